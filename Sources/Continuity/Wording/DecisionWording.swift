// What is said of something cut on purpose, in both languages: for answers and pictures alike.

extension Language {
  /// The step of a chain in which it is cut.
  package var cutByDecision: String {
    switch self {
    case .french: "coupé par décision"
    case .english: "cut by decision"
    }
  }

  /// Why it stopped: `est coupé par décision de « RSSI »`.
  package func isCut(by owner: String) -> String {
    switch self {
    case .french: "est coupé par décision de \(owner)"
    case .english: "is cut by decision of \(owner)"
    }
  }
}
