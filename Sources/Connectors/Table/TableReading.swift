// What has been read of all sheets so far, and at the end what their cells name.

import Continuity

/// An inventory that grows row by row.
struct TableReading {
  /// Cells that name what a node needs.
  struct Pending {
    var item: Int
    var mapping: RelationMapping
    var cells: [(text: String, place: Place)]
  }

  /// A row that describes a copy.
  struct PendingCopy {
    var item: Int?
    var nodes: [(text: String, place: Place)]
    var holders: [(text: String, place: Place)]
    var sites: [(text: String, place: Place)]
    var mapping: CopyMapping
    var values: [CopyField: String]
    var establishment: String?
    var source: String
    var place: Place
  }

  var inventory: Inventory
  var index = ReferenceIndex()
  var pending: [Pending] = []
  var pendingCopies: [PendingCopy] = []
  let defaultEstablishment: String?
  let separators: [Character]

  /// Nodes by identifier and by source.
  private var byID: [String: Int] = [:]
  private var bySource: [String: Int] = [:]
  private var establishments: [String: String] = [:]

  init(origin: String, establishment: String?, separators: [Character]) {
    inventory = Inventory(origin: origin)
    self.separators = separators
    defaultEstablishment = establishment.map { Inventory.slug($0) }
    if let establishment, let id = defaultEstablishment {
      inventory.establishments.append(Inventory.Establishment(id: id, name: establishment))
      establishments[id] = id
    }
  }

  /// The identifier of an establishment that a cell names.
  mutating func establishment(named text: String) -> String? {
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
  mutating func text(of value: TypedValue, cell: Cell, at place: Place) -> String? {
    switch value {
    case .nothing: return nil
    case .value(let text): return text
    case .saidUnknown: inventory.find(.saidUnknown(cell.text), at: place)
    case .numberWithoutUnit:
      inventory.find(
        Double(cell.text) == 0 ? .zeroMeansNotSet : .numberWithoutUnit(cell.text), at: place)
    case .unreadable: inventory.find(.unreadableValue(cell.text), at: place)
    case .error: inventory.find(.spreadsheetError(cell.text), at: place)
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
    var source = "\(inventory.origin):\(sheet)/\(local)"
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
    for row in pending { resolve(row) }
    pending = []
    for copy in pendingCopies { resolve(copy) }
    pendingCopies = []
  }

  private mutating func resolve(_ row: Pending) {
    let item = inventory.items[row.item]
    let relation = row.mapping.relation
    var members: [String] = []
    for (text, place) in row.cells {
      for member in references(
        in: text, row.mapping.reference, relation, item.establishment, at: place)
      where member != item.id && !members.contains(member) {
        members.append(member)
      }
    }
    guard let place = row.cells.first?.place, !members.isEmpty else { return }
    let isGroup = row.mapping.count != .all && members.count > 1
    var count = isGroup ? row.mapping.count : .all
    if case .atLeast(let needed) = count, needed > members.count {
      inventory.find(
        .moreNeededThanNamed(needed: needed, named: members.count), at: place)
      count = .all
    }
    let columns = row.mapping.reference.columns.joined(separator: "+")
    for member in members {
      inventory.links.append(
        Inventory.Link(
          node: item.id, relation: relation, member: member,
          group: isGroup ? Inventory.slug(columns) : "", count: count,
          tolerance: row.mapping.tolerance, source: item.source, place: place))
    }
  }

  private mutating func resolve(_ copy: PendingCopy) {
    var nodes: [String] = []
    if let item = copy.item { nodes = [inventory.items[item].id] }
    if let reference = copy.mapping.node {
      for (text, place) in copy.nodes {
        nodes += references(in: text, reference, nil, copy.establishment, at: place)
      }
    }
    var holders: [String] = []
    for (text, place) in copy.holders {
      holders += references(
        in: text, copy.mapping.holder, .restoredWith, copy.establishment, at: place)
    }
    var values = copy.values
    if let reference = copy.mapping.site, let (text, place) = copy.sites.first {
      values[.site] = references(in: text, reference, .isIn, copy.establishment, at: place).first
    }
    for node in nodes {
      for holder in holders {
        let source =
          copy.item == nil ? "\(inventory.origin):\(copy.source)\(node)" : copy.source
        inventory.copies.append(
          Inventory.Copy(
            node: node, holder: holder, values: values, source: source, place: copy.place))
      }
    }
  }

  /// What the names in one cell mean: the whole cell if that is a name, else each part of it. A slash
  /// separates only what is no name with it.
  private mutating func references(
    in text: String, _ reference: ReferenceColumn, _ relation: Relation?,
    _ establishment: String?, at place: Place
  ) -> [String] {
    let whole = text.asCell
    if whole.isEmpty || TypedValue.saysNone(whole) { return [] }
    if TypedValue.saysUnknown(whole) {
      inventory.find(.saidUnknown(whole), at: place)
      return []
    }
    if case .found(let id) = index.meaning(
      of: whole, kind: reference.kind, relation: relation, in: establishment)
    {
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
    switch index.meaning(of: text, kind: reference.kind, relation: relation, in: establishment) {
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
