// What is said of whole models as documents: every scenario, what changed, lists, checks, imports.

@testable import Connectors
import Continuity
import Diagrams
import Formats
import Foundation
import Reports
import SystemPackage
import TestSupport
import Testing

@Suite("An answer about a whole model as a document") struct ModelDocumentTests {
  private let terminal = Terminal(width: 100, hasColor: false)
  private let french = Language.french.phrases

  // MARK: - Every scenario

  @Test("shows every scenario and process where a terminal only tells how many lines there are")
  func survey() throws {
    let model = try shipped("ght-littoral")
    let survey = Survey(of: model, filter: Filter(establishment: nil), phrases: french)
    let sheets = try survey.document().sheets()
    #expect(
      sheets.map(\.name).suffix(3) == [
        "Scénarios", "Le pire scénario de chaque proc", "Scénarios et processus",
      ])
    let details = try #require(sheets.last)
    #expect(details.rows.count > 121)
    #expect(!details.column(0).contains(""), "each row says its scenario")
    let text = survey.text(for: terminal)
    #expect(text.contains("Le détail compte \(details.rows.count - 1) lignes"))
    #expect(!text.contains("Scénario                       Processus"))
    #expect(try survey.document().texts(of: "caption") == ["Scénarios", "Scénarios et processus"])
  }

  @Test("says a scenario once on a terminal, however many processes it stops")
  func grouped() throws {
    let survey = Survey(
      of: try shipped("lessons/10-roles"), filter: Filter(establishment: nil), phrases: french)
    let rows = try #require(try survey.document().sheets().last).column(0)
    let text = survey.text(for: terminal)
    #expect(rows.count { $0 == "confinement" } == 2)
    #expect(
      text.components(separatedBy: "\nconfinement ").count - 1 == 2, "in the summary, and once")
  }

  // MARK: - What changed

  @Test("of what changed shows all of it, each answer with its reasons, each change with its sign")
  func difference() throws {
    let comparison = ModelComparison(
      from: try shipped("ch-littoral"),
      to: try shipped("ch-littoral", at: CalendarDate("2027-06-30")))
    let report = DiffReport(
      comparison: comparison, folders: ("avant", "après"), establishment: nil, phrases: french)
    let text = report.text(for: terminal)
    #expect(text.contains("\n  … et 30 de plus\n"))
    let document = report.document()
    #expect(
      try document.texts(of: "h2") == [
        "Ce qui s’améliore (43)", "Ce qui change sans se dégrader (7)",
        "Ce qui a changé dans le modèle",
      ])
    let html = try document.html()
    #expect(!html.contains(">… et"), "nothing is left out")
    #expect(html.components(separatedBy: ", scénario «").count - 1 == 42)
    #expect(
      html.contains(
        "<span class=\"sign\" aria-hidden=\"true\">\u{2212}</span> Serveur de sauvegarde n’a plus"))
    #expect(document.markdown().contains("\\+ Serveur de sauvegarde a besoin"))
  }

  // MARK: - Lists and checks

  @Test("of a list has a title everywhere but on a terminal")
  func list() throws {
    let report = ListReport(
      of: .nodes(.process), in: try shipped("ch-littoral"), filter: Filter(establishment: nil),
      phrases: french)
    #expect(report.text(for: terminal).hasPrefix("Identifiant  "))
    let document = report.document()
    #expect(try document.texts(of: "h1") == ["CH du Littoral — Processus"])
    #expect(try document.sheets().last?.name == "Processus")
    #expect(try document.sheets().last?.rows.count == 1 + 22)
  }

  @Test("of a check keeps a place and its message on one line, errors first")
  func check() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "m.yaml",
      """
      processes:
        - { id: soins }
        - { id: bloc, mtpd: bientôt, needs: [une-application-dont-personne-ne-sait-rien-du-tout] }
      """)
    let invalid = try #require(throws: InvalidModel.self) {
      try Model(contentsOf: folder.filePath)
    }
    let report = CheckReport(
      problems: invalid.problems, model: nil, folder: "mon-ch", phrases: french)
    let lines = report.text(for: Terminal(width: 60, hasColor: false)).split(separator: "\n")
    #expect(lines.count == 4)
    #expect(
      lines.map { $0.prefix { $0 != " " } } == [
        "mon-ch/m.yaml:3:23:", "mon-ch/m.yaml:3:40:", "mon-ch/m.yaml:2:11:", "2",
      ])
    let document = report.document()
    #expect(document.identity.model == "mon-ch")
    #expect(try document.html().contains("<li class=\"bad\">mon-ch/m.yaml:3:23: erreur: "))
  }

  // MARK: - Imports

  private struct Odd: ConnectorReason {
    let number: Int
    var sort: Finding.Sort { Finding.Sort("odd", .row, "odd rows", "lignes étranges") }
    func message(in language: Language) -> String { "ligne \(number) étrange" }
  }

  /// The report of an import of so many servers and of rows that it did not use.
  private func imported(servers: Int, odd: Int) throws -> ImportAnswer {
    var inventory = Inventory(origin: "parc")
    let place = Place(file: "parc.csv")
    inventory.rowsRead = [(place, servers + odd)]
    inventory.items = (1...servers).map {
      Inventory.Item(
        id: "srv-\($0)", kind: .server, name: "Serveur \($0)", source: "parc:\($0)", place: place)
    }
    inventory.findings = (0..<odd).map {
      Finding(.particular(Odd(number: $0)), at: Place(file: "parc.csv", line: $0 + 2))
    }
    let folder = try TemporaryFolder()
    let report = try ModelImport.write("parc", to: folder.filePath) { inventory }
    return ImportAnswer(report: report, folder: "mon-ch", language: .french)
  }

  @Test("of an import lists every row not used and every name to complete")
  func anImport() throws {
    let answer = try imported(servers: 12, odd: 7)
    let text = answer.text(for: terminal)
    #expect(text.contains("\n  7 – lignes étranges\n    "))
    #expect(
      text.contains("\n    … et 2 autres («\u{A0}--format csv\u{A0}» donne la liste entière)\n"))
    #expect(text.contains("Serveur 9 (srv-9), … et 2 autres\n") == false)
    #expect(text.contains(", … et 2 autres\n"), "names stand on one line")
    let html = try answer.document().html()
    for number in 0..<7 { #expect(html.contains("ligne \(number) étrange")) }
    for number in 1...12 { #expect(html.contains(">Serveur \(number) (srv-\(number))</li>")) }
    #expect(!html.contains("… et"))
  }

  @Test("of an import says how much of a list that no page would hold it leaves out")
  func aLongImport() throws {
    let answer = try imported(servers: 1, odd: 1_500)
    let text = answer.text(for: terminal)
    #expect(text.contains("\n    … et 1\u{A0}495 autres («"))
    let html = try answer.document().html()
    #expect(html.contains("ligne 999 étrange") && !html.contains("ligne 1000 étrange"))
    #expect(
      html.contains(">… et 500 autres («\u{A0}--format csv\u{A0}» donne la liste entière)"))
  }

  @Test("of an adoption names what was adopted, as data as well")
  func adoption() {
    let report = AdoptionReport(origins: ["glpi", "parc"], folder: "mon-ch", language: .french)
    #expect(report.text(for: terminal).hasSuffix("\u{A0}:\n  glpi\n  parc\n"))
    var writer = JSONWriter(to: Output(collecting: 64))
    report.write(to: &writer)
    #expect(
      String(decoding: writer.collected(), as: UTF8.self)
        == "{\"folder\": \"mon-ch\", \"adopted\": [\"glpi\", \"parc\"]}\n")
  }
}
