// Every scenario × every process: back when, verdict, and the worst scenario of each.

package import Continuity
import DependencyGraph
import Diagrams
package import Formats

/// What every scenario of a model does to every process.
package struct Survey: Report {
  private let model: Model
  private let phrases: any Phrases
  private let names: Names
  private let filter: Filter
  private let horizon: Int
  /// By scenario, the answers of the processes that are shown.
  private let results: [Result]

  private struct Result {
    let scenario: Scenario
    let answers: [Answer]
    /// What is left without a spare, ascending.
    let withoutSpare: [Int]
    /// The roles of whom too few are there, the first to fall short first.
    let short: [PeopleAsked]
  }

  package init(
    of model: Model, filter: Filter, phrases: any Phrases, horizon: Int = Outcome.ninetyDays
  ) {
    self.horizon = horizon
    self.model = model
    self.phrases = phrases
    self.filter = filter
    names = Names(of: model, phrases: phrases)
    let processes = model.assets.indices.filter {
      model.assets[$0].kind == .process && filter.shows(model.assets[$0])
    }
    results = model.scenarios.map { scenario in
      let outcome = Outcome(of: scenario, in: model, horizon: horizon)
      return Result(
        scenario: scenario, answers: processes.map { outcome.answer(for: $0) },
        withoutSpare: Set(outcome.withoutSpare().map(\.asset)).sorted()
          .filter { filter.shows(model.assets[$0]) },
        short: outcome.peopleShort { filter.shows(model.assets[$0]) })
    }
  }

  /// Whether an objective is missed anywhere.
  package var missesObjective: Bool {
    results.contains { $0.answers.contains(where: \.missesObjective) }
  }

  package var basis: Basis? {
    Basis(
      model, phrases,
      nodes: model.assets.indices.filter {
        model.assets[$0].kind == .process && filter.shows(model.assets[$0])
      })
  }

  // MARK: - Words

  package func document() -> Document {
    var identity = Identity(of: model, in: phrases.language, showing: filter)
    identity.scenario = phrases.surveyHeading
    let day = [phrases.day(of: model), phrases.language.otherHorizon(horizon)]
      .compactMap { $0 }.map { Line($0) }
    return Document(
      "\(model.name.visible(limit: 60)) — \(phrases.surveyHeading)", subtitle: day,
      identity: identity,
      sections: [
        Document.Section(nil, [.table(scenarios())]), Document.Section(phrases.worstHeading),
        Document.Section(nil, [.table(worst())]), Document.Section(nil, [.table(details())]),
      ])
  }

  /// Hundreds of lines help nobody at a glance.
  private static let mostDetails = 120

  /// One line per process: how it fares at worst.
  private func worst() -> Table {
    var table = Table(
      phrases.worstHeadings + (losesData ? phrases.lossHeadings : []))
    for found in worstByProcess() {
      let cells = cells(found.answer)
      table.rows.append(
        [cells[0], Table.Cell(found.scenario.map(shown) ?? "–"), cells[1], cells[2], cells[3]]
          + lossCells(found.lossAnswer, in: found.lossScenario))
    }
    return table
  }

  /// One line per scenario.
  private func scenarios() -> Table {
    let words = phrases.language.people
    let isAnyShort = results.contains { !$0.short.isEmpty }
    var table = Table(
      phrases.scenarioSummaryHeadings + (isAnyShort ? [words.firstShortHeading] : []),
      title: phrases.scenariosWord)
    for result in results {
      let (scenario, answers) = (result.scenario, result.answers)
      let stopped = answers.filter { !$0.outages.isEmpty }
      let missed = answers.count(where: \.missesObjective)
      let undecided = answers.count(where: \.isUndecided)
      let worst = stopped.max { $0.severity(horizon: horizon) < $1.severity(horizon: horizon) }
      table.rows.append([
        Table.Cell((scenario.id ?? "").visible(limit: 40)),
        Table.Cell((scenario.name ?? "").visible(limit: 60)),
        Table.Cell("\(stopped.count)", stopped.isEmpty ? .good : .plain),
        Table.Cell(
          phrases.missed(missed, undecided: undecided),
          missed > 0 ? .bad : undecided > 0 ? .doubtful : .good),
        Table.Cell(
          worst.map { "\(names.shown($0.asset)), \(cells($0)[1].text)" }
            ?? (scenario.events(after: horizon).isEmpty ? "–" : phrases.notPlayed(horizon))),
      ])
      guard isAnyShort else { continue }
      let first = result.short.first.flatMap { role in
        role.shortage.map { shortage in
          words.firstShort(
            names.shown(role.role), missing: shortage.missing,
            at: phrases.starting(at: scenario.starts).instant(shortage.interval.from),
            others: result.short.count - 1)
        }
      }
      table.rows[table.rows.count - 1].append(
        Table.Cell(first ?? "–", first == nil ? .plain : .bad))
    }
    return table
  }

  /// One line per scenario and process that it stops, or that loses data in it.
  private func details() -> Table {
    var table = Table(
      phrases.surveyHeadings + (losesData ? phrases.lossHeadings : []), title: phrases.detailsTitle)
    table.grouped = [0]
    for result in results {
      let (scenario, answers) = (result.scenario, result.answers)
      let told = answers.filter { !$0.outages.isEmpty || $0.losesData }
      for answer in told {
        table.rows.append([Table.Cell(shown(scenario))] + cells(answer) + lossCells(answer))
      }
    }
    if table.rows.count > Self.mostDetails {
      table.limit = 0
      table.more = { [phrases] in phrases.surveyTooLong($0) }
    }
    return table
  }

  private func shown(_ scenario: Scenario) -> String { (scenario.id ?? "").visible(limit: 40) }

  /// Whether any data is lost in any scenario: if none is, nothing is said of it.
  private var losesData: Bool { results.contains { $0.answers.contains(where: \.losesData) } }

  /// The data lost and the RPO; with the scenario, where that is not told otherwise.
  private func lossCells(_ answer: Answer?, in scenario: Scenario? = nil) -> [Table.Cell] {
    guard losesData else { return [] }
    guard let answer, let loss = answer.dataLoss else { return [Table.Cell("–"), Table.Cell("–")] }
    var text = phrases.language.recovery.loss(loss.chain, isLowerBound: loss.isLowerBound)
    if let scenario { text += " (\(shown(scenario)))" }
    return [
      Table.Cell(text, loss.chain == .everything ? .bad : .plain),
      Table.Cell(.rpo, of: answer, phrases),
    ]
  }

  private func cells(_ answer: Answer) -> [Table.Cell] {
    return [
      Table.Cell(names.shown(answer.asset)),
      Table.Cell(
        answer.ending.map {
          phrases.ending($0, isLowerBound: answer.isLowerBound, horizon: horizon)
        } ?? "–"),
      Table.Cell(.mtpd, of: answer, phrases), Table.Cell(.rto, of: answer, phrases),
    ]
  }

  /// How a process fares where it is down longest, and where it loses most data.
  private struct Worst {
    let scenario: Scenario?
    let answer: Answer
    let lossScenario: Scenario?
    let lossAnswer: Answer?
  }

  private func worstByProcess() -> [Worst] {
    guard let first = results.first else { return [] }
    return first.answers.indices.map { index in
      var worst = WorstCase()
      for (position, result) in results.enumerated() {
        worst.meet(result.answers[index], in: position, horizon: horizon)
      }
      return Worst(
        scenario: worst.scenario.map { results[$0].scenario },
        answer: worst.answer ?? first.answers[index],
        lossScenario: worst.lossScenario.map { results[$0].scenario },
        lossAnswer: worst.lossAnswer)
    }
  }

  // MARK: - JSON and CSV

  package func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.breakLine()
      writer.field("model", model.name)
      writer.breakLine()
      writer.field("at", model.day?.text)
      writer.breakLine()
      writer.field("horizon", horizon)
      writer.breakLine()
      writer.key("scenarios")
      writer.array(results, lines: true) { writer, result in
        writer.object { writer in
          writer.field("id", result.scenario.id)
          writer.field("name", result.scenario.name)
          writer.field("category", result.scenario.category?.name)
          writer.field("missed", result.answers.count(where: \.missesObjective))
          writer.field("undecided", result.answers.count(where: \.isUndecided))
          writer.key("withoutSpare")
          writer.array(result.withoutSpare) { $0.value(model.assets[$1].id) }
          write(result.short.first, to: &writer)
          let late = result.scenario.events(after: horizon)
          if !late.isEmpty {
            writer.key("afterHorizon")
            writer.array(late) { $0.value(model.assets[$1.asset].id) }
          }
          writer.key("processes")
          writer.array(result.answers, lines: true) { write($1, to: &$0) }
        }
      }
      writer.breakLine()
      writer.key("worst")
      writer.array(worstByProcess(), lines: true) { writer, worst in
        writer.object { writer in
          writer.field("id", model.assets[worst.answer.asset].id)
          writer.field("scenario", worst.scenario?.id)
          writer.field("dataLossScenario", worst.lossScenario?.id)
        }
      }
    }
  }

  /// The first shortage of people.
  private func write(_ role: PeopleAsked?, to writer: inout JSONWriter) {
    writer.key("short")
    guard let role, let shortage = role.shortage else { return writer.null() }
    writer.object { writer in
      writer.field("id", model.assets[role.role].id)
      writer.field("at", shortage.interval.from)
      writer.field("asked", shortage.asked)
      writer.field("present", shortage.present)
      writer.field("callBack", shortage.missing)
    }
  }

  private func write(_ answer: Answer, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.field("id", model.assets[answer.asset].id)
      writer.field("stops", answer.stopsAt)
      writer.field("returns", answer.returns)
      writer.field("return", answer.ending?.word ?? "at")
      writer.field("afterCause", answer.afterCause)
      writer.field("lowerBound", answer.isLowerBound)
      for verdict in answer.verdicts {
        let objective = verdict.objective.rawValue
        writer.key(named: objective)
        writer.value(verdict.result.rawValue)
        writer.key(named: objective + "By")
        writer.value(verdict.by)
        writer.key(named: objective + "CauseMustEndBy")
        writer.value(verdict.causeMustEndBy)
      }
      writer.key("dataLoss")
      writer.value(answer.dataLoss)
    }
  }

  package func write(to writer: inout CSVWriter) {
    writer.row([
      "scenario", "process", "stops", "returns", "return", "after-cause", "lower-bound", "mtpd",
      "mtpd-by", "rto", "rto-by", "rpo", "rpo-by", "data-loss", "short", "short-at", "call-back",
    ])
    for result in results {
      let scenario = result.scenario
      let short = result.short.first
      let shortCells = [
        short.map { model.assets[$0.role].id } ?? "",
        short?.shortage.map { String($0.interval.from) } ?? "",
        short?.shortage.map { String($0.missing) } ?? "",
      ]
      for answer in result.answers {
        func verdict(_ objective: Objective) -> [String] {
          let verdict = answer.verdicts.first { $0.objective == objective }
          return [verdict?.result.rawValue ?? "", verdict?.by.map(String.init) ?? ""]
        }
        writer.row(
          [
            scenario.id ?? "", model.assets[answer.asset].id,
            answer.stopsAt.map(String.init) ?? "", answer.returns.map(String.init) ?? "",
            answer.ending?.word ?? "at", answer.afterCause.map(String.init) ?? "",
            answer.isLowerBound ? "true" : "false",
          ] + verdict(.mtpd) + verdict(.rto) + verdict(.rpo) + [answer.dataLossCell]
            + shortCells)
      }
    }
  }
}

extension Answer {
  /// The minutes of data lost, or `everything`; empty where the scenario destroys nothing.
  var dataLossCell: String {
    dataLoss.map { $0.chain.minutes.map(String.init) ?? "everything" } ?? ""
  }
}
