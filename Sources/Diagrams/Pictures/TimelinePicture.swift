// Who is down, on paper, on a reserve or hindered, and when: a bar for every state, processes first.

public import Continuity
internal import DependencyGraph
import Formats

extension Figure {
  /// When each thing that a scenario touches is down or degraded.
  ///
  /// - Complexity: O(affected) answers
  public static func timeline(of outcome: Outcome, view: View) -> Figure {
    TimelinePicture(outcome: outcome, view: view).figure()
  }

  /// The same as planned, with the people there are; under the bars of each process, thin, those of
  /// unlimited hands.
  ///
  /// - Complexity: O(affected) answers
  package static func timeline(of plan: RecoveryPlan, view: View) -> Figure {
    TimelinePicture(
      outcome: plan.outcome, view: view,
      beside: UnlimitedHands(outcome: plan.unlimited, isAsked: plan.asksForPeople)
    ).figure()
  }
}

private struct TimelinePicture {
  let outcome: Outcome
  let view: View
  /// What would be if hands were unlimited, where the outcome is that of a plan.
  let beside: UnlimitedHands?
  let labels: any Labels
  let rows: TimelineRows
  var axis: TimeAxis
  private let names: AssetNames

  static let nameWidth = 300.0
  static let left = 310.0
  static let barWidth = 1_250.0
  static let rowHeight = 22.0
  static let endWidth = 210.0

  init(outcome: Outcome, view: View, beside: UnlimitedHands? = nil) {
    self.outcome = outcome
    self.view = view
    self.beside = beside
    labels = wording(in: view.language)
    names = AssetNames(of: outcome.model, in: view.language)
    rows = TimelineRows(of: outcome, view: view)
    axis = TimeAxis(
      left: TimelinePicture.left, width: TimelinePicture.barWidth, end: rows.lastMinute)
  }

  /// The same with bars that leave no room of a page unused.
  private func fitted(to room: Figure.Room?) -> TimelinePicture {
    guard let room else { return self }
    var picture = self
    let width = room.width - axis.left - TimelinePicture.endWidth - 14
    picture.axis = TimeAxis(
      left: TimelinePicture.left, width: max(width, 480), end: rows.lastMinute)
    return picture
  }

  private var model: Model { outcome.model }

  func figure() -> Figure {
    let heading = Heading(model: model, view: view, labels: labels)
    let untouched = rows.untouchedProcesses > 0 ? labels.untouched(rows.untouchedProcesses) : nil
    let lines =
      heading.lines(scenario: outcome, counts: untouched) + (beside.map { [$0.line(labels)] } ?? [])
    var figure = Figure(
      title: labels.timeline, lines: lines,
      identity: heading.identity(about: outcome)
    ) { fitted(to: $0).body() }
    figure.legend = legend
    return figure
  }

