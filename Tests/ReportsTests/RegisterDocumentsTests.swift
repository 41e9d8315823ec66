// What documents say of the registers: what is to be verified on their first page, the trajectory, the governance,
// what each milestone changes.

import Continuity
import Foundation
import SystemPackage
import TestSupport
import Testing

@testable import Reports

@Suite("Documents and registers") struct RegisterDocumentsTests {
  private static let yaml = """
    language: fr
    name: CH
    date: 2026-11-02
    establishments: [{ id: ch, activity: 100 }]
    processes:
      - { id: soins, name: Soins, establishment: ch, scope: care, mtpd: 4h, needs: [dpi] }
      - { id: paie, name: Paie, establishment: ch, scope: administrative, mtpd: 5d, needs: [rh] }
    applications: [{ id: dpi, name: DPI, copies: [{ holder: v }] }, { id: rh, name: RH, copies: [] }]
    backups: [{ id: v, name: Sauvegarde }]
    scenarios: [{ id: s, name: Panne, likelihood: 3, fail: [{ node: dpi, repair: 9h }] }, { id: t, name: Autre, fail: [rh] }]
    continuity-plans: [{ id: pca, name: PCA des soins, processes: [soins], reviewed: 2026-05-12, fingerprint: abcdef012345 }]
    policies: [{ id: sauv, name: Politique de sauvegarde, subject: backup, fingerprint: abcdef012345 }]
    milestones:
      - { id: m, name: Un secours, on: 2027-01-31, objective: D2.P1, owner: RSSI, cost: 100, changes: [{ node: soins, needs: [{ any: [dpi, rh] }] }] }

    """
  private let model: Model
  private let stale: [Stale]
  private let filter = Filter(establishment: nil)

  init() throws {
    model = try TestSupport.model(inFolder: ["m.yaml": Self.yaml])
    stale = model.stale(fingerprints: ["000000000000"])
  }

  private func page(_ report: some Report, _ form: Form = .text) async throws -> String {
    String(decoding: try await report.bytes(as: form, stale: stale) { _ in }, as: UTF8.self)
  }

  private static let bearing = "? À vérifier\u{A0}: ce que montre ce document"

  @Test("the first page names the stale plan of what the document shows, before all else it says")
  func firstPage() async throws {
    let phrases = Language.french.phrases
    func whatIf(_ id: String) throws -> WhatIfReport {
      let scenario = try #require(model.scenarios.first { $0.id == id })
      return WhatIfReport(
        outcome: Outcome(of: scenario, in: model), filter: filter, phrases: phrases)
    }
    let care = try await page(try whatIf("s"))
    #expect(care.contains(Self.bearing))
    let line =
      "? plan «\u{A0}PCA des soins\u{A0}» (12\u{A0}mai\u{A0}2026)\u{A0}: empreinte abcdef012345"
    #expect(care.contains(line) && !care.contains("Politique de sauvegarde"))
    let told = try #require(care.firstRange(of: Self.bearing))
    let rest = try #require(care.firstRange(of: "Soins"))
    #expect(told.lowerBound < rest.lowerBound)
    // What rests on nothing stale says nothing, nor what programs read, nor what nobody asked of.
    #expect(try await !page(try whatIf("t")).contains("À vérifier"))
    #expect(try await !page(try whatIf("s"), .json).contains("vérifier"))
    let plain = try await whatIf("s").bytes(as: .text) { _ in }
    #expect(!String(decoding: plain, as: UTF8.self).contains("À vérifier"))
  }

  @Test("the BIA names plans, the review of the backups documents, the isolation neither")
  func others() async throws {
    let phrases = Language.french.phrases
    let bia = try await page(BIAReport(bia: BIA(of: model), phrases: phrases))
    #expect(bia.contains("PCA des soins") && !bia.contains("Politique de sauvegarde"))
    let backups = try await page(
      BackupsReport(
        review: BackupReview(of: model), filter: filter, date: nil, phrases: phrases), .html)
    #expect(backups.contains("Politique de sauvegarde") && !backups.contains("PCA des soins"))
    let isolation = try await page(
      IsolationReport(isolation: Isolation(of: model), date: nil, phrases: phrases))
    #expect(!isolation.contains("À vérifier"))
  }

  // MARK: - Objectives

