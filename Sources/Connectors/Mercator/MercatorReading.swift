// The objects of a Mercator cartography and their nodes.

import Continuity
import Formats

/// An object by its table and number, which no other has.
struct MercatorKey: Hashable {
  var object: MercatorObject
  var id: String

  /// As sources and messages name it.
  var text: String { "\(object.rawValue)#\(id)" }
}

/// An inventory that grows table by table.
struct MercatorReading {
  /// A row of a table of objects.
  struct Thing {
    var key: MercatorKey
    var name: String
    var row: TableRow
    var isDeleted: Bool
    var isTied = false
    /// Whether backups sit on it.
    var holdsBackups = false

    /// What people know it by.
    var shown: String { name.isEmpty ? key.text : name }
  }

  /// A copy between objects.
  struct Backup {
    var node: Int
    var holder: Int
    var values: CopyFields
    var source: String
    var place: Place
  }

  let tables: Tables
  let origin = MercatorConnector.origin
  let establishment: String?
  let usesFlows: Bool
  var inventory: Inventory
  var things: [Thing] = []
  var byKey: [MercatorKey: Int] = [:]
  var ties = RelationalTies()
  var backups: [Backup] = []
  /// Tables that rows name something of, and that are not there.
  var missing = AbsentTables()
  /// Types of impact, by the number of their activity.
  var impacts: [String: [String]] = [:]

  init(_ tables: Tables, establishment: String?, usesFlows: Bool) {
    self.tables = tables
    self.establishment = establishment
    self.usesFlows = usesFlows
    inventory = Inventory(origin: origin)
  }

  mutating func readAll() throws(ImportFailure) -> Inventory {
    let order = MercatorTables.all.map(\.name).filter { name in
      !MercatorTables.unused.contains { $0.name == name }
    }
    inventory.rowsRead = try ImportFailure.reading(tables.check(order))
    inventory.tables = tables.read(order)
    inventory.findings += tables.findings
    for object in MercatorObject.allCases { read(object) }
    tieAll()
    readFlows()
    readBackups()
    readImpacts()
    inventory.findings += missing.findings { RelationalReason.missingLookup($0, rows: $1) }
    makeNodes()
    noteUnused()
    return inventory
  }

  private mutating func read(_ object: MercatorObject) {
    for row in tables[object.rawValue].rows {
      guard let number = row["id"], !number.isEmpty else {
        inventory.find(.noIdentity, at: row.place)
        continue
      }
      let key = MercatorKey(object: object, id: number)
      if let first = byKey[key] {
        inventory.find(
          .duplicateIdentity(key.text, first: things[first].row.place), at: row.place)
        continue
      }
      byKey[key] = things.count
      things.append(Thing(key: key, name: row["name"] ?? "", row: row, isDeleted: isDeleted(row)))
    }
  }

  /// Whether a row is deleted, with a finding.
  mutating func isDeleted(_ row: TableRow) -> Bool {
    guard let time = row["deleted_at"], !time.isEmpty else { return false }
    inventory.find(.deleted, at: row.place)
    return true
  }

  private mutating func noteUnused() {
    for shape in MercatorTables.unused {
      let table = tables[shape.name]
      guard !table.rows.isEmpty else { continue }
      inventory.find(
        .particular(RelationalReason.unusedObjects(rows: table.rows.count)),
        at: tables.place(of: table))
    }
    inventory.noteOtherTables(of: tables)
  }

  // MARK: - Nodes

  private mutating func makeNodes() {
    let own = inventory.addEstablishment(named: establishment)
    let perimeters = tables["perimeters"].texts("name")
    var seen: Set<String> = []
    var ids = [String?](repeating: nil, count: things.count)
    var untied: [MercatorObject: Int] = [:]
    for (index, thing) in things.enumerated() where !thing.isDeleted {
      guard thing.isTied || !thing.key.object.isOnlyAsNeeded else {
        untied[thing.key.object, default: 0] += 1
        continue
      }
      let perimeter = thing.row.reference("perimeter_id")
      let home = own ?? perimeter.map { "perimeter-\(Inventory.slug($0))" }
      if own == nil, let home, let perimeter, seen.insert(home).inserted {
        inventory.establishments.append(
          Inventory.Establishment(id: home, name: perimeters[perimeter] ?? home))
      }
      let local = "\(thing.key.object.singular)#\(thing.key.id)"
      let id = home.map { "\($0)/\(local)" } ?? local
      ids[index] = id
      inventory.items.append(
        Inventory.Item(
          id: id, kind: thing.holdsBackups ? .backup : thing.key.object.kind, name: thing.name,
          establishment: home, source: "\(origin):\(thing.key.text)",
          fields: objectives(of: thing), place: thing.row.place))
    }
    for object in MercatorObject.allCases {
      guard let count = untied[object] else { continue }
      let table = tables[object.rawValue]
      inventory.find(
        .particular(RelationalReason.untied(table.shown, count: count)),
        at: tables.place(of: table))
    }
    inventory.add(ties.all, ids: ids)
    for backup in backups {
      guard let node = ids[backup.node], let holder = ids[backup.holder] else { continue }
      inventory.copies.append(
        Inventory.Copy(
          node: node, holder: holder, values: backup.values, source: backup.source,
          place: backup.place))
    }
  }
}
