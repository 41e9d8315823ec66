// How much of each process is done over time, how many processes fare how, and the activity of those that
// somebody names.

public import Continuity
internal import DependencyGraph
import Formats

extension Figure {
  /// How much of its activity each process does in an outcome, over time.
  ///
  /// - Parameters:
  ///   - summed: processes whose activity is added up; their volumes count the same.
  /// - Complexity: O(processes that are touched) answers
  public static func levels(
    of outcome: Outcome, summing summed: [Index<Asset>] = [], view: View
  ) -> Figure {
    LevelsPicture(outcome: outcome, summed: summed, view: view).figure()
  }
}

private struct LevelsPicture {
  let outcome: Outcome
  let summed: [Index<Asset>]
  let view: View
  let labels: any Labels
  let rows: LevelRows
  var axis: TimeAxis
  var nameWidth = 300.0
  private let ambiguous: AmbiguousNames

  static let width = 1_180.0
  /// Where what is not done stands behind the axis, and how wide it may be.
  static let endLeft = 36.0
  static let endWidth = 290.0
  static let rowHeight = 37.0
  static let barHeight = 30.0
  static let countHeight = 24.0

  init(outcome: Outcome, summed: [Index<Asset>], view: View) {
    self.outcome = outcome
    self.summed = summed
    self.view = view
    labels = wording(in: view.language)
    ambiguous = AmbiguousNames(of: outcome.model)
    rows = LevelRows(of: outcome, view: view)
    axis = TimeAxis(left: nameWidth + 10, width: LevelsPicture.width, end: rows.lastMinute)
  }

  /// The same with panels that leave no room of a page unused.
  private func fitted(to room: Figure.Room?) -> LevelsPicture {
    guard let room else { return self }
    var picture = self
    // On a small sheet names take two lines, so that time has room.
    picture.nameWidth = min(max(room.width * 0.2, 190), 300)
    let left = picture.nameWidth + 10
    let width = room.width - left - LevelsPicture.endWidth - 14
    picture.axis = TimeAxis(left: left, width: max(width, 440), end: rows.lastMinute)
    return picture
  }

  private var model: Model { outcome.model }
  private var right: Double { axis.right + LevelsPicture.endWidth }

  func figure() -> Figure {
    let heading = Heading(model: model, view: view, labels: labels)
    let rest = rows.all.count - rows.drawn.count
    let counts = [
      rest > 0 ? labels.allDone(rest) : nil,
      rows.untouched > 0 ? labels.untouched(rows.untouched) : nil,
    ].compactMap { $0 }
    var lines = heading.lines(
      scenario: outcome, counts: counts.isEmpty ? nil : counts.joined(separator: " · "))
    if !outcome.unknownCauses.isEmpty { lines.append(labels.endless) }
    if let later { lines.append(later) }
    var figure = Figure(
      title: labels.levels, lines: lines, identity: heading.identity(about: outcome)
    ) { fitted(to: $0).body() }
    if !rows.all.isEmpty { figure.legend = legend }
    return figure
  }

  /// What changes after the last day that is drawn.
  private var later: String? {
    let turns = rows.later
    guard !turns.isEmpty else { return nil }
    var told = turns.prefix(3).map { turn in
      let name = model.assets[turn.asset].name.visible(limit: 50)
      return labels.later(
        name, labels.level(turn.spell), at: labels.instant(turn.spell.interval.from))
    }
    if turns.count > told.count { told.append(labels.more(turns.count - told.count)) }
    return labels.later(than: labels.duration(rows.lastMinute), told)
  }

