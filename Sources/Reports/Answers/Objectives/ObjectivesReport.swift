// How a model stands against a regime, whichever way it leaves.

package import Continuity
package import Formats

/// What is met, what is missing, what proves it.
package struct ObjectivesReport: Report {
  let review: ObjectivesReview
  let filter: Filter
  let phrases: any Phrases

  package init(review: ObjectivesReview, filter: Filter, phrases: any Phrases) {
    self.review = review
    self.filter = filter
    self.phrases = phrases
  }

  private var telling: ObjectiveTelling {
    ObjectiveTelling(of: review.model, phrases: phrases)
  }

  package func document() -> Document {
    ObjectivesDocument(review: review, filter: filter, phrases: phrases).document()
  }

  package func write(to json: inout JSONWriter) {
    ObjectivesJSON(review: review, telling: telling).write(to: &json)
  }

  package func write(to csv: inout CSVWriter) {
    ObjectivesCSV(review: review, telling: telling).write(to: &csv)
  }
}
