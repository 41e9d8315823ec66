// The BIA, the plans that rest on it, the exercises that try them: D2.O1.C and D2.O1.D.

extension Inquiry {
  /// D2.O1.C
  func biaAndPlans(share threshold: Int?) -> [ObjectiveFinding] {
    guard !bia.entries.isEmpty else { return [ObjectiveFinding(.noProcess, .unknown)] }
    let shown = bia.entries.filter { shows($0.asset) }
    var findings = [
      ObjectiveFinding(.processes, .fact, numbers: [shown.count, shown.count { $0.isComplete }])
    ]
    if bia.judged.count == 1 || bia.judged.isEmpty {
      let perimeter = bia.judged.first?.perimeter ?? BIAPerimeter(of: shown, in: model)
      findings += parts(of: perimeter)
      findings += plans(for: perimeter)
    } else {
      findings += bia.judged.flatMap(entityFindings)
      if registers.continuityPlans.isEmpty {
        findings.append(ObjectiveFinding(.plansUnsaid, .unknown))
      }
    }
    if bia.coverage.homeless > 0 {
      findings.append(ObjectiveFinding(.homeless, .advice, numbers: [bia.coverage.homeless]))
    }
    if let threshold { findings += share(.shareOfAnalyses, threshold, isCovered: isAnalysed) }
    return findings + sharedPlans + categories
  }

  private func parts(of perimeter: BIAPerimeter) -> [ObjectiveFinding] {
    if perimeter.isDeclaredEmpty { return [ObjectiveFinding(.nothingToCover, .unknown)] }
    return perimeter.parts.map { part in
      if part.isDeclaredAbsent { return ObjectiveFinding(.partAbsent, .met, scopes: [part.scope]) }
      switch part.compliance {
      case .met:
        return ObjectiveFinding(.partServed, .met, assets: part.serving, scopes: [part.scope])
      case .notMet:
        let nearest = part.nearest.map { [$0] } ?? []
        return ObjectiveFinding(.partLacking, .notMet, assets: nearest, scopes: [part.scope])
      case .unknown where part.scope == .technicalPlatform:
        return ObjectiveFinding(
          .platformUncertain, .unknown, assets: part.serving, scopes: [part.scope])
      case .unknown:
        return ObjectiveFinding(
          .mostCriticalUncertain, .unknown, assets: part.unranked, scopes: [part.scope])
      }
    }
  }

  private func plans(for perimeter: BIAPerimeter) -> [ObjectiveFinding] {
    if registers.continuityPlans.isEmpty { return [ObjectiveFinding(.plansUnsaid, .unknown)] }
    var findings: [ObjectiveFinding] = []
    let lacking = partsWithoutPlan(perimeter)
    for part in perimeter.parts where !part.serving.isEmpty {
      if lacking.contains(part.scope) {
        findings.append(
          ObjectiveFinding(.partWithoutPlan, .notMet, assets: part.serving, scopes: [part.scope]))
        continue
      }
      let served = part.serving.filter { isPlanned($0) }
      let plans = registers.continuityPlans.filter { !Set($0.processes).isDisjoint(with: served) }
      findings.append(
        ObjectiveFinding(.planned, .met, assets: served, texts: plans.map(\.title)))
    }
    return findings
  }

  private func isPlanned(_ process: Int) -> Bool {
    registers.continuityPlans.contains { $0.processes.contains(process) }
  }

  /// The parts that some process serves, none of which has a plan; none where no plan is in the register.
  private func partsWithoutPlan(_ perimeter: BIAPerimeter) -> [Scope] {
    registers.continuityPlans.isEmpty
      ? []
      : perimeter.parts.filter { part in
        !part.serving.isEmpty && !part.serving.contains(where: isPlanned)
      }.map(\.scope)
  }

