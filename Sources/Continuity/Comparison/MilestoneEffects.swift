// What each milestone changes: the verdicts, objectives and gaps that it turns, alone and in its turn.

package import SystemPackage

/// What the milestones between two states of one model change, one at a time.
///
/// Every state is held against the day of the first: what changes only because time passes, such as a contract that
/// ends, is no milestone's doing.
package struct MilestoneEffects: Sendable {
  /// A verdict that fares otherwise.
  package struct Turn: Hashable, Sendable {
    /// The scenario, as a position in the scenarios of ``Change/after``.
    package let scenario: Index<Scenario>
    /// The node, as a position in the assets of ``Change/after``.
    package let asset: Index<Asset>
    /// Its objective.
    package let objective: Objective
    /// How it fared.
    package let old: Verdict.Result
    /// How it fares now.
    package let new: Verdict.Result
  }

  /// A gap of one objective of the regime that is found on one side only.
  package struct Gap: Sendable {
    /// The objective of the regime, by its identifier.
    package let objective: String
    /// What is missing; its positions are of the model that has it.
    package let finding: ObjectiveFinding
  }

  /// What differs between two states.
  package struct Change: Sendable {
    /// The state before.
    package let before: Model
    /// The state after.
    package let after: Model
    /// The verdicts that turn, by scenario, node and objective.
    package let verdicts: [Turn]
    /// The objectives of the regime that turn.
    package let objectives: [ManagementReview.Change]
    /// The gaps that are closed, as positions in ``before``.
    package let closed: [Gap]
    /// The gaps that are new, as positions in ``after``.
    package let opened: [Gap]

    /// Whether nothing turns.
    package var isEmpty: Bool {
      verdicts.isEmpty && objectives.isEmpty && closed.isEmpty && opened.isEmpty
    }

    /// Whether both turn the same.
    package func turnsTheSame(as other: Change) -> Bool { facts == other.facts }

    /// What turns, by identifiers: positions differ where nodes were added.
    private var facts: [[String]] {
      func told(_ gaps: [Gap], in model: Model) -> [String] {
        gaps.map { gap in
          let finding = gap.finding
          return
            ([gap.objective, finding.matter.rawValue, finding.sense.rawValue]
            + finding.assets.map { model.assets[$0].id } + finding.texts).joined(separator: "\n")
        }
      }
      return [
        verdicts.map {
          "\($0.scenario.position) \(after.assets[$0.asset].id) \($0.objective) \($0.old) \($0.new)"
        },
        objectives.map { "\($0.id) \($0.old) \($0.new)" }, told(closed, in: before),
        told(opened, in: after),
      ]
    }
  }

  /// One milestone.
  package struct Effect: Sendable {
    /// The milestone.
    package let milestone: Milestone
    /// What it changes after all those before it.
    package let inTurn: Change
    /// What it changes by itself; `nil` where it makes no sense without those before it.
    package let alone: Change?
  }

  /// What the objectives are of.
  package let regime: Regime
  /// The milestones, by day, then identifier.
  package let effects: [Effect]

  /// - Parameters:
  ///   - old: the model before.
  ///   - new: the same on a later day; what is done in it and not in the old one is told.
  ///   - folder: the one that both were read from.
  ///   - establishment: the identifier of the only one that is asked about.
  /// - Throws: ``InvalidModel`` where the files are no longer what they were.
  /// - Complexity: that of reading the model and of an ``Outcome`` per scenario, twice for each milestone
  package init(
    from old: Model, to new: Model, in folder: FilePath, with others: [String: [UInt8]] = [:],
    for regime: Regime = .careD2, establishment: String? = nil
  ) throws(InvalidModel) {
    self.regime = regime
    let done = Set(old.milestones.filter(\.isDone).map(\.id))
    let steps = new.milestones.filter { $0.isDone && !done.contains($0.id) }
    guard !steps.isEmpty else {
      effects = []
      return
    }
    func model(with chosen: Set<String>) throws(InvalidModel) -> Model {
      try Model(contentsOf: folder, with: others, at: old.day, milestones: chosen)
    }
    let first = State(of: old, for: regime, establishment)
    var (reached, before) = (done, first)
    var effects: [Effect] = []
    for together in try Self.turns(of: steps, after: done, model) {
      reached.formUnion(together.map(\.id))
      let after = State(of: try model(with: reached), for: regime, establishment)
      for (position, milestone) in together.enumerated() {
        // What makes sense only together is told by the first of them.
        let inTurn = Change(from: position == 0 ? before : after, to: after, for: regime)
        let alone =
          effects.isEmpty && together.count == 1
          ? inTurn
          : (try? model(with: done.union([milestone.id]))).map {
            Change(from: first, to: State(of: $0, for: regime, establishment), for: regime)
          }
        effects.append(Effect(milestone: milestone, inTurn: inTurn, alone: alone))
      }
      before = after
    }
    self.effects = effects
  }

  /// The milestones in an order in which each leaves a model that makes sense. Models do at the end of a day: within
  /// it, what another needs goes first, and what need one another go together.
  private static func turns(
    of steps: [Milestone], after done: Set<String>,
    _ model: (Set<String>) throws(InvalidModel) -> Model
  ) throws(InvalidModel) -> [[Milestone]] {
    var (turns, reached, rest): ([[Milestone]], Set<String>, ArraySlice<Milestone>) = (
      [], done, steps[...]
    )
    while let day = rest.first?.date {
      var today = Array(rest.prefix { $0.date == day })
      rest = rest.dropFirst(today.count)
      while !today.isEmpty {
        let next = today.indices.first { (try? model(reached.union([today[$0].id]))) != nil }
        let together = next.map { [today.remove(at: $0)] } ?? today
        if next == nil { today = [] }
        reached.formUnion(together.map(\.id))
        turns.append(together)
      }
    }
    return turns
  }
}

