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
    /// Its crew, an index in ``crews``; −1 where it occupies nobody.
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

  private let crews: [[Resources.Share]]
  private let changes: [Resources.Change]
  private var nextChange = 0
  /// The resources without heads while a node is down, as one list per node.
  private let firstTied: ContiguousArray<Int32>
  private let nextTied: [Int32]
  private let ranks: ContiguousArray<UInt32>
  private let holds: [Hold.Place: Int]
  /// Whether works share the heads there are; where not, each sees them all.
  let isShared: Bool

  /// The minute that is played.
  var now = 0
  private(set) var seats: ContiguousArray<Seat>
  /// Heads by resource: as given, less those whose node is down, and how many of those are taken.
  private var given: [Int]
  private var isTiedDown: [Bool]
  private var heads: [Int]
  private var taken: [Int]
  private var queues: [CrewQueue]
  /// The crews with a queue that is not empty.
  private var queued: [Int32] = []
  /// The nodes whose work is under way and occupies somebody.
  private var active: ContiguousArray<UInt32> = []
  /// Heads have gone since the works under way were last gone through.
  private var mayLack = false
  /// Somebody may begin, go on or pause who could not when the passes last ended.
  private(set) var isUnsettled = false
  private(set) var log = AttemptLog()
  /// The nodes whose step is held back, and was not seen to be so while its crew was free.
  private var held: [Int] = []
  /// The nodes that the last pass paused or put to work.
  private(set) var turned: [Int] = []

  init(_ resources: Resources, nodes: Int, schedule: Schedule, isShared: Bool) {
    crews = resources.crews
    changes = resources.changes
    ranks = schedule.ranks(of: nodes)
    self.isShared = isShared
    seats = ContiguousArray(repeating: Seat(), count: nodes)
    given = resources.initialHeads
    heads = given
    taken = given.map { _ in 0 }
    isTiedDown = given.map { _ in false }
    queues = Array(repeating: CrewQueue(), count: crews.count)
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

  private mutating func setHeads(of resource: Int) {
    let present = isTiedDown[resource] ? 0 : given[resource]
    guard present != heads[resource] else { return }
    if present < heads[resource] { mayLack = true }
    heads[resource] = present
    isUnsettled = true
    log.heads.append(AttemptLog.Heads(resource: Int32(resource), from: now, heads: present))
  }

  // MARK: Works

  /// Has a step wait for its crew, or notes that it begins at once where that is nobody; whether it waits.
  mutating func request(
    _ node: Int, step: Int, crew: Crew, minutes: Int, queue: inout EventQueue
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
    seats[node] = seat
    if seat.state == .waiting { enqueue(node) }
    return true
  }

  /// The hold of a step may be over.
  mutating func endHold(on node: Int) {
    guard seats[node].state == .held,
      let until = holds[Hold.Place(node: UInt32(node), step: seats[node].step)], until <= now
    else { return }
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

  private mutating func enqueue(_ node: Int) {
    let crew = Int(seats[node].crew)
    if queues[crew].isEmpty { queued.append(seats[node].crew) }
    queues[crew].push(UInt64(ranks[node]) << 32 | UInt64(node))
    isUnsettled = true
  }

  private mutating func open(_ node: Int) {
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

  private mutating func close(_ node: Int) { log.close(Int(seats[node].attempt), at: now) }

  /// Gives the people of a work under way back.
  private mutating func release(_ node: Int) {
    let place = Int(seats[node].place)
    guard place >= 0, let last = active.popLast() else { return }
    if place < active.count {
      active[place] = last
      seats[Int(last)].place = Int32(place)
    }
    seats[node].place = -1
    isUnsettled = true
    guard isShared else { return }
    for share in crews[Int(seats[node].crew)] { taken[share.resource.index] -= share.heads }
  }

  // MARK: Passes

  /// Pass (1): of the works under way, in the order, those without their whole crew pause, and are left in
  /// ``turned``; how many minutes are left of each is not known here.
  mutating func pause() {
    turned.removeAll(keepingCapacity: true)
    guard mayLack else { return }
    mayLack = false
    var lacking: [UInt64] = []
    for node in active where lacks(crews[Int(seats[Int(node)].crew)]) {
      lacking.append(UInt64(ranks[Int(node)]) << 32 | UInt64(node))
    }
    lacking.sort()
    var kept = heads.map { _ in 0 }
    for key in lacking {
      let node = Int(UInt32(truncatingIfNeeded: key))
      let crew = crews[Int(seats[node].crew)]
      if isShared,
        crew.allSatisfy({ share in
          let resource = share.resource.index
          return taken[resource] <= heads[resource]
            || kept[resource] + share.heads <= heads[resource]
        })
      {
        for share in crew { kept[share.resource.index] += share.heads }
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

  /// Whether a crew has heads of a resource that are not all there any more.
  private func lacks(_ crew: [Resources.Share]) -> Bool {
    crew.contains {
      let resource = $0.resource.index
      return isShared ? taken[resource] > heads[resource] : $0.heads > heads[resource]
    }
  }

  private func isFree(_ crew: Int32) -> Bool {
    for share in crews[Int(crew)] {
      let resource = share.resource.index
      guard taken[resource] + share.heads <= heads[resource] else { return false }
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
      while place < queued.count {
        let crew = queued[place]
        guard isFree(crew) else {
          place += 1
          continue
        }
        guard let key = first(of: crew) else {
          queued.swapAt(place, queued.count - 1)
          queued.removeLast()
          continue
        }
        if key < best.key { best = (key, place) }
        place += 1
      }
      guard best.place >= 0 else { return }
      queues[Int(queued[best.place])].pop()
      let node = Int(UInt32(truncatingIfNeeded: best.key))
      seats[node].state = .underWay
      seats[node].place = Int32(active.count)
      active.append(UInt32(node))
      if isShared {
        for share in crews[Int(seats[node].crew)] { taken[share.resource.index] += share.heads }
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
    while let key = queues[Int(crew)].first {
      let seat = seats[Int(UInt32(truncatingIfNeeded: key))]
      if seat.crew == crew, seat.state == .waiting || seat.state == .paused { return key }
      queues[Int(crew)].pop()
    }
    return nil
  }
}

extension Hold {
  /// What a hold is on.
  struct Place: Hashable, Sendable {
    let node: UInt32
    let step: Int32
  }
}

/// Nodes that wait for one crew, the first in the order first: a binary heap.
private struct CrewQueue: Sendable {
  private var heap: ContiguousArray<UInt64> = []

  var isEmpty: Bool { heap.isEmpty }
  var first: UInt64? { heap.first }

  mutating func push(_ key: UInt64) {
    var hole = heap.count
    heap.append(key)
    while hole > 0, heap[(hole - 1) / 2] > key {
      heap[hole] = heap[(hole - 1) / 2]
      hole = (hole - 1) / 2
    }
    heap[hole] = key
  }

  mutating func pop() {
    guard let last = heap.popLast(), !heap.isEmpty else { return }
    var hole = 0
    while true {
      var child = 2 * hole + 1
      guard child < heap.count else { break }
      if child + 1 < heap.count, heap[child + 1] < heap[child] { child += 1 }
      guard heap[child] < last else { break }
      heap[hole] = heap[child]
      hole = child
    }
    heap[hole] = last
  }
}
