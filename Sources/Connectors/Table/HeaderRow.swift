// Which row of a sheet is its header, and which column of it is meant.

import Continuity
import Formats

/// The header of a sheet.
struct HeaderRow: Sendable {
  /// Its row.
  var line: Int
  /// The row above it that belongs to it, where the header takes two.
  private(set) var top: Int?
  /// What its cells say.
  var headings: [String] { header.names }
  /// By their names without regard to case, accents and line breaks.
  private let header: TableHeader<String>

  init(_ row: Row) {
    line = row.line
    header = TableHeader(row.cells.map(\.text.asCell)) { $0.isEmpty ? nil : HeaderRow.key($0) }
  }

  /// A header of two rows: the lower one, and the upper one where the lower is empty.
  init(_ row: Row, under upper: Row) {
    var row = row
    for (index, cell) in upper.cells.enumerated() where row[index].isEmpty {
      while row.cells.count <= index { row.cells.append(Cell(text: "", form: .text)) }
      row.cells[index] = cell
    }
    self.init(row)
    top = upper.line
  }

  /// The column that goes by a name: case, accents and line breaks do not matter.
  func position(of name: String) -> Int? { header.position(of: HeaderRow.key(name)) }

  /// How many of these names it has.
  func matches(_ names: [String]) -> Int { names.count { position(of: $0) != nil } }

  private static func key(_ text: String) -> String {
    var key = text.asCell.foldedName
    while let last = key.last, last == ":" || last == "*" || last == "-" { key.removeLast() }
    return key
  }

  /// What was most likely meant by a name that is not there: one that differs by few letters, else the
  /// one that alone begins with the same word, as "DMIA (heures)" does for "DMIA (h)".
  static func likely(_ name: String, in names: [String]) -> String? {
    if let near = nearest(to: name, in: names) { return near }
    func word(_ text: String) -> Substring { text.foldedName.prefix { $0.isLetter } }
    let first = word(name)
    let alike = names.filter { first.count > 1 && word($0) == first }
    return alike.count == 1 ? alike[0] : nil
  }

  /// The rows among which a header is looked for.
  static let searchDepth = 30

  /// The row with most of the names wanted, the first of several; `nil` if none has any.
  static func find(_ names: [String], among rows: [Row]) -> HeaderRow? {
    var best: (header: HeaderRow, count: Int)?
    for row in rows {
      let header = HeaderRow(row)
      let count = header.matches(names)
      if count > (best?.count ?? 0) { best = (header, count) }
    }
    return best?.header
  }
}
