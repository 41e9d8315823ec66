// What was made on another state of the model, and is to be verified.

package import Continuity
import Diagrams
package import Formats

/// Documents, plans, exercises and tests to look at again.
package struct StaleReport: Report {
  private let rows: StaleRows
  /// The fingerprint to write beside what is made today; `nil` where a file cannot be read.
  private let fingerprint: String?
  private let filter: Filter

  package init(
    stale: [Stale], of model: Model, for regime: Regime, fingerprint: String?, filter: Filter,
    phrases: any Phrases
  ) {
    rows = StaleRows(
      stale: stale.filter { $0.concerns(filter.establishment, in: model) }, regime: regime,
      telling: ObjectiveTelling(of: model, phrases: phrases))
    (self.fingerprint, self.filter) = (fingerprint, filter)
  }

  private var model: Model { rows.telling.model }
  private var day: CalendarDate? { model.day ?? model.date.flatMap { CalendarDate($0) } }

  package func document() -> Document {
    let words = rows.telling.words
    let language = words.language
    var blocks: [Block]
    if rows.stale.isEmpty {
      blocks = [.sentence(Line(words.nothingStale))]
    } else {
      blocks = [
        .sentence(Line(words.stale(rows.stale.count), .doubtful, sign: .unknown)),
        .table(rows.table),
      ]
    }
    if let fingerprint { blocks.append(.note(words.fingerprint(fingerprint))) }
    return Document(
      "\(model.name.visible(limit: 60)) — \(words.staleTitle)",
      subtitle: day.map { [Line(words.date(language.day($0)))] } ?? [],
      identity: Identity(of: model, in: language, showing: filter),
      sections: [Document.Section(blocks)])
  }

  package func write(to json: inout JSONWriter) {
    json.object { writer in
      writer.breakLine()
      writer.field("at", day?.text)
      writer.breakLine()
      writer.field("fingerprint", fingerprint)
      writer.breakLine()
      writer.key("stale")
      rows.write(to: &writer)
    }
  }

  package func write(to csv: inout CSVWriter) { rows.write(to: &csv) }
}
