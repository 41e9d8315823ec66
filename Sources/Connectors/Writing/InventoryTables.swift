// From the neutral form to the rows of model files, with identifiers that stay what they once were.

import Continuity

/// The rows that the source now asks for in one table. They are made when they are asked for: all at once,
/// they are larger than the inventory itself.
struct InventoryTable {
  let kind: TableKind
  let columns: [String]
  let count: Int
  /// The cells of a row.
  private let row: (Int) -> [String]
  /// The cell of a row in each of the columns by which rows are ordered, the first first.
  private let keys: [(Int) -> String]

  /// - Parameter keys: as many as ``TableKind/order`` has columns, in their order.
  fileprivate init(
    _ kind: TableKind, columns: [String], count: Int, keys: [(Int) -> String],
    row: @escaping (Int) -> [String]
  ) {
    self.kind = kind
    self.columns = columns
    self.count = count
    self.keys = keys
    self.row = row
  }

  /// All rows, in the order of the table.
  ///
  /// - Complexity: O(n log n) for n rows
  var table: ModelTable {
    var table = ModelTable(columns: columns)
    table.rows = order.map { row($0) }
    return table
  }

  /// The file of these rows alone.
  ///
  /// - Complexity: O(n log n) for n rows
  var bytes: [UInt8] { ModelTable.bytes(columns, order.lazy.map { row($0) }) }

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
    ) { [items] in
      let item = items[$0]
      var row: [String] = []
      row.reserveCapacity(columns.count)
      row.append(item.kind.singular)
      row.append(item.id)
      row.append(item.name)
      row.append(item.establishment ?? "")
      for field in fields { row.append(item.fields[field] ?? "") }
      row.append(item.source)
      row.append("")
      return row
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
    return InventoryTable(.needs, columns: columns, count: links.count, keys: keys) { [links] in
      let link = links[$0]
      let count =
        switch link.count {
        case .all: link.group.isEmpty ? "" : "all"
        case .any: link.group.isEmpty ? "" : "any"
        case .atLeast(let count): "\(count)"
        }
      var row: [String] = []
      row.reserveCapacity(columns.count)
      row.append(link.node)
      row.append(link.member)
      row.append(link.relation.key)
      row.append(link.group)
      row.append(count)
      row.append(link.tolerance ?? "")
      if saysControl { row.append(link.control.map { $0 ? "true" : "false" } ?? "") }
      row.append(link.source)
      row.append("")
      return row
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
    ) { [copies] in
      let copy = copies[$0]
      return [copy.node, copy.holder] + fields.map { copy.values[$0] ?? "" } + [copy.source, ""]
    }
  }

  private var controlsTable: InventoryTable {
    let keys: [(Int) -> String] = [
      { [controls] in controls[$0].controller }, { [controls] in controls[$0].controlled },
    ]
    return InventoryTable(
      .controls, columns: TableKind.controls.leading + ["source", "gone"], count: controls.count,
      keys: keys
    ) { [controls] in
      [controls[$0].controller, controls[$0].controlled, controls[$0].source, ""]
    }
  }
}

extension ModelTable {
  /// Puts the rows in the order of a table: by UTF-8 bytes, which no locale changes.
  mutating func sort(as kind: TableKind) {
    let ranks = kind.order.compactMap { index(of: $0) }.map { column in
      ByteOrder.ranks(of: rows.lazy.map { $0[column] })
    }
    if ranks.isEmpty { return }
    rows = ByteOrder.order(by: ranks).map { rows[$0] }
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
