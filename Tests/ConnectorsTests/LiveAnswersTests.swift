// What is gone counts for nothing: after any months of updates the answers are those of a first import.

import Continuity
import DependencyGraph
import Formats
import Foundation
import SystemPackage
import TestSupport
import Testing

@testable import Connectors

extension Model {
  fileprivate func asset(_ id: String) throws -> Index<Asset> {
    try #require(assets.firstIndex { $0.id == id })
  }

  /// The identifiers of what the sources still have.
  fileprivate var live: [String] {
    assets.indices.filter { details[$0]?.isGone != true }.map { assets[$0].id }
  }

  /// What failures do to what is live, when that returns, and where its copies are.
  fileprivate func answers(failing failures: [[String]]) -> [String] {
    let positions = Dictionary(uniqueKeysWithValues: assets.indices.map { (assets[$0].id, $0) })
    let isLive = Indexed<Asset, Bool>(assets.indices.map { details[$0]?.isGone != true })
    var answers: [String] = []
    for ids in failures {
      let scenario = Scenario(failing: ids.compactMap { positions[$0] }, for: .minutes(120))
      let outcome = Outcome(of: scenario, in: self, horizon: 10_000)
      var answer = "\(ids):"
      for affected in outcome.affected where isLive[affected] {
        answer += " \(assets[affected].id)"
        if let back = outcome.timeline.return(of: node(of: affected)) { answer += " \(back)" }
      }
      answers.append(answer)
    }
    for asset in assets.indices where isLive[asset] {
      let holders = copies(of: asset).map { assets[$0.holder].id }
      answers.append("\(assets[asset].id) on \(holders.sorted())")
    }
    return answers
  }
}

@Suite struct LiveAnswers {
  private let place = Place(file: "x.csv", line: 2)

  private func farm(_ count: Inventory.Link.Count, of members: Int) -> Inventory {
    var inventory = Inventory(origin: "t")
    inventory.items = [
      Inventory.Item(id: "farm", kind: .server, name: "", source: "t:f", place: place)
    ]
    for number in 1...members {
      inventory.items.append(
        Inventory.Item(
          id: "h\(number)", kind: .server, name: "", source: "t:\(number)", place: place))
      inventory.links.append(
        Inventory.Link(
          node: "farm", relation: .runsOn, member: "h\(number)", group: "g", count: count,
          source: "t:\(number)", place: place))
    }
    return inventory
  }

  @discardableResult
  private func write(_ inventory: Inventory, _ folder: TemporaryFolder, update: Bool = true) throws
    -> ImportReport
  {
    var options = ImportOptions()
    options.isUpdate = update
    return try ModelImport(of: inventory, options: options).write(to: folder.filePath)
  }

  /// How many of its members a group needs, and who they are.
  private func group(_ model: Model) throws -> (needed: Int, members: [String]) {
    let need = try #require(model.needs(of: try model.asset("farm")).first)
    return (need.needed, need.members.map { model.assets[$0].id })
  }

  @Test func aFarmMayGrowAndShrink() throws {
    let folder = try TemporaryFolder()
    try write(farm(.atLeast(2), of: 3), folder, update: false)
    let shrunk = try group(write(farm(.atLeast(1), of: 2), folder).model)
    #expect(shrunk.needed == 1 && shrunk.members == ["h1", "h2"])
    let grown = try write(farm(.atLeast(3), of: 5), folder)
    #expect(try group(grown.model).needed == 3)
    #expect(try group(grown.model).members.count == 5)
    #expect(grown.changes.changed.map { "\($0.column) \($0.old)→\($0.new)" } == ["count 1→3"])
    #expect(try write(farm(.atLeast(2), of: 3), folder).changes.gone.count == 4)
  }

  @Test func theCountThatPeopleGaveAGroupIsTheGroups() throws {
    let folder = try TemporaryFolder()
    try write(farm(.atLeast(2), of: 3), folder, update: false)
    // Of one row only, as people do.
    var text = try folder.text("t.needs.csv")
    text = text.replacing("farm;h2;runs-on;g;2", with: "farm;h2;runs-on;g;any")
      .replacing("farm;h1;runs-on;g;2", with: "farm;h1;runs-on;g;any")
      .replacing("farm;h3;runs-on;g;2", with: "farm;h3;runs-on;g;any")
    try folder.write("t.needs.csv", text)
    let same = try write(farm(.atLeast(2), of: 4), folder)
    #expect(try group(same.model).needed == 1)
    #expect(same.changes.keptByHand.map(\.column) == ["count"])
    let other = try write(farm(.atLeast(3), of: 4), folder)
    #expect(other.changes.conflicts.map { "\($0.old)≠\($0.new)" } == ["any≠3"])
    #expect(try group(other.model).needed == 1)
    #expect(try write(farm(.atLeast(3), of: 4), folder).changes.conflicts.isEmpty)
  }

