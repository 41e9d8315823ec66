// One run of a scenario: the state of every node and requirement, and the clock that moves them.

/// A scenario being played, minute by interesting minute.
///
/// A value: a copy is a fork, which goes on independently. The two halves of a minute are in
/// `Simulation+Gains.swift` and `Simulation+Losses.swift`, what is kept of nodes and requirements in
/// `Simulation+State.swift`.
struct Simulation: Sendable {
  let graph: Graph
  var failures: [Failure]
  /// The first minute at which a node may be worked on.
  let recoveryBegins: Int
  /// The minute at which causes of unknown length end, or `nil` where they do not.
  var unknownCausesEnd: Int?

  var queue = EventQueue()
  var nodes: ContiguousArray<NodeState>
  /// The minutes of each node that are seldom asked for.
  var times: ContiguousArray<NodeTimes>
  /// What the failures of each node left, meaningful where it failed.
  var causes: ContiguousArray<CauseState>
  /// Where the loss and return of a member go, by requirement.
  let routes: ContiguousArray<Route>
  var gates: ContiguousArray<GateState>
  var log = Log()
  /// Who works on what, where a plan is played; `nil` where everything ready is worked on at once.
  var dispatch: Dispatch?
  /// Who restarts each node; empty without people.
  var restartCrews: ContiguousArray<Crew> = []
  /// What people saw; `nil` where only the rules speak.
  var pins: Pins?
  var isRecovering: Bool
  /// Counts the minutes at which something happened, to tell what happened in this one.
  var moment: UInt32 = 0

  /// Nodes whose return is at hand, in waves: see `Simulation+Gains.swift`.
  var rising: ContiguousArray<UInt32> = []
  /// Nodes that may have become ready.
  var hopeful: ContiguousArray<UInt32> = []
  /// Nodes that just went down and whose loss is not counted yet.
  var falling: ContiguousArray<UInt32> = []

  /// A node that has gone down so many times stays down.
  static let mostFalls: UInt8 = 16

  /// Before minute 0, with every node up.
  ///
  /// - Complexity: O(nodes + requirements + failures · log failures)
  init(
    of graph: Graph, failures: [Failure], recoveryBegins: Int, unknownCausesEnd: Int?,
    observations: Observations? = nil
  ) {
    let pins = observations.map { Pins($0) }
    self.graph = graph
    self.failures = failures
    self.recoveryBegins = recoveryBegins
    self.unknownCausesEnd = unknownCausesEnd
    nodes = ContiguousArray(repeating: NodeState(), count: graph.nodeCount)
    for node in nodes.indices where graph.modes[node] != Graph.noMode {
      nodes[node].insert(.hasMode)
    }
    times = ContiguousArray(repeating: NodeTimes(), count: graph.nodeCount)
    causes = ContiguousArray(repeating: CauseState(), count: graph.nodeCount)
    (routes, gates) =
      pins.map { Simulation.routes(of: graph, seen: $0.nodes.keys) } ?? Simulation.routes(of: graph)
    log.outages.reserveCapacity(graph.nodeCount)
    isRecovering = recoveryBegins <= 0
    for (index, failure) in failures.enumerated() {
      precondition(failure.node.index < graph.nodeCount, "A failed node is a node of this graph")
      precondition(failure.at >= 0 && failure.work >= 0, "A failure lies at or after minute 0")
      precondition(failure.steps.allSatisfy { $0.minutes >= 0 }, "A step takes no less than 0")
      queue.push(Event(.nodeFails, of: index), at: failure.at)
    }
    if !isRecovering { queue.push(Event(.recoveryBegins, of: 0), at: recoveryBegins) }
    if let pins { setPins(pins) }
  }

  /// Plays every minute before `limit`, or all there is.
  ///
  /// - Complexity: O(m log n), where m counts the entries of what goes down, each time it does
  mutating func run(before limit: Int = .max) {
    var gains: ContiguousArray<Event> = []
    var losses: ContiguousArray<Event> = []
    while let minute = queue.firstMinute, minute < limit {
      moment &+= 1
      dispatch?.now = minute
      // Rounds within a minute: what losses make possible in the same minute follows after them.
      repeat {
        if queue.firstMinute == minute { queue.take(gains: &gains, losses: &losses) }
        self.gains(gains, at: minute)
        if dispatch != nil { assign(at: minute) }
        self.losses(losses, at: minute)
        gains.removeAll(keepingCapacity: true)
        losses.removeAll(keepingCapacity: true)
      } while queue.firstMinute == minute || dispatch?.isUnsettled == true
        || (pins != nil && setSeen(at: minute))
    }
  }

  /// Lets every cause of unknown length end at `minute`, or at its start where that is later.
  mutating func endUnknownCauses(at minute: Int) {
    unknownCausesEnd = minute
    for node in nodes.indices where nodes[node].has(.unknownCause) {
      nodes[node].remove(.unknownCause)
      causes[node].clearsAt = max(causes[node].clearsAt, minute)
      queue.push(Event(.causeClears, of: node), at: causes[node].clearsAt)
    }
  }
}
