// The whole of an import: an inventory goes into a model's folder, all of it or nothing.

public import Continuity
public import Formats
public import SystemPackage

/// How an inventory is to be written.
public struct ImportOptions: Sendable {
  /// Whether the folder already has an import of this origin, to be brought up to date.
  public var isUpdate = false
  /// Whether the model's files are taken for what the last import wrote, since nobody knows it any more.
  public var adopts = false
  /// Whether the export is of the same source although nothing in it says so.
  public var isSameOrigin = false
  /// Tables, sheets, classes or columns that are missing because what they said is no more.
  public var without: [String] = []
  /// Those that are missing only in this export: what they said stays.
  public var kept: [String] = []
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
  /// How many nodes of each kind.
  public var usedKinds: [Kind: Int]
  /// What was not used, and what deserves a look, in the order of the source.
  public var findings: [Finding]
  /// What changed in the files.
  public var changes: Changes
  /// The files written, relative to the folder, ascending; without the snapshot.
  public var files: [String]
  /// The model as it reads now.
  public var model: Model
}

/// Brings an inventory into a model's folder.
///
/// The folder gets the files `ORIGIN.nodes.csv`, `ORIGIN.needs.csv`, `ORIGIN.copies.csv` and
/// `ORIGIN.controls.csv`, of them those with rows; `ORIGIN.yaml` with the establishments that no other file
/// declares; at a first import a file for people to fill in; and under `.ricochet`, which no model reads,
/// what the import itself wrote, so that the next one can tell what people changed.
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
  /// Nothing is changed unless everything works out: the model is read as it would be, and only then are
  /// the files written beside and moved into place.
  ///
  /// - Throws: ``ImportFailure``; the folder is as it was.
  /// - Complexity: O(n log n) for n rows, and reading the model
  public consuming func write(to folder: FilePath) throws(ImportFailure) -> ImportReport {
    let options = self.options
    let inventory = self.inventory
    // From here on the inventory is held once, and can be let go before the model is read.
    _ = consume self
    let lock = try ImportFailure.changing(folder, FolderLock(folder))
    defer { withExtendedLifetime(lock) {} }
    let previous = try Self.previous(inventory.origin, in: folder, options)
    if previous.isThere, !options.isUpdate { throw try previous.refusal(of: inventory) }
    return try ModelImport.write(inventory, after: previous, options, to: folder)
  }

  /// Reads an inventory and writes it, as ``write(to:)`` does.
  ///
  /// - Parameters:
  ///   - origin: that of the inventory which `source` makes.
  ///   - source: makes the inventory; not asked where the folder cannot take it.
  /// - Throws: ``ImportFailure``, also what `source` throws; the folder is as it was.
  public static func write(
    _ origin: String, to folder: FilePath, options: ImportOptions = ImportOptions(),
    reading source: () throws(ImportFailure) -> Inventory
  ) throws(ImportFailure) -> ImportReport {
    let lock = try ImportFailure.changing(folder, FolderLock(folder))
    defer { withExtendedLifetime(lock) {} }
    let previous = try previous(origin, in: folder, options)
    let inventory = try source()
    if previous.isThere, !options.isUpdate { throw try previous.refusal(of: inventory) }
    return try write(inventory, after: previous, options, to: folder)
  }

  private static func previous(
    _ origin: String, in folder: FilePath, _ options: ImportOptions
  ) throws(ImportFailure) -> PreviousImport {
    try ImportFailure.changing(folder, FileExchange.finish(in: folder))
    return try PreviousImport(of: origin, in: folder, options)
  }

  /// What an import wants to write, and what it will have done.
  private struct Draft {
    /// The model's files by name.
    var files: [String: [UInt8]]
    /// What the import itself says, by path.
    var snapshots: [String: [UInt8]]
    var rowsRead: [(place: Place, count: Int)]
    var used: (items: Int, links: Int, copies: Int, controls: Int)
    var usedKinds: [Kind: Int]
    var findings: [Finding]
    var changes: Changes
  }

  private static func write(
    _ inventory: consuming Inventory, after previous: PreviousImport, _ options: ImportOptions,
    to folder: FilePath
  ) throws(ImportFailure) -> ImportReport {
    let origin = inventory.origin
    let draft = try draft(inventory, after: previous, options, in: folder)
    let model: Model
    do throws(InvalidModel) {
      model = try Model(contentsOf: folder, with: draft.files)
    } catch {
      throw ImportFailure(
        error.problems.filter { $0.severity == .error }.map {
          ImportFailure.Obstacle(.wouldNotRead($0), at: Place(file: folder.string))
        })
    }
    let written = draft.files.filter { name, bytes in
      (try? SourceFile.bytes(of: folder.appending(name))).map { $0 != bytes } ?? true
    }
    try ImportFailure.changing(
      folder, FileExchange(in: folder, written.merging(draft.snapshots) { $1 }).run())
    return ImportReport(
      origin: origin, rowsRead: draft.rowsRead, used: draft.used, usedKinds: draft.usedKinds,
      findings: draft.findings, changes: draft.changes,
      files: written.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }, model: model)
  }

  private static func draft(
    _ inventory: consuming Inventory, after previous: PreviousImport, _ options: ImportOptions,
    in folder: FilePath
  ) throws(ImportFailure) -> Draft {
    let origin = inventory.origin
    let known = KnownNames(in: folder)
    let own = Set(TableKind.allCases.map { $0.fileName(of: origin) } + [origin + ".yaml"])
    let others = known.nodes.filter { !own.contains($0.path) }.map(\.id)

    var sound = consume inventory
    sound.makeSound(beside: known.nodes)
    guard !sound.items.isEmpty || !sound.links.isEmpty else {
      var obstacles = sound.findings.prefix(20).map {
        ImportFailure.Obstacle(.finding($0.reason), at: $0.place)
      }
      obstacles.append(ImportFailure.Obstacle(.nothingRead, at: Place(file: folder.string)))
      throw ImportFailure(obstacles)
    }
    let update = try UpdatePlan(of: sound, after: previous, options, in: folder)
    sound.keepIdentifiers(of: update.identifiers, beside: others)
    if options.isStrict { try refuse(sound) }
    for (old, now) in update.renamedSheets.sorted(by: { $0.key < $1.key }) {
      sound.find(.renamedSheet(old, now: now), at: Place(file: folder.string))
    }

    var draft = Draft(
      files: yaml(sound, KnownEstablishments(known), options, in: folder), snapshots: [:],
      rowsRead: sound.rowsRead,
      used: (sound.items.count, sound.links.count, sound.copies.count, sound.controls.count),
      usedKinds: Dictionary(sound.items.map { ($0.kind, 1) }, uniquingKeysWith: +),
      findings: sound.findings, changes: Changes())
    if let record = update.record {
      draft.snapshots[ReadRecord.path(of: origin)] = record.table.bytes
    }
    let mark = options.date?.text ?? "yes"
    // Rows of tables that are new themselves are told before the others.
    var firstRows: [Changes.Row] = []
    let removedNodes = update.removedNodes.subtracting(others)
    for kind in TableKind.allCases {
      let theirs = sound.takeTable(kind)
      if let theirs, removedNodes.isEmpty, let bytes = try previous.bytes(kind, ifSame: theirs) {
        draft.files[kind.fileName(of: origin)] = bytes
        draft.snapshots[PreviousImport.snapshot(kind, of: origin)] = bytes
        continue
      }
      var before = try previous.table(kind)
      guard before.isThere || theirs != nil else { continue }
      before.base?.rename(sources: update.renamedSources)
      before.mine?.rename(sources: update.renamedSources)
      let isNew = !before.isThere
      let table = Reconciliation(
        kind, base: before.base, mine: before.mine, theirs: theirs, mark: mark,
        keeping: update.kept, without: removedNodes)
      (before.base, before.mine) = (nil, nil)
      let (file, snapshot) = table.bytes
      draft.files[kind.fileName(of: origin)] = file
      draft.snapshots[PreviousImport.snapshot(kind, of: origin)] = snapshot
      if isNew {
        firstRows += table.changes.added
      } else {
        draft.changes.add(table.changes)
      }
    }
    draft.changes.added = firstRows + draft.changes.added
    return draft
  }

  /// Refuses what has unused rows or warnings.
  private static func refuse(_ sound: Inventory) throws(ImportFailure) {
    let failing = sound.findings.filter(\.failsStrict)
    guard !failing.isEmpty else { return }
    var obstacles = failing.map { ImportFailure.Obstacle(.finding($0.reason), at: $0.place) }
    obstacles.append(
      ImportFailure.Obstacle(.strict(findings: failing.count), at: Place(file: sound.origin)))
    throw ImportFailure(obstacles)
  }
}
