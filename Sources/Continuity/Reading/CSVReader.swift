// Row by row through a CSV file, with every irregularity kept as a defect.

struct CSVReader: Sendable {
  let bytes: [UInt8]
  let file: UInt32
  private(set) var delimiter: UInt8 = 0x2C
  private(set) var header: [CSVCell] = []
  private(set) var defects: [LocatedDefect] = []

  init(_ bytes: [UInt8], file: UInt32) {
    self.bytes = bytes
    self.file = file
  }

  /// Reads the next row that is not blank; false at the end of the file.
  mutating func nextRow(into row: inout CSVRow) -> Bool { false }

  /// Where a cell begins: at its opening quote, if it has one.
  func location(of cell: CSVCell) -> Location {
    Location(file: file, line: cell.line, column: 1)
  }

  /// The text of a cell, with doubled quotes undone.
  func string(_ cell: CSVCell) -> String { "" }
}
