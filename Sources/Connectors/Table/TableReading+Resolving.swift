// From what cells say to links and copies: every name looked up once all rows are known.

import Continuity

extension TableReading {
  /// Finds out what the cells of all rows name.
  mutating func resolve() {
    for row in pending { resolve(row) }
    for copy in pendingCopies { resolve(copy) }
  }

  private mutating func resolve(_ row: Pending) {
    let item = inventory.items[row.item]
    let mapping = row.mapping
    var members: [String] = []
    for cell in row.cells {
      for member in references(in: cell, mapping.reference, mapping.relation, item.establishment)
      where member != item.id && !members.contains(member) {
        members.append(member)
      }
    }
    guard !members.isEmpty else { return }
    let place = row.cells[0].place
    let isGroup = members.count > 1 && mapping.count != .all
    var count = isGroup ? mapping.count : .all
    if case .atLeast(let needed) = count, needed > members.count {
      inventory.find(.moreNeededThanNamed(needed: needed, named: members.count), at: place)
      count = .all
    }
    let group = isGroup ? Inventory.slug(mapping.reference.columns.joined(separator: "+")) : ""
    for member in members {
      inventory.links.append(
        Inventory.Link(
          node: item.id, relation: mapping.relation, member: member, group: group, count: count,
          tolerance: mapping.tolerance, source: item.source, place: place))
    }
  }

  private mutating func resolve(_ copy: PendingCopy) {
    let mapping = copy.mapping
    var nodes: [String] = []
    if let item = copy.item { nodes = [inventory.items[item].id] }
    if let reference = mapping.node {
      for cell in copy.nodes {
        nodes += references(in: cell, reference, nil, copy.establishment)
      }
    }
    var holders: [String] = []
    for cell in copy.holders {
      holders += references(in: cell, mapping.holder, .restoredWith, copy.establishment)
    }
    var values = copy.values
    if let reference = mapping.site, let cell = copy.sites.first {
      values[.site] =
        references(in: cell, reference, .isIn, copy.establishment).first
    }
    for node in nodes {
      for holder in holders {
        let source =
          copy.item.map { inventory.items[$0].source }
          ?? "\(inventory.origin):\(copy.source)\(node)"
        inventory.copies.append(
          Inventory.Copy(
            node: node, holder: holder, values: values, source: source, place: copy.place))
      }
    }
  }

  /// A node that is known by its name alone. Suppliers serve several establishments; what else is made
  /// belongs to the one that names it.
  mutating func create(
    _ text: String, _ kind: Kind, _ establishment: String?, at place: Place
  ) -> String? {
    let local = Inventory.slug(text)
    guard !local.isEmpty else { return nil }
    let home = kind == .supplier ? nil : establishment
    let prefix = home.map { $0 + "/" } ?? ""
    let source = "\(inventory.origin):\(kind.singular)/\(prefix)\(local)"
    // Two spellings of one name.
    if let known = bySource[source] { return inventory.items[known].id }
    let id = byID[prefix + local] == nil ? prefix + local : "\(prefix)\(kind.singular)#\(local)"
    guard byID[id] == nil else { return nil }
    inventory.find(.created(kind, text), at: place)
    let position = inventory.items.count
    (byID[id], bySource[source]) = (position, position)
    append(
      Inventory.Item(
        id: id, kind: kind, name: text, establishment: home, source: source, place: place),
      local: local, isMade: true)
    if kind == .building { nest(text, in: home, at: position, place) }
    return inventory.items[position].id
  }

  /// Puts a place named as a path, "Site > Bâtiment A > Salle 2", into the place that the path begins
  /// with, as GLPI and iTop export it.
  private mutating func nest(_ path: String, in home: String?, at position: Int, _ place: Place) {
    guard let last = path.lastIndex(of: ">") else { return }
    let outer = String(path[..<last]).asCell
    guard !outer.isEmpty else { return }
    let id: String?
    switch index.meaning(of: outer, kind: .building, relation: .isIn, in: home, isMaking: true) {
    case .found(let known): id = known
    default: id = create(outer, .building, home, at: place)
    }
    guard let id, id != inventory.items[position].id else { return }
    inventory.links.append(
      Inventory.Link(
        node: inventory.items[position].id, relation: .isIn, member: id,
        source: inventory.items[position].source, place: place))
  }
}
