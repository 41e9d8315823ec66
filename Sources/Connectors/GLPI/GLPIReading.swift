// The things of a GLPI database: which of them are used, in which establishment, and their nodes.

import Continuity
import Formats

/// A thing of GLPI by its type and number, which no other has.
struct GLPIKey: Hashable {
  var type: GLPIType
  var id: String

  var text: String { type == .given ? id : "\(type.rawValue)#\(id)" }

  /// The same in an identifier of a model.
  var local: String {
    guard type == .given, let end = id.lastIndex(of: "#") else {
      return "\(type.rawValue.lowercased())#\(id)"
    }
    return Inventory.slug(String(id[..<end])) + id[end...]
  }
}

/// An inventory that grows table by table.
struct GLPIReading {
  /// A row of a table of things.
  struct Thing {
    var key: GLPIKey
    var kind: Kind
    var name: String
    var entity: String?
    var row: TableRow
    /// Whether the source calls it deleted or a template.
    var isLeftOut: Bool
    /// Whether something ties it to a dependency.
    var isTied = false

    /// What people know it by.
    var shown: String { name.isEmpty ? key.text : name }
  }

  let tables: Tables
  /// What whoever imports says of types of their own.
  var kinds: GivenKinds
  let origin = GLPIConnector.origin
  let establishment: String?
  var inventory: Inventory
  var things: [Thing] = []
  var byKey: [GLPIKey: Int] = [:]
  var ties = RelationalTies()
  /// The clusters that a thing is a member of.
  var clusters: [Int: [Int]] = [:]
  /// Definitions of assets of one's own.
  var definitions = GLPIDefinitions()
  /// The names of types that only whoever imports knows, by the same in small letters.
  var givenTypes: [String: String] = [:]
  /// States, by number or by name, that mean a thing is out of use, with their names.
  var outOfUse: [String: String] = [:]
  /// Types that links name and nobody knows, with how many links do.
  var linkedTypes: [String: Int] = [:]
  /// How much things matter, by their position, as GLPI names it.
  var criticities: [Int: String] = [:]
  /// Tables that rows name something of, and that are not there.
  var missing = AbsentTables()
  /// Those that rows merely describe something of.
  var aboutMissing = AbsentTables()
  /// Computers by the number of their type, where no table says what it is.
  var untyped: [String: [Int]] = [:]
  /// Those of them of which nothing tells what they are.
  var undecided: Set<Int> = []

  init(_ tables: Tables, establishment: String?, kinds: GivenKinds) {
    self.tables = tables
    self.establishment = establishment
    self.kinds = kinds
    inventory = Inventory(origin: origin)
  }

  mutating func readAll(order: [String]) throws(ImportFailure) -> Inventory {
    inventory.rowsRead = try ImportFailure.reading(tables.check(order))
    inventory.tables = tables.read(order.filter { !GLPITables.drawings.contains($0) })
    inventory.findings += tables.findings
    if !tables.has("glpi_impactrelations") {
      inventory.find(
        .particular(RelationalReason.missingTable("glpi_impactrelations")),
        at: Place(file: tables.files.first ?? ""))
    }
    readStates()
    definitions = GLPIDefinitions(tables, kinds: &kinds)
    for type in GLPIType.allCases where type != .given {
      read(type, table: type.table, kind: kinds.take(type.rawValue) ?? type.kind)
    }
    readGivenTypes()
    definitions.noteUnused(in: &inventory, of: tables)
    readDrawings()
    readCriticities()
    tieAll()
    decideUntyped()
    inventory.findings += missing.findings { RelationalReason.missingLookup($0, rows: $1) }
    inventory.findings += aboutMissing.findings {
      RelationalReason.aboutMissingTable($0, rows: $1)
    }
    makeNodes()
    inventory.noteOtherTables(of: tables)
    for (type, count) in linkedTypes.sorted(by: { $0.key < $1.key }) {
      inventory.find(
        .particular(GivenKindReason.linkedType(type, links: count)),
        at: Place(file: tables.files.first ?? ""))
    }
    kinds.noteUnused(
      among: definitions.names + GLPIType.allCases.filter { $0 != .given }.map(\.rawValue),
      in: &inventory, at: Place(file: tables.files.first ?? ""))
    return inventory
  }

  // MARK: - Things

