// Durations as people write them: 45m, 4h, 1h30, 4 h 30, 2d, 2j, 1w, PT4H30M, 90, unlimited.

package import DependencyGraph

/// What can be wrong with a duration.
enum DurationDefect: Error, Equatable {
  case malformed
  case negative
  /// More than ``Limit/longest``.
  case tooLong
}

extension Limit {
  /// The duration that `text` writes, as in the files of a model: `45m`, `4h`, `1h30`, `2d`,
  /// `PT4H30M`, `unlimited`; `nil` for anything else.
  package init?(written text: String) {
    let view = text.utf8
    if let plain = DurationText.plain(view.span) {
      self = plain
      return
    }
    guard let limit = try? DurationText.parse(text) else { return nil }
    self = limit
  }
}

/// Reads durations from bytes, so that a column of a million cells allocates nothing.
enum DurationText {
  /// The duration that `text` writes, in whole minutes.
  static func parse(_ text: some BidirectionalCollection<UInt8>) throws(DurationDefect) -> Limit {
    var scanner = Scanner(text)
    scanner.skipBlanks()
    guard let first = scanner.peek else { throw .malformed }
    if first == UInt8(ascii: "-") { throw .negative }
    if first | 0x20 == UInt8(ascii: "p") { return try iso(&scanner) }
    if !isDigit(first) {
      switch folded(String(decoding: Array(text), as: UTF8.self)) {
      case "unlimited", "illimite", "illimitee", "sans-limite": return .unlimited
      default: throw .malformed
      }
    }
    return .minutes(try amounts(&scanner))
  }

  /// The duration that `text` writes the shortest way, such as `90m`, `4h` or `2d`, which most are; `nil` for
  /// all others, right or not.
  static func plain(_ text: Span<UInt8>) -> Limit? {
    guard (2...5).contains(text.count) else { return nil }
    var number = 0
    for index in 0..<text.count - 1 {
      guard isDigit(text[index]) else { return nil }
      number = number * 10 + Int(text[index] &- 0x30)
    }
    switch text[text.count - 1] {
    case UInt8(ascii: "m"): return .minutes(number)
    case UInt8(ascii: "h"): return .minutes(number * 60)
    case UInt8(ascii: "d") where number * 1_440 <= Limit.longest: return .minutes(number * 1_440)
    default: return nil
    }
  }

  /// The duration that `text` writes.
  static func parse(_ text: String) throws(DurationDefect) -> Limit { try parse(Array(text.utf8)) }

  private static func amounts<Text>(
    _ scanner: inout Scanner<Text>
  ) throws(DurationDefect) -> Int {
    var total = 0
    var last = Int.max  // minutes of the last unit: units come from large to small
    while scanner.peek != nil {
      let number = try scanner.number()
      scanner.skipBlanks()
      let word = scanner.letters()
      let unit: Int
      if word.isEmpty {
        // A bare number is minutes: alone, or after hours, as in 1h30.
        guard scanner.peek == nil, last == .max || (last == 60 && number < 60) else {
          throw .malformed
        }
        unit = 1
      } else {
        guard let minutes = unitOf(word) else { throw .malformed }
        unit = minutes
      }
      guard unit < last else { throw .malformed }
      last = unit
      total = try sum(total, number, times: unit)
      scanner.skipBlanks()
    }
    return total
  }

  /// ISO 8601: `P2DT4H30M`, `PT90M`, `P1W`.
  private static func iso<Text>(_ scanner: inout Scanner<Text>) throws(DurationDefect) -> Limit {
    scanner.advance()
    var total = 0
    var isTime = false
    var last = Int.max
    var isEmpty = true
    while let byte = scanner.peek {
      if byte | 0x20 == UInt8(ascii: "t"), !isTime {
        isTime = true
        scanner.advance()
        continue
      }
      let number = try scanner.number()
      let unit: Int
      switch (scanner.peek.map { $0 | 0x20 }, isTime) {
      case (UInt8(ascii: "w"), false): unit = 10_080
      case (UInt8(ascii: "d"), false): unit = 1_440
      case (UInt8(ascii: "h"), true): unit = 60
      case (UInt8(ascii: "m"), true): unit = 1
      default: throw .malformed
      }
      scanner.advance()
      guard unit < last else { throw .malformed }
      last = unit
      total = try sum(total, number, times: unit)
      isEmpty = false
    }
    guard !isEmpty else { throw .malformed }
    return .minutes(total)
  }

  private static func sum(_ total: Int, _ number: Int, times unit: Int) throws(DurationDefect)
    -> Int
  {
    let (product, overflow) = number.multipliedReportingOverflow(by: unit)
    guard !overflow, product <= Limit.longest, total + product <= Limit.longest else {
      throw .tooLong
    }
    return total + product
  }

  private static func unitOf(_ word: String) -> Int? {
    switch word {
    case "m", "mn", "min", "mins", "minute", "minutes": 1
    case "h", "hr", "hrs", "heure", "heures", "hour", "hours": 60
    case "d", "j", "day", "days", "jour", "jours": 1_440
    case "w", "week", "weeks", "sem", "semaine", "semaines": 10_080
    default: nil
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  /// A cursor over the bytes.
  private struct Scanner<Text: BidirectionalCollection<UInt8>> {
    private let text: Text
    private var index: Text.Index

    init(_ text: Text) {
      self.text = text
      index = text.startIndex
    }

    var peek: UInt8? { index < text.endIndex ? text[index] : nil }

    mutating func advance() { index = text.index(after: index) }

    /// Skips blanks: ASCII ones, and the two no-break spaces in UTF-8.
    mutating func skipBlanks() {
      while let byte = peek {
        let rest = text[index...].prefix(3)
        if byte == 0x20 || byte == 0x09 {
          advance()
        } else if rest.starts(with: [0xC2, 0xA0]) {
          index = text.index(index, offsetBy: 2)
        } else if rest.starts(with: [0xE2, 0x80, 0xAF]) {
          index = text.index(index, offsetBy: 3)
        } else {
          return
        }
      }
    }

    mutating func number() throws(DurationDefect) -> Int {
      guard let first = peek, isDigit(first) else { throw .malformed }
      var number = 0
      while let byte = peek, isDigit(byte) {
        // Longer than any duration already: more digits change nothing.
        if number <= Limit.longest { number = number * 10 + Int(byte &- 0x30) }
        advance()
      }
      return number
    }

    mutating func letters() -> String {
      var word = ""
      while let byte = peek, byte | 0x20 >= UInt8(ascii: "a"), byte | 0x20 <= UInt8(ascii: "z") {
        if word.utf8.count < 9 { word.unicodeScalars.append(Unicode.Scalar(byte | 0x20)) }
        advance()
      }
      return word
    }
  }
}
