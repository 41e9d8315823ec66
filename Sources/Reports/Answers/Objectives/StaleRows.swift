// What is stale, in rows: the same in the objectives, the management review and by itself.

import Continuity
import Formats

/// Tells what is stale, and which objectives of a regime it serves.
struct StaleRows {
  let stale: [Stale]
  let regime: Regime
  let telling: ObjectiveTelling

  private func served(by stale: Stale) -> [String] {
    regime.objectives.filter { stale.serves($0) }.map(\.id)
  }

  var table: Table {
    var table = Table(telling.words.staleHeadings)
    table.nameColumn = 1
    table.rows = stale.map { stale in
      [
        Table.Cell(telling.words.kind(stale.kind)), Table.Cell(stale.name.visible(limit: 80)),
        Table.Cell(stale.date.map { telling.phrases.language.day($0) } ?? ""),
        Table.Cell(telling.why(stale), .doubtful),
        Table.Cell(served(by: stale).joined(separator: ", ")),
      ]
    }
    return table
  }

  /// Every row as an object.
  func write(to writer: inout JSONWriter) {
    writer.array(stale, lines: !stale.isEmpty) { writer, stale in
      writer.object { writer in
        writer.field("kind", stale.kind.rawValue)
        writer.field("name", stale.name)
        writer.field("on", stale.date?.text)
        writer.field("why", telling.why(stale))
        writer.key("nodes")
        writer.array(stale.about) { $0.value(telling.model.assets[$1].id) }
        writer.key("objectives")
        writer.array(served(by: stale)) { $0.value($1) }
      }
    }
  }

  func write(to csv: inout CSVWriter) {
    csv.row(["kind", "name", "on", "why", "nodes", "objectives"])
    for stale in stale {
      csv.row([
        stale.kind.rawValue, stale.name, stale.date?.text ?? "", telling.why(stale),
        stale.about.map { telling.model.assets[$0].id }.joined(separator: " "),
        served(by: stale).joined(separator: " "),
      ])
    }
  }
}
