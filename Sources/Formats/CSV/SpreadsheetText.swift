// What a cell of a file for spreadsheets may hold: nothing that would be run as a formula. Guarded here, once.

extension String {
  /// The text as a cell of a CSV file: what a spreadsheet would take for a formula begins with an apostrophe, and
  /// what could steer a terminal is written out. Names come from anywhere, and these files are opened in
  /// spreadsheets.
  package var spreadsheetText: String {
    let text = visible()
    guard let first = text.unicodeScalars.first, "=+-@\t\r".unicodeScalars.contains(first),
      Int(text) == nil
    else { return text }
    return "'" + text
  }
}