  private func objectives(_ language: Language) -> ObjectivesReport {
    ObjectivesReport(
      review: ObjectivesReview(of: model, for: .careD2, later: [], stale: stale), filter: filter,
      phrases: language.phrases)
  }

  @Test("scenarios stand by likelihood and worst verdict, and those that say none are named")
  func risks() throws {
    let document = objectives(.french).document()
    let section = try #require(
      document.sections.first { $0.heading == "Vraisemblance et pire verdict" })
    guard case .table(let table)? = section.blocks.first else {
      throw CocoaError(.featureUnsupported)
    }
    #expect(table.rows.map { $0.map(\.text) } == [["3", "Panne (1)", "", ""]])
    #expect(
      document.text(for: .plain).contains(
        "Sans vraisemblance (likelihood)\u{A0}: «\u{A0}Autre\u{A0}»."))
  }

  @Test("the trajectory is a picture and a table, on pages and in the workbook")
  func trajectory() async throws {
    let html = try await page(objectives(.french), .html)
    #expect(html.contains("<figcaption>Les écarts et les jalons datés"))
    let bytes = try await objectives(.english).bytes(as: .workbook) { _ in }
    // The picture is stored as it is: a PNG begins so.
    #expect(bytes.count > 20_000)
    let folder = try TemporaryFolder()
    let file = try folder.write("o.xlsx", bytes)
    let python = "import sys, zipfile; print(zipfile.ZipFile(sys.argv[1]).namelist())"
    let child = try await Child.run("/usr/bin/env", ["python3", "-c", python, file.string])
    #expect(String(decoding: child.output, as: UTF8.self).contains("xl/media/image1.png"))
  }

  @Test("the activity is told entity by entity, with what is covered below")
  func activity() throws {
    let text = objectives(.english).document().text(for: .plain)
    #expect(text.contains("Activity covered, entity by entity"))
    #expect(text.contains("Total, then what is covered       100  0             0"))
  }

  // MARK: - Governance

  @Test("the governance scheme says what is missing, who has which part, and has a place to sign")
  func governance() async throws {
    let ch = try shipped("ch-littoral")
    let report = GovernanceReport(of: ch, filter: filter, phrases: Language.french.phrases)
    let html = try await page(report, .html)
    #expect(html.contains("Schéma de gouvernance validé par la direction"))
    #expect(html.contains("<figcaption>Qui décide, qui pilote, qui travaille avec eux"))
    #expect(html.contains("pas de validation à ce jour"))
    let text = report.document().text(for: .plain)
    #expect(text.contains("pilote (RPCRA)") && text.contains("CODIR"))
    let empty = GovernanceReport(
      of: model, filter: filter, phrases: Language.english.phrases
    ).document().text(for: .plain)
    #expect(empty.contains("✗ The register of governance is empty"))
  }

  // MARK: - Milestones

  @Test("a comparison of two days names what each milestone turns")
  func milestones() async throws {
    let folder = try TemporaryFolder(["m.yaml": Self.yaml])
    let later = try Model(contentsOf: folder.filePath, at: CalendarDate("2027-12-31"))
    let report = DiffReport(
      comparison: ModelComparison(from: model, to: later),
      milestones: try MilestoneEffects(from: model, to: later, in: folder.filePath),
      folders: ("a", "a"), establishment: nil, phrases: Language.french.phrases)
    let text = report.document().text(for: .plain)
    #expect(
      text.contains(
        "Ce que change chaque jalon\n  31\u{A0}janvier\u{A0}2027\u{A0}: «\u{A0}Un secours\u{A0}» (D2.P1)\n"
      ))
    #expect(
      text.contains(
        "      ✓ Soins, scénario «\u{A0}Panne\u{A0}»\u{A0}: DMIA manquée → tenue\n"))
    let json = try await page(report, .json)
    #expect(
      json.contains(
        #""verdicts":[{"scenario":"s","id":"soins","objective":"mtpd","old":"missed","new":"kept"}]"#
      )
        || json.contains(#""scenario": "s", "id": "soins", "objective": "mtpd""#))
    let csv = try await page(report, .csv)
    #expect(csv.contains("milestone-verdict,in-turn,s,soins,m,mtpd,missed,kept"))
    #expect(csv.contains("milestone-verdict,alone,s,soins,m,mtpd,missed,kept"))
  }
}

extension Terminal {
  fileprivate static let plain = Terminal(width: 100, hasColor: false)
}
