// Reading argument-parser's messages, which it has in English only.

import Continuity

extension Misuse {
  /// What a message says; `nil` where it has no shape that we know.
  ///
  /// - Parameter command: the one that was typed.
  init?(_ message: String, of command: CommandTree) {
    func parts(_ shape: String) -> [String]? { Misuse.values(in: message, shaped: shape) }
    func nearestOption(_ option: String) -> String? {
      let names = command.allArguments.flatMap { $0.names ?? [] }.map(\.typed)
      guard option.hasPrefix("--") else { return nil }
      return nearest(to: option, in: names.filter { $0.hasPrefix("--") })
    }

    if let found = parts("Unknown option '%'%\n   or: Missing value for '%' in '%'") {
      self = .unknownOptions(found[0], orMissingValue: Misuse.named(found[2]))
    } else if let found = parts("Unknown option '%'. Did you mean '%'?")
      ?? parts("Unknown option '%'")
    {
      self = .unknownOption(found[0], nearest: nearestOption(found[0]))
    } else if let found = parts("Invalid option: %") {
      self = .invalidOption(found[0])
    } else if let found = parts("Missing value for '%'") {
      self = .missingValue(Misuse.named(found[0]))
    } else if let found = parts("The option '%' does not take any value, but '%' was specified.") {
      self = .takesNoValue(found[0], given: found[1])
    } else if let found = parts("Unexpected argument '%'") {
      self = .unexpected(found)
    } else if let found = parts("% unexpected arguments: '%'"), Int(found[0]) != nil {
      self = .unexpected(Misuse.list(found[1]))
    } else if let found = parts("Missing expected argument '%'") {
      self = .missing([Misuse.named(found[0])])
    } else if let found = parts("Missing one of: '%'") {
      self = .missing(Misuse.list(found[0]).map(Misuse.named))
    } else if let found = parts("The value '%' is invalid for '%'. Please provide one of %")
      ?? parts("The value '%' is invalid for '%'")
    {
      let argument = Misuse.named(found[1])
      let known = command.argument(argument)?.allValues ?? []
      self = .invalid(
        found[0], argument: argument, known: known, nearest: nearest(to: found[0], in: known))
    } else if let found = parts("Value to be set with flag '%' had already been set with flag '%'")
    {
      self = .exclusive(found)
    } else if let found = parts("Can't generate completion scripts for '%'.\n%") {
      self = .unknownShell(found[0])
    } else if message.hasPrefix("Can't autodetect a supported shell.\n") {
      self = .unknownShell(nil)
    } else {
      return nil
    }
  }

  /// `--for <for>` and `<names> ...` without what follows the name.
  private static func named(_ synopsis: String) -> String {
    String(synopsis.prefix { $0 != " " })
  }

  private static func list(_ text: String) -> [String] {
    var items: [String] = []
    var rest = text[...]
    while let separator = rest.firstRange(of: "', '") {
      items.append(String(rest[..<separator.lowerBound]))
      rest = rest[separator.upperBound...]
    }
    return items + [String(rest)]
  }

  /// What stands in a message where a shape has `%`; `nil` if the message has another shape.
  private static func values(in message: String, shaped shape: String) -> [String]? {
    let pieces = shape.split(separator: "%", omittingEmptySubsequences: false)
    guard message.hasPrefix(pieces[0]), message.hasSuffix(pieces[pieces.count - 1]) else {
      return nil
    }
    var values: [String] = []
    var rest = message.dropFirst(pieces[0].count)
    for (position, piece) in pieces.enumerated().dropFirst() {
      if position == pieces.count - 1 {
        guard rest.count >= piece.count else { return nil }
        values.append(String(rest.dropLast(piece.count)))
      } else {
        guard let found = rest.firstRange(of: piece) else { return nil }
        values.append(String(rest[..<found.lowerBound]))
        rest = rest[found.upperBound...]
      }
    }
    return values
  }
}
