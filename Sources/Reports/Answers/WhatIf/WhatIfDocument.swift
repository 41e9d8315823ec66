// The answer to "what if …?", laid out for reading at 3 a.m.: the sentence first.

import Continuity
import DependencyGraph
import Diagrams
import Formats

/// What is said of an outcome, in which order.
struct WhatIfDocument {
  let outcome: Outcome
  let phrases: any Phrases
  let names: Names
  let filter: Filter

  private var model: Model { outcome.model }
  /// How a cell names what must be back first: the legend has its name.
  private var cause: CauseName { outcome.unknownCauses.count == 1 ? .it : .outage }
  private var recovery: Restoration {
    Restoration(outcome: outcome, phrases: phrases, names: names)
  }

  func document() -> Document {
    let answers = outcome.affected.filter { filter.shows(model.assets[$0]) }
      .map { outcome.answer(for: $0) }
    let processes = answers.filter { model.assets[$0.asset].kind == .process }
      .sorted { urgency(of: $0) < urgency(of: $1) }
    let others = answers.filter { model.assets[$0.asset].kind != .process }
    let beside = Beside(outcome: outcome, phrases: phrases, names: names)
    let people = PeopleSection(outcome: outcome, phrases: phrases, names: names, filter: filter)
    let title = phrases.title(of: outcome.scenario, in: model, names)
    var identity = Identity(of: model, in: phrases.language, showing: filter)
    identity.scenario = title

    var sections = [headlines(processes, answers, beside, people)]
    if !processes.isEmpty {
      sections.append(table(processes))
      sections[1].blocks.append(
        .picture(timeline(stopped: processes.count { !$0.outages.isEmpty })))
    }
    let stillDone = StillDone(outcome: outcome, phrases: phrases, names: names)
    sections += [
      people.section(),
      stillDone.section(processes.map(\.asset), showing: filter),
      Signs(model: model, phrases: phrases, names: names).section(answers),
    ].compactMap { $0 }
    sections += recovery.sections(answers)
    sections += [
      beside.withoutSpare { filter.shows(model.assets[$0]) },
      beside.staffing { filter.shows(model.assets[$0]) },
      Others(outcome: outcome, phrases: phrases, names: names).section(others),
    ].compactMap { $0 }
    if let worst = (processes + others).first(where: { $0.ending != nil }) {
      sections += Chain(outcome: outcome, phrases: phrases, names: names)
        .sections(for: worst.asset)
    }
    sections.append(unknown(answers))
    if !model.warnings.isEmpty {
      sections.append(.init([.sentence(Line(phrases.warningsInModel(model.warnings.count)))]))
    }
    return Document(
      "\(model.name.visible(limit: 60)) — \(title)",
      subtitle: phrases.subtitle(of: outcome), identity: identity,
      sections: sections)
  }

  // MARK: - Headlines

  private func headlines(
    _ processes: [Answer], _ answers: [Answer], _ beside: Beside, _ people: PeopleSection
  ) -> Document.Section {
    let decisions = Decisions(scenario: outcome.scenario, names: names, phrases: phrases)
    var lines = people.headlines() + decisions.lines().map { Line($0) }
    let all = model.assets.count { $0.kind == .process && filter.shows($0) }
    lines += phrases.lateEvents(of: outcome, names)
    let words = phrases.language.levelPhrases
    lines.append(Line(words.processes(StateCounts(of: processes), of: all)))
    lines += beside.neededByNothing()
    lines += recovery.headlines(answers)
    var blocks = lines.map { Block.sentence($0) }
    blocks += missed(answers)
    blocks += never(answers)
    blocks += deadlines(processes)
    var counts = [words.others(StateCounts(of: answers))]
    let short = Summary(of: answers.lazy.map(\.asset), in: outcome).short
    if short > 0 { counts.append(phrases.language.partlyDown(short)) }
    if !outcome.compromised.isEmpty {
      counts.append(phrases.compromised(outcome.compromised.count))
    }
    if outcome.destroyedCount > 0 { counts.append(phrases.destroyed(outcome.destroyedCount)) }
    if model.workforce.namesCrews, outcome.affected.contains(where: { outcome.isWorkedOn($0) }) {
      let scenario = outcome.scenario.id.map { " --scenario \($0.visible(limit: 60))" } ?? ""
      counts.append(
        phrases.language.planPhrases.unlimitedHands("ricochet plan\(scenario)"))
    }
    return Document.Section(blocks + counts.map { .sentence(Line($0)) })
  }

