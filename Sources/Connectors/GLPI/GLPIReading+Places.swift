// Where the things of a GLPI database stand, and who maintains them.

import Continuity
import Formats

extension GLPIReading {
  // MARK: - Places

  /// Racks and enclosures hold things; what stands in none has its location.
  mutating func tiePlaces() {
    var held: Set<Int> = []
    hold("glpi_items_racks", "Item_Rack", .rack, "racks_id", &held)
    hold("glpi_items_enclosures", "Item_Enclosure", .enclosure, "enclosures_id", &held)
    hold("glpi_pdus_racks", "PDU_Rack", .rack, "racks_id", item: "pdus_id", of: .pdu, &held)
    for index in things.indices where !things[index].isLeftOut {
      let thing = things[index]
      switch thing.key.type {
      case .location, .supplier, .group, .user, .room, .rack, .datacenter: continue
      default: break
      }
      // What nothing needs is not worth its place.
      guard thing.isTied || !thing.key.type.isOnlyUsedWhenTied, !held.contains(index) else {
        continue
      }
      tieLocation(of: index)
    }
  }

  private mutating func hold(
    _ name: String, _ type: String, _ holder: GLPIType, _ column: String,
    item itemColumn: String = "items_id", of itemType: GLPIType? = nil, _ held: inout Set<Int>
  ) {
    let table = tables[name]
    let (id, place) = (table.slot("id"), table.slot(column))
    let (ofType, item) = (table.slot("itemtype"), table.slot(itemColumn))
    let isReserved = table.slot("is_reserved")
    for row in table.rows {
      let at = tables.place(of: row, in: table)
      if row.isSet(isReserved) {
        inventory.find(.particular(RelationalReason.reserved), at: at)
        continue
      }
      guard let node = find(itemType?.rawValue ?? row[ofType], row[item], isAbout: true, at: at),
        let member = find(holder.rawValue, row[place], at: at)
      else { continue }
      tie(node, member, .isIn, source: source(type, row, id, node, member), at: at)
      if held.contains(member) || isPlaced(member) { held.insert(node) }
    }
  }

  /// Whether a place says itself where it is: what stands in it need not.
  private func isPlaced(_ index: Int) -> Bool {
    let thing = things[index]
    let table = tables[thing.table]
    return ["dcrooms_id", "datacenters_id", "locations_id"].contains {
      thing.row.reference(table.slot($0)) != nil
    }
  }

  private mutating func tieLocation(of index: Int) {
    tieColumn("locations_id", of: index, to: .location)
  }

  /// Ties a thing to the place that one of its columns names; whether it names one that is used.
  @discardableResult
  private mutating func tieColumn(
    _ column: String, of index: Int, to type: GLPIType
  ) -> Int? {
    let thing = things[index]
    let table = tables[thing.table]
    guard let number = thing.row.reference(table.slot(column)) else { return nil }
    let place = tables.place(of: thing.row, in: table).at(column: column)
    guard let member = find(GLPIKey(type: type, id: number), at: place) else { return nil }
    tie(index, member, .isIn, source: "\(origin):\(thing.key.text)", at: place)
    return member
  }

  /// Racks stand in rooms, rooms in data centers, those in locations, and locations in each other.
  mutating func tieUpperPlaces() {
    for (type, column, upper) in [
      (GLPIType.rack, "dcrooms_id", GLPIType.room), (.room, "datacenters_id", .datacenter),
      (.datacenter, "", .location),
    ] {
      for index in things.indices where things[index].key.type == type {
        guard !things[index].isLeftOut else { continue }
        let above = column.isEmpty ? nil : tieColumn(column, of: index, to: upper)
        if above.map({ !isPlaced($0) }) ?? true { tieLocation(of: index) }
      }
    }
    var waiting = things.indices.filter {
      things[$0].key.type == .location && things[$0].isTied && !things[$0].isLeftOut
    }
    var seen = Set(waiting)
    var next = 0
    while next < waiting.count {
      let index = waiting[next]
      next += 1
      guard let above = tieColumn("locations_id", of: index, to: .location),
        seen.insert(above).inserted
      else { continue }
      waiting.append(above)
    }
  }

