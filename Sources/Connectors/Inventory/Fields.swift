// What model files can say of an imported node or copy besides what it is: the columns, in their order.

/// A column of `nodes.csv` besides kind, id, name, establishment, source and gone.
public enum ItemField: String, CaseIterable, Sendable {
  case restart, repair, rebuild, mtpd, rto, rpo
  case scope, headcount, owner, criticality, impacts, materials, tags
  case lasts
  case catchUp = "catch-up"
  case procedure
  case copies, zone, note

  /// What its values are.
  var form: Form {
    switch self {
    case .restart, .rebuild, .mtpd, .rto, .rpo, .catchUp: .duration
    case .repair, .lasts: .limit
    case .headcount: .number
    case .copies: .truth
    case .scope: .scope
    case .criticality: .degrees
    case .impacts, .materials, .tags: .list
    case .owner, .procedure, .zone, .note: .text
    }
  }

  /// What the values of a column are.
  enum Form: Sendable {
    case text, list, duration, limit, number, truth, scope, immutability, reference, degrees
  }
}

/// A column of `copies.csv` besides node, holder, source and gone.
public enum CopyField: String, CaseIterable, Sendable {
  case every, lag, retention, restore, medium, site, offline, immutable

  var form: ItemField.Form {
    switch self {
    case .every, .lag, .retention, .restore: .duration
    case .medium: .text
    case .site: .reference
    case .offline: .truth
    case .immutable: .immutability
    }
  }
}

/// Values by column; a column without a value says nothing.
public struct ColumnValues<Column: Hashable & CaseIterable & Sendable>:
  Hashable, Sendable, ExpressibleByDictionaryLiteral
{
  // A short list: an inventory has a hundred thousand of these, most with two or three values.
  private(set) var pairs: [(field: Column, value: String)] = []

  /// No values.
  public init() {}

  /// No values yet, with room for so many.
  init(minimumCapacity: Int) { pairs.reserveCapacity(minimumCapacity) }

  /// The values given.
  public init(dictionaryLiteral elements: (Column, String)...) {
    for (field, value) in elements { self[field] = value }
  }

  /// The value of a column, as the model's files want it: durations such as `4h`.
  public subscript(field: Column) -> String? {
    get { pairs.first { $0.field == field }?.value }
    set {
      let index = pairs.firstIndex { $0.field == field }
      switch (index, newValue) {
      case (let index?, let value?): pairs[index].value = value
      case (let index?, nil): pairs.remove(at: index)
      case (nil, let value?): pairs.append((field, value))
      case (nil, nil): break
      }
    }
  }

  /// Whether both say the same.
  public static func == (a: Self, b: Self) -> Bool {
    Column.allCases.allSatisfy { a[$0] == b[$0] }
  }

  /// Hashes what is said.
  public func hash(into hasher: inout Hasher) {
    for field in Column.allCases { hasher.combine(self[field]) }
  }
}

/// What `nodes.csv` says of a node.
public typealias Fields = ColumnValues<ItemField>
/// What `copies.csv` says of a copy.
public typealias CopyFields = ColumnValues<CopyField>
