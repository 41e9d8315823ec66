// How nodes are named in an answer: by their names, with the id where several share one.

package import Continuity
import Formats

/// The names of a model's nodes, as people tell them apart.
package final class Names {
  private let model: Model
  private let phrases: any Phrases
  private let ambiguous: AmbiguousNames

  package init(of model: Model, phrases: any Phrases) {
    self.model = model
    self.phrases = phrases
    ambiguous = AmbiguousNames(of: model)
  }

  /// The name of a node for a line of text, safe to show.
  func shown(_ asset: Index<Asset>, limit: Int = 60) -> String {
    let name = model.assets[asset].name
    let text = name.visible(limit: limit)
    return ambiguous.mark(of: asset, in: model, limit: limit).map { "\(text) (\($0))" } ?? text
  }

  /// The name of a node in quotes.
  func quoted(_ asset: Index<Asset>) -> String {
    let name = model.assets[asset].name
    let text = phrases.quoted(name)
    return ambiguous.mark(of: asset, in: model).map { "\(text) (\($0))" } ?? text
  }

  func quoted(_ assets: some Sequence<Index<Asset>>) -> [String] { assets.map { quoted($0) } }

  /// The first few names, and how many more there are.
  func some(_ assets: [Index<Asset>], atMost most: Int) -> [String] {
    several(assets, atMost: most) { shown($0) }
  }

  /// The first few names in quotes, and how many more there are.
  func someQuoted(_ assets: [Index<Asset>], atMost most: Int) -> [String] {
    several(assets, atMost: most) { quoted($0) }
  }

  private func several(
    _ assets: [Index<Asset>], atMost most: Int, _ name: (Index<Asset>) -> String
  ) -> [String] {
    var names = assets.prefix(most).map(name)
    if assets.count > most { names.append(phrases.more(assets.count - most)) }
    return names
  }

  /// The name in quotes, with its id unless that says the same.
  func introduced(_ asset: Index<Asset>) -> String {
    let subject = model.assets[asset]
    guard !isAmbiguous(asset), folded(subject.name) != folded(subject.id) else {
      return quoted(asset)
    }
    return "\(phrases.quoted(subject.name)) (\(subject.id.visible(limit: 60)))"
  }

  /// Whether other nodes have the name of this one.
  func isAmbiguous(_ asset: Index<Asset>) -> Bool { ambiguous.contains(model.assets[asset].name) }
}
