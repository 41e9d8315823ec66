// What an import writes, and what it leaves alone.

@testable import Connectors
import Continuity
import Formats
import Foundation
import SystemPackage
import TestSupport
import Testing

@Suite struct Writing {
  private let place = Place(file: "x.csv", line: 2)

  private func item(
    _ id: String, _ kind: Kind = .server, name: String = "", source: String? = nil,
    fields: Fields = [:]
  ) -> Inventory.Item {
    Inventory.Item(
      id: id, kind: kind, name: name, source: source ?? "t:\(id)", fields: fields, place: place)
  }

  private func link(_ node: String, _ member: String, _ relation: Relation = .needs)
    -> Inventory.Link
  {
    Inventory.Link(
      node: node, relation: relation, member: member, source: "t:\(node)", place: place)
  }

  private func inventory(_ items: [Inventory.Item], _ links: [Inventory.Link] = []) -> Inventory {
    var inventory = Inventory(origin: "t")
    inventory.items = items
    inventory.links = links
    return inventory
  }

  @discardableResult
  private func write(
    _ inventory: Inventory, to folder: TemporaryFolder, update: Bool = false, date: String? = nil
  ) throws -> ImportReport {
    var options = ImportOptions()
    options.isUpdate = update
    options.date = date.flatMap { CalendarDate($0) }
    return try ModelImport(of: inventory, options: options).write(to: folder.filePath)
  }

  @Test func importingTwiceGivesTheSameBytes() throws {
    let folder = try TemporaryFolder()
    let inventory = inventory(
      [item("b", .application), item("a", name: "Été; \"x\"", fields: [.restart: "10m"])],
      [link("b", "a")])
    try write(inventory, to: folder)
    let before = try folder.contents()
    let report = try write(inventory, to: folder, update: true)
    #expect(report.changes.isEmpty)
    #expect(report.files.isEmpty)
    #expect(try folder.contents() == before)
    #expect(report.model.assets.map(\.name) == ["Été; \"x\"", "b"])
  }

  @Test func aTextIsTheSameHoweverItsLettersAreComposed() throws {
    let folder = try TemporaryFolder()
    try write(inventory([item("x", name: "\u{C9}t\u{E9}", source: "t:\u{E9}")]), to: folder)
    let before = try folder.contents()
    // macOS takes letters apart in the names of files, and a sheet of CSV is named after its file.
    let report = try write(
      inventory([item("x", name: "E\u{301}te\u{301}", source: "t:e\u{301}")]), to: folder,
      update: true)
    #expect(report.changes.isEmpty)
    #expect(try folder.contents()["t.nodes.csv"] == before["t.nodes.csv"])
  }

  @Test func whatIsGoneIsNotMissing() throws {
    let folder = try TemporaryFolder()
    try write(inventory([item("s1"), item("s2")]), to: folder)
    let report = try write(inventory([item("s1")]), to: folder, update: true)
    let gaps = Completeness(of: report.model).gaps
    #expect(gaps.map(\.gap) == [.serverNeededByNothing, .withoutRestart, .withoutRoom])
    for (_, assets) in gaps { #expect(assets.map { report.model.assets[$0].id } == ["s1"]) }
  }

  @Test func rowsStandInTheOrderOfTheirBytes() throws {
    let folder = try TemporaryFolder()
    // Longer than what is compared as numbers, beginnings of each other, and accents behind z.
    let long = "ch/" + String(repeating: "x", count: 20)
    let ids = ["ch/é", "ch/z", "ch/ab", "ch/a", long + "b", long + "a", long, "ch/Z", "ch/a-1"]
    let links = ids.dropFirst().map { link(ids[0], $0) }
    try write(inventory(ids.map { item($0, .application) }, links), to: folder)
    func column(_ name: String, _ place: Int) throws -> [String] {
      try folder.text(name).split(separator: "\n").dropFirst().map {
        String($0.split(separator: ";", omittingEmptySubsequences: false)[place])
      }
    }
    let sorted = ids.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    #expect(try column("t.nodes.csv", 1) == sorted)
    #expect(try column("t.needs.csv", 1) == sorted.filter { $0 != ids[0] })
  }

  @Test func aFirstImportTellsEveryRowItAdded() throws {
    let folder = try TemporaryFolder()
    let report = try write(
      inventory([item("b", .application), item("a")], [link("b", "a")]), to: folder)
    #expect(report.changes.added.map(\.title) == ["a", "b", "b needs a"])
    #expect(report.changes.added.map(\.source) == ["t:a", "t:b", "t:b"])
    #expect(report.changes.added.map(\.table) == ["nodes", "nodes", "needs"])
  }

  @Test func aSecondImportWithoutUpdateIsRefused() throws {
    let folder = try TemporaryFolder()
    try write(inventory([item("a")]), to: folder)
    let before = try folder.contents()
    #expect(throws: ImportFailure.self) { try write(inventory([item("b")]), to: folder) }
    #expect(try folder.contents() == before)
    let empty = try TemporaryFolder()
    #expect(throws: ImportFailure.self) {
      try write(inventory([item("b")]), to: empty, update: true)
    }
    #expect(try empty.contents().isEmpty)
  }

