// Straight and bent lines between points, and blocks of text: what pictures without boxes to hold on to
// are made of.

extension Drawing {
  /// Adds a line through points that are joined straight, or by soft bends where `isCurved`.
  mutating func addLine(
    _ points: [Point], look: Look, hasArrow: Bool = false, isCurved: Bool = false
  ) {
    guard let first = points.first, let last = points.last, points.count > 1 else { return }
    // Graphviz knows lines only between marks: two that nobody sees.
    let ends = [first, last].map { point in
      marks.append(
        Mark(
          rectangle: Rectangle(left: point.x, top: point.y, width: 0.5, height: 0.5),
          shape: .plain, look: .text))
      return marks.count - 1
    }
    var curve = [first]
    for (from, to) in zip(points, points.dropFirst()) {
      if isCurved {
        let middle = (from.x + to.x) / 2
        curve += [Point(x: middle, y: from.y), Point(x: middle, y: to.y), to]
      } else {
        curve += [from, to, to]
      }
    }
    if !isCurved, hasArrow {
      // A head points along the last two points, which must differ.
      let before = points[points.count - 2]
      curve[curve.count - 2] = Point(x: (before.x + last.x) / 2, y: (before.y + last.y) / 2)
    }
    lines.append(Line(from: ends[0], to: ends[1], points: curve, look: look, hasArrow: hasArrow))
  }

  /// Adds lines of text below one another.
  ///
  /// - Returns: the lower edge.
  @discardableResult
  mutating func addBlock(
    _ lines: [String], left: Double, top: Double, width: Double, size: Double,
    isBold: Bool = false, color: String? = nil, alignment: Mark.Alignment = .left
  ) -> Double {
    var y = top
    for line in lines {
      addText(
        line, left: left, top: y, size: size, isBold: isBold, color: color, alignment: alignment,
        width: width)
      y += size * 1.3
    }
    return y
  }

  /// Adds a disc with a number: white on black, so that any printer keeps it.
  ///
  /// - Parameter last: the last of several numbers that it stands for.
  mutating func addDisc(
    _ number: Int, to last: Int? = nil, center: Point, size: Double = 12
  ) {
    let isSeveral = last.map { $0 > number } ?? false
    let text = isSeveral ? "\(number)–\(last ?? number)" : "\(number)"
    let width = text.count == 1 ? size : size * (0.65 + 0.32 * Double(text.count))
    marks.append(
      Mark(
        rectangle: Rectangle(
          left: center.x - width / 2, top: center.y - size / 2, width: width, height: size),
        shape: text.count > 1 ? .rounded : .circle,
        look: Look(fill: "#000000", border: "#FFFFFF", text: "#FFFFFF", width: 0.8),
        text: [TextLine(text: text, size: max(size * 0.66, 7), isBold: true)]))
  }
}

extension TextMeasure {
  /// The lines of a text within a width in points.
  static func wrap(
    _ text: String, width: Double, size: Double, lines: Int, isBold: Bool = false
  ) -> [String] {
    // Upper case is wider than the average, so the real widths decide in the end.
    var limit = max(4, Int(width / (size * (isBold ? 0.6 : 0.55))))
    while limit > 4 {
      let wrapped = wrap(text, limit: limit, lines: lines)
      if wrapped.allSatisfy({ self.width(of: $0, size: size, isBold: isBold) <= width }) {
        return wrapped
      }
      limit -= 1
    }
    return wrap(text, limit: limit, lines: lines)
  }
}
