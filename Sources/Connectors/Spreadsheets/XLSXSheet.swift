// The rows of one Excel sheet, streamed.

import SystemPackage

/// One sheet of a workbook.
struct XLSXSheet {
  private let book: XLSXBook
  private let part: String
  private let place: Place

  init(_ book: XLSXBook, part: String, sheet: String) {
    self.book = book
    self.part = part
    place = Place(file: book.path.string, sheet: sheet)
  }

  func read(_ body: (Row) throws(ImportFailure) -> Void) throws(ImportFailure) {
    let archive = try ZipArchive(book.path)
    var scan = MergeScan()
    try archive.unpack(part) { (piece) throws(ImportFailure) in scan.add(piece) }
    let handler = RowsHandler(book)
    var spreading = Spreading(scan.finish())
    try XLSXBook.stream(archive, part, into: handler, at: place) { () throws(ImportFailure) in
      for row in handler.takeRows() {
        let row = spreading.spread(row)
        if row.cells.contains(where: { !$0.isEmpty }) { try body(row) }
      }
    }
  }
}

/// Fills merged cells with what the first of them says.
private struct Spreading {
  private var waiting: ArraySlice<Merge>
  private var open: [(merge: Merge, cell: Cell)] = []

  init(_ merges: [Merge]) { waiting = merges[...] }

  mutating func spread(_ row: Row) -> Row {
    guard !waiting.isEmpty || !open.isEmpty else { return row }
    var row = row
    open.removeAll { $0.merge.rows.upperBound < row.line }
    while let merge = waiting.first, merge.rows.lowerBound <= row.line {
      waiting.removeFirst()
      // A range whose first row is empty says nothing.
      if merge.rows.lowerBound == row.line { open.append((merge, row[merge.columns.lowerBound])) }
    }
    for (merge, cell) in open where !cell.isEmpty {
      while row.cells.count <= merge.columns.upperBound {
        row.cells.append(Cell(text: "", form: .text))
      }
      for column in merge.columns { row.cells[column] = cell }
    }
    return row
  }
}

/// Turns elements into rows.
private final class RowsHandler: XMLHandler {
  private let book: XLSXBook
  private var rows: [Row] = []
  private var row = Row(line: 0, cells: [])
  private var column = -1
  private var lastColumn = -1
  private var style = 0
  private var type = ""
  private var bytes: [UInt8] = []
  private var isText = false
  private var isPhonetic = false
  private var isInData = false
  private var cellCount = 0

  init(_ book: XLSXBook) { self.book = book }

  /// The rows complete so far, which are then forgotten.
  func takeRows() -> [Row] {
    defer { rows.removeAll(keepingCapacity: true) }
    return rows
  }

  func start(_ name: String, in stream: XMLStream) {
    switch name {
    case "c" where isInData:
      begin(stream)
    case "v" where column >= 0, "t" where column >= 0 && !isPhonetic:
      isText = true
    case "rPh": isPhonetic = true
    case "row" where isInData:
      // A row without a number follows the one before.
      let line = stream.attribute("r").flatMap { Int($0) } ?? row.line + 1
      let hidden = stream.attribute("hidden")
      row = Row(line: line, cells: [], isHidden: hidden == "1" || hidden == "true")
      column = -1
      lastColumn = -1
    case "sheetData": isInData = true
    default: break
    }
  }

  func end(_ name: String, in stream: XMLStream) {
    switch name {
    case "v", "t": isText = false
    case "c" where isInData: finish(stream)
    case "rPh": isPhonetic = false
    case "row" where isInData: rows.append(row)
    case "sheetData": isInData = false
    default: break
    }
  }

  func text(_ text: Span<UInt8>, in stream: XMLStream) {
    guard isText else { return }
    if bytes.count > 4 * Workbook.maximumCellLength {
      return stream.stop(.cellTooLong(limit: Workbook.maximumCellLength))
    }
    for index in text.indices { bytes.append(text[index]) }
  }

  private func begin(_ stream: XMLStream) {
    bytes.removeAll(keepingCapacity: true)
    style = stream.attribute("s").flatMap { Int($0) } ?? 0
    type = stream.attribute("t") ?? "n"
    if let reference = stream.attribute("r") {
      guard let place = CellReference(reference) else {
        return stream.stop(.tooManyColumns(limit: Workbook.maximumColumns))
      }
      column = place.column
    } else {
      column = lastColumn + 1
    }
    lastColumn = column
    guard column < Workbook.maximumColumns else {
      return stream.stop(.tooManyColumns(limit: Workbook.maximumColumns))
    }
    cellCount += 1
    if cellCount > Workbook.maximumCells {
      stream.stop(.tooManyCells(limit: Workbook.maximumCells))
    }
  }

  private func finish(_ stream: XMLStream) {
    defer { column = -1 }
    // An empty cell that has a format only.
    guard column >= 0, !bytes.isEmpty else { return }
    let cell = self.cell
    guard !cell.isEmpty else { return }
    while row.cells.count < column { row.cells.append(Cell(text: "", form: .text)) }
    if column < row.cells.count {
      row.cells[column] = cell
    } else {
      row.cells.append(cell)
    }
  }

  /// The digits read, as a number.
  private var number: Int? {
    guard (1...9).contains(bytes.count) else { return nil }
    var number = 0
    for byte in bytes {
      guard byte &- 0x30 < 10 else { return nil }
      number = number * 10 + Int(byte &- 0x30)
    }
    return number
  }

  private var cell: Cell {
    switch type {
    case "s":
      guard let index = number, book.texts.indices ~= index
      else { return Cell(text: "", form: .text) }
      return Cell(text: book.texts[index], form: .text)
    case "str", "inlineStr": return Cell(text: CellText.string(bytes), form: .text)
    case "b": return Cell(text: bytes.first == UInt8(ascii: "1") ? "true" : "false", form: .truth)
    case "e": return Cell(text: CellText.string(bytes), form: .error)
    case "d": return Cell(text: CellText.string(bytes), form: .date)
    default:
      let format = book.formats.indices ~= style ? book.formats[style] : .plain
      return format.cell(CellText.string(bytes), isFrom1904: book.isFrom1904)
    }
  }
}
