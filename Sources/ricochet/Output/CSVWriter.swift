// CSV rows per RFC 4180, with cells that a spreadsheet will not run as formulas.

import Continuity

/// Writes rows of cells, commas between them.
struct CSVWriter: ~Copyable {
  private var output: Output

  init(to output: consuming Output = Output()) { self.output = output }

  mutating func row(_ cells: [String]) {
    output.write(cells.map(CSVWriter.cell).joined(separator: ",") + "\r\n")
  }

  consuming func finish() { output.flush() }

  /// A cell in quotes where it needs them. What a spreadsheet would take for a formula gets an
  /// apostrophe: these files are opened in spreadsheets, and names come from anywhere.
  /// What could steer a terminal is written out.
  private static func cell(_ text: String) -> String {
    var text = text.visible()
    if let first = text.unicodeScalars.first, "=+-@\t\r".unicodeScalars.contains(first),
      Int(text) == nil
    {
      text = "'" + text
    }
    guard text.utf8.contains(where: { [0x22, 0x2C, 0x0A, 0x0D, 0x3B].contains($0) }) else {
      return text
    }
    return "\""
      + text.split(separator: "\"", omittingEmptySubsequences: false)
      .joined(separator: "\"\"") + "\""
  }
}
