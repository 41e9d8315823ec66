// A document on the backups that is signed, whichever way it leaves.

package import Continuity
package import Formats

/// One of the documents on the backups, from the model and its registers.
package struct BackupPaperReport: Report {
  let paper: BackupPaper
  let filter: Filter
  let parts: BackupParts

  package init(_ paper: BackupPaper, of model: Model, filter: Filter, phrases: any Phrases) {
    (self.paper, self.filter) = (paper, filter)
    parts = BackupParts(of: model, establishment: filter.establishment, phrases: phrases)
  }

  package var basis: Basis? {
    Basis(parts.model, parts.phrases, queries: Set(paper.queries))
  }

  package func document() -> Document {
    BackupPaperDocument(paper: paper, filter: filter, parts: parts).document()
  }

  package func write(to json: inout JSONWriter) {
    BackupPaperJSON(paper: paper, parts: parts).write(to: &json)
  }

  package func write(to csv: inout CSVWriter) {
    for (part, told) in paper.parts.map({ ($0, parts.told($0, of: paper)) }) {
      for table in told.tables {
        csv.row(["part"] + table.headings)
        for row in table.rows { csv.row([part.rawValue] + row.map(\.text)) }
      }
    }
  }
}
