// YAML and CSV say the same things, and it does not matter in which file, or in what order.

import DependencyGraph
import TestSupport
import Testing

@testable import Continuity

@Suite struct `YAML and CSV` {
  static let yaml = """
    establishments: [{ id: ch, name: CH Nord }]
    processes:
      - id: urgences
        name: Accueil des urgences
        establishment: ch
        scope: care
        mtpd: 4h
        rto: 2h
        rpo: 1h
        tags: [vital, "24/7"]
        materials: [chariot, téléphones]
        staffed-by: { ide: 3 }
        needs: [dpi, { node: telephonie, tolerance: 15m }, { node: messagerie, tolerance: unlimited }]
        degraded-mode: { lasts: 72h, needs: [poste], catch-up: 6h, procedure: PD-1 }
    applications:
      - id: dpi
        restart: 30m
        rebuild: 4h
        runs-on: { at-least: 2, of: [hv-1, hv-2, hv-3] }
        stored-on: baie
        signs-in-with: { node: ad, tolerance: 8h, control: false }
        maintained-by: editeur
        restored-with: [systeme]
        administered-from: poste
        copies: [{ holder: veeam, every: 24h, restore: 6h, offline: true, immutable: 14d }]
      - { id: messagerie, restart: 5m }
    services: [{ id: ad, restart: 1h, needs: [{ any: [hv-1, hv-2] }] }, { id: telephonie }]
    servers: [{ id: hv-1, in: salle, repair: 8h }, { id: hv-2, in: salle }, { id: hv-3 }]
    stores: [{ id: baie, in: salle }]
    backups: [{ id: veeam }]
    equipment: [{ id: poste, restart: 5m }]
    roles: [{ id: ide, headcount: 7 }, { id: systeme, headcount: 2 }]
    suppliers: [{ id: editeur }]
    buildings: [{ id: salle }]
    """

  static let scenarios = """
    establishments: [{ id: ch, name: CH Nord }]
    """

  static let nodes = """
    kind,id,name,establishment,in,restart,repair,rebuild,mtpd,rto,rpo,scope,headcount,lasts,\
    catch-up,procedure,tags,materials,stored-on
    process,urgences,Accueil des urgences,ch,,,,,4h,2h,1h,care,,72h,6h,PD-1,vital; 24/7,chariot | téléphones,
    application,dpi,,,,30m,,4h,,,,,,,,,,,baie
    application,messagerie,,,,5m,,,,,,,,,,,,,
    service,ad,,,,1h,,,,,,,,,,,,,
    service,telephonie,,,,,,,,,,,,,,,,,
    server,hv-1,,,salle,,8h,,,,,,,,,,,,
    server,hv-2,,,salle,,,,,,,,,,,,,,
    server,hv-3,,,,,,,,,,,,,,,,,
    store,baie,,,salle,,,,,,,,,,,,,,
    backup,veeam,,,,,,,,,,,,,,,,,
    equipment,poste,,,,5m,,,,,,,,,,,,,
    role,ide,,,,,,,,,,,7,,,,,,
    role,systeme,,,,,,,,,,,2,,,,,,
    supplier,editeur,,,,,,,,,,,,,,,,,
    building,salle,,,,,,,,,,,,,,,,,
    """

  static let needs = """
    node;member;group;count;relation;phase;tolerance;control;data
    urgences;ide;;3;staffed-by;;;;
    urgences;dpi;;;;;;;
    urgences;telephonie;;;;;15m;;
    urgences;messagerie;;;;;unlimited;;
    urgences;poste;;;;fallback;;;
    dpi;hv-3;serveurs;;runs-on;;;;
    dpi;hv-1;serveurs;2;;;;;
    dpi;hv-2;serveurs;;;;;;
    dpi;ad;;;signs-in-with;;8h;false;
    dpi;editeur;;;maintained-by;;;;
    dpi;systeme;;;restored-with;;;;
    dpi;poste;;;administered-from;;;;
    ad;hv-2;hotes;any;;;;;
    ad;hv-1;hotes;any;;;;;
    """

  static let copies = """
    node,holder,every,restore,offline,immutable
    dpi,veeam,24h,6h,true,14d
    """

  static let csv = [
    "etablissements.yaml": scenarios, "nodes.csv": nodes, "needs.csv": needs,
    "copies.csv": copies,
  ]

