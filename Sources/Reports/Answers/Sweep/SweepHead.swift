// What the documents of all sweeps share: the head, criticality, and the way along which a failure spreads.

import Continuity
import DependencyGraph
import Diagrams
import Formats

/// Lines of a document about a sweep.
struct SweepHead {
  let sweep: FailureSweep
  let filter: Filter
  let phrases: any Phrases
  let names: Names

  private var words: any SweepPhrases { phrases.language.sweepPhrases }

  /// A document without its sections.
  ///
  /// - Parameters:
  ///   - title: what was asked.
  ///   - partial: that the sweep was not whole, where it was not.
  func document(_ title: String, partial: String?) -> Document {
    var identity = Identity(of: sweep.model, in: phrases.language, showing: filter)
    identity.scenario = title
    return Document(
      "\(sweep.model.name.visible(limit: 60)) — \(title)",
      subtitle: [
        phrases.day(of: sweep.model).map { Line($0) }, partial.map { Line($0, .doubtful) },
      ]
      .compactMap { $0 },
      identity: identity)
  }

  /// The kinds that may fail, as people name them; none where everything may.
  var kinds: [String] {
    guard let kinds = sweep.question.kinds else { return [] }
    return Kind.allCases.filter { kinds.contains($0) }
      .map { phrases.language.name(of: $0, count: 2) }
  }

  /// That only one establishment is shown, where that is so.
  var only: [Block] {
    guard let establishment = filter.establishment else { return [] }
    let name = sweep.model.establishments[establishment].name
    return [.note(words.onlyEstablishment(name.visible(limit: 60)))]
  }

  /// What a critical process is, and how many could not be told.
  func criticality(_ counts: SweepCounts) -> [Block] {
    guard counts.processes > 0 else { return [] }
    let within = phrases.duration(sweep.question.criticalWithin)
    var line = words.critical(within: within, count: counts.critical, of: counts.processes)
    if counts.withoutMTPD > 0 { line += " " + words.withoutMTPD(counts.withoutMTPD) }
    return [.sentence(Line(line))]
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
