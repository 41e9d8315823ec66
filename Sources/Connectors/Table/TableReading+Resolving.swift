// From what cells say to links and copies: every name looked up once all rows are known.

import Continuity
import Formats

extension TableReading {
  /// Finds out what the cells of all rows name.
  mutating func resolve() {
    for row in pending { resolve(row) }
    for link in pendingLinks { resolve(link) }
    for copy in pendingCopies { resolve(copy) }
    tellUnusedTypes()
  }

  private mutating func resolve(_ row: Pending) {
    let (id, source) = (inventory.items[row.item].id, inventory.items[row.item].source)
    let establishment = inventory.items[row.item].establishment
    let (mapping, column) = relations[row.relation]
    var members: [String] = []
    for cell in row.cells {
      for member in references(in: cell, column, establishment)
      where member != id && !members.contains(member) {
        members.append(member)
      }
    }
    guard !members.isEmpty else { return }
    let place = row.cells[0].place
    if mapping.isReversed {
      for node in members {
        inventory.links.append(
          Inventory.Link(
            node: node, relation: mapping.relation, member: id, tolerance: mapping.tolerance,
            source: source, place: place))
      }
      return
    }
    let isGroup = members.count > 1 && mapping.count != .all
    var count = isGroup ? mapping.count : .all
    if case .atLeast(let needed) = count, needed > members.count {
      inventory.find(.moreNeededThanNamed(needed: needed, named: members.count), at: place)
      count = .all
    }
    // So many people of one role.
    if members.count == 1, mapping.relation == .staffedBy { count = mapping.count }
    let group = isGroup ? Inventory.slug(mapping.reference.columns.joined(separator: "+")) : ""
    for member in members {
      inventory.links.append(
        Inventory.Link(
          node: id, relation: mapping.relation, member: member, group: group, count: count,
          tolerance: mapping.tolerance, source: source, place: place))
    }
  }

  private mutating func resolve(_ link: PendingLink) {
    let (needs, needed) = link.isReversed ? (link.to, link.from) : (link.from, link.to)
    let (own, other) =
      link.isReversed ? (link.toKind, link.fromKind) : (link.fromKind, link.toKind)
    let node = end(needs, own, nil, link.establishment)
    let member = end(needed, other, link.relation, link.establishment)
    guard let node, let member else { return }
    inventory.links.append(
      Inventory.Link(
        node: node, relation: link.relation, member: member,
        source: "\(inventory.origin):\(link.sheet)/\(node)>\(member)", place: link.place))
  }

  /// The end of a link, which is never made; `nil`, with a finding, where it is nothing known.
  private mutating func end(
    _ cell: NamingCell, _ kind: Kind?, _ relation: Relation?, _ establishment: String?
  ) -> String? {
    let text = cell.text.asCell
    switch index.meaning(
      of: text, kind: kind, relation: relation, in: establishment, suggests: true)
    {
    case .found(let id): return id
    case .foundLoosely(let id, let name):
      inventory.find(.readAs(text, name: name), at: cell.place)
      return id
    case .ambiguous(let ids):
      inventory.find(
        .particular(TableReason.ambiguousEnd(text, candidates: ids)), at: cell.place)
    case .unknown(let suggestion):
      inventory.find(
        .particular(TableReason.unknownEnd(text, suggestion: suggestion)), at: cell.place)
    }
    return nil
  }

  private mutating func resolve(_ copy: PendingCopy) {
    let columns = copies[copy.mapping]
    var nodes: [String] = []
    if let item = copy.item { nodes = [inventory.items[item].id] }
    if let column = columns.node {
      for cell in copy.nodes { nodes += references(in: cell, column, copy.establishment) }
    }
    var holders: [String] = []
    for cell in copy.holders { holders += references(in: cell, columns.holder, copy.establishment) }
    var values = copy.values
    if let column = columns.site, let cell = copy.sites.first {
      values[.site] = references(in: cell, column, copy.establishment).first
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
    let source = "\(inventory.origin):\(kind.singular)/\(prefix)\(Self.spelling(of: text))"
    // Two spellings of one name.
    if let known = bySource[source] {
      hear(text, for: inventory.items[known].id)
      return inventory.items[known].id
    }
    let id = byID[prefix + local] == nil ? prefix + local : "\(prefix)\(kind.singular)#\(local)"
    guard byID[id] == nil else { return nil }
    inventory.find(.created(kind, text), at: place)
    let position = inventory.items.count
    (byID[id], bySource[source]) = (position, position)
    var item = Inventory.Item(
      id: id, kind: kind, name: text, establishment: home, source: source, place: place)
    let table = "\(inventory.origin):\(kind.singular)/"
    // With hyphens, and before it had an establishment.
    item.former = [table + prefix + local, table + Self.spelling(of: text)].filter { $0 != source }
    append(item, local: local, isMade: true)
    if kind == .building { nest(text, in: home, at: position, place) }
    return inventory.items[position].id
  }

  /// Puts a place named as a path, "Site > Bâtiment A > Salle 2", into the place that the path begins
  /// with, as GLPI and iTop export it.
  private mutating func nest(_ path: String, in home: String?, at position: Int, _ place: Place) {
    // No place is so deep: what looks like it is a name, and each level would cost its whole length.
    guard path.count(where: { $0 == ">" }) <= 16 else { return }
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
