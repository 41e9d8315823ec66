// The text of a Word file: paragraphs, lists, headings, contents, pictures, block by block.

import Continuity
import Diagrams

/// Puts a document into the words of Word.
struct WordBody {
  let document: Document
  /// PNG, in the order in which they stand in the file.
  private(set) var pictures: [[UInt8]] = []
  /// How many lists of steps there are, each numbered from 1 on.
  private(set) var stepLists = 0
  private var sheets: [(drawing: Int, page: WordPage, markup: String)] = []
  private var bookmark = 0

  init(document: Document) { self.document = document }

  /// The part `document.xml`.
  mutating func text() throws(RenderingFailure) -> String {
    var xml = head + contents
    var page = WordPage.upright
    for section in document.sections {
      let next = section.page
      if next != page { xml += Self.end(page) }
      xml += try text(of: section, startsPage: next == page && section.startsSheet)
      page = next
    }
    if let signature = document.signature { xml += text(of: signature, on: page) }
    for sheet in sheets {
      if !xml.hasSuffix(Self.end(page)) { xml += Self.end(page) }
      xml += sheet.markup
      page = sheet.page
    }
    return """
      \(WordFile.head)<w:document \(WordFile.spaces)><w:body>\(xml)\(page.properties)</w:body></w:document>
      """
  }

  /// Ends the sheets so far; what follows stands on others.
  private static func end(_ page: WordPage) -> String {
    "<w:p><w:pPr><w:pStyle w:val=\"Gap\"/>\(page.properties)</w:pPr></w:p>"
  }

  // MARK: - Head

  private var head: String {
    var xml = Self.paragraph("Title", Self.run(document.title))
    xml += document.subtitle.map { Self.paragraph("Subtitle", runs(of: $0)) }.joined()
    if let marking = document.identity.marking {
      xml += Self.paragraph("Marking", Self.run(marking))
    }
    // Two labels and their values a row: a title block takes little of the first page.
    var table = Table(columns: 4)
    let lines = document.identity.lines
    for start in stride(from: 0, to: lines.count, by: 2) {
      let pair = lines[start..<min(start + 2, lines.count)].flatMap {
        [Table.Cell($0.label, .faint), Table.Cell($0.value)]
      }
      table.rows.append(pair + Array(repeating: Table.Cell(""), count: 4 - pair.count))
    }
    return xml + WordTable(table: table, width: WordPage.upright.width).text + Self.gap
  }

  /// A contents list where the document is long: a heading, its number, its page.
  private var contents: String {
    let entries = document.numberedHeadings
    guard document.hasContents else { return "" }
    let most = 40
    let shown = entries.count > most ? entries.filter { $0.level == 1 } : entries
    var xml = Self.paragraph("TOCHeading", Self.run(PaperWords(document.language).contents))
    for entry in shown {
      let field = """
        <w:fldSimple w:instr=" PAGEREF \(entry.anchor) \\h " w:dirty="true">\(Self.run("–"))</w:fldSimple>
        """
      xml += Self.paragraph(
        "TOC\(entry.level)",
        """
        <w:hyperlink w:anchor="\(entry.anchor)" w:history="1">\
        \(Self.run("\(entry.number)\u{A0}\u{A0}\(entry.heading)"))</w:hyperlink><w:r><w:tab/></w:r>\(field)
        """)
    }
    return xml + Self.gap
  }

  private mutating func text(
    of section: Document.Section, startsPage: Bool
  ) throws(RenderingFailure) -> String {
    var xml = ""
    if let heading = section.heading {
      bookmark += 1
      let name = Document.anchor(bookmark)
      xml += """
        <w:p><w:pPr><w:pStyle w:val="Heading\(min(max(section.level - 1, 1), 3))"/>\
        \(startsPage ? "<w:pageBreakBefore/>" : "")</w:pPr><w:bookmarkStart w:id="\(bookmark)" \
        w:name="\(name)"/>\(Self.run(heading, section.tone))<w:bookmarkEnd w:id="\(bookmark)"/></w:p>
        """
    } else if startsPage {
      xml += "<w:p><w:pPr><w:pStyle w:val=\"Gap\"/><w:pageBreakBefore/></w:pPr></w:p>"
    }
    for block in section.blocks {
      xml += try text(of: block, on: section.page, indent: 0)
    }
    return xml
  }

  // MARK: - Blocks

  private mutating func text(
    of block: Block, on page: WordPage, indent: Int
  ) throws(RenderingFailure) -> String {
    switch block {
    case .sentence(let line):
      return Self.paragraph("Normal", runs(of: line), left: indent + 284 * min(line.level ?? 0, 4))
    case .list(let list): return text(of: list, indent: indent)
    case .table(let table): return text(of: table, on: page, indent: indent)
    case .steps(let steps):
      stepLists += 1
      let number = stepLists + 2
      var xml = ""
      for step in steps {
        xml += """
          <w:p><w:pPr><w:pStyle w:val="List"/>\(step.details.isEmpty ? "" : "<w:keepNext/>")\
          <w:numPr><w:ilvl w:val="0"/><w:numId w:val="\(number)"/></w:numPr></w:pPr>\
          \(runs(of: step.line))</w:p>
          """
        for detail in step.details {
          xml += try text(of: detail, on: page, indent: indent + 340)
        }
      }
      return xml
    case .picture(let picture): return try text(of: picture, on: page)
    case .note(let words): return Self.paragraph("Note", Self.run(words), left: indent)
    case .signature(let signature): return text(of: signature, on: page)
    }
  }

