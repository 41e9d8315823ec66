// Lines of text, and the headings of frames.

extension Drawing {
  /// Adds a line of text whose left edge is known.
  mutating func addText(
    _ text: String, left: Double, top: Double, size: Double, isBold: Bool = false,
    color: String? = nil, alignment: Mark.Alignment = .left, width: Double? = nil
  ) {
    if text.isEmpty { return }
    // Rather too wide than too narrow: what does not fit is centered.
    let width = width ?? 4 + 1.1 * TextMeasure.width(of: text, size: size, isBold: isBold)
    marks.append(
      Mark(
        rectangle: Rectangle(left: left, top: top, width: width, height: size * 1.4),
        shape: .plain, look: .text,
        text: [TextLine(text: text, size: size, isBold: isBold, color: color)],
        alignment: alignment))
  }
}

extension Drawing {
  /// Adds the heading of a frame, which lines pass under.
  mutating func addHeading(
    _ text: String, left: Double, top: Double, size: Double, color: String = Look.faintText,
    over fill: String
  ) {
    let width = 4 + 1.1 * TextMeasure.width(of: text, size: size, isBold: true)
    marks.append(
      Mark(
        rectangle: Rectangle(left: left, top: top, width: width, height: size * 1.4),
        look: Look(fill: fill, border: fill, width: 0),
        text: [TextLine(text: text, size: size, isBold: true, color: color)], alignment: .left))
  }
}
