// What a mapping file says: which sheet and column of a table means what in a model.

import Continuity
import Formats

/// How sheets become a model, as `correspondance.yaml` says it.
///
/// See <doc:TableMapping> for the file.
public struct TableMapping: Sendable {
  /// The name of the import: it names the files, and begins every source.
  public var name: String?
  /// The establishment of rows that say none.
  public var establishment: String?
  /// What separates several names in one cell.
  public var separators: [Character] = [",", ";", "/", "+", "\n"]
  /// The words that do: folded, as in "srv-1 et srv-2".
  public var conjunctions: [String] = ["et"]
  var sheets: [SheetMapping] = []
  /// The mapping file.
  var place = Place(file: "")
}

/// How one sheet becomes nodes, or copies of them.
struct SheetMapping: Sendable {
  /// What the kind of a row is.
  enum KindRule: Sendable {
    case fixed(Kind)
    /// By what a column says, folded; what is not listed is read as the name of a kind.
    case column(String, values: [String: Kind])
  }

  var sheet: String
  /// The row of the header, as Excel numbers it; `nil` to find it.
  var header: Int?
  /// The upper row of a header of two.
  var headerTop: Int?
  /// `nil` where the rows are copies only.
  var kind: KindRule?
  var id: String?
  var name: String?
  /// The column that names it.
  var establishment: String?
  /// The establishment of all rows whose column says none.
  var home: String?
  var columns: [(field: NodeKey, column: ValueColumn)] = []
  var relations: [RelationMapping] = []
  /// By role, the column that says how many people of it.
  var heads: [(role: String, column: String)] = []
  /// Whether roles found nowhere else become nodes.
  var isCreatingRoles = false
  var copies: CopyMapping?
  /// Where the rows are links between what other sheets hold.
  var links: LinkMapping?
  /// Rows to leave out: where the column says one of these, folded.
  var skip: (column: String, values: Set<String>)?
  var place: Place
}

/// A column of values.
struct ValueColumn: Sendable {
  /// `nil` where the value is the same for all rows.
  var column: String?
  var value: String?
  /// The minutes that a bare number counts.
  var unit: Int?
  /// Where the value is spread over columns: what each of them stands for, a duration or a type of impact.
  var parts: [(name: String, column: String)] = []
}

/// A column of names.
struct ReferenceColumn: Hashable, Sendable {
  var columns: [String] = []
  var kind: Kind?
  /// Whether names found nowhere else become nodes.
  var isCreating = false
  /// Whether a cell may hold several names; `nil` for what the relation mostly has.
  var splits: Bool?
  /// What is named where a cell says one of ``ifs``, instead of what the cell says.
  var node: String?
  /// Folded; "yes" stands for all ways to say it.
  var ifs = ["yes"]

  /// Whether a cell may hold several names: a place may have a comma or a slash in its own.
  func isSplit(for relation: Relation?) -> Bool { splits ?? (node == nil && relation != .isIn) }
}

/// How a column becomes requirements.
struct RelationMapping: Sendable {
  var relation: Relation
  var reference: ReferenceColumn
  var tolerance: String?
  var count = Inventory.Link.Count.all
  /// Whether what the column names needs the row, and not the other way round.
  var isReversed = false
}

/// How rows become links.
struct LinkMapping: Sendable {
  /// What a type of links is.
  struct Meaning: Sendable {
    /// `nil` where such links are left out.
    var relation: Relation?
    /// Whether the end under `to` needs the other; `nil` for what holds for all.
    var isReversed: Bool?
  }

  var from = ReferenceColumn(splits: false)
  var to = ReferenceColumn(splits: false)
  /// The column of types.
  var type: String?
  /// By type, folded.
  var types: [String: Meaning] = [:]
  /// What all are, where no column of types says it.
  var relation: Relation?
  /// Whether the end under `to` needs the other.
  var isReversed = false
}

/// How columns become copies.
struct CopyMapping: Sendable {
  /// Whose data; `nil` where it is the node of the row.
  var node: ReferenceColumn?
  var holder: ReferenceColumn
  var site: ReferenceColumn?
  var values: [(field: CopyKey, column: ValueColumn)] = []
}
