// What changed between two models, whichever way it leaves.

package import Continuity
package import Formats

/// What changed between two models, also in the answers.
package struct DiffReport: Report {
  let comparison: ModelComparison
  /// What each milestone between the two changes, where both are one model.
  let milestones: MilestoneEffects?
  let folders: (old: String, new: String)
  let establishment: String?
  let phrases: any Phrases

  package init(
    comparison: ModelComparison, milestones: MilestoneEffects? = nil,
    folders: (old: String, new: String), establishment: String?, phrases: any Phrases
  ) {
    self.comparison = comparison
    self.milestones = milestones
    self.folders = folders
    self.establishment = establishment
    self.phrases = phrases
  }

  package func document() -> Document {
    let section = milestones.flatMap {
      DiffMilestones(effects: $0, phrases: phrases).section()
    }
    return DiffDocument(
      comparison: comparison, folders: folders, establishment: establishment, phrases: phrases
    ).document(milestones: section)
  }

  package func write(to json: inout JSONWriter) {
    DiffJSON(comparison: comparison, milestones: milestones).write(to: &json)
  }

  package func write(to csv: inout CSVWriter) {
    DiffCSV(comparison: comparison, milestones: milestones).write(to: &csv)
  }
}
