// Minimal cut sets for people: how many, the smallest ones, and who is in most of them.

import Continuity
import DependencyGraph

package struct CutsText {
  let answer: CutsAnswer
  let phrases: any Phrases
  let terminal: Terminal

  private var cuts: MinimalCuts { answer.cuts }
  /// How many nodes of the ranking are shown.
  private static let ranked = 10

  package func text() -> String {
    let words = phrases.language.cutPhrases
    let names = Names(of: cuts.model, phrases: phrases)
    var lines = [terminal.paint(words.headline(names.introduced(cuts.target), cuts), .strong)]
    if let day = phrases.day(of: cuts.model) { lines.append(day) }
    if !cuts.count.isZero { lines.append(words.meaning) }
    if let note = words.incomplete(cuts) { lines.append(terminal.paint(note, .doubtful)) }
    guard !cuts.count.isZero else { return wrapped(lines) }
    lines.append("")
    for (order, count) in cuts.byOrder { lines.append("  " + words.line(order: order, count)) }
    lines.append("")
    var text = wrapped(lines)
    var table = Table(words.headings)
    for set in answer.sets {
      let told = set.map { names.shown($0) }.joined(separator: " + ")
      table.rows.append([Table.Cell(String(set.count)), Table.Cell(told)])
    }
    if !answer.sets.isEmpty { text += table.text(for: terminal) }
    if answer.isTruncated {
      text += wrapped([words.more(than: answer.sets.count, of: cuts.count)])
    }
    // Where every set is one node, the list has said it all.
    guard cuts.byOrder.contains(where: { $0.order > 1 }) else { return text }
    text += "\n" + terminal.paint(words.rankingHeading, .strong) + "\n"
    var ranking = Table(words.rankingHeadings)
    for (asset, count) in answer.ranking.prefix(CutsText.ranked) {
      ranking.rows.append([
        Table.Cell(names.shown(asset)),
        Table.Cell(phrases.language.name(of: cuts.model.assets[asset].kind, count: 1)),
        Table.Cell(words.number(count)),
      ])
    }
    return text + ranking.text(for: terminal)
  }

  private func wrapped(_ lines: [String]) -> String {
    lines.flatMap { $0.wrapped(to: terminal.width) }.joined(separator: "\n") + "\n"
  }
}
