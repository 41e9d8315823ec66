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
    let lock = try FolderLock(folder)
    defer { withExtendedLifetime(lock) {} }
    let surroundings = try Surroundings(
      after: Self.previous(inventory.origin, in: folder, options), in: folder)
    return try ModelImport.write(inventory, surroundings, options, to: folder)
  }

  /// Reads an inventory and writes it, as ``write(to:)`` does; what the folder holds of the import before is read
  /// at the same time, since it is as large.
  ///
  /// - Parameters:
  ///   - origin: that of the inventory which `source` makes.
  ///   - source: makes the inventory; not asked where the folder cannot take it.
  /// - Throws: ``ImportFailure``, also what `source` throws; the folder is as it was.
  public static func write(
    _ origin: String, to folder: FilePath, options: ImportOptions = ImportOptions(),
    reading source: () throws(ImportFailure) -> Inventory
  ) throws(ImportFailure) -> ImportReport {
    let lock = try FolderLock(folder)
    defer { withExtendedLifetime(lock) {} }
    let previous = try previous(origin, in: folder, options)
    // Handed over, so that what is done to either next need not copy it.
    let (inventory, surroundings) = atOnce {
      Result { () throws(ImportFailure) in Handover(try source()) }
    } _: {
      Result { () throws(ImportFailure) in
        Handover(try Surroundings(after: previous, in: folder))
      }
    }
    guard let inventory = try inventory.get().take(),
      let surroundings = try surroundings.get().take()
    else { throw ImportFailure(.nothingRead, at: Place(file: folder.string)) }
    return try write(inventory, surroundings, options, to: folder)
  }

  private static func previous(
    _ origin: String, in folder: FilePath, _ options: ImportOptions
  ) throws(ImportFailure) -> PreviousImport {
    try FileExchange.finish(in: folder)
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
    _ inventory: consuming Inventory, _ surroundings: consuming Surroundings,
    _ options: ImportOptions, to folder: FilePath
  ) throws(ImportFailure) -> ImportReport {
    let origin = inventory.origin
    let draft = try draft(inventory, surroundings, options, in: folder)
    FreedMemory.giveBack()
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
    try FileExchange(in: folder, written.merging(draft.snapshots) { $1 }).run()
    return ImportReport(
      origin: origin, rowsRead: draft.rowsRead, used: draft.used, usedKinds: draft.usedKinds,
      findings: draft.findings, changes: draft.changes,
      files: written.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }, model: model)
  }

  private static func draft(
    _ inventory: consuming Inventory, _ surroundings: consuming Surroundings,
    _ options: ImportOptions, in folder: FilePath
  ) throws(ImportFailure) -> Draft {
    let origin = inventory.origin
    let previous = surroundings.previous
    let identifiers = surroundings.identifiers.take()
    let known = KnownEstablishments(surroundings.known)
    let own = Set(TableKind.allCases.map { $0.fileName(of: origin) } + [origin + ".yaml"])
    let others = surroundings.known.nodes.filter { !own.contains($0.path) }.map(\.id)

    var sound = consume inventory
    sound.makeSound(beside: surroundings.known.nodes)
    // It is large, and not needed from here on.
    _ = consume surroundings
    guard !sound.items.isEmpty || !sound.links.isEmpty else {
      var obstacles = sound.findings.prefix(20).map {
        ImportFailure.Obstacle(
          .particular(
            english: $0.reason.message(in: .english), french: $0.reason.message(in: .french)),
          at: $0.place)
      }
      obstacles.append(ImportFailure.Obstacle(.nothingRead, at: Place(file: folder.string)))
      throw ImportFailure(obstacles)
    }
    let gone = keepIdentifiers(of: &sound, identifiers, beside: others)
    if options.isStrict { try refuse(sound) }

    var tables = files(of: sound)
    var draft = Draft(
      files: yaml(sound, known, options, in: folder), snapshots: [:], rowsRead: sound.rowsRead,
      used: (sound.items.count, sound.links.count, sound.copies.count, sound.controls.count),
      usedKinds: Dictionary(sound.items.map { ($0.kind, 1) }, uniquingKeysWith: +),
      findings: sound.findings, changes: Changes())
    // It is large, and not needed from here on.
    _ = consume sound
    FreedMemory.giveBack()
    let mark = options.date?.text ?? "yes"
    let merge = { @Sendable (kind: TableKind, theirs: InventoryTable.File?) in
      Result { () throws(ImportFailure) in
        try TableMerge.of(kind, after: previous, theirs, mark: mark, goneNodes: gone)
      }
    }
    // Handed over, so that what was read is let go of as soon as it is merged.
    let needs = Handover(tables.removeValue(forKey: .needs))
    let (rest, ties) = atOnce {
      [TableKind.nodes, .copies, .controls].map { merge($0, tables.removeValue(forKey: $0)) }
    } _: {
      merge(.needs, needs.take())
    }
    for result in [rest[0], ties, rest[1], rest[2]] {
      guard let table = try result.get() else { continue }
      draft.files[table.kind.fileName(of: origin)] = table.file
      draft.snapshots[PreviousImport.snapshot(table.kind, of: origin)] = table.snapshot
      draft.changes.add(table.changes)
    }
    return draft
  }

  /// What the source says, a file for each table that has rows.
  private static func files(of inventory: Inventory) -> [TableKind: InventoryTable.File] {
    // The table of needs is as large as all others together.
    let (rest, needs) = atOnce {
      [TableKind.nodes, .copies, .controls].compactMap { inventory.table($0)?.file }
    } _: {
      inventory.table(.needs)?.file
    }
    return Dictionary(
      (rest + [needs].compactMap { $0 }).map { ($0.kind, $0) },
      uniquingKeysWith: { first, _ in first })
  }

  /// Gives nodes the identifiers they were first given; those of nodes that the source no longer has.
  private static func keepIdentifiers(
    of sound: inout Inventory, _ previous: consuming PreviousImport.Identifiers?,
    beside others: [String]
  ) -> Set<String> {
    guard var previous else {
      sound.keepIdentifiers([], taken: others)
      return []
    }
    let known = sound.items.map { previous.take($0.source) }
    let gone = previous.rest
    sound.keepIdentifiers(known, taken: others + gone)
    return gone
  }

  /// Refuses what has unused rows or warnings.
  private static func refuse(_ sound: Inventory) throws(ImportFailure) {
    let failing = sound.findings.filter(\.failsStrict)
    guard !failing.isEmpty else { return }
    var obstacles = failing.map {
      ImportFailure.Obstacle(
        .particular(
          english: $0.reason.message(in: .english), french: $0.reason.message(in: .french)),
        at: $0.place)
    }
    obstacles.append(
      ImportFailure.Obstacle(.strict(findings: failing.count), at: Place(file: sound.origin)))
    throw ImportFailure(obstacles)
  }
}
