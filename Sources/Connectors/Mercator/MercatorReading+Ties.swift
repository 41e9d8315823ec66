// What ties the objects of a Mercator cartography: pivot tables, lists of numbers, columns.

import Continuity
import Formats

extension MercatorReading {
  mutating func tieAll() {
    for edge in MercatorEdge.all {
      tiePivot(edge)
      tieLists(edge)
    }
    tieColumns()
    tiePlaces()
    warnOfGroups()
  }

  /// The object that a row names, or `nil` with a finding.
  mutating func find(
    _ object: MercatorObject, _ id: String?, at place: Place
  ) -> Int? {
    guard let id, !id.isEmpty else {
      inventory.find(.noIdentity, at: place)
      return nil
    }
    let key = MercatorKey(object: object, id: id)
    guard let index = byKey[key], !things[index].isDeleted else {
      missing.note(
        object.rawValue, isThere: tables.has(object.rawValue),
        Finding(.danglingLink(to: key.text), at: place), in: &inventory.findings)
      return nil
    }
    return index
  }

  mutating func tie(
    _ node: Int, _ member: Int, _ relation: Relation, group: String = "", source: String,
    tellsTwice: Bool = false, at place: Place
  ) {
    guard node != member else {
      inventory.find(.linkToItself, at: place)
      return
    }
    guard tied.insert(TiedPair(node: node, member: member)).inserted else {
      if tellsTwice { inventory.find(.particular(RelationalReason.saidTwice), at: place) }
      return
    }
    things[node].isTied = true
    things[member].isTied = true
    ties.append(
      RelationalTie(
        node: node, member: member, relation: relation, group: group, source: source, place: place))
  }

  // MARK: - Pairs

  /// A pivot row has no number of its own; the pair names it, and is named alike in lists.
  private func source(_ edge: MercatorEdge, _ node: Int, _ member: Int) -> String {
    "\(origin):\(edge.table)/\(things[node].key.id)/\(things[member].key.id)"
  }

  private mutating func tiePivot(_ edge: MercatorEdge) {
    let table = tables[edge.table]
    let (nodeSlot, memberSlot) = (table.slot(edge.nodeColumn), table.slot(edge.memberColumn))
    for row in table.rows {
      let place = tables.place(of: row, in: table)
      guard let node = find(edge.node, row[nodeSlot], at: place),
        let member = find(edge.member, row[memberSlot], at: place)
      else { continue }
      tie(
        node, member, edge.relation, group: edge.group, source: source(edge, node, member),
        tellsTwice: true, at: place)
    }
  }

  /// Either object may list the other.
  private mutating func tieLists(_ edge: MercatorEdge) {
    for isNode in [true, false] {
      let (own, other) = isNode ? (edge.node, edge.member) : (edge.member, edge.node)
      let table = tables[own.rawValue]
      let slot = table.slot(other.rawValue)
      guard slot >= 0, table.has(other.rawValue) else { continue }
      for index in things.indices where things[index].key.object == own {
        guard !things[index].isDeleted else { continue }
        let ids = things[index].row.list(slot)
        if ids.isEmpty { continue }
        let place = tables.place(of: things[index].row, in: table).at(column: other.rawValue)
        for id in ids {
          guard let found = find(other, id, at: place) else { continue }
          let (node, member) = isNode ? (index, found) : (found, index)
          tie(
            node, member, edge.relation, group: edge.group, source: source(edge, node, member),
            at: place)
        }
      }
    }
  }

  // MARK: - Columns

