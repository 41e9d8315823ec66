// What was made on another state of the model, and is to be verified.

package import Continuity
import Diagrams
package import Formats

/// Documents, plans, exercises and tests to look at again.
package struct StaleReport: Report {
  let review: ObjectivesReview
  /// The fingerprint to write beside what is made today; `nil` where a file cannot be read.
  let fingerprint: String?
  let phrases: any Phrases
  private let telling: ObjectiveTelling

  package init(review: ObjectivesReview, fingerprint: String?, phrases: any Phrases) {
    (self.review, self.fingerprint, self.phrases) = (review, fingerprint, phrases)
    telling = ObjectiveTelling(of: review.model, phrases: phrases)
  }

  package func document() -> Document {
    let words = telling.words
    let model = review.model
    var blocks: [Block]
    if review.stale.isEmpty {
      blocks = [.sentence(Line(words.nothingStale))]
    } else {
      blocks = [
        .sentence(Line(words.stale(review.stale.count), .doubtful, sign: .unknown)),
        .table(ObjectiveTables(review: review, telling: telling).staleTable),
      ]
    }
    if let fingerprint { blocks.append(.note(words.fingerprint(fingerprint))) }
    return Document(
      "\(model.name.visible(limit: 60)) — \(words.staleTitle)",
      subtitle: review.day.map { [Line(words.date(phrases.language.day($0)))] } ?? [],
      identity: Identity(of: model, in: phrases.language), sections: [Document.Section(blocks)])
  }

  package func write(to json: inout JSONWriter) {
    let tables = ObjectivesJSON(review: review, telling: telling)
    json.object { writer in
      writer.breakLine()
      writer.field("at", review.day?.text)
      writer.breakLine()
      writer.field("fingerprint", fingerprint)
      writer.breakLine()
      writer.key("stale")
      writer.array(review.stale, lines: !review.stale.isEmpty) { tables.stale(&$0, $1) }
    }
  }

  package func write(to csv: inout CSVWriter) {
    csv.row(["kind", "name", "on", "why", "nodes", "objectives"])
    for stale in review.stale {
      csv.row([
        stale.kind.rawValue, stale.name, stale.date?.text ?? "", telling.why(stale),
        stale.about.map { review.model.assets[$0].id }.joined(separator: " "),
        review.regime.objectives.filter { stale.serves($0) }.map(\.id).joined(separator: " "),
      ])
    }
  }
}
