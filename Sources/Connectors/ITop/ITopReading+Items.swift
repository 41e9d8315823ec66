// What nodes of iTop become: items, in the establishments that their organizations are.

import Continuity

extension ITopReading {
  /// The establishment of each node.
  mutating func takeEstablishments() -> [String?] {
    var names: [String: String] = [:]
    var order: [String] = []
    for (index, node) in nodes.enumerated() where isUsed[index] {
      guard let organization = node[.organization] else { continue }
      if names[organization] == nil { order.append(organization) }
      let name =
        organizations[organization] ?? node[.organizationName] ?? node[.organizationFriendlyName]
        ?? node[.oldOrganizationName] ?? ""
      if (names[organization] ?? "").isEmpty { names[organization] = name }
    }
    let given = establishment.map { Inventory.slug($0) }
    var ids: [String: String] = [:]
    for organization in order {
      let name = names[organization] ?? ""
      let isNumber = organization.utf8.allSatisfy { $0 &- 0x30 < 10 }
      let own = isNumber ? "org-" + organization : Inventory.slug(organization)
      let id = order.count == 1 ? given ?? own : own
      ids[organization] = id
      inventory.establishments.append(
        Inventory.Establishment(id: id, name: name.isEmpty ? id : name))
    }
    var isGivenNeeded = false
    let homes = nodes.map { node -> String? in
      if let organization = node[.organization], let id = ids[organization] { return id }
      isGivenNeeded = true
      return given
    }
    if isGivenNeeded, let given, let establishment,
      !inventory.establishments.contains(where: { $0.id == given })
    {
      inventory.establishments.append(Inventory.Establishment(id: given, name: establishment))
    }
    return homes
  }

  func item(of node: ITopObject, home: String?) -> Inventory.Item {
    var fields = Fields()
    if let criticity = node[.criticity] { fields[.tags] = Self.tag(of: criticity) }
    return Inventory.Item(
      id: Self.id(of: node, home: home), kind: kind(of: node.className) ?? .equipment,
      name: node[.name] ?? node[.friendlyName] ?? node.key, establishment: home,
      source: "itop:" + node.key, fields: fields, place: node.place)
  }

  /// The identifier of a node in the model.
  static func id(of node: ITopObject, home: String?) -> String {
    (home.map { $0 + "/" } ?? "") + node.localID
  }

  /// How much iTop says a thing matters, which has no time scale: a tag.
  private static func tag(of criticity: String) -> String {
    switch folded(criticity) {
    case "high", "haute", "elevee", "forte": "criticity-high"
    case "medium", "moyenne": "criticity-medium"
    case "low", "basse", "faible": "criticity-low"
    default: "criticity-" + Inventory.slug(criticity)
    }
  }
}
