// How far something long is, on one short line, in each language.

package import Continuity

/// The words of a line of progress.
package protocol ProgressPhrases: Sendable {
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
  fileprivate func seconds(_ seconds: Int) -> String {
    let space = "\u{A0}"
    guard seconds >= 60 else { return "\(seconds)\(space)s" }
    guard seconds < 3_600 else { return duration(seconds / 60) }
    let rest = seconds % 60
    return "\(seconds / 60)\(space)min\(space)\(rest < 10 ? "0" : "")\(rest)\(space)s"
  }
}

struct FrenchProgressPhrases: ProgressPhrases {
  func progress(of stage: String, done: Int, total: Int, secondsLeft: Int?) -> String {
    let language = Language.french
    guard total > 0 else { return "\(stage)…" }
    let percent = Int(Double(done) * 100 / Double(total))
    let left = secondsLeft.map { ", encore \(language.seconds($0)) environ" } ?? ""
    return
      "\(stage)\u{A0}: \(language.number(done)) sur \(language.number(total)) (\(percent)\u{A0}%)\(left)"
  }
  var ending: String { "Interruption demandée, on s’arrête…" }
}

struct EnglishProgressPhrases: ProgressPhrases {
  func progress(of stage: String, done: Int, total: Int, secondsLeft: Int?) -> String {
    let language = Language.english
    guard total > 0 else { return "\(stage)…" }
    let percent = Int(Double(done) * 100 / Double(total))
    let left = secondsLeft.map { ", about \(language.seconds($0)) left" } ?? ""
    return "\(stage): \(language.number(done)) of \(language.number(total)) (\(percent)%)\(left)"
  }
  var ending: String { "Interrupted, stopping…" }
}
