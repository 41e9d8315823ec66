// What changed between two models, in words: the sentence, then what got worse, then the model.

import Continuity
import DependencyGraph
import Diagrams
import Formats

struct DiffDocument {
  let comparison: ModelComparison
  /// The folders of the two models, as typed.
  let folders: (old: String, new: String)
  /// The identifier of the only establishment that is shown.
  let establishment: String?
  let phrases: any Phrases
  let names: DiffNames

  init(
    comparison: ModelComparison, folders: (old: String, new: String), establishment: String?,
    phrases: any Phrases
  ) {
    self.comparison = comparison
    self.folders = folders
    self.establishment = establishment
    self.phrases = phrases
    names = DiffNames(comparison, phrases: phrases)
  }

  private var words: any DiffPhrases { phrases.language.diff }

  /// How many answers of a sort are told where room is short.
  private static let mostAnswers = 12

  /// - Parameter milestones: what each milestone changes, where that is told.
  func document(milestones: Document.Section? = nil) -> Document {
    let isSame = comparison.isEmpty && comparison.firstMisses.isEmpty
    let sentence = isSame ? words.nothing : words.summary(DiffCounts(of: comparison))
    var document = Document(
      "\(comparison.new.name.visible(limit: 60)) — \(words.title)", subtitle: subtitle(),
      identity: identity(), sections: [Document.Section(nil, [.sentence(Line(sentence))])])
    guard !isSame else { return document }
    document.sections += Direction.allCases.compactMap { answers($0) }
    document.sections += firstMisses().map { [$0] } ?? []
    if comparison.untriedReaches > 0 {
      document.sections.append(
        Document.Section(nil, [.sentence(Line(words.untried(comparison.untriedReaches)))]))
    }
    if let milestones { document.sections.append(milestones) }
    let model = DiffModelSection(comparison: comparison, names: names, phrases: phrases)
    document.sections.append(model.section())
    return document
  }

  private func identity() -> Identity {
    var identity = Identity(of: comparison.new, in: phrases.language)
    identity.establishment = establishment.map { id in
      let known = (comparison.new.establishments + comparison.old.establishments)
        .first { $0.id == id }
      return (known?.name ?? id).visible(limit: 120)
    }
    return identity
  }

  private func subtitle() -> [Line] {
    func named(_ folder: String, _ model: Model) -> String {
      if let day = model.day { return phrases.quoted(folder) + words.on(phrases.language.day(day)) }
      // Against a day to come, today's state says that it is that.
      guard comparison.old.day == nil, comparison.new.day == nil else {
        return phrases.quoted(folder) + words.today
      }
      return phrases.quoted(folder) + words.date(model.date.map { day($0) })
    }
    let models = words.from(
      named(folders.old, comparison.old), to: named(folders.new, comparison.new))
    let only = establishment.map { words.onlyEstablishment(phrases.quoted($0)) }
    return [Line(models)] + (only.map { [Line($0)] } ?? [])
  }

  /// A day in words; what is none, as it is written.
  private func day(_ text: String) -> String {
    CalendarDate(text).map { phrases.language.day($0) } ?? text.visible(limit: 20)
  }

  // MARK: - Answers

  private func answers(_ direction: Direction) -> Document.Section? {
    let answers = comparison.answers.filter { $0.direction == direction }
    let reaches = comparison.reaches.filter { $0.direction == direction }
    let count = answers.count + reaches.count
    guard count > 0 else { return nil }
    // A new single point of failure is worse than what takes longer. Each part has its own rest, or the
    // others would hide behind the first.
    let lists = [
      list(answers.filter(\.isBreak), told), told(reaches, direction),
      list(answers.filter { !$0.isBreak }, told),
    ]
    return Document.Section(
      words.heading(direction, count: count), lists.map { Block.list($0) })
  }

  /// The first of a sort, each with what belongs to it.
  private func list<Change>(_ changes: [Change], _ lines: (Change) -> [Line]) -> List {
    List(
      of: changes, limit: Self.mostAnswers, more: { [phrases] in phrases.more($0) }, lines)
  }

  private func told(_ reaches: [ReachChange], _ direction: Direction) -> List {
    guard direction == .neutral, !reaches.isEmpty else {
      return list(reaches) { [line(direction, told($0))] }
    }
    var shown = reaches.prefix(4).map { names.quoted($0.node) }
    if reaches.count > shown.count { shown.append(phrases.more(reaches.count - shown.count)) }
    return List([line(direction, words.growth(reaches.count, shown))])
  }

  /// What a scenario says of itself and plays no part in it.
  private static let mereWords: Set<String> = ["name", "category", "establishment"]

  /// A scenario by its name; where something else happens in it, that may be why.
  private func scenario(_ id: String) -> String {
    let isChanged = comparison.elements.contains {
      $0.element == .scenario && $0.nature == .changed && $0.id == id
        && $0.fields.contains { !Self.mereWords.contains($0.key) }
    }
    return words.scenario(names.scenario(id), isChanged: isChanged)
  }

  /// A line that says with a sign which way something went.
  private func line(_ direction: Direction, _ text: String, level: Int? = nil) -> Line {
    let (sign, tone): (Sign, Tone) =
      switch direction {
      case .worse: (.missed, .bad)
      case .better: (.kept, .good)
      case .neutral: (.changed, .plain)
      }
    return Line(text, tone, sign: sign, level: level)
  }

  /// What belongs to an answer stands below its name, behind the sign.
  private static let details = 3

  private func told(_ answer: AnswerChange) -> [Line] {
    var lines = [
      line(answer.direction, "\(names.shown(answer.node)), \(scenario(answer.scenario))")
    ]
    for (aspect, direction) in answer.aspects {
      let text = words.aspect(aspect, horizon: comparison.horizon)
      // The sentence as a whole got worse: what did not is marked.
      lines.append(
        direction == answer.direction
          ? Line(text, level: Self.details) : line(direction, text, level: Self.details))
    }
    let chain = chain(answer)
    var reasons = chain.isEmpty ? [] : [chain]
    if !answer.missing.isEmpty { reasons.append(missing(answer.missing)) }
    if !answer.never.isEmpty { reasons.append(never(answer.never)) }
    return lines + reasons.map { Line($0, sign: .leadsTo, level: Self.details) }
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

  private func firstMisses() -> Document.Section? {
    let misses = comparison.firstMisses
    guard !misses.isEmpty else { return nil }
    let list = list(misses) { miss in
      let verdicts = words.miss(miss.verdicts.map(phrases.verdict))
      let label = "\(names.shown(miss.node)), \(scenario(miss.scenario))"
      return [line(.worse, phrases.language.label(label, verdicts))]
    }
    return Document.Section(words.firstMissHeading(misses.count), [.list(list)])
  }
}
