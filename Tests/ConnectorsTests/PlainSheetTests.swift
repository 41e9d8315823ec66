// Sheets read as plain XML, against the same sheets read by a parser alone.

import Testing

@testable import Connectors

@Suite struct PlainSheets {
  private struct Answer: Equatable {
    var rows: [String] = []
    var hasFailed = false
  }

  private func told(_ row: Row) -> String {
    "\(row.line)\(row.isHidden ? "h" : "") \(row.cells.map { "\($0.form):\($0.text)" })"
  }

  private func byParser(_ bytes: [UInt8], _ book: XLSXBook) -> Answer {
    let handler = XLSXRows(book)
    var rows = PlainRows(book)
    var answer = Answer()
    do throws(ImportFailure) {
      try XMLStream.read(bytes, with: handler, at: Place(file: "x"))
    } catch {
      answer.hasFailed = true
    }
    handler.hand(over: &rows)
    answer.rows = rows.takeRows().map(told)
    return answer
  }

  private func plainly(_ bytes: [UInt8], _ book: XLSXBook, piece: Int) -> Answer {
    var part = PlainPart(PlainRows(book), of: XLSXRows(book), at: Place(file: "x"))
    var answer = Answer()
    do throws(ImportFailure) {
      var start = 0
      while start < bytes.count {
        let end = min(start + piece, bytes.count)
        try part.feed(bytes[start..<end])
        answer.rows += part.elements.takeRows().map(told)
        start = end
      }
      try part.finish()
    } catch {
      answer.hasFailed = true
    }
    answer.rows += part.elements.takeRows().map(told)
    return answer
  }

  /// Elements of rows as programs write them, and as none does.
  private static let cells = [
    "<c r=\"A1\" t=\"s\"><v>0</v></c>", "<c r='B7' s=\"1\"><v>46000.5</v></c>", "<c/>",
    "<c><v>3</v></c>", "<c t=\"b\"><v>1</v></c>", "<c t=\"e\"><v>#REF!</v></c>",
    "<c t=\"inlineStr\"><is><t>caf&#xE9; &amp; th&#233; &lt;1</t></is></c>",
    "<c t=\"inlineStr\"><is><t xml:space=\"preserve\"> é\n\tœ </t></is></c>",
    "<c t=\"str\"><f>A1&amp;B1</f><v>x]&gt;</v></c>", "<c><f t=\"shared\" si=\"0\"/><v>14</v></c>",
    "<c r=\"C2\" cm=\"1\" vm=\"2\" ph=\"1\"><v>7</v></c>", "<c r=\"D2\" s=\"2\"></c>",
    "<c t=\"d\"><v>2026-03-12</v></c>", "<c t=\"s\"><v>99999</v></c>",
    // What a parser is needed for.
    "<c t=\"inlineStr\"><is><r><rPr><b/></rPr><t>ri</t></r><r><t>che</t></r></is></c>",
    "<c><v>1<!-- </row> -->2</v></c>", "<c><v><![CDATA[</row>5]]></v></c>",
    "<x:c xmlns:x=\"y\"><x:v>8</x:v></x:c>", "<c t=\"str\"><v>a\r\nb</v></c>",
    "<c t=\"str\"><v>a&#13;b</v></c>",
    "<c t=\"inlineStr\"><is><t>x</t><rPh><t>y</t></rPh></is></c>",
    "<c ><v >9</v ></c >", "<c r=\"A&#49;\"><v>6</v></c>",
    "<c a:r=\"E1\" xmlns:a=\"b\"><v>5</v></c>",
    "<c><extLst><ext/></extLst><v>4</v></c>", "<?pi </row> ?>", "text between",
  ]
  /// What no parser takes.
  private static let broken = [
    "<c><v>1</c>", "<c><v>&nope;</v></c>", "<c r=\"A1><v>1</v></c>", "<c><v>]]></v></c>",
    "<c><v>\u{1}</v></c>", "<c><v>&#0;</v></c>", "<c><v>&#xFFFE;</v></c>", "<c><v>\u{FFFF}</v></c>",
    "<c r=\"A\"><v>1</v></c>", "<c r=\"ZZZZ1\"><v>1</v></c>", "<c r=1><v>1</v></c>", "<c", "</c>",
    "<c 5=\"E2\"><v>1</v></c>", "<c -r=\"E2\"><v>1</v></c>", "<c :r=\"\"/>",
  ]

