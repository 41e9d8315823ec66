// Sheets of CISO Assistant: assets, and of a BIA its assessments and thresholds. Headers tell which is which.

import Continuity
import Formats

/// Reads the sheets of a workbook.
struct CISOTables {
  /// A row of a sheet of a BIA: an asset, and what the assessment says of it.
  struct Assessment: Sendable {
    var asset: String
    var reference: String
    var dependencies: CISOList
    var sheet: String
    var place: Place
  }

  /// A row of a sheet of thresholds.
  struct Threshold: Sendable {
    var asset: String
    var reference: String
    /// In seconds, as the database has it.
    var time: String
    var degree: String
    var place: Place
  }

  private(set) var assets: [CISOAsset] = []
  private(set) var assessments: [Assessment] = []
  private(set) var thresholds: [Threshold] = []
  private var objectives = CISOObjectiveCache()

  init(_ workbook: Workbook, into inventory: inout Inventory) throws(ImportFailure) {
    for index in workbook.sheets.indices { try read(index, of: workbook, into: &inventory) }
  }

  private mutating func read(
    _ index: Int, of workbook: Workbook, into inventory: inout Inventory
  ) throws(ImportFailure) {
    let place = workbook.place(of: index, line: 0)
    let sheet = workbook.sheets[index]
    // The rows among which the header is looked for, then the columns it gives, if there is one.
    var first: [Row] = []
    var columns: CISOColumns?
    var count = 0
    func begin() {
      guard let header = HeaderRow.find(CISOColumns.known, among: first) else { return }
      let found = CISOColumns(header)
      columns = found
      for row in first where row.line > header.line { take(row, found, &count) }
    }
    func take(_ row: Row, _ columns: CISOColumns, _ count: inout Int) {
      count += 1
      let place = place.at(line: row.line)
      if row.isHidden, columns.form != .other { inventory.find(.hiddenRow, at: place) }
      switch columns.form {
      case .assets: assets.append(asset(row, columns, at: place))
      case .assessments:
        assessments.append(
          Assessment(
            asset: columns.text(row, .asset).asCell.withoutFormulaMark,
            reference: columns.text(row, .assetReference).asCell,
            dependencies: CISOList(cell: columns.text(row, .dependencies)), sheet: sheet.name,
            place: place))
      case .thresholds:
        thresholds.append(
          Threshold(
            asset: columns.text(row, .asset).asCell.withoutFormulaMark,
            reference: columns.text(row, .assetReference).asCell,
            time: columns.text(row, .time).asCell, degree: columns.text(row, .degree).asCell,
            place: place))
      case .other: break
      }
    }
    try workbook.forEachRow(of: index) { (row) throws(ImportFailure) in
      if let columns { return take(row, columns, &count) }
      guard first.count < HeaderRow.searchDepth else { return }
      first.append(row)
      if first.count == HeaderRow.searchDepth { begin() }
    }
    if first.count < HeaderRow.searchDepth { begin() }
    guard let columns else {
      if !first.isEmpty {
        inventory.find(.unusedSheet(sheet.name, rows: first.count), at: place)
      }
      return
    }
    guard columns.form != .other else {
      if count > 0 { inventory.find(.unusedSheet(sheet.name, rows: count), at: place) }
      return
    }
    if sheet.isHidden { inventory.find(.hiddenSheet(sheet.name), at: place) }
    inventory.rowsRead.append((place, count))
    inventory.tables.append(
      ReadTable(
        name: sheet.name, sort: columns.form.rawValue, rows: count, columns: columns.known))
    for heading in columns.unused where count > 0 {
      inventory.find(.unusedColumn(heading), at: place.at(line: columns.line))
    }
  }

  private mutating func asset(
    _ row: Row, _ columns: CISOColumns, at place: Place
  ) -> CISOAsset {
    func text(_ column: CISOColumns.Column) -> String { columns.text(row, column) }
    var asset = CISOAsset(place: place)
    asset.reference = text(.reference).asCell
    asset.uuid = text(.id).asCell
    asset.name = text(.name).asCell.withoutFormulaMark
    asset.domain = text(.domain).asCell.withoutFormulaMark
    if asset.domain.isEmpty { asset.domain = text(.folder).asCell.withoutFormulaMark }
    asset.type = text(.type).asCell
    asset.assetClass = text(.assetClass).asCell
    asset.note = text(.description).asCell.withoutFormulaMark
    asset.owner = text(.owner).asCell
    asset.isBusinessFunction = TypedValue.truth(text(.isBusinessFunction)) ?? false
    asset.parents = CISOList(cell: text(.parents))
    asset.objectives = objectives.all(in: text(.objectives))
    return asset
  }
}
