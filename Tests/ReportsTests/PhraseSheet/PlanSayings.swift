// The phrases of the recovery plan.

@testable import Continuity
import DependencyGraph
@testable import Diagrams
@testable import Reports

func sayings(of p: any PlanPhrases) -> Sayings {
  var say = Sayings()
  let (name, names) = (p.language.name, p.language.names)
  let (early, late) = (p.language.instant(90), p.language.instant(4_320))
  say("title", p.title)
  say(
    "headline",
    [1, 2, 18].map { p.headline(stopped: $0, back: $0, last: late) }
      + [p.headline(stopped: 18, back: 12, last: nil)])
  say("onPaper", some { p.onPaper($0, until: late) } + [p.onPaper(2, until: nil)])
  say(
    "missed",
    [(0, 0, 0), (1, 0, 0), (12, 3, 1)].map { p.missed(mtpd: $0, rto: $1, rpo: $2) })
  say("nothingStops", p.nothingStops)
  say("nobodyAsked", p.nobodyAsked)
  say("isPlan", [nil, early].map(p.isPlan))
  say("withoutPeople", some(p.withoutPeople))
  say("later", p.later(name, plan: late, unlimited: early))
  say("proved", [(0, 1), (1, 1), (1, 2), (2, 2), (2, 3)].map { p.proved($0, of: $1) })
  say("noStart", p.noStart(worst: 112, best: 8))
  say("noStart", p.noStart(worst: 0, best: 0))
  say("systemHeading", p.systemHeading)
  say(
    "reinforced",
    some { count in p.reinforced(count, name, from: early, until: nil) }
      + [p.reinforced(6, name, from: early, until: late)])
  say("forEver", names.map { p.forEver(name, $0) })
  say("processesHeading", p.processesHeading)
  say("processHeadings", p.processHeadings)
  say("isProved", p.isProved)
  say("noBound", p.noBound)
  say("boundLegend", p.boundLegend)
  say("teamHeading", p.teamHeading(name))
  say("streamsHeading", p.streamsHeading(name))
  say("workHeadings", p.workHeadings)
  say("contact", p.contact(["astreinte", "5512"]))
  say("blank", p.blank)
  say("restart", p.restart)
  say("rebuild", p.rebuild)
  say("restore", p.restore)
  say("copy", p.copy(of: name))
  say("kind", each(RecoveryStep.Kind.self, p.kind))
  say("lost", p.lost)
  say("moreWorks", some(p.moreWorks))
  say("notShared", some(p.notShared))
  say("planned", p.planned(from: 90, to: 600, start: nil), p.planned(from: 90, to: nil, start: nil))
  say("reissued", [nil, p.language.day].map(p.reissued))
  say("wavesHeading", p.wavesHeading)
  say("wave", names.map { p.wave(0, $0) })
  say("loadHeading", p.loadHeading)
  say(
    "load",
    [(0, nil), (90, 60)].map { p.load(name, busy: 600, waits: $0, idle: $1) })
  say(
    "day",
    [(nil, nil), (73, nil), (100, 780)].map {
      p.day(p.dayNumber(1), share: $0, busy: 600, perHead: $1)
    })
  say("dayNumber", p.dayNumber(3))
  say("waitsHeading", p.waitsHeading)
  say(
    "waits",
    [nil, name].map { p.waits(name, by: 90, for: name, busyWith: $0, until: late) })
  say("held", [nil, name].map { p.held(name, until: late, for: $0) })
  say("moreWaits", some(p.moreWaits))
  say("chainOfPlan", [nil, early].map(p.chainOfPlan))
  say("bound", [nil, name].map { p.bound(early, team: $0) })
  say(
    "worked",
    names.map { p.worked(p.rebuild, for: 90, by: $0) } + [p.worked(p.restart, for: nil, by: [])])
  say("isHeld", [nil, name].map { p.isHeld(until: late, for: $0) })
  say(
    "lacks",
    [(0, 1), (1, 2), (2, 3)].map { p.lacks(name, present: $0, needed: $1, until: late) })
  say("stream", p.stream(of: name))
  let busy = names.map { p.isBusy(name, with: $0, until: late) }
  say("isBusy", busy)
  say("waiting", [nil, name].map { p.waiting(busy, for: 90, before: $0) })
  say("limitsHeading", p.limitsHeading)
  say("unstaffed", some { p.unstaffed(names[1], count: $0) })
  say("alternatives", names.map(p.alternatives))
  say("streamless", names.map(p.streamless))
  say("restoredInOne", some(p.restoredInOne))
  say("defaults", some { p.defaults(["restart", "rebuild"], nodes: $0) })
  say("boundless", names.map(p.boundless))
  say("limits", p.limits)
  say("systemBack", p.systemBack(name, system: early, service: late))
  say("adviceHeading", p.adviceHeading)
  let more = p.moreHeads(6, of: name, from: late)
  say("moreHeads", more)
  say("roundTheClock", p.roundTheClock(name))
  say("oneMoreStream", p.oneMoreStream(name))
  say(
    "advice",
    [(0, 0), (1, 0), (2, 3)].map {
      p.advice(more, spared: [(name, 90)], mtpd: $0, rto: $1)
    } + [p.advice(more, spared: [], mtpd: 0, rto: 0)])
  say("noAdvice", p.noAdvice)
  say("notAReinforcement", p.notAReinforcement("equipe=x"))
  say("unlimitedHands", p.unlimitedHands("ricochet plan --scenario s"))
  return say
}

