// A CSV file whose columns are known: which file means what, and which column is which.

internal import DependencyGraph
import Formats

/// The tables a model may hold, by the end of a file's name.
enum CSVTable: String, CaseIterable {
  case nodes = "nodes.csv"
  case needs = "needs.csv"
  case copies = "copies.csv"
  case controls = "controls.csv"
  case zones = "zones.csv"
  case devices = "devices.csv"
  case flows = "flows.csv"
  case establishments = "establishments.csv"
  case presence = "presence.csv"
  case steps = "steps.csv"

  /// The table that a file is, from its path.
  init?(path: String) {
    let path = path.lowercased()
    guard let table = CSVTable.allCases.first(where: { path.hasSuffix($0.rawValue) }) else {
      return nil
    }
    self = table
  }
}

/// A column of nodes.csv: a scalar key, or a relation with one member.
enum NodeColumn: Hashable {
  case key(NodeKey)
  case relation(Relation)

  init?(named name: String) {
    if let relation = Synonyms.relation(name) {
      self = .relation(relation)
    } else if let key = Synonyms.find(name, as: NodeKey.self), NodeKey.ofCells.contains(key) {
      self = .key(key)
    } else {
      return nil
    }
  }

  var name: String {
    switch self {
    case .key(let key): key.rawValue
    case .relation(let relation): relation.key
    }
  }
}

extension Records {
  /// The meaning of each column of a file; `nil` for a column nobody knows, which is reported. The
  /// whole is `nil` where a required column is missing.
  mutating func columns<Column: Hashable & Sendable>(
    of reader: inout CSVReader, required: [Column], named: (String) -> Column?,
    name: (Column) -> String, all: [String]
  ) -> [Column?]? {
    let cells = reader.header
    let header = TableHeader(cells.map { reader.string($0) }, named)
    for (position, text) in header.names.enumerated() {
      let place = reader.location(of: cells[position])
      if header.isRepeated(position) {
        problems.report(.doubleColumn(text), at: place)
      } else if header.columns[position] == nil, !text.isEmpty {
        problems.report(.unknownColumn(text, suggestion: nearest(to: text, in: all)), at: place)
      }
    }
    let missing = required.filter { header.position(of: $0) == nil }
    for column in missing {
      problems.report(
        .missingColumn(name(column)), at: Location(file: reader.file, line: 1, column: 1))
    }
    return missing.isEmpty ? header.columns : nil
  }

  /// Makes room for what a large file holds, so that the tables are not copied as they grow.
  mutating func makeRoom(for bytes: Int, nodes: Bool) {
    // Many small files would only make the tables be copied once for each.
    guard bytes > 1 << 20 else { return }
    if nodes {
      assets.reserveCapacity(assets.count + bytes / 64)
    } else {
      // A row of two short names takes that many; room that nobody writes to costs nothing.
      needs.reserveCapacity(needs.count + bytes / 32)
      members.reserveCapacity(members.count + bytes / 32)
    }
  }

  /// The symbol of what a cell holds.
  mutating func symbol(of cell: CSVCell, in reader: inout CSVReader) -> UInt32 {
    if cell.hasDoubledQuotes { return symbol(reader.string(cell)) }
    let bytes = reader.bytes.span.extracting(cell.range)
    return CanonicalName.isWritten(in: bytes)
      ? symbols.intern(bytes) : symbol(reader.string(cell))
  }

  /// The symbol of the identifier that a cell defines.
  mutating func definedSymbol(of cell: CSVCell, in reader: inout CSVReader) -> UInt32 {
    let symbol = symbol(of: cell, in: &reader)
    if hasOtherSpellings { _ = definedSymbol(reader.string(cell)) }
    return symbol
  }

  /// What a cell says in minutes, `nil` with a problem where it does not.
  mutating func minutes(
    _ cell: CSVCell, key: String, in reader: inout CSVReader, allowsUnlimited: Bool = false
  ) -> Minutes? {
    let bytes = reader.bytes[cell.range]
    let limit = words.durations.value(of: reader.bytes.span.extracting(cell.range)) {
      try? DurationText.parse(bytes)
    }
    if let limit, allowsUnlimited || limit != .unlimited { return Minutes(limit) }
    return duration(
      bytes, key: key, at: reader.location(of: cell), allowsUnlimited: allowsUnlimited)
  }

  /// Whether a cell says true, `nil` with a problem where it says neither.
  mutating func truth(_ cell: CSVCell, key: String, in reader: inout CSVReader) -> Bool? {
    let truth = words.truths.value(of: reader.bytes.span.extracting(cell.range)) {
      Synonyms.truths[folded(reader.string(cell))]
    }
    return truth ?? self.truth(reader.string(cell), key: key, at: reader.location(of: cell))
  }

  mutating func reference(to cell: CSVCell, in reader: inout CSVReader) -> Reference {
    Reference(symbol: symbol(of: cell, in: &reader), location: reader.location(of: cell))
  }
}

/// What the few distinct words of CSV columns mean.
struct CellWords: Sendable {
  var durations = Memo<Limit?>()
  var truths = Memo<Bool?>()
  var kinds = Memo<Kind?>()
  var relations = Memo<Relation?>()
  var phases = Memo<Phase?>()
  var counts = Memo<NeedRecord.Count?>()
  /// The inner optional is what the text says, the outer whether it says anything.
  var immutabilities = Memo<Immutability??>()
  var media = Memo<String>()
}

/// What the few distinct texts of a column mean: each is understood once, not once per row.
struct Memo<Value: Sendable>: Sendable {
  private var texts = Interner()
  private var values: [Value] = []
  /// The first few short texts, as a number each, and their values: most words of a column
  /// are among them, and comparing numbers is quicker than any table.
  private var short: ContiguousArray<(word: UInt64, value: Value)> = []

  /// What `bytes` mean, as `understand` finds it the first time.
  mutating func value(of bytes: Span<UInt8>, understand: () -> Value) -> Value {
    guard bytes.count < 8 else { return rareValue(of: bytes, understand: understand) }
    // The size is part of the number, so that no two texts have the same one.
    let word = bytes.lastWord(from: 0) | UInt64(bytes.count + 1) << 56
    for place in short.indices where short[place].word == word { return short[place].value }
    let value = rareValue(of: bytes, understand: understand)
    if short.count < 12 { short.append((word, value)) }
    return value
  }

  private mutating func rareValue(of bytes: Span<UInt8>, understand: () -> Value) -> Value {
    let symbol = Int(texts.intern(bytes))
    if symbol == values.count { values.append(understand()) }
    return values[symbol]
  }
}
