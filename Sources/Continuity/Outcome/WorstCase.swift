// The worst scenario of an asset: in which of all scenarios it fares worst, and how.

internal import DependencyGraph

/// The scenario in which an asset fares worst: never back, back after the horizon, an objective
/// missed, no known end, down the longest; the first by identifier where two are equal.
///
/// ```swift
/// var worst = WorstCase()
/// for (position, answer) in answers.enumerated() { worst.meet(answer, in: position, horizon: end) }
/// ```
public struct WorstCase: Sendable {
  /// The scenario, as a position in ``Model/scenarios``; `nil` where it stops in none.
  public private(set) var scenario: Index<Scenario>?
  /// How it fares there; `nil` where no scenario was played.
  public private(set) var answer: Answer?
  private var severity = Severity.none
  /// The scenario in which it loses most data, as a position in ``Model/scenarios``, which need not be
  /// the one that keeps it down longest; `nil` where it loses none in any.
  public private(set) var lossScenario: Index<Scenario>?
  /// How it fares there.
  public private(set) var lossAnswer: Answer?

  /// No scenario played yet.
  public init() {}

  /// Takes the answer of one more scenario.
  ///
  /// - Complexity: O(its intervals)
  public mutating func meet(_ answer: Answer, in scenario: Index<Scenario>, horizon: Int) {
    let severity = answer.severity(horizon: horizon)
    if severity > self.severity {
      (self.scenario, self.answer, self.severity) = (scenario, answer, severity)
    } else if self.answer == nil {
      self.answer = answer
    }
    if let loss = answer.dataLoss, answer.losesData,
      lossAnswer?.dataLoss.map({ loss.isWorse(than: $0) }) ?? true
    {
      (lossScenario, lossAnswer) = (scenario, answer)
    }
  }
}

extension DataLoss {
  /// More is worse; so much for certain is less than so much at least.
  fileprivate func isWorse(than other: DataLoss) -> Bool {
    chain == other.chain ? isLowerBound && !other.isLowerBound : chain > other.chain
  }
}

/// How badly an asset fares in a scenario: the more, the worse.
public struct Severity: Comparable, Sendable {
  private let rank: Int
  private let length: Int

  /// It does not stop.
  static let none = Severity(rank: 0, length: 0)

  fileprivate init(rank: Int, length: Int) {
    self.rank = rank
    self.length = length
  }

  /// Never back is worse than back after the horizon, that than an objective missed, that than no
  /// known end; between two of a kind, the longer outage is worse.
  public static func < (a: Severity, b: Severity) -> Bool {
    (a.rank, a.length) < (b.rank, b.length)
  }
}

extension Answer {
  /// How badly it fares, to compare scenarios and assets.
  ///
  /// - Complexity: O(its intervals)
  public func severity(horizon: Int) -> Severity {
    let longest = outages.map { ($0.to ?? horizon) - $0.from }.max() ?? 0
    switch ending {
    case nil:
      // Never down, but below its least level for too long.
      let missed = verdicts.filter { $0.result == .missed && $0.objective != .rpo }
      guard !missed.isEmpty else { return .none }
      return Severity(rank: 3, length: missed.map { $0.value ?? horizon }.max() ?? 0)
    case .never, .unstable: return Severity(rank: 5, length: 0)
    case .afterHorizon: return Severity(rank: 4, length: 0)
    case .at, .unknown:
      if verdicts.contains(where: { $0.result == .missed }) {
        return Severity(rank: 3, length: longest)
      }
      if case .unknown(let after) = ending { return Severity(rank: 2, length: after) }
      return Severity(rank: 1, length: longest)
    }
  }

  /// Whether it loses data, or may.
  public var losesData: Bool { dataLoss.map { $0.chain > .minutes(0) || $0.isLowerBound } ?? false }

  /// Whether an objective is missed.
  public var missesObjective: Bool { verdicts.contains { $0.result == .missed } }

  /// Whether none is missed, but one is unknown.
  public var isUndecided: Bool {
    !missesObjective && verdicts.contains { $0.result == .unknown }
  }

  /// The longest outage in minutes, which objectives are judged by; 0 if it never stops, `nil` where
  /// an outage has no known end.
  public var longestOutage: Int? {
    var longest = 0
    for outage in outages {
      guard let to = outage.to else { return nil }
      longest = max(longest, to - outage.from)
    }
    return longest
  }
}

extension Model {
  /// The worst of all scenarios of the model, for each of some assets, in their order.
  ///
  /// - Complexity: that of an ``Outcome`` per scenario, and of an ``Answer`` per scenario and asset
  public func worstCases(for assets: [Index<Asset>], horizon: Int = 129_600) -> [WorstCase] {
    var worst = assets.map { _ in WorstCase() }
    for (position, scenario) in zip(scenarios.indices, scenarios) {
      let outcome = Outcome(of: scenario, in: self, horizon: horizon)
      for (index, asset) in assets.enumerated() {
        worst[index].meet(outcome.answer(for: asset), in: position, horizon: horizon)
      }
    }
    return worst
  }
}
