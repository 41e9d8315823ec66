// What changed between two models, as text: the sentence, then what got worse, then the model.

package import Continuity
import DependencyGraph

package struct DiffText {
  let comparison: ModelComparison
  /// The folders of the two models, as typed.
  let folders: (old: String, new: String)
  /// The only establishment that is shown.
  let establishment: String?
  let phrases: any Phrases
  let terminal: Terminal
  let names: DiffNames

  package init(
    comparison: ModelComparison, folders: (old: String, new: String), establishment: String?,
    phrases: any Phrases, terminal: Terminal
  ) {
    self.comparison = comparison
    self.folders = folders
    self.establishment = establishment
    self.phrases = phrases
    self.terminal = terminal
    names = DiffNames(comparison, phrases: phrases)
  }

  private var words: any DiffPhrases { phrases.language.diff }

  /// How many answers of a sort are told; JSON and CSV have all.
  static let mostAnswers = 12

  package func text() -> String {
    var sections = [head()]
    if !comparison.isEmpty || !comparison.firstMisses.isEmpty {
      sections += Direction.allCases.map { answers($0) }
      sections.append(firstMisses())
      if comparison.untriedReaches > 0 {
        sections.append([words.untried(comparison.untriedReaches)])
      }
      sections.append(
        DiffModelText(comparison: comparison, names: names, phrases: phrases, terminal: terminal)
          .lines())
    }
    return sections.filter { !$0.isEmpty }.map { lines in
      lines.flatMap { $0.wrapped(to: terminal.width) }.joined(separator: "\n") + "\n"
    }.joined(separator: "\n")
  }

  private func head() -> [String] {
    func named(_ folder: String, _ model: Model) -> String {
      if let day = model.day { return phrases.quoted(folder) + words.on(phrases.language.day(day)) }
      // Against a day to come, today's state says that it is that.
      guard comparison.old.day == nil, comparison.new.day == nil else {
        return phrases.quoted(folder) + words.today
      }
      return phrases.quoted(folder) + words.date(model.date.map { day($0) })
    }
    var lines = [
      terminal.paint("\(comparison.new.name.visible(limit: 60)) — \(words.title)", .strong),
      words.from(named(folders.old, comparison.old), to: named(folders.new, comparison.new)),
    ]
    if let establishment { lines.append(words.onlyEstablishment(phrases.quoted(establishment))) }
    lines.append("")
    lines.append(
      comparison.isEmpty && comparison.firstMisses.isEmpty
        ? words.nothing : words.summary(DiffCounts(of: comparison)))
    return lines
  }

  /// A day in words; what is none, as it is written.
  private func day(_ text: String) -> String {
    CalendarDate(text).map { phrases.language.day($0) } ?? text.visible(limit: 20)
  }

  // MARK: - Answers

  private func answers(_ direction: Direction) -> [String] {
    let answers = comparison.answers.filter { $0.direction == direction }
    let reaches = comparison.reaches.filter { $0.direction == direction }
    let count = answers.count + reaches.count
    guard count > 0 else { return [] }
    var lines = [terminal.paint(words.heading(direction, count: count), .strong)]
    // A new single point of failure is worse than what takes longer. Each part has its own rest, or the
    // others would hide behind the first.
    tell(answers.filter(\.isBreak), &lines)
    tell(reaches, direction, &lines)
    tell(answers.filter { !$0.isBreak }, &lines)
    return lines
  }

  private func tell(_ answers: [AnswerChange], _ lines: inout [String]) {
    for answer in answers.prefix(DiffText.mostAnswers) { lines += told(answer) }
    more(answers.count, &lines)
  }

  private func tell(_ reaches: [ReachChange], _ direction: Direction, _ lines: inout [String]) {
    guard !reaches.isEmpty else { return }
    if direction == .neutral {
      var shown = reaches.prefix(4).map { names.quoted($0.node) }
      if reaches.count > shown.count { shown.append(phrases.more(reaches.count - shown.count)) }
      lines.append("  ~ " + words.growth(reaches.count, shown))
      return
    }
    for reach in reaches.prefix(DiffText.mostAnswers) {
      lines.append("  \(sign(direction)) " + told(reach))
    }
    more(reaches.count, &lines)
  }

  private func more(_ count: Int, _ lines: inout [String]) {
    guard count > DiffText.mostAnswers else { return }
    lines.append("  " + phrases.more(count - DiffText.mostAnswers))
  }

  /// What a scenario says of itself and plays no part in it.
  private static let mereWords: Set<String> = ["name", "category", "establishment"]

  /// A scenario by its name; where something else happens in it, that may be why.
  private func scenario(_ id: String) -> String {
    let isChanged = comparison.elements.contains {
      $0.element == .scenario && $0.nature == .changed && $0.id == id
        && $0.fields.contains { !DiffText.mereWords.contains($0.key) }
    }
    return words.scenario(names.scenario(id), isChanged: isChanged)
  }

  private func sign(_ direction: Direction) -> String {
    switch direction {
    case .worse: terminal.paint("✗", .bad)
    case .better: terminal.paint("✓", .good)
    case .neutral: "~"
    }
  }

  private func told(_ answer: AnswerChange) -> [String] {
    var lines = [
      "  \(sign(answer.direction)) \(names.shown(answer.node)), \(scenario(answer.scenario))"
    ]
    for (aspect, direction) in answer.aspects {
      // The sentence as a whole got worse: what did not is marked.
      let mark = direction == answer.direction ? "" : "\(sign(direction)) "
      lines.append("      " + mark + words.aspect(aspect, horizon: comparison.horizon))
    }
    let chain = chain(answer)
    if !chain.isEmpty { lines.append("      → " + chain) }
    if !answer.missing.isEmpty { lines.append("      → " + missing(answer.missing)) }
    if !answer.never.isEmpty { lines.append("      → " + never(answer.never)) }
    return lines
  }

  /// The three largest differences of the chain that go the way of the answer.
  private func chain(_ answer: AnswerChange) -> String {
    let fitting = answer.chain.filter { link in
      let more = (link.new ?? 0) - (link.old ?? 0)
      return answer.direction == .worse ? more > 0 : answer.direction == .better ? more < 0 : true
    }
    return fitting.prefix(3)
      .map { words.chain(names.quoted($0.node), $0) }
      .joined(separator: phrases.language == .french ? "\u{A0}; " : "; ")
  }

  private func missing(_ figures: [NewlyMissing]) -> String {
    var told = figures.prefix(3).map { phrases.missing(names.shown($0.node), key: $0.key) }
    if figures.count > told.count { told.append(phrases.more(figures.count - told.count)) }
    return words.missing(told)
  }

  private func never(_ nodes: [Int]) -> String {
    let shown = nodes.prefix(8).map { names.shown($0) }
    return nodes.count > 1
      ? phrases.neverBecause(loop: shown) : phrases.neverBecause(cause: shown.first ?? "")
  }

  private func told(_ reach: ReachChange) -> String {
    func some(_ nodes: [Int], of count: Int) -> [String] {
      var shown = nodes.prefix(4).map { names.shown($0) }
      if count > shown.count { shown.append(phrases.more(count - shown.count)) }
      return shown
    }
    return words.reach(
      names.quoted(reach.node), reach, more: some(reach.more, of: reach.moreCount),
      less: some(reach.less, of: reach.lessCount))
  }

  private func firstMisses() -> [String] {
    let misses = comparison.firstMisses
    guard !misses.isEmpty else { return [] }
    var lines = [terminal.paint(words.firstMissHeading(misses.count), .strong)]
    for miss in misses.prefix(DiffText.mostAnswers) {
      lines.append(
        "  \(terminal.paint("✗", .bad)) \(names.shown(miss.node)), "
          + "\(scenario(miss.scenario))"
          + (phrases.language == .french ? "\u{A0}: " : ": ")
          + words.miss(miss.verdicts.map(phrases.verdict)))
    }
    more(misses.count, &lines)
    return lines
  }
}
