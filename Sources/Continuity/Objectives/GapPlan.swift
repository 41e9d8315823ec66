// The trajectory: which milestones close which gaps, and which gaps none does.

/// One gap of one objective, with what closes it.
package struct GapPlan: Sendable {
  /// The objective, as a position in the regime's.
  package let objective: Int
  /// What is missing, of what it is about only what closes on the same day.
  package let gap: ObjectiveFinding
  /// The day from which on it is no longer found; `nil` where it always is.
  package let day: CalendarDate?
  /// The milestones of that day that change what was found, as positions in ``Model/milestones``.
  package let closing: [Index<Milestone>]
  /// Where none closes it: the milestones that say to serve the objective, whose effect on it no model tells.
  package let announced: [Index<Milestone>]

  /// Whether some milestone is planned for it.
  package var isPlanned: Bool { !closing.isEmpty || !announced.isEmpty }

  static func all(
    of regime: Regime, today: [[ObjectiveFinding]],
    later: [(day: CalendarDate, findings: DayFindings)],
    in model: Model
  ) -> [GapPlan] {
    let open = model.milestones.indices.filter { !model.milestones[$0].isDone }
    var plans: [GapPlan] = []
    for (position, objective) in regime.objectives.enumerated() {
      let announced = open.filter { model.milestones[$0].objective == objective.id }
      for gap in today[position] where gap.sense == .notMet || gap.sense == .unknown {
        for (day, part) in parts(
          of: gap, in: model, later: later.map { ($0.day, $0.findings, $0.findings.all[position]) })
        {
          let closing = day.map { day in open.filter { model.milestones[$0].date == day } } ?? []
          plans.append(
            GapPlan(
              objective: position, gap: part, day: day, closing: closing,
              announced: day == nil ? announced : []))
        }
      }
    }
    return plans
  }

  /// A gap split by the day on which each thing it is about is no longer part of it.
  private static func parts(
    of gap: ObjectiveFinding, in model: Model,
    later: [(day: CalendarDate, day2: DayFindings, findings: [ObjectiveFinding])]
  ) -> [(CalendarDate?, ObjectiveFinding)] {
    func closingDay(_ isOpen: (DayFindings, [ObjectiveFinding]) -> Bool) -> CalendarDate? {
      guard let last = later.last, !isOpen(last.day2, last.findings) else { return nil }
      let open = later.lastIndex { isOpen($0.day2, $0.findings) }
      return later[open.map { $0 + 1 } ?? 0].day
    }
    // A path of control is one thing; a list of nodes is many.
    guard gap.assets.count > 1, gap.matter != .controlPath else {
      let day = closingDay { day, findings in
        findings.contains { gap.isSame(in: model, as: $0, in: day.model) }
      }
      return [(day, gap)]
    }
    var order: [CalendarDate?] = []
    var assets: [CalendarDate?: [Index<Asset>]] = [:]
    for asset in gap.assets {
      let id = model.assets[asset].id
      let day = closingDay { day, findings in
        findings.contains { found in
          found.matter == gap.matter && found.sense == gap.sense
            && found.assets.contains { day.model.assets[$0].id == id }
        }
      }
      if assets[day] == nil { order.append(day) }
      assets[day, default: []].append(asset)
    }
    func isEarlier(_ a: CalendarDate?, _ b: CalendarDate?) -> Bool {
      guard let a else { return false }
      return b.map { a < $0 } ?? true
    }
    return order.sorted(by: isEarlier).map { day in
      var part = gap
      part.assets = assets[day] ?? []
      return (day, part)
    }
  }
}

extension ObjectiveFinding {
  /// Whether this one of a model says the same as another of a later model, whose positions may differ. What is
  /// counted may have changed: a share that is still too small is still the same gap.
  func isSame(in model: Model, as other: ObjectiveFinding, in later: Model) -> Bool {
    matter == other.matter && sense == other.sense && scopes == other.scopes
      && assets.map { model.assets[$0].id } == other.assets.map { later.assets[$0].id }
      && (!numbers.isEmpty || texts == other.texts)
  }
}
