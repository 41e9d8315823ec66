// How nodes and scenarios of two models are named in a comparison.

import Continuity
import Formats

/// The names of what two models have, as people tell it apart: those of the new model where it has it.
struct DiffNames {
  private let comparison: ModelComparison
  private let phrases: any Phrases
  private let old: Names
  private let new: Names
  private let scenarios: [String: String]
  /// Names of several scenarios.
  private let sharedScenarios: Set<String>
  /// Names that different nodes of the two models have, folded.
  private let shared: Set<String>

  package init(_ comparison: ModelComparison, phrases: any Phrases) {
    self.comparison = comparison
    self.phrases = phrases
    old = Names(of: comparison.old, phrases: phrases)
    new = Names(of: comparison.new, phrases: phrases)
    scenarios = Dictionary(
      (Array(comparison.new.scenarios) + comparison.old.scenarios).map {
        ($0.id ?? "", $0.name ?? $0.id ?? "")
      }, uniquingKeysWith: { first, _ in first })
    sharedScenarios = DiffNames.repeated(scenarios.values)
    // What is renamed has two names, and either may be another's.
    shared = DiffNames.repeated(
      comparison.nodes.lazy.flatMap { node in
        Set(
          [
            node.old.map { comparison.old.assets[$0].name },
            node.new.map { comparison.new.assets[$0].name },
          ].compactMap { $0.map(folded) })
      })
  }

  private static func repeated(_ names: some Sequence<String>) -> Set<String> {
    var seen: Set<String> = []
    return Set(names.filter { !seen.insert($0).inserted })
  }

  func shown(_ node: Index<MatchedNode>) -> String {
    let node = comparison.nodes[node]
    return told(node, { new.shown($0) }, { old.shown($0) })
  }

  func quoted(_ node: Index<MatchedNode>) -> String {
    let node = comparison.nodes[node]
    return told(node, { new.quoted($0) }, { old.quoted($0) })
  }

  /// A name, with the identifier where something else goes by it in the other model.
  private func told(
    _ node: MatchedNode, _ inNew: (Index<Asset>) -> String, _ inOld: (Index<Asset>) -> String
  ) -> String {
    let (name, hasMark) =
      node.new.map { (inNew($0), new.isAmbiguous($0)) }
      ?? node.old.map { (inOld($0), old.isAmbiguous($0)) } ?? ("", true)
    return hasMark || !shared.contains(folded(node.name))
      ? name : "\(name) (\(node.id.visible(limit: 60)))"
  }

  /// The name of a scenario in quotes.
  func scenario(_ id: String) -> String {
    let name = scenarios[id] ?? id
    return sharedScenarios.contains(name) && name != id
      ? "\(phrases.quoted(name)) (\(id.visible(limit: 60)))" : phrases.quoted(name)
  }
}
