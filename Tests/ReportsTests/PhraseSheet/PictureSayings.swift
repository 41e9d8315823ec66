// The labels of the pictures.

@testable import Continuity
import DependencyGraph
@testable import Diagrams

func sayings(of p: any Labels) -> Sayings {
  var say = Sayings()
  let (name, names) = (p.language.name, p.language.names)
  say("language", p.language == .french ? "français" : "English")
  say("architecture", p.architecture)
  say("impact", p.impact)
  say("chain", p.chain(to: name))
  say("timeline", p.timeline)
  say("scenario", p.scenario(name))
  say("failure", names.map { p.failure(of: $0, lasting: nil) })
  say("failure", p.failure(of: names[1], lasting: p.duration(240)))
  say("unknownLength", p.unknownLength)
  say("planned", ([[]] + names).map { p.planned(for: p.language.day, done: $0) })
  say("narrowed", names.map(p.narrowed))
  say(
    "folded",
    Kind.allCases.map { p.folded(12, $0, nil) } + Scope.allCases.map { p.folded(12, .process, $0) })
  say("legend", p.legend)
  say("fatesHeading", p.fatesHeading)
  say("neededByNothing", names.map(p.neededByNothing))
  say("withoutSpare", names.map(p.withoutSpare))
  say("nextFailure", names.map { p.nextFailure(name, stops: $0) })
  say("more", some(p.more))
  say("stops", p.stops(at: 90, returns: p.endOfCause))
  say(
    "ending",
    Return.samples.flatMap { ending in
      both { p.ending(ending, isLowerBound: $0, horizon: 43_200) + "." }
    })
  say("degradedOnly", [Kind.server, .role].map(p.degradedOnly))
  say(
    "because",
    [StopCause.failed, .destroyed].map { p.because($0, members: [], units: 0) }
      + [(1, 1), (2, 2), (3, 2)].map { count, needed in
        p.because(
          .requirement(.needs, members: Array(0..<count), needed: needed),
          members: names[count - 1], units: count)
      })
  say(
    "step", [Step.Kind.before, .cause, .recovery, .requirement, .crew, .work].map(p.step))
  say("backAtOnce", p.backAtOnce)
  say("workUnknown", p.workUnknown)
  say("from", p.from("a", to: "b") + ".")
  say("endOfCause", p.endOfCause)
  say("afterCause", [0, 80].map(p.afterCause))
  say("unknownDuration", p.unknownDuration)
  say("returnsAt", p.returnsAt("H+17"))
  say("isNotTouched", p.isNotTouched(name))
  say("waitsFor", p.waitsFor)
  say("loopHeading", p.loopHeading)
  say("endlessCause", p.endlessCause(name))
  say("unstable", p.unstable(name))
  say("verdict", Verdict.samples.map(p.verdict))
  say("limitMark", p.limitMark)
  say("rtoMark", p.rtoMark)
  say("openEnd", p.openEnd)
  say("alikeRows", p.alikeRows)
  say("part", some { p.part($0, of: 12_345) })
  say("untouched", some(p.untouched))
  say("nothingStops", p.nothingStops)
  say("afterHorizon", names.map { p.afterHorizon($0, horizon: 43_200) })
  sayAttacks(p, &say)
  sayIsolation(p, &say)
  sayFindings(p, &say)
  saySweeps(p, &say)
  sayLevels(p, &say)
  sayPeople(p, &say)
  sayPlans(p, &say)
  sayTrajectory(p, &say)
  sayGovernance(p, &say)
  return say
}

