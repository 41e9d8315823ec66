// The ranking of a sweep as bars: what to put in a report about single points of failure.

public import Continuity
import Formats

extension Figure {
  /// The worst failures of a sweep, a row each: the processes it stops, critical ones first, and what
  /// else it stops beside them, on a scale of its own.
  ///
  /// - Parameters:
  ///   - failures: those of `sweep`.
  ///   - view: of what it narrows to, the establishment chooses the failures that are shown.
  ///   - most: how many rows at most.
  /// - Complexity: O(assets + failures), and of what is drawn
  public static func sweep(
    _ failures: SweptFailures, of sweep: FailureSweep, view: View, showing most: Int = 20
  ) -> Figure {
    SweepPicture(
      sweep: sweep, failures: failures, view: view, labels: wording(in: view.language), most: most
    ).figure()
  }
}

private struct SweepPicture {
  let sweep: FailureSweep
  let failures: SweptFailures
  let view: View
  let labels: any Labels
  let rows: [SweepRow]
  /// How many could be shown.
  let found: Int

  private static let rankWidth = 44.0
  private static let nameLeft = 56.0
  private static let rowHeight = 42.0
  private static let headHeight = 40.0

  init(
    sweep: FailureSweep, failures: SweptFailures, view: View, labels: any Labels, most: Int
  ) {
    self.sweep = sweep
    self.failures = failures
    self.view = view
    self.labels = labels
    let model = sweep.model
    var rows: [SweepRow] = []
    var found = 0
    for (position, failure) in failures.ranked.enumerated() {
      if let establishment = view.establishment,
        model.assets[failure.asset].establishment != establishment
      {
        continue
      }
      found += 1
      if rows.count < most { rows.append(SweepRow(rank: position + 1, failure: failure)) }
    }
    if sweep.question.isTimed {
      for (row, worst) in sweep.worst(of: rows.map(\.asset)).enumerated() {
        rows[row].worst = worst
      }
    }
    self.rows = rows
    self.found = found
  }

  private var model: Model { sweep.model }

  func figure() -> Figure {
    var identity = view.identity
    identity.scenario = identity.scenario ?? title
    var figure = Figure(title: title, lines: lines(), identity: identity) { room in
      guard !rows.isEmpty else {
        var drawing = Drawing(title: title)
        drawing.addText("✓ " + labels.nothingSwept, left: 0, top: 6, size: 15)
        return Figure.Body(drawing: drawing)
      }
      return body(SweepColumns(width: room?.width))
    }
    if !rows.isEmpty {
      let entries = SweepPart.allCases.map {
        Legend.Entry(shape: .box, look: $0.look, words: labels.swept($0))
      }
      figure.legend = Legend(
        sections: [(labels.legend, entries)],
        notes: [labels.sweepOrder, labels.sweepMeaning(within: sweep.question.within)])
    }
    return figure
  }

  private var title: String {
    let title =
      sweep.question.target.map { labels.sweep(for: model.assets[$0].name.visible(limit: 60)) }
      ?? labels.sweep
    return sweep.question.within.map { labels.sweep(title, within: labels.duration($0)) } ?? title
  }

  /// What had failed before.
  private var before: [String] {
    let names = sweep.question.after.map { model.assets[$0].name.visible(limit: 50) }
    guard names.count > 3 else { return names }
    return names.prefix(3) + [labels.more(names.count - 3)]
  }

  /// What is counted, then what is not known, then whose model it is.
  private func lines() -> [String] {
    let counts = sweep.counts(of: failures)
    let within = labels.duration(sweep.question.criticalWithin)
    var lines = [labels.tried(failures.tried, shown: rows.count, found: found)]
    if sweep.question.target != nil, found > 0 {
      lines[0] += " " + labels.stoppingIt(failures.ranked.count)
    }
    if let kinds = sweep.question.kinds {
      lines[0] +=
        " "
        + labels.among(
          Kind.allCases.filter { kinds.contains($0) }
            .map { labels.language.name(of: $0, count: 2) })
    }
    if !before.isEmpty { lines.insert(labels.swept(after: before), at: 0) }
    if !failures.isComplete { lines.append(labels.partial(of: failures.total)) }
    lines.append(
      labels.critical(within: within, count: counts.critical, of: counts.processes)
        + (counts.withoutMTPD > 0 ? " " + labels.withoutMTPD(counts.withoutMTPD) : ""))
    return lines + Heading(model: model, view: view, labels: labels).lines(of: nil)
  }

  // MARK: - Rows

