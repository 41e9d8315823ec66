// The minimum perimeter: which processes serve, and what lacks.

import Testing

@testable import Continuity

@Suite struct BIAPerimeterTests {
  private func perimeter(_ processes: String...) throws -> (BIAPerimeter, Model) {
    let model = try model(processes: processes)
    return (BIA(of: model).perimeter, model)
  }

  @Test func `Three complete processes make the perimeter`() throws {
    let (perimeter, model) = try perimeter(
      complete("er", "care"), complete("pharmacie", "technical-platform"),
      complete("pay", "administrative"))
    #expect(perimeter.compliance == .met)
    #expect(perimeter.parts.map { model.ids($0.serving) } == [["er"], ["pharmacie"], ["pay"]])
  }

  @Test func `Without any process of a scope it is not met`() throws {
    let (perimeter, _) = try perimeter(complete("er", "care"), complete("pay", "administrative"))
    #expect(perimeter.parts.map(\.compliance) == [.met, .notMet, .met])
    #expect(perimeter.compliance == .notMet)
    #expect(perimeter.parts[1].nearest == nil)
  }

  @Test func `Where nothing is complete the nearest is named`() throws {
    let (perimeter, model) = try perimeter(
      "  - { id: a, scope: care }", complete("b", "care", without: "impacts"))
    #expect(perimeter.parts[0].nearest.map { model.assets[$0].id } == "b")
  }

  @Test func `A platform that nothing calls pharmacy, imaging or biology leaves it unknown`() throws
  {
    let (perimeter, model) = try perimeter(complete("sterile", "technical-platform"))
    #expect(perimeter.parts[1].compliance == .unknown)
    #expect(model.ids(perimeter.parts[1].serving) == ["sterile"])
  }

  @Test func `A platform is recognized without accents and capitals`() throws {
    let (perimeter, model) = try perimeter(
      complete("sterile", "technical-platform"), complete("RadiologÍe", "technical-platform"))
    #expect(perimeter.parts[1].compliance == .met)
    #expect(model.ids(perimeter.parts[1].serving) == ["RadiologÍe"])
  }

  @Test func `Only the most critical administrative process serves`() throws {
    let (perimeter, model) = try perimeter(
      complete("bills", "administrative", mtpd: "10d"),
      complete("crisis", "administrative", mtpd: "1h", without: "staffed-by"))
    #expect(perimeter.parts[2].compliance == .notMet)
    #expect(perimeter.parts[2].nearest.map { model.assets[$0].id } == "crisis")
  }

  @Test func `A process without MTPD may be more critical than the one that serves`() throws {
    let (perimeter, model) = try perimeter(
      complete("bills", "administrative"), complete("pay", "administrative", mtpd: nil))
    #expect(perimeter.parts[2].compliance == .unknown)
    #expect(model.ids(perimeter.parts[2].serving) == ["bills"])
    #expect(model.ids(perimeter.parts[2].unranked) == ["pay"])
  }
}
