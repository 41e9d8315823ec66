// Nodes that stand for several like units: what is written, and what is answered.

import DependencyGraph
import Testing

@testable import Continuity

@Suite struct Units {
  private let found: Model

  init() throws {
    found = try model(
      """
      processes:
        - { id: urgences, mtpd: 4h, needs: [{ node: postes, at-least: 60%, tolerance: 30m }] }
        - { id: bloc, mtpd: 4h, needs: [postes] }
        - { id: labo, mtpd: 4h, needs: [{ at-least: 4, of: [dell, hp] }] }
        - { id: caisse, mtpd: 4h, needs: [{ any: [postes, bornes] }] }
      equipment:
        - { id: postes, count: 44, mtpd: 1h, restart: 10m, repair: 2h, rebuild: 1d, needs: [{ node: ad, tolerance: 1h }] }
        - { id: bornes, count: 1, restart: 5m }
      servers:
        - { id: dell, count: 3, restart: 10m, repair: 1h }
        - { id: hp, count: 2, restart: 10m, repair: 1h }
      services:
        - { id: ad, restart: 30m, repair: 3h }
      scenarios:
        - { id: part, fail: [{ node: postes, share: 40% }] }
        - { id: one, fail: [{ node: dell, share: 1 }] }
        - { id: two, fail: [{ node: dell, share: 1 }, { node: hp, share: 50%, at: 10m }] }
        - { id: overlap, fail: [{ node: postes, share: 10 }, { node: postes, share: 5, at: 30m }] }
        - { id: fire, destroy: [{ node: postes, share: 50% }] }
        - { id: whole, fail: [{ node: postes, share: 100% }] }
      """)
  }

  private func units(_ id: String, _ outcome: Outcome) -> String {
    outcome.answer(id).units.map {
      "\($0.interval.from)–\($0.interval.to.map(String.init) ?? ""): \($0.up)"
    }.joined(separator: " ")
  }

  @Test func `a need counts units, by number or rounded up, all where nothing is said`() {
    func need(_ id: String) -> [Int] {
      found.needs(of: found.asset(id)).flatMap { [$0.needed, $0.units, $0.members.count] }
    }
    #expect(need("urgences") == [27, 44, 1])
    #expect(need("bloc") == [44, 44, 1])
    #expect(need("labo") == [4, 5, 2])
    #expect(need("caisse") == [1, 45, 2])
  }

  @Test func `a group counts the units of all its members together`() {
    #expect(found.outcome(of: "one").outages("labo") == "")
    #expect(found.outcome(of: "two").outages("labo") == "10–70")
    #expect(found.outcome(of: "whole").outages("caisse") == "")
  }

  @Test func `a share is rounded up, and takes the first units`() {
    #expect(units("postes", found.outcome(of: "part")) == "0–130: 26")
    #expect(units("postes", found.outcome(of: "overlap")) == "0–130: 34 130–160: 39")
    #expect(found.scenario("whole")?.failures.map(\.units) == [nil])
  }

  @Test func `a node is down while no unit is up, and short while some are missing`() {
    let part = found.outcome(of: "part").answer("postes")
    #expect(part.outages.isEmpty && part.hindered.isEmpty && part.degraded.isEmpty)
    #expect(part.ending == nil && part.normalAgain == 130 && part.cause == .failed)
    #expect(part.verdicts.map(\.result) == [.kept])
    #expect(part.levels.map(\.percent) == [59])
    let whole = found.outcome(of: "whole").answer("postes")
    #expect(whole.outages == [Interval(from: 0, to: 130)] && whole.units.map(\.up) == [0])
    #expect(whole.verdicts.map(\.result) == [.missed] && whole.returns == 130)
    #expect(whole.steps.map(\.kind) == [.cause, .work])
    let summary = Summary(
      of: found.outcome(of: "part").affected, in: found.outcome(of: "part"))
    #expect(summary.short == 1 && summary.stopped == 2)
  }

  @Test func `what needs units waits for enough of them`() {
    #expect(found.outcome(of: "part").outages("urgences") == "30–130")
    #expect(found.outcome(of: "part").outages("bloc") == "0–130")
    #expect(found.outcome(of: "overlap").outages("urgences") == "")
    #expect(found.outcome(of: "overlap").outages("bloc") == "0–160")
  }

