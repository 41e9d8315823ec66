// The pairs of a sweep as text: what two failures stop together and neither alone.

import Continuity
import DependencyGraph

/// Tells pairs.
package struct SweepPairsText {
  let answer: SweepPairsAnswer
  let phrases: any Phrases
  let terminal: Terminal
  let names: Names
  private let page: SweepPage

  /// For so many of the first the way to the worst process is told.
  private static let withReason = 10

  package init(answer: SweepPairsAnswer, phrases: any Phrases, terminal: Terminal) {
    self.answer = answer
    self.phrases = phrases
    self.terminal = terminal
    names = Names(of: answer.model, phrases: phrases)
    page = SweepPage(sweep: answer.sweep, phrases: phrases, terminal: terminal, names: names)
  }

  private var words: any SweepPhrases { phrases.language.sweepPhrases }

  package func text() -> String {
    var text = head()
    if !answer.shown.isEmpty { text += "\n" + table() }
    return text
  }

  private func head() -> String {
    let (target, pairs) = (answer.question.target, answer.pairs)
    let title =
      target.map { words.pairsTitle(for: names.introduced($0)) } ?? words.pairsTitle
    var text = page.title(title)
    if !pairs.isComplete { text += page.warning(words.partial(tried: nil, of: nil)) }
    text += "\n"
    guard !answer.sweep.assets.isEmpty else { return text + page.lines([words.nothingToTry]) }
    let found =
      target.map {
        words.pairs(pairs.count, stopping: names.quoted($0), isComplete: pairs.isComplete)
      } ?? words.pairs(pairs.count, isComplete: pairs.isComplete)
    text += page.lines([
      words.tried(answer.sweep.assets.count, inPairsAmong: page.kinds) + " " + found
    ])
    text += page.lines(page.criticality(answer.sweep.counts(of: nil)))
    text += page.notes([words.meaning])
    return text + page.only(answer.filter)
  }

  private func table() -> String {
    var table = Table(words.pairHeadings)
    table.numeric = [0, 2, 3, 4, 5]
    for (position, (rank, pair)) in answer.shown.enumerated() {
      let together = pair.together
      table.rows.append([
        Table.Cell(number(rank)),
        Table.Cell(
          pair.assets.map { names.shown($0, limit: 40) }.joined(separator: " + "), .strong),
        Table.Cell(number(pair.stopped)), Table.Cell(number(together.nodes)),
        Table.Cell(number(together.processes)),
        Table.Cell(number(together.critical), together.critical > 0 ? .bad : .plain),
      ])
      if position < SweepPairsText.withReason { table.notes[position] = [reason(pair)] }
    }
    var text = table.text(for: terminal)
    text += page.notes([words.pairLegend])
    if answer.isTruncated {
      text += page.notes([words.shown(answer.shown.count, of: answer.pairs.count)])
    }
    return text
  }

  /// The way from one of the two, and the other.
  private func reason(_ pair: SweptPair) -> String {
    let way = answer.sweep.reason(for: pair.assets).way
    guard let first = way.first?.asset else { return "" }
    let other = pair.assets.first { $0 != first } ?? first
    return page.way(way) + words.besides(names.shown(other))
  }

  private func number(_ count: Int) -> String { phrases.language.number(count) }
}
