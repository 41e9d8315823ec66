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
      case .headsChange: dispatch?.changeHeads(at: minute, queue: &queue)
      case .holdEnds: dispatch?.endHold(on: node)
      case .seen: beginSeen(node, at: minute)
      default:
        if nodes[node].isWorkedOn, times[node].workEnds == minute { endStep(of: node, at: minute) }
      }
    }
    settle(at: minute)
  }

  /// Lets everything follow from what is rising and hopeful.
  mutating func settle(at minute: Int) {
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
    nodes[node].returnUp()
    dispatch?.turn(node, isUp: true)
    times[node].upSince = minute
    resetModeIfWhole(node)
    if nodes[node].hard + nodes[node].soft > 0 { openDegradation(of: node, at: minute) }

    let row = graph.namingRange(node)
    var position = row.lowerBound
    let end = row.upperBound
    while true {
      position = Simulation.countReturn(
        of: node, from: position, to: end, in: graph.naming, routes: routes, at: moment,
        nodes: &nodes, hopeful: &hopeful)
      guard position < end else { break }
      returned(node, to: Int(graph.naming[position]), at: minute)
      position += 1
    }
  }

  /// Counts the return of `node` wherever that takes no more than a sum; the first position where it
  /// takes more, or `end`.
  ///
  /// Nearly every return is counted here. The tables come one by one because two spans of one value
  /// cannot be held at once.
  private static func countReturn(
    of node: Int, from start: Int, to end: Int, in naming: ContiguousArray<UInt32>,
    routes: ContiguousArray<Route>, at moment: UInt32, nodes: inout ContiguousArray<NodeState>,
    hopeful: inout ContiguousArray<UInt32>
  ) -> Int {
    let member = UInt32(truncatingIfNeeded: node)
    let (naming, routes) = (naming.span, routes.span)
    var nodes = nodes.mutableSpan
    var position = start
    while position < end {
      let route = routes[Int(naming[position])]
      let target = route.target
      guard route.isDirect else { break }
      // In place, field by field: taking the whole of a state out and putting it back took longer.
      if nodes[target].isDown {
        nodes[target].regain(by: member, at: moment)
        if nodes[target].hard == 0 { hopeful.append(UInt32(truncatingIfNeeded: target)) }
      } else if nodes[target].has(.degraded) {
        // Its interval may have to be closed.
        break
      } else {
        nodes[target].regain(by: member, at: moment)
      }
      position &+= 1
    }
    return position
  }

  /// The same for one requirement, whatever it takes.
  private mutating func returned(_ member: Int, to requirement: Int, at minute: Int) {
    let route = routes[requirement]
    let target = route.target
    switch route.kind {
    case .vital, .bearable:
      nodes[target].regain(by: UInt32(truncatingIfNeeded: member), at: moment)
      follow(target, at: minute)
    case .gate:
      gates[target].spare += 1
      if gates[target].spare == 0 { close(target, at: minute) }
    case .repair:
      causes[target].unmetRepairs -= 1
      follow(target, at: minute)
    case .restore:
      causes[target].unmetRestores -= 1
      follow(target, at: minute)
    }
  }

  /// A requirement that needs counting has enough members again.
  private mutating func close(_ gate: Int, at minute: Int) {
    gates[gate].turnedAt = minute
    let state = gates[gate]
    if state.isWaived { return endWaiver(gate, at: minute) }
    let owner = Int(state.owner)
    switch state.phase {
    case .operate where state.tolerance == Limit.unlimitedCode: nodes[owner].soft -= 1
    case .operate:
      nodes[owner].hard -= 1
      if state.isBroken {
        gates[gate].isBroken = false
        nodes[owner].broken -= 1
      }
      nodes[owner].noteMetGroup(at: moment)
    case .repair: causes[owner].unmetRepairs -= 1
    case .restore: causes[owner].unmetRestores -= 1
    case .fallback: nodes[owner].fallback -= 1
    }
    follow(owner, at: minute)
  }

  /// Something that `owner` needs is back.
  private mutating func follow(_ owner: Int, at minute: Int) {
    switch nodes[owner].prospect {
    case .nothing: break
    case .hopeful: hopeful.append(UInt32(truncatingIfNeeded: owner))
    case .whole: closeDegradation(of: owner, at: minute)
    case .toBeSeen:
      if nodes[owner].isDown {
        hopeful.append(UInt32(truncatingIfNeeded: owner))
      } else {
        resetModeIfWhole(owner)
        if nodes[owner].hard + nodes[owner].soft == 0 { closeDegradation(of: owner, at: minute) }
      }
    }
  }

  /// Stops the clock of the degraded mode where nothing vital is unmet.
  mutating func resetModeIfWhole(_ node: Int) {
    guard nodes[node].has(.hasMode), nodes[node].hard == 0 else { return }
    times[node].modeBegan = -1
    nodes[node].remove(.modeOver)
  }

  mutating func openDegradation(of node: Int, at minute: Int) {
    guard !nodes[node].has(.degraded) else { return }
    nodes[node].insert(.degraded)
    times[node].degradedSince = minute
  }

  mutating func closeDegradation(of node: Int, at minute: Int) {
    guard nodes[node].has(.degraded) else { return }
    nodes[node].remove(.degraded)
    let since = times[node].degradedSince
    if since < minute {
      log.degradations.append(Degradation(node: UInt32(node), from: since, to: minute))
    }
  }

  /// Puts `node` to work if it is ready and nobody works on it yet.
  private mutating func beginWork(on node: Int, at minute: Int) {
    let state = nodes[node]
    guard state.isDown, !state.isWorkedOn else { return }
    // What is asked of a node is asked of its state: asked of the whole run, that would be copied.
    let isNormal = isRecovering && state.isReady(causes[node])
    guard isNormal || state.isReadyForMode(times[node]) else { return }
    nodes[node].insert(.workedOn)
    let awaited = awaited(by: node, normally: isNormal, at: minute)
    // Work that people saw goes on with what is done of it.
    if log.outages[Int(state.outage)].workBegan < 0 {
      log.outages[Int(state.outage)].beginWork(
        at: minute, intoMode: !isNormal, awaiting: awaited)
    }
    beginStep(of: node, at: minute)
  }

  /// Begins the next step of the work on `node`, or the only one, at once; or, where it occupies
  /// somebody, has it wait for its people.
  mutating func beginStep(of node: Int, at minute: Int) {
    if pins != nil {
      if pins?.nodes[node]?.isSpent == true { return endStep(of: node, at: minute) }
      if dispatch == nil, holdsBack(node, at: minute) { return }
    }
    let work =
      nodes[node].has(.failed) ? Int(causes[node].work) : graph.restart(of: Node(node))
    if dispatch != nil, awaitsCrew(node, minutes: work, at: minute) { return }
    times[node].workEnds = minute + work
    if work == 0 {
      endStep(of: node, at: minute)
    } else {
      queue.push(Event(.workEnds, of: node), at: minute + work)
    }
  }

  /// The step under way is done: the next one begins, or the node comes up.
  mutating func endStep(of node: Int, at minute: Int) {
    if pins != nil, endsOtherwise(node, at: minute) { return }
    dispatch?.finish(node, at: minute)
    guard nodes[node].has(.stepsAhead) else { return rising.append(UInt32(node)) }
    advance(node, to: Int(causes[node].step) + 1)
    beginStep(of: node, at: minute)
  }

  /// Makes a step of the work on a node that failed the one that is under way or comes next.
  mutating func advance(_ node: Int, to step: Int) {
    let failure = failures[Int(causes[node].failure)]
    causes[node].step = Int32(truncatingIfNeeded: step)
    causes[node].work = Int32(failure.step(step).minutes)
    if step + 1 < failure.stepCount {
      nodes[node].insert(.stepsAhead)
    } else {
      nodes[node].remove(.stepsAhead)
    }
  }

  /// The outage that ended this very minute and was the last thing `node` needed, or −1 where its own
  /// cause or the start of recovery came last. Among several, that of the smallest node.
  private mutating func awaited(by node: Int, normally isNormal: Bool, at minute: Int) -> Int32 {
    let state = nodes[node]
    if state.has(.failed), causes[node].clearsAt == minute { return -1 }
    if isNormal, recoveryBegins > 0, recoveryBegins == minute { return -1 }
    guard isNormal, !state.has(.failed) else {
      return awaitedMember(of: node, normally: isNormal, at: minute)
    }
    guard state.metMoment == moment else { return -1 }
    guard !state.has(.metByGroup) else {
      return awaitedMember(of: node, normally: true, at: minute)
    }
    return nodes[Int(state.metBy)].outage
  }

  /// The same by looking at every requirement of `node` that counts for such a return.
  private mutating func awaitedMember(of node: Int, normally isNormal: Bool, at minute: Int)
    -> Int32
  {
    let state = nodes[node]
    var found = Int.max
    for position in graph.ownedRange(node) {
      let requirement = Int(graph.owned[position])
      let phase = graph.phases[requirement]
      guard
        isNormal
          ? state.counts(phase, tolerance: graph.tolerances[requirement]) : phase == .fallback
      else { continue }
      let route = routes[requirement]
      if route.kind == .gate {
        let gate = gates[route.target]
        guard gate.turnedAt == minute, gate.isMet else { continue }
      }
      for member in graph.members[graph.memberRange(requirement)]
      where !nodes[Int(member)].isDown && times[Int(member)].upSince == minute {
        found = min(found, Int(member))
      }
    }
    return found == Int.max ? -1 : nodes[found].outage
  }
}
