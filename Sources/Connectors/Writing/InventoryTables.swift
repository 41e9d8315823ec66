// From the neutral form to the rows of model files, with identifiers that stay what they once were.

import Continuity

extension Inventory {
  /// The rows that the source now asks for in one table, in its order; `nil` where there are none.
  ///
  /// - Complexity: O(n log n) for n rows
  func table(_ kind: TableKind) -> ModelTable? {
    var table: ModelTable
    switch kind {
    case .nodes: table = nodesTable
    case .needs: table = needsTable
    case .copies: table = copiesTable
    case .controls:
      table = ModelTable(columns: TableKind.controls.leading + ["source", "gone"])
      table.rows = controls.map { [$0.controller, $0.controlled, $0.source, ""] }
    }
    guard !table.rows.isEmpty else { return nil }
    table.sort(as: kind)
    return table
  }

  private var nodesTable: ModelTable {
    var used: Set<ItemField> = []
    for item in items {
      for (field, _) in item.fields.pairs where !used.contains(field) { used.insert(field) }
    }
    let kind = TableKind.nodes
    let fields = ItemField.allCases.filter {
      kind.leading.contains($0.rawValue) || used.contains($0)
    }
    var table = ModelTable(
      columns: ["kind", "id", "name", "establishment"] + fields.map(\.rawValue)
        + ["source", "gone"])
    table.rows.reserveCapacity(items.count)
    for item in items {
      var row: [String] = []
      row.reserveCapacity(fields.count + 6)
      row.append(item.kind.singular)
      row.append(item.id)
      row.append(item.name)
      row.append(item.establishment ?? "")
      for field in fields { row.append(item.fields[field] ?? "") }
      row.append(item.source)
      row.append("")
      table.rows.append(row)
    }
    return table
  }

  private var needsTable: ModelTable {
    let saysControl = links.contains { $0.control != nil }
    let kind = TableKind.needs
    var table = ModelTable(
      columns: kind.leading + (saysControl ? ["control"] : []) + ["source", "gone"])
    table.rows.reserveCapacity(links.count)
    for link in links {
      let count =
        switch link.count {
        case .all: link.group.isEmpty ? "" : "all"
        case .any: link.group.isEmpty ? "" : "any"
        case .atLeast(let count): "\(count)"
        }
      var row = [
        link.node, link.member, link.relation.key, link.group, count, link.tolerance ?? "",
      ]
      if saysControl { row.append(link.control.map { $0 ? "true" : "false" } ?? "") }
      row.append(link.source)
      row.append("")
      table.rows.append(row)
    }
    return table
  }

  private var copiesTable: ModelTable {
    let kind = TableKind.copies
    let fields = CopyField.allCases.filter { field in
      kind.leading.contains(field.rawValue) || copies.contains { $0.values[field] != nil }
    }
    var table = ModelTable(
      columns: ["node", "holder"] + fields.map(\.rawValue) + ["source", "gone"])
    table.rows = copies.map { copy in
      [copy.node, copy.holder] + fields.map { copy.values[$0] ?? "" } + [copy.source, ""]
    }
    return table
  }
}

extension ModelTable {
  /// Puts the rows in the order of a table: by UTF-8 bytes, which no locale changes.
  mutating func sort(as kind: TableKind) {
    let ranks = kind.order.compactMap { index(of: $0) }.map { column in
      ByteOrder.ranks(of: rows.lazy.map { $0[column] })
    }
    guard let first = ranks.first else { return }
    let places = rows.indices.sorted { a, b in
      if first[a] != first[b] { return first[a] < first[b] }
      for column in ranks.dropFirst() where column[a] != column[b] { return column[a] < column[b] }
      return a < b
    }
    rows = places.map { rows[$0] }
  }
}

extension Inventory {
  /// The inventory with the identifiers that its nodes were first given.
  ///
  /// - Parameters:
  ///   - known: identifiers by source, as the files have them.
  ///   - taken: identifiers that other nodes have, and are not to be given again.
  mutating func keepIdentifiers(_ known: [String: String], taken: Set<String>) {
    var taken = taken
    var renamed: [String: String] = [:]
    // A first import has nothing to keep, and no two of its identifiers are the same.
    if known.isEmpty, taken.isEmpty { return }
    for index in items.indices {
      let item = items[index]
      if let old = known[item.source] {
        taken.insert(old)
        if old != item.id {
          renamed[item.id] = old
          items[index].id = old
        }
      }
    }
    for index in items.indices where known[items[index].source] == nil {
      let wanted = items[index].id
      guard taken.contains(wanted) else {
        taken.insert(wanted)
        continue
      }
      var number = 2
      while taken.contains("\(wanted)-\(number)") { number += 1 }
      items[index].id = "\(wanted)-\(number)"
      taken.insert(items[index].id)
      renamed[wanted] = items[index].id
      find(.sharedIdentity(wanted, becomes: items[index].id), at: items[index].place)
    }
    guard !renamed.isEmpty else { return }
    func now(_ id: String) -> String { renamed[id] ?? id }
    for index in links.indices {
      links[index].node = now(links[index].node)
      links[index].member = now(links[index].member)
    }
    for index in copies.indices {
      copies[index].node = now(copies[index].node)
      copies[index].holder = now(copies[index].holder)
      copies[index].values[.site] = copies[index].values[.site].map(now)
    }
    for index in controls.indices {
      controls[index].controller = now(controls[index].controller)
      controls[index].controlled = now(controls[index].controlled)
    }
  }
}
