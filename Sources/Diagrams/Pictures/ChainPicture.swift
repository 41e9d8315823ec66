// One RTO chain: a box for each link with its steps and minutes, and a bar that shows where time went.

public import Continuity
internal import DependencyGraph
import Formats

extension Figure {
  /// What the return of an asset waits for, from minute 0 on; or why it never returns.
  ///
  /// - Complexity: O(length of the chain)
  public static func chain(to asset: Index<Asset>, in outcome: Outcome, view: View) -> Figure {
    ChainPicture(outcome: outcome, asset: asset, view: view).figure()
  }
}

private struct ChainPicture {
  let outcome: Outcome
  let asset: Index<Asset>
  let view: View
  let labels: any Labels
  let clock: ChainClock
  private let ambiguous: AmbiguousNames

  static let width = 222.0
  static let gap = 96.0
  /// How many links stand side by side.
  var across = 4

  init(outcome: Outcome, asset: Index<Asset>, view: View) {
    self.outcome = outcome
    self.asset = asset
    self.view = view
    labels = wording(in: view.language)
    ambiguous = AmbiguousNames(of: outcome.model)
    clock = ChainClock(outcome: outcome, asset: asset, labels: labels)
  }

  private var model: Model { outcome.model }
  private func name(_ asset: Index<Asset>, limit: Int = 90) -> String {
    let name = model.named(
      asset, model.assets[asset].name.visible(limit: limit), in: labels.language)
    return ambiguous.mark(of: asset, in: model).map { "\(name) (\($0))" } ?? name
  }

  func figure() -> Figure {
    var identity = Heading(model: model, view: view, labels: labels).identity(about: outcome)
    identity.scenario = identity.scenario.map { "\($0) · \(name(asset))" }
    return Figure(
      title: labels.chain(to: name(asset)), lines: headingLines(), identity: identity
    ) { room in
      var picture = self
      let pitch = ChainPicture.width + ChainPicture.gap
      if let room { picture.across = max(1, min(8, Int((room.width + ChainPicture.gap) / pitch))) }
      return picture.body()
    }
  }

  private func body() -> Figure.Body {
    let title = labels.chain(to: name(asset))
    var drawing = Drawing(title: title)
    let links = outcome.chain(to: asset)
    if let because = outcome.whyNever(asset) {
      draw(because, in: &drawing)
    } else if links.isEmpty {
      drawing.marks.append(
        Mark(
          rectangle: Rectangle(left: 0, top: 0, width: 620, height: 70), shape: .rounded,
          look: Fate.holds.look,
          text: TextMeasure.wrap(
            "✓ " + labels.isNotTouched(name(asset, limit: 50)), width: 580, size: 15, lines: 2
          ).map { TextLine(text: $0, size: 15) }))
    } else {
      let bottom = draw(links, in: &drawing)
      let bar = ChainBar(
        links, clock: clock, labels: labels, scenario: outcome.scenario,
        width: drawing.bounds.width)
      bar.draw(
        names: links.map { name($0.asset, limit: 26) }, top: bottom + 46, in: &drawing)
      OutageLane(outcome: outcome, asset: asset, bar: bar, clock: clock, labels: labels)
        .draw(name(asset, limit: 60), top: bottom + 46 + ChainBar.height + 14, in: &drawing)
    }
    // Rows of boxes may stand on different pages.
    let tops = drawing.marks.filter { $0.id.hasPrefix("link-") }.map(\.rectangle.top)
    return Figure.Body(drawing: drawing, rowBreaks: Set(tops).sorted().map { $0 - 14 })
  }

  private func headingLines() -> [String] {
    var lines = Heading(
      model: model, view: View(view.identity), labels: labels
    )
    .lines(scenario: outcome, counts: nil)
    let answer = outcome.answer(for: asset)
    if let ending = answer.ending {
      let text = labels.ending(
        ending, isLowerBound: answer.isLowerBound, horizon: outcome.horizon)
      let stop = answer.outages.last.map { labels.stops($0.from) }
      lines.insert(
        ([stop, labels.returnsAt(text)].compactMap { $0 } + answer.verdicts.map(labels.verdict))
          .joined(separator: "  ·  "),
        at: 1)
    }
    return lines
  }