/// How a model answers: what two of them are held against each other by.
private struct State {
  struct Question: Hashable {
    let scenario: String
    let node: String
    let objective: Objective
  }

  let model: Model
  /// The questions in order, with the answers, and of what these are as positions in the model.
  let verdicts:
    [(question: Question, result: Verdict.Result, scenario: Index<Scenario>, asset: Index<Asset>)]
  let findings: [[ObjectiveFinding]]

  init(of model: Model, for regime: Regime, _ establishment: String?) {
    self.model = model
    let home = establishment.flatMap { id in model.establishments.firstIndex { $0.id == id } }
    let judged = model.assets.indices.filter {
      model.assets[$0].hasObjectives && (home == nil || model.assets[$0].establishment == home)
    }
    verdicts = model.scenarios.indices.flatMap { position in
      let scenario = model.scenarios[position]
      let outcome = Outcome(of: scenario, in: model)
      return judged.flatMap { asset in
        var results = outcome.verdicts(for: asset).map { ($0.objective, $0.result) }
        // Where nothing is destroyed no data is lost, and nobody judges it.
        if model.assets[asset].rpo != nil, !results.contains(where: { $0.0 == .rpo }) {
          results.append((.rpo, .kept))
        }
        return results.map { objective, result in
          let question = Question(
            scenario: scenario.id ?? "", node: model.assets[asset].id, objective: objective)
          return (question, result, position, asset)
        }
      }
    }
    let inquiry = Inquiry(of: model, establishment: home)
    findings = regime.objectives.map { inquiry.findings(for: $0) }
  }
}

extension MilestoneEffects.Change {
  fileprivate init(from old: State, to new: State, for regime: Regime) {
    (before, after) = (old.model, new.model)
    let were = Dictionary(
      old.verdicts.map { ($0.question, $0.result) }, uniquingKeysWith: { first, _ in first })
    verdicts = new.verdicts.compactMap { question, result, scenario, asset in
      guard let was = were[question], was != result else { return nil }
      return MilestoneEffects.Turn(
        scenario: scenario, asset: asset, objective: question.objective, old: was, new: result)
    }
    objectives = regime.objectives.indices.compactMap { position in
      let (was, state) = (old.findings[position].state, new.findings[position].state)
      return was == state
        ? nil
        : ManagementReview.Change(id: regime.objectives[position].id, old: was, new: state)
    }
    closed = Self.gaps(of: old, missingIn: new, for: regime)
    opened = Self.gaps(of: new, missingIn: old, for: regime)
  }

  /// The gaps of one state that the other has not, of what each is about only that.
  private static func gaps(
    of one: State, missingIn other: State, for regime: Regime
  ) -> [MilestoneEffects.Gap] {
    regime.objectives.indices.flatMap { position -> [MilestoneEffects.Gap] in
      let known = Set(other.findings[position].gapKeys(in: other.model))
      return one.findings[position].filter(\.isDecisiveGap).compactMap { gap in
        let missing = gap.parts(in: one.model).filter { !known.contains($0.key) }
        guard !missing.isEmpty else { return nil }
        return MilestoneEffects.Gap(
          objective: regime.objectives[position].id, finding: gap.only(missing))
      }
    }
  }
}
