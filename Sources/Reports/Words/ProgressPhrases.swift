// How far something long is, on one short line, in each language.

package import Continuity

/// The words of a line of progress.
package protocol ProgressPhrases: Wording {
  /// - Parameters:
  ///   - total: 0 where it is not known yet.
  ///   - secondsLeft: `nil` where nobody can tell yet.
  func progress(of stage: String, done: Int, total: Int, secondsLeft: Int?) -> String
  /// It is told to end, and does so as soon as it can.
  var ending: String { get }
}

extension Language {
  /// The words of a line of progress.
  package var progressPhrases: any ProgressPhrases {
    switch self {
    case .french: FrenchProgressPhrases()
    case .english: EnglishProgressPhrases()
    }
  }

  /// So many seconds as people say them: `8 s`, `2 min 05 s`, `3 h 20`.
  func seconds(_ seconds: Int) -> String {
    let space = "\u{A0}"
    guard seconds >= 60 else { return "\(seconds)\(space)s" }
    guard seconds < 3_600 else { return duration(seconds / 60) }
    let rest = seconds % 60
    return "\(seconds / 60)\(space)min\(space)\(rest < 10 ? "0" : "")\(rest)\(space)s"
  }
}