  @Test func `the same model written both ways is the same model`() throws {
    let (yaml, csv) = (try model(Self.yaml), try model(Self.csv))
    #expect(yaml.assets.map(said) == csv.assets.map(said))
    #expect(yaml.requirements == csv.requirements)
    #expect(yaml.assets.count == 15)
    #expect(yaml.requirements.count == 14)
    #expect(yaml.requirements.contains("dpi runs-on 2 of hv-1 hv-2 hv-3"))
    #expect(yaml.requirements.contains("urgences needs poste (fallback)"))
    #expect(yaml.requirements.contains("urgences staffed-by ide×3"))
  }

  @Test func `what is only shown, copies and control links are the same too`() throws {
    let (yaml, csv) = (try model(Self.yaml), try model(Self.csv))
    for model in [yaml, csv] {
      let details = try #require(model.details[model.asset("urgences")])
      #expect(details.tags == ["vital", "24/7"])
      #expect(details.materials == ["chariot", "téléphones"])
      #expect(details.procedure == "PD-1")
      let copy = try #require(model.copies[model.asset("dpi")]?.first)
      #expect(model.assets[copy.holder].id == "veeam")
      #expect((copy.every, copy.restore) == (1_440, 360))
      #expect(copy.isOffline && copy.immutable?.minutes == 20_160)
      #expect(
        model.ids(model.controls.closure(of: [model.asset("hv-1")]).map(\.asset)).contains("dpi"))
      #expect(model.ids(model.controls.closure(of: [model.asset("ad")]).map(\.asset)) == ["ad"])
      #expect(model.controls.closure(of: [model.asset("poste")]).count == 2)
    }
  }

  @Test func `the same model written both ways gives the same answers`() throws {
    let (yaml, csv) = (try model(Self.yaml), try model(Self.csv))
    for asset in yaml.assets.indices {
      for length in [Limit.minutes(90), .unlimited, nil] {
        let scenario = Scenario(failing: [asset], for: length)
        let outcomes = [yaml, csv].map { Outcome(of: scenario, in: $0).everything }
        #expect(outcomes[0] == outcomes[1])
      }
    }
    #expect(yaml.outcome(failing: "poste").everything.count == 1)
    #expect(yaml.outcome(failing: "hv-1", "hv-2").everything.count == 5)
  }

  @Test func `the order and the names of files do not matter`() throws {
    let once = try model(inFolder: Self.csv)
    let renamed = try model(inFolder: [
      "z/0.yml": Self.scenarios, "a.needs.csv": Self.needs, "m/GHT.Nodes.CSV": Self.nodes,
      "0-copies.csv": Self.copies,
    ])
    #expect(once.assets.map(said) == renamed.assets.map(said))
    #expect(once.requirements == renamed.requirements)
    for asset in once.assets.indices {
      let scenario = Scenario(failing: [asset], for: .minutes(600))
      #expect(
        Outcome(of: scenario, in: once).everything
          == Outcome(of: scenario, in: renamed).everything)
    }
  }

  @Test(arguments: 0..<runs(40)) func `the order of rows does not matter`(seed: Int)
    throws
  {
    var generator = RandomSource(seed: seed)
    let straight = try model(Self.csv)
    var files = Self.csv
    for name in ["nodes.csv", "needs.csv"] {
      let lines = (files[name] ?? "").split(separator: "\n").map(String.init)
      let rows = lines.dropFirst().shuffled(using: &generator)
      // The rows of one node are cut into two files.
      let cut = Int.random(in: 0...rows.count, using: &generator)
      files[name] = nil
      files["a.\(name)"] = ([lines[0]] + rows[cut...]).joined(separator: "\n")
      files["b.\(name)"] = ([lines[0]] + rows[..<cut]).joined(separator: "\r\n")
    }
    let shuffled = try model(files)
    #expect(straight.assets.map(said) == shuffled.assets.map(said))
    #expect(straight.requirements == shuffled.requirements)
  }

  /// Everything an asset says but where it says it.
  private func said(_ asset: Asset) -> [String] {
    Mirror(reflecting: asset).children.filter { $0.label != "location" }
      .map { "\($0.label ?? "") \($0.value)" }
  }
}
