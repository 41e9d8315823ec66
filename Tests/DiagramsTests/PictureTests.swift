// Pictures: the same bytes every time, from any thread, with nothing in them that could do harm.

import Continuity
import DependencyGraph
import Foundation
import TestSupport
import Testing

@testable import Diagrams

@Suite struct PictureTests {
  private static let hostile = """
    name: "<script>alert('m')</script>"
    applications:
      - { id: "a<b>&c", name: "</text><script>alert(1)</script> \\" \\\\N \\n href=\\"x\\"", needs: [b] }
      - { id: b, name: "right\\u202Eleft file:///etc/passwd javascript:x", restart: 5m }
    services:
      - { id: ends, name: "]]> --> \\x00\\x01\\x1B[31m \\\\L \\\\E &#0; </svg>", restart: 5m, needs: [a<b>&c] }
      - { id: long, name: "\(String(repeating: "W", count: 10_000))", restart: 5m }
    """

  private func pictures(of model: Model) -> [Drawing] {
    let view = View(language: .french)
    let outcome = Outcome(of: Scenario(failing: [1], for: .minutes(60)), in: model)
    let figures: [Figure] = [
      .nearby(1, in: model, view: view), .impact(of: outcome, view: view),
      .chain(to: 0, in: outcome, view: view), .timeline(of: outcome, view: view),
    ]
    let book = Book(of: model, view: view)
    return figures.map { $0.drawing() } + [book.matrix()] + book.pictures(of: [0])
  }

  @Test func `A chain says which objective a verdict is about`() throws {
    let model = try model(
      """
      processes: [{ id: p, mtpd: 5d, rto: 4d, rpo: 1h, needs: [dpi] }]
      applications: [{ id: dpi, restart: 30m, rebuild: 2h, copies: [{ holder: b, every: 1d, restore: 1h }] }]
      backups: [{ id: b }]
      scenarios: [{ id: s, destroy: [dpi] }]
      """)
    let outcome = Outcome(of: try #require(model.scenario("s")), in: model)
    let process = try #require(model.assets.firstIndex { $0.id == "p" })
    for (language, words) in [
      (Language.french, "PDMA 1 h\u{A0}: manquée"), (.english, "RPO 1 h: missed"),
    ] {
      let view = View(language: language)
      let drawing = Figure.chain(to: process, in: outcome, view: view).drawing()
      let text = drawing.marks.flatMap(\.text).map(\.text).joined(separator: "\n")
        .replacing("1\u{A0}h", with: "1 h")
      #expect(text.contains(words), "\(text)")
    }
  }

  @Test func `Hostile names are text and nothing else`() throws {
    for drawing in pictures(of: try model(PictureTests.hostile)) {
      let svg = String(decoding: try drawing.picture(.svg), as: UTF8.self)
      #expect(!svg.contains("<script"))
      #expect(!svg.contains("href=\""))
      #expect(!svg.contains("<a "))
      #expect(!svg.contains("<image"))
      #expect(!svg.contains("<!DOCTYPE"))
      #expect(!svg.contains("\u{202E}"))
      #expect(!svg.contains("]]>"))
      let controls = svg.unicodeScalars.filter { $0.value < 32 && $0 != "\n" }
      #expect(controls.isEmpty)
      #expect(svg.utf8.count < 100_000)
      let parser = XMLChecker()
      #expect(parser.elements(of: svg) != nil, "the SVG is not well-formed")
    }
  }

  @Test func `Hostile names are drawn in every form`() throws {
    for drawing in pictures(of: try model(PictureTests.hostile)) {
      #expect(try drawing.picture(.png).count > 1_000)
      #expect(try drawing.picture(.pdf).count > 1_000)
    }
  }

  @Test func `The same model gives the same bytes`() throws {
    let model = try shipped("ch-littoral")
    for (first, second) in zip(pictures(of: model), pictures(of: try shipped("ch-littoral"))) {
      #expect(first.dot() == second.dot())
      #expect(try first.picture(.svg) == second.picture(.svg))
      #expect(try first.picture(.png) == second.picture(.png))
      #expect(try first.picture(.pdf) == second.picture(.pdf))
    }
  }

  @Test func `Threads may draw at once`() async throws {
    let drawings = pictures(of: try shipped("ch-littoral"))
    let alone = try drawings.map { try $0.picture(.svg) }
    try await withThrowingTaskGroup(of: (Int, [UInt8]).self) { group in
      for round in 0..<12 {
        let index = round % drawings.count
        group.addTask { (index, try drawings[index].picture(.svg)) }
      }
      for try await (index, bytes) in group {
        let isSame = bytes == alone[index]
        #expect(isSame, "drawing \(index)")
      }
    }
  }

  @Test func `Each form begins as it should`() throws {
    let drawing = pictures(of: try shipped("lessons/03-deux-sur-trois"))[0]
    func start(_ format: PictureFormat) throws -> String {
      String(decoding: try drawing.picture(format).prefix(8), as: UTF8.self)
    }
    #expect(try start(.svg).hasPrefix("<?xml"))
    #expect(try start(.pdf).hasPrefix("%PDF"))
    #expect(try start(.png).contains("PNG"))
    #expect(try start(.dot).hasPrefix("digraph"))
    #expect(PictureFormat(fileName: "a.b.SVG") == .svg)
    #expect(PictureFormat(fileName: "a.gv") == .dot)
    #expect(PictureFormat(fileName: "pdf") == nil)
  }

  @Test func `What Graphviz says is an error, not a line on the terminal`() {
    #expect(throws: DrawingError.self) { try Graphviz.draw(dot: "digraph {", as: "svg") }
    #expect(throws: DrawingError.self) { try Graphviz.draw(dot: "digraph {}", as: "nothing") }
  }

  @Test func `A tooltip says why a thing stops and when it is back`() throws {
    let model = try shipped("lessons/01-chaine")
    guard let ad = model.assets.firstIndex(where: { $0.id == "ad" }) else {
      Issue.record("no ad")
      return
    }
    let outcome = Outcome(of: Scenario(failing: [ad], for: .minutes(240)), in: model)
    let svg = String(
      decoding: try Figure.impact(of: outcome, view: View(language: .french)).drawing()
        .picture(.svg),
      as: UTF8.self)
    #expect(svg.contains("id=\"node&#45;ad\""))
    #expect(svg.contains("est en panne"))
    #expect(svg.contains("a besoin de «\u{A0}"))
  }
}

/// Whether a text is well-formed, as far as tags go.
private struct XMLChecker {
  /// How many elements there are, or `nil` where a tag is not closed in its turn.
  func elements(of text: String) -> Int? {
    var open: [Substring] = []
    var count = 0
    for piece in text.split(separator: "<").dropFirst() {
      guard let end = piece.firstIndex(of: ">") else { return nil }
      let tag = piece[..<end]
      if tag.hasPrefix("?") || tag.hasPrefix("!") { continue }
      let name = tag.drop { $0 == "/" }.prefix { $0 != " " && $0 != "/" && $0 != "\n" }
      if tag.hasPrefix("/") {
        guard open.popLast() == name else { return nil }
      } else {
        count += 1
        if !tag.hasSuffix("/") { open.append(name) }
      }
    }
    return open.isEmpty ? count : nil
  }
}