  @Test func aGroupNeedsNoMoreThanPeopleLeftIt() throws {
    let folder = try TemporaryFolder()
    try write(farm(.atLeast(3), of: 4), folder, update: false)
    let text = try folder.text("t.needs.csv").split(separator: "\n")
    try folder.write(
      "t.needs.csv",
      text.filter { !$0.contains(";h1;") && !$0.contains(";h2;") }.joined(separator: "\n")
        .replacing(";3;", with: ";all;") + "\n")
    let left = try group(write(farm(.atLeast(2), of: 4), folder).model)
    #expect(left.needed == 2 && left.members == ["h3", "h4"])
  }

  // MARK: - Random months

  private static let counts = ["any", "all", "2"]

  private func map(_ count: String) -> String {
    """
    name: inv
    sheets:
      - sheet: apps
        kind: application
        id: Code
        name: Nom
        establishment: Site
        columns: { restart: Reprise }
        relations:
          runs-on: { column: Serveurs, count: \(count) }
          in: { column: Salle, kind: building, create: true }
        copies: { holder: { column: Bandes, kind: backup, create: true }, every: { value: 24h } }
      - sheet: srv
        kind: server
        id: Code
        name: Nom
        establishment: Site
        columns: { restart: Reprise }
        relations: { in: { column: Salle, kind: building, create: true } }
      - sheet: proc
        kind: process
        id: Code
        name: Nom
        establishment: Site
        relations: { needs: { column: Applis, count: \(count) } }
    """
  }

  /// An export of two hospitals that use the same codes.
  private func month(_ random: inout RandomSource) -> [String: String] {
    func some(_ all: [String], _ random: inout RandomSource) -> String {
      all.filter { _ in Int.random(in: 0..<5, using: &random) < 3 }.shuffled(using: &random)
        .joined(separator: ", ")
    }
    var (apps, servers, processes) = ([String](), [String](), [String]())
    let times = ["5 min", "1 h", ""]
    for site in ["CH Nord", "CH Sud"] {
      for number in 1...3 where Int.random(in: 0..<4, using: &random) > 0 {
        let time = times.randomElement(using: &random) ?? ""
        let room = "Salle \(Int.random(in: 1...2, using: &random))"
        apps.append(
          "\(site);A\(number);Appli \(number) \(site);\(time);"
            + "\"\(some(["S1", "S2", "S3"], &random))\";\(room);\(some(["Bandes"], &random))")
      }
      for number in 1...3 where Int.random(in: 0..<4, using: &random) > 0 {
        let time = times.randomElement(using: &random) ?? ""
        let room = "Salle \(Int.random(in: 1...2, using: &random))"
        servers.append("\(site);S\(number);Serveur \(number) \(site);\(time);\(room)")
      }
      processes.append("\(site);P;Urgences \(site);\"\(some(["A1", "A2", "A3"], &random))\"")
    }
    func table(_ header: String, _ rows: [String], _ random: inout RandomSource) -> String {
      ([header] + rows.shuffled(using: &random)).joined(separator: "\n") + "\n"
    }
    return [
      "apps.csv": table("Site;Code;Nom;Reprise;Serveurs;Salle;Bandes", apps, &random),
      "srv.csv": table("Site;Code;Nom;Reprise;Salle", servers, &random),
      "proc.csv": table("Site;Code;Nom;Applis", processes, &random),
    ]
  }

  /// Each month ends a chain of its own: 210 in all where runs are long.
  @Test(arguments: 0..<runs(70))
  func areThoseOfAFirstImportAfterAnyMonths(_ seed: Int) throws {
    var random = RandomSource(seed: seed)
    let map = map(Self.counts[seed % Self.counts.count])
    let updates = try TableUpdates(map: map)
    try updates.run(month(&random))
    for _ in 1...3 {
      let last = month(&random)
      let now = try updates.run(last) { $0.isSameOrigin = true }.model
      let first = try TableUpdates(map: map).run(last).model
      let live = first.live
      #expect(now.live == live)
      var failing = live.map { [$0] }
      for _ in 0..<8 { failing.append(Array(live.shuffled(using: &random).prefix(2))) }
      let (after, fresh) = (now.answers(failing: failing), first.answers(failing: failing))
      for (one, other) in zip(after, fresh) where one != other { Issue.record("\(one) ≠ \(other)") }
      #expect(after.count == fresh.count)
    }
  }
}
