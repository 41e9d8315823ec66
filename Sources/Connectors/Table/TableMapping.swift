// What a mapping file says: which sheet and column of a table means what in a model.

import Continuity

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
  var columns: [(field: ItemField, column: ValueColumn)] = []
  var relations: [RelationMapping] = []
  var copies: CopyMapping?
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
}

/// A column of names.
struct ReferenceColumn: Hashable, Sendable {
  var columns: [String] = []
  var kind: Kind?
  /// Whether names found nowhere else become nodes.
  var isCreating = false
}

/// How a column becomes requirements.
struct RelationMapping: Sendable {
  var relation: Relation
  var reference: ReferenceColumn
  var tolerance: String?
  var count = Inventory.Link.Count.all
}

/// How columns become copies.
struct CopyMapping: Sendable {
  /// Whose data; `nil` where it is the node of the row.
  var node: ReferenceColumn?
  var holder: ReferenceColumn
  var site: ReferenceColumn?
  var values: [(field: CopyField, column: ValueColumn)] = []
}
