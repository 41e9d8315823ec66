// One workbook of the form as it came back: every cell is looked at, and told by sheet and cell where it is not right.

import Continuity
import Formats
import Foundation
import SystemPackage

/// A workbook that a head of department sent back.
struct BIAReturn {
  /// One answer.
  struct Given {
    let process: String
    let question: BIAQuestion
    let part: String
    /// What the model said when it was sent.
    let known: String?
    /// What stands in the cell of the name, where that is open.
    let name: String
    let answer: Answer
    let place: Place
    /// As it is written.
    let text: String
  }

  enum Answer: Equatable {
    case blank
    case doesNotApply
    case value(String)
  }

  let file: String
  let record: BIAFormRecord
  let given: [Given]

  /// Whether anything was answered since it was sent.
  func isChanged(_ given: Given) -> Bool {
    switch given.answer {
    case .blank: !given.name.isEmpty
    case .doesNotApply: true
    case .value(let value): value != given.known || !given.name.isEmpty
    }
  }

  /// The workbooks at some paths: a folder stands for those right in it. What Excel and LibreOffice keep beside a
  /// workbook that is open is none.
  static func files(at paths: [FilePath]) throws(ImportFailure) -> [FilePath] {
    var files: [FilePath] = []
    for path in paths {
      var isFolder: ObjCBool = false
      guard unsafe FileManager.default.fileExists(atPath: path.string, isDirectory: &isFolder),
        isFolder.boolValue
      else {
        if !isLockFile(path.lastComponent?.string ?? "") { files.append(path) }
        continue
      }
      let names = ((try? FileManager.default.contentsOfDirectory(atPath: path.string)) ?? [])
        .filter { $0.lowercased().hasSuffix(".xlsx") && !isLockFile($0) }
        .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
      if names.isEmpty {
        throw ImportFailure([BIADefect.noWorkbook.obstacle(at: Place(file: path.string))])
      }
      files += names.map { path.appending($0) }
    }
    if files.isEmpty, let first = paths.first {
      throw ImportFailure([BIADefect.noWorkbook.obstacle(at: Place(file: first.string))])
    }
    return files
  }

  private static func isLockFile(_ name: String) -> Bool {
    name.hasPrefix("~$") || name.hasPrefix(".")
  }

  /// Reads workbooks; what is wrong with any of them is told together.
  static func read(_ files: [FilePath]) throws(ImportFailure) -> [BIAReturn] {
    var returns: [BIAReturn] = []
    var obstacles: [ImportFailure.Obstacle] = []
    for file in files {
      do throws(ImportFailure) { returns.append(try BIAReturn(file)) } catch {
        obstacles += error.obstacles
      }
    }
    guard obstacles.isEmpty else { throw ImportFailure(obstacles) }
    return returns
  }

  init(_ path: FilePath) throws(ImportFailure) {
    file = path.string
    let whole = Place(file: path.string)
    let book = try ImportFailure.reading(Workbook(files: [path]))
    guard let hidden = book.sheets.firstIndex(where: { $0.name == BIAFormRecord.sheet }) else {
      throw ImportFailure([BIADefect.notAForm.obstacle(at: whole)])
    }
    var cells: [[String]] = []
    try book.forEachRow(of: hidden) { (row) throws(ImportFailure) in
      cells.append(row.cells.map(\.text))
    }
    do throws(BIAFormRecord.Defect) { record = try BIAFormRecord(cells: cells) } catch {
      let defect: BIADefect =
        switch error {
        case .notAForm: .notAForm
        case .version(let version): .otherVersion(version)
        case .changed: .changedRecord
        }
      throw ImportFailure([
        defect.obstacle(at: Place(file: path.string, sheet: BIAFormRecord.sheet))
      ])
    }
    var reading = Reading(book: book)
    var rows: [String: [BIAFormRecord.Row]] = [:]
    var names: [String] = []
    for row in record.rows {
      if rows[row.sheet] == nil { names.append(row.sheet) }
      rows[row.sheet, default: []].append(row)
    }
    for name in names {
      guard let sheet = book.sheets.firstIndex(where: { $0.name == name }) else {
        reading.obstacles.append(BIADefect.missingSheet(name).obstacle(at: whole))
        continue
      }
      try reading.read(sheet, rows[name] ?? [])
    }
    let own = Set(names + [BIAFormRecord.sheet, BIAFormRecord.lists])
    for (index, sheet) in book.sheets.enumerated() where !own.contains(sheet.name) {
      var isEmpty = true
      try book.forEachRow(of: index) { (_) throws(ImportFailure) in isEmpty = false }
      if !isEmpty {
        reading.obstacles.append(
          BIADefect.strangeSheet.obstacle(at: Place(file: path.string, sheet: sheet.name)))
      }
    }
    guard reading.obstacles.isEmpty else { throw ImportFailure(reading.obstacles) }
    given = reading.given
  }

