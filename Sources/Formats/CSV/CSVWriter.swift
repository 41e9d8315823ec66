// CSV rows per RFC 4180, with cells that a spreadsheet will not run as formulas.

/// Writes rows of cells, commas between them.
package struct CSVWriter: ~Copyable {
  private var output: Output

  package init(to output: consuming Output) { self.output = output }

  package mutating func row(_ cells: [String]) {
    output.write(cells.map(CSVWriter.cell).joined(separator: ",") + "\r\n")
  }

  /// Writes what is left.
  package consuming func finish() { output.flush() }

  /// What was written, where it is kept.
  package consuming func collected() -> [UInt8] { output.collected() }

  /// A cell in quotes where it needs them.
  private static func cell(_ text: String) -> String {
    let text = text.spreadsheetText
    guard text.utf8.contains(where: { [0x22, 0x2C, 0x0A, 0x0D, 0x3B].contains($0) }) else {
      return text
    }
    return "\"\(text.replacing("\"", with: "\"\""))\""
  }
}
