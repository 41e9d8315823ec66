// What the CSV files say: nodes.csv, copies.csv and controls.csv; needs.csv has a file of its own.

internal import DependencyGraph
import Formats

extension Records {
  /// Reads one CSV file; every row leaves a record or a problem.
  mutating func read(csv bytes: [UInt8], file: UInt32, path: String, paths: [String]) {
    if let register = Register(csv: path) {
      var reader = CSVReader(bytes, file: file)
      if !reader.header.isEmpty { read(register, &reader) }
      problems.report(reader.defects, paths: paths)
      return
    }
    guard let table = CSVTable(path: path) else {
      let names = CSVTable.allCases.map(\.rawValue) + Register.allCases.map(\.fileName)
      problems.report(.unknownCSV(names: names), at: .whole(file: file))
      return
    }
    read(table, from: CSVReader(bytes, file: file), paths: paths)
  }

  /// Reads the rows of a table; every row leaves a record or a problem.
  mutating func read(_ table: CSVTable, from reader: CSVReader, paths: [String]) {
    var reader = reader
    // An empty file says nothing, which is no mistake.
    if !reader.header.isEmpty {
      switch table {
      case .nodes: readNodes(&reader)
      case .needs: readNeeds(&reader)
      case .copies: readCopies(&reader)
      case .controls: readControls(&reader)
      case .zones: readZones(&reader)
      case .devices: readDevices(&reader)
      case .flows: readFlows(&reader)
      case .establishments: readEstablishments(&reader)
      case .presence: readPresence(&reader)
      case .steps: readSteps(&reader)
      }
    }
    problems.report(reader.defects, paths: paths)
  }

  private mutating func readNodes(_ reader: inout CSVReader) {
    let all = NodeKey.ofCells.map(\.rawValue) + Relation.allCases.map(\.key)
    guard
      let columns = columns(
        of: &reader, required: [.key(.kind), .key(.id)],
        named: { NodeColumn(named: $0) }, name: \.name, all: all),
      let kindColumn = columns.firstIndex(of: .key(.kind)),
      let idColumn = columns.firstIndex(of: .key(.id))
    else { return }
    makeRoom(for: reader.bytes.count, nodes: true)
    let meanings = columns.map { $0.flatMap(ColumnMeaning.init) }
    var node = NodeReading(
      AssetRecord(kind: .process, id: AssetRecord.none, location: .whole(file: reader.file)))
    var row = CSVRow()
    while reader.nextRow(into: &row) {
      if row.holdsNothing { continue }
      let kindCell = row[kindColumn]
      let kind = words.kinds.value(of: reader.bytes.span.extracting(kindCell.range)) {
        Kind(named: reader.string(kindCell))
      }
      guard let kind else {
        if kindCell.isEmpty {
          problems.report(.missing(key: "kind"), at: reader.location(of: kindCell))
        } else {
          _ = self.kind(reader.string(kindCell), at: reader.location(of: kindCell))
        }
        continue
      }
      guard !row[idColumn].isEmpty else {
        problems.report(.missing(key: "id"), at: reader.location(of: row[idColumn]))
        continue
      }
      node.begin(
        AssetRecord(
          kind: kind, id: definedSymbol(of: row[idColumn], in: &reader),
          location: reader.location(of: row[idColumn])))
      read(row, meanings, into: &node, in: &reader)
      add(node)
    }
  }

  /// Reads what a row says of a node.
  private mutating func read(
    _ row: CSVRow, _ columns: [ColumnMeaning?], into node: inout NodeReading,
    in reader: inout CSVReader
  ) {
    var objectivesAt = node.owner.location
    for (position, column) in columns.enumerated() {
      let cell = row[position]
      guard let column, !cell.isEmpty else { continue }
      switch column {
      case .relation(let relation):
        let need = NeedRecord(node.owner, relation, relation.phase, at: reader.location(of: cell))
        members.append(
          MemberRecord(need: UInt32(add(need)), reference: reference(to: cell, in: &reader)))
      case .minutes(let key, let allowsUnlimited, let set):
        if key == .rto { objectivesAt = reader.location(of: cell) }
        let minutes = minutes(
          cell, key: key.rawValue, in: &reader, allowsUnlimited: allowsUnlimited)
        set(&node.asset, minutes ?? .wrong)
      case .name: node.asset.name = reader.string(cell)
      case .establishment:
        node.asset.establishment = symbol(of: cell, in: &reader)
        establishmentReferences.append(
          Reference(symbol: node.asset.establishment, location: reader.location(of: cell)))
      case .key(let key):
        let said = Said(cell: reader.string(cell), at: reader.location(of: cell))
        set(key, to: said, of: &node)
      }
    }
    checkObjectives(of: node.asset, at: objectivesAt)
  }

