// From the neutral form to the rows of model files, with identifiers that stay what they once were.

import Continuity

/// The tables of one import.
struct ImportTables: Sendable {
  var tables: [TableKind: ModelTable] = [:]

  /// Reads nothing: the rows that the source now asks for.
  ///
  /// - Complexity: O(n log n) for n rows
  init(_ inventory: Inventory) {
    for kind in TableKind.allCases {
      let rows: [[String: String]]
      switch kind {
      case .nodes: rows = inventory.items.map(ImportTables.row)
      case .needs: rows = inventory.links.map(ImportTables.row)
      case .copies: rows = inventory.copies.map(ImportTables.row)
      case .controls:
        rows = inventory.controls.map {
          ["controller": $0.controller, "controlled": $0.controlled, "source": $0.source]
        }
      }
      guard !rows.isEmpty else { continue }
      var used: Set<String> = []
      for row in rows { for (column, _) in row { used.insert(column) } }
      var table = ModelTable(
        columns: kind.leading + kind.optional.filter { used.contains($0) } + ["source", "gone"])
      table.rows.reserveCapacity(rows.count)
      for row in rows { table.rows.append(table.columns.map { row[$0] ?? "" }) }
      table.sort(as: kind)
      tables[kind] = table
    }
  }

  private static func row(_ item: Inventory.Item) -> [String: String] {
    var row = [
      "kind": item.kind.singular, "id": item.id, "name": item.name, "source": item.source,
    ]
    row["establishment"] = item.establishment
    for (field, value) in item.fields.pairs { row[field.rawValue] = value }
    return row
  }

  private static func row(_ link: Inventory.Link) -> [String: String] {
    var row = [
      "node": link.node, "member": link.member, "relation": link.relation.key,
      "group": link.group, "source": link.source,
    ]
    switch link.count {
    case .all: row["count"] = link.group.isEmpty ? "" : "all"
    case .any: row["count"] = link.group.isEmpty ? "" : "any"
    case .atLeast(let count): row["count"] = "\(count)"
    }
    row["tolerance"] = link.tolerance
    row["control"] = link.control.map { $0 ? "true" : "false" }
    return row
  }

  private static func row(_ copy: Inventory.Copy) -> [String: String] {
    var row = ["node": copy.node, "holder": copy.holder, "source": copy.source]
    for field in CopyField.allCases { row[field.rawValue] = copy.values[field] }
    return row
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
