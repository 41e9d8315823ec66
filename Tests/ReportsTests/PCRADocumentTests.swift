// Plans for continuity and recovery as documents: what is known, what is marked, and figures that are those of other
// verbs.

import Continuity
import DependencyGraph
import Formats
import Foundation
import Reports
import SystemPackage
import TestSupport
import Testing

@Suite("Plans for continuity and recovery") struct PCRADocumentTests {
  private static let hospital = Result { try shipped("ch-littoral") }

  private func process(_ id: String, of model: Model) throws -> Index<Asset> {
    try #require(model.assets.firstIndex { $0.id == id })
  }

  private func report(
    _ ids: [String], of model: Model, forWards: Bool = false, stale: [Stale] = [],
    _ language: Language = .french
  ) throws -> PCRAReport {
    let processes = try ids.map { try process($0, of: model) }
    return PCRAReport(
      plans: PCRA.all(of: processes, in: model, stale: stale), of: model, isForWards: forWards,
      filter: Filter(establishment: nil), phrases: language.phrases)
  }

  private func text(_ document: Document, _ width: Int = 100) -> String {
    document.text(for: Terminal(width: width, hasColor: false))
  }

  /// A small ward: its software has a spare, its directory has none, people and paper are said.
  private let small = """
    language: fr
    name: Petit hôpital
    establishments: [{ id: nord, name: CH Nord }]
    processes:
      - id: urgences
        name: Urgences
        establishment: nord
        scope: care
        owner: Chef des urgences
        mtpd: 4h
        rto: 2h
        rpo: 1h
        sign: l'écran reste gris
        materials: [chariot papier (salle 2)]
        staffed-by: { ide: 3 }
        needs: [dpi]
        restart: 0m
        degraded-mode:
          lasts: 8h
          level: 80%
          staffed-by: { ide: 5 }
          procedure: PD-01
          decided-by: cadre
          trigger: rien ne s'ouvre depuis 10 minutes
          ended-by: cadre
          catch-up: 3h
      - { id: accueil, name: Accueil, establishment: nord, needs: [dpi], restart: 0m }
      - { id: soins, name: Soins, establishment: nord, staffed-by: { ide: 2 }, restart: 0m }
    applications:
      - { id: dpi, name: DPI, restart: 30m, runs-on: { any: [s1, s2] }, signs-in-with: ad }
    servers: [{ id: s1, name: Serveur 1, restart: 0m }, { id: s2, name: Serveur 2, restart: 0m }]
    services: [{ id: ad, name: Annuaire, restart: 1h }]
    roles:
      - { id: ide, name: Infirmiers, headcount: 6, restart: 0m }
      - { id: cadre, name: Cadre de garde, headcount: 1, restart: 0m, contact: { name: bip, phone: "1234" } }
    scenarios:
      - { id: panne, name: Panne de l'annuaire, category: digital, fail: [{ node: ad, repair: 12h }] }
    assumptions:
      - { id: q1, what: Combien de temps dure une panne ?, about: [ad], ask: la DSI, due: 2027-01-31 }
    """

