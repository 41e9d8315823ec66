// The review of the costs, in English.

import Continuity

struct EnglishCostPhrases: CostPhrases {
  var language: Language { .english }

  var title: String { "costs and what the programme would pay (CaRE D2)" }
  var nothing: String {
    "No expense is in the register (costs.csv): nothing can be said of what would be paid."
  }
  var unofficial: String {
    """
    This is a forecast by these rules, in this tool's words, and no promise of the programme: what is \
    marked 'to be checked' is in nothing we read.
    """
  }

  var summaryHeading: String { "Per legal entity" }
  var summaryHeadings: [String] {
    [
      "Legal entity", "Spent", "Paid elsewhere", "Counts", "Would be paid", "Internal days",
    ]
  }
  var noEntity: String { "no legal entity said" }

  func support(_ entity: String, _ support: String, counted: String, capped: Bool) -> String {
    let share = "\(language.percent(CostRule.percent)) of \(counted)"
    let cap = language.money(CostRule.most)
    return capped
      ? "\(entity): \(support), the cap; \(share) would be more than \(cap)."
      : "\(entity): \(support), \(share)."
  }

  func possible(_ entity: String, _ support: String) -> String {
    "\(entity): it would be \(support) with the quotes, sums and names that are missing."
  }

  func unassigned(_ sum: String) -> String {
    "\(sum) of expenses name no legal entity: they come under no cap and do not count."
  }

  func all(_ support: String) -> String { "All legal entities together: \(support)." }

  var expenseHeadings: [String] {
    ["Expense", "Objective", "Kind", "Sum", "Counts", "Engaged", "Remarks"]
  }

  func nature(_ nature: Cost.Nature) -> String {
    switch nature {
    case .hardware: "hardware"
    case .software: "software"
    case .service: "service"
    case .training: "training"
    case .internalWork: "internal work"
    case .other: "other"
    }
  }

  var unknown: String { "?" }

  func remark(_ remark: CostReview.Remark) -> String {
    switch remark {
    case .tooEarly(let day):
      "engaged on \(language.day(day)), before \(language.day(CostRule.firstDay))"
    case .fundedElsewhere: "paid elsewhere"
    case .partlyFunded(let part): "\(language.money(part)) paid elsewhere"
    case .noAmount: "no sum"
    case .noQuote: "no quote"
    case .noEntity: "no legal entity"
    case .noObjective: "no objective"
    case .continued: "not new"
    }
  }

  var refusedHeading: String { "What would be refused" }
  var noneRefused: String { "Nothing, as far as these rules go." }
  var waitingHeading: String { "What does not count yet" }
  var checkHeading: String { "What is to be checked" }

  func told(_ item: String, _ amount: String, _ remarks: [String]) -> String {
    "\(item), \(amount): \(remarks.joined(separator: "; "))"
  }

  var milestonesHeading: String { "Milestones" }

  func milestone(_ name: String, on day: String, _ cost: String, expenses: Int) -> String {
    expenses == 0
      ? "\(day): \(name), \(cost), not in the register of costs: it does not count"
      : "\(day): \(name), \(cost), \(plural(expenses, "expense"))"
  }

  func milestone(_ name: String, on day: String, declared: String, but sum: String) -> String {
    "\(day): \(name) says \(declared), but its expenses are \(sum): one of the two is wrong"
  }

  func unpriced(_ name: String, on day: String) -> String { "\(day): \(name), no cost said" }

  var rulesHeading: String { "The rules" }
  func rule(_ text: String, mark: String) -> String { "\(text) (\(mark))" }
}
