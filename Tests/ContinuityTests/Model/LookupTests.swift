// What somebody means on the command line: an id, the end of one, a name, or a slip.

import Testing

@testable import Continuity

@Suite struct Lookups {
  private let found: Model

  init() throws {
    found = try model(
      """
      establishments: [{ id: ght/nord, name: CH Nord }, { id: sud, name: Clinique d'Été }]
      applications:
        - { id: dpi, name: Dossier patient, needs: [nord/dpi] }
        - { id: nord/dpi, name: DPI du nord, needs: [nord/lis] }
        - { id: nord/lis, name: Laboratoire, needs: [sud/lis] }
        - { id: sud/lis, name: Laboratoire, needs: [ad] }
      services: [{ id: ad, name: "L’Annuaire d'établissement", needs: [Dpi-2] }]
      servers: [{ id: Dpi-2, name: dpi, needs: [dpi] }]
      scenarios: [{ id: nord/panne-ad, name: Panne de l'annuaire, fail: [ad] }]
      """)
  }

  private func look(_ name: String) -> String {
    text(found.findAsset(name), found.assets.map(\.id))
  }

  private func text<Of>(_ lookup: Lookup<Index<Of>>, _ ids: [String]) -> String {
    switch lookup {
    case .found(let index): ids[index.position]
    case .ambiguous(let candidates): "one of " + candidates.joined(separator: ", ")
    case .unknown(let suggestion): "unknown; " + (suggestion ?? "no idea")
    }
  }

  @Test func `an exact id wins`() {
    #expect(look("dpi") == "dpi")
    #expect(look("nord/dpi") == "nord/dpi")
  }

  @Test func `then an unambiguous tail`() {
    #expect(text(found.findEstablishment("nord"), found.establishments.map(\.id)) == "ght/nord")
    #expect(
      text(found.findScenario("panne-ad"), found.scenarios.compactMap(\.id)) == "nord/panne-ad")
  }

  @Test func `then a name without regard to case and accents`() {
    #expect(look("DOSSIER PATIENT") == "dpi")
    #expect(look("l'annuaire d’etablissement") == "ad")
    #expect(
      text(found.findEstablishment("clinique d'ete"), found.establishments.map(\.id)) == "sud")
    #expect(
      text(found.findScenario("panne de l’annuaire"), ["nord/panne-ad"]) == "nord/panne-ad")
  }

  @Test func `then an id without regard to case`() { #expect(look("AD") == "ad") }

  @Test func `an ambiguous one lists the candidates`() {
    #expect(look("lis") == "one of nord/lis, sud/lis")
    #expect(look("laboratoire") == "one of nord/lis, sud/lis")
  }

  @Test func `an unknown one suggests the nearest`() {
    #expect(look("dossier patent") == "unknown; Dossier patient")
    #expect(look("nrod/lis") == "unknown; nord/lis")
    #expect(look("quelque chose d'autre") == "unknown; no idea")
    #expect(look("") == "unknown; no idea")
    #expect(look(String(repeating: "x", count: 10_000)) == "unknown; no idea")
  }
}
