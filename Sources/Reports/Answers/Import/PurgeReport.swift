// What `import --purge` took out of a model, whichever way it leaves.

package import Connectors
package import Continuity
import Diagrams
package import Formats

/// The rows that were removed for good, by file.
package struct PurgeReport: Report {
  let report: ModelPurge.Report
  let folder: String
  let language: Language

  package init(report: ModelPurge.Report, folder: String, language: Language) {
    self.report = report
    self.folder = folder
    self.language = language
  }

  package func document() -> Document {
    let phrases = language.importPhrases
    let identity = Identity(ofFolder: folder, in: language)
    guard !report.files.isEmpty else { return Document(phrases.nothingPurged, identity: identity) }
    func list(_ texts: [String]) -> [Block] {
      [
        .list(
          List(
            texts.map { text in
              var line = Line(text.visible())
              line.isUnbroken = true
              return line
            }))
      ]
    }
    return Document(
      phrases.purged(report.removed.reduce(0) { $0 + $1.rows.count }), identity: identity,
      sections: report.removed.map { file, rows in
        Document.Section(file.visible(), list(rows.map(\.title)))
      } + [Document.Section(phrases.filesHeading, list(report.files))])
  }

  package func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.field("folder", folder)
      writer.key("removed")
      writer.array(report.removed.flatMap { one in one.rows.map { (one.file, $0) } }) {
        writer, removed in
        writer.object { writer in
          writer.field("file", removed.0)
          writer.field("table", removed.1.table)
          writer.field("row", removed.1.title)
          writer.field("source", removed.1.source)
        }
      }
      writer.key("files")
      writer.array(report.files) { $0.value($1) }
    }
  }

  package func write(to writer: inout CSVWriter) {
    writer.row(["file", "table", "row", "source"])
    for (file, rows) in report.removed {
      for row in rows { writer.row([file, row.table, row.title, row.source]) }
    }
  }
}
