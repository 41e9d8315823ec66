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

  /// Reads the rows: unpacking and parsing on a thread of their own, `body` here.
  func read(_ body: (Row) throws(ImportFailure) -> Void) throws(ImportFailure) {
    try RowQueue.pass({ (put) throws(ImportFailure) in try rows(put) }, to: body)
  }

  private func rows(_ put: ([Row]) throws(ImportFailure) -> Void) throws(ImportFailure) {
    let archive = try ZipArchive(book.path)
    var scan = MergeScan()
    try archive.unpack(part) { (piece) throws(ImportFailure) in scan.add(piece) }
    let handler = RowsHandler(book)
    var spreading = Spreading(scan.finish())
    try XLSXBook.stream(archive, part, into: handler, at: place) { () throws(ImportFailure) in
      let rows = handler.takeRows().map { spreading.spread($0) }
        .filter { $0.cells.contains { !$0.isEmpty } }
      if !rows.isEmpty { try put(rows) }
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
  private var type = CellType.number
  private var bytes: [UInt8] = []
  private var isText = false
  private var isPhonetic = false
  private var isInData = false
  private var cellCount = 0
  /// How many cells the widest row had so far.
  private var width = 0

  init(_ book: XLSXBook) { self.book = book }

  /// The rows complete so far, which are then forgotten.
  func takeRows() -> [Row] {
    defer { rows.removeAll(keepingCapacity: true) }
    return rows
  }

  private static let c = XMLName("c")
  private static let v = XMLName("v")
  private static let t = XMLName("t")
  private static let r = XMLName("r")
  private static let s = XMLName("s")
  private static let rPh = XMLName("rPh")
  private static let rowElement = XMLName("row")
  private static let sheetData = XMLName("sheetData")

  func start(_ name: XMLName, in stream: XMLStream) {
    switch name {
    case Self.c where isInData:
      begin(stream)
    case Self.v where column >= 0, Self.t where column >= 0 && !isPhonetic:
      isText = true
    case Self.rPh: isPhonetic = true
    case Self.rowElement where isInData:
      // A row without a number follows the one before.
      let line = stream.attribute("r").flatMap { Int($0) } ?? row.line + 1
      let hidden = stream.attribute("hidden")
      row = Row(line: line, cells: [], isHidden: hidden == "1" || hidden == "true")
      row.cells.reserveCapacity(width)
      column = -1
      lastColumn = -1
    case Self.sheetData: isInData = true
    default: break
    }
  }

  func end(_ name: XMLName, in stream: XMLStream) {
    switch name {
    case Self.v, Self.t: isText = false
    case Self.c where isInData: finish(stream)
    case Self.rPh: isPhonetic = false
    case Self.rowElement where isInData:
      width = max(width, min(64, row.cells.count))
      rows.append(row)
    case Self.sheetData: isInData = false
    default: break
    }
  }

  func text(_ text: Span<UInt8>, in stream: XMLStream) {
    guard isText else { return }
    if bytes.count > 4 * Workbook.maximumCellLength {
      return stream.stop(.cellTooLong(limit: Workbook.maximumCellLength))
    }
    bytes.append(text)
  }

  private func begin(_ stream: XMLStream) {
    bytes.removeAll(keepingCapacity: true)
    style = 0
    type = .number
    var place: Int?
    var isNowhere = false
    stream.forEachAttribute { name, value in
      switch name {
      case Self.s: style = RowsHandler.number(value) ?? 0
      case Self.t: type = CellType(value)
      case Self.r:
        place = CellReference(value)?.column
        isNowhere = place == nil
      default: break
      }
    }
    if isNowhere { return stream.stop(.tooManyColumns(limit: Workbook.maximumColumns)) }
    column = place ?? lastColumn + 1
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

  /// At most nine digits, as a number.
  private static func number(_ bytes: Span<UInt8>) -> Int? {
    guard (1...9).contains(bytes.count) else { return nil }
    var number = 0
    for index in bytes.indices {
      guard bytes[index] &- 0x30 < 10 else { return nil }
      number = number * 10 + Int(bytes[index] &- 0x30)
    }
    return number
  }

  private var cell: Cell {
    switch type {
    case .shared:
      guard let index = RowsHandler.number(bytes.span), book.texts.indices ~= index
      else { return Cell(text: "", form: .text) }
      return Cell(text: book.texts[index], form: .text)
    case .text: return Cell(text: CellText.string(bytes), form: .text)
    case .truth:
      return Cell(text: bytes.first == UInt8(ascii: "1") ? "true" : "false", form: .truth)
    case .error: return Cell(text: CellText.string(bytes), form: .error)
    case .date: return Cell(text: CellText.string(bytes), form: .date)
    case .number:
      let format = book.formats.indices ~= style ? book.formats[style] : .plain
      return format.cell(CellText.string(bytes), isFrom1904: book.isFrom1904)
    }
  }
}

/// What the value of a cell is, by its attribute `t`; a number, where it says nothing that we know.
private enum CellType {
  case number, shared, text, truth, error, date

  init(_ name: Span<UInt8>) {
    switch (name.count, name.count > 0 ? name[0] : 0) {
    case (1, UInt8(ascii: "s")): self = .shared
    case (1, UInt8(ascii: "b")): self = .truth
    case (1, UInt8(ascii: "e")): self = .error
    case (1, UInt8(ascii: "d")): self = .date
    case (3, UInt8(ascii: "s")), (9, UInt8(ascii: "i")): self = .text
    default: self = .number
    }
  }
}
