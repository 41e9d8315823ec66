// The files of a model: folders, links, and what must not be opened.

import Formats
import Foundation
import SystemPackage
import TestSupport
import Testing

@testable import Continuity

extension TemporaryFolder {
  fileprivate func link(_ name: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(
      atPath: path + "/" + name, withDestinationPath: target)
  }

  fileprivate var files: ModelFiles { ModelFiles(in: filePath) }
}

@Suite struct `Files of a model` {
  @Test func `are found in the order of their paths`() throws {
    let folder = try TemporaryFolder()
    for name in [
      "b.yaml", "B.YML", "é.csv", "a/x.csv", "a.csv", "a/expected.yaml", "expected.yaml", ".c.csv",
      ".git/d.csv", "notes.txt", "a/y/z.Csv",
    ] { try folder.write(name, "") }
    let files = folder.files
    #expect(
      files.entries.map(\.path) == [
        "B.YML", "a.csv", "a/x.csv", "a/y/z.Csv", "b.yaml", "é.csv",
      ])
    #expect(files.defects == [])
    #expect(files.entries.allSatisfy { FileManager.default.fileExists(atPath: $0.fullPath.string) })
  }

  @Test func `behind links are found once, however the links loop`() throws {
    let folder = try TemporaryFolder()
    let other = try TemporaryFolder()
    try other.write("o.csv", "")
    try folder.write("real/x.csv", "")
    try folder.link("a-link", to: "real")
    try folder.link("real/up", to: "..")
    try folder.link("other", to: other.path)
    try folder.link("same.csv", to: "real/x.csv")
    try folder.link("o-too.csv", to: other.path + "/o.csv")
    #expect(folder.files.entries.map(\.path) == ["other/o.csv", "real/x.csv"])
    #expect(folder.files.defects == [])
  }

  @Test func `behind links that double at every level are found soon`() throws {
    let folder = try TemporaryFolder()
    for level in 0..<40 {
      try folder.write("d\(level)/f.csv", "")
      try folder.link("d\(level)/a", to: "../d\(level + 1)")
      try folder.link("d\(level)/b", to: "../d\(level + 1)")
    }
    try folder.write("d40/f.csv", "")
    #expect(folder.files.entries.count == 41)
  }

  @Test func `that cannot be read are reported by path`() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.csv", "")
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
    let folder = try TemporaryFolder()
    #expect(mkfifo(folder.path + "/pipe.csv", 0o644) == 0)
    try folder.write("secret.csv", "")
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
    let folder = try TemporaryFolder()
    try folder.write("a.csv", "")
    let file = ModelFiles(in: FilePath(folder.path + "/a.csv"))
    #expect(file.defects.map(\.defect) == [.notAFolder])
    #expect(try TemporaryFolder().files.entries.isEmpty)
  }
}
