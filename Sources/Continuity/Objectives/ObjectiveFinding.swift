// What the state of an objective rests on: one thing found at a time, as data; its words are in Reports.

/// One thing that was found, and what it means for the state.
///
/// The state of an objective is the worst of its findings. What nobody said is unknown; what somebody said
/// and falls short is not met.
package struct ObjectiveFinding: Hashable, Sendable {
  /// What it means for the state of the objective.
  package enum Sense: String, Sendable {
    case met
    case notMet = "not-met"
    case unknown
    /// It decides nothing, and is good to know.
    case fact
    /// It decides nothing, and is worth doing.
    case advice
  }

  /// What was found.
  package let matter: Matter
  /// What it means.
  package let sense: Sense
  /// The nodes it is about, as positions in ``Model/assets``.
  package var assets: [Index<Asset>] = []
  /// What it names as the model writes it.
  package var texts: [String] = []
  /// Its figures, as its matter says.
  package var numbers: [Int] = []
  /// Its days.
  package var days: [CalendarDate] = []
  /// The scopes it is about.
  package var scopes: [Scope] = []

  init(
    _ matter: Matter, _ sense: Sense, assets: [Index<Asset>] = [], texts: [String] = [],
    numbers: [Int] = [], days: [CalendarDate] = [], scopes: [Scope] = []
  ) {
    (self.matter, self.sense) = (matter, sense)
    (self.assets, self.texts, self.numbers) = (assets, texts, numbers)
    (self.days, self.scopes) = (days, scopes)
  }

  /// Whether something is to be done about it.
  package var isGap: Bool { sense != .met && sense != .fact }

  /// What it makes of the state; `nil` where it decides nothing.
  package var compliance: Compliance? {
    switch sense {
    case .met: .met
    case .notMet: .notMet
    case .unknown: .unknown
    case .fact, .advice: nil
    }
  }
}

extension ObjectiveFinding.Sense {
  init(_ compliance: Compliance) {
    self =
      switch compliance {
      case .met: .met
      case .notMet: .notMet
      case .unknown: .unknown
      }
  }
}

extension [ObjectiveFinding] {
  /// The worst of them; unknown where none decides anything.
  package var state: Compliance {
    let decisive = compactMap(\.compliance)
    return decisive.isEmpty
      ? .unknown : decisive.reduce(.met) { $0.combined(with: $1) }
  }
}