  @Test func theyReadAsAParserReadsThem() throws {
    let book = try XLSXBook(fixture("inventaire.xlsx"))
    var count = (rows: 0, failures: 0)
    for seed in 0..<1_500 {
      var generator = Seeded(state: UInt64(seed))
      func one<T>(of list: [T]) -> T { list[Int.random(in: 0..<list.count, using: &generator)] }
      func chance(_ rarity: Int) -> Bool { Int.random(in: 0..<rarity, using: &generator) == 0 }
      var text = one(of: [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><worksheet><sheetViews/><sheetData>",
        "<worksheet>\n<!-- <sheetData> --><sheetData >", "<worksheet><sheetData>",
      ])
      for _ in 0..<Int.random(in: 0..<6, using: &generator) {
        text += one(of: [
          "<row>", "<row r=\"7\" spans=\"1:3\" x14ac:dyDescent=\"0.2\">", "<row hidden='1'>",
        ])
        .replacing("<row ", with: chance(9) ? "<row\n" : "<row ")
        .replacing(" x14ac:dyDescent=\"0.2\"", with: chance(2) ? " customHeight=\"1\"" : "")
        for _ in 0..<Int.random(in: 0..<4, using: &generator) {
          text +=
            Self.cells[
              Int.random(in: 0..<(chance(4) ? Self.cells.count : 14), using: &generator)]
          if chance(12) { text += "\n  " }
        }
        if chance(60) { text += one(of: Self.broken) }
        text += chance(40) ? "</row >" : "</row>"
        if chance(8) { text += "<row r=\"9\"/>" }
        if chance(30) { text += "<!-- -->" }
      }
      text += "</sheetData><mergeCells/></worksheet>"
      var bytes = Array(text.utf8)
      if chance(12) { bytes.removeLast(Int.random(in: 0..<bytes.count, using: &generator)) }
      if chance(12) {
        bytes[Int.random(in: 0..<bytes.count, using: &generator)] = UInt8.random(
          in: 0...255, using: &generator)
      }
      let wanted = byParser(bytes, book)
      for piece in [1, 7, 64, 1 << 16] {
        let found = plainly(bytes, book, piece: piece)
        #expect(found == wanted, "\(seed), \(piece): \(String(decoding: bytes, as: UTF8.self))")
      }
      count.rows += wanted.rows.count
      count.failures += wanted.hasFailed ? 1 : 0
    }
    #expect(count.rows > 2_000 && count.failures > 50, "\(count)")
  }

  @Test func aFormulaWithoutItsValueIsAnErrorAndNotAnEmptyCell() throws {
    let book = try XLSXBook(fixture("inventaire.xlsx"))
    let bytes = Array(
      """
      <worksheet><sheetData><row r="1"><c><f>A1*2</f><v></v></c><c t="str"><f>""</f><v></v></c>\
      <c><f>1+1</f><v>2</v></c></row></sheetData></worksheet>
      """.utf8)
    let wanted = ["1 [\"error:=\", \"text:\", \"number:2\"]"]
    #expect(plainly(bytes, book, piece: 64).rows == wanted)
    #expect(byParser(bytes, book).rows == wanted)
  }

  @Test func sharedTextsReadAsAParserReadsThem() throws {
    let entries = [
      "<si><t>é &amp; à</t></si>", "<si/>", "<si><t/></si>",
      "<si><t xml:space='preserve'> a </t></si>",
      "<si><r><t>ri</t></r><r><rPr><b/></rPr><t>che</t></r></si>",
      "<si><t>x</t><rPh sb=\"0\"><t>y</t></rPh><phoneticPr fontId=\"1\"/></si>",
      "<si><t>_x0041_</t></si>",
      "<si><t><![CDATA[</si>]]></t></si>", "<si><t>a\r\nb</t></si>",
    ]
    for seed in 0..<200 {
      var generator = Seeded(state: UInt64(seed))
      var text = "<sst count=\"1\" xmlns=\"x\">"
      for _ in 0..<8 { text += entries[Int.random(in: 0..<entries.count, using: &generator)] }
      let bytes = Array((text + "</sst>").utf8)
      let handler = XLSXTexts()
      try XMLStream.read(bytes, with: handler, at: Place(file: "x"))
      var wanted = PlainTexts()
      handler.hand(over: &wanted)
      var part = PlainPart(PlainTexts(), of: XLSXTexts(), at: Place(file: "x"))
      for byte in bytes { try part.feed([byte]) }
      try part.finish()
      #expect(wanted.texts.count == 8)
      #expect(part.elements.texts == wanted.texts)
    }
  }
}
