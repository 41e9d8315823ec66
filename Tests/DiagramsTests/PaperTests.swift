// Pictures on sheets of paper: what each page bears, how small its texts are, what it must not lose.

import Continuity
import DependencyGraph
import Foundation
import TestSupport
import Testing

@testable import Diagrams

@Suite struct `On paper` {
  private static let hostile = "</text><script>alert(1)</script> & \"x\" \u{202E}]]>"

  private func identity(of model: Model, marking: String? = "Cellule de crise") -> Identity {
    var identity = Identity(of: model, language: .french, version: "9.9")
    identity.fingerprint = "0123456789ab"
    identity.date = CalendarDate("2027-05-01")
    identity.marking = marking
    return identity
  }

  /// Every picture of a model, with what `ad` stops.
  private func figures(of name: String, marking: String? = "Cellule de crise") throws -> [Figure] {
    let model = try shipped(name)
    let view = View(identity(of: model, marking: marking))
    let ad = try #require(model.assets.firstIndex { $0.id == "ad" })
    let outcome = Outcome(of: Scenario(failing: [ad], for: .minutes(600)), in: model)
    var attack = Scenario()
    attack.compromised = [ad]
    let sweep = FailureSweep(of: SweepQuestion(), in: model)
    return [
      .nearby(ad, in: model, view: view), .impact(of: outcome, view: view),
      .chain(to: ad, in: outcome, view: view), .timeline(of: outcome, view: view),
      .compromise(of: Outcome(of: attack, in: model), view: view),
      try #require(.isolation(Isolation(of: model), view: view)),
      .sweep(sweep.failures(), of: sweep, view: view, showing: 60),
    ]
  }

  @Test(arguments: [("ch-littoral", Paper.a4), ("ch-littoral", .a3), ("ght-littoral", .a4)])
  func `every page is whole, no text is under seven points, and no box is lost`(
    name: String, paper: Paper
  ) throws {
    for figure in try figures(of: name) {
      let pages = figure.pages(on: paper)
      let shown = Set(pages.flatMap { $0.marks.map(\.id) })
      // On A4 isolation has both states in one panel.
      for mark in figure.drawing().marks where !mark.id.isEmpty && !mark.id.hasPrefix("isolated-") {
        #expect(shown.contains(mark.id), "\(figure.title): \(mark.id)")
      }
      for (index, page) in pages.enumerated() {
        let place = "\(figure.title), page \(index + 1)"
        #expect(page.leastText >= Paper.leastText - 0.001, "\(place)")
        let sheet = try #require(page.sheet)
        let all = Rectangle(left: 0, top: 0, width: sheet.width, height: sheet.height)
        #expect(all.grown(by: -16).contains(page.bounds), "\(place): \(page.bounds)")
        let texts = page.texts
        // A process may go by that name too.
        #expect(texts.count { $0 == "Cellule de crise" } >= 2, "\(place)")
        for value in ["0123456789ab", "1er\u{A0}mai\u{A0}2027", "ricochet\u{A0}9.9"] {
          #expect(texts.contains(value), "\(place): \(value)")
        }
        #expect(
          texts.contains("\(index + 1)/\(pages.count)") == (pages.count > 1), "\(place)")
        if index > 0, texts.contains(where: { $0.hasPrefix("suite de la page") }) {
          #expect(texts.contains("suite de la page \(index)") || pages.count > 2, "\(place)")
        }
      }
    }
  }

  @Test func `sizes hold in what is drawn, in points of the paper`() throws {
    let figure = try figures(of: "ch-littoral")[3]
    for page in figure.pages(on: .a4) {
      let svg = String(decoding: try page.picture(.svg), as: UTF8.self)
      #expect(svg.contains("width=\"842pt\" height=\"595pt\""), "\(svg.prefix(400))")
      #expect(svg.contains("scale(1 1)"))
      let sizes = svg.split(separator: "font-size=\"").dropFirst().compactMap {
        Double($0.prefix { $0 != "\"" })
      }
      #expect(sizes.count > 20)
      #expect(sizes.allSatisfy { $0 >= 6.99 }, "\(sizes.min() ?? 0)")
    }
  }

  @Test func `a picture without paper has its block and marking too`() throws {
    let model = try shipped("ch-littoral")
    let drawing = Figure.nearby(0, in: model, view: View(identity(of: model))).drawing()
    let texts = drawing.texts
    for value in [
      "Établissement", "Centre hospitalier du Littoral", "Modèle", "CH du Littoral",
      "Empreinte du modèle", "0123456789ab", "Date", "1er\u{A0}mai\u{A0}2027", "Produit par",
      "ricochet\u{A0}9.9", "Diffusion", "Cellule de crise",
    ] {
      #expect(texts.contains(value), "\(value)")
    }
    #expect(!texts.contains("Page"))
    #expect(drawing.sheet == nil)
  }

  @Test func `the question stands in the block, and the day in the words of the language`() throws {
    let model = try shipped("lessons/01-chaine")
    var identity = Identity(of: model, language: .english, version: "9.9")
    identity.day = CalendarDate("2027-03-31")
    let outcome = Outcome(of: Scenario(failing: [0], for: .minutes(60)), in: model)
    let texts = Figure.timeline(of: outcome, view: View(identity)).drawing().texts
    let name = model.assets[0].name
    #expect(texts.contains("\(name) out of order, 1\u{A0}h"), "\(texts)")
    #expect(texts.contains("Scenario") && texts.contains("31\u{A0}March\u{A0}2027"))
  }

  @Test func `several pages are one PDF that says what it is, the same bytes twice`() throws {
    let figure = try figures(of: "ch-littoral")[0]
    let pages = figure.pages(on: .a4)
    #expect(pages.count > 1)
    let pdf = try Drawing.pdf(of: pages)
    #expect(pdf == (try Drawing.pdf(of: figure.pages(on: .a4))))
    let text = String(decoding: pdf, as: UTF8.self)
    #expect(text.contains("/Count \(pages.count)"))
    #expect(text.contains("D:20270501000000Z") && text.contains("(ricochet 9.9)"))
  }

  @Test func `hostile names stay words in the block, the marking and a PDF`() throws {
    let model = try model("services: [{ id: a }]")
    var identity = Identity(model: Self.hostile, language: .french, version: "9.9")
    identity.establishment = String(repeating: "W", count: 4_000)
    identity.marking = Self.hostile
    identity.scenario = Self.hostile + "\n" + Self.hostile
    let figure = Figure.nearby(0, in: model, view: View(identity))
    for drawing in [figure.drawing()] + figure.pages(on: .a4) {
      let svg = String(decoding: try drawing.picture(.svg), as: UTF8.self)
      #expect(!svg.contains("<script") && !svg.contains("]]>") && !svg.contains("\u{202E}"))
      #expect(try drawing.picture(.pdf).starts(with: Array("%PDF".utf8)))
    }
    let page = figure.pages(on: .a4)[0]
    let sheet = Rectangle(left: 0, top: 0, width: 842, height: 842)
    #expect(sheet.contains(page.bounds), "\(page.bounds)")
  }
}

