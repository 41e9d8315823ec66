// Objectives as JSON and CSV; keys and columns are part of the product.

import Continuity
import Formats

struct ObjectivesJSON {
  let review: ObjectivesReview
  let telling: ObjectiveTelling

  private var model: Model { review.model }

  func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.breakLine()
      writer.key("objectives")
      writer.array(review.answers, lines: true) { objective(&$0, $1) }
      writer.breakLine()
      writer.field("regime", review.regime.id)
      writer.breakLine()
      writer.field("at", review.day?.text)
      writer.breakLine()
      writer.key("milestones")
      writer.array(review.gaps, lines: !review.gaps.isEmpty) { gap(&$0, $1) }
      writer.breakLine()
      writer.key("stale")
      StaleRows(stale: review.stale, regime: review.regime, telling: telling).write(to: &writer)
      writer.breakLine()
      writer.key("scenarios")
      writer.array(review.risks) { writer, risk in
        let scenario = model.scenarios[risk.scenario]
        writer.object { writer in
          writer.field("id", scenario.id)
          writer.field("likelihood", scenario.likelihood?.text)
          writer.field("worst", risk.worst.rawValue)
          writer.field("missed", risk.missed)
        }
      }
      writer.breakLine()
      writer.key("activity")
      writer.array(review.activity) { writer, share in
        writer.object { writer in
          writer.field("entity", share.name)
          writer.field("activity", share.activity)
          writer.field("analysed", share.isAnalysed)
          writer.field("exercised", share.isExercised)
        }
      }
      writer.breakLine()
      writer.key("plans")
      writer.array(model.registers.continuityPlans.filter(\.isShared)) { sharedPlan(&$0, $1) }
    }
  }

  func objective(_ writer: inout JSONWriter, _ answer: ObjectiveAnswer) {
    writer.object { writer in
      writer.field("id", answer.objective.id)
      writer.field("state", answer.state.rawValue)
      writer.field("mark", answer.objective.mark.rawValue)
      writer.key("trajectory")
      if let trajectory = answer.trajectory {
        writer.value(trajectory, in: model)
      } else {
        writer.null()
      }
      writer.key("facts")
      writer.array(answer.facts) { finding(&$0, $1) }
      writer.key("gaps")
      writer.array(answer.gaps) { finding(&$0, $1) }
      writer.key("evidence")
      writer.array(answer.evidence) { writer, position in
        let evidence = model.registers.evidence[position]
        writer.object { writer in
          writer.field("file", evidence.file)
          writer.field("sha256", evidence.hash)
          writer.field("on", evidence.date?.text)
          writer.field("proves", evidence.proves)
        }
      }
    }
  }

  private func finding(_ writer: inout JSONWriter, _ finding: ObjectiveFinding) {
    writer.object { writer in
      writer.field("id", finding.matter.rawValue)
      writer.field("sense", finding.sense.rawValue)
      writer.field("text", telling.sentence(finding))
      writer.key("nodes")
      writer.array(finding.assets) { $0.value(model.assets[$1].id) }
      writer.key("numbers")
      writer.array(finding.numbers) { $0.value($1) }
    }
  }

  private func gap(_ writer: inout JSONWriter, _ plan: GapPlan) {
    writer.object { writer in
      writer.field("objective", review.regime.objectives[plan.objective].id)
      writer.key("gap")
      finding(&writer, plan.gap)
      writer.field("closedOn", plan.day?.text)
      writer.key("closedBy")
      writer.array(plan.closing) { $0.value(model.milestones[$1].id) }
      writer.key("announced")
      writer.array(plan.announced) { $0.value(model.milestones[$1].id) }
      writer.key("exercises")
      writer.array(plan.exercises) { $0.value(model.registers.exercises[$1].id) }
    }
  }

  private func sharedPlan(_ writer: inout JSONWriter, _ plan: ContinuityPlan) {
    let comparison = SharedPlan(plan, in: model)
    writer.object { writer in
      writer.field("id", plan.id)
      writer.key("establishments")
      writer.array(comparison.establishments) { $0.value(model.establishments[$1].id) }
      writer.key("identical")
      if comparison.isCompared {
        writer.value(comparison.differences.isEmpty)
      } else {
        writer.null()
      }
      writer.key("differences")
      writer.array(comparison.differences) { writer, difference in
        writer.object { writer in
          writer.field("activity", difference.activity)
          writer.field("key", difference.key.rawValue)
          writer.key("values")
          writer.array(difference.values) { $0.value(telling.words.value($1)) }
        }
      }
    }
  }
}

/// A row per finding, and per piece of evidence.
struct ObjectivesCSV {
  let review: ObjectivesReview
  let telling: ObjectiveTelling

  static let columns = [
    "objective", "state", "trajectory", "row", "id", "sense", "text", "nodes", "closed-on",
    "milestones",
  ]

  func write(to writer: inout CSVWriter) {
    writer.row(ObjectivesCSV.columns)
    for position in review.answers.indices {
      for row in rows(of: position) { writer.row(row) }
    }
  }

  private func rows(of position: Int) -> [[String]] {
    let model = review.model
    let answer = review.answers[position]
    let head = [
      answer.objective.id, answer.state.rawValue, answer.trajectory?.compliance.rawValue ?? "",
    ]
    func row(
      _ kind: String, _ finding: ObjectiveFinding, day: String = "",
      milestones: [Index<Milestone>] = []
    ) -> [String] {
      head + [
        kind, finding.matter.rawValue, finding.sense.rawValue, telling.sentence(finding),
        finding.assets.map { model.assets[$0].id }.joined(separator: " "), day,
        milestones.map { model.milestones[$0].id }.joined(separator: " "),
      ]
    }
    let gaps = review.gaps.filter { $0.objective == position }
    let advice = answer.gaps.filter { $0.sense == .advice }
    return answer.facts.map { row("fact", $0) }
      + gaps.map { plan in
        row(
          "gap", plan.gap, day: plan.day?.text ?? "",
          milestones: plan.closing.isEmpty ? plan.announced : plan.closing)
      }
      + advice.map { row("advice", $0) }
      + answer.evidence.map { proof in
        let evidence = model.registers.evidence[proof]
        return head + [
          "evidence", evidence.id, "", evidence.file, evidence.hash ?? "",
          evidence.date?.text ?? "", "",
        ]
      }
  }
}
