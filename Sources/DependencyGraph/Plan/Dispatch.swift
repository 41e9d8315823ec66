// Who works on what in a run: heads taken and free, works under way, and nodes that wait, by crew.

/// The people of a run.
///
/// Nodes that wait stand in one queue per crew, in the order: a pass looks at the first of each queue whose
/// crew is free, and not at every node that waits.
struct Dispatch: Sendable {
  /// Where the work on a node stands.
  struct Seat: Sendable {
    enum State: UInt8 { case idle, held, waiting, underWay, paused }
    var state = State.idle
    /// Its crew, an index; −1 where it occupies nobody.
    var crew: Int32 = -1
    var step: Int32 = 0
    /// The minutes of the step that are left while it is not under way.
    var left: Int32 = 0
    /// The attempt in ``AttemptLog/attempts``, or −1 where it has not begun.
    var attempt: Int32 = -1
    /// Its place in ``active`` while it is under way and occupies somebody.
    var place: Int32 = -1
    /// The minute at which the step could have begun, but for people.
    var readySince = 0
  }

  let teams: CrewTable
  let changes: [Resources.Change]
  var nextChange = 0
  /// The resources without heads while a node is down, as one list per node.
  let firstTied: ContiguousArray<Int32>
  let nextTied: [Int32]
  let ranks: ContiguousArray<UInt32>
  let holds: [Hold.Place: Int]
  /// Whether works share the heads there are; where not, each sees them all.
  let isShared: Bool

  /// The minute that is played.
  var now = 0
  var seats: ContiguousArray<Seat>
  /// Heads by resource: as given, less those whose node is down, and how many of those are taken.
  var given: [Int]
  var isTiedDown: [Bool]
  var heads: [Int]
  var taken: [Int]
  var queues: [CrewQueue]
  /// The first key of each queue, or the largest number: a pass reads these, and few queues.
  var firsts: ContiguousArray<UInt64>
  /// The crews to look at in the next pass: those with somebody new who waits, or whose people came free.
  var stirred: [Int32] = []
  var isStirred: ContiguousArray<Bool>
  /// The nodes whose work is under way and occupies somebody.
  var active: ContiguousArray<UInt32> = []
  /// Heads have gone since the works under way were last gone through.
  var mayLack = false
  /// Somebody may begin, go on or pause who could not when the passes last ended.
  var isUnsettled = false
  var log = AttemptLog()
  /// The nodes whose step is held back, and was not seen to be so while its crew was free.
  var held: [Int] = []
  /// The nodes whose work people saw begin: they keep their people, beyond the heads there are.
  var told: Set<Int> = []
  /// When people saw a step begin, by the node that waits for that minute.
  var toldBegins: [Int: Int] = [:]
  /// The nodes that the last pass paused or put to work.
  var turned: [Int] = []

  init(_ resources: Resources, nodes: Int, schedule: Schedule, isShared: Bool) {
    teams = resources.table
    changes = resources.changes
    ranks = schedule.ranks(of: nodes)
    self.isShared = isShared
    seats = ContiguousArray(repeating: Seat(), count: nodes)
    given = resources.initialHeads
    heads = given
    taken = given.map { _ in 0 }
    isTiedDown = given.map { _ in false }
    queues = Array(repeating: CrewQueue(), count: teams.count)
    firsts = ContiguousArray(repeating: .max, count: teams.count)
    isStirred = ContiguousArray(repeating: false, count: teams.count)
    var holds: [Hold.Place: Int] = [:]
    for hold in schedule.holds {
      let place = Hold.Place(node: hold.node.rawValue, step: Int32(hold.step))
      holds[place] = max(hold.until, holds[place] ?? 0)
    }
    self.holds = holds
    var first = ContiguousArray<Int32>(repeating: -1, count: nodes)
    var next = [Int32](repeating: -1, count: given.count)
    for (resource, node) in resources.nodes.enumerated() {
      guard let node else { continue }
      next[resource] = first[node.index]
      first[node.index] = Int32(resource)
    }
    (firstTied, nextTied) = (first, next)
  }

  /// What is left of a run that is over.
  var finalLog: AttemptLog {
    var log = log
    for node in seats.indices {
      switch seats[node].state {
      case .waiting, .paused, .held: log.waiting[UInt32(node)] = seats[node].crew
      case .idle, .underWay: break
      }
    }
    return log
  }

  // MARK: Heads

  /// The minute of the next change of heads.
  var nextChangeMinute: Int? { nextChange < changes.count ? changes[nextChange].minute : nil }

  /// Makes the changes of heads due at `minute`, and announces the next ones.
  mutating func changeHeads(at minute: Int, queue: inout EventQueue) {
    while nextChange < changes.count, changes[nextChange].minute <= minute {
      let change = changes[nextChange]
      given[change.resource.index] = change.heads
      setHeads(of: change.resource.index)
      nextChange += 1
    }
    if let next = nextChangeMinute { queue.push(Event(.headsChange, of: 0), at: next) }
  }

