// What the texts of all sweeps share: titles, lines, and the way along which a failure spreads.

import Continuity
import DependencyGraph

/// Lines of a text about a sweep.
struct SweepPage {
  let sweep: FailureSweep
  let phrases: any Phrases
  let terminal: Terminal
  let names: Names

  private var words: any SweepPhrases { phrases.language.sweepPhrases }

  func title(_ text: String) -> String {
    heading("\(sweep.model.name.visible(limit: 60)) — \(text)")
      + lines(phrases.day(of: sweep.model).map { [$0] } ?? [])
  }

  func heading(_ text: String) -> String {
    painted(text, .strong)
  }

  func warning(_ text: String) -> String { painted(text, .doubtful) }

  func notes(_ texts: [String]) -> String { texts.map { painted($0, .faint) }.joined() }

  func lines(_ texts: [String], indent: Int = 0) -> String {
    texts.flatMap { (String(repeating: " ", count: indent) + $0).wrapped(to: terminal.width) }
      .map { $0 + "\n" }.joined()
  }

  /// Wrapped before it is painted: escape sequences take no columns.
  private func painted(_ text: String, _ tone: Tone) -> String {
    text.wrapped(to: terminal.width).map { terminal.paint($0, tone) + "\n" }.joined()
  }

  /// The kinds that may fail, as people name them; none where everything may.
  var kinds: [String] {
    guard let kinds = sweep.question.kinds else { return [] }
    return Kind.allCases.filter { kinds.contains($0) }
      .map { phrases.language.name(of: $0, count: 2) }
  }

  /// That only one establishment is shown, where that is so.
  func only(_ filter: Filter) -> String {
    guard let establishment = filter.establishment else { return "" }
    let name = sweep.model.establishments[establishment].name
    return notes([words.onlyEstablishment(name.visible(limit: 60))])
  }

  /// What a critical process is, and how many could not be told.
  func criticality(_ counts: SweepCounts) -> [String] {
    guard counts.processes > 0 else { return [] }
    let within = phrases.duration(sweep.question.criticalWithin)
    var lines = [words.critical(within: within, count: counts.critical, of: counts.processes)]
    if counts.withoutMTPD > 0 { lines[0] += " " + words.withoutMTPD(counts.withoutMTPD) }
    return lines
  }

  /// `Urgences ← DPI ← Active Directory`: from the worst process back to what failed. Of a long way,
  /// both ends.
  func way(_ steps: [SpreadStep]) -> String {
    var shown = steps.reversed().map { names.shown($0.asset) }
    if shown.count > 6 { shown.replaceSubrange(3..<(shown.count - 2), with: ["…"]) }
    // An arrow belongs to what follows it.
    return shown.joined(separator: " ←\u{A0}")
  }
}
