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
    /// A number of ``meanings``.
    var text: UInt32
  }

  /// A row that describes a copy.
  struct PendingCopy {
    var item: Int?
    var nodes: [NamingCell]
    var holders: [NamingCell]
    var sites: [NamingCell]
    /// A position in ``copies``.
    var mapping: Int
    var values: CopyFields
    var establishment: String?
    /// What the source begins with, where the row is no node.
    var source: String
    var place: Place
  }

  /// How a cell is understood: a position in ``relations``, or part of a position in ``copies``.
  enum Role {
    case relation(Int32)
    case node(Int)
    case holder(Int)
    case site(Int)
  }

  var inventory: Inventory
  var index = ReferenceIndex(isLoose: true)
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
  /// Words that separate too, folded.
  let conjunctions: [String]

  /// Nodes by identifier and by source.
  var byID = TextNumbers()
  var bySource = TextNumbers()
  var establishments: [String: String] = [:]
  /// The establishments that cells name, by what stands there.
  var homes: [String: String] = [:]
  /// What whole cells turned out to name.
  var meanings = CellMeanings()

  init(
    origin: String, establishment: String?, separators: [Character], conjunctions: [String] = []
  ) {
    inventory = Inventory(origin: origin)
    self.conjunctions = conjunctions
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

  func place(of cell: NamingCell) -> Place {
    columns[Int(cell.column)].at(line: Int(cell.line))
  }

  /// The identifier of an establishment that a cell names.
  mutating func establishment(named text: String) -> String? {
    if let home = homes[text] { return home }
    guard let home = newEstablishment(named: text) else { return nil }
    homes[text] = home
    return home
  }

  mutating func newEstablishment(named text: String) -> String? {
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
    if let earlier = bySource.claim(source, for: position) {
      // The same code in two establishments is two things.
      let isElsewhere = inventory.items[earlier].establishment != establishment
      source = "\(inventory.origin):\(sheet)/\(prefix)\(local)"
      if let earlier = isElsewhere ? bySource.claim(source, for: position) : earlier {
        inventory.find(.duplicateIdentity(local, first: inventory.items[earlier].place), at: place)
        return nil
      }
    }
    if byID.claim(id, for: position) != nil {
      let other = "\(prefix)\(kind.singular)#\(local)"
      if let earlier = byID.claim(other, for: position) {
        // Its row is not there: the source is that of the row before it.
        bySource.set(source, to: earlier)
        inventory.find(.duplicateIdentity(local, first: inventory.items[earlier].place), at: place)
        return nil
      }
      inventory.find(.sharedIdentity(id, becomes: other), at: place)
      id = other
    }
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
