// Sweeps from a state and within a time, and cut sets within a time.

import DependencyGraph
import Testing

@testable import Continuity

@Suite struct `A sweep with time` {
  private let text = """
    processes:
      - { id: urgences, mtpd: 4h, restart: 0m, needs: [dpi], degraded-mode: { lasts: 2h, needs: papier } }
      - { id: labo, mtpd: 2d, restart: 0m, needs: [{ node: sil, tolerance: 6h }] }
    applications:
      - { id: dpi, restart: 0m, runs-on: { any: [h1, h2] }, signs-in-with: { node: ad, tolerance: 8h } }
      - { id: sil, restart: 0m, runs-on: h2 }
    services: [{ id: ad, restart: 0m }]
    servers: [{ id: h1, restart: 0m }, { id: h2, restart: 0m }]
    equipment: [{ id: papier, restart: 0m }]
    """

  private func ranked(_ question: SweepQuestion) throws -> [String] {
    let found = try model(text)
    let sweep = FailureSweep(of: question, in: found)
    let ranked = sweep.failures().ranked
    return zip(ranked, sweep.worst(of: ranked.map(\.asset))).map { failure, worst in
      let worst = worst.map { " \(found.assets[$0.process].id)@\($0.at)" }
      return "\(found.assets[failure.asset].id) \(failure.stopped.processes)\(worst ?? "")"
    }
  }

  @Test func `says when the worst process stops`() throws {
    #expect(
      try ranked(SweepQuestion()).prefix(3) == [
        "ad 1 urgences@600", "dpi 1 urgences@120", "urgences 1",
      ])
    #expect(try ranked(SweepQuestion()).contains("h2 1 labo@360"))
  }

  @Test func `within a time holds only what stops a process in it`() throws {
    var question = SweepQuestion()
    question.within = 240
    #expect(try ranked(question) == ["dpi 1 urgences@120"])
    question.within = 119
    #expect(try ranked(question) == [])
    question.within = 600
    #expect(
      try ranked(question) == [
        "ad 1 urgences@600", "dpi 1 urgences@120", "h2 1 labo@360", "sil 1 labo@360",
      ])
    question.target = try model(text).asset("labo")
    question.within = 360
    #expect(
      try ranked(question)
        == ["h2 0 labo@360", "sil 0 labo@360"].map { $0.replacing(" 0 ", with: " 1 ") })
  }

  @Test func `from a state tells the next failure`() throws {
    var question = SweepQuestion()
    question.after = [try model(text).asset("h1")]
    // With one host gone the other takes down both processes; what has stopped is not tried again.
    let found = try ranked(question)
    #expect(found.first == "h2 2 urgences@120")
    #expect(!found.contains { $0.hasPrefix("h1 ") })
    question.after = [try model(text).asset("dpi")]
    #expect(try ranked(question).first { $0.hasPrefix("ad") } == "ad 0")
    // Between them they stop no less than the sweep without a state says of both together.
    #expect(!(try ranked(question).contains { $0.hasPrefix("urgences") }))
  }

  @Test func `gives its reasons in the same terms`() throws {
    let found = try model(text)
    var question = SweepQuestion()
    question.after = [found.asset("h1")]
    question.within = 240
    let reason = FailureSweep(of: question, in: found).reason(for: [found.asset("h2")])
    #expect(found.ids(reason.processes) == ["urgences"])
    #expect(found.ids(reason.way.map(\.asset)) == ["h2", "dpi", "urgences"])
  }

  @Test func `cut sets count what holds longer as holding`() throws {
    let found = try model(text)
    func sets(_ within: Int?) -> [[String]] {
      let cuts = MinimalCuts(of: found.asset("urgences"), in: found, within: within)
      #expect(cuts.ending == .complete)
      return cuts.sets.map { found.ids($0) }
    }
    #expect(sets(nil) == [["ad"], ["dpi"], ["h1", "h2"]])
    #expect(sets(240) == [["dpi"], ["h1", "h2"]])
    #expect(sets(600) == sets(nil))
    #expect(sets(60) == [["dpi", "papier"], ["h1", "h2", "papier"]])
    let small = MinimalCuts(of: found.asset("urgences"), in: found, within: 600, memory: 1)
    #expect(small.ending == .outOfMemory && small.completeTo == 0)
  }
}
