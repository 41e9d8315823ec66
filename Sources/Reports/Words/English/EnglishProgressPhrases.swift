// How far something long is, in English.

import Continuity

struct EnglishProgressPhrases: ProgressPhrases {
  var language: Language { .english }

  func progress(of stage: String, done: Int, total: Int, secondsLeft: Int?) -> String {
    guard total > 0 else { return "\(stage)…" }
    let percent = Int(Double(done) * 100 / Double(total))
    let left = secondsLeft.map { ", about \(language.seconds($0)) left" } ?? ""
    return "\(stage): \(language.number(done)) of \(language.number(total)) (\(percent)%)\(left)"
  }
  var ending: String { "Interrupted, stopping…" }
}
