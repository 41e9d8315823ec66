// How and when the plan was tried: exercises, restore tests, trainings.

import Continuity
import Formats

extension PCRATelling {
  func tests() -> PCRASection {
    var section = PCRASection(.tests, self)
    let registers = model.registers
    section.add(exercises())
    let all = plan.exercises.map { registers.exercises[$0] }
    if !all.contains(where: { $0.done != nil }) { section.mark(planGap(.exercise)) }
    for exercise in all where exercise.done != nil && exercise.review == nil {
      section.mark(planGap(.review(phrases.quoted(exercise.name ?? exercise.id))))
    }
    if !all.contains(where: { $0.isToCome(on: model.ownDay) }) {
      section.mark(planGap(.nextExercise))
    }
    section.add(restores())
    // What holds copies is what is restored, where the model says it; a test that failed shows that it cannot be.
    let tested = Set(
      plan.restoreTests.map { registers.restoreTests[$0] }.filter { $0.result == .success }
        .map(\.node))
    let holding = plan.rests.filter { !model.copies(of: $0.asset).isEmpty }
    let restored =
      holding.isEmpty
      ? plan.rests.filter { $0.isDirect && model.assets[$0.asset].kind == .application } : holding
    let untested = restored.map(\.asset).filter { !tested.contains($0) }
    for gap in gaps(untested, { .restoreTest($0) }) { section.mark(gap) }
    section.add(trainings())
    return section
  }

  private func exercises() -> Table {
    var table = Table(words.headings(.exercises))
    for position in plan.exercises {
      let exercise = model.registers.exercises[position]
      table.rows.append([
        Table.Cell((exercise.name ?? exercise.id).visible(limit: 80)),
        Table.Cell(words.name(of: exercise.form)),
        Table.Cell(exercise.scenario.map { name(ofScenario: $0) } ?? "–"),
        Table.Cell(day(exercise.planned)), Table.Cell(day(exercise.done)),
        Table.Cell(day(exercise.review)),
      ])
    }
    return table
  }

  private func restores() -> Table {
    var table = Table(words.headings(.restoreTests))
    for position in plan.restoreTests {
      let test = model.registers.restoreTests[position]
      table.rows.append([
        Table.Cell(names.shown(test.node)),
        Table.Cell(test.holder.map { names.shown($0) } ?? "–"), Table.Cell(day(test.day)),
        Table.Cell(
          test.result.map { words.name(of: $0) } ?? "–",
          test.result == .success ? .good : test.result == nil ? .plain : .bad),
        Table.Cell(test.dmard.map { phrases.duration($0) } ?? "–"),
        Table.Cell(test.target.map { words.name(of: $0) } ?? "–"),
        Table.Cell(test.referent.map(shown) ?? "–"),
      ])
    }
    return table
  }

  private func trainings() -> Table {
    var table = Table(words.headings(.training))
    let today = model.day ?? model.date.flatMap { CalendarDate($0) }
    for position in plan.trainings {
      let training = model.registers.training[position]
      let isOver = training.expires.map { expires in today.map { expires < $0 } ?? false } ?? false
      let valid = training.expires.map { phrases.language.day($0) }
        .map { isOver ? words.expired($0) : words.until($0) }
      table.rows.append([
        Table.Cell(shown(training.who)), Table.Cell(training.what.visible(limit: 80)),
        Table.Cell(day(training.on ?? training.planned)),
        Table.Cell(valid ?? "–", isOver ? .bad : .plain),
      ])
    }
    return table
  }
}
