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
    let tie = RelationalTie(
      node: node, member: member, relation: relation, group: group, source: source, place: place)
    if let reason = ties.add(tie) {
      if tellsTwice || node == member { inventory.find(reason, at: place) }
      return
    }
    things[node].isTied = true
    things[member].isTied = true
  }

  // MARK: - Pairs

  /// A pivot row has no number of its own; the pair names it, and is named alike in lists.
  private func source(_ edge: MercatorEdge, _ node: Int, _ member: Int) -> String {
    "\(origin):\(edge.table)/\(things[node].key.id)/\(things[member].key.id)"
  }

  private mutating func tiePivot(_ edge: MercatorEdge) {
    for row in tables[edge.table].rows {
      guard let node = find(edge.node, row[edge.nodeColumn], at: row.place),
        let member = find(edge.member, row[edge.memberColumn], at: row.place)
      else { continue }
      tie(
        node, member, edge.relation, group: edge.group, source: source(edge, node, member),
        tellsTwice: true, at: row.place)
    }
  }

  /// Either object may list the other.
  private mutating func tieLists(_ edge: MercatorEdge) {
    for isNode in [true, false] {
      let (own, other) = isNode ? (edge.node, edge.member) : (edge.member, edge.node)
      guard tables[own.rawValue].has(other.rawValue) else { continue }
      for index in things.indices where things[index].key.object == own {
        guard !things[index].isDeleted else { continue }
        let row = things[index].row
        let place = row.place.at(column: other.rawValue)
        for id in row.list(other.rawValue) {
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
        tie("domain_id", of: index, to: .domain, .signsInWith)
        tie("cluster_id", of: index, to: .cluster, .runsOn, group: MercatorEdge.clusters)
      case .physicalServer:
        tie("physical_switch_id", of: index, to: .physicalSwitch, .needs)
        // The cluster needs its servers, not they it.
        guard let (cluster, place) = find("cluster_id", of: index, .cluster) else { continue }
        tie(
          cluster, index, .runsOn, group: "physical-servers",
          source:
            "\(origin):cluster_physical_server/\(things[cluster].key.id)/\(things[index].key.id)",
          at: place)
      case .application, .database: tie("entity_resp_id", of: index, to: .entity, .restoredWith)
      case .storageDevice: tie("physical_switch_id", of: index, to: .physicalSwitch, .needs)
      default: continue
      }
    }
  }

  /// What a column of an object names, and where.
  private mutating func find(
    _ column: String, of index: Int, _ object: MercatorObject
  ) -> (index: Int, place: Place)? {
    guard let id = things[index].row.reference(column) else { return nil }
    let place = things[index].row.place.at(column: column)
    return find(object, id, at: place).map { ($0, place) }
  }

  @discardableResult
  private mutating func tie(
    _ column: String, of index: Int, to object: MercatorObject, _ relation: Relation,
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
    func isPlaced(_ thing: Thing) -> Bool {
      thing.key.object.placeColumns.contains { thing.row.reference($0.column) != nil }
    }
    for index in things.indices where !things[index].isDeleted {
      // What nothing needs is not put anywhere either.
      guard things[index].isTied || !things[index].key.object.isOnlyAsNeeded else { continue }
      for (column, object) in things[index].key.object.placeColumns {
        guard let place = tie(column, of: index, to: object, .isIn) else { continue }
        if isPlaced(things[place]) { break }
      }
    }
  }

  /// How many of a group must be up, nobody says: servers of a cluster, those that something stands on.
  private mutating func warnOfGroups() {
    var counts: [Int: [String: Int]] = [:]
    for tie in ties.all where !tie.group.isEmpty {
      counts[tie.node, default: [:]][tie.group, default: 0] += 1
    }
    for (index, thing) in things.enumerated() {
      for group in MercatorEdge.groups {
        guard let count = counts[index]?[group], count > 1 else { continue }
        inventory.find(
          thing.key.object == .cluster
            ? .clusterWithoutNeed(thing.shown, members: count)
            : .particular(RelationalReason.severalHosts(thing.shown, count: count)),
          at: thing.row.place)
      }
    }
  }
}
