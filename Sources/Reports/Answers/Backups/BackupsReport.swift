// The review of the backups, whichever way it leaves.

package import Continuity
package import Formats

/// What D2.O3 asks of the backups, and what is missing.
package struct BackupsReport: Report {
  let review: BackupReview
  let filter: Filter
  let date: CalendarDate?
  let phrases: any Phrases

  package init(
    review: BackupReview, filter: Filter, date: CalendarDate?, phrases: any Phrases
  ) {
    self.review = review
    self.filter = filter
    self.date = date
    self.phrases = phrases
  }

  package func document() -> Document {
    BackupsDocument(review: review, filter: filter, date: date, phrases: phrases).document()
  }

  package var basis: Basis? {
    Basis(
      review.model, phrases, nodes: review.counts.map(\.asset),
      queries: [
        .backupPolicy, .backupPlans, .backupSignIn, .backupIsolation, .backupCopies,
        .backupSupervision, .restoreTests,
      ])
  }

  package func write(to json: inout JSONWriter) { BackupsJSON(review: review).write(to: &json) }

  package func write(to csv: inout CSVWriter) { BackupsCSV(review: review).write(to: &csv) }
}
