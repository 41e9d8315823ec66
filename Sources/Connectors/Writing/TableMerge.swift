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

  /// - Parameters:
  ///   - previous: the table as the folder has it.
  ///   - theirs: what the source says; `nil` where it says nothing.
  ///   - mark: what marks a gone row: `yes`, or the day.
  ///   - goneNodes: the identifiers of the nodes that the source no longer has.
  /// - Returns: `nil` where there is neither.
  init?(
    of previous: consuming PreviousImport.Tables, _ theirs: InventoryTable?, mark: String,
    goneNodes: Set<String>
  ) {
    kind = previous.kind
    guard previous.isThere else {
      guard let theirs else { return nil }
      // Nothing was there: the file is what the source says, and so is the snapshot.
      file = theirs.bytes
      snapshot = file
      var changes = Changes()
      changes.addedTables = [Changes.Table(kind: kind, bytes: file, count: theirs.count)]
      self.changes = changes
      return
    }
    let bytes = theirs?.bytes
    if previous.isUntouched, let bytes, bytes == previous.mineBytes {
      (file, snapshot, changes) = (bytes, bytes, Changes())
      return
    }
    previous.mineBytes = nil
    var texts = previous.texts
    previous.texts = CellTexts()
    // What was just written reads.
    let table = bytes.flatMap { ModelTable($0, texts: &texts) }
    let result = Reconciliation(
      kind, base: previous.base.take(), mine: previous.mine.take(),
      isUntouched: previous.isUntouched, theirs: table, mark: mark, goneNodes: goneNodes,
      texts: texts)
    (file, snapshot, changes) = (result.bytes, result.snapshot, result.changes)
  }
}
