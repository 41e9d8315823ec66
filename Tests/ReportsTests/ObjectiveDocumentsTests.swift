// The answers that a hospital hands in for CaRE, as documents: the BIA, the backups, how they are isolated.

import TestSupport
import Continuity
import DependencyGraph
import Foundation
import Reports
import SystemPackage
import Testing

@Suite("Documents for CaRE") struct ObjectiveDocumentsTests {
  private static let hospital = Result { try shipped("ch-littoral") }

  private func bia(_ language: Language = .french) throws -> Document {
    let model = try Self.hospital.get()
    return BIAReport(bia: BIA(of: model), phrases: language.phrases).document()
  }

  private func backups(of model: Model, on date: CalendarDate? = nil) -> Document {
    let review = BackupReview(of: model)
    return BackupsReport(
      review: review, filter: Filter(establishment: nil), date: date,
      phrases: Language.french.phrases
    ).document()
  }

  private func isolation(of model: Model, in scenario: Scenario? = nil) -> Document {
    IsolationReport(
      isolation: Isolation(of: model, in: scenario), date: nil, phrases: Language.french.phrases
    ).document()
  }

  // MARK: - The BIA

  @Test("the BIA heads a sheet for each process, below its overview, in order")
  func sheets() throws {
    let model = try Self.hospital.get()
    let headings = try headings(of: bia())
    #expect(headings.map(\.level).prefix(4) == [1, 2, 2, 2])
    #expect(headings[3].words == "Vue d’ensemble")
    #expect(headings.dropFirst(4).allSatisfy { $0.level == 3 })
    let processes = model.assets.count { $0.kind == .process }
    #expect(processes == 22 && headings.count == 4 + processes)
    #expect(headings[4].words == "Réanimation et surveillance continue (reanimation) — Soins")
  }

