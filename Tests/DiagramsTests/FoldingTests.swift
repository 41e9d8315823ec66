// Folding: what is alike shares a box, nothing is lost, and a picture never has too many.

import Continuity
import Testing

@testable import Diagrams

@Suite struct FoldingTests {
  private func schema(_ model: Model, _ outcome: Outcome? = nil) -> Schema {
    Schema(
      of: model, showing: Array(model.assets.indices), outcome: outcome,
      labels: wording(in: .english))
  }

  @Test func `A small model is not folded`() throws {
    let schema = schema(try shipped("lessons/03-deux-sur-trois"))
    #expect(schema.boxes.count == 5)
    #expect(schema.foldedCount == 0)
  }

  @Test func `Twins share a box, and others do not`() throws {
    let desks = (10..<90).map { "  - { id: desk\($0), needs: [\($0 < 50 ? "lan" : "wifi")] }" }
    let model = try model(
      "equipment:\n" + desks.joined(separator: "\n")
        + "\nnetworks: [{ id: lan, needs: [core] }, { id: wifi }, { id: core }]")
    let boxes = schema(model).boxes
    #expect(boxes.map(\.members.count) == [1, 1, 1, 40, 40])
  }

  @Test(arguments: [UInt64(1), 2, 3, 4, 5, 6, 7, 8])
  func `Every node stands in exactly one box`(seed: UInt64) throws {
    let model = try randomModel(20 + Int(seed) * 45, seed: seed)
    let folded = schema(model)
    #expect(folded.boxes.flatMap(\.members).sorted() == Array(model.assets.indices))
    #expect(folded.boxes.count <= Folding.budget)
    let outcome = Outcome(of: Scenario(failing: [0, 1]), in: model)
    let colored = schema(model, outcome)
    #expect(colored.boxes.flatMap(\.members).sorted() == Array(model.assets.indices))
  }

  @Test func `Things that fare differently never share a box`() throws {
    let model = try shipped("ch-littoral")
    for scenario in model.scenarios {
      let outcome = Outcome(of: scenario, in: model)
      let fates = Fates(of: outcome)
      for box in schema(model, outcome).boxes {
        #expect(Set(box.members.map { fates[$0] }) == [box.fate])
      }
    }
  }

  @Test func `What very many need is a badge, and no line leads to it`() throws {
    let model = try shipped("ch-littoral")
    let schema = schema(model)
    #expect(schema.boxes.contains { $0.code == "AD" })
    for connection in schema.connections {
      #expect(connection.members.allSatisfy { schema.boxes[$0].code == nil })
    }
    let codes = schema.boxes.compactMap(\.code)
    #expect(Set(codes).count == codes.count)
    for box in schema.boxes { #expect(box.badges.allSatisfy { codes.contains($0.code) }) }
  }

  @Test func `A view is narrowed to what is near, of a kind, of an establishment`() throws {
    let model = try model(
      """
      establishments: [{ id: a }, { id: b }]
      processes: [{ id: p, establishment: a, needs: [x] }]
      applications:
        - { id: x, establishment: a, needs: [s] }
        - { id: y, establishment: b, needs: [s] }
      servers: [{ id: s }]
      """)
    func ids(_ change: (inout View) -> Void) -> [String] {
      var view = View(language: .english)
      change(&view)
      return view.assets(of: model).map { model.assets[$0].id }
    }
    #expect(ids { _ in } == ["p", "s", "x", "y"])
    #expect(ids { ($0.focus, $0.depth) = (2, 0) } == ["x"])
    #expect(ids { ($0.focus, $0.depth) = (2, 1) } == ["p", "s", "x"])
    #expect(ids { ($0.focus, $0.depth) = (0, 2) } == ["p", "s", "x"])
    #expect(ids { $0.kinds = [.application] } == ["x", "y"])
    #expect(ids { $0.establishment = 1 } == ["s", "y"])
  }
}
