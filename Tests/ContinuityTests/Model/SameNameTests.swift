// Names that people cannot tell apart are one name, whatever bytes they are written in.

import TestSupport
import Testing

@testable import Continuity

@Suite struct `The same letters in other bytes` {
  @Test(arguments: [
    ("ime\u{301}rie", "imérie"), ("SRV\u{A0}02", "SRV 02"), ("SRV\u{202F}02", "SRV 02"),
    ("SRV\u{2009}02", "SRV 02"), ("SRV01\u{A0}", "SRV01"), ("\u{A0} SRV01\t", "SRV01"),
    ("\u{FEFF}SRV\u{200B}01", "SRV01"), ("baie\u{2011}3", "baie-3"), ("cœur d’été", "cœur d’été"),
    ("A\u{30A}", "Å"), ("\u{212B}", "Å"), ("\u{A0}", "\u{A0}"), ("", ""),
  ])
  func `have one canonical form`(name: String, canonical: String) {
    #expect(canonicalName(name).utf8.elementsEqual(canonical.utf8))
    #expect(canonicalName(canonicalName(name)).utf8.elementsEqual(canonical.utf8))
    #expect(isSameName(name, canonical))
  }

  @Test(arguments: [("SRV01", "SRV02"), ("été", "ete"), ("a b", "ab"), ("a", "A"), ("a  b", "a b")])
  func `are not other letters`(one: String, other: String) {
    #expect(!isSameName(one, other))
  }

  @Test func `are one node in tables and in YAML, shown as its definition writes it`() throws {
    let model = try model([
      "nodes.csv": "kind;id;runs-on\napplication;image\u{301}rie;srv 02\nserver;SRV\u{A0}01;\n"
        + "server;srv\u{A0}02;\n",
      "needs.csv": "node;member;group;count\nimag\u{E9}rie;SRV 01;g;1\n"
        + "image\u{301}rie;srv\u{202F}02;\u{A0}g;1\n",
      "copies.csv": "node;holder\n\"imag\u{E9}rie\";SRV 01\u{A0}\n",
      "p.yaml": """
      processes: [{ id: p, mtpd: 4h, needs: [imag\u{E9}rie] }]
      scenarios: [{ id: "pan\u{A0}ne", fail: ["SRV\u{2009}01"] }]
      """,
    ])
    #expect(model.assets.map(\.id).map { Array($0.utf8) }.contains(Array("SRV\u{A0}01".utf8)))
    #expect(
      model.assets.map(\.id).map { Array($0.utf8) }.contains(Array("image\u{301}rie".utf8)))
    for name in ["SRV 01", "SRV\u{A0}01", "SRV\u{202F}01 "] {
      guard case .found(let asset) = model.findAsset(name) else {
        Issue.record("\(name.debugDescription) is not found")
        continue
      }
      #expect(model.assets[asset].kind == .server)
    }
    guard case .found = model.findScenario("pan ne") else {
      Issue.record("the scenario is not found")
      return
    }
    #expect(model.scenario("pan\u{202F}ne")?.id == "pan\u{A0}ne")
    guard case .found(let imaging) = model.findAsset("imagérie") else { return }
    // A group whose name is written twice is one requirement.
    #expect(
      model.needs(of: imaging).map(\.members.count).sorted() == [1, 2], "\(model.warnings)")
  }

  @Test func `are one establishment, zone, device, flow and milestone`() throws {
    let model = try model(
      """
      establishments: [{ id: "ch\u{A0}é", name: A }]
      zones: [{ id: "zo\u{A0}ne" }, { id: z }]
      devices: [{ id: "pare\u{2011}feu" }]
      flows: [{ id: f, from: zo ne, to: z, through: pare-feu }]
      processes: [{ id: p, establishment: ch e\u{301}, zone: "zo\u{202F}ne", mtpd: 4h }]
      servers: [{ id: "ch é/s", zone: z }]
      applications: [{ id: a, establishment: "ch\u{202F}é", needs: s }]
      """)
    #expect(model.assets.allSatisfy { $0.kind == .server || $0.establishment == 0 })
    #expect(model.partition.flows.map(\.devices) == [[0]])
    #expect(model.partition.zones.count == 2)
    guard case .found(0) = model.findEstablishment("ch é") else {
      Issue.record("the establishment is not found")
      return
    }
  }

  @Test func `defined twice are told`() {
    let found = problems(of: [
      "a.yaml": """
      servers: [{ id: "SRV\u{A0}01" }, { id: SRV 01 }]
      scenarios: [{ id: e\u{301}, fail: [SRV 01] }, { id: \u{E9}, fail: [SRV 01] }]
      establishments: [{ id: a b, name: A }, { id: "a\u{A0}b", name: B }]
      """
    ])
    #expect(found.filter { $0.contains("twice") || $0.contains("already") }.count == 3, "\(found)")
  }

  @Test func `are the same column, key and value`() throws {
    let model = try model([
      "nodes.csv": "type;identifiant;e\u{301}tablissement;mode\u{2009}de\u{301}grade\u{301}\n"
        + "e\u{301}quipement;x;ch;sans\u{A0}limite\n",
      "p.yaml":
        "processus:\n  - { id: p, \"mode\u{A0}de\u{301}grade\u{301}\": { dure\u{301}e: 2h }, "
        + "de\u{301}pend\u{2007}de: x, mtpd: 4h }\n",
    ])
    #expect(model.assets.map(\.id) == ["p", "x"])
    #expect(model.assets[1].establishment == 0)
    #expect(model.needs(of: 0).map(\.members) == [[1]])
  }

  @Test func `are not a change from one model to the next`() throws {
    let old = try model("servers: [{ id: \"é\u{A0}1\", name: A }, { id: z }]\n")
    let new = try model("servers: [{ id: \"e\u{301} 1\", name: A }, { id: z }]\n")
    let comparison = ModelComparison(from: old, to: new)
    #expect(!comparison.changesModel)
  }
}
