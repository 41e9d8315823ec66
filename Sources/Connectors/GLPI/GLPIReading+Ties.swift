// What ties the things of a GLPI database: impact relations, clusters, racks, places, contracts.

import Continuity
import Formats

extension GLPIReading {
  /// Reads all tables of links; those that say more of a pair come first.
  mutating func tieAll() {
    tieClusters()
    tieInstances()
    tieMachines()
    tieDomains()
    tieImpacts()
    tieAppliances()
    tiePlaces()
    tieSuppliers()
    tieUpperPlaces()
  }

  // MARK: - Finding both ends

  /// The thing that a row names, or `nil` with a finding.
  ///
  /// - Parameter isAbout: whether the row describes the thing rather than a dependency: that it is not
  ///   used is then no loss.
  mutating func find(
    _ type: String?, _ id: String?, isAbout: Bool = false, at place: Place
  ) -> Int? {
    guard let type, !type.isEmpty, let id, !id.isEmpty else {
      inventory.find(.noIdentity, at: place)
      return nil
    }
    guard let key = key(type, id) else {
      let own = definitions.name(ofType: type)
      let name = own ?? type
      if own == nil, !isAbout { linkedTypes[type, default: 0] += 1 }
      inventory.find(
        isAbout ? .particular(RelationalReason.ofUnusedType(name)) : .unknownType(name), at: place)
      return nil
    }
    return find(key, isAbout: isAbout, at: place)
  }

  mutating func find(_ key: GLPIKey, isAbout: Bool = false, at place: Place) -> Int? {
    guard let index = byKey[key] else {
      // What an export leaves out as a whole is not missed one by one; that a row is about it is no loss.
      let isThere = key.type == .given || tables.has(key.type.table)
      if isAbout, !isThere {
        let reason = RelationalReason.ofUnusedType(key.type.rawValue)
        aboutMissing.note(
          key.type.table, isThere: false, Finding(.particular(reason), at: place),
          in: &inventory.findings)
      } else {
        missing.note(
          key.type.table, isThere: isThere, Finding(.danglingLink(to: key.text), at: place),
          in: &inventory.findings)
      }
      return nil
    }
    guard !things[index].isLeftOut else {
      inventory.find(
        isAbout
          ? .particular(RelationalReason.ofUnusedItem(key.text)) : .danglingLink(to: key.text),
        at: place)
      return nil
    }
    return index
  }

  /// The thing that a row of links names as its item.
  mutating func item(of row: TableRow, isAbout: Bool = false) -> Int? {
    find(row["itemtype"], row["items_id"], isAbout: isAbout, at: row.place)
  }

  /// Whether a row is deleted, with a finding.
  mutating func isDeleted(_ row: TableRow) -> Bool {
    guard row.isSet("is_deleted") else { return false }
    inventory.find(.deleted, at: row.place)
    return true
  }

  /// Says of things that are groups of so many members that nobody says how many of them are needed.
  mutating func warnOfGroups(_ members: [Int: Int]) {
    for (index, thing) in things.enumerated() {
      guard let count = members[index], count > 1 else { continue }
      inventory.find(.clusterWithoutNeed(thing.shown, members: count), at: thing.row.place)
    }
  }

  /// Why one thing needs another, where GLPI only says that it does.
  private func relation(of node: Int, to member: Int) -> Relation {
    let (node, member) = (things[node], things[member])
    switch member.kind {
    case .building: return .isIn
    case .role: return .staffedBy
    case .server:
      switch node.kind {
      case .application, .service, .store, .backup: return .runsOn
      case .server where member.key.type == .cluster || node.key.type == .cluster: return .runsOn
      default: return .needs
      }
    default: return .needs
    }
  }

  mutating func tie(
    _ node: Int, _ member: Int, _ relation: Relation? = nil, group: String = "", source: String,
    at place: Place
  ) {
    let tie = RelationalTie(
      node: node, member: member, relation: relation ?? self.relation(of: node, to: member),
      group: group, source: source, place: place)
    if let reason = ties.add(tie) { return inventory.find(reason, at: place) }
    things[node].isTied = true
    things[member].isTied = true
  }

  /// The source of a row of links; without a number of its own, what it ties names it.
  func source(_ type: String, _ row: TableRow, _ ends: Int...) -> String {
    if let number = row["id"], !number.isEmpty { return "\(origin):\(type)#\(number)" }
    return "\(origin):\(type)/" + ends.map { things[$0].key.text }.joined(separator: "/")
  }

  // MARK: - Tables

  /// A cluster needs its items; how many of them, GLPI does not say.
  private mutating func tieClusters() {
    var members: [Int: Int] = [:]
    for row in tables["glpi_items_clusters"].rows {
      guard let node = find(GLPIType.cluster.rawValue, row["clusters_id"], at: row.place),
        let member = item(of: row)
      else { continue }
      tie(
        node, member, [.server, .equipment].contains(things[member].kind) ? .runsOn : .needs,
        group: "members", source: source("Item_Cluster", row, node, member), at: row.place)
      members[node, default: 0] += 1
      clusters[member, default: []].append(node)
    }
    warnOfGroups(members)
  }

  /// An instance of a database runs on its item.
  private mutating func tieInstances() {
    for index in things.indices where things[index].key.type == .databaseInstance {
      let thing = things[index]
      guard !thing.isLeftOut, let number = thing.row.reference("items_id") else { continue }
      let place = thing.row.place.at(column: "items_id")
      guard let host = find(thing.row["itemtype"], number, at: place) else { continue }
      tie(index, host, source: "\(origin):\(thing.key.text)", at: place)
    }
  }

  private mutating func tieImpacts() {
    for row in tables["glpi_impactrelations"].rows {
      // The source down takes the impacted one down: it is the impacted one that needs.
      guard let node = find(row["itemtype_impacted"], row["items_id_impacted"], at: row.place),
        let member = find(row["itemtype_source"], row["items_id_source"], at: row.place)
      else { continue }
      tie(node, member, source: source("ImpactRelation", row, member, node), at: row.place)
    }
    // A database that something needs is lost with its instance.
    for index in things.indices where things[index].key.type == .database {
      guard things[index].isTied, !things[index].isLeftOut else { continue }
      tieColumn("databaseinstances_id", of: index, to: .databaseInstance, .storedOn)
    }
  }

  private mutating func tieAppliances() {
    var items: [String: Int] = [:]
    for row in tables["glpi_appliances_items"].rows {
      guard let node = find(GLPIType.appliance.rawValue, row["appliances_id"], at: row.place),
        let member = item(of: row)
      else { continue }
      if let number = row["id"] { items[number] = member }
      tie(node, member, source: source("Appliance_Item", row, node, member), at: row.place)
    }
    tieApplianceItems(items)
  }

  /// Where an item of an appliance stands and which domain it is in, as the appliance tells it.
  private mutating func tieApplianceItems(_ items: [String: Int]) {
    for row in tables["glpi_appliances_items_relations"].rows {
      let number = row["appliances_items_id"]
      guard let node = number.flatMap({ items[$0] }) else {
        missing.note(
          "glpi_appliances_items", isThere: tables.has("glpi_appliances_items"),
          Finding(.danglingLink(to: "Appliance_Item#\(number ?? "?")"), at: row.place),
          in: &inventory.findings)
        continue
      }
      guard let member = item(of: row) else { continue }
      tie(
        node, member, things[member].key.type == .domain ? .signsInWith : nil,
        source: source("Appliance_Item_Relation", row, node, member), at: row.place)
    }
  }
}
