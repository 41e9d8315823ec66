// Small random graphs and scenarios from a seed, full of loops and of things in the same minute.

import DependencyGraph
import TestSupport

/// A graph and a scenario, as text, so that a case that fails can be read and made smaller.
struct RandomCase: CustomStringConvertible {
  var lines: [String] = []
  var failures: [String] = []
  var recoveryBegins = 0
  var horizon = 129_600
  var unknownCausesEnd: Int?

  var description: String {
    let end = unknownCausesEnd.map { ", unknown causes end at \($0)" } ?? ""
    return """
      \((lines + failures).joined(separator: "\n"))
      recovery begins at \(recoveryBegins), horizon \(horizon)\(end)
      """
  }

  init(seed: Int) {
    var random = RandomSource(seed: seed)
    let names = "abcdefghijkl".prefix(random.pick(1...12)).map(String.init)
    // In some cases all durations are one and the nodes stand in a ring: waves of outages go round
    // in it and do not die out.
    let isRing = names.count > 1 && random.percent(10)
    let isLayered = random.percent(40)
    let durations = isRing ? [random.pick(1...10)] : [0, 0, 5, 10, 10, 15, 20, 30, 30, 60]
    func duration() -> Int {
      !isRing && random.percent(15) ? random.pick(0...60) : random.pick(durations)
    }

    func some(of others: [String]) -> String {
      var rest = others
      var members: [String] = []
      let most = random.pick([1, 1, 2, 3, 4])
      while members.count < most, !rest.isEmpty {
        members.append(rest.remove(at: random.pick(0...(rest.count - 1))))
      }
      let needed = random.pick(1...members.count)
      let count = needed == members.count ? "" : needed == 1 ? "any of " : "\(needed) of "
      return count + members.joined(separator: " ")
    }

    let density = isRing ? -1 : random.pick(0...2)
    for (index, name) in names.enumerated() {
      lines.append("\(name) restart \(duration())")
      if isRing {
        let next = names[(index + 1) % names.count]
        lines.append("\(name) needs \(next) tolerance \(duration())")
      }
      let others = isLayered ? Array(names[(index + 1)...]) : names.filter { $0 != name }
      let hasMode = random.percent(40)
      if hasMode {
        let mode = random.pick(["0", "unlimited", "\(duration())", "\(duration() + 20)", "100"])
        lines.append("\(name) degraded \(mode)")
      }
      if others.isEmpty { continue }
      for _ in 0..<random.pick(0...(1 + density)) {
        let tolerance = random.pick(["", "", "", "unlimited", "\(duration())", "\(duration())"])
        let words = tolerance.isEmpty ? "" : " tolerance \(tolerance)"
        lines.append("\(name) needs \(some(of: others))\(words)")
      }
      if random.percent(hasMode ? 70 : 10) { lines.append("\(name) fallback \(some(of: others))") }
      if random.percent(20) { lines.append("\(name) repaired-by \(some(of: others))") }
      if random.percent(20) { lines.append("\(name) restored-by \(some(of: others))") }
    }

    for _ in 0..<random.pick(1...4) {
      let node = failures.isEmpty || random.percent(75) ? random.pick(names) : firstFailed
      let verb = random.percent(25) ? "destroyed" : "fails"
      let cause = random.pick(
        random.percent(60) ? ["\(duration())"] : ["0", "0", "unknown", "unlimited"])
      let start = random.percent(40) ? 0 : duration() * random.pick(1...3)
      let work = duration() * random.pick([1, 1, 2])
      let held = random.percent(15) ? " held \(start + duration() * random.pick(0...3))" : ""
      failures.append("\(node) \(verb) at \(start) cause \(cause) work \(work)\(held)")
    }
    if random.percent(40) { recoveryBegins = duration() * random.pick(1...3) }
    if random.percent(50) { horizon = random.pick([50, 60, 100, 120, random.pick(50...400)]) }
    if random.percent(20) { unknownCausesEnd = duration() * random.pick(1...3) }
  }

  /// The same case, some of its works written as steps.
  func withSteps(seed: Int) -> RandomCase {
    var random = RandomSource(seed: seed)
    var copy = self
    for index in copy.failures.indices where random.percent(50) {
      for _ in 0..<random.pick(1...3) {
        copy.failures[index] += " step \(random.pick([0, 5, 10, 10, 20, 30]))"
      }
    }
    return copy
  }

  private var firstFailed: String { String(failures[0].prefix { $0 != " " }) }

  /// The case read; throws where a case made smaller names a node that is gone.
  func parsed() throws -> (text: TextGraph, failures: [Failure]) {
    let text = try TextGraph(lines)
    return (text, try failures.map { try text.failure($0) })
  }

  /// The smallest case found by leaving things out while `isBad` still holds.
  func shrunk(while isBad: (RandomCase) -> Bool) -> RandomCase {
    for candidate in smaller where isBad(candidate) { return candidate.shrunk(while: isBad) }
    return self
  }

  private var smaller: [RandomCase] {
    var candidates: [RandomCase] = []
    func add(_ change: (inout RandomCase) -> Void) {
      var candidate = self
      change(&candidate)
      candidates.append(candidate)
    }
    for index in lines.indices { add { $0.lines.remove(at: index) } }
    for index in failures.indices { add { $0.failures.remove(at: index) } }
    if recoveryBegins != 0 { add { $0.recoveryBegins = 0 } }
    if horizon != 129_600 { add { $0.horizon = 129_600 } }
    if unknownCausesEnd != nil { add { $0.unknownCausesEnd = nil } }
    return candidates
  }
}
