// The situation report: where it stands, what comes, what must be decided, who is short.

import Continuity
import DependencyGraph
import Diagrams
import Formats

/// What is said of a situation, in which order.
struct SituationDocument {
  let situation: Situation
  let isReplanned: Bool
  let filter: Filter
  let phrases: any Phrases
  private let names: Names
  private let words: any LogPhrases

  init(situation: Situation, isReplanned: Bool, filter: Filter, phrases: any Phrases) {
    (self.situation, self.isReplanned) = (situation, isReplanned)
    (self.filter, self.phrases) = (filter, phrases)
    names = Names(of: situation.plan.model, phrases: phrases)
    words = phrases.language.log
  }

  private var plan: RecoveryPlan { situation.plan }
  private var model: Model { plan.model }
  private var outcome: Outcome { situation.outcome }
  private var now: Int { situation.now }

  private func shows(_ asset: Index<Asset>) -> Bool { filter.shows(model.assets[asset]) }

  func document() -> Document {
    let title = phrases.title(of: outcome.scenario, in: model, names)
    var identity = Identity(of: model, in: phrases.language, showing: filter)
    identity.scenario = title
    let answers = outcome.affected.filter(shows).map { outcome.answer(for: $0) }
    let people = PeopleSection(outcome: outcome, phrases: phrases, names: names, filter: filter)
    let sections: [Document.Section?] = [
      head(answers), table(answers), decisions(answers, people), next(from: 0, to: 4),
      next(from: 4, to: 12), next(from: 12, to: 24), people.section(), works(), differences(),
      loose(),
    ]
    return Document(
      "\(model.name.visible(limit: 60)) — \(words.title), \(title)",
      subtitle: phrases.subtitle(of: outcome), identity: identity,
      sections: sections.compactMap { $0 })
  }

  private func list(_ lines: [Line], most: Int = 16) -> Block {
    .list(List(lines, limit: most) { [phrases] in phrases.more($0) })
  }

  // MARK: Now

  private func head(_ answers: [Answer]) -> Document.Section {
    let processes = answers.filter { model.assets[$0.asset].kind == .process }
      .map { situation.stand(of: $0.asset) }
    let down = processes.count { $0 == .down }
    let lines = [
      Line(
        words.stands(
          now: phrases.instant(now), down: down, paper: processes.count { $0 == .paper }),
        down > 0 ? .bad : .strong),
      Line(words.read(situation.log.entries.count, later: situation.log.later)),
      Line(words.replanned(isReplanned)),
    ]
    return Document.Section(
      (lines
        + situation.unseen.filter(shows).map {
          Line(words.unseen(names.quoted($0)), .doubtful, sign: .unknown)
        }).map { .sentence($0) })
  }

  /// What is down or on its degraded mode now: processes first.
  private func table(_ answers: [Answer]) -> Document.Section? {
    let deadlines = Dictionary(
      situation.deadlines(shows).map { ($0.asset, $0.minute) },
      uniquingKeysWith: { first, _ in first })
    var table = Table(words.situationHeadings)
    let hit = answers.filter { situation.stand(of: $0.asset) != .up }
      .sorted { rank($0) < rank($1) }
    for answer in hit {
      let stand = situation.stand(of: answer.asset)
      let spells = stand == .down ? answer.outages : answer.degraded
      let since = spells.last { $0.from <= now }?.from
      table.rows.append([
        Table.Cell(names.shown(answer.asset)), Table.Cell(words.stand(stand)),
        Table.Cell(since.map(phrases.instant) ?? "–"),
        Table.Cell(
          answer.ending.map {
            phrases.ending(
              $0, isLowerBound: answer.isLowerBound, horizon: outcome.horizon, cause: .outage)
          } ?? "–"),
        Table.Cell(.mtpd, of: answer, phrases),
        Table.Cell(deadlines[answer.asset].map(phrases.instant) ?? "–"),
      ])
    }
    guard !table.rows.isEmpty else { return nil }
    table.limit = 30
    table.more = { [phrases] in phrases.more($0) }
    return Document.Section(words.situationHeading, [.table(table)])
  }

