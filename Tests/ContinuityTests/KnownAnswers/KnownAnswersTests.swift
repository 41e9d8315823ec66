// Every shipped model against the answers known for it.

import DependencyGraph
import Foundation
import SystemPackage
import Testing

@testable import Continuity

/// What an outcome says otherwise than expected, a line each.
private struct Comparison {
  private(set) var differences: [String] = []

  mutating func compare<Value: Equatable>(_ what: String, _ expected: Value?, _ found: Value?) {
    guard let expected, expected != found else { return }
    differences.append("\(what): expected \(expected), found \(found.map { "\($0)" } ?? "nothing")")
  }

  mutating func compare(
    _ id: String, _ expected: ExpectedNode, _ answer: Answer, in model: Model
  ) {
    compare("\(id) outages", expected.outages?.map(\.text), answer.outages.map(\.text))
    compare("\(id) degraded", expected.degraded?.map(\.text), answer.degraded.map(\.text))
    compare("\(id) hindered", expected.hindered?.map(\.text), answer.hindered.map(\.text))
    compare(
      "\(id) reserve", expected.reserve,
      answer.reserves.map { reserve in
        ExpectedNode.ExpectedReserve(
          interval: reserve.interval, until: reserve.until,
          of: reserve.of.map { model.assets[$0].id })
      })
    compare(
      "\(id) levels", expected.levels,
      answer.levels.map {
        ExpectedNode.ExpectedLevel(interval: $0.interval, percent: $0.percent)
      })
    compare("\(id) units", expected.units, answer.units)
    compare("\(id) lost", expected.lost, answer.lost.minutes)
    compare("\(id) lost-volume", expected.lostVolume, answer.lost.volume)
    compare("\(id) lost-at-least", expected.isLostAtLeast, answer.lost.isAtLeast)
    compare("\(id) return", expected.ending, answer.ending?.shortWord)
    compare("\(id) returns", expected.returns, answer.returns)
    compare("\(id) after-cause", expected.afterCause, answer.afterCause)
    compare("\(id) normal-again", expected.normalAgain, answer.normalAgain)
    compare("\(id) lower-bound", expected.isLowerBound, answer.isLowerBound)
    compare("\(id) data-loss", expected.dataLoss, answer.dataLoss?.chain)
    compare(
      "\(id) restored-from", expected.restoredFrom,
      answer.restoringCopy.map { model.assets[answer.copies[$0].copy.holder].id })
    compare(
      "\(id) short-of", expected.shortOf,
      answer.verdicts.first.map { $0.shortOf.map { model.assets[$0].id } })
    for verdict in expected.verdicts {
      let name = verdict.objective.rawValue
      let found = answer.verdicts.first { $0.objective == verdict.objective }
      compare("\(id) \(name)", verdict.result, found?.result.rawValue)
      compare("\(id) \(name) by", verdict.by, found?.by)
      compare("\(id) \(name) must-end-by", verdict.mustEndBy, found?.causeMustEndBy)
    }
  }
}

extension Interval {
  fileprivate var text: String { "\(from)–\(to.map(String.init) ?? "")" }
}

extension Return {
  fileprivate var shortWord: String {
    switch self {
    case .at: "at"
    case .unknown: "unknown"
    case .never: "never"
    case .afterHorizon: "horizon"
    case .unstable: "unstable"
    }
  }
}

