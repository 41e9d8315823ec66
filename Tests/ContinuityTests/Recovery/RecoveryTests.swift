// Attack, copies and data loss: cases worked out by hand, and the slow twin.

import DependencyGraph
import TestSupport
import Testing

@testable import Continuity

@Suite struct `What survives an attack` {
  private let hospital = """
    processes:
      - { id: urgences, needs: dpi, rpo: 1d, mtpd: 1d }
    applications:
      - id: dpi
        restart: 30m
        rebuild: 4h
        runs-on: hv
        signs-in-with: ad
        copies:
          - { holder: veeam, every: 24h, restore: 6h, retention: 30d }
          - { holder: bandes, every: 7d, lag: 12h, restore: 20h, retention: 90d, offline: true }
    services:
      - { id: ad, restart: 30m, rebuild: 8h, copies: [{ holder: bandes, every: 7d, restore: 2h, retention: 90d }] }
      - { id: messagerie, signs-in-with: { node: ad, control: false } }
    servers: [{ id: hv, restart: 10m, rebuild: 2h, signs-in-with: ad }]
    backups:
      - { id: veeam, restart: 30m, rebuild: 1h, signs-in-with: ad }
      - { id: bandes, restart: 30m, rebuild: 1h }
    scenarios:
      - { id: court, category: digital, compromise: [ad] }
      - { id: long, category: digital, compromise: [ad], dwell: 30d }
      - { id: trop, category: digital, compromise: [ad], dwell: 100d }
    """

