// What a run keeps of each node and requirement, apart by how often it is read.

/// What one node is going through: 32 bytes, of which a cache line holds two. A run reads and writes
/// little else.
struct NodeState: Sendable {
  struct Flag {
    let bit: UInt16
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
    /// It has a degraded mode.
    static let hasMode = Flag(bit: 256)
    /// It is ready and its work in hand: under way, or waiting for people.
    static let workedOn = Flag(bit: 512)
    /// It is up with an operate requirement unmet.
    static let degraded = Flag(bit: 1024)
    /// Whom it awaits cannot be read off ``metBy``; meaningful at ``metMoment``.
    static let metByGroup = Flag(bit: 2048)
    /// Steps of its work come after the one under way; meaningful where it failed.
    static let stepsAhead = Flag(bit: 4096)
    /// People see it up, for now: no rule stops it.
    static let keptUp = Flag(bit: 8192)
    /// People see it down, for now: no rule brings it back.
    static let keptDown = Flag(bit: 16384)
  }

  private var flags: UInt16 = 0
  var falls: UInt8 = 0
  /// The outage it is in, or, while it is up, the last one; an index in the log, or −1.
  var outage: Int32 = -1
  /// Unmet operate requirements of finite tolerance.
  var hard: Int32 = 0
  /// Those of them whose tolerance has run out; kept where there is a degraded mode, since elsewhere
  /// the first stops the node.
  var broken: Int32 = 0
  /// Unmet operate requirements of unlimited tolerance.
  var soft: Int32 = 0
  /// Unmet fallback requirements.
  var fallback: Int32 = 0
  /// The smallest member whose return met a requirement of ``hard`` at ``metMoment``.
  private(set) var metBy: UInt32 = .max
  /// The moment at which such a requirement was last met.
  private(set) var metMoment: UInt32 = 0

  func has(_ flag: Flag) -> Bool { flags & flag.bit != 0 }
  mutating func insert(_ flag: Flag) { flags |= flag.bit }
  mutating func remove(_ flag: Flag) { flags &= ~flag.bit }

  /// Up again, whole; what is unmet stays unmet.
  mutating func returnUp() {
    flags &=
      ~(Flag.down.bit | Flag.failed.bit | Flag.destroyed.bit | Flag.cleared.bit | Flag.workedOn.bit)
  }

  /// One requirement of finite tolerance fewer is unmet, by the return of its only member.
  @inline(__always)
  mutating func regain(by member: UInt32, at moment: UInt32) {
    hard &-= 1
    if metMoment == moment {
      metBy = min(metBy, member)
    } else {
      metMoment = moment
      metBy = member
      remove(.metByGroup)
    }
  }

  /// It goes down, in the outage with this index.
  mutating func takeDown(in outage: Int) {
    insert(.down)
    // What people saw may be more falls than a run has.
    if falls < Simulation.mostFalls { falls += 1 }
    if falls >= Simulation.mostFalls { insert(.unstable) }
    self.outage = Int32(truncatingIfNeeded: outage)
  }

  /// What the return of something it needs makes of it.
  var prospect: Prospect {
    let unmet = hard | soft
    if flags & Flag.hasMode.bit != 0 { return .toBeSeen }
    if isDown { return hard == 0 ? .hopeful : .nothing }
    return unmet == 0 && has(.degraded) ? .whole : .nothing
  }

  enum Prospect {
    case nothing
    /// Down, and perhaps ready.
    case hopeful
    /// Up, and no longer degraded.
    case whole
    /// It has a degraded mode, and that is not told in a word.
    case toBeSeen
  }

  /// A group of members was met; which of them counts is seen only once the node is ready.
  mutating func noteMetGroup(at moment: UInt32) {
    if metMoment != moment {
      metMoment = moment
      metBy = .max
    }
    insert(.metByGroup)
  }

  /// Whether a requirement counts for its return, while it is down, other than into its degraded mode.
  func counts(_ phase: Phase, tolerance: Int32) -> Bool {
    switch phase {
    case .operate: tolerance != Limit.unlimitedCode
    case .repair: has(.failed)
    case .restore: has(.destroyed)
    case .fallback: false
    }
  }

  /// Whether it may be worked on, down and with all it needs, once recovery has begun.
  func isReady(_ cause: CauseState) -> Bool {
    guard hard == 0, !has(.unstable) else { return false }
    guard has(.failed) else { return true }
    return has(.cleared) && cause.unmetRepairs == 0
      && (!has(.destroyed) || cause.unmetRestores == 0)
  }

  /// Whether it may return, down, into its degraded mode.
  func isReadyForMode(_ times: NodeTimes) -> Bool {
    holdsMode && !has(.failed) && !has(.unstable) && times.modeBegan >= 0
  }

  /// Whether its degraded mode can hold it up now.
  var holdsMode: Bool { has(.hasMode) && !has(.modeOver) && fallback == 0 }