/// The words of the book of the architecture.
func sayings(of p: any BookLabels) -> Sayings {
  var say = Sayings()
  let (name, names) = (p.language.name, p.language.names)
  say("language", p.language == .french ? "français" : "English")
  say("sharedTitle", p.sharedTitle)
  say("sharedRestTitle", p.sharedRestTitle)
  say("sharedCounts", some { p.sharedCounts(processes: $0, things: $0) })
  say("groupTitle", p.groupTitle)
  say("groupCounts", some { p.groupCounts(establishments: $0, things: $0) })
  say("processCounts", every { p.processCounts(things: $0 + 1, vital: $0) })
  say("nobodys", p.nobodys)
  say("establishment", p.establishment)
  say("elsewhere", p.elsewhere)
  say("first", some(p.first))
  say("heading", each(Kind.self, p.heading))
  say("goesOn", p.goesOn(name))
  say("page", some(p.page))
  say("signs", p.signs)
  say("vitalSign", p.vitalSign)
  say("vitalLater", p.vitalLater)
  say("vitalFor", p.vitalFor)
  say("spareSign", p.spareSign)
  say("fallbackSign", p.fallbackSign)
  say("usefulSign", p.usefulSign)
  say("throughSign", p.throughSign)
  say("spareRest", p.spareRest)
  say("usefulRest", p.usefulRest)
  say("matrixNote", p.matrixNote)
  say("processNote", p.processNote)
  say("brief", [15, 90, 480, 4_320, 100_000].map(p.brief))
  say("itself", p.itself(name))
  say("directNeed", p.directNeed)
  say("place", p.place)
  say("repairedBy", p.repairedBy)
  say("alsoFor", p.alsoFor)
  say("others", some(p.others))
  say("onPaper", p.onPaper)
  say("people", some { p.people($0) })
  say("enough", p.enough(2, of: 3))
  say("usefulOnly", p.usefulOnly)
  say("atOnce", p.atOnce)
  say("holds", [30, 4_320].map(p.holds))
  say("withoutLimit", p.withoutLimit)
  say("goals", p.goals)
  say("mtpd", p.mtpd)
  say("rto", p.rto)
  say("rpo", p.rpo)
  say("answersFor", p.answersFor)
  say("people", p.people)
  say("degradedMode", p.degradedMode)
  say("noMode", p.noMode)
  say("needed", p.needed)
  say("noSpare", p.noSpare)
  say("nothingVital", p.nothingVital)
  say("stopsAfter", [0, 480].flatMap { minutes in names.map { p.stopsAfter(minutes, $0) } })
  say("more", some(p.more))
  return say
}

/// The words of trees.
func sayings(of p: any ImpactLabels) -> Sayings {
  var say = Sayings()
  let name = p.language.name
  say("language", p.language == .french ? "français" : "English")
  say(
    "counts",
    every { count in
      p.counts(
        ImpactCounts(
          touched: count + 1, drawn: 1,
          processes: Dictionary(uniqueKeysWithValues: Fate.allCases.map { ($0, count) })))
    })
  say("state", each(Fate.self, p.state))
  say("notes", p.notes)
  say("rest", some(p.rest))
  say("further", p.further)
  say("few", p.few(2, of: 3))
  say("useful", p.useful)
  say("paper", p.paper)
  say("holds", p.holds(240))
  say("onReserve", p.onReserve(until: 90))
  say("hindered", p.hindered(at: 90))
  say("onPaper", [nil, "PD-URG-03"].map { p.onPaper(at: 90, $0) })
  say("stops", p.stops(at: 90))
  say("back", p.back("H+17"))
  say("nearby", p.nearby(name))
  say("nearbyCounts", every(p.nearbyCounts))
  say("nearbyNote", p.nearbyNote)
  say("again", p.again(name))
  return say
}

private func sayLevels(_ p: any Labels, _ say: inout Sayings) {
  let (name, names) = (p.language.name, p.language.names)
  say("firstDay", p.firstDay)
  say("thenDays", p.thenDays)
  say(
    "word", [BarState.down, .mode].map { p.word($0, until: nil) } + [p.word(.reserve, until: 90)])
  say("fares", each(BarState.self, p.fares))
  say("goesOn", BarState.allCases.dropFirst().map { p.goesOn([$0]) })
  say("stops", p.stops(90))
  say("onPaper", p.onPaper(90))
  say("levels", p.levels)
  say("doneHeading", p.doneHeading)
  say("notDone", p.notDone(within: p.language.window(10_080)))
  say("notDoneUnknown", p.notDoneUnknown)
  let volume = Volume(written: "120 passages/d")
  say(
    "notDone",
    Lost.samples.flatMap { lost in
      [nil, volume].map { p.notDone(lost, within: 10_080, of: $0) }
    })
  say("allDone", some(p.allDone))
  say("later", p.later(name, "0", at: "H+90"))
  say("later", p.later(than: "14 d", names[1]))
  say("levelSign", p.levelSign)
  say("unknownSign", p.unknownSign)
  say("boundSign", p.boundSign)
  say("minimumSign", p.minimumSign)
  say("stripHeading", p.stripHeading)
  say("count", each(LevelStrip.Part.self, p.count(of:)))
  say("stripNote", p.stripNote)
  say("sum", names.map(p.sum))
  say("flow", [60, 1_440, 10_080].map { p.flow(12_345, "passages", per: $0) })
  say("flow", p.flow(12_345, nil, per: 60))
  say("dayOfSum", p.dayOfSum)
  say("endless", p.endless)
}

