// The phrases of what changed between two models.

@testable import Continuity
import DependencyGraph
@testable import Reports

func sayings(of p: any DiffPhrases) -> Sayings {
  var say = Sayings()
  let (name, names) = (p.language.name, p.language.names)
  let numbers = [1, 2, 12_345]

  say("title", p.title)
  say("from", p.from("avant", to: "après"))
  say("date", "a" + p.date(p.language.day))
  say("on", "a" + p.on(p.language.day))
  say("today", "a" + p.today)
  say("nothing", p.nothing)
  say("summary", summaries.map(p.summary))
  say("onlyEstablishment", p.onlyEstablishment(name))

  say("heading", Direction.allCases.flatMap { way in numbers.map { p.heading(way, count: $0) } })
  say("scenario", both { p.scenario(name, isChanged: $0) })
  say("aspect", aspects.map { p.aspect($0, horizon: 43_200) })
  say(
    "chain",
    [(nil, 0), (nil, 60), (60, nil), (60, 90)].map {
      p.chain(name, ChainDifference(node: 0, old: $0, new: $1))
    })
  say("missing", p.missing([name, name]))
  say("reach", reaches.map { p.reach(name, $0, more: names[1], less: names[0]) })
  say("growth", numbers.map { p.growth($0, names[1]) })
  say("untried", numbers.map(p.untried))
  say("firstMissHeading", numbers.map(p.firstMissHeading))
  say("miss", p.miss(Verdict.samples.prefix(2).map(p.language.phrases.verdict)) + ".")

  say("milestonesHeading", p.milestonesHeading)
  say("milestonesNote", p.milestonesNote)
  say("milestone", [nil, "D2.O3.B"].map { p.milestone(name, on: p.language.day, for: $0) })
  say(
    "turns",
    [Objective.mtpd, .rto, .rpo].flatMap { objective in
      [(Verdict.Result.missed, Verdict.Result.kept), (.unknown, .missed)].map { old, new in
        p.turns(
          name, in: p.scenario(name, isChanged: false),
          MilestoneEffects.Turn(
            scenario: 0, asset: 0, objective: objective, old: old, new: new))
      }
    })
  say("closes", p.closes(name))
  say("opens", p.opens(name))
  say("turnsNothing", p.turnsNothing)
  say("aloneTheSame", p.aloneTheSame)
  say("aloneNothing", p.aloneNothing)
  say("aloneSenseless", p.aloneSenseless)
  say("aloneHeading", p.aloneHeading)

  say("modelHeading", p.modelHeading)
  say("modelIsSame", p.modelIsSame)
  say("heading", Nature.allCases.map { p.heading($0, count: 12_345) })
  say("heading", Element.allCases.map { p.heading($0, count: 12_345) })
  say("names", p.names(p.language.heading(of: .server), count: 2, names[1]))
  say(
    "fields", p.fields(name, [p.field("restart", old: p.notSaid("restart"), new: "10 min"), "x"]))
  say("field", keys.map { p.field($0, old: p.notSaid($0), new: p.truth(true)) })
  say("notSaid", p.notSaid("mtpd"))
  say("truth", both(p.truth))
  say("unlimited", p.unlimited)
  say(
    "word", p.word("scope", "care"), p.word("category", "digital"), p.word("owner", "DSI") + ".")
  let events = [
    ScenarioEvent(node: 0, at: 0, repair: nil, restart: nil, people: 2),
    ScenarioEvent(node: 0, at: 90, repair: .minutes(60), restart: 30, people: nil),
    ScenarioEvent(node: 0, at: 0, repair: .unlimited, restart: nil, people: nil, decidedBy: "RSSI"),
  ]
  say("event", events.map { p.event(name, $0) + "." })
  say("objectivesHeading", numbers.map(p.objectivesHeading))
  say("requirementsHeading", numbers.map(p.requirementsHeading))
  say(
    "requirement",
    requirements.map { old, new in
      p.requirement(name, old: old, new: new) { Array(names[2].prefix($0.members.count)) }
    })
  say("ownRequirements", numbers.map(p.ownRequirements))
  say("controlsHeading", numbers.map(p.controlsHeading))
  let controls = [
    ControlChange(controller: 0, controlled: 1, old: [], new: ControlWay.allCases),
    ControlChange(controller: 0, controlled: 1, old: [.directory], new: []),
    ControlChange(controller: 0, controlled: 1, old: [.directory], new: [.refused]),
  ]
  say("control", controls.map { p.control(name, name, $0) })
  say("ownControls", numbers.map(p.ownControls))
  say("copiesHeading", numbers.map(p.copiesHeading))
  say("copy", both { p.copy(of: name, on: name, $0 ? ["x", "y"] : []) })
  say("ownCopies", numbers.map(p.ownCopies))
  return say
}

private let summaries: [DiffCounts] = {
  let unchanged = DiffCounts(
    worse: 0, better: 0, neutral: 0, added: 0, gone: 0, changed: 0, others: 1)
  return [
    unchanged,
    DiffCounts(worse: 1, better: 1, neutral: 1, added: 1, gone: 1, changed: 1, others: 1),
    DiffCounts(worse: 2, better: 2, neutral: 2, added: 2, gone: 2, changed: 2, others: 2),
    DiffCounts(worse: 0, better: 2, neutral: 0, added: 0, gone: 2, changed: 12_345, others: 0),
  ]
}()

