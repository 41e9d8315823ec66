// How nodes and scenarios of two models are named in a comparison.

import Continuity

/// The names of what two models have, as people tell it apart: those of the new model where it has it.
struct DiffNames {
  private let comparison: ModelComparison
  private let phrases: any Phrases
  private let old: Names
  private let new: Names
  private let scenarios: [String: String]

  init(_ comparison: ModelComparison, phrases: any Phrases) {
    self.comparison = comparison
    self.phrases = phrases
    old = Names(of: comparison.old, phrases: phrases)
    new = Names(of: comparison.new, phrases: phrases)
    scenarios = Dictionary(
      comparison.new.scenarios.map { ($0.id ?? "", $0.name ?? $0.id ?? "") },
      uniquingKeysWith: { first, _ in first })
  }

  func shown(_ node: Int) -> String {
    let node = comparison.nodes[node]
    if let asset = node.new { return new.shown(asset) }
    return node.old.map { old.shown($0) } ?? ""
  }

  func quoted(_ node: Int) -> String {
    let node = comparison.nodes[node]
    if let asset = node.new { return new.quoted(asset) }
    return node.old.map { old.quoted($0) } ?? ""
  }

  /// The name of a scenario in quotes.
  func scenario(_ id: String) -> String { phrases.quoted(scenarios[id] ?? id) }
}
