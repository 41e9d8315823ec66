// The table of the keys of a node: whatever stands in it is read from both formats, told by comparisons, and
// forgotten by milestones.

import Formats
import Testing

@testable import Continuity

/// The keys that are read, kept and compared by their forms alone.
private let plainKeys = NodeKey.allCases.filter {
  if case .own = $0.facts.form { false } else { true }
}

@Suite struct `Every key of a node` {
  /// A value, as YAML and as a cell write it.
  private static func sample(_ form: ValueForm) throws -> (yaml: String, cell: String) {
    switch form {
    case .text: ("autre", "autre")
    case .list: ("[un, deux]", "un|deux")
    case .number: ("3", "3")
    case .duration, .limit: ("2h", "2h")
    case .degrees: ("{ 4h: 2, 1d: 3 }", "4h: 2 | 1d: 3")
    case .level: ("40%", "40%")
    case .modeLevel: ("{ 0h: 80%, 24h: 60% }", "0h: 80% | 24h: 60%")
    case .volume: ("800 repas/w", "800 repas/w")
    case .truth, .scope, .reference, .immutability, .crew, .structure:
      throw NoSample(form: form)
    }
  }

  struct NoSample: Error { let form: ValueForm }

  private static func kind(_ key: NodeKey) -> Kind {
    key.facts.bearers == .counted ? .server : .process
  }

  /// A node that says some keys, and the same as a row.
  private static func files(_ key: NodeKey, saying said: Bool) throws -> (yaml: String, csv: String)
  {
    let (value, cell) = try sample(key.form)
    let isOfMode = NodeKey.ofMode.contains(key) || key == .degradedMode
    let keys =
      switch key {
      case .lasts, .degradedMode: said ? ", degraded-mode: { lasts: \(value) }" : ""
      case _ where isOfMode:
        ", degraded-mode: { lasts: 9h\(said ? ", \(key.rawValue): \(value)" : "") }"
      default: said ? ", \(key.rawValue): \(value)" : ""
      }
    let saysLength = isOfMode && ![.lasts, .degradedMode].contains(key)
    return (
      "\(kind(key).plural): [{ id: a\(keys) }]",
      """
      kind;id\(saysLength ? ";lasts" : "")\(said ? ";\(key.rawValue)" : "")
      \(kind(key).singular);a\(saysLength ? ";9h" : "")\(said ? ";\(cell)" : "")
      """
    )
  }

  @Test(arguments: plainKeys) func `says the same in YAML and in a cell`(_ key: NodeKey) throws {
    let (yaml, csv) = try Self.files(key, saying: true)
    let change = try comparison(["m.yaml": yaml], ["nodes.csv": csv])
    #expect(change.isEmpty, "\(change.modelLines)")
  }

  @Test(arguments: plainKeys) func `is told where it differs, by a name people know`(_ key: NodeKey)
    throws
  {
    let (before, after) = (try Self.files(key, saying: false), try Self.files(key, saying: true))
    let change = try comparison(["nodes.csv": before.csv], ["nodes.csv": after.csv])
    if [.mtpd, .rto, .rpo].contains(key) {
      #expect(change.objectives.map(\.objective.rawValue) == [key.rawValue])
    } else {
      let name = key == .lasts ? NodeKey.degradedMode : key
      #expect(change.elements.flatMap(\.fields).map(\.key) == [name.rawValue])
      #expect(name.label(in: .french) != nil)
    }
  }

  @Test(arguments: plainKeys) func `is forgotten where a milestone says nothing in its place`(
    _ key: NodeKey
  ) throws {
    let isOfMode = NodeKey.ofMode.contains(key)
    let milestone = """

      milestones:
        - { id: j, on: 2027-01-01, changes: [{ node: a, \(isOfMode ? "degraded-mode" : key.rawValue): ~ }] }
      """
    var records = Records()
    var defects: [LocatedDefect] = []
    let yaml = try Self.files(key, saying: true).yaml + milestone
    for document in YAMLReader.read(Array(yaml.utf8), file: 0, defects: &defects) {
      records.read(document: document)
    }
    let done = try Resolver(consume records, paths: ["m.yaml"])
      .model(fallbackName: "test", at: CalendarDate("2027-01-01"))
    let never = try model("\(Self.kind(key).plural): [{ id: a }]")
    let change = ModelComparison(from: never, to: done)
    #expect(change.elements.filter { $0.element == .node }.flatMap(\.fields).isEmpty)
    #expect(change.objectives.isEmpty)
  }

  @Test func `goes by names that lead back to it`() {
    for key in NodeKey.allCases {
      for name in key.facts.synonyms.split(separator: " ").map(String.init) {
        #expect(folded(name) == name)
        #expect(Synonyms.find(name, as: NodeKey.self) == key, "\(name)")
      }
    }
    for relation in Relation.allCases {
      for name in relation.facts.synonyms.split(separator: " ").map(String.init) {
        #expect(Synonyms.relation(name) == relation, "\(name)")
      }
    }
  }

  @Test func `is said by few kinds where it means nothing of others`() {
    #expect(
      problems(of: [
        "m.yaml": "servers: [{ id: a, mbco: 40% }]", "nodes.csv": "kind,id,volume\nrole,b,5/d",
      ])
      .filter { $0.contains("only a process") }.count == 2)
    #expect(
      problems(of: ["m.yaml": "roles: [{ id: a, count: 4 }]"]).contains { $0.contains("count") })
  }

  @Test func `of a degraded mode changes nothing outside it`() throws {
    let yaml = """
      processes: [{ id: a, degraded-mode: { lasts: 2h, procedure: P1, catch-up: 50% } }]
      milestones: [{ id: j, on: 2027-01-01, changes: [{ node: a, procedure: P2, catch-up: 1h }] }]
      """
    let found = problems(of: ["m.yaml": yaml]).filter { $0.contains("unknown key") }
    #expect(found.count == 2, "\(found)")
  }
}
