// People asked for: what is short, told first; a table and a picture of the roles that a scenario touches.

import Continuity
import DependencyGraph
import Diagrams

/// What is said of people in an outcome.
struct PeopleSection {
  let outcome: Outcome
  let phrases: any Phrases
  let names: Names
  let filter: Filter
  private let roles: [PeopleAsked]

  init(outcome: Outcome, phrases: any Phrases, names: Names, filter: Filter) {
    self.outcome = outcome
    self.phrases = phrases
    self.names = names
    self.filter = filter
    roles = outcome.peopleAsked.filter { filter.shows(outcome.model.assets[$0.role]) }
  }

  private var model: Model { outcome.model }
  private var words: any PeoplePhrases { phrases.language.people }
  /// More than so many are counted, not listed.
  private let most = 5

  /// Those of which too few are there: the soonest first, then those who lack most.
  private var short: [PeopleAsked] {
    outcome.peopleShort { filter.shows(model.assets[$0]) }
  }

  /// How many to call back and by when, a line each.
  func headlines() -> [Line] {
    let ordinary = Set(model.ordinaryDay.filter(\.isShort).map(\.role))
    let lines = short.compactMap { role -> Line? in
      guard let first = role.shortage, let present = first.present else { return nil }
      let worst = role.worst.flatMap { $0.missing > first.missing ? $0 : nil }
      let text = words.shortage(
        of: names.shown(role.role), at: phrases.instant(first.interval.from), asked: first.asked,
        present: present,
        worst: worst.map { ($0.missing, phrases.instant($0.interval.from)) },
        isOrdinary: ordinary.contains(role.role))
      return Line(text, .bad, sign: .missed)
    }
    let rest = lines.count - most
    return lines.prefix(most) + (rest > 0 ? [Line(words.moreShort(rest))] : [])
  }

  /// The roles whose demand or presence changes; `nil` where too few are there of none.
  func section() -> Document.Section? {
    let short = short
    guard !short.isEmpty else { return nil }
    let others = roles.filter { $0.shortage == nil }
    var table = Table(words.peopleHeadings, numeric: [2, 3, 4])
    for role in short + others { table.rows.append(row(role)) }
    // Where room is short, those of whom enough are there are counted.
    table.limit = max(short.count, 3)
    table.more = { [words] in words.others($0) }
    let picture = Picture(
      alternative: words.peopleAlternative(short: short.count), caption: words.peopleCaption
    ) { [outcome, filter] identity in
      var view = View(identity)
      view.establishment = filter.establishment
      return .people(of: outcome, view: view, onlyShort: true)
    }
    let unsure = roles.filter(\.lacksStart).map { names.shown($0.role) }
    let notes: [Block] = unsure.isEmpty ? [] : [.note(words.hoursLeftOut(of: unsure))]
    return Document.Section(words.peopleHeading, [.table(table)] + notes + [.picture(picture)])
  }

  private func row(_ role: PeopleAsked) -> [Table.Cell] {
    func count(_ number: Int?) -> String { number.map { phrases.language.number($0) } ?? "–" }
    let peak = role.peak.map { words.peak($0.asked, at: phrases.instant($0.interval.from)) } ?? "–"
    guard let first = role.shortage else {
      let told = role.peak
      return [
        Table.Cell(names.shown(role.role)), Table.Cell(words.enough(told?.present)),
        Table.Cell(count(told?.asked)), Table.Cell(count(told?.present)), Table.Cell("–"),
        Table.Cell(peak),
      ]
    }
    return [
      Table.Cell(names.shown(role.role)),
      Table.Cell(phrases.instant(first.interval.from), .bad), Table.Cell(count(first.asked)),
      Table.Cell(count(first.present)), Table.Cell(count(role.worst?.missing), .bad),
      Table.Cell(peak),
    ]
  }
}
