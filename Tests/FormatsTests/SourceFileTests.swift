// Files: encodings, and what must not be opened.

import Foundation
import SystemPackage
import TestSupport
import Testing

@testable import Formats

private func read(_ bytes: [UInt8]) -> (file: SourceFile?, defects: [LocatedDefect]) {
  var defects: [LocatedDefect] = []
  let file = SourceFile(bytes, shownAs: "f.csv", file: 0, defects: &defects)
  return (file, defects)
}

@Suite struct `Files` {
  @Test func `in UTF-8 lose only their byte-order mark`() {
    let file = read([0xEF, 0xBB, 0xBF] + Array("é".utf8)).file
    #expect(file?.bytes == Array("é".utf8))
    #expect(file?.encoding == .utf8)
    #expect(read([]).file?.bytes == [])
    #expect(read([0xEF, 0xBB, 0xBF]).file?.bytes == [])
  }

  @Test func `in Windows-1252 are converted without losing a byte`() {
    let file = read([0xC9, 0x74, 0xE9, 0x20, 0x80, 0x92, 0x9C, 0x81]).file
    #expect(file?.encoding == .windows1252)
    #expect(file.map { String(decoding: $0.bytes, as: UTF8.self) } == "Été €’œ\u{81}")
    let all = Windows1252.utf8(of: Array(0...255))
    #expect(String(validating: all, as: UTF8.self)?.unicodeScalars.count == 256)
  }

  @Test func `with NUL bytes are no text`() {
    let (file, defects) = read(Array("a,é\n1,é\0".utf8))
    #expect(file == nil)
    #expect(defects == [LocatedDefect(.nulByte, at: Location(file: 0, line: 2, column: 4))])
    let utf16 = "a;b\n".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    #expect(read(utf16).defects.map(\.defect) == [.looksLikeUTF16])
    #expect(read([0xFF, 0xFE] + utf16).defects.map(\.defect) == [.looksLikeUTF16])
    #expect(read([UInt8](repeating: 0, count: 9)).file == nil)
  }

  @Test func `are read from disk`() throws {
    let folder = try TemporaryFolder()
    let content = (0..<100_000).map { UInt8($0 % 90 + 33) }
    let path = try folder.write("a.csv", content)
    var defects: [LocatedDefect] = []
    let file = SourceFile.read(path, shownAs: "a.csv", file: 0, defects: &defects)
    #expect(file?.bytes == content)
    #expect(defects == [])
  }

  @Test(arguments: ["/dev/zero", "/dev/null", "/", "/nowhere/x.csv"])
  func `that are no files are not opened`(path: String) {
    var defects: [LocatedDefect] = []
    let file = SourceFile.read(FilePath(path), shownAs: path, file: 4, defects: &defects)
    #expect(file == nil)
    #expect(defects.map(\.location) == [.whole(file: 4)])
    if path.hasPrefix("/dev") { #expect(defects.first?.defect == .notARegularFile) }
  }
}
