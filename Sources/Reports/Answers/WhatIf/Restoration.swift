// The part of an answer that only a scenario that destroys things has: attacker, copies, data, circles.

import Continuity
import DependencyGraph

/// What is told of an attacker, of copies and of data.
struct Restoration {
  let outcome: Outcome
  let phrases: any Phrases
  let names: Names

  private var model: Model { outcome.model }
  private var words: any RecoveryPhrases { phrases.language.recovery }

  /// How many names a line shows before it only counts.
  private static let mostNames = 6

  // MARK: - Headlines

  /// What is lost for ever comes first: it is no cell of a table.
  func headlines(_ answers: [Answer]) -> [Line] {
    let lost = answers.filter { $0.dataLoss?.chain == .everything }
    guard !lost.isEmpty else { return [] }
    let processes = lost.filter { model.assets[$0.asset].kind == .process }
    let told = (processes.isEmpty ? lost : processes).map(\.asset)
    let shown = names.someQuoted(told, atMost: Self.mostNames)
    let own = lost.count { $0.dataLoss?.own == .everything }
    return [Line(words.everythingLost(shown), .bad), Line(words.noCopySurvives(own))]
  }

  // MARK: - Sections

  /// The sections that follow the table of processes; none where nothing is destroyed.
  func sections(_ answers: [Answer]) -> [Document.Section] {
    guard outcome.scenario.destroys else { return [] }
    return [attack(), copies(), data(answers), circles()].compactMap { $0 }
  }

  private func attack() -> Document.Section? {
    guard !outcome.compromised.isEmpty else { return nil }
    var lines: [Line] = []
    for (when, held) in Dictionary(grouping: outcome.compromised, by: { [$0.at, $0.wave] })
      .sorted(by: { $0.key.lexicographicallyPrecedes($1.key) })
    {
      lines.append(
        Line(
          words.wave(
            when[1], at: when[0] > 0 ? phrases.instant(when[0]) : nil, count: held.count,
            names: some(held.map(\.asset).sorted()))))
    }
    let phrases = phrases
    let edges = outcome.cleanEdges.map { edge in
      Line(words.stopped(clean: names.shown(edge.clean), held: names.shown(edge.held)))
    }
    var blocks: [Block] = [
      .list(List(lines)), .list(List(edges, limit: Self.mostNames) { phrases.more($0) }),
    ]
    // Who an attacker could hold, and of whom nobody said that they are independent; JSON has them all.
    let unlinked = model.assetsWithoutControlLink.filter {
      model.assets[$0].kind.isTechnical && !model.assets[$0].declaresControl
    }
    if !unlinked.isEmpty {
      let sentence = words.withoutLink(unlinked.count, names: some(unlinked))
      blocks.append(.sentence(Line(sentence, level: 1)))
    }
    return Document.Section(words.attackHeading, blocks)
  }

  /// A line per holder: how many of its copies survive, and why the others do not.
  private func copies() -> Document.Section? {
    var byHolder: [Index<Asset>: [CopyFate.Reason: Int]] = [:]
    var surviving: [Index<Asset>: Int] = [:]
    for asset in outcome.affected {
      for fate in outcome.copies(of: asset) {
        byHolder[fate.copy.holder, default: [:]][fate.reason, default: 0] += 1
        if fate.survives { surviving[fate.copy.holder, default: 0] += 1 }
      }
    }
    guard !byHolder.isEmpty else { return nil }
    var lines: [Line] = []
    for (holder, reasons) in byHolder.sorted(by: { $0.key < $1.key }) {
      let total = reasons.values.reduce(0, +)
      let why = CopyFate.Reason.allCases.filter { reasons[$0] != nil }.map(words.reason)
      lines.append(
        Line(
          words.copies(of: names.shown(holder), surviving: surviving[holder] ?? 0, of: total)
            + " (\(why.joined(separator: ", ")))"))
    }
    return Document.Section(words.copiesHeading, [.list(List(lines))])
  }

  /// The processes that lose data, and by which copy.
  private func data(_ answers: [Answer]) -> Document.Section? {
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
    return Document.Section(words.dataHeading, [.table(table)])
  }