  @Test("every figure of a scenario in the Word file is that of the JSON of what-if")
  func figures() async throws {
    let model = try Self.hospital.get()
    let document = try report(["urgences"], of: model).document()
    let words = try await Self.words(of: document.word())
    let language = Language.french
    var told = 0
    for scenario in model.scenarios {
      let outcome = Outcome(of: scenario, in: model)
      guard let answer = try Self.answer("urgences", of: outcome), !answer.outages.isEmpty,
        let name = scenario.name
      else { continue }
      let row = try #require(words.first { $0.contains(name) && $0.contains("H+") }, "\(name)")
      #expect(row.contains(language.instant(answer.outages[0].from)), "\(name)")
      if let paper = answer.degraded.first { #expect(row.contains(language.instant(paper.from))) }
      if let returns = answer.returns { #expect(row.contains(language.instant(returns))) }
      for verdict in answer.verdicts where verdict.by != nil && verdict.objective != "rpo" {
        #expect(row.contains(language.duration(verdict.by ?? 0)), "\(name)")
      }
      told += 1
    }
    #expect(told >= 4)
  }

  @Test("what is known is told: objectives, people, who decides, whom to call, the order of return")
  func known() throws {
    let model = try model(small)
    let html = try report(["urgences"], of: model).document().html()
      .replacing("\u{A0}", with: " ")
    for told in [
      "Petit hôpital — PCRA : Urgences",
      "S’arrête dans le seul scénario joué, manque un objectif dans 1.",
      "l&#39;écran reste gris", "chariot papier (salle 2)", "Seul : sa perte suffit",
      "Infirmiers : dès H+0, 7 demandés et 6 présents (1 à rappeler)",
      "décide du mode dégradé ; décide d’y mettre fin", "bip, 1234",
      "Combien de temps dure une panne ?", "question « q1 » ouverte au registre",
    ] {
      #expect(html.contains(told), "\(told)")
    }
  }

  @Test("a category without a scenario is a marked gap, with whom to ask; one with is none")
  func gaps() throws {
    let model = try model(small)
    let plan = try #require(PCRA.all(of: [try process("urgences", of: model)], in: model).first)
    #expect(plan.parts.filter(\.isGap).map(\.category) == [.staff, .building, .supplier])
    let text = text(try report(["urgences"], of: model).document()).replacing("\u{A0}", with: " ")
    #expect(
      text.contains(
        "☐ À compléter : un scénario d’indisponibilité des locaux (à demander à : pilote du PCRA)"))
    #expect(!text.contains("un scénario d’indisponibilité du numérique"))
  }

  @Test("a node that stops the process by itself stands alone; one of two servers has a spare")
  func singles() throws {
    let model = try model(small)
    let plan = try #require(PCRA.all(of: [try process("urgences", of: model)], in: model).first)
    let single = plan.rests.filter(\.isSingle).map { model.assets[$0.asset].id }
    #expect(single.contains("ad") && single.contains("dpi") && !single.contains("s1"))
    let shared = plan.rests.first { model.assets[$0.asset].id == "ad" }
    #expect(shared?.alsoStops.map { model.assets[$0].id } == ["accueil"])
  }

  @Test("numbers stand on paper, and on no terminal nor in data")
  func phones() async throws {
    let model = try model(small)
    let report = try report(["urgences"], of: model)
    let document = report.document()
    #expect(try document.html().contains("1234"))
    #expect(!text(document, 400).contains("1234"))
    #expect(!Self.json(report).contains("1234"))
  }

  @Test("a model with nothing in it gives marked gaps", arguments: [false, true])
  func empty(forWards: Bool) throws {
    let model = try model("language: fr\n")
    let report = try report([], of: model, forWards: forWards)
    #expect(text(report.document()).contains("☐ À compléter\u{A0}: les activités de l’hôpital"))
    #expect(Self.json(report).contains("\"key\": \"process\""))
  }

  @Test("a process of which nothing is said is a plan of marked gaps", arguments: [false, true])
  func bare(forWards: Bool) throws {
    let model = try model("language: fr\nprocesses: [{ id: soins }]\n")
    let document = try report(["soins"], of: model, forWards: forWards).document()
    let text = text(document)
    #expect(text.contains("un mode dégradé, ou la décision qu’il n’y en a pas"))
    #expect(try document.html().contains("responsable de l’activité"))
  }

  @Test("the sheet of a ward fits one page of A4 and says nothing of servers")
  func ward() async throws {
    let model = try Self.hospital.get()
    for id in ["urgences", "laboratoire", "paie-rh"] {
      let document = try report([id], of: model, forWards: true).document()
      #expect(document.isLargePrint)
      let text = text(document).lowercased()
      for word in ["serveur", "annuaire", "cluster", "baie", "rto", "pdma"] {
        #expect(!text.contains(word), "\(id): \(word)")
      }
      let pages = try await Self.pages(of: document.pdf())
      #expect(pages == 1, "\(id)")
    }
  }

  @Test("what was made on another state is to be verified on the first page")
  func stale() throws {
    let model = try Self.hospital.get()
    let stale = model.stale(fingerprints: ["0123456789ab"])
    let document = try report(["urgences"], of: model, stale: stale).document()
    let first = try #require(
      text(document).split(separator: "\n").dropFirst().first { !$0.isEmpty })
    #expect(first.hasPrefix("? À vérifier\u{A0}: plan «\u{A0}PCRA des urgences\u{A0}»"))
  }