private let aspects: [AnswerAspect] = {
  let objectives = [Objective.mtpd, .rto, .rpo]
  let recoveries: [Recovery] = [
    .none, .minutes(90), .afterCause(80), .afterHorizon, .never, .unstable,
  ]
  let moved = Verdict(
    objective: .mtpd, limit: 480, value: nil, result: .kept, by: nil, isAtLeast: false,
    causeMustEndBy: nil)
  var aspects: [AnswerAspect] = [.verdict(.mtpd, old: moved, new: .sample(.mtpd, .missed, by: 90))]
  for objective in objectives {
    let kept = Verdict.sample(objective, .kept)
    let unknown = Verdict.sample(objective, .unknown)
    let missed = Verdict.sample(objective, .missed, by: 90)
    aspects += [
      .verdict(objective, old: kept, new: missed), .verdict(objective, old: unknown, new: missed),
      .verdict(objective, old: nil, new: .sample(objective, .missed, by: 90, isAtLeast: true)),
      .verdict(objective, old: .sample(objective, .missed, by: 120), new: missed),
      .verdict(objective, old: kept, new: unknown), .verdict(objective, old: missed, new: kept),
      .verdict(objective, old: unknown, new: kept), .verdict(objective, old: missed, new: nil),
    ]
  }
  for objective in objectives.dropLast() {
    let later = Verdict.sample(objective, .unknown, end: 240)
    aspects += [
      .verdict(objective, old: .sample(objective, .kept), new: later),
      .verdict(objective, old: .sample(objective, .unknown, end: 300), new: later),
    ]
  }
  for recovery in recoveries {
    aspects += [
      .stops(for: recovery, isAtLeast: false), .stops(for: recovery, isAtLeast: true),
      .recovery(old: .minutes(60), oldIsAtLeast: false, new: recovery, newIsAtLeast: false),
      .recovery(old: .minutes(60), oldIsAtLeast: true, new: recovery, newIsAtLeast: false),
      .recovery(old: .afterCause(60), oldIsAtLeast: false, new: recovery, newIsAtLeast: true),
    ]
  }
  let lost = DataLoss(own: .minutes(0), chain: .everything, isLowerBound: false)
  aspects += [
    .stopsNoMore, .stopsAt(old: 60, new: 90), .stopsAt(old: 90, new: 60), .degraded(true),
    .degraded(false), .hindered(true), .hindered(false), .paperAt(old: 60, new: 90),
    .paperAt(old: 90, new: 60), .reserve(old: 60, new: 90), .reserve(old: nil, new: 90),
    .reserve(old: 90, new: nil), .level(old: 60, new: 40), .level(old: nil, new: 40),
    .level(old: 40, new: nil), .lost(old: Lost.samples[0], new: Lost.samples[1]),
    .lost(old: Lost.samples[2], new: Lost.samples[5]), .dataLoss(old: nil, new: lost),
    .dataLoss(old: lost, new: nil),
  ]
  return aspects
}()

private let reaches: [ReachChange] = [(1, 0, 0, 1), (0, 1, 1, 0), (2, 2, 2, 2), (1, 12_345, 2, 1)]
  .map { old, new, more, less in
    ReachChange(
      node: 0, old: old, new: new, moreCount: more, lessCount: less, more: [], less: [],
      moreProcesses: more, lessProcesses: less)
  }

private let requirements: [(RequirementFacts?, RequirementFacts?)] = {
  func facts(
    _ relation: Relation, _ phase: Phase = .operate, of members: Int = 1, needed: Int = 1,
    tolerance: Limit = .minutes(0), people: Int? = nil, data: Bool = false
  ) -> RequirementFacts {
    RequirementFacts(
      relation: relation, phase: phase, members: Array(0..<members), needed: needed,
      units: members,
      tolerance: tolerance, people: people, carriesData: data, level: nil)
  }
  var pairs: [(RequirementFacts?, RequirementFacts?)] = []
  for relation in Relation.allCases {
    pairs += [(nil, facts(relation)), (facts(relation), nil)]
  }
  pairs += [
    (nil, facts(.staffedBy, people: 2)), (nil, facts(.needs, of: 3, needed: 3)),
    (nil, facts(.needs, of: 3, needed: 2)), (nil, facts(.needs, tolerance: .unlimited)),
    (nil, facts(.needs, .fallback)), (nil, facts(.needs, .repair)), (nil, facts(.needs, .restore)),
    (facts(.needs, tolerance: .minutes(60)), facts(.needs)),
    (facts(.needs), facts(.needs, tolerance: .minutes(60))),
    (facts(.needs), facts(.runsOn)), (facts(.needs), facts(.needs, data: true)),
  ]
  return pairs
}()

/// Fields of a model that a comparison names, from both languages' words.
private let keys = [
  "kind", "name", "establishment", "scope", "restart", "repair", "rebuild", "headcount",
  "presence", "closed", "restarted-by", "rebuilt-by", "recovery", "streams", "contact",
  "reinforce", "crew",
  "degraded-mode", "catch-up", "no-copies", "no-control", "criticality", "materials", "owner",
  "tags", "note", "ads-level", "procedure", "sources", "activity", "legal-entity", "none-here",
  "most-critical", "category", "fail", "destroy", "compromise", "absent", "for", "dwell",
  "recovery-starts-after", "trust", "backup", "node", "acts", "how", "takes", "source",
  "administered-from", "from", "to", "purpose", "two-way", "through", "normally-closed", "on",
  "objective", "changes", "done", "every", "lag", "retention", "restore", "medium", "site",
  "offline", "immutable", "immutable-for", "immutable-by", "gone", "gone-since", "mtpd", "rto",
  "rpo", "data",
]
