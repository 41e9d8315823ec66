// What the Markdown for Word has besides that of a file: the head of the first page, the list of headings, the box to
// sign, in styles of the reference or in the words of Word itself.

import Diagrams

extension MarkdownRenderer {
  /// A paragraph of a style.
  static func styled(_ style: String, _ markdown: String) -> String {
    "::: {custom-style=\"\(style)\"}\n\(markdown)\n:::"
  }

  /// What pandoc takes as it is.
  static func raw(_ xml: String) -> String { "```{=openxml}\n\(xml)\n```" }

  /// A little room below a table, and what keeps two from becoming one.
  static let gap = "<w:p><w:pPr><w:pStyle w:val=\"Gap\"/></w:pPr></w:p>"

  /// A place in a heading that contents lead to: pandoc's own stand between paragraphs, where not all that reads
  /// Word finds them.
  static func bookmark(_ number: Int) -> String {
    let id = 100_000 + number
    return """
      `<w:bookmarkStart w:id="\(id)" w:name="\(Document.anchor(number))"/><w:bookmarkEnd w:id="\(id)"/>`\
      {=openxml}
      """
  }

  static let pageBreak =
    "<w:p><w:pPr><w:pStyle w:val=\"Gap\"/></w:pPr><w:r><w:br w:type=\"page\"/></w:r></w:p>"

  /// What follows the title, which pandoc sets: subtitle, marking, title block, list of headings.
  var wordHead: [String] {
    var parts = document.subtitle.map { Self.styled("Subtitle", words(of: $0)) }
    if let marking = document.identity.marking {
      parts.append(Self.styled("Marking", marking.markdown))
    }
    // Two labels and their values a row: a title block takes little of the first page.
    var table = Table(columns: 4)
    let lines = document.identity.lines
    for start in stride(from: 0, to: lines.count, by: 2) {
      let cells = lines[start..<min(start + 2, lines.count)].flatMap {
        [Table.Cell($0.label, .faint), Table.Cell($0.value)]
      }
      table.rows.append(cells + Array(repeating: Table.Cell(""), count: 4 - cells.count))
    }
    parts.append(text(of: .table(table)))
    if document.hasContents { parts.append(Self.raw(contents)) }
    return parts
  }

  /// Each heading with its number and its page, which Word and its like look up.
  private var contents: String {
    let all = document.numberedHeadings
    let most = 40
    let entries = all.count > most ? all.filter { $0.level == 1 } : all
    let lines = entries.map { entry in
      """
      <w:p><w:pPr><w:pStyle w:val="TOC\(entry.level)"/></w:pPr><w:hyperlink w:anchor="\(entry.anchor)" \
      w:history="1">\(Self.run("\(entry.number)\u{A0}\u{A0}\(entry.heading)"))</w:hyperlink>\
      <w:r><w:tab/></w:r><w:fldSimple w:instr=" PAGEREF \(entry.anchor) \\h " w:dirty="true">\
      \(Self.run("–"))</w:fldSimple></w:p>
      """
    }
    let heading = PaperWords(document.language).contents
    return """
      <w:p><w:pPr><w:pStyle w:val="TOCHeading"/></w:pPr>\(Self.run(heading))</w:p>\(lines.joined())
      """
  }

  /// What is signed for, above a box for each caption, which no page breaks.
  static func box(of signature: Signature) -> String {
    let count = max(signature.captions.count, 1)
    let width = WordPage.upright.width / count
    func cell(_ text: String, _ letters: String, span: Int = 1) -> String {
      """
      <w:tc><w:tcPr><w:tcW w:w="\(width * span)" w:type="dxa"/><w:gridSpan w:val="\(span)"/></w:tcPr>\
      <w:p><w:pPr><w:pStyle w:val="Compact"/><w:keepNext/></w:pPr>\(run(text, letters))</w:p></w:tc>
      """
    }
    let boxes = (0..<count).map {
      cell(signature.captions.dropFirst($0).first ?? "", "<w:color w:val=\"555555\"/>")
    }
    return """
      <w:p><w:pPr><w:pStyle w:val="Gap"/><w:keepNext/></w:pPr></w:p><w:tbl><w:tblPr>\
      <w:tblStyle w:val="Table"/><w:tblW w:w="\(width * count)" w:type="dxa"/>\
      <w:tblLayout w:type="fixed"/><w:tblLook w:firstRow="0"/></w:tblPr><w:tblGrid>\
      \(String(repeating: "<w:gridCol w:w=\"\(width)\"/>", count: count))</w:tblGrid>\
      <w:tr><w:trPr><w:cantSplit/></w:trPr>\(cell(signature.role, "<w:b/>", span: count))</w:tr>\
      <w:tr><w:trPr><w:cantSplit/><w:trHeight w:val="900" w:hRule="atLeast"/></w:trPr>\
      \(boxes.joined())</w:tr></w:tbl><w:p><w:pPr><w:pStyle w:val="Gap"/></w:pPr></w:p>
      """
  }

  private static func run(_ text: String, _ letters: String = "") -> String {
    "<w:r>" + (letters.isEmpty ? "" : "<w:rPr>\(letters)</w:rPr>")
      + "<w:t xml:space=\"preserve\">\(text.html)</w:t></w:r>"
  }
}