  /// The links in reading order, a new row after every few; the lower edge of the last row.
  private func draw(_ links: [ChainLink], in drawing: inout Drawing) -> Double {
    let rows = (links.count + across - 1) / across
    // Rows as even as they can be.
    let across = (links.count + rows - 1) / max(rows, 1)
    var top = 0.0
    var marks: [(mark: Int, row: Int)] = []
    for row in 0..<rows {
      let range = (row * across)..<min((row + 1) * across, links.count)
      let texts = range.map { text(of: links[$0], isFirst: $0 == 0, isLast: $0 == links.count - 1) }
      let height = (texts.map { $0.reduce(22) { $0 + $1.size * 1.32 } }.max() ?? 60) + 8
      for (position, index) in range.enumerated() {
        let left = Double(position) * (ChainPicture.width + ChainPicture.gap)
        let kind = model.assets[links[index].asset].kind
        var look = kind.look
        look.width = index == 0 ? 3.5 : index == links.count - 1 ? 3 : 1.6
        marks.append((drawing.marks.count, row))
        drawing.marks.append(
          Mark(
            id: "link-\(index)-" + model.assets[links[index].asset].id.visible(limit: 80),
            rectangle: Rectangle(left: left, top: top, width: ChainPicture.width, height: height),
            shape: .rounded, look: look, text: texts[position],
            tooltip: name(links[index].asset)))
      }
      top += height + 58
    }
    for index in links.indices.dropFirst() {
      connect(marks[index - 1], marks[index], in: &drawing)
      addMoment(links[index - 1], before: marks[index], of: marks[index - 1], in: &drawing)
    }
    return top - 58
  }

  private func connect(
    _ from: (mark: Int, row: Int), _ to: (mark: Int, row: Int), in drawing: inout Drawing
  ) {
    let (a, b) = (drawing.marks[from.mark].rectangle, drawing.marks[to.mark].rectangle)
    var points: [Point]
    if from.row == to.row {
      let y = a.center.y
      points = [a.right, a.right + 15, b.left - 15, b.left].map { Point(x: $0, y: y) }
    } else if a.center.x == b.center.x {
      points = [a.bottom, a.bottom + 15, b.top - 15, b.top].map { Point(x: a.center.x, y: $0) }
    } else {
      // Back to the start of the next row, between the two.
      let middle = (a.bottom + b.top) / 2
      points = [
        Point(x: a.center.x, y: a.bottom), Point(x: a.center.x, y: middle),
        Point(x: a.center.x, y: middle), Point(x: a.center.x - 40, y: middle),
        Point(x: a.center.x - 80, y: middle), Point(x: b.center.x + 80, y: middle),
        Point(x: b.center.x + 40, y: middle), Point(x: b.center.x, y: middle),
        Point(x: b.center.x, y: middle), Point(x: b.center.x, y: b.top),
      ]
    }
    drawing.lines.append(
      Line(from: from.mark, to: to.mark, points: points, look: Look(border: "#33404D", width: 2)))
  }

  /// When the one before is back, on the arrow to the next.
  private func addMoment(
    _ link: ChainLink, before next: (mark: Int, row: Int), of from: (mark: Int, row: Int),
    in drawing: inout Drawing
  ) {
    guard let end = link.steps.last?.to else { return }
    let (a, b) = (drawing.marks[from.mark].rectangle, drawing.marks[next.mark].rectangle)
    let text = clock.moment(end)
    let width = min(TextMeasure.width(of: text, size: 10, isBold: true) + 8, 150)
    if from.row == next.row {
      // Between the two boxes, above the arrow that it belongs to.
      let lines = TextMeasure.wrap(
        text, width: ChainPicture.gap - 6, size: 10, lines: 3, isBold: true)
      drawing.addBlock(
        lines, left: a.right + 1, top: a.center.y - 5 - 13 * Double(lines.count),
        width: ChainPicture.gap - 2, size: 10, isBold: true, alignment: .center)
    } else if a.center.x == b.center.x {
      drawing.addText(
        text, left: a.center.x + 8, top: (a.bottom + b.top) / 2 - 9, size: 10, isBold: true)
    } else {
      let middle = (a.bottom + b.top) / 2
      drawing.marks.append(
        Mark(
          rectangle: Rectangle(
            left: (a.center.x + b.center.x) / 2 - width / 2, top: middle - 18, width: width,
            height: 15),
          shape: .plain, look: .text, text: [TextLine(text: text, size: 10, isBold: true)]))
    }
  }

