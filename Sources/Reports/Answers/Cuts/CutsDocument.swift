// Minimal cut sets for people: how many, the smallest ones, and who is in most of them.

import Continuity
import DependencyGraph
import Diagrams

struct CutsDocument {
  let answer: CutsAnswer
  let phrases: any Phrases
  let names: Names

  init(answer: CutsAnswer, phrases: any Phrases) {
    self.answer = answer
    self.phrases = phrases
    names = Names(of: answer.cuts.model, phrases: phrases)
  }

  private var cuts: MinimalCuts { answer.cuts }
  private var words: any CutPhrases { phrases.language.cutPhrases }
  /// How many nodes of the ranking are shown where room is short.
  private static let ranked = 10

  func document() -> Document {
    var document = Document(
      words.headline(names.introduced(cuts.target), cuts),
      identity: Identity(of: cuts.model, in: phrases.language))
    document.subtitle = [
      phrases.day(of: cuts.model).map { Line($0) },
      cuts.count.isZero ? nil : Line(words.meaning(within: cuts.within)),
      words.incomplete(cuts).map { Line($0, .doubtful) },
    ].compactMap { $0 }
    guard !cuts.count.isZero else { return document }
    let orders = cuts.byOrder.map { Line(words.line(order: $0.order, $0.count)) }
    document.sections = [
      Document.Section(nil, [.list(List(orders))]), Document.Section(nil, sets()),
    ]
    // Where every set is one node, the list has said it all.
    if cuts.byOrder.contains(where: { $0.order > 1 }) {
      document.sections.append(Document.Section(words.rankingHeading, [.table(ranking())]))
    }
    return document
  }

  private func sets() -> [Block] {
    var table = Table(words.headings, title: words.setsTitle)
    table.rows = answer.sets.map { set in
      let told = set.map { names.shown($0) }.joined(separator: " + ")
      return [Table.Cell(String(set.count)), Table.Cell(told)]
    }
    var blocks: [Block] = answer.sets.isEmpty ? [] : [.table(table)]
    if answer.isTruncated {
      blocks.append(.sentence(Line(words.more(than: answer.sets.count, of: cuts.count))))
    }
    return blocks
  }

  private func ranking() -> Table {
    var table = Table(words.rankingHeadings)
    table.rows = answer.ranking.map { asset, count in
      [
        Table.Cell(names.shown(asset)),
        Table.Cell(phrases.language.name(of: cuts.model.assets[asset].kind, count: 1)),
        Table.Cell(words.number(count)),
      ]
    }
    table.limit = Self.ranked
    table.more = { _ in "" }
    return table
  }
}
