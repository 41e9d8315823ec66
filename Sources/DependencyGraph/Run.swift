// A finished run, its log grouped by node.

/// What a simulation left behind when nothing was left to happen.
struct Run: Sendable {
  let nodes: ContiguousArray<NodeState>
  let requirements: ContiguousArray<RequirementState>
  /// Every outage, in the order in which they began.
  let log: ContiguousArray<Outage>
  /// Indices in `log` of the outages of node `v`: `order[rows[v]..<rows[v + 1]]`, in time.
  private let order: Grouping
  private let spells: ContiguousArray<Degradation>
  private let spellOrder: Grouping

  /// - Complexity: O(nodes + outages + degraded intervals)
  init(_ simulation: consuming Simulation) {
    var log = simulation.log
    for (node, state) in simulation.nodes.enumerated() {
      if state.isDown {
        // An outage that never ends still tells how far its cause went.
        let isEndless = state.has(.endlessCause) || state.has(.unknownCause)
        log.outages[Int(state.outage)].clearsAt = isEndless ? -1 : state.clearsAt
      } else if state.degradedSince >= 0 {
        log.degradations.append(
          Degradation(node: UInt32(node), from: state.degradedSince, to: -1))
      }
    }
    order = Grouping(of: ContiguousArray(log.outages.map(\.node)), keys: simulation.nodes.count)
    spellOrder = Grouping(
      of: ContiguousArray(log.degradations.map(\.node)), keys: simulation.nodes.count)
    self.log = log.outages
    spells = log.degradations
    nodes = simulation.nodes
    requirements = simulation.requirements
  }

  /// The outages of `node` in time, as they happened.
  func outages(of node: Node) -> some RandomAccessCollection<Outage> {
    order[node.index].lazy.map { log[Int($0)] }
  }

  /// The degraded intervals of `node` in time, as they happened.
  func degradations(of node: Node) -> some RandomAccessCollection<Interval> {
    spellOrder[node.index].lazy.map {
      let spell = spells[Int($0)]
      return Interval(from: spell.from, to: spell.to < 0 ? nil : spell.to)
    }
  }

  /// Outages that touch one another, as one.
  struct JoinedOutage {
    let from: Int
    /// The return, beyond any horizon, or `nil` where there is none.
    var to: Int?
    /// Indices in the log.
    var parts: [Int]
  }

  /// The outages of `node` that begin no later than `horizon`, touching ones joined.
  func joined(_ node: Node, upTo horizon: Int) -> [JoinedOutage] {
    var found: [JoinedOutage] = []
    for item in order[node.index] {
      let outage = log[Int(item)]
      if let last = found.last, last.to == outage.from {
        found[found.count - 1].to = outage.isOpen ? nil : outage.to
        found[found.count - 1].parts.append(Int(item))
      } else if outage.from <= horizon {
        found.append(
          JoinedOutage(
            from: outage.from, to: outage.isOpen ? nil : outage.to, parts: [Int(item)]))
      }
    }
    return found
  }

  /// The end of the last outage of `node`, or `nil` if it is down in the end.
  func lastReturn(of node: Node) -> Int? {
    guard let last = order[node.index].last.map({ log[Int($0)] }), !last.isOpen else { return nil }
    return last.to
  }

  func affected(upTo horizon: Int) -> [Node] {
    var found: [Node] = []
    for node in nodes.indices {
      let isHit =
        order[node].contains { log[Int($0)].from <= horizon }
        || spellOrder[node].contains { spells[Int($0)].from <= horizon }
      if isHit { found.append(Node(node)) }
    }
    return found
  }
}

extension Outage {
  /// Why the node stopped, in public words.
  var causeOfStop: Cause {
    switch cause {
    case Outage.failedCode: .failed
    case Outage.destroyedCode: .destroyed
    default: .requirement(Requirement(rawValue: cause))
    }
  }
}
