// A sweep in words: the numbers first, then the ranking with the reason of each, then what would help.

import Continuity
import DependencyGraph
import Diagrams

/// Tells failures tried alone.
struct SweepDocument {
  let answer: SweepAnswer
  let phrases: any Phrases
  let names: Names
  private let head: SweepHead

  /// How many rows the picture has.
  private static let drawn = 20

  init(answer: SweepAnswer, phrases: any Phrases) {
    self.answer = answer
    self.phrases = phrases
    names = Names(of: answer.model, phrases: phrases)
    head = SweepHead(sweep: answer.sweep, filter: answer.filter, phrases: phrases, names: names)
  }

  private var model: Model { answer.model }
  private var words: any SweepPhrases { phrases.language.sweepPhrases }

  func document() -> Document {
    let target = answer.question.target.map { names.introduced($0) }
    let failures = answer.failures
    var document = head.document(
      words.title(
        target.map { words.title(for: $0) } ?? words.title, within: answer.question.within,
        after: answer.question.after.map { names.quoted($0) }),
      partial: failures.isComplete
        ? nil : words.partial(tried: failures.tried, of: failures.total))
    document.sections.append(Document.Section(nil, summary()))
    if !answer.shown.isEmpty { document.sections.append(Document.Section(nil, ranking())) }
    if let redundancies = redundancies() { document.sections.append(redundancies) }
    return document
  }

  private func summary() -> [Block] {
    let failures = answer.failures
    guard failures.total > 0 else { return [.sentence(Line(words.nothingToTry))] }
    let counts = answer.sweep.counts(of: failures)
    var sentence = words.tried(failures.tried, among: head.kinds) + " "
    if let target = answer.question.target {
      sentence += words.stopping(names.quoted(target), count: failures.ranked.count)
    } else {
      sentence += words.stopping(
        processes: counts.stoppingProcesses, critical: counts.stoppingCritical)
    }
    var notes = [words.meaning(within: answer.question.within)]
    if !answer.question.after.isEmpty {
      notes.append(words.after(answer.question.after.map { names.quoted($0) }))
    }
    if answer.question.target == nil, counts.processes > 0 { notes.append(words.ownFailure) }
    return [.sentence(Line(sentence))] + head.criticality(counts)
      + [.note(notes.joined(separator: " "))] + head.only
  }

  // MARK: - The ranking

  private func ranking() -> [Block] {
    var table = Table(words.headings, title: words.ranking)
    table.numeric = [0, 3, 4, 5]
    table.nameColumn = 1
    for (position, shown) in answer.shown.enumerated() {
      let (asset, stopped) = (shown.failure.asset, shown.failure.stopped)
      table.rows.append([
        Table.Cell(number(shown.rank)), Table.Cell(names.shown(asset), .strong),
        Table.Cell(phrases.language.name(of: model.assets[asset].kind, count: 1)),
        Table.Cell(number(stopped.nodes)), Table.Cell(number(stopped.processes)),
        Table.Cell(number(stopped.critical), stopped.critical > 0 ? .bad : .plain),
      ])
      var notes = position < SweepAnswer.withReason ? [reason(asset, at: position)] : []
      if answer.verdicts != nil { notes += verdicts(at: position) }
      table.notes[position] = notes
    }
    var blocks: [Block] = [.table(table)]
    if answer.shown.count < answer.found {
      blocks.append(.note(words.shown(answer.shown.count, of: answer.found)))
    }
    return blocks + [.picture(picture())]
  }

  /// The worst of those shown as bars.
  private func picture() -> Picture {
    let (sweep, failures) = (answer.sweep, answer.failures)
    let count = min(answer.shown.count, Self.drawn)
    let establishment = answer.filter.establishment
    return Picture(
      alternative: words.pictureAlternative(count), caption: words.pictureCaption(count)
    ) { identity in
      var view = View(identity)
      view.establishment = establishment
      return .sweep(failures, of: sweep, view: view, showing: count)
    }
  }

  private func reason(_ asset: Index<Asset>, at position: Int) -> String {
    let reason = answer.sweep.reason(for: [asset])
    guard reason.way.count > 1 else { return words.stopsNothingElse }
    var way = head.way(reason.way)
    if let worst = answer.worst(at: position), worst.process == reason.way.last?.asset {
      way = words.stops(at: phrases.language.instant(worst.at), way)
    }
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

  private func redundancies() -> Document.Section? {
    guard !answer.question.isTimed else { return nil }
    guard answer.found > 0 else { return nil }
    guard let redundancies = answer.redundancies else {
      return Document.Section(nil, [.sentence(Line(words.redundanciesNotTried, .doubtful))])
    }
    let (everywhere, single) = (redundancies.everywhere, redundancies.single)
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
    let lines = shown.isEmpty ? [Line(words.noRedundancy)] : shown.map { Line(told($0)) }
    // Where nothing helps, it need not be said how what helps was reckoned.
    let note = shown.isEmpty ? notes.last ?? "" : notes.joined(separator: " ")
    return Document.Section(words.redundancyHeading, [.list(List(lines)), .note(note)])
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
