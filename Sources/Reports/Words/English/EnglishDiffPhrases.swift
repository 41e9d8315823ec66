// What changed between two models, in English: the head, and the answers.

import Continuity
import DependencyGraph

struct EnglishDiffPhrases: DiffPhrases {
  var language: Language { .english }

  // MARK: The head

  var title: String { "what changed" }
  func from(_ old: String, to new: String) -> String { "From \(old) to \(new)." }
  func on(_ day: String) -> String { " (as planned on \(day))" }
  var today: String { " (as of today)" }
  func date(_ date: String?) -> String { date.map { " (\($0))" } ?? "" }
  var nothing: String { "No difference: both models say the same and give the same answers." }

  func summary(_ counts: DiffCounts) -> String {
    [answers(counts), elements(counts)].compactMap(\.self).joined(separator: "; ") + "."
  }

  private func answers(_ counts: DiffCounts) -> String {
    if counts.worse + counts.better + counts.neutral == 0 { return "No answer changes" }
    var parts = [
      counts.worse == 0
        ? "No answer gets worse"
        : "\(plural(counts.worse, "answer")) \(counts.worse == 1 ? "gets" : "get") worse"
    ]
    if counts.better > 0 {
      parts.append("\(number(counts.better)) \(counts.better == 1 ? "gets" : "get") better")
    }
    if counts.neutral > 0 {
      let verb = counts.neutral == 1 ? "changes" : "change"
      parts.append("\(number(counts.neutral)) \(verb) without getting worse")
    }
    return parts.joined(separator: ", ")
  }

  private func elements(_ counts: DiffCounts) -> String? {
    var parts: [String] = []
    for (count, word) in [
      (counts.added, "added"), (counts.gone, "gone"), (counts.changed, "changed"),
    ] where count > 0 {
      parts.append(
        parts.isEmpty ? "\(plural(count, "node")) \(word)" : "\(number(count)) \(word)")
    }
    if counts.others > 0 {
      parts.append("\(plural(counts.others, "other change")) of the model")
    }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }

  func onlyEstablishment(_ name: String) -> String {
    "Limited to \(name); scenarios are played on the whole model."
  }

  // MARK: Answers

  func heading(_ direction: Direction, count: Int) -> String {
    switch direction {
    case .worse: "What gets worse (\(number(count)))"
    case .better: "What gets better (\(number(count)))"
    case .neutral: "What changes without getting worse (\(number(count)))"
    }
  }

  func scenario(_ name: String, isChanged: Bool) -> String {
    isChanged ? "scenario \(name), itself changed" : "scenario \(name)"
  }

  func aspect(_ aspect: AnswerAspect, horizon: Int) -> String {
    switch aspect {
    case .verdict(let objective, let old, let new): verdict(objective, old, new)
    case .stops(let recovery, let isAtLeast): "now stops" + pause(recovery, isAtLeast, horizon)
    case .stopsNoMore: "stops no more"
    case .stopsAt(let old, let new):
      "stops \(new < old ? "earlier" : "later"): at \(language.instant(new)) instead of \(language.instant(old))"
    case .recovery(let old, let oldIsAtLeast, let new, let newIsAtLeast):
      recovery(old, oldIsAtLeast, new, newIsAtLeast, horizon)
    case .degraded(let isNow):
      isNow ? "now runs on its degraded procedure" : "runs on its degraded procedure no more"
    case .hindered(let isNow): isNow ? "is now hindered" : "is hindered no more"
    case .paperAt(let old, let new):
      "on paper \(new < old ? "earlier" : "later"): at \(language.instant(new)) instead of "
        + language.instant(old)
    case .reserve(let old, let new): reserve(old, new)
    case .level(let old, let new): "does \(level(new)) instead of \(level(old))"
    case .lost(let old, let new): "activity not done: \(lost(new)) instead of \(lost(old))"
    case .dataLoss(let old, let new): "data lost: \(loss(new)) (before: \(loss(old)))"
    }
  }

  private func reserve(_ old: Int?, _ new: Int?) -> String {
    guard let new else { return "lives on a reserve no more" }
    let now = "on a reserve until \(language.instant(new))"
    return old.map { "\(now) instead of \(language.instant($0))" } ?? "now lives \(now)"
  }

  private func level(_ level: Int?) -> String {
    level.map { "\(language.percent($0)) of its activity at worst" } ?? "a share nobody knows"
  }

  /// In hours of full activity, and in what it counts.
  private func lost(_ lost: Lost) -> String {
    length(lost.minutes, lost.isAtLeast) + (lost.volume.map { " (\(number($0)))" } ?? "")
  }

  private func loss(_ loss: DataLoss?) -> String {
    language.recovery.loss(
      loss?.chain ?? .minutes(0), isLowerBound: loss?.isLowerBound ?? false)
  }

  private func pause(_ recovery: Recovery, _ isAtLeast: Bool, _ horizon: Int) -> String {
    switch recovery {
    case .none: ""
    case .minutes(let minutes): ", for \(length(minutes, isAtLeast))"
    case .afterCause(let minutes): ", until \(length(minutes, isAtLeast)) after the outage ends"
    case .afterHorizon: ", and is not back within \(duration(horizon))"
    case .never: ", and never comes back"
    case .unstable: ", then falls and starts without end"
    }
  }

