// What the programme would pay: every rule turned by one fact, sums to the cent.

import TestSupport
import Testing

@testable import Continuity

@Suite struct CostReviews {
  private static let header =
    "item,objective,nature,amount,days,new,quote,other-funding,funder,engaged,legal-entity,milestone\n"

  private func review(_ rows: String..., establishment: Index<Establishment>? = nil) throws
    -> CostReview
  {
    let files = ["m.yaml": registersModel, "costs.csv": Self.header + rows.joined(separator: "\n")]
    return CostReview(of: try model(files), establishment: establishment)
  }

  /// The one expense of a review.
  private func only(_ row: String) throws -> CostReview.Expense {
    let shares = try review(row).shares
    #expect(shares.count == 1 && shares[0].expenses.count == 1)
    return shares[0].expenses[0]
  }

  @Test func `what others pay of a sum nobody said takes nothing from the rest`() throws {
    let expense = try only("Coffre,D2.O3.C,hardware,,,yes,D-1,400,ARS,,CH Nord,")
    #expect(expense.possible == .zero && expense.counted == .zero)
  }

  @Test func `a milestone disagrees only with expenses that say their sums`() throws {
    func milestone(_ declared: String, _ rows: String...) throws -> CostReview.MilestoneCost {
      let model = registersModel.replacing("on: 2027-01-01", with: "on: 2027-01-01\(declared)")
      let files = ["m.yaml": model, "costs.csv": Self.header + rows.joined(separator: "\n")]
      return try #require(CostReview(of: try ContinuityTests.model(files)).milestones.first)
    }
    let priced = "Coffre,D2.O3.C,hardware,600,,yes,D-1,no,,,CH Nord,j1"
    let open = "Relecture,D2.O3.C,hardware,,,yes,D-1,no,,,CH Nord,j1"
    #expect(try milestone(", cost: 1000", priced).disagrees)
    #expect(try !milestone(", cost: 1000", priced, open).disagrees)
    #expect(try milestone(", cost: 500", priced, open).disagrees)
    #expect(try milestone("", open).cost == nil)
    #expect(try milestone("", priced, open).cost == Amount(cents: 60_000))
  }

  @Test func `an expense with everything said counts whole`() throws {
    let expense = try only("Coffre,D2.O3.C,hardware,1000,,yes,D-1,no,,2025-07-16,CH Nord,")
    #expect(expense.remarks.isEmpty)
    #expect(expense.counted == Amount(cents: 100_000))
  }

  @Test(arguments: [
    ("Coffre,D2.O3.C,hardware,1000,,yes,D-1,no,,2025-07-15,CH Nord,", "tooEarly", 0, 0),
    ("Coffre,D2.O3.C,hardware,1000,,yes,D-1,yes,,2026-01-01,CH Nord,", "fundedElsewhere", 0, 0),
    ("Coffre,D2.O3.C,hardware,1000,,yes,D-1,,ARS,2026-01-01,CH Nord,", "fundedElsewhere", 0, 0),
    ("Coffre,D2.O3.C,hardware,1000,,yes,D-1,1000,ARS,2026-01-01,CH Nord,", "fundedElsewhere", 0, 0),
    ("Coffre,D2.O3.C,hardware,1000,,yes,D-1,400,ARS,,CH Nord,", "partlyFunded", 600, 600),
    ("Coffre,D2.O3.C,hardware,1000,,yes,,no,,,CH Nord,", "noQuote", 0, 1000),
    ("Coffre,D2.O3.C,hardware,1000,,yes,aucun,no,,,CH Nord,", "noQuote", 0, 1000),
    ("Coffre,D2.O3.C,hardware,,,yes,D-1,no,,,CH Nord,", "noAmount", 0, 0),
    ("Coffre,D2.O3.C,hardware,1000,,yes,D-1,no,,,,", "noEntity", 0, 1000),
    ("Coffre,,hardware,1000,,yes,D-1,no,,,CH Nord,", "noObjective", 1000, 1000),
    ("Coffre,D2.O3.C,hardware,1000,,no,D-1,no,,,CH Nord,", "continued", 1000, 1000),
  ])
  func `one fact turns what counts`(
    _ row: String, _ remark: String, _ counted: Int, _ possible: Int
  ) throws {
    let expense = try only(row)
    #expect(expense.remarks.count == 1)
    #expect(expense.remarks.first.map { "\($0)".hasPrefix(remark) } == true, "\(expense.remarks)")
    #expect(expense.counted == Amount(cents: counted * 100))
    #expect(expense.possible == Amount(cents: possible * 100))
  }

