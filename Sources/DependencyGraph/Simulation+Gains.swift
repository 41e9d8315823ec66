// The first half of a minute: causes cleared, work finished, and all that follows.

extension Simulation {
  /// Plays the gains due at `minute`, wave after wave: all returns of a wave, then all whom they make
  /// ready. Gains only ever make more possible, so the order within a wave changes no answer.
  mutating func gains(_ due: ContiguousArray<Event>, at minute: Int) {
    for event in due {
      let node = event.subject
      switch event.kind {
      case .recoveryBegins:
        isRecovering = true
        for node in nodes.indices where nodes[node].isDown { hopeful.append(UInt32(node)) }
      case .causeClears:
        let state = nodes[node]
        // A later failure may have put the clearing off; then this event is stale.
        guard state.has(.failed), causes[node].clearsAt == minute, !state.has(.unknownCause),
          !state.has(.endlessCause)
        else { continue }
        nodes[node].insert(.cleared)
        hopeful.append(UInt32(node))
      default:
        if nodes[node].isDown, nodes[node].workEnds == minute { rising.append(UInt32(node)) }
      }
    }
    while !rising.isEmpty || !hopeful.isEmpty {
      for node in rising { rise(Int(node), at: minute) }
      rising.removeAll(keepingCapacity: true)
      for node in hopeful { beginWork(on: Int(node), at: minute) }
      hopeful.removeAll(keepingCapacity: true)
    }
  }

  /// Brings `node` back up and counts its return wherever it is named.
  private mutating func rise(_ node: Int, at minute: Int) {
    // Work lost and begun again within one minute is due twice.
    guard nodes[node].isDown else { return }
    let outage = Int(nodes[node].outage)
    log.outages[outage].to = minute
    if nodes[node].has(.failed) {
      log.outages[outage].clearsAt = causes[node].clearsAt
      causes[node].clearsAt = -1
    }
    nodes[node].returnUp(at: minute)
    resetModeIfWhole(node)
    if nodes[node].unmet.hard + nodes[node].unmet.soft > 0 { nodes[node].degradedSince = minute }

    for position in graph.namingRange(node) {
      let requirement = Int(graph.naming[position])
      requirements[requirement].spare += 1
      if requirements[requirement].spare == 0 { meet(requirement, at: minute) }
    }
  }

  /// A requirement has enough members again.
  private mutating func meet(_ requirement: Int, at minute: Int) {
    requirements[requirement].turnedAt = minute
    let state = requirements[requirement]
    let owner = Int(state.owner)
    switch state.phase {
    case .operate:
      if state.tolerance == Limit.unlimitedCode {
        nodes[owner].unmet.soft -= 1
      } else {
        nodes[owner].unmet.hard -= 1
        if state.isBroken {
          requirements[requirement].isBroken = false
          nodes[owner].unmet.broken -= 1
        }
      }
    case .repair: nodes[owner].unmet.repair -= 1
    case .restore: nodes[owner].unmet.restore -= 1
    case .fallback: nodes[owner].unmet.fallback -= 1
    }
    if nodes[owner].isDown {
      hopeful.append(UInt32(owner))
    } else {
      resetModeIfWhole(owner)
      closeDegradationIfWhole(owner, at: minute)
    }
  }

  /// Stops the clock of the degraded mode where nothing vital is unmet.
  private mutating func resetModeIfWhole(_ node: Int) {
    guard nodes[node].unmet.hard == 0 else { return }
    nodes[node].modeBegan = -1
    nodes[node].remove(.modeOver)
  }

  private mutating func closeDegradationIfWhole(_ node: Int, at minute: Int) {
    guard nodes[node].unmet.hard + nodes[node].unmet.soft == 0 else { return }
    closeDegradation(of: node, at: minute)
  }

  mutating func closeDegradation(of node: Int, at minute: Int) {
    let since = nodes[node].degradedSince
    guard since >= 0 else { return }
    nodes[node].degradedSince = -1
    if since < minute {
      log.degradations.append(Degradation(node: UInt32(node), from: since, to: minute))
    }
  }

  /// Puts `node` to work if it is ready and nobody works on it yet.
  private mutating func beginWork(on node: Int, at minute: Int) {
    let state = nodes[node]
    guard state.isDown, !state.isWorkedOn else { return }
    let isNormal = isReadyNormally(node)
    guard isNormal || isReadyForMode(node) else { return }
    let work = state.has(.failed) ? Int(causes[node].work) : graph.restart(of: Node(node))
    nodes[node].workEnds = minute + work
    let outage = Int(state.outage)
    log.outages[outage].workBegan = minute
    log.outages[outage].isIntoMode = !isNormal
    log.outages[outage].awaited = awaited(by: node, normally: isNormal, at: minute)
    if work == 0 {
      rising.append(UInt32(node))
    } else {
      queue.push(Event(.workEnds, of: node), at: minute + work)
    }
  }

  /// The outage that ended this very minute and was the last thing `node` needed, or −1 where its own
  /// cause or the start of recovery came last. Among several, that of the smallest node.
  private func awaited(by node: Int, normally isNormal: Bool, at minute: Int) -> Int32 {
    let state = nodes[node]
    if state.has(.failed), causes[node].clearsAt == minute { return -1 }
    if isNormal, recoveryBegins > 0, recoveryBegins == minute { return -1 }
    var found = Int.max
    for position in graph.ownedRange(node) {
      let requirement = Int(graph.owned[position])
      let turned = requirements[requirement]
      guard turned.turnedAt == minute, turned.isMet,
        isNormal ? turned.counts(forReturnOf: state) : turned.phase == .fallback
      else { continue }
      for member in graph.members[graph.memberRange(requirement)]
      where !nodes[Int(member)].isDown && nodes[Int(member)].upSince == minute {
        found = min(found, Int(member))
      }
    }
    return found == Int.max ? -1 : nodes[found].outage
  }
}