private func sayAttacks(_ p: any Labels, _ say: inout Sayings) {
  let name = p.language.name
  say("attack", p.attack)
  say("attack", p.language.names.map(p.attack(from:)))
  say("held", some { p.held($0, of: 12_345) })
  say("wave", p.wave(0, count: 1), p.wave(2, count: 12_345))
  say("reached", Relation.allCases.flatMap { way in [1, 2].map { p.reached(by: way, count: $0) } })
  say("these", p.these(2))
  say("seed", p.seed)
  say("holdsCopies", p.holdsCopies)
  say("directory", p.directory)
  say(
    "copies",
    [(0, 1), (1, 1), (0, 2), (1, 2), (2, 2), (2, 3)].map { p.copies(surviving: $0, of: $1) })
  say("stayedClean", p.stayedClean)
  say("refusedHeading", p.refusedHeading)
  say("notControlled", p.notControlled(by: name))
  say("safeHolders", p.safeHolders)
  say("noLinkReaches", p.noLinkReaches)
  say("unlinked", some(p.unlinked))
  say("seedSign", p.seedSign)
  say("notableSign", p.notableSign)
  say("controlArrow", p.controlArrow)
  say("cleanSign", p.cleanSign)
  say("alikeSign", p.alikeSign)
  say("attackNote", p.attackNote)
}

private func sayIsolation(_ p: any Labels, _ say: inout Sayings) {
  let names = p.language.names
  say("isolation", p.isolation)
  say(
    "objective",
    ObjectiveD2O3.allCases.flatMap { objective in
      [Compliance.met, .notMet, .unknown].map { p.objective(objective, $0) }
    })
  say("nominal", p.nominal)
  say("nominalAndIsolated", p.nominalAndIsolated)
  say("passing", names.map(p.passing))
  say("isolated", [0, 1, 2].map(p.isolated))
  say("touching", every(p.touching))
  say("elsewhere", names.map(p.elsewhere))
  say("noZone", p.noZone)
  say("zones", [2, 12_345].map(p.zones))
  say("devices", [2, 12_345].map(p.devices))
  say("zone", both { p.zone(isBackup: $0, trust: "forte") })
  say("others", both { p.others(0, besides: $0) } + some { p.others($0, besides: false) })
  say(
    "role",
    [BackupSurroundings.Role.holder, .carrier, .station, .directory].map(p.role))
  say("signsIn", ([[]] + names).map(p.signsIn))
  say("administered", names.map(p.administered))
  say("copies", some(p.copies(_:)))
  say("medium", ["disk", "tape", "cloud"].map(p.medium))
  say("offline", p.offline)
  say(
    "immutable", [nil, 20_160].map { p.immutable(for: $0, by: $0.map { _ in "S3 Object Lock" }) })
  say("flows", [2, 12_345].map(p.flows))
  say("normallyClosed", p.normallyClosed)
  say("remainsOpen", p.remainsOpen)
  say("from", p.from("LAN"))
  say("to", p.to("LAN"))
  say("backedUp", p.backedUp)
  say("backupHeadings", p.backupHeadings)
  say("nodes", p.nodes(2, names[1].joined(separator: ", ")))
  say("at", p.at("Bunker"))
  say("every", [60, 240, 1_440, 10_080].map(p.every))
  say("range", p.range("1 h", "4 h"))
  say("notKnown", p.notKnown)
  say("partlyKnown", p.partlyKnown)
  say("unprotected", p.unprotected)
  say("variousLocks", p.variousLocks)
  say("noCopiesSaid", p.noCopiesSaid)
  say("moreRows", some(p.moreRows))
  say("whoActs", p.whoActs)
  say("actionHeadings", p.actionHeadings)
  say("procedure", p.procedure("PRO-12"))
  say("nothingToCut", p.nothingToCut)
  say("openFlow", p.openFlow)
  say("closedFlow", p.closedFlow)
  say("cutFlow", p.cutFlow)
  say("deviceSign", p.deviceSign)
  say("cutSign", p.cutSign)
  say("doubtfulSign", p.doubtfulSign)
  say("backupZoneSign", p.backupZoneSign)
  say("isolationNote", p.isolationNote)
  say("signatures", p.signatures)
  say("nameAndDate", p.nameAndDate)
}