  @Test func cellsComeTogetherThreeWays() throws {
    let folder = try TemporaryFolder()
    try write(
      inventory([
        item("a", fields: [.restart: "10m", .rto: "1h", .mtpd: "4h"]),
        item("b", fields: [.restart: "10m"]),
      ]), to: folder)
    var text = try folder.text("t.nodes.csv")
    // By hand: a's restart, and b's restart, and a line of people's own with a column of theirs.
    text = text.replacing("server;a;;;10m;", with: "server;a;;;11m;")
      .replacing("server;b;;;10m;", with: "server;b;;;12m;")
      .replacing("source;gone", with: "Lot;source;gone").replacing(";t:", with: ";L1;t:")
    text += "server;main;À la main;;;;;;;;;;\n"
    try folder.write("t.nodes.csv", text)
    let report = try write(
      inventory([
        item("a", fields: [.restart: "10m", .rto: "2h", .mtpd: "4h"]),
        item("b", fields: [.restart: "15m"]),
      ]), to: folder, update: true)
    #expect(
      report.changes.keptByHand.map { "\($0.row.title) \($0.column) \($0.old)" } == [
        "a restart 11m"
      ])
    #expect(report.changes.changed.map { "\($0.row.title) \($0.old)→\($0.new)" } == ["a 1h→2h"])
    #expect(
      report.changes.conflicts.map { "\($0.row.title) \($0.old)≠\($0.new)" } == ["b 12m≠15m"])
    let now = try folder.text("t.nodes.csv")
    #expect(now.contains("server;a;;;11m;;;4h;2h;;L1;t:a;"))
    #expect(now.contains("server;b;;;12m;"))
    #expect(now.hasSuffix("server;main;À la main;;;;;;;;;;\n"))
    // What was kept once is kept again, and is no longer a conflict: the source has not moved.
    let again = try write(
      inventory([
        item("a", fields: [.restart: "10m", .rto: "2h", .mtpd: "4h"]),
        item("b", fields: [.restart: "15m"]),
      ]), to: folder, update: true)
    #expect(again.changes.conflicts.isEmpty)
    #expect(again.changes.keptByHand.count == 2)
    #expect(try folder.text("t.nodes.csv") == now)
  }

  @Test func whatIsGoneIsMarkedCountsAsTheDesignSaysAndComesBack() throws {
    let folder = try TemporaryFolder()
    let all = inventory(
      [item("app", .application), item("s1"), item("s2"), item("s3")],
      [link("app", "s1", .runsOn), link("app", "s2", .runsOn), link("s3", "s2")])
    try write(all, to: folder)
    let report = try write(
      inventory(
        [item("app", .application), item("s1"), item("s3")], [link("app", "s3", .runsOn)]),
      to: folder, update: true, date: "2026-11-30")
    // s2 is gone, and no row ties it any more; s1 is still there, but the application has left it.
    let gone = ["s2", "app runs-on s1", "app runs-on s2", "s3 needs s2"]
    #expect(report.changes.gone.map(\.title) == gone)
    #expect(try folder.text("t.nodes.csv").contains("server;s2;;;;;;;;;t:s2;2026-11-30\n"))
    let app = try #require(report.model.assets.firstIndex { $0.id == "app" })
    let members = report.model.needs(of: app).flatMap(\.members).map { report.model.assets[$0].id }
    #expect(members == ["s3"])
    let back = try write(all, to: folder, update: true, date: "2026-12-31")
    #expect(back.changes.back.map(\.title) == gone)
    #expect(!(try folder.text("t.nodes.csv").contains("2026")))
    #expect(back.changes.gone.map(\.title) == ["app runs-on s3"])
  }

  @Test func aRowKeepsTheIdentifierItWasFirstGiven() throws {
    let folder = try TemporaryFolder()
    try write(
      inventory(
        [item("nord/1", source: "t:1"), item("nord/2", source: "t:2")], [link("nord/2", "nord/1")]),
      to: folder)
    // It has moved to another establishment, and another now has its old identifier.
    let report = try write(
      inventory(
        [
          item("sud/1", source: "t:1"), item("nord/2", source: "t:2"),
          item("nord/1", source: "t:3"),
        ],
        [link("nord/2", "sud/1")]),
      to: folder, update: true)
    #expect(report.model.assets.map(\.id) == ["nord/1", "nord/1-2", "nord/2"])
    #expect(report.findings.map(\.reason.code) == ["shared-identity"])
    #expect(report.changes.gone.isEmpty)
    #expect(report.changes.added.map(\.title) == ["nord/1-2"])
  }

  @Test func rowsTakenOutByHandStayOut() throws {
    let folder = try TemporaryFolder()
    let all = inventory([item("a"), item("b")], [link("a", "b")])
    try write(all, to: folder)
    let text = try folder.text("t.needs.csv").split(separator: "\n").dropLast().joined(
      separator: "\n")
    try folder.write("t.needs.csv", text + "\n")
    let report = try write(all, to: folder, update: true)
    #expect(report.changes.removedByHand.map(\.title) == ["a needs b"])
    #expect(report.model.needs(of: 0).isEmpty)
  }

  @Test func handWrittenFilesStandBesideAndAreNamed() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "main.yaml",
      "language: en\nprocesses: [{ id: p, mtpd: 4h, needs: [a] }]\nservices: [{ id: ad }]\n")
    let report = try write(inventory([item("a")], [link("a", "ad", .signsInWith)]), to: folder)
    #expect(report.model.assets.map(\.id) == ["a", "ad", "p"])
    #expect(report.files == ["a-completer.yaml", "t.needs.csv", "t.nodes.csv"])
  }

  @Test func aModelThatWouldNotReadIsLeftAsItWas() throws {
    let folder = try TemporaryFolder()
    try folder.write("main.yaml", "servers: [{ id: a }]\n")
    let before = try folder.contents()
    let lines = obstacles {
      _ = try ModelImport(of: inventory([item("a")])).write(to: folder.filePath)
    }
    // The identifier is taken by hand, so the import's own steps aside.
    #expect(lines.isEmpty)
    let broken = try TemporaryFolder()
    try broken.write("main.yaml", "servers: [{ id: z, needs: [nobody] }]\n")
    let kept = try broken.contents()
    let said = obstacles {
      _ = try ModelImport(of: inventory([item("a")])).write(to: broken.filePath)
    }
    #expect(
      said.count == 1 && said[0].contains("main.yaml:1:28") && said[0].contains("'nobody'"),
      "\(said)")
    #expect(try broken.contents() == kept)
    #expect(before.keys.sorted() == ["main.yaml"])
  }

  @Test func strictRefusesUnusedRowsAndWritesNothing() throws {
    let folder = try TemporaryFolder()
    var options = ImportOptions()
    options.isStrict = true
    let lines = obstacles {
      _ = try ModelImport(of: inventory([item("a")], [link("a", "nobody")]), options: options)
        .write(to: folder.filePath)
    }
    #expect(lines.count == 2)
    #expect(try folder.contents().isEmpty)
  }

  @Test func aFileInPlaceOfTheFolderIsRefused() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("m", "x")
    #expect(throws: ImportFailure.self) {
      try ModelImport(of: inventory([item("a")])).write(to: file)
    }
    #expect(try folder.text("m") == "x")
  }
}

