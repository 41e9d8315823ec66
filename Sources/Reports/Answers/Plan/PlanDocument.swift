// The recovery plan for the crisis room: what is back when, then a list for each team, then who limits it.

import Continuity
import DependencyGraph
import Diagrams
import Formats

/// What is said of a plan, in which order.
struct PlanDocument {
  let plan: RecoveryPlan
  let advice: [PlanAdvice]?
  let filter: Filter
  let phrases: any Phrases
  private let names: Names
  private let words: any PlanPhrases
  private let lists: PlanLists

  init(plan: RecoveryPlan, advice: [PlanAdvice]?, filter: Filter, phrases: any Phrases) {
    (self.plan, self.advice, self.filter, self.phrases) = (plan, advice, filter, phrases)
    names = Names(of: plan.model, phrases: phrases)
    words = phrases.language.planPhrases
    lists = PlanLists(plan: plan, names: names, phrases: phrases)
  }

  private var model: Model { plan.model }
  private var outcome: Outcome { plan.outcome }

  func document() -> Document {
    let answers = outcome.affected.filter { filter.shows(model.assets[$0]) }
      .map { outcome.answer(for: $0) }
    let processes = answers.filter {
      model.assets[$0.asset].kind == .process && (!$0.outages.isEmpty || !$0.degraded.isEmpty)
    }.sorted { rank($0) < rank($1) }
    let title = phrases.title(of: outcome.scenario, in: model, names)
    var identity = Identity(of: model, in: phrases.language, showing: filter)
    identity.scenario = title
    var sections = [head(processes)]
    if !processes.isEmpty { sections.append(table(processes)) }
    if let returns = systemReturns(answers) { sections.append(returns) }
    if let advice { sections.append(told(advice)) }
    var rest = [lists.waves(), lists.load(), lists.waits()].compactMap { $0 } + [limits(answers)]
    let teams = lists.teams()
    // What follows the sheets of the teams is on none of them.
    rest[0].startsSheet = !teams.isEmpty
    sections += teams + rest
    return Document(
      "\(model.name.visible(limit: 60)) — \(words.title), \(title)",
      subtitle: phrases.subtitle(of: outcome), identity: identity, sections: sections)
  }

  // MARK: - Head

  private func head(_ processes: [Answer]) -> Document.Section {
    let stopped = processes.filter { !$0.outages.isEmpty }
    let returns = stopped.compactMap(\.returns)
    func missed(_ objective: Objective) -> Int {
      processes.count { answer in
        answer.verdicts.contains { $0.objective == objective && $0.result == .missed }
      }
    }
    let misses = (mtpd: missed(.mtpd), rto: missed(.rto), rpo: missed(.rpo))
    let missesAny = misses.mtpd + misses.rto + misses.rpo > 0
    var lines: [Line] = []
    if stopped.isEmpty {
      lines.append(Line(words.nothingStops, .strong))
    } else {
      let last = returns.count == stopped.count ? returns.max().map(phrases.instant) : nil
      lines.append(
        Line(
          words.headline(stopped: stopped.count, back: returns.count, last: last),
          missesAny || last == nil ? .bad : .strong))
    }
    let onPaper = processes.filter(\.outages.isEmpty)
    if !onPaper.isEmpty {
      let ends = onPaper.compactMap { $0.degraded.last?.to }
      lines.append(
        Line(
          words.onPaper(
            onPaper.count,
            until: ends.count == onPaper.count ? ends.max().map(phrases.instant) : nil)))
    }
    lines.append(
      Line(
        words.missed(mtpd: misses.mtpd, rto: misses.rto, rpo: misses.rpo),
        missesAny ? .bad : .plain))
    if plan.asksForPeople {
      let all = stopped.compactMap { plan.unlimited.returns(of: $0.asset) }
      let unlimited = all.count == stopped.count ? all.max() : nil
      lines.append(
        Line(
          words.isPlan(unlimited: unlimited == returns.max() ? nil : unlimited.map(phrases.instant))
        ))
      if !plan.unstaffed.isEmpty {
        lines.append(Line(words.withoutPeople(plan.unstaffed.count), .doubtful))
      }
      let bounded = stopped.filter { plan.bounds[$0.asset]?.minute != nil }
      if !bounded.isEmpty {
        let proved = bounded.count { plan.bounds[$0.asset]?.isProved ?? false }
        lines.append(Line(words.proved(proved, of: bounded.count)))
      }
    } else {
      lines.append(Line(words.nobodyAsked, .doubtful))
    }
    lines += phrases.circumstances(of: plan, names)
    lines += plan.forEver.prefix(6).map { asset, teams in
      Line(words.forEver(names.quoted(asset), teams.map { names.quoted($0.asset) }), .bad)
    }
    lines += phrases.lateEvents(of: outcome, names)
    return Document.Section(lines.map { .sentence($0) })
  }

  // MARK: - Processes

  /// What never returns first, then by the minute it is back.
  private func rank(_ answer: Answer) -> (Int, Int, Index<Asset>) {
    let missed = answer.verdicts.contains { $0.result == .missed }
    let isOpen = answer.ending != nil && answer.returns == nil
    return (isOpen ? 0 : missed ? 1 : 2, -(answer.returns ?? .max), answer.asset)
  }

