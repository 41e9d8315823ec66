// The rows of one mapped sheet, one after the other: each a node, a copy, or a finding.

import Continuity
import Formats

/// A sheet whose columns are known.
struct SheetRows {
  let sheet: SheetMapping
  let name: String
  let place: Place
  let header: HeaderRow

  let id: Int?
  let title: Int?
  let home: Int?
  let kind: Int?
  let skip: Int?
  let columns: [(field: NodeKey, position: Int, unit: Int?)]
  let constants: [(field: NodeKey, value: String)]
  let spread: [(field: NodeKey, parts: [(name: String, position: Int)])]
  let heads: [(role: String, position: Int)]
  let links: (mapping: LinkMapping, from: [Int], to: [Int], type: Int?)?
  let relations: [(mapping: RelationMapping, positions: [Int], relation: Int)]
  /// The position of how copies are read among those of all sheets.
  let copies: Int?
  let copyNode: [Int]
  let copyHolder: [Int]
  let copySite: [Int]
  let copyColumns: [(field: CopyKey, position: Int, unit: Int?)]
  let copyConstants: CopyFields
  /// The columns without a heading among those with one.
  let nameless: [Int]

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
      obstacles.append(
        ImportFailure.Obstacle(
          .mapping(.unknownColumn(name, suggestion: HeaderRow.likely(name, in: header.headings))),
          at: place.at(line: header.line)))
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
    var columns: [(NodeKey, Int, Int?)] = []
    var constants: [(NodeKey, String)] = []
    var spread: [(NodeKey, [(String, Int)])] = []
    for (field, column) in sheet.columns {
      let parts = column.parts.compactMap { part in position(part.column).map { (part.name, $0) } }
      if !parts.isEmpty { spread.append((field, parts)) }
      if let value = column.value { constants.append((field, value)) }
      if let at = position(column.column) { columns.append((field, at, unit(column, at))) }
    }
    self.columns = columns
    self.constants = constants
    self.spread = spread
    heads = sheet.heads.compactMap { head in position(head.column).map { (head.role, $0) } }
    links = sheet.links.map { mapping in
      (
        mapping, mapping.from.columns.compactMap { position($0) },
        mapping.to.columns.compactMap { position($0) }, position(mapping.type)
      )
    }
    relations = sheet.relations.map { mapping in
      (
        mapping, mapping.reference.columns.compactMap { position($0) },
        reading.add(mapping, of: place)
      )
    }
    copies = sheet.copies.map { reading.add($0, of: place) }
    copyNode = (sheet.copies?.node?.columns ?? []).compactMap { position($0) }
    copyHolder = (sheet.copies?.holder.columns ?? []).compactMap { position($0) }
    copySite = (sheet.copies?.site?.columns ?? []).compactMap { position($0) }
    var copyColumns: [(CopyKey, Int, Int?)] = []
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
      reading.inventory.find(.unusedColumn(heading), at: place.at(line: header.line))
    }
    if sheet.id == nil, sheet.kind != nil { reading.inventory.find(.keyFromName, at: place) }
    let width = header.headings.count { !$0.isEmpty }
    for row in rows where row.line < header.line && row.line != header.top {
      let texts = row.cells.filter { !$0.isEmpty }.map(\.text.asCell)
      let text = texts.prefix(6).joined(separator: " | ")
      // As full as the header, it may be one of the table.
      let reason: TableReason =
        texts.count > 1 && 2 * texts.count > width ? .rowAbove(text) : .titleAbove(text)
      reading.inventory.find(.particular(reason), at: place.at(line: row.line))
    }
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
    let home = self.home.flatMap { position -> String? in
      guard let text = text(of: row, position, into: &reading) else { return nil }
      let home = reading.establishment(named: text)
      if home == nil, TypedValue.saysUnknown(text) {
        reading.inventory.find(.saidUnknown(text), at: placeOfCell(row, position))
      }
      return home
    }
    let establishment =
      home ?? sheet.home.flatMap { reading.establishment(named: $0) }
      ?? reading.defaultEstablishment
    if let links {
      readLink(row, links.mapping, establishment, at: place, into: &reading)
      return true
    }
    guard sheet.kind != nil else {
      readCopy(row, of: nil, establishment, at: place, source: "\(name)/", into: &reading)
      return true
    }
    guard let item = node(of: row, establishment, at: place, into: &reading) else { return true }
    for (mapping, positions, relation) in relations {
      let cells = namingCells(row, positions, mapping.reference, into: &reading)
      if !cells.isEmpty {
        reading.pending.append(
          TableReading.Pending(item: item, relation: relation, cells: cells))
      }
    }
    readHeads(row, of: item, into: &reading)
    if copies != nil {
      readCopy(row, of: item, establishment, at: place, source: "", into: &reading)
    }
    return true
  }

  /// Where a cell stands.
  func placeOfCell(_ row: Row, _ position: Int) -> Place {
    place.at(line: row.line).at(column: header.headings[position])
  }

  /// What a cell says; nothing, with a finding, where it holds an error.
  func text(of row: Row, _ position: Int, into reading: inout TableReading) -> String? {
    let cell = row[position]
    guard cell.form == .error else { return cell.isEmpty ? nil : cell.text }
    reading.inventory.find(.spreadsheetError(cell.text), at: placeOfCell(row, position))
    return nil
  }

  func namingCells(
    _ row: Row, _ positions: [Int], _ reference: ReferenceColumn, into reading: inout TableReading
  ) -> [TableReading.NamingCell] {
    positions.compactMap { position in
      guard let text = text(of: row, position, into: &reading) else { return nil }
      let place = placeOfCell(row, position)
      guard let node = reference.node else {
        return TableReading.NamingCell(text: text, place: place)
      }
      // "AD ? oui" names no node by itself: the mapping does.
      let truth = TypedValue.truth(text)
      let isMeant = reference.ifs.contains {
        $0 == text.foldedName || (truth != nil && TypedValue.truth($0) == truth)
      }
      if isMeant { return TableReading.NamingCell(text: node, place: place) }
      if truth == nil, !TypedValue.saysNone(text) {
        reading.inventory.find(
          TypedValue.saysUnknown(text) ? .saidUnknown(text) : .unreadableValue(text), at: place)
      }
      return nil
    }
  }

  // MARK: - Nodes

  private func node(
    of row: Row, _ establishment: String?, at place: Place, into reading: inout TableReading
  ) -> Int? {
    guard let kind = kind(of: row, at: place, into: &reading) else { return nil }
    let title = self.title.flatMap { text(of: row, $0, into: &reading) }?.asCell ?? ""
    var local = ""
    if let id, let text = text(of: row, id, into: &reading), !TypedValue.saysUnknown(text) {
      local = text.asCell
    }
    // The name serves where there is no code.
    let isNamed = local.isEmpty && !TypedValue.saysUnknown(title)
    if isNamed { local = Inventory.slug(title) }
    guard !local.isEmpty else {
      reading.inventory.find(.noIdentity, at: place)
      return nil
    }
    if let position = isNamed ? self.title : id, TypedValue.looksConverted(row[position]) {
      reading.inventory.find(
        .dateForIdentity(row[position].text), at: placeOfCell(row, position))
      return nil
    }
    if isNamed, id != nil {
      reading.inventory.find(.particular(TableReason.nameForCode(title)), at: place)
    }
    var fields = Fields()
    for (field, value) in constants { fields[field] = value }
    for (field, parts) in spread { fields[field] = value(of: row, field, parts, into: &reading) }
    for (field, position, unit) in columns {
      let cell = row[position]
      let value = reading.value(of: cell, as: field.form, unit: unit, isLoss: field == .rpo)
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
}

extension SheetMapping {
  /// What its columns say of nodes, in the words of a model: their headings may change.
  var meanings: [String] {
    columns.map(\.field.rawValue) + relations.map(\.relation.key)
      + (copies == nil ? [] : ["copies"])
  }

  /// Every column that it names.
  var columnNames: [String] {
    var names = [id, name, establishment, skip?.column].compactMap { $0 }
    if case .column(let column, _)? = kind { names.append(column) }
    names += columns.compactMap(\.column.column)
    names += columns.flatMap { $0.column.parts.map(\.column) } + heads.map(\.column)
    if let links { names += links.from.columns + links.to.columns + [links.type].compactMap { $0 } }
    names += relations.flatMap(\.reference.columns)
    names += copies?.holder.columns ?? []
    names += copies?.node?.columns ?? []
    names += copies?.site?.columns ?? []
    names += (copies?.values ?? []).compactMap(\.column.column)
    return names
  }
}
