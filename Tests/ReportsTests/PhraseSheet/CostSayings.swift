// The phrases of the review of the costs.

@testable import Continuity
@testable import Reports

func sayings(of p: any CostPhrases) -> Sayings {
  var say = Sayings()
  let (name, language) = (p.language.name, p.language)
  let sum = language.money(Amount(cents: 1_234_550))
  let day = CalendarDate(year: 2025, month: 7, day: 1)

  say("title", p.title)
  say("nothing", p.nothing)
  say("unofficial", p.unofficial)
  say("summaryHeading", p.summaryHeading)
  say("summaryHeadings", p.summaryHeadings)
  say("noEntity", p.noEntity)
  say("support", both { p.support(name, sum, counted: sum, capped: $0) })
  say("possible", p.possible(name, sum))
  say("unassigned", p.unassigned(sum))
  say("all", p.all(sum))
  say("expenseHeadings", p.expenseHeadings)
  say("nature", Cost.Nature.allCases.map(p.nature))
  say("unknown", p.unknown)
  let remarks: [CostReview.Remark] = [
    .tooEarly(day), .fundedElsewhere, .partlyFunded(Amount(cents: 5_000)), .noAmount, .noQuote,
    .noEntity, .noObjective, .continued,
  ]
  say("remark", remarks.map(p.remark))
  say("refusedHeading", p.refusedHeading)
  say("noneRefused", p.noneRefused)
  say("waitingHeading", p.waitingHeading)
  say("checkHeading", p.checkHeading)
  say("told", p.told(name, sum, remarks.prefix(2).map(p.remark)))
  say("milestonesHeading", p.milestonesHeading)
  say("milestone", [0, 1, 2].map { p.milestone(name, on: language.day(day), sum, expenses: $0) })
  say("milestone", p.milestone(name, on: language.day(day), declared: sum, but: sum))
  say("unpriced", p.unpriced(name, on: language.day(day)))
  say("rulesHeading", p.rulesHeading)
  say(
    "rule",
    CostRule.allCases.map {
      p.rule($0.wording(in: language), mark: $0.mark.wording(in: language))
    } + SourceMark.allCases.map { $0.wording(in: language) })
  return say
}
