// What changed between two models, whichever way it leaves.

package import Continuity
package import Formats

/// What changed between two models, also in the answers.
package struct DiffReport: Report {
  let comparison: ModelComparison
  let folders: (old: String, new: String)
  let establishment: String?
  let phrases: any Phrases

  package init(
    comparison: ModelComparison, folders: (old: String, new: String), establishment: String?,
    phrases: any Phrases
  ) {
    self.comparison = comparison
    self.folders = folders
    self.establishment = establishment
    self.phrases = phrases
  }

  package func document() -> Document {
    DiffDocument(
      comparison: comparison, folders: folders, establishment: establishment, phrases: phrases
    ).document()
  }

  package func write(to json: inout JSONWriter) {
    DiffJSON(comparison: comparison).write(to: &json)
  }

  package func write(to csv: inout CSVWriter) { DiffCSV(comparison: comparison).write(to: &csv) }
}
