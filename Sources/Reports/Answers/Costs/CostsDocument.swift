// The review of the costs: what would be paid, each expense, what is refused, milestones, rules.

import Continuity
import Diagrams
import Formats

/// Says what the programme would pay, and what it would refuse.
struct CostsDocument {
  let review: CostReview
  let filter: Filter
  let phrases: any Phrases

  private var model: Model { review.model }
  private var words: any CostPhrases { phrases.language.costs }
  private var costs: [Cost] { model.registers.costs }

  func document() -> Document {
    var document = Document(
      "\(model.name.visible(limit: 60)) — \(words.title)",
      subtitle: phrases.day(of: model).map { [Line($0)] } ?? [],
      identity: Identity(of: model, in: phrases.language, showing: filter))
    if review.isEmpty {
      document.sections = [Document.Section([.sentence(Line(words.nothing, .doubtful))])]
    } else {
      document.sections = [summary] + review.shares.map(expenses) + remarks
    }
    let milestones = lines(ofMilestones: review.milestones)
    if !milestones.isEmpty {
      document.sections.append(
        Document.Section(words.milestonesHeading, [.list(List(milestones))]))
    }
    let rules = CostRule.allCases.map { rule in
      Line(
        words.rule(
          rule.wording(in: phrases.language), mark: rule.mark.wording(in: phrases.language)))
    }
    document.sections.append(
      Document.Section(words.rulesHeading, [.list(List(rules)), .note(words.unofficial)]))
    return document
  }

  // MARK: - Sums

  private func money(_ amount: Amount) -> String { phrases.language.money(amount) }

  private func name(of share: CostReview.Share) -> String {
    review.name(of: share)?.visible(limit: 60) ?? words.noEntity
  }

  private var summary: Document.Section {
    var table = Table(words.summaryHeadings, numeric: [1, 2, 3, 4, 5])
    var lines: [Line] = []
    for share in review.shares {
      table.rows.append([
        Table.Cell(name(of: share)), Table.Cell(money(share.total)),
        Table.Cell(money(share.otherFunding)), Table.Cell(money(share.counted)),
        Table.Cell(money(share.support)),
        Table.Cell(phrases.language.hundredths(share.internalDays)),
      ])
      if review.isUnassigned(share) {
        lines.append(Line(words.unassigned(money(share.total)), .doubtful))
        continue
      }
      lines.append(
        Line(
          words.support(
            name(of: share), money(share.support), counted: money(share.counted),
            capped: share.isCapped), share.isCapped ? .doubtful : .plain))
      if share.possibleSupport > share.support {
        lines.append(Line(words.possible(name(of: share), money(share.possibleSupport))))
      }
    }
    if review.shares.count > 1 { lines.append(Line(words.all(money(review.support)), .strong)) }
    return Document.Section(words.summaryHeading, [.table(table)] + lines.map { .sentence($0) })
  }

  // MARK: - Expenses

  private func expenses(of share: CostReview.Share) -> Document.Section {
    var table = Table(words.expenseHeadings, numeric: [3, 4])
    for expense in share.expenses {
      let cost = costs[expense.cost]
      let isRefused = expense.remarks.contains(where: \.refuses)
      let waits = expense.remarks.contains(where: \.waits)
      table.rows.append([
        Table.Cell(cost.item.visible(limit: 60)),
        Table.Cell(cost.objective?.visible(limit: 20) ?? words.unknown),
        Table.Cell(cost.nature.map(words.nature) ?? words.unknown),
        Table.Cell(cost.amount.map(money) ?? words.unknown),
        Table.Cell(money(expense.counted), isRefused ? .bad : waits ? .doubtful : .plain),
        Table.Cell(cost.engaged.map { phrases.language.day($0) } ?? "—"),
        Table.Cell(expense.remarks.map(words.remark).joined(separator: ", ")),
      ])
    }
    return Document.Section(name(of: share), [.table(table)])
  }

  private var remarks: [Document.Section] {
    func lines(_ isMeant: (CostReview.Remark) -> Bool, _ sign: Sign, _ tone: Tone) -> [Line] {
      review.shares.flatMap(\.expenses).compactMap { expense in
        // What is refused is told as that, whatever else it lacks.
        if sign != .missed, expense.remarks.contains(where: \.refuses) { return nil }
        let told = expense.remarks.filter(isMeant)
        guard !told.isEmpty else { return nil }
        let cost = costs[expense.cost]
        return Line(
          words.told(
            cost.item.visible(limit: 60), cost.amount.map(money) ?? words.unknown,
            told.map(words.remark)), tone, sign: sign)
      }
    }
    let refused = lines({ $0.refuses }, .missed, .bad)
    let waiting = lines({ $0.waits }, .unknown, .doubtful)
    let open = lines({ !$0.refuses && !$0.waits }, .toDo, .plain)
    var sections = [
      Document.Section(
        words.refusedHeading,
        [refused.isEmpty ? .sentence(Line(words.noneRefused)) : .list(List(refused))])
    ]
    for (heading, lines) in [(words.waitingHeading, waiting), (words.checkHeading, open)]
    where !lines.isEmpty {
      sections.append(Document.Section(heading, [.list(List(lines))]))
    }
    return sections
  }

  // MARK: - Milestones

  private func lines(ofMilestones milestones: [CostReview.MilestoneCost]) -> [Line] {
    milestones.map { entry in
      let milestone = model.milestones[entry.milestone]
      let name = phrases.quoted((milestone.name ?? milestone.id))
      let day = phrases.language.day(milestone.date)
      if let declared = entry.declared, entry.disagrees {
        return Line(
          words.milestone(name, on: day, declared: money(declared), but: money(entry.total)),
          .doubtful)
      }
      guard let cost = entry.cost else {
        return Line(words.unpriced(name, on: day), .doubtful)
      }
      return Line(words.milestone(name, on: day, money(cost), expenses: entry.costs.count))
    }
  }
}
