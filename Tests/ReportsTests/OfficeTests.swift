// A document as files that people sign: read back by programs that know nothing of us.

import Foundation
import Reports
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
    #expect(bytes.starts(with: Array("PK".utf8)))
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
