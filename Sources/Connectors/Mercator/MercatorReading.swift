// The objects of a Mercator cartography and their nodes.

import Continuity

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
  }

  /// A copy between objects.
  struct Backup {
    var node: Int
    var holder: Int
    var values: [CopyField: String]
    var source: String
    var place: Place
  }

  let tables: Tables
  let origin = "mercator"
  let establishment: String?
  let usesFlows: Bool
  var inventory: Inventory
  var things: [Thing] = []
  var byKey: [MercatorKey: Int] = [:]
  var ties: [RelationalTie] = []
  var tied = PairNumbers()
  var backups: [Backup] = []
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
    inventory.rowsRead = try tables.check(order)
    inventory.findings += tables.findings
    for object in MercatorObject.allCases { read(object) }
    tieAll()
    readFlows()
    readBackups()
    readImpacts()
    makeNodes()
    noteUnused()
    return inventory
  }

  private mutating func read(_ object: MercatorObject) {
    let table = tables[object.rawValue]
    let (id, name) = (table.slot("id"), table.slot("name"))
    let deleted = table.slot("deleted_at")
    for row in table.rows {
      let place = tables.place(of: row, in: table)
      guard let number = row[id], !number.isEmpty else {
        inventory.find(.noIdentity, at: place)
        continue
      }
      let key = MercatorKey(object: object, id: number)
      if let first = byKey[key] {
        inventory.find(
          .duplicateIdentity(key.text, first: tables.place(of: things[first].row, in: table)),
          at: place)
        continue
      }
      let isDeleted = !(row[deleted] ?? "").isEmpty
      if isDeleted { inventory.find(.deleted, at: place) }
      byKey[key] = things.count
      things.append(Thing(key: key, name: row[name] ?? "", row: row, isDeleted: isDeleted))
    }
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
    let perimeters = perimeterNames()
    var seen: Set<String> = []
    var ids: [Int: String] = [:]
    var untied = 0
    for (index, thing) in things.enumerated() where !thing.isDeleted {
      // An entity is a supplier only where an application names it.
      guard thing.isTied || thing.key.object != .entity else {
        untied += 1
        continue
      }
      let table = tables[thing.key.object.rawValue]
      let perimeter = thing.row.reference(table.slot("perimeter_id"))
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
          fields: objectives(of: thing, in: table), place: tables.place(of: thing.row, in: table)))
    }
    if untied > 0 {
      let table = tables[MercatorObject.entity.rawValue]
      inventory.find(
        .particular(RelationalReason.untied(table.shown, count: untied)),
        at: tables.place(of: table))
    }
    inventory.add(ties, ids: ids)
    for backup in backups {
      guard let node = ids[backup.node], let holder = ids[backup.holder] else { continue }
      inventory.copies.append(
        Inventory.Copy(
          node: node, holder: holder, values: backup.values, source: backup.source,
          place: backup.place))
    }
  }

  /// The types of impact of activities; how severe each is, a model cannot say of a type.
  private mutating func readImpacts() {
    let table = tables[MercatorTables.impacts.name]
    let (activity, type) = (table.slot("activity_id"), table.slot("impact_type"))
    let severity = table.slot("severity")
    for row in table.rows {
      let place = tables.place(of: row, in: table)
      guard find(.activity, row[activity], at: place) != nil, let id = row[activity],
        // A list in a cell is parted by these.
        let name = row[type]?.split(whereSeparator: { ",;|".contains($0) }).joined(separator: " "),
        !name.isEmpty, row[severity] != "0", impacts[id]?.contains(name) != true
      else { continue }
      impacts[id, default: []].append(name)
    }
  }

  private func perimeterNames() -> [String: String] {
    let table = tables["perimeters"]
    let (id, name) = (table.slot("id"), table.slot("name"))
    var names: [String: String] = [:]
    for row in table.rows {
      if let number = row[id], let text = row[name], !text.isEmpty { names[number] = text }
    }
    return names
  }

  // MARK: - Objectives

  private mutating func objectives(of thing: Thing, in table: RelationalTable) -> Fields {
    var fields = Fields()
    switch thing.key.object {
    case .process: fields[.owner] = thing.row[table.slot("owner")]
    case .application:
      fields[.rto] = minutes("rto", of: thing.row, in: table)
      fields[.rpo] = minutes("rpo", of: thing.row, in: table)
    case .activity:
      fields[.mtpd] = minutes("maximum_tolerable_downtime", of: thing.row, in: table)
      fields[.rto] = minutes("recovery_time_objective", of: thing.row, in: table)
      let objective = minutes("recovery_point_objective", of: thing.row, in: table)
      let longest = minutes("maximum_tolerable_data_loss", of: thing.row, in: table)
      fields[.rpo] = objective ?? longest
      if let impacts = impacts[thing.key.id] { fields[.impacts] = impacts.joined(separator: ", ") }
      if let objective, let longest, objective != longest {
        let place = tables.place(of: thing.row, in: table)
          .at(column: "maximum_tolerable_data_loss")
        inventory.find(.particular(RelationalReason.secondLossObjective(longest)), at: place)
      }
    default: break
    }
    return fields
  }

  /// A number of minutes as a model writes it. Mercator's forms leave 0 where nobody said anything.
  private mutating func minutes(
    _ column: String, of row: TableRow, in table: RelationalTable
  ) -> String? {
    guard let text = row[table.slot(column)], !text.isEmpty else { return nil }
    let place = tables.place(of: row, in: table).at(column: column)
    guard let number = Double(text), number >= 0, number <= 1e8 else {
      inventory.find(.unreadableValue(text), at: place)
      return nil
    }
    guard number > 0 else {
      inventory.find(.zeroMeansNotSet, at: place)
      return nil
    }
    return TypedValue.text(minutes: Int(number.rounded()))
  }
}
