// What a work of the engine is in the words of the field: a step of a recovery, a rebuild or a restart.

internal import DependencyGraph

/// What is done to an asset.
package struct PlannedAct: Hashable, Sendable {
  /// What is worked on, as a position in ``Model/assets``.
  package let asset: Index<Asset>
  /// Which of its units, from 1; `nil` where it is one.
  package let unit: Int?
  /// The step, from 0.
  package let step: Int
  /// What the model says of the step; `nil` where the work is in one piece.
  package let recovery: RecoveryStep?
  /// Whether it is the work on what was destroyed; else a restart.
  package let isRebuild: Bool
  /// Whose copy it restores, as a position in ``Model/assets``.
  package let holder: Index<Asset>?
}

/// Tells what works are.
struct PlannedActs {
  private let timeline: Timeline
  private let failures: Failures
  private let model: Model
  private let destroyedAt: [Node: Int]

  init(of timeline: Timeline, _ failures: Failures, in model: Model) {
    (self.timeline, self.failures, self.model) = (timeline, failures, model)
    destroyedAt = Dictionary(
      failures.list.filter(\.isDestruction).map { ($0.node, $0.at) }, uniquingKeysWith: min)
  }

  /// - Parameter minute: when the step could have begun.
  func act(on node: Node, step: Int, readySince minute: Int) -> PlannedAct {
    let asset = model.asset(of: node)
    // Once it was back, it is only restarted.
    let outage = timeline.outages(of: node).last { $0.from <= minute }
    let isRebuild =
      destroyedAt[node].map { $0 <= minute && $0 >= outage?.from ?? .max } ?? false
    let steps = isRebuild ? failures.steps(of: asset, in: model) : []
    let recovery = steps.indices.contains(step) ? steps[step] : nil
    let restores = isRebuild && (recovery.map { $0.length == .copy } ?? true)
    return PlannedAct(
      asset: asset, unit: model.unit(of: node, asset), step: step, recovery: recovery,
      isRebuild: isRebuild, holder: restores ? failures.copy(of: asset)?.copy.holder : nil)
  }
}
