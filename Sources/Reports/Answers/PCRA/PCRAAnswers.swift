// What the scenarios of each of the four categories do to the process, worst first.

import Continuity
import DependencyGraph
import Diagrams
import Formats

extension PCRATelling {
  func answers() -> PCRASection {
    var section = PCRASection(.answers, self)
    for part in plan.parts {
      if part.isGap {
        section.mark(planGap(.scenario(part.category)))
        continue
      }
      let title = phrases.name(of: part.category)
      section.add(table(of: part.cases, titled: title))
      let told = part.cases.filter { !$0.isHit }.map { name(ofScenario: $0.scenario) }
      var sentences = told.isEmpty ? [] : [words.hindered(told)]
      let touching = Set(part.cases.map(\.scenario))
      let others = part.played.filter { !touching.contains($0) }.map { name(ofScenario: $0) }
      if !others.isEmpty { sentences.append(words.untouched(others)) }
      let plans = part.plans.map { position in
        let plan = model.registers.continuityPlans[position]
        return (plan.name ?? plan.id).visible(limit: 80)
      }
      if !plans.isEmpty { sentences.append(words.covered(by: plans)) }
      let isHit = part.cases.contains(where: \.isHit)
      if !sentences.isEmpty {
        let text = sentences.joined(separator: " ")
        section.add(isHit ? text : phrases.language.label(title, text))
      }
      if plans.isEmpty, isHit, !plan.plans.isEmpty {
        section.mark(planGap(.categoryPlan(part.category)))
      }
    }
    section.add(table(of: plan.others, titled: words.uncategorised))
    for one in plan.others {
      section.mark(planGap(.category(quoted(scenario: one.scenario))))
    }
    let hits = plan.cases.filter(\.isHit)
    if !hits.isEmpty {
      section.add(.note(words.casesNote))
      if hits.contains(where: { $0.answer.isLowerBound }) {
        section.add(.note(phrases.lowerBoundLegend))
      }
    }
    section.note(figures())
    return section
  }

  private func table(of cases: [PCRACase], titled title: String) -> Table {
    var table = Table(words.headings(.cases), title: title)
    for (position, one) in cases.filter(\.isHit).enumerated() {
      let answer = one.answer
      let isMissed = answer.missesObjective
      table.rows.append([
        Table.Cell(name(ofScenario: one.scenario)),
        Table.Cell(answer.paperAt.map { phrases.instant($0) } ?? "–"),
        Table.Cell(answer.stopsAt.map { phrases.instant($0) } ?? "–"),
        Table.Cell(back(one), isMissed ? .bad : .plain), Table.Cell(levels(answer)),
        Table.Cell(.mtpd, of: answer, phrases), Table.Cell(.rto, of: answer, phrases),
      ])
      if let loss = answer.dataLoss, answer.losesData {
        let verdict = answer.verdicts.first { $0.objective == .rpo }.map { phrases.verdict($0) }
        table.notes[position] = [
          words.lost(
            phrases.language.recovery.loss(loss.chain, isLowerBound: loss.isLowerBound), verdict)
        ]
      }
    }
    return table
  }

  private func back(_ one: PCRACase) -> String {
    guard let ending = one.answer.ending else { return "–" }
    return phrases.ending(
      ending, isLowerBound: one.answer.isLowerBound, horizon: one.outcome.horizon)
  }

  /// The levels one after the other: `90 % → 80 % → 0 %`.
  private func levels(_ answer: Answer) -> String {
    var told: [String] = []
    for level in answer.levels {
      let text = level.percent.map { phrases.language.percent($0) } ?? "?"
      if told.last != text { told.append(text) }
    }
    return told.isEmpty ? "–" : told.joined(separator: " → ")
  }

  /// The figures that nobody gave and that these answers rest on.
  func figures() -> [Gap] {
    var seen: Set<MissingFigure> = []
    return plan.cases.flatMap(\.answer.missing).filter { seen.insert($0).inserted }
      .map { gap(.figure($0.key), about: $0.asset) }
  }
}
