// Failures tried again with redundancy that is not there yet: one more member in some requirements.

extension Sweep {
  /// One failure with one more member, which never fails, in one requirement.
  public struct Trial: Hashable, Sendable {
    /// What fails.
    public let candidate: Int
    /// What gets one more member.
    public let requirement: Requirement

    /// The failure of `candidate` with one more member in `requirement`.
    public init(failing candidate: Int, sparingOneMoreIn requirement: Requirement) {
      self.candidate = candidate
      self.requirement = requirement
    }
  }

  /// What some candidates stop, were there one more member, which never fails, in each of some
  /// requirements.
  ///
  /// - Complexity: O(nodes + requirements + members), and O(c / 512) passes for c candidates
  public func tallies(
    of chosen: [Int], sparingOneMoreIn requirements: [Requirement]
  ) -> [Tally] {
    let rules = StopRules(of: graph, extending: requirements)
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
  /// The added member of a requirement is a bit for each lane: lost in all of them but those of the trials
  /// that add it. So trials of hundreds of requirements go in one pass.
  ///
  /// - Complexity: O(nodes + requirements + members), and O(t / 512) passes for t trials
  public func tallies(of trials: [Trial]) -> [Tally] {
    let requirements = Set(trials.map(\.requirement)).sorted()
    let rules = StopRules(of: graph, extending: requirements)
    var extras: [Requirement: Int] = [:]
    for (place, requirement) in requirements.enumerated() { extras[requirement] = place }
    var worker = Worker(of: self, rules: rules)
    for extra in requirements.indices { worker.pass.loseExtra(extra) }
    var found: [Tally] = []
    for first in stride(from: 0, to: trials.count, by: LanePass.width) {
      let part = trials[first..<min(first + LanePass.width, trials.count)]
      let kept = part.map { extras[$0.requirement] ?? 0 }
      for (lane, extra) in kept.enumerated() { worker.pass.keepExtra(extra, inLane: lane) }
      worker.run(ContiguousArray(part.map { UInt32($0.candidate) }).span, of: self)
      for lane in kept.indices { found.append(worker.tallies.tallies[lane]) }
      for extra in kept { worker.pass.loseExtra(extra) }
    }
    return found
  }

  /// Of some requirements, those in which one more member may save their owner when `candidate` fails: for
  /// all others it changes nothing.
  ///
  /// A requirement that is met, or whose owner stops because of another one as well, need not be tried.
  /// That other one must be broken whatever becomes of the owner, which is not known within a loop or
  /// where there is a degraded mode: there all are given.
  ///
  /// - Complexity: O(nodes + entries of what stops + members of the owners' requirements)
  public func worthSparing(
    _ requirements: [Requirement], whenFailing candidate: Int, with propagation: inout Propagation
  ) -> [Requirement] {
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
    return requirements.filter { requirement in
      let owner = Int(graph.owners[requirement.index])
      guard isStopped[owner], isBroken(requirement.index) else { return false }
      guard !failing.contains(UInt32(owner)) else { return false }
      if graph.modes[owner] == Limit.unlimitedCode { return true }
      if order.isLooping[Int(order.blockOf[owner])] { return true }
      return !graph.ownedRange(owner).contains { position in
        let other = Int(graph.owned[position])
        return other != requirement.index && graph.phases[other] == .operate
          && graph.tolerances[other] != Limit.unlimitedCode && isBroken(other)
      }
    }
  }
}
