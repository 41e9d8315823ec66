// `ricochet diff`: literal text in both languages, exit statuses, and what programs read.

import Foundation
import TestSupport
import Testing

@Suite struct `The verb diff` {
  /// Last month: two controllers, a record that starts in 30 minutes.
  private static let old = """
    language: fr
    name: CH d'essai
    date: 2026-10-01
    establishments: [{ id: nord, name: CH Nord }, { id: sud, name: CH Sud }]
    processes:
      - { id: urgences, name: Urgences, establishment: nord, mtpd: 6h, rto: 6h, needs: [dpi] }
      - { id: paie, name: Paie, establishment: sud, mtpd: 2d, needs: [rh] }
    applications:
      - { id: dpi, name: Dossier patient, establishment: nord, restart: 30m, signs-in-with: ad }
      - { id: rh, name: Ressources humaines, establishment: sud, restart: 2h, signs-in-with: ad }
    services:
      - { id: ad, name: Active Directory, restart: 1h, runs-on: { any: [dc-1, dc-2] } }
    servers: [{ id: dc-1, name: DC 1 }, { id: dc-2, name: DC 2 }, { id: vieux, name: Vieux serveur }]
    scenarios:
      - { id: panne-ad, name: Panne de l'annuaire, fail: [{ node: ad, repair: 4h }] }
    """

  /// This month: one controller, a firewall before the record, one server more and one less.
  private static let new = """
    language: fr
    name: CH d'essai
    date: 2026-11-01
    establishments: [{ id: nord, name: CH Nord }, { id: sud, name: CH Sud }]
    processes:
      - { id: urgences, name: Urgences, establishment: nord, mtpd: 6h, rto: 5h, needs: [dpi] }
      - { id: paie, name: Paie, establishment: sud, mtpd: 2d, needs: [rh] }
    applications:
      - { id: dpi, name: Dossier patient, establishment: nord, restart: 30m, signs-in-with: ad, needs: [pare-feu] }
      - { id: rh, name: Ressources humaines, establishment: sud, restart: 1h, signs-in-with: ad }
    services:
      - { id: ad, name: Active Directory, restart: 1h, runs-on: dc-1 }
    servers: [{ id: dc-1, name: DC 1 }, { id: dc-2, name: DC 2 }]
    networks: [{ id: pare-feu, name: Pare-feu, restart: 40m, needs: [ad] }]
    scenarios:
      - { id: panne-ad, name: Panne de l'annuaire, fail: [{ node: ad, repair: 4h }] }
    """

  private func folder() throws -> TemporaryFolder {
    try TemporaryFolder([
      "avant/modele.yaml": DiffTests.old, "apres/modele.yaml": DiffTests.new,
      "faux/modele.yaml": "servers: [{ id: a, needs: [b] }]",
    ])
  }

  private typealias DiffTests = `The verb diff`

  private func diff(_ words: String) async throws -> Run {
    try await Ricochet.run(
      ["diff"] + words.split(separator: " ").map(String.init), folder: try folder().url)
  }

  @Test func `tells in French what got worse, what got better, and what changed`() async throws {
    let place = try folder()
    let run = try await Ricochet.run(["diff", "avant", "apres"], folder: place.url)
    #expect(run.error == "")
    #expect(run.status == 1)
    #expect(run.output == expectedFrench)
  }

  @Test func `tells in English`() async throws {
    let place = try folder()
    let run = try await Ricochet.run(
      ["diff", "avant", "apres", "--language", "en"], folder: place.url)
    #expect(run.status == 1)
    #expect(run.output == expectedEnglish)
  }

