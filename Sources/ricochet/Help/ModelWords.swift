// What shells offer where a name of the model is typed.

import ArgumentParser
import Continuity
import Foundation
import SystemPackage

extension CompletionKind {
  /// The nodes of the model.
  static var nodes: CompletionKind { .names { $0.nodes.map(\.id) } }
  /// Its scenarios.
  static var scenarios: CompletionKind { .names { $0.scenarios } }
  /// Its establishments.
  static var establishments: CompletionKind { .names { $0.establishments } }
  /// The kinds of nodes.
  static var kinds: CompletionKind { .list(Kind.allCases.map(\.singular)) }

  /// Names in the model that the line would read, also while that model has errors; nothing where there is none.
  private static func names(
    _ list: @escaping @Sendable (KnownNames) -> [String]
  ) -> CompletionKind {
    .custom { (words: [String], _: Int, _: String) -> [String] in
      let words = words.map(\.withoutShellQuotes)
      let model = words.value(of: "--model") ?? words.folderAfterDiff
      guard let folder = ModelOptions.folder(named: model) else { return [] }
      return list(KnownNames(in: FilePath(folder)))
    }
  }
}

extension [String] {
  /// The model that `diff` shows, the one before if there is no other yet.
  fileprivate var folderAfterDiff: String? {
    guard let verb = firstIndex(of: "diff") else { return nil }
    return self[verb...].dropFirst().prefix { !$0.hasPrefix("-") }.first
  }
}

extension String {
  /// A word as the shell would pass it on: shells give completions what was typed.
  fileprivate var withoutShellQuotes: String {
    var text = ""
    var isEscaped = false
    for character in self {
      switch character {
      case "\\" where !isEscaped: isEscaped = true
      case "'" where !isEscaped, "\"" where !isEscaped: break
      default:
        text.append(character)
        isEscaped = false
      }
    }
    return text.hasPrefix("~/") ? NSHomeDirectory() + text.dropFirst() : text
  }
}
