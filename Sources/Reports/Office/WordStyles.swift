// What Word files look like: styles that whoever edits one can change for the whole document, numbers of headings.

import Continuity
import Diagrams

/// The styles of a Word file, and its numbering.
struct WordStyles {
  let language: Language
  /// Whether headings are numbered.
  let isNumbered: Bool

  private static let font =
    "<w:rFonts w:ascii=\"Arial\" w:hAnsi=\"Arial\" w:eastAsia=\"Arial\" w:cs=\"Arial\"/>"

  /// The part `styles.xml`.
  var text: String {
    let locale = language == .french ? "fr-FR" : "en-GB"
    var text = """
      \(WordFile.head)<w:styles \(WordFile.spaces)><w:docDefaults><w:rPrDefault><w:rPr>\(Self.font)\
      \(size(19))<w:lang w:val="\(locale)"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>\
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
    text += style("List", "List Item", "<w:spacing w:after=\"40\"/>")
    text += style(
      "Note", "Note", "<w:spacing w:before=\"20\" w:after=\"60\"/>",
      "<w:color w:val=\"555555\"/>" + size(17))
    text += style(
      "Caption", "caption", "<w:keepNext/><w:spacing w:before=\"120\" w:after=\"60\"/>", "<w:b/>")
    text += style(
      "FigureCaption", "Figure Caption", "<w:spacing w:after=\"160\"/>",
      "<w:i/><w:color w:val=\"555555\"/>" + size(17))
    text += style("Figure", "Figure", "<w:keepNext/><w:spacing w:before=\"120\" w:after=\"40\"/>")
    text += style(
      "Cell", "Table Text", "<w:spacing w:before=\"20\" w:after=\"20\" w:line=\"240\" w:lineRule=\"auto\"/>",
      size(17))
    text += style("Gap", "Gap", "<w:spacing w:after=\"0\" w:line=\"140\" w:lineRule=\"exact\"/>", size(8))
    text += style(
      "Margin", "Page Margin", "<w:spacing w:after=\"0\"/>",
      "<w:color w:val=\"333333\"/>" + size(16))
    return text + table + "</w:styles>"
  }

  private var table: String {
    """
    <w:style w:type="table" w:styleId="Table"><w:name w:val="Ricochet Table"/>\
    <w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>\(borders(4))\
    <w:insideH w:val="single" w:sz="4" w:space="0" w:color="767676"/>\
    <w:insideV w:val="single" w:sz="4" w:space="0" w:color="767676"/></w:tblBorders></w:tblPr></w:style>
    """
  }

  private func borders(_ eighths: Int) -> String {
    ["top", "left", "bottom", "right"].map {
      "<w:\($0) w:val=\"single\" w:sz=\"\(eighths)\" w:space=\"1\" w:color=\"767676\"/>"
    }.joined()
  }

  private func style(
    _ id: String, _ name: String, _ paragraph: String, _ letters: String = ""
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

  /// The part `numbering.xml`: headings, bullets, and as many lists of steps, each from 1 on.
  static func numbering(steps: Int) -> String {
    func level(_ level: Int, _ format: String, _ text: String, left: Int, style: String = "") -> String {
      """
      <w:lvl w:ilvl="\(level)"><w:start w:val="1"/><w:numFmt w:val="\(format)"/>\(style)\
      <w:lvlText w:val="\(text)"/><w:lvlJc w:val="left"/><w:pPr>\
      <w:ind w:left="\(left)" w:hanging="\(style.isEmpty ? 284 : left)"/></w:pPr></w:lvl>
      """
    }
    func list(_ id: Int, _ levels: [String]) -> String {
      """
      <w:abstractNum w:abstractNumId="\(id)"><w:multiLevelType w:val="multilevel"/>\
      \(levels.joined())</w:abstractNum>
      """
    }
    let headings = (0..<3).map { position in
      level(
        position, "decimal", (1...position + 1).map { "%\($0)" }.joined(separator: ".") + ".",
        left: [454, 624, 794][position],
        style: "<w:pStyle w:val=\"Heading\(position + 1)\"/>")
    }
    let bullets = (0..<6).map { level($0, "bullet", $0 % 2 == 0 ? "•" : "–", left: 284 * ($0 + 1)) }
    let decimals = (0..<3).map { level($0, "decimal", "%\($0 + 1).", left: 340 * ($0 + 1)) }
    let nums = (0..<steps).map {
      """
      <w:num w:numId="\($0 + 3)"><w:abstractNumId w:val="3"/><w:lvlOverride w:ilvl="0">\
      <w:startOverride w:val="1"/></w:lvlOverride></w:num>
      """
    }
    return """
      \(WordFile.head)<w:numbering \(WordFile.spaces)>\(list(1, headings))\(list(2, bullets))\
      \(list(3, decimals))<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>\
      <w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num>\(nums.joined())</w:numbering>
      """
  }
}
