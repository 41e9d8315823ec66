// What a file says twice, mixes or cannot mean: told in words of its own.

import Testing

@testable import Continuity

@Suite struct Sense {
  private func issues(_ yaml: String) -> [Continuity.Issue] {
    do throws(InvalidModel) {
      return try read(yaml).warnings.map(\.issue)
    } catch {
      return error.problems.map(\.issue)
    }
  }

  private func read(_ yaml: String) throws(InvalidModel) -> Model {
    do { return try model(yaml) } catch let error as InvalidModel { throw error } catch {
      throw InvalidModel(problems: [], language: nil)
    }
  }

  @Test(arguments: ["240", "240m", "4 h"])
  func `two degrees for one time are an error, however it is written`(time: String) {
    let found = issues(
      "processes: [{ id: p, mtpd: 4h, criticality: { 4h: 2, \(time): 3, 1d: 4 } }]")
    #expect(found.contains(.twoDegrees(after: 240)))
    #expect(
      !issues("processes: [{ id: p, mtpd: 4h, criticality: { 4h: 2, 1d: 3 } }]")
        .contains { if case .twoDegrees = $0 { true } else { false } })
  }

  @Test func `in a cell too`() {
    let found = problems(of: [
      "nodes.csv": "kind,id,mtpd,criticality\nprocess,p,4h,\"4h: 2, 240m: 3\"\n"
    ])
    #expect(found.count == 1)
    #expect(found.first?.contains("two degrees of criticality") == true)
  }

  @Test func `a node and a group in one item are told as such`() {
    let found = issues(
      "processes: [{ id: p, mtpd: 4h, needs: [{ node: a, any: [b] }] }]\n"
        + "servers: [{ id: a }, { id: b }]")
    #expect(found.first == .mixedItem(keys: ["node", "any"]))
  }

  @Test func `a copy kept for less than its interval, and a lock that outlives its copy`() {
    func copy(_ text: String) -> [Continuity.Issue] {
      issues(
        "processes: [{ id: p, mtpd: 4h, needs: [a] }]\nbackups: [{ id: b }]\n"
          + "applications: [{ id: a, copies: [{ holder: b, \(text) }] }]")
    }
    #expect(
      copy("every: 7d, retention: 1d") == [
        .retentionBelowInterval("a", retention: 1_440, every: 10_080)
      ])
    #expect(
      copy("every: 1d, retention: 7d, immutable: { for: 14d }") == [
        .lockAboveRetention("a", lock: 20_160, retention: 10_080)
      ])
    #expect(copy("every: 1d, retention: 1d, immutable: { for: 1d }") == [])
    #expect(copy("every: 1d, immutable: { for: 14d }") == [])
  }
}
