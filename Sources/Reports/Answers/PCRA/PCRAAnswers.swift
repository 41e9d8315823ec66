// What the scenarios of each of the four categories do to the process, worst first.

import Continuity
import DependencyGraph
import Diagrams
import Formats

extension PCRATelling {
  /// So many scenarios of a category have a row, the worst.
  private static let mostCases = 4

  func answers() -> PCRASection {
    var section = PCRASection(.answers, self)
    for part in plan.parts {
      if part.isGap {
        section.mark(planGap(.scenario(part.category)))
        continue
      }
      let title = words.category(part.category)
      tell(part.cases, titled: title, in: &section)
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
    tell(plan.others, titled: words.category(nil), in: &section)
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

  /// The category, its table, and the data that is lost; nothing where no scenario stops the process.
  private func tell(
    _ cases: [PCRACase], titled title: String, in section: inout PCRASection
  ) {
    let hits = cases.filter(\.isHit)
    guard !hits.isEmpty else { return }
    section.add(title, .strong)
    let told = hits.prefix(Self.mostCases)
    section.add(table(of: Array(told)))
    let losses = told.compactMap(loss)
    if !losses.isEmpty { section.add(.list(List(losses))) }
    let milder = hits.dropFirst(told.count).map { name(ofScenario: $0.scenario) }
    if !milder.isEmpty { section.add(words.milder(milder)) }
  }

  private func loss(_ one: PCRACase) -> Line? {
    guard let loss = one.answer.dataLoss, one.answer.losesData else { return nil }
    let verdict = one.answer.verdicts.first { $0.objective == .rpo }.map { phrases.verdict($0) }
    let lost = phrases.language.recovery.loss(loss.chain, isLowerBound: loss.isLowerBound)
    return Line(words.lost(lost, verdict, in: quoted(scenario: one.scenario)))
  }

  private func table(of cases: [PCRACase]) -> Table {
    var table = Table(words.headings(.cases))
    for one in cases {
      let answer = one.answer
      let isMissed = answer.missesObjective
      table.rows.append([
        Table.Cell(name(ofScenario: one.scenario)),
        Table.Cell(answer.paperAt.map { phrases.instant($0) } ?? "–"),
        Table.Cell(answer.stopsAt.map { phrases.instant($0) } ?? "–"),
        Table.Cell(back(one), isMissed ? .bad : .plain), Table.Cell(levels(answer)),
        Table.Cell(.mtpd, of: answer, phrases), Table.Cell(.rto, of: answer, phrases),
      ])
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
