// The tables below the objectives: plans held against each other, likelihood, what is stale, the trajectory.

import Continuity
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
    shared + (risks.map { [$0] } ?? []) + (review.stale.isEmpty ? [] : [stale]) + [trajectory]
  }

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

  /// Most likely first, then the worst.
  private var risks: Document.Section? {
    let risks = review.risks
    guard !risks.isEmpty else { return nil }
    var table = Table(words.riskHeadings)
    table.grouped = [0]
    table.rows = risks.map { risk in
      let scenario = model.scenarios[risk.scenario]
      let tone: Tone =
        switch risk.worst {
        case .missed: .bad
        case .unknown: .doubtful
        case .kept: .good
        }
      return [
        Table.Cell((scenario.likelihood?.text ?? "").visible(limit: 40)),
        Table.Cell((scenario.name ?? scenario.id ?? "").visible(limit: 80)),
        Table.Cell(words.worst(risk.worst, missed: risk.missed), tone),
      ]
    }
    return Document.Section(words.risksHeading, [.table(table)])
  }

  var stale: Document.Section {
    Document.Section(words.staleHeading, [.table(staleTable)])
  }

  var staleTable: Table {
    var table = Table(words.staleHeadings)
    table.nameColumn = 1
    table.rows = review.stale.map { stale in
      let served = review.regime.objectives.filter { stale.serves($0) }.map(\.id)
      return [
        Table.Cell(words.kind(stale.kind)), Table.Cell(stale.name.visible(limit: 80)),
        Table.Cell(stale.date.map { language.day($0) } ?? ""),
        Table.Cell(telling.why(stale), .doubtful),
        Table.Cell(served.joined(separator: ", ")),
      ]
    }
    return table
  }

  /// Gaps × milestones: what closes what, what nothing closes.
  var trajectory: Document.Section {
    var section = Document.Section(words.trajectoryHeading)
    guard !gaps.isEmpty else {
      section.blocks = [.sentence(Line(words.noGap, .good, sign: .kept))]
      return section
    }
    let covered = gaps.count { !$0.closing.isEmpty }
    let announced = gaps.count { $0.closing.isEmpty && !$0.announced.isEmpty }
    section.blocks = [
      .sentence(
        Line(
          words.trajectorySummary(
            gaps: gaps.count, covered: covered, announced: announced))),
      .table(trajectoryTable),
    ]
    return section
  }

  private var trajectoryTable: Table {
    let costs = CostReview(of: model).milestones
    var table = Table(words.trajectoryHeadings)
    table.grouped = [0]
    table.nameColumn = 1
    table.rows = gaps.map { plan in
      let milestones = plan.closing.isEmpty ? plan.announced : plan.closing
      let measure: Table.Cell =
        if !plan.closing.isEmpty {
          Table.Cell(words.closes(telling.names(of: plan.closing)), .good)
        } else if !plan.announced.isEmpty {
          Table.Cell(words.announced(telling.names(of: plan.announced)), .doubtful)
        } else {
          Table.Cell(words.notCovered, .bad)
        }
      return [
        Table.Cell(review.regime.objectives[plan.objective].id),
        Table.Cell(telling.sentence(plan.gap), plan.gap.sense == .notMet ? .bad : .doubtful),
        measure,
        Table.Cell(
          milestones.compactMap { model.milestones[$0].owner?.visible(limit: 60) }.uniqued
            .joined(separator: ", ")),
        Table.Cell(
          milestones.map { language.day(model.milestones[$0].date) }.uniqued.joined(separator: ", ")
        ),
        Table.Cell(told(milestones.compactMap { costs[$0].cost })),
      ]
    }
    return table
  }
}

extension ObjectiveTables {
  /// What milestones cost together, as far as anybody says.
  private func told(_ amounts: [Amount]) -> String {
    amounts.isEmpty ? "" : language.money(amounts.reduce(.zero, +))
  }
}

extension [String] {
  /// Each once, in the order of their firsts.
  var uniqued: [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}
