// What Word files look like: a reference that pandoc takes its styles, page size and footer from.

import Continuity
import Diagrams

/// The parts of a Word file that hold styles and no text.
struct WordStyles {
  let identity: Identity
  /// Whether no letter of what is said is smaller than 11 points.
  var isLargePrint = false

  /// The file. Pandoc fills in the parts that it lacks from its own.
  func bytes() throws(RenderingFailure) -> [UInt8] {
    try ZipArchive.bytes(of: [
      ("[Content_Types].xml", contentTypes), ("_rels/.rels", rootLinks),
      ("word/document.xml", document), ("word/_rels/document.xml.rels", links),
      ("word/styles.xml", styles), ("word/footer1.xml", footer),
    ])
  }

  private static let head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
  private static let spaces = """
    xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" \
    xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    """
  private static let links = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let word =
    "application/vnd.openxmlformats-officedocument.wordprocessingml"
  private static let package = "http://schemas.openxmlformats.org/package/2006"

  private var contentTypes: String {
    let parts = ["document": "document.main", "styles": "styles", "footer1": "footer"]
      .sorted { $0.key < $1.key }
      .map {
        "<Override PartName=\"/word/\($0.key).xml\" ContentType=\"\(Self.word).\($0.value)+xml\"/>"
      }
    return """
      \(Self.head)<Types xmlns="\(Self.package)/content-types">\
      <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
      <Default Extension="xml" ContentType="application/xml"/>\(parts.joined())</Types>
      """
  }

  private var rootLinks: String {
    """
    \(Self.head)<Relationships xmlns="\(Self.package)/relationships">\
    <Relationship Id="r1" Type="\(Self.links)/officeDocument" Target="word/document.xml"/>\
    </Relationships>
    """
  }

  private var links: String {
    """
    \(Self.head)<Relationships xmlns="\(Self.package)/relationships">\
    <Relationship Id="r1" Type="\(Self.links)/styles" Target="styles.xml"/>\
    <Relationship Id="r2" Type="\(Self.links)/footer" Target="footer1.xml"/></Relationships>
    """
  }

  /// A4 with margins of 18 and 16 mm, in twentieths of a point.
  private var document: String {
    """
    \(Self.head)<w:document \(Self.spaces)><w:body><w:p/><w:sectPr>\
    <w:footerReference w:type="default" r:id="r2"/><w:pgSz w:w="11906" w:h="16838"/>\
    <w:pgMar w:top="1020" w:right="907" w:bottom="1134" w:left="907" w:header="567" w:footer="567" \
    w:gutter="0"/></w:sectPr></w:body></w:document>
    """
  }

  /// Marking, model and fingerprint at the left, page and pages at the right.
  private var footer: String {
    let words = PaperWords(identity.language)
    let left = [identity.marking, "\(words.model) \(identity.model)", identity.fingerprint]
      .compactMap { $0 }.joined(separator: " · ")
    func run(_ content: String) -> String {
      "<w:r><w:rPr><w:sz w:val=\"16\"/></w:rPr>\(content)</w:r>"
    }
    func text(_ text: String) -> String { run("<w:t xml:space=\"preserve\">\(text.html)</w:t>") }
    func field(_ name: String) -> String {
      "<w:fldSimple w:instr=\"\(name)\">\(text("1"))</w:fldSimple>"
    }
    return """
      \(Self.head)<w:ftr \(Self.spaces)><w:p><w:pPr><w:tabs><w:tab w:val="right" w:pos="10092"/>\
      </w:tabs></w:pPr>\(text(left))\(run("<w:tab/>"))\(text(words.page + " "))\(field("PAGE"))\
      \(text("/"))\(field("NUMPAGES"))</w:p></w:ftr>
      """
  }

  private var styles: String {
    let font = "<w:rFonts w:ascii=\"Arial\" w:hAnsi=\"Arial\" w:cs=\"Arial\" w:eastAsia=\"Arial\"/>"
    let language = identity.language == .french ? "fr-FR" : "en-GB"
    var text = """
      \(Self.head)<w:styles \(Self.spaces)><w:docDefaults><w:rPrDefault><w:rPr>\(font)\(size(isLargePrint ? 22 : 20))\
      <w:lang w:val="\(language)"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>\
      <w:spacing w:after="80"/></w:pPr></w:pPrDefault></w:docDefaults>
      """
    text += "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\">"
    text += "<w:name w:val=\"Normal\"/></w:style>"
    text += style("BodyText", "Body Text") + style("FirstParagraph", "First Paragraph")
    text += style("Compact", "Compact", paragraph: "<w:spacing w:before=\"20\" w:after=\"20\"/>")
    for (level, points) in [(1, 16), (2, 13), (3, 11)] {
      let above = level == 1 ? 0 : 240
      text += style(
        "Heading\(level)", "heading \(level)",
        paragraph: """
          <w:keepNext/><w:keepLines/><w:spacing w:before="\(above)" w:after="80"/>\
          <w:outlineLvl w:val="\(level - 1)"/>
          """, letters: "<w:b/>\(size(2 * points))")
    }
    text += style(
      "TableCaption", "Table Caption",
      paragraph: "<w:keepNext/><w:spacing w:before=\"120\" w:after=\"60\"/>", letters: "<w:b/>")
    text += style("ImageCaption", "Image Caption", letters: "<w:i/>\(size(18))")
    text += style("CaptionedFigure", "Captioned Figure", paragraph: "<w:keepNext/>")
    return text + table + "</w:styles>"
  }

  private var table: String {
    let borders = ["top", "left", "bottom", "right", "insideH", "insideV"].map {
      "<w:\($0) w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"767676\"/>"
    }
    return """
      <w:style w:type="table" w:styleId="Table"><w:name w:val="Table"/><w:rPr>\(size(isLargePrint ? 22 : 17))</w:rPr>\
      <w:tblPr><w:tblBorders>\
      \(borders.joined())</w:tblBorders><w:tblCellMar><w:left w:w="70" w:type="dxa"/>\
      <w:right w:w="70" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblStylePr w:type="firstRow">\
      <w:rPr><w:b/></w:rPr><w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="ECECEC"/></w:tcPr>\
      </w:tblStylePr></w:style>
      """
  }

  private func style(
    _ id: String, _ name: String, paragraph: String = "", letters: String = ""
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
}
