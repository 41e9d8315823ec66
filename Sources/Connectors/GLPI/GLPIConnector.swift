// From a database of GLPI to an inventory.

import Formats
public import SystemPackage

/// Makes an inventory of a GLPI database: a dump of MySQL or MariaDB, or a folder with one CSV file per table.
///
/// ```swift
/// let inventory = try GLPIConnector(files: ["glpi.sql"]).inventory()
/// ```
///
/// See <doc:GLPI> for which table means what.
public struct GLPIConnector: Sendable {
  /// What its inventories go by.
  public static let origin = "glpi"

  private let source: RelationalSource

  /// Prepares the reading of files and folders.
  public init(files: [FilePath]) {
    source = RelationalSource(files: files, tool: "GLPI")
  }

  /// Reads all tables that mean something.
  ///
  /// - Parameters:
  ///   - establishment: the establishment of everything, instead of GLPI's entities.
  ///   - kinds: what types of GLPI, of its plugins, and assets of one's own are.
  /// - Throws: ``ImportFailure``: files that cannot be read or are nothing of GLPI.
  /// - Complexity: O(bytes of the files)
  public func inventory(
    establishment: String? = nil, kinds: GivenKinds = [:]
  ) throws(ImportFailure) -> Inventory {
    var shapes = GLPITables.things + GLPITables.links
    for name in kinds.names where GLPIType(named: name) == nil {
      let shape = GLPITables.shape(ofType: name)
      if !shapes.contains(where: { $0.name == shape.name }) { shapes.append(shape) }
    }
    let tables = try source.read(shapes, refusal: GLPIConnector.refusal)
    var reading = GLPIReading(tables, establishment: establishment, kinds: kinds)
    return try reading.readAll(order: shapes.map(\.name))
  }

  /// The export of the impact analysis has four columns, in the user's language: Relation, Itemtype, Id, Name.
  private static func refusal(_ headings: [String]) -> RelationalDefect? {
    let names = headings.map(\.foldedName)
    guard names.count == 4, names[2] == "id", names[0] == "relation" else { return nil }
    return .impactExport
  }
}
