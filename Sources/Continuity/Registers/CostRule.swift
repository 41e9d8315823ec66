// The rules by which costs are reviewed, as data to edit: figures, wording, and how well each is known.

/// One rule on what the programme pays for: the words are this tool's, not the official text.
public enum CostRule: String, CaseIterable, Sendable {
  case rate
  case cap
  case earliest
  case otherFunding = "other-funding"
  case quote
  case internalWork = "internal-work"
  case continued
  case objective
  case tool

  /// The share of what counts that is paid, in percent.
  public static let percent = 70
  /// The most that one legal entity is paid.
  public static let most = Amount(cents: 40_000_000)
  /// Nothing engaged before this day counts.
  public static let firstDay = CalendarDate(year: 2025, month: 7, day: 16)

  /// How well it is known.
  public var mark: SourceMark { self == .tool ? .official : .toCheck }

  /// What is paid of sums that count, to the cent below, without the cap.
  public static func share(of counted: Amount) -> Amount {
    // Euros and cents apart: no sum is too large for that.
    let (whole, rest) = counted.cents.quotientAndRemainder(dividingBy: 100)
    return Amount(cents: whole * percent + rest * percent / 100)
  }

  /// The rule in a sentence.
  public func wording(in language: Language) -> String {
    let percent = language.percent(CostRule.percent)
    let most = language.money(CostRule.most)
    let day = language.day(CostRule.firstDay)
    return switch (language, self) {
    case (.french, .rate): "le soutien est de \(percent) des dépenses qui comptent"
    case (.french, .cap): "il est plafonné à \(most) par entité juridique"
    case (.french, .earliest): "une dépense engagée avant le \(day) ne compte pas"
    case (.french, .otherFunding): "ce qui est financé ailleurs ne compte pas"
    case (.french, .quote): "une dépense externe ne compte qu’avec un devis"
    case (.french, .internalWork):
      "les jours-hommes internes ne comptent que pour la somme que le registre leur donne"
    case (.french, .continued):
      "une dépense qui reconduit l’existant est comptée ici, mais signalée"
    case (.french, .objective): "une dépense sert un objectif, qu’elle nomme"
    case (.french, .tool): "un outil de gestion de la continuité est une dépense éligible"
    case (.english, .rate): "the programme pays \(percent) of the expenses that count"
    case (.english, .cap): "it pays at most \(most) per legal entity"
    case (.english, .earliest): "an expense engaged before \(day) does not count"
    case (.english, .otherFunding): "what is paid elsewhere does not count"
    case (.english, .quote): "an outside expense counts only with a quote"
    case (.english, .internalWork):
      "internal person-days count only for the sum that the register gives them"
    case (.english, .continued):
      "an expense that goes on with what there was is counted here, but flagged"
    case (.english, .objective): "an expense serves an objective, which it names"
    case (.english, .tool): "a continuity-management tool is an eligible expense"
    }
  }
}
