// What a scenario does to a model: the runs that answer it, and where to ask for the answers.

public import DependencyGraph

/// The outcome of one scenario: what stops, when, why and for how long.
///
/// ```swift
/// let outcome = Outcome(of: scenario, in: model)
/// for asset in outcome.affected { print(outcome.answer(for: asset).outages) }
/// ```
///
/// A class, though its value never changes: it is large, and answers refer to it again and again.
public final class Outcome: Sendable {
  /// The model.
  public let model: Model
  /// The scenario.
  public let scenario: Scenario
  /// The last minute that is told.
  public let horizon: Int
  /// The run that answers; figures that nobody gave count as 0 in it.
  public let timeline: Timeline
  /// The assets that stop, are hindered or on their degraded mode, do less or lose data, ascending.
  public let affected: [Index<Asset>]
  /// The assets whose cause nobody knows the length of, ascending.
  public let unknownCauses: [Index<Asset>]
  /// The assets that an attacker holds, in the order in which they are reached.
  public let compromised: [Compromised]

  /// The assets whose return rests on one that nobody saw come back, though the rules would have had it up.
  let silent: Set<Index<Asset>>
  let failures: Failures
  /// What the scenario is played on: the model's graph, and in it who holds the copies that destroyed
  /// assets come back from.
  let graph: Graph
  /// What becomes of the data; `nil` where nothing is destroyed.
  let losses: DataLosses?
  /// The run in which every work that nobody estimated takes as long as can be; `nil` where all that
  /// matters is known.
  let pessimistic: Timeline?
  /// When the causes of unknown length that an asset waits for can end at the soonest.
  let causeEnds: CauseEnds
  /// What processes that are up ask of roles.
  let staffings: Staffings
  /// How much each asset does in ``timeline``.
  let activity: Activity
  /// The same in the other runs, where a least level is to be judged.
  let hopedActivity: Activity?
  let pessimisticActivity: Activity?
  let hurriedActivities: [Int: Activity]
  /// The runs in which causes of unknown length end as soon as they can, by that minute; those on which a
  /// verdict turns.
  let hurried: [Int: Timeline]

  /// How far an answer looks unless told otherwise, in minutes.
  public static let ninetyDays = 129_600

  /// Plays `scenario`.
  ///
  /// - Parameter horizon: the last minute to tell, 90 days unless said otherwise.
  /// - Complexity: up to three times that of a ``Timeline``
  public convenience init(
    of scenario: Scenario, in model: Model, horizon: Int = Outcome.ninetyDays
  ) {
    self.init(
      of: scenario, in: model, horizon: horizon,
      failures: Failures(of: scenario.within(horizon), in: model))
  }

  /// How failures are played, and when causes of unknown length end, where that is supposed.
  typealias Player = (_ graph: Graph, _ failures: [Failure], _ unknownCausesEnd: Int?) -> Timeline

