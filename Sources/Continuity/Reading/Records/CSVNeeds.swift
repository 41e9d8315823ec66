// What needs.csv says: a member per row; rows of one node with the same group are one requirement.

internal import DependencyGraph
import Formats

extension Records {
  mutating func readNeeds(_ reader: inout CSVReader) {
    guard
      let columns = columns(
        of: &reader, required: [.node, .member],
        named: { Synonyms.find($0, as: NeedColumn.self) }, name: \.rawValue,
        all: NeedColumn.allCases.map(\.rawValue))
    else { return }
    // A column that the file does not have is read past the last one: an empty cell.
    let position = Dictionary(
      uniqueKeysWithValues: NeedColumn.allCases.map { column in
        (column, columns.firstIndex(of: column))
      })
    let places = NeedPlaces(position)
    makeRoom(for: reader.bytes.count, nodes: false)
    var last = LastOwner()
    var row = CSVRow()
    while reader.nextRow(into: &row) {
      if row.holdsNothing { continue }
      if let gone = places.gone, isGone(row[gone], in: &reader) { continue }
      readNeed(row, places, &last, in: &reader)
    }
  }

  private mutating func readNeed(
    _ row: CSVRow, _ places: NeedPlaces, _ last: inout LastOwner, in reader: inout CSVReader
  ) {
    let nodeCell = row[places.node]
    let memberCell = row[places.member]
    for (cell, key) in [(nodeCell, "node"), (memberCell, "member")] where cell.isEmpty {
      problems.report(.missing(key: key), at: reader.location(of: cell))
    }
    guard !nodeCell.isEmpty, !memberCell.isEmpty else { return }

    func cell(_ place: Int?) -> CSVCell? { place.flatMap { row[$0].isEmpty ? nil : row[$0] } }
    let owner = Reference(
      symbol: last.symbol(of: nodeCell, in: &reader, &self),
      location: reader.location(of: nodeCell))
    var record = NeedRecord(owner, .needs, .operate, at: owner.location)
    if let cell = cell(places.relation) { setRelation(of: &record, to: cell, in: &reader) }
    if let cell = cell(places.phase) { setPhase(of: &record, to: cell, in: &reader) }
    if let cell = cell(places.count) {
      record.countLocation = reader.location(of: cell)
      let known = words.counts.value(of: reader.bytes.span.extracting(cell.range)) {
        Records.count(reader.string(cell))
      }
      record.count = known ?? count(reader.string(cell), at: record.countLocation) ?? .all
    }
    if let cell = cell(places.tolerance) {
      record.tolerance =
        minutes(cell, key: "tolerance", in: &reader, allowsUnlimited: true) ?? .absent
    }
    if let cell = cell(places.level) {
      record.level = needLevel(reader.string(cell), at: reader.location(of: cell))
    }
    if let cell = cell(places.control) {
      record.control = truth(cell, key: "control", in: &reader)
    }
    if let cell = cell(places.data) { record.data = truth(cell, key: "data", in: &reader) }

    let need: Int
    if let groupCell = cell(places.group) {
      need = join(
        record, group: symbol(of: groupCell, in: &reader),
        saysCount: cell(places.count) != nil,
        saysRelation: cell(places.relation) != nil || cell(places.phase) != nil)
    } else {
      need = add(record)
    }
    members.append(
      MemberRecord(need: UInt32(need), reference: reference(to: memberCell, in: &reader)))
  }

  private mutating func setRelation(
    of record: inout NeedRecord, to cell: CSVCell, in reader: inout CSVReader
  ) {
    let relation = words.relations.value(of: reader.bytes.span.extracting(cell.range)) {
      Synonyms.relation(reader.string(cell))
    }
    if let relation {
      record.relation = relation
      record.phase = relation.phase
    } else {
      let text = reader.string(cell)
      let known = Relation.allCases.map(\.key)
      problems.report(
        .badChoice(
          text, key: "relation", choices: known, suggestion: nearest(to: text, in: known)),
        at: reader.location(of: cell))
    }
  }

  private mutating func setPhase(
    of record: inout NeedRecord, to cell: CSVCell, in reader: inout CSVReader
  ) {
    let phase = words.phases.value(of: reader.bytes.span.extracting(cell.range)) {
      NeedPlaces.phaseNames[folded(reader.string(cell))]
    }
    if let phase {
      record.phase = phase
    } else {
      _ = choice(
        reader.string(cell), key: "phase", among: NeedPlaces.phaseNames,
        shown: ["operate", "repair", "restore", "fallback"], at: reader.location(of: cell))
    }
  }

