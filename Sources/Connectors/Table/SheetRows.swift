// The rows of one mapped sheet, one after the other: each a node, a copy, or a finding.

import Continuity

/// A sheet whose columns are known.
struct SheetRows {
  private let sheet: SheetMapping
  private let name: String
  private let place: Place
  private let header: HeaderRow

  private let id: Int?
  private let title: Int?
  private let home: Int?
  private let kind: Int?
  private let skip: Int?
  private let columns: [(field: ItemField, position: Int, column: ValueColumn, unit: Int?)]
  private let constants: [(field: ItemField, value: String)]
  private let relations: [(mapping: RelationMapping, positions: [Int])]
  private let copyNode: [Int]
  private let copyHolder: [Int]
  private let copySite: [Int]
  private let copyColumns: [(field: CopyField, position: Int, unit: Int?)]
  private let copyConstants: CopyFields
  /// The columns without a heading among those with one.
  private let nameless: [Int]

  var headerLine: Int { header.line }

  /// Finds the header among the first rows, and the columns in it.
  init(
    _ sheet: SheetMapping, name: String, place: Place, among rows: [Row],
    reading: inout TableReading
  ) throws(ImportFailure) {
    self.sheet = sheet
    self.name = name
    self.place = place
    let wanted = sheet.columnNames
    let found =
      if let line = sheet.header {
        rows.first { $0.line == line }.map { row in
          let upper = rows.first { $0.line == sheet.headerTop }
          return upper.map { HeaderRow(row, under: $0) } ?? HeaderRow(row)
        }
      } else {
        HeaderRow.find(wanted, among: rows)
      }
    guard let header = found else {
      throw ImportFailure(.mapping(.noHeader(wanted: Array(wanted.prefix(6)))), at: place)
    }
    self.header = header
    nameless = header.headings.indices.filter { header.headings[$0].isEmpty }
    var obstacles: [ImportFailure.Obstacle] = []
    var used: Set<Int> = []
    func position(_ name: String?) -> Int? {
      guard let name else { return nil }
      if let position = header.position(of: name) {
        used.insert(position)
        return position
      }
      var place = place
      place.line = header.line
      obstacles.append(
        ImportFailure.Obstacle(
          .mapping(.unknownColumn(name, suggestion: HeaderRow.likely(name, in: header.headings))),
          at: place))
      return nil
    }
    func unit(_ column: ValueColumn, _ position: Int) -> Int? {
      column.unit ?? TypedValue.unit(inHeading: header.headings[position])
    }
    id = position(sheet.id)
    title = position(sheet.name)
    home = position(sheet.establishment)
    if case .column(let column, _)? = sheet.kind { kind = position(column) } else { kind = nil }
    skip = position(sheet.skip?.column)
    var columns: [(ItemField, Int, ValueColumn, Int?)] = []
    var constants: [(ItemField, String)] = []
    for (field, column) in sheet.columns {
      if let value = column.value { constants.append((field, value)) }
      if let at = position(column.column) { columns.append((field, at, column, unit(column, at))) }
    }
    self.columns = columns
    self.constants = constants
    relations = sheet.relations.map { mapping in
      (mapping, mapping.reference.columns.compactMap { position($0) })
    }
    copyNode = (sheet.copies?.node?.columns ?? []).compactMap { position($0) }
    copyHolder = (sheet.copies?.holder.columns ?? []).compactMap { position($0) }
    copySite = (sheet.copies?.site?.columns ?? []).compactMap { position($0) }
    var copyColumns: [(CopyField, Int, Int?)] = []
    var copyConstants: CopyFields = [:]
    for (field, column) in sheet.copies?.values ?? [] {
      if let value = column.value { copyConstants[field] = value }
      if let at = position(column.column) { copyColumns.append((field, at, unit(column, at))) }
    }
    self.copyColumns = copyColumns
    self.copyConstants = copyConstants
    guard obstacles.isEmpty else { throw ImportFailure(obstacles) }
    for (index, heading) in header.headings.enumerated()
    where !heading.isEmpty && !used.contains(index) {
      var place = place
      place.line = header.line
      reading.inventory.find(.unusedColumn(heading), at: place)
    }
    if sheet.id == nil, sheet.kind != nil { reading.inventory.find(.keyFromName, at: place) }
  }

