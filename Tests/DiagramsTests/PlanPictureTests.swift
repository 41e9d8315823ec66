// The picture of a recovery plan: every work once for each of its teams, in proportion, on the ground of who is there.

import Continuity
import DependencyGraph
import Foundation
import TestSupport
import Testing

@testable import Diagrams

@Suite struct `The picture of a plan` {
  private func plan(_ name: String, _ scenario: String) throws -> RecoveryPlan {
    let model = try shipped(name)
    return RecoveryPlan(of: try #require(model.scenario(scenario)), in: model, tries: 1)
  }

  /// The body as large as it is, without its head and legend.
  private func drawing(of plan: RecoveryPlan) -> Drawing {
    Figure.plan(of: plan, view: View(language: .french)).body(nil).drawing
  }

  private func texts(of plan: RecoveryPlan, in language: Language) -> [String] {
    Figure.plan(of: plan, view: View(language: language)).pages(on: .a3).flatMap(\.texts)
  }

  /// Teams of every sort: shifts, a supplier, restores, a reinforcement, a step that is lost, a hold or none.
  private static let yaml = """
    name: Équipes
    closed: [2026-12-25]
    processes:
      - { id: urgences, name: Urgences, mtpd: 4h, rto: 2h, criticality: { 1h: 4 }, needs: [dpi],
          degraded-mode: { lasts: 12h } }
      - { id: paie, name: Paie, mtpd: 5d, needs: [rh] }
      - { id: radio, name: Radio, mtpd: 2d, needs: [pacs] }
    applications:
      - id: dpi
        name: Dossier patient
        restart: 0m
        needs: [reseau]
        copies: [{ holder: bandes, restore: 3h }]
        recovery:
          - { step: Restaurer la base, takes: copy, crew: { systeme: 2 }, procedure: PR-1 }
          - { step: Contrôler, takes: 2h, crew: { rssi: 1, systeme: 1 }, kind: control, done-when: rien }
      - { id: rh, name: Ressources humaines, restart: 0m, rebuild: 9h, rebuilt-by: { systeme: 1 } }
      - { id: pacs, name: PACS, restart: 0m, rebuild: 30h, rebuilt-by: { editeur: 1, systeme: 1 } }
    networks: [{ id: reseau, name: Réseau, restart: 0m }]
    backups: [{ id: bandes, name: Robot de bandes, streams: 1 }]
    suppliers:
      - { id: editeur, name: Éditeur, restart: 0m, presence: [{ days: lun-ven, from: "09:00", to: "17:00", count: 2 }] }
    roles:
      - id: systeme
        name: Système
        headcount: 5
        restart: 0m
        presence: [{ days: lun-ven, from: "08:00", to: "18:00", count: 4 }, { count: 2 }]
      - { id: rssi, name: RSSI, headcount: 1, restart: 0m, presence: [{ from: "08:00", to: "20:00", count: 1 }] }
    scenarios:
      - id: noel
        starts: 2026-12-24T22:00
        destroy: [dpi, rh, pacs]
        fail: [{ node: reseau, at: 11h, repair: 90m }]
        reinforce: [{ who: systeme, by: 3, from: 20h, for: 2d }]
    """

  private func teams() throws -> RecoveryPlan {
    let model = try model(Self.yaml)
    return RecoveryPlan(of: try #require(model.scenario("noel")), in: model, tries: 20)
  }

  // MARK: - What is there

  @Test func `has every work of every team once, with its number and its hours`() throws {
    for plan in [try teams(), try plan("lessons/28-les-etapes", "reseau-coupe-plus-tard")] {
      for pages in [
        [drawing(of: plan)], Figure.plan(of: plan, view: View(language: .french)).pages(on: .a4),
      ] {
        let ids = pages.flatMap { $0.marks.map(\.id) }.filter { $0.hasPrefix("work-") }
        let expected = plan.teams.flatMap { team in
          team.works.indices.map { number in
            let id = plan.model.assets[team.team.asset].id
            return "work-\(id)-\(team.isStreams ? "streams-" : "")\(number + 1)"
          }
        }
        #expect(ids.sorted() == expected.sorted())
        #expect(expected.count > plan.works.count || plan.teams.count < 3)
      }
    }
  }

  @Test func `draws works in proportion, one after the other where the team is one person`() throws
  {
    let drawing = drawing(of: try plan("lessons/26-un-a-la-fois", "les-deux-detruits"))
    let bars = drawing.marks.filter { $0.id.hasPrefix("work-") }.map(\.rectangle)
    #expect(bars.count == 2)
    #expect(abs(bars[0].width - bars[1].width) < 0.1 && abs(bars[0].right - bars[1].left) < 0.1)
    #expect(bars[0].bottom < bars[1].top)
    // The payroll is down as long as both works take; the emergency room on paper as long as the first.
    let down = try #require(drawing.marks.first { $0.id == "bar-paie" }).rectangle
    #expect(abs(down.left - bars[0].left) < 0.1 && abs(down.right - bars[1].right) < 0.1)
    #expect(drawing.texts.contains("H+0 → H+10") && drawing.texts.contains("H+10 → H+20"))
    #expect(drawing.texts.contains { $0.hasPrefix("→ H+20 ✓ · borne H+10") }, "\(drawing.texts)")
  }

  @Test func `shades the hours at which nobody is there, and pauses works over them`() throws {
    let drawing = drawing(of: try plan("lessons/27-les-vacations", "veille-de-noel"))
    // Thursday 16 to 18, then Monday 8 to 16: 120 and 480 minutes.
    let spans = drawing.marks.filter { $0.look == .work }.map(\.rectangle)
    #expect(spans.count == 2)
    #expect(abs(spans[1].width - 4 * spans[0].width) < 0.3, "\(spans)")
    let shaded = drawing.frames.filter { $0.look.fill == Look.nobodyThere.fill }.map(\.rectangle)
    #expect(shaded.count == 2, "\(shaded)")
    #expect(
      abs(shaded[0].left - spans[0].right) < 0.1 && abs(shaded[0].right - spans[1].left) < 0.1)
    // From Monday 18:00, two hours after the work.
    #expect(abs(shaded[1].left - spans[1].right - spans[0].width) < 0.3)
    let numbers = drawing.marks.filter { $0.shape == .box }.flatMap(\.text).map(\.text)
    #expect(numbers.filter { ["0", "1"].contains($0) } == ["1", "0", "1", "0"], "\(numbers)")
    #expect(drawing.texts.contains("J2 ven. 25/12 (fermé)"), "\(drawing.texts)")
  }

  @Test
  func `says when a reinforcement comes, who else is needed, what is lost and from which copy`()
    throws
  {
    let plan = try teams()
    let texts = drawing(of: plan).texts
    #expect(plan.works.contains { $0.isLost }, "\(plan.works.map(\.spans))")
    for text in [
      "renfort de 3 à partir de 25/12\u{A0}18:00, jusqu’à 27/12\u{A0}18:00", "+3",
      "lun–ven 08:00–18:00\u{A0}: 4 · sinon\u{A0}: 2", "Restaurations depuis Robot de bandes",
    ] {
      #expect(texts.contains(text), "\(text): \(texts)")
    }
    // What has no room beside a bar is told where a pointer rests on it.
    let told = texts + drawing(of: plan).marks.map { $0.tooltip.replacing("\n", with: " · ") }
    for text in ["perdue, à recommencer", "à 2", "avec Éditeur", "copie de Robot de bandes"] {
      #expect(told.contains { $0.contains(" · " + text) }, "\(text): \(told)")
    }
    #expect(texts.contains { $0.contains("Dossier patient\u{A0}: Restaurer la base (PR-1)") })
  }

  @Test func `tells works, checks and lost works apart without a color`() {
    let looks = [Look.work, .check, .lostWork]
    let shapes = looks.map { "\($0.stroke) \($0.fill == "#FFFFFF") \($0.width > 1.4)" }
    #expect(Set(shapes).count == 3)
  }

  @Test func `says that nobody is named, where that is so`() throws {
    let model = try shipped("lessons/01-chaine")
    let plan = RecoveryPlan(of: Scenario(failing: [0], for: .minutes(60)), in: model)
    let texts = texts(of: plan, in: .english).joined(separator: " ")
    #expect(texts.contains("Nobody is named for this work"), "\(texts)")
    #expect(!texts.contains("done at"))
  }

  @Test func `says which start is the worst where nobody said one`() throws {
    let texts = texts(of: try plan("lessons/27-les-vacations", "sans-date"), in: .english)
    #expect(
      texts.contains { $0.hasSuffix("the worst start of the week, Friday at 09:00.") }, "\(texts)")
    #expect(texts.contains("H+0 → H+9, H+71 → H+72"))
    #expect(texts.contains("D2 Sat"))
  }

  @Test func `counts the works of a team for which there is no room`() throws {
    var yaml = "roles: [{ id: equipe, headcount: 9, restart: 0m }]\nservers:\n"
    for number in 0..<200 {
      yaml += "  - { id: s\(number), restart: 0m, rebuild: 1h, rebuilt-by: { equipe: 1 } }\n"
    }
    let model = try model(yaml)
    let servers = model.assets.indices.filter { model.assets[$0].kind == .server }
    var scenario = Scenario()
    scenario.destructions = servers.map { Scenario.Item(asset: $0, repair: nil, at: 0) }
    let plan = RecoveryPlan(of: scenario, in: model, tries: 1)
    let pages = Figure.plan(of: plan, view: View(language: .french)).pages(on: .a3)
    let ids = pages.flatMap { $0.marks.map(\.id) }.filter { $0.hasPrefix("work-") }
    #expect(plan.works.count == 200 && ids.count == PlanBand.mostRows)
    #expect(pages.flatMap(\.texts).contains("… et 40 autres tâches"))
    #expect(pages.count > 1)
  }

  // MARK: - How it lies

  private func check(_ figure: Figure, _ name: String) {
    for paper in Paper.allCases {
      for (index, page) in figure.pages(on: paper).enumerated() {
        let place = "\(name), \(paper), page \(index + 1)"
        #expect(Geometry(drawing: page).problems() == [], "\(place)")
        #expect(page.textsInTheWay == [], "\(place)")
        #expect(page.leastText >= Paper.leastText - 0.001, "\(place)")
        #expect(page.sheet?.isLandscape == true)
        let sheet = Rectangle(
          left: 0, top: 0, width: page.sheet?.width ?? 0, height: page.sheet?.height ?? 0)
        #expect(sheet.grown(by: -16).contains(page.bounds), "\(place)")
        // Of one row, no two spans share a minute.
        let bars = page.marks.filter {
          [Look.work, .check, .lostWork].map(\.fill).contains($0.look.fill)
        }
        .filter { $0.text.isEmpty && $0.tooltip.contains("→") }
        for (position, bar) in bars.enumerated() {
          for other in bars[(position + 1)...] {
            #expect(!bar.rectangle.intersects(other.rectangle, by: 0.6), "\(place)")
          }
        }
      }
    }
  }

  @Test(arguments: [
    ("lessons/26-un-a-la-fois", "les-deux-detruits"),
    ("lessons/27-les-vacations", "veille-de-noel"),
    ("lessons/27-les-vacations", "sans-date"), ("lessons/28-les-etapes", "reseau-coupe-plus-tard"),
    ("ch-littoral", "rancongiciel-noel"),
  ])
  func `has no text over another, nothing outside the sheet and nothing too small`(
    name: String, scenario: String
  ) throws {
    check(.plan(of: try plan(name, scenario), view: View(language: .french)), name)
  }

  @Test func `lies as well where every sort of team works`() throws {
    check(.plan(of: try teams(), view: View(language: .english)), "teams")
  }

  @Test func `hostile names stay words`() throws {
    let hostile = "</text><script>alert(1)</script> & \\\"x\\\" ]]>"
    let yaml = Self.yaml.replacing("name: Système", with: "name: \"\(hostile)\"")
      .replacing("step: Restaurer la base", with: "step: \"\(hostile)\"")
      .replacing(
        "name: Dossier patient", with: "name: \"\(hostile) \(String(repeating: "W", count: 500))\"")
    let model = try model(yaml)
    let plan = RecoveryPlan(of: try #require(model.scenario("noel")), in: model, tries: 1)
    let figure = Figure.plan(of: plan, view: View(language: .french))
    check(figure, "hostile")
    for page in figure.pages(on: .a3) {
      let svg = String(decoding: try page.picture(.svg), as: UTF8.self)
      #expect(!svg.contains("<script") && !svg.contains("]]>"))
    }
  }

  @Test func `is the same twice`() throws {
    let figures = try [teams(), teams()].map { Figure.plan(of: $0, view: View(language: .french)) }
    #expect(figures[0].pages(on: .a3) == figures[1].pages(on: .a3))
    let files = try figures.map { try Drawing.pdf(of: $0.pages(on: .a3)) }
    #expect(files[0] == files[1])
  }
}

@Suite struct `Who of a team is there` {
  @Test func `is what is given, but for the time they are down themselves`() {
    let presence = PlanBand.presence(
      [(0, 2), (100, 0), (200, 2), (300, nil)],
      down: [Interval(from: 150, to: 250), Interval(from: 400, to: nil)], until: 500)
    #expect(
      presence == [
        PlanBand.Stretch(from: 0, to: 100, heads: 2),
        PlanBand.Stretch(from: 100, to: 250, heads: 0),
        PlanBand.Stretch(from: 250, to: 300, heads: 2),
        PlanBand.Stretch(from: 300, to: 400, heads: nil),
        PlanBand.Stretch(from: 400, to: 500, heads: 0),
      ])
  }
}

@Suite struct `The sheets of a plan` {
  private func band(_ rows: Int) -> PlanSheets.Height {
    PlanSheets.Height(heading: 20, rows: Array(repeating: 10, count: rows))
  }

