// The situation report and the faults of a log, in English.

import Continuity
import Formats

struct EnglishLogPhrases: LogPhrases {
  var language: Language { .english }

  var title: String { "situation report" }

  func stands(now: String, down: Int, paper: Int) -> String {
    let stopped =
      down == 0 ? "no process is down" : plural(down, "process is down", "processes are down")
    let onPaper =
      paper == 0
      ? "none is on its degraded mode"
      : plural(paper, "process is on its degraded mode", "processes are on their degraded mode")
    return "At \(now), \(stopped), and \(onPaper)."
  }
  func read(_ count: Int, later: Int) -> String {
    let read = "\(plural(count, "entry", "entries")) of the log read"
    guard later > 0 else { return "\(read)." }
    return "\(read), \(plural(later, "entry", "entries")) later than now and not read."
  }
  func replanned(_ isNew: Bool) -> String {
    isNew
      ? "The order of works is a new one, looked for from now."
      : "The order of works is the one planned at the start; --replan looks for a new one."
  }

  var situationHeading: String { "How things stand" }
  var situationHeadings: [String] {
    ["Element", "Now", "Since", "Back", "MTPD", "MTPD runs out"]
  }
  func stand(_ stand: Stand) -> String {
    switch stand {
    case .up: "up"
    case .paper: "on its degraded mode"
    case .down: "down"
    }
  }
  var noReturn: String { "not known" }

  var differsHeading: String { "What differs from the forecast" }
  var nothingDiffers: String { "Nothing: all is as forecast." }
  func differs(
    _ name: String, now: Stand, forecast: Stand, returns: (now: String?, was: String?),
    stops: (now: String?, was: String?)
  ) -> String {
    let stands =
      now == forecast
      ? "\(name): \(stand(now)), as forecast"
      : "\(name): \(stand(now)), forecast \(stand(forecast))"
    var parts = [stands]
    if returns.now != returns.was {
      parts.append("back \(returns.now ?? noReturn), forecast \(returns.was ?? noReturn)")
    }
    if stops.now != stops.was {
      parts.append("next stop \(stops.now ?? "none"), forecast \(stops.was ?? "none")")
    }
    return parts.joined(separator: "; ") + "."
  }

  func nextHeading(from: Int, to: Int) -> String {
    from == 0 ? "The next \(to) hours" : "From \(from) to \(to) hours from now"
  }
  var nothingComes: String { "Nothing is expected." }
  func coming(_ event: Situation.Coming.Event, _ name: String, at instant: String) -> String {
    let what =
      switch event {
      case .stops: "stops"
      case .paper: "goes on its degraded mode"
      case .returns: "is back"
      case .deadline: "reaches its MTPD"
      }
    return "\(instant): \(name) \(what)."
  }

  var decisionsHeading: String { "Decisions asked" }
  var noDecision: String { "None: no MTPD is passed, and nobody is short." }
  func passes(_ name: String, at instant: String, isPast: Bool) -> String {
    isPast
      ? "\(name) passed its MTPD at \(instant): decide how its activity goes on, or where it goes."
      : "\(name) passes its MTPD at \(instant): decide before then how its activity goes on, or where it goes."
  }
  func endCause(_ name: String, by instant: String) -> String {
    "For \(name) to keep its MTPD, the cause must have ended by \(instant): decide who is put on it."
  }

  var worksHeading: String { "Works under way and to come" }
  func work(_ name: String, step: String?, crew: [String], from: String, to: String?) -> String {
    let what = step.map { "\(name), \($0)" } ?? name
    let until = to.map { " to \($0)" } ?? ", with no known end"
    return "\(what): from \(from)\(until), by \(language.list(of: crew))."
  }

  var looseHeading: String { "What does not hold as written" }
  func loose(_ name: String, without members: [String], from: String, to: String?) -> String {
    let until = to.map { " until \($0)" } ?? ""
    return "\(name) does without \(language.list(of: members)) from \(from)\(until): "
      + "this dependency does not hold as written."
  }
  func unseen(_ name: String) -> String {
    "\(name) should be back by now and nobody saw it: what waits for it is a lower bound."
  }

  func problem(_ issue: LogProblem.Issue) -> String {
    func mean(_ suggestion: String?) -> String {
      suggestion.map { "; did you mean \(quoted($0))?" } ?? ""
    }
    switch issue {
    case .file(let defect): return UnreadableFile(defect: defect).message(in: language)
    case .missingColumn(let name):
      return
        "the column \(quoted(name)) is missing; a log has time, node and what, and may have who and note"
    case .unknownColumn(let name, let suggestion):
      return "unknown column \(quoted(name))\(mean(suggestion))"
    case .columnTwice(let name): return "the column \(quoted(name)) is there twice; remove one"
    case .blank(let column): return "nothing is written under \(quoted(column)); fill in the cell"
    case .badTime(let text):
      return "\(quoted(text)) is no time; write 2026-12-24T14:20, 14:20 or H+8"
    case .timeWithoutStart(let text):
      return "\(quoted(text)) needs a start; say --starts 2026-12-24T03:10, or write H+8"
    case .beforeStart(let text): return "\(quoted(text)) is before the scenario starts"
    case .tooLate(let text):
      return "\(quoted(text)) is after the horizon; say a longer --horizon, or mend the date"
    case .unknownNode(let name, let suggestion):
      return "unknown node \(quoted(name))\(mean(suggestion))"
    case .ambiguousNode(let name, let ids):
      return
        "\(quoted(name)) may mean \(language.alternatives(ids.prefix(6).map { quoted($0) })); write one of these"
    case .unknownSight(let text, let suggestion):
      return
        "\(quoted(text)) is nothing that is seen; write down, up, paper, begun 1, done 1, left 45m or note"
        + mean(suggestion)
    case .noPaper(let id): return "\(quoted(id)) has no degraded mode; write up, or down"
    case .badStep(let text, let node, let steps):
      return
        "\(quoted(text)) names no step of \(quoted(node)); they are \(language.list(of: steps.prefix(12).map { quoted($0) })), or their numbers from 1"
    case .badDuration(let text):
      return "\(quoted(text)) says no duration; write left 45m or left 1h30"
    case .twoStates(let node, let line):
      return
        "\(quoted(node)) is seen otherwise in the same minute on line \(line); keep one of the two"
    }
  }
  func problems(_ count: Int) -> String {
    "\(plural(count, "fault", "faults")) in the log; nothing was computed"
  }
}
