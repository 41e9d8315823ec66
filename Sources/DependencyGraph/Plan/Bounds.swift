// What no order and no holds can beat: the chain alone, and the work of a team.

/// A last return that no schedule beats, for one node.
public struct Bound: Hashable, Sendable {
  /// The node.
  public let node: Node
  /// Its return if people shared themselves with nobody; `nil` where it does not return, or is unstable.
  public let chain: Int?
  /// The least minute by which a team can have done all that must be done before the node returns; `nil`
  /// where no team has any of it.
  public let team: Int?
  /// Whose it is.
  public let resource: Resource?
  /// Whether a return at the bound proves that there is no earlier one: nothing that the node needs goes down
  /// twice, in which case a later return might have spared the second outage.
  public let isProof: Bool

  /// The bound: the later of the two; `nil` where the node does not return.
  public var minute: Int? { chain.map { max($0, team ?? 0) } }

  /// Whether the work of a team binds rather than the chain.
  public var isTeam: Bool { (team ?? 0) > (chain ?? .max) }
}

extension Project {
  /// Bounds of the last returns of nodes.
  ///
  /// The chain's is the return in ``playUnshared()``. The team's is the energy bound of project scheduling:
  /// the works of one resource that must be done before the node can return, in every order, divided by the
  /// heads there are, from the earliest of their starts to the bound less the shortest time that must
  /// follow one of them. A member is among what must return only where no more than k members of its
  /// requirement could ever be up; nothing is followed through a node with a degraded mode, nor through
  /// one that is not down from minute 0.
  ///
  /// - Complexity: that of a play, and for each node O(entries of what must return before it)
  public func bounds(of nodes: [Node]) -> [Bound] {
    let plan = playUnshared()
    let search = BoundSearch(of: plan, in: self)
    return nodes.map { search.bound(of: $0) }
  }
}

extension Plan {
  /// Whether no schedule brings `bound`'s node back for good earlier than this plan.
  ///
  /// - Complexity: O(outages of the node)
  public func isProvedShortest(by bound: Bound) -> Bool {
    guard bound.isProof, let minute = bound.minute else { return false }
    return timeline.return(of: bound.node) == .at(minute)
  }
}

/// The unshared plan, asked for bounds.
private struct BoundSearch {
  private let timeline: Timeline
  private let resources: Resources
  private let run: Run
  private let heads: [HeadProfile]
  /// By node that is down from minute 0 and returns: the works of its first outage that every order must
  /// do, and the members that must be back before it can return.
  private var works: [[Piece]?]
  private var needs: [[Int]]
  /// The resources of all works of each node whose heads depend on a node.
  private var ties: [[Int]]

  /// A work that must be done.
  private struct Piece {
    let crew: Int32
    let minutes: Int
    let start: Int
  }

  init(of plan: Plan, in project: Project) {
    timeline = plan.timeline
    resources = plan.resources
    run = plan.timeline.known
    let log = run.attempts ?? AttemptLog()
    let graph = project.graph
    var heads = plan.resources.initialHeads.map { HeadProfile(heads: $0) }
    for change in log.heads {
      heads[Int(change.resource)].change(at: change.from, to: change.heads)
    }
    self.heads = heads
    works = Array(repeating: nil, count: graph.nodeCount)
    needs = Array(repeating: [], count: graph.nodeCount)
    ties = needs
    var isDestroyed = ContiguousArray(repeating: false, count: graph.nodeCount)
    // Failing anew, a node loses the steps that were done.
    var failedLast = ContiguousArray(repeating: 0, count: graph.nodeCount)
    for failure in project.failures {
      let node = failure.node.index
      if failure.at == 0 && failure.isDestruction { isDestroyed[node] = true }
      guard let end = firstEnd(of: node), failure.at <= end else { continue }
      failedLast[node] = max(failedLast[node], failure.at)
    }
    for node in works.indices where firstEnd(of: node) != nil { works[node] = [] }
    for attempt in log.attempts where !attempt.isLost {
      let node = Int(attempt.node)
      if attempt.crew >= 0 {
        for share in resources.crews[Int(attempt.crew)] {
          if let tied = resources.nodes[share.resource.index] { ties[node].append(tied.index) }
        }
      }
      guard let end = firstEnd(of: node), attempt.readySince >= failedLast[node],
        let start = log.spans(of: attempt).first?.from, start <= end
      else { continue }
      works[node]?.append(Piece(crew: attempt.crew, minutes: attempt.minutes, start: start))
    }
    for node in works.indices where works[node] != nil && graph.modes[node] == Graph.noMode {
      needs[node] = needed(by: node, isDestroyed: isDestroyed[node], graph: graph)
    }
  }

  func bound(of node: Node) -> Bound {
    let outages = run.joined(node, upTo: timeline.horizon)
    guard let end = outages.last?.to, !run.nodes[node.index].has(.unstable) else {
      return Bound(node: node, chain: nil, team: nil, resource: nil, isProof: false)
    }
    let team = teamBound(of: node.index)
    return Bound(
      node: node, chain: end, team: team?.minute, resource: team?.resource,
      isProof: isRegular(node.index))
  }

