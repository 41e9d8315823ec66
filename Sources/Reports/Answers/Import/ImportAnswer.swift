// What an import did, whichever way it leaves.

package import Connectors
package import Continuity

/// The report of an import, to be told in one form or another.
package struct ImportAnswer: Report {
  let report: ImportReport
  let folder: String
  let language: Language

  package init(report: ImportReport, folder: String, language: Language) {
    self.report = report
    self.folder = folder
    self.language = language
  }

  package func document() -> Document { ImportDocument(answer: self).document() }
}
