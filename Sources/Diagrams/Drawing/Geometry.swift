// Points and rectangles of a picture, in points of 1/72 inch, y growing downwards.

/// A place in a picture.
struct Point: Hashable, Sendable {
  var x: Double
  var y: Double
}

/// An upright rectangle.
struct Rectangle: Hashable, Sendable {
  var left: Double
  var top: Double
  var width: Double
  var height: Double

  var right: Double { left + width }
  var bottom: Double { top + height }
  var center: Point { Point(x: left + width / 2, y: top + height / 2) }

  /// The rectangle grown on every side.
  func grown(by margin: Double) -> Rectangle {
    Rectangle(
      left: left - margin, top: top - margin, width: width + 2 * margin,
      height: height + 2 * margin)
  }

  /// The least rectangle around both.
  func union(_ other: Rectangle) -> Rectangle {
    let left = min(self.left, other.left)
    let top = min(self.top, other.top)
    return Rectangle(
      left: left, top: top, width: max(right, other.right) - left,
      height: max(bottom, other.bottom) - top)
  }
}

extension Double {
  /// The number as it is written in DOT: two decimals at most, no exponent, the same everywhere.
  var written: String {
    let hundredths = Int((self * 100).rounded())
    let (whole, rest) = hundredths.magnitude.quotientAndRemainder(dividingBy: 100)
    let sign = hundredths < 0 ? "-" : ""
    if rest == 0 { return "\(sign)\(whole)" }
    return "\(sign)\(whole)." + (rest < 10 ? "0\(rest)" : "\(rest)")
  }
}
