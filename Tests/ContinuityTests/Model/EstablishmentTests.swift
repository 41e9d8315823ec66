// What is said of establishments, in YAML and in CSV, and what cannot be.

import TestSupport
import Testing

@testable import Continuity

@Suite struct `Establishments` {
  private let rows = """
    identifiant;nom;activité;entité juridique;finess juridique;finess géographique;inexistant ici
    nord;CH Nord;412;CH Nord;59 000 0017;2A0000014;plateau technique | pilotage
    sud;CH Sud;;CH Sud;;;
    """

  @Test func `say the same in CSV and in YAML`() throws {
    let csv = try model(["groupe.establishments.csv": rows])
    let yaml = try model(
      """
      establishments:
        - { id: nord, name: CH Nord, activity: 412, legal-entity: CH Nord, finess-ej: "590000017",
            finess-eg: 2a0000014, none-here: [technical-platform, steering] }
        - { id: sud, name: CH Sud, legal-entity: CH Sud }
      """)
    for model in [csv, yaml] {
      let nord = model.establishments[0]
      #expect((nord.id, nord.name, nord.activity) == ("nord", "CH Nord", 412))
      #expect(
        (nord.legalEntity, nord.finessEJ, nord.finessEG) == ("CH Nord", "590000017", "2A0000014"))
      #expect(nord.noneHere == [.technicalPlatform, .steering])
      #expect(model.establishments[1].activity == nil && model.establishments[1].noneHere == [])
      #expect(model.warnings.isEmpty)
    }
  }

  @Test(arguments: [
    (
      "establishments: [{ id: e, none-here: [technical-platfrom] }]",
      "'technical-platfrom' is not a value of 'none-here': did you mean 'technical-platform'?"
    ),
    (
      "establishments: [{ id: e, finess-ej: \"59000\" }]",
      "'59000' is no FINESS number for 'finess-ej'; write nine figures, as in 590000017"
    ),
    (
      "establishments: [{ id: e, legal-entity: N, finess-ej: \"590000017\" }, { id: f, legal-entity: N, finess-ej: \"590000025\" }]",
      "'finess-ej' is '590000025' here, but '590000017' elsewhere"
    ),
    (
      "establishments: [{ id: e, legal-entity: N, finess-ej: \"590000017\" }, { id: f, legal-entity: S, finess-ej: \"590000017\" }]",
      "'legal-entity' is 'S' here, but 'N' elsewhere"
    ),
    (
      "establishments: [{ id: e, none-here: care }]\nprocesses: [{ id: p, establishment: e, scope: care }]",
      "the establishment says to have no process of the scope 'care', but 'p' is one"
    ),
    (
      "processes: [{ id: p, scope: care, most-critical: true }]",
      "most-critical is only for a process of the administrative scope, which 'p' is not"
    ),
    (
      "processes: [{ id: p, scope: administrative, most-critical: peut-être }]",
      "'peut-être' is not a value of 'most-critical'"
    ),
    (
      """
      establishments: [{ id: e, legal-entity: N }, { id: f, legal-entity: N }, { id: g, legal-entity: S }]
      processes: [{ id: p, establishment: e, scope: administrative, most-critical: true },
        { id: q, establishment: f, scope: administrative, most-critical: true },
        { id: r, establishment: g, scope: administrative, most-critical: true }]
      """, "'q' and 'p' both say that they are the most critical administrative process"
    ),
  ])
  func `that say what cannot be are refused`(yaml: String, message: String) {
    let errors = problems(of: ["model.yaml": yaml]).filter { $0.contains(": error: ") }
    #expect(errors.count == 1)
    #expect(errors.first?.contains(message) == true, "\(errors)")
  }

  @Test func `most-critical is a column of nodes.csv too`() throws {
    let found = try model([
      "nodes.csv":
        "kind,id,scope,most-critical,mtpd\nprocess,a,administratif,oui,1d\nprocess,b,pilotage,non,1h\n"
    ])
    #expect(found.details[0]?.mostCritical != nil && found.details[1]?.mostCritical == nil)
    #expect(found.assets.map(\.scope) == [.administrative, .steering])
  }
}
