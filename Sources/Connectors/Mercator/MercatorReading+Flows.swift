// The flows of a Mercator cartography as needs, where that is asked for.

import Continuity
import DependencyGraph
import Formats

extension MercatorReading {
  /// A flow as a need, and whether it goes the other way too.
  private struct Flow {
    var node: Int
    var member: Int
    var isMutual: Bool
    var source: String
    var place: Place
  }

  /// Who receives needs who sends; an application needs its database whichever way data flows.
  ///
  /// Flows in a loop say nothing of who can start without whom: as needs, all of them would wait for ever.
  mutating func readFlows() {
    let table = tables[MercatorTables.flows.name]
    guard !table.rows.isEmpty else { return }
    guard usesFlows else {
      inventory.find(
        .particular(RelationalReason.flows(table.rows.count)), at: tables.place(of: table))
      return
    }
    var flows: [Flow] = []
    for row in table.rows {
      guard !isDeleted(row), let sender = end("source", of: row),
        let receiver = end("dest", of: row)
      else { continue }
      let pair = "\(things[sender].key.id)/\(things[receiver].key.id)"
      let source = "\(origin):application_flows#\(row["id"] ?? pair)"
      let (from, to) = (things[sender].key.object, things[receiver].key.object)
      let isStored = from == .application && to == .database
      flows.append(
        Flow(
          node: isStored ? sender : receiver, member: isStored ? receiver : sender,
          isMutual: from == to && row.isSet("bidirectional"), source: source, place: row.place))
    }
    let loops = MercatorReading.loops(of: flows)
    for flow in flows {
      if flow.node != flow.member, let loop = loops[flow.node], loop == loops[flow.member] {
        inventory.find(.particular(RelationalReason.flowInLoop), at: flow.place)
      } else {
        tie(
          flow.node, flow.member, .needs, source: flow.source, tellsTwice: true, at: flow.place)
      }
    }
  }

  /// Of everything that flows lead back to, the number of its loop.
  private static func loops(of flows: [Flow]) -> [Int: Int] {
    var builder = Graph.Builder()
    var nodes: [Int: Node] = [:]
    var indices: [Int] = []
    for flow in flows where flow.node != flow.member {
      for index in [flow.node, flow.member] where nodes[index] == nil {
        nodes[index] = builder.addNode()
        indices.append(index)
      }
      guard let node = nodes[flow.node], let member = nodes[flow.member] else { continue }
      builder.require(.all, of: [member], for: node)
      if flow.isMutual { builder.require(.all, of: [node], for: member) }
    }
    var loops: [Int: Int] = [:]
    for (number, loop) in builder.build().loops().enumerated() {
      for node in loop { loops[indices[node.index]] = number }
    }
    return loops
  }

  /// One end of a flow: of the columns that name it, the first that is filled counts.
  private mutating func end(_ end: String, of row: TableRow) -> Int? {
    for (type, column) in [
      ("applications", "application"), ("application_services", "service"),
      ("application_modules", "module"), ("databases", "database"),
    ] {
      guard let id = row.reference("\(column)_\(end)_id") else { continue }
      if let object = MercatorObject(rawValue: type) { return find(object, id, at: row.place) }
      inventory.find(.particular(RelationalReason.ofUnusedItem("\(type)#\(id)")), at: row.place)
      return nil
    }
    inventory.find(.particular(RelationalReason.flowWithoutEnd), at: row.place)
    return nil
  }
}
