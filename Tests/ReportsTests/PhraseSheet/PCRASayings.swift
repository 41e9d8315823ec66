// The phrases of plans for continuity and recovery, of the sheets of wards and of crisis procedures.

@testable import Continuity
@testable import Reports
import TestSupport

func sayings(of p: any PCRAPhrases) -> Sayings {
  var say = Sayings()
  let language = p.language
  let (name, day) = (language.name, language.day)
  let names = Array(language.names[1])
  let (at, length) = (language.instant(4_800), language.duration(4_320))

  say("title", p.title(nil), p.title("AD"))
  say("heading", each(PCRAHeading.self, p.heading))
  say("label", each(PCRALabel.self, p.label))
  say("headings", PCRATable.allCases.flatMap(p.headings))
  let matters: [PCRAMatter] =
    [
      .process, .establishment, .scope, .owner, .mtpd, .rto, .rpo, .minimum, .criticality,
      .impacts, .plan, .validation, .supports, .category(name), .mode, .procedure, .decidedBy,
      .trigger, .endedBy, .sign, .materials, .modeStaff, .modeLevel, .contacts(names),
      .acceptance(names), .catchUp, .exercise, .nextExercise, .review(name),
      .restoreTest(names), .question(name), .assumption(name), .calls,
    ] + ["restart", "repair", "rebuild", "restore", "lag"].map { .figure($0) }
    + Category.allCases.flatMap { [.scenario($0), .categoryPlan($0)] }
  say("gap", matters.map(p.gap))
  say("notAProcess", [nil, "soins"].map { p.notAProcess(name, example: $0) })
  say("approval", [p.approval.role] + p.approval.captions)

  say("toVerify", p.toVerify(name, because: name))
  say(
    "summary",
    some { p.summary(stopped: $0, missed: $0, lost: $0, of: $0) }
      + [0, 2].map { p.summary(stopped: 0, missed: $0, lost: 0, of: 3) })
  say("noScenario", p.noScenario)
  say("toComplete", some(p.toComplete))
  say("scope", p.scope)
  say(
    "plan", p.plan(name, version: nil, validated: nil, by: nil, reviewed: nil),
    p.plan(name, version: "1", validated: day, by: "CODIR", reviewed: day))
  say("lasts", p.lasts(nil), p.lasts(length))

  say("useful", language.names.map(p.useful))
  say("singles", p.singles("ricochet cuts urgences --order 1"))
  say("noSingle", p.noSingle)
  say("stopsAlso", some { p.stopsAlso(names, count: $0) })

  say("covered", language.names.map(p.covered(by:)))
  say("category", Category.allCases.map { p.category($0) } + [p.category(nil)])
  say("milder", language.names.map(p.milder))
  say("hindered", language.names.map(p.hindered))
  say("untouched", language.names.map(p.untouched))
  say("lost", [nil, name].map { p.lost(length, $0, in: name) })
  say("casesNote", p.casesNote)

  say("peopleTold", p.peopleTold(in: name))
  say(
    "asked",
    every { p.asked($0, present: nil, from: at) }
      + every { p.asked($0, present: max(0, $0 - 1), from: at) })
  let parts: [PCRACall.Part] = [
    .decides, .ends, .owner, .crisis(0), .leads, .staff, .referent([0]), .repairs([0]), .supplies,
  ]
  say("part", parts.map { p.part($0, names) })

  say("returns", p.returns(in: name, at: at))
  say("neverReturns", [nil, "AD → DPI → AD"].map { p.neverReturns(in: name, because: $0) })
  say("afterHorizon", p.afterHorizon(in: name, length))
  say("unknownReturn", p.unknownReturn(in: name, length))
  say("neverStops", p.neverStops)
  say("normal", p.normal(at: at, in: name))
  say("catchUp", p.catchUp(length))
  say("catchUp", p.catchUp(percent: language.percent(50)))

  say("name", each(Exercise.Form.self, p.name(of:)))
  say("name", each(RestoreTest.Result.self, p.name(of:)))
  say("name", each(RestoreTest.Target.self, p.name(of:)))
  say("expired", p.expired(day))
  say("until", p.until(day))

  say("wardTitle", p.wardTitle("AD"))
  say("wardsTitle", some(p.wardsTitle))
  say("ward", each(WardHeading.self, p.ward))
  say("noteTheTime", p.noteTheTime)
  say("tell", p.tell(name))
  say("waits", [nil, name].map { p.waits(for: name, when: $0) })
  say("follow", p.follow("PD-01"))
  say("fetch", language.names.map(p.fetch))
  say("beSo", language.names.map(p.beSo))
  say("holds", p.holds(length))
  say("holdsLevels", language.names.map(p.holdsLevels))
  say("backToNormal", p.backToNormal(name))
  say("reenter", p.reenter(length))
  say("firstBack", language.names.map(p.firstBack))
  return say
}

func sayings(of p: any CrisisPhrases) -> Sayings {
  var say = Sayings()
  let language = p.language
  let (name, day) = (language.name, language.day)

  say("title", p.title)
  say("count", every(p.count))
  say("heading", each(CrisisProcedure.Subject.self, p.heading))
  say("headings", p.headings)
  say("declarationHeadings", p.declarationHeadings)
  let matters: [CrisisMatter] =
    CrisisProcedure.Subject.allCases.map { .subject($0) } + [
      .owner(name), .dates(name), .within(name), .declaration(name), .planBlanc,
      .contacts(Array(language.names[1])),
    ]
  say("gap", matters.map(p.gap))
  say("within", [nil, 0, 4_320].map(p.within))
  say("register", p.register)
  say("usual", [SourceMark.official, .secondHand, .transcription].map(p.usual))
  say("declarationNote", p.declarationNote)
  say("linkHeadings", p.linkHeadings)
  say("document", [nil, day].map { p.document(name, validated: $0, reviewed: $0) })
  say("plansHeading", p.plansHeading)
  say("planHeadings", p.planHeadings)
  say("allScenarios", p.allScenarios)
  say("approval", [p.approval.role] + p.approval.captions)
  return say
}
