// What is to be brought back, by whom, and the rules played with people in them.

/// Failures on a graph, and the people who bring things back.
///
/// A ``Timeline`` supposes that everything ready is worked on at once. Here a work occupies its crew from
/// beginning to end, and a ``Schedule`` says who comes first where people are short: the parallel
/// generation scheme of project scheduling (Kolisch, *Serial and parallel resource-constrained project
/// scheduling methods revisited*, 1996, doi:10.1016/0377-2217(95)00357-6), inside the rules of the
/// timeline, to which section 8 of the project's *What the answers mean* adds to the minute. Where no work
/// occupies anybody the course is that of the timeline.
///
/// ```swift
/// let project = Project(of: graph, failures: failures, resources: resources)
/// let plan = project.play(Schedule(order: [ad, dpi]))
/// plan.timeline.outages(of: dpi)
/// ```
public struct Project: Sendable {
  /// The graph.
  public let graph: Graph
  /// What fails.
  public let failures: [Failure]
  /// Who can work.
  public let resources: Resources
  /// The first minute at which nodes are worked on.
  public let recoveryBegins: Int
  /// The last minute that is told.
  public let horizon: Int
  /// When causes of unknown length end, where that is supposed.
  public let unknownCausesEnd: Int?
  /// What people saw, which no rule contradicts.
  public let observations: Observations?

  /// The run before minute 0, without people: every run begins as a copy of it.
  private let beginning: Simulation

  /// What fails on a graph, with the people there are; the rest as in a ``Timeline``.
  ///
  /// Returns after the horizon are told with the heads given for those minutes, the last of which hold for
  /// ever: so that what returns late is not taken for what never does, the last are those of an hour at
  /// which people are there.
  ///
  /// - Complexity: O(nodes + requirements + changes of heads · log changes)
  public init(
    of graph: Graph, failures: [Failure], resources: Resources, recoveryBegins: Int = 0,
    horizon: Int = 129_600, unknownCausesEnd: Int? = nil, observations: Observations? = nil
  ) {
    self.graph = graph
    self.failures = failures
    self.resources = resources.prepared()
    self.recoveryBegins = recoveryBegins
    self.horizon = horizon
    self.unknownCausesEnd = unknownCausesEnd
    self.observations = observations
    for crew in failures.flatMap({ [$0.crew] + $0.steps.map(\.crew) }) {
      precondition(crew.index < resources.crews.count, "A crew is one of these resources")
    }
    var beginning = Simulation(
      of: graph, failures: failures, recoveryBegins: recoveryBegins,
      unknownCausesEnd: unknownCausesEnd, observations: observations)
    beginning.restartCrews = ContiguousArray(repeating: .nobody, count: graph.nodeCount)
    for (node, crew) in resources.restartCrews {
      precondition(node.index < graph.nodeCount, "A restarted node is a node of this graph")
      beginning.restartCrews[node.index] = crew
    }
    self.beginning = beginning
  }

  /// Plays a schedule: the minutes are those of section 8.
  ///
  /// - Complexity: that of the timeline, and O(s · c + s log s) for s steps, c crews
  public func play(_ schedule: Schedule = Schedule()) -> Plan {
    play(schedule, hoping: true)
  }

  /// The same, to the horizon only where nobody asks for what comes after it.
  func play(_ schedule: Schedule, hoping: Bool) -> Plan {
    plan(of: schedule, isShared: true, hoping: hoping)
  }

  /// Plays as if people shared themselves with nobody: each work sees the heads, the absences and the
  /// outages of its people, and no other work.
  ///
  /// - Complexity: as ``play(_:)``
  public func playUnshared() -> Plan { plan(of: Schedule(), isShared: false, hoping: true) }

  private func plan(of schedule: Schedule, isShared: Bool, hoping: Bool) -> Plan {
    var simulation = start(schedule, isShared: isShared)
    // The minute of the horizon is still played.
    var hoped: Run?
    if hoping, unknownCausesEnd == nil,
      observations != nil || failures.contains(where: { $0.cause == .unknown })
    {
      simulation.run(before: horizon)
      var fork = simulation
      fork.endUnknownCauses(at: horizon)
      fork.run()
      hoped = Run(fork)
    }
    simulation.run(before: hoping ? .max : horizon + 1)
    let known = Run(consume simulation)
    let timeline = Timeline(
      of: graph, failures: failures, recoveryBegins: recoveryBegins, horizon: horizon,
      unknownCausesEnd: unknownCausesEnd, known: known, hoped: hoped)
    return Plan(schedule: schedule, timeline: timeline, resources: resources)
  }

  /// The run before minute 0.
  func start(_ schedule: Schedule, isShared: Bool = true) -> Simulation {
    for node in schedule.order {
      precondition(node.index < graph.nodeCount, "The order names nodes of this graph")
    }
    var simulation = beginning
    simulation.setDispatch(
      Dispatch(resources, nodes: graph.nodeCount, schedule: schedule, isShared: isShared))
    return simulation
  }
}
