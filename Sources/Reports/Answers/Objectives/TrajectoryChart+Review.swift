// The trajectory of a review, as the picture shows it.

package import Continuity
package import Diagrams
import Formats

extension TrajectoryChart {
  /// The gaps of a review over the days of its milestones.
  package init(of review: ObjectivesReview, phrases: any Phrases) {
    let telling = ObjectiveTelling(of: review.model, phrases: phrases)
    let (model, words, language) = (review.model, telling.words, phrases.language)
    let costs = CostReview(of: model).milestones
    let days = review.days
    // A review that nobody read the later days for has no columns, and so no numbers.
    let open = model.milestones.indices.filter {
      !model.milestones[$0].isDone && days.contains(model.milestones[$0].date)
    }
    let milestones = open.compactMap { position -> TrajectoryChart.Milestone? in
      let milestone = model.milestones[position]
      guard let day = days.firstIndex(of: milestone.date) else { return nil }
      let parts = [
        (milestone.name ?? milestone.id).visible(limit: 120), milestone.objective,
        milestone.owner?.visible(limit: 60),
        costs[position.position].cost.map { language.money($0) },
      ]
      return TrajectoryChart.Milestone(
        day: day, words: parts.compactMap(\.self).joined(separator: ", "))
    }
    let rows = review.gaps.map { plan in
      let fate: TrajectoryChart.Row.Fate =
        if let day = plan.day.flatMap({ days.firstIndex(of: $0) }) {
          .closed(on: day)
        } else if plan.isAnnounced {
          .announced(
            plan.announced.compactMap { open.firstIndex(of: $0) },
            besides: plan.exercises.isEmpty
              ? nil : words.plannedExercises(telling.exercises(plan.exercises)))
        } else {
          .uncovered
        }
      return TrajectoryChart.Row(
        objective: review.regime.objectives[plan.objective].id.visible(limit: 40),
        words: telling.sentence(plan.gap), isUnknown: plan.gap.sense == .unknown, fate: fate)
    }
    self.init(
      lines: [review.regime.title[language], review.trajectorySummary(words)],
      today: review.day, days: days, milestones: milestones, rows: rows)
  }
}

extension ObjectivesReview {
  /// How many gaps are closed, announced, left.
  func trajectorySummary(_ words: any ObjectivePhrases) -> String {
    words.trajectorySummary(
      gaps: gaps.count, covered: gaps.count(where: \.isClosed),
      announced: gaps.count(where: \.isAnnounced))
  }
}
