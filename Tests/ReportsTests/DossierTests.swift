// The dossier that is handed in: names that every system takes, figures that are those of the answers, gaps marked.

import Continuity
import DependencyGraph
import Diagrams
@testable import Formats
import Foundation
@testable import Reports
import SystemPackage
import TestSupport
import Testing

@Suite("The dossier") struct DossierTests {
  private static let folder = FilePath(repository.appending(path: "Models/ch-littoral").path)

  private func dossier(
    of folder: FilePath, language: Language = .french, at day: String? = nil
  ) throws -> Dossier {
    let model = try Model(contentsOf: folder, at: day.flatMap { CalendarDate($0) })
    let later = try model.later(in: folder)
    return Dossier(
      DossierSource(
        review: ObjectivesReview(
          of: model, for: .careD2, later: later, stale: model.stale(in: folder)),
        later: later, folder: folder, filter: Filter(establishment: nil),
        phrases: language.phrases))
  }

  private func words(of report: some Report) async throws -> String {
    try await report.document().word().words
  }

  // MARK: - Names

  @Test("has a folder per objective, with paths that sort and that every system takes")
  func names() throws {
    for language in Language.allCases {
      let dossier = try dossier(of: Self.folder, language: language)
      let paths = dossier.files.map(\.path)
      #expect(paths == paths.sorted() && Set(paths.map { $0.lowercased() }).count == paths.count)
      for path in paths {
        #expect(path.count <= 100)
        #expect(path.wholeMatch(of: /[A-Za-z0-9][A-Za-z0-9.\/-]*[A-Za-z0-9]/) != nil, "\(path)")
      }
      let folders = Set(paths.filter { $0.contains("/") }.map { $0.prefix { $0 != "/" } }).sorted()
      #expect(folders.count == 13)
      #expect(
        folders.first
          == (language == .french ? "01-D2.P1-politique-de-securite" : "01-D2.P1-security-policy"))
      for folder in folders {
        #expect(paths.count { $0.hasPrefix("\(folder)/00-") && $0.hasSuffix(".docx") } == 1)
      }
    }
  }

  @Test(
    "names evidence by what any system takes, its ending kept",
    arguments: [
      ("preuves/Procès-verbal n° 3.pdf", "Proces-verbal-n-3.pdf"), ("a/CON.", "CON"),
      ("été:*?.docx", "ete.docx"), ("日本", "x"), (".bashrc", "bashrc"),
      (String(repeating: "long-", count: 40) + ".pdf", "long-long-long-long-long-long-lo.pdf"),
    ])
  func evidenceNames(file: String, name: String) {
    #expect(Dossier.fileName(file, limit: 36) == name)
  }

  // MARK: - Evidence

  @Test("copies evidence that is there, says what changed and what is gone, and copies no ghost")
  func evidence() async throws {
    let folder = try TemporaryFolder([
      "m.yaml": """
      language: fr
      name: CH
      processes: [{ id: p }]
      evidence:
        - { id: a, file: preuves/même.txt, hash: \(sum("un")), objectives: [D2.O4, D2.P1] }
        - { id: b, file: preuves/autre.txt, hash: \(sum("deux")), objectives: [D2.O4] }
        - { id: c, file: preuves/parti.txt, hash: \(sum("trois")), objectives: [D2.O4] }
        - { id: d, file: preuves/nu.txt, objectives: [D2.O4] }
      """,
      "preuves/même.txt": "un", "preuves/autre.txt": "changé", "preuves/nu.txt": "quatre",
    ])
    let dossier = try dossier(of: FilePath(folder.path))
    let copies = dossier.files.filter(\.isEvidence)
    #expect(
      copies.map(\.path) == [
        "01-D2.P1-politique-de-securite/preuves/01-meme.txt",
        "13-D2.O4-tests-de-restauration/preuves/01-meme.txt",
        "13-D2.O4-tests-de-restauration/preuves/02-autre.txt",
        "13-D2.O4-tests-de-restauration/preuves/04-nu.txt",
      ])
    #expect(try await copies[2].making({ _ in }).file() == Array("changé".utf8))
    let words = try await words(of: EvidenceRegister(dossier: dossier))
    #expect(words.contains("4 preuves au registre, dont 2 ont changé ou disparu"))
    for state in [
      "✓ inchangé", "✗ changé depuis son dépôt", "✗ fichier disparu", "? sans empreinte",
    ] {
      #expect(words.contains(state))
    }
    #expect(words.contains(sum("changé")) && words.contains(sum("deux")))
    let cover = try #require(dossier.folders.last)
    let sheet = try await self.words(of: CoverSheet(folder: cover, dossier: dossier))
    #expect(sheet.contains(sum("un")) && sheet.contains("✗ fichier disparu"))
  }

  private func sum(_ text: String) -> String {
    var sum = SHA256()
    sum.update(Array(text.utf8))
    return sum.digest()
  }

  // MARK: - Figures

  @Test("says in Word and in the workbook what the JSON of the plans says")
  func plans() async throws {
    let model = try Model(contentsOf: Self.folder)
    let report = BackupPaperReport(
      .plans, of: model, filter: Filter(establishment: nil), phrases: Language.french.phrases)
    let json = try json(of: report)
    let plans = try #require(json["plans"] as? [[String: Any]])
    // One row per copy; a system without any has one too.
    let sheet = try #require(try report.document().sheets().dropFirst().first)
    var rows = Array(sheet.rows.dropFirst())
    for plan in plans {
      let id = try #require(plan["node"] as? String)
      let asset = try #require(model.assets.first { $0.id == id })
      let copies = try #require(plan["copies"] as? [[String: Any]])
      for copy in copies.isEmpty ? [[:]] : copies {
        let cells = rows.removeFirst().map(\.text)
        #expect(cells[0].hasPrefix(asset.name))
        for (column, key) in [(3, "every"), (4, "retention"), (5, "restore")] {
          if let minutes = copy[key] as? Int {
            let told =
              key == "every"
              ? Language.french.backupPapers.every(minutes) : Language.french.duration(minutes)
            #expect(cells[column].hasSuffix(told))
          } else {
            #expect(cells[column] == (copies.isEmpty ? "–" : "☐\u{A0}non dit"))
          }
        }
        if let rpo = plan["rpo"] as? Int { #expect(cells[6] == Language.french.duration(rpo)) }
      }
    }
    #expect(rows.isEmpty && plans.count > 5)
    // The sum is the one that the objective gives.
    let sound = plans.count { $0["state"] as? String == "planned" }
    let review = ObjectivesReview(of: model, for: .careD2)
    let answer = try #require(review.answers.first { $0.objective.id == "D2.O2.B" })
    let finding = try #require(answer.findings.first { $0.matter == .systemsPlanned })
    #expect(finding.numbers == [sound, plans.count])
    let sentence = ObjectiveTelling(of: model, phrases: Language.french.phrases).sentence(finding)
    #expect(try await words(of: report).contains(sentence))
    // Each system without a plan stands among what is to be completed.
    let gaps = try #require(json["gaps"] as? [[String: Any]])
    for plan in plans where ["no-copy", "unsaid"].contains(plan["state"] as? String) {
      #expect(gaps.contains { $0["node"] as? String == plan["node"] as? String })
    }
  }

  @Test("gives on each cover sheet the state and the findings of the objectives’ JSON")
  func covers() async throws {
    let dossier = try dossier(of: Self.folder)
    let json = try json(
      of: ObjectivesReport(
        review: dossier.source.review, filter: dossier.source.filter,
        phrases: dossier.source.phrases))
    let objectives = try #require(json["objectives"] as? [[String: Any]])
    let states = ["met": "état atteint", "not-met": "état non atteint", "unknown": "état inconnu"]
    for (folder, objective) in zip(dossier.folders, objectives) {
      let words = try await words(of: CoverSheet(folder: folder, dossier: dossier))
      let state = try #require(objective["state"] as? String)
      #expect(words.contains("\u{A0}\(states[state] ?? "-")\n"))
      let gaps = try #require(objective["gaps"] as? [[String: Any]])
      for gap in gaps.prefix(5) { #expect(words.contains(gap["text"] as? String ?? "-")) }
    }
    #expect(objectives.count == 13 && dossier.folders.count == 13)
  }

  private func json(of report: some Report) throws -> [String: Any] {
    var writer = JSONWriter(to: Output(collecting: 1 << 20))
    report.write(to: &writer)
    return try #require(
      try JSONSerialization.jsonObject(with: Data(writer.collected())) as? [String: Any])
  }

  // MARK: - Gaps

  @Test("of a model with nothing in it is a dossier of marks, in both languages, the same twice")
  func nothing() async throws {
    for language in Language.allCases {
      let folder = try TemporaryFolder(["m.yaml": "language: \(language.rawValue)\n"])
      let dossier = try dossier(of: FilePath(folder.path), language: language)
      #expect(dossier.folders.count == 13)
      for file in dossier.files {
        let bytes = try await file.making({ _ in }).file()
        #expect(try await file.making({ _ in }).file() == bytes, "\(file.path)")
      }
      let mark = language == .french ? "À compléter" : "To be completed"
      for paper in [BackupPaper.policy, .plans, .access, .supervision, .tests] {
        #expect(try await words(of: dossier.source.paper(paper)).contains(mark), "\(paper)")
      }
    }
  }
}

extension [UInt8] {
  /// The text of a part of an archive.
  func part(_ name: String) throws -> String {
    let folder = try TemporaryFolder()
    let archive = try Formats.ZipArchive(folder.write("a.docx", self))
    return String(decoding: try archive.bytes(of: name), as: UTF8.self)
  }

  /// The words of a Word file, a paragraph a line.
  var words: String {
    get throws {
      let paragraphs = try part("word/document.xml").components(separatedBy: "</w:p>")
      let text = paragraphs.map { paragraph in
        paragraph.matches(of: /<w:t [^>]*>([^<]*)<\/w:t>/).map { String($0.output.1) }.joined()
      }.joined(separator: "\n")
      return [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")]
        .reduce(text) { $0.replacing($1.0, with: $1.1) }
    }
  }
}
