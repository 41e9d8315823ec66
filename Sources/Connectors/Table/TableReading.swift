// What has been read of all sheets so far, and at the end what their cells name.

import Continuity

/// An inventory that grows row by row.
struct TableReading {
  /// The cells of a row that name what its node needs, by one relation.
  struct Pending {
    var item: Int
    var mapping: RelationMapping
    var cells: [NamingCell]
  }

  /// A cell that names nodes.
  struct NamingCell {
    var text: String
    var place: Place
  }

  /// A row that describes a copy.
  struct PendingCopy {
    var item: Int?
    var nodes: [NamingCell]
    var holders: [NamingCell]
    var sites: [NamingCell]
    var mapping: CopyMapping
    var values: CopyFields
    var establishment: String?
    /// What the source begins with, where the row is no node.
    var source: String
    var place: Place
  }

  /// A whole cell, and how it is understood.
  struct Naming: Hashable {
    var text: String
    var sheet: Place
    var reference: ReferenceColumn
    var relation: Relation?
    var establishment: String?
  }

  var inventory: Inventory
  var index = ReferenceIndex(isLoose: true)
  var pending: [Pending] = []
  var pendingCopies: [PendingCopy] = []
  let defaultEstablishment: String?
  let separators: [Character]
  /// Words that separate too, folded.
  let conjunctions: [String]

  /// Nodes by identifier and by source.
  var byID: [String: Int] = [:]
  var bySource: [String: Int] = [:]
  var establishments: Set<String> = []
  /// What whole cells turned out to name: what is made later of another cell changes nothing of it.
  var meanings: [Naming: String] = [:]

  init(
    origin: String, establishment: String?, separators: [Character], conjunctions: [String] = []
  ) {
    inventory = Inventory(origin: origin)
    self.conjunctions = conjunctions
    self.separators = separators
    defaultEstablishment = establishment.map { Inventory.slug($0) }
    if let establishment, let id = defaultEstablishment {
      inventory.establishments.append(Inventory.Establishment(id: id, name: establishment))
      establishments.insert(id)
    }
  }

  /// The identifier of an establishment that a cell names.
  mutating func establishment(named text: String) -> String? {
    guard !text.isEmpty, !TypedValue.saysUnknown(text) else { return nil }
    let id = Inventory.slug(text)
    guard !id.isEmpty else { return nil }
    if establishments.insert(id).inserted {
      inventory.establishments.append(Inventory.Establishment(id: id, name: text.asCell))
    }
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
        Double(cell.text) == 0 ? .bareZero : .numberWithoutUnit(cell.text), at: place())
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
    let position = inventory.items.count
    var id = prefix + local
    var source = inventory.origin + ":" + sheet + "/" + local
    if let earlier = bySource[source] {
      // The same code in two establishments is two things.
      let isElsewhere = inventory.items[earlier].establishment != establishment
      source = "\(inventory.origin):\(sheet)/\(prefix)\(local)"
      if let earlier = isElsewhere ? bySource[source] : earlier {
        inventory.find(.duplicateIdentity(local, first: inventory.items[earlier].place), at: place)
        return nil
      }
    }
    if byID[id] != nil {
      let other = "\(prefix)\(kind.singular)#\(local)"
      if let earlier = byID[other] {
        // Its row is not there: the source is that of the row before it.
        bySource[source] = earlier
        inventory.find(.duplicateIdentity(local, first: inventory.items[earlier].place), at: place)
        return nil
      }
      inventory.find(.sharedIdentity(id, becomes: other), at: place)
      id = other
    }
    (bySource[source], byID[id]) = (position, position)
    append(
      Inventory.Item(
        id: id, kind: kind, name: title, establishment: establishment, source: source,
        fields: fields, place: place), local: local)
    return position
  }

  /// Adds a node whose identifier and source are taken for it.
  mutating func append(_ item: Inventory.Item, local: String, isMade: Bool = false) {
    index.add(
      id: item.id, local: local, name: item.name, kind: item.kind,
      establishment: item.establishment, isOwn: true, isMade: isMade)
    inventory.items.append(item)
  }
}
