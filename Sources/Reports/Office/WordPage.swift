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
  private var margin: Int { isSheet ? 300 : 1_134 }

  /// What stands between the margins.
  var width: Int { size.width - 2 * side }
  /// How many letters of a table stand on a line.
  var letters: Int { width / 100 }
  /// The room for a picture, in points, with what its line adds to it.
  var room: (width: Double, height: Double) {
    (Double(width) / 20, Double(size.height - 2 * margin) / 20 - 24)
  }

  /// What ends a run of such sheets. What stands above and below is named by its file: see ``WordPass``.
  var properties: String {
    let parts = ["header", "footer"].map {
      "<w:\($0)Reference w:type=\"default\" r:id=\"\($0)\(isSheet ? "none" : rawValue)\"/>"
    }
    return """
      <w:sectPr>\(parts.joined())<w:pgSz w:w="\(size.width)" w:h="\(size.height)"\
      \(size.width > size.height ? " w:orient=\"landscape\"" : "")/><w:pgMar w:top="\(margin)" \
      w:right="\(side)" w:bottom="\(margin)" w:left="\(side)" w:header="510" w:footer="510" \
      w:gutter="0"/></w:sectPr>
      """
  }

  /// Ends the sheets so far: what follows stands on others.
  var end: String { "<w:p><w:pPr><w:pStyle w:val=\"Gap\"/>\(properties)</w:pPr></w:p>" }
}

/// What stands above and below each page.
struct WordMargins {
  let document: Document

  private var identity: Identity { document.identity }
  private var words: PaperWords { PaperWords(identity.language) }

  /// The parts by name: tabs end at the margin of their sheets, and sheets of pictures have nothing.
  var parts: [(name: String, kind: String, text: String)] {
    let pages: [WordPage] = [.upright, .wide, .widest]
    return pages.flatMap { page in
      [
        ("header\(page.rawValue)", "header", header(page)),
        ("footer\(page.rawValue)", "footer", footer(page)),
      ]
    } + [
      ("headernone", "header", "\(WordStyles.head)<w:hdr \(WordStyles.spaces)><w:p/></w:hdr>"),
      ("footernone", "footer", "\(WordStyles.head)<w:ftr \(WordStyles.spaces)><w:p/></w:ftr>"),
    ]
  }

  /// The title at the left, who may read it at the right.
  private func header(_ page: WordPage) -> String {
    let marking = identity.marking.map { "<w:r><w:rPr><w:b/></w:rPr>\(Self.text($0))</w:r>" } ?? ""
    return part("hdr", run(document.title) + tab + marking, page)
  }

  /// The model and its fingerprint at the left, page and pages at the right.
  private func footer(_ page: WordPage) -> String {
    let left = [
      "\(words.model) \(identity.model)", identity.fingerprint, "ricochet \(identity.version)",
    ].compactMap(\.self).joined(separator: " · ")
    func field(_ name: String) -> String {
      "<w:fldSimple w:instr=\" \(name) \">\(run("1"))</w:fldSimple>"
    }
    return part(
      "ftr",
      run(left) + tab + run(words.page.lowercased() + "\u{A0}") + field("PAGE") + run("/")
        + field("NUMPAGES"), page)
  }

  private var tab: String { "<w:r><w:tab/></w:r>" }

  private func part(_ kind: String, _ runs: String, _ page: WordPage) -> String {
    """
    \(WordStyles.head)<w:\(kind) \(WordStyles.spaces)><w:p><w:pPr><w:pStyle w:val="Margin"/><w:tabs>\
    <w:tab w:val="right" w:pos="\(page.width)"/></w:tabs></w:pPr>\(runs)</w:p></w:\(kind)>
    """
  }

  private func run(_ text: String) -> String { "<w:r>\(Self.text(text))</w:r>" }

  private static func text(_ text: String) -> String {
    "<w:t xml:space=\"preserve\">\(text.html)</w:t>"
  }
}
