// What an import did, for programs: JSON with everything, CSV with one line for each finding, change and gap.

import Connectors
import Continuity
package import Formats

extension ImportAnswer {
  package func write(to writer: inout JSONWriter) {
    let report = report
    let language = language
    writer.object { writer in
      writer.field("origin", report.origin)
      writer.field("folder", folder)
      writer.key("read")
      writer.array(report.rowsRead) { writer, read in
        writer.object { writer in
          writer.field("file", read.place.file)
          writer.field("sheet", read.place.sheet)
          writer.field("rows", read.count)
        }
      }
      writer.key("used")
      writer.object { writer in
        writer.field("nodes", report.used.items)
        writer.field("links", report.used.links)
        writer.field("copies", report.used.copies)
        writer.field("controls", report.used.controls)
      }
      writer.key("findings")
      writer.array(report.findings, lines: true) { writer, finding in
        writer.object { writer in
          writer.field("effect", "\(finding.effect)")
          writer.field("reason", finding.reason.code)
          writer.field("file", finding.place.file)
          writer.field("sheet", finding.place.sheet)
          writer.field("line", finding.place.line == 0 ? nil : finding.place.line)
          writer.field("column", finding.place.column)
          writer.field("record", finding.place.record)
          writer.field("message", finding.reason.message(in: language))
        }
      }
      writer.key("changes")
      writer.object { writer in
        for (name, rows) in report.changes.rowLists {
          writer.key(named: name)
          writer.array(rows) { writer, row in
            writer.object { writer in
              writer.field("table", row.table)
              writer.field("row", row.title)
              writer.field("source", row.source)
            }
          }
        }
        for (name, cells) in report.changes.cellLists {
          writer.key(named: name)
          writer.array(cells) { writer, cell in
            writer.object { writer in
              writer.field("table", cell.row.table)
              writer.field("row", cell.row.title)
              writer.field("column", cell.column)
              writer.field("file_says", cell.old)
              writer.field("source_says", cell.new)
            }
          }
        }
      }
      writer.key("files")
      writer.array(report.files) { $0.value($1) }
      writer.key("missing")
      writer.array(Completeness(of: report.model).gaps) { writer, gap in
        writer.object { writer in
          writer.field("gap", gap.gap.rawValue)
          writer.key("nodes")
          writer.array(gap.assets) { $0.value(report.model.assets[$1].id) }
        }
      }
    }
  }

  package func write(to writer: inout CSVWriter) {
    writer.row(["section", "what", "file", "sheet", "line", "column", "node", "text", "record"])
    for finding in report.findings {
      let place = finding.place
      writer.row([
        "\(finding.effect)", finding.reason.code, place.file, place.sheet ?? "",
        place.line == 0 ? "" : "\(place.line)", place.column ?? "", "",
        finding.reason.message(in: language), place.record ?? "",
      ])
    }
    for (name, rows) in report.changes.rowLists {
      for row in rows {
        writer.row(["change", name, row.table, "", "", "", row.title, row.source, ""])
      }
    }
    for (name, cells) in report.changes.cellLists {
      for cell in cells {
        writer.row([
          "change", name, cell.row.table, "", "", cell.column, cell.row.title,
          "\(cell.old) → \(cell.new)", "",
        ])
      }
    }
    for (gap, assets) in Completeness(of: report.model).gaps {
      for asset in assets {
        writer.row(["missing", gap.rawValue, "", "", "", "", report.model.assets[asset].id, "", ""])
      }
    }
  }
}

extension Changes {
  /// The lists of rows, by the names that programs know them by.
  fileprivate var rowLists: [(String, [Row])] {
    [("added", added), ("removed_by_hand", removedByHand), ("gone", gone), ("back", back)]
  }

  /// The lists of cells, by the names that programs know them by.
  fileprivate var cellLists: [(String, [Cell])] {
    [("changed", changed), ("kept_by_hand", keptByHand), ("conflicts", conflicts)]
  }
}
