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
    for panel in axis.scale.panels {
      let own = band.presence.filter { $0.from < panel.to && $0.to > panel.from }
      guard PlanAxis.showsShifts(panel) else {
        let box = Rectangle(
          left: panel.left, top: top, width: panel.width, height: PlanStrip.boxHeight)
        add(range(of: own), nil, in: box, to: &drawing)
        continue
      }
      for stretch in own {
        let left = panel.x(of: max(stretch.from, panel.from))
        let width = panel.x(of: min(stretch.to, panel.to)) - left
        let shade = band.shade(of: stretch)
        add(
          words(stretch.heads), shade,
          in: Rectangle(left: left, top: top, width: width, height: PlanStrip.boxHeight),
          to: &drawing)
        guard let shade else { continue }
        drawing.frames.append(
          Frame(
            rectangle: Rectangle(
              left: left, top: bottomOfStrip, width: width, height: bottom - bottomOfStrip),
            look: shade))
      }
    }
    addReinforcements(top: top, to: &drawing)
  }

  private func words(_ heads: Int?) -> String {
    heads.map { labels.language.number($0) } ?? labels.asMany
  }

  /// From the fewest to the most of several stretches, where days are too narrow for each.
  private func range(of stretches: [PlanBand.Stretch]) -> String {
    let heads = stretches.compactMap(\.heads)
    guard let least = heads.min(), let most = heads.max(), least < most else {
      return words(stretches.first?.heads ?? nil)
    }
    return "\(words(least))–\(words(most))"
  }

  private func add(
    _ words: String, _ shade: Look?, in box: Rectangle, to drawing: inout Drawing
  ) {
    let hasRoom = TextMeasure.width(of: words, size: 9.5, isBold: true) + 3 <= box.width
    let fill = shade?.fill ?? "#FFFFFF"
    drawing.marks.append(
      Mark(
        rectangle: box,
        look: Look(fill: fill, border: box.width > 3 ? "#6D7881" : fill, width: 0.5),
        text: hasRoom ? [TextLine(text: words, size: 9.5, isBold: true)] : []))
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
