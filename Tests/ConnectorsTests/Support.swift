// Fixtures for the tests of connectors.

import Connectors
import Continuity
import Formats
import Foundation
import SystemPackage
import TestSupport

/// A file beside these tests.
func fixture(_ name: String) -> FilePath {
  FilePath(repository.appending(path: "Tests/ConnectorsTests/Fixtures/\(name)").path)
}

/// The rows of a sheet as text.
func rows(_ workbook: Workbook, _ sheet: Int = 0) throws -> [(line: Int, cells: [String])] {
  var found: [(Int, [String])] = []
  try workbook.forEachRow(of: sheet) { (row) throws(FormatFailure) in
    found.append((row.line, row.cells.map(\.text)))
  }
  return found
}

/// What stands against something, in English; empty where nothing does.
func obstacles(_ body: () throws -> Void) -> [String] {
  do {
    try body()
    return []
  } catch {
    let failure = error as? ImportFailure ?? (error as? FormatFailure).map { ImportFailure($0) }
    return failure?.lines(in: .english) ?? ["\(error)"]
  }
}