  @Test("the JSON of a plan holds the answer of what-if, key by key")
  func json() throws {
    let model = try model(small)
    let text = Self.json(try report(["urgences"], of: model))
    let outcome = Outcome(of: model.scenarios[0], in: model)
    var writer = JSONWriter(to: Output(collecting: 1 << 16))
    WhatIfReport(
      outcome: outcome, filter: Filter(establishment: nil), phrases: Language.french.phrases
    ).write(to: &writer)
    let whole = String(decoding: writer.collected(), as: UTF8.self)
    let start = try #require(whole.firstRange(of: "{\"id\": \"urgences\"")).lowerBound
    let answer = whole[start...].prefix { $0 != "\n" }
    let body = answer.hasSuffix(",") ? answer.dropLast() : answer
    #expect(text.contains(body))
  }

  // MARK: - Crisis procedures

  private func crisis(_ model: Model) -> CrisisProceduresReport {
    CrisisProceduresReport(
      of: model, filter: Filter(establishment: nil), phrases: Language.french.phrases)
  }

  @Test("declarations of the register are told, usual ones that lack are marked with their source")
  func declarations() throws {
    let model = try Self.hospital.get()
    let html = try crisis(model).document().html()
    #expect(
      html.contains("portail de signalement de l’État") || html.contains("portail de signalement"))
    #expect(html.contains("☐\u{A0}Plainte, dont dépend la couverture par l’assurance"))
    #expect(html.contains("lue de seconde main\u{A0}: à vérifier"))
    let met = UsualDeclaration.all.map { usual in
      model.registers.crisisProcedures.contains { usual.isMet(by: $0) }
    }
    #expect(met == [true, false, true])
  }

  @Test("without a register every subject is a marked gap")
  func noProcedures() throws {
    let text = text(crisis(try model("language: fr\n")).document())
    #expect(text.contains("Aucune procédure de crise au registre."))
    #expect(text.contains("la procédure de la cellule de crise"))
    #expect(text.contains("la place du risque numérique dans le plan blanc"))
  }

  // MARK: - Reading back

  private struct ReadAnswer: Decodable {
    struct Time: Decodable { var from: Int; var to: Int? }
    struct Judged: Decodable { var objective: String; var by: Int? }
    var id: String
    var outages: [Time]
    var degraded: [Time]
    var returns: Int?
    var verdicts: [Judged]
  }

  private struct ReadOutcome: Decodable { var nodes: [ReadAnswer] }

  /// What the JSON of what-if says of a node.
  private static func answer(_ id: String, of outcome: Outcome) throws -> ReadAnswer? {
    var writer = JSONWriter(to: Output(collecting: 1 << 20))
    OutcomeJSON(outcome: outcome, filter: Filter(establishment: nil)).write(to: &writer)
    return try JSONDecoder().decode(ReadOutcome.self, from: Data(writer.collected())).nodes
      .first { $0.id == id }
  }

  private static func json(_ report: some Report) -> String {
    var writer = JSONWriter(to: Output(collecting: 1 << 20))
    report.write(to: &writer)
    return String(decoding: writer.collected(), as: UTF8.self)
  }

  /// The rows of the tables of a Word file, each as its words.
  private static func words(of file: [UInt8]) async throws -> [String] {
    let folder = try TemporaryFolder()
    let path = try folder.write("plan.docx", file)
    let python = """
      import re, sys, zipfile
      text = zipfile.ZipFile(sys.argv[1]).read("word/document.xml").decode()
      for row in re.findall(r"<w:tr[ >].*?</w:tr>", text, re.S):
        cells = re.findall(r"<w:tc>.*?</w:tc>", row, re.S)
        print("|".join("".join(re.findall(r"<w:t[^>]*>([^<]*)</w:t>", cell)) for cell in cells))
      """
    let child = try await Child.run("/usr/bin/env", ["python3", "-c", python, path.string])
    return String(decoding: child.output, as: UTF8.self).replacing("&#39;", with: "'").split(
      separator: "\n"
    ).map(String.init)
  }

  private static func pages(of file: [UInt8]) -> Int {
    // Each page says its size.
    String(decoding: file, as: UTF8.self).ranges(of: "/MediaBox").count
  }
}

private func model(_ yaml: String) throws -> Model { try model(inFolder: ["model.yaml": yaml]) }
