// The pictures over time: levels, timeline and chain. What they say, and that nothing lies over anything else.

import DependencyGraph
import Foundation
import TestSupport
import Testing

@testable import Continuity
@testable import Diagrams

@Suite struct `How much is done, as a picture` {
  private static let yaml = """
    name: Niveaux
    processes:
      - { id: urgences, volume: 120 passages/d, mbco: 70%, needs: [dpi],
          degraded-mode: { lasts: 72h, level: { 0h: 80%, 24h: 60% } } }
      - { id: soins, volume: 24 passages/d, needs: [{ node: dpi, tolerance: 2h }] }
      - { id: consultations, needs: [dpi], degraded-mode: { lasts: 72h } }
      - { id: accueil, needs: [{ node: dpi, tolerance: unlimited }] }
      - { id: ailleurs }
    applications: [{ id: dpi, restart: 0m }]
    """

  private func outcome(hours: Int) throws -> Outcome {
    let model = try model(Self.yaml)
    let dpi = try #require(model.assets.firstIndex { $0.id == "dpi" })
    return Outcome(of: Scenario(failing: [dpi], for: .minutes(hours * 60)), in: model)
  }

  private func asset(_ id: String, in outcome: Outcome) throws -> Index<Asset> {
    try #require(outcome.model.assets.firstIndex { $0.id == id })
  }

  @Test func `a process is as high as what it does, with the number in it`() throws {
    let drawing = Figure.levels(of: try outcome(hours: 48), view: View(language: .french)).drawing()
    let done = drawing.marks.filter { $0.look == .done && $0.rectangle.width > 40 }
    #expect(done.map { $0.rectangle.height.rounded() }.sorted() == [18, 24])
    let texts = drawing.texts
    for text in ["80\u{A0}%", "60\u{A0}%", "0\u{A0}%", "?", "≤\u{A0}100\u{A0}%"] {
      #expect(texts.contains(text), "\(text): \(texts)")
    }
    // 24 h at 80 % and 24 h at 60 % are 14 h 24 of 7 days; down 46 h of 168 is 27 %.
    #expect(texts.contains("9\u{A0}% · 72 sur 840 passages"), "\(texts)")
    #expect(texts.contains("27\u{A0}% · 46 sur 168 passages"), "\(texts)")
    #expect(texts.contains("inconnu"))
    #expect(texts.contains("1 processus n’est pas touché"))
  }

  @Test func `below it stands how many fare how, and below its minimum is told apart`() throws {
    let outcome = try outcome(hours: 48)
    let rows = LevelRows(of: outcome, view: View(language: .french))
    let strip = LevelStrip(of: rows)
    func counts(_ part: LevelStrip.Part) -> [[Int]] {
      strip.counts(of: part).map { [$0.interval.from, $0.count] }
    }
    #expect(strip.total == 5)
    #expect(counts(.mode) == [[0, 2], [1_440, 1], [2_880, 0]])
    #expect(counts(.below) == [[0, 0], [1_440, 1], [2_880, 0]])
    #expect(counts(.reserve) == [[0, 1], [120, 0]])
    #expect(counts(.down) == [[0, 0], [120, 1], [2_880, 0]])
    #expect(counts(.hindered) == [[0, 1], [2_880, 0]])
    #expect(counts(.nominal) == [[0, 1], [2_880, 5]])
  }

  @Test func `the processes that somebody names are added up in their unit`() throws {
    let outcome = try outcome(hours: 48)
    let summed = [try asset("urgences", in: outcome), try asset("soins", in: outcome)]
    let texts = Figure.levels(of: outcome, summing: summed, view: View(language: .english))
      .drawing().texts
    // 80 % of 120 and 24 on reserve, then 24 down, then 60 % of 120; in all 144 a day.
    for text in ["96", "72", "118 of 1,008 passages"] {
      #expect(texts.contains(text), "\(text): \(texts)")
    }
    #expect(texts.joined(separator: " ").contains("144 passages per day"))
  }

  @Test func `only what counts the same may be added up`() throws {
    let model = try model(
      """
      processes:
        - { id: a, volume: 10 Séances/d }
        - { id: b, volume: 70 seances/w }
        - { id: c, volume: 10 actes/d }
        - { id: d }
        - { id: e, volume: 10/d }
      """)
    // Positions are those of the ids, in order.
    #expect(Summation(of: [0, 1], in: model).defect == nil)
    #expect(Summation(of: [0, 1, 2], in: model).defect == .unlike(0, 2))
    #expect(Summation(of: [0, 3], in: model).defect == .withoutVolume(3))
    #expect(Summation(of: [0, 4], in: model).defect == .unlike(0, 4))
    #expect(Summation(of: [], in: model).defect == nil)
  }

