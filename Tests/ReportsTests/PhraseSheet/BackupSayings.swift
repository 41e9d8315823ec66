// The phrases of the backups: their review, their isolation, what is left of them.

@testable import Continuity
import DependencyGraph
import TestSupport
@testable import Reports

func sayings(of p: any BackupPhrases) -> Sayings {
  var say = Sayings()
  let (name, names) = (p.language.name, p.language.names)
  say("title", p.title)
  say(
    "objective",
    ObjectiveD2O3.allCases.flatMap { objective in
      [Compliance.met, .notMet, .unknown].map { p.objective(objective, $0) }
    })
  say("date", p.date(p.language.day))
  say("infrastructure", names.map(p.infrastructure))
  say("path", p.path(names[2]))
  say("noPath", p.noPath)
  say("unsaidControl", names.map(p.unsaidControl))
  say("directory", [nil, 1, 3].map { p.directory(name, level: $0) })
  say("noInfrastructure", p.noInfrastructure)
  say("rule", p.rule)
  say("countsTitle", p.countsTitle)
  say("headings", p.headings)
  say("medium", ["disk", "tape", "cloud"].map(p.medium))
  say(
    "totals",
    [(0, 1, 0), (1, 2, 1), (2, 12_345, 12_345)].map { p.totals(met: $0, of: $1, held: $2) })
  say("unsaidData", names.map(p.unsaidData))
  say("promise", names.map(p.promise))
  say("restoreTests", p.restoreTests)
  say("nothing", p.nothing)
  say("circlesHeading", p.circlesHeading)
  say("circlesMeaning", p.circlesMeaning)
  say("circle", p.circle(names[2]))
  say("noCircle", p.noCircle)
  say("milestonesHeading", p.milestonesHeading)
  say(
    "milestone",
    both { p.milestone("2027-03-31", name, objective: $0 ? "D2.O3.B" : nil, isDone: $0) })
  say("noMilestones", p.noMilestones)
  return say
}

func sayings(of p: any IsolationPhrases) -> Sayings {
  var say = Sayings()
  let (name, names) = (p.language.name, p.language.names)
  let time = p.time(30, untimed: 1, of: 2)
  say("title", p.title)
  say("on", ([[]] + names).map { p.on(p.language.day, done: $0) })
  say("scenario", p.scenario(name))
  say("met", some { p.met(cuts: $0, zones: names[1], time: time) })
  say("nothingToCut", names.map(p.nothingToCut))
  say("notMet", names.map { p.notMet($0.map { p.exposed([$0]) }) })
  say("unknown", p.unknown([p.noZones, p.noFlows]))
  say("offNetwork", names.map(p.offNetwork))
  say(
    "cannotRestore",
    [(1, 1), (1, 2), (2, 2), (2, 3)].map { p.cannotRestore($0, of: $1) })
  say("time", [0, 1, 2].map { p.time(30, untimed: $0, of: 2) })
  say("noZones", p.noZones)
  say("noFlows", p.noFlows)
  say("noBackups", p.noBackups)
  say("noBackupZone", p.noBackupZone)
  say("noCrossingFlow", p.noCrossingFlow)
  say("unzoned", names.map(p.unzoned))
  say("exposed", names.map(p.exposed))
  say("intruders", names.map(p.intruders))
  say(
    "remaining",
    (names + [Array(repeating: name, count: 12_345)]).flatMap { flows in
      both { p.remaining(flows, inWindow: $0) }
    })
  say("actionsHeading", p.actionsHeading)
  say("partialHeading", p.partialHeading)
  let labels = p.actionLabels
  say("actionLabels", labels.who, labels.how, labels.procedure, labels.cuts)
  say("notSaid", p.notSaid)
  say("measured", [nil, "2026-11-30"].map(p.measured))
  say("total", p.total(time))
  say("minimal", [1, 2].flatMap { count in both { p.minimal(isProven: $0, count: count) } })
  say(
    "flow",
    both { p.flow(name, from: "DMZ", to: "LAN", isTwoWay: $0, port: $0 ? "tcp/443" : nil) + "." })
  say("windowHeading", p.windowHeading)
  say("windowSame", p.windowSame)
  say("windowOpen", names.map(p.windowOpen))
  say("windowActions", ([[]] + names).map { p.windowActions($0, time: time) })
  say("proofHeading", p.proofHeading)
  say("proofInWindow", p.proofInWindow)
  say("inward", [nil, "a → b"].map(p.inward))
  say("outward", [nil, "a → b"].map(p.outward))
  say("uncut", ([[]] + names).map { p.uncut(name, devices: $0) })
  say("usually", every(p.usually))
  say("doubtsHeading", p.doubtsHeading)
  say("compromised", p.compromised(name))
  say("administered", names.map { p.administered(name, from: $0) })
  say("restoresHeading", p.restoresHeading)
  say("restoresAlone", p.restoresAlone(name))
  say("restoresNot", p.restoresNot(name))
  say("restoreCompromised", p.restoreCompromised(name))
  say("zone", p.zone(name))
  say("held", p.held)
  say("pictureCaption", p.pictureCaption)
  say("pictureAlternative", p.pictureAlternative(p.noZones))
  say("unknownHeading", p.unknownHeading)
  say("timeUnknown", p.timeUnknown(name))
  say("actorUnknown", p.actorUnknown(name))
  say("procedureUnknown", p.procedureUnknown(name))
  say("zoneless", some(p.zoneless))
  say("nothingUnknown", p.nothingUnknown)
  return say
}

