// What Word files look like: a reference that pandoc takes its styles, numbers of headings, pages and margins from.

import Continuity
import Diagrams

/// The parts of a Word file that hold styles and no text.
struct WordStyles {
  let document: Document
  /// The kind of sheet that the document ends with.
  let last: WordPage

  private var language: Language { document.language }
  /// Whether headings are numbered.
  private var isNumbered: Bool { document.isNumbered }

  static let head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
  static let spaces = """
    xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" \
    xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    """
  private static let links =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let word = "application/vnd.openxmlformats-officedocument.wordprocessingml"
  private static let package = "http://schemas.openxmlformats.org/package/2006"
  private static let font =
    "<w:rFonts w:ascii=\"Arial\" w:hAnsi=\"Arial\" w:eastAsia=\"Arial\" w:cs=\"Arial\"/>"

  /// The file. Pandoc fills in the parts that it lacks from its own.
  func bytes() throws(RenderingFailure) -> [UInt8] {
    let parts =
      [("styles", "styles", text), ("numbering", "numbering", numbering)]
      + WordMargins(document: document).parts
    let types = ([("document", "document.main")] + parts.map { ($0.0, $0.1) }).map {
      "<Override PartName=\"/word/\($0.0).xml\" ContentType=\"\(Self.word).\($0.1)+xml\"/>"
    }
    let tied = parts.map {
      "<Relationship Id=\"\($0.0)\" Type=\"\(Self.links)/\($0.1)\" Target=\"\($0.0).xml\"/>"
    }
    func relationships(_ all: String) -> String {
      "\(Self.head)<Relationships xmlns=\"\(Self.package)/relationships\">\(all)</Relationships>"
    }
    let contents = """
      \(Self.head)<Types xmlns="\(Self.package)/content-types">\
      <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
      <Default Extension="xml" ContentType="application/xml"/>\(types.joined())</Types>
      """
    let body =
      "\(Self.head)<w:document \(Self.spaces)><w:body><w:p/>\(last.properties)</w:body></w:document>"
    let texts =
      [
        ("[Content_Types].xml", contents),
        (
          "_rels/.rels",
          relationships(
            "<Relationship Id=\"r1\" Type=\"\(Self.links)/officeDocument\" Target=\"word/document.xml\"/>"
          )
        ), ("word/document.xml", body),
        ("word/_rels/document.xml.rels", relationships(tied.joined())),
      ] + parts.map { ("word/\($0.0).xml", $0.2) }
    return try ZipArchive.bytes(of: texts.map { ($0.0, Array($0.1.utf8)) })
  }

