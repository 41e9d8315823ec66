// What is done to a file that is right, to make one that is not.

/// Changes bytes.
struct Mutation {
  /// What has broken readers before: numbers beyond all bounds, half a character, what structures a format.
  private static let words: [[UInt8]] =
    [
      "0", "-1", "00", "-0", "1e308", "1e-308", "-1e400", "NaN", "inf", "0x7F", "1_000", "+5", "٣",
      "2147483647", "2147483648", "-2147483649", "4294967296", "9223372036854775807",
      "9223372036854775808", "-9223372036854775808", "18446744073709551616", "99999999999999999999",
      "999999999999999999:30", "999999999:59:59", "-5:30", "00:00", "24:60", "1,5 h", "1e9 j",
      "999999999 ans", "J+99999999999999999999", "PT99999999999999999H", "P1Y", "1000000000",
      "1000000000d", "101%", "99999999999999999999%", "9999-12-31", "0000-00-00", "2026-02-30",
      "1/1/99999", "2958466", "1048577", "XFD1048576", "AAAAAAA1", "A0", "true", "null", "~", "all",
      "any", "illimité", "#REF!", "?", "", " ", "\u{A0}", "\u{202F}", "\u{FEFF}", "e\u{301}", "é",
      "\u{200B}", "\u{202E}", "\0", "\r", "\n", "\r\n", "\t", ";", ",", "\"", "\"\"", "'", "''",
      "\\",
      "\\'", "\\N", "\\.", "/*", "*/", "--", "#", "`", "(", ")", "),(", "E'", "$$", "INSERT INTO ",
      "COPY ", " VALUES ", "<", ">", "</", "/>", "<a>", "&", "&amp;", "&#0;", "&#x110000;",
      "&#55296;",
      "&lol;", "<![CDATA[", "]]>", "<!DOCTYPE a [<!ENTITY b \"c\">]>", "<!--", "-->", "<?xml", "{",
      "}",
      "[", "]", ":", ": ", "- ", "&a ", "*a", "<<: ", "!!int ", "|", ">\n", "---\n", "...\n", "%",
      "\\u0000", "\\ud800", "\\uD83D\\uDE00", "/", "//", "../", "=1+1", "@x", "_x0000_", "_x41_",
    ].map { Array($0.utf8) } + [
      [0xFF], [0xC3], [0xE2, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xC0, 0x80],
    ]

  private static let borders = Set(" ;,\n\r\t\"'<>()[]{}:=|/".utf8)

  /// Changes `bytes` a few times; `other` is a file to take pieces of.
  static func change(_ bytes: inout [UInt8], with other: [UInt8], _ dice: inout Dice) {
    // Mostly once: what is wrong in many places is refused at the first.
    for _ in 0...max(0, dice.roll(8) - 4) { once(&bytes, other, &dice) }
    // What doubles itself again and again stays small enough to be tried quickly.
    if bytes.count > 200_000 { bytes.removeLast(bytes.count - 200_000) }
  }

  private static func once(_ bytes: inout [UInt8], _ other: [UInt8], _ dice: inout Dice) {
    let word = dice.pick(words)
    guard !bytes.isEmpty else {
      bytes = word
      return
    }
    let place = dice.roll(bytes.count)
    switch dice.roll(24) {
    case 0: bytes[place] = UInt8(truncatingIfNeeded: dice.next())
    case 1: bytes[place] ^= 1 << UInt8(dice.roll(8))
    case 2: bytes.insert(contentsOf: word, at: place)
    case 3: bytes.removeSubrange(stretch(in: bytes, &dice))
    case 4: bytes.removeLast(bytes.count - place)
    case 5: bytes.insert(contentsOf: bytes[stretch(in: bytes, &dice)], at: place)
    case 6:
      let piece = bytes[token(in: bytes, at: place)]
      for _ in 0..<(1 << dice.roll(10)) where bytes.count < 200_000 {
        bytes.insert(contentsOf: piece, at: place)
      }
    case 7 where !other.isEmpty:
      bytes.replaceSubrange(stretch(in: bytes, &dice), with: other[stretch(in: other, &dice)])
    case 8 where !other.isEmpty:
      bytes = Array(bytes[..<place] + other[dice.roll(other.count)...])
    case 9:
      let piece = bytes[token(in: bytes, at: dice.roll(bytes.count))]
      bytes.replaceSubrange(token(in: bytes, at: place), with: piece)
    case 10:
      // A number, wherever the next one is.
      let digits = bytes[place...].prefix { $0 &- 0x30 >= 10 }.endIndex
      let end = bytes[digits...].prefix { $0 &- 0x30 < 10 }.endIndex
      bytes.replaceSubrange(digits..<end, with: word)
    case 11:
      // Deep nesting.
      let opening = dice.pick(["[", "{", "(", "<a>", "- ", "{a: ", "\"", "[{\"a\": "])
      bytes.insert(
        contentsOf: Array(repeating: Array(opening.utf8), count: 1 << dice.roll(15)).joined(),
        at: place)
    default: bytes.replaceSubrange(token(in: bytes, at: place), with: word)
    }
  }

  /// A stretch somewhere, mostly short.
  private static func stretch(in bytes: [UInt8], _ dice: inout Dice) -> Range<Int> {
    let start = dice.roll(bytes.count)
    return start..<min(bytes.count, start + 1 + dice.roll(1 << dice.roll(12)))
  }

  /// What stands between two borders.
  private static func token(in bytes: [UInt8], at place: Int) -> Range<Int> {
    var start = place
    while start > 0, place - start < 64, !borders.contains(bytes[start - 1]) { start -= 1 }
    var end = place
    while end < bytes.count, end - place < 64, !borders.contains(bytes[end]) { end += 1 }
    return start..<end
  }
}