  /// - Parameters:
  ///   - observations: what people saw, which `player` is told already.
  ///   - player: plays with people; `nil` where everything ready is worked on at once.
  init(
    of scenario: Scenario, in model: Model, horizon: Int, failures: Failures,
    observations: Observations? = nil, player: Player? = nil
  ) {
    self.model = model
    self.scenario = scenario
    self.horizon = horizon
    self.failures = failures
    graph = failures.graph(of: model)
    let isAnythingDestroyed = !failures.destroyed.isEmpty || !failures.partlyDestroyed.isEmpty
    losses = isAnythingDestroyed ? DataLosses(after: failures, in: model) : nil
    compromised = failures.compromised
    unknownCauses = failures.unknownCauses.sorted()
    let begins = scenario.recoveryStartsAfter
    let play: Player =
      player ?? {
        Timeline(
          of: $0, failures: $1, recoveryBegins: begins, horizon: horizon, unknownCausesEnd: $2,
          observations: observations)
      }
    timeline = play(graph, failures.list, nil)
    activity = Activity(of: timeline.course, on: graph, in: model)
    staffings = Staffings(of: scenario, in: model, timeline)
    let below = activity.below(by: horizon)
    let touched = Outcome.assets(of: timeline.affected, in: model)
    let affected = below.isEmpty ? touched : Set(touched).union(below).sorted()
    silent = Outcome.restingOnSilence(timeline, affected, in: model)
    self.affected = losses?.adding(to: affected, in: model) ?? affected
    let causeEnds = CauseEnds(of: failures, in: timeline, now: observations?.now ?? 0)
    self.causeEnds = causeEnds
    var hurried: [Int: Timeline] = [:]
    for position in affected {
      let asset = model.assets[position]
      guard asset.mtpd != nil || asset.rto != nil else { continue }
      let node = model.node(of: position)
      // With a least level it may count as down for as long without stopping.
      let mayWait = !unknownCauses.isEmpty && model.minimumLevel(of: position) != nil
      if !mayWait { guard case .unknown = timeline.return(of: node) else { continue } }
      let minute = causeEnds.soonest(for: node)
      guard hurried[minute] == nil else { continue }
      hurried[minute] = play(graph, failures.list, minute)
    }
    self.hurried = hurried
    pessimistic = Outcome.pessimisticRun(
      model: model, graph: graph, failures: failures, affected: affected, play: play)
    // Other runs are asked for levels only where a least level is to be judged.
    let isJudged = affected.contains { model.minimumLevel(of: $0) != nil }
    let (graph, model) = (graph, model)
    func levels(in course: Course?) -> Activity? {
      isJudged ? course.map { Activity(of: $0, on: graph, in: model) } : nil
    }
    hopedActivity = levels(in: timeline.hopedCourse)
    pessimisticActivity = levels(in: pessimistic?.course)
    hurriedActivities = hurried.compactMapValues { levels(in: $0.course) }
  }

  /// Those of some assets whose chain of waits goes through a node that nobody saw come back.
  private static func restingOnSilence(
    _ timeline: Timeline, _ assets: [Index<Asset>], in model: Model
  ) -> Set<Index<Asset>> {
    let overdue = Set(timeline.overdue)
    guard !overdue.isEmpty else { return [] }
    return Set(
      assets.filter { asset in
        timeline.chain(to: model.node(of: asset)).contains { overdue.contains($0.node) }
      })
  }

  private static func assets(of nodes: [Node], in model: Model) -> [Index<Asset>] {
    var assets: [Index<Asset>] = []
    // Nodes come in the order of their assets, those of one role side by side.
    for asset in nodes.lazy.map({ model.asset(of: $0) }) where asset != assets.last {
      assets.append(asset)
    }
    return assets
  }

  /// The run to compare with: what it answers differently rests on figures that nobody gave.
  private static func pessimisticRun(
    model: Model, graph: Graph, failures: Failures, affected: [Index<Asset>], play: Player
  ) -> Timeline? {
    let lacksRestart = affected.contains {
      model.assets[$0].restart == nil && model.assets[$0].kind.isStartedByWork
    }
    guard lacksRestart || failures.lacksWork else { return nil }
    let slow = graph.replacingRestarts { node in
      if model.staffing.isWhole(node) { return 0 }
      let asset = model.assets[model.asset(of: node)]
      return asset.restart ?? (asset.kind.isStartedByWork ? Limit.longest : 0)
    }
    return play(slow, failures.pessimistic(in: model), nil)
  }

  /// Whether the scenario destroys an asset.
  public func isDestroyed(_ asset: Index<Asset>) -> Bool {
    !failures.destroyed.isEmpty && failures.destroyed[asset] != nil
  }

  /// The work that brings a destroyed asset back, without the restore of its copy, in minutes.
  package func rebuildTime(of asset: Index<Asset>) -> Int {
    failures.rebuildTime(of: asset, in: model)
  }

  /// How many assets the scenario destroys.
  public var destroyedCount: Int { failures.destroyed.count }
}
