// From a model, and perhaps an outcome, to what is shown: fold, then gather needs into lines and badges.

internal import Continuity
internal import DependencyGraph

extension Schema {
  /// - Parameters:
  ///   - shown: the assets to show, ascending.
  ///   - outcome: the scenario that colors them.
  ///   - alone: assets that are never folded.
  init(
    of model: Model, showing shown: [Int], outcome: Outcome? = nil, alone: Set<Int> = [],
    labels: any Labels
  ) {
    let fates = Fates(of: outcome)
    let neighbors = Neighbors(of: shown, in: model) { asset, need in
      guard need.phase == .operate, need.relation != .isIn else { return false }
      // With a scenario, only what fails to be met is worth a line.
      return outcome == nil || fates.isUnmet(need)
    }
    let folding = Folding(
      model: model, shown: shown, neighbors: neighbors, places: Places(of: shown, in: model),
      fate: { fates[$0] }, alone: alone.union(neighbors.hubs.keys),
      establishments: Set(shown.compactMap { model.assets[$0].establishment }).count)
    self.init(model: model, boxes: folding.boxes(), shown: shown, outcome: outcome)
    let gathered = Gathering(schema: self, neighbors: neighbors, fates: fates, labels: labels)
    boxes = gathered.boxes
    connections = gathered.connections
    hubs = gathered.hubs
  }
}

/// How assets fare.
struct Fates {
  private let fates: [Int: Fate]
  private let outcome: Outcome?
  private var isAsked: Bool { outcome != nil }

  init(of outcome: Outcome?) {
    self.outcome = outcome
    var fates: [Int: Fate] = [:]
    if let outcome {
      for spare in outcome.withoutSpare() { fates[spare.asset] = .spareless }
      for asset in outcome.affected {
        let node = outcome.model.node(of: asset)
        if outcome.timeline.outages(of: node).isEmpty {
          fates[asset] = .degraded
        } else {
          switch outcome.cause(of: asset) {
          case .failed, .destroyed: fates[asset] = .failed
          default: fates[asset] = .stopped
          }
        }
      }
    }
    self.fates = fates
  }

  /// How an asset fares; `nil` where there is no scenario.
  subscript(asset: Int) -> Fate? { isAsked ? fates[asset] ?? .holds : nil }

  /// Whether too few members stay up, all outages taken together.
  func isUnmet(_ need: Need) -> Bool {
    let up = need.members.reduce(0) { sum, asset in
      sum + (isDown(asset) ? 0 : outcome?.fewestUp(of: asset) ?? 1)
    }
    return up < need.needed
  }

  private func isDown(_ asset: Int) -> Bool {
    fates[asset] == .failed || fates[asset] == .stopped
  }
}
