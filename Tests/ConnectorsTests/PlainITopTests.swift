// Sets of iTop read as plain XML, against the same sets read by a parser alone.

import Testing

@testable import Connectors

@Suite struct PlainITop {
  private struct Answer: Equatable {
    var records: [String] = []
    var failure: String?
  }

  /// Records as texts, with names instead of numbers.
  private struct Teller {
    private var names: [String] = []
    private(set) var told: [String] = []

    mutating func add(_ records: ITopXMLRecords) {
      names += records.names
      for record in records.all {
        var start = record.idEnd
        let fields = record.fields.map { name, end in
          defer { start = end }
          return "\(names[Int(name)])=\(String(decoding: record.bytes[start..<end], as: UTF8.self))"
        }
        let id = String(decoding: record.bytes[..<record.idEnd], as: UTF8.self)
        let owner = record.owner.map {
          "\(names[Int($0.name)])#\(String(decoding: $0.id, as: UTF8.self))"
        }
        told.append(
          "\(record.line) \(names[Int(record.name)])#\(id) of \(owner ?? "-") \(fields)"
            + " \(record.bytes.count)")
      }
    }
  }

  private func told(_ failure: ImportFailure) -> String {
    failure.obstacles.map { "\($0.place.line): \($0.reason)" }.joined(separator: "; ")
  }

  private func byParser(_ bytes: [UInt8]) -> Answer {
    let handler = ITopXMLScanner()
    var objects = ITopXMLObjects()
    var answer = Answer()
    do throws(ImportFailure) {
      try XMLStream.read(bytes, with: handler, at: Place(file: "x"))
    } catch {
      answer.failure = told(error)
    }
    handler.hand(over: &objects)
    var teller = Teller()
    teller.add(objects.takeRecords())
    answer.records = teller.told
    return answer
  }

  /// What is read, and how many lines of it without a parser.
  private func plainly(_ bytes: [UInt8], piece: () -> Int) -> (answer: Answer, plainLines: Int) {
    var part = PlainPart(ITopXMLObjects(), of: ITopXMLScanner(), at: Place(file: "x"))
    var answer = Answer()
    var teller = Teller()
    do throws(ImportFailure) {
      var start = 0
      while start < bytes.count {
        let end = min(start + piece(), bytes.count)
        try part.feed(bytes[start..<end])
        teller.add(part.elements.takeRecords())
        start = end
      }
      try part.finish()
    } catch {
      answer.failure = told(error)
    }
    teller.add(part.elements.takeRecords())
    answer.records = teller.told
    return (answer, part.elements.lineEnds)
  }

