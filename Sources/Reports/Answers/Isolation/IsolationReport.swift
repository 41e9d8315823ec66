// How the backups are isolated, whichever way it leaves.

package import Continuity
package import Formats

/// What to cut to isolate the backups, and the proof.
package struct IsolationReport: Report {
  let isolation: Isolation
  let date: CalendarDate?
  let phrases: any Phrases

  package init(isolation: Isolation, date: CalendarDate?, phrases: any Phrases) {
    self.isolation = isolation
    self.date = date
    self.phrases = phrases
  }

  package func document() -> Document {
    IsolationDocument(isolation: isolation, date: date, phrases: phrases).document()
  }

  package var basis: Basis? { Basis(isolation.model, phrases, queries: [.backupIsolation]) }

  package func write(to json: inout JSONWriter) {
    IsolationJSON(isolation: isolation, date: date).write(to: &json)
  }

  package func write(to csv: inout CSVWriter) { IsolationCSV(isolation: isolation).write(to: &csv) }
}
