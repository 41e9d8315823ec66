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

  private var order: [Int] {
    ByteOrder.order(by: keys.map { key in ByteOrder.ranks(of: (0..<count).lazy.map(key)) })
  }
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
    var used: Set<ItemField> = []
    for item in items {
      for (field, _) in item.fields.pairs where !used.contains(field) { used.insert(field) }
    }
    let fields = ItemField.allCases.filter {
      TableKind.nodes.leading.contains($0.rawValue) || used.contains($0)
    }
    let columns =
      ["kind", "id", "name", "establishment"] + fields.map(\.rawValue) + ["source", "gone"]
    return InventoryTable(
      .nodes, columns: columns, count: items.count, keys: [{ [items] in items[$0].id }]
    ) { [items] index, file in
      file.add(items[index].kind.singular)
      file.add(items[index].id)
      file.add(items[index].name)
      file.add(items[index].establishment ?? "")
      for field in fields { file.add(items[index].fields[field] ?? "") }
      file.add(items[index].source)
      file.addNothing()
    }
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
    ) { [links] index, file in
      file.add(links[index].node)
      file.add(links[index].member)
      file.add(links[index].relation.key)
      file.add(links[index].group)
      switch links[index].count {
      case .all: file.add(links[index].group.isEmpty ? "" : "all")
      case .any: file.add(links[index].group.isEmpty ? "" : "any")
      case .atLeast(let count): file.add("\(count)")
      }
      file.add(links[index].tolerance ?? "")
      if saysControl { file.add(links[index].control.map { $0 ? "true" : "false" } ?? "") }
      file.add(links[index].source)
      file.addNothing()
    }
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
    ) { [copies] index, file in
      file.add(copies[index].node)
      file.add(copies[index].holder)
      for field in fields { file.add(copies[index].values[field] ?? "") }
      file.add(copies[index].source)
      file.addNothing()
    }
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

extension Inventory {
  /// The inventory with the identifiers that its nodes were first given.
  ///
  /// - Parameters:
  ///   - known: by item, the identifier that the files have for its source; nothing, where none has any.
  ///   - taken: identifiers that other nodes have, and are not to be given again.
  mutating func keepIdentifiers(_ known: [String?], taken: [String]) {
    // A first import has nothing to keep, and no two of its identifiers are the same.
    if known.isEmpty, taken.isEmpty { return }
    var held = TextNumbers(minimumCapacity: items.count)
    for id in taken { held.set(id, to: 0) }
    var renamed: [String: String] = [:]
    for (index, old) in known.enumerated() {
      guard let old else { continue }
      held.set(old, to: 0)
      if old != items[index].id {
        renamed[items[index].id] = old
        items[index].id = old
      }
    }
    for index in items.indices where known.isEmpty || known[index] == nil {
      let wanted = items[index].id
      if held.claim(wanted, for: 0) == nil { continue }
      var number = 2
      while held.holds("\(wanted)-\(number)") { number += 1 }
      items[index].id = "\(wanted)-\(number)"
      held.set(items[index].id, to: 0)
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
