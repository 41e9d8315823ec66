// Why one asset stops and when it is back: causes down to the failure, intervals, chain, verdicts.

import Continuity
import DependencyGraph

package struct WhyText {
  let outcome: Outcome
  let phrases: any Phrases
  let names: Names
  let terminal: Terminal

  private var model: Model { outcome.model }

  func text(for asset: Int) -> String {
    let answer = outcome.answer(for: asset)
    let name = names.quoted(asset)
    let losesData = answer.dataLoss.map { $0.chain > .minutes(0) || $0.isLowerBound } ?? false
    let beside = besides(asset)
    var lines = phrases.day(of: model).map { [$0] } ?? []
    guard !answer.outages.isEmpty || !answer.degraded.isEmpty || losesData else {
      lines.append(phrases.keepsRunning(name))
      let late = outcome.scenario.events(after: outcome.horizon)
      if !late.isEmpty {
        let told = late.map { "\(names.quoted($0.asset)) (\(phrases.duration($0.at)))" }
        lines.append(phrases.afterHorizon(told, horizon: outcome.horizon))
      }
      return (lines + beside).flatMap { $0.wrapped(to: terminal.width) }.joined(separator: "\n")
        + "\n"
    }
    if let stops = answer.stopsAt {
      lines.append(terminal.paint(phrases.stops(name, at: stops) + ".", .strong))
    } else {
      lines.append(terminal.paint(phrases.onlyDegraded(name), .strong))
    }
    lines.append("")
    lines.append(terminal.paint(phrases.causesHeading, .strong))
    lines.append(contentsOf: causes(of: asset))
    if !answer.outages.isEmpty {
      lines.append("")
      lines.append(terminal.paint(phrases.outagesHeading, .strong))
      lines += answer.outages.map { "  " + phrases.interval(from: $0.from, to: $0.to) }
    }
    if !answer.degraded.isEmpty {
      lines.append("")
      lines.append(terminal.paint(phrases.degradedHeading, .strong))
      lines += answer.degraded.map { "  " + phrases.interval(from: $0.from, to: $0.to) }
    }
    if let normal = answer.normalAgain, model.assets[asset].catchUp != nil {
      lines.append("  " + phrases.normalAgain(normal))
    }
    if answer.ending != nil {
      lines.append("")
      let chain = ChainText(outcome: outcome, phrases: phrases, names: names, terminal: terminal)
      lines += chain.text(for: asset).split(separator: "\n", omittingEmptySubsequences: false)
        .map(String.init)
    } else {
      lines.append("")
    }
    lines += RecoveryText(
      outcome: outcome, phrases: phrases, names: names, terminal: terminal
    ).lines(for: asset)
    if !answer.verdicts.isEmpty {
      lines.append(terminal.paint(phrases.verdictsHeading, .strong))
      for verdict in answer.verdicts { lines.append("  " + phrases.verdict(verdict)) }
      lines.append("")
    }
    lines.append(terminal.paint(phrases.unknownHeading, .strong))
    lines += answer.missing.map { "  " + phrases.missing(names.shown($0.asset), key: $0.key) }
    if answer.missing.isEmpty { lines.append("  " + phrases.nothingUnknown) }
    lines += beside
    return lines.flatMap { $0.wrapped(to: terminal.width) }.joined(separator: "\n") + "\n"
  }

  /// What this asset has no spare for any more, that nothing needs what failed, and where it asks for
  /// more people than there are.
  private func besides(_ asset: Int) -> [String] {
    let beside = BesideText(outcome: outcome, phrases: phrases, names: names, terminal: terminal)
    return beside.neededByNothing() + beside.withoutSpare(of: { $0 == asset })
      + beside.staffing(of: { $0 == asset })
  }

  /// From the asset down to what failed: each line needs the next one.
  private func causes(of asset: Int) -> [String] {
    var table = Table(columns: 2)
    var seen: Set<Int> = []
    var current = asset
    while seen.insert(current).inserted,
      let cause = outcome.answer(for: current).cause
        ?? degradedBy(current)
    {
      var members: [Int] = []
      if case .requirement(_, let named, _) = cause { members = named }
      let down = members.filter { !outcome.answer(for: $0).outages.isEmpty }
      table.rows.append([
        Table.Cell(outcome.answer(for: current).stopsAt.map(phrases.duration) ?? "–"),
        Table.Cell(
          names.shown(current) + " "
            + (DecisionsText(scenario: outcome.scenario, names: names, phrases: phrases)
              .because(cause, of: current)
              ?? phrases.because(
                cause, of: model.assets[current].kind, members: names.quoted(members),
                down: names.quoted(down)))),
      ])
      guard let next = down.min(by: { stop($0) < stop($1) }) else { break }
      current = next
    }
    return table.text(for: terminal, indent: 2).split(separator: "\n").map(String.init)
  }

  /// What makes an asset that never stops run degraded: its first requirement that is ever unmet.
  private func degradedBy(_ asset: Int) -> StopCause? { outcome.degradationCause(of: asset) }

  private func stop(_ asset: Int) -> (Int, Int) {
    (outcome.answer(for: asset).stopsAt ?? .max, asset)
  }
}