  mutating func read(
    _ type: GLPIType, table name: String, kind: Kind, prefix: String = ""
  ) {
    let table = tables[name]
    guard !table.rows.isEmpty else { return }
    let workplaces = type == .computer ? workplaceTypes() : []
    for row in table.rows {
      guard let number = row["id"], !number.isEmpty else {
        inventory.find(.noIdentity, at: row.place)
        continue
      }
      var kind = kind
      if type == .asset {
        // Of what nobody said what it is, the number is told once.
        guard let own = definitions.take(row["assets_assetdefinitions_id"]) else { continue }
        kind = own
      }
      let key = GLPIKey(type: type, id: prefix + number)
      if let first = byKey[key] {
        inventory.find(
          .duplicateIdentity(key.text, first: things[first].row.place), at: row.place)
        continue
      }
      let isGone = reasonToLeaveOut(row)
      let unused = row["states_id"].flatMap { outOfUse[$0] }
      if let reason = isGone ?? unused.map({ .notProduction(status: $0) }) {
        inventory.find(reason, at: row.place)
      }
      let computerType = row.reference("computertypes_id")
      if isGone == nil {
        noteUnknown(state: row.reference("states_id"), at: row.place)
        if type == .computer, !tables.has("glpi_computertypes"), let computerType,
          Int(computerType) != nil
        {
          untyped[computerType, default: []].append(things.count)
        }
      }
      byKey[key] = things.count
      let isWorkplace = computerType.map { workplaces.contains($0) } ?? false
      things.append(
        Thing(
          key: key, kind: isWorkplace ? .equipment : kind, name: row["name"] ?? "",
          entity: table.has("entities_id") ? row["entities_id"] ?? "0" : nil, row: row,
          isLeftOut: isGone != nil || unused != nil))
    }
  }

  /// Why GLPI itself says that a row counts for nothing, if it does.
  func reasonToLeaveOut(_ row: TableRow) -> Finding.Reason? {
    row.isSet("is_deleted") ? .deleted : row.isSet("is_template") ? .template : nil
  }

  /// The types of computers that people work at. In CSV made with names instead of numbers, the
  /// type itself is the name.
  private func workplaceTypes() -> Set<String> {
    let named = tables["glpi_computertypes"].texts("name").filter {
      GLPIType.isWorkplace(type: $0.value)
    }
    let names = Set(tables[GLPIType.computer.table].rows.compactMap { $0["computertypes_id"] })
    return names.filter { Int($0) == nil && GLPIType.isWorkplace(type: $0) }.union(named.keys)
  }

  private mutating func readDrawings() {
    for name in GLPITables.drawings {
      let table = tables[name]
      guard !table.rows.isEmpty else { continue }
      inventory.find(
        .particular(RelationalReason.drawing(rows: table.rows.count)),
        at: tables.place(of: table))
    }
  }

  // MARK: - Nodes

  private mutating func makeNodes() {
    let names = entityNames()
    var entities: [String] = []
    var seen: Set<String> = []
    var untied: [GLPIType: Int] = [:]
    var ids = [String?](repeating: nil, count: things.count)
    let own = inventory.addEstablishment(named: establishment)
    for (index, thing) in things.enumerated() where !thing.isLeftOut {
      guard thing.isTied || !thing.key.type.isOnlyUsedWhenTied else {
        untied[thing.key.type, default: 0] += 1
        continue
      }
      let home = own ?? thing.entity.map { "entity-\(Inventory.slug($0))" }
      if own == nil, let entity = thing.entity, let home, seen.insert(home).inserted {
        entities.append(entity)
      }
      let local = thing.key.local
      let id = home.map { "\($0)/\(local)" } ?? local
      ids[index] = id
      var fields = Fields()
      if thing.key.type == .user { fields[.headcount] = "1" }
      if let criticity = criticities[index] {
        fields[.tags] = "criticity-" + Inventory.slug(criticity)
      }
      if undecided.contains(index) {
        fields[.tags] = [fields[.tags], "type-unknown"].compactMap { $0 }.joined(separator: ", ")
      }
      inventory.items.append(
        Inventory.Item(
          id: id, kind: thing.kind, name: thing.name, establishment: home,
          source: "\(origin):\(thing.key.text)", fields: fields,
          place: thing.row.place))
    }
    for entity in entities {
      let id = "entity-\(Inventory.slug(entity))"
      inventory.establishments.append(
        Inventory.Establishment(
          // The interface may have put the name in the place of the number.
          id: id, name: names[entity] ?? (Int(entity) == nil ? entity : id)))
    }
    for type in GLPIType.allCases {
      guard let count = untied[type] else { continue }
      inventory.find(
        .particular(RelationalReason.untied(type.rawValue, count: count)),
        at: tables.place(of: tables[type.table]))
    }
    inventory.add(ties.all, ids: ids)
  }

  /// The names of entities: the whole path where two have the same name.
  private func entityNames() -> [String: String] {
    let table = tables["glpi_entities"]
    var counts: [String: Int] = [:]
    for row in table.rows { counts[row["name"] ?? "", default: 0] += 1 }
    var names: [String: String] = [:]
    for row in table.rows {
      guard let number = row["id"], let text = row["name"], !text.isEmpty else { continue }
      names[number] = counts[text, default: 0] > 1 ? row["completename"] ?? text : text
    }
    return names
  }
}
