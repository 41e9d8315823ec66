// An item of a scenario that is not worked on before a minute of its own.

import DependencyGraph
import Testing

@testable import Continuity

@Suite struct `An item that says when its recovery starts` {
  private let text = """
    processes: [{ id: p, mtpd: 4h, restart: 0m, needs: [dpi, sil] }]
    applications:
      - { id: dpi, restart: 30m, rebuild: 1h, signs-in-with: ad }
      - { id: sil, restart: 30m, rebuild: 2h }
    services: [{ id: ad, restart: 10m, rebuild: 1h }]
    scenarios:
      - id: panne
        fail: [{ node: dpi, repair: 1h, recovery-starts-after: 5h }, { node: sil, repair: 1h }]
      - id: longue
        fail: [{ node: dpi, repair: 8h, reprise-après: 5h }]
      - id: feu
        recovery-starts-after: 2h
        destroy: [{ node: dpi, recovery-starts-after: 4h }, { node: sil, recovery-starts-after: 1h }]
      - { id: attaque, compromise: [{ node: ad, recovery-starts-after: 1d }] }
      - { id: inconnue, fail: [{ node: dpi, recovery-starts-after: 5h }] }
      - { id: vague, fail: [{ where: { kind: application }, repair: 1h, recovery-starts-after: 3h }] }
    """

  @Test func `waits for it, and nothing else does`() throws {
    let found = try model(text)
    let failing = found.outcome(of: "panne")
    #expect(failing.outages("dpi") == "0–330")
    #expect(failing.outages("sil") == "0–90")
    #expect(
      failing.answer("dpi").steps.map { "\($0.kind) \($0.from)" } == [
        "cause 0", "recovery 60", "work 300",
      ])
    #expect(found.outcome(of: "longue").outages("dpi") == "0–510")
    let fire = found.outcome(of: "feu")
    #expect(fire.outages("dpi") == "0–300")
    #expect(fire.outages("sil") == "0–240")
    #expect(found.outcome(of: "attaque").outages("ad") == "0–1500")
    #expect(found.outcome(of: "vague").outages("sil") == "0–210")
  }

  @Test func `has no deadline before it`() throws {
    let outcome = try model(text).outcome(of: "inconnue")
    #expect(outcome.answer("dpi").afterCause == 30)
    let verdict = try #require(outcome.answer("p").verdicts.first)
    #expect(verdict.result == .missed)
    #expect(verdict.causeMustEndBy == nil)
    #expect(verdict.by == 330 - 240)
  }

  @Test func `is compared`() throws {
    let change = try comparison(
      text, text.replacing("recovery-starts-after: 5h }, {", with: "recovery-starts-after: 6h }, {")
    )
    let fields = try #require(change.elements.first { $0.element == .scenario }).fields
    #expect(fields.map(\.key) == ["recovery-starts-after"])
    #expect(fields.first?.new == .list(["dpi 360m"]))
  }
}
