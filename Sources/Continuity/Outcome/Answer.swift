// The answer for one asset: every interval, why it stopped, how its last outage ends, its verdicts.

public import DependencyGraph

/// Why an asset stopped.
public enum StopCause: Hashable, Sendable {
  /// It failed; of a role, some or all of its people are missing.
  case failed
  /// It was destroyed.
  case destroyed
  /// A requirement broke: too few of these were up.
  case requirement(Relation, members: [Int], needed: Int)
}

/// A figure that nobody gave and that an answer rests on.
public struct MissingFigure: Hashable, Sendable {
  /// The asset that lacks it, as a position in ``Model/assets``.
  public let asset: Int
  /// The key that would give it, such as `restart`.
  public let key: String
}

/// What a scenario does to one asset. Times are minutes from the start of the scenario.
public struct Answer: Sendable {
  /// The asset, as a position in ``Model/assets``.
  public let asset: Int
  /// Every interval down.
  public let outages: [Interval]
  /// Every interval on its degraded mode: something vital is missing for longer than it can be borne.
  public let degraded: [Interval]
  /// Every other interval up with something it needs missing; of a role, with some of its people missing.
  public let hindered: [Interval]
  /// When it lives on a tolerance, of the time it is hindered.
  public let reserves: [Reserve]
  /// The times in which it is below its full level, 0 while down.
  public let levels: [Level]
  /// The activity it does not do.
  public let lost: Lost
  /// Why it stopped the first time; for an asset that only degrades, why it does, where it is itself
  /// that fails in part.
  public let cause: StopCause?
  /// How its last outage ends; `nil` if it never stops.
  public let ending: Return?
  /// Whose return it awaited last in its last outage.
  public let awaits: Int?
  /// Where the time of its last outage went.
  public let steps: [Step]
  /// When it is back, or off its degraded mode, and has caught up what was written on paper; of what was
  /// only hindered, when it no longer is. `nil` where that is not known.
  public let normalAgain: Int?
  /// One for each objective it has.
  public let verdicts: [Verdict]
  /// The figures nobody gave that it rests on; all of them where it has objectives, else its own.
  public let missing: [MissingFigure]
  /// Whether its times are lower bounds: they rest on figures that nobody gave.
  public let isLowerBound: Bool

  /// Whether the scenario destroys it.
  public let isDestroyed: Bool
  /// What becomes of each of its copies, in the order written; empty unless it is destroyed.
  public let copies: [CopyFate]
  /// The copy it comes back from, as a position in ``copies``.
  public let restoringCopy: Int?
  /// The data it loses; `nil` where the scenario destroys nothing.
  public let dataLoss: DataLoss?

  /// The last return, where it is known.
  public var returns: Int? {
    if case .at(let minute) = ending { return minute }
    return nil
  }

  /// The last return as so many minutes after the cause ends, where that is what is known.
  public var afterCause: Int? {
    if case .unknown(let minutes) = ending { return minutes }
    return nil
  }

  /// Every interval hindered or on its degraded mode, touching ones as one.
  public var impaired: [Interval] { joined(degraded + hindered) }

  /// The minute at which its degraded mode is first in use: take out the paper.
  public var paperAt: Int? { degraded.first?.from }

  /// The minute at which it first stops.
  public var stopsAt: Int? { outages.first?.from }
}

extension Outcome {
  /// The answer for one asset, affected or not.
  ///
  /// - Complexity: O(its intervals), and for an asset with objectives whose figures are missing,
  ///   O(entries of what it rests on)
  public func answer(for asset: Int) -> Answer {
    let node = model.node(of: asset)
    let outages = timeline.outages(of: node)
    let states = states(of: asset)
    let isLowerBound = pessimistic.map { differs($0, from: timeline, at: node) } ?? false
    let subject = model.assets[asset]
    let (levels, lost) = levels(of: asset, isLowerBound: isLowerBound)
    return Answer(
      asset: asset, outages: outages, degraded: states.degraded, hindered: states.hindered,
      reserves: states.reserves, levels: levels, lost: lost, cause: cause(of: asset),
      ending: timeline.return(of: node),
      awaits: timeline.awaited(by: node).map { model.asset(of: $0) },
      steps: timeline.steps(of: node),
      normalAgain: normalAgain(asset, outages: outages, states),
      verdicts: subject.hasObjectives ? groundedVerdicts(for: asset, states) : [],
      missing: missing(for: asset, isLowerBound: isLowerBound), isLowerBound: isLowerBound,
      isDestroyed: isDestroyed(asset), copies: losses == nil ? [] : copies(of: asset),
      restoringCopy: losses == nil ? nil : failures.chosen[asset], dataLoss: dataLoss(of: asset))
  }

  private func normalAgain(
    _ position: Int, outages: [Interval], _ states: States
  ) -> Int? {
    let asset = model.assets[position]
    let missed = joined(outages + states.degraded)
    guard let last = missed.last else {
      // What was only hindered wrote nothing on paper; what only loses data was normal all along.
      return states.hindered.last.map(\.to) ?? 0
    }
    guard let end = last.to else { return nil }
    if let share = model.details[position]?.catchUpShare {
      return end + share.minutes(after: missed.minutes ?? 0)
    }
    return end + (asset.catchUp ?? 0)
  }

  private func cause(of asset: Int) -> StopCause? {
    let node = model.node(of: asset)
    let full = model.staffing.fullNode(of: asset)
    guard let cause = timeline.cause(of: node) ?? full.flatMap({ timeline.cause(of: $0) }) else {
      return nil
    }
    switch cause {
    case .failed: return .failed
    case .destroyed: return .destroyed
    case .requirement(let requirement):
      return .requirement(
        model.relations[requirement.index], members: model.members(of: requirement),
        needed: model.graph.needed(by: requirement))
    }
  }

  func differs(_ other: Timeline, from timeline: Timeline, at node: Node) -> Bool {
    other.return(of: node) != timeline.return(of: node)
      || other.outages(of: node) != timeline.outages(of: node)
  }
}

extension Model {
  /// The assets that a requirement names, ascending, each once.
  func members(of requirement: Requirement) -> [Int] {
    graph.members(of: requirement).map { asset(of: $0) }
  }
}

extension Outcome {
  /// The first operate requirement of an asset that is unmet at some time: why it runs degraded.
  ///
  /// - Complexity: O(its requirements and their members)
  public func degradationCause(of asset: Int) -> StopCause? {
    var earliest: (minute: Int, cause: StopCause)?
    for requirement in model.graph.requirements(of: model.node(of: asset))
    where model.graph.phase(of: requirement) == .operate {
      // Members go down one by one: the loss that makes it unmet is the first beyond what it spares.
      let members = model.graph.members(of: requirement)
      let stops = members.compactMap { timeline.outages(of: $0).first?.from }.sorted()
      let spare = members.count - model.graph.needed(by: requirement)
      guard stops.count > spare, stops[spare] < earliest?.minute ?? .max else { continue }
      earliest = (
        stops[spare],
        .requirement(
          model.relations[requirement.index], members: model.members(of: requirement),
          needed: model.graph.needed(by: requirement))
      )
    }
    return earliest?.cause
  }
}

extension Model {
  /// The assets at neither end of any control link, ascending: independent, or not filled in?
  public var assetsWithoutControlLink: [Int] {
    assets.indices.filter { !controls.isLinked[$0] }
  }
}
