// The columns of a sheet of CISO Assistant: found once, asked of every row.

import Formats

/// The columns of one sheet, and what the sheet is.
///
/// A class, since every row asks it and it keeps what was asked for.
final class CISOColumns {
  /// What a sheet is, by its columns.
  enum Form: String { case assets, assessments, thresholds, other }

  /// A column that is read.
  enum Column: Int, CaseIterable {
    case reference, id, name, domain, folder, type, assetClass, description, owner
    case isBusinessFunction, parents, objectives
    case asset, assetReference, dependencies, time, degree

    /// Its headings: what the import template calls it first, then what exports do.
    var headings: [String] {
      switch self {
      case .reference: ["ref_id"]
      case .id: ["id", "internal_id"]
      case .name: ["name"]
      case .domain: ["domain"]
      case .folder: ["folder"]
      case .type: ["type"]
      case .assetClass: ["asset_class", "class"]
      case .description: ["description"]
      case .owner: ["owner", "owners"]
      case .isBusinessFunction: ["is_business_function"]
      case .parents: ["parent_assets"]
      case .objectives: ["disaster_recovery_objectives"]
      case .asset: ["asset"]
      case .assetReference: ["asset_ref_id"]
      case .dependencies: ["dependencies"]
      case .time: ["point_in_time"]
      case .degree: ["quali_impact"]
      }
    }
  }

  /// Headings by which a header is known.
  static let known = [
    "ref_id", "name", "type", "parent_assets", "asset_ref_id", "asset", "point_in_time",
    "recovery_documented", "domain", "disaster_recovery_objectives",
  ]

  let form: Form
  /// The row of the header.
  var line: Int { header.line }
  private let header: HeaderRow
  /// By column, its position in rows, if the sheet has it.
  private let positions: [Int?]
  /// By position, whether its column was asked for.
  private var isUsed: [Bool]

  init(_ header: HeaderRow) {
    self.header = header
    positions = Column.allCases.map { column in
      column.headings.lazy.compactMap { header.position(of: $0) }.first
    }
    isUsed = Array(repeating: false, count: header.headings.count)
    func has(_ name: String) -> Bool { header.position(of: name) != nil }
    form =
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
  }

  /// What a row says in a column; nothing where it says an error.
  func text(_ row: Row, _ column: Column) -> String {
    guard let position = positions[column.rawValue] else { return "" }
    isUsed[position] = true
    guard position < row.cells.count, row.cells[position].form != .error else { return "" }
    return row.cells[position].text
  }

  /// The columns that the sheet has, by their first headings.
  var known: [String] {
    Column.allCases.filter { positions[$0.rawValue] != nil }.compactMap(\.headings.first)
  }

  /// The headings of columns that nobody asked for.
  var unused: [String] {
    header.headings.enumerated().filter { position, heading in
      !heading.isEmpty && !isUsed[position] && heading.foldedName != "bia-name"
    }.map(\.element)
  }
}
