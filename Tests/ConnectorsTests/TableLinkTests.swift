// Sheets whose rows are links, and columns that name what needs the row.

import Connectors
import Continuity
import Formats
import TestSupport
import Testing

@Suite struct TablesOfLinks {
  private let things = """
    Code;Nom;Type;Site
    A1;DPI;application;Nord
    S1;SRV-1;server;Nord
    P1;Urgences;process;Nord
    A2;RIS;application;Nord
    A2;RIS;application;Sud

    """

  private func inventory(_ rows: String, links: String) throws -> Inventory {
    let folder = try TemporaryFolder()
    let files = [try folder.write("ci.csv", things), try folder.write("flux.csv", rows)]
    let map = try folder.write(
      "map.yaml",
      """
      name: x
      sheets:
        - { sheet: ci, kind: { column: Type }, id: Code, name: Nom, establishment: Site }
        - sheet: flux
          links: \(links)

      """)
    return try TableConnector(Workbook(files: files), mapping: TableMapping(contentsOf: map))
      .inventory()
  }

  private func said(_ inventory: Inventory) -> [String] {
    inventory.links.map { "\($0.node) \($0.relation.key) \($0.member)" }
  }

  @Test func endsAreFoundByCodeOrNameAndNothingIsMade() throws {
    let inventory = try inventory(
      """
      parent;child;type
      DPI;SRV-1;Runs on::Runs
      P1;a1;Depends on::Used by
      S1;DPI;Hosts
      S1;SRV-9;Depends on::Used by
      ;DPI;Hosts
      RIS;S1;Depends on::Used by
      DPI;S1;Loves
      P1;S1;Loves
      P1;S1;
      DPI;P1;Vieux

      """,
      links: """
        { from: parent, to: { column: child }, by-type: { column: type, values: {
          "Runs on::Runs": runs-on, "depends on::used by": needs,
          Hosts: { relation: runs-on, direction: to-needs-from }, Vieux: ignore } } }
        """)
    #expect(inventory.items.count == 5)
    #expect(
      said(inventory) == [
        "nord/A1 runs-on nord/S1", "nord/P1 needs nord/A1", "nord/A1 runs-on nord/S1",
      ])
    #expect(inventory.links[0].source == "x:flux/nord/A1>nord/S1")
    let found = inventory.findings.map {
      "\($0.place.line) \($0.reason.code) \($0.reason.message(in: .english).prefix(22))"
    }
    #expect(
      found == [
        "6 link-without-end this link does not say",
        "5 unknown-end 'SRV-9' is neither the",
        "7 ambiguous-end 'RIS' may mean 'nord/A",
        "8 unmapped-link-type 2 links of type 'Loves",
        "10 unmapped-link-type 1 link without a type:",
        "11 left-out-link-type 1 link of type 'Vieux'",
      ])
    #expect(inventory.findings.filter(\.failsStrict).count == 5)
    #expect(
      inventory.findings.map { $0.reason.message(in: .french) }
        .contains { $0.hasPrefix("2\u{A0}liens de type") || $0.hasPrefix("2 liens de type") })
  }

  @Test func theDirectionSaysWhichEndNeedsTheOther() throws {
    let rows = "source;cible\nDPI;SRV-1\n"
    let direct = try inventory(rows, links: "{ from: source, to: cible, relation: needs }")
    #expect(said(direct) == ["nord/A1 needs nord/S1"])
    let inverse = try inventory(
      rows, links: "{ de: source, vers: cible, lien: needs, sens: inverse }")
    #expect(said(inverse) == ["nord/S1 needs nord/A1"])
  }

  @Test func anEndIsOneNameWhateverSignsItHolds() throws {
    let made = try inventory(
      "source;cible\nDPI, SRV-1;SRV-1\n", links: "{ from: source, to: cible, relation: needs }")
    #expect(made.links.isEmpty)
    #expect(made.findings.map(\.reason.code) == ["unknown-end"])
  }

  @Test func severalColumnsMayNameAnEnd() throws {
    let made = try inventory(
      "appli;base;cible\nDPI;;SRV-1\n;RIS;SRV-1\n;A1;P1\n;;P1\n",
      links: "{ from: { column: [appli, base], kind: application }, to: cible, relation: needs }")
    #expect(said(made) == ["nord/A1 needs nord/S1", "nord/A1 needs nord/P1"])
    #expect(made.findings.map(\.reason.code) == ["link-without-end", "ambiguous-end"])
  }

  @Test func whatIsWrongWithLinksIsSaidWithItsLine() throws {
    let folder = try TemporaryFolder()
    let map = try folder.write(
      "map.yaml",
      """
      sheets:
        - { sheet: a, kind: server, links: { from: a, to: b, relation: needs } }
        - { sheet: b, links: { from: a, create: true, relation: neds, direction: up } }
        - { sheet: c, links: { from: a, to: b } }
        - { sheet: d, links: { from: a, to: b, relation: needs, by-type: { column: c } } }
        - { sheet: e, kind: server, id: a, relations: { needs: { column: b, if: yes } } }

      """)
    let found = obstacles { _ = try TableMapping(contentsOf: map) }
    for (line, words) in zip(
      [2, 3, 3, 3, 3, 4, 5, 6],
      [
        "'kind' does not go with 'links'", "unknown key 'create'", "unknown relation 'neds'",
        "'up' does not say which end", "'to' is missing", "'relation' is missing",
        "'by-type' has not the shape", "'node' is missing",
      ])
    {
      #expect(
        found.contains { $0.contains("line \(line)") && $0.contains(words) }, "\(words) \(found)")
    }
    #expect(found.count == 8)
  }

  @Test func aColumnMayNameWhatNeedsTheRow() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(
      "a.csv", "Code;Utilisé par;Héberge\nA1;Urgences, Bloc;\nS1;;A1\n")
    let map = try folder.write(
      "map.yaml",
      """
      sheets:
        - sheet: a
          kind: application
          id: Code
          relations:
            needed-by: { column: Utilisé par, kind: process, create: true }
            runs-on: { column: Héberge, reverse: true }

      """)
    let inventory = try TableConnector(
      Workbook(files: [file]), mapping: TableMapping(contentsOf: map)
    ).inventory()
    #expect(said(inventory) == ["urgences needs A1", "bloc needs A1", "A1 runs-on S1"])
    #expect(inventory.links.map(\.source) == ["a:a/A1", "a:a/A1", "a:a/S1"])
  }
}
