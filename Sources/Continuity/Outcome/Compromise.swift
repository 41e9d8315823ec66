// What an attacker reaches: the seeds, and everything they control, wave after wave.

/// One asset that an attacker holds.
public struct Compromised: Hashable, Sendable {
  /// The asset, as a position in ``Model/assets``.
  public let asset: Index<Asset>
  /// How many control links lie between a seed and it; 0 for a seed.
  public let wave: Int
  /// Who controls it and was held before; `nil` for a seed.
  public let by: Index<Asset>?
  /// The minute from which it is held.
  public let at: Int

  init(asset: Index<Asset>, wave: Int, by: Index<Asset>?, at: Int = 0) {
    self.asset = asset
    self.wave = wave
    self.by = by
    self.at = at
  }
}

/// A place where the attacker was stopped: who is held would reach who is clean, had the model not said
/// `control: false`.
public struct CleanEdge: Hashable, Sendable {
  /// The asset that is held.
  public let held: Index<Asset>
  /// The asset that stayed clean.
  public let clean: Index<Asset>
}

extension ControlLinks {
  /// Everything that `seeds` control, directly or not, in the order in which it is reached: wave after
  /// wave, so each is reached in as few steps as can be. What seeds of several minutes reach, the
  /// earliest does: what it takes, it takes at once.
  ///
  /// - Parameter minutes: when seeds are held, where that is not the start.
  /// - Complexity: O(links of what is reached + n)
  func closure(of seeds: [Index<Asset>], at minutes: [Index<Asset>: Int] = [:]) -> [Compromised] {
    guard !seeds.isEmpty else { return [] }
    var isReached = Indexed<Asset, Bool>(repeating: false, count: isLinked.count)
    var reached: [Compromised] = []
    var head = 0
    let sorted = seeds.map { (at: minutes[$0] ?? 0, asset: $0) }.sorted { $0 < $1 }
    for (index, seed) in sorted.enumerated() {
      if !isReached[seed.asset] {
        isReached[seed.asset] = true
        reached.append(Compromised(asset: seed.asset, wave: 0, by: nil, at: seed.at))
      }
      // Seeds of one minute go in together.
      if index + 1 < sorted.count, sorted[index + 1].at == seed.at { continue }
      while head < reached.count {
        let holder = reached[head]
        head += 1
        for target in controlled(by: holder.asset) where !isReached[target] {
          isReached[target] = true
          reached.append(
            Compromised(
              asset: target, wave: holder.wave + 1, by: holder.asset, at: holder.at))
        }
      }
    }
    return reached
  }
}

extension Model {
  /// Everything that an attacker holds who begins with `seeds`.
  ///
  /// - Complexity: O(links of what is reached + n)
  func compromised(from seeds: [Index<Asset>]) -> [Compromised] { controls.closure(of: seeds) }
}

extension Outcome {
  /// How an attacker reached an asset, from a seed to the asset itself; empty if it is clean.
  ///
  /// - Complexity: O(held assets)
  public func compromisePath(to asset: Index<Asset>) -> [Index<Asset>] {
    var by: [Index<Asset>: Index<Asset>] = [:]
    for held in compromised { by[held.asset] = held.by ?? held.asset }
    guard by[asset] != nil else { return [] }
    var path = [asset]
    while let previous = by[path[path.count - 1]], previous != path[path.count - 1] {
      path.append(previous)
    }
    return path.reversed()
  }

  /// What stopped the attacker: the links that the model says are none, from a held asset to a clean
  /// one.
  ///
  /// - Complexity: O(held assets + such links)
  public var cleanEdges: [CleanEdge] {
    let held = Set(compromised.map(\.asset))
    return model.controls.refused.lazy
      .filter { held.contains($0.controller) && !held.contains($0.controlled) }
      .map { CleanEdge(held: $0.controller, clean: $0.controlled) }
  }
}
