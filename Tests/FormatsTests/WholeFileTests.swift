// A file is written whole, or what was there stays.

import Foundation
import SystemPackage
import TestSupport
import Testing

@testable import Formats

@Suite struct WholeFileTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func path(_ name: String) -> FilePath { folder.filePath.appending(name) }
  private func content(_ name: String) -> String? {
    try? folder.text(name)
  }
  private var names: [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).sorted()
  }

  @Test func `A file is replaced, and nothing is left beside it`() throws {
    try WholeFile.write(Array("old".utf8), to: path("a.svg"))
    try WholeFile.write(Array("new".utf8), to: path("a.svg"))
    #expect(content("a.svg") == "new")
    #expect(names == ["a.svg"])
  }

  @Test func `A folder in the way stays, and nothing is left beside it`() throws {
    try FileManager.default.createDirectory(
      at: folder.url.appending(path: "a.svg/kept"), withIntermediateDirectories: true)
    #expect(throws: Errno.self) { try WholeFile.write([1], to: path("a.svg")) }
    #expect(names == ["a.svg"])
    #expect(throws: Errno.self) { try WholeFile.write([1], to: path("missing/a.svg")) }
    #expect(names == ["a.svg"])
  }

  @Test func `Of several files none is replaced before all are on the disk`() throws {
    try WholeFile.write(Array("old".utf8), to: path("a-1.svg"))
    #expect(throws: Errno.self) {
      try WholeFile.write([([1], path("a-1.svg")), ([2], path("missing/a-2.svg"))])
    }
    #expect(content("a-1.svg") == "old")
    #expect(names == ["a-1.svg"])
    try WholeFile.write([
      (Array("one".utf8), path("a-1.svg")), (Array("two".utf8), path("a-2.svg")),
    ])
    #expect(names.map(content) == ["one", "two"])
  }

  @Test func `A link keeps pointing where it does`() throws {
    try WholeFile.write(Array("old".utf8), to: path("real.svg"))
    try FileManager.default.createSymbolicLink(
      atPath: path("link.svg").string, withDestinationPath: "real.svg")
    try WholeFile.write(Array("new".utf8), to: path("link.svg"))
    #expect(content("real.svg") == "new")
    #expect(names == ["link.svg", "real.svg"])
  }
}
