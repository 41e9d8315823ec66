// The shapes that values of a mapping may have: texts, lists and keys, with what is wrong with them.

import Continuity
import Formats

extension MappingReader {
  /// The entries of a mapping under the English names of their keys; others are reported.
  mutating func entries(
    _ value: YAMLValue, keys: [String: [String]]
  ) -> [(String, YAMLEntry)] {
    guard case .mapping(let entries) = value.content else {
      if case .null = value.content { return [] }
      report(.wrongShape(shown(value)), at: value.location)
      return []
    }
    return entries.compactMap { entry in
      let name = folded(entry.key)
      if let key = keys.first(where: { $0.key == name || $0.value.contains(name) })?.key {
        return (key, entry)
      }
      let known = keys.flatMap { [$0.key] + $0.value }.sorted()
      report(
        .unknownKey(entry.key, suggestion: nearest(to: entry.key, in: known)),
        at: entry.keyLocation)
      return nil
    }
  }

  mutating func mapping(_ entry: YAMLEntry) -> [YAMLEntry] {
    switch entry.value.content {
    case .mapping(let entries): return entries
    case .null: return []
    default:
      report(.wrongShape(entry.key), at: entry.value.location)
      return []
    }
  }

  func list(_ value: YAMLValue) -> [YAMLValue] {
    switch value.content {
    case .sequence(let values): values
    case .null: []
    default: [value]
    }
  }

  mutating func texts(_ value: YAMLValue) -> [String] {
    list(value).compactMap { value in
      if case .scalar(let text, _) = value.content { return text }
      report(.wrongShape("column"), at: value.location)
      return nil
    }
  }

  /// What separates names in a cell: single signs, and words.
  mutating func separators(_ value: YAMLValue) -> (signs: [Character], words: [String]) {
    var found: (signs: [Character], words: [String]) = ([], [])
    for value in list(value) {
      guard case .scalar(let text, _) = value.content, let sign = text.first else {
        report(.badSeparator(shown(value)), at: value.location)
        continue
      }
      let word = folded(text)
      if text.count == 1, !sign.isLetter, !sign.isNumber {
        found.signs.append(sign)
      } else if word.count > 1, word.allSatisfy(\.isLetter) {
        found.words.append(word)
      } else {
        report(.badSeparator(text), at: value.location)
      }
    }
    return found
  }

  /// The text of an entry; `nil`, with a report, where it has none.
  mutating func text(_ entry: YAMLEntry) -> String? {
    switch entry.value.content {
    case .scalar(let text, _) where !text.isEmpty: return text
    case .null, .scalar: report(.missingKey(entry.key), at: entry.keyLocation)
    default: report(.wrongShape(entry.key), at: entry.value.location)
    }
    return nil
  }

  func shown(_ value: YAMLValue) -> String {
    if case .scalar(let text, _) = value.content { text } else { "" }
  }
}
