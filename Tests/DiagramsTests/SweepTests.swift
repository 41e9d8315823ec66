// The ranking of a sweep as bars: what is drawn of which failure, and nothing that overlaps.

import Continuity
import Foundation
import TestSupport
import Testing

@testable import Diagrams

@Suite struct `The picture of a sweep` {
  private func drawing(
    of model: Model, question: SweepQuestion = SweepQuestion(), language: Language = .french,
    most: Int = 20, establishment: Index<Establishment>? = nil
  ) -> Drawing {
    let sweep = FailureSweep(of: question, in: model)
    var view = View(language: language)
    view.establishment = establishment
    return Figure.sweep(sweep.failures(), of: sweep, view: view, showing: most).drawing()
  }

  private func texts(_ drawing: Drawing) -> [String] {
    drawing.marks.flatMap { $0.text.map(\.text) }
  }

  @Test func `has a row for each failure, with its numbers`() throws {
    let drawing = drawing(of: try shipped("ch-littoral"), most: 7)
    let texts = texts(drawing)
    // Checked by hand: `what-if ad` stops 65 nodes, 18 of them processes, 5 of these within 4 h.
    let ad = try #require(texts.firstIndex(of: "Active Directory"))
    #expect(
      Array(texts[(ad - 1)...].prefix(7))
        == ["7", "Active Directory", "service technique", "5", "13", "18", "47"])
    #expect(texts.contains { $0.hasPrefix("228\u{A0}pannes") || $0.hasPrefix("228 pannes") })
    #expect(!texts.contains("Serveurs de noms (DNS)"))
    #expect(drawing.title == "Ce que chaque panne arrête à elle seule")
  }

  @Test(arguments: ["ch-littoral", "ght-littoral"])
  func `puts no text over another`(name: String) throws {
    let drawing = drawing(of: try shipped(name), most: 40)
    let placed = drawing.marks.filter { !$0.text.isEmpty }
    for (index, one) in placed.enumerated() {
      let width = TextMeasure.width(
        of: one.text[0].text, size: one.text[0].size, isBold: one.text[0].isBold)
      if one.alignment == .left, one.rectangle.left < 500 {
        #expect(width <= max(one.rectangle.width, 540), "\(one.text[0].text)")
      }
      for other in placed[(index + 1)...]
      where one.rectangle.left < other.rectangle.right && other.rectangle.left < one.rectangle.right
      {
        let gap = max(
          other.rectangle.top - one.rectangle.bottom, one.rectangle.top - other.rectangle.bottom)
        #expect(gap > -3, "\(one.text[0].text) | \(other.text[0].text)")
      }
    }
  }

  @Test func `draws bars in proportion, parts end to end`() throws {
    let drawing = drawing(
      of: try model(
        """
        processes: [{ id: a, mtpd: 1h, needs: [x] }, { id: b, needs: [x, y] }]
        services: [{ id: x }, { id: y }]
        """))
    func bar(_ id: String) throws -> Rectangle {
      try #require(drawing.marks.first { $0.id == id }).rectangle
    }
    let (critical, other) = (try bar("sweep-critical-1"), try bar("sweep-other-1"))
    #expect(critical.width == 280 && other.width == 300)
    let behind = try #require(
      drawing.marks.first { $0.rectangle.left == critical.right && $0.rectangle.width == 280 })
    #expect(behind.look == SweepPart.process.look)
    // A process that fails alone stops itself, and no other node.
    #expect(try bar("sweep-critical-2").width == 280)
    #expect(!drawing.marks.contains { $0.id == "sweep-other-2" })
  }

  @Test func `says what it is about, in both languages, and when there is nothing`() throws {
    let model = try shipped("lessons/03-deux-sur-trois")
    let target = model.assets.firstIndex { $0.id == "pharmacie" }
    let french = texts(drawing(of: model, question: SweepQuestion(for: target)))
    #expect(french.contains("Points de défaillance uniques\u{A0}: Dispensation des médicaments"))
    #expect(french.contains("4 pannes essayées, une à la fois. Une seule l’arrête."))
    let none = SweepQuestion(among: [.server], for: target)
    let english = texts(drawing(of: model, question: none, language: .english))
    #expect(english.contains("✓ No failure to show."))
    #expect(english.contains("3 failures tried, one at a time. Among servers only."))
  }

  @Test func `shows what belongs to an establishment, with its rank in the whole`() throws {
    let model = try shipped("ght-littoral")
    let drawing = drawing(of: model, most: 3, establishment: 1)
    let whole = FailureSweep(of: SweepQuestion(), in: model).failures().ranked
    let first = try #require(whole.firstIndex { model.assets[$0.asset].establishment == 1 })
    #expect(first > 0)
    #expect(texts(drawing).contains("\(first + 1)"))
    #expect(texts(drawing).contains(model.assets[whole[first].asset].name))
    #expect(!texts(drawing).contains(model.assets[whole[0].asset].name))
  }

  @Test func `keeps hostile and endless names within their column`() throws {
    let long = String(repeating: "W", count: 5_000)
    let drawing = drawing(
      of: try model(
        "services: [{ id: a, name: \"\(long)\" }, { id: b, name: \"</text><script>\" }]"))
    for mark in drawing.marks where mark.text.first?.text.contains("W") ?? false {
      #expect(TextMeasure.width(of: mark.text[0].text, size: 14, isBold: true) <= 440)
    }
    let svg = String(decoding: try drawing.picture(.svg), as: UTF8.self)
    #expect(!svg.contains("<script"))
  }
}
