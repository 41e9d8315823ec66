// A sweep as text: the numbers first, then the ranking with the reason of each, then what would help.

import Continuity
import DependencyGraph

/// Tells failures tried alone.
package struct SweepText {
  let answer: SweepAnswer
  let phrases: any Phrases
  let terminal: Terminal
  let names: Names
  private let page: SweepPage

  package init(answer: SweepAnswer, phrases: any Phrases, terminal: Terminal) {
    self.answer = answer
    self.phrases = phrases
    self.terminal = terminal
    names = Names(of: answer.model, phrases: phrases)
    page = SweepPage(sweep: answer.sweep, phrases: phrases, terminal: terminal, names: names)
  }

  private var model: Model { answer.model }
  private var words: any SweepPhrases { phrases.language.sweepPhrases }

  package func text() -> String {
    var sections = [head()]
    if !answer.shown.isEmpty { sections.append(table()) }
    if let redundancies = redundancies() { sections.append(redundancies) }
    return sections.joined(separator: "\n")
  }

  private func head() -> String {
    let target = answer.question.target.map { names.introduced($0) }
    let failures = answer.failures
    var text = page.title(target.map { words.title(for: $0) } ?? words.title)
    if !failures.isComplete {
      text += page.warning(words.partial(tried: failures.tried, of: failures.total))
    }
    text += "\n"
    guard failures.total > 0 else { return text + page.lines([words.nothingToTry]) }
    let counts = answer.sweep.counts(of: failures)
    var sentence = words.tried(failures.tried, among: page.kinds) + " "
    if let target = answer.question.target {
      sentence += words.stopping(names.quoted(target), count: failures.ranked.count)
    } else {
      sentence += words.stopping(
        processes: counts.stoppingProcesses, critical: counts.stoppingCritical)
    }
    text += page.lines([sentence] + page.criticality(counts))
    var notes = [words.meaning]
    if answer.question.target == nil, counts.processes > 0 { notes.append(words.ownFailure) }
    text += page.notes([notes.joined(separator: " ")])
    return text + page.only(answer.filter)
  }

  // MARK: - The ranking

  private func table() -> String {
    var table = Table(words.headings)
    table.numeric = [0, 3, 4, 5]
    for (position, shown) in answer.shown.enumerated() {
      let (asset, stopped) = (shown.failure.asset, shown.failure.stopped)
      table.rows.append([
        Table.Cell(number(shown.rank)), Table.Cell(names.shown(asset), .strong),
        Table.Cell(phrases.language.name(of: model.assets[asset].kind, count: 1)),
        Table.Cell(number(stopped.nodes)), Table.Cell(number(stopped.processes)),
        Table.Cell(number(stopped.critical), stopped.critical > 0 ? .bad : .plain),
      ])
      var notes = [reason(asset)]
      if answer.verdicts != nil { notes += verdicts(at: position) }
      table.notes[position] = notes
    }
    var text = table.text(for: terminal)
    if answer.shown.count < answer.found {
      text += page.notes([words.shown(answer.shown.count, of: answer.found)])
    }
    return text
  }

  private func reason(_ asset: Int) -> String {
    let reason = answer.sweep.reason(for: [asset])
    guard reason.way.count > 1 else { return words.stopsNothingElse }
    let way = page.way(reason.way)
    return reason.withoutSpare > 0
      ? "\(way), \(words.withoutSpare(reason.withoutSpare))" : way
  }

  private func verdicts(at position: Int) -> [String] {
    guard let verdicts = answer.verdicts(at: position) else { return [words.notPlayed] }
    guard verdicts.missed.count + verdicts.unknown.count + verdicts.kept > 0 else {
      return [words.noObjectives]
    }
    let line = words.objectives(
      missed: verdicts.missed.count, names: names.someQuoted(verdicts.missed, atMost: 2),
      unknown: verdicts.unknown.count, kept: verdicts.kept)
    guard let deadline = verdicts.deadline else { return [line] }
    let process = model.assets[deadline.process]
    let limit: Int? =
      switch deadline.objective {
      case .mtpd: process.mtpd
      case .rto: process.rto
      case .rpo: process.rpo
      }
    let purpose = phrases.toKeep(
      process: names.quoted(deadline.process), deadline.objective, limit: limit ?? 0)
    return [line, words.mustEnd(phrases.deadline(by: deadline.minute), purpose)]
  }

  // MARK: - Redundancies

  private func redundancies() -> String? {
    guard answer.found > 0 else { return nil }
    guard let redundancies = answer.redundancies else {
      return page.warning(words.redundanciesNotTried)
    }
    let (everywhere, single) = (redundancies.everywhere, redundancies.single)
    var text = page.heading(words.redundancyHeading)
    // For a node that one other needs, both are the same addition.
    let shown =
      everywhere.prefix(3)
      + single.filter { one in
        !everywhere.prefix(3).contains { $0.asset == one.asset && $0.requirements == 1 }
      }.prefix(3)
    var notes = [words.redundancyNote(worst: min(10, answer.found))]
    if redundancies.tried < redundancies.total {
      notes.append(words.redundancies(tried: redundancies.tried, of: redundancies.total))
    }
    guard !shown.isEmpty else {
      return text + page.lines([words.noRedundancy], indent: 2) + page.notes([notes.last ?? ""])
    }
    text += page.lines(shown.map(told), indent: 2)
    return text + page.notes([notes.joined(separator: " ")])
  }

  private func told(_ one: AddedRedundancy) -> String {
    let name = names.quoted(one.asset)
    let what =
      one.owner.map { words.forOwner(name, owner: names.quoted($0)) }
      ?? words.forEverybody(name, requirements: one.requirements)
    let gain =
      answer.question.target == nil
      ? words.gain(processStops: one.processStops, critical: one.criticalStops)
      : words.gain(points: one.processStops, of: answer.failures.ranked.count)
    return words.brings(what, gain: gain)
  }

  private func number(_ count: Int) -> String { phrases.language.number(count) }
}
