// A document as a Word file, by pandoc, with styles of ours.

import Continuity
import Diagrams
import Foundation

extension Document {
  /// The document as a Word file of A4 pages.
  ///
  /// Pictures go in as PNG: Word and its like do not show inline SVG.
  ///
  /// - Throws: ``RenderingFailure``
  package func word() async throws(RenderingFailure) -> [UInt8] {
    var failure: RenderingFailure?
    let identity = identity
    let markdown = MarkdownRenderer(document: self) { picture in
      do throws(DrawingError) {
        var text = ""
        for drawing in picture.onPaper(identity).drawings {
          let data = Base64.text(of: try drawing.picture(.png))
          text +=
            "![\(picture.caption.markdown)](data:image/png;base64,\(data))"
            + "{alt=\"\(picture.alternative.html)\" width=100%}\n\n"
        }
        return text
      } catch {
        failure = .picture("\(error)")
        return ""
      }
    }.text
    if let failure { throw failure }
    let look = WordStyles(identity: identity, isLargePrint: isLargePrint)
    let styles = try TemporaryFile(look.bytes(), ending: ".docx")
    let program = Program(
      name: "pandoc", package: "pandoc",
      arguments: [
        "--from", "markdown-smart-auto_identifiers-raw_html-raw_tex-tex_math_dollars", "--to",
        "docx",
        "--reference-doc", styles.path, "--metadata", "lang=\(language.rawValue)",
        "--fail-if-warnings",
        "--output", "-",
      ])
    return try await program.output(of: Array(markdown.utf8), date: identity.date)
  }
}

/// A file for a program that wants one, gone with its owner.
final class TemporaryFile {
  let path: String

  init(_ bytes: [UInt8], ending: String) throws(RenderingFailure) {
    path =
      FileManager.default.temporaryDirectory
      .appendingPathComponent("ricochet-\(UUID().uuidString)\(ending)").path
    // Nobody else may read it: what a hospital lacks stands in its documents.
    guard
      FileManager.default.createFile(
        atPath: path, contents: Data(bytes), attributes: [.posixPermissions: 0o600])
    else { throw .system(path) }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }
}
