// The review of the backups, whichever way it leaves.

package import Continuity

/// What D2.O3 asks of the backups, and what is missing.
package struct BackupsReport: Report {
  let review: BackupReview
  let date: CalendarDate?
  let phrases: any Phrases

  package init(review: BackupReview, date: CalendarDate?, phrases: any Phrases) {
    self.review = review
    self.date = date
    self.phrases = phrases
  }

  package func text(for terminal: Terminal) -> String {
    BackupsText(review: review, at: date, phrases: phrases, terminal: terminal).text()
  }

  package func write(to json: inout JSONWriter) { BackupsJSON(review: review).write(to: &json) }

  package func write(to csv: inout CSVWriter) { BackupsCSV(review: review).write(to: &csv) }
}
