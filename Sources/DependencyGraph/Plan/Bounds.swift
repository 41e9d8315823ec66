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
    var search = BoundSearch(of: plan, in: self)
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
  private let project: Project
  private let heads: [HeadProfile]
  /// The first attempts at each step of each node, by node.
  private var firstWorks: [UInt32: [AttemptLog.Attempt]] = [:]
  private let run: Run
  private let log: AttemptLog

  init(of plan: Plan, in project: Project) {
    timeline = plan.timeline
    resources = plan.resources
    self.project = project
    run = plan.timeline.known
    log = run.attempts ?? AttemptLog()
    var heads = plan.resources.initialHeads.map { HeadProfile(heads: $0) }
    for change in log.heads {
      heads[Int(change.resource)].change(at: change.from, to: change.heads)
    }
    self.heads = heads
    for attempt in log.attempts where !attempt.isLost {
      firstWorks[attempt.node, default: []].append(attempt)
    }
  }

  mutating func bound(of node: Node) -> Bound {
    let outages = run.joined(node, upTo: timeline.horizon)
    guard let last = outages.last, let end = last.to,
      !run.nodes[node.index].has(.unstable)
    else {
      return Bound(node: node, chain: nil, team: nil, resource: nil, isProof: false)
    }
    let team = teamBound(of: node)
    return Bound(
      node: node, chain: end, team: team?.minute, resource: team?.resource,
      isProof: isRegular(node.index))
  }

  /// The works of the first outage of a node that is down from minute 0; `nil` where it is not.
  private func firstOutageWorks(of node: Int) -> [AttemptLog.Attempt]? {
    guard let place = run.outagePlaces(of: node).first else { return nil }
    let outage = run.log[run.outage(at: place)]
    guard outage.from == 0, !outage.isOpen else { return nil }
    return (firstWorks[UInt32(node)] ?? []).filter { attempt in
      // Those of this outage: begun before it ended, or at its end where they take no time.
      log.spans(of: attempt).first.map { $0.from <= outage.to } ?? false
    }
  }

  private func teamBound(of node: Node) -> (minute: Int, resource: Resource)? {
    let graph = timeline.graph
    // What must return before the node does, owners before members; the time that follows each return.
    var tails: [Int: Int] = [:]
    guard firstOutageWorks(of: node.index) != nil else { return nil }
    var order: [Int] = []
    var state: [Int: Bool] = [:]
    // Depth first, for an order in which owners precede members; a loop among what must return cannot be:
    // none of its nodes would return.
    var stack: [(node: Int, members: [Int], next: Int)] = []
    func open(_ node: Int) {
      state[node] = false
      stack.append((node, mustReturn(before: node, graph: graph), 0))
    }
    open(node.index)
    while let top = stack.last {
      if top.next < top.members.count {
        stack[stack.count - 1].next += 1
        let member = top.members[top.next]
        if state[member] == nil { open(member) }
      } else {
        order.append(top.node)
        state[top.node] = true
        stack.removeLast()
      }
    }
    tails[node.index] = 0
    var earliest: [Resource: Int] = [:]
    var shortest: [Resource: Int] = [:]
    var load: [Resource: Int] = [:]
    for current in order.reversed() {
      let tail = tails[current] ?? 0
      let works = firstOutageWorks(of: current) ?? []
      var rest = tail
      for attempt in works.reversed() {
        if attempt.crew >= 0, let start = log.spans(of: attempt).first?.from {
          for share in resources.crews[Int(attempt.crew)] {
            let resource = share.resource
            load[resource, default: 0] += share.heads * attempt.minutes
            earliest[resource] = min(earliest[resource] ?? .max, start)
            shortest[resource] = min(shortest[resource] ?? .max, rest)
          }
        }
        rest += attempt.minutes
      }
      for member in mustReturn(before: current, graph: graph) {
        tails[member] = max(tails[member] ?? 0, rest)
      }
    }
    var best: (minute: Int, resource: Resource)?
    for (resource, work) in load.sorted(by: { $0.key < $1.key }) where work > 0 {
      guard let start = earliest[resource], let tail = shortest[resource],
        let end = heads[resource.index].minute(in: work, from: start)
      else { continue }
      if best.map({ end + tail > $0.minute }) ?? true { best = (end + tail, resource) }
    }
    return best
  }

  /// Whether a node, all it may need and all who may work on that go down once at most.
  private func isRegular(_ node: Int) -> Bool {
    let graph = timeline.graph
    var reached = Set([node])
    var stack = [node]
    func reach(_ node: Int) {
      if reached.insert(node).inserted { stack.append(node) }
    }
    while let current = stack.popLast() {
      guard run.outagePlaces(of: current).count <= 1 else { return false }
      for position in graph.ownedRange(current) {
        for member in graph.members[graph.memberRange(Int(graph.owned[position]))] {
          reach(Int(member))
        }
      }
      for attempt in firstWorks[UInt32(current)] ?? [] where attempt.crew >= 0 {
        for share in resources.crews[Int(attempt.crew)] {
          if let tied = resources.nodes[share.resource.index] { reach(tied.index) }
        }
      }
    }
    return true
  }

  /// The members, down from minute 0, that must be back before `node` can return, in every order.
  private func mustReturn(before node: Int, graph: Graph) -> [Int] {
    guard graph.modes[node] == Graph.noMode, firstOutageWorks(of: node) != nil,
      let place = run.outagePlaces(of: node).first
    else { return [] }
    let outage = run.log[run.outage(at: place)]
    let isDestroyed = project.failures.contains {
      $0.node.index == node && $0.at == 0 && $0.isDestruction
    }
    var found: [Int] = []
    for position in graph.ownedRange(node) {
      let requirement = Int(graph.owned[position])
      let counts =
        switch graph.phases[requirement] {
        case .operate: graph.tolerances[requirement] != Limit.unlimitedCode
        case .repair: outage.failedAt == 0
        case .restore: outage.failedAt == 0 && isDestroyed
        case .fallback: false
        }
      guard counts else { continue }
      let members = graph.members[graph.memberRange(requirement)].map { Int($0) }
      let needed = members.count - Int(graph.slacks[requirement])
      let possible = members.filter { member in
        // Up for a time at least: before its first outage, or after one.
        run.outagePlaces(of: member).first.map {
          let first = run.log[run.outage(at: $0)]
          return first.from > 0 || !first.isOpen
        } ?? true
      }
      guard possible.count <= needed else { continue }
      found += possible.filter { firstOutageWorks(of: $0) != nil }
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