  private func rank(_ answer: Answer) -> (Int, Int, Index<Asset>) {
    let isProcess = model.assets[answer.asset].kind == .process
    let isDown = situation.stand(of: answer.asset) == .down
    return (isProcess ? 0 : 1, isDown ? 0 : 1, answer.asset)
  }

  // MARK: What is asked

  private func decisions(_ answers: [Answer], _ people: PeopleSection) -> Document.Section {
    var lines: [(minute: Int, line: Line)] = []
    for answer in answers {
      let name = names.quoted(answer.asset)
      for verdict in answer.verdicts where verdict.objective == .mtpd {
        if verdict.result == .missed {
          let passed = answer.outages.first { outage in
            outage.to.map { $0 - outage.from > verdict.limit } ?? true
          }
          guard let minute = passed.map({ $0.from + verdict.limit }) else { continue }
          // What is over is no decision any more.
          if let end = passed?.to, end <= now { continue }
          lines.append(
            (
              minute,
              Line(
                words.passes(name, at: phrases.instant(minute), isPast: minute < now), .bad,
                sign: .missed)
            ))
        } else if let by = verdict.causeMustEndBy {
          lines.append(
            (by, Line(words.endCause(name, by: phrases.instant(max(by, now))), .doubtful)))
        }
      }
    }
    lines.sort { ($0.minute, $0.line.text) < ($1.minute, $1.line.text) }
    let all = lines.map(\.line) + people.headlines()
    return Document.Section(
      words.decisionsHeading, [list(all.isEmpty ? [Line(words.noDecision)] : all)])
  }

  // MARK: What comes

  private func next(from: Int, to: Int) -> Document.Section {
    let found = situation.coming(within: to * 60, shows).filter { $0.minute > now + from * 60 }
    let lines = found.map { coming in
      let text = words.coming(
        coming.event, names.quoted(coming.asset), at: phrases.instant(coming.minute))
      return Line(text, coming.event == .returns ? .plain : .bad)
    }
    return Document.Section(
      words.nextHeading(from: from, to: to),
      [list(lines.isEmpty ? [Line(words.nothingComes)] : lines)])
  }

  private func works() -> Document.Section? {
    let lines = plan.works.compactMap { work -> Line? in
      guard let last = work.spans.last, last.to.map({ $0 > now }) ?? true, shows(work.asset),
        let first = work.spans.first
      else { return nil }
      return Line(
        words.work(
          names.quoted(work.asset), step: work.recovery?.name?.visible(limit: 60),
          crew: work.crew.map { names.shown($0.team.asset) }, from: phrases.instant(first.from),
          to: last.to.map(phrases.instant)))
    }
    return lines.isEmpty ? nil : Document.Section(words.worksHeading, [list(lines)])
  }

  // MARK: What is otherwise

  private func differences() -> Document.Section {
    let lines = situation.differences.filter { shows($0.asset) }.map { found in
      Line(
        words.differs(
          names.quoted(found.asset), now: found.now, forecast: found.forecast,
          returns: (
            found.returns.map(phrases.instant), found.forecastReturns.map(phrases.instant)
          ),
          stops: (found.stops.map(phrases.instant), found.forecastStops.map(phrases.instant))))
    }
    return Document.Section(
      words.differsHeading, [list(lines.isEmpty ? [Line(words.nothingDiffers)] : lines)])
  }

  private func loose() -> Document.Section? {
    let lines = situation.loose.filter { shows($0.asset) }.map { loose in
      Line(
        words.loose(
          names.quoted(loose.asset), without: names.quoted(loose.members),
          from: phrases.instant(loose.from), to: loose.to.map(phrases.instant)), .doubtful)
    }
    return lines.isEmpty ? nil : Document.Section(words.looseHeading, [list(lines)])
  }
}
