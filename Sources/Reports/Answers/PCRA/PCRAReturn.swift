// How the process comes back, what is checked on the way, and how what was written on paper is caught up.

import Continuity
import DependencyGraph
import Formats

extension PCRATelling {
  func returns() -> PCRASection {
    var section = PCRASection(.returns, self)
    let stops = plan.cases.contains { !$0.answer.outages.isEmpty }
    if let one = plan.returning, let minute = one.answer.returns {
      section.add(
        words.returns(in: quoted(scenario: one.scenario), at: phrases.instant(minute)))
      let chain = Chain(outcome: one.outcome, phrases: phrases, names: names)
        .sections(for: plan.process)
      for block in chain.first?.blocks ?? [] { section.add(block) }
      if model.workforce.namesCrews, let id = model.scenarios[one.scenario].id {
        section.add(
          .note(
            phrases.language.planPhrases.unlimitedHands(
              "ricochet plan --scenario \(id.visible(limit: 60))")))
      }
    }
    let lost = plan.cases.compactMap(unended)
    if !lost.isEmpty { section.add(.list(List(lost))) }
    if !stops, !plan.cases.isEmpty { section.add(words.neverStops) }
    if plan.cases.isEmpty, !model.scenarios.isEmpty { section.add(words.neverStops) }
    section.add(checks())
    for gap in gaps(unaccepted, { .acceptance($0) }) { section.mark(gap) }
    return section
  }

  /// How it does not end in a scenario; `nil` where it does.
  private func unended(_ one: PCRACase) -> Line? {
    let scenario = quoted(scenario: one.scenario)
    switch one.answer.ending {
    case .never, .unstable:
      let because = NeverText(one.outcome, phrases, names).sentence(for: plan.process)
      return Line(words.neverReturns(in: scenario, because: because), .bad)
    case .afterHorizon:
      return Line(
        words.afterHorizon(in: scenario, phrases.duration(one.outcome.horizon)), .bad)
    case .unknown(_):
      return Line(
        words.unknownReturn(
          in: scenario,
          phrases.ending(
            one.answer.ending ?? .never, isLowerBound: one.answer.isLowerBound,
            horizon: one.outcome.horizon)), .doubtful)
    case .at, nil: return nil
    }
  }

  /// The steps of the work on what it rests on that somebody checks, accepts or gives a go-ahead for.
  private func checks() -> Table {
    let plans = phrases.language.planPhrases
    var table = Table(words.headings(.checks))
    table.grouped = [0]
    for rest in plan.rests {
      for step in model.workforce.steps[rest.asset] ?? []
      where step.kind != .work || step.doneWhen != nil || step.goAhead != nil {
        table.rows.append([
          Table.Cell(names.shown(rest.asset)),
          Table.Cell(step.name?.visible(limit: 80) ?? plans.restore),
          Table.Cell(plans.kind(step.kind)), Table.Cell(step.procedure?.visible(limit: 30) ?? "–"),
          Table.Cell(step.doneWhen?.visible(limit: 100) ?? "–"),
          Table.Cell((step.goAhead ?? model.details[rest.asset]?.goAhead).map(shown) ?? "–"),
        ])
      }
    }
    return table
  }

  /// The software that the process names itself and that nobody accepts after a restore.
  private var unaccepted: [Index<Asset>] {
    plan.rests.filter { rest in
      rest.isDirect && model.assets[rest.asset].kind == .application
        && !(model.workforce.steps[rest.asset] ?? []).contains { $0.kind == .acceptance }
        && model.referents(of: rest.asset).isEmpty
    }.map(\.asset)
  }

  func catchUp() -> PCRASection {
    var section = PCRASection(.catchUp, self)
    var labels = PCRALabels(self)
    let length =
      details?.catchUpShare.map { words.catchUp(percent: phrases.language.percent($0.percent)) }
      ?? asset.catchUp.map { words.catchUp(phrases.duration($0)) }
    if asset.degradedMode != nil || length != nil {
      labels.row(.catchUp, length, else: .catchUp)
    }
    if let one = plan.returning, let minute = one.answer.normalAgain {
      labels.row(
        .normal,
        words.normal(at: phrases.instant(minute), in: quoted(scenario: one.scenario)))
    }
    section.add(labels)
    return section
  }
}
