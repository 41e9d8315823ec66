// From the neutral form to the rows of model files, with identifiers that stay what they once were.

import Continuity

/// The tables of one import.
struct ImportTables: Sendable {
  var tables: [TableKind: ModelTable] = [:]

  /// The rows that the source now asks for.
  ///
  /// - Complexity: O(n log n) for n rows
  init(_ inventory: Inventory) {
    add(nodes: inventory.items)
    add(needs: inventory.links)
    add(copies: inventory.copies)
    if !inventory.controls.isEmpty {
      var table = ModelTable(columns: TableKind.controls.leading + ["source", "gone"])
      table.rows = inventory.controls.map { [$0.controller, $0.controlled, $0.source, ""] }
      finish(table, .controls)
    }
  }

  private mutating func finish(_ table: ModelTable, _ kind: TableKind) {
    var table = table
    table.sort(as: kind)
    tables[kind] = table
  }

  private mutating func add(nodes items: [Inventory.Item]) {
    guard !items.isEmpty else { return }
    var used: Set<ItemField> = []
    for item in items { for (field, _) in item.fields.pairs { used.insert(field) } }
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
    finish(table, kind)
  }

  private mutating func add(needs links: [Inventory.Link]) {
    guard !links.isEmpty else { return }
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
    finish(table, kind)
  }

  private mutating func add(copies: [Inventory.Copy]) {
    guard !copies.isEmpty else { return }
    let kind = TableKind.copies
    let fields = CopyField.allCases.filter { field in
      kind.leading.contains(field.rawValue) || copies.contains { $0.values[field] != nil }
    }
    var table = ModelTable(
      columns: ["node", "holder"] + fields.map(\.rawValue) + ["source", "gone"])
    table.rows = copies.map { copy in
      [copy.node, copy.holder] + fields.map { copy.values[$0] ?? "" } + [copy.source, ""]
    }
    finish(table, kind)
  }
}

extension ModelTable {
  /// Puts the rows in the order of a table: by UTF-8 bytes, which no locale changes.
  mutating func sort(as kind: TableKind) {
    let indices = kind.order.compactMap { index(of: $0) }
    rows.sort { a, b in
      for index in indices where a[index] != b[index] {
        return a[index].utf8.lexicographicallyPrecedes(b[index].utf8)
      }
      return false
    }
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
    for index in items.indices {
      let item = items[index]
      if let old = known[item.source] {
        taken.insert(old)
        if old != item.id { renamed[item.id] = old }
        items[index].id = old
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