  private func length(_ minutes: Int, _ isAtLeast: Bool) -> String {
    (isAtLeast ? "at least " : "") + duration(minutes)
  }

  private func state(_ recovery: Recovery, _ isAtLeast: Bool, _ horizon: Int) -> String {
    switch recovery {
    case .none: "no stop"
    case .minutes(let minutes): "down for \(length(minutes, isAtLeast))"
    case .afterCause(let minutes): "back \(length(minutes, isAtLeast)) after the outage ends"
    case .afterHorizon: "not back within \(duration(horizon))"
    case .never: "never back"
    case .unstable: "falls and starts without end"
    }
  }

  private func recovery(
    _ old: Recovery, _ oldIsAtLeast: Bool, _ new: Recovery, _ newIsAtLeast: Bool, _ horizon: Int
  ) -> String {
    let now = state(new, newIsAtLeast, horizon)
    switch (old, new) {
    case (.minutes(let one), .minutes), (.afterCause(let one), .afterCause):
      if oldIsAtLeast, !newIsAtLeast {
        return "\(now), which is now known (before: at least \(duration(one)))"
      }
      if newIsAtLeast, !oldIsAtLeast {
        return "\(now), which is no longer known (before: \(duration(one)))"
      }
      return "\(now) instead of \(length(one, oldIsAtLeast))"
    default: return "\(now) (before: \(state(old, oldIsAtLeast, horizon)))"
    }
  }

  private func verdict(_ objective: Objective, _ old: Verdict?, _ new: Verdict?) -> String {
    func its(_ limit: Int) -> String { "its \(name(of: objective)) of \(duration(limit))" }
    func by(_ verdict: Verdict) -> String {
      guard let by = verdict.by else { return "" }
      return " by \(length(by, verdict.isAtLeast))"
    }
    guard let new else {
      return "its \(name(of: objective)) is no longer set (missed or uncertain before)"
    }
    let moved =
      old.map { $0.limit != new.limit } == true
      ? " (the objective was \(duration(old?.limit ?? 0)))" : ""
    switch (old?.result, new.result) {
    case (.kept, .missed): return "now misses \(its(new.limit))\(by(new))\(moved)"
    case (.unknown, .missed):
      return "misses \(its(new.limit))\(by(new)), which was not known\(moved)"
    case (nil, .missed): return "misses \(its(new.limit))\(by(new)), a new objective"
    case (.missed, .missed):
      let before = old?.by.map { " (before: \(duration($0)))" } ?? ""
      return "misses \(its(new.limit))\(by(new))\(before)\(moved)"
    case (_, .unknown):
      if let deadline = new.causeMustEndBy {
        if let before = old?.causeMustEndBy {
          return
            "\(name(of: objective)) of \(duration(new.limit)): the outage must end by \(language.instant(deadline)) instead of \(language.instant(before))"
        }
        return
          "it is no longer known whether \(its(new.limit)) is kept: the outage must end by \(language.instant(deadline))\(moved)"
      }
      return "it is no longer known whether \(its(new.limit)) is kept\(moved)"
    case (.unknown, .kept): return "keeps \(its(new.limit)), which was not known\(moved)"
    case (_, .kept): return "now keeps \(its(new.limit))\(moved)"
    }
  }

  func chain(_ name: String, _ difference: ChainDifference) -> String {
    switch (difference.old, difference.new) {
    case (nil, let new?): "now waits for \(name)" + (new > 0 ? " (\(duration(new)))" : "")
    case (_?, nil): "waits for \(name) no more"
    case (let old?, let new?): "\(name) takes \(duration(new)) instead of \(duration(old))"
    case (nil, nil): name
    }
  }

  func missing(_ figures: [String]) -> String {
    "not given — " + figures.joined(separator: "; ")
  }

  func reach(_ name: String, _ change: ReachChange, more: [String], less: [String]) -> String {
    var text = "\(name) failing alone: "
    let others = "\(plural(change.new, "other node")) \(change.new == 1 ? "stops" : "stop")"
    if change.new == 0 {
      text += "nothing else stops any more (before: \(plural(change.old, "node")))"
    } else if change.new == change.old {
      text += "\(others) as before, but not the same"
    } else {
      text += "\(others) instead of \(number(change.old))"
    }
    if change.moreProcesses > 0 {
      text +=
        " (\(number(change.moreProcesses)) more process\(change.moreProcesses == 1 ? "" : "es"))"
    }
    if change.moreCount > 0 { text += "; now also: " + more.joined(separator: ", ") }
    if change.lessCount > 0 { text += "; no more: " + less.joined(separator: ", ") }
    return text
  }

  func growth(_ count: Int, _ names: [String]) -> String {
    "\(plural(count, "failure")) of a single node \(count == 1 ? "stops" : "stop") more or fewer others, "
      + "only since nodes were added or are gone: " + names.joined(separator: ", ")
  }

  func untried(_ count: Int) -> String {
    "\(plural(count, "failure")) of a single node \(count == 1 ? "was" : "were") not tried, for want of time."
  }

  func firstMissHeading(_ count: Int) -> String {
    "Objectives missed with nothing to compare: a new node or scenario (\(number(count)))"
  }

  func miss(_ verdicts: [String]) -> String { verdicts.joined(separator: "; ") }

  // MARK: Words

  private func name(of objective: Objective) -> String { EnglishPhrases().name(of: objective) }
}
