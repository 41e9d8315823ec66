// 3-2-1 for each node with data: how many copies, on what, where, and which of them hold out.

internal import DependencyGraph

/// How the copies of one asset stand against 3-2-1 and 3-2-1-1-0.
///
/// The rule used, which every report prints: production counts as one copy, on disk; a medium counts
/// once whatever it is called in French or English; a copy is off site where it lies at no site of
/// production.
package struct CopyCount: Sendable {
  /// The asset.
  package let asset: Index<Asset>
  /// Its copies, in the order written.
  package let copies: [Copy]
  /// All copies, production among them.
  package let count: Int
  /// The media, production's among them, ascending.
  package let media: [String]
  /// Whether nobody named the medium of some copy.
  package let hasUnknownMedium: Bool
  /// For each copy whether it is off site; `nil` where nobody said enough.
  package let isOffSite: [Bool?]
  /// How many copies are offline, or locked by a technology for a time.
  package let held: Int
  /// How many copies are said to be immutable, without a technology or without a time: a promise.
  package let promised: Int

  init(of asset: Index<Asset>, in model: Model) {
    self.asset = asset
    copies = model.copies[asset] ?? []
    count = copies.count + 1
    media = Set(copies.compactMap(\.medium).map(Self.medium) + ["disk"]).sorted()
    hasUnknownMedium = copies.contains { $0.medium == nil }
    let home = model.sites(of: asset)
    isOffSite = copies.map { copy in
      let place = copy.site.map { model.tops(of: [$0]) } ?? model.sites(of: copy.holder)
      guard let home, let place else { return nil }
      return home.isDisjoint(with: place)
    }
    held = copies.count { $0.isOffline || ($0.immutable.map(\.isProven) ?? false) }
    promised = copies.count { !$0.isOffline && !($0.immutable.map(\.isProven) ?? true) }
  }

  /// Whether there are three copies.
  package var hasThreeCopies: Compliance { count >= 3 ? .met : .notMet }

  /// Whether they are on two media.
  package var hasTwoMedia: Compliance {
    media.count >= 2 ? .met : hasUnknownMedium ? .unknown : .notMet
  }

  /// Whether one is off site.
  package var hasOneOffSite: Compliance {
    if isOffSite.contains(true) { return .met }
    return isOffSite.contains(nil) ? .unknown : .notMet
  }

  /// Whether one is offline, or immutable by a technology for a time.
  package var hasOneHeld: Compliance { held > 0 ? .met : promised > 0 ? .unknown : .notMet }

  /// 3-2-1.
  package var is321: Compliance {
    hasThreeCopies.combined(with: hasTwoMedia).combined(with: hasOneOffSite)
  }

  /// 3-2-1-1-0. No model says that restoring is tested without errors, so at best it is unknown.
  package var is32110: Compliance { is321.combined(with: hasOneHeld).combined(with: .unknown) }

  /// One name for what people call a medium.
  private static func medium(_ text: String) -> String {
    let name = folded(text)
    if name.hasPrefix("dis") || name == "nas" || name == "san" || name == "ssd" { return "disk" }
    if name.hasPrefix("band") || name.hasPrefix("tape") || name.hasPrefix("lto") { return "tape" }
    if ["nuage", "cloud", "objet", "object", "s3"].contains(where: name.contains) {
      return "cloud"
    }
    return name
  }
}

extension Immutability {
  /// Whether a technology makes it so, for a stated time: anything less is a promise.
  package var isProven: Bool { minutes != nil && technology != nil }
}

extension Model {
  /// The sites of an asset: the outermost places that it, or else what it runs on or is stored on, is
  /// in; `nil` where nobody said.
  func sites(of asset: Index<Asset>) -> Set<Index<Asset>>? {
    let places = members(of: asset) { $0 == .isIn }
    if !places.isEmpty { return tops(of: places) }
    if assets[asset].kind == .building { return [asset] }
    let hosts = members(of: asset) { [.runsOn, .storedOn, .hostedBy].contains($0) }
    var found: Set<Index<Asset>> = []
    var seen: Set<Index<Asset>> = [asset]
    var queue = hosts
    while let host = queue.popLast() {
      guard seen.insert(host).inserted else { continue }
      let places = members(of: host) { $0 == .isIn }
      if places.isEmpty {
        queue += members(of: host) { [.runsOn, .storedOn, .hostedBy].contains($0) }
      } else {
        found.formUnion(tops(of: places))
      }
    }
    return found.isEmpty ? nil : found
  }

  /// The outermost places above some.
  func tops(of places: [Index<Asset>]) -> Set<Index<Asset>> {
    var tops: Set<Index<Asset>> = []
    var seen: Set<Index<Asset>> = []
    var queue = places
    while let place = queue.popLast() {
      guard seen.insert(place).inserted else { continue }
      let above = members(of: place) { $0 == .isIn }
      if above.isEmpty { tops.insert(place) } else { queue += above }
    }
    return tops
  }

  private func members(of asset: Index<Asset>, through isWanted: (Relation) -> Bool) -> [Index<
    Asset
  >] {
    requirements(of: asset)
      .filter { isWanted(relations[$0.index]) }.flatMap { members(of: $0) }
  }
}
