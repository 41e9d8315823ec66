// How well something that an assessor asks is known: of objectives and of the rules on costs alike.

/// How well the words of a programme or a regulation are known.
public enum SourceMark: String, CaseIterable, Sendable {
  /// An official text or answer.
  case official
  /// The text as transcribed by a third party.
  case transcription
  /// A vendor, a consultant, the press.
  case secondHand = "second-hand"
  /// Nothing we read says it: to be checked with the programme before anyone relies on it.
  case toCheck = "to-check"

  /// The mark in a few words.
  public func wording(in language: Language) -> String {
    switch (language, self) {
    case (.french, .official): "officiel"
    case (.french, .transcription): "transcription par un tiers, à vérifier dans l’annexe"
    case (.french, .secondHand): "de seconde main"
    case (.french, .toCheck): "à vérifier"
    case (.english, .official): "official"
    case (.english, .transcription): "transcribed by a third party, to be checked against the annex"
    case (.english, .secondHand): "second hand"
    case (.english, .toCheck): "to be checked"
    }
  }
}
