// What stops besides the processes, by kind and establishment.

import Continuity
import DependencyGraph
import Diagrams
import Formats

/// The section on everything else that stops.
struct Others {
  let outcome: Outcome
  let phrases: any Phrases
  let names: Names

  private var model: Model { outcome.model }
  /// More than so many names of a group are counted, not listed; the CSV has them all.
  private let most = 12

  func section(_ answers: [Answer]) -> Document.Section? {
    let showsEstablishments = Set(answers.map { model.assets[$0.asset].establishment }).count > 1
    let stopped = answers.filter { !$0.outages.isEmpty }
    var lines: [Line] = []
    for kind in Kind.allCases {
      let ofKind = stopped.filter { model.assets[$0.asset].kind == kind }
      let groups = Dictionary(grouping: ofKind) {
        showsEstablishments ? model.assets[$0.asset].establishment : nil
      }
      for (establishment, members) in groups.sorted(by: {
        ($0.key?.position ?? -1) < ($1.key?.position ?? -1)
      }) {
        let name = establishment.map { model.establishments[$0].name.visible() }
        lines += group(phrases.language.heading(of: kind), members, of: name)
      }
    }
    let up = answers.filter(\.outages.isEmpty)
    let degraded = up.filter { !$0.degraded.isEmpty }
    let hindered = up.filter { $0.degraded.isEmpty && !$0.hindered.isEmpty }
    let onReserve = hindered.filter { !$0.reserves.isEmpty }
    func isRole(_ answer: Answer) -> Bool { model.assets[answer.asset].kind == .role }
    for (heading, members) in [
      (phrases.language.levelPhrases.reserveHeading, onReserve),
      (phrases.hinderedOnly, hindered.filter { !isRole($0) && $0.reserves.isEmpty }),
      (phrases.degradedOnly, degraded),
      (phrases.understaffed, hindered.filter(isRole)),
    ] where !members.isEmpty {
      lines += group(heading, members, of: nil)
    }
    let short = up.filter { $0.degraded.isEmpty && $0.hindered.isEmpty && !$0.units.isEmpty }
    if !short.isEmpty { lines += group(phrases.language.partlyDownHeading, short, of: nil) }
    guard !lines.isEmpty else { return nil }
    return Document.Section(phrases.othersHeading, [.list(List(lines))])
  }

  /// How long what goes on is impaired: until when its reserve lasts, else from when to when.
  private func time(of answer: Answer) -> String? {
    if answer.degraded.isEmpty, let reserve = answer.reserves.first {
      return phrases.language.levelPhrases.reserve(phrases.instant(reserve.until))
    }
    let times = answer.degraded.isEmpty ? answer.hindered : answer.degraded
    guard let first = times.first, let last = times.last else { return nil }
    return phrases.down(from: first.from, until: last.to.map(phrases.instant) ?? "…")
  }

  /// How many units are up when fewest are, and in what time; `nil` where none is missing, or all are.
  private func fewestUp(_ answer: Answer) -> String? {
    guard answer.outages.isEmpty, let first = answer.units.first, let last = answer.units.last,
      let fewest = answer.units.map(\.up).min()
    else { return nil }
    let up = phrases.language.units(fewest, of: model.unitCount(of: answer.asset))
    return up + ", " + phrases.interval(from: first.interval.from, to: last.interval.to)
  }

  /// A heading, then names with their times, one after the other; the first to stop come first.
  private func group(_ kind: String, _ answers: [Answer], of establishment: String?) -> [Line] {
    let ordered = answers.sorted {
      ($0.stopsAt ?? .max, $0.asset) < ($1.stopsAt ?? .max, $1.asset)
    }
    var parts = ordered.prefix(most).map { answer in
      let name = names.shown(answer.asset, limit: 40)
      if let up = fewestUp(answer) { return phrases.language.label(name, up) }
      guard let stops = answer.stopsAt, let ending = answer.ending else {
        return time(of: answer).map { phrases.language.label(name, $0) } ?? name
      }
      let until = phrases.ending(
        ending, isLowerBound: answer.isLowerBound, horizon: outcome.horizon)
      return phrases.language.label(name, phrases.down(from: stops, until: until))
    }
    if ordered.count > most { parts.append(phrases.more(ordered.count - most)) }
    var list = Line(
      parts.joined(separator: phrases.language == .french ? "\u{A0}; " : "; "), level: 2)
    list.isAligned = true
    return [
      Line(phrases.heading(kind: kind, count: answers.count, establishment: establishment)), list,
    ]
  }
}
