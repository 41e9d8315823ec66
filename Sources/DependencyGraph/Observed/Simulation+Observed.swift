// Facts in a run: the rules play each minute first, then what was seen is set and the rounds go on.

extension Simulation {
  /// Gives the run what people saw.
  ///
  /// - Complexity: O(observations · log observations)
  mutating func setPins(_ pins: Pins) {
    for (node, sighted) in pins.nodes.sorted(by: { $0.key < $1.key }) {
      for minute in Set(sighted.sights.map(\.at)).sorted() {
        queue.push(Event(.seen, of: node), at: minute)
      }
      guard let first = sighted.sights.first, let last = sighted.sights.last else { continue }
      if first.sight == .down || first.sight == .mode { nodes[node].insert(.keptUp) }
      if last.sight.isDown, last.at < pins.now {
        queue.push(Event(.seen, of: node), at: pins.now)
      }
    }
    self.pins = pins
  }

  /// The minute of an observation begins: the rules are let play where the state changes, and what waited
  /// for this minute is ready.
  mutating func beginSeen(_ node: Int, at minute: Int) {
    guard var sighted = pins?.nodes[node] else { return }
    let now = sighted.sights[sighted.next...].prefix { $0.at == minute }
    if let last = now.last {
      pins?.current.append(node)
      if last.sight.isDown {
        nodes[node].remove(.keptUp)
      } else {
        nodes[node].remove(.keptDown)
      }
    } else {
      // Nobody saw it up until now.
      release(node)
    }
    if sighted.isHeldBack {
      sighted.isHeldBack = false
      pins?.nodes[node] = sighted
      if nodes[node].isDown, nodes[node].isWorkedOn { beginStep(of: node, at: minute) }
    }
    if nodes[node].isDown { hopeful.append(UInt32(node)) }
    // A step that was seen to last is done when somebody says so.
    if nodes[node].isWorkedOn, times[node].workEnds >= 0, times[node].workEnds < minute,
      sighted.ends(currentStep(of: node)) ?? 0 <= minute
    {
      endStep(of: node, at: minute)
    }
  }

  /// Sets what was seen in this minute and still differs; whether anything did.
  mutating func setSeen(at minute: Int) -> Bool {
    guard let current = pins?.current, !current.isEmpty else { return false }
    pins?.current.removeAll()
    var stood: [(node: Int, isMode: Bool)] = []
    var seen: [(node: Int, sight: Observation.Sight)] = []
    for node in current.sorted() {
      guard var sighted = pins?.nodes[node] else { continue }
      let now = sighted.sights[sighted.next...].prefix { $0.at == minute }
      sighted.next += now.count
      pins?.nodes[node] = sighted
      guard let last = now.last?.sight else { continue }
      if last.isDown {
        let sights = now.map(\.sight)
        for (place, sight) in zip(sights.indices, sights)
        where sight.isDown && !sight.isOvertaken(by: sights[(place + 1)...]) {
          seen.append((node, sight))
        }
      } else {
        standUp(node, at: minute)
        stood.append((node, last == .mode))
      }
    }
    settle(at: minute)
    for (node, isMode) in stood { waiveUnmet(of: node, isMode: isMode, at: minute) }
    for (node, sight) in seen { takeSeen(sight, of: node, at: minute) }
    for node in current { keep(node, at: minute) }
    settle(at: minute)
    return true
  }

  /// Keeps the state that was seen, until the minute of the next observation that changes it.
  private mutating func keep(_ node: Int, at minute: Int) {
    guard let sighted = pins?.nodes[node], sighted.next > 0 else { return }
    let isDown = sighted.sights[sighted.next - 1].sight.isDown
    nodes[node].remove(.keptUp)
    nodes[node].remove(.keptDown)
    if isDown {
      if sighted.next < sighted.sights.count || minute < pins?.now ?? 0 {
        nodes[node].insert(.keptDown)
      } else {
        release(node)
      }
    } else if sighted.next < sighted.sights.count {
      nodes[node].insert(.keptUp)
    }
  }

