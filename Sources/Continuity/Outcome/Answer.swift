// The answer for one asset: every interval, why it stopped, how its last outage ends, its verdicts.

public import DependencyGraph

/// Why an asset stopped.
public enum StopCause: Hashable, Sendable {
  /// It failed; of a role, some or all of its people are missing.
  case failed
  /// It was destroyed.
  case destroyed
  /// A requirement broke: too few of these were up.
  case requirement(Relation, members: [Index<Asset>], needed: Int)
}

/// A figure that nobody gave and that an answer rests on.
public struct MissingFigure: Hashable, Sendable {
  /// The asset that lacks it, as a position in ``Model/assets``.
  public let asset: Index<Asset>
  /// The key that would give it, such as `restart`.
  public let key: String
}

/// What a scenario does to one asset. Times are minutes from the start of the scenario.
public struct Answer: Sendable {
  /// The asset, as a position in ``Model/assets``.
  public let asset: Index<Asset>
  /// Every interval down.
  public let outages: [Interval]
  /// Every interval on its degraded mode: something vital is missing for longer than it can be borne.
  public let degraded: [Interval]
  /// Every other interval up with something it needs missing; of a role, with some of its people missing.
  public let hindered: [Interval]
  /// How its degraded mode is used; `nil` where it is not.
  public let mode: ModeUse?
  /// When it lives on a tolerance, of the time it is hindered.
  public let reserves: [Reserve]
  /// Where it stands for several units, when some of them are missing, and how many are up then.
  public let units: [UnitsUp]
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
  public let awaits: Index<Asset>?
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

  /// Every interval hindered, on its degraded mode or with some units missing, touching ones as one.
  public var impaired: [Interval] {
    let short = units.isEmpty ? [] : subtract(outages, from: units.map(\.interval))
    return joined(degraded + hindered + short)
  }

  /// The minute at which its degraded mode is first in use: take out the paper.
  public var paperAt: Int? { degraded.first?.from }

  /// The minute at which it first stops.
  public var stopsAt: Int? { outages.first?.from }
}

extension Outcome {
  /// ``Answer/returns`` of an asset without the rest of its answer.
  ///
  /// - Complexity: O(1)
  public func returns(of asset: Index<Asset>) -> Int? {
    if case .at(let minute) = timeline.return(of: model.node(of: asset)) { return minute }
    return nil
  }

  /// The answer for one asset, affected or not.
  ///
  /// - Complexity: O(its intervals), and for an asset with objectives whose figures are missing,
  ///   O(entries of what it rests on)
  public func answer(for asset: Index<Asset>) -> Answer {
    let node = model.node(of: asset)
    let outages = timeline.outages(of: node)
    let standings = standings(of: asset)
    let states = states(of: asset, standing: standings)
    let isLowerBound = isLowerBound(asset)
    let subject = model.assets[asset]
    let (awaits, steps) = lastWait(of: asset)
    let units = units(of: asset)
    let (levels, lost) = levels(of: asset, standing: standings, isLowerBound: isLowerBound)
    return Answer(
      asset: asset, outages: outages, degraded: states.degraded, hindered: states.hindered,
      mode: modeUse(of: asset, states), reserves: states.reserves, units: units, levels: levels,
      lost: lost, cause: cause(of: asset),
      ending: timeline.return(of: node),
      awaits: awaits, steps: steps,
      normalAgain: normalAgain(asset, outages: outages, states, units),
      verdicts: subject.hasObjectives ? groundedVerdicts(for: asset, states) : [],
      missing: missing(for: asset, isLowerBound: isLowerBound), isLowerBound: isLowerBound,
      isDestroyed: isDestroyed(asset), copies: losses == nil ? [] : copies(of: asset),
      restoringCopy: losses == nil ? nil : failures.chosen[asset], dataLoss: dataLoss(of: asset))
  }

  private func normalAgain(
    _ position: Index<Asset>, outages: [Interval], _ states: States, _ units: [UnitsUp]
  ) -> Int? {
    let asset = model.assets[position]
    let missed = states.degraded.isEmpty ? outages : joined(outages + states.degraded)
    guard let last = missed.last else {
      // What was only hindered or short wrote nothing on paper; what only loses data was normal all along.
      let impaired =
        units.isEmpty ? states.hindered : joined(states.hindered + units.map(\.interval))
      return impaired.last.map(\.to) ?? 0
    }
    guard let end = last.to else { return nil }
    if let share = model.details[position]?.catchUpShare {
      return end + share.minutes(after: missed.minutes ?? 0)
    }
    return end + (asset.catchUp ?? 0)
  }

  /// Why an asset stopped the first time; where it never stops, why part of it did.
  ///
  /// - Complexity: O(its people or units)
  public func cause(of asset: Index<Asset>) -> StopCause? {
    let full = model.staffing.fullNode(of: asset)
    guard
      let cause = timeline.cause(of: decidingUnit(of: asset) ?? model.node(of: asset))
        ?? full.flatMap({ timeline.cause(of: $0) })
    else { return nil }
    switch cause {
    case .failed: return .failed
    case .destroyed: return .destroyed
    case .requirement(let requirement):
      return .requirement(
        model.relations[requirement.index], members: model.members(of: requirement),
        needed: model.graph.needed(by: requirement))
    }
  }

  /// Whether the times of an asset rest on figures that nobody gave.
  func isLowerBound(_ asset: Index<Asset>) -> Bool {
    if silent.contains(asset) { return true }
    guard let pessimistic else { return false }
    func isOther(_ node: Node) -> Bool {
      pessimistic.return(of: node) != timeline.return(of: node)
        || pessimistic.outages(of: node) != timeline.outages(of: node)
    }
    return isOther(model.node(of: asset))
      || model.staffing.units(of: asset).contains { isOther($0) }
  }
}

extension Model {
  /// The assets that a requirement names, ascending, each once.
  func members(of requirement: Requirement) -> [Index<Asset>] {
    let assets = graph.members(of: requirement).map { asset(of: $0) }
    guard staffing.hasUnits else { return assets }
    // The units of one asset stand side by side.
    return assets.indices.lazy.filter { $0 == 0 || assets[$0] != assets[$0 - 1] }
      .map { assets[$0] }
  }
}

extension Outcome {
  /// The first operate requirement of an asset that is unmet at some time: why it runs degraded.
  ///
  /// - Complexity: O(its requirements and their members)
  public func degradationCause(of asset: Index<Asset>) -> StopCause? {
    var earliest: (minute: Int, cause: StopCause)?
    for requirement in model.requirements(of: asset)
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
  public var assetsWithoutControlLink: [Index<Asset>] {
    assets.indices.filter { !controls.isLinked[$0] }
  }
}
