// A form of a BIA as Excel saves it: every cell written anew by other hands than ours, and whatever people do to it.

import Formats
import SystemPackage
import TestSupport

@testable import Reports

/// A workbook in memory, to be filled in and spoilt.
struct FilledForm {
  struct Sheet {
    var name: String
    var isHidden: Bool
    /// The cells by line.
    var rows: [Int: [String]] = [:]
    var merges: [String] = []
    var hiddenLines: Set<Int> = []
    /// Cells whose text is that of a formula, as line and column.
    var formulas: [[Int]] = []
  }

  var sheets: [Sheet] = []

  /// Reads what we wrote.
  init(_ bytes: [UInt8]) throws {
    let folder = try TemporaryFolder()
    let book = try Workbook(files: [folder.write("form.xlsx", bytes)])
    for position in book.sheets.indices {
      let sheet = book.sheets[position]
      var read = Sheet(name: sheet.name, isHidden: sheet.isHidden)
      try book.forEachRow(of: position) { read.rows[$0.line] = $0.cells.map(\.text) }
      sheets.append(read)
    }
  }

  func position(_ sheet: String) -> Int { sheets.firstIndex { $0.name == sheet } ?? 0 }

  /// The line of a sheet on which a question stands, the first after another where that is given.
  func line(_ question: String, in sheet: String, after heading: String? = nil) -> Int {
    let rows = sheets[position(sheet)].rows
    func plain(_ text: String) -> String {
      text.replacing("\u{A0}", with: " ").replacing("’", with: "'")
    }
    func first(_ text: String, from line: Int) -> Int {
      rows.keys.sorted().first {
        $0 >= line && rows[$0]?.first.map(plain)?.hasPrefix(text) == true
      } ?? 0
    }
    return first(question, from: heading.map { first($0, from: 1) + 1 } ?? 1)
  }

  func text(_ line: Int, _ column: Int, in sheet: String) -> String {
    let row = sheets[position(sheet)].rows[line] ?? []
    return column < row.count ? row[column] : ""
  }

  mutating func write(_ text: String, _ line: Int, _ column: Int, in sheet: String) {
    let place = position(sheet)
    var row = sheets[place].rows[line] ?? []
    while row.count <= column { row.append("") }
    row[column] = text
    sheets[place].rows[line] = row
  }

  /// Answers a question.
  mutating func answer(
    _ question: String, _ text: String, in sheet: String, after heading: String? = nil
  ) {
    write(text, line(question, in: sheet, after: heading), 1, in: sheet)
  }

  /// Puts a name and an answer on the first free line below a heading.
  mutating func add(_ name: String, _ text: String, in sheet: String, below heading: String) {
    var line = line(heading, in: sheet) + 1
    while self.text(line, 0, in: sheet) != "" { line += 1 }
    write(name, line, 0, in: sheet)
    write(text, line, 1, in: sheet)
  }

  /// The file.
  func bytes() throws -> [UInt8] {
    func escaped(_ text: String) -> String {
      text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(
        "\"", with: "&quot;")
    }
    let head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
    let types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    var parts: [(name: String, text: String)] = [
      (
        "_rels/.rels",
        head + "<Relationships><Relationship Id=\"r\" Type=\"\(types)/officeDocument\" "
          + "Target=\"xl/workbook.xml\"/></Relationships>"
      ),
      (
        "xl/workbook.xml",
        head + "<workbook><sheets>"
          + sheets.enumerated().map { position, sheet in
            "<sheet name=\"\(escaped(sheet.name))\" r:id=\"r\(position)\""
              + (sheet.isHidden ? " state=\"hidden\"" : "") + "/>"
          }.joined() + "</sheets></workbook>"
      ),
      (
        "xl/_rels/workbook.xml.rels",
        head + "<Relationships>"
          + sheets.indices.map {
            "<Relationship Id=\"r\($0)\" Type=\"\(types)/worksheet\" Target=\"s\($0).xml\"/>"
          }.joined() + "</Relationships>"
      ),
    ]
    for (position, sheet) in sheets.enumerated() {
      var text = head + "<worksheet><sheetData>"
      for (line, cells) in sheet.rows.sorted(by: { $0.key < $1.key }) {
        text += "<row r=\"\(line)\"\(sheet.hiddenLines.contains(line) ? " hidden=\"1\"" : "")>"
        for (column, cell) in cells.enumerated() where !cell.isEmpty {
          let name = "\(["A", "B", "C", "D", "E", "F", "G", "H", "I", "J", "K"][column])\(line)"
          text +=
            sheet.formulas.contains([line, column])
            ? "<c r=\"\(name)\" t=\"str\"><f>A1</f><v>\(escaped(cell))</v></c>"
            : "<c r=\"\(name)\" t=\"inlineStr\"><is><t>\(escaped(cell))</t></is></c>"
        }
        text += "</row>"
      }
      text += "</sheetData>"
      if !sheet.merges.isEmpty {
        text +=
          "<mergeCells>"
          + sheet.merges.map { "<mergeCell ref=\"\($0)\"/>" }.joined() + "</mergeCells>"
      }
      parts.append(("xl/s\(position).xml", text + "</worksheet>"))
    }
    return try Reports.ZipArchive.bytes(of: parts.map { ($0.name, Array($0.text.utf8)) })
  }
}
