// What an import makes of one table: the file, what the next import compares with, and what changed.

import Continuity

/// One table of a model's folder, as an import writes it.
struct TableMerge: Sendable {
  let kind: TableKind
  /// The file.
  let file: [UInt8]
  /// What the import itself says.
  let snapshot: [UInt8]
  let changes: Changes

  /// A table that was not there before: the file is what the source says, and so is the snapshot.
  private static func first(_ theirs: InventoryTable.File) -> TableMerge {
    var changes = Changes()
    changes.addedTables = [
      Changes.Table(kind: theirs.kind, bytes: theirs.bytes, count: theirs.count)
    ]
    return TableMerge(
      kind: theirs.kind, file: theirs.bytes, snapshot: theirs.bytes, changes: changes)
  }

  /// A table brought up to date.
  ///
  /// - Parameters:
  ///   - theirs: what the source says; `nil` where it says nothing.
  ///   - mark: what marks a gone row: `yes`, or the day.
  ///   - goneNodes: the identifiers of the nodes that the source no longer has.
  /// - Returns: `nil` where there is neither.
  /// - Throws: ``ImportFailure``, where the files of before do not read.
  static func of(
    _ kind: TableKind, after previous: PreviousImport, _ theirs: InventoryTable.File?, mark: String,
    goneNodes: Set<String>
  ) throws(ImportFailure) -> TableMerge? {
    var files = try previous.files(kind)
    guard files.isThere else {
      return theirs.map { first($0) }
    }
    let isUntouched = files.isUntouched
    if isUntouched, let theirs, theirs.bytes == files.mine {
      return TableMerge(
        kind: kind, file: theirs.bytes, snapshot: theirs.bytes, changes: Changes())
    }
    if isUntouched { files.mine = nil }
    var source = theirs?.bytes
    var common: CommonRows?
    if let base = files.base, let theirs = source, isUntouched || files.mine != nil {
      common = CommonRows(kind, base: base, mine: files.mine, theirs: theirs)
    }
    if let rest = common?.rest {
      files = PreviousImport.Files(base: rest.base, mine: rest.mine)
      source = rest.theirs
    }
    var texts = CellTexts()
    // What was just written reads.
    let table = source.flatMap { ModelTable($0, texts: &texts) }
    source = nil
    var mine: ModelTable?
    if let bytes = files.mine, !isUntouched {
      mine = try previous.table(bytes, of: kind, isBase: false, &texts)
    }
    files.mine = nil
    var base: ModelTable?
    if let bytes = files.base { base = try previous.table(bytes, of: kind, isBase: true, &texts) }
    files.base = nil
    let result = Reconciliation(
      kind, base: base.take(), mine: mine.take(), isUntouched: isUntouched, theirs: table,
      mark: mark, goneNodes: goneNodes, texts: texts)
    let (file, snapshot) = (result.bytes(among: common), result.snapshot(among: common))
    // Mostly they are the same, and then held once.
    return TableMerge(
      kind: kind, file: file, snapshot: snapshot == file ? file : snapshot, changes: result.changes)
  }
}
