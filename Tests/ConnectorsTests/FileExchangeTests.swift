// What is left when the machine stops between two files, and how it is made whole.

import Continuity
import Formats
import Foundation
import SystemPackage
import TestSupport
import Testing

@testable import Connectors

@Suite struct ExchangesCutShort {
  private func write(
    _ items: [(id: String, name: String)], to folder: TemporaryFolder, update: Bool = false
  ) throws {
    var inventory = Inventory(origin: "t")
    let place = Place(file: "x.csv", line: 2)
    inventory.items = items.map {
      Inventory.Item(id: $0.id, kind: .server, name: $0.name, source: "t:\($0.id)", place: place)
    }
    inventory.links = items.dropFirst().map {
      Inventory.Link(
        node: $0.id, relation: .runsOn, member: items[0].id, source: "t:\($0.id)", place: place)
    }
    var options = ImportOptions()
    options.isUpdate = update
    _ = try ModelImport(of: inventory, options: options).write(to: folder.filePath)
  }

  private let before = [("a", "A"), ("b", "B")]
  private let after = [("a", "A2"), ("b", "B"), ("c", "C")]

  /// The folder as it is once `moved` of the files of the second import are in place.
  private func cutShort(after moved: Int) throws -> (folder: TemporaryFolder, whole: [String: Data])
  {
    let whole = try TemporaryFolder()
    try write(before, to: whole)
    let old = try whole.contents()
    try write(after, to: whole, update: true)
    let folder = try TemporaryFolder()
    try write(before, to: folder)
    var list = ""
    let changed = try whole.contents().filter { old[$0.key] != $0.value && !$0.value.isEmpty }
    #expect(changed.count == 4)
    for (number, (path, data)) in changed.sorted(by: { $0.key < $1.key }).enumerated() {
      let target = FilePath(path)
      let draft = target.removingLastComponent()
        .appending(".\(target.lastComponent?.string ?? "").7.new").string
      try folder.write(number < moved ? path : draft, Array(data))
      list += "\(draft)\t\(path)\n"
    }
    try folder.write(ModelFiles.interruptedExchange, list)
    return (folder, try whole.contents())
  }

  @Test func oneImportAtATimeWritesToAFolder() throws {
    let folder = try TemporaryFolder()
    try write(before, to: folder)
    let contents = try folder.contents()
    var lock: FolderLock? = try FolderLock(folder.filePath)
    do {
      try write(after, to: folder, update: true)
      Issue.record("two imports wrote to one folder")
    } catch let error as ImportFailure {
      #expect(error.lines(in: .french).joined().contains("un autre import écrit"))
    }
    #expect(try folder.contents() == contents)
    _ = lock
    lock = nil
    try write(after, to: folder, update: true)
    #expect(try folder.contents() != contents)
  }

  @Test(arguments: [0, 1, 3, 4])
  func areFinishedByTheNextImport(_ moved: Int) throws {
    let (folder, whole) = try cutShort(after: moved)
    do {
      _ = try Model(contentsOf: folder.filePath)
      Issue.record("half an import was read as a model")
    } catch {
      #expect(
        error.problems.contains { $0.message(in: .english).contains("an import stopped") },
        "\(error)")
    }
    try write(after, to: folder, update: true)
    #expect(try folder.contents() == whole)
    #expect(try Model(contentsOf: folder.filePath).assets.count == 3)
  }

  @Test func aListThatLeadsElsewhereIsRefused() throws {
    let folder = try TemporaryFolder()
    try write(before, to: folder)
    for line in [
      "../x.new\tt.nodes.csv", "/etc/x.new\tt.nodes.csv", ".x.new\t../t.nodes.csv", ".x.new",
      "t.needs.csv\tt.nodes.csv",
    ] {
      try folder.write(ModelFiles.interruptedExchange, line + "\n")
      let contents = try folder.contents()
      #expect(throws: ImportFailure.self) { try write(after, to: folder, update: true) }
      #expect(try folder.contents() == contents)
    }
  }

  @Test func nothingOfThemIsLeftWhereNothingStops() throws {
    let folder = try TemporaryFolder()
    try write(before, to: folder)
    try write(after, to: folder, update: true)
    let names = try folder.contents().keys.sorted().filter { !$0.hasSuffix(".yaml") }
    #expect(
      names == [".ricochet/t/needs.csv", ".ricochet/t/nodes.csv", "t.needs.csv", "t.nodes.csv"])
  }

  @Test func aFolderKeepsNothingOfAnImportThatCannotBeWritten() throws {
    let folder = try TemporaryFolder()
    try folder.write("mine.yaml", "servers: [{ id: z }]\n")
    // A folder where a file should go.
    try FileManager.default.createDirectory(
      atPath: folder.filePath.appending("t.nodes.csv").string, withIntermediateDirectories: false)
    try folder.write("t.nodes.csv/x", "")
    let contents = try folder.contents()
    let names = try FileManager.default.subpathsOfDirectory(atPath: folder.filePath.string).sorted()
    #expect(throws: ImportFailure.self) { try write(before, to: folder) }
    #expect(try folder.contents() == contents)
    #expect(
      try FileManager.default.subpathsOfDirectory(atPath: folder.filePath.string).sorted() == names)
  }
}
