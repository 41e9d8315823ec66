// Finding what somebody means on the command line: by id, by its tail, by its name.

/// What a name on the command line turned out to mean.
public enum Lookup<Value: Sendable>: Sendable {
  /// Exactly this.
  case found(Value)
  /// Any of these, by identifier.
  case ambiguous([String])
  /// Nothing; perhaps this was meant.
  case unknown(suggestion: String?)
}

extension Model {
  /// The asset that `name` means: an exact identifier wins, then an unambiguous end of one (after a
  /// `/`), then the name without regard to case and accents.
  ///
  /// - Complexity: O(assets)
  public func findAsset(_ name: String) -> Lookup<Index<Asset>> {
    find(name, ids: assets.map(\.id), names: assets.map(\.name))
  }

  /// Whether an asset has exactly this identifier.
  ///
  /// - Complexity: O(assets)
  public func hasAsset(id: String) -> Bool { assets.contains { isSameName($0.id, id) } }

  /// The scenario that `name` means, found as assets are.
  public func findScenario(_ name: String) -> Lookup<Index<Scenario>> {
    find(name, ids: scenarios.map { $0.id ?? "" }, names: scenarios.map { $0.name ?? "" })
  }

  /// The establishment that `name` means, found as assets are.
  public func findEstablishment(_ name: String) -> Lookup<Index<Establishment>> {
    find(name, ids: establishments.map(\.id), names: establishments.map(\.name))
  }

  private func find<Of>(_ name: String, ids: [String], names: [String]) -> Lookup<Index<Of>> {
    let name = canonicalName(name)
    guard !name.isEmpty else { return .unknown(suggestion: nil) }
    if let exact = ids.firstIndex(where: { canonicalName($0) == name }) {
      return .found(Index(exact))
    }
    let wanted = folded(name)
    let rules: [(Int) -> Bool] = [
      { canonicalName(ids[$0]).hasSuffix("/" + name) },
      { folded(names[$0]) == wanted },
      { folded(ids[$0]) == wanted },
    ]
    for rule in rules {
      let found = ids.indices.filter(rule)
      if found.count == 1 { return .found(Index(found[0])) }
      if found.count > 1 { return .ambiguous(found.map { ids[$0] }) }
    }
    return .unknown(suggestion: nearest(to: name, in: ids + names.filter { !$0.isEmpty }))
  }
}
