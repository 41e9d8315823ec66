// What people saw is stronger than the rules, and says nothing where it is what was forecast.

@testable import DependencyGraph
import TestSupport
import Testing

@Suite struct ObservationsTests {
  private static let chain = [
    "ad restart 60", "dpi needs ad restart 30", "urgences needs dpi",
  ]

  private func play(
    _ sights: [(sight: Observation.Sight, node: String, at: Int)], now: Int,
    lines: [String] = chain, failure: String = "ad fails cause 240 work 60"
  ) throws -> (text: TextGraph, timeline: Timeline) {
    let text = try TextGraph(lines)
    let list = try sights.map { Observation($0.sight, of: try text.node($0.node), at: $0.at) }
    let timeline = Timeline(
      of: text.graph, failures: [try text.failure(failure)],
      observations: Observations(list, now: now))
    return (text, timeline)
  }

  private func told(_ played: (text: TextGraph, timeline: Timeline)) -> String {
    played.text.graph.nodes.compactMap { node in
      let spans = played.timeline.outages(of: node).map { Span($0).description }
      return spans.isEmpty
        ? nil : "\(played.text.name(of: node)) \(spans.joined(separator: " "))"
    }.joined(separator: ", ")
  }

  @Test("Silence is no return: what was last seen down comes up now at the earliest")
  func silenceIsNoReturn() throws {
    let silent = try play([(.down, "ad", 0)], now: 310)
    #expect(told(silent) == "ad 0–310, dpi 0–340, urgences 0–340")
    #expect(silent.timeline.overdue == [try silent.text.node("ad")])
    let seen = try play([(.down, "ad", 0), (.up, "ad", 300)], now: 310)
    #expect(told(seen) == "ad 0–300, dpi 0–330, urgences 0–330")
    #expect(seen.timeline.overdue.isEmpty)
  }

  @Test("A node seen up without what it needs shows that this does not hold as written")
  func dependencyDoesNotHoldAsWritten() throws {
    let played = try play([(.down, "ad", 10), (.up, "dpi", 60)], now: 100)
    #expect(told(played) == "ad 10–310, dpi 10–60, urgences 10–60")
    let dpi = try played.text.node("dpi")
    let need = try #require(played.text.graph.requirements(of: dpi).first)
    #expect(played.timeline.waivers == [Waiver(requirement: need, from: 60, to: 310)])
    #expect(played.timeline.course.standings(of: dpi).last?.isHindered == false)
  }

  @Test("A failure befalls a node when it is seen to go down, and not while it is seen up")
  func failureWaits() throws {
    let once = try play([(.down, "ad", 100), (.up, "ad", 150)], now: 200)
    #expect(told(once) == "ad 100–150, dpi 100–180, urgences 100–180")
    let other = try play([(.down, "dpi", 5)], now: 20, failure: "ad fails at 10 cause 30 work 60")
    #expect(told(other) == "ad 10–100, dpi 5–, urgences 5–")
    #expect(other.timeline.return(of: try other.text.node("dpi")) == .unknown(afterCause: 30))
  }

  @Test("What begins while a cause lasts shows that it is over")
  func workShowsThatACauseIsOver() throws {
    let played = try play(
      [(.down, "ad", 0), (.begun(0), "ad", 20)], now: 30, failure: "ad fails cause unknown work 60")
    #expect(told(played) == "ad 0–80, dpi 0–110, urgences 0–110")
  }

  @Test("Steps begin and last as people say")
  func stepsAreTold() throws {
    let plan = try TextPlan(
      ["a"], people: ["sys has 1", "sec has 1"],
      failures: ["a destroyed step 60/sys:1 step 30/sec:1"])
    let node = try plan.text.node("a")
    func played(_ sights: [(Observation.Sight, Int)], now: Int = 50) -> String {
      let list = sights.map { Observation($0.0, of: node, at: $0.1) }
      let played = plan.observing(Observations(list, now: now)).play(plan.schedule)
      return plan.works(in: played) + ", " + plan.outages(in: played)
    }
    #expect(played([(.begun(0), 20)]) == "a.0 20–80, a.1 80–110, a 0–110")
    #expect(played([(.begun(0), 20), (.left(45), 50)]) == "a.0 20–95, a.1 95–125, a 0–125")
    #expect(played([(.done(0), 50)]) == "a.0 0–50, a.1 50–80, a 0–80")
    #expect(played([(.begun(0), 0), (.done(0), 70)], now: 75) == "a.0 0–70, a.1 70–100, a 0–100")
    #expect(played([(.done(1), 40)], now: 45).hasSuffix("a 0–45"))
  }

