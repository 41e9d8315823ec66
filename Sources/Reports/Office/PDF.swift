// A document as PDF, by weasyprint.

import Continuity
import Diagrams

extension Document {
  /// The document as a PDF of A4 pages, tagged for those who cannot see it (PDF/UA-1).
  ///
  /// - Throws: ``RenderingFailure``
  package func pdf() async throws(RenderingFailure) -> [UInt8] { try await PDFInput(self).file() }
}

/// What weasyprint makes a PDF from.
package struct PDFInput: Sendable {
  private let page: String
  private let date: CalendarDate?

  init(_ document: Document) throws(RenderingFailure) {
    page = try HTMLRenderer(document: document, medium: .paper).page()
    date = document.identity.date
  }

  /// The file.
  package func file() async throws(RenderingFailure) -> [UInt8] {
    let program = Program(
      name: "weasyprint", package: "weasyprint",
      arguments: ["--quiet", "--encoding", "utf-8", "--pdf-variant", "pdf/ua-1", "-", "-"])
    return try await program.output(of: Array(page.utf8), date: date)
  }
}