  /// A node last seen down may come up, since it is now.
  private mutating func release(_ node: Int) {
    nodes[node].remove(.keptDown)
    if pins?.nodes[node]?.isSpent == true { pins?.overdue.insert(node) }
    if nodes[node].isDown { hopeful.append(UInt32(node)) }
  }

  // MARK: Up

  /// A node that is down was seen up.
  private mutating func standUp(_ node: Int, at minute: Int) {
    pins?.nodes[node]?.isSpent = false
    pins?.nodes[node]?.isHeldBack = false
    pins?.nodes[node]?.isTold = false
    guard nodes[node].isDown else { return }
    dispatch?.stopTold(node)
    if nodes[node].isWorkedOn { dispatch?.endAtOnce(node, at: minute) }
    times[node].workEnds = -1
    if nodes[node].has(.failed), !nodes[node].has(.cleared) { clearCause(of: node, at: minute) }
    nodes[node].remove(.stepsAhead)
    nodes[node].remove(.unstable)
    let outage = Int(nodes[node].outage)
    if log.outages[outage].workBegan < 0 {
      log.outages[outage].beginWork(at: minute, intoMode: false, awaiting: -1)
    }
    rising.append(UInt32(node))
  }

  /// What a node seen up lacks for longer than it can does not hold as written.
  private mutating func waiveUnmet(of node: Int, isMode: Bool, at minute: Int) {
    // Where there is a degraded mode, clocks run while the node is down too.
    for position in graph.ownedRange(node) where !nodes[node].has(.hasMode) {
      let requirement = Int(graph.owned[position])
      guard let tolerance = finiteTolerance(requirement), routes[requirement].kind == .gate
      else { continue }
      let gate = gates[routes[requirement].target]
      guard !gate.isMet, !gate.isWaived, !gate.isBroken else { continue }
      let end = gate.turnedAt + tolerance
      if end > minute {
        queue.push(Event(.toleranceEnds, of: requirement), at: end)
      } else {
        waive(requirement, at: minute)
      }
    }
    if isMode, nodes[node].has(.hasMode), times[node].modeBegan < 0 {
      beginMode(of: node, at: minute)
    }
    if nodes[node].broken > 0, !nodes[node].holdsMode { waiveBroken(of: node, at: minute) }
  }

  /// What would stop a node that is known to be up: its degraded mode's requirements first, where they are
  /// all it lacks to hold.
  mutating func waiveBroken(of node: Int, at minute: Int) {
    let isFallback = !nodes[node].has(.modeOver) && pinnedToMode(node)
    for position in graph.ownedRange(node) {
      let requirement = Int(graph.owned[position])
      guard routes[requirement].kind == .gate else { continue }
      let gate = gates[routes[requirement].target]
      if isFallback ? (gate.phase == .fallback && !gate.isMet && !gate.isWaived) : gate.isBroken {
        waive(requirement, at: minute)
      }
    }
  }

  private func pinnedToMode(_ node: Int) -> Bool {
    guard let sighted = pins?.nodes[node] else { return false }
    return sighted.next > 0 && sighted.sights[sighted.next - 1].sight == .mode
  }

  /// Takes a requirement of a node known to be up for met, until it is met.
  mutating func waive(_ requirement: Int, at minute: Int) {
    let target = routes[requirement].target
    let owner = Int(gates[target].owner)
    gates[target].isWaived = true
    if gates[target].phase == .fallback {
      nodes[owner].fallback -= 1
    } else {
      nodes[owner].hard -= 1
      if gates[target].isBroken {
        gates[target].isBroken = false
        nodes[owner].broken -= 1
      }
    }
    log.waivers.append((UInt32(truncatingIfNeeded: requirement), minute, -1))
    if !nodes[owner].isDown {
      resetModeIfWhole(owner)
      if nodes[owner].hard + nodes[owner].soft == 0 { closeDegradation(of: owner, at: minute) }
    }
  }

