// The rows of an Excel sheet, as nearly all programs write them.

/// Rows of plain XML.
struct PlainRows: PlainLikes {
  static var name: StaticString { "row" }
  static var parent: StaticString { "sheetData" }

  private let book: XLSXBook
  private var rows: [Row] = []
  /// The number of the row before, and how many cells there were up to it.
  private(set) var line = 0
  private(set) var cellCount = 0
  /// How many cells the widest row had so far.
  private var width = 0
  /// What a cell says, used again and again.
  private var text: [UInt8] = []

  init(_ book: XLSXBook) { self.book = book }

  /// The rows complete so far, which are then forgotten.
  mutating func takeRows() -> [Row] {
    let rows = rows
    self.rows = []
    return rows
  }

  /// Goes on behind rows that were read otherwise.
  mutating func goOn(behind rows: [Row], line: Int, cellCount: Int) {
    self.rows += rows
    (self.line, self.cellCount) = (line, cellCount)
  }

  mutating func read(_ bytes: Span<UInt8>, from start: Int) throws(PlainXML.Stop) -> Int {
    var xml = PlainXML(at: start)
    xml.skipBlanks(bytes)
    guard try xml.begin(bytes) == XMLWord.row else { throw .other }
    var row = Row(line: line + 1, cells: [])
    var isOdd = false
    let isEmpty = try xml.attributes(bytes) { name, value in
      if name == XMLWord.r {
        if let number = XLSXNumber.read(bytes.extracting(value)) {
          row.line = number
        } else {
          isOdd = true
        }
      } else if name == XMLWord.hidden {
        let word = XMLWord.word(bytes.extracting(value))
        row.isHidden = word == XMLWord.one || word == XMLWord.true
      }
    }
    if isOdd { throw .other }
    var count = cellCount
    if !isEmpty {
      row.cells.reserveCapacity(width)
      var column = -1
      while true {
        xml.skipBlanks(bytes)
        if try xml.isAtEnd(bytes) { break }
        column = try cell(&xml, bytes, after: column, into: &row)
        count += 1
      }
      try xml.end(XMLWord.row, bytes)
    }
    guard count <= Workbook.maximumCells else { throw .other }
    (line, cellCount) = (row.line, count)
    width = max(width, min(64, row.cells.count))
    rows.append(row)
    return xml.place
  }

  /// Reads a cell; the column it stands in.
  @inline(__always)
  private mutating func cell(
    _ xml: inout PlainXML, _ bytes: Span<UInt8>, after last: Int, into row: inout Row
  ) throws(PlainXML.Stop) -> Int {
    guard try xml.begin(bytes) == XMLWord.c else { throw .other }
    var column = last + 1
    var style = 0
    var type = XLSXCellType.number
    var isFormula = false
    let isEmpty = try xml.attributes(bytes) { name, value in
      switch name {
      case XMLWord.r: column = CellReference(bytes.extracting(value))?.column ?? -1
      case XMLWord.s: style = XLSXNumber.read(bytes.extracting(value)) ?? 0
      case XMLWord.t: type = XLSXCellType(bytes.extracting(value))
      default: break
      }
    }
    guard column >= 0, column < Workbook.maximumColumns else { throw .other }
    if isEmpty { return column }
    text.removeAll(keepingCapacity: true)
    while true {
      xml.skipBlanks(bytes)
      if try xml.isAtEnd(bytes) { break }
      let name = try xml.begin(bytes)
      let isEmpty = try xml.attributes(bytes) { _, _ in }
      switch name {
      case XMLWord.v, XMLWord.t:
        if !isEmpty {
          try xml.text(bytes, into: &text)
          try xml.end(name, bytes)
        }
      case XMLWord.is:
        if !isEmpty { try xml.texts(bytes, in: name, into: &text) }
      case XMLWord.f:
        // A formula; its value follows.
        isFormula = true
        if !isEmpty {
          let before = text.count
          try xml.text(bytes, into: &text)
          text.removeLast(text.count - before)
          try xml.end(name, bytes)
        }
      default: throw .other
      }
    }
    try xml.end(XMLWord.c, bytes)
    guard text.count <= 4 * Workbook.maximumCellLength else { throw .other }
    if !text.isEmpty {
      row.set(book.cell(text, type, style: style), at: column)
    } else if isFormula, type == .number {
      row.set(.formulaWithoutValue, at: column)
    }
    return column
  }
}
