// The whole of an import: an inventory goes into a model's folder, all of it or nothing.

public import Continuity
public import SystemPackage

/// How an inventory is to be written.
public struct ImportOptions: Sendable {
  /// Whether the folder already has an import of this origin, to be brought up to date.
  public var isUpdate = false
  /// Whether unused rows and warnings are errors.
  public var isStrict = false
  /// The day that marks what the source no longer has; `nil` marks it without a day.
  public var date: CalendarDate?
  /// The language of the files that people fill in.
  public var language = Language.french

  /// The usual way: a first import, nothing strict.
  public init() {}
}

/// What an import did.
public struct ImportReport: Sendable {
  /// The name of the import.
  public var origin: String
  /// Rows read, by sheet or table.
  public var rowsRead: [(place: Place, count: Int)]
  /// How many nodes, links, copies and controls the source now says.
  public var used: (items: Int, links: Int, copies: Int, controls: Int)
  /// What was not used, and what deserves a look, in the order of the source.
  public var findings: [Finding]
  /// What changed in the files.
  public var changes: Changes
  /// The files written, relative to the folder, ascending.
  public var files: [String]
  /// The model as it reads now.
  public var model: Model
}

/// Brings an inventory into a model's folder.
public struct ModelImport: Sendable {
  private let inventory: Inventory
  private let options: ImportOptions

  /// Prepares the import of an inventory.
  public init(of inventory: Inventory, options: ImportOptions = ImportOptions()) {
    self.inventory = inventory
    self.options = options
  }

  /// Writes the model files of the inventory into `folder`, which is made if it is not there.
  ///
  /// Nothing is changed unless everything works out: the files are written beside, the model is read
  /// with them, and only then are they given their names.
  ///
  /// - Throws: ``ImportFailure``; the folder is as it was.
  /// - Complexity: O(n log n) for n rows, and reading the model twice
  public func write(to folder: FilePath) throws(ImportFailure) -> ImportReport {
    throw ImportFailure(.nothingRead, at: Place(file: folder.string))
  }
}