  var isDown: Bool { has(.down) }
  var isWorkedOn: Bool { has(.workedOn) }
}

/// The minutes of one node that are seldom asked for.
struct NodeTimes: Sendable {
  /// Minute of the first break since all its operate requirements were met, or −1.
  var modeBegan = -1
  /// Minute at which its work will be done; meaningful while somebody works on it.
  var workEnds = -1
  /// Minute at which it was last up again, or −1.
  var upSince = -1
  /// Minute since which it has been up with an operate requirement unmet; meaningful while it is.
  var degradedSince = -1
}

/// What its failures left of one node, and what its own repair and restore wait for.
struct CauseState: Sendable {
  /// Minute at which the known part of its cause ends, or −1.
  var clearsAt = -1
  /// The length of the step that is under way or comes next, in minutes.
  var work: Int32 = 0
  /// The number of that step, from 0, and the failure whose work it is.
  var step: Int32 = 0
  var failure: Int32 = 0
  var unmetRepairs: Int32 = 0
  var unmetRestores: Int32 = 0
}

/// Where the loss and the return of a member go.
///
/// Nine requirements of ten name one member, and few nodes have a degraded mode. There, a requirement
/// is unmet while that member is down, and the first that breaks stops its owner: nothing need be kept
/// of it, and a loss goes straight to the owner. The others go through a gate.
struct Route: Sendable {
  enum Kind: UInt8 {
    /// One member, operate, without tolerance; the owner has no degraded mode.
    case vital
    /// One member, operate, with a finite tolerance; the owner has no degraded mode.
    case bearable
    case gate
    /// One member, repair.
    case repair
    /// One member, restore.
    case restore
  }

  /// The kind in the three high bits, the owner or the gate in the others.
  private let code: UInt32

  private static let mask = UInt32(1) << 29 - 1
  /// Owners and gates lie below this.
  static let end = Int(mask)

  init(_ kind: Kind, to target: Int) {
    code = UInt32(kind.rawValue) << 29 | UInt32(truncatingIfNeeded: target)
  }

  var kind: Kind { Kind(rawValue: UInt8(truncatingIfNeeded: code >> 29)) ?? .gate }
  /// Whether a loss and a return are told by counting in the owner.
  var isDirect: Bool { code < UInt32(Kind.gate.rawValue) << 29 }
  var isVital: Bool { code <= Route.mask }
  /// The owner, or the gate.
  var target: Int { Int(code & Route.mask) }
}

/// What one requirement is going through that needs counting, beside what the graph says of it: a loss
/// reads one place of memory and not five.
struct GateState: Sendable {
  /// Minute at which it last turned unmet or met, or −1.
  var turnedAt = -1
  let owner: UInt32
  /// Members that may still be lost; below zero, it is unmet.
  var spare: Int32
  /// As a ``Limit`` code.
  let tolerance: Int32
  let phase: Phase
  /// Unmet for longer than its tolerance; of an owner with a degraded mode.
  var isBroken = false
  /// Taken for met, though it is not: people saw its owner do without.
  var isWaived = false

  var isMet: Bool { spare >= 0 }
}

extension Simulation {
  /// - Parameter seen: the nodes of which something was seen: all they need goes through gates.
  /// - Complexity: O(requirements)
  static func routes(of graph: Graph, seen: some Sequence<Int> = []) -> (
    ContiguousArray<Route>, ContiguousArray<GateState>
  ) {
    precondition(
      max(graph.nodeCount, graph.requirementCount) < Route.end, "A run has 2^29 places")
    let count = graph.requirementCount
    let (owners, phases, rows) = (graph.owners.span, graph.phases.span, graph.memberRows.span)
    let (tolerances, modes, slacks) = (graph.tolerances.span, graph.modes.span, graph.slacks.span)
    var routes: ContiguousArray<Route> = []
    routes.reserveCapacity(count)
    var gates: ContiguousArray<GateState> = []
    let seen = Set(seen)
    for requirement in 0..<count {
      let owner = Int(owners[requirement])
      let hasOneMember = rows[requirement &+ 1] &- rows[requirement] == 1
      let tolerance = tolerances[requirement]
      let phase = phases[requirement]
      let kind: Route.Kind
      switch phase {
      case .operate where tolerance != Limit.unlimitedCode && modes[owner] == Graph.noMode:
        guard seen.isEmpty || !seen.contains(owner) else {
          kind = .gate
          break
        }
        kind = tolerance == 0 ? .vital : .bearable
      case .repair: kind = .repair
      case .restore: kind = .restore
      default: kind = .gate
      }
      if kind != .gate && hasOneMember {
        routes.append(Route(kind, to: owner))
      } else {
        routes.append(Route(.gate, to: gates.count))
        gates.append(
          GateState(
            owner: UInt32(truncatingIfNeeded: owner), spare: slacks[requirement],
            tolerance: tolerance, phase: phase))
      }
    }
    return (routes, gates)
  }
}
