// The forms that an answer can leave in, and how it is put into each.

import Continuity
package import Diagrams
import Formats

/// A form of an answer, named by the ending of its file.
package enum Form: String, CaseIterable, Sendable {
  case text = "txt"
  case html
  case markdown = "md"
  case word = "docx"
  case pdf
  case workbook = "xlsx"
  case csv
  case json

  /// The form that a file's ending asks for; `nil` where it asks for none of ours.
  package init?(fileName: String) {
    guard let dot = fileName.lastIndex(of: ".") else { return nil }
    let ending = fileName[fileName.index(after: dot)...].lowercased()
    self.init(rawValue: ["text": "txt", "htm": "html"][ending] ?? ending)
  }

  /// Whether it is made for reckoning, and so holds every row.
  package var isTable: Bool { [.workbook, .csv, .json].contains(self) }
}

extension Report {
  /// The answer as a file.
  ///
  /// - Parameter identify: completes the title block: what a document knows of itself is there already.
  /// - Throws: ``RenderingFailure``
  package func bytes(
    as form: Form, identify: (inout Identity) -> Void
  ) async throws(RenderingFailure) -> [UInt8] {
    guard form == .pdf else { return try file(as: form, identify: identify) }
    var document = document()
    identify(&document.identity)
    return try await document.pdf()
  }

  /// The answer as a file of a form that no other program makes; PDF is none of them.
  ///
  /// - Throws: ``RenderingFailure``
  package func file(
    as form: Form, identify: (inout Identity) -> Void
  ) throws(RenderingFailure) -> [UInt8] {
    switch form {
    case .json:
      var writer = JSONWriter(to: Output(collecting: 1 << 20))
      write(to: &writer)
      return writer.collected()
    case .csv:
      var writer = CSVWriter(to: Output(collecting: 1 << 20))
      write(to: &writer)
      return writer.collected()
    case .text, .html, .markdown, .word, .pdf, .workbook: break
    }
    var document = document()
    identify(&document.identity)
    return switch form {
    case .text: Array(document.textFile().utf8)
    case .html: Array(try document.html().utf8)
    case .markdown: Array(document.markdown().utf8)
    case .word: try document.word()
    case .workbook, .csv, .json, .pdf: try document.workbook()
    }
  }
}