  private func pack(_ bands: [PlanSheets.Height], single: Double? = 300, legend: Double = 0)
    -> [[PlanSheets.Part]]
  {
    PlanSheets.pack(
      bands, in: PlanSheets.Room(single: single, several: (300, 300), legend: legend))
  }

  @Test func `are one where one holds it all, or has no end`() {
    #expect(pack([band(10), band(10)]).count == 1)
    #expect(pack([band(500), band(500)], single: nil).count == 1)
  }

  @Test func `hold teams whole, the small ones where room is left`() {
    let sheets = pack([band(20), band(25), band(3)])
    #expect(sheets.map { $0.map(\.band) } == [[0, 2], [1]])
  }

  @Test func `part a team that is too long evenly, and lose no row`() {
    for count in [28, 29, 30, 57, 100, 333] {
      let parts = pack([band(2), band(count)]).flatMap(\.self).filter { $0.band == 1 }
      #expect(parts.flatMap { Array($0.rows) } == Array(0..<count))
      #expect(parts.allSatisfy { 20 + 10 * $0.rows.count <= 300 }, "\(parts)")
      let lengths = parts.map(\.rows.count)
      #expect((lengths.max() ?? 0) - (lengths.min() ?? 0) <= parts.count, "\(lengths)")
    }
  }

  @Test func `leave room for the legend on the last where that takes no more of them`() {
    #expect(pack([band(27), band(3)], legend: 60).last?.map(\.band) == [1])
    // 27 rows leave none: in two halves they take no more sheets than a sheet for the legend would.
    #expect(pack([band(3), band(27)], legend: 60).map { $0.map(\.band) } == [[0], [1], [1]])
  }
}
