// Objectives D2.O3.A, B and C of CaRE, as data to edit: identifiers, wording, thresholds.

extension Compliance {
  /// The worse of two: not met, then unknown.
  func combined(with other: Compliance) -> Compliance {
    if self == .notMet || other == .notMet { return .notMet }
    return self == .unknown || other == .unknown ? .unknown : .met
  }
}

/// The three parts of objective D2.O3, in substance: the words are this tool's, not the official text.
public enum ObjectiveD2O3: String, CaseIterable, Sendable {
  /// Independent sign-in to the backup infrastructure.
  case a = "D2.O3.A"
  /// Partitioning, with a capacity to isolate.
  case b = "D2.O3.B"
  /// 3-2-1, with a copy that holds out.
  case c = "D2.O3.C"

  /// Whether it asks for a trajectory with milestones, beside the state.
  public var asksForTrajectory: Bool { self != .a }

  /// The lowest ADS audit level of a directory of its own for the backups.
  public static let leastADSLevel = 3

  /// The objective in a sentence.
  public func wording(in language: Language) -> String {
    switch (language, self) {
    case (.french, .a):
      "une authentification à l’infrastructure de sauvegarde sûre et indépendante de la production"
    case (.french, .b):
      "une infrastructure de sauvegarde cloisonnée, que l’on sait isoler en cas d’incident"
    case (.french, .c): "le 3-2-1, avec une copie immuable ou hors ligne"
    case (.english, .a):
      "sign-in to the backup infrastructure that is secure and independent of production"
    case (.english, .b):
      "a partitioned backup infrastructure that can be isolated in an incident"
    case (.english, .c): "3-2-1, with an immutable or offline copy"
    }
  }
}

extension Isolation {
  /// Whether an objective is met in the state of its model: what ``BackupReview`` says of it.
  ///
  /// - Complexity: O(n + control links)
  public func compliance(with objective: ObjectiveD2O3) -> Compliance {
    switch objective {
    case .a: BackupControl(of: model).independence
    case .b: compliance
    case .c: CopySurvey(of: model, establishment: nil).compliance
    }
  }
}
