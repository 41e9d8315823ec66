// Names that people cannot tell apart are one name, whatever bytes they are written in.

import Formats
internal import Foundation

/// `name` as it is compared: letters composed (Unicode NFC), every kind of blank a plain one and none around it,
/// hyphens of every width plain, what nobody sees left out. "imagérie" is one name however é is typed, and "SRV 02"
/// with or without a no-break space; what is shown stays as written.
///
/// - Complexity: O(length of `name`), without copying it where it is written so already, as nearly all are
package func canonicalName(_ name: String) -> String {
  CanonicalName.isWritten(in: name.utf8.span) ? name : CanonicalName.text(name)
}

/// Whether two names are one.
package func isSameName(_ a: String, _ b: String) -> Bool {
  a == b || canonicalName(a) == canonicalName(b)
}

enum CanonicalName {
  /// Whether bytes are seen at a glance to be canonical: ASCII, Latin letters in one piece, the quotes and dashes of
  /// French, no blank at either end.
  @inline(__always)
  static func isWritten(in bytes: Span<UInt8>) -> Bool {
    guard bytes.count > 0 else { return true }
    if bytes[0] <= Byte.space || bytes[bytes.count &- 1] <= Byte.space { return false }
    var seen: UInt64 = 0
    var offset = 0
    while offset &+ 8 <= bytes.count {
      seen |= bytes.word(at: offset)
      offset &+= 8
    }
    if offset < bytes.count { seen |= bytes.lastWord(from: offset) }
    return seen & 0x8080_8080_8080_8080 == 0 || isComposed(bytes)
  }

  @inline(never)
  private static func isComposed(_ bytes: Span<UInt8>) -> Bool {
    func byte(_ offset: Int) -> UInt8 { offset < bytes.count ? bytes[offset] : 0 }
    var offset = 0
    while offset < bytes.count {
      switch bytes[offset] {
      case ..<0x80: offset += 1
      // U+00C0 to U+017F; of U+0080 to U+00BF all but the no-break space and the soft hyphen.
      case 0xC3...0xC5: offset += 2
      case 0xC2 where byte(offset + 1) != 0xA0 && byte(offset + 1) != 0xAD: offset += 2
      // U+2012 to U+2026: dashes, quotes, the ellipsis.
      case 0xE2 where byte(offset + 1) == 0x80 && (0x92...0xA6).contains(byte(offset + 2)):
        offset += 3
      default: return false
      }
    }
    return true
  }

  /// The canonical form of any text; the text itself where nothing would be left.
  @inline(never)
  static func text(_ name: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in name.precomposedStringWithCanonicalMapping.unicodeScalars {
      switch scalar {
      case "\u{AD}", "\u{200B}", "\u{2060}", "\u{FEFF}": continue
      case "\u{2010}", "\u{2011}": scalars.append("-")
      case "\t": scalars.append(" ")
      default: scalars.append(scalar.properties.generalCategory == .spaceSeparator ? " " : scalar)
      }
    }
    guard let first = scalars.firstIndex(where: { $0 != " " }),
      let last = scalars.lastIndex(where: { $0 != " " })
    else { return name }
    return String(scalars[first...last])
  }
}
