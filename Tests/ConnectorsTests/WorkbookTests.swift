// Excel workbooks and CSV files, well-formed and not.

import Foundation
import SystemPackage
import TestSupport
import Testing

@testable import Connectors
@testable import Formats

@Suite struct Workbooks {
  @Test func whatCannotBeListedIsNotCalledEmpty() throws {
    let folder = try TemporaryFolder()
    let manager = FileManager.default
    let loop = folder.filePath.appending("loop").string
    try manager.createSymbolicLink(atPath: loop, withDestinationPath: loop)
    let file = try folder.write("a.csv", "a\n")
    var places = [FilePath(loop), FilePath(file.string + "/exports")]
    let closed = folder.filePath.appending("closed").string
    try manager.createDirectory(atPath: closed, withIntermediateDirectories: false)
    try manager.setAttributes([.posixPermissions: 0], ofItemAtPath: closed)
    defer { try? manager.setAttributes([.posixPermissions: 0o700], ofItemAtPath: closed) }
    // For the superuser nothing is closed.
    if getuid() != 0 { places.append(FilePath(closed)) }
    for place in places {
      let lines = obstacles { _ = try Workbook(files: [place]) }
      #expect(lines.count == 1 && lines[0].contains("cannot be read"), "\(lines)")
    }
  }