  /// Items with a sign stand behind it, the others behind a bullet, as deep as what they belong to.
  private func text(of list: List, indent: Int) -> String {
    var above: [Int] = []
    return list.items.map { item in
      let level = item.level ?? list.level
      while let last = above.last, last >= level { above.removeLast() }
      let depth = above.count
      above.append(level)
      let left = indent + 284 * (depth + 1)
      guard let sign = item.sign else {
        return """
          <w:p><w:pPr><w:pStyle w:val="List"/><w:numPr><w:ilvl w:val="\(min(depth, 5))"/>\
          <w:numId w:val="2"/></w:numPr><w:ind w:left="\(left)" w:hanging="284"/></w:pPr>\
          \(Self.run(item.text, item.tone))</w:p>
          """
      }
      return """
        <w:p><w:pPr><w:pStyle w:val="List"/><w:tabs><w:tab w:val="left" w:pos="\(left)"/></w:tabs>\
        <w:ind w:left="\(left)" w:hanging="284"/></w:pPr>\(Self.run(sign.rawValue, item.tone))\
        <w:r><w:tab/></w:r>\(Self.run(item.text, item.tone))</w:p>
        """
    }.joined()
  }

  private func text(of table: Table, on page: WordPage, indent: Int) -> String {
    guard !table.rows.isEmpty else { return "" }
    var xml = table.head.map { Self.paragraph("Caption", Self.run($0), left: indent) }.joined()
    if !table.title.isEmpty { xml += Self.paragraph("Caption", Self.run(table.title), left: indent) }
    xml += WordTable(table: table, width: page.width, indent: indent).text + Self.gap
    return xml + (table.spareNote.map { Self.paragraph("Note", Self.run($0), left: indent) } ?? "")
  }

  /// A box with a line for each caption, which no page breaks.
  private func text(of signature: Signature, on page: WordPage) -> String {
    WordTable.signature(signature, width: page.width) + Self.gap
  }

  // MARK: - Pictures

  private mutating func text(
    of picture: Picture, on page: WordPage
  ) throws(RenderingFailure) -> String {
    let (drawings, areSheets) = picture.onPaper(document.identity)
    var xml = ""
    for drawing in drawings {
      let bytes: [UInt8]
      do {
        bytes = try drawing.picture(.png)
      } catch {
        throw RenderingFailure.picture("\(error)")
      }
      pictures.append(bytes)
      let isWide = drawing.size.width > drawing.size.height
      let place: WordPage = areSheets ? isWide ? .sheetWide : .sheet : page
      let room = areSheets ? place.room : Picture.room
      let scale = min(
        areSheets ? 2 : 1, room.width / drawing.size.width, room.height / drawing.size.height)
      let markup = Self.paragraph(
        areSheets ? "Gap" : "Figure",
        inline(
          pictures.count, drawing.size.width * scale, drawing.size.height * scale, of: picture),
        isExact: false)
      if areSheets {
        sheets.append((pictures.count, place, markup))
      } else {
        xml += markup + Self.paragraph("FigureCaption", Self.run(picture.caption))
      }
    }
    guard areSheets, !drawings.isEmpty else { return xml }
    let words = PaperWords(document.language)
    return Self.paragraph(
      "Note", Self.run(document.language.label(picture.caption, words.atTheEnd)))
  }

  /// - Parameters width, height: in points.
  private func inline(
    _ number: Int, _ width: Double, _ height: Double, of picture: Picture
  ) -> String {
    let extent = "cx=\"\(Int(width * 12_700))\" cy=\"\(Int(height * 12_700))\""
    return """
      <w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent \(extent)/>\
      <wp:docPr id="\(number)" name="Figure \(number)" descr="\(picture.alternative.xml)"/>\
      <a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture">\
      <pic:pic><pic:nvPicPr><pic:cNvPr id="\(number)" name="picture\(number).png"/><pic:cNvPicPr/>\
      </pic:nvPicPr><pic:blipFill><a:blip r:embed="picture\(number)"/><a:stretch><a:fillRect/>\
      </a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext \(extent)/></a:xfrm>\
      <a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>\
      </wp:inline></w:drawing></w:r>
      """
  }

  // MARK: - Words

  private func runs(of line: Line) -> String {
    Self.run((line.sign.map { $0.rawValue + "\u{A0}" } ?? "") + line.text, line.tone)
  }

  /// A little room below a table, and what keeps two from becoming one.
  static let gap = "<w:p><w:pPr><w:pStyle w:val=\"Gap\"/></w:pPr></w:p>"

  /// - Parameter isExact: whether its lines are as high as the style says; else as what stands in them.
  static func paragraph(
    _ style: String, _ runs: String, left: Int = 0, isExact: Bool = true
  ) -> String {
    let spacing = isExact ? "" : "<w:spacing w:line=\"240\" w:lineRule=\"auto\"/>"
    let indent = left > 0 ? "<w:ind w:left=\"\(left)\"/>" : ""
    return "<w:p><w:pPr><w:pStyle w:val=\"\(style)\"/>\(spacing)\(indent)</w:pPr>\(runs)</w:p>"
  }

  /// Words with what they mean, in a color and, where they weigh, in bold.
  static func run(_ text: String, _ tone: Tone = .plain) -> String {
    let letters =
      switch tone {
      case .plain: ""
      case .strong: "<w:b/>"
      case .bad: "<w:b/><w:color w:val=\"B00020\"/>"
      case .doubtful: "<w:color w:val=\"7A5200\"/>"
      case .good: "<w:color w:val=\"1B6E2E\"/>"
      case .faint: "<w:color w:val=\"555555\"/>"
      }
    return "<w:r>" + (letters.isEmpty ? "" : "<w:rPr>\(letters)</w:rPr>")
      + "<w:t xml:space=\"preserve\">\(text.xml)</w:t></w:r>"
  }
}
