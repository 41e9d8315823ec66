// The trajectory as a picture: a bar for each gap until the milestone that closes it; what none does stands out.

internal import Continuity
import Formats

extension Figure {
  /// Gaps in rows, days of milestones in columns.
  ///
  /// - Complexity: O(gaps × days)
  public static func trajectory(_ chart: TrajectoryChart, view: View) -> Figure {
    TrajectoryPicture(chart: chart, view: view, labels: wording(in: view.language)).figure()
  }
}

private struct TrajectoryPicture {
  let chart: TrajectoryChart
  let view: View
  let labels: any Labels

  private static let objectiveWidth = 76.0
  private static let wordsLeft = 82.0
  private static let headHeight = 58.0
  private static let barHeight = 20.0
  private static let lineHeight = 15.0
  private static let size = 11.0

  func figure() -> Figure {
    var identity = view.identity
    identity.scenario = identity.scenario ?? labels.trajectory
    var figure = Figure(title: labels.trajectory, lines: chart.lines, identity: identity) { room in
      guard !chart.rows.isEmpty else {
        var drawing = Drawing(title: labels.trajectory)
        drawing.addText("✓ " + labels.noGap, left: 0, top: 6, size: 15)
        return Figure.Body(drawing: drawing)
      }
      return body(TrajectoryAxis(days: chart.days.count, room: room?.width))
    }
    guard !chart.rows.isEmpty else { return figure }
    figure.isLandscape = true
    let entries = [
      Legend.Entry(shape: .box, look: .closed, words: labels.closedGap),
      Legend.Entry(shape: .box, look: .announced, words: labels.announcedGap),
      Legend.Entry(shape: .box, look: .uncovered, words: labels.uncoveredGap),
      Legend.Entry(sign: "✗", words: labels.gapFallsShort),
      Legend.Entry(sign: "?", words: labels.gapUnknown),
    ]
    let milestones = chart.milestones.enumerated().map { number, milestone in
      "\(number + 1) — \(labels.language.day(chart.days[milestone.day]))\(labels.colon)\(milestone.words)"
    }
    figure.legend = Legend(
      sections: [(labels.legend, entries)], notes: milestones + [labels.trajectoryNote])
    return figure
  }

  // MARK: - Rows

  private func body(_ axis: TrajectoryAxis) -> Figure.Body {
    var drawing = Drawing(title: labels.trajectory)
    let head = head(axis)
    drawing.add(head)
    var top = Self.headHeight
    var breaks: [Double] = []
    var last: String?
    for (position, row) in chart.rows.enumerated() {
      let words = TextMeasure.wrap(
        (row.isUnknown ? "? " : "✗ ") + row.words, width: axis.wordsWidth, size: Self.size,
        lines: 3, isBold: row.fate == .uncovered)
      let height = max(Double(words.count) * Self.lineHeight, Self.barHeight) + 12
      breaks.append(top)
      if position.isMultiple(of: 2) {
        drawing.frames.append(
          Frame(
            rectangle: Rectangle(left: -6, top: top, width: axis.right + 12, height: height),
            look: Look(fill: "#F4F6F8", border: "#F4F6F8")))
      }
      if row.objective != last {
        let name = TextMeasure.wrap(
          row.objective, width: Self.objectiveWidth, size: Self.size, lines: 2, isBold: true)
        drawing.addBlock(
          name, left: 0, top: top + 6, width: Self.objectiveWidth, size: Self.size, isBold: true)
      }
      last = row.objective
      drawing.addBlock(
        words, left: Self.wordsLeft, top: top + 6, width: axis.wordsWidth, size: Self.size,
        isBold: row.fate == .uncovered)
      drawBar(row, number: position + 1, middle: top + height / 2, axis, in: &drawing)
      top += height
    }
    for column in 0...chart.days.count {
      drawing.frames.append(
        Frame(
          rectangle: Rectangle(
            left: axis.x(of: column) - 0.4, top: Self.headHeight - 6, width: 0.8,
            height: top - Self.headHeight + 8),
          look: Look(fill: "#8A949C", border: "#8A949C", width: 0.2)))
    }
    return Figure.Body(
      drawing: drawing, rowBreaks: breaks,
      columnBreaks: axis.cuts.isEmpty ? [] : [axis.x(of: 0)] + axis.cuts,
      head: { _ in head })
  }

  /// Today, then each day with the numbers of its milestones.
  private func head(_ axis: TrajectoryAxis) -> Drawing {
    var head = Drawing(title: labels.trajectory)
    func label(_ words: String, at column: Int) {
      // In a column a date breaks where it may not in a sentence.
      let lines = TextMeasure.wrap(
        words.replacing("\u{A0}", with: " "), width: axis.step - 6, size: 10.5, lines: 2,
        isBold: true)
      head.addBlock(
        lines, left: axis.x(of: column) - axis.step / 2 + 2, top: 20, width: axis.step - 4,
        size: 10.5, isBold: true, alignment: .center)
    }
    let today = chart.today.map { labels.language.day($0) } ?? labels.today
    label(today, at: 0)
    for (position, day) in chart.days.enumerated() {
      label(labels.language.day(day), at: position + 1)
      addNumbers(
        chart.milestones.indices.filter { chart.milestones[$0].day == position },
        center: Point(x: axis.x(of: position + 1), y: 9), in: &head)
    }
    return head
  }

