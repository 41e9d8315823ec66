// What changes between two models while things are up: paper, reserve, level, and what is not done.

import Testing

@testable import Continuity

@Suite struct `What changed of what is still done` {
  private func model(tolerance: String = "8h", mode: String = "level: 60%") -> String {
    """
    processes:
      - { id: soins, needs: [{ node: dpi, tolerance: \(tolerance) }],
          degraded-mode: { lasts: unlimited, \(mode) } }
    applications: [{ id: dpi, restart: 0m }]
    scenarios: [{ id: panne, fail: [{ node: dpi, repair: 24h }] }]
    """
  }

  @Test func `paper that starts earlier, and the reserve that ends then`() throws {
    // 60 % from 480 to 1,440, then from 240: 384 and 480 minutes of full activity.
    let changes = try comparison(model(), model(tolerance: "4h"))
    #expect(
      changes.answerLines == [
        "worse panne/soins: paper 480→240; reserve 480→240; undone 384→480"
      ])
    let back = try comparison(model(tolerance: "4h"), model())
    #expect(
      back.answerLines == [
        "better panne/soins: paper 240→480; reserve 240→480; undone 480→384"
      ])
  }

  @Test func `a level that falls, or that nobody says any more`() throws {
    let lower = try comparison(model(), model(mode: "level: 40%"))
    #expect(lower.answerLines == ["worse panne/soins: level 60→40; undone 384→576"])
    let unknown = try comparison(model(), model(mode: "procedure: PD-1"))
    #expect(unknown.answerLines == ["worse panne/soins: level 60→?; undone 384→≥0"])
  }

  @Test func `paper in place of a stop is no worse`() throws {
    let without = model().replacing(
      ",\n      degraded-mode: { lasts: unlimited, level: 60% }", with: "")
    let changes = try comparison(without, model())
    #expect(!changes.gotWorse)
    #expect(changes.answerLines.contains { $0.hasPrefix("better panne/soins: stops no more") })
  }
}
