// The perimeter of D2.O1.C by legal entity: what is pooled, what is declared not to exist, who is critical.

import TestSupport
import Testing

@testable import Continuity

@Suite struct `Legal entities` {
  private let care = complete("a-care", "care", "a")
  private let lab = complete("b-laboratoire", "technical-platform", "b")
  private let pay = complete("c-pay", "administrative", "c")

  private func bia(
    _ establishments: String, _ processes: [String], establishment: Index<Establishment>? = nil
  ) throws -> BIA {
    BIA(
      of: try model(
        """
        establishments: [\(establishments)]
        roles: [{ id: nurses, headcount: 9 }]
        processes:
        \(processes.joined(separator: "\n"))
        """), establishment: establishment)
  }

  private let group = """
    { id: a, activity: 40, legal-entity: Nord }, { id: b, activity: 20, legal-entity: Nord },
    { id: c, activity: 6, legal-entity: Nord }, { id: d, activity: 34, legal-entity: Sud }
    """

  @Test func `of a group are judged whole, each by itself`() throws {
    let found = try bia(group, [care, lab, pay, complete("d-care", "care", "d")])
    #expect(found.coverage.shares.map(\.entity.legalEntity) == ["Nord", "Sud"])
    #expect(found.coverage.shares.map(\.perimeter.compliance) == [.met, .notMet])
    #expect(found.coverage.shares[1].lacking == [.technicalPlatform, .administrative])
    // 66 of 100: just enough.
    #expect((found.coverage.covered, found.coverage.total) == (66, 100))
    #expect(found.coverage.compliance == .met)
    #expect(found.perimeters.count == 2)
  }

  @Test func `are turned by one process`() throws {
    let found = try bia(group, [care, lab, complete("d-care", "care", "d")])
    #expect(found.coverage.shares.map(\.perimeter.compliance) == [.notMet, .notMet])
    #expect(found.coverage.compliance == .notMet)
  }

  @Test func `are not said: every establishment counts by itself`() throws {
    let found = try bia(group.replacing(", legal-entity: Nord", with: ""), [care, lab, pay])
    #expect(found.coverage.shares.count == 4)
    #expect(found.coverage.shares.map(\.isCovered) == [false, false, false, false])
  }

  @Test func `is one for several places: the places are counted`() throws {
    let found = try bia(
      "{ id: a, activity: 66, legal-entity: CH }, { id: b, activity: 34, legal-entity: CH }",
      [
        care, complete("a-imagerie", "technical-platform", "a"),
        complete("a-pay", "administrative", "a"),
      ])
    #expect(!found.coverage.countsLegalEntities)
    #expect(found.coverage.shares.map(\.isCovered) == [true, false])
    #expect(found.coverage.compliance == .met)
  }

  @Test func `have one number: places with the same finess-ej are one entity`() throws {
    let found = try bia(
      """
      { id: a, activity: 66, finess-ej: "590000017" }, { id: b, activity: 1, finess-ej: "590000017", legal-entity: Nord },
      { id: c, activity: 1, legal-entity: Nord }, { id: d, activity: 32 }
      """, [care, lab, pay])
    #expect(found.coverage.shares.map(\.entity.establishments) == [[0, 1, 2], [3]])
    #expect(found.coverage.compliance == .met)
  }

  @Test func `with an unknown activity leave the share unknown`() throws {
    let found = try bia(group.replacing("activity: 6,", with: ""), [care, lab, pay])
    #expect(found.coverage.compliance == .unknown)
  }

  @Test func `of one establishment shown is the one judged`() throws {
    let found = try bia(group, [care, lab, pay], establishment: 0)
    #expect(found.perimeters.map(\.entity.legalEntity) == ["Nord"])
    #expect(found.perimeter.compliance == .met)
  }

  // MARK: A kind that does not exist

  @Test func `may have no technical platform, if all their establishments say so`() throws {
    let processes = [complete("care", "care"), complete("pay", "administrative")]
    func perimeter(_ said: String) throws -> BIAPerimeter {
      try bia("{ id: e, activity: 1\(said) }", processes).perimeter
    }
    #expect(try perimeter("").compliance == .notMet)
    let declared = try perimeter(", none-here: [plateau-technique]")
    #expect(declared.compliance == .met)
    #expect(declared.parts.map(\.isDeclaredAbsent) == [false, true, false])
    let half = try bia(
      "{ id: e, activity: 1, legal-entity: N, none-here: technical-platform }, { id: f, legal-entity: N }, { id: g }",
      processes)
    #expect(half.coverage.shares[0].lacking == [.technicalPlatform])
  }

  @Test func `with nothing at all are not covered by that`() throws {
    let found = try bia(
      "{ id: e, activity: 1, none-here: [care, technical-platform, administrative] }", [])
    #expect(found.perimeter.compliance == .unknown)
    #expect(found.coverage.shares[0].isCovered == false)
  }

  // MARK: The most critical administrative process

  private let others = [complete("care", "care"), complete("imagerie", "technical-platform")]

  @Test func `choose their most critical administrative process, else the tool proposes one`()
    throws
  {
    func part(_ pay: String, _ bills: String) throws -> (BIAPerimeter.Part, Model) {
      let found = try bia("{ id: e, activity: 1 }", others + [pay, bills])
      return (found.perimeter.parts[2], found.model)
    }
    let pay = complete("pay", "administrative", mtpd: "5d")
    let bills = complete("bills", "administrative", mtpd: "10d")
    let (proposed, model) = try part(pay, bills)
    #expect(proposed.isProposed && model.ids(proposed.serving) == ["pay"])
    let (said, saidModel) = try part(pay, bills.dropLast(2) + ", most-critical: true }")
    #expect(!said.isProposed && saidModel.ids(said.serving) == ["bills"])
    // What the hospital says decides, also where it is not complete.
    let incomplete = complete("bills", "administrative", mtpd: nil)
    let (missed, missedModel) = try part(pay, incomplete.dropLast(2) + ", most-critical: oui }")
    #expect(missed.compliance == .notMet)
    #expect(missed.nearest.map { missedModel.assets[$0].id } == "bills")
  }

  @Test func `do not count steering and logistics as administration`() throws {
    let found = try bia(
      "{ id: e, activity: 1 }",
      others + [
        complete("pay", "administrative", mtpd: "5d"), complete("crise", "pilotage", mtpd: "1h"),
        complete("cuisine", "logistique", mtpd: "1h"),
      ])
    #expect(found.model.ids(found.perimeter.parts[2].serving) == ["pay"])
    #expect(found.entries.compactMap { found.model.assets[$0.asset].scope }.contains(.logistics))
    #expect(found.perimeter.parts.count == 3)
  }
}