  @Test func rowsComeInTheirOrderAndThoseAboveAFailureFirst() throws {
    let folder = try TemporaryFolder()
    var text = ""
    for line in 1...3_000 { text += "\(line);x\n" }
    let path = try folder.write("long.csv", text)
    #expect(
      try rows(Workbook(files: [path])).map(\.cells)
        == (1...3_000).map { ["\($0)", "x"] })
    // Who wants no more is asked no more.
    var count = 0
    let lines = obstacles {
      try Workbook(files: [path]).forEachRow(of: 0) { (row) throws(ImportFailure) in
        count += 1
        if count == 700 {
          throw ImportFailure(.format(.empty), at: Place(file: "enough", line: row.line))
        }
      }
    }
    #expect(count == 700)
    #expect(lines.count == 1 && lines[0].contains("enough"), "\(lines)")
    // A cell beyond all limits, far down.
    let broken = try folder.write(
      "broken.csv", text + String(repeating: "y", count: 200_000) + ";x\n1;2\n")
    var last = 0
    let failures = obstacles {
      try Workbook(files: [broken]).forEachRow(of: 0) { last = $0.line }
    }
    #expect(last == 3_000)
    #expect(failures.count == 1 && failures[0].contains("3001"), "\(failures)")
  }

  @Test func sheetsComeInTheOrderOfTheirTabsAndHiddenOnesAreTold() throws {
    let workbook = try Workbook(files: [fixture("inventaire.xlsx")])
    #expect(
      workbook.sheets.map(\.name) == ["Applications", "Serveurs", "Notes internes", "Divers"])
    #expect(workbook.sheets.map(\.isHidden) == [false, false, true, false])
  }

  @Test func mergedCellsSayWhatTheFirstSays() throws {
    let workbook = try Workbook(files: [fixture("inventaire.xlsx")])
    let applications = try rows(workbook, 0)
    #expect(
      applications[0].cells
        == Array(repeating: "Inventaire des applications — CH du Littoral", count: 11))
    #expect(applications[2].line == 3)
    let servers = try rows(workbook, 1)
    #expect(servers[1].cells[3] == "Baie 3")
    #expect(servers[2].cells[3] == "Baie 3")
    #expect(servers[3].cells[3] == "Baie 4")
  }

  @Test func hiddenRowsAreReadAndMarked() throws {
    let workbook = try Workbook(files: [fixture("inventaire.xlsx")])
    var hidden: [Int] = []
    try workbook.forEachRow(of: 0) { (row) throws(FormatFailure) in
      if row.isHidden { hidden.append(row.line) }
    }
    #expect(hidden == [10])
  }

  @Test func datesTimesAndDurationsAreIsoByTheirFormat() throws {
    let workbook = try Workbook(files: [fixture("inventaire.xlsx")])
    let row = try #require(try rows(workbook, 0).first { $0.line == 10 })
    #expect(row.cells[3] == "04:00")
    #expect(row.cells[4] == "PT26H")
    let odd = try rows(workbook, 3)
    #expect(odd[0].cells == ["Bonjour", "true", "0.3", "2026-03-12T14:30", "00042"])
    #expect(try rows(Workbook(files: [fixture("1904.xlsx")]))[0].cells == ["2026-03-12"])
  }

  @Test func cellsAndRowsWithoutReferencesFollowEachOther() throws {
    let found = try rows(Workbook(files: [fixture("a-la-main.xlsx")]))
    #expect(found.map(\.line) == [1, 5])
    #expect(found[0].cells == ["Code", "", "Nom"])
    // Runs joined, readings left out; a custom format, an error, a duration, a truth.
    #expect(found[1].cells == ["Riche", "", "2026-03-12T14:30", "#REF!", "PT36H", "true"])
  }

  @Test func formulasCountAsWhatExcelLastMadeOfThem() throws {
    var cells: [Cell] = []
    try Workbook(files: [fixture("formules.xlsx")]).forEachRow(of: 0) {
      (row) throws(FormatFailure) in cells += row.cells
    }
    // The one that was never worked out is told as an error; the formula itself is never a text.
    #expect(cells.map(\.text) == ["APP-7", "7", "true", "2026-03-12", "#DIV/0!", "=", "14"])
    #expect(cells.map(\.form) == [.text, .number, .truth, .date, .error, .error, .number])
  }

  @Test(arguments: [
    ("ancien.xls", "Excel Workbook (*.xlsx)"), ("protege.xlsx", "password"),
    ("classeur.ods", "LibreOffice"), ("tronque.xlsx", "damaged"), ("entites.xlsx", "entities"),
    ("entite-externe.xlsx", "entities"), ("profond.xlsx", "256"), ("bombe.xlsx", "400 times"),
    ("cellule-longue.xlsx", "32,767"), ("colonne-loin.xlsx", "16,384"),
    ("absent.xlsx", "cannot be read"),
  ])
  func whatCannotBeReadIsSaid(_ name: String, _ words: String) {
    let lines = obstacles {
      let workbook = try Workbook(files: [fixture(name)])
      try workbook.forEachRow(of: 0) { (_) throws(FormatFailure) in }
    }
    #expect(lines.count == 1)
    #expect(lines.first?.contains(words) == true, "\(lines)")
  }

  /// What the XML of a sheet makes of one row: `form:text` of each cell.
  private func cells(_ xml: String) throws -> [String] {
    try sheetRows("<worksheet><sheetData><row>\(xml)</row></sheetData></worksheet>").flatMap {
      $0.cells.map { "\($0.form):\($0.text)" }
    }
  }

  private func sheetRows(_ xml: String) throws(FormatFailure) -> [Row] {
    let handler = XLSXRows(try XLSXBook(fixture("inventaire.xlsx")))
    try XMLStream.read(Array(xml.utf8), with: handler, at: Place(file: "x", sheet: "Feuil1"))
    return handler.takeRows()
  }

  @Test(arguments: [
    ("<c t=\"inlineStr\"><is><t>caf&#xE9; &amp; th&#233; &lt;1</t></is></c>", "text:café & thé <1"),
    ("<c t=\"inlineStr\"><is><t xml:space='preserve'> é\n\tœ </t></is></c>", "text:é\n\tœ"),
    ("<c t=\"str\"><f>A1&amp;B1</f><v>x]&gt;</v></c>", "text:x]>"),
    (
      "<c t=\"inlineStr\"><is><r><rPr><b/></rPr><t>ri</t></r><r><t>che</t></r></is></c>",
      "text:riche"
    ),
    ("<c t=\"inlineStr\"><is><t>x</t><rPh><t>y</t></rPh></is></c>", "text:x"),
    ("<c><v>1<!-- </row> -->2</v></c>", "number:12"), ("<c><v><![CDATA[5]]></v></c>", "number:5"),
    ("<x:c><x:v>8</x:v></x:c>", "number:8"), ("<c r=\"A&#49;\"><v >6</v ></c >", "number:6"),
    ("<c a:r=\"A1\"><extLst><ext/></extLst><v>4</v></c>", "number:4"),
    ("<?pi </row> ?>text between<c t=\"b\"><v>1</v></c>", "truth:true"),
    ("<c t=\"str\"><v>_x0041_b_x000D__</v></c>", "text:Ab_"),
    ("<c t=\"str\"><v>\u{A0}a_b \u{A0}</v></c>", "text:a_b "),
  ]) func anyXMLIsRead(_ xml: String, _ cell: String) throws {
    #expect(try cells(xml) == [cell])
  }

  @Test func aFormulaWithoutItsValueIsAnErrorAndNotAnEmptyCell() throws {
    #expect(
      try cells(
        "<c><f>A1*2</f><v></v></c><c t=\"str\"><f>\"\"</f><v></v></c><c><f>1+1</f><v>2</v></c>")
        == ["error:=", "text:", "number:2"])
  }

  @Test func rowsAndCellsBeyondTheLastAreRefused() throws {
    let last = try sheetRows(
      "<worksheet><sheetData><row r=\"1048576\"><c r=\"XFD1048576\"/></row></sheetData></worksheet>"
    )
    #expect(last.map(\.line) == [1_048_576])
    for (row, name) in [
      ("<row r=\"9223372036854775807\"/><row/>", "'9223372036854775807'"),
      ("<row r=\"99999999999999999999\"/>", "'99999999999999999999'"),
      ("<row r=\"1048577\"/>", "'1048577'"), ("<row r=\"1048576\"/>\n<row/>", "'1048577'"),
      ("<row r=\"-9223372036854775808\"/>", "'-9223372036854775808'"), ("<row r=\"0\"/>", "'0'"),
      ("<row><c r=\"B9223372036854775808\"/></row>", "'B9223372036854775808'"),
      ("<row><c r=\"B1048577\"><v>1</v></c></row>", "'B1048577'"),
      ("<row><c r=\"XFE1\"/></row>", "16,384"),
      ("<row><c r=\"ZZZZZZZZZZZZZZZ1\"/></row>", "16,384"),
      ("<row><c r=\"XFD1\"/><c/></row>", "16,384"),
    ] {
      let lines = obstacles {
        _ = try sheetRows("<worksheet><sheetData>\(row)</sheetData></worksheet>")
      }
      #expect(lines.count == 1 && lines[0].contains("Feuil1"), "\(lines)")
      #expect(
        lines.allSatisfy { $0.contains(name) && $0.contains("Excel's own limit") }, "\(lines)")
    }
    // A range of merged cells may name whole columns.
    let merge = try #require(Merge("A2:ZZ99999999999999999999"))
    #expect(merge.rows == 2...1_048_577)
    #expect(Merge("A9:B2") == nil && Merge("A1:ZZZZZZZZZZZZZZ9") == nil)
  }

  @Test func sharedTextsAreJoinedAndReadingsLeftOut() throws {
    let handler = XLSXTexts()
    let xml = """
      <sst count="1" xmlns="x"><si><t>é &amp; à</t></si><si/><si><t/></si>
      <si><t xml:space='preserve'> a </t></si><si><r><t>ri</t></r><r><rPr><b/></rPr><t>che</t></r></si>
      <si><t>x</t><rPh sb="0"><t>y</t></rPh><phoneticPr fontId="1"/></si><si><t>_x0041_</t></si>
      <si><t><![CDATA[</si>]]></t></si><si><t>a\r\nb</t></si></sst>
      """
    try XMLStream.read(Array(xml.utf8), with: handler, at: Place(file: "x"))
    #expect(handler.texts == ["é & à", "", "", "a", "riche", "x", "A", "</si>", "a\nb"])
  }

  @Test func everyTruncationAndManyFlippedBytesEndInAnAnswer() throws {
    let whole = Array(try Data(contentsOf: URL(fileURLWithPath: fixture("a-la-main.xlsx").string)))
    let folder = try TemporaryFolder()
    var generator = RandomSource(seed: 7)
    for round in 0..<runs(200) {
      var bytes = whole
      if round % 2 == 0 {
        bytes.removeLast(Int.random(in: 1..<bytes.count, using: &generator))
      } else {
        for _ in 0..<3 {
          bytes[Int.random(in: 0..<bytes.count, using: &generator)] = UInt8.random(
            in: 0...255, using: &generator)
        }
      }
      let file = try folder.write("x.xlsx", bytes)
      // A failure or rows: never a crash.
      _ = obstacles {
        let workbook = try Workbook(files: [file])
        for sheet in workbook.sheets.indices {
          try workbook.forEachRow(of: sheet) { (_) throws(FormatFailure) in }
        }
      }
    }
  }
}

