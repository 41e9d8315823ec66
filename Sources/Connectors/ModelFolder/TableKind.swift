// The tables of a model's folder that an import writes, and their columns.

import Continuity

/// The tables that an import writes.
enum TableKind: String, CaseIterable {
  case nodes, needs, copies, controls

  /// The columns that always stand, in their order.
  var leading: [String] {
    switch self {
    case .nodes:
      ["kind", "id", "name", "establishment", "restart", "repair", "rebuild", "mtpd", "rto", "rpo"]
    case .needs: ["node", "member", "relation", "group", "count", "tolerance"]
    case .copies: ["node", "holder", "every", "lag", "retention", "restore"]
    case .controls: ["controller", "controlled"]
    }
  }

  /// The columns that stand where a row says something in them, in their order.
  var optional: [String] {
    switch self {
    case .nodes: NodeKey.ofImports.map(\.rawValue).filter { !leading.contains($0) }
    case .needs: ["control"]
    case .copies: CopyKey.ofImports.map(\.rawValue).filter { !leading.contains($0) }
    case .controls: []
    }
  }

  /// The columns that say who a row is; of nodes it is the source.
  var identity: [String] {
    switch self {
    case .nodes: ["source"]
    case .needs: ["node", "relation", "group", "member"]
    case .copies: ["node", "holder", "source"]
    case .controls: ["controller", "controlled"]
    }
  }

  /// The columns by which rows are ordered.
  var order: [String] { self == .nodes ? ["id"] : identity }

  /// The columns of the nodes that a row ties together.
  var ends: [String] {
    switch self {
    case .nodes: []
    case .needs: ["node", "member"]
    case .copies: ["node", "holder"]
    case .controls: ["controller", "controlled"]
    }
  }

  /// The columns by which people know a row.
  var titled: [String] {
    switch self {
    case .nodes: ["id"]
    case .needs: ["node", "relation", "member"]
    case .copies, .controls: ends
    }
  }

  /// The file of the table in a folder.
  func fileName(of origin: String) -> String { "\(origin).\(rawValue).csv" }
}
