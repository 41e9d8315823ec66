// A document as files that people sign: read back by programs that know nothing of us.

import Foundation
@testable import Reports
import SystemPackage
import TestSupport
import Testing

@Suite("Documents as files") struct OfficeTests {
  /// Writes for a look at it where `RICOCHET_KEEP` names a folder.
  private func keep(_ bytes: [UInt8], as name: String) throws {
    guard let folder = ProcessInfo.processInfo.environment["RICOCHET_KEEP"] else { return }
    try Data(bytes).write(to: URL(fileURLWithPath: folder).appendingPathComponent(name))
  }

  @Test("of Word are the same bytes twice, and hold every word as it is")
  func word() async throws {
    let bytes = try await Document.sample.word()
    try keep(bytes, as: "sample.docx")
    #expect(try await Document.sample.word() == bytes)
    let words = try bytes.words
    #expect(words.contains("\n\(hostileName)\n") && words.contains("\nPrévenir l’astreinte\n"))
  }

  @Test("of Word repeat the headings of tables, and break no row; every part is XML")
  func wordParts() async throws {
    let bytes = try await Document.sample.word()
    let xml = try bytes.part("word/document.xml")
    let rows = xml.ranges(of: "<w:tr>").count
    #expect(rows > 5 && xml.ranges(of: "<w:tr><w:trPr><w:cantSplit/>").count == rows)
    #expect(xml.ranges(of: "<w:tblHeader").count == 1)
    // Who may read it stands on each page, with the page and how many there are.
    #expect(try bytes.part("word/headerupright.xml").contains("Diffusion restreinte"))
    let footer = try bytes.part("word/footerupright.xml")
    #expect(footer.contains(" PAGE ") && footer.contains(" NUMPAGES "))
    let folder = try TemporaryFolder()
    let file = try folder.write("a.docx", bytes)
    let python = """
      import sys, zipfile, xml.dom.minidom
      archive = zipfile.ZipFile(sys.argv[1])
      for name in archive.namelist():
        if name.endswith((".xml", ".rels")): xml.dom.minidom.parseString(archive.read(name))
      """
    let child = try await Child.run("/usr/bin/env", ["python3", "-c", python, file.string])
    #expect(child.status == 0)
  }

  @Test("of Word list the headings of a long document with their numbers, each link to its place")
  func contents() async throws {
    var document = Document.sample
    document.sections = (1...4).flatMap {
      [
        Document.Section("Partie \($0)", [.sentence("x")]),
        Document.Section("Détail \($0)", level: 3, [.sentence("x")]),
      ]
    }
    let xml = try await document.word().part("word/document.xml")
    #expect(xml.contains("Sommaire") && xml.contains("2.1.\u{A0}\u{A0}Détail 2<"))
    let anchors = xml.matches(of: /w:anchor="([^"]*)"/).map { String($0.output.1) }
    let places = xml.matches(of: /w:bookmarkStart [^>]*w:name="(s[^"]*)"/)
      .map { String($0.output.1) }
    #expect(anchors == places && anchors.count == 8)
    // One page needs neither.
    document.isShort = true
    let short = try await document.word()
    #expect(try !short.part("word/document.xml").contains("PAGEREF"))
    #expect(try !short.part("word/styles.xml").contains("<w:numId"))
    let web = try HTMLRenderer(document: document, medium: .paper).page()
    #expect(!web.contains("class=\"contents\"") && !web.contains("class=\"numbered\""))
  }

  @Test("of Word turn a sheet for a table that no portrait holds, and turn it back")
  func wideTable() async throws {
    let long = String(repeating: "x", count: 30)
    let wide = Table(Array(repeating: long, count: 4), rows: [Array(repeating: "a", count: 4)])
    let narrow = Table(["a"], rows: [["b"]])
    var document = Document.sample
    // Words stand on the sheets of the table above them.
    document.sections = [
      .init("A", [.table(narrow)]), .init("B", [.table(wide)]), .init("C", [.sentence("c")]),
      .init("D", [.table(narrow)]),
    ]
    let xml = try await document.word().part("word/document.xml")
    let sheets = xml.matches(of: /<w:pgSz [^>]*w:w="(\d+)"/).map { String($0.output.1) }
    #expect(sheets == ["11906", "16838", "11906"])
  }

  @Test("of PDF are the same bytes twice")
  func pdf() async throws {
    let bytes = try await Document.sample.pdf()
    try keep(bytes, as: "sample.pdf")
    #expect(try await Document.sample.pdf() == bytes)
    #expect(bytes.starts(with: Array("%PDF".utf8)))
  }

  @Test("of Excel are the same bytes twice")
  func workbook() throws {
    let bytes = try Document.sample.workbook()
    try keep(bytes, as: "sample.xlsx")
    #expect(try Document.sample.workbook() == bytes)
    #expect(bytes.starts(with: Array("PK".utf8)))
  }

  @Test("refuse what no cell of Excel holds")
  func longCell() throws {
    let document = Document(
      "T", identity: Document.sample.identity,
      sections: [
        .init("A", [.table(Table(["a"], rows: [[.init(String(repeating: "x", count: 40_000))]]))])
      ])
    #expect(throws: RenderingFailure.self) { try document.workbook() }
  }

  @Test("guard formulas in CSV, once")
  func csv() {
    var table = Table(
      ["a", "b"], rows: [["=1+1", "-3"], ["@x", "a;b"], ["+33", "un \"deux\""]])
    table.title = "T"
    let document = Document(
      "D", identity: Document.sample.identity, sections: [.init(nil, [.table(table)])])
    #expect(document.csv() == "T\r\na,b\r\n'=1+1,-3\r\n'@x,\"a;b\"\r\n+33,\"un \"\"deux\"\"\"\r\n")
  }
}