  @Test func `work of one's own people needs no quote, and days without a sum do not count`() throws
  {
    let valued = try only("Pilotage,D2.P2,internal,3000,12.5,yes,,no,,,CH Nord,")
    #expect(valued.remarks.isEmpty)
    let days = try review("Pilotage,D2.P2,internal,,12.5,yes,,no,,,CH Nord,")
    #expect(days.shares[0].internalDays == 1_250)
    #expect(days.shares[0].expenses[0].remarks == [.noAmount])
    #expect(days.support == .zero)
  }

  @Test(arguments: [
    ("10", 700, false), ("0.01", 0, false), ("0.03", 2, false), ("571428.57", 39_999_999, false),
    ("571428.58", 40_000_000, false), ("571428.60", 40_000_000, true), ("900000", 40_000_000, true),
  ])
  func `seventy percent to the cent below, and a cap`(_ sum: String, _ cents: Int, _ capped: Bool)
    throws
  {
    let share = try review("Coffre,D2.O3.C,hardware,\(sum),,yes,D-1,no,,,CH Nord,").shares[0]
    #expect(share.support.cents == cents)
    #expect(share.isCapped == capped)
  }

  @Test func `the cap is that of each legal entity`() throws {
    let rows = ["CH Nord", "CH Nord", "CH Sud"].enumerated().map { index, entity in
      "Coffre \(index),D2.O3.C,hardware,400000,,yes,D-1,no,,,\(entity),"
    }
    let both = try review(rows[0], rows[1], rows[2])
    #expect(both.shares.map(\.support.cents) == [40_000_000, 28_000_000])
    #expect(both.support.cents == 68_000_000)
    // One establishment shows only what its legal entity spends.
    let south = try review(rows[0], rows[1], rows[2], establishment: 1)
    #expect(south.shares.map(\.support.cents) == [28_000_000])
  }

  @Test func `expenses of no known entity come last and come under no cap`() throws {
    let found = try review(
      "a,D2.O4,service,100,,yes,D-1,no,,,CH Sud,", "b,D2.O4,service,100,,yes,D-1,no,,,,")
    #expect(found.shares.map(\.entity) == [1, nil])
    #expect(found.support == Amount(cents: 7_000))
  }

  @Test func `a milestone tells what it costs, and where its expenses say otherwise`() throws {
    let cost = "a,D2.O4,service,100,,yes,D-1,no,,,CH Nord,j1"
    let told = try review(cost).milestones
    #expect(told.map(\.costs) == [[0]])
    #expect(!told[0].disagrees)
    let files = [
      "m.yaml": registersModel.replacing("on: 2027-01-01", with: "on: 2027-01-01, cost: 120"),
      "costs.csv": Self.header + cost,
    ]
    let other = CostReview(of: try model(files)).milestones
    #expect(other[0].disagrees)
    #expect(other[0].declared == Amount(cents: 12_000) && other[0].total == Amount(cents: 10_000))
  }

  @Test func `a model without establishments is one legal entity`() throws {
    let files = [
      "m.yaml": "services: [{ id: ad, restart: 1h }]\n",
      "costs.csv": "item,amount,quote,objective\na,1000000,D-1,D2.O4\n",
    ]
    let share = try #require(CostReview(of: try model(files)).shares.first)
    #expect(share.entity == nil)
    #expect(share.expenses[0].remarks.isEmpty)
    #expect(share.support == CostRule.most && share.isCapped)
  }

  @Test func `a model without costs promises nothing`() throws {
    let review = CostReview(of: try model("services: [{ id: ad, restart: 1h }]"))
    #expect(review.isEmpty)
    #expect(review.support == .zero)
    #expect(review.milestones.isEmpty)
  }

  @Test func `only what we read is official`() {
    #expect(CostRule.allCases.filter { $0.mark == .official } == [.tool])
    #expect(CostRule.allCases.filter { $0.mark == .toCheck }.count == CostRule.allCases.count - 1)
  }
}
