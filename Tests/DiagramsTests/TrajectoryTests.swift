// The pictures of a trajectory and of a governance: bars as long as gaps stay open, nothing over anything else, and
// what nobody plans or names told apart in black and white too.

import Continuity
import TestSupport
import Testing

@testable import Diagrams

@Suite struct `The picture of a trajectory` {
  private static func chart(days: Int, rows: Int) -> TrajectoryChart {
    let dates = (0..<days).compactMap { day in
      CalendarDate("\(2027 + day / 12)-\(day % 12 < 9 ? "0" : "")\(day % 12 + 1)-28")
    }
    let milestones = (0..<days).map { day in
      TrajectoryChart.Milestone(
        day: day, words: "Sauvegarde sur son propre réseau \(day), D2.O3.B, RSSI, 36 500,50 €")
    }
    let fates: [TrajectoryChart.Row.Fate] =
      [.uncovered]
      + (days > 0 ? [.closed(on: days - 1), .announced([0], besides: nil), .closed(on: 0)] : [])
      + [
        .announced(
          [], besides: "exercice de terrain prévu : « Une nuit sans annuaire » (14 janvier 2027)")
      ]
    return TrajectoryChart(
      lines: ["CaRE, domaine 2", "19 écarts"], today: CalendarDate("2026-11-02"), days: dates,
      milestones: milestones,
      rows: (0..<rows).map { row in
        TrajectoryChart.Row(
          objective: "D2.O\(row / 3).A",
          words: String(
            repeating: "Sans copie hors ligne ni immuable : « Contrôle d'accès et badges ». ",
            count: 1 + row % 4),
          isUnknown: row.isMultiple(of: 2), fate: fates[row % fates.count])
      })
  }

  private func figure(_ chart: TrajectoryChart, _ language: Language = .french) -> Figure {
    .trajectory(chart, view: View(language: language))
  }

  @Test(arguments: [(0, 3), (1, 6), (2, 19), (7, 40), (12, 40), (30, 25)])
  func `puts nothing over anything else, on a screen and on every page`(
    days: Int, rows: Int
  ) {
    let figure = figure(Self.chart(days: days, rows: rows))
    for drawing in [figure.drawing()] + figure.pages(on: .a4) + figure.pages(on: .a3) {
      #expect(
        Geometry(drawing: drawing).problems().isEmpty, "\(Geometry(drawing: drawing).problems())")
    }
  }

  @Test(arguments: [Paper.a4, .a3]) func `shows every gap on paper`(paper: Paper) {
    let figure = figure(Self.chart(days: 7, rows: 40))
    let shown = Set(figure.pages(on: paper).flatMap { $0.marks.map(\.id) })
    for number in 1...40 { #expect(shown.contains("gap-\(number)")) }
  }

  @Test func `a bar ends with the milestone that closes its gap, or goes on to the edge`() throws {
    let drawing = figure(Self.chart(days: 3, rows: 4)).drawing()
    func bar(_ number: Int) throws -> Rectangle {
      let pieces = drawing.marks.filter {
        $0.id == "gap-\(number)" || $0.id.hasPrefix("gap-\(number)-")
      }
      let first = try #require(pieces.first).rectangle
      return pieces.reduce(first) { $0.union($1.rectangle) }
    }
    let (never, last, first) = (try bar(1), try bar(2), try bar(4))
    #expect(never.left == first.left && never.right > last.right + 10)
    // Three days evenly apart: the first closes after a third of what the last takes.
    #expect(abs(last.width - 3 * first.width) < 0.01)
    let ends = drawing.marks.filter { $0.text.first?.text == "3" && $0.shape == .circle }
    #expect(ends.contains { abs($0.rectangle.center.x - last.right) < 0.01 })
  }

  @Test func `what no milestone closes is dark, what one closes light, what is unsure dashed`()
    throws
  {
    let drawing = figure(Self.chart(days: 2, rows: 5)).drawing()
    let looks = (1...3).compactMap { number in
      drawing.marks.first { $0.id == "gap-\(number)" }?.look
    }
    func lightness(_ look: Look) -> Int {
      let value = Int((look.fill ?? "#FFFFFF").dropFirst(), radix: 16) ?? 0
      return (299 * (value >> 16) + 587 * (value >> 8 & 255) + 114 * (value & 255)) / 1_000
    }
    #expect(lightness(looks[0]) < 90 && lightness(looks[1]) > 170 && lightness(looks[2]) > 240)
    #expect(looks[2].stroke == .dashed && looks[1].stroke == .solid)
    #expect(drawing.texts.contains("aucun jalon"))
  }

  @Test func `of no gap says so`() {
    let texts = figure(Self.chart(days: 1, rows: 0), .english).drawing().texts
    #expect(texts.contains("✓ No gap."))
  }
}

@Suite struct `The picture of a governance` {
  private func drawings(_ register: String) throws -> [Drawing] {
    let model = try model("applications: [{ id: dpi, name: DPI }]\n" + register)
    let figure = Figure.governance(
      Array(model.registers.governance.indices), of: model, view: View(language: .french))
    return [figure.drawing()] + figure.pages(on: .a4) + figure.pages(on: .a3)
  }

  @Test func `names each person once with all their parts`() throws {
    let texts = try #require(
      try drawings(
        """
        governance:
          - { role: decides, who: Directrice, body: CODIR, on: 2026-01-20 }
          - { role: signs, who: directrice }
          - { role: leads, who: RSSI }
          - { role: referent, who: Dr Le Goff, covers: [dpi] }
        """
      ).first
    ).texts
    #expect(texts.count { folded($0) == "directrice" } == 1)
    #expect(texts.contains("décide — CODIR (20\u{A0}janvier\u{A0}2026)") && texts.contains("signe"))
    #expect(texts.contains { $0.hasPrefix("référent métier") && $0.hasSuffix("DPI") })
    #expect(!texts.contains { $0.hasPrefix("✗") })
  }

  @Test func `says where nobody is named`() throws {
    for register in ["", "governance: [{ role: member, who: Cadre }]\n"] {
      let drawing = try #require(try drawings(register).first)
      let nobody = drawing.marks.filter { $0.id.hasPrefix("nobody-") }
      #expect(nobody.count == (register.isEmpty ? 3 : 2))
      #expect(nobody.allSatisfy { $0.look.stroke == .dashed })
    }
  }

  @Test(arguments: [0, 1, 5, 40]) func `puts nothing over anything else`(count: Int) throws {
    var register =
      "governance:\n  - { role: decides, who: Directrice générale, function: présidente du comité stratégique et du directoire, body: COSTRAT }\n"
    for number in 0..<count {
      register +=
        "  - { role: referent, who: Docteur \(number) au nom tout de même un peu long, body: Groupe de travail \(number), covers: [dpi] }\n"
    }
    for drawing in try drawings(register) {
      #expect(
        Geometry(drawing: drawing).problems().isEmpty, "\(Geometry(drawing: drawing).problems())")
    }
  }
}
