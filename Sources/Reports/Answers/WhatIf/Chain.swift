// An RTO chain as text: from minute 0 to the return, a line per step.

import Continuity
import DependencyGraph

/// The sections on how an asset comes back.
struct Chain {
  let outcome: Outcome
  /// The plan it is played by, where people bring it back.
  var plan: RecoveryPlan?
  let phrases: any Phrases
  let names: Names

  private var model: Model { outcome.model }

  /// The chain to the last return of an asset, or why it never returns; and the chain to its longest outage, where
  /// that is another one.
  func sections(for asset: Index<Asset>) -> [Document.Section] {
    let name = names.quoted(asset)
    var blocks: [Block]
    if let waiting = plan?.whoNeverComes(for: asset) {
      let because = phrases.language.planPhrases.forEver(
        names.quoted(waiting.asset), waiting.teams.map { names.quoted($0.asset) })
      blocks = [.sentence(Line(because, level: 1))]
    } else if let because = NeverText(outcome, phrases, names).sentence(for: asset) {
      blocks = [.sentence(Line(because, level: 1))]
    } else {
      let links = plan?.chain(to: asset) ?? outcome.chain(to: asset).map(PlannedLink.init)
      blocks = [.table(steps(links, isUnknown: isUnknown(asset)))]
    }
    var sections = [Document.Section(phrases.chainHeading(name), blocks)]
    if let longest = plan.map({ $0.chainOfLongest(to: asset) })
      ?? outcome.chainOfLongest(to: asset).map({ $0.map(PlannedLink.init) })
    {
      blocks = [.table(steps(longest, isUnknown: false))]
      sections.append(Document.Section(phrases.longestChainHeading(name), blocks))
    }
    return sections
  }

  private func isUnknown(_ asset: Index<Asset>) -> Bool {
    if case .unknown = outcome.timeline.return(of: model.node(of: asset)) { return true }
    return false
  }

  /// A line per step. Where a cause has no known length, the run that tells it lets the cause end at
  /// the horizon: what comes after is told from there.
  private func steps(_ links: [PlannedLink], isUnknown: Bool) -> Table {
    var rows: [(when: String, name: String, what: String)] = []
    let horizon = outcome.horizon
    func moment(_ minute: Int) -> String {
      guard isUnknown, minute >= horizon else { return phrases.instant(minute) }
      return minute == horizon
        ? phrases.untilCauseEnds : phrases.afterCause(minute - horizon)
    }
    for link in links {
      let name = names.shown(link.asset)
      for planned in link.steps {
        let step = planned.step
        let end = step.to.map(moment) ?? "…"
        let work = WorkTold(
          phrases: phrases, names: names, moment: moment, rebuilding: rebuilding)
        if let told = work.text(of: planned) {
          rows.append(("\(moment(step.from)) → \(end)", name, told))
          continue
        }
        var what =
          Decisions(scenario: outcome.scenario, names: names, phrases: phrases)
          .step(step.kind, of: link.asset)
          ?? phrases.step(step.kind, of: model.assets[link.asset].kind)
        if let to = step.to, !(isUnknown && step.from < horizon && to >= horizon) {
          what = rebuilding(step, link.asset) ?? "\(what) (\(phrases.duration(to - step.from)))"
        }
        rows.append(("\(moment(step.from)) → \(end)", name, what))
      }
      if outcome.lacksWork(link.asset), !link.steps.contains(where: { $0.step.kind == .work }) {
        rows.append(("", name, phrases.workUnknown))
      } else if link.steps.isEmpty {
        rows.append(("", name, phrases.backAtOnce))
      }
    }
    var table = Table(columns: 3)
    table.level = 1
    table.rows = rows.map { [Table.Cell($0.when), Table.Cell($0.name), Table.Cell($0.what)] }
    return table
  }

  /// The work on what was destroyed, told in its parts: rebuilding, then restoring its data.
  private func rebuilding(_ step: Step, _ asset: Index<Asset>) -> String? {
    guard step.kind == .work, let to = step.to,
      outcome.isDestroyed(asset) || outcome.isPartlyDestroyed(asset)
    else { return nil }
    let rebuild = outcome.rebuildTime(of: asset)
    let restore = outcome.restoringCopy(of: asset)?.copy.restore ?? 0
    guard rebuild + restore == to - step.from, to > step.from else { return nil }
    return phrases.restoring(
      rebuild: rebuild > 0 ? rebuild : nil, restore: restore > 0 ? restore : nil)
  }
}

/// Why an asset never returns, in a sentence.
struct NeverText {
  private let outcome: Outcome
  private let phrases: any Phrases
  private let names: Names

  init(_ outcome: Outcome, _ phrases: any Phrases, _ names: Names) {
    self.outcome = outcome
    self.phrases = phrases
    self.names = names
  }

  func sentence(for asset: Index<Asset>) -> String? {
    func name(_ asset: Index<Asset>) -> String { names.shown(asset, limit: 44) }
    switch outcome.whyNever(asset) {
    case nil: return nil
    case .loop(_, let loop): return phrases.neverBecause(loop: loop.map(name))
    case .cause(let path): return phrases.neverBecause(cause: path.last.map(name) ?? "")
    case .unstable(let path): return phrases.neverBecause(unstable: path.last.map(name) ?? "")
    }
  }
}