  /// Fields as iTop writes them.
  private static let fields = [
    "<name>Serveur 1</name>", "<org_id>3</org_id>", "<description>a\nb\n\n\tc</description>",
    "<friendlyname>l&#039;h&#xF4;pital &amp; &lt;b&gt; &quot;c&quot;&apos;</friendlyname>",
    "<friendlyname>Hôpital Œ 漢 😀</friendlyname>", "<status/>", "<name></name>",
    "<organization_id_friendlyname_one>x</organization_id_friendlyname_one>",
    "<organization_id_friendlyname_two_id>7</organization_id_friendlyname_two_id>",
    "<brand_id_x kind=\"a\" other='b>c'>4</brand_id_x>", "<_x9>]]&gt;</_x9>",
    "<rack_id>0</rack_id>",
    "<name>\n  a  \n</name>", "<Set>a</Set>", "<description>&#13;&#10;&#128512;</description>",
    "<l_list><Set/></l_list>", "<l_list><Set></Set></l_list>", "<l_list>\n</l_list>",
    "<l_list><Set>\n<lnkA id=\"4\"><server_id>1</server_id>\n<x>é&amp;</x></lnkA><lnkB/>\n</Set></l_list>",
    "<org_id>\n<Set><lnkA alias=\"l\" id='5'>\n<name/></lnkA></Set>\nx</org_id>",
    "<l_list><Set><A id=\"1\"/></Set> <Set><Set id=\"2\"><name>n</name></Set></Set></l_list>",
  ]
  /// Those that a parser is needed for.
  private static let odd = [
    "<name>a<!-- </Server> -->b</name>", "<name><![CDATA[</Server>5 < 6]]></name>",
    "<description>a\r\nb</description>", "<x:name>p</x:name>", "<name a:id=\"3\">x</name>",
    "<name a=\"1\" b=\"2\" c=\"3\">x</name>", "<name ><b>bold</b> x</name >", "<name>a<b/>c</name>",
    "<l_list><Set><A id=\"2\"><name>m<i>n</i></name></A></Set><b/></l_list>", "<é>1</é>",
    "<na-me>1</na-me>", "<na.me>1</na.me>", "<?pi </Server> ?>", "text between",
    "<name title=\"é\">t</name>", "<name title=\"&lt;\">t</name>", "<name title='a\nb'>t</name>",
    "<l_list><Set>text<A/></Set></l_list>", "<Server><Server>x</Server></Server>",
    "<l_list><Set><Server id=\"9\"><name>q</name></Server></Set></l_list>", "<name\n>a</name\n>",
    "<l_list>\r<Set>\r\n<A id=\"6\"/>\r</Set></l_list>", "\r\n<name>r</name>\r",
    "<x:name/><Server>a</Server><name>b</name>", "<Server>\r</Server><l_list><Set/></l_list>",
    "<l_list><Set><_9/>\r<_9 id=\"9\"></_9><A id=\"1\"/></Set></l_list>",
  ]
  /// What no parser takes.
  private static let broken = [
    "<name>1</nam>", "<name>1</name2>", "<name>&nope;</name>", "<name a=\"1>1</name>",
    "<name>]]></name>", "<name>\u{1}</name>", "<name>&#0;</name>", "<name>&#xFFFE;</name>",
    "<name>\u{FFFF}</name>", "<name a=1>1</name>", "<name", "</name>", "<5>1</5>", "<name>",
    "<name a=\"1\" a=\"2\">1</name>", "<name id=\"1\" b=\"\" id=\"2\">1</name>", "<:name/>", "<!x>",
    "</Server>", "</Set>", "<name/ >", "<name a=\"1\"b=\"2\"/>", "<_>&#;</_>", "<_>&#x;</_>",
    "<a long_attribute=\"1\" long_attribute=\"2\"/>",
  ]
  private static let heads = [
    "<Set>", "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Set>\n", "\u{FEFF}<Set>",
    "\n\n<Set\n a='b>c' >", "<?xml version='1.0' encoding='utf-8'?><Set>\n",
    "\u{FEFF}<?xml version=\"1.0\"?>\n<Set>", "<?xml version=\"1.0\" standalone=\"yes\"?><Set>",
  ]
  private static let oddHeads = [
    "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>\n<Set>",
    "<?xml version=\"1.0\" encoding = \"us-ascii\"?>\n<Set>", "<!-- <Set> -->\n<Set>",
    "<Data><!-- <Set> --><Set>", "<Data><Set a=\"b>c\">", "<!DOCTYPE Set>\n<Set>", "<x:Set>",
    "<Set><Row>", "\r\n<Set>", "<?xml version=\"1.0\"?>\r\n<Set>", "<Set/>", "<Sets>", "x<Set>",
    "<Set><Set>\n", "<!DOCTYPE Set [<!ENTITY a \"b\">]><Set>",
    "<!DOCTYPE Set [<!ATTLIST Server id CDATA \"77\">]><Set>", "<?xml version=\"1.0\"><Set>",
    " <?xml version=\"1.0\"?><Set>", "<Set a=\"1\" a=\"2\">", "<Set a=\"1\"><Set/>",
  ]

  private func text(_ seed: Int) -> [UInt8] {
    var generator = Seeded(state: UInt64(seed))
    func number(_ range: Range<Int>) -> Int { Int.random(in: range, using: &generator) }
    func one(of list: [String]) -> String { list[number(0..<list.count)] }
    func chance(_ rarity: Int) -> Bool { number(0..<rarity) == 0 }
    let isOddHead = chance(10)
    let head = one(of: isOddHead ? Self.oddHeads : Self.heads)
    var text = head
    for _ in 0..<number(0..<7) {
      let name = one(of: ["Server", "VirtualMachine", "lnkApplicationSolutionToFunctionalCI", "_9"])
      let attributes = one(of: [
        " alias=\"\(name)\" id=\"\(number(1..<99))\"", " id='7'", "\n id=\"8\"  \t", "",
        chance(4)
          ? one(of: [
            " id=\"1\" x:id=\"2\"", " id=\"é\"", " id=\"&amp;\"", " id=\"1\" id=\"2\"", " ID=\"3\"",
            " a=\"1\" b=\"2\" id=\"3\"", " long_attribute=\"3\"", "\r\n id=\"4\"",
            " id=\"5\"x=\"6\"",
          ]) : " x:id=\"9\"",
      ])
      if chance(8) {
        text += "<\(name)\(attributes)/>"
      } else {
        text += "<\(name)\(attributes)>"
        for _ in 0..<number(0..<5) {
          text += one(of: chance(9) ? Self.odd : Self.fields)
          if chance(3) { text += one(of: ["\n", "\n  ", " \t\n\n"]) }
        }
        if chance(50) { text += one(of: Self.broken) }
        text += chance(50) ? "</\(name) >" : chance(150) ? "</Sever>" : "</\(name)>"
      }
      if chance(2) { text += one(of: ["\n", "\n\n", " \n\t"]) }
      if chance(30) {
        text += one(of: [
          "<!-- \n -->", "<Row>\n<A id=\"1\"/></Row>", "<Set><B id=\"3\"><name>x</name></B></Set>",
          "\r\n", "<Row/>", "<Set/>", "words", "<?pi\n?>", "]]>", "</Set>\n<Set>", "&amp;",
        ])
      }
    }
    if head.contains("<Row>") { text += "</Row>" }
    if head.hasSuffix("<Set>\n"), head.hasPrefix("<Set><Set>") { text += "</Set>" }
    text += head.contains("<x:Set>") ? "</x:Set>" : head == "<Sets>" ? "</Sets>" : "</Set>"
    if head.contains("<Data>") { text += "\n</Data>" }
    text += one(of: ["", "\n", "\n<!-- \n -->\n", chance(6) ? "\n<Set/>" : ""])
    var bytes = Array(text.utf8)
    if chance(12) { bytes.removeLast(number(0..<bytes.count)) }
    if chance(12) { bytes[number(0..<bytes.count)] = UInt8(number(0..<256)) }
    return bytes
  }

