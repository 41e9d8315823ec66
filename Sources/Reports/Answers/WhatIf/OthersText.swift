// What stops besides the processes, by kind and establishment.

import Continuity
import DependencyGraph

package struct OthersText {
  let outcome: Outcome
  let phrases: any Phrases
  let names: Names
  let terminal: Terminal

  private var model: Model { outcome.model }
  /// More than so many names of a group are counted, not listed; the CSV has them all.
  private let most = 12

  func text(_ answers: [Answer]) -> String {
    guard !answers.isEmpty else { return "" }
    var lines = [terminal.paint(phrases.othersHeading, .strong)]
    let showsEstablishments = Set(answers.map { model.assets[$0.asset].establishment }).count > 1
    let stopped = answers.filter { !$0.outages.isEmpty }
    for kind in Kind.allCases {
      let ofKind = stopped.filter { model.assets[$0.asset].kind == kind }
      guard !ofKind.isEmpty else { continue }
      let groups = Dictionary(grouping: ofKind) {
        showsEstablishments ? model.assets[$0.asset].establishment ?? -1 : -1
      }
      for (establishment, members) in groups.sorted(by: { $0.key < $1.key }) {
        let name = establishment < 0 ? nil : model.establishments[establishment].name.visible()
        lines.append(
          "  "
            + phrases.heading(
              kind: phrases.language.heading(of: kind), count: members.count,
              establishment: name))
        lines.append(contentsOf: list(members))
      }
    }
    let degraded = answers.filter { $0.outages.isEmpty && !$0.degraded.isEmpty }
    if !degraded.isEmpty {
      lines.append(
        "  "
          + phrases.heading(
            kind: phrases.degradedOnly, count: degraded.count, establishment: nil))
      lines.append(contentsOf: list(degraded))
    }
    return lines.count == 1 ? "" : lines.joined(separator: "\n") + "\n"
  }

  /// Names with their times, one after the other on lines that fit; the first to stop come first.
  private func list(_ answers: [Answer]) -> [String] {
    let ordered = answers.sorted {
      ($0.stopsAt ?? .max, $0.asset) < ($1.stopsAt ?? .max, $1.asset)
    }
    var parts = ordered.prefix(most).map { answer in
      let name = names.shown(answer.asset, limit: 40)
      guard let stops = answer.stopsAt, let ending = answer.ending else { return name }
      let until = phrases.ending(
        ending, isLowerBound: answer.isLowerBound, horizon: outcome.horizon)
      return "\(name) (\(phrases.down(from: stops, until: until)))"
    }
    if ordered.count > most { parts.append(phrases.more(ordered.count - most)) }
    return parts.joined(separator: ", ").wrapped(to: terminal.width - 4).map { "    " + $0 }
  }
}
