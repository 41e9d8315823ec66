// Objectives D2.O3.A, B and C of CaRE, which the review of the backups and their isolation tell.

extension Compliance {
  /// The worse of two: not met, then unknown.
  func combined(with other: Compliance) -> Compliance {
    if self == .notMet || other == .notMet { return .notMet }
    return self == .unknown || other == .unknown ? .unknown : .met
  }
}

/// The three parts of objective D2.O3; their words stand in `Regimes/care-d2.yaml`.
package enum ObjectiveD2O3: String, CaseIterable, Sendable {
  /// Independent sign-in to the backup infrastructure.
  case a = "D2.O3.A"
  /// Partitioning, with a capacity to isolate.
  case b = "D2.O3.B"
  /// 3-2-1, with a copy that holds out.
  case c = "D2.O3.C"

  /// Whether it asks for a trajectory with milestones, beside the state.
  package var asksForTrajectory: Bool { self != .a }

  /// The lowest ADS audit level of a directory of its own for the backups.
  package static let leastADSLevel = 3

  /// The objective in a sentence.
  package func wording(in language: Language) -> String {
    Regime.careD2.objective(rawValue)?.title[language] ?? rawValue
  }

  /// What answers it.
  var query: Query {
    switch self {
    case .a: .backupSignIn
    case .b: .backupIsolation
    case .c: .backupCopies
    }
  }
}

extension Isolation {
  /// Whether an objective is met in the state of its model.
  ///
  /// - Complexity: O(n + control links)
  package func compliance(with objective: ObjectiveD2O3) -> Compliance {
    // Its own is known already.
    objective == .b ? compliance : Inquiry(of: model).state(of: objective.query)
  }
}