  private func circles() -> Document.Section? {
    if !outcome.circles.isEmpty { return remedies() }
    let others = otherCopies(outcome.otherCopies())
    return others.isEmpty ? nil : Document.Section(words.otherCopyHeading, [.list(List(others))])
  }

  /// What would let everything come back that a circle holds down.
  func remedies() -> Document.Section {
    let remedies = outcome.remedies()
    var lines = remedies.found.prefix(5).map { remedy in
      Line(words.after(told(remedy.change), backBy: phrases.instant(remedy.lastReturn)))
    }
    lines += otherCopies(outcome.otherCopies())
    if remedies.untried > 0 {
      lines.append(Line(words.untried(remedies.untried)))
    } else if remedies.found.isEmpty {
      lines.append(Line(words.noRemedy))
    }
    return Document.Section(words.remedyHeading, [.list(List(lines))])
  }

  private func otherCopies(_ others: [OtherCopy]) -> [Line] {
    others.prefix(3).map { other in
      let missing = names.someQuoted(other.missingRPO, atMost: Self.mostNames)
      return Line(
        words.otherCopy(
          names.shown(other.asset), from: names.shown(other.copy.copy.holder),
          at: phrases.instant(other.returns),
          loss: words.loss(.minutes(other.copy.age), isLowerBound: !other.copy.isAgeKnown),
          freesAll: other.freesAll)
          + (other.concernsRPO ? words.otherCopy(missingRPO: missing) : ""))
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

  private func some(_ assets: [Index<Asset>]) -> [String] {
    names.some(assets, atMost: Self.mostNames)
  }

  // MARK: - One asset

  /// The attacker's path to an asset, its RPO chain, and the copies of the one that the chain ends in.
  func sections(for asset: Index<Asset>) -> [Document.Section] {
    guard let loss = outcome.dataLoss(of: asset) else { return [] }
    let chain = outcome.lossChain(to: asset)
    let source = chain.last ?? asset
    var lines = [Line(words.loss(loss.chain, isLowerBound: loss.isLowerBound))]
    if chain.count > 1 { lines.append(Line(words.chain(chain.map { names.shown($0) }))) }
    let fates = outcome.copies(of: source)
    let isTold = !fates.isEmpty || outcome.isDestroyed(source)
    if isTold {
      lines.append(
        Line(
          fates.isEmpty
            ? "\(names.shown(source))\u{A0}: \(words.noCopies)"
            : words.ownCopiesHeading + (source == asset ? "" : " (\(names.shown(source)))")))
    }
    var blocks: [Block] = [.list(List(lines))]
    if !fates.isEmpty { blocks.append(.table(table(of: fates))) }
    if isTold, let copy = outcome.restoringCopy(of: source) {
      let others = otherCopies(outcome.otherCopies().filter { $0.asset == source })
      blocks.append(.list(List([Line(words.chosen(names.shown(copy.copy.holder)))] + others)))
    }
    let path = outcome.compromisePath(to: asset).map { names.shown($0) }
    let reached =
      path.isEmpty ? [] : [Document.Section([.sentence(Line(words.reached(path: path)))])]
    return reached + [Document.Section(words.dataHeading, blocks)]
  }

  private func table(of fates: [CopyFate]) -> Table {
    var table = Table(words.copyHeadings)
    table.level = 1
    for fate in fates {
      table.rows.append([
        Table.Cell(names.shown(fate.copy.holder)),
        Table.Cell(words.survives(fate.survives), fate.survives ? .good : .bad),
        Table.Cell(words.reason(fate.reason)),
        Table.Cell(words.age(fate.age, isKnown: fate.isAgeKnown)),
        Table.Cell(restoreTime(of: fate.copy)),
      ])
    }
    return table
  }

  /// How long a restore takes, and when a test measured it.
  private func restoreTime(of copy: Copy) -> String {
    guard let restore = copy.restore.map(phrases.duration) else { return "?" }
    return copy.restoreMeasured.map { words.measured(restore, on: phrases.language.day($0)) }
      ?? restore
  }
}
