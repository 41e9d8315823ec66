// What stands above a picture: the marking, the title, what it is about.

internal import Continuity

/// The head of a sheet.
struct Header {
  var title: String
  var lines: [String]
  /// Said beside the title, flush right.
  var asides: [String] = []
  var marking: String?
  /// How wide its lines may be; as wide as they are where absent.
  var width: Double?
  /// Room to the right that its lines leave free.
  var aside = 0.0

  private static let titleSize = 22.0
  private static let lineSize = 12.5
  private static let asideSize = 10.5

  /// The head with its upper left corner at the origin, and its height.
  ///
  /// - Parameter across: how wide the marking stands.
  func draw(across: Double) -> (drawing: Drawing, height: Double) {
    var drawing = Drawing(title: title)
    var top = 0.0
    if let marking {
      let lines = TextMeasure.wrap(
        marking, width: across - 20, size: 14, lines: 2, isBold: true)
      let height = Double(lines.count) * 18 + 8
      drawing.marks.append(
        Mark(
          rectangle: Rectangle(left: 0, top: top, width: across, height: height),
          look: Look(fill: "#FFFFFF", border: "#000000", text: "#000000", width: 1.6),
          text: lines.map { TextLine(text: $0, size: 14, isBold: true) }))
      top += height + 8
    }
    var side = top
    for aside in asides {
      drawing.addText(
        aside, left: 0, top: side, size: Header.asideSize, alignment: .right, width: across)
      side += Header.asideSize * 1.35
    }
    let beside = asides.map { TextMeasure.width(of: $0, size: Header.asideSize) + 20 }.max() ?? 0
    let room = width.map { $0 - max(aside, beside) }
    let titles =
      room.map {
        TextMeasure.wrap(title, width: $0, size: Header.titleSize, lines: 2, isBold: true)
      } ?? [title]
    for title in titles {
      drawing.addText(title, left: 0, top: top, size: Header.titleSize, isBold: true)
      top += 30
    }
    top += 1
    for (position, line) in lines.enumerated() {
      let wrapped =
        room.map { TextMeasure.wrap(line, width: $0, size: Header.lineSize, lines: 2) } ?? [line]
      for line in wrapped {
        drawing.addText(
          line, left: 0, top: top, size: Header.lineSize,
          color: position == 0 ? "#111111" : Look.faintText)
        top += 17
      }
    }
    return (drawing, max(top, side))
  }
}
