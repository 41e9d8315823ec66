// What is in a model, whichever way it leaves: one table, worded for people or for programs.

package import Continuity
import Diagrams
package import Formats

/// A list of a model's nodes, scenarios or establishments, or how many there are of each.
package struct ListReport: Report {
  /// What is listed.
  package enum Subject: Sendable {
    case overview
    case nodes(Kind)
    case scenarios
    case establishments

    /// What goes by a name that somebody typed; `nil` where nothing does.
    package init?(named name: String) {
      switch folded(name) {
      case "scenario", "scenarios": self = .scenarios
      case "establishment", "establishments", "etablissement", "etablissements":
        self = .establishments
      default:
        guard let kind = Kind(named: name) else { return nil }
        self = .nodes(kind)
      }
    }

    /// The names to choose from.
    package static var known: [String] {
      Kind.allCases.map(\.plural) + ["scenarios", "establishments"]
    }
  }

  let subject: Subject
  let model: Model
  let filter: Filter
  let phrases: any Phrases

  package init(of subject: Subject, in model: Model, filter: Filter, phrases: any Phrases) {
    self.subject = subject
    self.model = model
    self.filter = filter
    self.phrases = phrases
  }

  package func document() -> Document {
    let rows = ListRows(of: self, forPeople: true)
    var table = Table(rows.headings, title: title)
    table.rows = rows.cells.map { $0.map { Table.Cell($0.visible(limit: 60)) } }
    var document = Document(
      "\(model.name.visible(limit: 60)) — \(title)",
      subtitle: phrases.day(of: model).map { [Line($0)] } ?? [],
      identity: Identity(of: model, in: phrases.language, showing: filter),
      sections: [Document.Section(nil, [.table(table)])])
    document.isUntitledOnTerminal = true
    return document
  }

  private var title: String {
    switch subject {
    case .overview: phrases.overviewTitle
    case .nodes(let kind): phrases.language.heading(of: kind)
    case .scenarios: phrases.scenariosWord
    case .establishments: phrases.establishmentsWord
    }
  }

  package func write(to writer: inout JSONWriter) {
    let rows = ListRows(of: self, forPeople: false)
    writer.array(rows.cells, lines: true) { writer, row in
      writer.object { writer in
        for (key, cell) in zip(rows.keys, row) {
          writer.key(named: key)
          if let number = Int(cell), ListRows.numbers.contains(key) {
            writer.value(number)
          } else {
            writer.value(cell.isEmpty ? nil : cell)
          }
        }
      }
    }
  }

  package func write(to writer: inout CSVWriter) {
    let rows = ListRows(of: self, forPeople: false)
    writer.row(rows.keys)
    for row in rows.cells { writer.row(row) }
  }
}
