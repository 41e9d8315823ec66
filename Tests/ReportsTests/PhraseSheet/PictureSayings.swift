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
  say("counts", every { p.counts(shown: $0, boxes: $0) } + [p.counts(shown: 2, boxes: 1)])
  say("planned", ([[]] + names).map { p.planned(for: p.language.day, done: $0) })
  say("narrowed", names.map(p.narrowed))
  say("shared", p.shared)
  say("background", p.background)
  say(
    "folded",
    Kind.allCases.map { p.folded(12, $0, nil) } + Scope.allCases.map { p.folded(12, .process, $0) })
  say("sign", each(Kind.self, p.sign))
  say("places", some(p.places))
  say("establishments", some(p.establishments))
  say("mixed", p.mixed)
  say("legend", p.legend)
  say("needsArrow", p.needsArrow)
  say("usefulArrow", p.usefulArrow)
  say("brokenArrow", p.brokenArrow)
  say("toleranceSign", p.toleranceSign)
  say("redundancySign", p.redundancySign)
  say("placeSign", p.placeSign)
  say("hub", some { p.hub("A", name, users: $0) })
  say("hubsHeading", p.hubsHeading)
  say("foldedNote", some { p.foldedNote(folded: $0, boxes: $0, closer: ["--of a", "--of b"]) })
  say("notDrawn", p.notDrawn)
  say("fatesHeading", p.fatesHeading)
  say("fate", each(Fate.self, p.fate))
  say("neededByNothing", names.map(p.neededByNothing))
  say("nextFailure", names.map { p.nextFailure(name, stops: $0) })
  say("more", some(p.more))
  var range = Span(.minutes(60))
  range.include(Span(.minutes(240)))
  say("tolerance", p.tolerance(range))
  say("stops", p.stops(at: 90, returns: p.endOfCause))
  say(
    "ending",
    Return.samples.flatMap { ending in
      both { p.ending(ending, isLowerBound: $0, horizon: 43_200) + "." }
    })
  say("neverStops", p.neverStops)
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
  say("objectives", p.objectives)
  say("nominal", p.nominal)
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