  /// Milestones of one day follow one another: their disc says from which to which.
  private func addNumbers(_ milestones: [Int], center: Point, in drawing: inout Drawing) {
    guard let first = milestones.first, let last = milestones.last else { return }
    drawing.addDisc(first + 1, to: last + 1, center: center, size: 15)
  }

  private func drawBar(
    _ row: TrajectoryChart.Row, number: Int, middle: Double, _ axis: TrajectoryAxis,
    in drawing: inout Drawing
  ) {
    let left = axis.x(of: 0)
    let (end, look): (Double, Look) =
      switch row.fate {
      case .closed(let day): (axis.x(of: day + 1), .closed)
      case .announced: (axis.right, .announced)
      case .uncovered: (axis.right, .uncovered)
      }
    // In pieces only where it goes over several sheets, each of which may end behind any day.
    let edges = [left] + axis.cuts.filter { $0 < end - 0.01 } + [end]
    for (piece, (from, to)) in zip(edges, edges.dropFirst()).enumerated() {
      drawing.marks.append(
        Mark(
          id: piece == 0 ? "gap-\(number)" : "gap-\(number)-\(piece)",
          rectangle: Rectangle(
            left: from, top: middle - Self.barHeight / 2, width: to - from,
            height: Self.barHeight),
          look: look, tooltip: "\(row.objective)\(labels.colon)\(row.words.visible(limit: 300))"))
    }
    switch row.fate {
    case .closed(let day):
      addNumbers(
        chart.milestones.indices.filter { chart.milestones[$0].day == day },
        center: Point(x: end, y: middle), in: &drawing)
    case .announced(let milestones, let besides):
      // The words stand after the last number, or before the first: wherever there is more room.
      let columns = Set(milestones.map { chart.milestones[$0].day }).sorted()
      for day in columns {
        addNumbers(
          milestones.filter { chart.milestones[$0].day == day },
          center: Point(x: axis.x(of: day + 1), y: middle), in: &drawing)
      }
      let words = besides ?? labels.effectUnknown
      let before = (left, columns.first.map { axis.x(of: $0 + 1) } ?? end)
      let after = (columns.last.map { axis.x(of: $0 + 1) } ?? left, end)
      let (from, to) = after.1 - after.0 > before.1 - before.0 ? after : before
      write(words, from: from, to: to, middle: middle, color: "#111111", in: &drawing)
    case .uncovered:
      write(
        labels.noMilestone, from: left, to: end, middle: middle, color: "#FFFFFF", in: &drawing)
    }
  }

  private func write(
    _ words: String, from: Double, to: Double, middle: Double, color: String,
    in drawing: inout Drawing
  ) {
    let room = to - from - 32
    guard room > 40 else { return }
    let line = TextMeasure.wrap(words, width: room, size: 10.5, lines: 1, isBold: true)[0]
    drawing.addText(
      line, left: from + 16, top: middle - 7.5, size: 10.5, isBold: true, color: color,
      width: room)
  }
}

/// Today and the days of milestones, evenly apart, with room behind the last.
private struct TrajectoryAxis {
  /// How wide the words before it are.
  let wordsWidth: Double
  let left: Double
  let step: Double
  let right: Double

  /// The least that a day takes: its date in two lines.
  private static let leastStep = 66.0
  private static let words = (least: 190.0, most: 330.0)
  /// What stands before the words, and between them and the axis.
  private static let margins = 100.0

  /// - Parameter room: how wide it may all be; as wide as suits it where absent.
  init(days: Int, room: Double?) {
    let steps = Double(days) + 1
    let needed = steps * Self.leastStep
    let free = room.map { $0 - Self.margins - 14 } ?? (Self.words.most + max(steps * 130, 420))
    // The words give way first; what has no room then goes over several sheets.
    wordsWidth = min(Self.words.most, max(Self.words.least, free - needed))
    let width = max(needed, free - wordsWidth)
    let start = wordsWidth + Self.margins
    step = width / steps
    left = start + min(step / 2, 60)
    right = start + width
    let (left, step) = (left, step)
    let fits = room == nil || needed <= free - Self.words.least
    cuts = fits ? [] : (0..<days).map { left + step * (Double($0) + 0.5) }
  }

  func x(of column: Int) -> Double { left + step * Double(column) }

  /// Between the days, where a sheet may end: no date is cut in two; none where all of it fits one.
  let cuts: [Double]
}

extension Look {
  /// Light, dashed and dark: a black-and-white printer keeps them apart.
  fileprivate static let closed = Look(fill: "#CBD9E6", border: "#33404D", width: 1)
  fileprivate static let announced = Look(
    fill: "#FFFFFF", border: "#33404D", width: 1.4, stroke: .dashed)
  fileprivate static let uncovered = Look(
    fill: "#7A2E00", border: "#4A1C00", text: "#FFFFFF", width: 1)
}
