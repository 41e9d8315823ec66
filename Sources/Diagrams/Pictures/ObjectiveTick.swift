// How long something may be down, counted from each stop that lasts longer: ticks across its bars.

internal import Continuity
internal import DependencyGraph

/// A minute by which something must be back.
struct ObjectiveTick {
  let minute: Int
  let look: Look
  /// How much lower than its row it is, above and below.
  let inset: Double

  /// Those of an asset: of its first outage, and of each that passes them.
  static func all(of asset: Asset, _ answer: Answer) -> [ObjectiveTick] {
    let limits = [(asset.rto, Look.rtoTick, 3.0), (asset.mtpd, .mtpdTick, 0.5)]
    return limits.flatMap { limit, look, inset in
      answer.outages.compactMap { outage in
        guard let limit else { return nil }
        let minute = outage.from + limit
        let isReached = outage.to.map { $0 >= minute } ?? true
        return isReached || outage == answer.outages.first
          ? ObjectiveTick(minute: minute, look: look, inset: inset) : nil
      }
    }
  }

  /// Draws it across a row.
  func draw(on axis: TimeAxis, top: Double, height: Double, in drawing: inout Drawing) {
    guard minute <= axis.last else { return }
    drawing.marks.append(
      Mark(
        rectangle: Rectangle(
          left: axis.x(of: minute) - 1.6, top: top + inset, width: 3.2, height: height - 2 * inset),
        look: look))
  }

  /// What the ticks are, for a legend.
  static func legend(_ labels: any Labels) -> [Legend.Entry] {
    [
      Legend.Entry(shape: .box, look: .rtoTick, words: labels.rtoMark, signWidth: 4),
      Legend.Entry(shape: .box, look: .mtpdTick, words: labels.limitMark, signWidth: 4),
    ]
  }
}

extension Look {
  static let mtpdTick = Look(fill: "#000000", border: "#FFFFFF", width: 0.7)
  static let rtoTick = Look(fill: "#FFFFFF", border: "#000000", width: 0.9)
}
