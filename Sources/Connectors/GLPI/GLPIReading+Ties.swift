// What ties the things of a GLPI database: impact relations, clusters, racks, places, contracts.

import Continuity
import Formats

extension GLPIReading {
  /// Reads all tables of links; those that say more of a pair come first.
  mutating func tieAll() {
    tieClusters()
    tieColumns()
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
    guard node != member else {
      inventory.find(.linkToItself, at: place)
      return
    }
    guard tied.insert(TiedPair(node: node, member: member)).inserted else {
      inventory.find(.particular(RelationalReason.saidTwice), at: place)
      return
    }
    things[node].isTied = true
    things[member].isTied = true
    ties.append(
      RelationalTie(
        node: node, member: member, relation: relation ?? self.relation(of: node, to: member),
        group: group, source: source, place: place))
  }

  /// The source of a row of links; without a number of its own, what it ties names it.
  func source(_ type: String, _ row: TableRow, _ id: Int, _ ends: Int...) -> String {
    if let number = row[id], !number.isEmpty { return "\(origin):\(type)#\(number)" }
    return "\(origin):\(type)/" + ends.map { things[$0].key.text }.joined(separator: "/")
  }

  // MARK: - Tables

  /// A cluster needs its items; how many of them, GLPI does not say.
  private mutating func tieClusters() {
    let table = tables["glpi_items_clusters"]
    let (id, cluster) = (table.slot("id"), table.slot("clusters_id"))
    let (type, item) = (table.slot("itemtype"), table.slot("items_id"))
    var members: [Int: Int] = [:]
    for row in table.rows {
      let place = tables.place(of: row, in: table)
      guard let node = find(GLPIType.cluster.rawValue, row[cluster], at: place),
        let member = find(row[type], row[item], at: place)
      else { continue }
      tie(
        node, member, [.server, .equipment].contains(things[member].kind) ? .runsOn : .needs,
        group: "members",
        source: source("Item_Cluster", row, id, node, member), at: place)
      members[node, default: 0] += 1
      clusters[member, default: []].append(node)
    }
    for (index, thing) in things.enumerated() where thing.key.type == .cluster {
      guard let count = members[index], count > 1 else { continue }
      inventory.find(
        .clusterWithoutNeed(thing.name.isEmpty ? thing.key.text : thing.name, members: count),
        at: tables.place(of: thing.row, in: tables[thing.table]))
    }
  }

  /// An instance of a database runs on its item, a database is stored in its instance.
  private mutating func tieColumns() {
    for index in things.indices where !things[index].isLeftOut {
      let thing = things[index]
      let table = tables[thing.table]
      switch thing.key.type {
      case .databaseInstance:
        guard let number = thing.row.reference(table.slot("items_id")) else { continue }
        let place = tables.place(of: thing.row, in: table).at(column: "items_id")
        guard let host = find(thing.row[table.slot("itemtype")], number, at: place) else {
          continue
        }
        tie(index, host, source: "\(origin):\(thing.key.text)", at: place)
      default: continue
      }
    }
  }

  private mutating func tieImpacts() {
    let table = tables["glpi_impactrelations"]
    let id = table.slot("id")
    let (sourceType, sourceID) = (table.slot("itemtype_source"), table.slot("items_id_source"))
    let (type, item) = (table.slot("itemtype_impacted"), table.slot("items_id_impacted"))
    for row in table.rows {
      let place = tables.place(of: row, in: table)
      // The source down takes the impacted one down: it is the impacted one that needs.
      guard let node = find(row[type], row[item], at: place),
        let member = find(row[sourceType], row[sourceID], at: place)
      else { continue }
      tie(node, member, source: source("ImpactRelation", row, id, member, node), at: place)
    }
    // A database that something needs is lost with its instance.
    let databases = tables[GLPIType.database.table]
    for index in things.indices where things[index].key.type == .database {
      guard things[index].isTied, !things[index].isLeftOut,
        let number = things[index].row.reference(databases.slot("databaseinstances_id"))
      else { continue }
      let place = tables.place(of: things[index].row, in: databases)
        .at(column: "databaseinstances_id")
      guard let instance = find(GLPIKey(type: .databaseInstance, id: number), at: place) else {
        continue
      }
      tie(index, instance, .storedOn, source: "\(origin):\(things[index].key.text)", at: place)
    }
  }

  private mutating func tieAppliances() {
    let table = tables["glpi_appliances_items"]
    let (id, appliance) = (table.slot("id"), table.slot("appliances_id"))
    let (type, item) = (table.slot("itemtype"), table.slot("items_id"))
    var items: [String: Int] = [:]
    for row in table.rows {
      let place = tables.place(of: row, in: table)
      guard let node = find(GLPIType.appliance.rawValue, row[appliance], at: place),
        let member = find(row[type], row[item], at: place)
      else { continue }
      if let number = row[id] { items[number] = member }
      tie(node, member, source: source("Appliance_Item", row, id, node, member), at: place)
    }
    tieApplianceItems(items)
  }

  /// Where an item of an appliance stands and which domain it is in, as the appliance tells it.
  private mutating func tieApplianceItems(_ items: [String: Int]) {
    let table = tables["glpi_appliances_items_relations"]
    let (id, item) = (table.slot("id"), table.slot("appliances_items_id"))
    let (type, other) = (table.slot("itemtype"), table.slot("items_id"))
    for row in table.rows {
      let place = tables.place(of: row, in: table)
      guard let number = row[item], let node = items[number] else {
        missing.note(
          "glpi_appliances_items", isThere: tables.has("glpi_appliances_items"),
          Finding(.danglingLink(to: "Appliance_Item#\(row[item] ?? "?")"), at: place),
          in: &inventory.findings)
        continue
      }
      guard let member = find(row[type], row[other], at: place) else { continue }
      tie(
        node, member, things[member].key.type == .domain ? .signsInWith : nil,
        source: source("Appliance_Item_Relation", row, id, node, member), at: place)
    }
  }
}
