// A document as a Word file, by pandoc, with styles, headers and numbers of ours.

import Continuity
import Diagrams
import Formats

extension Document {
  /// The document as a Word file of A4 pages, wide tables on their side.
  ///
  /// - Throws: ``RenderingFailure``
  package func word() async throws(RenderingFailure) -> [UInt8] {
    try await WordInput(self).file()
  }
}

/// What pandoc makes a Word file from.
package struct WordInput: Sendable {
  private let markdown: String
  private let reference: [UInt8]
  private let title: String
  private let language: Language
  private let date: CalendarDate?

  /// Puts the document into Markdown; pictures go in as PNG: Word and its like do not show inline SVG.
  init(_ document: Document) throws(RenderingFailure) {
    var failure: RenderingFailure?
    var sheets: [(page: WordPage, text: String)] = []
    let identity = document.identity
    let renderer = MarkdownRenderer(document: document, isForWord: true) { picture in
      let (drawings, areSheets) = picture.onPaper(identity)
      do throws(DrawingError) {
        var text = ""
        for drawing in drawings {
          let data = Base64.text(of: try drawing.picture(.png))
          let isWide = drawing.size.width > drawing.size.height
          let page: WordPage = isWide ? .sheetWide : .sheet
          let room = areSheets ? page.room : Picture.room
          let scale = min(
            areSheets ? 2 : 1, room.width / drawing.size.width, room.height / drawing.size.height)
          func length(_ points: Double) -> String { "\(Int(points * scale))pt" }
          let size =
            "{width=\(length(drawing.size.width)) height=\(length(drawing.size.height))}"
          let source = "(data:image/png;base64,\(data))\(size)\n\n"
          if areSheets {
            sheets.append((page, "![]" + source))
          } else {
            text += "![\(picture.caption.markdown)]" + source
          }
        }
        guard areSheets, !drawings.isEmpty else { return text }
        let place = PaperWords(identity.language).atTheEnd
        return MarkdownRenderer.styled(
          "Note", identity.language.label(picture.caption, place).markdown)
      } catch {
        failure = .picture("\(error)")
        return ""
      }
    }
    var markdown = renderer.text
    if let failure { throw failure }
    var page = document.wordPages.last ?? .upright
    for sheet in sheets {
      markdown += "\n" + MarkdownRenderer.raw(page.end) + "\n\n" + sheet.text
      page = sheet.page
    }
    self.markdown = markdown
    (title, language, date) = (document.title, document.language, identity.date)
    reference = try WordStyles(document: document, last: page).bytes()
  }

  /// The file.
  package func file() async throws(RenderingFailure) -> [UInt8] {
    let styles = try TemporaryFile(reference, ending: ".docx")
    let program = Program(
      name: "pandoc", package: "pandoc",
      arguments: [
        "--from", "markdown-smart-auto_identifiers-raw_html-raw_tex-tex_math_dollars", "--to",
        "docx",
        // Narrower than any table: each takes the width of its page.
        "--columns", "8", "--reference-doc", styles.path,
        "--metadata", "lang=\(language.rawValue)", "--metadata", "title=\(title)",
        "--fail-if-warnings", "--output", "-",
      ])
    let bytes = try await program.output(of: Array(markdown.utf8), date: date)
    return try WordPass.finished(bytes)
  }
}
