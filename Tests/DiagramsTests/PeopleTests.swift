// The picture of people asked for: steps where what is asked changes, in proportion, and nothing that overlaps.

import Continuity
import Foundation
import TestSupport
import Testing

@testable import Diagrams

@Suite struct `The picture of people asked for` {
  private func drawing(
    _ name: String, _ scenario: String, language: Language = .french
  ) throws -> Drawing {
    let model = try shipped(name)
    let outcome = Outcome(of: try #require(model.scenario(scenario)), in: model)
    return Figure.people(of: outcome, view: View(language: language)).drawing()
  }

  @Test func `says who is short, when, and how many to call back`() throws {
    let texts = try drawing("lessons/23-personnel-demande", "annuaire").texts
    #expect(texts.contains("IDE"))
    let plain = texts.map { $0.replacing("\u{A0}", with: " ") }
    #expect(plain.contains("H+8 : 28 demandés, 20 présents"), "\(texts)")
    #expect(texts.contains("en rappeler 8 avant H+8"))
    // The steps: an ordinary day, paper everywhere, paper without the emergency room, the return.
    #expect(texts.filter { ["18", "28", "22"].contains($0) } == ["18", "28", "22", "18"])
  }

  @Test func `draws steps and gaps in proportion`() throws {
    let drawing = try drawing("lessons/23-personnel-demande", "annuaire")
    func areas(_ fill: String) -> [Rectangle] {
      drawing.frames.filter { $0.look.fill == fill }
        .map(\.rectangle)
    }
    // Present: 20 of 28, in each of the four steps; missing: 8 and 2 of 28, right above.
    let (present, missing) = (areas("#DDE3E8"), areas("#7A2E00"))
    #expect(present.count == 4 && missing.count == 2)
    let unit = present[0].height / 20
    #expect(present.allSatisfy { abs($0.height - 20 * unit) < 0.01 })
    #expect(abs(missing[0].height - 8 * unit) < 0.01 && abs(missing[1].height - 2 * unit) < 0.01)
    #expect(missing.allSatisfy { gap in present.contains { abs($0.top - gap.bottom) < 0.01 } })
    // From H+8 to H+80, nine times as long as what comes before.
    #expect(abs(missing[0].width - 9 * present[0].width) < 0.1)
  }

  @Test(arguments: [
    ("ch-littoral", "si-indisponible"), ("ch-littoral", "grippe"),
    ("lessons/23-personnel-demande", "annuaire"),
  ])
  func `puts no text over another`(name: String, scenario: String) throws {
    let model = try shipped(name)
    let outcome = Outcome(of: try #require(model.scenario(scenario)), in: model)
    let figure = Figure.people(of: outcome, view: View(language: .french))
    for drawing in [figure.drawing()] + figure.pages(on: .a4) {
      let placed = drawing.marks.filter { !$0.text.isEmpty }.map { mark -> Rectangle in
        let line = mark.text[0]
        let width = TextMeasure.width(of: line.text, size: line.size, isBold: line.isBold)
        let left =
          switch mark.alignment {
          case .left: mark.rectangle.left
          case .right: mark.rectangle.right - width
          case .center: (mark.rectangle.left + mark.rectangle.right - width) / 2
          }
        return Rectangle(left: left, top: mark.rectangle.top + 1, width: width, height: line.size)
      }
      for (index, one) in placed.enumerated() {
        for other in placed[(index + 1)...] {
          let overlap = one.intersection(other)
          #expect(overlap.map { $0.width < 2 || $0.height < 2 } ?? true, "\(one) \(other)")
        }
      }
    }
  }

  @Test func `says when nobody is asked for otherwise`() throws {
    let texts = try drawing("lessons/01-chaine", "panne-ad-4h", language: .english).texts
    #expect(texts.contains { $0.hasPrefix("✓ This scenario changes neither") }, "\(texts)")
  }
}
