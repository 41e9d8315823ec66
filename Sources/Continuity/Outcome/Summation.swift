// Whether the activity of several processes may be added up.

/// Processes whose activity somebody wants added up.
package struct Summation: Sendable {
  /// Why it may not be.
  package enum Defect: Hashable, Sendable {
    /// One, as a position in ``Model/assets``, says no volume.
    case withoutVolume(Index<Asset>)
    /// Two count unlike things.
    case unlike(Index<Asset>, Index<Asset>)
  }

  /// The first defect, in the order in which they are named; `nil` where they may be added up.
  package let defect: Defect?

  /// Looks at each of them once.
  package init(of processes: [Index<Asset>], in model: Model) {
    var first: (asset: Index<Asset>, volume: Volume)?
    var defect: Defect?
    for asset in processes where defect == nil {
      guard let volume = model.details[asset]?.volume else {
        defect = .withoutVolume(asset)
        continue
      }
      if let first, !first.volume.counts(as: volume) {
        defect = .unlike(first.asset, asset)
      } else if first == nil {
        first = (asset, volume)
      }
    }
    self.defect = defect
  }
}
