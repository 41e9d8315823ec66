// The foot of the page: a legend, and where it is signed.

internal import Continuity

/// Draws the legend to the left, the signatures to the right.
struct IsolationFoot {
  let labels: any Labels
  let scene: IsolationScene
  /// Whether devices are shown that cannot be counted on.
  let hasDoubts: Bool

  func draw(
    left: Double, top: Double, width: Double, height: Double, in drawing: inout Drawing
  ) {
    let signing = 400.0
    let legend = width - signing - 14
    for (x, wide) in [(left, legend), (left + legend + 14, signing)] {
      drawing.frames.append(
        Frame(
          rectangle: Rectangle(left: x, top: top, width: wide, height: height),
          look: Look(fill: "#FFFFFF", border: "#33404D", width: 0.8)))
    }
    addLegend(left: left + 8, top: top + 5, width: legend - 16, in: &drawing)
    addSignatures(
      left: left + legend + 14, top: top, width: signing, height: height, in: &drawing)
  }

  private func addLegend(left: Double, top: Double, width: Double, in drawing: inout Drawing) {
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
    drawing.addText(
      TextMeasure.wrap(labels.isolationNote, width: width, size: 7.2, lines: 1)[0], left: left,
      top: y + 16, size: 7.2, color: Look.faintText)
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