@Suite struct `Known answers` {
  private func differences(of known: KnownAnswer, in model: Model) throws -> [String] {
    var comparison = Comparison()
    let scenario: Scenario
    let title: String
    func position(_ id: String) throws -> Index<Asset> {
      try #require(model.assets.firstIndex { $0.id == id }, "no node \(id)")
    }
    switch known.question {
    case .scenario(let id), .plan(let id):
      title = id
      scenario = try #require(model.scenario(id), "no scenario \(id)")
    case .sweep(let expected):
      let failures = FailureSweep(of: SweepQuestion(), in: model).failures().ranked
      for (id, counts) in expected {
        let asset = try position(id)
        let stopped = failures.first { $0.asset == asset }?.stopped
        comparison.compare(
          "sweep \(id)", counts,
          stopped.map { [$0.nodes, $0.processes, $0.critical] })
      }
      return comparison.differences
    case .fail(let ids, let length):
      title = ids.joined(separator: " ")
      scenario = Scenario(failing: try ids.map(position), for: length)
    }
    var plan: RecoveryPlan?
    if case .plan = known.question { plan = RecoveryPlan(of: scenario, in: model) }
    let outcome = plan?.outcome ?? Outcome(of: scenario, in: model)
    for (id, expected) in known.nodes {
      comparison.compare("\(id) bound", expected.bound, plan?.bounds[try position(id)]?.minute)
      comparison.compare(id, expected, outcome.answer(for: try position(id)), in: model)
    }
    for (id, expected) in known.people {
      let role = try position(id)
      let found = outcome.peopleAsked.first { $0.role == role }?.stretches.map {
        [$0.interval.from, $0.interval.to, $0.asked, $0.present]
      }
      comparison.compare("people \(id)", expected, found)
    }
    let summary = Summary(of: outcome.affected, in: outcome)
    comparison.compare("stopped", known.stopped, summary.stopped)
    return comparison.differences.map { "\(title): \($0)" }
  }

  @Test(arguments: ModelFolder.all.filter { $0.holds("expected.yaml") })
  func `are what the engine answers`(folder: ModelFolder) throws {
    let model = try Model(contentsOf: FilePath(folder.url.path))
    let bytes = try Data(contentsOf: folder.url.appending(path: "expected.yaml"))
    let known = try KnownAnswer.all(in: [UInt8](bytes))
    #expect(!known.isEmpty)
    let wrong = try known.flatMap { try differences(of: $0, in: model) }
    #expect(wrong == [], "\(wrong.joined(separator: "\n"))")
  }

  @Test(arguments: [
    "- { scenario: a, nodes: { x: { outage: [] } } }", "- { scenario: a, stoped: 1 }",
    "- { scenario: a, nodes: { x: { by: 3 } } }", "- { scenario: a, for: 1h, stopped: 1 }",
    "- { scenario: a, nodes: { x: { return: sometimes } } }", "- { scenario: a }",
    "- { scenario: a, nodes: { x: { mtpd: missed, rto-by: 3 } } }",
    "- { sweep: { x: [1, 2, 3] }, stopped: 1 }", "- { scenario: a, people: { x: 3 }, stopped: 1 }",
  ])
  func `are refused where nothing would check them`(text: String) {
    #expect(throws: BadExpectation.self) { try KnownAnswer.all(in: Array(text.utf8)) }
  }

  @Test func `that are wrong are noticed one by one`() throws {
    let folder = try #require(ModelFolder.all.first { $0.path == "lessons/05-duree-inconnue" })
    let model = try Model(contentsOf: FilePath(folder.url.path))
    let text = """
      - scenario: panne-ad
        nodes:
          urgences: { outages: [[0, 7]], degraded: [[1, null]], return: at, after-cause: 91, mtpd: kept,
                      must-end-by: 151, by: 1, returns: 1, normal-again: 2, lower-bound: true }
        stopped: 4
      """
    let known = try KnownAnswer.all(in: Array(text.utf8))
    #expect(try known.flatMap { try differences(of: $0, in: model) }.count == 11)
  }
}

@Suite struct `Shipped models` {
  @Test func `are found`() {
    #expect(ModelFolder.all.contains { $0.path == "ch-littoral" })
    #expect(ModelFolder.all.count { $0.path.hasPrefix("lessons/") } >= 13)
  }

  @Test(arguments: ModelFolder.all)
  func `have a page, known answers and no error`(folder: ModelFolder) throws {
    #expect(folder.holds("README.md"))
    #expect(folder.holds("expected.yaml"))
    let model = try Model(contentsOf: FilePath(folder.url.path))
    #expect(model.warnings.filter { $0.severity == .error } == [])
  }
}
