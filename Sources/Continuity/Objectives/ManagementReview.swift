// What a direction looks at now and then: verdicts that changed, what is late, what is next.

/// A review of objectives, held against the last one.
package struct ManagementReview: Sendable {
  /// An objective whose verdict is not what it was.
  package struct Change: Sendable {
    /// The objective.
    package let id: String
    /// What it was.
    package let old: Compliance
    /// What it is.
    package let new: Compliance
  }

  /// Something with a date.
  package struct Due: Sendable {
    /// Its name.
    package let name: String
    /// The day.
    package let day: CalendarDate
    /// Whether it holds until that day, rather than is due on it: a training, a contract.
    package var isEnd = false
  }

  /// The objectives as they are.
  package let review: ObjectivesReview
  /// The verdicts that changed; `nil` where there is no earlier model to compare with.
  package let changes: [Change]?
  /// What should have been done before the day of the review, the longest ago first.
  package let overdue: [Due]
  /// What is to come, the nearest first.
  package let next: [Due]

  /// Whether the model says no day, so that nothing can be late.
  package var isUndated: Bool { review.day == nil }

  /// - Parameter previous: the objectives of an earlier model, for the same regime.
  package init(of review: ObjectivesReview, since previous: ObjectivesReview? = nil) {
    self.review = review
    changes = previous.map { previous in
      zip(previous.answers, review.answers).compactMap { old, new in
        old.state == new.state
          ? nil : Change(id: new.objective.id, old: old.state, new: new.state)
      }
    }
    let open = ManagementReview.open(in: review.model)
    guard let day = review.day else {
      (overdue, next) = ([], [])
      return
    }
    overdue = open.filter { $0.day < day }
    next = open.filter { $0.day >= day }
  }

  /// Everything with a date that is not said to be done, by date.
  private static func open(in model: Model) -> [Due] {
    var open: [Due] = []
    for milestone in model.milestones where !milestone.isDone {
      open.append(Due(name: milestone.name ?? milestone.id, day: milestone.date))
    }
    let registers = model.registers
    for exercise in registers.exercises where exercise.done == nil {
      if let day = exercise.planned { open.append(Due(name: exercise.title, day: day)) }
    }
    for policy in registers.policies {
      if let day = policy.openDue { open.append(Due(name: policy.title, day: day)) }
    }
    for assumption in registers.assumptions where assumption.isOpen {
      if let day = assumption.due { open.append(Due(name: assumption.what, day: day)) }
    }
    for training in registers.training where training.on == nil {
      if let day = training.planned { open.append(Due(name: training.what, day: day)) }
    }
    // What was renewed ends no more.
    for training in registers.training where training.on != nil {
      guard let day = training.expires else { continue }
      let isRenewed = registers.training.contains {
        $0.on != nil && $0.who == training.who && $0.what == training.what
          && ($0.expires.map { $0 > day } ?? true)
      }
      if !isRenewed { open.append(Due(name: training.what, day: day, isEnd: true)) }
    }
    for clause in registers.clauses {
      guard let text = clause.clause, let day = clause.expires else { continue }
      let isRenewed = registers.clauses.contains {
        $0.clause != nil && $0.supplier == clause.supplier && $0.subject == clause.subject
          && ($0.expires.map { $0 > day } ?? true)
      }
      if !isRenewed {
        let name = "\(model.assets[clause.supplier].name) — \(text)"
        open.append(Due(name: name, day: day, isEnd: true))
      }
    }
    return open.enumerated().sorted {
      ($0.element.day, $0.offset) < ($1.element.day, $1.offset)
    }.map(\.element)
  }
}
