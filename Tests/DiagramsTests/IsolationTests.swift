// The schema of isolation: zones, flows, numbered cuts, tables, and what is said where nothing is known.

import Continuity
import Foundation
import TestSupport
import Testing

@testable import Diagrams

@Suite struct IsolationTests {
  static let small = """
    name: Petit
    date: 2026-11-02
    zones:
      - { id: prod, name: Production, trust: standard }
      - { id: adm, name: Administration }
      - { id: labo, name: Laboratoire }
      - { id: sauv, name: Sauvegarde, backup: true }
    roles: [{ id: reseau, name: Équipe réseau, headcount: 1 }]
    services: [{ id: ad, name: Active Directory, zone: prod }]
    applications:
      - { id: dpi, name: Dossier patient, zone: prod, copies: [{ holder: veeam, every: 1h, retention: 30d, restore: 6h, medium: disk, immutable: { for: 14d, by: object lock } }] }
    equipment: [{ id: paw, name: Poste durci, zone: adm }]
    backups: [{ id: veeam, name: Sauvegarde sur disque, zone: sauv, signs-in-with: ad, administered-from: paw }]
    devices:
      - { id: fw, name: Pare-feu, acts: reseau, how: fermer, procedure: PR-1, takes: 5m }
      - { id: fibre, name: Fibre jaune, acts: astreinte }
    flows:
      - { id: copies, from: prod, to: sauv, purpose: copies, port: tcp/1, through: fw }
      - { id: console, from: adm, to: veeam, purpose: console, port: tcp/2, through: fw }
      - { id: alertes, from: sauv, to: prod, purpose: alertes, through: fibre }
      - { id: nuit, from: prod, to: veeam, purpose: copie de nuit, through: fw, normally: closed }
    scenarios: [{ id: s, name: Rançongiciel, compromise: [ad] }]
    """

  private func pages(
    _ yaml: String, language: Language = .french, paper: Paper = .a3
  ) throws -> [Drawing] {
    let model = try model(yaml)
    let view = View(Identity(of: model, language: language, version: "9.9"))
    return Figure.isolation(Isolation(of: model), view: view)?.pages(on: paper) ?? []
  }

  private func drawing(_ yaml: String, language: Language = .french) throws -> Drawing? {
    try pages(yaml, language: language).first
  }

  private func text(_ drawing: Drawing?) -> String {
    (drawing?.marks ?? []).flatMap(\.text).map(\.text).joined(separator: " ")
      .replacingOccurrences(of: "\u{A0}", with: " ")
  }

  @Test func `It shows zones, flows, copies and who acts`() throws {
    let text = text(try drawing(IsolationTests.small))
    for words in [
      "1 · Nominal", "2 · Isolé : après les 2 coupures numérotées", "D2.O3.A", "D2.O3.B", "D2.O3.C",
      "Production", "zone de sauvegarde", "Copies · tcp/1", "Console · tcp/2", "2 novembre 2026",
      "vers « Sauvegarde sur disque »", "fermé hors sauvegarde", "par Active Directory",
      "Administré depuis : Poste durci", "administre la sauvegarde", "annuaire de la sauvegarde",
      "1 copie, disque, immuable 14 j", "toutes les heures", "30 j", "6 h", "Équipe réseau",
      "procédure PR-1", "Fibre jaune", "astreinte", "non renseigné", "Validé par (RSSI)",
      "non dessinée : Laboratoire", "au moins 5 min en tout", "Ni geste ni procédure pour",
    ].map({ $0.lowercased() }) {
      #expect(text.lowercased().contains(words), "\(words) in \(text)")
    }
  }

  @Test func `It speaks English too`() throws {
    let text = text(try drawing(IsolationTests.small, language: .english))
    for words in [
      "after the 2 numbered cuts", "closed outside backups", "immutable 14 d", "every hour",
      "Who acts", "Approved by (CISO)", "to “Sauvegarde sur disque”",
    ] {
      #expect(text.contains(words), "\(words) in \(text)")
    }
  }

  @Test(arguments: ["ch-littoral", "lessons/14-coupure-d-isolement"])
  func `The numbers are those of the answer, in its order`(name: String) throws {
    let model = try shipped(name)
    for scenario in [nil] + model.scenarios.map(Optional.some) {
      let isolation = Isolation(of: model, in: scenario)
      let plan = IsolationPlan(of: isolation, labels: FrenchLabels())
      #expect(plan.devices == isolation.usual.actions.map(\.device))
      for (index, action) in isolation.usual.actions.enumerated() {
        #expect(plan.number(of: action.device) == index + 1)
        for flow in action.flows { #expect(plan.cuts(model.partition.flows[flow])) }
      }
      let drawing = try #require(
        Figure.isolation(isolation, view: View(language: .french))?.drawing())
      let text = text(drawing)
      for action in isolation.usual.actions {
        #expect(text.contains(String(model.partition.devices[action.device].name.prefix(10))))
      }
      let hasRest = !isolation.usual.remaining.isEmpty
      #expect(text.contains("RESTE OUVERT") == hasRest)
    }
  }

  @Test func `Without zones or flows there is nothing to draw`() throws {
    #expect(try drawing("backups: [{ id: b }]") == nil)
    #expect(try drawing("zones: [{ id: z }]\nbackups: [{ id: b, zone: z }]") == nil)
  }

