// What an import changed in the model's files, as data to tell.

/// What became of the rows of an import's files.
public struct Changes: Sendable {
  /// A row, as people know it.
  public struct Row: Sendable, Hashable {
    /// The table: `nodes`, `needs`, `copies` or `controls`.
    public let table: String
    /// What it says: an identifier, or `a → b`.
    public let title: String
    /// Its source.
    public let source: String
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
    let titled = kind.titled.map { index(of: $0) }
    let source = index(of: "source")
    let separator = kind == .copies || kind == .controls ? " → " : " "
    return { row in
      Changes.Row(
        table: kind.rawValue,
        title: titled.map { place in place.map { row[$0] } ?? "" }.joined(separator: separator),
        source: source.map { row[$0] } ?? "")
    }
  }
}
