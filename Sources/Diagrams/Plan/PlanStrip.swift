// How many of a team are there: numbers over its works, and the ground of these, darker the fewer are there.

internal import Continuity
internal import DependencyGraph

/// The presence of a team.
struct PlanStrip {
  let band: PlanBand
  let plan: RecoveryPlan
  let axis: PlanAxis
  let labels: any Labels

  private static let boxHeight = 14.0
  private static let flagHeight = 13.0
  static let height = boxHeight + flagHeight

  /// - Parameters:
  ///   - bottomOfStrip: where the numbers end.
  ///   - bottom: where the ground ends.
  func draw(bottomOfStrip: Double, bottom: Double, in drawing: inout Drawing) {
    let top = bottomOfStrip - PlanStrip.boxHeight
    for stretch in band.presence {
      let shade = band.shade(of: stretch)
      for piece in axis.scale.pieces(of: Interval(from: stretch.from, to: stretch.to)) {
        let words = stretch.heads.map { labels.language.number($0) } ?? labels.asMany
        let hasRoom = TextMeasure.width(of: words, size: 9.5, isBold: true) + 3 <= piece.width
        drawing.marks.append(
          Mark(
            rectangle: Rectangle(
              left: piece.left, top: top, width: max(piece.width, 0.5),
              height: PlanStrip.boxHeight),
            look: Look(
              fill: shade?.fill ?? "#FFFFFF",
              border: hasRoom ? "#6D7881" : shade?.fill ?? "#FFFFFF",
              width: 0.5),
            text: hasRoom ? [TextLine(text: words, size: 9.5, isBold: true)] : []))
        guard let shade, piece.width > 0.4 else { continue }
        drawing.frames.append(
          Frame(
            rectangle: Rectangle(
              left: piece.left, top: bottomOfStrip, width: piece.width,
              height: bottom - bottomOfStrip), look: shade))
      }
    }
    addReinforcements(top: top, to: &drawing)
  }

  /// A flag where somebody comes to help, and where they leave.
  private func addReinforcements(top: Double, to drawing: inout Drawing) {
    guard case .people(let people) = band.team.team else { return }
    let changes = plan.scenario.reinforcements.filter { $0.people == people }
      .flatMap { reinforcement -> [(minute: Int, words: String)] in
        let by = labels.language.number(reinforcement.by)
        let leaves = reinforcement.until.map { [($0, "\u{2212}\(by)")] } ?? []
        return [(reinforcement.from, "+\(by)")] + leaves
      }.sorted { $0 < $1 }
    var free = axis.scale.left
    for change in changes where change.minute < axis.last {
      let x = axis.scale.x(of: change.minute)
      drawing.marks.append(
        Mark(
          rectangle: Rectangle(
            left: x - 1.2, top: top - PlanStrip.flagHeight + 2, width: 2.4,
            height: PlanStrip.height - 2), look: .reinforcement))
      let width = TextMeasure.width(of: change.words, size: 10, isBold: true) + 3
      guard x >= free else { continue }
      drawing.addText(
        change.words, left: x + 3, top: top - PlanStrip.flagHeight - 1, size: 10, isBold: true,
        width: width)
      free = x + width + 4
    }
  }
}

extension Look {
  static let reinforcement = Look(fill: "#000000", border: "#000000", width: 0.1)
}
