// Fixtures and folders for the tests of connectors.

import Connectors
import Continuity
import Formats
import Foundation
import SystemPackage

/// A file beside these tests.
func fixture(_ name: String) -> FilePath {
  FilePath(#filePath).removingLastComponent().appending("Fixtures").appending(name)
}

/// A folder that goes away with the last one who holds it.
final class Folder {
  let path: FilePath

  init() throws {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent(
      "ricochet-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    path = FilePath(url.path)
  }

  deinit { try? FileManager.default.removeItem(atPath: path.string) }

  func write(_ name: String, _ text: String) throws -> FilePath {
    try write(name, Array(text.utf8))
  }

  func write(_ name: String, _ bytes: [UInt8]) throws -> FilePath {
    let file = path.appending(name)
    try Data(bytes).write(to: URL(fileURLWithPath: file.string))
    return file
  }

  func text(_ name: String) throws -> String {
    try String(contentsOfFile: path.pushing(FilePath(name)).string, encoding: .utf8)
  }

  /// Every file below it, with its bytes.
  func contents() throws -> [String: Data] {
    var found: [String: Data] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: path.string) {
      let url = URL(fileURLWithPath: path.appending(name).string)
      if let data = try? Data(contentsOf: url) { found[name] = data }
    }
    return found
  }
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
