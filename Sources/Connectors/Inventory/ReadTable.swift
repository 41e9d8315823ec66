// What an export had: its tables, sheets or classes and their columns, so that the next one cannot lack any unnoticed.

import Continuity
import Formats

/// A table, sheet or class that an export had.
public struct ReadTable: Sendable, Hashable {
  /// Its name, as the tool or the workbook calls it.
  public var name: String
  /// What it is, where its name may be another each time; else its name.
  public var sort: String
  /// How many rows it had.
  public var rows: Int
  /// The columns that said something.
  public var columns: [String]
  /// The columns that were there.
  public var present: [String]

  /// Makes the description of a table.
  public init(name: String, sort: String? = nil, rows: Int, columns: [String] = []) {
    (self.name, self.sort, self.rows) = (name, sort ?? name, rows)
    (self.columns, present) = (columns, columns)
  }
}

extension Inventory {
  /// The table that a row comes from, by the source it gave; `nil` where the source does not say.
  ///
  /// - Parameter isNode: whether the row is that of a node.
  static func table(ofSource source: String, origin: String, isNode: Bool = false) -> String? {
    guard source.hasPrefix(origin + ":") else { return nil }
    let rest = source.dropFirst(origin.count + 1)
    if origin == CISOAssistantConnector.origin, isNode { return "assets" }
    guard
      let end = rest.utf8.firstIndex(where: { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "#") })
    else { return nil }
    let key = String(rest[..<end])
    switch origin {
    case GLPIConnector.origin: return GLPITables.name(ofType: key)
    case MercatorConnector.origin: return mercatorTables.contains(key) ? key : nil
    default: return key
    }
  }

  private static let mercatorTables = Set(MercatorTables.all.map(\.name))

  /// The code behind the table in the source of a node, without its establishment.
  static func code(ofSource source: String, origin: String, establishment: String) -> Substring? {
    guard source.hasPrefix(origin + ":"), let slash = source.firstIndex(of: "/") else { return nil }
    let code = source[source.index(after: slash)...]
    let home = establishment + "/"
    return !establishment.isEmpty && code.hasPrefix(home) ? code.dropFirst(home.count) : code
  }
}

extension GLPITables {
  /// The table of a type of GLPI, as sources begin: `Computer`, `Item_Cluster`.
  static func name(ofType type: String) -> String? {
    if let known = GLPIType(named: type) { return known.table }
    if type == GLPIType.asset.rawValue { return GLPIType.asset.table }
    let parts = type.lowercased().split(separator: "_")
    let table =
      "glpi_"
      + parts.map { $0.hasSuffix("y") ? $0.dropLast() + "ies" : $0 + "s" }.joined(separator: "_")
    if (things + links).contains(where: { $0.name == table }) { return table }
    return type.contains("\\") || type.hasPrefix("Plugin") ? shape(ofType: type).name : nil
  }
}
