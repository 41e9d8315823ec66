// What names mean, against looking at every node in turn.

import Continuity
import Testing

@testable import Connectors

@Suite struct ReferenceIndexes {
  private struct Node {
    var id: String
    var local: String
    var name: String
    var establishment: String?
  }

  /// Nodes whose identifiers and names differ by case, hyphens, blanks and slashes alone.
  private static let nodes: [Node] = {
    var nodes: [Node] = []
    for home in [nil, "nord", "sud"] {
      let prefix = home.map { $0 + "/" } ?? ""
      for local in ["SRV-01", "srv02", "-12", "a/b", "Salle 2", "nord/x1"] {
        nodes.append(Node(id: prefix + local, local: local, name: "", establishment: home))
      }
      // What had to be told apart by its kind, and what is known by another name.
      nodes.append(
        Node(id: prefix + "server#07", local: "07", name: "DPI \(home ?? "")", establishment: home))
    }
    return nodes
  }()

  private func fold(_ text: String) -> String { text.foldedName }

  /// The whole identifiers and what sheets write, one by one.
  private func named(_ text: String) -> Set<String> {
    Set(
      Self.nodes.filter { fold($0.id) == fold(text) || fold($0.local) == fold(text) }.map(\.id))
  }

  @Test func identifiersAreFoundWithAndWithoutTheirEstablishment() {
    var index = ReferenceIndex()
    for node in Self.nodes {
      index.add(
        id: node.id, local: node.local, name: node.name, kind: .server,
        establishment: node.establishment, isOwn: true)
    }
    var texts = Self.nodes.flatMap { [$0.id, $0.local, $0.id.uppercased(), $0.local.lowercased()] }
    texts += ["nord/", "/", "est/SRV-01", "nord/-01", "nord/07", "sud/server#07", "nord/nord/x1"]
    for text in texts {
      let all = named(text)
      for home in [nil, "nord", "sud"] {
        // Near before far.
        let near = all.filter { id in
          Self.nodes.contains { $0.id == id && $0.establishment == home }
        }
        let expected = near.isEmpty ? all : near
        switch index.meaning(of: text, kind: nil, relation: nil, in: home) {
        case .found(let id): #expect([id] == expected, "\(text) in \(home ?? "-")")
        case .ambiguous(let ids):
          #expect(ids.count > 1 && Set(ids) == expected, "\(text) in \(home ?? "-")")
        case .unknown, .foundLoosely: #expect(expected.isEmpty, "\(text) in \(home ?? "-")")
        }
      }
    }
  }

  @Test(arguments: [
    ("srv01", "nord/SRV-01"), ("SRV 02", "nord/srv02"), ("s-r-v02", "nord/srv02"),
    ("salle2", "nord/Salle 2"), ("DPINORD", nil), ("srv03", nil), ("1-2", nil),
  ])
  func hyphensMayBeMissingOnEitherSide(_ text: String, _ expected: String?) {
    var index = ReferenceIndex(isLoose: true)
    for node in Self.nodes where node.establishment == "nord" {
      index.add(
        id: node.id, local: node.local, name: node.name, kind: .server,
        establishment: node.establishment, isOwn: true)
    }
    var found: String?
    if case .foundLoosely(let id, _) = index.meaning(
      of: text, kind: nil, relation: nil, in: "nord")
    {
      found = id
    }
    #expect(found == expected)
  }
}
