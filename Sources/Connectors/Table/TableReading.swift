// What has been read of all sheets so far, and at the end what their cells name.

import Continuity

/// An inventory that grows row by row.
struct TableReading {
  /// A cell that names what a node needs; those of one row and relation follow each other.
  ///
  /// There are as many as links: so it holds numbers of what many of them share.
  struct Pending {
    var item: Int32
    /// A position in ``relations``.
    var relation: Int32
    var cell: NamingCell
  }

  /// A cell that names nodes.
  struct NamingCell {
    var line: UInt32
    /// A position in ``columns``.
    var column: Int32
    var text: String
  }

  /// A row that describes a copy.
  struct PendingCopy {
    var item: Int?
    var nodes: [NamingCell]
    var holders: [NamingCell]
    var sites: [NamingCell]
    /// A position in ``copies``.
    var mapping: Int
    var values: [CopyField: String]
    var establishment: String?
    /// What the source begins with, where the row is no node.
    var source: String
    var place: Place
  }

  /// How a cell is understood: a position in ``relations``, or part of a position in ``copies``.
  private enum Role: Hashable {
    case relation(Int32)
    case node(Int)
    case holder(Int)
    case site(Int)
  }

  private struct Question: Hashable {
    var text: String
    var role: Role
    var establishment: String?
  }

  var inventory: Inventory
  var index = ReferenceIndex()
  var pending: [Pending] = []
  var pendingCopies: [PendingCopy] = []
  /// The mappings of all sheets read so far.
  private(set) var relations: [RelationMapping] = []
  private(set) var copies: [CopyMapping] = []
  /// The columns that name something: places without a line.
  private(set) var columns: [Place] = []
  var values = TypedValueCache()
  let defaultEstablishment: String?
  let separators: [Character]

  /// Nodes by identifier and by source.
  private var byID: [String: Int] = [:]
  private var bySource: [String: Int] = [:]
  private var establishments: [String: String] = [:]
  /// The establishments that cells name, by what stands there.
  private var homes: [String: String] = [:]
  /// What whole cells turned out to name, up to ``maximumKnown`` of them.
  private var known: [Question: String] = [:]
  private static let maximumKnown = 16_384

  init(origin: String, establishment: String?, separators: [Character]) {
    inventory = Inventory(origin: origin)
    self.separators = separators
    defaultEstablishment = establishment.map { Inventory.slug($0) }
    if let establishment, let id = defaultEstablishment {
      inventory.establishments.append(Inventory.Establishment(id: id, name: establishment))
      establishments[id] = id
    }
  }

  /// The number of a mapping or column, for ``Pending``.
  mutating func number(of mapping: RelationMapping) -> Int32 {
    relations.append(mapping)
    return Int32(truncatingIfNeeded: relations.count - 1)
  }

  /// The number of a mapping of copies.
  mutating func number(of mapping: CopyMapping) -> Int {
    copies.append(mapping)
    return copies.count - 1
  }

  /// The number of a column.
  mutating func number(of column: Place) -> Int32 {
    columns.append(column)
    return Int32(truncatingIfNeeded: columns.count - 1)
  }

  private func place(of cell: NamingCell) -> Place {
    columns[Int(cell.column)].at(line: Int(cell.line))
  }

  /// The identifier of an establishment that a cell names.
  mutating func establishment(named text: String) -> String? {
    if let home = homes[text] { return home }
    guard let home = newEstablishment(named: text) else { return nil }
    homes[text] = home
    return home
  }

  private mutating func newEstablishment(named text: String) -> String? {
    guard !text.isEmpty, !TypedValue.saysUnknown(text) else { return nil }
    if let known = establishments[text] { return known }
    let id = Inventory.slug(text)
    guard !id.isEmpty else { return nil }
    if establishments[id] == nil {
      inventory.establishments.append(Inventory.Establishment(id: id, name: text.asCell))
      establishments[id] = id
    }
    establishments[text] = id
    return id
  }

  /// The text of a value, and a finding where there is none.
  mutating func text(
    of value: TypedValue, cell: Cell, at place: @autoclosure () -> Place
  ) -> String? {
    switch value {
    case .nothing: return nil
    case .value(let text): return text
    case .saidUnknown: inventory.find(.saidUnknown(cell.text), at: place())
    case .numberWithoutUnit:
      inventory.find(
        Double(cell.text) == 0 ? .zeroMeansNotSet : .numberWithoutUnit(cell.text), at: place())
    case .unreadable: inventory.find(.unreadableValue(cell.text), at: place())
    case .error: inventory.find(.spreadsheetError(cell.text), at: place())
    }
    return nil
  }

  /// Adds the node of a row; `nil`, with a finding, where an earlier row has its identity.
  mutating func add(
    local: String, sheet: String, kind: Kind, title: String, establishment: String?,
    fields: Fields, place: Place
  ) -> Int? {
    let prefix = establishment.map { $0 + "/" } ?? ""
    var id = prefix + local
    var source = inventory.origin + ":" + sheet + "/" + local
    if let earlier = bySource[source] {
      guard inventory.items[earlier].establishment != establishment else {
        inventory.find(.duplicateIdentity(local, first: inventory.items[earlier].place), at: place)
        return nil
      }
      // The same code in two establishments is two things.
      source = "\(inventory.origin):\(sheet)/\(prefix)\(local)"
      if let earlier = bySource[source] {
        inventory.find(.duplicateIdentity(local, first: inventory.items[earlier].place), at: place)
        return nil
      }
    }
    if byID[id] != nil {
      let other = "\(prefix)\(kind.singular)#\(local)"
      if let earlier = byID[other] {
        inventory.find(.duplicateIdentity(local, first: inventory.items[earlier].place), at: place)
        return nil
      }
      inventory.find(.sharedIdentity(id, becomes: other), at: place)
      id = other
    }
    return append(
      Inventory.Item(
        id: id, kind: kind, name: title, establishment: establishment, source: source,
        fields: fields, place: place), local: local)
  }

