// A first mapping from the headers of a workbook: commented YAML that works as it is and is to be corrected.

import Continuity
public import Formats

/// What a workbook looks like, sheet by sheet.
public struct MappingSuggestion: Sendable {
  private(set) var sheets: [Sheet] = []
  let name: String

  /// How many distinct values of a column are remembered.
  static let maximumValues = 40

  /// Reads the headers of a workbook, and the values of its columns of types and states.
  ///
  /// - Complexity: O(cells)
  public init(for workbook: Workbook) throws(ImportFailure) {
    name = Inventory.originName(
      from: workbook.sheets.first.map { MappingSuggestion.stem($0.file) } ?? "")
    for index in workbook.sheets.indices {
      try sheets.append(MappingSuggestion.look(at: index, of: workbook))
    }
  }

  private static func stem(_ path: String) -> String {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return name }
    return String(name[..<dot])
  }
}
