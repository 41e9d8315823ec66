// The axis of time: one panel, or the first day by the hour and then the rest by the day.

internal import Continuity
internal import DependencyGraph

/// Where minutes stand across a picture, with marks where people count.
struct TimeAxis {
  /// A stretch of time to one scale.
  struct Panel {
    let from: Int
    let to: Int
    let left: Double
    let width: Double
    let step: Int

    var right: Double { left + width }

    /// Where it is marked. Of a panel that goes on from another, its beginning is marked there.
    var ticks: [Int] {
      let first = from == 0 ? 0 : (from / step + 1) * step
      return Array(stride(from: first, through: to, by: step))
    }

    func x(of minute: Int) -> Double {
      left + width * Double(minute - from) / Double(max(to - from, 1))
    }
  }

  /// A part of a time within one panel.
  struct Piece {
    let left: Double
    let right: Double
    /// Whether it goes on beyond the axis.
    let isOpen: Bool

    var width: Double { right - left }
  }

  let panels: [Panel]

  static let gap = 18.0
  /// What is over by then is told by the hour alone.
  static let twoDays = 2_880
  private static let day = 1_440
  private static let steps = [
    5, 10, 15, 30, 60, 120, 180, 240, 360, 720, 1_440, 2_880, 4_320, 7_200, 10_080, 14_400, 20_160,
    43_200, 86_400,
  ]

  /// An axis of these panels, left to right; each begins at the minute at which the one before ends.
  init(panels: [Panel]) { self.panels = panels }

  /// An axis from minute 0 at least to `end`.
  init(left: Double, width: Double, end: Int) {
    guard end > TimeAxis.twoDays else {
      panels = [TimeAxis.panel(from: 0, to: max(end, 1), left: left, width: width)]
      return
    }
    let first = (width - TimeAxis.gap) * 0.46
    let rest = left + first + TimeAxis.gap
    panels = [
      TimeAxis.panel(from: 0, to: TimeAxis.day, left: left, width: first),
      TimeAxis.panel(from: TimeAxis.day, to: end, left: rest, width: left + width - rest),
    ]
  }

  private static func panel(from: Int, to end: Int, left: Double, width: Double) -> Panel {
    // A narrow panel has room for fewer words.
    let most = max(2, min(12, Int(width / 58)))
    let least = from == 0 ? 0 : day
    let fitting = steps.first { $0 >= least && (end - from + $0 - 1) / $0 <= most }
    let step = fitting ?? ((end - from) / 6 / day + 1) * day
    // By the hour it ends at a mark; by the day, with a day.
    let unit = from == 0 ? step : day
    let last = (end + unit - 1) / unit * unit
    return Panel(from: from, to: last, left: left, width: width, step: step)
  }

  var left: Double { panels[0].left }
  var right: Double { panels[panels.count - 1].right }
  /// The last minute that has a place.
  var last: Int { panels[panels.count - 1].to }

  func x(of minute: Int) -> Double {
    (panels.first { minute <= $0.to } ?? panels[panels.count - 1]).x(of: minute)
  }

  /// Where a time stands: a piece in each panel that it touches.
  func pieces(of interval: Interval) -> [Piece] {
    panels.enumerated().compactMap { position, panel in
      let isLast = position == panels.count - 1
      let isFirst = position == 0
      let to = min(interval.to ?? .max, panel.to)
      let from = max(interval.from, panel.from)
      // What ends where a panel begins was told in the one before.
      let isMoment = interval.from == interval.to && (isFirst || from > panel.from)
      guard from < to || from == to && isMoment else { return nil }
      let isOpen = isLast && (interval.to ?? .max) > panel.to
      return Piece(left: panel.x(of: from), right: panel.x(of: to), isOpen: isOpen)
    }
  }
}

extension TimeAxis {
  /// Room for what is said above the first row.
  static let headHeight = 34.0

  /// Words over each panel, and its marks, from `top` on.
  func addHead(top: Double, labels: any Labels, to drawing: inout Drawing) {
    if panels.count > 1 {
      for (panel, words) in zip(panels, [labels.firstDay, labels.thenDays]) {
        drawing.addText(
          words, left: panel.left, top: top, size: 10, isBold: true, color: Look.faintText,
          alignment: .center, width: panel.width)
      }
    }
    addTicks(top: top + 15, labels: labels, to: &drawing)
  }

  /// The minutes of the marks.
  func addTicks(top: Double, labels: any Labels, to drawing: inout Drawing) {
    for panel in panels {
      for tick in panel.ticks {
        drawing.addText(
          labels.tick(tick), left: panel.x(of: tick) - 30, top: top, size: 10.5,
          alignment: .center, width: 60)
      }
    }
  }

  /// Lines down through the rows at each mark.
  func addLines(from top: Double, to bottom: Double, in drawing: inout Drawing) {
    for panel in panels {
      for tick in panel.ticks {
        drawing.frames.append(
          Frame(
            rectangle: Rectangle(
              left: panel.x(of: tick) - 0.3, top: top, width: 0.6, height: bottom - top),
            look: Look(fill: "#B8C0C6", border: "#B8C0C6", width: 0.2)))
      }
    }
  }
}
