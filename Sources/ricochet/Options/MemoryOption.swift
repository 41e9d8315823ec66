// An amount of memory on the command line.

import ArgumentParser

/// An amount such as `512m` or `2g`: bytes, or powers of 1,024 of them.
struct MemoryOption: ExpressibleByArgument, CustomStringConvertible {
  let bytes: Int

  init(bytes: Int) { self.bytes = bytes }

  init?(argument: String) {
    var digits = argument.lowercased()
    if digits.hasSuffix("b") || digits.hasSuffix("o") { digits.removeLast() }
    var shift = 0
    if let unit = digits.last, let place = "kmgt".firstIndex(of: unit) {
      shift = 10 * (1 + "kmgt".distance(from: "kmgt".startIndex, to: place))
      digits.removeLast()
    }
    guard let amount = Int(digits), amount > 0, digits.allSatisfy(\.isNumber) else { return nil }
    let (bytes, overflows) = amount.multipliedReportingOverflow(by: 1 << shift)
    guard !overflows else { return nil }
    self.bytes = bytes
  }

  /// As it is written, in the largest unit that makes a whole number.
  var description: String {
    for (unit, shift) in [("g", 30), ("m", 20), ("k", 10)]
    where bytes.isMultiple(of: 1 << shift) {
      return "\(bytes >> shift)\(unit)"
    }
    return "\(bytes)"
  }
}