@Suite struct RandomInventories {
  private static let texts = [
    "a", "b", "c-1", "é à", "=cmd", "-x", "\"q\"", "a;b", "a,b", "ligne\nseconde", "  ", "#", "{x}",
    "n/a",
    "'", "- tiret", "\u{202E}rtl", "nul\u{0}", "1h", "4h", "2d", "0m", "unlimited", "yes", "12",
    "-3", "x/y",
    "A", "\u{FEFF}", "sep=;", "oui", "care",
  ]

  /// What an importer writes, the model reader reads without error, whatever the inventory says.
  @Test(arguments: 0..<runs(60)) func whatIsWrittenIsRead(_ seed: Int) throws {
    var random = RandomSource(seed: seed)
    func text() -> String { Self.texts.randomElement(using: &random) ?? "" }
    func place() -> Place { Place(file: "r", line: Int.random(in: 1...99, using: &random)) }
    var inventory = Inventory(origin: "r")
    let count = Int.random(in: 1...20, using: &random)
    var ids: [String] = []
    for index in 0..<count {
      let id = Bool.random(using: &random) ? text() : "n\(index)"
      ids.append(id)
      var fields = Fields()
      for field in NodeKey.ofImports
      where Int.random(in: 0..<3, using: &random) == 0 && field != .zone {
        fields[field] = text()
      }
      inventory.items.append(
        Inventory.Item(
          id: id, kind: Kind.allCases.randomElement(using: &random) ?? .server, name: text(),
          establishment: Bool.random(using: &random)
            ? ["e1", "e2"].randomElement(using: &random) : nil,
          source: "r:\(index / 2 * Int.random(in: 1...2, using: &random))", fields: fields,
          place: place()))
    }
    ids.append("nobody")
    func id() -> String { ids.randomElement(using: &random) ?? "" }
    for _ in 0..<3 * count {
      let counts: [Inventory.Link.Count] = [.all, .any, .atLeast(0), .atLeast(2), .atLeast(9)]
      inventory.links.append(
        Inventory.Link(
          node: id(), relation: Relation.allCases.randomElement(using: &random) ?? .needs,
          member: id(),
          group: ["", "", "g", "h"].randomElement(using: &random) ?? "",
          count: counts.randomElement(using: &random) ?? .all,
          tolerance: Bool.random(using: &random) ? text() : nil,
          control: Bool.random(using: &random) ? true : nil, source: text(), place: place()))
      inventory.copies.append(
        Inventory.Copy(
          node: id(), holder: id(), values: [.every: text(), .immutable: text(), .site: id()],
          source: text(), place: place()))
      inventory.controls.append(
        Inventory.Control(controller: id(), controlled: id(), source: text(), place: place()))
    }
    let folder = try TemporaryFolder()
    let before: [String: Data]
    do {
      _ = try ModelImport(of: inventory).write(to: folder.filePath)
      before = try folder.contents()
      var options = ImportOptions()
      options.isUpdate = true
      let again = try ModelImport(of: inventory, options: options).write(to: folder.filePath)
      #expect(again.changes.isEmpty, "\(again.changes)")
    } catch let failure as ImportFailure {
      Issue.record("\(failure.lines(in: .english))")
      return
    }
    #expect(try folder.contents() == before)
    #expect(throws: Never.self) { try Model(contentsOf: folder.filePath) }
  }
}
