// The words of the files: French synonyms, scalars as written, references within an establishment.

import DependencyGraph
import TestSupport
import Testing

@testable import Continuity

@Suite struct `Words of the files` {
  @Test func `French keys mean what English ones do`() throws {
    let french = try model(
      """
      Langue: fr
      Établissements: [{ identifiant: ch, nom: CH Nord, activité: 412 }]
      Processus:
        - identifiant: urgences
          nom: Urgences
          établissement: ch
          périmètre: soins
          DMIA: 4h
          délai de reprise: 2h
          PDMA: 1h
          criticité: { 4h: 2 }
          matériels: [chariot]
          personnel: { ide: 3 }
          besoins: [{ nœud: dpi, tolère: 15 mn }, { au moins: 1, parmi: [dpi, pc] }]
          mode dégradé: { durée: illimité, besoins: [pc], rattrapage: 6h, fiche: PD-1 }
      Logiciels:
        - { code: dpi, redémarrage: 30m, réparation: 1j, reconstruction: 2j, salle: local-1,
            hébergé_par: sas, s'authentifie avec: ad, maintenu par: sas }
      Services techniques: [{ id: ad, tourne-sur: { un-de: [hv] } }]
      Serveurs: [{ id: hv }]
      Équipements: [{ id: pc }]
      Fonctions: [{ id: ide, effectif: 7 }]
      Locaux: [{ id: local-1 }]
      Fournisseurs: [{ id: sas }]
      Scénarios:
        - { id: panne, catégorie: numérique, panne: [{ nœud: ad, réparation: 2h, début: 30m }] }
        - { id: feu, détruit: [local-1], pendant: 1j, reprise après: 24h }
        - { id: grippe, catégorie: RH, absents: { ide: 40 % } }
      """)
    let english = try model(
      """
      language: fr
      establishments: [{ id: ch, name: CH Nord, activity: 412 }]
      processes:
        - id: urgences
          name: Urgences
          establishment: ch
          scope: care
          mtpd: 4h
          rto: 2h
          rpo: 1h
          criticality: { 4h: 2 }
          materials: [chariot]
          staffed-by: { ide: 3 }
          needs: [{ node: dpi, tolerance: 15m }, { at-least: 1, of: [dpi, pc] }]
          degraded-mode: { lasts: unlimited, needs: [pc], catch-up: 6h, procedure: PD-1 }
      applications:
        - { id: dpi, restart: 30m, repair: 1d, rebuild: 2d, in: local-1, hosted-by: sas,
            signs-in-with: ad, maintained-by: sas }
      services: [{ id: ad, runs-on: { any: [hv] } }]
      servers: [{ id: hv }]
      equipment: [{ id: pc }]
      roles: [{ id: ide, headcount: 7 }]
      buildings: [{ id: local-1 }]
      suppliers: [{ id: sas }]
      scenarios:
        - { id: panne, category: digital, fail: [{ node: ad, repair: 2h, at: 30m }] }
        - { id: feu, destroy: [local-1], for: 1d, recovery-starts-after: 24h }
        - { id: grippe, category: staff, absent: { ide: 40% } }
      """)
    #expect(french.warnings.isEmpty && english.warnings.isEmpty)
    #expect(french.requirements == english.requirements)
    #expect(french.assets.map(\.id) == english.assets.map(\.id))
    #expect(french.assets.map(\.kind) == english.assets.map(\.kind))
    #expect(french.scenarios.map(\.category) == [nil, .staff, .digital])
    for id in ["panne", "feu", "grippe"] {
      #expect(french.outcome(of: id).everything == english.outcome(of: id).everything)
      #expect(!french.outcome(of: id).everything.isEmpty)
    }
    #expect(french.outcome(of: "feu").outages("dpi") == "0–4320")
  }

