// How far something long is, in French.

import Continuity

struct FrenchProgressPhrases: ProgressPhrases {
  var language: Language { .french }

  func progress(of stage: String, done: Int, total: Int, secondsLeft: Int?) -> String {
    guard total > 0 else { return "\(stage)…" }
    let percent = Int(Double(done) * 100 / Double(total))
    let left = secondsLeft.map { ", encore \(language.seconds($0)) environ" } ?? ""
    return
      "\(stage)\u{A0}: \(language.number(done)) sur \(language.number(total)) (\(percent)\u{A0}%)\(left)"
  }
  var ending: String { "Interruption demandée, on s’arrête…" }
}