  private func table(_ processes: [Answer]) -> Document.Section {
    var table = Table(words.processHeadings)
    for answer in processes {
      let bound = plan.bounds[answer.asset]
      var least = bound?.minute.map(phrases.instant) ?? words.noBound
      if bound?.isProved ?? false {
        least = words.isProved
      } else if let team = bound?.team {
        least += " (\(names.shown(team.asset)))"
      }
      table.rows.append([
        Table.Cell(names.shown(answer.asset)),
        Table.Cell(answer.stopsAt.map(phrases.instant) ?? "–"),
        Table.Cell(answer.paperAt.map(phrases.instant) ?? "–"),
        Table.Cell(answer.outages.isEmpty ? "–" : least),
        Table.Cell(
          answer.ending.map {
            phrases.ending(
              $0, isLowerBound: answer.isLowerBound, horizon: outcome.horizon, cause: .outage)
          } ?? "–"),
        Table.Cell(.mtpd, of: answer, phrases), Table.Cell(.rto, of: answer, phrases),
      ])
    }
    var blocks: [Block] = [.table(table)]
    if processes.contains(where: { plan.bounds[$0.asset]?.minute != nil }) {
      blocks.append(.note(words.boundLegend))
    }
    return Document.Section(words.processesHeading, blocks)
  }

  // MARK: - Advice

  private func told(_ advice: [PlanAdvice]) -> Document.Section {
    let lines = advice.map { advice in
      let means =
        switch advice.means {
        case .heads(let people, let by, let from):
          words.moreHeads(by, of: names.shown(people), from: phrases.instant(from))
        case .roundTheClock(let people): words.roundTheClock(names.shown(people))
        case .stream(let holder): words.oneMoreStream(names.shown(holder))
        }
      let spared = advice.spared.prefix(2).map { (names.shown($0.asset), $0.minutes) }
      return Line(
        words.advice(
          means, spared: spared, mtpd: max(0, advice.kept.mtpd), rto: max(0, advice.kept.rto)))
    }
    return Document.Section(
      words.adviceHeading, [.list(List(lines.isEmpty ? [Line(words.noAdvice)] : lines))])
  }

  // MARK: - Systems

  /// What is back before it is checked and accepted.
  private func systemReturns(_ answers: [Answer]) -> Document.Section? {
    let lines = answers.compactMap { answer in
      plan.systemReturn(of: answer.asset).flatMap { system in
        answer.returns.map {
          Line(
            words.systemBack(
              names.shown(answer.asset), system: phrases.instant(system),
              service: phrases.instant($0)))
        }
      }
    }
    return lines.isEmpty ? nil : Document.Section(words.systemHeading, [.list(List(lines))])
  }

  // MARK: - What is missing

  private func limits(_ answers: [Answer]) -> Document.Section {
    var lines: [Line] = []
    if plan.asksForPeople, !plan.unstaffed.isEmpty {
      lines.append(
        Line(
          words.unstaffed(names.someQuoted(plan.unstaffed, atMost: 6), count: plan.unstaffed.count))
      )
    }
    let boundless = plan.teams.filter { team in
      !team.isStreams && team.heads.contains { $0.heads == nil }
    }.map(\.team.asset)
    if !boundless.isEmpty {
      lines.append(Line(words.boundless(names.someQuoted(boundless, atMost: 6))))
    }
    if !plan.alternatives.isEmpty {
      lines.append(Line(words.alternatives(names.someQuoted(plan.alternatives, atMost: 6))))
    }
    if !plan.streamless.isEmpty {
      lines.append(Line(words.streamless(names.someQuoted(plan.streamless, atMost: 6))))
    }
    if !plan.restoredInOne.isEmpty {
      lines.append(Line(words.restoredInOne(plan.restoredInOne.count)))
    }
    let taken = outcome.defaultsTaken { filter.shows(model.assets[$0]) }
    if !taken.isEmpty {
      lines.append(
        Line(
          words.defaults(taken.map(\.key), nodes: Set(taken.flatMap(\.assets)).count)))
    }
    var seen: Set<MissingFigure> = []
    lines += answers.flatMap(\.missing).filter { seen.insert($0).inserted }
      .sorted { ($0.asset, $0.key) < ($1.asset, $1.key) }
      .map { Line(phrases.missing(names.shown($0.asset), key: $0.key)) }
    lines.append(Line(words.limits))
    return Document.Section(
      words.limitsHeading, [.list(List(lines, limit: 16) { [phrases] in phrases.more($0) })])
  }
}

extension Phrases {
  /// What a plan supposes: the hour at which it begins where nobody said one, and reinforcements.
  func circumstances(of plan: RecoveryPlan, _ names: Names) -> [Line] {
    let words = language.planPhrases
    var lines: [Line] = []
    if case .hour(let worst) = plan.clock, let best = plan.bestHour {
      lines.append(Line(words.noStart(worst: worst, best: best), .doubtful))
    }
    return lines
      + plan.scenario.reinforcements.map { reinforcement in
        Line(
          words.reinforced(
            reinforcement.by, names.shown(reinforcement.people),
            from: instant(reinforcement.from), until: reinforcement.until.map(instant)))
      }
  }
}
