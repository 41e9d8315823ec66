// Who is down when: a bar for every outage, processes first, on one axis of time.

public import Continuity
internal import DependencyGraph

extension Figure {
  /// When each thing that a scenario touches is down or degraded.
  ///
  /// - Complexity: O(affected) answers
  public static func timeline(of outcome: Outcome, view: View) -> Figure {
    TimelinePicture(outcome: outcome, view: view).figure()
  }
}

private struct TimelinePicture {
  let outcome: Outcome
  let view: View
  let labels: any Labels
  let rows: TimelineRows
  var axis: TimeAxis
  private let ambiguous: AmbiguousNames

  static let nameWidth = 300.0
  static let barWidth = 1_250.0
  static let rowHeight = 22.0
  static let endWidth = 210.0

  init(outcome: Outcome, view: View) {
    self.outcome = outcome
    self.view = view
    labels = wording(in: view.language)
    ambiguous = AmbiguousNames(of: outcome.model)
    rows = TimelineRows(of: outcome, view: view)
    axis = TimeAxis(showing: rows, width: TimelinePicture.barWidth)
  }

  /// The same with bars that leave no room of a page unused.
  private func fitted(to room: Figure.Room?) -> TimelinePicture {
    guard let room else { return self }
    var picture = self
    let width = room.width - axis.left - TimelinePicture.endWidth - 14
    picture.axis = TimeAxis(showing: rows, width: max(width, 480))
    return picture
  }

  private var model: Model { outcome.model }

  func figure() -> Figure {
    let heading = Heading(model: model, view: view, labels: labels)
    let untouched = rows.untouchedProcesses > 0 ? labels.untouched(rows.untouchedProcesses) : nil
    var figure = Figure(
      title: labels.timeline, lines: heading.lines(scenario: outcome, counts: untouched),
      identity: heading.identity(about: outcome)
    ) { fitted(to: $0).body() }
    figure.legend = legend
    return figure
  }

  private func body() -> Figure.Body {
    var drawing = Drawing(title: labels.timeline)
    var breaks: [Double] = []
    var top = 24.0
    if rows.sections.isEmpty {
      drawing.addText("✓ " + labels.nothingStops, left: 0, top: 6, size: 15)
    }
    for section in rows.sections {
      breaks.append(top)
      drawing.addText(
        heading(of: section), left: 0, top: top + 4, size: 10,
        isBold: true, color: Look.faintText)
      top += TimelinePicture.rowHeight
      for (position, row) in section.rows.enumerated() {
        // A heading is not left alone at the foot of a page.
        if position > 0 { breaks.append(top) }
        if position.isMultiple(of: 2) {
          drawing.frames.append(
            Frame(
              rectangle: Rectangle(
                left: -6, top: top, width: axis.left + axis.width + TimelinePicture.endWidth + 6,
                height: TimelinePicture.rowHeight),
              look: Look(fill: "#F4F6F8", border: "#F4F6F8")))
        }
        draw(row, top: top, in: &drawing)
        top += TimelinePicture.rowHeight
      }
      top += 8
    }
    guard !rows.sections.isEmpty else { return Figure.Body(drawing: drawing) }
    drawAxis(to: top, in: &drawing)
    var head = Drawing(title: labels.timeline)
    addTicks(at: 0, to: &head)
    return Figure.Body(drawing: drawing, rowBreaks: breaks, head: { _ in head })
  }

  private func heading(of section: TimelineRows.Section) -> String {
    let name = labels.language.heading(of: section.kind).uppercased()
    return section.hidden == 0
      ? name : "\(name) — \(labels.part(section.shown, of: section.shown + section.hidden))"
  }

  private func draw(_ row: TimelineRows.Row, top: Double, in drawing: inout Drawing) {
    let answer = row.answer
    let asset = model.assets[answer.asset]
    let name = TextMeasure.wrap(
      self.name(of: row), limit: asset.kind == .process ? 44 : 50, lines: 1)[0]
    drawing.addText(
      name, left: 2, top: top + 4, size: 11, isBold: asset.kind == .process,
      width: TimelinePicture.nameWidth)
    let tooltip = tooltip(for: row)
    for interval in answer.impaired { bar(interval, isDown: false, top, tooltip, &drawing) }
    for (position, interval) in answer.outages.enumerated() {
      bar(
        interval, isDown: true, top, tooltip, &drawing,
        id: position == 0 ? "bar-" + asset.id.visible(limit: 80) : "")
    }
    limits(of: asset, answer, top, &drawing)
    drawing.addText(
      ending(of: answer), left: axis.left + axis.width + 12, top: top + 4, size: 10.5,
      isBold: asset.kind == .process)
  }

  private func ending(of answer: Answer) -> String {
    guard let ending = answer.ending else {
      return labels.fewestUp(answer, in: outcome)
        ?? labels.degradedOnly(outcome.model.assets[answer.asset].kind)
    }
    return "→ "
      + labels.ending(ending, isLowerBound: answer.isLowerBound, horizon: outcome.horizon)
  }