  private func body() -> Figure.Body {
    var drawing = Drawing(title: labels.timeline)
    var breaks: [Double] = []
    guard !rows.sections.isEmpty else {
      drawing.addText("✓ " + labels.nothingStops, left: 0, top: 6, size: 15)
      return Figure.Body(drawing: drawing)
    }
    var top = TimeAxis.headHeight
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
                left: -6, top: top, width: width + 6, height: height(of: row)),
              look: Look(fill: "#F4F6F8", border: "#F4F6F8")))
        }
        draw(row, top: top, in: &drawing)
        top += height(of: row)
      }
      top += 8
    }
    axis.addLines(from: TimeAxis.headHeight - 4, to: top, in: &drawing)
    var head = Drawing(title: labels.timeline)
    axis.addHead(top: 0, labels: labels, to: &head)
    drawing.add(head)
    axis.addTicks(top: top + 2, labels: labels, to: &drawing)
    top += 30
    for row in rows.groups {
      breaks.append(top)
      top = list(row, top: top, in: &drawing)
    }
    return Figure.Body(drawing: drawing, rowBreaks: breaks, head: { _ in head })
  }

  private var width: Double { axis.right + TimelinePicture.endWidth }

  /// Everything that a row with several stands for.
  private func list(_ row: TimelineRows.Row, top: Double, in drawing: inout Drawing) -> Double {
    let names = row.assets.map(names.name).joined(separator: ", ")
    let text = labels.language.label("(\(row.sign ?? "")) ×\u{A0}\(row.assets.count)", names)
    let lines = TextMeasure.wrap(text, width: width - 12, size: 10, lines: 40)
    return drawing.addBlock(lines, left: 0, top: top, width: width, size: 10) + 4
  }

  private func heading(of section: TimelineRows.Section) -> String {
    let name = labels.language.heading(of: section.kind).uppercased()
    return section.hidden == 0
      ? name : "\(name) — \(labels.part(section.shown, of: section.shown + section.hidden))"
  }

  private func draw(_ row: TimelineRows.Row, top: Double, in drawing: inout Drawing) {
    let answer = row.answer
    let asset = model.assets[answer.asset]
    let isProcess = asset.kind == .process
    let name = TextMeasure.wrap(
      self.name(of: row), width: TimelinePicture.nameWidth, size: 11, lines: 1, isBold: isProcess)[
        0]
    drawing.addText(
      name, left: 2, top: top + 4, size: 11, isBold: isProcess, width: TimelinePicture.nameWidth)
    let tooltip = tooltip(for: row)
    let limits = ObjectiveTick.all(of: asset, answer)
    StateBars(answer: answer, bars: row.bars, axis: axis, labels: labels, tooltip: tooltip)
      .draw(
        limits: limits, id: "bar-" + asset.id.visible(limit: 80), top: top + 4, in: &drawing)
    for limit in limits {
      limit.draw(on: axis, top: top, height: TimelinePicture.rowHeight, in: &drawing)
    }
    drawing.addText(
      ending(of: row), left: axis.right + 14, top: top + 4, size: 10.5, isBold: isProcess)
    guard let beside, beside.isDrawn(under: answer) else { return }
    beside.draw(
      answer.asset, on: axis, top: top + StateBar.height + 5,
      width: TimelinePicture.endWidth - 16, labels, in: &drawing)
  }

  private func height(of row: TimelineRows.Row) -> Double {
    TimelinePicture.rowHeight
      + (beside?.isDrawn(under: row.answer) ?? false ? UnlimitedHands.rowHeight : 0)
  }

  private func ending(of row: TimelineRows.Row) -> String {
    let answer = row.answer
    guard let ending = answer.ending else {
      return labels.fewestUp(answer, in: outcome) ?? labels.goesOn(row.bars.map(\.state))
    }
    return "→ "
      + labels.ending(ending, isLowerBound: answer.isLowerBound, horizon: outcome.horizon)
  }

  /// What it is; of several how many, and the first of them: the list below has all.
  private func name(of row: TimelineRows.Row) -> String {
    let first = names.name(of: row.assets[0])
    guard let sign = row.sign else { return first }
    return "(\(sign)) ×\u{A0}\(row.assets.count)  \(first), …"
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
        labels.fewestUp(answer, in: outcome) ?? labels.goesOn(row.bars.map(\.state)))
    }
    return (lines + answer.verdicts.map(labels.verdict)).joined(separator: "\n")
  }

  private var legend: Legend {
    let all = rows.sections.flatMap(\.rows)
    let drawn = BarState.allCases.filter { state in
      all.contains { row in row.bars.contains { $0.state == state } }
    }
    var entries = drawn.map { state in
      Legend.Entry(sample: state, word: labels.word(state, until: nil), words: labels.fares(state))
    }
    entries += ObjectiveTick.legend(labels)
    entries.append(
      Legend.Entry(shape: .cds, look: BarState.down.look, words: labels.openEnd))
    entries += beside?.legend(labels) ?? []
    return Legend(
      sections: [(labels.legend, entries)], notes: rows.groups.isEmpty ? [] : [labels.alikeRows])
  }
}
