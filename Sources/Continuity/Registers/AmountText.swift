// Sums of money and numbers of days as the files write them.

/// Decimal numbers with at most two decimals, as people write sums.
enum AmountText {
  /// The hundredths that `12500`, `12 500,50` or `12500.5 €` writes; `nil` for anything else, such as
  /// `12,500`, which is twelve and a half in one language and twelve thousand five hundred in another.
  static func hundredths(_ text: String) -> Int? {
    var body = text.trimmingBlanks
    for unit in ["€", "euros", "euro", "EUR", "eur"] where body.hasSuffix(unit) {
      body = String(body.dropLast(unit.count)).trimmingBlanks
      break
    }
    let parts = body.split(omittingEmptySubsequences: false) { $0 == "," || $0 == "." }
    guard parts.count <= 2, let whole = whole(parts[0]) else { return nil }
    var hundredths = whole * 100
    if parts.count == 2 {
      guard (1...2).contains(parts[1].utf8.count), let decimals = digits(parts[1]) else {
        return nil
      }
      hundredths += parts[1].utf8.count == 1 ? decimals * 10 : decimals
    }
    return hundredths <= Amount.most.cents ? hundredths : nil
  }

  /// Digits, in groups of three where blanks stand between them.
  private static func whole(_ text: Substring) -> Int? {
    let groups = text.split(omittingEmptySubsequences: false, whereSeparator: \.isWhitespace)
    if groups.count > 1 {
      guard (1...3).contains(groups[0].utf8.count),
        groups.dropFirst().allSatisfy({ $0.utf8.count == 3 })
      else { return nil }
    }
    return digits(Substring(groups.joined()))
  }

  private static func digits(_ text: Substring) -> Int? {
    guard (1...12).contains(text.utf8.count), text.utf8.allSatisfy({ $0 &- 0x30 < 10 }) else {
      return nil
    }
    return Int(text)
  }
}
