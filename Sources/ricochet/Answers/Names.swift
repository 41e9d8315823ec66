// How nodes are named in an answer: by their names, with the id where several share one.

import Continuity

/// The names of a model's nodes, as people tell them apart.
final class Names {
  private let model: Model
  private let phrases: any Phrases
  /// Names that more than one node has, folded: "Scanner" and "scanner" look alike.
  private let shared: Set<String>

  init(of model: Model, phrases: any Phrases) {
    self.model = model
    self.phrases = phrases
    var seen: Set<String> = []
    var shared: Set<String> = []
    for asset in model.assets where !seen.insert(folded(asset.name)).inserted {
      shared.insert(folded(asset.name))
    }
    self.shared = shared
  }

  /// The name of a node for a line of text, safe to show.
  func shown(_ asset: Int, limit: Int = 60) -> String {
    let name = model.assets[asset].name
    let text = name.visible(limit: limit)
    return isShared(name) ? "\(text) (\(model.assets[asset].id.visible(limit: limit)))" : text
  }

  /// The name of a node in quotes.
  func quoted(_ asset: Int) -> String {
    let name = model.assets[asset].name
    let text = phrases.quoted(name)
    return isShared(name) ? "\(text) (\(model.assets[asset].id.visible(limit: 60)))" : text
  }

  func quoted(_ assets: some Sequence<Int>) -> [String] { assets.map { quoted($0) } }

  /// The first few names, and how many more there are.
  func some(_ assets: [Int], atMost most: Int) -> [String] {
    several(assets, atMost: most) { shown($0) }
  }

  /// The first few names in quotes, and how many more there are.
  func someQuoted(_ assets: [Int], atMost most: Int) -> [String] {
    several(assets, atMost: most) { quoted($0) }
  }

  private func several(
    _ assets: [Int], atMost most: Int, _ name: (Int) -> String
  ) -> [String] {
    var names = assets.prefix(most).map(name)
    if assets.count > most { names.append(phrases.more(assets.count - most)) }
    return names
  }

  /// The name in quotes, with its id unless that says the same.
  func introduced(_ asset: Int) -> String {
    let subject = model.assets[asset]
    guard !isShared(subject.name), folded(subject.name) != folded(subject.id) else {
      return quoted(asset)
    }
    return "\(phrases.quoted(subject.name)) (\(subject.id.visible(limit: 60)))"
  }

  private func isShared(_ name: String) -> Bool { shared.contains(folded(name)) }
}
