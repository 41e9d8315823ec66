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
  private var touchedRequirements: [Int] = []
  private var touchedNodes: [Int] = []
  private var queue = Heap()

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
    spare = ContiguousArray(
      graph.requirements.map {
        Int32(graph.members(of: $0).count - graph.needed(by: $0))
      })
    states = ContiguousArray(repeating: State(), count: graph.nodeCount)
  }

  /// What stops when `failed` fail at minute 0 and stay down, up to the minute `limit`; by minute, then
  /// by node.
  ///
  /// - Complexity: O(e log e) for e entries of what stops
  public mutating func stops(
    of failed: some Sequence<Node>, within limit: Int = .max - 1
  ) -> [Stop] {
    var stops: [Stop] = []
    for node in failed { queue.push((0, node.index, -1)) }
    while let (minute, index, broken) = queue.pop() {
      guard !states[index].isStopped else { continue }
      states[index].isStopped = true
      touchedNodes.append(index)
      let node = Node(index)
      stops.append(
        Stop(node: node, at: minute, cause: broken < 0 ? nil : states[index].cause))
      for requirement in graph.requirements(naming: node) {
        touchedRequirements.append(requirement.index)
        spare[requirement.index] -= 1
        if spare[requirement.index] == -1 { lose(requirement, at: minute, within: limit) }
      }
    }
    wipe()
    return stops
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
    touchedNodes.append(index)
    let breaks = states[index].breaks
    guard breaks <= limit else { return }
    var stop = breaks
    switch graph.degradedMode(of: owner) {
    case nil: break
    case .minutes(let length)?: stop = max(breaks, min(breaks + length, states[index].stranded))
    case .unlimited?: stop = max(breaks, states[index].stranded)
    }
    if stop <= limit { queue.push((stop, index, requirement.index)) }
  }

  /// Undoes what a scenario touched.
  private mutating func wipe() {
    for requirement in touchedRequirements { spare[requirement] += 1 }
    for node in touchedNodes { states[node] = State() }
    touchedRequirements.removeAll(keepingCapacity: true)
    touchedNodes.removeAll(keepingCapacity: true)
  }
}

/// A binary heap of events, the earliest first; of one minute the smallest node.
private struct Heap {
  typealias Event = (minute: Int, node: Int, requirement: Int)
  private var events: ContiguousArray<Event> = []

  mutating func push(_ event: Event) {
    events.append(event)
    var place = events.count - 1
    while place > 0, events[place] < events[(place - 1) / 2] {
      events.swapAt(place, (place - 1) / 2)
      place = (place - 1) / 2
    }
  }

  mutating func pop() -> Event? {
    guard let first = events.first, let last = events.popLast() else { return nil }
    guard !events.isEmpty else { return first }
    events[0] = last
    var place = 0
    while true {
      var least = place
      for child in [2 * place + 1, 2 * place + 2]
      where child < events.count && events[child] < events[least] {
        least = child
      }
      guard least != place else { return first }
      events.swapAt(place, least)
      place = least
    }
  }
}
