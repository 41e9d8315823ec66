// A question in place of names on the command line: kind=server,tag=windows.

import ArgumentParser
import Continuity
import Reports

/// Conditions on nodes as they are typed; a value without a key is one more of the key before it.
struct SelectionOption: ExpressibleByArgument {
  private let conditions: [(key: String, values: [String])]

  init?(argument: String) {
    var conditions: [(key: String, values: [String])] = []
    for part in argument.split(separator: ",", omittingEmptySubsequences: false) {
      let words = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        .map { $0.trimmed }
      guard let value = words.last, !value.isEmpty, words[0] != "" else { return nil }
      guard words.count == 2 else {
        guard !conditions.isEmpty else { return nil }
        conditions[conditions.count - 1].values.append(value)
        continue
      }
      if let known = conditions.firstIndex(where: { $0.key == words[0] }) {
        conditions[known].values.append(value)
      } else {
        conditions.append((words[0], [value]))
      }
    }
    self.conditions = conditions
  }

  /// The question, which some node answers to, or an error that says what could have been meant.
  func selection(in model: Model, _ phrases: any Phrases) throws -> Selection {
    let selection = Selection(
      try conditions.map { condition in
        guard let key = Synonyms.find(condition.key, as: Selection.Key.self) else {
          throw SelectionOption.error(.condition(unknown: condition.key), phrases)
        }
        return Selection.Condition(
          key, try condition.values.map { try value($0, of: key, in: model, phrases) })
      })
    guard !model.assets(where: selection).isEmpty else {
      let text = selection.text { model.assets[$0].id }
      throw SelectionOption.error(.nothingMatches(text), phrases)
    }
    return selection
  }

  private func value(
    _ text: String, of key: Selection.Key, in model: Model, _ phrases: any Phrases
  ) throws -> Selection.Value {
    switch key {
    case .kind: return .word(try KindList.kind(named: text, phrases).singular)
    case .establishment:
      let position = try found(model.findEstablishment(text), text, phrases) { $0.establishment }
      return .word(model.establishments[position].id)
    case .scope, .tag, .owner, .zone:
      let word = key == .scope ? Synonyms.scopes[folded(text)]?.name ?? text : text
      let (isSaid, suggestion) = model.find(word, under: key)
      guard isSaid else {
        throw SelectionOption.error(
          .unknownWord(text, key: key.rawValue, suggestion: suggestion), phrases)
      }
      return .word(word)
    default: return .asset(try found(model.findAsset(text), text, phrases) { $0.asset })
    }
  }

  private static func error(_ issue: Issue, _ phrases: any Phrases) -> UserError {
    UserError(phrases: phrases) { issue.message(in: $0.language) }
  }
}

extension Substring {
  fileprivate var trimmed: String {
    String(drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
  }
}
