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
    let all = Key.ofCells.map(\.rawValue) + Relation.allCases.map(\.key)
    guard
      let columns = columns(
        of: &reader, required: [.key(.kind), .key(.id)],
        named: { NodeColumn(named: $0) }, name: \.name, all: all),
      let kindColumn = columns.firstIndex(of: .key(.kind)),
      let idColumn = columns.firstIndex(of: .key(.id))
    else { return }
    makeRoom(for: reader.bytes.count, nodes: true)
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
      readNode(row, columns: columns, kind: kind, idCell: row[idColumn], in: &reader)
    }
  }

  private mutating func readNode(
    _ row: CSVRow, columns: [NodeColumn?], kind: Kind, idCell: CSVCell, in reader: inout CSVReader
  ) {
    var asset = AssetRecord(
      kind: kind, id: definedSymbol(of: idCell, in: &reader), location: reader.location(of: idCell))
    let owner = Reference(symbol: asset.id, location: asset.location)
    var details: AssetDetails.Content?
    var objectivesAt = asset.location
    for (position, column) in columns.enumerated() {
      let cell = row[position]
      guard let column, !cell.isEmpty else { continue }
      switch column {
      case .relation(let relation):
        let need = NeedRecord(owner, relation, relation.phase, at: reader.location(of: cell))
        members.append(
          MemberRecord(need: UInt32(add(need)), reference: reference(to: cell, in: &reader)))
      case .key(let key):
        if key == .rto { objectivesAt = reader.location(of: cell) }
        set(key, to: cell, in: &reader, asset: &asset, details: &details)
      }
    }
    checkObjectives(of: asset, at: objectivesAt)
    if let details { self.details[Index(assets.count)] = AssetDetails(details) }
    assets.append(asset)
  }

  /// Sets what one cell of nodes.csv says.
  private mutating func set(
    _ key: Key, to cell: CSVCell, in reader: inout CSVReader, asset: inout AssetRecord,
    details: inout AssetDetails.Content?
  ) {
    func text() -> String { reader.string(cell) }
    func minutes(_ records: inout Records, allowsUnlimited: Bool = false) -> Minutes {
      records.minutes(cell, key: key.rawValue, in: &reader, allowsUnlimited: allowsUnlimited)
        ?? .wrong
    }
    switch key {
    case .kind, .id: break
    case .criticality:
      let degrees = criticality(text(), at: reader.location(of: cell))
      details.say { $0.criticality = degrees }
    case .name: asset.name = text()
    case .establishment:
      asset.establishment = symbol(of: cell, in: &reader)
      establishmentReferences.append(
        Reference(symbol: asset.establishment, location: reader.location(of: cell)))
    case .restart: asset.restart = minutes(&self)
    case .repair: asset.repair = minutes(&self, allowsUnlimited: true)
    case .rebuild: asset.rebuild = minutes(&self)
    case .mtpd: asset.mtpd = minutes(&self)
    case .rto: asset.rto = minutes(&self)
    case .rpo: asset.rpo = minutes(&self)
    case .degradedMode, .lasts: asset.mode = minutes(&self, allowsUnlimited: true)
    case .catchUp:
      if let share = catchUpShare(text()) {
        details.say { $0.catchUpShare = share }
      } else {
        asset.catchUp = minutes(&self)
      }
    case .level:
      let levels = modeLevels(text(), at: reader.location(of: cell))
      details.say { $0.modeLevels = levels }
    case .mbco, .volume:
      var content = details ?? AssetDetails.Content()
      set(key, to: text(), of: asset, at: reader.location(of: cell), in: &content)
      details = content
    case .scope:
      asset.scope = choice(
        text(), key: "scope", among: Synonyms.scopes, shown: Scope.allCases.map(\.name),
        at: reader.location(of: cell))
    case .headcount:
      asset.headcount =
        number(text(), key: "headcount", at: reader.location(of: cell)).map { Int32($0) } ?? -2
    case .count:
      let units = unitCount(text(), of: asset, at: reader.location(of: cell))
      details.say { $0.count = units }
    case .copies:
      // `true`: it has data, and copies.csv or nothing says where they are.
      asset.declaresCopies = truth(cell, key: "copies", in: &reader) ?? false
    case .zone:
      memberships.append(
        MembershipRecord(
          node: Reference(symbol: asset.id, location: asset.location),
          zone: reference(to: cell, in: &reader)))
    case .impacts: details.say { $0.impacts = list(text()) }
    case .materials: details.say { $0.materials = list(text()) }
    case .tags: details.say { $0.tags = list(text()) }
    case .owner: details.say { $0.owner = text() }
    case .adsLevel:
      let level = number(text(), key: "ads-level", at: reader.location(of: cell))
      details.say { $0.adsLevel = level }
    case .note: details.say { $0.note = text() }
    case .sign: details.say { $0.sign = text() }
    case .mostCritical:
      let place = reader.location(of: cell)
      if truth(cell, key: key.rawValue, in: &reader) == true {
        details.say { $0.mostCritical = place }
      }
    // Where a row comes from is for who brings it up to date.
    case .source: break
    case .gone:
      let node = Reference(symbol: asset.id, location: asset.location)
      if let mark = mark(node, text(), at: reader.location(of: cell)) {
        details.say { ($0.isGone, $0.goneSince) = (true, mark.date) }
      }
    case .procedure: details.say { $0.procedure = text() }
    case .trigger: details.say { $0.trigger = text() }
    case .decidedBy:
      let decider = decider(text())
      details.say { $0.decidedBy = decider }
    case .endedBy:
      let decider = decider(text())
      details.say { $0.endedBy = decider }
    case .goAhead:
      let decider = decider(text())
      details.say { $0.goAhead = decider }
    // No columns of nodes.csv.
    case .presence, .contact, .recovery: break
    case .restartedBy, .rebuiltBy:
      let place = reader.location(of: cell)
      let owner = Reference(symbol: asset.id, location: asset.location)
      crews.append(
        CrewRecord(owner: owner, key: key, members: crew(text(), at: place), location: place))
    case .clause:
      let supplier = Reference(symbol: asset.id, location: reader.location(of: cell))
      addClause(
        [(.clause, [Written(text: text(), location: supplier.location)])], of: supplier,
        at: supplier.location)
    case .streams:
      let streams = number(text(), key: "streams", from: 1, at: reader.location(of: cell))
      details.say { $0.streams = streams }
    }
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
    func minutes(_ records: inout Records) -> Minutes {
      records.minutes(cell, key: key.rawValue, in: &reader) ?? .absent
    }
    switch key {
    case .node: copy.node = reference(to: cell, in: &reader)
    case .holder: copy.holder = reference(to: cell, in: &reader)
    case .site: copy.site = reference(to: cell, in: &reader)
    case .every: copy.every = minutes(&self)
    case .lag: copy.lag = minutes(&self)
    case .retention: copy.retention = minutes(&self)
    case .restore: copy.restore = minutes(&self)
    case .medium: copy.medium = medium(cell, in: reader)
    case .offline: copy.isOffline = truth(cell, key: "offline", in: &reader) ?? false
    case .immutable:
      copy.immutable = immutability(
        Array(reader.string(cell).utf8)[...], at: reader.location(of: cell))
    case .source, .gone: break
    }
  }

  /// The text of a cell that many rows share.
  private mutating func medium(_ cell: CSVCell, in reader: CSVReader) -> String {
    guard !cell.hasDoubledQuotes else { return reader.string(cell) }
    return words.media.value(of: reader.bytes.span.extracting(cell.range)) { reader.string(cell) }
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

extension AssetDetails.Content? {
  /// Adds to what is written, beginning where nothing is yet.
  fileprivate mutating func say(_ add: (inout AssetDetails.Content) -> Void) {
    var content = take() ?? AssetDetails.Content()
    add(&content)
    self = content
  }
}
