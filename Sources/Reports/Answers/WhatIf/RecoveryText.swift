// The part of an answer that only a scenario that destroys things has: attacker, copies, data, circles.

import Continuity
import DependencyGraph

package struct RecoveryText {
  let outcome: Outcome
  let phrases: any Phrases
  let names: Names
  let terminal: Terminal

  private var model: Model { outcome.model }
  private var words: any RecoveryPhrases { phrases.language.recovery }

  /// How many names a line shows before it only counts.
  private static let mostNames = 6

  // MARK: - Headlines

  /// What is lost for ever comes first: it is no cell of a table.
  func headlines(_ answers: [Answer]) -> [String] {
    let lost = answers.filter { $0.dataLoss?.chain == .everything }
    guard !lost.isEmpty else { return [] }
    let processes = lost.filter { model.assets[$0.asset].kind == .process }
    let told = (processes.isEmpty ? lost : processes).map(\.asset)
    let shown = names.someQuoted(told, atMost: Self.mostNames)
    let own = lost.count { $0.dataLoss?.own == .everything }
    return [terminal.paint(words.everythingLost(shown), .bad), words.noCopySurvives(own)]
  }

  // MARK: - Sections

  /// The sections that follow the table of processes; none where nothing is destroyed.
  func sections(_ answers: [Answer]) -> [String] {
    guard outcome.scenario.destroys else { return [] }
    return [attack(), copies(), data(answers), circles()].compactMap { $0 }.map {
      $0.flatMap { $0.wrapped(to: terminal.width) }.joined(separator: "\n") + "\n"
    }
  }

  private func attack() -> [String]? {
    guard !outcome.compromised.isEmpty else { return nil }
    var lines = [terminal.paint(words.attackHeading, .strong)]
    for (when, held) in Dictionary(grouping: outcome.compromised, by: { [$0.at, $0.wave] })
      .sorted(by: { $0.key.lexicographicallyPrecedes($1.key) })
    {
      lines.append(
        "  "
          + words.wave(
            when[1], at: when[0], count: held.count, names: some(held.map(\.asset).sorted())))
    }
    let edges = outcome.cleanEdges
    for edge in edges.prefix(Self.mostNames) {
      lines.append(
        "  " + words.stopped(clean: names.shown(edge.clean), held: names.shown(edge.held)))
    }
    if edges.count > Self.mostNames {
      lines.append("  " + phrases.more(edges.count - Self.mostNames))
    }
    // Who an attacker could hold, and of whom nobody said that they are independent; JSON has them all.
    let unlinked = model.assetsWithoutControlLink.filter {
      model.assets[$0].kind.isTechnical && !model.assets[$0].declaresControl
    }
    if !unlinked.isEmpty {
      lines.append("  " + words.withoutLink(unlinked.count, names: some(unlinked)))
    }
    return lines
  }

  /// A line per holder: how many of its copies survive, and why the others do not.
  private func copies() -> [String]? {
    var byHolder: [Int: [CopyFate.Reason: Int]] = [:]
    var surviving: [Int: Int] = [:]
    for asset in outcome.affected {
      for fate in outcome.copies(of: asset) {
        byHolder[fate.copy.holder, default: [:]][fate.reason, default: 0] += 1
        if fate.survives { surviving[fate.copy.holder, default: 0] += 1 }
      }
    }
    guard !byHolder.isEmpty else { return nil }
    var lines = [terminal.paint(words.copiesHeading, .strong)]
    for (holder, reasons) in byHolder.sorted(by: { $0.key < $1.key }) {
      let total = reasons.values.reduce(0, +)
      let why = CopyFate.Reason.allCases.filter { reasons[$0] != nil }.map(words.reason)
      lines.append(
        "  "
          + words.copies(of: names.shown(holder), surviving: surviving[holder] ?? 0, of: total)
          + " (\(why.joined(separator: ", ")))")
    }
    return lines
  }

  /// The processes that lose data, and by which copy.
  private func data(_ answers: [Answer]) -> [String]? {
    var table = Table(words.dataHeadings)
    for answer in answers where model.assets[answer.asset].kind == .process {
      guard let loss = answer.dataLoss, loss.chain > .minutes(0) || loss.isLowerBound else {
        continue
      }
      let source = outcome.lossChain(to: answer.asset).last
      table.rows.append([
        Table.Cell(names.shown(answer.asset)),
        Table.Cell(
          words.loss(loss.chain, isLowerBound: loss.isLowerBound),
          loss.chain == .everything ? .bad : .plain),
        Table.Cell(source.map { names.shown($0) } ?? "–"),
        Table.Cell(
          source.flatMap { outcome.restoringCopy(of: $0) }.map { names.shown($0.copy.holder) }
            ?? (source == nil ? "–" : words.noCopies)),
        Table.Cell(.rpo, of: answer, phrases),
      ])
    }
    guard !table.rows.isEmpty else { return nil }
    return [terminal.paint(words.dataHeading, .strong)]
      + table.text(for: terminal).split(separator: "\n").map(String.init)
  }

  private func circles() -> [String]? {
    if !outcome.circles.isEmpty { return remedies() }
    let others = otherCopies(outcome.otherCopies())
    return others.isEmpty ? nil : [terminal.paint(words.otherCopyHeading, .strong)] + others
  }

  /// What would let everything come back that a circle holds down.
  func remedies() -> [String] {
    var lines = [terminal.paint(words.remedyHeading, .strong)]
    let remedies = outcome.remedies()
    for remedy in remedies.found.prefix(5) {
      lines.append("  " + words.after(told(remedy.change), backBy: remedy.lastReturn))
    }
    lines += otherCopies(outcome.otherCopies())
    if remedies.untried > 0 {
      lines.append("  " + words.untried(remedies.untried))
    } else if remedies.found.isEmpty {
      lines.append("  " + words.noRemedy)
    }
    return lines
  }

  private func otherCopies(_ others: [OtherCopy]) -> [String] {
    others.prefix(3).map { other in
      "  "
        + words.otherCopy(
          names.shown(other.asset), from: names.shown(other.copy.copy.holder), at: other.returns,
          loss: words.loss(.minutes(other.copy.age), isLowerBound: !other.copy.isAgeKnown),
          freesAll: other.freesAll)
        + (other.concernsRPO
          ? words.otherCopy(
            missingRPO: names.someQuoted(other.missingRPO, atMost: Self.mostNames)) : "")
    }
  }

  private func told(_ change: Change) -> String {
    switch change {
    case .independence(let owner, let member, _):
      words.change(change, names.shown(owner), names.shown(member))
    case .noControl(let controller, let controlled):
      words.change(change, names.shown(controlled), names.shown(controller))
    }
  }

  private func some(_ assets: [Int]) -> [String] {
    names.some(assets, atMost: Self.mostNames)
  }

  // MARK: - One asset

  /// The attacker's path to an asset, its RPO chain, and the copies of the one that the chain ends in.
  func lines(for asset: Int) -> [String] {
    guard let loss = outcome.dataLoss(of: asset) else { return [] }
    var lines: [String] = []
    let path = outcome.compromisePath(to: asset)
    if !path.isEmpty { lines.append(words.reached(path: path.map { names.shown($0) })) }
    lines.append(terminal.paint(words.dataHeading, .strong))
    lines.append("  " + words.loss(loss.chain, isLowerBound: loss.isLowerBound))
    let chain = outcome.lossChain(to: asset)
    if chain.count > 1 { lines.append("  " + words.chain(chain.map { names.shown($0) })) }
    let source = chain.last ?? asset
    let fates = outcome.copies(of: source)
    guard !fates.isEmpty || outcome.isDestroyed(source) else { return lines + [""] }
    var table = Table(words.copyHeadings)
    for fate in fates {
      table.rows.append([
        Table.Cell(names.shown(fate.copy.holder)),
        Table.Cell(words.survives(fate.survives), fate.survives ? .good : .bad),
        Table.Cell(words.reason(fate.reason)),
        Table.Cell(words.age(fate.age, isKnown: fate.isAgeKnown)),
        Table.Cell(fate.copy.restore.map(phrases.duration) ?? "?"),
      ])
    }
    lines.append(
      "  "
        + (fates.isEmpty
          ? "\(names.shown(source))\u{A0}: \(words.noCopies)"
          : words.ownCopiesHeading
            + (source == asset ? "" : " (\(names.shown(source)))")))
    lines +=
      table.rows.isEmpty
      ? [] : table.text(for: terminal, indent: 2).split(separator: "\n").map(String.init)
    if let copy = outcome.restoringCopy(of: source) {
      lines.append("  " + words.chosen(names.shown(copy.copy.holder)))
      lines += otherCopies(outcome.otherCopies().filter { $0.asset == source })
    }
    return lines + [""]
  }
}
