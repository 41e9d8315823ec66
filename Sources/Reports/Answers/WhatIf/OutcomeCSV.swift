// An outcome as CSV: a row per node, everything that JSON says of it, minutes as numbers.

package import Continuity
import DependencyGraph
package import Formats

package struct OutcomeCSV {
  let outcome: Outcome
  let filter: Filter

  private var model: Model { outcome.model }
  private let held: [Index<Asset>: Compromised]
  /// The roles that are asked for otherwise than always, or fall short.
  private let asked: [Index<Asset>: PeopleAsked]

  package init(outcome: Outcome, filter: Filter) {
    self.outcome = outcome
    self.filter = filter
    held = Dictionary(
      outcome.compromised.map { ($0.asset, $0) }, uniquingKeysWith: { first, _ in first })
    asked = Dictionary(
      outcome.peopleAsked.map { ($0.role, $0) }, uniquingKeysWith: { first, _ in first })
  }

  static let columns = [
    "id", "kind", "name", "establishment", "outages", "degraded", "cause", "members", "awaits",
    "steps", "returns", "return", "after-cause", "normal-again", "lower-bound", "destroyed",
    "compromised-by", "copies", "restored-from", "data-loss", "verdicts", "unknown",
    "hindered", "reserve", "levels", "lost", "lost-at-least", "lost-volume", "count", "units",
    "mode-until", "procedure", "decided-by", "trigger", "ended-by", "people", "short-of", "sign",
  ]

  package func write(to writer: inout CSVWriter) {
    writer.row(OutcomeCSV.columns)
    // A role may be asked for otherwise without being touched itself.
    let assets = Set(outcome.affected).union(asked.keys).sorted()
    for asset in assets where filter.shows(model.assets[asset]) {
      writer.row(row(outcome.answer(for: asset)))
    }
  }

  private func row(_ answer: Answer) -> [String] {
    let asset = model.assets[answer.asset]
    var members: [Index<Asset>] = []
    if case .requirement(_, let named, _) = answer.cause { members = named }
    let cells: [String] = [
      asset.id, asset.kind.singular, asset.name,
      asset.establishment.map { model.establishments[$0].id } ?? "",
      answer.outages.map(text).joined(separator: " "),
      answer.degraded.map(text).joined(separator: " "), answer.cause?.word ?? "",
      members.map { model.assets[$0].id }.joined(separator: " "),
      answer.awaits.map { model.assets[$0].id } ?? "",
      answer.steps.map { "\($0.kind.word) \(text(Interval(from: $0.from, to: $0.to)))" }
        .joined(separator: ", "),
      answer.returns.map(String.init) ?? "", answer.ending?.word ?? "at",
      answer.afterCause.map(String.init) ?? "", answer.normalAgain.map(String.init) ?? "",
      answer.isLowerBound ? "true" : "false",
      answer.isDestroyed ? "true" : "false",
      held[answer.asset].map { $0.by.map { model.assets[$0].id } ?? "-" } ?? "",
      answer.copies.map {
        "\(model.assets[$0.copy.holder].id) \($0.survives ? "survives" : "lost") \($0.reason.rawValue)"
      }.joined(separator: ", "),
      answer.restoringCopy.map { model.assets[answer.copies[$0].copy.holder].id } ?? "",
      answer.dataLossCell,
      answer.verdicts.map(text).joined(separator: ", "),
      answer.missing.map { "\(model.assets[$0.asset].id) \($0.key)" }.joined(separator: ", "),
      answer.hindered.map(text).joined(separator: " "),
      answer.reserves.map(text).joined(separator: ", "),
      answer.levels.map { "\(text($0.interval)) \($0.percent.map { "\($0)%" } ?? "unknown")" }
        .joined(separator: ", "),
      String(answer.lost.minutes), answer.lost.isAtLeast ? "true" : "false",
      answer.lost.volume.map(String.init) ?? "",
      model.count(of: answer.asset).map(String.init) ?? "",
      answer.units.map { "\(text($0.interval)) \($0.up)" }.joined(separator: ", "),
    ]
    return cells + people(answer)
  }

  /// The degraded mode where it is in use; of a role, what is asked of it; what a verdict rests on; the sign.
  private func people(_ answer: Answer) -> [String] {
    let details = model.details[answer.asset]
    let mode = answer.mode
    var until = ""
    if let mode {
      if case .minutes(let minute) = mode.holdsUntil {
        until = "\(minute)"
      } else {
        until = "unlimited"
      }
    }
    var asked: [String] = []
    if let mode {
      for people in mode.people {
        let missing = people.missing > 0 ? " call back \(people.missing)" : ""
        asked.append("\(model.assets[people.role].id) \(people.count)\(missing)")
      }
    } else if let role = self.asked[answer.asset] {
      for stretch in role.stretches {
        let present = stretch.present.map(String.init) ?? ""
        asked.append("\(text(stretch.interval)) \(stretch.asked)/\(present)")
      }
    }
    let shortOf = Set(answer.verdicts.flatMap(\.shortOf)).sorted()
    return [
      until, mode == nil ? "" : details?.procedure ?? "",
      mode == nil ? "" : details?.decidedBy.map { model.text(of: $0) } ?? "",
      mode == nil ? "" : details?.trigger ?? "",
      mode == nil ? "" : details?.endedBy.map { model.text(of: $0) } ?? "",
      asked.joined(separator: ", "),
      shortOf.map { model.assets[$0].id }.joined(separator: " "), details?.sign ?? "",
    ]
  }

  /// `0-330`; the end of an open interval is left out.
  private func text(_ interval: Interval) -> String {
    "\(interval.from)-\(interval.to.map(String.init) ?? "")"
  }

  /// `0-120 until 480 of ad`: from and to, when it would end, and what is missing.
  private func text(_ reserve: Reserve) -> String {
    "\(text(reserve.interval)) until \(reserve.until) of "
      + reserve.of.map { model.assets[$0].id }.joined(separator: " ")
  }

  /// `mtpd 240 missed by 90`, as JSON has it.
  private func text(_ verdict: Verdict) -> String {
    var text = "\(verdict.objective.rawValue) \(verdict.limit) \(verdict.result.rawValue)"
    if let by = verdict.by { text += " by \(verdict.isAtLeast ? "at least " : "")\(by)" }
    if let deadline = verdict.causeMustEndBy { text += " unless cause ends by \(deadline)" }
    return text
  }
}
