// The answers that differ: which way they went, and what the chain now goes through.

import Testing

@testable import Continuity

@Suite struct `What changed in the answers` {
  /// Emergency room on its record on the directory: down 0–330 where the directory fails for 4 h.
  private func chain(
    urgences: String = "mtpd: 6h, rto: 6h", dpi: String = "restart: 30m",
    ad: String = "restart: 1h",
    repair: String = "4h", more: String = ""
  ) -> String {
    """
    processes: [{ id: urgences, \(urgences), needs: [dpi] }]
    applications: [{ id: dpi, \(dpi), needs: [{ node: ad }] }]
    services: [{ id: ad, \(ad) }]
    scenarios: [{ id: panne, fail: [{ node: ad, repair: \(repair) }] }]
    \(more)
    """
  }

  @Test func `an objective that is missed now, with the link that takes longer`() throws {
    let changes = try comparison(chain(), chain(ad: "restart: 2h"))
    #expect(
      changes.answerLines == [
        "worse panne/urgences: down 330→390; mtpd kept→missed by 30; rto kept→missed by 30 | ad 300→360"
      ])
    #expect(changes.gotWorse)
    let back = try comparison(chain(ad: "restart: 2h"), chain())
    #expect(
      back.answerLines == [
        "better panne/urgences: down 390→330; mtpd missed by 30→kept; rto missed by 30→kept | ad 360→300"
      ])
    #expect(!back.gotWorse)
  }

  @Test func `a chain that goes through something new`() throws {
    let more = "networks: [{ id: fw, restart: 40m, needs: [ad] }]"
    let changes = try comparison(
      chain(more: "networks: [{ id: fw, restart: 40m }]"),
      chain(more: more).replacing("needs: [{ node: ad }]", with: "needs: [{ node: ad }, fw]"))
    #expect(
      changes.answerLines == [
        "worse panne/urgences: down 330→370; mtpd kept→missed by 10; rto kept→missed by 10 | fw -→40",
        "worse fw alone 0→2 +urgences+dpi",
        "worse ad alone 2→3 +fw",
      ])
  }

  @Test func `what stops now, or no more`() throws {
    let apart = chain().replacing("needs: [{ node: ad }]", with: "needs: []")
    let changes = try comparison(apart, chain())
    #expect(
      changes.answerLines == [
        "worse panne/urgences: stops 330 | ad -→300, dpi -→30",
        "worse ad alone 0→2 +urgences+dpi",
      ])
    #expect(
      try comparison(chain(), apart).answerLines == [
        "better panne/urgences: stops no more", "better ad alone 2→0 -urgences-dpi",
      ])
  }

  @Test func `what never returns, and why`() throws {
    let changes = try comparison(
      chain(), chain(ad: "restart: 1h, needs: [dpi]"))
    #expect(
      changes.answers.map(\.never).map { $0.map { changes.nodes[$0].id } } == [["dpi", "ad"]]
        || changes.answers.map(\.never).map { $0.map { changes.nodes[$0].id } } == [["ad", "dpi"]])
    #expect(
      changes.answerLines.first?.hasPrefix(
        "worse panne/urgences: down 330→never; mtpd kept→missed; rto kept→missed") == true)
  }

  @Test func `a tolerance that was cut makes it stop earlier`() throws {
    func held(_ tolerance: String) -> String {
      chain().replacing("{ node: ad }", with: "{ node: ad, tolerance: \(tolerance) }")
    }
    let changes = try comparison(held("2h"), held("1h"))
    #expect(
      changes.answerLines == [
        "worse panne/urgences: down 210→270; at 120→60"
      ])
    #expect(
      try comparison(held("8h"), held("unlimited")).answerLines == [
        "better ad alone 2→0 -urgences-dpi"
      ])
  }

  @Test func `an answer that is no longer known is worse`() throws {
    let changes = try comparison(chain(), chain(ad: "name: ad"))
    #expect(
      changes.answerLines == [
        "worse panne/urgences: down 330→≥270; mtpd kept→unknown; rto kept→unknown | ad 300→240"
      ])
    #expect(
      changes.answers[0].missing.map { "\(changes.nodes[$0.node].id) \($0.key)" } == ["ad restart"])
    // What somebody filled in is not worse for being longer, unless it misses.
    #expect(
      try comparison(chain(ad: "name: ad"), chain()).answerLines == [
        "better panne/urgences: down ≥270→330 (neutral); mtpd unknown→kept; rto unknown→kept | ad 240→300"
      ])
    let filled = try comparison(
      chain(urgences: "name: u", ad: "name: ad"), chain(urgences: "name: u"))
    #expect(filled.answerLines == ["neutral panne/urgences: down ≥270→330 | ad 240→300"])
    #expect(!filled.gotWorse)
    // A missed objective of which nobody knows any more is worse too.
    #expect(Verdict.direction(from: verdict(.missed), to: verdict(.unknown)) == .worse)
    #expect(Verdict.direction(from: verdict(.unknown), to: verdict(.missed)) == .worse)
    #expect(Verdict.direction(from: verdict(.unknown), to: verdict(.kept)) == .better)
    #expect(Verdict.direction(from: verdict(.missed), to: nil) == .neutral)
  }

  private func verdict(_ result: Verdict.Result) -> Verdict {
    Verdict(
      objective: .rto, limit: 60, value: nil, result: result, by: nil, isAtLeast: false,
      causeMustEndBy: nil)
  }

  @Test func `a cause without length, and the minute by which it must end`() throws {
    let old = chain(repair: "4h").replacing("{ node: ad, repair: 4h }", with: "ad")
    let changes = try comparison(
      old, old.replacing("id: ad, restart: 1h", with: "id: ad, restart: 2h"))
    #expect(
      changes.answerLines == [
        "worse panne/urgences: down cause+90→cause+150; mtpd unknown before 270→unknown before 210; rto unknown before 270→unknown before 210 | ad 60→120"
      ])
    // From a known length to none.
    #expect(
      try comparison(chain(), old).answerLines.first?.hasPrefix(
        "worse panne/urgences: down 330→cause+90; mtpd kept→unknown before 270") == true)
  }

  @Test func `an objective set anew and missed is worse, one dropped is no progress`() throws {
    let (with, without) = (chain(urgences: "mtpd: 6h, rto: 2h"), chain(urgences: "mtpd: 6h"))
    #expect(
      try comparison(without, with).answerLines == ["worse panne/urgences: rto -→missed by 210"])
    #expect(
      try comparison(with, without).answerLines == ["neutral panne/urgences: rto missed by 210→-"])
    // One that allows more is no progress, unless it returns sooner too.
    let (strict, loose) = (chain(urgences: "mtpd: 5h"), chain(urgences: "mtpd: 6h"))
    #expect(
      try comparison(strict, loose).answerLines == [
        "neutral panne/urgences: mtpd missed by 30→kept"
      ])
    let quick = chain(urgences: "mtpd: 6h", ad: "restart: 20m")
    #expect(
      try comparison(strict, quick).answerLines == [
        "better panne/urgences: down 330→290; mtpd missed by 30→kept | ad 300→260"
      ])
    // One made tighter.
    #expect(
      try comparison(chain(), chain(urgences: "mtpd: 6h, rto: 5h")).answerLines
        == ["worse panne/urgences: rto kept→missed by 30"])
  }

  @Test func `the data that is lost`() throws {
    func stored(_ every: String) -> String {
      """
      processes: [{ id: soins, rpo: 4h, mtpd: 10d, needs: [base] }]
      stores: [{ id: base, restart: 1m, rebuild: 1h, copies: \(every) }, { id: bande, restart: 1m }]
      scenarios: [{ id: feu, destroy: [base] }]
      """
    }
    let often = stored("[{ holder: bande, every: 2h, restore: 1h }]")
    let seldom = stored("[{ holder: bande, every: 1d, restore: 1h }]")
    #expect(
      try comparison(often, seldom).answerLines == [
        "worse feu/soins: rpo kept→missed by 1200; loses 120→1440"
      ])
    #expect(
      try comparison(often, stored("[]")).answerLines == [
        "worse feu/soins: down 120→60 (better); rpo kept→missed; loses 120→all | base 120→60"
      ])
  }

  @Test func `a scenario that destroys what it only broke`() throws {
    func scenario(_ what: String) -> String {
      """
      processes: [{ id: soins, rpo: 4h, needs: [base] }]
      stores: [{ id: base, restart: 1h, rebuild: 1h, copies: [{ holder: bande, every: 8h, restore: 0 }] }, { id: bande, restart: 1m }]
      scenarios: [{ id: s, \(what): [{ node: base, repair: 0 }] }]
      """
    }
    #expect(
      try comparison(scenario("fail"), scenario("destroy")).answerLines == [
        "worse s/soins: rpo kept→missed by 240; loses 0→480"
      ])
    #expect(
      try comparison(scenario("destroy"), scenario("fail")).answerLines == [
        "better s/soins: rpo missed by 240→kept; loses 480→0"
      ])
  }

  @Test func `a process that is only hindered`() throws {
    func with(_ tolerance: String) -> String {
      chain().replacing("needs: [dpi]", with: "needs: [\(tolerance)]")
    }
    let none = chain().replacing("needs: [dpi]", with: "needs: []")
    let changes = try comparison(none, with("{ node: dpi, tolerance: unlimited }"))
    #expect(changes.answerLines == ["worse panne/urgences: hindered"])
  }

  @Test func `growth is not worse, and what is gone is not better`() throws {
    let grown = chain(more: "servers: [{ id: srv, needs: [ad] }]")
    let changes = try comparison(chain(), grown)
    #expect(changes.answerLines == ["neutral ad alone 2→3"])
    #expect(!changes.gotWorse)
    #expect(try comparison(grown, chain()).answerLines == ["neutral ad alone 3→2"])
  }

  @Test func `redundancy gained and lost`() throws {
    func runsOn(_ text: String) -> String {
      """
      processes: [{ id: soins, mtpd: 1h, needs: [app] }]
      applications: [{ id: app, runs-on: [\(text)] }]
      servers: [{ id: a }, { id: b }]
      """
    }
    let changes = try comparison(runsOn("{ any: [a, b] }"), runsOn("{ all: [a, b] }"))
    #expect(
      changes.answerLines == ["worse a alone 0→2 +soins+app", "worse b alone 0→2 +soins+app"])
    #expect(!(try comparison(runsOn("{ all: [a, b] }"), runsOn("{ any: [a, b] }"))).gotWorse)
  }

  @Test func `a degraded mode that is gone`() throws {
    func soins(_ mode: String) -> String {
      "processes: [{ id: soins, mtpd: 1h, needs: [a]\(mode) }]\nservers: [{ id: a }]"
    }
    let changes = try comparison(soins(", degraded-mode: { lasts: unlimited }"), soins(""))
    #expect(changes.answerLines == ["worse a alone 0→1 +soins"])
  }

  @Test func `people, who stop what needs more of them than are left`() throws {
    func soins(_ count: Int) -> String {
      """
      processes: [{ id: soins, mtpd: 1h, rto: 1h, staffed-by: [{ at-least: \(count), of: [ide] }] }]
      roles: [{ id: ide, headcount: 4 }]
      scenarios: [{ id: grippe, for: 2h, absent: { ide: 2 } }]
      """
    }
    let changes = try comparison(soins(2), soins(3))
    #expect(
      changes.answerLines == [
        "worse grippe/soins: stops 120; mtpd kept→missed by 60; rto kept→missed by 60 | ide -→120"
      ])
  }

  @Test func `what is new and misses has nothing to be compared with`() throws {
    let grown = chain(more: "suppliers: [{ id: f }]").replacing(
      "processes: [", with: "processes: [{ id: bloc, mtpd: 1h, needs: [dpi] }, "
    )
    .replacing(
      "scenarios: [", with: "scenarios: [{ id: longue, fail: [{ node: ad, repair: 9h }] }, ")
    let changes = try comparison(chain(), grown)
    #expect(
      changes.answerLines == [
        "first longue/bloc: mtpd", "first longue/urgences: mtpd+rto", "first panne/bloc: mtpd",
        "neutral ad alone 2→3", "neutral dpi alone 1→2",
      ])
    #expect(!changes.gotWorse)
  }

  @Test func `worst first`() throws {
    func two(_ restart: String) -> String {
      """
      processes: [{ id: a, needs: [ad] }, { id: b, mtpd: 5h, needs: [ad] }, { id: c, mtpd: 10h, needs: [ad] }]
      services: [{ id: ad, restart: \(restart) }]
      scenarios: [{ id: panne, fail: [{ node: ad, repair: 4h }] }]
      """
    }
    let changes = try comparison(two("1h"), two("3h"))
    #expect(changes.answers.map { changes.nodes[$0.node].id } == ["b", "a", "c"])
    #expect(changes.answers.map(\.isBreak) == [true, false, false])
  }
}