  @Test func `what changes after two weeks is told, not drawn`() throws {
    let model = try model(
      """
      processes: [{ id: p, needs: [x], degraded-mode: { lasts: 30d, level: 50% } }]
      services: [{ id: x }]
      """)
    let x = try #require(model.assets.firstIndex { $0.id == "x" })
    let outcome = Outcome(of: Scenario(failing: [x], for: .unlimited), in: model)
    let rows = LevelRows(of: outcome, view: View(language: .french))
    #expect(rows.lastMinute == LevelRows.mostMinutes)
    let texts = Figure.levels(of: outcome, view: View(language: .french)).drawing().texts
    #expect(texts.contains { $0.hasPrefix("Au-delà de 14") && $0.contains("H+720") }, "\(texts)")
  }

  @Test(arguments: [("ch-littoral", "ad"), ("ght-littoral", "ad")])
  func `no text lies over another, on a screen or on paper`(name: String, failing: String) throws {
    let model = try shipped(name)
    let ad = try #require(model.assets.firstIndex { $0.id.hasSuffix(failing) })
    for length in [Limit.minutes(480), .unlimited] {
      let outcome = Outcome(of: Scenario(failing: [ad], for: length), in: model)
      let summed = model.assets.indices.filter { model.assets[$0].id.hasSuffix("consultations") }
        .filter { model.details[$0]?.volume != nil }
      let figures = [
        Figure.levels(of: outcome, summing: summed, view: View(language: .french)),
        .timeline(of: outcome, view: View(language: .french)),
      ]
      for figure in figures {
        for drawing in [figure.drawing()] + figure.pages(on: .a3) + figure.pages(on: .a4) {
          #expect(drawing.textsInTheWay == [], "\(name) \(length) \(figure.title)")
        }
      }
    }
  }
}

@Suite struct `The axis of time` {
  @Test func `is one panel up to two days, then the first day and the days after it`() {
    let short = TimeAxis(left: 100, width: 600, end: 2_880)
    #expect(short.panels.count == 1 && short.last == 2_880)
    let long = TimeAxis(left: 100, width: 600, end: 20_000)
    #expect(long.panels.map(\.from) == [0, 1_440])
    #expect(long.last >= 20_000 && long.last % 1_440 == 0)
    #expect(long.panels[1].ticks.allSatisfy { $0 % 1_440 == 0 && $0 > 1_440 })
    #expect(long.panels[0].right + TimeAxis.gap == long.panels[1].left)
  }

  @Test func `parts what goes on over both panels, and says what goes on beyond`() {
    let axis = TimeAxis(left: 0, width: 1_000, end: 10_000)
    let whole = axis.pieces(of: Interval(from: 600, to: nil))
    #expect(whole.count == 2 && !whole[0].isOpen && whole[1].isOpen)
    #expect(whole[0].right == axis.panels[0].right && whole[1].left == axis.panels[1].left)
    #expect(axis.pieces(of: Interval(from: 60, to: 1_440)).count == 1)
    #expect(axis.pieces(of: Interval(from: 1_440, to: 2_000)).map(\.left) == [axis.panels[1].left])
    // What lasts no minute is one piece, also where the panels meet.
    #expect(axis.pieces(of: Interval(from: 1_440, to: 1_440)).count == 1)
    #expect(axis.pieces(of: Interval(from: 50_000, to: nil)).isEmpty)
  }
}

@Suite struct `The timeline` {
  private static let yaml = """
    processes:
      - { id: urgences, needs: [dpi], degraded-mode: { lasts: 3h } }
      - { id: bloc, needs: [{ node: dpi, tolerance: 2h }] }
      - { id: accueil, needs: [{ node: dpi, tolerance: unlimited }], staffed-by: { ide: 1 } }
    applications:
      - { id: dpi }
      - { id: agenda, name: Agenda des blocs, needs: [dpi] }
      - { id: dictee, name: Dictée, needs: [dpi] }
      - { id: courrier, name: Courrier, needs: [dpi] }
    roles: [{ id: ide, headcount: 3 }]
    """

  private func drawing() throws -> Drawing {
    let model = try model(Self.yaml)
    let dpi = try #require(model.assets.firstIndex { $0.id == "dpi" })
    return Figure.timeline(
      of: Outcome(of: Scenario(failing: [dpi], for: .minutes(300)), in: model),
      view: View(language: .french)
    ).drawing()
  }

