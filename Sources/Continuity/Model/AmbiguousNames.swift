// Names that several nodes have, and what tells them apart.

import Formats

/// The names that more than one node of a model has: each is told with its identifier and, where there
/// are several, its establishment.
package struct AmbiguousNames: Sendable {
  /// The names, folded: "Scanner" and "scanner" look alike.
  private let shared: Set<String>

  /// - Complexity: O(the lengths of all names)
  package init(of model: Model) {
    var seen: Set<String> = []
    var shared: Set<String> = []
    for asset in model.assets where !seen.insert(folded(asset.name)).inserted {
      shared.insert(folded(asset.name))
    }
    self.shared = shared
  }

  /// Whether several nodes have this name.
  package func contains(_ name: String) -> Bool { shared.contains(folded(name)) }

  /// What tells a node from others of its name, safe to show; `nil` where the name does.
  package func mark(of asset: Index<Asset>, in model: Model, limit: Int = 60) -> String? {
    let subject = model.assets[asset]
    guard contains(subject.name) else { return nil }
    let id = subject.id.visible(limit: limit)
    guard model.establishments.count > 1, let home = subject.establishment else { return id }
    // An identifier that begins with its establishment's says it already.
    let establishment = model.establishments[home]
    if subject.id.hasPrefix(establishment.id + "/") { return id }
    return "\(id), \(establishment.name.visible(limit: limit))"
  }
}
