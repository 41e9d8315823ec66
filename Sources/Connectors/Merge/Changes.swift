// What an import changed in the model's files, as data to tell.

/// What became of the rows of an import's files.
public struct Changes: Sendable {
  /// A row, as people know it.
  public struct Row: Sendable, Hashable {
    /// The table: `nodes`, `needs`, `copies` or `controls`.
    public var table: String
    /// What it says: an identifier, or `a → b`.
    public var title: String
    /// Its source.
    public var source: String
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
  /// A row of these columns, as people know it.
  func title(of row: Row, as kind: TableKind) -> Changes.Row {
    func cell(_ column: String) -> String { index(of: column).map { row[$0] } ?? "" }
    return Changes.Row(
      table: kind.rawValue,
      title: kind.titled.map(cell).joined(
        separator: kind == .copies || kind == .controls ? " → " : " "),
      source: cell("source"))
  }
}
