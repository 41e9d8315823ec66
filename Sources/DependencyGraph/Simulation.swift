// One run of a scenario: the state of every node and requirement, and the clock that moves them.

/// A scenario being played, minute by interesting minute.
///
/// A value: a copy is a fork, which goes on independently. The two halves of a minute are in
/// `Simulation+Gains.swift` and `Simulation+Losses.swift`.
struct Simulation: Sendable {
  let graph: Graph
  let failures: [Failure]
  /// The first minute at which a node may be worked on.
  let recoveryBegins: Int
  /// The minute at which causes of unknown length end, or `nil` where they do not.
  var unknownCausesEnd: Int?

  var queue = EventQueue()
  var nodes: ContiguousArray<NodeState>
  /// What the failures of each node left, meaningful where it failed.
  var causes: ContiguousArray<CauseState>
  var requirements: ContiguousArray<RequirementState>
  var log = Log()
  var isRecovering: Bool

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
  init(of graph: Graph, failures: [Failure], recoveryBegins: Int, unknownCausesEnd: Int?) {
    self.graph = graph
    self.failures = failures
    self.recoveryBegins = recoveryBegins
    self.unknownCausesEnd = unknownCausesEnd
    nodes = ContiguousArray(repeating: NodeState(), count: graph.nodeCount)
    causes = ContiguousArray(repeating: CauseState(), count: graph.nodeCount)
    requirements = ContiguousArray(
      graph.requirements.lazy.map { RequirementState(of: $0, in: graph) })
    log.outages.reserveCapacity(graph.nodeCount)
    isRecovering = recoveryBegins <= 0
    for (index, failure) in failures.enumerated() {
      precondition(failure.node.index < graph.nodeCount, "A failed node is a node of this graph")
      precondition(failure.at >= 0 && failure.work >= 0, "A failure lies at or after minute 0")
      queue.push(Event(.nodeFails, of: index), at: failure.at)
    }
    if !isRecovering { queue.push(Event(.recoveryBegins, of: 0), at: recoveryBegins) }
  }

  /// Plays every minute before `limit`, or all there is.
  ///
  /// - Complexity: O(m log n), where m counts the entries of what goes down, each time it does
  mutating func run(before limit: Int = .max) {
    var gains: ContiguousArray<Event> = []
    var losses: ContiguousArray<Event> = []
    while let minute = queue.firstMinute, minute < limit {
      // Rounds within a minute: what losses make possible in the same minute follows after them.
      while queue.firstMinute == minute {
        queue.take(gains: &gains, losses: &losses)
        self.gains(gains, at: minute)
        self.losses(losses, at: minute)
        gains.removeAll(keepingCapacity: true)
        losses.removeAll(keepingCapacity: true)
      }
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

  /// Whether `node`, down, may be worked on with all it needs.
  func isReadyNormally(_ node: Int) -> Bool {
    let state = nodes[node]
    guard isRecovering, state.unmet.hard == 0, !state.has(.unstable) else { return false }
    guard state.has(.failed) else { return true }
    return state.has(.cleared) && state.unmet.repair == 0
      && (!state.has(.destroyed) || state.unmet.restore == 0)
  }

  /// Whether `node`, down, may return into its degraded mode.
  func isReadyForMode(_ node: Int) -> Bool {
    let state = nodes[node]
    return !state.has(.failed) && !state.has(.unstable) && state.modeBegan >= 0 && holdsMode(node)
  }

  /// Whether the degraded mode of `node` can hold it up now.
  func holdsMode(_ node: Int) -> Bool {
    graph.modes[node] != Graph.noMode && !nodes[node].has(.modeOver)
      && nodes[node].unmet.fallback == 0
  }

  func isReady(_ node: Int) -> Bool { isReadyNormally(node) || isReadyForMode(node) }
}

/// What one node is going through: 64 bytes, since a run reads and writes little else.
struct NodeState: Sendable {
  struct Flag {
    let bit: UInt8
    static let down = Flag(bit: 1)
    /// It failed since it was last up.
    static let failed = Flag(bit: 2)
    static let destroyed = Flag(bit: 4)
    /// Its cause is cleared; meaningful where it failed.
    static let cleared = Flag(bit: 8)
    /// Its cause has no known end.
    static let unknownCause = Flag(bit: 16)
    /// Its cause never ends.
    static let endlessCause = Flag(bit: 32)
    /// Its degraded mode has run out.
    static let modeOver = Flag(bit: 64)
    /// It has gone down too often.
    static let unstable = Flag(bit: 128)
  }

  private var flags: UInt8 = 0
  var falls: UInt8 = 0
  /// The outage it is in, or, while it is up, the last one; an index in the log, or −1.
  var outage: Int32 = -1
  /// Requirements unmet now, by what they count for.
  var unmet = Unmet()
  /// Minute of the first break since all its operate requirements were met, or −1.
  var modeBegan = -1
  /// Minute at which its work will be done, or −1 while nobody works on it.
  var workEnds = -1
  /// Minute at which it was last up again, or −1.
  var upSince = -1
  /// Minute since which it has been up with an operate requirement unmet, or −1.
  var degradedSince = -1

  struct Unmet: Sendable {
    /// Operate, finite tolerance.
    var hard: Int32 = 0
    /// Operate, finite tolerance, run out.
    var broken: Int32 = 0
    /// Operate, unlimited tolerance.
    var soft: Int32 = 0
    var repair: Int32 = 0
    var restore: Int32 = 0
    var fallback: Int32 = 0
  }

  func has(_ flag: Flag) -> Bool { flags & flag.bit != 0 }
  mutating func insert(_ flag: Flag) { flags |= flag.bit }
  mutating func remove(_ flag: Flag) { flags &= ~flag.bit }
  mutating func set(_ flag: Flag, _ isOn: Bool) { isOn ? insert(flag) : remove(flag) }

  /// Up again, whole; what is unmet stays unmet.
  mutating func returnUp(at minute: Int) {
    flags &= ~(Flag.down.bit | Flag.failed.bit | Flag.destroyed.bit | Flag.cleared.bit)
    workEnds = -1
    upSince = minute
  }

  var isDown: Bool { has(.down) }
  var isWorkedOn: Bool { workEnds >= 0 }
}

/// What its failures left of one node.
struct CauseState: Sendable {
  /// Minute at which the known part of its cause ends, or −1.
  var clearsAt = -1
  /// The work to bring it back, in minutes.
  var work: Int32 = 0
}

/// What one requirement is going through, beside what the graph says of it: a loss reads one place of
/// memory and not five.
struct RequirementState: Sendable {
  let owner: UInt32
  /// Members that may still be lost; below zero, it is unmet.
  var spare: Int32
  /// As a ``Limit`` code.
  let tolerance: Int32
  let phase: Phase
  /// Unmet for longer than its tolerance.
  var isBroken = false
  /// Minute at which it last turned unmet or met, or −1.
  var turnedAt = -1

  init(of requirement: Requirement, in graph: Graph) {
    owner = graph.owners[requirement.index]
    spare = graph.slacks[requirement.index]
    tolerance = graph.tolerances[requirement.index]
    phase = graph.phases[requirement.index]
  }

  var isMet: Bool { spare >= 0 }

  /// Whether it counts for the return of its owner, down in such a state, other than into its degraded
  /// mode.
  func counts(forReturnOf state: NodeState) -> Bool {
    switch phase {
    case .operate: tolerance != Limit.unlimitedCode
    case .repair: state.has(.failed)
    case .restore: state.has(.destroyed)
    case .fallback: false
    }
  }
}
