// Text from a file made safe to show: nothing in it can steer a terminal or turn the line around.

extension String {
  /// The text with every control, direction and invisible formatting character written out, as in
  /// `\u{1B}`, and cut to `limit` characters.
  ///
  /// - Complexity: O(length), or O(`limit`) where there is one
  public func visible(limit: Int = .max) -> String {
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
