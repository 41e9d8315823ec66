// The twin of the CSV reader: character by character over a String, slow and easy to believe.

/// What a CSV file says, read the slow way.
struct SlowCSV {
  struct Cell: Equatable {
    var text = ""
    var line = 1
    var column = 1
  }

  private(set) var rows: [[Cell]] = []
  private(set) var defects: [String] = []

  private enum State {
    case beginning, plain, quoted, quoteInQuoted, afterQuote, stray
  }

  init(_ text: String, delimiter: Unicode.Scalar) {
    let isBlank = { (scalar: Unicode.Scalar) in
      scalar != delimiter && (scalar == " " || scalar == "\t" || scalar == "\u{A0}")
    }
    let trimmed = { (text: String) in
      var scalars = Substring(text).unicodeScalars
      while let last = scalars.last, isBlank(last) { scalars.removeLast() }
      return String(scalars)
    }
    var (line, column) = (1, 1)
    var cell = Cell()
    var row: [Cell] = []
    var isRowQuoted = false
    var state = State.beginning
    var stray = Cell()
    var rowStrays: [String] = []

    func endCell() {
      if state == .beginning || state == .plain { cell.text = trimmed(cell.text) }
      if state == .beginning { (cell.line, cell.column) = (line, column) }
      if state == .stray {
        let text = trimmed(stray.text).debugDescription
        rowStrays.append("\(stray.line):\(stray.column) textAfterQuote(\(text))")
      }
      row.append(cell)
      cell = Cell()
      state = .beginning
    }
    func endRow() {
      endCell()
      defects += rowStrays
      rowStrays = []
      if row.count == 1, row[0].text.isEmpty, !isRowQuoted {
        row = []
        return
      }
      if let expected = rows.first?.count, row.count != expected {
        if row.count < expected {
          let numbers = "found: \(row.count), expected: \(expected)"
          defects.append("\(line):\(column) tooFewCells(\(numbers))")
        } else if row[expected...].contains(where: { !$0.text.isEmpty }) {
          let first = row[expected]
          let numbers = "found: \(row.count), expected: \(expected)"
          defects.append("\(first.line):\(first.column) tooManyCells(\(numbers))")
        }
      }
      rows.append(row)
      row = []
      isRowQuoted = false
    }

    let scalars = Array(text.unicodeScalars)
    var index = 0
    while index < scalars.count {
      let scalar = scalars[index]
      let isBreak = scalar == "\n" || scalar == "\r"
      switch state {
      case .quoted:
        if scalar == "\"" {
          state = .quoteInQuoted
        } else {
          cell.text.unicodeScalars.append(scalar)
        }
      case .quoteInQuoted where scalar == "\"":
        cell.text += "\""
        state = .quoted
      case _ where scalar == delimiter: endCell()
      case _ where isBreak: endRow()
      case .beginning where isBlank(scalar): break
      case .beginning where scalar == "\"":
        (cell.line, cell.column) = (line, column)
        isRowQuoted = true
        state = .quoted
      case .beginning:
        (cell.line, cell.column) = (line, column)
        cell.text.unicodeScalars.append(scalar)
        state = .plain
      case .plain: cell.text.unicodeScalars.append(scalar)
      case .quoteInQuoted, .afterQuote:
        if isBlank(scalar) {
          state = .afterQuote
        } else {
          stray = Cell(text: String(scalar), line: line, column: column)
          state = .stray
        }
      case .stray: stray.text.unicodeScalars.append(scalar)
      }
      index += 1
      column += 1
      if isBreak {
        if scalar == "\r", index < scalars.count, scalars[index] == "\n" {
          if state == .quoted { cell.text += "\n" }
          index += 1
        }
        (line, column) = (line + 1, 1)
      }
    }
    if state == .quoted {
      defects += rowStrays
      defects.append("\(cell.line):\(cell.column) unclosedQuote")
    } else if !row.isEmpty || state != .beginning {
      endRow()
    }
  }
}
