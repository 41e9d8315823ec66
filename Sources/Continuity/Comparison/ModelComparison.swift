// Two models compared by meaning: what differs in them, and what that changes in the answers.

/// What changed from one model to another, and what it changed in the answers.
///
/// Nodes, scenarios and the like are matched by identifier, requirements by what they ask for. The order
/// of rows, members and files never matters, nor whether YAML or CSV says something, nor the names of
/// models, folders and groups.
///
/// ```swift
/// let comparison = ModelComparison(from: lastMonth, to: today)
/// if comparison.gotWorse { print(comparison.answers.first?.scenario ?? "") }
/// ```
public struct ModelComparison: Sendable {
  /// The model before.
  public let old: Model
  /// The model after.
  public let new: Model
  /// The last minute that scenarios are told to.
  public let horizon: Int
  /// The nodes of both models, ascending by identifier: what every change refers to.
  public var nodes: [MatchedNode] { matched.all }

  /// The nodes, establishments, scenarios, zones, devices, flows and milestones that differ.
  public private(set) var elements: [ElementChange]
  /// The objectives that differ, of nodes in both models.
  public private(set) var objectives: [ObjectiveChange]
  /// The requirements that differ, ascending by owner.
  public private(set) var requirements: [RequirementChange]
  /// The control links that differ, but for those that a requirement brings with it.
  public private(set) var controls: [ControlChange]
  /// The copies of data that differ.
  public private(set) var copies: [CopyChange]

  /// The answers that differ, for scenarios, processes and nodes with objectives of both models; worst
  /// first.
  public private(set) var answers: [AnswerChange]
  /// Objectives missed where there is nothing to compare with; by scenario, then node.
  public private(set) var firstMisses: [FirstMiss]
  /// What stops with a single node, where that differs; worst first.
  public private(set) var reaches: [ReachChange]
  /// How many nodes were not tried alone, for want of time.
  public let untriedReaches: Int

  private let matched: MatchedNodes

  /// Compares two models, and plays their scenarios.
  ///
  /// - Parameter horizon: the last minute to tell, 90 days unless said otherwise.
  /// - Complexity: O(nodes + requirements + members) for the models, that of two ``Outcome`` per
  ///   scenario, and for each node under a requirement that differs O(entries of what stops with it)
  public init(from old: Model, to new: Model, horizon: Int = 129_600) {
    self.old = old
    self.new = new
    self.horizon = horizon
    let said = SaidChanges(from: old, to: new)
    let nodes = said.matched
    matched = nodes
    elements = said.nodes + ElementComparison(old: old, new: new, nodes: nodes).changes()
    (objectives, requirements) = (said.objectives, said.requirements)
    (controls, copies) = (said.controls, said.copies)

    let answers = AnswerComparison(old, new, nodes: nodes, horizon: horizon)
    self.answers = answers.changes
    firstMisses = answers.firstMisses
    let modes = elements.filter { change in
      change.fields.contains { $0.key == "degraded-mode" }
    }
    let touched = Set(requirements.map(\.owner)).union(modes.compactMap(\.node))
    (reaches, untriedReaches) =
      ReachComparison(old: old, new: new, nodes: nodes, touched: touched.sorted()).changes()
  }

  /// Whether both models say the same and answer the same.
  public var isEmpty: Bool { !changesModel && answers.isEmpty && reaches.isEmpty }

  /// Whether the models say something different.
  public var changesModel: Bool {
    !elements.isEmpty || !objectives.isEmpty || !requirements.isEmpty || !controls.isEmpty
      || !copies.isEmpty
  }

  /// Whether an answer got worse.
  public var gotWorse: Bool { count(.worse) > 0 }

  /// How many answers went this way, those about single nodes included.
  ///
  /// - Complexity: O(answers that differ)
  public func count(_ direction: Direction) -> Int {
    answers.count { $0.direction == direction } + reaches.count { $0.direction == direction }
  }

  /// How many elements of a sort were added, are gone or changed.
  ///
  /// - Complexity: O(elements that differ)
  public func count(_ element: Element, _ nature: Nature) -> Int {
    elements.count { $0.element == element && $0.nature == nature }
  }

  /// Only what belongs to an establishment, in either model; scenarios are played on everything all the
  /// same. What belongs to no establishment in particular, such as zones, stays.
  ///
  /// - Complexity: O(what differs)
  public func limited(to establishment: String) -> ModelComparison {
    func shows(_ node: Int) -> Bool { nodes[node].establishments.contains(establishment) }
    var copy = self
    copy.elements = elements.filter { change in
      change.node.map(shows)
        ?? (change.establishments.isEmpty || change.establishments.contains(establishment))
    }
    copy.objectives = objectives.filter { shows($0.node) }
    copy.requirements = requirements.filter { shows($0.owner) }
    copy.controls = controls.filter { shows($0.controlled) }
    copy.copies = copies.filter { shows($0.node) }
    copy.answers = answers.filter { shows($0.node) }
    copy.firstMisses = firstMisses.filter { shows($0.node) }
    copy.reaches = reaches.filter { shows($0.node) }
    return copy
  }
}