private func sayFindings(_ p: any Labels, _ say: inout Sayings) {
  let name = p.language.name
  let findings: [Isolation.Finding] = [
    .noZones, .noFlows, .noBackups, .noBackupZone, .noCrossingFlow, .unzoned([]), .exposed([]),
    .intruders([]), .remaining([]), .remainingInWindow([]),
  ]
  let reasons = findings.map { p.reason($0, naming: name) }
  say("isolable", every { p.isolable(.met, cuts: $0, reasons: []) })
  say("isolable", [Compliance.notMet, .unknown].map { p.isolable($0, cuts: 0, reasons: reasons) })
  say("reason", reasons)
  say("offNetwork", p.offNetwork(name))
  say("minimal", both(p.minimal))
  say("restores", p.restores(name))
  say("restoresNot", [nil, name].map { p.restoresNot(name, lacking: $0) })
  say("reserves", p.reserves)
  say("noReserves", p.noReserves)
  say("together", [0, 1, 2].map { p.together(30, untimed: $0, of: 2) })
  say("window", [nil, name].map { p.window(more: $0, p.together(30, untimed: 1, of: 2)) })
  say("window", p.window(open: name))
  say("notCountedOn", [nil, name].map { p.notCountedOn(name, from: $0) })
  say("nobodyActs", p.nobodyActs(name))
  say("noProcedure", p.noProcedure(name))
  say("untimed", p.untimed(name))
  say("zoneless", some(p.zoneless))
}

private func saySweeps(_ p: any Labels, _ say: inout Sayings) {
  let kinds = [Kind.server, .network].map { p.language.name(of: $0, count: 2) }
  say("sweep", p.sweep)
  say("sweep", p.sweep(for: p.language.name))
  say("tried", some { p.tried($0, shown: $0, found: 12_345) } + [p.tried(2, shown: 1, found: 2)])
  say("stoppingIt", some(p.stoppingIt))
  say("among", p.among(kinds))
  say("partial", p.partial(of: 12_345))
  say("critical", every { p.critical(within: p.duration(240), count: $0, of: 12_345) })
  say("withoutMTPD", some(p.withoutMTPD))
  say("sweptProcesses", p.sweptProcesses)
  say("sweptOthers", p.sweptOthers)
  say("swept", each(SweepPart.self, p.swept))
  say("sweep", p.sweep(p.sweep, within: p.duration(240)))
  say("swept", p.swept(after: p.language.names[1]))
  say("stops", p.stops(p.language.name, at: p.instant(90)) + ".")
  say("sweepOrder", p.sweepOrder)
  say("sweepMeaning", [nil, 240].map(p.sweepMeaning))
  say("nothingSwept", p.nothingSwept)
}

/// The words of the picture of a trajectory.
private func sayTrajectory(_ p: any Labels, _ say: inout Sayings) {
  say("trajectory", p.trajectory)
  say("today", p.today)
  say("noGap", p.noGap)
  say("noMilestone", p.noMilestone)
  say("effectUnknown", p.effectUnknown)
  say("closedGap", p.closedGap)
  say("announcedGap", p.announcedGap)
  say("uncoveredGap", p.uncoveredGap)
  say("gapFallsShort", p.gapFallsShort)
  say("gapUnknown", p.gapUnknown)
  say("trajectoryNote", p.trajectoryNote)
  say("colon", "a" + p.colon + "b")
}

/// The words of the picture of the governance.
private func sayGovernance(_ p: any Labels, _ say: inout Sayings) {
  let (names, day) = (p.language.names, p.language.day)
  say("governance", p.governance)
  say("decidingBand", p.decidingBand)
  say("leadingBand", p.leadingBand)
  say("workingBand", p.workingBand)
  say("nobodyDecides", p.nobodyDecides)
  say("nobodyLeads", p.nobodyLeads)
  say("nobodyRefers", p.nobodyRefers)
  say(
    "duty",
    GovernanceDuty.Role.allCases.flatMap { role in
      both {
        p.duty(role, body: $0 ? "CODIR" : nil, on: $0 ? day : nil, covers: $0 ? names[1] : [])
      }
    })
  say("namedPerson", p.namedPerson)
  say("nobodyNamed", p.nobodyNamed)
  say("governanceNote", p.governanceNote)
}
