// The pairs of a sweep in words: what two failures stop together and neither alone.

import Continuity
import DependencyGraph

/// Tells pairs.
struct SweepPairsDocument {
  let answer: SweepPairsAnswer
  let phrases: any Phrases
  let names: Names
  private let head: SweepHead

  /// For so many of the first the way to the worst process is told.
  private static let withReason = 10

  init(answer: SweepPairsAnswer, phrases: any Phrases) {
    self.answer = answer
    self.phrases = phrases
    names = Names(of: answer.model, phrases: phrases)
    head = SweepHead(sweep: answer.sweep, filter: answer.filter, phrases: phrases, names: names)
  }

  private var words: any SweepPhrases { phrases.language.sweepPhrases }

  func document() -> Document {
    let title =
      answer.question.target.map { words.pairsTitle(for: names.introduced($0)) } ?? words.pairsTitle
    var document = head.document(
      title, partial: answer.pairs.isComplete ? nil : words.partial(tried: nil, of: nil))
    document.sections.append(Document.Section(nil, summary()))
    if !answer.shown.isEmpty { document.sections.append(Document.Section(nil, ranking())) }
    return document
  }

  private func summary() -> [Block] {
    guard !answer.sweep.assets.isEmpty else { return [.sentence(Line(words.nothingToTry))] }
    let pairs = answer.pairs
    let found =
      answer.question.target.map {
        words.pairs(pairs.count, stopping: names.quoted($0), isComplete: pairs.isComplete)
      } ?? words.pairs(pairs.count, isComplete: pairs.isComplete)
    let tried = words.tried(answer.sweep.assets.count, inPairsAmong: head.kinds)
    return [.sentence(Line(tried + " " + found))]
      + head.criticality(answer.sweep.counts(of: nil)) + [.note(words.meaning(within: nil))]
      + head.only
  }

  private func ranking() -> [Block] {
    var table = Table(words.pairHeadings, title: words.pairRanking)
    table.numeric = [0, 2, 3, 4, 5]
    table.nameColumn = 1
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
      if position < Self.withReason { table.notes[position] = [reason(pair)] }
    }
    var blocks: [Block] = [.table(table), .note(words.pairLegend)]
    if answer.isTruncated {
      blocks.append(.note(words.shown(answer.shown.count, of: answer.pairs.count)))
    }
    return blocks
  }

  /// The way from one of the two, and the other.
  private func reason(_ pair: SweptPair) -> String {
    let way = answer.sweep.reason(for: pair.assets).way
    guard let first = way.first?.asset else { return "" }
    let other = pair.assets.first { $0 != first } ?? first
    return head.way(way) + words.besides(names.shown(other))
  }

  private func number(_ count: Int) -> String { phrases.language.number(count) }
}