  @Test func `tells what is no longer known, what never returns, and what has no past`()
    async throws
  {
    let place = try TemporaryFolder(["a/m.yaml": doubtfulOld, "b/m.yaml": doubtfulNew])
    let run = try await Ricochet.run(["diff", "a", "b"], folder: place.url)
    #expect(run.status == 1)
    let text = run.output.replacing("\u{A0}", with: " ")
    for line in doubtfulLines.split(separator: "\n") {
      #expect(text.contains(" " + line + "\n"), "\(line)\n\(text)")
    }
    let english = try await Ricochet.run(["diff", "a", "b", "--language", "en"], folder: place.url)
    for line in [
      "      never back (before: down for 2 h)",
      "      it is no longer known whether its RTO of 4 h is kept: the outage must end by H+3 h 50",
      "      → not given — Dossier patient: time to restart (restart)",
    ] {
      #expect(
        english.output.replacing("\u{A0}", with: " ").contains(line + "\n"), "\(english.output)")
    }
  }

  @Test(arguments: [
    ("avant avant", 0), ("avant apres", 1), ("avant apres --format json", 1),
    ("avant apres --format csv", 1), ("apres avant --establishment sud", 1),
    ("avant apres --establishment sud", 0), ("avant faux", 2), ("faux avant", 2),
    ("avant rien", 2), ("avant", 64), ("avant apres faux", 64),
    ("avant apres --establishment ouest", 2), ("avant apres --at 2026-02-30", 2),
    ("avant apres --at 2027-01-01", 1),
  ]) func `ends with a status`(words: String, status: Int32) async throws {
    let place = try folder()
    let run = try await Ricochet.run(
      ["diff"] + words.split(separator: " ").map(String.init), folder: place.url)
    #expect(run.status == status, "\(run.output) \(run.error)")
    #expect((run.status > 1) == run.output.isEmpty)
    #expect((run.status > 1) != run.error.isEmpty)
  }

  @Test(arguments: [
    ("fr", "début non renseigné → « 2026-12-24T22:00 »"),
    ("en", "start not said → '2026-12-24T22:00'"),
  ])
  func `tells when a scenario begins by the words of the language`(
    language: String, change: String
  ) async throws {
    let folder = try TemporaryFolder([
      "avant/m.yaml": DiffTests.old,
      "apres/m.yaml": DiffTests.old.replacing(
        "fail: [{ node: ad", with: "starts: 2026-12-24T22:00, fail: [{ node: ad"),
    ])
    let run = try await Ricochet.run(
      ["diff", "avant", "apres", "--language", language], folder: folder.url)
    #expect(run.status == 0)
    #expect(run.output.replacing("\u{A0}", with: " ").contains(change), "\(run.output)")
  }

  @Test func `says that nothing changed`() async throws {
    let place = try folder()
    let run = try await Ricochet.run(["diff", "avant", "avant"], folder: place.url)
    #expect(
      run.lines.last
        == "Aucune différence\u{A0}: les deux modèles disent la même chose et donnent les mêmes réponses."
    )
    let csv = try await Ricochet.run(
      ["diff", "avant", "avant", "--format", "csv"], folder: place.url)
    #expect(csv.output == "part,change,scenario,id,name,key,old,new\r\n")
  }

  @Test func `tells the problems of both models`() async throws {
    let place = try folder()
    let run = try await Ricochet.run(
      ["diff", "faux", "faux", "--language", "fr"], folder: place.url)
    #expect(
      run.error.components(separatedBy: "faux/modele.yaml:1:28: erreur").count == 3, "\(run.error)")
  }

  @Test(arguments: ["text", "json", "csv"])
  func `shows names that could steer a terminal harmlessly`(
    format: String
  ) async throws {
    let name = #""\e[31mrouge\u202e""#
    let place = try TemporaryFolder([
      "avant/m.yaml": "servers: [{ id: a }]\nzones: [{ id: z }]",
      "apres/m.yaml": """
      servers: [{ id: a, name: \(name) }, { id: b, name: \(name), note: \(name) }]
      zones: [{ id: z, name: \(name), trust: \(name) }]
      processes: [{ id: p, name: \(name), mtpd: 1h, needs: [a] }]
      scenarios: [{ id: s, name: \(name), fail: [{ node: a, repair: 2h }] }]
      """,
    ])
    let run = try await Ricochet.run(
      ["diff", "avant", "apres", "--format", format], folder: place.url)
    #expect(run.status == 0, "\(run.error)")
    #expect(run.harmful == [])
    #expect(run.output.contains("rouge"))
  }

  @Test func `gives programs everything, the same each time`() async throws {
    let place = try folder()
    let run = try await Ricochet.run(
      ["diff", "avant", "apres", "--format", "json"], folder: place.url)
    let again = try await Ricochet.run(
      ["diff", "avant", "apres", "--format", "json"], folder: place.url)
    #expect(run.rawOutput == again.rawOutput)
    let json = try #require(
      try JSONSerialization.jsonObject(with: run.rawOutput) as? [String: Any])
    #expect(json["identical"] as? Bool == false)
    let summary = try #require(json["summary"] as? [String: Int])
    #expect(
      summary == [
        "worse": 2, "better": 1, "neutral": 1, "added": 1, "gone": 1, "changed": 1, "others": 4,
      ])
    let answers = try #require(json["answers"] as? [[String: Any]])
    #expect(answers.map { $0["id"] as? String } == ["urgences", "paie"])
    let chain = try #require(answers[0]["chain"] as? [[String: Any]])
    #expect(chain.first?["id"] as? String == "pare-feu")
    #expect(chain.first?["new"] as? Int == 40)
  }

  @Test func `gives a spreadsheet a row for each difference`() async throws {
    let place = try folder()
    let run = try await Ricochet.run(
      ["diff", "avant", "apres", "--format", "csv"], folder: place.url)
    let rows = run.output.components(separatedBy: "\r\n")
    for row in [
      "answer,worse,panne-ad,urgences,Urgences,recovery,330,370",
      "answer,worse,panne-ad,urgences,Urgences,rto,360 kept,300 missed by 70",
      "chain,worse,panne-ad,urgences,Urgences,pare-feu,,40",
      "answer,better,panne-ad,paie,Paie,recovery,420,360",
      "alone,worse,,dc-1,DC 1,stopped,0,6",
      "node,added,,pare-feu,Pare-feu,network,,", "node,gone,,vieux,Vieux serveur,server,,",
      "node,changed,,rh,Ressources humaines,restart,120,60",
      "objective,changed,,urgences,Urgences,rto,360,300",
      "requirement,changed,,ad,Active Directory,runs-on,1 of dc-1 dc-2,dc-1",
    ] { #expect(rows.contains(row), "\(row)\n\(run.output)") }
  }
}