func sayings(of p: any RecoveryPhrases) -> Sayings {
  var say = Sayings()
  let (name, names) = (p.language.name, p.language.names)
  say("everythingLost", names.map(p.everythingLost))
  say("noCopySurvives", some(p.noCopySurvives))
  say("attackHeading", p.attackHeading)
  say(
    "wave",
    [0, 2].flatMap { wave in
      [nil, "H+17"].flatMap { instant in
        some { p.wave(wave, at: instant, count: $0, names: names[0]) }
      }
    })
  say("stopped", p.stopped(clean: name, held: p.quoted("PKI")))
  say("reached", p.reached(path: names[2]))
  say("withoutLink", some { p.withoutLink($0, names: names[1]) })
  say("copiesHeading", p.copiesHeading)
  say("copies", every { p.copies(of: name, surviving: $0, of: max($0, 1)) })
  say("reason", each(CopyFate.Reason.self, p.reason))
  say("dataHeading", p.dataHeading)
  say("dataHeadings", p.dataHeadings)
  say(
    "loss",
    [Loss.everything, .minutes(0), .minutes(90)].flatMap { loss in
      both { p.loss(loss, isLowerBound: $0) }
    })
  say("age", both { p.age(2_880, isKnown: $0) })
  say("chain", p.chain(names[2]))
  say("ownCopiesHeading", p.ownCopiesHeading)
  say("copyHeadings", p.copyHeadings)
  say(
    "measured",
    p.measured("6 h", on: p.language.day(CalendarDate(year: 2026, month: 3, day: 12))))
  say("survives", both(p.survives))
  say("noCopies", p.noCopies)
  say("chosen", p.chosen(name))
  say("remedyHeading", p.remedyHeading)
  let changes =
    [Change.noControl(controller: 0, controlled: 1)]
    + Relation.allCases.map { .independence(owner: 0, member: 1, $0) }
  say("change", changes.map { p.change($0, "Veeam", "AD") })
  say("after", p.after(p.change(changes[0], "Veeam", "AD"), backBy: "H+17"))
  say("otherCopyHeading", p.otherCopyHeading)
  say(
    "otherCopy",
    both {
      p.otherCopy("DPI", from: "NAS", at: "H+17", loss: p.duration(90), freesAll: $0)
        + p.otherCopy(missingRPO: [])
    })
  say("otherCopy", names.map { "a" + p.otherCopy(missingRPO: $0) })
  say("noRemedy", p.noRemedy)
  say("untried", some(p.untried))
  return say
}
