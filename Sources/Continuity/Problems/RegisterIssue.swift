// What is wrong with a register: names, dates, sums and files that cannot be.

/// Everything that can be wrong with a row of a register, with what its message must say.
public enum RegisterIssue: Hashable, Sendable {
  // MARK: Values

  /// No day, with or without an hour.
  case badMoment(String, key: String)
  /// No sum of money, or one that is negative or too large.
  case badAmount(String, key: String)
  /// No number of days.
  case badDayCount(String, key: String)
  /// Not so many hexadecimal digits.
  case badDigits(String, key: String, count: Int)
  /// No path below the model's folder.
  case badPath(String)
  /// Neither an amount nor yes or no.
  case badFunding(String)
  /// One value lies before another that must come first.
  case backwards(String, String, earlier: String, String)
  /// A restore took longer than the time from the request to its end.
  case restoreLongerThanDelay(duration: Int, delay: Int)
  /// More is paid elsewhere than it costs.
  case moreFundedThanCost(String, amount: String)
  /// The same row, twice.
  case rowTwice(first: String)
  /// A likelihood that is not on the scale of the model.
  case badLikelihood(String, scale: [String], suggestion: String?)
  /// A step of the scale of likelihoods, twice.
  case likelihoodTwice(String)

  // MARK: Names

  case unknownCopy(String, holder: String, known: [String], suggestion: String?)
  case unknownEvidence(String, suggestion: String?)
  case unknownScenario(String, suggestion: String?)
  case unknownPlan(String, suggestion: String?)
  case unknownMilestone(String, suggestion: String?)
  case unknownLegalEntity(String, suggestion: String?)
  case unknownObjective(String, suggestion: String?)
  /// A node of another kind than the column asks for.
  case wrongKind(String, Kind, expected: Kind)
  /// The establishment of a cost is not of the legal entity it names.
  case otherLegalEntity(establishment: String, entity: String)

  // MARK: Files

  /// A file that proves something is not there or cannot be read.
  case evidenceGone(String)
  /// A file that proves something is not what it was.
  case evidenceChanged(String, hash: String)

  var isWarning: Bool {
    switch self {
    case .evidenceGone, .evidenceChanged, .unknownObjective: true
    default: false
    }
  }
}