  /// What is read of the sheets, and what stands against it.
  private struct Reading {
    let book: Workbook
    var given: [Given] = []
    var obstacles: [ImportFailure.Obstacle] = []

    mutating func read(
      _ sheet: Int, _ rows: [BIAFormRecord.Row]
    ) throws(ImportFailure) {
      let place = book.place(of: sheet, line: 0)
      let merges = try ImportFailure.reading(book.mergedCells(of: sheet))
      if !merges.isEmpty {
        obstacles += merges.map { BIADefect.mergedCells($0).obstacle(at: place) }
        return
      }
      var found: [Int: Row] = [:]
      try book.forEachRow(of: sheet) { (row) throws(ImportFailure) in found[row.line] = row }
      // What was moved is told once: all below it is elsewhere too.
      for row in rows {
        let now = found[row.line] ?? Row(line: row.line, cells: [])
        for column in 0..<3 where !row.isOpen(column) && now[column].text != row.cells[column] {
          let expected = row.cells[column].isEmpty ? "" : row.cells[column]
          let defect: BIADefect =
            expected.isEmpty ? .strangeCell(now[column].text) : .moved(expected: expected)
          obstacles.append(defect.obstacle(at: place.cell(row.line, column)))
          return
        }
      }
      let lines = Set(rows.map(\.line))
      for (line, row) in found.sorted(by: { $0.key < $1.key }) {
        for (column, cell) in row.cells.enumerated()
        where !cell.isEmpty && (column > 2 || !lines.contains(line)) {
          obstacles.append(BIADefect.strangeCell(cell.text).obstacle(at: place.cell(line, column)))
        }
      }
      for row in rows where row.question != nil {
        read(row, found[row.line] ?? Row(line: row.line, cells: []), at: place)
      }
    }

    private mutating func read(_ row: BIAFormRecord.Row, _ now: Row, at place: Place) {
      guard let question = row.question, let process = row.process else { return }
      let place = place.cell(row.line, 1)
      for column in 0..<2 where row.isOpen(column) {
        let place = place.cell(row.line, column)
        if now[column].isFormula {
          return obstacles.append(BIADefect.formula.obstacle(at: place))
        }
        if now[column].form == .error {
          return obstacles.append(
            BIADefect.spreadsheetError(now[column].text).obstacle(at: place))
        }
      }
      let text = now[1].text
      let known = row.known.isEmpty ? nil : row.known
      let answer: Answer
      if text.isEmpty {
        answer = .blank
      } else if text == row.cells[1], let known {
        answer = .value(known)
      } else if BIAAnswerForm.saysDoesNotApply(text) {
        answer = .doesNotApply
      } else if let value = question.form.value(of: Self.typed(now[1], question.form)) {
        answer = .value(value)
      } else {
        return obstacles.append(BIADefect.notAnAnswer(text, question).obstacle(at: place))
      }
      let one = Given(
        process: process, question: question, part: row.part, known: known,
        name: row.isOpen(0) ? now[0].text : "", answer: answer, place: place, text: text)
      let isChanged = answer != .blank && answer != known.map { .value($0) } || !one.name.isEmpty
      if now.isHidden, isChanged {
        return obstacles.append(BIADefect.hiddenRow.obstacle(at: place))
      }
      given.append(one)
    }

    /// A cell as it was meant: Excel keeps 80% as 0.8 where the format of the cell is lost. 1 may be 1% or 100%, and
    /// is neither.
    private static func typed(_ cell: Cell, _ form: BIAAnswerForm) -> String {
      guard cell.form == .number, form == .percent || form == .catchUp,
        let number = Double(cell.text), number > 0, number <= 1
      else { return cell.text }
      let percent = (number * 100).rounded()
      return number == 1 || abs(percent - number * 100) > 1e-6 ? "" : "\(Int(percent))%"
    }
  }
}

extension BIAFormRecord.Row {
  /// Whether a cell is there to be filled in.
  fileprivate func isOpen(_ column: Int) -> Bool {
    guard let question else { return false }
    return column == 1 || column == 0 && question.isOpen && part.hasPrefix("+")
  }
}

extension Place {
  /// A cell of the sheet, its column by its letter.
  fileprivate func cell(_ line: Int, _ column: Int) -> Place {
    at(line: line).at(column: CellReference.letters(column))
  }
}