  private mutating func append(_ item: Inventory.Item, local: String) -> Int {
    let position = inventory.items.count
    byID[item.id] = position
    bySource[item.source] = position
    index.add(
      id: item.id, local: local, name: item.name, kind: item.kind,
      establishment: item.establishment, isOwn: true)
    inventory.items.append(item)
    return position
  }

  // MARK: - Names in cells

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

  private mutating func resolve(_ cells: ArraySlice<Pending>, item: Int, role: Int32) {
    let mapping = relations[Int(role)]
    let relation = mapping.relation
    let id = inventory.items[item].id
    let source = inventory.items[item].source
    let establishment = inventory.items[item].establishment
    var members: [String] = []
    for pending in cells {
      for member in references(
        in: pending.cell, .relation(role), mapping.reference, relation, establishment)
      where member != id && !members.contains(member) {
        members.append(member)
      }
    }
    guard let first = cells.first, !members.isEmpty else { return }
    let place = place(of: first.cell)
    let isGroup = mapping.count != .all && members.count > 1
    var count = isGroup ? mapping.count : .all
    if case .atLeast(let needed) = count, needed > members.count {
      inventory.find(
        .moreNeededThanNamed(needed: needed, named: members.count), at: place)
      count = .all
    }
    let group = isGroup ? Inventory.slug(mapping.reference.columns.joined(separator: "+")) : ""
    for member in members {
      inventory.links.append(
        Inventory.Link(
          node: id, relation: relation, member: member, group: group, count: count,
          tolerance: mapping.tolerance, source: source, place: place))
    }
  }

  private mutating func resolve(_ copy: PendingCopy) {
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

  /// What the names in one cell mean: the whole cell if that is a name, else each part of it. A slash
  /// separates only what is no name with it.
  private mutating func references(
    in cell: NamingCell, _ role: Role, _ reference: ReferenceColumn, _ relation: Relation?,
    _ establishment: String?
  ) -> [String] {
    let text = cell.text
    let question = Question(text: text, role: role, establishment: establishment)
    if let id = known[question] { return [id] }
    let place = place(of: cell)
    let whole = text.asCell
    if whole.isEmpty || TypedValue.saysNone(whole) { return [] }
    if TypedValue.saysUnknown(whole) {
      inventory.find(.saidUnknown(whole), at: place)
      return []
    }
    if case .found(let id) = index.meaning(
      of: whole, kind: reference.kind, relation: relation, in: establishment)
    {
      if known.count < Self.maximumKnown { known[question] = id }
      return [id]
    }
    var found: [String] = []
    let parts = text.split { character in
      (character != "/" && separators.contains(character)) || character.isNewline
    }
    for part in parts {
      let part = String(part).asCell
      if part.isEmpty || TypedValue.saysNone(part) { continue }
      if part.contains("/"), separators.contains("/"), !TypedValue.saysUnknown(part) {
        if case .found(let id) = index.meaning(
          of: part, kind: reference.kind, relation: relation, in: establishment)
        {
          found.append(id)
          continue
        }
        for piece in part.split(separator: "/") {
          let piece = String(piece).asCell
          if piece.isEmpty || TypedValue.saysNone(piece) { continue }
          if let id = one(piece, reference, relation, establishment, at: place) { found.append(id) }
        }
      } else if let id = one(part, reference, relation, establishment, at: place) {
        found.append(id)
      }
    }
    return found
  }

  /// What one name means, made where the mapping allows it.
  private mutating func one(
    _ text: String, _ reference: ReferenceColumn, _ relation: Relation?, _ establishment: String?,
    at place: Place
  ) -> String? {
    if TypedValue.saysUnknown(text) {
      inventory.find(.saidUnknown(text), at: place)
      return nil
    }
    let mayCreate = reference.isCreating && reference.kind != nil
    switch index.meaning(
      of: text, kind: reference.kind, relation: relation, in: establishment, suggests: !mayCreate)
    {
    case .found(let id): return id
    case .ambiguous(let candidates):
      inventory.find(.ambiguousReference(text, candidates: candidates), at: place)
      return nil
    case .unknown(let suggestion):
      guard reference.isCreating, let kind = reference.kind else {
        inventory.find(.unknownReference(text, suggestion: suggestion), at: place)
        return nil
      }
      return create(text, kind, establishment, at: place)
    }
  }

  /// A node that is known by its name alone. Suppliers serve several establishments; what else is made
  /// belongs to the one that names it.
  private mutating func create(
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
    let position = append(
      Inventory.Item(
        id: id, kind: kind, name: text, establishment: home, source: source, place: place),
      local: local)
    return inventory.items[position].id
  }
}