  private func body() -> Figure.Body {
    var drawing = Drawing(title: labels.levels)
    guard !rows.all.isEmpty else {
      drawing.addText("✓ " + labels.nothingStops, left: 0, top: 6, size: 15)
      return Figure.Body(drawing: drawing)
    }
    var head = Drawing(title: labels.levels)
    axis.addHead(top: 0, labels: labels, to: &head)
    head.addText(labels.doneHeading, left: 2, top: 15, size: 10.5, isBold: true)
    head.addText(
      labels.notDone(within: labels.language.window(rows.window)),
      left: axis.right + LevelsPicture.endLeft, top: 15, size: 10.5, isBold: true)
    drawing.add(head)
    var top = TimeAxis.headHeight
    var breaks: [Double] = []
    for (position, row) in rows.drawn.enumerated() {
      if position > 0 { breaks.append(top) }
      draw(row, isShaded: position.isMultiple(of: 2), top: top, in: &drawing)
      top += LevelsPicture.rowHeight
    }
    axis.addLines(from: TimeAxis.headHeight - 4, to: top, in: &drawing)
    top += 12
    breaks.append(top)
    top = drawStrip(top: top, in: &drawing)
    if !summed.isEmpty {
      breaks.append(top + 8)
      top = LevelCurve(
        processes: summed, outcome: outcome, window: rows.window, labels: labels, axis: axis
      ).draw(top: top + 8, width: nameWidth, in: &drawing)
    }
    axis.addTicks(top: top + 4, labels: labels, to: &drawing)
    return Figure.Body(drawing: drawing, rowBreaks: breaks, head: { _ in head })
  }

  // MARK: - Processes

  private func draw(
    _ row: LevelRows.Row, isShaded: Bool, top: Double, in drawing: inout Drawing
  ) {
    if isShaded {
      drawing.frames.append(
        Frame(
          rectangle: Rectangle(
            left: -6, top: top, width: right + 6, height: LevelsPicture.rowHeight),
          look: Look(fill: "#F4F6F8", border: "#F4F6F8")))
    }
    let asset = model.assets[row.asset]
    var name = asset.name.visible(limit: 60)
    if let mark = ambiguous.mark(of: row.asset, in: model, limit: 30) { name += " (\(mark))" }
    let names = TextMeasure.wrap(name, width: nameWidth - 4, size: 11.5, lines: 2, isBold: true)
    drawing.addBlock(
      names, left: 2, top: top + (names.count > 1 ? 3 : 11), width: nameWidth, size: 11.5,
      isBold: true)
    let bottom = top + 4 + LevelsPicture.barHeight
    let tooltip = tooltip(of: row)
    for (position, spell) in row.levels.enumerated() {
      let id = position == 0 ? "level-" + asset.id.visible(limit: 80) : ""
      for piece in axis.pieces(of: spell.interval) {
        LevelCell.add(
          spell, from: piece.left, to: piece.right, bottom: bottom,
          height: LevelsPicture.barHeight, labels: labels, tooltip: tooltip, id: id, to: &drawing)
      }
    }
    if let least = model.details[row.asset]?.minimumLevel {
      let y = bottom - LevelsPicture.barHeight * Double(least) / 100
      for panel in axis.panels {
        drawing.addLine(
          [Point(x: panel.left, y: y), Point(x: panel.right, y: y)], look: .minimum)
      }
    }
    let lost = labels.notDone(
      row.lost, within: rows.window, of: model.details[row.asset]?.volume)
    drawing.addText(
      TextMeasure.wrap(
        lost, width: LevelsPicture.endWidth - LevelsPicture.endLeft - 4, size: 11.5, lines: 1)[0],
      left: axis.right + LevelsPicture.endLeft, top: top + 11, size: 11.5,
      width: LevelsPicture.endWidth - LevelsPicture.endLeft)
  }

  private func tooltip(of row: LevelRows.Row) -> String {
    let asset = model.assets[row.asset]
    let lines = row.levels.map { spell in
      "\(labels.instant(spell.interval.from))\u{A0}: \(labels.level(spell))"
    }
    return ([asset.name.visible(limit: 120)] + lines.prefix(30)).joined(separator: "\n")
  }

  // MARK: - The strip

  private func drawStrip(top: Double, in drawing: inout Drawing) -> Double {
    drawing.addText(
      labels.stripHeading, left: 2, top: top + 3, size: 10.5, isBold: true)
    var y = top + 22
    let strip = LevelStrip(of: rows)
    for part in LevelStrip.Part.allCases where strip.occurs(part) {
      drawing.addText(
        labels.count(of: part), left: 2, top: y + 4, size: 11.5, width: nameWidth)
      for (interval, count) in strip.counts(of: part) {
        for piece in axis.pieces(of: interval) {
          add(
            count, of: strip.total, piece, part, bottom: y + LevelsPicture.countHeight - 3, &drawing
          )
        }
      }
      y += LevelsPicture.countHeight
    }
    axis.addLines(from: top + 20, to: y, in: &drawing)
    return y
  }

