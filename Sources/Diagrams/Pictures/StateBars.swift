// The bars of one thing over time, piece by piece of the axis.

internal import Continuity
internal import DependencyGraph

/// How one thing fares, on an axis.
struct StateBars {
  let answer: Answer
  let bars: [TimelineRows.Bar]
  let axis: TimeAxis
  let labels: any Labels
  let tooltip: String

  /// Draws the bars; the first outage has the id, so that what stops is known by it.
  ///
  /// - Parameters:
  ///   - limits: what stands across them.
  ///   - signs: where else something stands across them, as wide as a letter.
  ///   - top: of the bars.
  func draw(
    limits: [ObjectiveTick], signs: [Double] = [], id: String, top: Double,
    in drawing: inout Drawing
  ) {
    let marked = limits.map { axis.x(of: $0.minute) } + signs.flatMap { [$0 - 5, $0 + 5] }
    // An outage of no minutes is one too.
    let moments = answer.outages.filter { $0.from == $0.to }
      .map { TimelineRows.Bar(state: .down, interval: $0, until: nil) }
    let all = bars + moments
    let first = all.firstIndex { $0.state == .down }
    for (position, bar) in all.enumerated() {
      for (index, piece) in axis.pieces(of: bar.interval).enumerated() {
        let room = Rectangle(
          left: piece.left, top: top, width: piece.width + (piece.isOpen ? 6 : 0),
          height: StateBar.height)
        StateBar.add(
          bar.state, in: room, word: labels.word(bar.state, until: bar.until), avoiding: marked,
          isOpen: piece.isOpen, tooltip: tooltip, id: position == first && index == 0 ? id : "",
          to: &drawing)
      }
    }
  }
}