private let expectedFrench = """
  CH d'essai — ce qui a changé
  De « avant » (1er octobre 2026) à « apres » (1er novembre 2026).

  2 réponses se dégradent, 1 s’améliore, 1 autre change sans se dégrader ; 1 élément ajouté, 1
  disparu, 1 modifié, 4 autres changements du modèle.

  Ce qui se dégrade (2)
    ✗ Urgences, scénario « Panne de l'annuaire »
        à l’arrêt 6 h 10 au lieu de 5 h 30
        ne tient plus sa DMIA de 6 h : dépassée de 10 min
        ne tient plus son RTO de 5 h : dépassé de 1 h 10 (l’objectif était de 6 h)
        → attend désormais « Pare-feu » (40 min)
    ✗ Panne de « DC 1 » seulement : 6 autres éléments s’arrêtent au lieu de 0 (2 processus de plus) ;
      désormais aussi : Paie, Urgences, Active Directory, Dossier patient, … et 1 de plus

  Ce qui s’améliore (1)
    ✓ Paie, scénario « Panne de l'annuaire »
        à l’arrêt 6 h au lieu de 7 h
        → « Ressources humaines » prend 1 h au lieu de 2 h

  Ce qui change sans se dégrader (1)
    ~ 1 panne d’un seul élément arrête plus ou moins d’autres éléments, seulement parce que des
      éléments ont été ajoutés ou ont disparu : « Active Directory »

  Ce qui a changé dans le modèle
    Éléments ajoutés (1)
      Réseaux (1) : Pare-feu
    Éléments disparus (1)
      Serveurs (1) : Vieux serveur
    Éléments modifiés (1)
      Ressources humaines : redémarrage 2 h → 1 h
    Objectifs (1)
      Urgences : RTO 6 h → 5 h
    Dépendances (3)
      ~ Active Directory tourne sur « DC 1 » ; avant : 1 parmi « DC 1 », « DC 2 »
      + Dossier patient a besoin de « Pare-feu »
      et 1 dépendance d’éléments eux-mêmes ajoutés ou disparus

  """

private let expectedEnglish = """
  CH d'essai — what changed
  From 'avant' (1 October 2026) to 'apres' (1 November 2026).

  2 answers get worse, 1 gets better, 1 changes without getting worse; 1 node added, 1 gone, 1
  changed, 4 other changes of the model.

  What gets worse (2)
    ✗ Urgences, scenario 'Panne de l'annuaire'
        down for 6 h 10 instead of 5 h 30
        now misses its MTPD of 6 h by 10 min
        now misses its RTO of 5 h by 1 h 10 (the objective was 6 h)
        → now waits for 'Pare-feu' (40 min)
    ✗ 'DC 1' failing alone: 6 other nodes stop instead of 0 (2 more processes); now also: Paie,
      Urgences, Active Directory, Dossier patient, … and 1 more

  What gets better (1)
    ✓ Paie, scenario 'Panne de l'annuaire'
        down for 6 h instead of 7 h
        → 'Ressources humaines' takes 1 h instead of 2 h

  What changes without getting worse (1)
    ~ 1 failure of a single node stops more or fewer others, only since nodes were added or are gone:
      'Active Directory'

  What changed in the model
    Nodes added (1)
      Networks (1): Pare-feu
    Nodes gone (1)
      Servers (1): Vieux serveur
    Nodes changed (1)
      Ressources humaines: restart 2 h → 1 h
    Objectives (1)
      Urgences: RTO 6 h → 5 h
    Requirements (3)
      ~ Active Directory runs on 'DC 1'; before: 1 of 'DC 1', 'DC 2'
      + Dossier patient needs 'Pare-feu'
      and 1 requirement of nodes that were themselves added or are gone

  """

