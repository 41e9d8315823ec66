// The languages in which people read answers and errors.

/// A language that people read.
public enum Language: String, CaseIterable, Sendable {
  case french = "fr"
  case english = "en"

  /// The language of a locale name such as `fr_FR.UTF-8`, if it is one of ours.
  public init?(locale: String) {
    self.init(rawValue: String(locale.prefix { $0.isLetter }).lowercased())
  }
}
