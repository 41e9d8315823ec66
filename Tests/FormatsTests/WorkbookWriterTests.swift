// What is written into a workbook, as a reader that knows nothing of the writer finds it.

import Foundation
import SystemPackage
import TestSupport
import Testing

@testable import Formats

@Suite("A workbook that is written") struct WorkbookWriterTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func write(
    _ body: (WorkbookWriter) throws -> Void, as name: String = "a.xlsx"
  ) throws -> Workbook {
    let path = folder.filePath.appending(name)
    let writer = try WorkbookWriter(path: path.string)
    try body(writer)
    try writer.close()
    return try Workbook(files: [path])
  }

  private func cells(_ book: Workbook, _ sheet: Int = 0) throws -> [[Cell]] {
    var found: [[Cell]] = []
    try book.forEachRow(of: sheet) { found.append($0.cells) }
    return found
  }

  /// A part of the file, as it is.
  private func part(_ name: String) throws -> String {
    let archive = try ZipArchive(folder.filePath.appending("a.xlsx"))
    return String(decoding: try archive.bytes(of: name), as: UTF8.self)
  }

  @Test("holds texts as they are, none of them a formula, and numbers as numbers") func texts()
    throws
  {
    let book = try write { writer in
      let sheet = try writer.addSheet(named: "Été")
      try sheet.write("=1+1", row: 0, column: 0)
      try sheet.write("80%", row: 0, column: 1, CellStyle { $0.isText = true })
      try sheet.write(12, row: 0, column: 2)
      try sheet.write("", row: 1, column: 0, CellStyle { $0.isOpen = true })
      try sheet.write("l'eau & <x>", row: 2, column: 3)
    }
    let found = try cells(book)
    #expect(found.map { $0.map(\.text) } == [["=1+1", "80%", "12"], ["", "", "", "l'eau & <x>"]])
    #expect(found[0].map(\.form) == [.text, .text, .number])
    #expect(!found[0].contains { $0.isFormula })
  }

  @Test("names its sheets as Excel can, each another, and hides those it should") func names()
    throws
  {
    let long = String(repeating: "Très long nom ", count: 5)
    let book = try write { writer in
      for name in [long, long, "a/b:c", "", "A B'C"] { _ = try writer.addSheet(named: name) }
      try writer.addSheet(named: "caché").hide()
    }
    #expect(
      book.sheets.map(\.name) == [
        "Très long nom Très long nom Trè", "Très long nom Très long nom (2)", "abc", "1", "A BC",
        "caché",
      ])
    #expect(book.sheets.map(\.isHidden) == [false, false, false, false, false, true])
  }

  @Test("has help and lists in its cells, and lets only open ones be changed") func forms() throws {
    _ = try write { writer in
      let sheet = try writer.addSheet(named: "Q")
      try sheet.write("", row: 1, column: 1, CellStyle { $0.isOpen = true })
      try sheet.help(
        String(repeating: "aide ", count: 90), titled: String(repeating: "titre ", count: 9),
        row: 1,
        column: 1, choices: .words(["oui", "non"]))
      try sheet.help(
        "h", titled: "t", row: 2, column: 1,
        choices: .cells(sheet: "L", column: 2, rows: 0...3), isStrict: true)
      sheet.protect()
      try sheet.setPaper(
        isLandscape: false, repeating: 0...0, header: "&Lhaut", footer: "&R&P / &N")
      _ = try writer.addSheet(named: "L")
    }
    let xml = try part("xl/worksheets/sheet1.xml")
    #expect(xml.contains("<formula1>\"oui,non\"</formula1>"))
    #expect(xml.contains("'L'!$C$1:$C$4"))
    #expect(xml.contains("<sheetProtection"))
    #expect(xml.contains("paperSize=\"9\"") && xml.contains("&amp;P / &amp;N"))
    #expect(try part("xl/styles.xml").contains("locked=\"0\""))
    #expect(try part("xl/workbook.xml").contains("Print_Titles"))
  }

  @Test("refuses what Excel does not hold, and leaves no file") func unfit() throws {
    let path = folder.filePath.appending("b.xlsx")
    do {
      let writer = try WorkbookWriter(path: path.string)
      let sheet = try writer.addSheet(named: "a")
      #expect(throws: WorkbookFailure.self) {
        try sheet.write(String(repeating: "x", count: 32_768), row: 0, column: 0)
      }
      #expect(throws: WorkbookFailure.self) {
        try sheet.help("h", titled: "t", row: 0, column: 0, choices: .words(["a,b"]))
      }
      #expect(throws: WorkbookFailure.self) {
        try sheet.help(
          "h", titled: "t", row: 0, column: 0,
          choices: .words([String(repeating: "x", count: 256)]))
      }
    }
    #expect(!FileManager.default.fileExists(atPath: path.string))
  }

  @Test("tells formulas and merged cells where others wrote them") func others() throws {
    let book = try write { _ = try $0.addSheet(named: "vide") }
    #expect(try book.mergedCells(of: 0).isEmpty)
    #expect(Merge("B4:B6")?.name == "B4:B6" && Merge("$A$1:C3")?.name == "A1:C3")
    #expect(Cell.formulaWithoutValue.isFormula)
  }
}
