// What cells say is worked out once for each text: a column of delays repeats a few for all its rows.

/// Values already read, by what stands in the cell and what its column is.
struct TypedValueCache {
  private struct Key: Hashable {
    var text: String
    var cell: Cell.Form
    var column: ItemField.Form
    var unit: Int?
  }

  /// The most texts that are kept, and the longest of them in bytes.
  private static let limits = (count: 8_192, length: 32)

  private var values: [Key: TypedValue] = [:]

  /// What a cell says: the same as `TypedValue(cell, as: form, unit: unit, separators: separators)`, where
  /// `separators` are always the same.
  mutating func value(
    of cell: Cell, as form: ItemField.Form, unit: Int?, separators: [Character] = []
  ) -> TypedValue {
    if cell.isEmpty { return .nothing }
    switch form {
    case .text, .reference, .list, .degrees:
      // Quick to read, and few of them say the same.
      return TypedValue(cell, as: form, unit: unit, separators: separators)
    case .duration, .limit, .number, .truth, .scope, .immutability: break
    }
    let key = Key(text: cell.text, cell: cell.form, column: form, unit: unit)
    if let known = values[key] { return known }
    let value = TypedValue(cell, as: form, unit: unit, separators: separators)
    if values.count < Self.limits.count, cell.text.utf8.count <= Self.limits.length {
      values[key] = value
    }
    return value
  }
}
