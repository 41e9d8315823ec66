// Why a work did not begin before it did, and who waits for people for ever.

/// What a work waited for.
public enum Holdup: Hashable, Sendable {
  /// People that another work gave back.
  case work(Work)
  /// Heads that were not there before: a shift, or the return of the node they depend on.
  case heads(Resource)
  /// A hold of the schedule.
  case hold
}

extension Plan {
  /// What happened at the minute at which a work first began, or went on at last, that let it: the works
  /// that gave back people of its crew then, the heads that came, the hold that was over. Empty where it
  /// did not wait.
  ///
  /// - Complexity: O(works)
  public func holdups(of work: Work) -> [Holdup] {
    guard let begin = work.spans.last?.from, begin > work.readySince else { return [] }
    var found: [Holdup] = []
    let isFirst = work.spans.count == 1
    if isFirst,
      schedule.holds.contains(where: {
        $0.node == work.node && $0.step == work.step && $0.until == begin
      })
    {
      found.append(.hold)
    }
    let wanted = Set(resources.members(of: work.crew).map(\.resource))
    for other in works where other.spans.contains(where: { $0.to == begin }) {
      let shares = resources.members(of: other.crew)
      if other != work, shares.contains(where: { wanted.contains($0.resource) }) {
        found.append(.work(other))
      }
    }
    for resource in wanted.sorted() where heads(of: resource, gainedAt: begin) {
      found.append(.heads(resource))
    }
    return found
  }

  /// The crew for which the work on `node` waits in the end, where it never returns for want of people.
  ///
  /// - Complexity: O(1)
  public func crewAwaitedForEver(by node: Node) -> Crew? {
    (timeline.hoped ?? timeline.known).attempts?.waiting[node.rawValue].map {
      Crew(rawValue: $0)
    }
  }

  /// How many heads of a resource there are, from which minute on: those given, less those whose node is
  /// down in this plan.
  ///
  /// - Complexity: O(changes of heads)
  public func heads(of resource: Resource) -> [(from: Int, heads: Int)] {
    var found = [(from: 0, heads: resources.initialHeads[resource.index])]
    for change in timeline.known.attempts?.heads ?? []
    where Int(change.resource) == resource.index {
      if found[found.count - 1].from == change.from { found.removeLast() }
      found.append((change.from, change.heads))
    }
    return found
  }

  private func heads(of resource: Resource, gainedAt minute: Int) -> Bool {
    let heads = heads(of: resource)
    guard let place = heads.firstIndex(where: { $0.from == minute }), place > 0 else {
      return false
    }
    return heads[place].heads > heads[place - 1].heads
  }
}
