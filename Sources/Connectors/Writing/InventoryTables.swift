// From the neutral form to the rows of model files, with identifiers that stay what they once were.

import Continuity

/// The rows that the source now asks for in one table. They are made when they are asked for: all at once,
/// they are larger than the inventory itself.
struct InventoryTable {
  let kind: TableKind
  let columns: [String]
  let count: Int
  /// Writes the cells of a row.
  private let row: (Int, inout TableBytes) -> Void
  /// The cell of a row in each of the columns by which rows are ordered, the first first.
  private let keys: [(Int) -> String]

  /// - Parameter keys: as many as ``TableKind/order`` has columns, in their order.
  fileprivate init(
    _ kind: TableKind, columns: [String], count: Int, keys: [(Int) -> String],
    row: @escaping (Int, inout TableBytes) -> Void
  ) {
    self.kind = kind
    self.columns = columns
    self.count = count
    self.keys = keys
    self.row = row
  }

  /// The rows as a file.
  struct File: Sendable {
    var kind: TableKind
    var bytes: [UInt8]
    /// How many rows it has.
    var count: Int
  }

  /// The file of these rows alone, in the order of the table.
  ///
  /// - Complexity: O(n log n) for n rows
  var file: File {
    var file = TableBytes(columns, rows: count)
    for index in order {
      row(index, &file)
      file.endRow()
    }
    return File(kind: kind, bytes: file.bytes, count: count)
  }

  private var order: [Int] { ByteOrder.order(of: count, by: keys) }
}

extension Inventory {
  /// The rows that the source now asks for in one table; `nil` where there are none.
  func table(_ kind: TableKind) -> InventoryTable? {
    let table =
      switch kind {
      case .nodes: nodesTable
      case .needs: needsTable
      case .copies: copiesTable
      case .controls: controlsTable
      }
    return table.count == 0 ? nil : table
  }

  private var nodesTable: InventoryTable {
    // A short list: a set would hash the names of columns half a million times.
    var used = ItemField.allCases.filter { TableKind.nodes.leading.contains($0.rawValue) }
    for index in items.indices {
      for (field, _) in items[index].fields where !used.contains(field) {
        used.append(field)
      }
    }
    let fields = ItemField.allCases.filter(used.contains)
    let columns =
      ["kind", "id", "name", "establishment"] + fields.map(\.rawValue) + ["source", "gone"]
    return InventoryTable(
      .nodes, columns: columns, count: items.count, keys: [{ [items] in items[$0].id }]
    ) { [items] index, file in items[index].add(to: &file, fields) }
  }

  private var needsTable: InventoryTable {
    let saysControl = links.contains { $0.control != nil }
    let columns =
      TableKind.needs.leading + (saysControl ? ["control"] : []) + ["source", "gone"]
    let keys: [(Int) -> String] = [
      { [links] in links[$0].node }, { [links] in links[$0].relation.key },
      { [links] in links[$0].group }, { [links] in links[$0].member },
    ]
    return InventoryTable(
      .needs, columns: columns, count: links.count, keys: keys
    ) { [links] index, file in links[index].add(to: &file, saysControl: saysControl) }
  }

  private var copiesTable: InventoryTable {
    let fields = CopyField.allCases.filter { field in
      TableKind.copies.leading.contains(field.rawValue)
        || copies.contains { $0.values[field] != nil }
    }
    let keys: [(Int) -> String] = [
      { [copies] in copies[$0].node }, { [copies] in copies[$0].holder },
      { [copies] in copies[$0].source },
    ]
    return InventoryTable(
      .copies, columns: ["node", "holder"] + fields.map(\.rawValue) + ["source", "gone"],
      count: copies.count, keys: keys
    ) { [copies] index, file in copies[index].add(to: &file, fields) }
  }

  private var controlsTable: InventoryTable {
    let keys: [(Int) -> String] = [
      { [controls] in controls[$0].controller }, { [controls] in controls[$0].controlled },
    ]
    return InventoryTable(
      .controls, columns: TableKind.controls.leading + ["source", "gone"], count: controls.count,
      keys: keys
    ) { [controls] index, file in
      file.add(controls[index].controller)
      file.add(controls[index].controlled)
      file.add(controls[index].source)
      file.addNothing()
    }
  }
}

extension Inventory.Item {
  fileprivate func add(to file: inout TableBytes, _ fields: [ItemField]) {
    file.add(kind.singular)
    file.add(id)
    file.add(name)
    file.add(establishment ?? "")
    for field in fields { file.add(self.fields[field] ?? "") }
    file.add(source)
    file.addNothing()
  }
}

extension Inventory.Link {
  fileprivate func add(to file: inout TableBytes, saysControl: Bool) {
    file.add(node)
    file.add(member)
    file.add(relation.key)
    file.add(group)
    switch count {
    case .all: file.add(group.isEmpty ? "" : "all")
    case .any: file.add(group.isEmpty ? "" : "any")
    case .atLeast(let count): file.add("\(count)")
    }
    file.add(tolerance ?? "")
    if saysControl { file.add(control.map { $0 ? "true" : "false" } ?? "") }
    file.add(source)
    file.addNothing()
  }
}

extension Inventory.Copy {
  fileprivate func add(to file: inout TableBytes, _ fields: [CopyField]) {
    file.add(node)
    file.add(holder)
    for field in fields { file.add(values[field] ?? "") }
    file.add(source)
    file.addNothing()
  }
}
