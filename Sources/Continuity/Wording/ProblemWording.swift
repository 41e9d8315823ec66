// The words for problems: one type per language, which says all of them.

/// The words for problems in one language.
protocol ProblemWording: Sendable {
  /// The word that introduces an error.
  var error: String { get }
  /// The word that introduces a warning.
  var warning: String { get }
  /// What is wrong, in one sentence without place.
  func message(_ issue: Issue) -> String
}

extension Language {
  var wording: any ProblemWording {
    switch self {
    case .french: FrenchProblems()
    case .english: EnglishProblems()
    }
  }
}