  /// The objectives missed, kind by kind, processes first; of each kind the worst first.
  private func missed(_ answers: [Answer]) -> [Block] {
    let missed = answers.filter(\.missesObjective).sorted { urgency(of: $0) < urgency(of: $1) }
    let byKind = Kind.allCases.compactMap { kind in
      let found = missed.filter { model.assets[$0.asset].kind == kind }
      return found.isEmpty ? nil : (kind: kind, answers: found)
    }
    guard !byKind.isEmpty else { return [] }
    let phrases = phrases
    let lists = byKind.map { kind, answers in
      let lines = answers.compactMap { answer in
        answer.verdicts.first { $0.result == .missed }.map { verdict in
          Line(
            "\(names.shown(answer.asset)), \(phrases.verdict(verdict))", .bad,
            sign: .missed)
        }
      }
      return Block.list(List(lines, limit: 6) { phrases.more($0, of: kind) })
    }
    return [.sentence(Line(phrases.missed(byKind.map { ($0.kind, $0.answers.count) })))] + lists
  }

  private func never(_ answers: [Answer]) -> [Block] {
    let gone = answers.filter { $0.ending == .never || $0.ending == .unstable }
    let processes = gone.filter { model.assets[$0.asset].kind == .process }
    let told = (processes.isEmpty ? gone : processes).map(\.asset)
    guard let first = told.first else { return [] }
    let because = NeverText(outcome, phrases, names).sentence(for: first)
    return [.sentence(Line(phrases.never(names.someQuoted(told, atMost: 6)), .bad))]
      + (because.map { [.sentence(Line($0, level: 1))] } ?? [])
  }

  /// By when the causes must have ended, for whom: the lines a crisis cell acts on. One per process,
  /// for the objective that may not be missed; the table has the others.
  private func deadlines(_ processes: [Answer]) -> [Block] {
    var due: [(minute: Int, asset: Index<Asset>, verdict: Verdict)] = []
    for answer in processes {
      guard let verdict = answer.verdicts.first(where: { $0.causeMustEndBy != nil }),
        let minute = verdict.causeMustEndBy
      else { continue }
      due.append((minute, answer.asset, verdict))
    }
    guard !due.isEmpty else { return [] }
    due.sort { ($0.minute, $0.asset) < ($1.minute, $1.asset) }
    let unknown = names.someQuoted(outcome.unknownCauses, atMost: 4)
    let phrases = phrases
    var table = Table(columns: 2)
    table.level = 1
    table.limit = 8
    table.more = { phrases.moreDeadlines($0) }
    table.rows = due.map { entry in
      [
        Table.Cell(phrases.deadline(by: entry.minute), .doubtful),
        Table.Cell(
          phrases.toKeep(
            process: names.quoted(entry.asset), entry.verdict.objective,
            limit: entry.verdict.limit)),
      ]
    }
    return [.sentence(Line(phrases.deadlines(of: unknown))), .table(table)]
  }

  // MARK: - Table

  /// Missed first, then what must be acted on soonest, then by the minute it stops.
  private func urgency(of answer: Answer) -> Urgency {
    let by = answer.verdicts.filter { $0.result == .missed }.map { $0.by ?? .max }.max()
    let deadline = answer.verdicts.compactMap(\.causeMustEndBy).min()
    let rank =
      answer.ending == .never || answer.ending == .unstable
      ? 0 : by != nil ? 1 : deadline != nil ? 2 : answer.outages.isEmpty ? 4 : 3
    return Urgency(
      rank: rank, key: rank == 1 ? -(by ?? 0) : deadline ?? answer.stopsAt ?? .max,
      stops: answer.stopsAt ?? .max, asset: answer.asset)
  }

  private struct Urgency: Comparable {
    let rank: Int
    let key: Int
    let stops: Int
    let asset: Index<Asset>

    static func < (a: Urgency, b: Urgency) -> Bool {
      (a.rank, a.key, a.stops, a.asset) < (b.rank, b.key, b.stops, b.asset)
    }
  }

