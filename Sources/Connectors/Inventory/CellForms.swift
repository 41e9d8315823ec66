// Texts as cells of a model hold them, and as they are compared: quickly where there is nothing to do.

import Continuity

extension Unicode.Scalar {
  fileprivate enum KindInCell { case seen, blank, nothing }

  /// What a cell makes of it.
  fileprivate var kindInCell: KindInCell {
    // Most are of ASCII, and need no tables.
    if value < 0x80 { return value > 0x20 && value < 0x7F ? .seen : .blank }
    return switch properties.generalCategory {
    case .control, .spaceSeparator, .lineSeparator, .paragraphSeparator: .blank
    case .format, .surrogate, .privateUse, .unassigned: .nothing
    default: .seen
    }
  }
}

extension String {
  /// Makes the text ``asCell``; mostly it is.
  mutating func makeCell() {
    if !isCell { self = asCell }
  }

  /// The text as a cell of a model holds it: on one line, blanks single and none around it, without
  /// controls, and nothing that a spreadsheet would run as a formula.
  var asCell: String {
    if isCell { return self }
    var result: [UInt8] = []
    result.reserveCapacity(utf8.count + 1)
    var isBlank = true
    for scalar in unicodeScalars {
      switch scalar.kindInCell {
      case .blank:
        // A no-break space inside a name is how French writes; around it, it is a slip.
        if !isBlank { result += scalar == "\u{A0}" ? [0xC2, 0xA0] : [0x20] }
        isBlank = true
      case .nothing: continue
      case .seen:
        if scalar.isASCII {
          result.append(UInt8(truncatingIfNeeded: scalar.value))
        } else {
          result.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
        }
        isBlank = false
      }
    }
    // Blanks are single: at most one is at the end.
    if isBlank, let last = result.last { result.removeLast(last == 0xA0 ? 2 : 1) }
    let text = String(decoding: result, as: UTF8.self)
    if let first = result.first, [0x3D, 0x2B, 0x40, 0x2D].contains(first), Int(text) == nil {
      return "'" + text
    }
    return text
  }

  /// Whether ``asCell`` is seen at a glance to be the text itself: all of it ASCII, Latin letters and the
  /// punctuation of French, which is nearly every cell there is.
  var isCell: Bool {
    let view = utf8
    let bytes = view.span
    guard bytes.count > 0 else { return true }
    switch bytes[0] {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "@"), UInt8(ascii: "-"): return false
    default: break
    }
    var index = 0
    var last = UInt8(ascii: " ")
    while index < bytes.count {
      let byte = bytes[index]
      switch byte {
      case 0x21..<0x7F: index += 1
      case 0x20:
        if last == 0x20 { return false }
        index += 1
      // U+00C0 to U+017F: letters, and two signs.
      case 0xC3...0xC5: index += 2
      // U+00A1 to U+00BF but for the soft hyphen: « » ° …
      case 0xC2 where bytes[index + 1] > 0xA0 && bytes[index + 1] != 0xAD: index += 2
      // U+2010 to U+2027: dashes, quotes, the ellipsis.
      case 0xE2 where bytes[index + 1] == 0x80 && (0x90...0xA7).contains(bytes[index + 2]):
        index += 3
      default: return false
      }
      last = byte
    }
    return last != 0x20
  }

  /// The same as `folded`, quickly where the text is ASCII and Latin letters: a large table asks for a
  /// million.
  var quicklyFolded: String {
    var result: [UInt8] = []
    fold(into: &result)
    return String(decoding: result, as: UTF8.self)
  }

  /// Puts the bytes of ``quicklyFolded`` in place of what `result` holds.
  func fold(into result: inout [UInt8]) {
    let view = utf8
    let bytes = view.span
    result.removeAll(keepingCapacity: true)
    result.reserveCapacity(bytes.count)
    var isJoining = false
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      switch byte {
      case 0xC3:
        if isJoining { result.append(UInt8(ascii: "-")) }
        isJoining = false
        result += Self.foldedLatin[Int(bytes[index] & 0x3F)]
        index += 1
      case 0x80...:
        result.removeAll(keepingCapacity: true)
        result += folded(self).composed.utf8
        return
      case 0x20, 0x09, 0x0A, 0x0D, UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "'"):
        isJoining = !result.isEmpty
      default:
        if isJoining { result.append(UInt8(ascii: "-")) }
        isJoining = false
        result.append((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
      }
    }
  }

  /// The letters from U+00C0 to U+00FF, folded.
  private static let foldedLatin = (UInt8(0xC0)...0xFF).map {
    Array(folded(String(Unicode.Scalar($0))).utf8)
  }
}
