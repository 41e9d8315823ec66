// Milestones: those that are done change the records, those that are not are checked all the same.

import Formats

extension Resolver {
  /// Does the milestones until a day, and reports what is wrong with any of them.
  ///
  /// Each day on which something is done leaves a model that must make sense; its errors are reported,
  /// and of its warnings those of the changes themselves.
  ///
  /// - Parameter chosen: the identifiers of those to do instead, whatever their days; what they leave is checked
  ///   with the model itself.
  mutating func applyMilestones(
    until date: CalendarDate?, only chosen: Set<String>? = nil
  ) -> [Milestone] {
    let milestones = sortedMilestones()
    guard !milestones.isEmpty else { return [] }
    if let chosen {
      for milestone in milestones where chosen.contains(milestone.id) { records.apply(milestone) }
    } else {
      doMilestones(milestones, until: date)
    }
    return milestones.map { record in
      let isDone =
        chosen?.contains(record.id) ?? date.map { (record.date ?? .first) <= $0 } ?? false
      return Milestone(
        id: record.id, date: record.date ?? .first, name: record.name,
        objective: record.objective, owner: record.owner, cost: record.cost,
        changes: record.summary(records), isDone: isDone, location: record.location)
    }
  }

  private mutating func doMilestones(_ milestones: [MilestoneRecord], until date: CalendarDate?) {
    checkAgreement(of: milestones)
    var later = records
    later.problems = Problems()
    var rest = milestones[...]
    while let day = rest.first?.date {
      let today = rest.prefix { $0.date == day }
      rest = rest.dropFirst(today.count)
      for milestone in today { later.apply(milestone) }
      records.problems.report(later.problems, withWarnings: true)
      later.problems = Problems()
      var trial = Resolver(later, paths: paths)
      trial.findErrors()
      records.problems.report(trial.records.problems, withWarnings: false)
      if let date, day <= date {
        let problems = records.problems
        records = later
        records.problems = problems
      }
    }
  }

  /// Everything that can be wrong with what the records say together.
  private mutating func findErrors() {
    orderEstablishments()
    orderAssets()
    let needs = resolveNeeds()
    let copies = resolveCopies()
    _ = resolveControls(needs)
    let workforce = resolveWorkforce(needs, copies: copies)
    _ = resolveScenarios(needs, crewLimits(workforce.presence))
    _ = resolvePartition()
    checkPlaces(needs)
    checkScopes()
  }

  /// By date, then identifier, each identifier once.
  private mutating func sortedMilestones() -> [MilestoneRecord] {
    var first: [String: Location] = [:]
    var unique: [MilestoneRecord] = []
    for record in records.milestones.sorted(by: { $0.location < $1.location }) {
      let name = canonicalName(record.id)
      if let first = first[name] {
        records.problems.report(.doubleID(record.id, first: shown(first)), at: record.location)
      } else {
        first[name] = record.location
        unique.append(record)
      }
    }
    return unique.sorted {
      ($0.date ?? .first, $0.id.canonicalOrder) < ($1.date ?? .first, $1.id.canonicalOrder)
    }
  }

  /// Milestones of one day may say the same thing twice, but not two things of the same.
  private mutating func checkAgreement(of milestones: [MilestoneRecord]) {
    struct Subject: Hashable {
      var date: CalendarDate?
      var list: String
      var id: String
      var key: String
    }
    var said: [Subject: (milestone: String, value: YAMLValue)] = [:]
    for milestone in milestones {
      for claim in milestone.claims(records) {
        let subject = Subject(
          date: milestone.date, list: claim.list, id: canonicalName(claim.id), key: claim.key)
        guard let other = said[subject] else {
          said[subject] = (milestone.id, claim.value)
          continue
        }
        if !other.value.says(sameAs: claim.value) {
          records.problems.report(
            .milestonesDisagree(key: claim.key, subject: claim.id, other: other.milestone),
            at: claim.location)
        }
      }
    }
  }
}

extension CalendarDate {
  /// A day before any that a model is about.
  fileprivate static let first = CalendarDate(year: 1, month: 1, day: 1)
}

extension MilestoneRecord {
  /// One thing that a milestone says of something.
  fileprivate struct Claim {
    var list: String
    var id: String
    var key: String
    var value: YAMLValue
    var location: Location
  }

  fileprivate func claims(_ records: Records) -> [Claim] {
    var claims: [Claim] = []
    for change in changes {
      let id = records.id(of: change.node.symbol)
      for entry in change.entries {
        guard let key = entry.keyOfNode else { continue }
        claims.append(
          Claim(list: "", id: id, key: key, value: entry.value, location: entry.keyLocation))
      }
    }
    for (list, values) in [("zones", zones), ("devices", devices), ("flows", flows)] {
      for value in values {
        guard let id = value.text(under: "id") else { continue }
        claims.append(Claim(list: list, id: id, key: list, value: value, location: value.location))
      }
    }
    for flow in removedFlows {
      // A flow that one takes away and another one defines: no value is that of a flow.
      let gone = YAMLValue(content: .null, location: flow.location)
      claims.append(
        Claim(list: "flows", id: flow.text, key: "flows", value: gone, location: flow.location))
    }
    return claims
  }

  fileprivate func summary(_ records: Records) -> [Milestone.Change] {
    var summary = changes.map { change in
      Milestone.Change.sets(
        node: records.id(of: change.node.symbol),
        keys: change.entries.compactMap(\.keyOfNode))
    }
    let lists =
      nodes.map { ($0.kind.plural, $0.value) } + zones.map { ("zones", $0) }
      + devices.map { ("devices", $0) } + flows.map { ("flows", $0) }
    for (list, value) in lists {
      if let id = value.text(under: "id") { summary.append(.defines(list: list, id: id)) }
    }
    return summary + removedFlows.map { .removesFlow($0.text) }
  }
}
