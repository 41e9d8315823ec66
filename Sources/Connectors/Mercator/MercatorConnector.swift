// From a cartography in Mercator to an inventory.

public import SystemPackage

/// Makes an inventory of a Mercator cartography: a dump of MySQL, MariaDB or PostgreSQL, the lists of its API in
/// JSON, or its lists in Excel or CSV.
///
/// ```swift
/// let inventory = try MercatorConnector(files: ["mercator.sql"]).inventory()
/// ```
///
/// See <doc:Mercator> for which table means what.
public struct MercatorConnector: Sendable {
  /// What its inventories go by.
  public static let origin = "mercator"

  static let tool = "Mercator"
  private let source: RelationalSource

  /// Prepares the reading of files and folders.
  public init(files: [FilePath]) {
    source = RelationalSource(files: files, tool: MercatorConnector.tool)
  }

  /// Reads all tables that mean something.
  ///
  /// - Parameters:
  ///   - establishment: the establishment of everything, instead of Mercator's perimeters.
  ///   - usesFlows: whether flows between applications are needs: who receives needs who sends.
  /// - Throws: ``ImportFailure``: files that cannot be read or are nothing of Mercator.
  /// - Complexity: O(bytes of the files)
  public func inventory(
    establishment: String? = nil, usesFlows: Bool = false
  ) throws(ImportFailure) -> Inventory {
    let tables = try source.read(MercatorTables.all)
    var reading = MercatorReading(
      tables, establishment: establishment, usesFlows: usesFlows)
    return try reading.readAll()
  }
}
