// The sheets of a Word file: their size, their margins, and what stands above and below each page.

import Continuity
import Diagrams

/// A kind of sheet, lengths in twentieths of a point.
enum WordPage: String, CaseIterable {
  /// A4, 18 and 16 mm of margin.
  case upright
  /// A4 on its side, for wide tables.
  case wide
  /// A3 on its side, for the widest.
  case widest
  /// A4 for a picture that takes the sheet, as little margin as printers leave.
  case sheet
  case sheetWide

  private var size: (width: Int, height: Int) {
    switch self {
    case .upright, .sheet: (11_906, 16_838)
    case .wide, .sheetWide: (16_838, 11_906)
    case .widest: (23_811, 16_838)
    }
  }

  private var isSheet: Bool { self == .sheet || self == .sheetWide }
  private var side: Int { isSheet ? 300 : 907 }
  private var margins: (top: Int, bottom: Int) { isSheet ? (300, 300) : (1_134, 1_134) }

  /// What stands between the margins.
  var width: Int { size.width - 2 * side }
  /// The room for a picture, in points, with what a line adds to it.
  var room: (width: Double, height: Double) {
    let height = size.height - margins.top - margins.bottom
    return (Double(width) / 20, Double(height) / 20 - 24)
  }

  /// What ends a run of such sheets.
  var properties: String {
    let isLandscape = size.width > size.height
    let references =
      isSheet
      ? ["header", "footer"].map { "<w:\($0)Reference w:type=\"default\" r:id=\"\($0)None\"/>" }
      : ["header", "footer"].map {
        "<w:\($0)Reference w:type=\"default\" r:id=\"\($0)\(rawValue)\"/>"
      }
    return """
      <w:sectPr>\(references.joined())<w:pgSz w:w="\(size.width)" w:h="\(size.height)"\
      \(isLandscape ? " w:orient=\"landscape\"" : "")/><w:pgMar w:top="\(margins.top)" \
      w:right="\(side)" w:bottom="\(margins.bottom)" w:left="\(side)" w:header="510" w:footer="510" \
      w:gutter="0"/></w:sectPr>
      """
  }

  /// The kinds that have a header and a footer of their own: their tabs end at their margin.
  static let headed: [WordPage] = [.upright, .wide, .widest]
}

/// What stands above and below each page.
struct WordMargins {
  let document: Document

  private var identity: Identity { document.identity }
  private var words: PaperWords { PaperWords(identity.language) }

  /// The title at the left, who may read it at the right.
  func header(_ page: WordPage) -> String {
    let marking = identity.marking.map { Self.run("<w:b/>", Self.text($0)) } ?? ""
    return part("hdr", Self.run("", Self.text(document.title)) + tab + marking, page)
  }

  /// The model and its fingerprint at the left, page and pages at the right.
  func footer(_ page: WordPage) -> String {
    let left = ["\(words.model) \(identity.model)", identity.fingerprint, "ricochet \(identity.version)"]
      .compactMap(\.self).joined(separator: " · ")
    func field(_ name: String) -> String {
      "<w:fldSimple w:instr=\" \(name) \">\(Self.run("", Self.text("1")))</w:fldSimple>"
    }
    return part(
      "ftr",
      Self.run("", Self.text(left)) + tab + Self.run("", Self.text(words.page.lowercased() + "\u{A0}"))
        + field("PAGE") + Self.run("", Self.text("/")) + field("NUMPAGES"), page)
  }

  /// Nothing, on sheets that a picture takes.
  static func empty(_ kind: String) -> String {
    "\(WordFile.head)<w:\(kind) \(WordFile.spaces)><w:p/></w:\(kind)>"
  }

  private var tab: String { "<w:r><w:tab/></w:r>" }

  private func part(_ kind: String, _ runs: String, _ page: WordPage) -> String {
    """
    \(WordFile.head)<w:\(kind) \(WordFile.spaces)><w:p><w:pPr><w:pStyle w:val="Margin"/><w:tabs>\
    <w:tab w:val="right" w:pos="\(page.width)"/></w:tabs></w:pPr>\(runs)</w:p></w:\(kind)>
    """
  }

  private static func run(_ letters: String, _ content: String) -> String {
    "<w:r>" + (letters.isEmpty ? "" : "<w:rPr>\(letters)</w:rPr>") + content + "</w:r>"
  }

  private static func text(_ text: String) -> String {
    "<w:t xml:space=\"preserve\">\(text.xml)</w:t>"
  }
}

extension String {
  /// As XML may hold it.
  var xml: String {
    html.replacing("\u{FFFE}", with: "\u{FFFD}").replacing("\u{FFFF}", with: "\u{FFFD}")
  }
}