  /// The texts of a cell that lists several.
  func list(_ text: String) -> [String] {
    let view = text.utf8
    // A byte is a letter where all letters are of ASCII or French ones in one piece.
    guard view.allSatisfy({ $0 < 0x80 || ($0 & 0xC0) == 0x80 || $0 == 0xC3 }) else {
      return text.split { $0 == "," || $0 == ";" || $0 == "|" || $0.isNewline }
        .map { text in
          let rest = text.drop { $0.isWhitespace }
          return String(rest.reversed().drop { $0.isWhitespace }.reversed())
        }.filter { !$0.isEmpty }
    }
    func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
    return view.split {
      $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ";") || $0 == UInt8(ascii: "|")
        || (0x0A...0x0D).contains($0)
    }.compactMap { part in
      guard let first = part.firstIndex(where: { !isBlank($0) }),
        let last = part.lastIndex(where: { !isBlank($0) })
      else { return nil }
      return String(Substring(part[first...last]))
    }
  }

  private mutating func readCopies(_ reader: inout CSVReader) {
    guard
      let columns = columns(
        of: &reader, required: [.node, .holder],
        named: { Synonyms.find($0, as: CopyKey.self) }, name: \.rawValue,
        all: CopyKey.allCases.map(\.rawValue))
    else { return }
    var row = CSVRow()
    let gone = columns.firstIndex(of: .gone)
    while reader.nextRow(into: &row) {
      if row.holdsNothing { continue }
      if let gone, isGone(row[gone], in: &reader) { continue }
      var copy = CopyRecord(
        node: Reference(symbol: .max, location: reader.location(of: row[0])),
        holder: Reference(symbol: .max, location: reader.location(of: row[0])),
        location: reader.location(of: row[0]))
      for (position, column) in columns.enumerated() {
        guard let column, !row[position].isEmpty else { continue }
        set(column, to: row[position], of: &reader, in: &copy)
      }
      if copy.node.symbol == .max {
        problems.report(.missing(key: "node"), at: copy.location)
      } else {
        add(copy)
      }
    }
  }

  /// Sets what one cell of copies.csv says.
  private mutating func set(
    _ key: CopyKey, to cell: CSVCell, of reader: inout CSVReader, in copy: inout CopyRecord
  ) {
    switch key.kept {
    case .duration(let set):
      set(&copy, minutes(cell, key: key.rawValue, in: &reader) ?? .absent)
    case .reference(let set): set(&copy, reference(to: cell, in: &reader))
    case .own: set(key, to: reader.string(cell), at: reader.location(of: cell), in: &copy)
    }
  }

  private mutating func readControls(_ reader: inout CSVReader) {
    guard
      let columns = columns(
        of: &reader, required: [.controller, .controlled],
        named: { Synonyms.find($0, as: ControlColumn.self) }, name: \.rawValue,
        all: ControlColumn.allCases.map(\.rawValue)),
      let controller = columns.firstIndex(of: .controller),
      let controlled = columns.firstIndex(of: .controlled)
    else { return }
    let gone = columns.firstIndex(of: .gone)
    var row = CSVRow()
    while reader.nextRow(into: &row) {
      if row.holdsNothing { continue }
      if let gone, isGone(row[gone], in: &reader) { continue }
      for (column, key) in [(controller, "controller"), (controlled, "controlled")]
      where row[column].isEmpty {
        problems.report(.missing(key: key), at: reader.location(of: row[column]))
      }
      guard !row[controller].isEmpty, !row[controlled].isEmpty else { continue }
      controls.append(
        ControlRecord(
          controller: reference(to: row[controller], in: &reader),
          controlled: reference(to: row[controlled], in: &reader)))
    }
  }
}

/// What a column of nodes.csv says of a node, asked once for all its cells. Inventories say some of it of every node:
/// that is read without making a text of each cell.
private enum ColumnMeaning {
  case relation(Relation)
  case minutes(NodeKey, allowsUnlimited: Bool, (inout AssetRecord, Minutes) -> Void)
  case name
  case establishment
  case key(NodeKey)

  init?(_ column: NodeColumn) {
    switch column {
    // What a row is has been read; where it comes from is for who brings it up to date.
    case .key(.kind), .key(.id), .key(.source): return nil
    case .relation(let relation): self = .relation(relation)
    case .key(.name): self = .name
    case .key(.establishment): self = .establishment
    case .key(let key):
      switch key.facts.form {
      case .duration(let set, _): self = .minutes(key, allowsUnlimited: false, set)
      case .limit(let set, _): self = .minutes(key, allowsUnlimited: true, set)
      default: self = .key(key)
      }
    }
  }
}
