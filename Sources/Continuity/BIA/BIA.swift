// The BIA of a model: every process with its five items, the minimum perimeter, the activity covered.

/// What the model says of a requirement of the programme, as far as the model can tell.
public enum Compliance: String, Sendable {
  case met
  case notMet = "not-met"
  case unknown
}

/// The business impact analysis that CaRE D2.O1.C asks for.
///
/// ```swift
/// let bia = BIA(of: model)
/// for entry in bia.entries where !entry.isComplete { print(entry.gaps) }
/// ```
public struct BIA: Sendable {
  /// The model.
  public let model: Model
  /// The only establishment that is shown, as a position in ``Model/establishments``.
  public let establishment: Index<Establishment>?
  /// The processes, ascending by identifier.
  public let entries: [BIAEntry]
  /// Whether the processes shown make the minimum perimeter, taken together; in a group each legal entity
  /// is judged by itself: ``perimeters``.
  package let perimeter: BIAPerimeter
  /// Of a group, the legal entities whose perimeters are judged: that of the establishment where only one is
  /// shown. Empty for anything else.
  public let perimeters: [BIACoverage.Share]
  /// The share of the activity covered, always over all establishments of the model.
  public let coverage: BIACoverage
  /// The last minute that the worst scenarios are played to.
  public let horizon: Int

  /// Buckets for a model that has none: this tool's own proposal, not the programme's.
  public static let proposedBuckets = [60, 240, 1_440, 4_320, 10_080]

  /// Gathers the BIA, and plays every scenario of the model for the worst of each process.
  ///
  /// - Parameter establishment: show only its processes.
  /// - Complexity: that of ``Model/worstCases(for:horizon:)``
  public init(of model: Model, establishment: Index<Establishment>? = nil, horizon: Int = 129_600) {
    self.model = model
    self.establishment = establishment
    self.horizon = horizon
    let all = model.assets.indices.filter { model.assets[$0].kind == .process }
      .map { BIAEntry(of: $0, in: model) }
    var shown = all.filter {
      establishment == nil || model.assets[$0.asset].establishment == establishment
    }
    let worst = model.worstCases(for: shown.map(\.asset), horizon: horizon)
    for index in shown.indices { shown[index].worst = worst[index] }
    entries = shown
    let coverage = BIACoverage(of: all, in: model)
    self.coverage = coverage
    let judged = coverage.shares.filter {
      establishment.map($0.entity.establishments.contains) ?? true
    }
    perimeters = coverage.countsLegalEntities ? judged : []
    let absent = judged.map { $0.entity.noneHere(in: model) }
    perimeter =
      perimeters.count == 1
      ? perimeters[0].perimeter
      : BIAPerimeter(
        of: shown, in: model,
        without: absent.dropFirst().reduce(absent.first ?? []) { $0.intersection($1) })
  }

  /// Every elapsed time that a process has a degree for, in minutes, ascending.
  public var buckets: [Int] { Set(entries.flatMap { $0.criticality.map(\.after) }).sorted() }

  /// Everything that a process rests on.
  ///
  /// - Complexity: that of ``Model/supports(of:)``
  package func supports(of entry: BIAEntry) -> [Support] { model.supports(of: entry.asset) }
}

extension BIA {
  /// The roles of which the processes of the model ask for more people than there are on an ordinary day,
  /// and one of those shown does.
  package var shortDays: [RoleDay] {
    let shown = Set(entries.map(\.asset))
    return model.ordinaryDay.filter { day in
      day.isShort && day.demands.contains { shown.contains($0.asset) }
    }
  }

  /// Whether the figures of the worst case are lower bounds: they rest on figures that nobody gave.
  public func isLowerBound(_ entry: BIAEntry) -> Bool { entry.worst.answer?.isLowerBound == true }

  /// How the objectives of a process fare in its worst case: MTPD, RTO, and the RPO where that scenario
  /// destroys anything.
  public func verdicts(of entry: BIAEntry) -> [Verdict] { entry.worst.answer?.verdicts ?? [] }

  /// How one objective fares in the worst case, which for the RPO is the scenario in which most data is
  /// lost; `nil` without that objective or without scenario.
  public func verdict(_ objective: Objective, of entry: BIAEntry) -> Verdict.Result? {
    let verdicts =
      objective == .rpo ? entry.worst.lossAnswer?.verdicts ?? [] : verdicts(of: entry)
    return verdicts.first { $0.objective == objective }?.result
  }
}