  @Test func `a chain, a cause and who is awaited name the node once`() throws {
    let outcome = found.outcome(failing: "ad")
    #expect(outcome.outages("postes") == "60–220")
    #expect(outcome.answer("postes").awaits == found.asset("ad"))
    #expect(outcome.answer("bloc").awaits == found.asset("postes"))
    #expect(
      found.ids(outcome.chain(to: found.asset("bloc")).map(\.asset)) == ["ad", "postes", "bloc"])
    #expect(found.ids(outcome.chain(to: found.asset("postes")).map(\.asset)) == ["ad", "postes"])
    guard case .requirement(.needs, let members, 1) = outcome.answer("postes").cause else {
      Issue.record("\(outcome.answer("postes"))")
      return
    }
    #expect(found.ids(members) == ["ad"])
    guard case .requirement(_, let named, 44) = outcome.answer("bloc").cause else {
      Issue.record("\(outcome.answer("bloc"))")
      return
    }
    #expect(found.ids(named) == ["postes"])
  }

  @Test func `a circle names the node once`() throws {
    let found = try model(
      """
      services: [{ id: ad, restart: 1h, needs: [{ node: hotes, at-least: 2 }] }]
      servers: [{ id: hotes, count: 3, restart: 10m, needs: [ad] }]
      processes: [{ id: bloc, mtpd: 1h, needs: [ad] }]
      """)
    #expect(
      found.warnings.map { $0.line(in: .english) }.count { $0.contains("ad -> hotes -> ad") } == 1)
    let outcome = found.outcome(failing: "ad", lasting: .minutes(30))
    guard case .loop(let path, let loop) = outcome.whyNever(found.asset("hotes")) else {
      Issue.record("\(outcome.answer("hotes"))")
      return
    }
    #expect(found.ids(path) == [] && Set(found.ids(loop)) == ["ad", "hotes"] && loop.count == 2)
    #expect(outcome.circles.count == 1)
  }

  @Test func `cut sets and what is left without a spare name the node once`() {
    let cuts = MinimalCuts(of: found.asset("labo"), in: found).sets.map { found.ids($0) }
    #expect(cuts == [["dell"], ["hp"]])
    let spares = found.outcome(of: "one").withoutSpare()
    #expect(spares.count == 1)
    #expect(
      spares.first.map { [found.ids($0.left), found.ids($0.lost)] } == [["dell", "hp"], ["dell"]])
    #expect(spares.first?.needed == 4)
  }

  @Test func `units that are destroyed are rebuilt, and the data of the others is safe`() throws {
    let answer = found.outcome(of: "fire").answer("postes")
    #expect(units("postes", found.outcome(of: "fire")) == "0–1440: 22")
    #expect(!answer.isDestroyed && answer.cause == .destroyed)
    #expect(answer.dataLoss == DataLoss(own: .minutes(0), chain: .minutes(0), isLowerBound: false))
    let stores = try model(
      """
      stores: [{ id: baie, count: 2, rebuild: 1h, copies: [{ holder: bandes, every: 1d, restore: 3h }] }]
      backups: [{ id: bandes }]
      applications: [{ id: dpi, restart: 10m, stored-on: { node: baie, at-least: 1 } }]
      processes: [{ id: soins, mtpd: 1d, needs: [dpi] }]
      scenarios:
        - { id: half, destroy: [{ node: baie, share: 1 }] }
        - { id: all, destroy: [baie] }
      """)
    let half = stores.outcome(of: "half")
    #expect(units("baie", half) == "0–60: 1" && half.outages("dpi") == "")
    let all = stores.outcome(of: "all")
    #expect(all.outages("baie") == "0–240" && all.isDestroyed(stores.asset("dpi")))
    #expect(all.answer("soins").dataLoss?.chain == .minutes(1_440))
    #expect(stores.ids(all.lossChain(to: stores.asset("soins"))) == ["soins", "dpi", "baie"])
  }

  @Test func `both formats say the same`() throws {
    let table = try model([
      "nodes.csv": """
      kind;id;nombre;dmia
      equipment;postes;44;
      server;dell;3;
      server;hp;2;
      process;urgences;;4h
      process;labo;;4h
      """,
      "needs.csv": """
      node;member;group;nombre;tolerance
      urgences;postes;;60%;30m
      labo;dell;g;75%;
      labo;hp;g;75%;
      """,
    ])
    let yaml = try model(
      """
      processes:
        - { id: urgences, dmia: 4h, needs: [{ node: postes, au-moins: 60 %, tolerance: 30m }] }
        - { id: labo, dmia: 4h, needs: [{ at-least: 75%, of: [dell, hp] }] }
      equipment: [{ id: postes, nombre: 44 }]
      servers: [{ id: dell, quantite: 3 }, { id: hp, count: 2 }]
      """)
    #expect(table.requirements == yaml.requirements)
    #expect(table.assets.indices.map { table.count(of: $0) } == [3, 2, nil, 44, nil])
    #expect(yaml.needs(of: yaml.asset("labo")).map(\.needed) == [4])
  }

  @Test func `one unit is a node like any other, and says so`() {
    let outcome = found.outcome(failing: "bornes", lasting: .minutes(60))
    #expect(outcome.outages("bornes") == "0–65" && units("bornes", outcome) == "0–65: 0")
    #expect(found.count(of: found.asset("bornes")) == 1)
  }

  @Test func `a milestone may change how many there are, and a comparison tells it`() throws {
    let old = """
      processes: [{ id: soins, mtpd: 1h, needs: [{ node: postes, at-least: 50% }] }]
      equipment: [{ id: postes, count: 10 }]
      scenarios: [{ id: s, fail: [{ node: postes, share: 50% }] }]
      milestones:
        - { id: m, on: 2027-01-01, changes: [{ node: postes, count: 12 }] }
      """
    let new = old.replacing("count: 10", with: "count: 20")
    let comparison = try comparison(old, new)
    #expect(
      comparison.elements.contains { element in
        element.id == "postes" && element.fields.map(\.key) == ["count"]
      })
    #expect(comparison.requirements.map { [$0.old?.needed, $0.new?.needed] } == [[5, 10]])
    #expect(comparison.elements.contains { $0.id == "s" && $0.fields.map(\.key) == ["fail"] })
  }
}
