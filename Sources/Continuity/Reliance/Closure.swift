// All that a node needs, directly or not, and by which kind of requirement at best.

internal import DependencyGraph

/// What lies under one node: followed through everything but other processes, which keep an account of
/// their own.
struct Closure {
  /// The grade of each asset but the node itself, as requirements say it: ``Reliance/Grade/spare`` for
  /// what could stop the node, be it with others; never vital, which only a trial can tell.
  private(set) var grades: [Index<Asset>: Reliance.Grade] = [:]

  /// - Complexity: O(nodes + members) of what lies under it
  init(of asset: Index<Asset>, in model: Model) {
    for grade in [Reliance.Grade.spare, .fallback, .useful] {
      var seen: Set<Node> = []
      var queue = [model.node(of: asset)]
      model.staffing.forEachNode(of: asset) { node, _ in
        seen.insert(node)
        queue.append(node)
      }
      while let node = queue.popLast() {
        for requirement in model.graph.requirements(of: node)
        where model.graph.counts(requirement, for: grade) {
          for member in model.graph.members(of: requirement) where seen.insert(member).inserted {
            let under = model.asset(of: member)
            if under != asset, grades[under] == nil { grades[under] = grade }
            if model.assets[under].kind != .process { queue.append(member) }
          }
        }
      }
    }
  }
}

extension Graph {
  /// Whether the loss of a requirement, alone or with others, can do its owner what a grade says.
  fileprivate func counts(_ requirement: Requirement, for grade: Reliance.Grade) -> Bool {
    let mode = degradedMode(of: owner(of: requirement))
    switch phase(of: requirement) {
    case .repair, .restore: return false
    case .fallback: return grade > .spare || mode == .unlimited
    case .operate: return grade == .useful || tolerance(of: requirement) != .unlimited
    }
  }

  /// The same graph in which whoever needs a process always finds it up.
  func withProcessesUp(in model: Model) -> Graph {
    var builder = Builder()
    builder.reserve(nodes: nodeCount, requirements: requirementCount, members: memberCount)
    for node in nodes {
      builder.addNode(restart: restart(of: node))
      if let mode = degradedMode(of: node) { builder.setDegradedMode(of: node, lasting: mode) }
    }
    for requirement in requirements {
      let all = members(of: requirement)
      let others = all.filter { model.assets[model.asset(of: $0)].kind != .process }
      let needed = needed(by: requirement) - (all.count - others.count)
      guard needed > 0 else { continue }
      let phase = phase(of: requirement)
      builder.require(
        .atLeast(needed), of: Array(others), for: owner(of: requirement), phase: phase,
        tolerance: phase == .operate ? tolerance(of: requirement) : .minutes(0))
    }
    return builder.build()
  }
}

extension Model {
  /// The minute of the first stop of each asset.
  func minutes(of stops: [StopTimes.Stop]) -> [Index<Asset>: Int] {
    var minutes: [Index<Asset>: Int] = [:]
    for stop in stops where node(of: asset(of: stop.node)) == stop.node {
      minutes[asset(of: stop.node)] = stop.at
    }
    return minutes
  }
}