  /// The requirement of a group: a new one, or the one that an earlier row began. What a row says of
  /// it must be what the others say; what it leaves empty, the others say for it.
  private mutating func join(
    _ record: NeedRecord, group: UInt32, saysCount: Bool, saysRelation: Bool
  ) -> Int {
    let key = UInt64(record.owner.symbol) << 32 | UInt64(group)
    guard let known = groups[key] else {
      groups[key] = Group(need: needs.count, saysCount: saysCount, saysRelation: saysRelation)
      return add(record)
    }
    let need = known.need
    let place = record.location
    func phaseName(_ phase: Phase?) -> String { phase.map { "\($0)" } ?? "" }
    func disagree(_ key: String, _ value: String, _ other: String) {
      problems.report(.groupDisagrees(key: key, value: value, other: other), at: place)
    }
    if saysCount {
      if known.saysCount, needs[need].count != record.count {
        disagree("count", record.count.text, needs[need].count.text)
      }
      needs[need].count = record.count
      needs[need].countLocation = record.countLocation
      groups[key]?.saysCount = true
    }
    if saysRelation {
      if known.saysRelation,
        (needs[need].relation, needs[need].phase) != (record.relation, record.phase)
      {
        if record.relation != needs[need].relation {
          disagree("relation", record.relation.key, needs[need].relation.key)
        } else {
          disagree("phase", phaseName(record.phase), phaseName(needs[need].phase))
        }
      }
      needs[need].relation = record.relation
      needs[need].phase = record.phase
      groups[key]?.saysRelation = true
    }
    if !record.tolerance.isAbsent {
      let other = needs[need].tolerance
      if !other.isAbsent, other != record.tolerance {
        disagree("tolerance", record.tolerance.text, other.text)
      }
      needs[need].tolerance = record.tolerance
    }
    if let level = record.level {
      if let other = needs[need].level, other != level { disagree("level", level.text, other.text) }
      needs[need].level = level
    }
    if let control = record.control {
      if let other = needs[need].control, other != control {
        disagree("control", "\(control)", "\(other)")
      }
      needs[need].control = control
    }
    if let data = record.data {
      if let other = needs[need].data, other != data { disagree("data", "\(data)", "\(other)") }
      needs[need].data = data
    }
    return need
  }
}

/// A group of rows: the requirement it makes, and what its rows have said so far.
struct Group: Sendable {
  var need: Int
  var saysCount: Bool
  var saysRelation: Bool
}

/// Where the columns stand in one file.
private struct NeedPlaces {
  var node: Int
  var member: Int
  var group, count, relation, phase, tolerance, level, control, data, gone: Int?

  init(_ position: [NeedColumn: Int?]) {
    func place(_ column: NeedColumn) -> Int? { position[column].flatMap { $0 } }
    node = place(.node) ?? 0
    member = place(.member) ?? 0
    group = place(.group)
    count = place(.count)
    relation = place(.relation)
    phase = place(.phase)
    tolerance = place(.tolerance)
    level = place(.level)
    control = place(.control)
    data = place(.data)
    gone = place(.gone)
  }

  static let phaseNames: [String: Phase] = [
    "operate": .operate, "fonctionnement": .operate, "repair": .repair, "reparation": .repair,
    "restore": .restore, "restauration": .restore, "fallback": .fallback,
    "mode-degrade": .fallback,
  ]
}

/// Who owned the last row: rows of one node stand together, and its name is looked up once.
private struct LastOwner {
  private var cell = CSVCell(start: 0, end: 0, line: 0, form: .plain)
  private var known: UInt32 = 0

  mutating func symbol(
    of cell: CSVCell, in reader: inout CSVReader, _ records: inout Records
  ) -> UInt32 {
    if !isSame(cell, in: reader.bytes.span) { known = records.symbol(of: cell, in: &reader) }
    self.cell = cell
    return known
  }

  private func isSame(_ cell: CSVCell, in bytes: Span<UInt8>) -> Bool {
    !cell.hasDoubledQuotes && !self.cell.hasDoubledQuotes
      && cell.range.count == self.cell.range.count
      && bytes.extracting(cell.range).isFound(in: bytes, at: Int(self.cell.start))
  }
}

extension NeedRecord.Count {
  var text: String {
    switch self {
    case .all: "all"
    case .any: "any"
    case .atLeast(let count): "\(count)"
    case .percent(let percent): "\(percent)%"
    }
  }
}

extension Minutes {
  fileprivate var text: String { self == .unlimited ? "unlimited" : "\(code) min" }
}
