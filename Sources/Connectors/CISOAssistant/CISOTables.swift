// Sheets of CISO Assistant: assets, and of a BIA its assessments and thresholds. Headers tell which is which.

import Continuity

/// Reads the sheets of a workbook.
struct CISOTables {
  /// A row of a sheet of a BIA: an asset, and what the assessment says of it.
  struct Assessment: Sendable {
    var asset: String
    var reference: String
    var dependencies: [String]
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

  private static let known = [
    "ref_id", "name", "type", "parent_assets", "asset_ref_id", "asset", "point_in_time",
    "recovery_documented", "domain", "disaster_recovery_objectives",
  ]

  init(_ workbook: Workbook, into inventory: inout Inventory) throws(ImportFailure) {
    for index in workbook.sheets.indices { try read(index, of: workbook, into: &inventory) }
  }

  private enum Form { case assets, assessments, thresholds, other }

  private mutating func read(
    _ index: Int, of workbook: Workbook, into inventory: inout Inventory
  ) throws(ImportFailure) {
    var first: [Row] = []
    try workbook.forEachRow(of: index) { (row) throws(ImportFailure) in
      if first.count < HeaderRow.searchDepth { first.append(row) }
    }
    let place = workbook.place(of: index, line: 0)
    let sheet = workbook.sheets[index]
    guard let header = HeaderRow.find(Self.known, among: first) else {
      if !first.isEmpty {
        inventory.find(.unusedSheet(sheet.name, rows: first.count), at: place)
      }
      return
    }
    func has(_ name: String) -> Bool { header.position(of: name) != nil }
    let form: Form =
      if has("point_in_time") {
        .thresholds
      } else if has("asset_ref_id") || has("asset") || has("recovery_documented") {
        .assessments
      } else if has("name"),
        has("parent_assets") || has("disaster_recovery_objectives") || has("type")
      {
        .assets
      } else {
        .other
      }
    var count = 0
    var used: Set<Int> = []
    func text(_ row: Row, _ name: String) -> String {
      guard let position = header.position(of: name) else { return "" }
      used.insert(position)
      return row[position].form == .error ? "" : row[position].text
    }
    try workbook.forEachRow(of: index) { (row) throws(ImportFailure) in
      guard row.line > header.line else { return }
      count += 1
      let place = workbook.place(of: index, line: row.line)
      if row.isHidden, form != .other { inventory.find(.hiddenRow, at: place) }
      switch form {
      case .assets: assets.append(Self.asset(row, at: place, text: text))
      case .assessments:
        assessments.append(
          Assessment(
            asset: text(row, "asset").asCell, reference: text(row, "asset_ref_id").asCell,
            dependencies: Self.list(text(row, "dependencies")), sheet: sheet.name, place: place))
      case .thresholds:
        thresholds.append(
          Threshold(
            asset: text(row, "asset").asCell, reference: text(row, "asset_ref_id").asCell,
            time: text(row, "point_in_time").asCell, degree: text(row, "quali_impact").asCell,
            place: place))
      case .other: break
      }
    }
    guard form != .other else {
      if count > 0 { inventory.find(.unusedSheet(sheet.name, rows: count), at: place) }
      return
    }
    if sheet.isHidden { inventory.find(.hiddenSheet(sheet.name), at: place) }
    inventory.rowsRead.append((place, count))
    for (position, heading) in header.headings.enumerated()
    where count > 0 && !heading.isEmpty && !used.contains(position)
      && heading.quicklyFolded != "bia-name"
    {
      var place = place
      place.line = header.line
      inventory.find(.unusedColumn(heading), at: place)
    }
  }

  private static func asset(
    _ row: Row, at place: Place, text: (Row, String) -> String
  ) -> CISOAsset {
    var asset = CISOAsset(place: place)
    asset.reference = text(row, "ref_id").asCell
    asset.uuid = text(row, "id").asCell
    asset.name = text(row, "name").asCell
    asset.domain = text(row, "domain").asCell
    if asset.domain.isEmpty { asset.domain = text(row, "folder").asCell }
    asset.type = text(row, "type").asCell
    asset.assetClass = text(row, "asset_class").asCell
    asset.note = text(row, "description").asCell
    asset.owner = text(row, "owner").asCell
    asset.isBusinessFunction = TypedValue.truth(text(row, "is_business_function")) ?? false
    asset.parents = list(text(row, "parent_assets"))
    asset.objectives = CISOObjective.all(in: text(row, "disaster_recovery_objectives"))
    return asset
  }

  /// References in one cell, separated by commas, bars or line breaks.
  private static func list(_ cell: String) -> [String] {
    cell.split { $0 == "," || $0 == "|" || $0.isNewline }.map { String($0).asCell }
      .filter { !$0.isEmpty }
  }
}
