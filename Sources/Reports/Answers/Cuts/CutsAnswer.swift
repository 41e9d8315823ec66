// The combinations to show, and who is in most of them.

package import Continuity
import DependencyGraph
package import Formats

/// Minimal cut sets, as far as they are told.
package struct CutsAnswer {
  package let cuts: MinimalCuts
  /// The first of them, by size, then by identifiers.
  let sets: [[Index<Asset>]]
  /// Whether there are more.
  let isTruncated: Bool
  /// In how many sets each node is, most first.
  let ranking: [(asset: Index<Asset>, count: Natural)]

  /// - Parameter ranks: whether the ranking is wanted.
  package init(cuts: MinimalCuts, limit: Int, ranks: Bool) {
    self.cuts = cuts
    sets = Array(cuts.sets.prefix(limit))
    isTruncated = Natural(sets.count) < cuts.count
    ranking = ranks ? cuts.participation() : []
  }

  func id(_ asset: Index<Asset>) -> String { cuts.model.assets[asset].id }
}

/// Writes minimal cut sets as JSON with stable keys.
package struct CutsJSON {
  let answer: CutsAnswer

  package func write(to writer: inout JSONWriter) {
    let cuts = answer.cuts
    writer.object { writer in
      writer.breakLine()
      writer.field("at", cuts.model.day?.text)
      writer.field("node", answer.id(cuts.target))
      writer.field("order", cuts.order)
      if let within = cuts.within { writer.field("within", within) }
      writer.field("complete", cuts.ending == .complete)
      if cuts.ending != .complete { writer.field("completeTo", cuts.completeTo) }
      writer.breakLine()
      writer.field("count", cuts.count.description)
      writer.key("byOrder")
      writer.object { writer in
        for (order, count) in cuts.byOrder {
          writer.key(named: String(order))
          writer.value(count.description)
        }
      }
      if answer.isTruncated { writer.field("truncated", true) }
      writer.breakLine()
      writer.key("sets")
      writer.array(answer.sets, lines: true) { writer, set in
        writer.array(set) { $0.value(answer.id($1)) }
      }
      writer.breakLine()
      writer.key("ranking")
      writer.array(answer.ranking, lines: true) { writer, ranked in
        writer.object { writer in
          writer.field("id", answer.id(ranked.asset))
          writer.field("sets", ranked.count.description)
        }
      }
    }
  }
}

/// Writes minimal cut sets as CSV, one a row.
package struct CutsCSV {
  let answer: CutsAnswer

  package func write(to writer: inout CSVWriter) {
    writer.row(["order", "ids", "names"])
    for set in answer.sets {
      writer.row([
        String(set.count), set.map { answer.id($0) }.joined(separator: "; "),
        set.map { answer.cuts.model.assets[$0].name }.joined(separator: "; "),
      ])
    }
  }
}
