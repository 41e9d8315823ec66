// The obvious way to find minimal cut sets: try every set of candidates, the small ones first.

import DependencyGraph
import TestSupport

/// The minimal cut sets of `node` by size, then by positions, each ascending.
func slowCuts(
  of node: Node, among candidates: Candidates, upTo order: Int? = nil, in graph: Graph
) -> [[Int]] {
  let count = candidates.count
  let sets = (0..<(1 << count)).sorted {
    $0.nonzeroBitCount != $1.nonzeroBitCount
      ? $0.nonzeroBitCount < $1.nonzeroBitCount
      : positions($0).lexicographicallyPrecedes(positions($1))
  }
  var minimal: [Int] = []
  // The impact has a twin of its own; here it is taken as given.
  var propagation = Propagation(over: graph)
  for set in sets where set.nonzeroBitCount <= order ?? count {
    if minimal.contains(where: { $0 & set == $0 }) { continue }
    let failed = positions(set).flatMap { candidates.nodes(of: $0) }
    if propagation.impact(of: failed).stopped.contains(node) { minimal.append(set) }
  }
  return minimal.map(positions)
}

/// The members of a set of bits, ascending.
private func positions(_ set: Int) -> [Int] {
  (0..<set.bitWidth).filter { set & (1 << $0) != 0 }
}

/// A node and candidates for a random case: mostly every other node, sometimes fewer, sometimes some that
/// fail together.
struct RandomCuts: CustomStringConvertible {
  let random: RandomCase
  let text: TextGraph
  let node: Node
  var candidates = Candidates()

  init?(seed: Int) {
    var random = RandomCase(seed: seed)
    if seed.isMultiple(of: 2) { random.lines = RandomCuts.redundant(seed: seed) }
    self.random = random
    guard let text = try? random.parsed().text else { return nil }
    self.text = text
    var numbers = RandomSource(seed: seed &* 31 &+ 7)
    let nodes = Array(text.graph.nodes)
    node = numbers.pick(nodes)
    let isWhole = numbers.percent(60)
    for other in nodes where other != node && (isWhole || numbers.percent(70)) {
      candidates.append([other])
    }
    let together = numbers.percent(40) ? numbers.pick(1...3) : 0
    for _ in 0..<together where candidates.count < 12 {
      candidates.append(nodes.filter { $0 != node && numbers.percent(25) })
    }
  }

  /// A graph in which nearly everything is there twice or more, so that sets are large; with loops.
  private static func redundant(seed: Int) -> [String] {
    var numbers = RandomSource(seed: seed &* 17 &+ 3)
    let names = "abcdefghijkl".prefix(numbers.pick(5...12)).map(String.init)
    var lines = names.map { "\($0) restart 0" }
    let isLayered = numbers.percent(30)
    for (index, name) in names.enumerated() {
      let others = isLayered ? Array(names[(index + 1)...]) : names.filter { $0 != name }
      if others.count < 2 { continue }
      func some() -> String {
        var rest = others
        var members: [String] = []
        while members.count < numbers.pick(2...5), !rest.isEmpty {
          members.append(rest.remove(at: numbers.pick(0...(rest.count - 1))))
        }
        let needed = numbers.percent(60) ? 1 : numbers.pick(1...members.count)
        return "\(needed) of \(members.joined(separator: " "))"
      }
      let hasMode = numbers.percent(25)
      if hasMode { lines.append("\(name) degraded unlimited") }
      for _ in 0..<numbers.pick([0, 1, 1, 2]) { lines.append("\(name) needs \(some())") }
      if hasMode { lines.append("\(name) fallback \(some())") }
    }
    return lines
  }

  var description: String {
    let sets = (0..<candidates.count).map { candidate in
      candidates.nodes(of: candidate).map(text.name(of:)).joined(separator: "+")
    }
    return "\(random)\ncuts of \(text.name(of: node)) among \(sets)"
  }
}
