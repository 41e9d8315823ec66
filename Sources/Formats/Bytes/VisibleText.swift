// Text from a file made safe to show: nothing in it can steer a terminal or turn the line around.

extension String {
  /// The text with every control, direction and invisible formatting character written out, as in
  /// `\u{1B}`, and cut to `limit` characters.
  ///
  /// - Complexity: O(length), or O(`limit`) where there is one
  public func visible(limit: Int = .max) -> String {
    if utf8.count <= limit, isPlain { return self }
    var result = ""
    var count = 0
    for character in self {
      if count == limit { return result + "…" }
      count += 1
      // A character may carry any number of marks; nobody needs more than a few.
      for scalar in character.unicodeScalars.prefix(16) {
        if scalar.isUnsafeToShow {
          result += "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
        } else {
          result.unicodeScalars.append(scalar)
        }
      }
    }
    return result
  }
}

extension String {
  /// Whether the text is seen at a glance to be safe to show: ASCII, Latin letters, the signs of French.
  private var isPlain: Bool {
    let view = utf8
    let bytes = view.span
    var index = 0
    while index < bytes.count {
      switch bytes[index] {
      case 0x20..<0x7F: index += 1
      // U+00C0 to U+017F: letters, and two signs.
      case 0xC3...0xC5: index += 2
      // U+00A0 to U+00BF but for the soft hyphen.
      case 0xC2 where bytes[index + 1] >= 0xA0 && bytes[index + 1] != 0xAD: index += 2
      // U+2010 to U+2027, and the narrow no-break space.
      case 0xE2
      where bytes[index + 1] == 0x80
        && ((0x90...0xA7).contains(bytes[index + 2]) || bytes[index + 2] == 0xAF):
        index += 3
      default: return false
      }
    }
    return true
  }
}

extension Unicode.Scalar {
  fileprivate var isUnsafeToShow: Bool {
    switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse,
      .unassigned:
      // The joiner of emoji families is harmless.
      value != 0x200D
    default: false
    }
  }
}
