// What is left without a spare, and the next failure that would hurt most.

import DependencyGraph
import Testing

@testable import Continuity

@Suite struct SparesLeft {
  private let found: Model

  init() throws {
    found = try model(
      """
      processes:
        - { id: urgences, mtpd: 4h, needs: [dpi] }
        - { id: paie, mtpd: 3d, needs: [rh] }
      applications:
        - { id: dpi, restart: 0m, runs-on: { any: [s1, s2] } }
        - { id: rh, restart: 0m, runs-on: { any: [s1, s3] } }
        - { id: web, restart: 0m, needs: [{ node: s1, tolerance: unlimited }] }
        - { id: labo, restart: 0m, runs-on: { at-least: 2, of: [s1, s2, s3, s4] } }
      servers:
        - { id: s1, restart: 0m, repair: 1h }
        - { id: s2, restart: 0m, repair: 1h }
        - { id: s3, restart: 0m, repair: 1h }
        - { id: s4, restart: 0m, repair: 1h }
        - { id: alone, restart: 0m, repair: 1h }
      """)
  }

  @Test func `met with exactly as many as needed, of more, is without a spare`() {
    let spares = found.outcome(failing: "s1").withoutSpare()
    #expect(found.ids(spares.map(\.asset)) == ["dpi", "rh"])
    #expect(spares.map { found.ids($0.left) } == [["s2"], ["s3"]])
    #expect(spares.map { found.ids($0.lost) } == [["s1"], ["s1"]])
    let two = found.outcome(failing: "s3", "s4").withoutSpare()
    #expect(found.ids(two.map(\.asset)) == ["labo", "rh"])
    #expect(two.map(\.needed) == [2, 1])
  }

  @Test func `what is met in full, or stops, is not`() {
    #expect(found.outcome(failing: "alone").withoutSpare() == [])
    #expect(
      found.ids(found.outcome(failing: "s1", "s2").withoutSpare().map(\.asset)) == [
        "labo", "rh",
      ])
  }

  @Test func `the next failure that hurts most stops critical processes first`() throws {
    let outcome = found.outcome(failing: "s1")
    let next = try #require(outcome.nextFailure(after: outcome.withoutSpare()))
    #expect(found.ids([next.asset]) == ["s2"])
    #expect(found.ids(next.stops) == ["dpi", "s2", "urgences"])
    #expect(next.processes == 1)
    #expect(found.outcome(failing: "alone").nextFailure(after: []) == nil)
  }

  @Test func `nothing needs what nobody names; processes need no one to need them`() {
    #expect(found.ids(found.outcome(failing: "alone").neededByNothing) == ["alone"])
    #expect(found.outcome(failing: "s1").neededByNothing == [])
    #expect(found.outcome(failing: "urgences").neededByNothing == [])
  }
}
