// The whole of an import: an inventory goes into a model's folder, all of it or nothing.

public import Continuity
import Foundation
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
  public func write(to folder: FilePath) throws(ImportFailure) -> ImportReport {
    let place = Place(file: folder.string)
    let previous = try previousImport(in: folder)
    let origin = inventory.origin
    let own = Set(TableKind.allCases.map { $0.fileName(of: origin) } + [origin + ".yaml"])
    let known = KnownNames(in: folder)
    let others = known.nodes.filter { !own.contains($0.path) }

    var sound = inventory.sound(beside: known.nodes)
    guard !sound.items.isEmpty || !sound.links.isEmpty else {
      var obstacles = sound.findings.prefix(20).map {
        ImportFailure.Obstacle(
          .particular(
            english: $0.reason.message(in: .english), french: $0.reason.message(in: .french)),
          at: $0.place)
      }
      obstacles.append(ImportFailure.Obstacle(.nothingRead, at: place))
      throw ImportFailure(obstacles)
    }
    let identifiers = previous.identifiers
    let sources = Set(sound.items.map(\.source))
    let gone = identifiers.filter { !sources.contains($0.key) }.map(\.value)
    sound.keepIdentifiers(identifiers, taken: Set(others.map(\.id)).union(gone))
    try refuseIfStrict(sound)

    var files: [String: [UInt8]] = [:]
    var snapshots: [String: [UInt8]] = [:]
    var changes = Changes()
    let theirs = ImportTables(sound)
    for kind in TableKind.allCases {
      let (base, mine) = (previous.base[kind], previous.mine[kind])
      guard base != nil || mine != nil || theirs.tables[kind] != nil else { continue }
      let result = Reconciliation(
        kind, base: base, mine: mine, theirs: theirs.tables[kind],
        mark: options.date?.text ?? "yes", goneNodes: Set(gone))
      files[kind.fileName(of: origin)] = result.table.bytes
      snapshots[".ricochet/\(origin)/\(kind.rawValue).csv"] = result.snapshot.bytes
      changes.add(result.changes)
    }
    files.merge(try yaml(sound, known, in: folder)) { $1 }

    let model: Model
    do throws(InvalidModel) {
      model = try Model(contentsOf: folder, with: files)
    } catch {
      throw ImportFailure(
        error.problems.filter { $0.severity == .error }.map {
          ImportFailure.Obstacle(.wouldNotRead($0), at: place)
        })
    }
    let written = files.filter { name, bytes in
      (try? SourceFile.bytes(of: folder.appending(name))).map { $0 != bytes } ?? true
    }
    try FileExchange(in: folder, written.merging(snapshots) { $1 }).run()
    return ImportReport(
      origin: origin, rowsRead: sound.rowsRead,
      used: (sound.items.count, sound.links.count, sound.copies.count, sound.controls.count),
      usedKinds: Dictionary(sound.items.map { ($0.kind, 1) }, uniquingKeysWith: +),
      findings: sound.findings, changes: changes,
      files: written.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }, model: model)
  }

  private func refuseIfStrict(_ sound: Inventory) throws(ImportFailure) {
    guard options.isStrict else { return }
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

  // MARK: - The import before this one

  private struct Previous {
    var base: [TableKind: ModelTable] = [:]
    var mine: [TableKind: ModelTable] = [:]

    /// The identifiers of nodes by source: as people left them, else as they were first written.
    var identifiers: [String: String] {
      var found: [String: String] = [:]
      for table in [base[.nodes], mine[.nodes]] {
        guard let table, let id = table.index(of: "id"), let source = table.index(of: "source")
        else { continue }
        for row in table.rows where !row[source].isEmpty && !row[id].isEmpty {
          found[row[source]] = row[id]
        }
      }
      return found
    }
  }

  private func previousImport(in folder: FilePath) throws(ImportFailure) -> Previous {
    let origin = inventory.origin
    let place = Place(file: folder.string)
    let manager = FileManager.default
    var isFolder: ObjCBool = false
    if manager.fileExists(atPath: folder.string, isDirectory: &isFolder), !isFolder.boolValue {
      throw ImportFailure(.folderNotUsable(Errno.notDirectory.description), at: place)
    }
    func isThere(_ name: String) -> Bool {
      manager.fileExists(atPath: folder.pushing(FilePath(name)).string)
    }
    let snapshot = ".ricochet/\(origin)"
    let names = TableKind.allCases.map { $0.fileName(of: origin) }
    let isBefore = isThere(snapshot) || names.contains(where: isThere)
    guard isBefore == options.isUpdate else {
      throw ImportFailure(
        isBefore ? .needsUpdate(origin: origin) : .nothingToUpdate(origin: origin), at: place)
    }
    guard isBefore else { return Previous() }
    guard isThere(snapshot) else {
      throw ImportFailure(.snapshotDamaged(snapshot), at: place)
    }
    var previous = Previous()
    for kind in TableKind.allCases {
      let name = kind.fileName(of: origin)
      if isThere(name) { previous.mine[kind] = try table(folder, name) }
      let base = "\(snapshot)/\(kind.rawValue).csv"
      if isThere(base) { previous.base[kind] = try table(folder, base) }
    }
    return previous
  }

  private func table(_ folder: FilePath, _ name: String) throws(ImportFailure) -> ModelTable {
    let path = folder.pushing(FilePath(name))
    let place = Place(file: path.string)
    let bytes: [UInt8]
    do throws(UnreadableFile) {
      bytes = try SourceFile.bytes(of: path)
    } catch {
      throw ImportFailure(.unreadable(error.message(in: options.language)), at: place)
    }
    guard let table = ModelTable(bytes) else {
      throw ImportFailure(
        name.hasPrefix(".") ? .snapshotDamaged(name) : .folderNotUsable(name), at: place)
    }
    return table
  }

  // MARK: - What YAML says

  /// The establishments that no file declares yet, and at a first import what people are to fill in.
  private func yaml(
    _ sound: Inventory, _ known: KnownNames, in folder: FilePath
  ) throws(ImportFailure) -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    let declared = Set(known.establishments)
    var new = sound.establishments.filter { !declared.contains($0.id) }
    if declared.isEmpty, !new.isEmpty {
      // Until now those that nodes name were taken as they are: once a file lists some, it must list all.
      var seen = Set(new.map(\.id))
      for id in known.nodes.compactMap(\.establishment).sorted() where seen.insert(id).inserted {
        new.append(Inventory.Establishment(id: id, name: id))
      }
    }
    let name = sound.origin + ".yaml"
    let path = folder.appending(name)
    let isThere = FileManager.default.fileExists(atPath: path.string)
    if !new.isEmpty || (!isThere && !known.saysLanguage) {
      var text = ""
      if isThere {
        // What stands there may be people's own: more is said in a document of its own.
        if let bytes = try? SourceFile.bytes(of: path) {
          text = String(decoding: bytes, as: UTF8.self)
        }
        if !text.hasSuffix("\n") { text += "\n" }
        text += "---\n"
      } else if !known.saysLanguage {
        text += "language: \(options.language.rawValue)\n"
      }
      if !new.isEmpty {
        text += "establishments:\n"
        for establishment in new {
          text +=
            "  - { id: \(Self.quoted(establishment.id)), name: \(Self.quoted(establishment.name)) }\n"
        }
      }
      files[name] = Array(text.utf8)
    }
    let stub = ToComplete(language: options.language, inventory: sound)
    let stubs = Language.allCases.map { ToComplete(language: $0, inventory: sound).fileName }
    if !options.isUpdate,
      !stubs.contains(where: {
        FileManager.default.fileExists(atPath: folder.appending($0).string)
      })
    {
      files[stub.fileName] = Array(stub.text.utf8)
    }
    return files
  }

  /// A text as YAML in double quotes.
  private static func quoted(_ text: String) -> String {
    "\"" + text.asCell.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }
}
