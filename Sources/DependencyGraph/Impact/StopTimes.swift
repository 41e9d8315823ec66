// When each node stops at the soonest, where nothing is repaired: losses in the order of their minutes.

/// Working memory to find when nodes stop over one graph, scenario after scenario.
///
/// Without repairs nothing comes back, so every minute only grows with those it follows from, and the
/// earliest known one is final: Dijkstra's algorithm, as Knuth generalized it (1977,
/// doi:10.1016/0020-0190(77)90002-3). A requirement is unmet when it has lost one member more than it can
/// spare, breaks its tolerance later, and stops its owner then, or when the degraded mode has run out or
/// lost what it needs. These are the minutes of a ``Timeline`` whose causes never end.
public struct StopTimes: ~Copyable {
  /// A node that stops.
  public struct Stop: Hashable, Sendable {
    /// The node.
    public let node: Node
    /// The minute.
    public let at: Int
    /// The requirement that broke first; `nil` where the node failed.
    public let cause: Requirement?
  }

  private let graph: Graph
  /// How many members each requirement may still lose; below zero it is unmet.
  private var spare: ContiguousArray<Int32>
  private var states: ContiguousArray<State>
  private var touchedRequirements: ContiguousArray<UInt32> = []
  private var touchedNodes: ContiguousArray<UInt32> = []
  private var queue = Heap()
  /// The node that a search asks about, and, by node, whether it rests on it.
  private var target: Node?
  private var isRestedOn: ContiguousArray<Bool> = []

  private struct State {
    var isStopped = false
    /// The first minute at which a requirement breaks, and which one it is.
    var breaks = Int.max
    var cause: Requirement?
    /// The minute from which a fallback requirement is unmet.
    var stranded = Int.max
  }

  /// Memory for scenarios over `graph`.
  ///
  /// - Complexity: O(nodes + requirements)
  public init(over graph: Graph) {
    self.graph = graph
    spare = graph.slacks
    states = ContiguousArray(repeating: State(), count: graph.nodeCount)
  }

  /// What stops when `failed` fail at minute 0 and stay down, up to the minute `limit`; by minute, then
  /// by node.
  ///
  /// - Complexity: O(e log e) for e entries of what stops
  public mutating func stops(
    of failed: some Sequence<Node>, within limit: Int = .max - 1
  ) -> [Stop] {
    aim(at: nil)
    var stops: [Stop] = []
    follow(failed, within: limit) { stop in
      stops.append(stop)
      return true
    }
    return stops
  }

  /// The minute at which `target` stops when `failed` fail at minute 0 and stay down; `nil` where it does
  /// not. Only what it rests on is followed, which is looked up anew for another target: ask all about one
  /// before the next.
  ///
  /// - Complexity: O(e log e) for e entries of what stops before it, of what it rests on
  public mutating func minute(of target: Node, failing failed: some Sequence<Node>) -> Int? {
    aim(at: target)
    var minute: Int?
    follow(failed, within: .max - 1) { stop in
      if stop.node == target { minute = stop.at }
      return minute == nil
    }
    return minute
  }

  /// Finds what a node rests on: the members of what can stop it, and of what can stop those.
  private mutating func aim(at target: Node?) {
    guard target != self.target else { return }
    self.target = target
    guard let target else { return }
    isRestedOn = ContiguousArray(repeating: false, count: graph.nodeCount)
    isRestedOn[target.index] = true
    var queue = [target]
    while let node = queue.popLast() {
      for requirement in graph.requirements(of: node) where graph.canStop(requirement) {
        for member in graph.members(of: requirement) where !isRestedOn[member.index] {
          isRestedOn[member.index] = true
          queue.append(member)
        }
      }
    }
  }

