// How nodes are named in an answer.

import Continuity

extension Model {
  /// The name of a node for a line of text, safe to show.
  func shown(_ asset: Int, limit: Int = 60) -> String { assets[asset].name.visible(limit: limit) }

  /// The names of nodes in quotes.
  func quoted(_ assets: some Sequence<Int>, _ phrases: any Phrases) -> [String] {
    assets.map { phrases.quoted(self.assets[$0].name) }
  }
}