  @Test("the BIA’s verdicts head their sections, in words, a sign and a tone")
  func verdicts() throws {
    #expect(
      try bia().html().contains(
        "<h2 class=\"good\">Périmètre minimal du BIA — ✓\u{A0}atteint, selon la règle de l’outil</h2>"
      ))
    #expect(
      try bia(.english).markdown().contains(
        "## Share of the activity covered by the BIA — ✓\u{A0}met, by the tool's rule\n"))
  }

  @Test(
    "a terminal leaves out the BIA’s columns of time with their note; pages and workbooks have both"
  )
  func columnsOfTime() throws {
    let document = try bia()
    let note = "Les colonnes de temps donnent"
    func text(_ width: Int) -> String {
      document.text(for: Terminal(width: width, hasColor: false))
    }
    #expect(!text(99).contains(note) && !text(99).contains("1\u{A0}h  4\u{A0}h"))
    #expect(text(100).contains(note) && text(100).contains("1\u{A0}h  4\u{A0}h"))
    let html = try document.html()
    #expect(html.contains("<th scope=\"col\">3\u{A0}j</th>") && html.contains(note))
    // Twelve columns are cut at the edge of a portrait.
    #expect(html.contains("<section class=\"wide\">\n<h2>Vue d’ensemble</h2>"))
    #expect(document.markdown().contains("| 3\u{A0}j |"))
  }

  @Test("each label of a sheet names its row; what goes on below it names nothing")
  func labels() throws {
    let html = try bia().html()
    #expect(html.contains("<th scope=\"row\" class=\"faint\">Criticité</th>"))
    #expect(html.contains("<td class=\"faint\">\u{A0}</td>"))
    #expect(!html.contains("<th scope=\"row\" class=\"faint\">\u{A0}</th>"))
  }

  @Test("people sign the BIA on what leaves the screen, and nothing asks them to on a terminal")
  func signature() throws {
    let document = try bia()
    let role = "BIA validé par la direction de l’établissement"
    #expect(try document.html().contains("<div class=\"signature\"><p>\(role)</p>"))
    #expect(document.markdown().contains("**\(role)**\n\nNom et fonction\u{A0}: \\_"))
    #expect(!document.text(for: Terminal(width: 100, hasColor: false)).contains(role))
    #expect(try bia(.english).html().contains("BIA approved by the establishment&#39;s management"))
  }

  @Test("the BIA as a workbook has one sheet of processes, and every sheet’s words in the first")
  func workbook() async throws {
    let (names, words) = try await sheets(of: bia().workbook())
    #expect(names == ["À propos", "Vue d’ensemble"])
    #expect(words.contains("Stérilisation centrale (sterilisation) — Plateaux techniques"))
    #expect(words.contains("Chef de service de réanimation"))
    #expect(words.contains("✓ Un service de soins"))
  }

  // MARK: - Backups

  @Test("the review of the backups says its day below its title, and every node with data")
  func reviewOfBackups() async throws {
    let day = try #require(CalendarDate("2027-06-30"))
    let document = backups(of: try Self.hospital.get(), on: day)
    let html = try document.html()
    #expect(html.contains("<p class=\"subtitle\">État du modèle au 30\u{A0}juin\u{A0}2027"))
    #expect(html.contains("<caption>Copies par élément</caption>"))
    let rows = BackupReview(of: try Self.hospital.get()).counts.count
    #expect(rows == 34 && html.ranges(of: "<th scope=\"row\">").count == rows)
    #expect(try headings(of: document).map(\.words).dropFirst().first == "D2.O3.A")
    #expect(try await sheets(of: document.workbook()).names == ["À propos", "Copies par élément"])
  }

  @Test("a terminal tells twelve paths of control and how many more; a page tells all")
  func paths() throws {
    let servers = (1...14).map { "  - { id: s\($0), name: Serveur \($0), signs-in-with: ad }\n" }
    let model = try model(
      """
      language: fr
      processes:
        - { id: soins, name: Soins, needs: [dpi] }
      applications:
        - { id: dpi, name: Dossier, signs-in-with: ad }
      services:
        - { id: ad, name: Annuaire }
      backups:

      """ + servers.joined())
    let document = backups(of: model)
    func count(_ text: String) -> Int { text.ranges(of: "Annuaire → Serveur").count }
    let text = document.text(for: Terminal(width: 100, hasColor: false))
    #expect(count(text) == 12 && text.contains("\n  … et 2 de plus\n"))
    #expect(try count(document.html()) == 14)
    #expect(count(document.markdown()) == 14)
  }

  // MARK: - Isolation

  @Test("the schema follows the verdict and says it to those who cannot see; a terminal shows none")
  func schema() throws {
    let document = isolation(of: try shipped("lessons/14-coupure-d-isolement"))
    let html = try document.html()
    let verdict = "état atteint\u{A0}: 1 coupure suffit à isoler la zone «\u{A0}Sauvegarde\u{A0}»"
    let told = try #require(html.firstRange(of: verdict))
    let figure = try #require(html.firstRange(of: "<figure>"))
    let actions = try #require(html.firstRange(of: "<h2>À faire, dans cet ordre</h2>"))
    #expect(told.upperBound <= figure.lowerBound && figure.upperBound <= actions.lowerBound)
    #expect(html.contains(/aria-label="Schéma en deux volets[^"]*\Q1 coupure suffit\E/))
    #expect(html.contains("<figcaption>Les sauvegardes et ce qui leur est relié"))
    #expect(!document.text(for: Terminal(width: 100, hasColor: false)).contains("Schéma"))
  }

  @Test("without zones there is no schema")
  func noZones() throws {
    let model = try model("language: fr\nbackups:\n  - { id: s, name: Serveur }\n")
    #expect(try !isolation(of: model).html().contains("<figure>"))
  }

  @Test("who cuts what stands below each step, what a restore lacks below it at one depth")
  func steps() async throws {
    let document = isolation(of: try Self.hospital.get())
    #expect(try document.html().contains("<th scope=\"row\" class=\"faint\">Qui</th>"))
    let markdown = document.markdown()
    #expect(markdown.contains("\n    - **Qui**\u{A0}: Équipe réseau et télécoms\n"))
    #expect(markdown.contains("\n    - Sauvegarde sur disque → Serveur de sauvegarde → "))
    #expect(markdown.contains("\n    - Serveur de sauvegarde → "))
    #expect(try await sheets(of: document.workbook()).words.contains("PR-ISO-01"))
  }

  @Test("the title block names the scenario that the isolation is told for")
  func scenario() throws {
    let model = try Self.hospital.get()
    let scenario = try #require(model.scenarios.first { $0.id == "rancongiciel" })
    let html = try isolation(of: model, in: scenario).html()
    #expect(html.contains("<dt>Scénario</dt><dd>Rançongiciel entré par l&#39;annuaire</dd>"))
  }

  // MARK: - Reading back

  private func headings(of document: Document) throws -> [(level: Int, words: String)] {
    try document.html().matches(of: /<h([1-6])[^>]*>([^<]*)<\/h/).map {
      (Int($0.output.1) ?? 0, String($0.output.2).replacing("&#39;", with: "'"))
    }
  }

  /// The names of a workbook's sheets and all its words, read by a program that knows nothing of us: the one that
  /// weasyprint runs on.
  private func sheets(of workbook: [UInt8]) async throws -> (names: [String], words: String) {
    let folder = try TemporaryFolder()
    let file = try folder.write("objective.xlsx", workbook)
    let python = """
      import sys, zipfile
      for part in ("workbook", "sharedStrings"):
        sys.stdout.buffer.write(zipfile.ZipFile(sys.argv[1]).read(f"xl/{part}.xml"))
      """
    let child = try await Child.run("/usr/bin/env", ["python3", "-c", python, file.string])
    #expect(child.status == 0)
    let words = String(decoding: child.output, as: UTF8.self)
    return (words.matches(of: /<sheet name="([^"]*)"/).map { String($0.output.1) }, words)
  }
}

private func model(_ yaml: String) throws -> Model { try model(inFolder: ["model.yaml": yaml]) }
