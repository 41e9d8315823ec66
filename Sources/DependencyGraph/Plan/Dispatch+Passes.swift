// The two passes of a minute: who pauses, and who begins or goes on.

extension Dispatch {
  /// Pass (1): of the works under way, in the order, those without their whole crew pause, and are left in
  /// ``turned``; how many minutes are left of each is not known here.
  mutating func pause() {
    turned.removeAll(keepingCapacity: true)
    guard mayLack else { return }
    mayLack = false
    var lacking: [UInt64] = []
    for node in active where lacks(Int(node)) {
      lacking.append(UInt64(ranks[Int(node)]) << 32 | UInt64(node))
    }
    lacking.sort()
    var kept = heads.map { _ in 0 }
    for node in active where !told.isEmpty && told.contains(Int(node)) {
      for place in teams.members(of: seats[Int(node)].crew) {
        kept[teams.share(at: place).resource] += teams.share(at: place).heads
      }
    }
    for key in lacking {
      let node = Int(UInt32(truncatingIfNeeded: key))
      let places = teams.members(of: seats[node].crew)
      if isShared, told.isEmpty || !told.contains(node),
        places.allSatisfy({ place in
          let share = teams.share(at: place)
          return taken[share.resource] <= heads[share.resource]
            || kept[share.resource] + share.heads <= heads[share.resource]
        })
      {
        for place in places {
          let share = teams.share(at: place)
          kept[share.resource] += share.heads
        }
        continue
      }
      turned.append(node)
    }
    for node in turned {
      close(node)
      release(node)
      seats[node].state = .paused
      enqueue(node)
    }
  }

  /// Says how many minutes are left of a work that paused.
  mutating func setLeft(_ minutes: Int, of node: Int) {
    seats[node].left = Int32(truncatingIfNeeded: minutes)
  }

  /// Whether the crew at work on a node has heads of a resource that are not all there any more; what
  /// people saw begin has its people before all others.
  private func lacks(_ node: Int) -> Bool {
    let takesItsOwn = !isShared || (!told.isEmpty && told.contains(node))
    for place in teams.members(of: seats[node].crew) {
      let share = teams.share(at: place)
      let wanted = !takesItsOwn ? taken[share.resource] : share.heads
      if wanted > heads[share.resource] { return true }
    }
    return false
  }

  private func isFree(_ crew: Int32) -> Bool {
    for place in teams.members(of: crew) {
      let share = teams.share(at: place)
      guard taken[share.resource] + share.heads <= heads[share.resource] else { return false }
    }
    return true
  }

  /// Pass (2): of the nodes that wait, in the order, those whose whole crew is free begin or go on, and are
  /// left in ``turned``.
  mutating func begin() {
    turned.removeAll(keepingCapacity: true)
    isUnsettled = false
    if !held.isEmpty { noteBindingHolds() }
    while true {
      var best = (key: UInt64.max, place: -1)
      var place = 0
      while place < stirred.count {
        let crew = stirred[place]
        // Nobody comes free during this pass: who is short now stays so.
        guard isFree(crew), let key = first(of: crew) else {
          isStirred[Int(crew)] = false
          stirred.swapAt(place, stirred.count - 1)
          stirred.removeLast()
          continue
        }
        if key < best.key { best = (key, place) }
        place += 1
      }
      guard best.place >= 0 else { return }
      pop(stirred[best.place])
      let node = Int(UInt32(truncatingIfNeeded: best.key))
      seats[node].state = .underWay
      seats[node].place = Int32(active.count)
      active.append(UInt32(node))
      if isShared {
        for place in teams.members(of: seats[node].crew) {
          let share = teams.share(at: place)
          taken[share.resource] += share.heads
        }
      }
      open(node)
      turned.append(node)
    }
  }

  private mutating func noteBindingHolds() {
    var still: [Int] = []
    for node in held where seats[node].state == .held {
      if isFree(seats[node].crew) {
        log.binding.insert(Hold.Place(node: UInt32(node), step: seats[node].step))
      } else {
        still.append(node)
      }
    }
    held = still
  }

  /// The first of a crew's queue that still waits.
  private mutating func first(of crew: Int32) -> UInt64? {
    while firsts[Int(crew)] < .max {
      let key = firsts[Int(crew)]
      let seat = seats[Int(UInt32(truncatingIfNeeded: key))]
      if seat.crew == crew, seat.state == .waiting || seat.state == .paused { return key }
      pop(crew)
    }
    return nil
  }

  private mutating func pop(_ crew: Int32) {
    queues[Int(crew)].pop()
    firsts[Int(crew)] = queues[Int(crew)].first ?? .max
  }
}