  @Test func `a copy on what the attacker holds is lost, an offline one is not`() throws {
    let found = try model(hospital)
    let outcome = found.outcome(of: "court")
    let dpi = outcome.answer("dpi")
    #expect(dpi.copies.map(\.survives) == [false, true])
    #expect(dpi.copies.map(\.reason) == [.holderCompromised, .untouched])
    #expect(dpi.copies.map(\.age) == [1_440, 10_800])
    #expect(dpi.restoringCopy == 1)
    #expect(dpi.dataLoss?.own == .minutes(10_800))
    // ad: 8 h of rebuild and 2 h of restore. hv: 2 h after it. dpi: 4 h and 20 h after those.
    #expect(outcome.outages("ad") == "0–600")
    #expect(outcome.outages("hv") == "0–720")
    #expect(outcome.outages("dpi") == "0–2160")
    let urgences = outcome.answer("urgences")
    #expect(
      urgences.dataLoss == DataLoss(own: .minutes(0), chain: .minutes(10_800), isLowerBound: false))
    let verdict = try #require(urgences.verdicts.last)
    #expect((verdict.objective, verdict.result, verdict.by) == (.rpo, .missed, 9_360))
    #expect(found.ids(outcome.lossChain(to: found.asset("urgences"))) == ["urgences", "dpi"])
  }

  @Test func `an attacker who was inside for long makes copies older, and then too old`() throws {
    let found = try model(hospital)
    let long = found.outcome(of: "long").answer("dpi")
    #expect(long.copies.map(\.age) == [43_200 + 1_440, 43_200 + 10_800])
    #expect(long.dataLoss?.own == .minutes(54_000))
    let trop = found.outcome(of: "trop")
    #expect(trop.answer("dpi").copies.map(\.reason) == [.holderCompromised, .retentionTooShort])
    #expect(trop.answer("dpi").dataLoss?.own == .everything)
    #expect(trop.answer("urgences").dataLoss?.chain == .everything)
    let verdict = try #require(trop.answer("urgences").verdicts.last)
    #expect((verdict.objective, verdict.result, verdict.value) == (.rpo, .missed, nil))
    // Rebuilt empty, no restore time and no holder to wait for: ad 8 h, hv 2 h more, dpi 4 h more.
    #expect(trop.outages("dpi") == "0–840")
  }

  @Test func `the path, its waves and the edge of what stayed clean are told`() throws {
    let found = try model(hospital)
    let outcome = found.outcome(of: "court")
    #expect(found.ids(outcome.compromisePath(to: found.asset("hv"))) == ["ad", "hv"])
    #expect(outcome.compromisePath(to: found.asset("bandes")).isEmpty)
    #expect(
      outcome.cleanEdges
        == [CleanEdge(held: found.asset("ad"), clean: found.asset("messagerie"))])
    #expect(found.ids(found.assetsWithoutControlLink) == ["bandes", "messagerie", "urgences"])
  }

  @Test func `a locked copy survives for as long as it is locked`() throws {
    func reason(_ lock: String, dwell: String) throws -> CopyFate.Reason {
      let found = try model(
        """
        stores: [{ id: base, signs-in-with: ad, copies: [{ holder: v, every: 1d, immutable: \(lock) }] }]
        services: [{ id: ad }]
        backups: [{ id: v, signs-in-with: ad }]
        scenarios: [{ id: s, compromise: [ad]\(dwell) }]
        """)
      return try #require(found.outcome(of: "s").answer("base").copies.first).reason
    }
    #expect(try reason("14d", dwell: "") == .immutable)
    #expect(try reason("14d", dwell: ", dwell: 13d") == .immutable)
    #expect(try reason("14d", dwell: ", dwell: 14d") == .lockTooShort)
    #expect(try reason("true", dwell: ", dwell: 90d") == .immutable)
    #expect(try reason("false", dwell: "") == .holderCompromised)
  }

  @Test func `fire takes the copies in the room, and spares those elsewhere`() throws {
    let found = try model(
      """
      stores:
        - id: base
          in: salle
          rebuild: 1h
          copies:
            - { holder: baie, every: 1h, restore: 10m }
            - { holder: baie, every: 2h, restore: 10m, site: coffre }
            - { holder: robot, every: 3h, restore: 10m, site: salle }
      backups: [{ id: baie, in: salle, rebuild: 30m }, { id: robot, in: coffre }]
      buildings: [{ id: salle, rebuild: 5h }, { id: coffre }]
      scenarios: [{ id: feu, destroy: [salle] }]
      """)
    let base = found.outcome(of: "feu").answer("base")
    #expect(base.copies.map(\.reason) == [.holderDestroyed, .elsewhere, .siteDestroyed])
    #expect(base.dataLoss?.own == .minutes(120))
    // The room 300, the holder 30 more, then 60 to rebuild and 10 to restore.
    #expect(found.outcome(of: "feu").outages("base") == "0–400")
  }

  @Test func `what nobody said of copies is told, and no figure rests on it in silence`() throws {
    let found = try model(
      """
      processes: [{ id: p, needs: a, rpo: 1h }, { id: q, needs: b, rpo: 1d }]
      applications: [{ id: a, rebuild: 1h, runs-on: h }, { id: b, rebuild: 1h, runs-on: h, copies: [{ holder: v }] }]
      servers: [{ id: h, rebuild: 1h }]
      backups: [{ id: v }]
      scenarios: [{ id: s, destroy: [h] }, { id: panne, fail: [h] }]
      """)
    let outcome = found.outcome(of: "s")
    #expect(outcome.answer("p").verdicts.map(\.result) == [.unknown])
    #expect(outcome.answer("q").verdicts.map(\.result) == [.unknown])
    #expect(outcome.answer("a").missing.map(\.key) == ["copies", "restart"])
    #expect(outcome.answer("b").missing.map(\.key) == ["every", "restart", "restore"])
    // Nothing is destroyed, so no data is at stake.
    #expect(found.outcome(of: "panne").answer("p").verdicts.isEmpty)
    #expect(found.outcome(of: "panne").answer("p").dataLoss == nil)
  }

  @Test func `a ward loses the data of its pharmacy only where it says so`() throws {
    let found = try model(
      """
      processes:
        - { id: pharmacy, needs: stock }
        - { id: ward, needs: pharmacy }
        - { id: oncology, needs: { node: pharmacy, data: true } }
        - { id: wards, needs: { all: [pharmacy, stock] } }
      applications: [{ id: stock, rebuild: 1h, copies: [] }]
      scenarios: [{ id: s, destroy: [stock] }]
      """)
    let outcome = found.outcome(of: "s")
    func loss(_ id: String) -> Loss? { outcome.answer(id).dataLoss?.chain }
    #expect(loss("pharmacy") == .everything && loss("oncology") == .everything)
    #expect(loss("ward") == .minutes(0) && loss("wards") == .minutes(0))
  }

  @Test func `who only loses data is listed too`() throws {
    let found = try model(
      """
      processes: [{ id: p, needs: { node: a, tolerance: unlimited, data: true }, degraded-mode: { lasts: 3d } }]
      applications: [{ id: a, rebuild: 1h, copies: [] }]
      scenarios: [{ id: s, destroy: [a] }]
      """)
    let outcome = found.outcome(of: "s")
    #expect(outcome.answer("p").dataLoss?.chain == .everything)
    #expect(found.ids(outcome.affected) == ["a", "p"])
  }

  @Test(arguments: 0..<runs(1_500)) func `as the slow twin finds it`(seed: Int) throws {
    let slow = SlowRecovery(seed: seed)
    let found = try model(slow.yaml)
    let outcome = found.outcome(of: "s")
    let losses = slow.losses
    #expect(Set(found.ids(outcome.compromised.map(\.asset))) == slow.held, "\(slow.yaml)")
    for node in slow.nodes {
      let asset = found.asset(node.id)
      #expect(outcome.isDestroyed(asset) == slow.lost.contains(node.id), "\(node.id)\n\(slow.yaml)")
      guard slow.lost.contains(node.id) || losses[node.id] ?? 0 > 0 else { continue }
      let answer = outcome.answer(for: asset)
      if slow.lost.contains(node.id) {
        #expect(
          answer.copies.map(\.survives) == (node.copies ?? []).map(slow.survives),
          "\(node.id)\n\(slow.yaml)")
        #expect(answer.restoringCopy == slow.chosen(of: node.id), "\(node.id)\n\(slow.yaml)")
      }
      #expect(answer.dataLoss?.own == Loss(slow.own(of: node.id)), "\(node.id)\n\(slow.yaml)")
      #expect(answer.dataLoss?.chain == Loss(losses[node.id] ?? 0), "\(node.id)\n\(slow.yaml)")
    }
  }
}

