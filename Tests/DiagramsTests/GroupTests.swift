// Groups of hospitals: each establishment keeps boxes of its own, and no line runs from one to another.

import Continuity
import DependencyGraph
import Testing

@testable import Diagrams

@Suite struct GroupTests {
  private func schema(_ model: Model, _ outcome: Outcome? = nil) -> Schema {
    Schema(
      of: model, showing: Array(model.assets.indices), outcome: outcome,
      labels: wording(in: .english))
  }

  /// `count` establishments of 40 nodes that all need one directory.
  private func group(of count: Int) throws -> Model {
    var lists: [String: String] = [:]
    for establishment in 0..<count {
      for (kind, needs) in [
        ("processes", "applications"), ("applications", "servers"), ("servers", "networks"),
        ("networks", ""),
      ] {
        for index in 0..<10 {
          let needed = needs.isEmpty ? "" : ", \(needs)-\(establishment)-\(index)"
          lists[kind, default: "\(kind):\n"] +=
            "  - { id: \(kind)-\(establishment)-\(index), establishment: e\(establishment), "
            + "needs: [directory\(needed)] }\n"
        }
      }
    }
    let names = (0..<count).map { "{ id: e\($0) }" }.joined(separator: ", ")
    return try model(
      "establishments: [\(names)]\nservices: [{ id: directory }]\n"
        + lists.sorted { $0.key < $1.key }.map(\.value).joined())
  }

  @Test func `A shipped group mixes no establishments, and its lines stay within one`() throws {
    let model = try shipped("ght-littoral")
    let schema = schema(model)
    #expect(schema.boxes.count <= Folding.budget)
    #expect(schema.boxes.filter(schema.isMixed).isEmpty)
    #expect(schema.establishments == [0, 1, 2, 3])
    #expect(!schema.connections.isEmpty)
    for connection in schema.connections {
      let owner = schema.boxes[connection.owner].establishment
      #expect(connection.members.allSatisfy { schema.boxes[$0].establishment == owner })
    }
  }

  @Test func `What a scenario of a group stops is told by establishment`() throws {
    let model = try shipped("ght-littoral")
    for scenario in model.scenarios {
      let schema = schema(model, Outcome(of: scenario, in: model))
      #expect(schema.boxes.count <= Folding.budget, "\(scenario.id ?? "")")
      let mixed = schema.boxes.filter { $0.fate != .holds && schema.isMixed($0) }
      #expect(mixed.isEmpty, "\(scenario.id ?? "")")
    }
  }

  @Test func `Of many establishments, processes are told apart and the rest is taken together`()
    throws
  {
    let schema = schema(try group(of: 12))
    #expect(schema.hasMany)
    let processes = schema.boxes.filter { $0.kind == .process }
    #expect(processes.map(\.establishment) == (0..<12).map { $0 })
    #expect(schema.boxes.filter { $0.kind == .server }.map(\.members.count) == [120])
  }

  @Test func `However many establishments, a page is never crowded`() throws {
    for count in [2, 3, 6, 7, 70] {
      let schema = schema(try group(of: count))
      #expect(schema.boxes.count <= Folding.budget, "\(count) establishments")
      #expect(schema.boxes.flatMap(\.members).sorted() == schema.shown)
    }
  }

  @Test func `A folded box names first what most others need`() throws {
    let model = try shipped("ght-littoral")
    let schema = schema(model)
    for box in schema.boxes { #expect(box.examples.sorted() == box.members) }
    let applications = schema.boxes.first { $0.kind == .application && $0.establishment == 0 }
    #expect(applications?.examples.first.map { model.assets[$0].id } == "ch-cotier/dpi")
  }

  @Test func `What fails by itself always has its line in a timeline`() throws {
    // All are down at other minutes, and there is no room for all; it is back before any other.
    let others = (10..<99).map { "{ id: x\($0), restart: \($0)m, needs: [cause] }" }
    let model = try model(
      "applications: [{ id: cause, restart: 1m }, \(others.joined(separator: ", "))]")
    guard let cause = model.assets.firstIndex(where: { $0.id == "cause" }) else {
      Issue.record("no cause")
      return
    }
    let outcome = Outcome(of: Scenario(failing: [cause], for: .minutes(60)), in: model)
    let section = TimelineRows(of: outcome, view: View(language: .english)).sections.first
    #expect((section?.hidden ?? 0) > 0)
    #expect(section?.rows.contains { $0.assets == [cause] } == true)
  }

  @Test func `What is down at the same minutes is one line of a timeline`() throws {
    let servers = (10..<40).map { "{ id: s\($0), restart: \($0 < 30 ? 5 : 6)m, needs: [x] }" }
    let model = try model(
      "servers: [\(servers.joined(separator: ", "))]\nservices: [{ id: x, restart: 1h }]")
    guard let x = model.assets.firstIndex(where: { $0.id == "x" }) else {
      Issue.record("no x")
      return
    }
    let rows = TimelineRows(
      of: Outcome(of: Scenario(failing: [x], for: .minutes(60)), in: model),
      view: View(language: .english))
    let section = rows.sections.first { $0.kind == .server }
    #expect(section?.rows.map(\.assets.count).sorted() == [10, 20])
    #expect(section?.shown == 30)
    #expect(section?.hidden == 0)
  }
}