  /// How many, and the first of them.
  private func name(of row: TimelineRows.Row) -> String {
    let names = row.assets.prefix(3).map { asset in
      let name = model.named(
        asset, model.assets[asset].name.visible(limit: 46), in: labels.language)
      return ambiguous.mark(of: asset, in: model, limit: 30).map { "\(name) (\($0))" } ?? name
    }
    return row.assets.count == 1
      ? names[0] : "×\u{A0}\(row.assets.count)  " + names.joined(separator: ", ")
  }

  private func tooltip(for row: TimelineRows.Row) -> String {
    let answer = row.answer
    var lines = row.assets.prefix(40).map { asset in
      let asset = model.assets[asset]
      return "\(asset.name.visible(limit: 120)) (\(asset.id.visible(limit: 80)))"
    }
    if row.assets.count > 40 { lines.append(labels.more(row.assets.count - 40)) }
    if let from = answer.stopsAt, let end = answer.ending {
      lines.append(
        labels.stops(
          at: from,
          returns: labels.ending(
            end, isLowerBound: answer.isLowerBound, horizon: outcome.horizon)))
    } else {
      lines.append(
        labels.fewestUp(answer, in: outcome)
          ?? labels.degradedOnly(outcome.model.assets[answer.asset].kind))
    }
    return (lines + answer.verdicts.map(labels.verdict)).joined(separator: "\n")
  }

  private func bar(
    _ interval: Interval, isDown: Bool, _ top: Double, _ tooltip: String,
    _ drawing: inout Drawing, id: String = ""
  ) {
    guard interval.from <= axis.last else { return }
    let from = axis.x(of: interval.from)
    let isOpen = interval.to.map { $0 > axis.last } ?? true
    let to = isOpen ? axis.left + axis.width + 6 : axis.x(of: interval.to ?? 0)
    let inset = isDown ? 4.0 : 7.0
    // An outage of no minutes is still an outage.
    let width = max(to - from, 2)
    drawing.marks.append(
      Mark(
        id: id,
        rectangle: Rectangle(
          left: from, top: top + inset, width: width,
          height: TimelinePicture.rowHeight - 2 * inset),
        shape: isOpen && width > 24 ? .cds : .box,
        look: isDown ? .downBar : .degradedBar, tooltip: tooltip))
  }

  /// How long it may be down, counted from each stop that lasts longer.
  private func limits(
    of asset: Asset, _ answer: Answer, _ top: Double, _ drawing: inout Drawing
  ) {
    for (limit, look, inset) in [(asset.rto, Look.rtoTick, 3.0), (asset.mtpd, .mtpdTick, 0.5)] {
      guard let limit else { continue }
      for outage in answer.outages {
        let minute = outage.from + limit
        guard minute <= axis.last,
          outage.to.map({ $0 >= minute }) ?? true || outage == answer.outages.first
        else { continue }
        drawing.marks.append(
          Mark(
            rectangle: Rectangle(
              left: axis.x(of: minute) - 1.6, top: top + inset, width: 3.2,
              height: TimelinePicture.rowHeight - 2 * inset), look: look))
      }
    }
  }

  private func drawAxis(to bottom: Double, in drawing: inout Drawing) {
    for tick in axis.ticks {
      let x = axis.x(of: tick)
      drawing.frames.append(
        Frame(
          rectangle: Rectangle(left: x - 0.3, top: 16, width: 0.6, height: bottom - 16),
          look: Look(fill: "#B8C0C6", border: "#B8C0C6", width: 0.2)))
    }
    for y in [-2.0, bottom + 2] { addTicks(at: y, to: &drawing) }
  }

  private func addTicks(at y: Double, to drawing: inout Drawing) {
    for tick in axis.ticks {
      drawing.addText(
        labels.tick(tick), left: axis.x(of: tick) - 40, top: y, size: 10.5,
        alignment: .center, width: 80)
    }
  }

  private var legend: Legend {
    let entries = [
      Legend.Entry(shape: .box, look: .downBar, words: labels.down),
      Legend.Entry(shape: .box, look: .degradedBar, words: labels.degraded),
      Legend.Entry(shape: .box, look: .rtoTick, words: labels.rtoMark, signWidth: 4),
      Legend.Entry(shape: .box, look: .mtpdTick, words: labels.limitMark, signWidth: 4),
      Legend.Entry(shape: .cds, look: .downBar, words: labels.openEnd),
    ]
    let isGathered = rows.sections.contains { $0.rows.contains { $0.assets.count > 1 } }
    return Legend(
      sections: [(labels.legend, entries)], notes: isGathered ? [labels.alikeRows] : [])
  }
}

extension Look {
  fileprivate static let downBar = Look(fill: "#C2551B", border: "#7A2E00", width: 1)
  fileprivate static let degradedBar = Look(
    fill: "#FFF0A8", border: "#8A7A00", width: 1, stroke: .dashed)
  fileprivate static let mtpdTick = Look(fill: "#000000", border: "#FFFFFF", width: 0.7)
  fileprivate static let rtoTick = Look(fill: "#FFFFFF", border: "#000000", width: 0.9)
}
