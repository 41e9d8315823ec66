// What goes on while something is missing: the states of each process as they come, how much of its activity
// it does, and how much it does not.

import Continuity
import DependencyGraph
import Diagrams

/// Says how processes fare besides when they stop.
struct StillDone {
  let outcome: Outcome
  let phrases: any Phrases
  let names: Names

  private var model: Model { outcome.model }
  private var words: any LevelPhrases { phrases.language.levelPhrases }

  /// More than so many changes of one process are counted.
  private static let mostTurns = 7
  /// More than so many processes are counted where room is short.
  private static let most = 10

  /// How one process fares.
  private struct Course {
    let asset: Index<Asset>
    let spells: [Spell]
    let lost: Lost
  }

  /// The section on those of which more is to be told than when they stop; `nil` where there are none.
  func section(_ processes: [Index<Asset>], showing filter: Filter) -> Document.Section? {
    let all = processes.map { ($0, outcome.spells(of: $0)) }
    let told = all.filter { tellsMore($0, $1) }
    guard !told.isEmpty else { return nil }
    let window = ActivityWindow.minutes(of: all.map(\.1), horizon: outcome.horizon)
    let courses = told.map { asset, spells in
      Course(
        asset: asset, spells: spells, lost: outcome.lost(of: asset, in: spells, upTo: window))
    }.sorted { ($1.lost.minutes, $0.asset) < ($0.lost.minutes, $1.asset) }
    let lines = courses.flatMap { course in
      var lines = [
        Line(
          phrases.language.label(
            names.shown(course.asset), turns(of: course.asset, course.spells) ?? ""))
      ]
      let done = [
        levels(of: course.spells), notDone(course.lost, of: course.asset, within: window),
      ].compactMap { $0 }
      let separator = phrases.language == .french ? "\u{A0}; " : "; "
      let mode = ModeDetails(outcome: outcome, phrases: phrases, names: names)
      for parts in [done, mode.decisions(course.asset)] where !parts.isEmpty {
        var line = Line(parts.joined(separator: separator), level: 2)
        line.isAligned = true
        lines.append(line)
      }
      return lines
    }
    var blocks: [Block] = [
      .list(List(lines, limit: Self.most) { [phrases] in phrases.more($0) })
    ]
    if !outcome.unknownCauses.isEmpty { blocks.append(.note(words.endless)) }
    if courses.contains(where: { $0.spells.contains { 1..<100 ~= $0.level ?? 0 } }) {
      blocks.append(.picture(picture(of: courses.count, showing: filter)))
    }
    return Document.Section(words.doneHeading, blocks)
  }

  /// Whether it fares otherwise than up or down, or what it does not do is counted.
  private func tellsMore(_ asset: Index<Asset>, _ spells: [Spell]) -> Bool {
    spells.contains { $0.state != .nominal && $0.state != .down }
      || model.details[asset]?.volume != nil && !spells.isQuiet
  }

  private func picture(of count: Int, showing filter: Filter) -> Picture {
    let (outcome, establishment) = (outcome, filter.establishment)
    return Picture(
      alternative: words.pictureAlternative(count), caption: words.pictureCaption
    ) { identity in
      var view = View(identity)
      view.establishment = establishment
      return .levels(of: outcome, view: view)
    }
  }

  // MARK: - One node