  /// A waived requirement is met: from now on it counts again.
  mutating func endWaiver(_ gate: Int, at minute: Int) {
    gates[gate].isWaived = false
    gates[gate].turnedAt = minute
    for place in log.waivers.indices
    where log.waivers[place].to < 0
      && routes[Int(log.waivers[place].requirement)].kind == .gate
      && routes[Int(log.waivers[place].requirement)].target == gate
    {
      log.waivers[place].to = minute
    }
  }

  private func finiteTolerance(_ requirement: Int) -> Int? {
    guard graph.phases[requirement] == .operate,
      graph.tolerances[requirement] != Limit.unlimitedCode
    else { return nil }
    return Int(graph.tolerances[requirement])
  }

  // MARK: Down

  private mutating func takeSeen(_ sight: Observation.Sight, of node: Int, at minute: Int) {
    stop(node, at: minute)
    guard nodes[node].isDown else { return }
    if case .down = sight { return }
    if nodes[node].has(.failed), !nodes[node].has(.cleared) { clearCause(of: node, at: minute) }
    switch sight {
    case .begun(let step):
      setStep(step, of: node, at: minute)
      if !isUnderWay(node) { startTold(node, minutes: nil, at: minute) }
    case .done(let step):
      guard step >= currentStep(of: node) else { return }
      finishTold(node, through: step, at: minute)
    case .left(let minutes):
      if isUnderWay(node), times[node].workEnds == minute + minutes { return }
      startTold(node, minutes: minutes, at: minute)
    case .down, .up, .mode: break
    }
  }

  /// A node was seen down: by the failures that are due; else it stopped where it lacks something; else it
  /// failed, nobody knows for how long.
  private mutating func stop(_ node: Int, at minute: Int) {
    let due = pins?.nodes[node]?.due ?? []
    pins?.nodes[node]?.due = []
    let wasUp = !nodes[node].isDown
    let falls = nodes[node].falls
    let wasUnstable = nodes[node].has(.unstable)
    if !due.isEmpty {
      for failure in due { fail(failure, at: minute) }
    } else if wasUp, let requirement = firstUnmet(of: node) {
      takeDown(node, because: requirement, at: minute)
    } else if wasUp {
      failures.append(
        Failure(
          of: Node(node), at: minute, cause: .unknown, work: graph.restart(of: Node(node))))
      fail(failures.count - 1, at: minute)
    }
    // What people saw is no sign that the run goes round in circles.
    guard wasUp, nodes[node].isDown else { return }
    if due.isEmpty {
      nodes[node].falls = falls
      if !wasUnstable { nodes[node].remove(.unstable) }
    }
  }

  /// The first operate requirement of finite tolerance that is unmet, one that broke before others.
  private func firstUnmet(of node: Int) -> UInt32? {
    var found: UInt32?
    for position in graph.ownedRange(node) {
      let requirement = graph.owned[position]
      guard finiteTolerance(Int(requirement)) != nil, routes[Int(requirement)].kind == .gate
      else { continue }
      let gate = gates[routes[Int(requirement)].target]
      guard !gate.isMet, !gate.isWaived else { continue }
      if gate.isBroken { return requirement }
      found = found ?? requirement
    }
    return found
  }

  private mutating func clearCause(of node: Int, at minute: Int) {
    nodes[node].remove(.unknownCause)
    nodes[node].remove(.endlessCause)
    nodes[node].insert(.cleared)
    causes[node].clearsAt = minute
  }

  // MARK: Work

  /// The step of a node's work that is under way or comes next.
  func currentStep(of node: Int) -> Int {
    nodes[node].has(.failed) ? Int(causes[node].step) : 0
  }

  private func isUnderWay(_ node: Int) -> Bool {
    guard nodes[node].isWorkedOn, pins?.nodes[node]?.isHeldBack != true else { return false }
    guard let dispatch else { return times[node].workEnds >= 0 }
    return dispatch.seats[node].state == .underWay
  }

  /// Makes a step the one that is under way or comes next, those before it done.
  private mutating func setStep(_ step: Int, of node: Int, at minute: Int) {
    guard nodes[node].has(.failed) else { return }
    let last = failures[Int(causes[node].failure)].stepCount - 1
    let step = min(step, last)
    guard step != currentStep(of: node) || pins?.nodes[node]?.isSpent == true else { return }
    abandon(node, at: minute)
    advance(node, to: step)
  }