  @Test func `names every state in its bar, and everything that a row stands for`() throws {
    let texts = try drawing().texts
    for text in ["arrêt", "papier", "réserve → H+2", "continue, gêné"] {
      #expect(texts.contains(text) || texts.contains("→ " + text), "\(text): \(texts)")
    }
    #expect(texts.contains { $0.hasPrefix("(a) ×\u{A0}") })
    let list = try #require(
      texts.first { $0.contains("Agenda des blocs") && $0.contains("Dictée") })
    #expect(list.contains("Courrier"))
  }

  @Test func `tells the states apart without a color`() {
    /// What is left of a bar in black and white: its outline, its height, the lines in it.
    func shape(_ state: BarState) -> [String] {
      var drawing = Drawing(title: "")
      StateBar.add(
        state, in: Rectangle(left: 0, top: 0, width: 200, height: StateBar.height), word: "",
        to: &drawing)
      return drawing.marks.map { mark in
        "\(mark.look.stroke) \(mark.rectangle.height) \(mark.look.fill == "#8C2D04")"
      }
    }
    let shapes = BarState.allCases.filter { $0 != .reduced }.map(shape)
    #expect(Set(shapes).count == shapes.count, "\(shapes)")
  }
}

@Suite struct `The chain of a return` {
  private func drawing(_ name: String, _ node: String, for length: Limit?) throws -> Drawing {
    let model = try shipped(name)
    let ad = try #require(model.assets.firstIndex { $0.id.hasSuffix("ad") })
    let asset = try #require(model.assets.firstIndex { $0.id.hasSuffix(node) })
    let outcome = Outcome(of: Scenario(failing: [ad], for: length), in: model)
    return Figure.chain(to: asset, in: outcome, view: View(language: .french)).drawing()
  }

  @Test func `shows when the outage begins and by when it must be over`() throws {
    let model = try model(
      """
      processes: [{ id: p, mtpd: 2h, needs: [{ node: dpi, tolerance: 1h }] }]
      applications: [{ id: dpi, restart: 30m, needs: [ad] }]
      services: [{ id: ad, restart: 30m }]
      """)
    let ad = try #require(model.assets.firstIndex { $0.id == "ad" })
    let p = try #require(model.assets.firstIndex { $0.id == "p" })
    let outcome = Outcome(of: Scenario(failing: [ad], for: .minutes(240)), in: model)
    let drawing = Figure.chain(to: p, in: outcome, view: View(language: .french)).drawing()
    let stop = try #require(drawing.marks.first { $0.text.first?.text == "S’arrête à H+1" })
    let limit = try #require(drawing.marks.first { $0.text.first?.text == "DMIA H+3" })
    #expect(stop.rectangle.center.x < limit.rectangle.center.x)
    // Down from 60 to 300 on the scale of the bar: the limit, at 180, is in its middle.
    let bar = try #require(
      drawing.marks.first { $0.look == BarState.down.look && $0.rectangle.width > 100 })
    #expect(abs(bar.rectangle.left - stop.rectangle.center.x) < 40)
    #expect(abs(bar.rectangle.center.x - limit.rectangle.center.x) < 30)
  }

  @Test(arguments: [Limit.minutes(6_000), nil])
  func `puts no text over another, nor outside its box`(length: Limit?) throws {
    for (name, node) in [("ch-littoral", "urgences"), ("ght-littoral", "urgences")] {
      let drawing = try drawing(name, node, for: length)
      #expect(drawing.textsInTheWay == [], "\(name)")
      for mark in drawing.marks where mark.id.hasPrefix("link-") {
        for line in mark.text {
          let width = TextMeasure.width(of: line.text, size: line.size, isBold: line.isBold)
          #expect(width <= mark.rectangle.width, "\(line.text)")
        }
      }
    }
  }
}

extension Drawing {
  /// The texts that lie over one another, and those that stick out of the picture.
  var textsInTheWay: [String] {
    var found: [String] = []
    var placed: [(text: String, place: Rectangle)] = []
    let whole = sheet.map { Rectangle(left: 0, top: 0, width: $0.width, height: $0.height) }
    for mark in marks {
      let height = mark.text.reduce(0) { $0 + $1.size * 1.2 }
      var top = mark.rectangle.center.y - height / 2
      for line in mark.text {
        defer { top += line.size * 1.2 }
        guard line.text.contains(where: { !$0.isWhitespace }) else { continue }
        // The measure is that of the widest font, bold ones wider still.
        let width = TextMeasure.width(of: line.text, size: line.size, isBold: line.isBold) * 0.92
        let left =
          switch mark.alignment {
          case .left: mark.rectangle.left
          case .center: mark.rectangle.center.x - width / 2
          case .right: mark.rectangle.right - width
          }
        let place = Rectangle(left: left, top: top + 1, width: width, height: line.size)
        if let whole, !whole.contains(place) { found.append("outside: \(line.text)") }
        placed.append((line.text, place))
      }
    }
    placed.sort { $0.place.top < $1.place.top }
    for (index, one) in placed.enumerated() {
      for other in placed[(index + 1)...] {
        if other.place.top >= one.place.bottom { break }
        if let both = one.place.intersection(other.place), both.width > 1.5, both.height > 1.5 {
          found.append("\(one.text) | \(other.text)")
        }
      }
    }
    return found
  }
}
