// What tests of answers need: work that nobody watches, and what a document holds in each form.

import Connectors
import Continuity
import DependencyGraph
import Formats
import Foundation
import Reports
import SystemPackage
import TestSupport
import Testing

/// Work that nobody watches and nothing ends.
struct Unwatched: StagedWork {
  let language: Language
  var isInterrupted: Bool { false }

  func stage<Answer>(_ name: String, _ work: (SearchProgress) throws -> Answer) rethrows -> Answer {
    try work(SearchProgress())
  }
}

/// A sheet of a workbook, as another program reads it.
struct ReadSheet {
  let name: String
  var rows: [[Cell]] = []

  /// The texts of a column below its heading.
  func column(_ position: Int) -> [String] { rows.dropFirst().map { $0[position].text } }
}

extension Document {
  /// The sheets of its workbook.
  func sheets() throws -> [ReadSheet] {
    let folder = try TemporaryFolder()
    let book = try Workbook(files: [folder.write("report.xlsx", workbook())])
    return try book.sheets.indices.map { position in
      var sheet = ReadSheet(name: book.sheets[position].name)
      try book.forEachRow(of: position) { sheet.rows.append($0.cells) }
      return sheet
    }
  }

  /// What stands between the tags of a kind on its page, in order.
  func texts(of tag: String) throws -> [String] {
    let pattern = try Regex("<\(tag)(?: [^>]*)?>([^<]*)</\(tag)>", as: (Substring, Substring).self)
    return try html().matches(of: pattern).map { String($0.output.1) }
  }
}
