// From the neutral form to the rows of model files.

import Continuity
import Formats

extension Inventory {
  /// The rows that the source now asks for in one table, in its order; `nil` where there are none. The
  /// inventory has them no longer: both are large.
  ///
  /// - Complexity: O(n log n) for n rows
  mutating func takeTable(_ kind: TableKind) -> ModelTable? {
    var table: ModelTable
    switch kind {
    case .nodes: (table, items) = (nodesTable, [])
    case .needs: (table, links) = (needsTable, [])
    case .copies: (table, copies) = (copiesTable, [])
    case .controls: (table, controls) = (controlsTable, [])
    }
    table.sort(as: kind)
    return table.rows.isEmpty ? nil : table
  }

  private var nodesTable: ModelTable {
    var used = Set(TableKind.nodes.leading.compactMap(NodeKey.init))
    for item in items { used.formUnion(item.fields.keys) }
    let fields = NodeKey.ofImports.filter(used.contains)
    var table = ModelTable(
      columns: ["kind", "id", "name", "establishment"] + fields.map(\.rawValue)
        + ["source", "gone"])
    table.rows = items.map { item in
      [item.kind.singular, item.id, item.name, item.establishment ?? ""]
        + fields.map { item.fields[$0] ?? "" } + [item.source, ""]
    }
    return table
  }

  private var needsTable: ModelTable {
    let saysControl = links.contains { $0.control != nil }
    var table = ModelTable(
      columns: TableKind.needs.leading + (saysControl ? ["control"] : []) + ["source", "gone"])
    table.rows = links.map { link in
      [
        link.node, link.member, link.relation.key, link.group, link.countCell,
        link.tolerance ?? "",
      ] + (saysControl ? [link.control.map { $0 ? "true" : "false" } ?? ""] : [])
        + [link.source, ""]
    }
    return table
  }

  private var copiesTable: ModelTable {
    let fields = CopyKey.ofImports.filter { field in
      TableKind.copies.leading.contains(field.rawValue)
        || copies.contains { $0.values[field] != nil }
    }
    var table = ModelTable(
      columns: ["node", "holder"] + fields.map(\.rawValue) + ["source", "gone"])
    table.rows = copies.map { copy in
      [copy.node, copy.holder] + fields.map { copy.values[$0] ?? "" } + [copy.source, ""]
    }
    return table
  }

  private var controlsTable: ModelTable {
    var table = ModelTable(columns: TableKind.controls.leading + ["source", "gone"])
    table.rows = controls.map { [$0.controller, $0.controlled, $0.source, ""] }
    return table
  }
}

extension Inventory.Link {
  /// How many of the group must be up, as `needs.csv` says it; a link that stands alone is all there is.
  fileprivate var countCell: String {
    switch count {
    case .all: group.isEmpty ? "" : "all"
    case .any: group.isEmpty ? "" : "any"
    case .atLeast(let count): "\(count)"
    }
  }
}
