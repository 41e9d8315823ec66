// The rows of an Excel sheet from the elements of its XML: whatever they hold, at the speed of an XML parser.

import SystemPackage

/// Turns elements into rows.
final class XLSXRows: PlainElementsHandler {
  private let book: XLSXBook
  private var rows: [Row] = []
  private var row = Row(line: 0, cells: [])
  private var column = -1
  private var lastColumn = -1
  private var style = 0
  private var type = XLSXCellType.number
  private var bytes: [UInt8] = []
  private var isText = false
  private var isFormula = false
  private var isPhonetic = false
  private var isInData = false
  private var cellCount = 0
  /// How many cells the widest row had so far.
  private var width = 0

  init(_ book: XLSXBook) { self.book = book }

  var isAmongElements: Bool { isInData }

  func goOn(after elements: inout PlainRows) {
    row.line = elements.line
    cellCount = elements.cellCount
  }

  func hand(over elements: inout PlainRows) {
    elements.goOn(behind: rows, line: row.line, cellCount: cellCount)
    rows = []
  }

  private static let c = XMLName("c")
  private static let v = XMLName("v")
  private static let t = XMLName("t")
  private static let f = XMLName("f")
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
    case Self.f where column >= 0: isFormula = true
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
    bytes.append(text)
    if bytes.count > 4 * Workbook.maximumCellLength {
      stream.stop(.cellTooLong(limit: Workbook.maximumCellLength))
    }
  }

  private func begin(_ stream: XMLStream) {
    bytes.removeAll(keepingCapacity: true)
    style = 0
    type = .number
    isFormula = false
    var place: Int?
    var isNowhere = false
    stream.forEachAttribute { name, value in
      switch name {
      case Self.s: style = XLSXNumber.read(value) ?? 0
      case Self.t: type = XLSXCellType(value)
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
    guard column >= 0 else { return }
    guard !bytes.isEmpty else {
      // Else an empty cell that has a format only.
      if isFormula, type == .number { row.set(.formulaWithoutValue, at: column) }
      return
    }
    row.set(book.cell(bytes, type, style: style), at: column)
  }
}

extension Row {
  /// Puts what a cell says into a column, if it says anything.
  mutating func set(_ cell: Cell, at column: Int) {
    guard !cell.isEmpty else { return }
    while cells.count < column { cells.append(Cell(text: "", form: .text)) }
    if column < cells.count {
      cells[column] = cell
    } else {
      cells.append(cell)
    }
  }
}

extension XLSXBook {
  /// A cell of a sheet.
  func cell(_ bytes: [UInt8], _ type: XLSXCellType, style: Int) -> Cell {
    switch type {
    case .shared:
      guard let index = XLSXNumber.read(bytes.span), texts.indices ~= index
      else { return Cell(text: "", form: .text) }
      return Cell(text: texts[index], form: .text)
    case .text: return Cell(text: CellText.string(bytes), form: .text)
    case .truth:
      return Cell(text: bytes.first == UInt8(ascii: "1") ? "true" : "false", form: .truth)
    case .error: return Cell(text: CellText.string(bytes), form: .error)
    case .date: return Cell(text: CellText.string(bytes), form: .date)
    case .number:
      let format = formats.indices ~= style ? formats[style] : .plain
      return format.cell(CellText.string(bytes), isFrom1904: isFrom1904)
    }
  }
}

/// Numbers in the XML of workbooks.
enum XLSXNumber {
  /// At most nine digits, as a number.
  static func read(_ bytes: Span<UInt8>) -> Int? {
    guard (1...9).contains(bytes.count) else { return nil }
    var number = 0
    for index in bytes.indices {
      guard bytes[index] &- 0x30 < 10 else { return nil }
      number = number * 10 + Int(bytes[index] &- 0x30)
    }
    return number
  }
}

/// What the value of a cell is, by its attribute `t`; a number, where it says nothing that we know.
enum XLSXCellType {
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
