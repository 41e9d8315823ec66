// A document as a Word file: the parts of the archive, and what ties them together.

import Continuity
import Diagrams
import Formats

extension Document {
  /// The document as a Word file of A4 pages, wide tables on their side.
  ///
  /// Written here, part by part: the same document is the same bytes, rows stay whole across pages, headings have
  /// numbers of Word's own, and no other program is waited for. Pictures go in as PNG: Word and its like do not all
  /// show SVG.
  ///
  /// - Throws: ``RenderingFailure``
  package func word() throws(RenderingFailure) -> [UInt8] {
    try WordFile(document: self).bytes()
  }
}

struct WordFile {
  let document: Document

  static let head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
  static let spaces = """
    xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" \
    xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" \
    xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" \
    xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" \
    xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"
    """
  private static let links =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let package = "http://schemas.openxmlformats.org/package/2006"
  private static let word = "application/vnd.openxmlformats-officedocument.wordprocessingml"

  func bytes() throws(RenderingFailure) -> [UInt8] {
    var body = WordBody(document: document)
    let text = try body.text()
    let margins = WordMargins(document: document)
    // Name in the folder of the document, kind, content.
    var parts: [(name: String, kind: String, text: String)] = [
      (
        "styles", "styles",
        WordStyles(language: document.language, isNumbered: document.isNumbered).text
      ),
      ("numbering", "numbering", WordStyles.numbering(steps: body.stepLists)),
      ("settings", "settings", settings),
    ]
    for page in WordPage.headed {
      parts.append(("header\(page.rawValue)", "header", margins.header(page)))
      parts.append(("footer\(page.rawValue)", "footer", margins.footer(page)))
    }
    parts.append(("headerNone", "header", WordMargins.empty("hdr")))
    parts.append(("footerNone", "footer", WordMargins.empty("ftr")))
    let pictures = body.pictures
    let overrides =
      [("document", "document.main")] + parts.map { ($0.name, $0.kind) }
    let types = overrides.map {
      "<Override PartName=\"/word/\($0.0).xml\" ContentType=\"\(Self.word).\($0.1)+xml\"/>"
    }
    let relations =
      parts.map { (id: $0.name, kind: $0.kind, target: "\($0.name).xml") }
      + pictures.indices.map {
        (id: "picture\($0 + 1)", kind: "image", target: "media/picture\($0 + 1).png")
      }
    let contents = """
      \(Self.head)<Types xmlns="\(Self.package)/content-types">\
      <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
      <Default Extension="xml" ContentType="application/xml"/>\
      <Default Extension="png" ContentType="image/png"/>\(types.joined())\
      <Override PartName="/docProps/core.xml" \
      ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>
      """
    let root = """
      \(Self.head)<Relationships xmlns="\(Self.package)/relationships">\
      <Relationship Id="document" Type="\(Self.links)/officeDocument" Target="word/document.xml"/>\
      <Relationship Id="core" Type="\(Self.package)/relationships/metadata/core-properties" \
      Target="docProps/core.xml"/></Relationships>
      """
    let tied = relations.map {
      "<Relationship Id=\"\($0.id)\" Type=\"\(Self.links)/\($0.kind)\" Target=\"\($0.target)\"/>"
    }
    let texts =
      [
        ("[Content_Types].xml", contents), ("_rels/.rels", root), ("docProps/core.xml", core),
        ("word/document.xml", text),
        (
          "word/_rels/document.xml.rels",
          "\(Self.head)<Relationships xmlns=\"\(Self.package)/relationships\">\(tied.joined())</Relationships>"
        ),
      ] + parts.map { ("word/\($0.name).xml", $0.text) }
    return try ZipArchive.bytes(
      of: texts.map { ($0.0, Array($0.1.utf8)) }
        + pictures.enumerated().map { ("word/media/picture\($0.offset + 1).png", $0.element) })
  }

  /// Word lays it out as it does what it made itself.
  private var settings: String {
    """
    \(Self.head)<w:settings \(Self.spaces)><w:zoom w:percent="100"/><w:defaultTabStop w:val="709"/>\
    <w:characterSpacingControl w:val="doNotCompress"/><w:compat><w:compatSetting \
    w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>\
    </w:settings>
    """
  }

  /// What the file says of itself; the date is the document's, never the clock's.
  private var core: String {
    let date = document.identity.date.map(\.text) ?? "1980-01-01"
    let stamps = ["created", "modified"].map {
      "<dcterms:\($0) xsi:type=\"dcterms:W3CDTF\">\(date)T00:00:00Z</dcterms:\($0)>"
    }
    return """
      \(Self.head)<cp:coreProperties xmlns:cp="\(Self.package)/metadata/core-properties" \
      xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" \
      xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>\(document.title.xml)</dc:title>\
      <dc:creator>ricochet \(document.identity.version.xml)</dc:creator>\
      <dc:language>\(document.language.rawValue)</dc:language>\(stamps.joined())</cp:coreProperties>
      """
  }
}
