// CSV rows per RFC 4180: the one writer of answers, of a model's tables and of generated ones.

/// Writes rows of cells.
package struct CSVWriter: ~Copyable {
  /// How a file is written.
  package enum Style: Sendable {
    /// An answer: names in it come from anywhere, so no cell is one that a spreadsheet would run as a formula.
    case answer
    /// A table that people open and edit: with semicolons and a byte-order mark, so that Excel in French opens
    /// it with its accents. Cells are written as they stand: what sources say is made safe when it is read, and
    /// what people wrote is theirs.
    case table
    /// Commas and plain line ends, cells as they stand.
    case plain

    var separator: String { self == .table ? ";" : "," }
    var lineEnd: String { self == .answer ? "\r\n" : "\n" }
  }

  private var output: Output
  private let style: Style

  package init(to output: consuming Output, as style: Style = .answer) {
    self.output = output
    self.style = style
    if style == .table { self.output.write("\u{FEFF}") }
  }

  package mutating func row(_ cells: [String]) {
    var isFirst = true
    for text in cells {
      if !isFirst { output.write(style.separator) }
      isFirst = false
      let cell = style == .answer ? text.spreadsheetText : text
      if needsQuotes(cell) {
        output.write("\"" + cell.replacing("\"", with: "\"\"") + "\"")
      } else {
        output.write(cell)
      }
    }
    output.write(style.lineEnd)
  }

  /// Writes what is left.
  package consuming func finish() { output.flush() }

  /// What was written, where it is kept.
  package consuming func collected() -> [UInt8] { output.collected() }

  private func needsQuotes(_ cell: String) -> Bool {
    // A blank at either end of a table's cell would be lost without quotes.
    if style == .table, cell.utf8.first == 0x20 || cell.utf8.last == 0x20 { return true }
    return cell.utf8.contains { byte in
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: ","), UInt8(ascii: ";"), 0x0A, 0x0D: true
      default: false
      }
    }
  }
}