  private mutating func tieColumns() {
    let domains = column("domain_id", of: .logicalServer)
    let clusters = column("cluster_id", of: .logicalServer)
    let hosts = column("cluster_id", of: .physicalServer)
    let suppliers = column("entity_resp_id", of: .application)
    let keepers = column("entity_resp_id", of: .database)
    let serverSwitches = column("physical_switch_id", of: .physicalServer)
    let deviceSwitches = column("physical_switch_id", of: .storageDevice)
    for index in things.indices where !things[index].isDeleted {
      switch things[index].key.object {
      case .logicalServer:
        tie(domains, of: index, to: .domain, .signsInWith)
        tie(clusters, of: index, to: .cluster, .runsOn, group: MercatorEdge.clusters)
      case .physicalServer:
        tie(serverSwitches, of: index, to: .physicalSwitch, .needs)
        // The cluster needs its servers, not they it.
        guard let (cluster, place) = find(hosts, of: index, .cluster) else { continue }
        tie(
          cluster, index, .runsOn, group: "physical-servers",
          source:
            "\(origin):cluster_physical_server/\(things[cluster].key.id)/\(things[index].key.id)",
          at: place)
      case .application: tie(suppliers, of: index, to: .entity, .restoredWith)
      case .database: tie(keepers, of: index, to: .entity, .restoredWith)
      case .storageDevice: tie(deviceSwitches, of: index, to: .physicalSwitch, .needs)
      default: continue
      }
    }
  }

  /// A column of the table of one object, looked up once.
  private struct Column {
    let table: RelationalTable
    let slot: Int
    let name: String
  }

  private func column(_ name: String, of object: MercatorObject) -> Column {
    let table = tables[object.rawValue]
    return Column(table: table, slot: table.slot(name), name: name)
  }

  /// What a column of an object names, and where.
  private mutating func find(
    _ column: Column, of index: Int, _ object: MercatorObject
  ) -> (index: Int, place: Place)? {
    guard let id = things[index].row.reference(column.slot) else { return nil }
    let place = tables.place(of: things[index].row, in: column.table).at(column: column.name)
    return find(object, id, at: place).map { ($0, place) }
  }

  @discardableResult
  private mutating func tie(
    _ column: Column, of index: Int, to object: MercatorObject, _ relation: Relation,
    group: String = ""
  ) -> Int? {
    guard let (member, place) = find(column, of: index, object) else { return nil }
    tie(
      index, member, relation, group: group, source: "\(origin):\(things[index].key.text)",
      at: place)
    return member
  }

  /// Each stands in the nearest place named; the next one counts where that one stands nowhere itself.
  private mutating func tiePlaces() {
    var columns: [MercatorObject: [(column: Column, object: MercatorObject)]] = [:]
    for object in MercatorObject.allCases {
      columns[object] = object.placeColumns.map { (column($0.column, of: object), $0.place) }
    }
    func isPlaced(_ index: Int) -> Bool {
      (columns[things[index].key.object] ?? []).contains {
        things[index].row.reference($0.column.slot) != nil
      }
    }
    for index in things.indices where !things[index].isDeleted {
      // What nothing needs is not put anywhere either.
      guard things[index].isTied || !things[index].key.object.isOnlyAsNeeded else { continue }
      for (column, object) in columns[things[index].key.object] ?? [] {
        guard let place = tie(column, of: index, to: object, .isIn) else { continue }
        if isPlaced(place) { break }
      }
    }
  }

  /// How many of a group must be up, nobody says: servers of a cluster, those that something stands on.
  private mutating func warnOfGroups() {
    // By group and thing.
    let none = [Int](repeating: 0, count: things.count)
    var counts = MercatorEdge.groups.map { _ in none }
    for tie in ties where !tie.group.isEmpty {
      guard let group = MercatorEdge.groups.firstIndex(of: tie.group) else { continue }
      counts[group][tie.node] += 1
    }
    for index in things.indices {
      for group in counts.indices where counts[group][index] > 1 {
        let count = counts[group][index]
        let thing = things[index]
        let name = thing.name.isEmpty ? thing.key.text : thing.name
        inventory.find(
          thing.key.object == .cluster
            ? .clusterWithoutNeed(name, members: count)
            : .particular(RelationalReason.severalHosts(name, count: count)),
          at: tables.place(of: thing.row, in: tables[thing.key.object.rawValue]))
      }
    }
  }
}