  private var text: String {
    let locale = language == .french ? "fr-FR" : "en-GB"
    var text = """
      \(Self.head)<w:styles \(Self.spaces)><w:docDefaults><w:rPrDefault><w:rPr>\(Self.font)\
      \(size(document.isLargePrint ? 22 : 19))<w:lang w:val="\(locale)"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>\
      <w:widowControl/><w:spacing w:after="80" w:line="264" w:lineRule="auto"/></w:pPr></w:pPrDefault>\
      </w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal">\
      <w:name w:val="Normal"/><w:qFormat/></w:style><w:style w:type="table" w:default="1" \
      w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/>\
      <w:tblCellMar><w:left w:w="70" w:type="dxa"/><w:right w:w="70" w:type="dxa"/></w:tblCellMar>\
      </w:tblPr></w:style>
      """
    text += style(
      "Title", "Title", "<w:keepNext/><w:spacing w:before=\"0\" w:after=\"80\"/>",
      "<w:b/>" + size(32))
    text += style("Subtitle", "Subtitle", "<w:spacing w:after=\"40\"/>", size(21))
    text += style(
      "Marking", "Marking", "<w:pBdr>\(borders(12))</w:pBdr><w:jc w:val=\"center\"/>", "<w:b/>")
    for (level, points) in [(1, 13), (2, 11), (3, 10)] {
      let number =
        isNumbered
        ? "<w:numPr><w:ilvl w:val=\"\(level - 1)\"/><w:numId w:val=\"1\"/></w:numPr>" : ""
      let rule =
        level == 1
        ? "<w:pBdr><w:bottom w:val=\"single\" w:sz=\"4\" w:space=\"1\" w:color=\"767676\"/></w:pBdr>"
        : ""
      let above = level == 1 ? isNumbered ? 300 : 160 : 200
      text += style(
        "Heading\(level)", "heading \(level)",
        """
        <w:keepNext/><w:keepLines/>\(number)\(rule)<w:spacing w:before="\(above)" w:after="80"/>\
        <w:outlineLvl w:val="\(level - 1)"/>
        """, "<w:b/>" + size(2 * points))
    }
    text += style(
      "TOCHeading", "TOC Heading", "<w:keepNext/><w:spacing w:before=\"200\" w:after=\"80\"/>",
      "<w:b/>" + size(26))
    for level in 1...2 {
      text += style(
        "TOC\(level)", "toc \(level)",
        """
        <w:tabs><w:tab w:val="right" w:leader="dot" w:pos="\(WordPage.upright.width)"/></w:tabs>\
        <w:spacing w:after="20"/><w:ind w:left="\((level - 1) * 340)" w:right="567"/>
        """)
    }
    text += style("BodyText", "Body Text") + style("FirstParagraph", "First Paragraph")
    text += style(
      "Compact", "Compact",
      "<w:spacing w:before=\"20\" w:after=\"20\" w:line=\"250\" w:lineRule=\"auto\"/>")
    for depth in 1...4 {
      text += style(
        "Item\(depth)", "Item \(depth)",
        """
        <w:spacing w:after="40"/><w:ind w:left="\(284 * depth)" w:hanging="227"/>
        """)
    }
    text += style(
      "Note", "Note", "<w:spacing w:before=\"20\" w:after=\"60\"/>",
      "<w:color w:val=\"555555\"/>" + size(17))
    text += style(
      "TableCaption", "Table Caption", "<w:keepNext/><w:spacing w:before=\"120\" w:after=\"60\"/>",
      "<w:b/>")
    text += style(
      "ImageCaption", "Image Caption", "<w:spacing w:after=\"160\"/>",
      "<w:i/><w:color w:val=\"555555\"/>" + size(17))
    text += style(
      "CaptionedFigure", "Captioned Figure",
      "<w:keepNext/><w:spacing w:before=\"120\" w:after=\"40\"/>")
    text += style(
      "Gap", "Gap", "<w:spacing w:after=\"0\" w:line=\"140\" w:lineRule=\"exact\"/>", size(8))
    text += style(
      "Margin", "Page Margin", "<w:spacing w:after=\"0\"/>",
      "<w:color w:val=\"333333\"/>" + size(16))
    for (name, letters) in [
      ("Bad", "<w:b/><w:color w:val=\"B00020\"/>"), ("Doubtful", "<w:color w:val=\"7A5200\"/>"),
      ("Good", "<w:color w:val=\"1B6E2E\"/>"), ("Faint", "<w:color w:val=\"555555\"/>"),
    ] {
      text += """
        <w:style w:type="character" w:styleId="\(name)"><w:name w:val="\(name)"/>\
        <w:rPr>\(letters)</w:rPr></w:style>
        """
    }
    return text + table + "</w:styles>"
  }

  private var table: String {
    """
    <w:style w:type="table" w:styleId="Table"><w:name w:val="Ricochet Table"/>\
    <w:basedOn w:val="TableNormal"/><w:rPr>\(size(document.isLargePrint ? 22 : 17))</w:rPr><w:tblPr><w:tblBorders>\(borders(4))\
    <w:insideH w:val="single" w:sz="4" w:space="0" w:color="767676"/>\
    <w:insideV w:val="single" w:sz="4" w:space="0" w:color="767676"/></w:tblBorders></w:tblPr>\
    <w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr><w:tcPr>\
    <w:shd w:val="clear" w:color="auto" w:fill="ECECEC"/></w:tcPr></w:tblStylePr></w:style>
    """
  }

  private func borders(_ eighths: Int) -> String {
    ["top", "left", "bottom", "right"].map {
      "<w:\($0) w:val=\"single\" w:sz=\"\(eighths)\" w:space=\"1\" w:color=\"767676\"/>"
    }.joined()
  }

  private func style(
    _ id: String, _ name: String, _ paragraph: String = "", _ letters: String = ""
  ) -> String {
    """
    <w:style w:type="paragraph" w:styleId="\(id)"><w:name w:val="\(name)"/>\
    <w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>\(paragraph)</w:pPr><w:rPr>\(letters)</w:rPr></w:style>
    """
  }

  /// A size of letters, in half points.
  private func size(_ halves: Int) -> String {
    "<w:sz w:val=\"\(halves)\"/><w:szCs w:val=\"\(halves)\"/>"
  }

  /// The numbers of headings; pandoc adds those of lists.
  private var numbering: String {
    let levels = [454, 624, 794].enumerated().map { position, indent in
      let number = (1...position + 1).map { "%\($0)" }.joined(separator: ".") + "."
      return """
        <w:lvl w:ilvl="\(position)"><w:start w:val="1"/><w:numFmt w:val="decimal"/>\
        <w:pStyle w:val="Heading\(position + 1)"/><w:lvlText w:val="\(number)"/><w:lvlJc w:val="left"/>\
        <w:pPr><w:ind w:left="\(indent)" w:hanging="\(indent)"/></w:pPr></w:lvl>
        """
    }
    return """
      \(Self.head)<w:numbering \(Self.spaces)><w:abstractNum w:abstractNumId="1">\
      <w:multiLevelType w:val="multilevel"/>\(levels.joined())</w:abstractNum><w:num w:numId="1">\
      <w:abstractNumId w:val="1"/></w:num></w:numbering>
      """
  }
}
