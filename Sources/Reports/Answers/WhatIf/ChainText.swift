// An RTO chain as text: from minute 0 to the return, a line per step.

package import Continuity
import DependencyGraph

package struct ChainText {
  let outcome: Outcome
  let phrases: any Phrases
  let names: Names
  let terminal: Terminal

  private var model: Model { outcome.model }

  /// The chain to the last return of an asset, or why it never returns.
  func text(for asset: Int) -> String {
    let name = names.quoted(asset)
    var lines = heading(phrases.chainHeading(name))
    if let because = NeverText(outcome, phrases, names).sentence(for: asset) {
      lines.append(contentsOf: ("  " + because).wrapped(to: terminal.width))
    } else {
      lines.append(contentsOf: steps(outcome.chain(to: asset), isUnknown: isUnknown(asset)))
    }
    if let longest = outcome.chainOfLongest(to: asset) {
      lines.append("")
      lines += heading(phrases.longestChainHeading(name))
      lines.append(contentsOf: steps(longest, isUnknown: false))
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// Wrapped before it is painted: escape sequences take no columns.
  private func heading(_ text: String) -> [String] {
    text.wrapped(to: terminal.width).map { terminal.paint($0, .strong) }
  }

  private func isUnknown(_ asset: Int) -> Bool {
    if case .unknown = outcome.timeline.return(of: model.node(of: asset)) { return true }
    return false
  }

  /// A line per step. Where a cause has no known length, the run that tells it lets the cause end at
  /// the horizon: what comes after is told from there.
  private func steps(_ links: [ChainLink], isUnknown: Bool) -> [String] {
    var rows: [(when: String, name: String, what: String)] = []
    let horizon = outcome.horizon
    func moment(_ minute: Int) -> String {
      guard isUnknown, minute >= horizon else { return phrases.duration(minute) }
      return minute == horizon
        ? phrases.untilCauseEnds : phrases.afterCause(minute - horizon)
    }
    for link in links {
      let name = names.shown(link.asset)
      for step in link.steps {
        let end = step.to.map(moment) ?? "…"
        var what =
          DecisionsText(scenario: outcome.scenario, names: names, phrases: phrases)
          .step(step.kind, of: link.asset)
          ?? phrases.step(step.kind, of: model.assets[link.asset].kind)
        if let to = step.to, !(isUnknown && step.from < horizon && to >= horizon) {
          what += " (\(phrases.duration(to - step.from)))"
        }
        rows.append(("\(moment(step.from)) → \(end)", name, what))
      }
      if outcome.lacksWork(link.asset), !link.steps.contains(where: { $0.kind == .work }) {
        rows.append(("", name, phrases.workUnknown))
      } else if link.steps.isEmpty {
        rows.append(("", name, phrases.backAtOnce))
      }
    }
    var table = Table(columns: 3)
    table.rows = rows.map { [Table.Cell($0.when), Table.Cell($0.name), Table.Cell($0.what)] }
    return table.text(for: terminal, indent: 2).split(separator: "\n").map(String.init)
  }
}

/// Why an asset never returns, in a sentence.
package struct NeverText {
  private let outcome: Outcome
  private let phrases: any Phrases
  private let names: Names

  package init(_ outcome: Outcome, _ phrases: any Phrases, _ names: Names) {
    self.outcome = outcome
    self.phrases = phrases
    self.names = names
  }

  func sentence(for asset: Int) -> String? {
    func name(_ asset: Int) -> String { names.shown(asset, limit: 44) }
    switch outcome.whyNever(asset) {
    case nil: return nil
    case .loop(_, let loop): return phrases.neverBecause(loop: loop.map(name))
    case .cause(let path): return phrases.neverBecause(cause: path.last.map(name) ?? "")
    case .unstable(let path): return phrases.neverBecause(unstable: path.last.map(name) ?? "")
    }
  }
}
