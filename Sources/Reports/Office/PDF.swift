// A document as PDF, by weasyprint.

import Continuity
import Diagrams

extension Document {
  /// The document as a PDF of A4 pages, tagged for those who cannot see it (PDF/UA-1).
  ///
  /// - Throws: ``RenderingFailure``
  package func pdf() async throws(RenderingFailure) -> [UInt8] {
    let page = try HTMLRenderer(document: self, medium: .paper).page()
    let program = Program(
      name: "weasyprint", package: "weasyprint",
      arguments: ["--quiet", "--encoding", "utf-8", "--pdf-variant", "pdf/ua-1", "-", "-"])
    return try await program.output(of: Array(page.utf8), date: identity.date)
  }
}
