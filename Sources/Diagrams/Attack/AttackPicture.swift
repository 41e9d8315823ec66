// What an attacker reaches, a column for each wave, and at the right edge what stayed clean.

public import Continuity

extension Figure {
  /// What an attacker reaches in a scenario, wave by wave, by which control link, and what stays clean.
  ///
  /// - Complexity: O(n + control links), and of the boxes left once folded
  public static func compromise(of outcome: Outcome, view: View) -> Figure {
    AttackPicture(outcome: outcome, view: view).figure()
  }
}

private struct AttackPicture {
  let outcome: Outcome
  let view: View
  let labels: any Labels
  let tree: AttackTree
  let notable: Notable

  init(outcome: Outcome, view: View) {
    self.outcome = outcome
    self.view = view
    labels = wording(in: view.language)
    tree = AttackTree(of: outcome)
    notable = Notable(in: outcome.model)
  }

  func figure() -> Figure {
    let heading = Heading(model: outcome.model, view: view, labels: labels)
    var figure = Figure(
      title: labels.attack,
      lines: heading.lines(
        scenario: outcome,
        counts: labels.held(outcome.compromised.count, of: outcome.model.assets.count)),
      identity: heading.identity(about: outcome)
    ) { body(in: $0) }
    figure.legend = legend
    return figure
  }

  private func body(in room: Figure.Room?) -> Figure.Body {
    let body = body(isCompact: false)
    guard let room, body.drawing.bounds.height > room.height else { return body }
    return self.body(isCompact: true)
  }

  private func body(isCompact: Bool) -> Figure.Body {
    var drawing = Drawing(title: labels.attack)
    let boxes = tree.boxes.map {
      AttackBox(of: $0, in: outcome, notable: notable, labels: labels)
    }
    let layout = AttackLayout(of: tree, heights: boxes.map(\.height), isCompact: isCompact)
    var head = Drawing(title: labels.attack)
    for column in layout.columns.indices { addHeading(column, layout, in: &head) }
    drawing.add(head)
    for (index, cluster) in tree.clusters.enumerated() where cluster.by != nil {
      addFrame(around: cluster, layout.clusters[index], in: &drawing)
    }
    var marks: [Int] = []
    for (box, rectangle) in zip(boxes, layout.boxes) {
      marks.append(drawing.marks.count)
      drawing.marks.append(box.mark(in: rectangle))
    }
    for (index, cluster) in tree.clusters.enumerated() {
      guard let by = cluster.by else { continue }
      connect(marks[by], to: layout.clusters[index], layout.columns[cluster.wave], in: &drawing)
    }
    AttackEdge(outcome: outcome, notable: notable, labels: labels).draw(
      left: layout.right + 34, top: layout.top, bottom: layout.bottom, in: &drawing)
    // Between two waves, only lines are cut.
    let breaks = layout.columns.map { $0.upperBound + 12 }
    return Figure.Body(drawing: drawing, columnBreaks: breaks, head: { _ in head })
  }

  private func addHeading(_ column: Int, _ layout: AttackLayout, in drawing: inout Drawing) {
    let count = tree.boxes.filter { $0.wave == column }.reduce(0) { $0 + $1.members.count }
    let span = layout.columns[column]
    let band = Rectangle(
      left: span.lowerBound, top: layout.top - 36, width: span.upperBound - span.lowerBound,
      height: 24)
    drawing.marks.append(
      Mark(
        rectangle: band, look: .pill,
        text: [TextLine(text: labels.wave(column, count: count), size: 11.5, isBold: true)]))
  }

  private func addFrame(
    around cluster: AttackTree.Cluster, _ rectangle: Rectangle, in drawing: inout Drawing
  ) {
    drawing.frames.append(
      Frame(
        rectangle: rectangle,
        look: Look(fill: "#F7F3EF", border: "#A33F00", width: 1, isRounded: true)))
    let count = cluster.boxes.reduce(0) { $0 + tree.boxes[$1].members.count }
    let words = labels.reached(by: cluster.relation, count: count)
    let limit = Int((rectangle.width - 14) / 7)
    let controllers = cluster.by.map { tree.boxes[$0].members } ?? []
    let name =
      controllers.count == 1
      ? outcome.model.assets[controllers[0]].name : labels.these(controllers.count)
    let lines = TextMeasure.wrap("\(words) \(name)", limit: limit, lines: limit < 30 ? 2 : 1)
    for (position, line) in lines.enumerated() {
      drawing.addText(
        line, left: rectangle.left + 8, top: rectangle.top + 4 + Double(position) * 13.5, size: 10,
        isBold: true, color: "#7A2E00")
    }
  }

  /// From the right edge of a box to the left edge of what was reached from it.
  private func connect(
    _ mark: Int, to target: Rectangle, _ column: ClosedRange<Double>, in drawing: inout Drawing
  ) {
    let from = drawing.marks[mark].rectangle
    let start = Point(x: from.right, y: from.center.y)
    let end = Point(x: target.left, y: target.center.y)
    let bend = column.lowerBound - AttackLayout.gap
    drawing.marks.append(
      Mark(
        rectangle: Rectangle(left: end.x, top: end.y - 0.25, width: 0.5, height: 0.5),
        shape: .plain, look: .text))
    let middle = (bend + end.x) / 2
    let straight = Point(x: max(bend, start.x), y: start.y)
    drawing.lines.append(
      Line(
        from: mark, to: drawing.marks.count - 1,
        points: [
          start, start, straight, straight, Point(x: middle, y: start.y),
          Point(x: middle, y: end.y), end,
        ], look: Look(border: "#8C2D04", width: 1.8)))
  }

  private var legend: Legend {
    let kinds = Set(tree.boxes.map(\.kind)).sorted { $0.rawValue < $1.rawValue }
    let shapes = kinds.map {
      Legend.Entry(shape: $0.shape, look: $0.look, words: labels.language.heading(of: $0))
    }
    var signs = [
      Legend.Entry(shape: .rounded, look: .seed, sign: "★", words: labels.seedSign),
      Legend.Entry(
        shape: .box, look: Look(fill: "#FFFFFF", border: "#000000", width: 3.2),
        words: labels.notableSign),
      Legend.Entry(words: labels.controlArrow, line: Look(border: "#8C2D04", width: 1.8)),
      Legend.Entry(shape: .rounded, look: .clean, sign: "✓", words: labels.cleanSign),
    ]
    if tree.boxes.contains(where: { $0.members.count > 1 }) {
      signs.append(Legend.Entry(sign: "×\u{A0}24", words: labels.alikeSign))
    }
    return Legend(
      sections: [(labels.legend, signs), ("", shapes)], notes: [labels.attackNote])
  }
}

extension Look {
  static let seed = Look(
    fill: "#3D1200", border: "#000000", text: "#FFFFFF", width: 3.2, isRounded: true)
  static let clean = Look(fill: "#FFFFFF", border: "#00664B", width: 1.4, isRounded: true)
}