  /// Of a group, how one of its entities stands: the share decides, not each of them.
  private func entityFindings(_ share: BIACoverage.Share) -> [ObjectiveFinding] {
    let name = name(of: share.entity)
    if share.perimeter.isDeclaredEmpty || !share.isCovered {
      return [ObjectiveFinding(.entityLacking, .advice, texts: [name], scopes: share.lacking)]
    }
    let lacking = partsWithoutPlan(share.perimeter)
    if !lacking.isEmpty {
      return [ObjectiveFinding(.entityWithoutPlan, .advice, texts: [name], scopes: lacking)]
    }
    let covered = ObjectiveFinding(
      .entityCovered, .fact, texts: [name], numbers: share.activity.map { [$0] } ?? [])
    // What is covered by a process nobody is sure of.
    let doubts = parts(of: share.perimeter).filter { $0.sense == .unknown }
    return [covered] + doubts
  }

  /// Whether enough of the activity is covered, in whole numbers.
  ///
  /// - Parameter isCovered: whether an entity is, by its position in the coverage's shares.
  private func share(
    _ matter: Matter, _ threshold: Int, isCovered: (Int) -> Bool
  ) -> [ObjectiveFinding] {
    let shares = bia.coverage.shares
    guard !shares.isEmpty else { return [ObjectiveFinding(.noEstablishment, .unknown)] }
    let covered = shares.indices.filter(isCovered)
    let part = covered.reduce(0) { $0 + shares[$1].knownActivity }
    let total = bia.coverage.total
    let silent = shares.filter { $0.activity == nil }
    if !silent.isEmpty || total == 0 {
      return [
        ObjectiveFinding(
          .activityUnsaid, .unknown, texts: silent.map { name(of: $0.entity) },
          numbers: [part, total])
      ]
    }
    return [
      ObjectiveFinding(
        matter, part * 100 >= threshold * total ? .met : .notMet,
        texts: covered.map { name(of: shares[$0].entity) }, numbers: [part, total, threshold])
    ]
  }

  /// What a plan for several establishments says of being the same in each, and what the model does.
  private var sharedPlans: [ObjectiveFinding] {
    registers.continuityPlans.filter { $0.isShared && concerns($0.establishments) }
      .flatMap { plan -> [ObjectiveFinding] in
        let name = plan.title
        let places = plan.establishments.map { model.establishments[$0].name }
        let comparison = SharedPlan(plan, in: model)
        let differences = comparison.differences
        var findings: [ObjectiveFinding] = []
        if !comparison.isCompared {
          findings.append(ObjectiveFinding(.planNotCompared, .unknown, texts: [name] + places))
        } else if !differences.isEmpty {
          findings.append(
            ObjectiveFinding(
              .planDiffers, plan.isIdentical == true ? .notMet : .advice, texts: [name] + places,
              numbers: [differences.count]))
        } else {
          findings.append(ObjectiveFinding(.planShared, .fact, texts: [name] + places))
        }
        if plan.isIdentical == nil {
          findings.append(ObjectiveFinding(.planIdenticalUnsaid, .unknown, texts: [name]))
        }
        if plan.specifics == nil {
          findings.append(ObjectiveFinding(.planWithoutSpecifics, .unknown, texts: [name]))
        }
        return findings
      }
  }

  /// Kinds of unavailability among the scenarios: at least two, four advised, second hand.
  private var categories: [ObjectiveFinding] {
    let found = Set(
      model.scenarios.filter { scenario in
        concerns(scenario.establishment.map { [$0] } ?? [])
      }.compactMap(\.category))
    var findings = [
      ObjectiveFinding(
        found.count < 2 ? .fewScenarioCategories : .scenarioCategories,
        found.count < 4 ? .advice : .fact, numbers: [found.count])
    ]
    if !found.contains(.digital) { findings.append(ObjectiveFinding(.noDigitalScenario, .advice)) }
    return findings
  }

  // MARK: - What is covered

  /// Whether the BIA and plans of an entity cover it, by its position in the coverage's shares.
  func isAnalysed(_ position: Int) -> Bool {
    let share = bia.coverage.shares[position]
    return share.isCovered && partsWithoutPlan(share.perimeter).isEmpty
  }