/// The words of the picture of a plan.
func sayPlans(_ p: any Labels, _ say: inout Sayings) {
  let (name, names) = (p.language.name, p.language.names)
  let (early, late) = (
    p.language.shortInstant(90, from: nil), p.language.shortInstant(4_320, from: nil)
  )
  say("plan", p.plan)
  say(
    "planCounts",
    [(0, 0, nil, 0), (1, 1, early, 1), (1, 0, nil, 0), (18, 18, late, 12), (18, 12, nil, 3)].map {
      p.planCounts(stopped: $0, back: $1, last: $2, missed: $3, works: $0)
    })
  say("nobodyIsNamed", p.nobodyIsNamed)
  say("worstStart", p.worstStart(112))
  say("neverThere", names.map { p.neverThere(name, $0) })
  say("goesOnFromAbove", p.goesOnFromAbove)
  say("boundAt", p.boundAt(late))
  say("provedShortest", p.provedShortest)
  say("restores", p.restores(from: name))
  say("headcount", some(p.headcount))
  say("headcountUnsaid", p.headcountUnsaid)
  say("asMany", p.asMany)
  say("always", p.always)
  say("otherwise", p.otherwise)
  say("days", [0x1F, 0x60, 0x15].map { p.days(Weekdays(rawValue: $0)) })
  say("reinforcedBy", [nil, late].map { p.reinforcedBy(6, from: early, until: $0) })
  say("worked", p.worked(p.language.hours(600)))
  say("restarting", p.restarting)
  say("rebuilding", p.rebuilding)
  say("restoring", p.restoring)
  say("lostWork", p.lostWork)
  say("byHeads", p.byHeads(2))
  say("with", names.map(p.with))
  say("fromCopy", p.fromCopy(of: name))
  say("heldFor", [nil, name].map(p.heldFor))
  say("pauses", some(p.pauses))
  say("moreTasks", some(p.moreTasks))
  say("doneAt", p.doneAt)
  say("blankHour", p.blankHour)
  say("dayNumber", p.dayNumber(3))
  say("weekday", (0..<7).map(p.weekday))
  say("closedDay", p.closedDay)
  say("hour", p.hour(8, 0, isWhole: true), p.hour(8, 30, isWhole: false))
  say("processSigns", p.processSigns)
  say("workSigns", p.workSigns)
  say("backSign", p.backSign)
  say("notBefore", p.notBefore)
  say("workSign", p.workSign)
  say("checkSign", p.checkSign)
  say("pauseSign", p.pauseSign)
  say("waitSign", p.waitSign)
  say("nobodySign", p.nobodySign)
  say("fewerSign", p.fewerSign)
  say("reinforcementSign", p.reinforcementSign)
  say("planNote", p.planNote)
  say("besidePlan", p.besidePlan)
  say("withUnlimitedHands", p.withUnlimitedHands(late))
  say("unlimitedOutage", p.unlimitedOutage)
  say("unlimitedMode", p.unlimitedMode)
}
