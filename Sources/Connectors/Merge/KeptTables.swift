// What an export does not speak of this time stays as it is: the tables that people ask to keep.

import Continuity
import Formats

/// What of the last import this one says nothing of, and leaves alone.
struct KeptTables {
  let origin: String
  /// Tables that are not there, and are to be kept.
  var tables: Set<String> = []
  /// Tables that are there without columns that are to be kept.
  var partly: Set<String> = []
  /// Whether cells stay that no row of their table says anything in.
  var keepsCells = false
  /// Tables whose columns may be empty now: people said so.
  var letGo: Set<String> = []
  /// The nodes that the last import had of tables that are kept.
  private var nodes: Set<String> = []
  /// The sources of assets of CISO Assistant: other rows are those of its assessments.
  private var assets: Set<String> = []

  /// What each table says of nodes, and which relations.
  private var spoken: Set<[String]> = []

  private static let copies = TableKind.copies.rawValue

  /// Nothing is kept.
  init(origin: String) { self.origin = origin }

  var isEmpty: Bool { tables.isEmpty && partly.isEmpty && !keepsCells }

  private func table(of source: String, isNode: Bool) -> String {
    if origin == CISOAssistantConnector.origin, !isNode {
      return assets.contains(source) ? "assets" : "assessments"
    }
    return Inventory.table(ofSource: source, origin: origin, isNode: isNode) ?? ""
  }

  /// Notes what an inventory speaks of.
  ///
  /// - Parameter before: the nodes of the last import.
  mutating func listen(to inventory: Inventory, besides before: [String: PreviousImport.Node]) {
    let now = Set(inventory.items.map(\.source))
    if origin == CISOAssistantConnector.origin { assets = now.union(before.keys) }
    for (source, node) in before
    where !now.contains(source) && tables.contains(table(of: source, isNode: true)) {
      nodes.insert(node.id)
    }
    for item in inventory.items {
      let table = table(of: item.source, isNode: true)
      for field in item.fields.keys { spoken.insert([table, field.rawValue]) }
    }
    for link in inventory.links {
      spoken.insert([table(of: link.source, isNode: false), link.relation.key])
    }
    for copy in inventory.copies {
      spoken.insert([table(of: copy.source, isNode: false), Self.copies])
    }
  }

  /// Whether a cell of a node stays although the source says nothing there.
  func keepsCell(ofSource source: String, column: String) -> Bool {
    guard keepsCells, NodeKey.ofImports.contains(where: { $0.rawValue == column }) else {
      return false
    }
    let table = table(of: source, isNode: true)
    return !letGo.contains(table) && !spoken.contains([table, column])
  }

  /// Whether a row stays that the source does not say.
  func keeps(_ kind: TableKind, source: String, ends: [String], relation: String?) -> Bool {
    if isEmpty { return false }
    let table = table(of: source, isNode: kind == .nodes)
    if tables.contains(table) || ends.contains(where: nodes.contains) { return true }
    guard partly.contains(table), let said = kind == .copies ? Self.copies : relation else {
      return false
    }
    return !spoken.contains([table, said])
  }
}
