// The foot of the page: a legend, and where it is signed.

internal import Continuity

/// Draws the legend to the left, the signatures to the right; one over the other on a narrow page.
struct IsolationFoot {
  let labels: any Labels
  let scene: IsolationScene
  /// Whether devices are shown that cannot be counted on.
  let hasDoubts: Bool

  private static let gap = 14.0
  private static let signing = (width: 400.0, height: 58.0)

  /// How high it is on a page of a width.
  func height(width: Double) -> Double {
    let (legend, signatures) = places(width: width)
    return max(legend.bottom, signatures.bottom)
  }

  private func places(width: Double) -> (legend: Rectangle, signatures: Rectangle) {
    let isNarrow = width < 900
    let wide = isNarrow ? width : width - IsolationFoot.signing.width - IsolationFoot.gap
    var drawing = Drawing(title: "")
    let height = addLegend(left: 8, top: 5, width: wide - 16, in: &drawing) + 4
    if isNarrow {
      return (
        Rectangle(left: 0, top: 0, width: width, height: height),
        Rectangle(
          left: 0, top: height + 8, width: width, height: IsolationFoot.signing.height)
      )
    }
    let common = max(height, 70)
    return (
      Rectangle(left: 0, top: 0, width: wide, height: common),
      Rectangle(
        left: wide + IsolationFoot.gap, top: 0, width: IsolationFoot.signing.width,
        height: common)
    )
  }

  func draw(left: Double, top: Double, width: Double, in drawing: inout Drawing) {
    let places = places(width: width)
    for place in [places.legend, places.signatures] {
      drawing.frames.append(
        Frame(
          rectangle: Rectangle(
            left: left + place.left, top: top + place.top, width: place.width,
            height: place.height),
          look: Look(fill: "#FFFFFF", border: "#33404D", width: 0.8)))
    }
    _ = addLegend(
      left: left + 8, top: top + 5, width: places.legend.width - 16, in: &drawing)
    addSignatures(
      left: left + places.signatures.left, top: top + places.signatures.top,
      width: places.signatures.width, height: places.signatures.height, in: &drawing)
  }

  /// - Returns: the lower edge.
  private func addLegend(
    left: Double, top: Double, width: Double, in drawing: inout Drawing
  ) -> Double {
    drawing.addText(labels.legend, left: left, top: top, size: 9, isBold: true)
    var x = left + 62
    var y = top
    func place(_ words: String, sign: Double) -> Double {
      let needed = sign + 5 + TextMeasure.width(of: words, size: 7.6) + 18
      if x > left + 62, x + needed > left + width {
        x = left + 62
        y += 16
      }
      defer { x += needed }
      return x
    }
    let open = Look(border: "#1D2A35", width: 1.7)
    let strokes: [(Look, Bool, String)] = [
      (open, true, labels.openFlow),
      (Look(border: "#1D2A35", width: 1.4, stroke: .dashed), true, labels.closedFlow),
      (Look(border: "#8A949C", width: 0.9, stroke: .dotted), false, labels.cutFlow),
    ]
    for (look, hasArrow, words) in strokes {
      let from = place(words, sign: 28)
      drawing.addLine(
        [Point(x: from, y: y + 6), Point(x: from + 28, y: y + 6)], look: look, hasArrow: hasArrow)
      drawing.addText(words, left: from + 33, top: y, size: 7.6)
    }
    var signs: [(Look, Int?, String)] = [
      (Look(fill: "#F3D8E7", border: "#9A3F76", width: 1), nil, labels.deviceSign),
      (Look(fill: "#FFFFFF", border: "#000000", width: 1.8), 1, labels.cutSign),
    ]
    if hasDoubts {
      let look = Look(fill: "#F3D8E7", border: "#9A3F76", width: 1, stroke: .dashed)
      signs.append((look, nil, labels.doubtfulSign))
    }
    for (look, number, words) in signs {
      let from = place(words, sign: 28)
      drawing.marks.append(
        Mark(rectangle: Rectangle(left: from + 4, top: y, width: 24, height: 12), look: look))
      if let number { drawing.addDisc(number, center: Point(x: from + 4, y: y + 6), size: 10) }
      drawing.addText(words, left: from + 33, top: y, size: 7.6)
    }
    let frame = place(labels.backupZoneSign, sign: 28)
    drawing.marks.append(
      Mark(
        rectangle: Rectangle(left: frame, top: y, width: 28, height: 12),
        look: Look(fill: "#EEF6F2", border: "#00664B", width: 2.2)))
    drawing.addText(labels.backupZoneSign, left: frame + 33, top: y, size: 7.6)
    let kinds = Set(
      scene.places.flatMap { $0.shown.map { scene.model.assets[$0].kind } }
    ).sorted { $0.rawValue < $1.rawValue }
    for kind in kinds {
      let words = labels.language.heading(of: kind)
      let from = place(words, sign: 24)
      drawing.marks.append(
        Mark(
          rectangle: Rectangle(left: from, top: y - 1, width: 24, height: 13), shape: kind.shape,
          look: kind.look))
      drawing.addText(words, left: from + 29, top: y, size: 7.6)
    }
    let note = TextMeasure.wrap(labels.isolationNote, width: width, size: 7.2, lines: 3)
    return drawing.addBlock(
      note, left: left, top: y + 16, width: width, size: 7.2, color: Look.faintText)
  }

  private func addSignatures(
    left: Double, top: Double, width: Double, height: Double, in drawing: inout Drawing
  ) {
    let each = width / Double(labels.signatures.count)
    for (position, words) in labels.signatures.enumerated() {
      let x = left + Double(position) * each
      if position > 0 {
        drawing.addLine(
          [Point(x: x, y: top), Point(x: x, y: top + height)],
          look: Look(border: "#33404D", width: 0.6))
      }
      drawing.addText(words, left: x + 6, top: top + 5, size: 8, isBold: true)
      drawing.addText(
        labels.nameAndDate, left: x + 6, top: top + 18, size: 7.2, color: Look.faintText)
    }
  }
}