  /// Whether an exercise that counts was held there: one PCA tried in one of its establishments is the entity's.
  func isExercised(_ position: Int, from first: CalendarDate?) -> Bool {
    let entity = bia.coverage.shares[position].entity
    return registers.exercises.contains { exercise in
      concerns(exercise.establishments) && isDone(exercise) && counts(exercise, from: first)
        && exercise.establishments.contains(where: entity.establishments.contains)
    }
  }

  /// Whether an exercise that is done is one in the field, and not too early.
  private func counts(_ exercise: Exercise, from first: CalendarDate?) -> Bool {
    exercise.form == .field
      && exercise.done.map { day in first.map { day >= $0 } ?? true } ?? false
  }

  // MARK: - Exercises

  /// D2.O1.D
  func exercises(from first: CalendarDate?, share threshold: Int?) -> [ObjectiveFinding] {
    let all = registers.exercises.filter { concerns($0.establishments) }
    guard !all.isEmpty else { return [ObjectiveFinding(.exercisesUnsaid, .unknown)] }
    let done = all.filter(isDone)
    let counting = done.filter { counts($0, from: first) }
    var findings = counting.map { exercise in
      ObjectiveFinding(
        .fieldExercise, .met, texts: [exercise.title], days: exercise.done.map { [$0] } ?? [])
    }
    if counting.isEmpty {
      findings.append(ObjectiveFinding(.noFieldExercise, .notMet, days: first.map { [$0] } ?? []))
      for exercise in done {
        guard let day = exercise.done else { continue }
        findings.append(
          exercise.form != .field
            ? ObjectiveFinding(.exerciseNotInField, .advice, texts: [exercise.title])
            : ObjectiveFinding(
              .exerciseTooEarly, .advice, texts: [exercise.title],
              days: [day] + (first.map { [$0] } ?? [])))
      }
    }
    findings += schedule(of: all)
    if let threshold {
      findings += share(.shareOfExercises, threshold) { isExercised($0, from: first) }
    }
    return findings + reviews(of: done)
  }

  /// What is planned for the plans that no exercise tried yet.
  private func schedule(of all: [Exercise]) -> [ObjectiveFinding] {
    let open = all.filter { !isDone($0) }
    var findings: [ObjectiveFinding] = []
    for exercise in open {
      if let planned = exercise.planned, let day, planned < day {
        findings.append(
          ObjectiveFinding(.exerciseOverdue, .advice, texts: [exercise.title], days: [planned]))
      }
    }
    let scheduled = open.filter { $0.planned != nil }
    let touched = Set(
      all.filter { isDone($0) || $0.planned != nil }.flatMap(\.plans))
    let plans = registers.continuityPlans.indices.filter {
      concerns(registers.continuityPlans[$0].establishments) && !touched.contains($0)
    }
    if !plans.isEmpty {
      let names = plans.map {
        registers.continuityPlans[$0].title
      }
      findings.append(ObjectiveFinding(.plansUnscheduled, .notMet, texts: names))
    } else if !scheduled.isEmpty {
      findings.append(
        ObjectiveFinding(
          .exercisesScheduled, .met, texts: scheduled.map(\.title),
          days: scheduled.compactMap(\.planned).min().map { [$0] } ?? []))
    } else if registers.continuityPlans.isEmpty {
      findings.append(ObjectiveFinding(.noSchedule, .unknown))
    }
    return findings
  }

  /// Whether each exercise was looked back on within thirty days.
  func reviews(of done: [Exercise], sense: ObjectiveFinding.Sense = .advice) -> [ObjectiveFinding] {
    done.compactMap { exercise in
      guard let day = exercise.done else { return nil }
      guard let review = exercise.review, hasCome(review) else {
        return ObjectiveFinding(.reviewMissing, sense, texts: [exercise.title])
      }
      let days = review.daysSince1970 - day.daysSince1970
      return days > 30
        ? ObjectiveFinding(.reviewLate, sense, texts: [exercise.title], numbers: [days])
        : ObjectiveFinding(.reviewDone, .fact, texts: [exercise.title], days: [review])
    }
  }
}

extension Exercise {
  /// Its name for people.
  var title: String { name ?? id }
}
