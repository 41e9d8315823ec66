// The columns of a sheet of CISO Assistant: found once, asked of every row.

import Formats

/// The columns of one sheet, and what the sheet is.
///
/// A class, since every row asks it and it keeps what was asked for.
final class CISOColumns {
  /// What a sheet is, by its columns.
  enum Form: String { case assets, assessments, thresholds, other }

  /// A column that is read, by the heading that the import template gives it.
  enum Column: String, CaseIterable {
    case reference = "ref_id"
    case id, name, domain, folder, type
    case assetClass = "asset_class"
    case description, owner
    case isBusinessFunction = "is_business_function"
    case parents = "parent_assets"
    case objectives = "disaster_recovery_objectives"
    case asset
    case assetReference = "asset_ref_id"
    case dependencies
    case time = "point_in_time"
    case degree = "quali_impact"

    /// The headings that exports may give it.
    var headings: [String] {
      switch self {
      case .id: [rawValue, "internal_id"]
      case .assetClass: [rawValue, "class"]
      case .owner: [rawValue, "owners"]
      default: [rawValue]
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
  /// The positions of the columns that the sheet has.
  private let positions: [Column: Int]
  /// The positions of those that were asked for.
  private var used: Set<Int> = []

  init(_ header: HeaderRow) {
    self.header = header
    positions = Dictionary(
      uniqueKeysWithValues: Column.allCases.compactMap { column in
        column.headings.lazy.compactMap { header.position(of: $0) }.first.map { (column, $0) }
      })
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
    guard let position = positions[column] else { return "" }
    used.insert(position)
    let cell = row[position]
    return cell.form == .error ? "" : cell.text
  }

  /// The columns that the sheet has, by their first headings.
  var known: [String] {
    Column.allCases.filter { positions[$0] != nil }.map(\.rawValue)
  }

  /// The headings of columns that nobody asked for.
  var unused: [String] {
    header.headings.enumerated().filter { position, heading in
      !heading.isEmpty && !used.contains(position) && heading.foldedName != "bia-name"
    }.map(\.element)
  }
}