  @Test func theyReadAsAParserReadsThem() {
    var count = (records: 0, failures: 0, plainLines: 0)
    for seed in 0..<1_500 {
      let bytes = text(seed)
      let wanted = byParser(bytes)
      var generator = Seeded(state: UInt64(seed))
      for size in [seed % 4 == 0 ? 1 : 3, 64, 500, 1 << 16] {
        let found = plainly(bytes) { Int.random(in: 1...size, using: &generator) }
        #expect(
          found.answer == wanted, "\(seed), \(size): \(String(decoding: bytes, as: UTF8.self))")
        if size == 500 { count.plainLines += found.plainLines }
      }
      count.records += wanted.records.count
      count.failures += wanted.failure == nil ? 0 : 1
    }
    #expect(
      count.records > 3_000 && count.failures > 150 && count.plainLines > 3_000, "\(count)")
  }

  @Test(arguments: [1, 3, 4_096])
  func linesAreThoseOfTheWholeText(piece: Int) {
    let bytes = Array(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <Set>
      <Server
       id="1"><name>a
      b</name>

      <l_list><Set>
      <A id="2"/>
      </Set></l_list></Server>

      <Server id="3"><x:name>c
      </x:name></Server><Rack id="4"/>
      <Rack id="5"><name
      >d</name></Rack>
      <Server><name>&e;</name></Server></Set>
      """.utf8)
    let (answer, plainLines) = plainly(bytes) { piece }
    #expect(
      answer.records == [
        "8 A#2 of Server#1 [] 1", "3 Server#1 of - [\"name=a\\nb\"] 4",
      ] + byParser(bytes).records.dropFirst(2))
    #expect(answer.records.map { $0.prefix { $0 != " " } } == ["8", "3", "11", "12", "13"])
    #expect(answer == byParser(bytes))
    #expect(answer.failure?.hasPrefix("15: ") == true, "\(answer)")
    // All but the declaration, what stands before a prefix and in there, and what stands before a failure.
    #expect(plainLines == 9)
  }

  @Test func allOfAPlainExportIsReadWithoutAParser() {
    let object =
      "<Server alias=\"S\" id=\"1\">\n<name>é &#039;</name>\n<x_list><Set>\n</Set></x_list>"
    var bytes = Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Set>".utf8)
    for _ in 0..<1_000 { bytes += Array("\(object)</Server>\n".utf8) }
    bytes += Array("</Set>\n".utf8)
    let (answer, plainLines) = plainly(bytes) { 1 << 12 }
    #expect(answer == byParser(bytes))
    #expect(answer.failure == nil && answer.records.count == 1_000)
    // The last line end stands behind the last object.
    #expect(plainLines == 3_999)
    #expect(answer.records.last?.hasPrefix("3998 Server#1 ") == true)
  }

  @Test func aValueThatIsTooLongFailsOnlyWhereSomebodyAsks() {
    let long = String(repeating: "x", count: 4 * Workbook.maximumCellLength)
    for text in [
      "<Set>\n<Server><name>\(long)</name></Server></Set>",
      "<Set>\n<Server><name>\n\(long)</name></Server></Set>",
      "<Set>\n<Server>\n<unasked>\(long)\n\(long)</unasked></Server>\n<Server/></Set>",
    ] {
      let (answer, _) = plainly(Array(text.utf8)) { 1 << 18 }
      #expect(answer == byParser(Array(text.utf8)))
      #expect((answer.failure == nil) == !text.contains("<name>\n"))
    }
  }

  @Test func otherEncodingsAreDecoded() {
    var latin = Array("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><Set><A><name>".utf8)
    latin += [0xE9] + Array("</name></A></Set>".utf8)
    let wide: [UInt8] =
      [0xFF, 0xFE]
      + "<Set><A><name>é</name></A></Set>".utf16.flatMap {
        [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)]
      }
    for bytes in [latin, wide] {
      let (answer, _) = plainly(bytes) { 5 }
      #expect(answer.records == ["1 A# of - [\"name=é\"] 2"])
      #expect(answer.failure == nil)
    }
  }
}