@Suite struct CSVFiles {
  private func read(_ bytes: [UInt8]) throws -> [[String]] {
    let folder = try TemporaryFolder()
    let file = try folder.write("Serveurs.csv", bytes)
    let workbook = try Workbook(files: [file])
    #expect(workbook.sheets.map(\.name) == ["Serveurs"])
    return try rows(workbook).map(\.cells)
  }

  @Test func excelInFrenchIsReadWhateverItsEncoding() throws {
    let text = "Nom;Délai\r\nSalle « été »;1,5\r\n\"AD; DNS\";\"4\"\"h\"\r\n"
    let wanted = [["Nom", "Délai"], ["Salle « été »", "1,5"], ["AD; DNS", "4\"h"]]
    #expect(try read(Array(text.utf8)) == wanted)
    #expect(try read([0xEF, 0xBB, 0xBF] + Array(text.utf8)) == wanted)
    let latin = text.unicodeScalars.map { UInt8($0.value) }
    #expect(try read(latin) == wanted)
    let units = Array(text.utf16)
    #expect(
      try read([0xFF, 0xFE] + units.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }) == wanted)
    #expect(
      try read([0xFE, 0xFF] + units.flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] }) == wanted)
  }

  @Test func aTitleAboveAndDecimalCommasDoNotHideTheDelimiter() throws {
    let text =
      "Inventaire, version 2, du 1er octobre, à relire\nNom;RTO;Poids\nA;1,5;2,5\nB;2,5;3,5\n"
    #expect(try read(Array(text.utf8))[1] == ["Nom", "RTO", "Poids"])
    #expect(try read(Array("a\tb\n1,2\t3\n".utf8)) == [["a", "b"], ["1,2", "3"]])
  }

  @Test func aFolderIsASheetForEachFile() throws {
    let folder = try TemporaryFolder()
    try folder.write("b.csv", "x;y\n1;2\n")
    try folder.write("a.csv", "x;y\n")
    try folder.write("notes.txt", "z")
    let workbook = try Workbook(files: [folder.filePath])
    #expect(workbook.sheets.map(\.name) == ["a", "b"])
    #expect(workbook.place(of: 1, line: 3).sheet == nil)
  }

  @Test func whatIsNoCSVIsSaid() throws {
    let folder = try TemporaryFolder()
    let quote = try folder.write("q.csv", "a;b\n\"open;2\n")
    let long = try folder.write("l.csv", "a;" + String(repeating: "x", count: 200_000))
    let binary = try folder.write("n.csv", [65, 0, 66, 0, 67])
    let empty = try folder.write("e.csv", "")
    for (file, words) in [
      (quote, "never closed"), (long, "32,767"), (binary, "not text"), (empty, "empty"),
    ] {
      let lines = obstacles {
        try Workbook(files: [file]).forEachRow(of: 0) { (_) throws(FormatFailure) in }
      }
      #expect(lines.first?.contains(words) == true, "\(lines)")
    }
  }
}
