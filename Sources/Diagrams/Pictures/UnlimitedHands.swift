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

  /// Whether there is a bar under what is planned for an asset: there is under processes that stop or go on
  /// paper.
  func isDrawn(under answer: Answer) -> Bool {
    isAsked && outcome.model.assets[answer.asset].kind == .process
      && !(answer.outages.isEmpty && answer.degraded.isEmpty)
  }

  /// - Parameter width: of what is said beside the bars.
  func draw(
    _ asset: Index<Asset>, on axis: TimeAxis, top: Double, width: Double, _ labels: any Labels,
    in drawing: inout Drawing
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
    var ending = "–"
    if let back = answer.returns ?? (answer.outages.isEmpty ? answer.degraded.last?.to : nil) {
      ending =
        (answer.isLowerBound ? "≥\u{A0}" : "") + labels.language.shortInstant(back, from: nil)
    } else if let last = answer.ending {
      ending = labels.ending(last, isLowerBound: answer.isLowerBound, horizon: outcome.horizon)
    }
    let words = TextMeasure.wrap(
      labels.withUnlimitedHands(ending), width: width, size: 9, lines: 1)[0]
    drawing.addText(
      words, left: axis.right + 14, top: top - 2, size: 9, color: Look.faintText, width: width)
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
