// The oracle's §3: every minute, every node, every rule, one after the other.

/// One run. Slow and plain: whatever a minute may change is looked at in each of them.
struct MinuteRun {
  /// One thing that can be down: a node, or one person of a role.
  struct Unit {
    var isUp = true
    var hasFailed = false
    var isDestroyed = false
    var causeEnds = 0
    var work = 0
    /// The steps of the work, where it has some, and how many of them are done.
    var steps: [Int]?
    var done = 0
    var heldUntil = 0
    var workBegan: Int?
    var falls = 0
    var isUnstable = false
    /// By operate requirement: since when it is unmet, and whether it is broken.
    var unmetSince: [Int?] = []
    var isBroken: [Bool] = []
    /// When the clock of the degraded mode began, and whether the mode ran out.
    var firstBreak: Int?
    var ranOut = false
  }

  struct Outage: Equatable {
    var from: Int
    var to: Int?
  }

  let hospital: Hospital
  private let recoveryBegins: Int
  /// When causes of unknown length end; `nil` for never.
  private let unknownsEnd: Int?
  private(set) var units: [Unit]
  private(set) var minute = -1
  /// Every outage of each node.
  private(set) var outages: [[Outage]]

  init(of hospital: Hospital, unknownsEnd: Int?) {
    self.hospital = hospital
    self.unknownsEnd = unknownsEnd
    recoveryBegins = hospital.model.scenario.recoveryStartsAfter ?? 0
    outages = hospital.nodes.map { _ in [] }
    units = hospital.owners.map { owner in
      var unit = Unit()
      unit.unmetSince = hospital.nodes[owner].operate.map { _ in nil }
      unit.isBroken = hospital.nodes[owner].operate.map { _ in false }
      return unit
    }
  }

  /// Plays the next minute: returns, then losses, again until nothing changes.
  mutating func playMinute() {
    minute += 1
    var hasChanged = true
    var isFirst = true
    while hasChanged {
      hasChanged = playReturns()
      hasChanged = playLosses(withFailures: isFirst) || hasChanged
      isFirst = false
    }
  }

  // MARK: - What is met

  func isUp(_ node: Int) -> Bool { hospital.nodes[node].units.contains { units[$0].isUp } }

  func countUp(of requirement: Hospital.Requirement) -> Int {
    requirement.counted.count { $0.contains { units[$0].isUp } }
  }

  func isMet(_ requirement: Hospital.Requirement) -> Bool {
    countUp(of: requirement) >= requirement.needed
  }

  private func node(of unit: Int) -> Hospital.Node { hospital.nodes[hospital.owners[unit]] }

  private func isReady(_ index: Int) -> Bool {
    let (unit, node) = (units[index], node(of: index))
    if unit.isUnstable { return false }
    let canReturnWhole =
      minute >= unit.causeEnds && minute >= max(recoveryBegins, unit.heldUntil)
      && node.operate.allSatisfy { $0.tolerance == nil || isMet($0) }
      && (!unit.hasFailed || node.repair.allSatisfy(isMet))
      && (!unit.isDestroyed || node.restore.allSatisfy(isMet))
    let canReturnOnMode =
      !unit.hasFailed && node.written.mode != nil && !unit.ranOut && unit.firstBreak != nil
      && node.fallback.allSatisfy(isMet)
    return canReturnWhole || canReturnOnMode
  }

  // MARK: - Returns

  private mutating func playReturns() -> Bool {
    var hasReturned = false
    var hasChanged = true
    while hasChanged {
      hasChanged = false
      for index in units.indices where !units[index].isUp && isReady(index) {
        let steps = steps(of: index)
        var began = units[index].workBegan ?? minute
        while units[index].done < steps.count, minute >= began + steps[units[index].done] {
          began += steps[units[index].done]
          units[index].done += 1
        }
        units[index].workBegan = began
        guard units[index].done == steps.count else { continue }
        rise(index)
        hasChanged = true
        hasReturned = true
      }
      for index in units.indices { resetClocks(of: index) }
    }
    return hasReturned
  }

  private func steps(of index: Int) -> [Int] {
    let unit = units[index]
    return unit.hasFailed ? unit.steps ?? [unit.work] : [node(of: index).written.restart ?? 0]
  }

  private mutating func rise(_ index: Int) {
    units[index].isUp = true
    units[index].hasFailed = false
    units[index].isDestroyed = false
    units[index].workBegan = nil
    units[index].steps = nil
    units[index].done = 0
    units[index].causeEnds = 0
    units[index].heldUntil = 0
    let owner = hospital.owners[index]
    if hospital.nodes[owner].units.count(where: { units[$0].isUp }) == 1 {
      outages[owner][outages[owner].count - 1].to = minute
    }
  }

