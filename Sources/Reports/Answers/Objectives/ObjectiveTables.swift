// The tables below the objectives: the activity covered, plans held against each other, likelihood, what is stale,
// the trajectory.

import Continuity
import Diagrams
import Formats

/// The tables of a review of objectives.
struct ObjectiveTables {
  let review: ObjectivesReview
  let telling: ObjectiveTelling
  /// The only objective whose gaps are told; `nil` for all.
  var objective: String?

  private var gaps: [GapPlan] {
    review.gaps.filter { plan in
      objective.map { $0 == review.regime.objectives[plan.objective].id } ?? true
    }
  }

  private var model: Model { review.model }
  private var phrases: any Phrases { telling.phrases }
  private var language: Language { phrases.language }
  private var words: any ObjectivePhrases { telling.words }

  var sections: [Document.Section] {
    var sections = [activity].compactMap(\.self) + shared + [risks].compactMap(\.self)
    if !review.stale.isEmpty {
      let rows = StaleRows(stale: review.stale, regime: review.regime, telling: telling)
      sections.append(Document.Section(words.staleHeading, [.table(rows.table)]))
    }
    return sections + [trajectory]
  }

  // MARK: - Activity

  /// What the two counts add up, entity by entity.
  private var activity: Document.Section? {
    let shares = review.activity
    guard !shares.isEmpty else { return nil }
    func covered(_ isCovered: (ActivityShare) -> Bool) -> String {
      language.number(shares.filter(isCovered).reduce(0) { $0 + ($1.activity ?? 0) })
    }
    var table = Table(words.activityHeadings, numeric: [1])
    table.rows = shares.map { share in
      [
        Table.Cell(share.name.visible(limit: 80)),
        share.activity.map { Table.Cell(language.number($0)) } ?? Table.Cell("?", .doubtful),
        Table.Cell(share.isAnalysed ? Compliance.met : .notMet),
        Table.Cell(share.isExercised ? Compliance.met : .notMet),
      ]
    }
    table.rows.append([
      Table.Cell(words.sum, .strong),
      Table.Cell(language.number(shares.reduce(0) { $0 + ($1.activity ?? 0) }), .strong),
      Table.Cell(covered(\.isAnalysed), .strong), Table.Cell(covered(\.isExercised), .strong),
    ])
    return Document.Section(words.activityHeading, [.table(table)])
  }

  // MARK: - Shared plans

  /// A table for each plan whose establishments differ.
  private var shared: [Document.Section] {
    guard review.regime.objectives.contains(where: { $0.queries.contains(.biaAndPlans) }) else {
      return []
    }
    return model.registers.continuityPlans.filter(\.isShared).compactMap { plan in
      let comparison = SharedPlan(plan, in: model)
      guard !comparison.differences.isEmpty else { return nil }
      let places = comparison.establishments.map {
        model.establishments[$0].name.visible(limit: 60)
      }
      let title = words.sharedHeading(phrases.quoted(plan.name ?? plan.id))
      var table = Table(
        [words.sharedHeadings.activity, words.sharedHeadings.key] + places)
      table.grouped = [0]
      table.rows = comparison.differences.map { difference in
        [
          Table.Cell(difference.activity.visible(limit: 60)),
          Table.Cell(words.key(difference.key)),
        ]
          + difference.values.map { value in
            Table.Cell(
              words.value(value).visible(limit: 200), value == .nothing ? .doubtful : .plain)
          }
      }
      return Document.Section(title, [.table(table)])
    }
  }

  // MARK: - Likelihood

