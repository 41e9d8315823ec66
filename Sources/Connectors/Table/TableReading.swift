// What has been read of all sheets so far, and at the end what their cells name.

import Continuity
import Formats

/// An inventory that grows row by row.
struct TableReading {
  /// The cells of a row that name what its node needs, by one relation.
  struct Pending {
    var item: Int
    /// The position of its mapping among ``relations``.
    var relation: Int
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
    /// The position of its mapping among ``copies``.
    var mapping: Int
    var values: CopyFields
    var establishment: String?
    /// What the source begins with, where the row is no node.
    var source: String
    var place: Place
  }

  /// A row that is a link.
  struct PendingLink {
    var from: NamingCell
    var to: NamingCell
    var fromKind: Kind?
    var toKind: Kind?
    var relation: Relation
    var isReversed: Bool
    var establishment: String?
    var sheet: String
    var place: Place
  }

  /// A type of links that is not used.
  private struct UnusedType: Hashable {
    var text: String
    var sheet: Place
    var isLeftOut: Bool
  }

  /// A column of names: all its cells are understood in one way.
  struct NamingColumn: Hashable {
    var sheet: Place
    var reference: ReferenceColumn
    var relation: Relation?
  }

  /// A cell of values, and how it is read.
  private struct CellValue: Hashable {
    var cell: Cell
    var form: ValueForm
    var unit: Int?
    var isLoss: Bool
  }

  /// A whole cell, and how it is understood.
  struct Naming: Hashable {
    var text: String
    /// The position of its column among ``columns``.
    var column: Int
    var establishment: String?
  }

  var inventory: Inventory
  var index = ReferenceIndex(isLoose: true)
  /// How columns of names are understood.
  private(set) var columns: [NamingColumn] = []
  private(set) var relations: [(mapping: RelationMapping, column: Int)] = []
  private(set) var copies: [(mapping: CopyMapping, node: Int?, holder: Int, site: Int?)] = []
  var pending: [Pending] = []
  var pendingCopies: [PendingCopy] = []
  var pendingLinks: [PendingLink] = []
  private var unusedTypes: [(type: UnusedType, rows: Int, first: Place)] = []
  private var unusedTypePositions: [UnusedType: Int] = [:]
  let defaultEstablishment: String?
  let separators: [Character]
  /// Words that separate too, folded.
  let conjunctions: [String]

  /// Nodes by identifier and by source.
  var byID: [String: Int] = [:]
  var bySource: [String: Int] = [:]
  /// Nodes made from mere names, by identifier.
  var made: [String: Int] = [:]
  var establishments: Set<String> = []
  private var values: [CellValue: TypedValue] = [:]
  /// The establishments that cells turned out to name.
  private var homes: [String: String?] = [:]
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
    if let known = homes[text] { return known }
    let id = TypedValue.saysUnknown(text) ? "" : Inventory.slug(text)
    homes[text] = .some(id.isEmpty ? nil : id)
    guard !id.isEmpty else { return nil }
    if establishments.insert(id).inserted {
      inventory.establishments.append(Inventory.Establishment(id: id, name: text.asCell))
    }
    return id
  }

  /// Notes how a relation of a sheet is read.
  ///
  /// - Returns: its position among ``relations``.
  mutating func add(_ mapping: RelationMapping, of sheet: Place) -> Int {
    let relation = mapping.isReversed ? nil : mapping.relation
    relations.append((mapping, column(of: mapping.reference, relation, in: sheet)))
    return relations.count - 1
  }

  /// Notes how copies of a sheet are read.
  ///
  /// - Returns: the position among ``copies``.
  mutating func add(_ mapping: CopyMapping, of sheet: Place) -> Int {
    copies.append(
      (
        mapping, mapping.node.map { column(of: $0, nil, in: sheet) },
        column(of: mapping.holder, .restoredWith, in: sheet),
        mapping.site.map { column(of: $0, .isIn, in: sheet) }
      ))
    return copies.count - 1
  }

  private mutating func column(
    of reference: ReferenceColumn, _ relation: Relation?, in sheet: Place
  ) -> Int {
    let column = NamingColumn(sheet: sheet, reference: reference, relation: relation)
    if let known = columns.firstIndex(of: column) { return known }
    columns.append(column)
    return columns.count - 1
  }

  /// Counts the links of a type that is not used.
  mutating func note(unusedType text: String, isLeftOut: Bool, at place: Place) {
    let type = UnusedType(text: text, sheet: place.sheetAlone, isLeftOut: isLeftOut)
    if let position = unusedTypePositions[type] {
      unusedTypes[position].rows += 1
    } else {
      unusedTypePositions[type] = unusedTypes.count
      unusedTypes.append((type, 1, place))
    }
  }

  /// Tells the types of links that are not used, each once.
  mutating func tellUnusedTypes() {
    for (type, rows, first) in unusedTypes {
      inventory.find(
        .particular(
          type.isLeftOut
            ? TableReason.leftOutType(type.text, rows: rows)
            : TableReason.unmappedType(type.text, rows: rows)), at: first)
    }
  }

  /// What a cell says. Of durations and the like there are few, typed again and again.
  mutating func value(
    of cell: Cell, as form: ValueForm, unit: Int?, isLoss: Bool
  ) -> TypedValue {
    let key = CellValue(cell: cell, form: form, unit: unit, isLoss: isLoss)
    if let known = values[key] { return known }
    let value = TypedValue(cell, as: form, unit: unit, separators: separators, isLoss: isLoss)
    if [.duration, .limit].contains(form), values.count < 10_000 { values[key] = value }
    return value
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
    // The same code in two establishments is two things, whether or not the other is there.
    let table = inventory.origin + ":" + sheet + "/"
    let source = table + Inventory.identity(of: local, in: establishment)
    if let earlier = bySource[source] {
      inventory.find(.duplicateIdentity(local, first: inventory.items[earlier].place), at: place)
      return nil
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
    var item = Inventory.Item(
      id: id, kind: kind, name: title, establishment: establishment, source: source,
      fields: fields, place: place)
    if source != table + local { item.former = [table + local] }
    append(item, local: local)
    return position
  }

  /// Adds a node whose identifier and source are taken for it.
  mutating func append(_ item: Inventory.Item, local: String, isMade: Bool = false) {
    index.add(
      id: item.id, local: local, name: item.name, kind: item.kind,
      establishment: item.establishment, isOwn: true, isMade: isMade)
    if isMade { made[item.id] = inventory.items.count }
    inventory.items.append(item)
  }

  /// Of the spellings of a name that makes a node, the first by its bytes is its name, whichever row is read
  /// first.
  mutating func hear(_ text: String, for id: String) {
    guard let position = made[id] else { return }
    let (text, name) = (text.asCell, inventory.items[position].name)
    let isSpelling = Self.spelling(of: text) == Self.spelling(of: name)
    if isSpelling, text.utf8.lexicographicallyPrecedes(name.utf8) {
      inventory.items[position].name = text
    }
  }

  /// What the spellings of a name have in common.
  static func spelling(of text: String) -> String {
    let slug = Inventory.slug(text)
    return ReferenceIndex.loosened(slug) ?? slug
  }
}