  @Test("Work that was seen to begin keeps its people, beyond the heads there are")
  func seenWorkKeepsItsPeople() throws {
    let plan = try TextPlan(
      ["a", "b"], people: ["sys has 1"],
      failures: ["a destroyed work 100 by sys:1", "b destroyed work 50 by sys:1"], order: "a b")
    let list = [Observation(.begun(0), of: try plan.text.node("b"), at: 20)]
    let played = plan.observing(Observations(list, now: 30)).play(plan.schedule)
    #expect(plan.works(in: played) == "a.0 0–20 70–150, b.0 20–70")
  }

  @Test("A log that tells all that was forecast of any nodes changes no answer of a timeline")
  func forecastChangesNoTimeline() throws {
    for seed in 1...runs(4_000) {
      let random = RandomCase(seed: seed).withSteps(seed: seed)
      let read = try random.parsed()
      func play(_ observations: Observations?) -> Timeline {
        Timeline(
          of: read.text.graph, failures: read.failures, recoveryBegins: random.recoveryBegins,
          horizon: random.horizon, unknownCausesEnd: random.unknownCausesEnd,
          observations: observations)
      }
      let forecast = play(nil)
      let log = SeenForecast(of: forecast, works: [], seed: seed)
      let problems = differences(forecast, play(log.observations), read.text)
      #expect(problems.isEmpty, "seed \(seed)\n\(random)\n\(log)\n\(problems)")
      if !problems.isEmpty { break }
    }
  }

  @Test("A log that tells all that was forecast of any nodes changes no answer of a plan")
  func forecastChangesNoPlan() throws {
    for seed in 1...runs(4_000) {
      let random = RandomPlan(seed: seed)
      let read = try random.parsed()
      let forecast = read.project.play(read.schedule)
      let log = SeenForecast(of: forecast.timeline, works: forecast.works, seed: seed)
      let plan = read.observing(log.observations).play(read.schedule)
      var problems = differences(forecast.timeline, plan.timeline, read.text)
      if Set(plan.works) != Set(forecast.works) {
        problems.append("works \(read.works(in: plan)), not \(read.works(in: forecast))")
      }
      #expect(problems.isEmpty, "seed \(seed)\n\(random)\n\(log)\n\(problems)")
      if !problems.isEmpty { break }
    }
  }

  @Test("No log crashes a run, and every known stretch is as it was seen")
  func anyLogIsPlayed() throws {
    for seed in 1...runs(6_000) {
      var random = RandomSource(seed: seed &+ 77)
      let text = RandomPlan(seed: seed)
      let read = try text.parsed()
      let now = random.pick(0...120)
      var list: [Observation] = []
      var taken: Set<[Int]> = []
      for _ in 0..<random.pick(1...12) {
        let node = random.pick(Array(read.text.graph.nodes))
        let minute = random.pick(0...130)
        guard taken.insert([node.index, minute]).inserted else { continue }
        let sight = random.pick([
          Observation.Sight.down, .down, .up, .up, .mode, .begun(random.pick(0...2)),
          .done(random.pick(0...2)), .left(random.pick([0, 5, 10, 200])),
        ])
        list.append(Observation(sight, of: node, at: minute))
      }
      let seen = Observations(list, now: now)
      let plan = read.observing(seen).play(read.schedule)
      let timeline = Timeline(
        of: read.text.graph, failures: read.failures,
        recoveryBegins: text.base.recoveryBegins, observations: seen)
      for (who, run) in [("plan", plan.timeline), ("timeline", timeline)] {
        let problems = contradictions(of: seen, in: run, read.text)
        #expect(problems.isEmpty, "seed \(seed) \(who)\n\(text)\n\(seen.list)\n\(problems)")
        if !problems.isEmpty { return }
      }
    }
  }

