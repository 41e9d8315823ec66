// How far the forms of a BIA are, whichever way it leaves.

package import Connectors
package import Continuity
import Diagrams
package import Formats

/// Which forms are sent, back, missing, and what they lack.
package struct BIAProgressReport: Report {
  let progress: BIAProgress
  let model: Model
  let language: Language

  package init(progress: BIAProgress, model: Model, language: Language) {
    (self.progress, self.model, self.language) = (progress, model, language)
  }

  private var words: any BIAFormPhrases { language.biaForm }

  private func count(_ state: BIAProgress.State) -> Int {
    progress.lines.count { $0.state == state }
  }

  package func document() -> Document {
    var table = Table(words.progressHeadings)
    table.rows = progress.lines.map { line in
      [
        Table.Cell(line.name.visible(limit: 60)),
        Table.Cell(line.owner.isEmpty ? words.noOwner : line.owner.visible(limit: 60)),
        Table.Cell(line.fileName?.visible(limit: 60) ?? words.notSent),
        Table.Cell(words.state(line.state), line.state.tone),
        Table.Cell(line.workbook == nil ? "" : language.percent(line.percent)),
        Table.Cell(line.lacking.map(words.name(of:)).joined(separator: ", ")),
      ]
    }
    return Document(
      words.progressTitle, identity: Identity(of: model, in: language),
      sections: [
        .init([
          .sentence(
            Line(words.counted(back: count(.back), sent: count(.sent), missing: count(.missing)))),
          .table(table),
        ])
      ])
  }

  package func write(to json: inout JSONWriter) {
    json.object { writer in
      writer.field("back", count(.back))
      writer.field("sent", count(.sent))
      writer.field("missing", count(.missing))
      writer.key("processes")
      writer.array(progress.lines, lines: true) { writer, line in
        writer.object { writer in
          writer.field("id", line.id)
          writer.field("name", line.name)
          writer.field("owner", line.owner.isEmpty ? nil : line.owner)
          writer.field("workbook", line.workbook)
          writer.field("state", line.state.rawValue)
          writer.field("asked", line.asked)
          writer.field("answered", line.answered)
          writer.key("lacking")
          writer.array(line.lacking) { $0.value($1.rawValue) }
        }
      }
    }
  }

  package func write(to csv: inout CSVWriter) {
    csv.row(["id", "name", "owner", "workbook", "state", "asked", "answered", "lacking"])
    for line in progress.lines {
      csv.row([
        line.id, line.name, line.owner, line.workbook ?? "", line.state.rawValue, "\(line.asked)",
        "\(line.answered)", line.lacking.map(\.rawValue).joined(separator: ";"),
      ])
    }
  }
}

extension BIAProgress.Line {
  /// Its workbook, without the folders that it lies in.
  fileprivate var fileName: String? { workbook?.split(separator: "/").last.map(String.init) }
  fileprivate var percent: Int { asked == 0 ? 0 : answered * 100 / asked }
}

extension BIAProgress.State {
  fileprivate var tone: Tone {
    switch self {
    case .back: .good
    case .sent: .doubtful
    case .missing: .bad
    }
  }
}
