// Changes that may make a plan better: what waited along the chains of what is late, and who had its people.

/// A change of a schedule.
enum Move {
  case insert(Node, before: Node)
  case swap(Node, Node)
  /// A hold, and the node that is to come before the one held.
  case hold(Hold, behind: Node?)
}

extension Schedule {
  func applying(_ move: Move, to nodes: [Node]) -> Schedule {
    func inserting(_ node: Node, before other: Node) -> [Node] {
      var moved = nodes.filter { $0 != node }
      if let place = moved.firstIndex(of: other) { moved.insert(node, at: place) }
      return moved
    }
    switch move {
    case .insert(let node, let other):
      return Schedule(order: inserting(node, before: other), holds: holds)
    case .swap(let one, let other):
      var swapped = nodes
      if let a = nodes.firstIndex(of: one), let b = nodes.firstIndex(of: other) {
        swapped.swapAt(a, b)
      }
      return Schedule(order: swapped, holds: holds)
    case .hold(let hold, let node):
      let others = holds.filter { $0.node != hold.node || $0.step != hold.step }
      return Schedule(
        order: node.map { inserting($0, before: hold.node) } ?? nodes,
        holds: (others + [hold]).sorted())
    }
  }
}

extension Plan {
  /// The holds that kept a work from beginning while its crew was free; the others change nothing.
  var bindingHolds: Set<Hold> {
    var until: [Hold.Place: Int] = [:]
    for hold in schedule.holds {
      until[Hold.Place(node: hold.node.rawValue, step: Int32(hold.step))] = hold.until
    }
    var found: Set<Hold> = []
    for place in timeline.known.attempts?.binding ?? [] {
      guard let minute = until[place] else { continue }
      found.insert(Hold(Node(rawValue: place.node), step: Int(place.step), until: minute))
    }
    return found
  }

  /// The nodes that occupy somebody, in the order.
  var busyNodes: [Node] {
    let ranks = schedule.ranks(of: timeline.graph.nodeCount)
    return Set(works.map(\.node)).sorted { ranks[$0.index] < ranks[$1.index] }
  }

  /// Changes that may make the plan better: see ``PlanSearch/moveWaiting()``.
  func moves(for goals: Goals) -> [Move] {
    let ranks = schedule.ranks(of: timeline.graph.nodeCount)
    var found: [Move] = []
    for (waiter, holders) in waits(for: goals) {
      for holder in holders where holder.node != waiter.node {
        let comesBefore = ranks[holder.node.index] < ranks[waiter.node.index]
        if comesBefore {
          found.append(.insert(waiter.node, before: holder.node))
          found.append(.swap(waiter.node, holder.node))
        }
        if holder.spans[0].from < waiter.readySince {
          // It took people shortly before: held until the other is ready, it comes after it.
          found.append(
            .hold(
              Hold(holder.node, step: holder.step, until: waiter.readySince),
              behind: comesBefore ? waiter.node : nil))
        }
      }
    }
    return found
  }

  /// The works that waited for people along the chains of what is late, and who had them.
  private func waits(for goals: Goals) -> [(waiter: Work, holders: [Work])] {
    var nodes = goals.first
    let scored = goals.goals.map { goal in
      var score = Score()
      score.countLateness(goal, in: timeline)
      score.countWeighted(goal, in: timeline)
      return (score, goal.node)
    }
    nodes += scored.sorted { $1.0 < $0.0 }.prefix(12).map(\.1)
    if let last = works.filter({ !$0.isLost }).max(by: { ($0.end ?? .max) < ($1.end ?? .max) }) {
      nodes.append(last.node)
    }
    var byNode: [Node: [Work]] = [:]
    var byResource: [Resource: [Work]] = [:]
    for work in works {
      byNode[work.node, default: []].append(work)
      for share in resources.members(of: work.crew) {
        byResource[share.resource, default: []].append(work)
      }
    }
    var found: [(waiter: Work, holders: [Work])] = []
    var seen: Set<Work> = []
    var queue: [Node] = []
    var reached: Set<Node> = []
    func follow(_ node: Node) {
      for link in timeline.chain(to: node) where reached.insert(link.node).inserted {
        queue.append(link.node)
      }
      for member in timeline.wholeAfter(node) {
        for link in timeline.chain(to: member) where reached.insert(link.node).inserted {
          queue.append(link.node)
        }
      }
    }
    for node in nodes { follow(node) }
    var head = 0
    while head < queue.count, found.count < 60 {
      let node = queue[head]
      head += 1
      for work in byNode[node] ?? [] where work.readySince < work.spans[0].from {
        guard seen.insert(work).inserted else { continue }
        var holders: [Work] = []
        for share in resources.members(of: work.crew) {
          for other in byResource[share.resource] ?? []
          where other.node != work.node && other.spans[0].from < work.spans[0].from
            && (other.end ?? .max) > work.readySince && !holders.contains(other)
          {
            holders.append(other)
          }
        }
        holders.sort { ($0.end ?? .max, $0.node) > ($1.end ?? .max, $1.node) }
        found.append((work, Array(holders.prefix(8))))
        // What held them may itself have waited.
        for holder in holders.prefix(2) { follow(holder.node) }
      }
    }
    return found
  }
}

extension Timeline {
  /// What a node on its degraded mode waits for: the members, down, of its operate requirements.
  fileprivate func wholeAfter(_ node: Node) -> [Node] {
    guard graph.degradedMode(of: node) != nil else { return [] }
    return graph.requirements(of: node).flatMap { requirement -> [Node] in
      guard graph.phase(of: requirement) == .operate,
        graph.tolerance(of: requirement) != .unlimited
      else { return [] }
      return graph.members(of: requirement).filter { !outages(of: $0).isEmpty }
    }
  }
}