@Suite struct `Places to cut` {
  private func pieces(
    _ length: Double, preferred: [Double] = [], forced: [Double] = [],
    obstacles: [ClosedRange<Double>] = [], first: Double, rest: Double
  ) -> [ClosedRange<Double>] {
    Cuts(span: 0...length, preferred: preferred, forced: forced, obstacles: obstacles)
      .pieces(first: first, rest: rest)
  }

  @Test func `fall on good places, the last that fits`() {
    let rows = stride(from: 10.0, to: 100, by: 10).map { $0 }
    #expect(pieces(100, preferred: rows, first: 100, rest: 100) == [0...100])
    let cut = pieces(100, preferred: rows, first: 55, rest: 65)
    #expect(cut.count == 2 && cut[0].upperBound == 50)
    #expect(pieces(100, preferred: [30], forced: [20], first: 60, rest: 80) == [0...20, 20...100])
  }

  @Test func `part as little as they can where no place is good`() {
    let cut = pieces(100, obstacles: [0...48, 50...98, 10...90], first: 60, rest: 60)
    #expect(cut.count == 2)
    #expect((48...50).contains(cut[0].upperBound), "\(cut)")
  }

  @Test func `end, however small a page is`() {
    #expect(pieces(1_000, first: 1, rest: 1).count <= 400)
    #expect(pieces(0, first: 10, rest: 10) == [0...0])
  }
}

@Suite struct `A drawing cut to a rectangle` {
  @Test func `keeps whole marks, and of lines what lies within`() throws {
    var drawing = Drawing(title: "")
    for left in [0.0, 100] {
      drawing.marks.append(
        Mark(
          rectangle: Rectangle(left: left, top: 0, width: 20, height: 20), look: .text,
          text: [TextLine(text: "\(left)")]))
    }
    let points = [20.0, 40, 80, 100].map { Point(x: $0, y: 10) }
    drawing.lines.append(Line(from: 0, to: 1, points: points))
    let region = Rectangle(left: -5, top: -5, width: 65, height: 30)
    let part = drawing.clipped(to: region, core: region)
    #expect(part.texts == ["0.0"])
    let line = try #require(part.lines.first)
    #expect(part.lines.count == 1 && !line.hasArrow)
    #expect(abs((line.points.last?.x ?? 0) - 60) < 0.5)
    #expect(line.points.allSatisfy { $0.x <= 60.5 })
    let rest = drawing.clipped(
      to: Rectangle(left: 60, top: -5, width: 65, height: 30),
      core: Rectangle(left: 60, top: -5, width: 65, height: 30))
    #expect(rest.lines.count == 1 && rest.lines[0].hasArrow)
    #expect(rest.texts == ["100.0"])
  }
}
