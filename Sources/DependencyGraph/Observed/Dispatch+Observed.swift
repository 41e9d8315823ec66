// People of works that were seen to begin: theirs before all others', beyond the heads there are.

extension Dispatch {
  /// Puts a work that waits, is held or paused under way, whoever else needs its people.
  mutating func takeTold(_ node: Int) {
    guard seats[node].state != .underWay, seats[node].state != .idle else { return }
    let crew = seats[node].crew
    seats[node].state = .underWay
    seats[node].place = Int32(active.count)
    active.append(UInt32(node))
    told.insert(node)
    if isShared {
      for place in teams.members(of: crew) {
        let share = teams.share(at: place)
        taken[share.resource] += share.heads
        if taken[share.resource] > heads[share.resource] { mayLack = true }
      }
    }
    isUnsettled = true
    open(node)
  }

  /// The step that was seen to begin is over.
  mutating func stopTold(_ node: Int) {
    if !told.isEmpty { told.remove(node) }
  }

  /// A work is over in this minute, whether it was under way or waited.
  mutating func endAtOnce(_ node: Int, at minute: Int) {
    guard seats[node].state != .underWay else { return finish(node, at: minute) }
    lose(node)
  }
}
