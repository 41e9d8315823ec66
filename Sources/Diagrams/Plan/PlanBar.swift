// One work on the axis: from when it waits, when it is worked on, where it pauses; its hours beside it.

internal import Continuity
internal import DependencyGraph

/// The bar of a work.
struct PlanBar {
  let work: PlannedWork
  let columns: PlanColumns
  /// When it is worked on, in words, and with whom; then the same in fewer words.
  let hours: [String]
  let tooltip: String
  let id: String

  private static let height = 9.0
  private static let size = 10.0

  private var axis: TimeAxis { columns.axis.scale }

  func draw(center: Double, in drawing: inout Drawing) {
    var edges: (left: Double, right: Double) = (axis.right, axis.left)
    func note(_ piece: TimeAxis.Piece) {
      edges = (min(edges.left, piece.left), max(edges.right, piece.right))
    }
    let wait = Interval(from: work.readySince, to: work.begins)
    for piece in axis.pieces(of: wait) where piece.width > 3 {
      line(from: piece.left, to: piece.right, y: center, .waiting, in: &drawing)
      note(piece)
    }
    for (one, next) in zip(work.spans, work.spans.dropFirst()) {
      guard let end = one.to else { continue }
      for piece in axis.pieces(of: Interval(from: end, to: next.from)) {
        line(from: piece.left, to: piece.right, y: center, .pausing, in: &drawing)
        addPause(in: piece, center: center, to: &drawing)
      }
    }
    for (position, span) in work.spans.enumerated() {
      for (index, piece) in axis.pieces(of: span).enumerated() {
        let box = Rectangle(
          left: piece.left, top: center - PlanBar.height / 2,
          // A work of no minutes is one too.
          width: max(piece.width + (piece.isOpen ? 6 : 0), 2), height: PlanBar.height)
        drawing.marks.append(
          Mark(
            id: position == 0 && index == 0 ? id : "", rectangle: box,
            shape: piece.isOpen && box.width > 24 ? .cds : .box, look: work.look,
            tooltip: tooltip))
        if work.isLost {
          // Struck out.
          drawing.marks.append(
            Mark(
              rectangle: Rectangle(
                left: box.left - 2, top: center - 0.6, width: box.width + 4, height: 1.2),
              look: Look(fill: "#000000", border: "#000000", width: 0.1)))
        }
        note(piece)
        edges.right = max(edges.right, box.right)
      }
    }
    addHours(beside: edges, center: center, to: &drawing)
  }

  private func line(
    from left: Double, to right: Double, y: Double, _ look: Look, in drawing: inout Drawing
  ) {
    drawing.addLine([Point(x: left, y: y), Point(x: right, y: y)], look: look)
  }

  /// Two strokes, as on a tape recorder, where they have room.
  private func addPause(
    in piece: TimeAxis.Piece, center: Double, to drawing: inout Drawing
  ) {
    guard piece.width > 12 else { return }
    let middle = (piece.left + piece.right) / 2
    for left in [middle - 3.2, middle + 1] {
      drawing.marks.append(
        Mark(
          rectangle: Rectangle(
            left: left, top: center - PlanBar.height / 2, width: 2.2, height: PlanBar.height),
          look: Look(fill: "#000000", border: "#000000", width: 0.1)))
    }
  }

  /// To the right of it, else to the left; in fewer words where neither has room.
  private func addHours(
    beside edges: (left: Double, right: Double), center: Double, to drawing: inout Drawing
  ) {
    let top = center - PlanBar.size * 0.7
    let room = columns.hoursRight - edges.right - 5
    for words in hours {
      let width = TextMeasure.width(of: words, size: PlanBar.size) + 2
      if width <= room {
        return drawing.addText(
          words, left: edges.right + 5, top: top, size: PlanBar.size, width: width)
      }
      if edges.left - 5 - width > axis.left {
        return drawing.addText(
          words, left: edges.left - 5 - width, top: top, size: PlanBar.size, alignment: .right,
          width: width)
      }
    }
    let shown = TextMeasure.wrap(hours.last ?? "", width: room, size: PlanBar.size, lines: 1)[0]
    drawing.addText(
      shown, left: edges.right + 5, top: top, size: PlanBar.size, width: max(room, 1))
  }
}

extension PlannedWork {
  /// Filled: worked on; white with a thick edge: checked; dashed: done in vain.
  var look: Look {
    if isLost { return .lostWork }
    return recovery?.kind.isCheck ?? false ? .check : .work
  }
}

extension Look {
  static let work = Look(fill: "#33404D", border: "#000000", width: 0.8)
  static let check = Look(fill: "#FFFFFF", border: "#000000", width: 1.6)
  static let lostWork = Look(fill: "#FFFFFF", border: "#000000", width: 1, stroke: .dashed)
  static let waiting = Look(border: "#5A6570", width: 0.9, stroke: .dotted)
  static let pausing = Look(border: "#000000", width: 1)
}
