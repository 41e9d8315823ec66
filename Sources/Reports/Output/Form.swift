// The forms that an answer can leave in, and how it is put into each.

package import Continuity
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

  /// Whether somebody reads it, rather than a program.
  package var isForPeople: Bool { self != .csv && self != .json }

  /// Whether it is made for reckoning, and so holds every row.
  package var isTable: Bool { [.workbook, .csv, .json].contains(self) }
}

/// A file that is made, or that another program still has to make.
package enum Making: Sendable {
  case done([UInt8])
  case word(WordInput)
  case pdf(PDFInput)

  /// Whether another program is waited for.
  package var needsProgram: Bool {
    if case .done = self { false } else { true }
  }

  /// The file.
  package func file() async throws(RenderingFailure) -> [UInt8] {
    switch self {
    case .done(let bytes): bytes
    case .word(let input): try await input.file()
    case .pdf(let input): try await input.file()
    }
  }
}

extension Report {
  /// The answer as a file.
  ///
  /// - Parameters:
  ///   - stale: what was made on another state of the model: what bears on the answer is named below its title.
  ///   - identify: completes the title block: what a document knows of itself is there already.
  /// - Throws: ``RenderingFailure``
  package func bytes(
    as form: Form, stale: [Stale] = [], identify: (inout Identity) -> Void
  ) async throws(RenderingFailure) -> [UInt8] {
    try await making(as: form, stale: stale, identify: identify).file()
  }

  /// All of it that this program does.
  package func making(
    as form: Form, stale: [Stale] = [], identify: (inout Identity) -> Void
  ) throws(RenderingFailure) -> Making {
    switch form {
    case .json:
      var writer = JSONWriter(to: Output(collecting: 1 << 20))
      write(to: &writer)
      return .done(writer.collected())
    case .csv:
      var writer = CSVWriter(to: Output(collecting: 1 << 20))
      write(to: &writer)
      return .done(writer.collected())
    case .text, .html, .markdown, .word, .pdf, .workbook: break
    }
    var document = document()
    identify(&document.identity)
    if !stale.isEmpty, let section = basis?.section(naming: stale) {
      document.sections.insert(section, at: 0)
    }
    return switch form {
    case .text: .done(Array(document.textFile().utf8))
    case .html: .done(Array(try document.html().utf8))
    case .markdown: .done(Array(document.markdown().utf8))
    case .word: .word(try WordInput(document))
    case .pdf: .pdf(try PDFInput(document))
    case .workbook, .csv, .json: .done(try document.workbook())
    }
  }
}
