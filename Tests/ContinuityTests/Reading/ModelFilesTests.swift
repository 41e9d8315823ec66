// The files of a model: folders, links, and what must not be opened.

import Formats
import Foundation
import SystemPackage
import Testing

@testable import Continuity

/// A folder that goes away with the test.
private final class Folder {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "/ricochet-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func write(_ name: String, _ bytes: [UInt8] = []) throws {
    let url = URL(fileURLWithPath: path + "/" + name)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: url)
  }

  func link(_ name: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(
      atPath: path + "/" + name, withDestinationPath: target)
  }

  var files: ModelFiles { ModelFiles(in: FilePath(path)) }
}

@Suite struct `Files of a model` {
  @Test func `are found in the order of their paths`() throws {
    let folder = try Folder()
    for name in [
      "b.yaml", "B.YML", "é.csv", "a/x.csv", "a.csv", "a/expected.yaml", "expected.yaml", ".c.csv",
      ".git/d.csv", "notes.txt", "a/y/z.Csv",
    ] { try folder.write(name) }
    let files = folder.files
    #expect(
      files.entries.map(\.path) == [
        "B.YML", "a.csv", "a/x.csv", "a/y/z.Csv", "b.yaml", "é.csv",
      ])
    #expect(files.defects == [])
    #expect(files.entries.allSatisfy { FileManager.default.fileExists(atPath: $0.fullPath.string) })
  }

  @Test func `behind links are found once, however the links loop`() throws {
    let folder = try Folder()
    let other = try Folder()
    try other.write("o.csv")
    try folder.write("real/x.csv")
    try folder.link("a-link", to: "real")
    try folder.link("real/up", to: "..")
    try folder.link("other", to: other.path)
    try folder.link("same.csv", to: "real/x.csv")
    try folder.link("o-too.csv", to: other.path + "/o.csv")
    #expect(folder.files.entries.map(\.path) == ["other/o.csv", "real/x.csv"])
    #expect(folder.files.defects == [])
  }

  @Test func `behind links that double at every level are found soon`() throws {
    let folder = try Folder()
    for level in 0..<40 {
      try folder.write("d\(level)/f.csv")
      try folder.link("d\(level)/a", to: "../d\(level + 1)")
      try folder.link("d\(level)/b", to: "../d\(level + 1)")
    }
    try folder.write("d40/f.csv")
    #expect(folder.files.entries.count == 41)
  }

  @Test func `that cannot be read are reported by path`() throws {
    let folder = try Folder()
    try folder.write("a.csv")
    try folder.link("loop.csv", to: "loop.csv")
    try folder.link("gone", to: "/nowhere")
    try folder.link("zero.csv", to: "/dev/zero")
    let files = folder.files
    #expect(files.entries.map(\.path) == ["a.csv", "gone", "loop.csv", "zero.csv"])
    #expect(files.entries.map(\.isReadable) == [true, false, false, false])
    #expect(files.defects.map(\.location.file) == [1, 2, 3])
    #expect(files.defects.last?.defect == .notARegularFile)
    if case .unreadable(let errno, let text)? = files.defects.first?.defect {
      #expect(errno == Errno.noSuchFileOrDirectory.rawValue)
      #expect(!text.isEmpty)
    } else {
      Issue.record("a link to nowhere is not reported")
    }
  }

  @Test func `that are pipes or forbidden are reported, not waited for`() throws {
    let folder = try Folder()
    #expect(mkfifo(folder.path + "/pipe.csv", 0o644) == 0)
    try folder.write("secret.csv")
    #expect(chmod(folder.path + "/secret.csv", 0) == 0)
    #expect(mkdir(folder.path + "/vault", 0) == 0)
    let files = folder.files
    // The superuser may read everything.
    let isForbidden = getuid() != 0
    #expect(
      files.entries.map(\.path) == ["pipe.csv", "secret.csv"] + (isForbidden ? ["vault"] : []))
    #expect(files.defects.first?.defect == .notARegularFile)
    var defects: [LocatedDefect] = []
    for entry in files.entries.prefix(2) {
      _ = SourceFile.read(entry.fullPath, shownAs: entry.path, file: 0, defects: &defects)
    }
    #expect(defects.count == (isForbidden ? 2 : 1))
    _ = chmod(folder.path + "/vault", 0o700)
  }

  @Test func `without a folder are one defect`() throws {
    let nowhere = ModelFiles(in: "/nowhere/model")
    #expect(nowhere.entries.map(\.path) == ["/nowhere/model"])
    #expect(nowhere.defects.count == 1)
    let folder = try Folder()
    try folder.write("a.csv")
    let file = ModelFiles(in: FilePath(folder.path + "/a.csv"))
    #expect(file.defects.map(\.defect) == [.notAFolder])
    #expect(try Folder().files.entries.isEmpty)
  }
}