  /// The states as they come: `hindered H+1, on paper H+8, down H+80`; `nil` where nothing changes.
  func turns(of asset: Index<Asset>, _ spells: [Spell]) -> String? {
    let isPerson = model.assets[asset].kind == .role
    var turns: [String] = []
    var last: Spell?
    var tellsMode = false
    for spell in spells {
      defer { last = spell }
      if last == nil && spell.state == .nominal { continue }
      if let last, last.state == spell.state, last.reserve?.until == spell.reserve?.until {
        continue
      }
      let instant = phrases.instant(spell.interval.from)
      if spell.isOnMode, !tellsMode {
        // The paper comes out also where it does too little.
        tellsMode = true
        let details = ModeDetails(outcome: outcome, phrases: phrases, names: names)
          .inParentheses(asset)
        turns.append(words.turn(.mode, at: instant, isPerson: isPerson) + details)
        if spell.state == .mode { continue }
      }
      if let reserve = spell.reserve, spell.state == .reserve {
        turns.append(
          words.reserve(
            at: spell.interval.from == 0 ? nil : instant, until: phrases.instant(reserve.until),
            without: names.some(reserve.of, atMost: 2)))
      } else if spell.state == .below, let minimum = model.details[asset]?.minimumLevel {
        turns.append(words.below(minimum, at: instant))
      } else {
        turns.append(words.turn(spell.state, at: instant, isPerson: isPerson))
      }
    }
    guard !turns.isEmpty else { return nil }
    let shown = turns.prefix(Self.mostTurns)
    return
      (shown + (turns.count > shown.count ? [words.more(turns: turns.count - shown.count)] : []))
      .joined(separator: ", ")
  }

  /// `80 % from H+8 to H+32, then 0 %`; `nil` where all is done as far as anybody knows.
  func levels(of spells: [Spell]) -> String? {
    var levels: [(said: String, interval: Interval)] = []
    for spell in spells where spell.level != 100 || spell.isAtMost {
      // What is told alike is told once, whatever stands behind it: an unknown level has many bounds.
      let said = words.level(spell)
      if let last = levels.last, last.said == said, last.interval.to == spell.interval.from {
        levels[levels.count - 1].interval = Interval(
          from: last.interval.from, to: spell.interval.to)
      } else {
        levels.append((said, spell.interval))
      }
    }
    guard !levels.isEmpty else { return nil }
    let shown = levels.prefix(Self.mostTurns).enumerated().map { position, level in
      words.level(
        level.said, from: phrases.instant(level.interval.from),
        to: level.interval.to.map(phrases.instant), isFirst: position == 0)
    }
    let more = levels.count - shown.count
    return (shown + (more > 0 ? [words.more(turns: more)] : [])).joined(separator: ", ")
  }

  /// What is not done; `nil` where that is nothing, or nobody knows.
  func notDone(_ lost: Lost, of asset: Index<Asset>, within window: Int) -> String? {
    guard lost.minutes > 0 else { return nil }
    return words.notDone(lost, within: window, of: model.details[asset]?.volume)
  }

  /// How one node fares, a row per time: from when to when, how, and how much it does.
  func sheet(of asset: Index<Asset>) -> Document.Section? {
    let spells = outcome.spells(of: asset)
    guard tellsMore(asset, spells) else { return nil }
    var table = Table(columns: 3)
    table.level = 1
    for spell in spells where spell.state != .nominal {
      let from = phrases.instant(spell.interval.from)
      let to = spell.interval.to.map(phrases.instant) ?? "…"
      table.rows.append([
        Table.Cell("\(from) → \(to)"), Table.Cell(state(spell, of: asset)),
        Table.Cell(spell.level == 100 && !spell.isAtMost ? "–" : words.level(spell)),
      ])
    }
    var blocks: [Block] = [.table(table)]
    let window = ActivityWindow.minutes(of: [spells], horizon: outcome.horizon)
    let lost = outcome.lost(of: asset, in: spells, upTo: window)
    if let text = notDone(lost, of: asset, within: window) {
      blocks.append(.list(List([Line(text + ".")])))
    }
    return Document.Section(words.faresHeading, blocks)
  }

  private func state(_ spell: Spell, of asset: Index<Asset>) -> String {
    if let reserve = spell.reserve, spell.state == .reserve {
      return words.reserve(
        until: phrases.instant(reserve.until), without: names.some(reserve.of, atMost: 4))
    }
    if spell.state == .below, let minimum = model.details[asset]?.minimumLevel {
      return words.below(minimum, isOnMode: spell.isOnMode)
    }
    return words.name(spell.state, isPerson: model.assets[asset].kind == .role)
  }
}
