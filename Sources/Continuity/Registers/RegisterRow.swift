// One row of a register, as YAML and CSV both write it, and what its cells mean.

internal import DependencyGraph
import Formats

/// Something that a register lists.
protocol RegisterEntry: Sendable {
  /// The columns of its table, which are its keys in YAML.
  associatedtype Column: RegisterColumn

  /// The entry of a row; `nil` with a problem where the row cannot be one.
  init?(_ row: RegisterRow<Column>, _ resolver: inout Resolver)
}

/// The columns of a register; rows are put in order by them, from the first on.
protocol RegisterColumn: RawRepresentable<String>, CaseIterable, Hashable, Sendable {
  /// Those that every row fills in.
  static var required: [Self] { get }
  /// Whether a cell may hold several values.
  var isList: Bool { get }
}

/// A row before anyone asks whether it makes sense.
struct RegisterRecord: Sendable {
  var register: Register
  var cells: [(column: String, values: [Written])]
  var location: Location
}

/// A row of a register with these columns.
struct RegisterRow<Column: RegisterColumn> {
  private let cells: [Column: [Written]]
  /// Where it begins.
  let location: Location
  /// The establishment in which its names are looked up, where it names one.
  let home: UInt32?

  init(_ record: RegisterRecord, home: UInt32?) {
    cells = Dictionary(
      record.cells.compactMap { cell in Column(rawValue: cell.column).map { ($0, cell.values) } },
      uniquingKeysWith: { first, _ in first })
    location = record.location
    self.home = home
  }

  func texts(_ column: Column) -> [Written] { cells[column] ?? [] }

  func written(_ column: Column) -> Written? { cells[column]?.first }

  func text(_ column: Column) -> String? { written(column)?.text }

  /// What a cell says, as `read` finds it; `nil` where it is empty.
  private func value<Value>(_ column: Column, _ read: (Written) -> Value?) -> Value? {
    written(column).flatMap(read)
  }

  func date(_ column: Column, _ resolver: inout Resolver) -> CalendarDate? {
    value(column) { cell in
      resolver.records.date(cell.text, key: column.rawValue, at: cell.location)
        .flatMap { CalendarDate($0) }
    }
  }

  /// A day that may not lie before that of another column.
  func date(
    _ column: Column, notBefore other: Column, _ resolver: inout Resolver
  ) -> CalendarDate? {
    guard let date = date(column, &resolver) else { return nil }
    if let first = text(other).flatMap({ CalendarDate($0) }), date < first {
      resolver.report(
        .backwards(column.rawValue, date.text, earlier: other.rawValue, first.text),
        at: written(column)?.location ?? location)
    }
    return date
  }

  func moment(_ column: Column, _ resolver: inout Resolver) -> Moment? {
    value(column) { cell in
      if let moment = Moment(cell.text) { return moment }
      resolver.report(.badMoment(cell.text, key: column.rawValue), at: cell.location)
      return nil
    }
  }

  func minutes(_ column: Column, _ resolver: inout Resolver) -> Int? {
    value(column) { cell in
      resolver.records.duration(
        Array(cell.text.utf8), key: column.rawValue, at: cell.location)?.value
    }
  }

  func number(_ column: Column, _ resolver: inout Resolver) -> Int? {
    value(column) { resolver.records.number($0.text, key: column.rawValue, at: $0.location) }
  }

  func truth(_ column: Column, _ resolver: inout Resolver) -> Bool? {
    value(column) { resolver.records.truth($0.text, key: column.rawValue, at: $0.location) }
  }

  func choice<Word: RegisterChoice>(_ column: Column, _ resolver: inout Resolver) -> Word? {
    value(column) { cell in
      resolver.records.choice(
        cell.text, key: column.rawValue, among: Word.names,
        shown: Word.allCases.map(\.rawValue), at: cell.location)
    }
  }

  func categories(_ column: Column, _ resolver: inout Resolver) -> [Category] {
    let named = texts(column).compactMap { cell in
      resolver.records.choice(
        cell.text, key: column.rawValue, among: Synonyms.categories,
        shown: Category.allCases.map(\.name), at: cell.location)
    }
    return Category.allCases.filter { named.contains($0) }
  }

  /// The objectives of a cell, in their usual spelling.
  func objectives(_ column: Column, _ resolver: inout Resolver) -> [String] {
    texts(column).map { resolver.objective($0) }
  }

  // MARK: Names

  func node(
    _ column: Column, of kind: Kind? = nil, _ resolver: inout Resolver
  ) -> Index<Asset>? {
    value(column) { resolver.node($0, of: kind, home: home) }
  }

  /// Nodes, ascending, each once.
  func nodes(
    _ column: Column, of kind: Kind? = nil, _ resolver: inout Resolver
  ) -> [Index<Asset>] {
    Set(texts(column).compactMap { resolver.node($0, of: kind, home: home) }).sorted()
  }

  func actor(_ column: Column, _ resolver: inout Resolver) -> Device.Actor? {
    value(column) { cell in
      resolver.actor(resolver.records.reference(cell.text, at: cell.location), in: home)
    }
  }

  /// Establishments, ascending, each once.
  func establishments(_ column: Column, _ resolver: inout Resolver) -> [Index<Establishment>] {
    Set(texts(column).compactMap { resolver.establishment($0) }).sorted()
  }

  /// Those that are named, else those of some nodes.
  func establishments(
    _ column: Column, else nodes: [Index<Asset>], _ resolver: inout Resolver
  ) -> [Index<Establishment>] {
    let named = establishments(column, &resolver)
    if !texts(column).isEmpty { return named }
    return Set(nodes.compactMap { resolver.establishment(ofNode: $0) }).sorted()
  }

  func evidence(_ column: Column, _ resolver: inout Resolver) -> [Index<Evidence>] {
    texts(column).compactMap { resolver.evidence($0) }
  }

  /// The fingerprint of a model: twelve hexadecimal digits.
  func fingerprint(_ column: Column, _ resolver: inout Resolver) -> String? {
    digits(column, count: 12, &resolver)
  }

  /// So many hexadecimal digits, in lower case.
  func digits(_ column: Column, count: Int, _ resolver: inout Resolver) -> String? {
    value(column) { cell in
      let text = cell.text.lowercased()
      let isHexadecimal = text.utf8.allSatisfy { 0x30...0x39 ~= $0 || 0x61...0x66 ~= $0 }
      if text.utf8.count == count, isHexadecimal { return text }
      resolver.report(
        .badDigits(cell.text, key: column.rawValue, count: count), at: cell.location)
      return nil
    }
  }
}
