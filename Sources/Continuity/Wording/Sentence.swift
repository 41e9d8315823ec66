// A sentence for people, in which every value from a file is quoted and made safe by construction.

import Formats

/// Words in one language with values between them.
///
/// A text put into a sentence as `\(text)` is a value from a file: it is shown in the quotes of the
/// language, cut short and without anything that could steer a terminal. What is not a value needs a
/// label. Words in French are written with plain spaces and apostrophes, and set properly at the end.
package struct Sentence: ExpressibleByStringInterpolation, Sendable {
  fileprivate enum Part: Sendable {
    case words(String)
    case value(String)
    case plain(String)
    case number(Int64)
    case duration(Int)
    case alternatives([String])
    case all([String])
    case chain([String])
  }

  private var parts: [Part]

  package init(stringLiteral words: String) { parts = [.words(words)] }

  package init(stringInterpolation: StringInterpolation) { parts = stringInterpolation.parts }

  package struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var parts: [Part] = []

    package init(literalCapacity: Int, interpolationCount: Int) {
      parts.reserveCapacity(2 * interpolationCount + 1)
    }

    package mutating func appendLiteral(_ words: String) { parts.append(.words(words)) }

    /// A value from a file, in quotes.
    package mutating func appendInterpolation(_ value: String) { parts.append(.value(value)) }

    /// A number of things.
    package mutating func appendInterpolation(_ number: some FixedWidthInteger) {
      parts.append(.number(Int64(clamping: number)))
    }

    /// A number that is a name, such as that of a line.
    package mutating func appendInterpolation(digits number: some FixedWidthInteger) {
      parts.append(.plain(String(number)))
    }

    /// Part of a sentence.
    package mutating func appendInterpolation(words: Sentence) { parts += words.parts }

    /// A text of somebody else, safe but without quotes.
    package mutating func appendInterpolation(plain text: String) { parts.append(.plain(text)) }

    /// So many minutes, as people say it.
    package mutating func appendInterpolation(duration minutes: Int) {
      parts.append(.duration(minutes))
    }

    /// Values of which one is to be chosen, each in quotes.
    package mutating func appendInterpolation(oneOf values: [String]) {
      parts.append(.alternatives(values))
    }

    /// Values that all count, each in quotes.
    package mutating func appendInterpolation(allOf values: [String]) {
      parts.append(.all(values))
    }

    /// Values of which each leads to the next, and the last to the first.
    package mutating func appendInterpolation(loop values: [String]) {
      parts.append(.chain(values))
    }
  }

  /// The sentence in the language of its words.
  package func text(in language: Language) -> String {
    parts.map { part in
      switch part {
      case .words(let words): language.typeset(words)
      case .value(let value): language.quoted(value)
      case .plain(let text): text.visible(limit: 200)
      case .number(let number): language.number(number)
      case .duration(let minutes): language.duration(minutes)
      case .alternatives(let values): language.alternatives(values.map { language.quoted($0) })
      case .all(let values):
        language.list(
          of: values.prefix(6).map { language.quoted($0) } + (values.count > 6 ? ["…"] : []))
      case .chain(let values): Sentence.loop(values)
      }
    }.joined()
  }

  /// `a -> b -> a`; of a long loop, the beginning.
  private static func loop(_ values: [String]) -> String {
    let isClosed = values.count > 1 && values.first == values.last
    let distinct = isClosed ? values.dropLast() : values[...]
    var shown = distinct.prefix(12).map { $0.visible(limit: 60) }
    if distinct.count > shown.count { shown.append("…") }
    return (shown + shown.prefix(1)).joined(separator: " -> ")
  }
}

extension Language {
  /// Words as they are printed in the language: in French with no-break spaces beside the signs that
  /// want them, and curly apostrophes.
  package func typeset(_ words: String) -> String {
    guard self == .french else { return words }
    // Scalar by scalar: looking for letters that are made of several took most of the time of a long list.
    let noBreakSpace: Unicode.Scalar = "\u{A0}"
    var result = "".unicodeScalars
    for scalar in words.unicodeScalars {
      switch scalar {
      case "'": result.append("’")
      case ":", ";", "?", "!", "»":
        if result.last == " " {
          result.removeLast()
          result.append(noBreakSpace)
        }
        result.append(scalar)
      case " " where result.last == "«" || result.last == "°": result.append(noBreakSpace)
      default: result.append(scalar)
      }
    }
    return String(result)
  }
}
