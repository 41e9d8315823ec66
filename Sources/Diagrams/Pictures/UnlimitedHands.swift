// Beside a plan what would be if hands were unlimited: a thin bar under the bars of each process.

internal import Continuity
internal import DependencyGraph

/// The times of a scenario in which everything ready is worked on at once.
struct UnlimitedHands {
  let outcome: Outcome
  /// Whether the plan asks for people at all; else its times are these.
  let isAsked: Bool

  /// How much higher it makes a row.
  static let rowHeight = 9.0

  private static let height = 4.0

  /// What a picture says of it.
  func line(_ labels: any Labels) -> String { isAsked ? labels.besidePlan : labels.nobodyIsNamed }

  /// Whether an asset has a bar: processes have.
  func isDrawn(for asset: Int) -> Bool {
    isAsked && outcome.model.assets[asset].kind == .process
  }

  func draw(
    _ asset: Int, on axis: TimeAxis, top: Double, _ labels: any Labels, in drawing: inout Drawing
  ) {
    let answer = outcome.answer(for: asset)
    for (intervals, look) in [
      (answer.degraded, Look.unlimitedMode), (answer.outages, .unlimitedOutage),
    ] {
      for piece in intervals.flatMap(axis.pieces) {
        drawing.marks.append(
          Mark(
            rectangle: Rectangle(
              left: piece.left, top: top, width: max(piece.width, 1), height: UnlimitedHands.height),
            look: look))
      }
    }
    let ending =
      answer.ending.map {
        labels.ending($0, isLowerBound: answer.isLowerBound, horizon: outcome.horizon)
      } ?? answer.degraded.last?.to.map(labels.instant) ?? "–"
    drawing.addText(
      labels.withUnlimitedHands(ending), left: axis.right + 14, top: top - 1, size: 9,
      color: Look.faintText)
  }

  func legend(_ labels: any Labels) -> [Legend.Entry] {
    guard isAsked else { return [] }
    return [
      Legend.Entry(shape: .box, look: .unlimitedOutage, words: labels.unlimitedOutage),
      Legend.Entry(shape: .box, look: .unlimitedMode, words: labels.unlimitedMode),
    ]
  }
}

extension Look {
  static let unlimitedOutage = Look(fill: "#000000", border: "#000000", width: 0.2)
  static let unlimitedMode = Look(fill: "#FFFFFF", border: "#000000", width: 0.6)
}
