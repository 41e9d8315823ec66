// The trajectory: which milestones close which gaps, and which gaps none does.

/// One gap of one objective, with what closes it.
package struct GapPlan: Sendable {
  /// The objective, as a position in the regime's.
  package let objective: Int
  /// What is missing, of what it is about only what closes on the same day.
  package let gap: ObjectiveFinding
  /// The day from which on it is no longer found; `nil` where it always is.
  package let day: CalendarDate?
  /// The milestones of that day, as positions in ``Model/milestones``.
  package let closing: [Index<Milestone>]
  /// Where none closes it: the milestones that say to serve the objective, whose effect on it no model tells.
  package let announced: [Index<Milestone>]
  /// Where none closes it: the field exercises that are planned and would, as positions in
  /// ``Registers/exercises``.
  package let exercises: [Int]

  /// Whether a milestone closes it.
  package var isClosed: Bool { !closing.isEmpty }
  /// Whether something is planned for it, the effect of which is not known.
  package var isAnnounced: Bool { !isClosed && !(announced.isEmpty && exercises.isEmpty) }
  /// Whether nothing is.
  package var isUncovered: Bool { !isClosed && !isAnnounced }

  /// The gaps of today, each split by the day on which what it is about is no longer part of it: what closes
  /// first comes first, what never does last.
  ///
  /// - Complexity: O(what is found on every day)
  static func all(
    of regime: Regime, today: [[ObjectiveFinding]], later: [DayFindings], in model: Model,
    establishment: Index<Establishment>?
  ) -> [GapPlan] {
    let open = later.map { day in day.all.map { Set($0.gapKeys(in: day.model)) } }
    let undone = model.milestones.indices.filter { !model.milestones[$0].isDone }
    return regime.objectives.indices.flatMap { objective -> [GapPlan] in
      let announced = undone.filter {
        model.milestones[$0].objective == regime.objectives[objective].id
      }
      return today[objective].filter(\.isDecisiveGap).flatMap { gap in
        let parts = gap.parts(in: model)
        // The first day from which on a part is never found again; `later.count` where there is none.
        let ends = parts.map { part in
          (open.lastIndex { $0[objective].contains(part.key) } ?? -1) + 1
        }
        return Set(ends).sorted().map { end in
          let day = end < later.count ? later[end].day : nil
          return GapPlan(
            objective: objective, gap: gap.only(zip(parts, ends).filter { $1 == end }.map(\.0)),
            day: day, closing: undone.filter { day != nil && model.milestones[$0].date == day },
            announced: day == nil ? announced : [],
            exercises: day == nil ? model.exercises(closing: gap.matter, of: establishment) : [])
        }
      }
    }
  }
}

/// What makes a gap the same one on another day. What is counted may have changed: a share that is still too small
/// is still the same gap.
struct GapKey: Hashable {
  let matter: Matter
  let sense: ObjectiveFinding.Sense
  let scopes: [Scope]
  let texts: [String]
  /// The node it is about, by its identifier; all of a path of control.
  let nodes: [String]
}

/// What of a gap may be closed while the rest stays open.
struct GapPart {
  let key: GapKey
  let assets: [Index<Asset>]
  let texts: [String]
}

extension Matter {
  /// Whether the texts of such a finding are what it counts, which may change while the gap stays.
  fileprivate var countsTexts: Bool {
    [.shareOfAnalyses, .shareOfExercises, .activityUnsaid].contains(self)
  }
}

extension ObjectiveFinding {
  /// Whether it keeps its objective from being met.
  var isDecisiveGap: Bool { sense == .notMet || sense == .unknown }

  /// One part for each node or flow that it is about: a path of control is one thing, a list is many.
  func parts(in model: Model) -> [GapPart] {
    func part(_ assets: [Index<Asset>], _ texts: [String]) -> GapPart {
      let key = GapKey(
        matter: matter, sense: sense, scopes: scopes, texts: matter.countsTexts ? [] : texts,
        nodes: assets.map { model.assets[$0].id })
      return GapPart(key: key, assets: assets, texts: texts)
    }
    if matter == .remaining || matter == .remainingInWindow { return texts.map { part([], [$0]) } }
    let groups = assets.isEmpty || matter == .controlPath ? [assets] : assets.map { [$0] }
    return groups.map { part($0, texts) }
  }

  /// The gap with only some of its parts.
  func only(_ parts: [GapPart]) -> ObjectiveFinding {
    var gap = self
    gap.assets = parts.flatMap(\.assets)
    if assets.isEmpty { gap.texts = parts.flatMap(\.texts) }
    if matter == .singlePoints, !numbers.isEmpty { gap.numbers[0] = gap.assets.count }
    return gap
  }
}

extension [ObjectiveFinding] {
  /// The gaps among them, part by part.
  func gapKeys(in model: Model) -> [GapKey] {
    filter(\.isDecisiveGap).flatMap { $0.parts(in: model).map(\.key) }
  }
}

extension Model {
  /// The exercises to come that would close a gap of that sort, of an establishment or of any.
  fileprivate func exercises(
    closing matter: Matter, of establishment: Index<Establishment>?
  ) -> [Int] {
    guard matter == .noFieldExercise || matter == .shareOfExercises else { return [] }
    return registers.exercises.indices.filter { position in
      let exercise = registers.exercises[position]
      let isHere =
        exercise.establishments.isEmpty
        || establishment.map(exercise.establishments.contains) ?? true
      return isHere && exercise.form == .field && exercise.isToCome(on: ownDay)
    }
  }
}