  private func text(of link: ChainLink, isFirst: Bool, isLast: Bool) -> [TextLine] {
    let kind = model.assets[link.asset].kind
    var lines = [
      TextLine(
        text: labels.language.name(of: kind, count: 1).uppercased(), size: 8.5,
        color: Look.faintText)
    ]
    let room = ChainPicture.width - 18
    for line in TextMeasure.wrap(name(link.asset), width: room, size: 13, lines: 3, isBold: true) {
      lines.append(TextLine(text: line, size: 13, isBold: true))
    }
    for step in link.steps {
      lines.append(TextLine(text: "\u{A0}", size: 4))
      let what = labels.step(step, of: link.asset, in: outcome.scenario)
      for line in TextMeasure.wrap(what, limit: 30, lines: 2) {
        lines.append(TextLine(text: line, size: 11))
      }
      lines.append(TextLine(text: clock.length(of: step), size: 13, isBold: true))
    }
    if outcome.lacksWork(link.asset), !link.steps.contains(where: { $0.kind == .work }) {
      lines.append(TextLine(text: labels.workUnknown, size: 11))
    } else if link.steps.isEmpty {
      lines.append(TextLine(text: labels.backAtOnce, size: 11))
    }
    if isLast {
      let end =
        link.steps.last?.to ?? outcome.chain(to: asset).compactMap { $0.steps.last?.to }.last
      if let end {
        lines.append(TextLine(text: "\u{A0}", size: 4))
        let words = "→ " + labels.returnsAt(clock.moment(end))
        for line in TextMeasure.wrap(words, width: room, size: 12, lines: 3, isBold: true) {
          lines.append(TextLine(text: line, size: 12, isBold: true))
        }
      }
    }
    return lines
  }

  /// The loop of those that wait for one another, or the path to the cause that never ends.
  private func draw(_ because: NeverBecause, in drawing: inout Drawing) {
    let (path, loop, heading): ([Index<Asset>], [Index<Asset>], String) =
      switch because {
      case .loop(let path, let loop): (path, loop, labels.loopHeading)
      case .cause(let path): (path, [], labels.endlessCause(name(path.last ?? asset, limit: 50)))
      case .unstable(let path): (path, [], labels.unstable(name(path.last ?? asset, limit: 50)))
      }
    let before = loop.isEmpty ? path : path.filter { !loop.contains($0) }
    drawing.addText(heading, left: 0, top: -44, size: 16, isBold: true, color: "#8C2D04")
    var marks: [Int] = []
    for (position, asset) in (before + loop).enumerated() {
      let isIn = position >= before.count || (loop.isEmpty && position == before.count - 1)
      let row = position / across
      let left = Double(position % across) * (ChainPicture.width + ChainPicture.gap)
      marks.append(drawing.marks.count)
      var text = TextMeasure.wrap(name(asset), limit: 24, lines: 3).map {
        TextLine(text: $0, size: 13, isBold: true)
      }
      text.insert(
        TextLine(
          text: labels.language.name(of: model.assets[asset].kind, count: 1).uppercased(),
          size: 8.5), at: 0)
      drawing.marks.append(
        Mark(
          id: "link-\(position)-" + model.assets[asset].id.visible(limit: 80),
          rectangle: Rectangle(
            left: left, top: Double(row) * 150, width: ChainPicture.width, height: 86),
          shape: .rounded, look: isIn ? Fate.failed.look : Fate.stopped.look, text: text,
          tooltip: name(asset)))
    }
    for index in marks.indices.dropFirst() {
      connect(
        (marks[index - 1], (index - 1) / across),
        (marks[index], index / across), in: &drawing)
    }
    // Here an arrow is a wait, not the order of time: it says so.
    for index in marks.indices.dropFirst() {
      let (a, b) = (
        drawing.marks[marks[index - 1]].rectangle, drawing.marks[marks[index]].rectangle
      )
      guard a.top == b.top else { continue }
      drawing.addText(
        labels.waitsFor, left: a.right, top: a.center.y - 20, size: 10, alignment: .center,
        width: ChainPicture.gap)
    }
    if loop.count > 1, let first = marks.dropFirst(before.count).first, let last = marks.last {
      // The way back, under all of them: this closes the loop.
      let (a, b) = (drawing.marks[last].rectangle, drawing.marks[first].rectangle)
      let low = a.bottom + 46
      drawing.lines.append(
        Line(
          from: last, to: first,
          points: [
            Point(x: a.center.x, y: a.bottom), Point(x: a.center.x, y: low),
            Point(x: a.center.x, y: low), Point(x: a.center.x - 30, y: low),
            Point(x: a.center.x - 60, y: low), Point(x: b.center.x + 60, y: low),
            Point(x: b.center.x + 30, y: low), Point(x: b.center.x, y: low),
            Point(x: b.center.x, y: low), Point(x: b.center.x, y: b.bottom),
          ], look: Look(border: "#8C2D04", width: 3)))
      drawing.addText(
        labels.waitsFor, left: (a.center.x + b.center.x) / 2 - 60, top: low + 5, size: 10,
        alignment: .center, width: 120)
    }
  }
}