  /// A node goes down or comes up, and with it the heads that depend on it.
  mutating func turn(_ node: Int, isUp: Bool) {
    var resource = firstTied[node]
    while resource >= 0 {
      isTiedDown[Int(resource)] = !isUp
      setHeads(of: Int(resource))
      resource = nextTied[Int(resource)]
    }
  }

  mutating func setHeads(of resource: Int) {
    let present = isTiedDown[resource] ? 0 : given[resource]
    guard present != heads[resource] else { return }
    if present < heads[resource] { mayLack = true }
    heads[resource] = present
    isUnsettled = true
    stir(resource)
    log.heads.append(AttemptLog.Heads(resource: Int32(resource), from: now, heads: present))
  }

  // MARK: Works

  /// Has a step wait for its crew, or notes that it begins at once where that is nobody; whether it waits.
  mutating func request(
    _ node: Int, step: Int, crew: Crew, minutes: Int, notBefore: Int = 0,
    queue: inout EventQueue
  ) -> Bool {
    var seat = Seat()
    seat.crew = crew.rawValue
    seat.step = Int32(truncatingIfNeeded: step)
    seat.left = Int32(truncatingIfNeeded: minutes)
    seat.readySince = now
    guard crew.index >= 0 else {
      seat.state = .underWay
      seats[node] = seat
      open(node)
      return false
    }
    seat.state = .waiting
    if !holds.isEmpty, let until = holds[Hold.Place(node: UInt32(node), step: seat.step)],
      until > now
    {
      seat.state = .held
      held.append(node)
      isUnsettled = true
      queue.push(Event(.holdEnds, of: node), at: until)
    }
    if notBefore > now {
      toldBegins[node] = notBefore
      if seat.state != .held { held.append(node) }
      seat.state = .held
      isUnsettled = true
      queue.push(Event(.holdEnds, of: node), at: notBefore)
    }
    seats[node] = seat
    if seat.state == .waiting { enqueue(node) }
    return true
  }

  /// The hold of a step may be over.
  mutating func endHold(on node: Int) {
    let place = Hold.Place(node: UInt32(node), step: seats[node].step)
    guard seats[node].state == .held, holds[place] ?? 0 <= now, toldBegins[node] ?? 0 <= now
    else { return }
    if !toldBegins.isEmpty { toldBegins[node] = nil }
    seats[node].state = .waiting
    enqueue(node)
  }

  /// The step under way is done, in this minute.
  mutating func finish(_ node: Int, at minute: Int) {
    guard seats[node].state == .underWay else { return }
    close(node)
    release(node)
    seats[node].state = .idle
  }

  /// The step is lost, whether it is under way, paused or waits.
  mutating func lose(_ node: Int) {
    let state = seats[node].state
    guard state != .idle else { return }
    if state == .underWay {
      close(node)
      release(node)
    }
    if seats[node].attempt >= 0 {
      log.attempts[Int(seats[node].attempt)].isLost = true
      log.attempts[Int(seats[node].attempt)].endedAt = now
    }
    seats[node].state = .idle
  }

  mutating func enqueue(_ node: Int) {
    let crew = seats[node].crew
    let key = UInt64(ranks[node]) << 32 | UInt64(node)
    queues[Int(crew)].push(key)
    firsts[Int(crew)] = min(key, firsts[Int(crew)])
    if !isStirred[Int(crew)] {
      isStirred[Int(crew)] = true
      stirred.append(crew)
    }
    isUnsettled = true
  }

  /// Heads of a resource may have come free: the crews that wait for some are looked at again.
  mutating func stir(_ resource: Int) {
    for place in teams.naming(resource) {
      let crew = teams.crew(at: place)
      guard firsts[Int(crew)] < .max, !isStirred[Int(crew)] else { continue }
      isStirred[Int(crew)] = true
      stirred.append(crew)
    }
  }

  mutating func open(_ node: Int) {
    if seats[node].attempt < 0 {
      let seat = seats[node]
      seats[node].attempt = Int32(log.attempts.count)
      log.attempts.append(
        AttemptLog.Attempt(
          node: UInt32(node), step: seat.step, crew: seat.crew, minutes: Int(seat.left),
          readySince: seat.readySince))
    }
    log.open(Int(seats[node].attempt), at: now)
  }

  mutating func close(_ node: Int) { log.close(Int(seats[node].attempt), at: now) }

  /// Gives the people of a work under way back.
  mutating func release(_ node: Int) {
    let place = Int(seats[node].place)
    guard place >= 0, let last = active.popLast() else { return }
    if place < active.count {
      active[place] = last
      seats[Int(last)].place = Int32(place)
    }
    seats[node].place = -1
    isUnsettled = true
    guard isShared else { return }
    for place in teams.members(of: seats[node].crew) {
      let share = teams.share(at: place)
      taken[share.resource] -= share.heads
      stir(share.resource)
    }
  }
}

extension Hold {
  /// What a hold is on.
  struct Place: Hashable, Sendable {
    let node: UInt32
    let step: Int32
  }
}