  @Test func `It is one page of A3, or two of A4 with both states in one panel`() throws {
    #expect(try pages(IsolationTests.small).count == 1)
    let pages = try pages(IsolationTests.small, paper: .a4)
    #expect(pages.count == 2)
    for words in ["1 · Nominal", "2 · Isolé", "D2.O3.A", "D2.O3.C"] {
      #expect(text(pages[0]).contains(words), "\(words)")
    }
    for words in ["3 · Ce qui est sauvegardé", "Validé par (RSSI)"] {
      #expect(text(pages[1]).contains(words), "\(words)")
    }
    let view = View(language: .french)
    let littoral = Isolation(of: try shipped("ch-littoral"))
    let whole = try #require(Figure.isolation(littoral, view: view)).pages(on: .a4)
    #expect(whole.count == 2)
    #expect(text(whole[0]).contains("RESTE OUVERT"))
  }

  @Test func `It says whether each objective is met, as the review of backups does`() throws {
    for name in ["ch-littoral", "ght-littoral", "lessons/14-coupure-d-isolement"] {
      let model = try shipped(name)
      let review = BackupReview(of: model)
      let isolation = Isolation(of: model)
      let text = text(Figure.isolation(isolation, view: View(language: .french))?.drawing())
      let states: [Compliance: String] = [
        .met: "✓ atteint", .notMet: "✗ non atteint", .unknown: "? non établi",
      ]
      for objective in ObjectiveD2O3.allCases {
        let compliance = review.compliance(with: objective)
        #expect(isolation.compliance(with: objective) == compliance)
        let line = text.range(of: "CaRE \(objective.rawValue)").map { text[$0.lowerBound...] }
        #expect(line?.prefix(110).contains(states[compliance] ?? "-") == true, "\(name)")
      }
    }
  }

  @Test(arguments: [("ght-littoral", Paper.a3), ("ght-littoral", .a4), ("ch-littoral", .a4)])
  func `No device to act on is shortened, and nothing overlaps`(name: String, paper: Paper) throws {
    let model = try shipped(name)
    let isolation = Isolation(of: model)
    let figure = try #require(Figure.isolation(isolation, view: View(language: .french)))
    for page in figure.pages(on: paper) {
      let problems = Geometry(drawing: page).problems()
      #expect(problems.isEmpty, "\(problems)")
    }
    let plan = IsolationPlan(of: isolation, labels: FrenchLabels())
    let scene = IsolationScene(of: model, plan: plan)
    for width in [180.0, 240, 320] {
      for lane in scene.lanes {
        let signs = LaneSigns(
          of: lane, in: scene, plan: plan, width: width, labels: FrenchLabels())
        for chip in signs.chips where chip.number != nil && chip.last == nil {
          let name = chip.lines.joined(separator: " ").replacing("- ", with: "-")
          let isWhole = model.partition.devices.contains { $0.name == name }
          #expect(isWhole, "\(chip.lines) in \(width)")
        }
      }
    }
  }

  @Test func `Boxes stay in their zones, and do not cover one another`() throws {
    for name in ["ch-littoral", "lessons/14-coupure-d-isolement"] {
      let drawing = try #require(
        Figure.isolation(Isolation(of: try shipped(name)), view: View(language: .french))?
          .drawing())
      for prefix in ["nominal-", "isolated-"] {
        let boxes = drawing.marks.filter { $0.id.hasPrefix(prefix) }.map(\.rectangle)
        #expect(!boxes.isEmpty)
        for (index, box) in boxes.enumerated() {
          for other in boxes[(index + 1)...] {
            let isApart =
              box.right <= other.left || other.right <= box.left || box.bottom <= other.top
              || other.bottom <= box.top
            #expect(isApart, "\(name)")
          }
        }
      }
    }
  }

  @Test func `Many zones, flows and devices are folded`() throws {
    var yaml = "zones:\n  - { id: b, backup: true }\n"
    for index in 0..<40 { yaml += "  - { id: z\(index) }\n" }
    yaml += "backups: [{ id: s, zone: b }]\ndevices:\n"
    for index in 0..<30 { yaml += "  - { id: d\(index), takes: 1m }\n" }
    yaml += "flows:\n"
    for index in 0..<120 {
      yaml += "  - { id: f\(index), from: z\(index % 40), to: b, through: d\(index % 30) }\n"
    }
    let pages = try pages(yaml)
    let text = pages.map(text).joined(separator: " ")
    #expect(text.contains("40 zones"))
    #expect(text.contains("120 flux"))
    #expect(text.contains("30 dispositifs"))
    #expect(text.contains("1–30"))
    #expect(pages.count < 6)
  }

  @Test func `Hostile names are text, and the same model gives the same bytes`() throws {
    let name =
      "</text><script>alert(1)</script> \\\" \\\\N ]]> \\u202E \(String(repeating: "W", count: 2_000))"
    let yaml = IsolationTests.small.replacingOccurrences(
      of: "name: Sauvegarde,", with: "name: \"\(name)\","
    )
    .replacingOccurrences(of: "name: Pare-feu,", with: "name: \"\(name)\",")
    .replacingOccurrences(of: "purpose: copies,", with: "purpose: \"\(name)\",")
    let first = try #require(try drawing(yaml))
    let second = try #require(try drawing(yaml))
    #expect(first.dot() == second.dot())
    let svg = String(decoding: try first.picture(.svg), as: UTF8.self)
    #expect(try second.picture(.svg) == Array(svg.utf8))
    #expect(!svg.contains("<script") && !svg.contains("]]>") && !svg.contains("\u{202E}"))
    #expect(try first.picture(.png).count > 1_000)
    var scenario = Scenario()
    scenario.compromised = [0]
    let attack = Figure.compromise(
      of: Outcome(of: scenario, in: try model(yaml)), view: View(language: .french)
    ).drawing()
    #expect(!String(decoding: try attack.picture(.svg), as: UTF8.self).contains("<script"))
  }
}
