// What an answer shows of the registers: what of it is to be verified is said on its first page.

import Continuity

/// What an answer is about, for the registers.
package struct Basis {
  let model: Model
  let phrases: any Phrases
  /// The nodes that it shows: plans, exercises and tests about one of these bear on it.
  let nodes: Set<Int>
  /// What it answers: documents that name no node bear on it by these.
  let queries: Set<Query>

  init(
    _ model: Model, _ phrases: any Phrases, nodes: some Sequence<Int> = [],
    queries: Set<Query> = []
  ) {
    (self.model, self.phrases) = (model, phrases)
    (self.nodes, self.queries) = (Set(nodes), queries)
  }

  /// What stands right below the title; `nil` where nothing that bears on the answer is stale.
  func section(naming stale: [Stale]) -> Document.Section? {
    let bearing = stale.filter { $0.bears(on: nodes, queries) }
    guard !bearing.isEmpty else { return nil }
    let telling = ObjectiveTelling(of: model, phrases: phrases)
    let list = List(
      of: bearing, limit: 6, more: { [phrases] in phrases.more($0) }
    ) { [telling.line($0)] }
    return Document.Section([
      .sentence(Line(telling.words.bearing, .doubtful, sign: .unknown)), .list(list),
    ])
  }
}
