// Failures tried again with redundancy that is not there yet: a second one beside some members.

extension Sweep {
  /// One failure with a second one, which never fails, beside one member of a requirement.
  public struct Trial: Hashable, Sendable {
    /// What fails.
    public let candidate: Int
    /// What gets a second one.
    public let doubling: Doubling

    /// The failure of `candidate` with a second one beside a member.
    public init(failing candidate: Int, doubling: Doubling) {
      self.candidate = candidate
      self.doubling = doubling
    }
  }

  /// What some candidates stop, were there a second one, which never fails, beside each of some members.
  ///
  /// - Complexity: O(nodes + requirements + members), and O(c / 512) passes for c candidates
  public func tallies(
    of chosen: [Int], doubling doublings: [Doubling]
  ) -> [Tally] {
    let rules = StopRules(of: graph, doubling: doublings)
    // In the order of the graph itself, which is one for fewer ties as well.
    var worker = Worker(of: self, rules: rules)
    var found: [Tally] = []
    for first in stride(from: 0, to: chosen.count, by: LanePass.width) {
      let part = ContiguousArray(
        chosen[first..<min(first + LanePass.width, chosen.count)].map { UInt32($0) })
      worker.run(part.span, of: self)
      for lane in part.indices { found.append(worker.tallies.tallies[lane]) }
    }
    return found
  }

  /// What stops in each of some trials.
  ///
  /// The second one beside a member is a bit for each lane: lost in all of them but those of the trials
  /// that add it. So trials of hundreds of requirements go in one pass.
  ///
  /// - Complexity: O(nodes + requirements + members), and O(t / 512) passes for t trials
  public func tallies(of trials: [Trial]) -> [Tally] {
    let doublings = Set(trials.map(\.doubling)).sorted()
    let rules = StopRules(of: graph, doubling: doublings)
    var extras: [Doubling: Int] = [:]
    for (place, doubling) in doublings.enumerated() { extras[doubling] = place }
    var worker = Worker(of: self, rules: rules)
    for extra in doublings.indices { worker.pass.loseExtra(extra) }
    var found: [Tally] = []
    for first in stride(from: 0, to: trials.count, by: LanePass.width) {
      let part = trials[first..<min(first + LanePass.width, trials.count)]
      let kept = part.map { extras[$0.doubling] ?? 0 }
      for (lane, extra) in kept.enumerated() { worker.pass.keepExtra(extra, inLane: lane) }
      worker.run(ContiguousArray(part.map { UInt32($0.candidate) }).span, of: self)
      for lane in kept.indices { found.append(worker.tallies.tallies[lane]) }
      for extra in kept { worker.pass.loseExtra(extra) }
    }
    return found
  }

  /// Of some members, those beside which a second one may save the owner when `candidate` fails: for all
  /// others it changes nothing.
  ///
  /// A member that is up, or whose owner stops because of something else as well, need not be tried.
  /// That other one must be down whatever becomes of the owner, which is not known within a loop or
  /// where there is a degraded mode: there all members that are down are given.
  ///
  /// - Complexity: O(nodes + entries of what stops + members of the owners' requirements)
  public func worthDoubling(
    _ doublings: [Doubling], whenFailing candidate: Int, with propagation: inout Propagation
  ) -> [Doubling] {
    var isStopped = ContiguousArray<Bool>(repeating: false, count: graph.nodeCount)
    for node in propagation.impact(of: candidates.nodes(of: candidate)).stopped {
      isStopped[node.index] = true
    }
    func isBroken(_ requirement: Int) -> Bool {
      var left = Int(graph.slacks[requirement])
      for position in graph.memberRange(requirement)
      where isStopped[Int(graph.members[position])] {
        left -= 1
      }
      return left < 0
    }
    let failing = Set(candidates.failing[candidates.range(of: candidate)])
    return doublings.filter { doubling in
      let requirement = doubling.requirement
      let owner = Int(graph.owners[requirement.index])
      guard isStopped[owner], isStopped[doubling.member.index] else { return false }
      guard !failing.contains(UInt32(owner)) else { return false }
      if graph.modes[owner] == Limit.unlimitedCode { return true }
      if order.isLooping[Int(order.blockOf[owner])] { return true }
      guard
        graph.memberRange(requirement.index).allSatisfy({
          let member = graph.members[$0]
          return member == UInt32(doubling.member.index) || !isStopped[Int(member)]
        })
      else { return false }
      return !graph.ownedRange(owner).contains { position in
        let other = Int(graph.owned[position])
        return other != requirement.index && graph.phases[other] == .operate
          && graph.tolerances[other] != Limit.unlimitedCode && isBroken(other)
      }
    }
  }
}
