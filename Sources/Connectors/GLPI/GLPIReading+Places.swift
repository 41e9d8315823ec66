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
    for row in tables[name].rows {
      if row.isSet("is_reserved") {
        inventory.find(.particular(RelationalReason.reserved), at: row.place)
        continue
      }
      let named = itemType?.rawValue ?? row["itemtype"]
      guard let node = find(named, row[itemColumn], isAbout: true, at: row.place),
        let member = find(holder.rawValue, row[column], at: row.place)
      else { continue }
      tie(node, member, .isIn, source: source(type, row, node, member), at: row.place)
      if held.contains(member) || isPlaced(member) { held.insert(node) }
    }
  }

  /// Whether a place says itself where it is: what stands in it need not.
  private func isPlaced(_ index: Int) -> Bool {
    ["dcrooms_id", "datacenters_id", "locations_id"].contains {
      things[index].row.reference($0) != nil
    }
  }

  private mutating func tieLocation(of index: Int) {
    tieColumn("locations_id", of: index, to: .location, .isIn)
  }

  /// Ties a thing to what one of its columns names, which is returned where it is used.
  @discardableResult
  mutating func tieColumn(
    _ column: String, of index: Int, to type: GLPIType, _ relation: Relation
  ) -> Int? {
    let thing = things[index]
    guard let number = thing.row.reference(column) else { return nil }
    let place = thing.row.place.at(column: column)
    guard let member = find(GLPIKey(type: type, id: number), at: place) else { return nil }
    tie(index, member, relation, source: "\(origin):\(thing.key.text)", at: place)
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
        let above = column.isEmpty ? nil : tieColumn(column, of: index, to: upper, .isIn)
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
      guard let above = tieColumn("locations_id", of: index, to: .location, .isIn),
        seen.insert(above).inserted
      else { continue }
      waiting.append(above)
    }
  }

  // MARK: - Suppliers

  /// Contracts name who maintains; where there is none, whoever sold it is taken to.
  mutating func tieSuppliers() {
    let suppliers = contractSuppliers()
    var maintained: Set<Int> = []
    for row in tables["glpi_contracts_items"].rows {
      let number = row["contracts_id"]
      guard let members = number.flatMap({ suppliers[$0] }) else {
        let absent = ["glpi_contracts", "glpi_contracts_suppliers"].first { !tables.has($0) }
        missing.note(
          absent ?? "", isThere: absent == nil,
          Finding(.danglingLink(to: "Contract#\(number ?? "?")"), at: row.place),
          in: &inventory.findings)
        continue
      }
      guard let node = item(of: row, isAbout: true), isUsed(node) else { continue }
      for member in members {
        let source = self.source("Contract_Item", row, node, member)
        tie(
          node, member, .maintainedBy,
          source: members.count > 1 ? "\(source)/\(things[member].key.text)" : source,
          at: row.place)
        maintained.insert(node)
      }
    }
    for row in tables["glpi_infocoms"].rows {
      guard let who = row.reference("suppliers_id"), let node = item(of: row, isAbout: true),
        isUsed(node), let member = find(GLPIKey(type: .supplier, id: who), at: row.place)
      else { continue }
      guard !maintained.contains(node) else {
        inventory.find(.particular(RelationalReason.contractFirst), at: row.place)
        continue
      }
      tie(node, member, .maintainedBy, source: source("Infocom", row, node, member), at: row.place)
    }
  }

  /// Whether a thing becomes a node as things stand: who maintains it does not make it one.
  func isUsed(_ index: Int) -> Bool {
    things[index].isTied || !things[index].key.type.isOnlyUsedWhenTied
  }

  /// The suppliers of each contract that counts.
  private mutating func contractSuppliers() -> [String: [Int]] {
    var suppliers: [String: [Int]] = [:]
    for row in tables["glpi_contracts"].rows {
      if let reason = row["id"] == nil ? .noIdentity : reasonToLeaveOut(row) {
        inventory.find(reason, at: row.place)
      } else if let number = row["id"] {
        suppliers[number] = []
      }
    }
    for row in tables["glpi_contracts_suppliers"].rows {
      guard let number = row["contracts_id"] else {
        inventory.find(.noIdentity, at: row.place)
        continue
      }
      // Without the table of contracts, those that have a supplier are taken as they are.
      guard suppliers[number] != nil || !tables.has("glpi_contracts") else {
        inventory.find(.danglingLink(to: "Contract#\(number)"), at: row.place)
        continue
      }
      let supplier = row["suppliers_id"]
      guard let member = find(GLPIType.supplier.rawValue, supplier, at: row.place) else { continue }
      if suppliers[number]?.contains(member) != true {
        suppliers[number, default: []].append(member)
      }
    }
    return suppliers
  }
}
