// How far an answer looks, where that is not what is usual.

extension Language {
  /// That an answer ends at another minute than usual; `nil` where it does not.
  package func otherHorizon(_ minutes: Int) -> String? {
    guard minutes != Outcome.ninetyDays else { return nil }
    return switch self {
    case .french: "Horizon de cette réponse\u{A0}: \(duration(minutes))."
    case .english: "Horizon of this answer: \(duration(minutes))."
    }
  }
}
