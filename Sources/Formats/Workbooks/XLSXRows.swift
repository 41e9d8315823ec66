// The rows of an Excel sheet from the elements of its XML.

/// Turns elements into rows.
final class XLSXRows: XMLHandler {
  private let book: XLSXBook
  /// The rows complete since the last were taken.
  private var rows: [Row] = []
  private var row = Row(line: 0, cells: [])
  private var column = -1
  private var lastColumn = -1
  private var style = 0
  private var type = XLSXCellType.number
  private var value = ""
  private var isText = false
  private var isFormula = false
  private var isPhonetic = false
  private var isInData = false
  private var cellCount = 0

  init(_ book: XLSXBook) { self.book = book }

  /// The rows complete so far, which are then forgotten.
  func takeRows() -> [Row] {
    defer { rows = [] }
    return rows
  }

  func start(_ name: String, in stream: XMLStream) {
    switch name {
    case "c" where isInData: beginCell(stream)
    case "v" where column >= 0, "t" where column >= 0 && !isPhonetic: isText = true
    case "f" where column >= 0: isFormula = true
    case "rPh": isPhonetic = true
    case "row" where isInData: beginRow(stream)
    case "sheetData": isInData = true
    default: break
    }
  }

  func end(_ name: String, in stream: XMLStream) {
    switch name {
    case "v", "t": isText = false
    case "c" where isInData: endCell()
    case "rPh": isPhonetic = false
    case "row" where isInData: rows.append(row)
    case "sheetData": isInData = false
    default: break
    }
  }

  func text(_ text: String, in stream: XMLStream) {
    guard isText else { return }
    value += text
    if value.utf8.count > 4 * Workbook.maximumCellLength {
      stream.stop(.cellTooLong(limit: Workbook.maximumCellLength))
    }
  }

  private func beginRow(_ stream: XMLStream) {
    // A row without a number follows the one before.
    let number = stream.attribute("r") ?? "\(row.line + 1)"
    guard let line = Int(number), 1...Workbook.maximumRows ~= line else {
      return stream.stop(.noSuchRow(number, limit: Workbook.maximumRows))
    }
    let hidden = stream.attribute("hidden")
    row = Row(line: line, cells: [], isHidden: hidden == "1" || hidden == "true")
    column = -1
    lastColumn = -1
  }

  private func beginCell(_ stream: XMLStream) {
    value = ""
    style = stream.attribute("s").flatMap { Int($0) } ?? 0
    type = XLSXCellType(stream.attribute("t") ?? "n")
    isFormula = false
    column = lastColumn + 1
    if let name = stream.attribute("r") {
      guard let reference = CellReference(name) else {
        return stream.stop(.tooManyColumns(limit: Workbook.maximumColumns))
      }
      guard reference.row <= Workbook.maximumRows else {
        return stream.stop(.noSuchRow(name, limit: Workbook.maximumRows))
      }
      column = reference.column
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

  private func endCell() {
    defer { column = -1 }
    guard column >= 0 else { return }
    guard !value.isEmpty else {
      // Else an empty cell that has a format only.
      if isFormula, type == .number { row.set(.formulaWithoutValue, at: column) }
      return
    }
    var cell = book.cell(value, type, style: style)
    cell.isFormula = isFormula
    row.set(cell, at: column)
  }
}

extension Row {
  /// Puts what a cell says into a column, if it says anything.
  fileprivate mutating func set(_ cell: Cell, at column: Int) {
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
  fileprivate func cell(_ value: String, _ type: XLSXCellType, style: Int) -> Cell {
    let text = CellText.string(value)
    switch type {
    case .shared:
      guard let index = Int(value), texts.indices ~= index else {
        return Cell(text: "", form: .text)
      }
      return Cell(shown: texts[index])
    case .text: return Cell(shown: text)
    case .truth: return Cell(text: value.hasPrefix("1") ? "true" : "false", form: .truth)
    case .error: return Cell(text: text, form: .error)
    case .date: return Cell(text: text, form: .date)
    case .number:
      let format = formats.indices ~= style ? formats[style] : .plain
      return format.cell(text, isFrom1904: isFrom1904)
    }
  }
}

/// What the value of a cell is, by its attribute `t`; a number, where it says nothing that we know.
private enum XLSXCellType {
  case number, shared, text, truth, error, date

  init(_ name: String) {
    switch name {
    case "s": self = .shared
    case "b": self = .truth
    case "e": self = .error
    case "d": self = .date
    case "str", "inlineStr": self = .text
    default: self = .number
    }
  }
}
