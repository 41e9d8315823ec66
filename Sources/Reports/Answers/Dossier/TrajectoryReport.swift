// The trajectory as a document: each gap with its measure, owner, date and cost, and those that no milestone covers.

import Continuity
import Diagrams
import Formats

/// The gaps of one objective or of all, and what closes them.
struct TrajectoryReport: Report {
  let source: DossierSource
  /// The only objective; `nil` for all.
  let objective: String?

  private var language: Language { source.language }
  private var tables: ObjectiveTables {
    ObjectiveTables(review: source.review, telling: source.telling, objective: objective)
  }

  func document() -> Document {
    let words = language.dossier
    let name = source.model.name.visible(limit: 60)
    var document = Document(
      "\(name) — \(words.trajectoryTitle)" + (objective.map { " (\($0))" } ?? ""),
      subtitle: source.review.day.map {
        [Line(language.objectivePhrases.date(language.day($0)))]
      } ?? [],
      identity: Identity(of: source.model, in: language, showing: source.filter))
    if let answer = source.review.answers.first(where: { $0.objective.id == objective }),
      let trajectory = answer.trajectory
    {
      let phrases = language.objectivePhrases
      document.sections.append(
        Document.Section([
          .sentence(Line(phrases.state(answer.state), answer.state.tone, sign: answer.state.sign)),
          .sentence(source.phrases.line(trajectory, in: source.model)),
        ]))
    }
    document.sections.append(tables.trajectory)
    document.signature = words.coverApproval
    return document
  }

  func write(to json: inout JSONWriter) {
    ObjectivesJSON(review: source.review, telling: source.telling).write(to: &json)
  }

  func write(to csv: inout CSVWriter) {
    ObjectivesCSV(review: source.review, telling: source.telling).write(to: &csv)
  }
}
