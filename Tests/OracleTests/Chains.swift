// What only ricochet's JSON says of an outage: its steps, and the chain of those who waited for one another.

/// What is wrong with the steps of every node and the chain to it.
struct Chains {
  private(set) var differences: [String] = []

  init(of answered: Answered, in asked: Asked, with prediction: Prediction) throws {
    for node in answered.nodes {
      guard let outage = node.outages.last else {
        if !node.steps.isEmpty { differences.append("\(node.id) has steps and never stops") }
        continue
      }
      guard node.return == "at" else { continue }
      let name = "the steps of \(node.id)"
      check(node.steps, from: outage.from, to: outage.to, name)
      guard let why = try asked.why(node.id) else { continue }
      check(why.chain.flatMap(\.steps), from: 0, to: node.returns, "the chain to \(node.id)")
      if why.chain.last?.id != node.id { differences.append("\(name) do not end with it") }
      for (before, after) in zip(why.chain, why.chain.dropFirst())
      where !prediction.hospital.waits(after.id, for: before.id) {
        differences.append("\(after.id) does not wait for \(before.id), before it in the chain")
      }
    }
  }

  /// No gap, none of them empty of time but the only one.
  private mutating func check(
    _ steps: [Answered.Node.Step], from: Int, to: Int?, _ name: String
  ) {
    if from == to && steps.isEmpty { return }
    if steps.first?.from != from || steps.last?.to != to {
      differences.append("\(name) are not from \(from) to \(to ?? -1): \(steps)")
    }
    for (step, next) in zip(steps, steps.dropFirst()) where step.to != next.from {
      differences.append("\(name) have a gap: \(steps)")
    }
  }
}

extension Hospital {
  /// Whether anything that counts for the return of a node names the other.
  func waits(_ node: String, for other: String) -> Bool {
    let (node, other) = (nodes[position(of: node)], position(of: other))
    let counting = node.operate.filter { $0.tolerance != nil } + node.repair + node.restore
    return (counting + node.fallback).contains { $0.members.contains(other) }
  }
}