  @Test func `French headers mean what English ones do`() throws {
    let found = try model([
      "nodes.csv": """
      Type;Code;Libellé;Établissement;DMIA;Redémarrage;Bâtiment;Effectif;Tourne sur
      Processus;urgences;Urgences;ch;4 h;;;;
      Logiciel;dpi;Dossier;ch;;30 min;salle;;hv
      Serveur;hv;;;;;;;
      Lieu;salle;;;;;;;
      Fonction;ide;;;;;;7;
      """,
      "needs.csv": """
      Élément;Besoin de;Groupe;Nombre;Lien;Tolère
      urgences;dpi;;;;1 h
      urgences;ide;;3;Personnel;
      """,
      "controls.csv": "Contrôleur;Cible\nhv;salle",
    ])
    #expect(found.warnings.map(\.issue) == [.undeclaredEstablishment("ch")])
    #expect(
      found.requirements == [
        "dpi runs-on hv", "dpi in salle", "urgences needs dpi tolerance 60",
        "urgences staffed-by ide×3",
      ])
    #expect(found.controls.closure(of: [found.asset("hv")]).count == 3)
  }

  @Test func `every name in the table of synonyms finds its term`() {
    for (term, names) in Synonyms.table {
      for name in [term] + names {
        #expect(folded(name) == name, "'\(name)' is not folded, so nothing finds it")
      }
    }
    for (name, kind) in Synonyms.kinds { #expect(Kind(named: name.uppercased()) == kind) }
    for relation in Relation.allCases {
      let names = Synonyms.table.first { $0.term == relation.key }?.synonyms ?? []
      #expect(!names.isEmpty, "\(relation.key) has no French name")
      for name in names { #expect(Synonyms.relation(name) == relation) }
    }
  }

  @Test func `scalars are read as written`() throws {
    let found = try model(
      """
      applications:
        - { id: no, name: 010, needs: [1e3, 0x1F, yes, 2026-03-12] }
        - { id: 1e3, name: null, needs: [no] }
        - { id: 0x1F, name: ~ , owner: true }
        - { id: yes, note: 1.50, needs: [0x1F] }
        - { id: 2026-03-12, restart: 010 }
      """)
    #expect(found.assets.map(\.id) == ["0x1F", "1e3", "2026-03-12", "no", "yes"])
    #expect(found.assets[found.asset("no")].name == "010")
    #expect(found.assets[found.asset("1e3")].name == "1e3")
    #expect(found.assets[found.asset("2026-03-12")].restart == 10)
    #expect(found.details[found.asset("yes")]?.note == "1.50")
    #expect(found.details[found.asset("0x1F")]?.owner == "true")
  }

  @Test func `a reference is looked up as written, then within the establishment`() throws {
    let found = try model(
      """
      establishments: [{ id: nord }, { id: sud }]
      applications:
        - { id: nord/dpi, establishment: nord, needs: [ad, ups] }
        - { id: sud/dpi, establishment: sud, needs: [ad, nord/ups, ups] }
        - { id: lis, needs: [nord/dpi, sud/dpi] }
      services:
        - { id: ad, needs: [lis] }
        - { id: nord/ad }
        - { id: sud/ad }
      utilities: [{ id: nord/ups }, { id: sud/ups }]
      scenarios: [{ id: panne, establishment: sud, fail: [dpi] }]
      """)
    // 'ad' is written so somewhere: the one of the establishment gives way.
    #expect(
      found.requirements == [
        "ad needs lis", "lis needs nord/dpi", "lis needs sud/dpi", "nord/dpi needs ad",
        "nord/dpi needs nord/ups", "sud/dpi needs ad", "sud/dpi needs nord/ups",
        "sud/dpi needs sud/ups",
      ])
    #expect(found.ids(found.scenarios[0].failures.map(\.asset)) == ["sud/dpi"])
  }

  @Test func `another establishment's node is not found without its name`() {
    let lines = problems(of: [
      "m.yaml": """
      establishments: [{ id: nord }, { id: sud }]
      processes: [{ id: p, mtpd: 1h, establishment: sud, needs: [dpi] }]
      applications: [{ id: nord/dpi }]
      """
    ])
    #expect(lines.contains { $0.hasPrefix("m.yaml:2:60: error: unknown id 'dpi'") })
  }
}
