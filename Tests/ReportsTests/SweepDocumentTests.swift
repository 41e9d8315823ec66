// Sweeps and cut sets as documents: what a reader must find in each form.

import Connectors
import Continuity
import Diagrams
import DependencyGraph
import Formats
import Foundation
import Reports
import TestSupport
import Testing

@Suite("A sweep as a document") struct SweepDocumentTests {
  private func sweep(
    _ question: SweepQuestion = SweepQuestion(), top: Int, verdicts: Bool = false
  ) throws -> Document {
    let answer = SweepAnswer(
      to: question, in: try shipped("ch-littoral"), filter: Filter(establishment: nil), top: top,
      withVerdicts: verdicts, withRedundancies: true, during: Unwatched(language: .french))
    return SweepReport(answer: answer, phrases: Language.french.phrases).document()
  }

  @Test("says its question, ranks, draws, then tells what would help")
  func page() throws {
    let document = try sweep(top: 20)
    #expect(document.title == "CH du Littoral — chaque panne essayée seule")
    #expect(document.identity.scenario == "chaque panne essayée seule")
    let html = try document.html()
    let order = [
      "228 pannes essayées", "<caption>Classement des pannes</caption>", "Les 20 premières sur 228",
      "<figure>", "<figcaption>Les 20 pannes qui arrêtent le plus</figcaption>",
      "<h2>Une redondance ajoutée",
    ]
    let places = order.map { html.range(of: $0)?.lowerBound }
    #expect(!places.contains(nil) && places.compactMap { $0 } == places.compactMap { $0 }.sorted())
    // A row is named by what fails, not by its rank; the way stands below it.
    #expect(html.contains("<th scope=\"row\" class=\"strong\">Site de la Pointe</th>"))
    #expect(
      html.contains("Bâtiment logistique ←\u{A0}Site de la Pointe, sans remplaçant pour 4 éléments")
    )
    #expect(document.markdown().contains("*Les 20 pannes qui arrêtent le plus*"))
  }

  @Test("tells all that is known below a row in one place")
  func notes() throws {
    let html = try sweep(top: 2, verdicts: true).html()
    #expect(html.components(separatedBy: "<tr class=\"note\">").count - 1 == 2)
    #expect(html.components(separatedBy: "<tbody class=\"kept\">").count - 1 == 2)
    #expect(html.contains("pour 4 éléments<br>objectifs\u{A0}: non tranchés pour 22 processus<br>"))
  }

  @Test("has every row in a workbook, its numbers as numbers and its reasons in a column")
  func workbook() throws {
    let sheet = try #require(try sweep(top: .max).sheets().last)
    #expect(sheet.name == "Classement des pannes")
    #expect(sheet.rows.count == 1 + 228)
    #expect(
      sheet.rows[0].map(\.text)
        == ["Rang", "Panne de", "Type", "Éléments arrêtés", "Processus", "Critiques", "Remarques"])
    #expect(sheet.rows[1].map(\.form) == [.number, .text, .text, .number, .number, .number, .text])
    #expect(sheet.rows[1][6].text.hasSuffix("sans remplaçant pour 4 éléments"))
  }

  @Test("of pairs explains its columns below the table")
  func pairs() throws {
    let answer = SweepPairsAnswer(
      to: SweepQuestion(among: [.server, .network]), in: try shipped("ch-littoral"),
      filter: Filter(establishment: nil), top: 20, during: Unwatched(language: .english))
    let document = SweepPairsReport(answer: answer, phrases: Language.english.phrases).document()
    let html = try document.html()
    #expect(html.contains("<caption>Pairs ranked</caption>"))
    #expect(html.contains("<p class=\"note\">Together: the nodes that stop only if both failures"))
    #expect(try document.sheets().last?.rows.count == 1 + 12)
  }

  @Test("of cut sets ranks more nodes than a terminal shows")
  func cuts() throws {
    let model = try shipped("ch-littoral")
    guard case .found(let target) = model.findAsset("urgences") else {
      throw ImpossibleModel.withoutProcess
    }
    let answer = CutsAnswer(
      cuts: MinimalCuts(of: target, in: model, upTo: 2), limit: 20, ranks: true)
    let report = CutsReport(answer: answer, phrases: Language.french.phrases)
    let text = report.text(for: Terminal(width: 100, hasColor: false))
    let sheets = try report.document().sheets()
    #expect(
      sheets.map(\.name).suffix(2) == ["Combinaisons minimales", "Présents dans le plus de combin"])
    let ranked = try #require(sheets.last).column(0)
    #expect(ranked.count > 10)
    #expect(text.contains("\n\(ranked[9])") && !text.contains("\n\(ranked[10])  stockage  "))
    #expect(text.hasSuffix("1\n"))
    #expect(try report.document().texts(of: "h2") == ["Présents dans le plus de combinaisons"])
  }
}

enum ImpossibleModel: Error { case withoutProcess }