  private func body(_ columns: SweepColumns) -> Figure.Body {
    var drawing = Drawing(title: title)
    let left = SweepPicture.nameLeft + columns.name + 16
    let processes = SweepScale(
      left: left, width: columns.processes, most: rows.map(\.processes).max() ?? 0)
    let others = SweepScale(
      left: processes.right + 76, width: columns.others, most: rows.map(\.others).max() ?? 0)
    var head = Drawing(title: title)
    for (scale, words) in [(processes, labels.sweptProcesses), (others, labels.sweptOthers)] {
      head.addText(
        words, left: scale.left, top: 10, size: 13, isBold: true, color: Look.faintText)
    }
    drawing.add(head)
    var top = SweepPicture.headHeight
    var breaks: [Double] = []
    for (position, row) in rows.enumerated() {
      if position.isMultiple(of: 2) {
        drawing.frames.append(
          Frame(
            rectangle: Rectangle(
              left: -6, top: top, width: others.right + 66, height: SweepPicture.rowHeight),
            look: Look(fill: "#F4F6F8", border: "#F4F6F8")))
      }
      breaks.append(top)
      draw(row, top: top, nameWidth: columns.name, in: &drawing)
      drawBar(row, [.critical, .process], on: processes, top: top, in: &drawing)
      drawBar(row, [.other], on: others, top: top, in: &drawing)
      top += SweepPicture.rowHeight
    }
    for scale in [processes, others] {
      drawing.addLine(
        [
          Point(x: scale.left, y: SweepPicture.headHeight - 4), Point(x: scale.left, y: top + 2),
        ], look: Look(border: "#33404D", width: 1))
    }
    return Figure.Body(drawing: drawing, rowBreaks: breaks, head: { _ in head })
  }

  private func draw(
    _ row: SweepRow, top: Double, nameWidth: Double, in drawing: inout Drawing
  ) {
    let asset = model.assets[row.asset]
    drawing.addText(
      labels.language.number(row.rank), left: 0, top: top + 10, size: 15, isBold: true,
      color: Look.faintText, alignment: .right, width: SweepPicture.rankWidth)
    let name = TextMeasure.wrap(
      asset.name, width: nameWidth, size: 14, lines: 1, isBold: true)[0]
    drawing.addText(
      name, left: SweepPicture.nameLeft, top: top + 3, size: 14, isBold: true,
      width: nameWidth)
    // In a group, two directories may go by the same name.
    var what = labels.language.name(of: asset.kind, count: 1)
    if model.establishments.count > 1, let establishment = asset.establishment {
      what += " · " + model.establishments[establishment].name
    }
    // Where time counts, whom it stops first and when.
    if let worst = row.worst {
      let name = model.assets[worst.process].name.visible(limit: 40)
      what += " → " + labels.stops(name, at: labels.instant(worst.at))
    }
    drawing.addText(
      TextMeasure.wrap(what, width: nameWidth, size: 11.5, lines: 1)[0],
      left: SweepPicture.nameLeft, top: top + 22, size: 11.5, color: Look.faintText,
      width: nameWidth)
  }

  /// The parts end to end, each with its number if there is room, and the sum behind them.
  private func drawBar(
    _ row: SweepRow, _ parts: [SweepPart], on scale: SweepScale, top: Double,
    in drawing: inout Drawing
  ) {
    var done = 0
    let tooltip = tooltip(for: row)
    for part in parts where row.count(of: part) > 0 {
      let left = scale.x(of: done)
      done += row.count(of: part)
      let width = max(scale.x(of: done) - left, 1.5)
      let text = labels.language.number(row.count(of: part))
      let fits = TextMeasure.width(of: text, size: 13, isBold: true) + 8 < width
      // Of a bar of one part, the number stands behind it.
      let isAlone = row.count(of: part) == parts.reduce(0) { $0 + row.count(of: $1) }
      drawing.marks.append(
        Mark(
          id: part == parts.first ? "sweep-\(part.rawValue)-\(row.rank)" : "",
          rectangle: Rectangle(
            left: left, top: top + 8, width: width, height: SweepPicture.rowHeight - 16),
          look: part.look,
          text: fits && !isAlone ? [TextLine(text: text, size: 13, isBold: true)] : [],
          tooltip: tooltip))
    }
    drawing.addText(
      labels.language.number(done), left: scale.x(of: done) + 7, top: top + 11, size: 14,
      isBold: done > 0, color: done > 0 ? nil : Look.faintText)
  }

  private func tooltip(for row: SweepRow) -> String {
    let asset = model.assets[row.asset]
    let counts = SweepPart.allCases.map {
      "\(labels.swept($0))\u{A0}: \(labels.language.number(row.count(of: $0)))"
    }
    return ([asset.name.visible(limit: 120), asset.id.visible(limit: 80)] + counts)
      .joined(separator: "\n")
  }
}
