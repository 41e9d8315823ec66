// Random projects: a random case with people, steps, an order and holds.

import DependencyGraph
import TestSupport

/// A ``RandomCase`` and who works in it, as text.
struct RandomPlan: CustomStringConvertible {
  var base: RandomCase
  var people: [String] = []
  var order: [String] = []

  var description: String {
    "\(base)\n\(people.joined(separator: "\n"))\norder \(order.joined(separator: " "))"
  }

  init(seed: Int) {
    base = RandomCase(seed: seed)
    var random = RandomSource(seed: seed &+ 1_000_000)
    let names = Array(Set(base.lines.map { String($0.prefix { $0 != " " }) })).sorted()
    let who = Array(["p", "q", "s"].prefix(random.pick(1...3)))
    for name in who {
      var line = "\(name) has \(random.pick(["1", "1", "2", "3", "any"]))"
      var minute = 0
      for _ in 0..<random.pick([0, 0, 1, 2, 4]) {
        minute += random.pick([1, 5, 10, 10, 20, 30])
        line += " \(random.pick(0...3))@\(minute)"
      }
      // Mostly somebody comes in the end.
      if random.percent(80) { line += " 3@\(minute + random.pick([1, 10, 30]))" }
      if random.percent(25) { line += " while \(random.pick(names))" }
      people.append(line)
    }
    func crew() -> String {
      var members = ["\(random.pick(who)):\(random.pick([1, 1, 1, 2, 3]))"]
      if random.percent(25) { members.append("\(random.pick(who)):1") }
      return members.joined(separator: "+")
    }
    let crewed = random.pick([0, 30, 60, 90])
    for name in names where random.percent(crewed) { people.append("\(name) by \(crew())") }
    for index in base.failures.indices {
      if random.percent(50) {
        for _ in 0..<random.pick(1...3) {
          let somebody = random.percent(70) ? "/\(crew())" : ""
          base.failures[index] += " step \(random.pick([0, 5, 10, 10, 20, 30]))\(somebody)"
        }
      } else if random.percent(50) {
        base.failures[index] += " by \(crew())"
      }
    }
    var rest = names
    while !rest.isEmpty, random.percent(90) {
      order.append(rest.remove(at: random.pick(0...(rest.count - 1))))
    }
    for _ in 0..<random.pick([0, 0, 0, 1, 2]) {
      let minute = random.pick([10, 20, 30, 45, 60])
      people.append("hold \(random.pick(names)) \(random.pick([0, 0, 1])) until \(minute)")
    }
  }

  func parsed() throws -> TextPlan {
    try TextPlan(
      base.lines, people: people, failures: base.failures, order: order.joined(separator: " "),
      recoveryBegins: base.recoveryBegins, horizon: base.horizon,
      unknownCausesEnd: base.unknownCausesEnd)
  }

  /// The smallest case found by leaving things out while `isBad` still holds.
  func shrunk(while isBad: (RandomPlan) -> Bool) -> RandomPlan {
    var best = self
    var goesOn = true
    while goesOn {
      goesOn = false
      for candidate in best.smaller where isBad(candidate) {
        best = candidate
        goesOn = true
        break
      }
    }
    return best
  }

  private var smaller: [RandomPlan] {
    var candidates: [RandomPlan] = []
    func add(_ change: (inout RandomPlan) -> Void) {
      var candidate = self
      change(&candidate)
      candidates.append(candidate)
    }
    for index in base.lines.indices { add { $0.base.lines.remove(at: index) } }
    for index in base.failures.indices { add { $0.base.failures.remove(at: index) } }
    for index in people.indices { add { $0.people.remove(at: index) } }
    for index in order.indices { add { $0.order.remove(at: index) } }
    if base.recoveryBegins != 0 { add { $0.base.recoveryBegins = 0 } }
    if base.horizon != 129_600 { add { $0.base.horizon = 129_600 } }
    if base.unknownCausesEnd != nil { add { $0.base.unknownCausesEnd = nil } }
    return candidates
  }
}

/// Says, for one random project, where the plan is not what the twin finds.
func planDisagreements(
  _ random: RandomPlan, everyMinute: Bool = false, isShared: Bool = true
) -> [String] {
  guard let read = try? random.parsed() else { return [] }
  let plan = isShared ? read.project.play(read.schedule) : read.project.playUnshared()
  var people = read.people
  if !isShared {
    people = SlowPeople(
      resources: people.resources, heads: people.heads, ties: people.ties,
      restartCrews: people.restartCrews, order: people.order, holds: [], isShared: false)
  }
  let slow = SlowTimeline(
    of: read.text.graph, failures: read.failures, recoveryBegins: random.base.recoveryBegins,
    horizon: random.base.horizon, unknownCausesEnd: random.base.unknownCausesEnd,
    people: people, everyMinute: everyMinute)
  let comparison = TimelineComparison(text: read.text, fast: plan.timeline, slow: slow)
  comparison.compareAll(withPeople: true)
  let told = Set(slow.clipped.works.compactMap(\.told))
  let works = Set(plan.works.map(SlowWork.init))
  var problems = comparison.problems
  if works != told {
    problems.append("works \(works.subtracting(told)), but the twin \(told.subtracting(works))")
  }
  if works.count != plan.works.count { problems.append("a work is listed twice") }
  return problems
}

extension SlowWork {
  init(_ work: Work) {
    self.init(
      node: work.node, step: work.step, minutes: work.minutes, crew: work.crew,
      spans: work.spans.map(Span.init), isLost: work.isLost)
  }
}