private let doubtfulOld = """
  language: fr
  name: Essai
  establishments: [{ id: nord, name: CH Nord }]
  processes:
    - { id: urgences, name: Urgences, mtpd: 6h, rto: 6h, rpo: 4h, needs: [dpi] }
    - { id: paie, name: Paie, mtpd: 2h, rto: 1h, needs: [rh] }
    - { id: labo, name: Laboratoire, mtpd: 1d, rto: 4h, needs: [sil] }
    - { id: bloc, name: Bloc, needs: [] , mtpd: 1h }
    - { id: admin, name: Admissions, mtpd: 1h, needs: [rh] }
  applications:
    - { id: dpi, name: Dossier patient, restart: 30m, signs-in-with: ad, copies: [{ holder: bandes, every: 2h, restore: 1h, offline: true, immutable: { for: 30d, by: WORM } }] , rebuild: 1h }
    - { id: rh, name: Ressources humaines, restart: 2h, signs-in-with: ad }
    - { id: sil, name: Logiciel de laboratoire, restart: 10m, repair: 2h }
  services:
    - { id: ad, name: Active Directory, restart: 1h }
  backups: [{ id: bandes, name: Bandes, restart: 10m }]
  scenarios:
    - { id: p, name: Panne AD, fail: [{ node: ad, repair: 4h }] }
    - { id: q, name: Panne du laboratoire, fail: [sil] }
    - { id: r, name: Feu, destroy: [dpi] }
  """

private let doubtfulNew = """
  language: fr
  name: Essai
  establishments: [{ id: nord, name: CH du Nord }]
  processes:
    - { id: urgences, name: Urgences, mtpd: 6h, rto: 6h, rpo: 4h, needs: [dpi] }
    - { id: paie, name: Paie, mtpd: 2h, needs: [rh] , degraded-mode: { lasts: unlimited }, scope: administrative }
    - { id: labo, name: Laboratoire, mtpd: 1d, rto: 4h, needs: [sil] }
    - { id: bloc, name: Bloc, needs: [{ node: dpi, tolerance: unlimited }] , mtpd: 1h }
    - { id: admin, name: Admissions, mtpd: 2d, needs: [rh] }
    - { id: imagerie, name: Imagerie, mtpd: 1h, needs: [rh] }
  applications:
    - { id: dpi, name: Dossier patient, signs-in-with: ad, copies: [{ holder: bandes, every: 8h, restore: 1h }], rebuild: 1h }
    - { id: rh, name: Ressources humaines, restart: 2h, signs-in-with: ad }
    - { id: sil, name: Logiciel de laboratoire, restart: 10m }
  services:
    - { id: ad, name: Active Directory, restart: 1h }
  backups: [{ id: bandes, name: Bandes, restart: 10m, signs-in-with: dpi }]
  scenarios:
    - { id: p, name: Panne AD, fail: [{ node: ad, repair: 4h }] }
    - { id: q, name: Panne du laboratoire, category: digital, fail: [sil] }
    - { id: r, name: Feu, destroy: [dpi] }
  """

private let doubtfulLines = """
  ne revient jamais (avant : à l’arrêt 2 h)
  ne tient plus sa PDMA de 4 h : dépassée de 4 h
  données perdues : 8 h (avant : 2 h)
  → dépendance circulaire : Bandes → Dossier patient → Bandes
  retour 10 min après la fin de la panne (avant : à l’arrêt 2 h 10)
  on ne sait plus si son RTO de 4 h est tenu : il faut que la panne finisse avant H+3 h 50
  à l’arrêt au moins 5 h, durée qui n’est plus connue (avant : 5 h 30)
  → il manque — Dossier patient : durée de redémarrage (restart)
  ✗ Bloc, scénario « Panne AD »
  est désormais gêné
  ~ son RTO n’est plus fixé (manqué ou incertain avant)
  tient désormais sa DMIA de 2 j (l’objectif était de 1 h)
  ✗ Imagerie, scénario « Panne AD » : DMIA de 1 h manquée de 6 h
  Logiciel de laboratoire : durée de panne 2 h → non renseignée
  + Bandes s’authentifie avec « Dossier patient »
  + Bloc a besoin de « Dossier patient » (utile, non vital)
  et 1 dépendance d’éléments eux-mêmes ajoutés ou disparus
  """