  private func add(
    _ count: Int, of total: Int, _ piece: TimeAxis.Piece, _ part: LevelStrip.Part,
    bottom: Double, _ drawing: inout Drawing
  ) {
    let most = LevelsPicture.countHeight - 4
    let height = most * Double(count) / Double(max(total, 1))
    let cells = [
      (most, Look(fill: "#FFFFFF", border: "#A4AEB6", width: 0.5)),
      (height, Look(fill: "#D3DAE1", border: "#D3DAE1", width: 0.1)),
    ]
    for (height, look) in cells where height > 0 {
      drawing.marks.append(
        Mark(
          rectangle: Rectangle(
            left: piece.left, top: bottom - height, width: max(piece.width, 1), height: height),
          look: look))
    }
    let text = labels.language.number(count)
    guard TextMeasure.width(of: text, size: 10.5, isBold: count > 0) + 3 < piece.width else {
      return
    }
    drawing.addText(
      text, left: piece.left, top: bottom - most / 2 - 7.5, size: 10.5, isBold: count > 0,
      color: count > 0 ? nil : Look.faintText, alignment: .center, width: piece.width)
  }

  // MARK: - Legend

  private var legend: Legend {
    let spells = rows.drawn.flatMap(\.levels)
    var entries = [
      Legend.Entry(
        shape: .box, look: .done, sign: labels.language.percent(80), words: labels.levelSign)
    ]
    if spells.contains(where: { $0.level == nil }) {
      entries.append(
        Legend.Entry(shape: .box, look: .unknownLevel, sign: "?", words: labels.unknownSign))
    }
    if spells.contains(where: \.isAtMost) {
      entries.append(Legend.Entry(sign: "≤", words: labels.boundSign, signWidth: 14))
    }
    if rows.drawn.contains(where: { model.details[$0.asset]?.minimumLevel != nil }) {
      entries.append(Legend.Entry(words: labels.minimumSign, line: .minimum))
    }
    return Legend(sections: [(labels.legend, entries)], notes: [labels.stripNote])
  }
}

/// One time of one process: as high as what it does, with the number where there is room.
enum LevelCell {
  static func add(
    _ spell: Spell, from left: Double, to right: Double, bottom: Double, height: Double,
    labels: any Labels, tooltip: String, id: String, to drawing: inout Drawing
  ) {
    let width = max(right - left, 1)
    let isKnown = spell.level != nil
    let share = Double(isKnown ? spell.most : 100) / 100
    let isFull = spell.most == 100 && isKnown && !spell.isAtMost
    // What is down has a foot to stand on.
    let high = max(height * share, 2.5)
    let look: Look =
      if isFull {
        .allDone
      } else if isKnown, !spell.isAtMost {
        spell.most == 0 ? .notDone : .done
      } else {
        isKnown ? .atMost : .unknownLevel
      }
    drawing.marks.append(
      Mark(
        id: id, rectangle: Rectangle(left: left, top: bottom - high, width: width, height: high),
        look: look, tooltip: tooltip))
    guard !isFull else { return }
    let texts = [labels.level(spell), labels.level(spell, isShort: true)]
    let size = 10.5
    // In what is done, or above it: no edge runs through a number.
    let isInside = high >= 17 || height - high < 14
    let middle = isInside ? bottom - high / 2 : bottom - (height + high) / 2
    guard
      let text = texts.first(where: {
        TextMeasure.width(of: $0, size: size, isBold: true) + 3 < width
      })
    else { return }
    drawing.addText(
      text, left: left, top: middle - 7.5, size: size, isBold: true, alignment: .center,
      width: width)
  }
}

extension Look {
  static let done = Look(fill: "#C3D4E4", border: "#33404D", width: 0.8)
  static let allDone = Look(fill: "#EEF2F6", border: "#A4AEB6", width: 0.5)
  static let notDone = Look(fill: "#3D1200", border: "#3D1200", width: 0.4)
  static let atMost = Look(fill: "#E4ECF3", border: "#33404D", width: 1, stroke: .dashed)
  static let unknownLevel = Look(fill: "#FFFFFF", border: "#33404D", width: 1, stroke: .dashed)
  static let minimum = Look(border: "#8C2D04", width: 1.3, stroke: .dashed)
}