@Suite struct `Circles` {
  private let circle = """
    applications: [{ id: dpi, restart: 30m, needs: ad }]
    services:
      - id: ad
        restart: 30m
        rebuild: 8h
        copies:
          - { holder: veeam, every: 1d, restore: 1h, immutable: 30d }
          - { holder: bandes, every: 7d, restore: 6h, offline: true }
    backups:
      - { id: veeam, restart: 30m, rebuild: 1h, signs-in-with: ad }
      - { id: bandes }
    scenarios: [{ id: s, compromise: [ad] }, { id: panne, fail: [{ node: ad, repair: 1h }] }]
    """

  @Test func `a copy held by who waits for it never comes, and what would help is found`() throws {
    let found = try model(circle)
    let outcome = found.outcome(of: "s")
    #expect(outcome.answer("ad").ending == .never)
    let (ad, veeam) = (found.asset("ad"), found.asset("veeam"))
    // 1 h to rebuild the backup, then 9 h for the AD; or without the compromise of it, at once.
    #expect(
      outcome.remedies().found
        == [
          Remedy(change: .independence(owner: veeam, member: ad, .signsInWith), lastReturn: 570)
        ])
    let other = try #require(outcome.otherCopies().first)
    #expect((other.asset, other.copy.age, other.returns) == (ad, 10_080, 840))
    #expect(other.freesAll)
  }

  @Test func `nothing is to remedy where everything returns`() throws {
    let outcome = try model(circle).outcome(of: "panne")
    #expect(outcome.remedies().found.isEmpty)
    #expect(outcome.otherCopies().isEmpty)
  }
}