  private mutating func resetClocks(of index: Int) {
    let operate = node(of: index).operate
    for (position, requirement) in operate.enumerated() where isMet(requirement) {
      units[index].unmetSince[position] = nil
      units[index].isBroken[position] = false
    }
    if units[index].isUp, operate.allSatisfy({ $0.tolerance == nil || isMet($0) }) {
      units[index].firstBreak = nil
      units[index].ranOut = false
    }
  }

  // MARK: - Losses

  private mutating func playLosses(withFailures: Bool) -> Bool {
    var hasLost = false
    if withFailures {
      for failure in hospital.failures where failure.at == minute {
        for index in failure.units { fail(index, failure) }
        hasLost = hasLost || !failure.units.isEmpty
      }
    }
    var hasChanged = true
    while hasChanged {
      hasChanged = false
      for index in units.indices {
        runClocks(of: index)
        guard units[index].isUp, units[index].isBroken.contains(true) else { continue }
        let node = node(of: index)
        let isHeld =
          node.written.mode != nil && !units[index].ranOut && node.fallback.allSatisfy(isMet)
        if !isHeld {
          fall(index)
          hasChanged = true
          hasLost = true
        }
      }
    }
    for index in units.indices where units[index].workBegan != nil && !isReady(index) {
      units[index].workBegan = nil
    }
    return hasLost
  }

  private mutating func runClocks(of index: Int) {
    let node = node(of: index)
    for (position, requirement) in node.operate.enumerated() where !isMet(requirement) {
      let since = units[index].unmetSince[position] ?? minute
      units[index].unmetSince[position] = since
      guard let tolerance = requirement.tolerance, minute >= since + tolerance else { continue }
      units[index].isBroken[position] = true
      if units[index].firstBreak == nil { units[index].firstBreak = minute }
    }
    if let began = units[index].firstBreak, case .minutes(let lasts) = node.written.mode?.lasts,
      minute >= began + lasts
    {
      units[index].ranOut = true
    }
  }

  private mutating func fall(_ index: Int) {
    units[index].isUp = false
    units[index].falls += 1
    if units[index].falls == 16 { units[index].isUnstable = true }
    let owner = hospital.owners[index]
    guard !isUp(owner) else { return }
    if let last = outages[owner].last, last.to == minute {
      outages[owner][outages[owner].count - 1].to = nil
    } else {
      outages[owner].append(Outage(from: minute, to: nil))
    }
  }

  private mutating func fail(_ index: Int, _ failure: Hospital.Failure) {
    let ends: Int
    switch failure.cause {
    case .minutes(let length): ends = failure.at + length
    case .unlimited: ends = .max
    case nil: ends = unknownsEnd.map { max($0, failure.at) } ?? .max
    }
    if units[index].isUp { fall(index) }
    let isAgain = units[index].hasFailed
    units[index].causeEnds = isAgain ? max(units[index].causeEnds, ends) : ends
    units[index].work = isAgain ? max(units[index].work, failure.work) : failure.work
    units[index].heldUntil = max(units[index].heldUntil, failure.heldUntil)
    units[index].hasFailed = true
    units[index].isDestroyed = units[index].isDestroyed || failure.isDestruction
    units[index].workBegan = nil
    units[index].steps = failure.steps ?? units[index].steps
    units[index].done = 0
  }

  // MARK: - The end

  /// Whether nothing can happen any more without something happening first.
  var isOver: Bool {
    if hospital.failures.contains(where: { $0.at > minute }) || recoveryBegins > minute {
      return false
    }
    return !units.indices.contains { index in
      let (unit, node) = (units[index], node(of: index))
      if !unit.isUp && !unit.isUnstable {
        if unit.workBegan != nil || unit.heldUntil > minute { return true }
        if unit.causeEnds > minute && unit.causeEnds != .max { return true }
      }
      let isRunning = zip(node.operate, zip(unit.unmetSince, unit.isBroken)).contains {
        $0.tolerance != nil && $1.0 != nil && !$1.1
      }
      if case .minutes = node.written.mode?.lasts, unit.firstBreak != nil, !unit.ranOut {
        return true
      }
      if let began = unit.firstBreak,
        node.written.mode?.levels.contains(where: { began + $0.age > minute }) ?? false
      {
        return true
      }
      return isRunning
    }
  }
}
