// The answers of a timeline: when each node is down or degraded, and how its last outage ends.

/// A stretch of time, in minutes from the start of the scenario.
public struct Interval: Hashable, Sendable {
  /// Its first minute.
  public let from: Int
  /// The minute it ends, or `nil` where it still lasts at the horizon.
  public let to: Int?

  /// A stretch from one minute to another.
  public init(from: Int, to: Int?) {
    self.from = from
    self.to = to
  }
}

/// How the last outage of a node ends.
public enum Return: Hashable, Sendable {
  /// At this minute.
  case at(Int)
  /// At some minute after the horizon.
  case afterHorizon
  /// Nobody knows when a cause it waits for ends; so many minutes after that.
  case unknown(afterCause: Int)
  /// It would still be down with no horizon.
  case never
  /// It went down and came back so often that the run gave it up.
  case unstable
}

/// When each node is down, degraded and back, for one set of failures.
///
/// The meaning is fixed to the minute by section 3 of the project's *What the answers mean*: the
/// earliest returns are those of a super-terminal construction where the last member counts (Knuth,
/// *A generalization of Dijkstra's algorithm*, 1977, doi:10.1016/0020-0190(77)90002-3), played
/// forward because failures, tolerances and degraded modes may take a node down again.
///
/// ```swift
/// let timeline = Timeline(
///   of: graph, failures: [Failure(of: ad, cause: .minutes(240), work: 60)])
/// timeline.outages(of: emergency)  // [Interval(from: 0, to: 330)]
/// ```
public struct Timeline: Sendable {
  /// The graph the scenario was played on.
  public let graph: Graph
  /// The first minute at which nodes are worked on.
  public let recoveryBegins: Int
  /// The last minute that is told.
  public let horizon: Int
  /// The nodes with an outage or a degraded interval, ascending.
  public let affected: [Node]

  /// The failures of nodes that a failure holds back.
  let held: [Failure]
  /// When causes of unknown length end in the run that lets them.
  let unknownCausesEnd: Int
  /// What is known: causes of unknown length never end.
  let known: Run
  /// The same where they end at the horizon; `nil` without such causes.
  let hoped: Run?

  /// Plays `failures` on `graph`.
  ///
  /// - Parameters:
  ///   - graph: the graph; every node is up before minute 0.
  ///   - failures: what fails, when, for how long; any order.
  ///   - recoveryBegins: the minute before which nothing is worked on.
  ///   - horizon: the last minute to tell, 90 days unless said otherwise.
  ///   - unknownCausesEnd: where given, causes of unknown length end at this minute, or at their start
  ///     where that is later.
  ///   - observations: what people saw: stronger than the rules.
  /// - Complexity: O(n + m log n), where m counts the entries of what goes down, each time it does
  public init(
    of graph: Graph, failures: [Failure], recoveryBegins: Int = 0, horizon: Int = 129_600,
    unknownCausesEnd: Int? = nil, observations: Observations? = nil
  ) {
    var simulation = Simulation(
      of: graph, failures: failures, recoveryBegins: recoveryBegins,
      unknownCausesEnd: unknownCausesEnd, observations: observations)
    simulation.run(before: horizon)
    var hoped: Run?
    if unknownCausesEnd == nil,
      observations != nil || failures.contains(where: { $0.cause == .unknown })
    {
      var fork = simulation
      fork.endUnknownCauses(at: horizon)
      fork.run()
      hoped = Run(fork)
    }
    simulation.run()
    self.init(
      of: graph, failures: failures, recoveryBegins: recoveryBegins, horizon: horizon,
      unknownCausesEnd: unknownCausesEnd, known: Run(consume simulation), hoped: hoped)
  }

  /// The intervals during which `node` is down, in time, touching ones joined.
  ///
  /// - Complexity: O(its outages)
  public func outages(of node: Node) -> [Interval] {
    var found: [Interval] = []
    known.forEachJoined(node, upTo: horizon) {
      found.append(Interval(from: $0.from, to: clipped($0.to)))
    }
    return found
  }

  /// The intervals during which `node` is up with an operate requirement unmet, in time: hindered, or on
  /// its degraded mode (see ``Course/standings(of:)``).
  ///
  /// - Complexity: O(its degraded intervals)
  public func degradations(of node: Node) -> [Interval] {
    var found: [Interval] = []
    for interval in known.degradations(of: node) where interval.from <= horizon {
      if let last = found.last, last.to == interval.from {
        found[found.count - 1] = Interval(from: last.from, to: clipped(interval.to))
      } else {
        found.append(Interval(from: interval.from, to: clipped(interval.to)))
      }
    }
    return found
  }

  /// How the last outage of `node` ends, or `nil` if it never goes down.
  ///
  /// - Complexity: O(its outages)
  public func `return`(of node: Node) -> Return? {
    guard let last = known.lastJoined(node, upTo: horizon) else { return nil }
    if let to = last.to { return to <= horizon ? .at(to) : .afterHorizon }
    let run = hoped ?? known
    let state = run.nodes[node.index]
    guard !state.isDown else { return state.has(.unstable) ? .unstable : .never }
    // What goes down at the horizon itself stays up where its cause ends there: it is back at once.
    return .unknown(afterCause: max(0, (run.lastReturn(of: node) ?? horizon) - horizon))
  }

  /// The first of the longest outages of `node`, which the objectives judge; one that is open counts
  /// as the longest.
  ///
  /// - Complexity: O(its outages)
  public func longestOutage(of node: Node) -> Interval? {
    var longest: (interval: Interval, length: Int)?
    for interval in outages(of: node) {
      let length = interval.to.map { $0 - interval.from } ?? .max
      if longest.map({ length > $0.length }) ?? true { longest = (interval, length) }
    }
    return longest?.interval
  }

  /// Why `node` stopped the first time, or `nil` if it never goes down.
  ///
  /// - Complexity: O(1)
  public func cause(of node: Node) -> Cause? {
    known.outages(of: node).first.flatMap { $0.from <= horizon ? $0 : nil }?.causeOfStop
  }

  /// How the degraded interval of a node that never stops ends, were every cause of unknown length to
  /// end at the horizon: so many minutes after that, or `nil` if it does not end so either.
  ///
  /// - Complexity: O(its degraded intervals)
  public func degradationAfterCause(of node: Node) -> Int? {
    hoped?.degradations(of: node).last?.to.map { $0 - horizon }
  }

  /// The requirements that people saw not to hold as written, in time.
  public var waivers: [Waiver] { known.waivers }

  /// The nodes that the rules brought back before people looked, and that nobody saw up: their returns are
  /// lower bounds, and so is all that waited for them.
  public var overdue: [Node] { known.overdue }

  /// The answers of runs that were played elsewhere.
  init(
    of graph: Graph, failures: [Failure], recoveryBegins: Int, horizon: Int,
    unknownCausesEnd: Int?, known: Run, hoped: Run?
  ) {
    self.graph = graph
    self.recoveryBegins = recoveryBegins
    self.horizon = horizon
    self.unknownCausesEnd = unknownCausesEnd ?? horizon
    self.known = known
    self.hoped = hoped
    let heldNodes = Set(failures.lazy.filter { $0.heldUntil > 0 }.map(\.node))
    held = heldNodes.isEmpty ? [] : failures.filter { heldNodes.contains($0.node) }
    affected = known.affected(upTo: horizon)
  }

  private func clipped(_ minute: Int?) -> Int? {
    minute.flatMap { $0 <= horizon ? $0 : nil }
  }
}
