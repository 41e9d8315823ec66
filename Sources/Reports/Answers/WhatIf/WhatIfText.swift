// The answer to "what if …?" as text, laid out for reading at 3 a.m.: the sentence first.

package import Continuity
import DependencyGraph

/// Tells an outcome in words.
package struct WhatIfText {
  let outcome: Outcome
  let phrases: any Phrases
  let names: Names
  let filter: Filter
  let terminal: Terminal

  private var model: Model { outcome.model }
  private var recovery: RecoveryText {
    RecoveryText(outcome: outcome, phrases: phrases, names: names, terminal: terminal)
  }

  /// The whole answer.
  package func text() -> String {
    let answers = outcome.affected.filter { filter.shows(model.assets[$0]) }
      .map { outcome.answer(for: $0) }
    let processes = answers.filter { model.assets[$0.asset].kind == .process }
      .sorted { urgency(of: $0) < urgency(of: $1) }
    let others = answers.filter { model.assets[$0.asset].kind != .process }
    var sections = [headline(processes, answers)]
    if !processes.isEmpty { sections.append(table(processes)) }
    sections += recovery.sections(answers)
    let beside = BesideText(outcome: outcome, phrases: phrases, names: names, terminal: terminal)
    for lines in [
      beside.withoutSpare(of: { filter.shows(model.assets[$0]) }),
      beside.staffing(of: { filter.shows(model.assets[$0]) }),
    ] where !lines.isEmpty {
      let wrapped = lines.flatMap { $0.wrapped(to: terminal.width) }
      sections.append(wrapped.joined(separator: "\n") + "\n")
    }
    let rest = OthersText(
      outcome: outcome, phrases: phrases, names: names, terminal: terminal
    ).text(others)
    if !rest.isEmpty { sections.append(rest) }
    if let worst = (processes + others).first(where: { $0.ending != nil }) {
      sections.append(chain(to: worst))
    }
    sections.append(unknown(answers))
    if !model.warnings.isEmpty {
      sections.append(phrases.warningsInModel(model.warnings.count) + "\n")
    }
    return sections.joined(separator: "\n")
  }

  // MARK: - Headline

  private func headline(_ processes: [Answer], _ answers: [Answer]) -> String {
    var lines: [String] = []
    lines.append(terminal.paint("\(model.name.visible(limit: 60)) — \(title)", .strong))
    if let day = phrases.day(of: model) { lines.append(day) }
    lines.append("")
    lines += DecisionsText(scenario: outcome.scenario, names: names, phrases: phrases).lines()
    let all = model.assets.count { $0.kind == .process && filter.shows($0) }
    let stopped = processes.count { !$0.outages.isEmpty }
    let degraded = processes.count { $0.outages.isEmpty && !$0.degraded.isEmpty }
    lines += lateEvents
    lines.append(
      stopped == 0
        ? phrases.noProcessStops(degraded: degraded, of: all)
        : phrases.stopping(
          stopped, of: all, degraded: degraded, untouched: all - stopped - degraded))
    lines += BesideText(outcome: outcome, phrases: phrases, names: names, terminal: terminal)
      .neededByNothing()
    lines.append(contentsOf: recovery.headlines(answers))
    lines.append(contentsOf: missed(answers))
    lines.append(contentsOf: never(answers))
    lines.append(contentsOf: deadlines(processes))
    let summary = Summary(of: answers.lazy.map(\.asset), in: outcome)
    lines.append(phrases.others(stopped: summary.stopped, degraded: summary.degraded))
    if !outcome.compromised.isEmpty {
      lines.append(phrases.compromised(outcome.compromised.count))
    }
    if outcome.destroyedCount > 0 { lines.append(phrases.destroyed(outcome.destroyedCount)) }
    return lines.flatMap { $0.wrapped(to: terminal.width) }.joined(separator: "\n") + "\n"
  }

  /// What lies after the horizon, and so is in no figure.
  private var lateEvents: [String] {
    let late = outcome.scenario.events(after: outcome.horizon)
    guard !late.isEmpty else { return [] }
    return [
      phrases.afterHorizon(
        late.map { "\(names.quoted($0.asset)) (\(phrases.duration($0.at)))" },
        horizon: outcome.horizon)
    ]
  }

  private var title: String {
    let scenario = outcome.scenario
    if let id = scenario.id {
      let name = scenario.name.map { phrases.quoted($0) } ?? phrases.quoted(id)
      return phrases.title(scenario: name)
    }
    let failing = scenario.failures.map { names.introduced($0.asset) }
    let lengths = Set(scenario.failures.map { $0.repair ?? model.assets[$0.asset].repair })
    var lasting: String?
    // Several lengths are told node by node, in the chains.
    if lengths.count == 1, let length = lengths.first {
      switch length {
      case .minutes(let minutes): lasting = phrases.duration(minutes)
      case .unlimited: lasting = phrases.withoutEnd
      case nil: lasting = phrases.unknownLength
      }
    }
    return phrases.question(failing, lasting: lasting)
  }

  /// The objectives missed, kind by kind, processes first; of each kind the worst first.
  private func missed(_ answers: [Answer]) -> [String] {
    let missed = answers.filter(\.missesObjective).sorted { urgency(of: $0) < urgency(of: $1) }
    let byKind = Kind.allCases.compactMap { kind in
      let found = missed.filter { model.assets[$0.asset].kind == kind }
      return found.isEmpty ? nil : (kind: kind, answers: found)
    }
    guard !byKind.isEmpty else { return [] }
    var lines = [phrases.missed(byKind.map { ($0.kind, $0.answers.count) })]
    for (kind, answers) in byKind {
      for answer in answers.prefix(6) {
        guard let verdict = answer.verdicts.first(where: { $0.result == .missed }) else { continue }
        lines.append(
          "  " + terminal.paint("✗", .bad) + " \(names.shown(answer.asset)), "
            + phrases.verdict(verdict))
      }
      if answers.count > 6 { lines.append("  " + phrases.more(answers.count - 6, of: kind)) }
    }
    return lines
  }

  private func never(_ answers: [Answer]) -> [String] {
    let gone = answers.filter { $0.ending == .never || $0.ending == .unstable }
    guard !gone.isEmpty else { return [] }
    let processes = gone.filter { model.assets[$0.asset].kind == .process }
    let told = (processes.isEmpty ? gone : processes).map(\.asset)
    let lost = names.someQuoted(told, atMost: 6)
    var lines = [terminal.paint(phrases.never(lost), .bad)]
    if let first = told.first, let because = NeverText(outcome, phrases, names).sentence(for: first)
    {
      lines.append("  " + because)
    }
    return lines
  }

  /// By when the causes must have ended, for whom: the lines a crisis cell acts on. One per process,
  /// for the objective that may not be missed; the table has the others.
  private func deadlines(_ processes: [Answer]) -> [String] {
    var due: [(minute: Int, asset: Int, verdict: Verdict)] = []
    for answer in processes {
      guard let verdict = answer.verdicts.first(where: { $0.causeMustEndBy != nil }),
        let minute = verdict.causeMustEndBy
      else { continue }
      due.append((minute, answer.asset, verdict))
    }
    guard !due.isEmpty else { return [] }
    due.sort { ($0.minute, $0.asset) < ($1.minute, $1.asset) }
    let unknown = names.someQuoted(outcome.unknownCauses, atMost: 4)
    let causes = phrases.language.list(of: unknown)
    var table = Table(columns: 2)
    for entry in due.prefix(8) {
      table.rows.append([
        Table.Cell(phrases.deadline(by: entry.minute), .doubtful),
        Table.Cell(
          phrases.toKeep(
            process: names.quoted(entry.asset), entry.verdict.objective,
            limit: entry.verdict.limit)),
      ])
    }
    var lines = [phrases.deadlines(of: causes)]
    lines += table.text(for: terminal, indent: 2).split(separator: "\n").map(String.init)
    if due.count > 8 { lines.append("  " + phrases.moreDeadlines(due.count - 8)) }
    return lines
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
    let asset: Int

    static func < (a: Urgency, b: Urgency) -> Bool {
      (a.rank, a.key, a.stops, a.asset) < (b.rank, b.key, b.stops, b.asset)
    }
  }

  private func table(_ processes: [Answer]) -> String {
    var table = Table(phrases.processHeadings)
    var hasUnknown = false
    var hasBound = false
    for answer in processes {
      hasUnknown = hasUnknown || answer.afterCause != nil
      hasBound = hasBound || answer.isLowerBound
      let worst = tone(of: answer)
      table.rows.append([
        Table.Cell(names.shown(answer.asset)),
        Table.Cell(answer.stopsAt.map(phrases.duration) ?? "–"),
        Table.Cell(heldUntil(answer)),
        Table.Cell(returns(answer), worst == .bad ? .bad : .plain),
        Table.Cell(normal(answer)),
        objective(.mtpd, of: answer), objective(.rto, of: answer),
      ])
    }
    var text = table.text(for: terminal)
    for (isShown, legend) in [
      (hasUnknown, phrases.causeLegend), (hasBound, phrases.lowerBoundLegend),
    ] where isShown {
      for line in legend.wrapped(to: terminal.width) {
        text += terminal.paint(line, .faint) + "\n"
      }
    }
    return text
  }

  private func bound(_ answer: Answer) -> String { answer.isLowerBound ? "≥\u{A0}" : "" }

  /// What only loses data was normal all along.
  private func normal(_ answer: Answer) -> String {
    guard !answer.outages.isEmpty || !answer.degraded.isEmpty else { return "–" }
    return answer.normalAgain.map { bound(answer) + phrases.duration($0) } ?? "–"
  }

  private func returns(_ answer: Answer) -> String {
    guard let ending = answer.ending else { return "–" }
    let text = phrases.ending(
      ending, isLowerBound: answer.isLowerBound, horizon: outcome.horizon)
    return answer.outages.count > 1 ? "\(text) \(phrases.runs(answer.outages.count))" : text
  }

  /// When its degraded mode holds it, and until when.
  private func heldUntil(_ answer: Answer) -> String {
    guard let first = answer.degraded.first else { return "–" }
    return phrases.down(from: first.from, until: first.to.map(phrases.duration) ?? "…")
  }

  private func objective(_ objective: Objective, of answer: Answer) -> Table.Cell {
    Table.Cell(objective, of: answer, phrases)
  }

  private func tone(of answer: Answer) -> Tone {
    let results = answer.verdicts.map(\.result)
    if results.contains(.missed) { return .bad }
    if results.contains(.unknown) { return .doubtful }
    return results.isEmpty ? .plain : .good
  }

  // MARK: - Chain and unknowns

  private func chain(to answer: Answer) -> String {
    ChainText(outcome: outcome, phrases: phrases, names: names, terminal: terminal).text(
      for: answer.asset)
  }

  private func unknown(_ answers: [Answer]) -> String {
    var seen: Set<MissingFigure> = []
    var missing: [MissingFigure] = []
    for answer in answers {
      for figure in answer.missing where seen.insert(figure).inserted { missing.append(figure) }
    }
    missing.sort { ($0.asset, $0.key) < ($1.asset, $1.key) }
    var lines = [terminal.paint(phrases.unknownHeading, .strong)]
    for figure in missing.prefix(12) {
      lines.append("  " + phrases.missing(names.shown(figure.asset), key: figure.key))
    }
    if missing.count > 12 { lines.append("  " + phrases.more(missing.count - 12)) }
    if missing.isEmpty { lines.append("  " + phrases.nothingUnknown) }
    return lines.flatMap { $0.wrapped(to: terminal.width) }.joined(separator: "\n") + "\n"
  }
}

extension Table.Cell {
  /// How one objective fares, in a word and a color that say the same.
  package init(_ objective: Objective, of answer: Answer, _ phrases: any Phrases) {
    guard let verdict = answer.verdicts.first(where: { $0.objective == objective }) else {
      self.init("–")
      return
    }
    let tones: [Verdict.Result: Tone] = [.kept: .good, .missed: .bad, .unknown: .doubtful]
    self.init(phrases.shortVerdict(verdict), tones[verdict.result] ?? .plain)
  }
}
