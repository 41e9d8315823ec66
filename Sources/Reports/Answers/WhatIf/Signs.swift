// How people notice what a scenario takes away: of one node, and of what stops where somebody wrote it.

import Continuity
import Diagrams
import Formats

/// What is said of signs.
struct Signs {
  let model: Model
  let phrases: any Phrases
  let names: Names

  private var words: any SignPhrases { phrases.language.signs }

  /// How it shows that a node is gone: as written, else as is usual.
  func line(of asset: Index<Asset>) -> Line? {
    if let sign = written(asset) { return Line(words.sign(sign)) }
    return words.usualSign(of: model.assets[asset].kind).map { Line(words.usually($0)) }
  }

  /// The signs that somebody wrote of what stops, in the order in which it does.
  func section(_ answers: [Answer]) -> Document.Section? {
    let stopped = answers.filter { $0.stopsAt != nil }
      .sorted { ($0.stopsAt ?? 0, $0.asset) < ($1.stopsAt ?? 0, $1.asset) }
    var lines: [Line] = []
    for answer in stopped {
      guard let sign = written(answer.asset) else { continue }
      let what = "\(phrases.instant(answer.stopsAt ?? 0)), \(names.shown(answer.asset))"
      lines.append(Line(phrases.language.label(what, sign)))
    }
    guard !lines.isEmpty else { return nil }
    let list = List(lines, limit: 8) { [phrases] in phrases.more($0) }
    return Document.Section(words.signsHeading, [.list(list)])
  }

  private func written(_ asset: Index<Asset>) -> String? {
    model.details[asset]?.sign?.visible(limit: 160)
  }
}
