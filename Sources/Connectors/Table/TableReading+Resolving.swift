// From what cells say to links and copies: every name looked up once all rows are known.

import Continuity

extension TableReading {
  /// Finds out what the cells of all rows name.
  mutating func resolve() {
    let pending = self.pending
    self.pending = []
    inventory.links.reserveCapacity(pending.count)
    var start = 0
    while start < pending.count {
      let first = pending[start]
      var end = start + 1
      while end < pending.count, pending[end].item == first.item,
        pending[end].relation == first.relation
      {
        end += 1
      }
      resolve(pending[start..<end], item: Int(first.item), role: first.relation)
      start = end
    }
    let pendingCopies = self.pendingCopies
    self.pendingCopies = []
    for copy in pendingCopies { resolve(copy) }
  }

  mutating func resolve(_ cells: ArraySlice<Pending>, item: Int, role: Int32) {
    let relations = self.relations
    let relation = relations[Int(role)].relation
    let id = inventory.items[item].id
    let source = inventory.items[item].source
    let establishment = inventory.items[item].establishment
    var members: [String] = []
    for pending in cells {
      // Asked here too: mostly it is known, and no list need be made of one.
      if let member = meanings.meaning(pending.cell.text, as: .relation(role), in: establishment) {
        if member != id, !members.contains(member) { members.append(member) }
        continue
      }
      for member in references(
        in: pending.cell, .relation(role), relations[Int(role)].reference, relation, establishment)
      where member != id && !members.contains(member) {
        members.append(member)
      }
    }
    guard let first = cells.first, !members.isEmpty else { return }
    let place = place(of: first.cell)
    let isGroup = members.count > 1 && relations[Int(role)].count != .all
    var count = isGroup ? relations[Int(role)].count : .all
    if case .atLeast(let needed) = count, needed > members.count {
      inventory.find(
        .moreNeededThanNamed(needed: needed, named: members.count), at: place)
      count = .all
    }
    let group =
      isGroup
      ? Inventory.slug(relations[Int(role)].reference.columns.joined(separator: "+")) : ""
    for member in members {
      inventory.links.append(
        Inventory.Link(
          node: id, relation: relation, member: member, group: group, count: count,
          tolerance: relations[Int(role)].tolerance, source: source, place: place))
    }
  }

  mutating func resolve(_ copy: PendingCopy) {
    let mapping = copies[copy.mapping]
    var nodes: [String] = []
    if let item = copy.item { nodes = [inventory.items[item].id] }
    if let reference = mapping.node {
      for cell in copy.nodes {
        nodes += references(in: cell, .node(copy.mapping), reference, nil, copy.establishment)
      }
    }
    var holders: [String] = []
    for cell in copy.holders {
      holders += references(
        in: cell, .holder(copy.mapping), mapping.holder, .restoredWith, copy.establishment)
    }
    var values = copy.values
    if let reference = mapping.site, let cell = copy.sites.first {
      values[.site] =
        references(in: cell, .site(copy.mapping), reference, .isIn, copy.establishment).first
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
    let id = !byID.holds(prefix + local) ? prefix + local : "\(prefix)\(kind.singular)#\(local)"
    guard !byID.holds(id) else { return nil }
    inventory.find(.created(kind, text), at: place)
    let position = inventory.items.count
    byID.set(id, to: position)
    bySource.set(source, to: position)
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