  /// A row for each step of the scale, the likeliest first; a column for each worst verdict.
  private var risks: Document.Section? {
    let risks = review.risks
    guard !risks.isEmpty else { return nil }
    var table = Table([words.likelihood] + ScenarioRisk.Worst.allCases.map(words.column))
    var steps: [Likelihood] = []
    for risk in risks {
      if let step = model.scenarios[risk.scenario].likelihood, step != steps.last {
        steps.append(step)
      }
    }
    table.rows = steps.map { step in
      [Table.Cell(step.text.visible(limit: 40))]
        + ScenarioRisk.Worst.allCases.map { worst in
          let names = risks.filter {
            $0.worst == worst && model.scenarios[$0.scenario].likelihood == step
          }.map { risk in
            let name = name(ofScenario: risk.scenario)
            return risk.missed > 0 ? "\(name) (\(language.number(risk.missed)))" : name
          }
          return Table.Cell(
            names.joined(separator: "\u{A0}; "), names.isEmpty ? .faint : worst.tone)
        }
    }
    var blocks: [Block] = [.table(table), .note(words.riskNote)]
    let unsaid = review.scenariosWithoutLikelihood
    if !unsaid.isEmpty {
      var names = unsaid.prefix(8).map { phrases.quoted(name(ofScenario: $0)) }
      if unsaid.count > names.count { names.append(phrases.more(unsaid.count - names.count)) }
      blocks.append(.sentence(Line(words.likelihoodUnsaid(names), .doubtful, sign: .unknown)))
    }
    return Document.Section(words.risksHeading, blocks)
  }

  private func name(ofScenario position: Index<Scenario>) -> String {
    let scenario = model.scenarios[position]
    return (scenario.name ?? scenario.id ?? "").visible(limit: 80)
  }

  // MARK: - The trajectory

  /// Gaps × milestones: what closes what, what nothing closes.
  var trajectory: Document.Section {
    var section = Document.Section(words.trajectoryHeading)
    guard !gaps.isEmpty else {
      section.blocks = [.sentence(Line(words.noGap, .good, sign: .kept))]
      return section
    }
    let summary = words.trajectorySummary(
      gaps: gaps.count, covered: gaps.count(where: \.isClosed),
      announced: gaps.count(where: \.isAnnounced))
    section.blocks = [.sentence(Line(summary))]
    // The picture is of all objectives.
    if objective == nil {
      let chart = TrajectoryChart(of: review, phrases: phrases)
      var picture = Picture(
        alternative: "\(words.trajectoryAlternative) \(summary)", caption: words.trajectoryCaption
      ) { .trajectory(chart, view: View($0)) }
      picture.isInWorkbook = true
      section.blocks.append(.picture(picture))
    }
    section.blocks.append(.table(trajectoryTable))
    return section
  }

  private var trajectoryTable: Table {
    let costs = CostReview(of: model).milestones
    var table = Table(words.trajectoryHeadings)
    table.grouped = [0]
    table.nameColumn = 1
    table.rows = gaps.map { plan in
      let milestones = plan.isClosed ? plan.closing : plan.announced
      let exercises = plan.exercises.map { model.registers.exercises[$0] }
      let days = (milestones.map { model.milestones[$0].date } + exercises.compactMap(\.planned))
        .map { language.day($0) }
      return [
        Table.Cell(review.regime.objectives[plan.objective].id),
        Table.Cell(telling.sentence(plan.gap), plan.gap.sense == .notMet ? .bad : .doubtful),
        measure(plan),
        Table.Cell(
          milestones.compactMap { model.milestones[$0].owner?.visible(limit: 60) }.uniqued
            .joined(separator: ", ")),
        Table.Cell(days.uniqued.joined(separator: ", ")),
        Table.Cell(told(milestones.compactMap { costs[$0.position].cost })),
      ]
    }
    return table
  }

  private func measure(_ plan: GapPlan) -> Table.Cell {
    if plan.isClosed { return Table.Cell(words.closes(telling.names(of: plan.closing)), .good) }
    if plan.isUncovered { return Table.Cell(words.notCovered, .bad) }
    let parts = [
      plan.announced.isEmpty ? nil : words.announced(telling.names(of: plan.announced)),
      plan.exercises.isEmpty ? nil : words.plannedExercises(telling.exercises(plan.exercises)),
    ]
    return Table.Cell(
      parts.compactMap(\.self).joined(separator: language.biaPhrases.semicolon), .doubtful)
  }

  /// What milestones cost together, as far as anybody says.
  private func told(_ amounts: [Amount]) -> String {
    amounts.isEmpty ? "" : language.money(amounts.reduce(.zero, +))
  }
}

extension ScenarioRisk.Worst {
  fileprivate var tone: Tone {
    switch self {
    case .missed: .bad
    case .unknown: .doubtful
    case .kept: .good
    }
  }
}

extension [String] {
  /// Each once, in the order of their firsts.
  var uniqued: [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}
