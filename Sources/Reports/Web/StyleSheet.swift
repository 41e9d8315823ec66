// How pages look, on a screen and on paper: black on white, legible without colors, A4 unless a table is wide.

import Continuity
import Diagrams

enum StyleSheet {
  /// The styles of a page.
  ///
  /// - Parameters:
  ///   - title: of the document, which heads each sheet.
  ///   - isLargePrint: whether no letter of what is said is smaller than 11 points on paper.
  static func text(for identity: Identity, title: String, isLargePrint: Bool = false) -> String {
    let words = PaperWords(identity.language)
    let left = [identity.marking, "\(words.model) \(identity.model)", identity.fingerprint]
      .compactMap { $0 }.joined(separator: " · ")
    let head =
      "@top-left { content: \"\(css(title))\"; font: 8pt \(fonts); color: #333; }"
      + (identity.marking.map {
        "\n  @top-right { content: \"\(css($0))\"; font: bold 8pt \(fonts); color: #333; }"
      } ?? "")
    return base + """

      @page { size: A4; margin: 18mm 16mm 20mm;
        \(head)
        @bottom-left { content: "\(css(left))"; font: 8pt \(fonts); color: #333; }
        @bottom-right { content: "\(css(words.page.lowercased()))\\A0 " counter(page) "/" counter(pages);
          font: 8pt \(fonts); color: #333; } }
      @page upright { size: A4; }
      @page wide { size: A4 landscape; margin: 12mm 14mm 15mm; }
      @page widest { size: A3 landscape; }
      @page sheet { size: A4; margin: 0;
        @top-left { content: none; } @top-right { content: none; }
        @bottom-left { content: none; } @bottom-right { content: none; } }
      @page sheet-wide { size: A4 landscape; margin: 0;
        @top-left { content: none; } @top-right { content: none; }
        @bottom-left { content: none; } @bottom-right { content: none; } }
      """ + (isLargePrint ? largePrint : "")
  }

  /// What is smaller than the body is so by a tenth.
  private static let largePrint = """

    @media print { :root { font-size: 11pt; } body { line-height: 1.25; }
      h2, h3 { margin: .45rem 0 .1rem; font-size: 1.05rem; } table, .note { font-size: 1rem; }
      th, td { padding: .1rem .5rem; } table.labels th { width: 20rem; } }
    """

  /// A text within a string of a style sheet.
  private static func css(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\", "<", ">", "&", "\u{0}"..."\u{1F}":
        result += "\\" + String(scalar.value, radix: 16) + " "
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  private static let fonts = "\"DejaVu Sans\", Verdana, \"Segoe UI\", sans-serif"

  // Contrasts on white: text 15.9, red 7.0, amber 5.9, green 6.6, gray 7.0 to 1, all above the 4.5 of WCAG AA.
  private static let base = """
    :root { color-scheme: light; }
    body { font: 100%/1.5 \(fonts); color: #1b1b1b; background: #fff; margin: 0 auto; padding: 1rem;
      max-width: 75rem; }
    h1 { font-size: 1.5rem; line-height: 1.25; margin: 0 0 .5rem; }
    h2 { font-size: 1.2rem; margin: 1.75rem 0 .5rem; border-bottom: 1px solid #767676; }
    h3 { font-size: 1.05rem; margin: 1.25rem 0 .25rem; }
    p { margin: .25rem 0; }
    ul, ol { margin: .25rem 0; padding-left: 1.5rem; }
    .level1 { margin-left: 1.25rem; }
    .level2 { margin-left: 2.5rem; }
    .level3, .level4 { margin-left: 3.75rem; }
    .subtitle { font-size: 1.05rem; }
    ul.signs { list-style: none; padding-left: .5rem; }
    .marking { font-weight: bold; text-align: center; border: 2px solid #1b1b1b; padding: .25rem;
      margin: 0 0 1rem; }
    .identity { margin: 0 0 1rem; font-size: .85rem; }
    .identity div { display: inline-block; margin-right: 1.5rem; }
    .identity dt, .identity dd { display: inline; }
    .identity dt { color: #555; }
    .identity dt::after { content: "\u{A0}:"; }
    .identity dd { margin: 0 0 0 .35rem; }
    .strong { font-weight: bold; }
    .bad { color: #b00020; font-weight: bold; }
    .doubtful { color: #7a5200; }
    .good { color: #1b6e2e; }
    .faint, .note { color: #555; font-size: .9rem; }
    .table { overflow-x: auto; margin: .5rem 0; }
    table { border-collapse: collapse; width: 100%; font-size: .9rem; }
    caption { text-align: left; font-weight: bold; padding: .25rem 0; }
    th, td { border: 1px solid #767676; padding: .25rem .5rem; text-align: left; vertical-align: top; }
    thead th { background: #ececec; }
    tbody th { font-weight: normal; }
    table.labels th { width: 9rem; }
    table.bare { width: auto; }
    tbody th.bad { font-weight: bold; }
    tbody.kept { break-inside: avoid; }
    tr.note td { border-top-style: hidden; }
    .number { text-align: right; font-variant-numeric: tabular-nums; }
    figure { margin: 1rem 0; }
    figure svg { max-width: 100%; height: auto; }
    .sheet, .sheet-wide { margin: 0; }
    figcaption { font-size: .85rem; color: #555; }
    .signature { border: 1px solid #1b1b1b; padding: .5rem 1rem; margin: 1.5rem 0; break-inside: avoid; }
    .signature dl { margin: .5rem 0 0; }
    .signature dl div { display: inline-block; width: 30%; margin-right: 2%; }
    .signature dd.blank { height: 2rem; border-bottom: 1px solid #1b1b1b; margin: 0; }
    @media print {
      .sheet { page: sheet; }
      .sheet-wide { page: sheet-wide; }
      :root { font-size: 9.5pt; }
      body { padding: 0; max-width: none; page: upright; line-height: 1.35; }
      th, td { padding: .15rem .4rem; }
      section.wide { page: wide; }
      section.widest { page: widest; }
      section.own-sheet { break-before: page; }
      .table { overflow: visible; }
      .numbered main { counter-reset: part; }
      .numbered section > h2 { counter-increment: part; counter-set: subpart; }
      .numbered section > h2::before { content: counter(part) ".\u{A0}\u{A0}"; }
      .numbered section > h3 { counter-increment: subpart; }
      .numbered section > h3::before { content: counter(part) "." counter(subpart) ".\u{A0}\u{A0}"; }
      .contents ul { list-style: none; padding: 0; }
      .contents a { color: inherit; text-decoration: none; }
      .contents a::after { content: leader(".") target-counter(attr(href), page); }
      h2, h3, caption, figcaption { break-after: avoid; }
      thead { display: table-header-group; }
      tr, figure { break-inside: avoid; }
      figure svg { max-height: 215mm; }
    }
    """
}