  /// What is under way or waits is over, done by what people saw.
  private mutating func abandon(_ node: Int, at minute: Int) {
    dispatch?.stopTold(node)
    if nodes[node].isWorkedOn { dispatch?.endAtOnce(node, at: minute) }
    nodes[node].remove(.workedOn)
    times[node].workEnds = -1
    pins?.nodes[node]?.isSpent = false
    pins?.nodes[node]?.isHeldBack = false
  }

  /// The step that comes next is under way from this minute, whatever it lacks.
  private mutating func startTold(_ node: Int, minutes: Int?, at minute: Int) {
    let length =
      nodes[node].has(.failed) ? Int(causes[node].work) : graph.restart(of: Node(node))
    let left = minutes ?? length
    let goesOn = isUnderWay(node)
    pins?.nodes[node]?.isSpent = false
    pins?.nodes[node]?.isHeldBack = false
    pins?.nodes[node]?.isTold = true
    let outage = Int(nodes[node].outage)
    if log.outages[outage].workBegan < 0 {
      log.outages[outage].beginWork(at: minute, intoMode: false, awaiting: -1)
    }
    if !goesOn {
      if nodes[node].isWorkedOn, dispatch != nil, dispatch?.seats[node].state != .idle {
        dispatch?.takeTold(node)
      } else if dispatch != nil {
        nodes[node].insert(.workedOn)
        if awaitsCrew(node, minutes: length, at: minute) { dispatch?.takeTold(node) }
      }
      nodes[node].insert(.workedOn)
    }
    times[node].workEnds = minute + left
    queue.push(Event(.workEnds, of: node), at: minute + left)
  }

  /// Steps up to one are done.
  private mutating func finishTold(_ node: Int, through step: Int, at minute: Int) {
    let last =
      nodes[node].has(.failed) ? failures[Int(causes[node].failure)].stepCount - 1 : 0
    abandon(node, at: minute)
    if step >= last {
      if nodes[node].has(.failed) { advance(node, to: last) }
      pins?.nodes[node]?.isSpent = true
    } else {
      advance(node, to: step + 1)
    }
    hopeful.append(UInt32(node))
  }

  /// Whether what was seen of `node` keeps its step from beginning in this minute.
  mutating func holdsBack(_ node: Int, at minute: Int) -> Bool {
    guard let begins = pins?.nodes[node]?.begins(currentStep(of: node)), begins > minute
    else { return false }
    pins?.nodes[node]?.isHeldBack = true
    times[node].workEnds = -1
    return true
  }

  /// Whether the step under way does not end as the rules would have it: somebody sees it end later, sees
  /// the node down when its work is done, or saw it worked on without what it needs.
  mutating func endsOtherwise(_ node: Int, at minute: Int) -> Bool {
    guard let sighted = pins?.nodes[node] else { return false }
    if !sighted.isSpent, let ends = sighted.ends(currentStep(of: node)), ends > minute {
      return true
    }
    dispatch?.stopTold(node)
    pins?.nodes[node]?.isTold = false
    let isReady =
      (isRecovering && nodes[node].isReady(causes[node]))
      || nodes[node].isReadyForMode(times[node])
    let waits = sighted.isTold && !isReady
    let hasMore = nodes[node].has(.stepsAhead)
    guard waits || (!hasMore && nodes[node].has(.keptDown)) else { return false }
    dispatch?.finish(node, at: minute)
    if hasMore {
      advance(node, to: currentStep(of: node) + 1)
    } else {
      pins?.nodes[node]?.isSpent = true
    }
    nodes[node].remove(.workedOn)
    times[node].workEnds = -1
    return true
  }

  /// Work that was lost is no longer what people saw of it.
  mutating func forgetSeenWork(of node: Int) {
    guard pins?.nodes[node] != nil else { return }
    dispatch?.stopTold(node)
    pins?.nodes[node]?.isSpent = false
    pins?.nodes[node]?.isHeldBack = false
    pins?.nodes[node]?.isTold = false
  }
}
