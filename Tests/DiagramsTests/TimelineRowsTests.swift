// Timelines of many things: what is drawn by itself, and what shares a line.

import Continuity
import DependencyGraph
import Testing

@testable import Diagrams

@Suite struct TimelineRowsTests {
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