  // MARK: - Suppliers

  /// Contracts name who maintains; where there is none, whoever sold it is taken to.
  mutating func tieSuppliers() {
    let suppliers = contractSuppliers()
    let table = tables["glpi_contracts_items"]
    let (id, contract) = (table.slot("id"), table.slot("contracts_id"))
    let (type, item) = (table.slot("itemtype"), table.slot("items_id"))
    var maintained: Set<Int> = []
    for row in table.rows {
      let place = tables.place(of: row, in: table)
      guard let number = row[contract], let members = suppliers[number] else {
        let absent = ["glpi_contracts", "glpi_contracts_suppliers"].first { !tables.has($0) }
        missing.note(
          absent ?? "", isThere: absent == nil,
          Finding(.danglingLink(to: "Contract#\(row[contract] ?? "?")"), at: place),
          in: &inventory.findings)
        continue
      }
      guard let node = find(row[type], row[item], isAbout: true, at: place), isUsed(node) else {
        continue
      }
      for member in members {
        let source = self.source("Contract_Item", row, id, node, member)
        tie(
          node, member, .maintainedBy,
          source: members.count > 1 ? "\(source)/\(things[member].key.text)" : source, at: place)
        maintained.insert(node)
      }
    }
    let purchases = tables["glpi_infocoms"]
    let number = purchases.slot("id")
    let (ofType, ofItem) = (purchases.slot("itemtype"), purchases.slot("items_id"))
    let supplier = purchases.slot("suppliers_id")
    for row in purchases.rows {
      guard let who = row.reference(supplier) else { continue }
      let place = tables.place(of: row, in: purchases)
      guard let node = find(row[ofType], row[ofItem], isAbout: true, at: place), isUsed(node) else {
        continue
      }
      guard let member = find(GLPIKey(type: .supplier, id: who), at: place) else { continue }
      guard !maintained.contains(node) else {
        inventory.find(.particular(RelationalReason.contractFirst), at: place)
        continue
      }
      tie(
        node, member, .maintainedBy, source: source("Infocom", row, number, node, member), at: place
      )
    }
  }

  /// Whether a thing becomes a node as things stand: who maintains it does not make it one.
  func isUsed(_ index: Int) -> Bool {
    things[index].isTied || !things[index].key.type.isOnlyUsedWhenTied
  }

  /// The suppliers of each contract that counts.
  private mutating func contractSuppliers() -> [String: [Int]] {
    var suppliers: [String: [Int]] = [:]
    let contracts = tables["glpi_contracts"]
    let (id, isDeleted) = (contracts.slot("id"), contracts.slot("is_deleted"))
    let isTemplate = contracts.slot("is_template")
    for row in contracts.rows {
      let place = tables.place(of: row, in: contracts)
      guard let number = row[id] else {
        inventory.find(.noIdentity, at: place)
        continue
      }
      if row.isSet(isDeleted) {
        inventory.find(.deleted, at: place)
      } else if row.isSet(isTemplate) {
        inventory.find(.template, at: place)
      } else {
        suppliers[number] = []
      }
    }
    let table = tables["glpi_contracts_suppliers"]
    let (contract, supplier) = (table.slot("contracts_id"), table.slot("suppliers_id"))
    for row in table.rows {
      let place = tables.place(of: row, in: table)
      guard let number = row[contract] else {
        inventory.find(.noIdentity, at: place)
        continue
      }
      // Without the table of contracts, those that have a supplier are taken as they are.
      guard suppliers[number] != nil || !tables.has("glpi_contracts") else {
        inventory.find(.danglingLink(to: "Contract#\(number)"), at: place)
        continue
      }
      guard let member = find(GLPIType.supplier.rawValue, row[supplier], at: place) else {
        continue
      }
      if suppliers[number]?.contains(member) != true {
        suppliers[number, default: []].append(member)
      }
    }
    return suppliers
  }
}