  /// What a run says otherwise than people did, read off their words alone.
  private func contradictions(
    of seen: Observations, in timeline: Timeline, _ text: TextGraph
  ) -> [String] {
    var problems: [String] = []
    for node in text.graph.nodes {
      let sights = seen.list.filter { $0.node == node }
      guard let first = sights.first, let last = sights.last else { continue }
      let raw = Array(timeline.known.outages(of: node))
      func isDown(at minute: Int) -> Bool {
        raw.contains { $0.from <= minute && (minute < $0.to || $0.isOpen) }
      }
      let begins = first.sight == .down || first.sight == .mode ? 0 : first.at
      let ends = last.sight.isDown ? max(last.at, seen.now - 1) : last.at
      guard begins <= min(ends, timeline.horizon - 1) else { continue }
      for minute in begins...min(ends, timeline.horizon - 1) {
        let told = sights.last { $0.at <= minute }?.sight.isDown ?? false
        // Up at the very minute of now: a return that people do not contradict.
        if minute == seen.now { continue }
        if isDown(at: minute) != told {
          problems.append("\(text.name(of: node)) at \(minute): seen \(told ? "down" : "up")")
          break
        }
      }
    }
    return problems
  }

  private func differences(_ a: Timeline, _ b: Timeline, _ text: TextGraph) -> [String] {
    var problems: [String] = []
    for node in text.graph.nodes {
      let name = text.name(of: node)
      func compare<T: Equatable>(_ what: String, _ read: (Timeline) -> T) {
        let (was, now) = (read(a), read(b))
        if was != now { problems.append("\(name) \(what): \(was), then \(now)") }
      }
      compare("outages") { $0.outages(of: node) }
      compare("return") { $0.return(of: node) }
      compare("degradations") { $0.degradations(of: node) }
      compare("cause") { $0.cause(of: node) }
      compare("steps") { $0.steps(of: node) }
      compare("awaited") { $0.awaited(by: node) }
      compare("standings") { $0.course.standings(of: node) }
    }
    return problems
  }
}

/// All that a run forecast of some of its nodes up to some minute, as people would see it.
private struct SeenForecast: CustomStringConvertible {
  let observations: Observations

  var description: String {
    "now \(observations.now): "
      + observations.list.map { "\($0.node.index) \($0.sight) at \($0.at)" }
      .joined(separator: ", ")
  }

  init(of timeline: Timeline, works: [Work], seed: Int) {
    var random = RandomSource(seed: seed &+ 5_000_000)
    let now = random.pick(0...min(timeline.horizon - 1, random.pick([30, 60, 120, 300])))
    let share = random.pick([30, 60, 100])
    var list: [Observation] = []
    for node in timeline.graph.nodes where random.percent(share) {
      let raw = Array(timeline.known.outages(of: node))
      // A stop and a return within one minute cannot be told.
      let isTellable =
        raw.allSatisfy { $0.from != $0.to }
        && zip(raw, raw.dropFirst()).allSatisfy { $0.to != $1.from }
      guard isTellable else { continue }
      var state = Observation.Sight.up
      for standing in timeline.course.standings(of: node) where standing.from <= now {
        let next: Observation.Sight =
          !standing.isUp ? .down : standing.modeBegan != nil ? .mode : .up
        if next != state { list.append(Observation(next, of: node, at: standing.from)) }
        state = next
      }
      for work in works where work.node == node {
        guard let begun = work.spans.first?.from, begun <= now else { continue }
        list.append(Observation(.begun(work.step), of: node, at: begun))
        // What was paused may never be done.
        let worked = work.spans.reduce(0) { $0 + ($1.to ?? .max / 4) - $1.from }
        guard let end = work.end, end <= now, !work.isLost, worked == work.minutes else { continue }
        list.append(Observation(.done(work.step), of: node, at: end))
      }
    }
    // Of one minute in the order in which it happened; the state it leaves comes last.
    func rank(_ sight: Observation.Sight) -> Int {
      switch sight {
      case .down: 0
      case .done, .begun, .left: 1
      case .up, .mode: 2
      }
    }
    let ordered = list.enumerated().sorted {
      ($0.element.at, rank($0.element.sight), $0.offset)
        < ($1.element.at, rank($1.element.sight), $1.offset)
    }
    list = ordered.map(\.element)
    observations = Observations(list, now: now)
  }
}

extension TextPlan {
  /// The same project, with what people saw.
  func observing(_ observations: Observations) -> Project {
    Project(
      of: project.graph, failures: project.failures, resources: project.resources,
      recoveryBegins: project.recoveryBegins, horizon: project.horizon,
      unknownCausesEnd: project.unknownCausesEnd, observations: observations)
  }
}
