// The exercises for D2.O1.D: what was held, what is planned, which plans none tries.

import Continuity
import Diagrams
import Formats

/// The register of exercises against the plans.
struct ExercisesReport: Report {
  let source: DossierSource

  private var model: Model { source.model }
  private var language: Language { source.language }
  private var words: any DossierPhrases { language.dossier }
  private var registers: Registers { model.registers }

  private func concerns(_ establishments: [Index<Establishment>]) -> Bool {
    source.filter.establishment.map {
      establishments.isEmpty || establishments.contains($0)
    } ?? true
  }

  private var exercises: [Exercise] { registers.exercises.filter { concerns($0.establishments) } }

  func document() -> Document {
    var document = Document(
      "\(model.name.visible(limit: 60)) — \(words.exercisesTitle) (D2.O1.D)",
      subtitle: source.phrases.day(of: model).map { [Line($0)] } ?? [],
      identity: Identity(of: model, in: language, showing: source.filter),
      sections: [
        Document.Section(words.exercisesHeading, held),
        Document.Section(words.plansHeading, plans),
      ])
    let gaps = source.review.answers.first { $0.objective.id == "D2.O1.D" }?.gaps ?? []
    if !gaps.isEmpty {
      document.sections.append(
        Document.Section(
          language.objectivePhrases.gaps, [.list(List(gaps.map(source.telling.line)))]))
    }
    document.signature = words.coverApproval
    return document
  }

  private func missing(_ key: String, _ what: String) -> Block {
    source.gaps.block(
      Gap(
        key, what,
        ask: model.respondent(.planLead, establishment: source.filter.establishment)))
  }

  private func day(_ date: CalendarDate?) -> Table.Cell {
    date.map { Table.Cell(language.day($0)) } ?? Table.Cell("–", .faint)
  }

  private func name(of plan: Index<ContinuityPlan>) -> String {
    let plan = registers.continuityPlans[plan]
    return (plan.name ?? plan.id).visible(limit: 80)
  }

  private var held: [Block] {
    guard !exercises.isEmpty else { return [missing("exercise", words.exercise)] }
    var table = Table(words.exerciseHeadings)
    table.rows = exercises.map { exercise in
      [
        Table.Cell((exercise.name ?? exercise.id).visible(limit: 80)),
        Table.Cell(words.form(exercise.form)), day(exercise.planned), day(exercise.done),
        Table.Cell(
          exercise.processes.map { source.telling.names.shown($0) }.joined(separator: ", ")),
        Table.Cell(
          exercise.scenario.map {
            (model.scenarios[$0].name ?? model.scenarios[$0].id ?? "").visible(limit: 80)
          } ?? "–"),
        Table.Cell(exercise.plans.map(name).joined(separator: ", ")), day(exercise.review),
      ]
    }
    return [.table(table)]
  }

  private var plans: [Block] {
    let known = registers.continuityPlans.indices.filter {
      concerns(registers.continuityPlans[$0].establishments)
    }
    guard !known.isEmpty else { return [missing("plan", words.plan)] }
    let today = source.review.day
    func isPast(_ day: CalendarDate) -> Bool { today.map { day <= $0 } ?? true }
    var table = Table(words.planHeadings)
    table.rows = known.map { plan in
      let its = exercises.filter { $0.plans.contains(plan) }
      let last = its.compactMap(\.done).filter(isPast).max()
      let next = its.filter { $0.isToCome(on: model.ownDay) }.compactMap(\.planned).min()
      return [Table.Cell(name(of: plan)), day(last), day(next)]
    }
    return [.table(table)]
  }

  func write(to json: inout JSONWriter) {
    json.array(exercises) { writer, exercise in
      writer.object { writer in
        writer.field("id", exercise.id)
        writer.field("planned", exercise.planned?.text)
        writer.field("done", exercise.done?.text)
      }
    }
  }

  func write(to csv: inout CSVWriter) {
    csv.row(["id", "planned", "done"])
    for exercise in exercises {
      csv.row([exercise.id, exercise.planned?.text ?? "", exercise.done?.text ?? ""])
    }
  }
}
