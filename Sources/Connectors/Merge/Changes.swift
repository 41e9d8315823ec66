// What an import changed in the model's files, as data to tell.

import Formats

/// What became of the rows of an import's files.
public struct Changes: Sendable {
  /// A row, as people know it.
  public struct Row: Sendable, Hashable {
    /// How the rows of a table are known; the texts are made only when they are asked for.
    fileprivate final class Form: Sendable {
      let kind: TableKind
      let titled: [Int?]
      let source: Int?

      init(_ kind: TableKind, titled: [Int?], source: Int?) {
        (self.kind, self.titled, self.source) = (kind, titled, source)
      }
    }

    fileprivate let row: ModelTable.Row
    fileprivate let form: Form

    /// The table: `nodes`, `needs`, `copies` or `controls`.
    public var table: String { form.kind.rawValue }
    /// What it says: an identifier, or `a → b`.
    public var title: String {
      let separator = form.kind == .copies || form.kind == .controls ? " → " : " "
      return form.titled.map { place in place.map { row[$0] } ?? "" }.joined(separator: separator)
    }
    /// Its source.
    public var source: String { form.source.map { row[$0] } ?? "" }

    /// Whether both say the same.
    public static func == (one: Row, other: Row) -> Bool {
      (one.table, one.title, one.source) == (other.table, other.title, other.source)
    }

    /// Hashes what it says.
    public func hash(into hasher: inout Hasher) { hasher.combine([table, title, source]) }
  }

  /// A cell whose value is not the one before.
  public struct Cell: Sendable, Hashable {
    /// The row.
    public var row: Row
    /// The column.
    public var column: String
    /// What the file said.
    public var old: String
    /// What the source says now.
    public var new: String
  }

  /// Rows that are new.
  public var added: [Row] = []
  /// Cells that follow the source.
  public var changed: [Cell] = []
  /// Cells that people changed and the source did not: left as they are.
  public var keptByHand: [Cell] = []
  /// Cells that people and the source both changed: left as people wrote them.
  public var conflicts: [Cell] = []
  /// Rows that people took out and the source still has: left out.
  public var removedByHand: [Row] = []
  /// Rows that the source no longer has, marked now.
  public var gone: [Row] = []
  /// Rows that were marked so, and are back.
  public var back: [Row] = []

  /// Whether nothing happened.
  public var isEmpty: Bool {
    added.isEmpty && changed.isEmpty && conflicts.isEmpty && gone.isEmpty && back.isEmpty
  }

  /// No changes.
  public init() {}

  /// Adds what changed in another table.
  mutating func add(_ other: Changes) {
    added += other.added
    changed += other.changed
    keptByHand += other.keptByHand
    conflicts += other.conflicts
    removedByHand += other.removedByHand
    gone += other.gone
    back += other.back
  }
}

extension ModelTable {
  /// Makes of a row of these columns what people know it by.
  func titles(as kind: TableKind) -> (Row) -> Changes.Row {
    let form = Changes.Row.Form(
      kind, titled: kind.titled.map { index(of: $0) }, source: index(of: "source"))
    return { Changes.Row(row: $0, form: form) }
  }
}