  private func table(_ processes: [Answer]) -> Document.Section {
    var table = Table(phrases.processHeadings)
    var hasBound = false
    for answer in processes {
      hasBound = hasBound || answer.isLowerBound
      let worst = tone(of: answer)
      table.rows.append([
        Table.Cell(names.shown(answer.asset)),
        Table.Cell(answer.stopsAt.map(phrases.instant) ?? "–"),
        Table.Cell(answer.paperAt.map(phrases.instant) ?? "–"),
        Table.Cell(returns(answer), worst == .bad ? .bad : .plain),
        Table.Cell(normal(answer)),
        objective(.mtpd, of: answer), objective(.rto, of: answer),
      ])
    }
    let waits = processes.contains { $0.afterCause != nil }
    let rests = processes.contains { $0.verdicts.contains { !$0.shortOf.isEmpty } }
    let legends = [
      rests ? phrases.language.people.calledBackLegend : nil,
      waits ? outcome.onlyCause(names).map(phrases.causeLegend) : nil,
      hasBound ? phrases.lowerBoundLegend : nil,
      processes.contains { $0.verdicts.contains { $0.ground == .mode } }
        ? phrases.language.levelPhrases.onModeLegend : nil,
    ]
    return Document.Section([.table(table)] + legends.compactMap { $0 }.map { .note($0) })
  }

  private func bound(_ answer: Answer) -> String { answer.isLowerBound ? "≥\u{A0}" : "" }

  /// What only loses data was normal all along.
  private func normal(_ answer: Answer) -> String {
    guard !answer.outages.isEmpty || !answer.impaired.isEmpty else { return "–" }
    return answer.normalAgain.map { bound(answer) + phrases.instant($0) } ?? "–"
  }

  private func returns(_ answer: Answer) -> String {
    guard let ending = answer.ending else { return "–" }
    let text = phrases.ending(
      ending, isLowerBound: answer.isLowerBound, horizon: outcome.horizon, cause: cause)
    return answer.outages.count > 1 ? "\(text) \(phrases.runs(answer.outages.count))" : text
  }

  private func objective(_ objective: Objective, of answer: Answer) -> Table.Cell {
    Table.Cell(objective, of: answer, phrases, cause: cause)
  }

  private func tone(of answer: Answer) -> Tone {
    let results = answer.verdicts.map(\.result)
    if results.contains(.missed) { return .bad }
    if results.contains(.unknown) { return .doubtful }
    return results.isEmpty ? .plain : .good
  }

  /// The processes over time, with what they wait for.
  private func timeline(stopped: Int) -> Picture {
    let (outcome, establishment) = (outcome, filter.establishment)
    return Picture(
      alternative: phrases.timelineAlternative(stopped: stopped), caption: phrases.timelineCaption
    ) { identity in
      var view = View(identity)
      view.establishment = establishment
      return .timeline(of: outcome, view: view)
    }
  }

  // MARK: - Unknowns

  private func unknown(_ answers: [Answer]) -> Document.Section {
    var seen: Set<MissingFigure> = []
    var missing: [MissingFigure] = []
    for answer in answers {
      for figure in answer.missing where seen.insert(figure).inserted { missing.append(figure) }
    }
    missing.sort { ($0.asset, $0.key) < ($1.asset, $1.key) }
    var section = phrases.unknown(missing, names, limit: 12)
    let taken = outcome.defaultsTaken { filter.shows(model.assets[$0]) }
    if !taken.isEmpty {
      section.blocks.append(
        .note(
          phrases.language.planPhrases.defaults(
            taken.map(\.key), nodes: Set(taken.flatMap(\.assets)).count)))
    }
    return section
  }
}

extension Table.Cell {
  /// How one objective fares, in a word and a color that say the same.
  init(
    _ objective: Objective, of answer: Answer, _ phrases: any Phrases, cause: CauseName = .outage
  ) {
    guard let verdict = answer.verdicts.first(where: { $0.objective == objective }) else {
      self.init("–")
      return
    }
    let tones: [Verdict.Result: Tone] = [.kept: .good, .missed: .bad, .unknown: .doubtful]
    self.init(
      phrases.shortVerdict(verdict, cause: cause),
      verdict.shortOf.isEmpty ? tones[verdict.result] ?? .plain : .doubtful)
  }
}
