// The RTO that the worst scenario allows, beside the objective: in a cell, and in a sentence.

import Continuity
import DependencyGraph

/// Tells how a process fares in its worst scenario.
struct BIAWorst {
  let bia: BIA
  let phrases: any Phrases

  private var words: any BIAPhrases { phrases.language.biaPhrases }

  /// `✗ ≥ 5 h 30`
  func cell(_ entry: BIAEntry) -> Table.Cell {
    guard let answer = entry.worst.answer else { return Table.Cell("–") }
    guard let ending = answer.ending else {
      // It never stops, but may do too little for too long.
      let verdict = answer.verdicts.first { $0.objective == .rto && $0.result == .missed }
      guard let verdict else { return Table.Cell("∅", .good) }
      return cell(verdict.value.map { phrases.duration($0) } ?? "∅", judgedBy: .rto, of: entry)
    }
    let length: String
    switch ending {
    case .at:
      length = bound(entry) + (answer.longestOutage.map { phrases.duration($0) } ?? "?")
    default:
      length = phrases.ending(
        ending, isLowerBound: bia.isLowerBound(entry), horizon: bia.horizon)
    }
    return cell(length, judgedBy: .rto, of: entry)
  }

  /// The worst scenario, how long the process is down in it, and how its objectives fare.
  func sentences(_ entry: BIAEntry) -> String {
    guard let answer = entry.worst.answer else { return words.noScenario }
    guard let scenario = entry.worst.scenario else { return words.neverStops }
    guard let ending = answer.ending else {
      return sentence([words.doesTooLittle], answer, entry, scenario)
    }
    let isAtLeast = bia.isLowerBound(entry)
    let achieved: String
    switch ending {
    case .at:
      achieved = words.down(
        answer.longestOutage.map { phrases.duration($0) } ?? "?", isAtLeast: isAtLeast)
    case .unknown(let after):
      achieved = words.returns(
        afterCause: phrases.duration(after), isAtLeast: isAtLeast)
    case .afterHorizon: achieved = words.beyondHorizon(phrases.duration(bia.horizon))
    case .never, .unstable: achieved = words.never
    }
    return sentence([achieved], answer, entry, scenario)
  }

  /// What happens, from when it is on paper, and how its objectives fare.
  private func sentence(
    _ parts: [String], _ answer: Answer, _ entry: BIAEntry, _ scenario: Index<Scenario>
  ) -> String {
    var parts = parts
    if let paper = answer.paperAt { parts.append(words.paper(at: phrases.instant(paper))) }
    parts += bia.verdicts(of: entry).map(phrases.verdict)
    let named = bia.model.scenarios[scenario]
    return words.worst(
      parts.joined(separator: words.semicolon), scenario: named.name ?? named.id ?? "")
  }

  /// `✗ 7 d`: the data lost where most is.
  func lossCell(_ entry: BIAEntry) -> Table.Cell {
    guard let loss = entry.worst.lossAnswer?.dataLoss else { return Table.Cell("–") }
    return cell(self.loss(of: loss), judgedBy: .rpo, of: entry)
  }

  /// The scenario in which most data is lost, how much, and how the RPO fares; `nil` where none is lost.
  func lossSentence(_ entry: BIAEntry) -> String? {
    guard let answer = entry.worst.lossAnswer, let loss = answer.dataLoss,
      let scenario = entry.worst.lossScenario
    else { return nil }
    let verdicts = answer.verdicts.filter { $0.objective == .rpo }.map(phrases.verdict)
    let named = bia.model.scenarios[scenario]
    return words.worst(
      ([self.loss(of: loss)] + verdicts).joined(separator: words.semicolon),
      scenario: named.name ?? named.id ?? "")
  }

  /// A length behind the sign of its verdict, all on one line.
  private func cell(
    _ length: String, judgedBy objective: Objective, of entry: BIAEntry
  ) -> Table.Cell {
    let length = length.replacing(" ", with: "\u{A0}")
    func judged(_ sign: Sign, _ tone: Tone) -> Table.Cell {
      Table.Cell("\(sign.rawValue)\u{A0}\(length)", tone)
    }
    switch bia.verdict(objective, of: entry) {
    case .kept: return judged(.kept, .good)
    case .missed: return judged(.missed, .bad)
    case .unknown: return judged(.unknown, .doubtful)
    case nil: return Table.Cell(length)
    }
  }

  private func loss(of loss: DataLoss) -> String {
    phrases.language.recovery.loss(loss.chain, isLowerBound: loss.isLowerBound)
  }

  private func bound(_ entry: BIAEntry) -> String {
    bia.isLowerBound(entry) ? "≥\u{A0}" : ""
  }
}