  /// Follows failures, stop by stop, as long as `visit` wants to go on.
  private mutating func follow(
    _ failed: some Sequence<Node>, within limit: Int, _ visit: (Stop) -> Bool
  ) {
    for node in failed { queue.push(Heap.Event(minute: 0, node: node.rawValue)) }
    while let event = queue.pop() {
      let index = Int(event.node)
      guard !states[index].isStopped else { continue }
      states[index].isStopped = true
      touchedNodes.append(event.node)
      let stop = Stop(
        node: Node(index), at: event.minute, cause: event.isFailure ? nil : states[index].cause)
      guard visit(stop) else { break }
      for position in graph.namingRange(index) {
        let requirement = Int(graph.naming[position])
        if target != nil, !isRestedOn[Int(graph.owners[requirement])] { continue }
        touchedRequirements.append(UInt32(truncatingIfNeeded: requirement))
        spare[requirement] -= 1
        if spare[requirement] == -1 {
          lose(Requirement(requirement), at: event.minute, within: limit)
        }
      }
    }
    wipe()
  }

  /// A requirement is unmet from a minute on: when does its owner stop?
  private mutating func lose(_ requirement: Requirement, at minute: Int, within limit: Int) {
    let owner = graph.owner(of: requirement)
    let index = owner.index
    guard !states[index].isStopped else { return }
    switch graph.phase(of: requirement) {
    case .repair, .restore: return
    case .fallback: states[index].stranded = min(states[index].stranded, minute)
    case .operate:
      guard case .minutes(let tolerance) = graph.tolerance(of: requirement) else { return }
      if minute + tolerance < states[index].breaks {
        states[index].breaks = minute + tolerance
        states[index].cause = requirement
      }
    }
    touchedNodes.append(owner.rawValue)
    let breaks = states[index].breaks
    guard breaks <= limit else { return }
    var stop = breaks
    switch graph.degradedMode(of: owner) {
    case nil: break
    case .minutes(let length)?: stop = max(breaks, min(breaks + length, states[index].stranded))
    case .unlimited?: stop = max(breaks, states[index].stranded)
    }
    if stop <= limit {
      queue.push(Heap.Event(minute: stop, node: owner.rawValue, requirement: requirement))
    }
  }

  /// Undoes what a scenario touched.
  private mutating func wipe() {
    for requirement in touchedRequirements { spare[Int(requirement)] += 1 }
    for node in touchedNodes { states[Int(node)] = State() }
    queue.removeAll()
    touchedRequirements.removeAll(keepingCapacity: true)
    touchedNodes.removeAll(keepingCapacity: true)
  }
}

/// A binary heap of events, the earliest first; of one minute the smallest node.
private struct Heap {
  /// A node stops: as one number, minute, node and requirement in this order.
  struct Event {
    fileprivate let key: UInt128

    /// - Parameter requirement: the one that stops it; `nil` where it fails.
    init(minute: Int, node: UInt32, requirement: Requirement? = nil) {
      let cause = requirement.map { UInt64($0.rawValue) + 1 } ?? 0
      key = UInt128(UInt64(bitPattern: Int64(minute))) << 64 | UInt128(UInt64(node) << 32 | cause)
    }

    var minute: Int { Int(truncatingIfNeeded: key >> 64) }
    var node: UInt32 { UInt32(truncatingIfNeeded: key >> 32) }
    var isFailure: Bool { UInt32(truncatingIfNeeded: key) == 0 }
  }

  private var events: ContiguousArray<Event> = []

  mutating func removeAll() { events.removeAll(keepingCapacity: true) }

  mutating func push(_ event: Event) {
    events.append(event)
    var place = events.count - 1
    while place > 0, event.key < events[(place - 1) / 2].key {
      events[place] = events[(place - 1) / 2]
      place = (place - 1) / 2
    }
    events[place] = event
  }

  mutating func pop() -> Event? {
    guard let first = events.first, let last = events.popLast() else { return nil }
    guard !events.isEmpty else { return first }
    var place = 0
    while true {
      var least = 2 * place + 1
      guard least < events.count else { break }
      if least + 1 < events.count, events[least + 1].key < events[least].key { least += 1 }
      guard events[least].key < last.key else { break }
      events[place] = events[least]
      place = least
    }
    events[place] = last
    return first
  }
}
