// The review of the costs for programs: sums in cents, days in hundredths.

import Continuity
import Formats

struct CostsJSON {
  let review: CostReview

  private var model: Model { review.model }

  func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.breakLine()
      writer.field("model", model.name)
      writer.field("at", model.day?.text)
      writer.breakLine()
      writer.key("rules")
      writer.array(CostRule.allCases, lines: true) { writer, rule in
        writer.object { writer in
          writer.field("id", rule.rawValue)
          writer.field("mark", rule.mark.rawValue)
        }
      }
      writer.breakLine()
      writer.field("percent", CostRule.percent)
      writer.field("capCents", CostRule.most.cents)
      writer.field("firstDay", CostRule.firstDay.text)
      writer.breakLine()
      writer.field("supportCents", review.support.cents)
      writer.breakLine()
      writer.key("legalEntities")
      writer.array(review.shares, lines: !review.shares.isEmpty) { share($1, &$0) }
      writer.breakLine()
      writer.key("milestones")
      writer.array(review.milestones, lines: !review.milestones.isEmpty) { milestone($1, &$0) }
    }
  }

  private func share(_ share: CostReview.Share, _ writer: inout JSONWriter) {
    writer.object { writer in
      writer.field("legalEntity", review.name(of: share))
      writer.field("totalCents", share.total.cents)
      writer.field("otherFundingCents", share.otherFunding.cents)
      writer.field("countedCents", share.counted.cents)
      writer.field("supportCents", share.support.cents)
      writer.field("capped", share.isCapped)
      writer.field("possibleSupportCents", share.possibleSupport.cents)
      writer.field("internalDaysHundredths", share.internalDays)
      writer.key("expenses")
      writer.array(share.expenses) { expense($1, &$0) }
    }
  }

  private func expense(_ expense: CostReview.Expense, _ writer: inout JSONWriter) {
    let cost = model.registers.costs[expense.cost]
    writer.object { writer in
      writer.field("item", cost.item)
      writer.field("objective", cost.objective)
      writer.field("nature", cost.nature?.rawValue)
      writer.field("amountCents", cost.amount?.cents)
      writer.field("internalDaysHundredths", cost.internalDays)
      writer.key("new")
      if let isNew = cost.isNew { writer.value(isNew) } else { writer.null() }
      writer.field("quote", cost.quote)
      writer.field("otherFundingCents", cost.otherFunding == nil ? nil : cost.paidElsewhere.cents)
      writer.field("funder", cost.funder)
      writer.field("engaged", cost.engaged?.text)
      writer.field("milestone", cost.milestone.map { model.milestones[$0].id })
      writer.field("countedCents", expense.counted.cents)
      writer.key("remarks")
      writer.array(expense.remarks) { $0.value($1.word) }
    }
  }

  private func milestone(_ entry: CostReview.MilestoneCost, _ writer: inout JSONWriter) {
    let milestone = model.milestones[entry.milestone]
    writer.object { writer in
      writer.field("id", milestone.id)
      writer.field("on", milestone.date.text)
      writer.field("costCents", entry.declared?.cents)
      writer.field("expenses", entry.costs.count)
      writer.field("expensesCents", entry.total.cents)
    }
  }
}

/// A row for each expense.
struct CostsCSV {
  let review: CostReview

  func write(to writer: inout CSVWriter) {
    writer.row([
      "legal-entity", "item", "objective", "nature", "amount", "days", "new", "quote",
      "other-funding", "funder", "engaged", "milestone", "counted", "remarks",
    ])
    for share in review.shares {
      for expense in share.expenses {
        let cost = review.model.registers.costs[expense.cost]
        writer.row([
          review.name(of: share) ?? "", cost.item, cost.objective ?? "",
          cost.nature?.rawValue ?? "", cost.amount?.text ?? "",
          cost.internalDays.map { Amount(cents: $0).text } ?? "",
          cost.isNew.map { $0 ? "true" : "false" } ?? "", cost.quote ?? "",
          cost.otherFunding == nil ? "" : cost.paidElsewhere.text, cost.funder ?? "",
          cost.engaged?.text ?? "",
          cost.milestone.map { review.model.milestones[$0].id } ?? "",
          expense.counted.text, expense.remarks.map(\.word).joined(separator: " "),
        ])
      }
    }
  }
}
