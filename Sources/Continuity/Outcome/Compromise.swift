// What an attacker reaches: the seeds, and everything they control, wave after wave.

/// One asset that an attacker holds.
public struct Compromised: Hashable, Sendable {
  /// The asset, as a position in ``Model/assets``.
  public let asset: Int
  /// How many control links lie between a seed and it; 0 for a seed.
  public let wave: Int
  /// Who controls it and was held before; `nil` for a seed.
  public let by: Int?
}

extension Model {
  /// Everything that `seeds` control, directly or not, in the order in which it is reached.
  ///
  /// - Complexity: O(links of what is reached + n)
  func compromised(from seeds: [Int]) -> [Compromised] {
    var isReached = [Bool](repeating: false, count: assets.count)
    var reached: [Compromised] = []
    for seed in seeds.sorted() where !isReached[seed] {
      isReached[seed] = true
      reached.append(Compromised(asset: seed, wave: 0, by: nil))
    }
    var head = 0
    while head < reached.count {
      let holder = reached[head]
      head += 1
      for target in controls.controlled(by: holder.asset) where !isReached[Int(target)] {
        isReached[Int(target)] = true
        reached.append(Compromised(asset: Int(target), wave: holder.wave + 1, by: holder.asset))
      }
    }
    return reached
  }
}