  /// The end of the first outage of a node that is down from minute 0; `nil` where there is none.
  private func firstEnd(of node: Int) -> Int? {
    guard let place = run.outagePlaces(of: node).first else { return nil }
    let outage = run.log[run.outage(at: place)]
    return outage.from == 0 && !outage.isOpen ? outage.to : nil
  }

  private func teamBound(of node: Int) -> (minute: Int, resource: Resource)? {
    guard works[node] != nil else { return nil }
    // What must be back before the node is, owners before members: no loop among them returns.
    var order: [Int] = []
    var isReached = ContiguousArray(repeating: false, count: works.count)
    var stack = [(node: node, next: 0)]
    isReached[node] = true
    while let top = stack.last {
      if top.next < needs[top.node].count {
        stack[stack.count - 1].next += 1
        let member = needs[top.node][top.next]
        if !isReached[member] {
          isReached[member] = true
          stack.append((member, 0))
        }
      } else {
        order.append(top.node)
        stack.removeLast()
      }
    }
    // The least time between the return of each and that of the node.
    var tails = ContiguousArray(repeating: 0, count: works.count)
    var load = Array(repeating: 0, count: heads.count)
    var earliest = Array(repeating: Int.max, count: heads.count)
    var shortest = earliest
    for current in order.reversed() {
      var rest = tails[current]
      for piece in (works[current] ?? []).reversed() {
        for share in piece.crew < 0 ? [] : resources.crews[Int(piece.crew)] {
          let resource = share.resource.index
          load[resource] += share.heads * piece.minutes
          earliest[resource] = min(earliest[resource], piece.start)
          shortest[resource] = min(shortest[resource], rest)
        }
        rest += piece.minutes
      }
      for member in needs[current] { tails[member] = max(tails[member], rest) }
    }
    var best: (minute: Int, resource: Resource)?
    for resource in load.indices where load[resource] > 0 {
      guard let end = heads[resource].minute(in: load[resource], from: earliest[resource])
      else { continue }
      let minute = end + shortest[resource]
      if best.map({ minute > $0.minute }) ?? true {
        best = (minute, Resource(rawValue: UInt32(resource)))
      }
    }
    return best
  }

  /// Whether a node, all it may need and all who may work on that go down once at most.
  private func isRegular(_ node: Int) -> Bool {
    let graph = timeline.graph
    var isReached = ContiguousArray(repeating: false, count: works.count)
    isReached[node] = true
    var stack = [node]
    while let current = stack.popLast() {
      guard run.outagePlaces(of: current).count <= 1 else { return false }
      for position in graph.ownedRange(current) {
        for member in graph.members[graph.memberRange(Int(graph.owned[position]))]
        where !isReached[Int(member)] {
          isReached[Int(member)] = true
          stack.append(Int(member))
        }
      }
      for tied in ties[current] where !isReached[tied] {
        isReached[tied] = true
        stack.append(tied)
      }
    }
    return true
  }

  /// The members, down from minute 0, that must be back before `node` can return, in every order.
  private func needed(by node: Int, isDestroyed: Bool, graph: Graph) -> [Int] {
    guard let place = run.outagePlaces(of: node).first else { return [] }
    let failed = run.log[run.outage(at: place)].failedAt == 0
    var found: [Int] = []
    for position in graph.ownedRange(node) {
      let requirement = Int(graph.owned[position])
      let counts =
        switch graph.phases[requirement] {
        case .operate: graph.tolerances[requirement] != Limit.unlimitedCode
        case .repair: failed
        case .restore: isDestroyed
        case .fallback: false
        }
      guard counts else { continue }
      let members = graph.members[graph.memberRange(requirement)].map { Int($0) }
      // Up for a time at least: before its first outage, or after one.
      let possible = members.filter { member in
        guard let place = run.outagePlaces(of: member).first else { return true }
        let first = run.log[run.outage(at: place)]
        return first.from > 0 || !first.isOpen
      }
      guard possible.count <= members.count - Int(graph.slacks[requirement]) else { continue }
      found += possible.filter { works[$0] != nil }
    }
    return found
  }
}

extension HeadProfile {
  /// The minute by which all heads there are have done so much work from `start` on; `nil` where they never
  /// have.
  func minute(in work: Int, from start: Int) -> Int? {
    var left = work
    var place = place(of: start)
    var minute = start
    while true {
      let there = Int(present[place])
      let end = end(of: place)
      if there > 0 {
        let needed = (left + there - 1) / there
        if end == HeadProfile.never || minute + needed <= end { return minute + needed }
        left -= there * (end - minute)
      } else if end == HeadProfile.never {
        return nil
      }
      minute = end
      place += 1
    }
  }
}
