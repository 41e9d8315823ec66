// What ties the objects of a Mercator cartography: pivot tables, lists of numbers, columns.

import Continuity

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
      inventory.find(.danglingLink(to: key.text), at: place)
      return nil
    }
    return index
  }

  private mutating func tie(
    _ node: Int, _ member: Int, _ relation: Relation, group: String = "", source: String,
    tellsTwice: Bool = false, at place: Place
  ) {
    guard node != member else {
      inventory.find(.linkToItself, at: place)
      return
    }
    guard tied.insert([node, member]).inserted else {
      if tellsTwice { inventory.find(.particular(RelationalReason.saidTwice), at: place) }
      return
    }
    things[node].isTied = true
    things[member].isTied = true
    ties.append(
      Tie(
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
        let row = things[index].row
        let place = tables.place(of: row, in: table).at(column: other.rawValue)
        for id in row.list(slot) {
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
    for index in things.indices where !things[index].isDeleted {
      switch things[index].key.object {
      case .logicalServer:
        tieColumn("domain_id", of: index, to: .domain, .signsInWith)
        tieColumn("cluster_id", of: index, to: .cluster, .runsOn)
      case .physicalServer:
        // The cluster needs its servers, not they it.
        guard let cluster = column("cluster_id", of: index, .cluster) else { continue }
        let table = tables[MercatorObject.physicalServer.rawValue]
        let place = tables.place(of: things[index].row, in: table).at(column: "cluster_id")
        tie(
          cluster, index, .runsOn, group: "physical-servers",
          source:
            "\(origin):cluster_physical_server/\(things[cluster].key.id)/\(things[index].key.id)",
          at: place)
      case .application:
        tieColumn("entity_resp_id", of: index, to: .entity, .restoredWith)
      default: continue
      }
    }
  }

  /// What a column of an object names.
  private mutating func column(_ column: String, of index: Int, _ object: MercatorObject) -> Int? {
    let table = tables[things[index].key.object.rawValue]
    guard let id = things[index].row.reference(table.slot(column)) else { return nil }
    let place = tables.place(of: things[index].row, in: table).at(column: column)
    return find(object, id, at: place)
  }

  @discardableResult
  private mutating func tieColumn(
    _ name: String, of index: Int, to object: MercatorObject, _ relation: Relation
  ) -> Int? {
    guard let member = column(name, of: index, object) else { return nil }
    let table = tables[things[index].key.object.rawValue]
    tie(
      index, member, relation, source: "\(origin):\(things[index].key.text)",
      at: tables.place(of: things[index].row, in: table).at(column: name))
    return member
  }

  /// Each stands in the nearest place named; the next one counts where that one stands nowhere itself.
  private mutating func tiePlaces() {
    for index in things.indices where !things[index].isDeleted {
      for (column, object) in things[index].key.object.placeColumns {
        guard let place = tieColumn(column, of: index, to: object, .isIn) else { continue }
        if isPlaced(place) { break }
      }
    }
  }

  private func isPlaced(_ index: Int) -> Bool {
    let thing = things[index]
    let table = tables[thing.key.object.rawValue]
    return thing.key.object.placeColumns.contains {
      thing.row.reference(table.slot($0.column)) != nil
    }
  }

  /// How many servers of a cluster, or of those a logical server stands on, must be up, nobody says.
  private mutating func warnOfGroups() {
    var counts: [Int: Int] = [:]
    for tie in ties where !tie.group.isEmpty { counts[tie.node, default: 0] += 1 }
    for (index, thing) in things.enumerated() {
      guard let count = counts[index], count > 1 else { continue }
      inventory.find(
        .clusterWithoutNeed(thing.name.isEmpty ? thing.key.text : thing.name, members: count),
        at: tables.place(of: thing.row, in: tables[thing.key.object.rawValue]))
    }
  }
}