  /// Reads a row below the header; whether it holds anything of use to read.
  func read(_ row: Row, into reading: inout TableReading) -> Bool {
    let place = place.at(line: row.line)
    // A header repeated further down, as printed lists have it.
    if row.cells.count == header.headings.count,
      zip(row.cells, header.headings).allSatisfy({ $0.text.asCell == $1 })
    {
      return false
    }
    switch RowForm(row, id: id, title: title) {
    case .thing: break
    case .title(let text):
      reading.inventory.find(.titleRow(text), at: place)
      return true
    case .total(let text):
      reading.inventory.find(.totalRow(text), at: place)
      return true
    }
    if row.isHidden { reading.inventory.find(.hiddenRow, at: place) }
    let beyond =
      row.cells.dropFirst(header.headings.count).count { !$0.isEmpty }
      + nameless.count { !row[$0].isEmpty }
    if beyond > 0 { reading.inventory.find(.underNoHeading(cells: beyond), at: place) }
    if let skip, let rule = sheet.skip, rule.values.contains(row[skip].text.foldedName) {
      reading.inventory.find(.skipped(row[skip].text), at: place)
      return true
    }
    let establishment =
      home.flatMap { reading.establishment(named: row[$0].text) }
      ?? sheet.home.flatMap { reading.establishment(named: $0) }
      ?? reading.defaultEstablishment
    guard sheet.kind != nil else {
      readCopy(row, of: nil, establishment, at: place, source: "\(name)/", into: &reading)
      return true
    }
    guard let item = node(of: row, establishment, at: place, into: &reading) else { return true }
    for (mapping, positions) in relations {
      let cells = namingCells(row, positions, into: &reading)
      if !cells.isEmpty {
        reading.pending.append(
          TableReading.Pending(item: item, mapping: mapping, cells: cells))
      }
    }
    if sheet.copies != nil {
      readCopy(row, of: item, establishment, at: place, source: "", into: &reading)
    }
    return true
  }

  /// Where a cell stands.
  private func placeOfCell(_ row: Row, _ position: Int) -> Place {
    place.at(line: row.line).at(column: header.headings[position])
  }

  private func namingCells(
    _ row: Row, _ positions: [Int], into reading: inout TableReading
  ) -> [TableReading.NamingCell] {
    positions.compactMap { position in
      let cell = row[position]
      if cell.isEmpty { return nil }
      if cell.form == .error {
        reading.inventory.find(.spreadsheetError(cell.text), at: placeOfCell(row, position))
        return nil
      }
      return TableReading.NamingCell(text: cell.text, place: placeOfCell(row, position))
    }
  }

  // MARK: - Nodes

  private func node(
    of row: Row, _ establishment: String?, at place: Place, into reading: inout TableReading
  ) -> Int? {
    guard let kind = kind(of: row, at: place, into: &reading) else { return nil }
    let title = self.title.map { row[$0].form == .error ? "" : row[$0].text.asCell } ?? ""
    var local = title
    if let id {
      let cell = row[id]
      if TypedValue.looksConverted(cell) {
        reading.inventory.find(.dateForIdentity(cell.text), at: placeOfCell(row, id))
        return nil
      }
      local = cell.form == .error || TypedValue.saysUnknown(cell.text) ? "" : cell.text.asCell
    } else {
      local = Inventory.slug(title)
    }
    guard !local.isEmpty else {
      reading.inventory.find(.noIdentity, at: place)
      return nil
    }
    var fields = Fields()
    for (field, value) in constants { fields[field] = value }
    for (field, position, _, unit) in columns {
      let cell = row[position]
      let value = TypedValue(cell, as: field.form, unit: unit, separators: reading.separators)
      if let text = reading.text(of: value, cell: cell, at: placeOfCell(row, position)) {
        fields[field] = text
      }
    }
    return reading.add(
      local: local, sheet: name, kind: kind, title: title.isEmpty ? local : title,
      establishment: establishment, fields: fields, place: place)
  }

  private func kind(
    of row: Row, at place: Place, into reading: inout TableReading
  ) -> Kind? {
    switch sheet.kind {
    case .fixed(let kind): return kind
    case .column(_, let values):
      let text = kind.map { row[$0].text } ?? ""
      if let kind = values[text.foldedName] ?? Kind(named: text) { return kind }
      let known = values.keys.sorted() + Kind.allCases.map(\.singular)
      reading.inventory.find(
        .unknownKind(text, suggestion: nearest(to: text, in: known)), at: place)
      return nil
    case nil: return nil
    }
  }

  // MARK: - Copies

  private func readCopy(
    _ row: Row, of item: Int?, _ establishment: String?, at place: Place, source: String,
    into reading: inout TableReading
  ) {
    guard let mapping = sheet.copies else { return }
    let holders = namingCells(row, copyHolder, into: &reading)
    guard !holders.isEmpty else { return }
    var values = copyConstants
    for (field, position, unit) in copyColumns {
      let cell = row[position]
      let value = TypedValue(cell, as: field.form, unit: unit)
      if let text = reading.text(of: value, cell: cell, at: placeOfCell(row, position)) {
        values[field] = text
      }
    }
    reading.pendingCopies.append(
      TableReading.PendingCopy(
        item: item, nodes: namingCells(row, copyNode, into: &reading), holders: holders,
        sites: namingCells(row, copySite, into: &reading), mapping: mapping, values: values,
        establishment: establishment, source: source, place: place))
  }
}

extension SheetMapping {
  /// Every column that it names.
  var columnNames: [String] {
    var names = [id, name, establishment, skip?.column].compactMap { $0 }
    if case .column(let column, _)? = kind { names.append(column) }
    names += columns.compactMap(\.column.column)
    names += relations.flatMap(\.reference.columns)
    names += copies?.holder.columns ?? []
    names += copies?.node?.columns ?? []
    names += copies?.site?.columns ?? []
    names += (copies?.values ?? []).compactMap(\.column.column)
    return names
  }
}
