// The activity of processes that somebody named, added up over time in the unit that they share.

internal import Continuity
internal import DependencyGraph
import Formats

/// The curve of a sum.
struct LevelCurve {
  let processes: [Index<Asset>]
  let outcome: Outcome
  let window: Int
  let labels: any Labels
  let axis: TimeAxis

  /// What is done from a minute on, in hundredths of the unit.
  private struct Turn {
    let interval: Interval
    let least: Int
    let most: Int
  }

  private var volumes: [Volume] { processes.compactMap { outcome.model.details[$0]?.volume } }

  /// The time in which it counts: theirs where they agree, else a day.
  private var per: Int {
    let all = Set(volumes.map(\.per))
    return all.count == 1 ? all.first ?? 1_440 : 1_440
  }

  func draw(top: Double, width: Double, in drawing: inout Drawing) -> Double {
    let height = 120.0
    let bottom = top + 26 + height
    let names = processes.map { outcome.model.assets[$0].name.visible(limit: 50) }
    let total = volumes.reduce(0) { $0 + $1.amount(in: per) }
    let unit = volumes.first?.unit
    let below = drawing.addBlock(
      TextMeasure.wrap(labels.sum(names), width: width, size: 12, lines: 4, isBold: true),
      left: 2, top: top + 22, width: width, size: 12, isBold: true)
    let full = labels.flow(total, unit, per: per)
    drawing.addBlock(
      TextMeasure.wrap("\(full), \(labels.dayOfSum)", width: width, size: 10.5, lines: 2),
      left: 2, top: below + 4, width: width, size: 10.5, color: Look.faintText)
    func y(_ hundredths: Int) -> Double {
      bottom - height * Double(hundredths) / Double(max(total * 100, 1))
    }
    for turn in turns() {
      for piece in axis.pieces(of: turn.interval) {
        let area = Rectangle(
          left: piece.left, top: y(turn.least), width: max(piece.width, 1),
          height: max(bottom - y(turn.least), 1))
        drawing.marks.append(Mark(rectangle: area, look: .done))
        if turn.most > turn.least {
          let open = Rectangle(
            left: piece.left, top: y(turn.most), width: max(piece.width, 1),
            height: y(turn.least) - y(turn.most))
          drawing.marks.append(Mark(rectangle: open, look: .unknownLevel))
        }
        let (least, most) = (turn.least / 100, turn.most / 100)
        let number = labels.language.number(least)
        let text =
          most > least ? "\(number)–\(labels.language.number(most))" : number
        guard TextMeasure.width(of: text, size: 11, isBold: true) + 3 < piece.width else {
          continue
        }
        drawing.addText(
          text, left: piece.left, top: min(y(turn.most) + 3, bottom - 17), size: 11, isBold: true,
          alignment: .center, width: piece.width)
      }
    }
    for panel in axis.panels {
      drawing.addLine(
        [Point(x: panel.left, y: bottom - height), Point(x: panel.right, y: bottom - height)],
        look: Look(border: "#33404D", width: 1, stroke: .dashed))
    }
    addLost(total: total, unit: unit, top: top + 22, in: &drawing)
    axis.addLines(from: top + 20, to: bottom, in: &drawing)
    return bottom
  }

  private func addLost(total: Int, unit: String?, top: Double, in drawing: inout Drawing) {
    let losses = processes.map {
      outcome.lost(of: $0, in: outcome.spells(of: $0), upTo: window)
    }
    let count = losses.reduce(0) { $0 + ($1.volume ?? 0) }
    let usual = volumes.reduce(0) { $0 + $1.amount(in: window) }
    let words = [
      labels.notDone(within: labels.language.window(window)),
      labels.language.counted(
        count, of: usual, unit, isAtLeast: losses.contains(where: \.isAtLeast)),
    ]
    for (position, text) in words.enumerated() {
      drawing.addText(
        text, left: axis.right + 36, top: top + Double(position) * 18, size: 11.5,
        isBold: position == 1)
    }
  }

  private func turns() -> [Turn] {
    let all = zip(processes, volumes).map { (outcome.spells(of: $0), $1.amount(in: per)) }
    let minutes = Set(all.flatMap { $0.0.map(\.interval.from) }).sorted()
    return minutes.enumerated().map { position, minute in
      var (least, most) = (0, 0)
      for (spells, amount) in all {
        guard let spell = spells.last(where: { $0.interval.from <= minute }) else { continue }
        least += amount * (spell.isAtMost ? 0 : spell.least)
        most += amount * spell.most
      }
      let next = position + 1 < minutes.count ? minutes[position + 1] : nil
      return Turn(interval: Interval(from: minute, to: next), least: least, most: most)
    }
  }
}
