// Who is asked for and who is there: steps over time, a panel for each role that a scenario touches.

public import Continuity
internal import DependencyGraph

extension Figure {
  /// How many heads processes that are up ask for at once, against how many are there, for each role that a
  /// scenario touches; those that fall short come first.
  ///
  /// - Parameters:
  ///   - outcome: what the scenario does.
  ///   - view: of what it narrows to, the establishment chooses the roles that are shown.
  ///   - onlyShort: whether those of whom enough are there are left out.
  /// - Complexity: O(changes of what is asked)
  public static func people(
    of outcome: Outcome, view: View, onlyShort: Bool = false
  ) -> Figure {
    PeoplePicture(outcome: outcome, view: view, onlyShort: onlyShort).figure()
  }
}

private struct PeoplePicture {
  let outcome: Outcome
  let view: View
  let labels: any Labels
  /// Those that are drawn, and how many more there are.
  let roles: [PeopleAsked]
  let hidden: Int

  private static let nameWidth = 250.0
  private static let left = 300.0
  private static let plotWidth = 900.0
  private static let endWidth = 150.0
  private static let plotHeight = 60.0
  private static let rowHeight = 100.0
  /// So many panels are legible.
  private static let most = 30

  init(outcome: Outcome, view: View, onlyShort: Bool) {
    self.outcome = outcome
    self.view = view
    labels = wording(in: view.language)
    let model = outcome.model
    func rank(_ role: PeopleAsked) -> (Int, Int, Index<Asset>) {
      (role.shortage?.interval.from ?? .max, -(role.worst?.missing ?? 0), role.role)
    }
    let found = outcome.peopleAsked.filter { role in
      (view.establishment == nil || model.assets[role.role].establishment == view.establishment)
        && (!onlyShort || role.shortage != nil)
    }.sorted { rank($0) < rank($1) }
    roles = Array(found.prefix(Self.most))
    hidden = found.count - roles.count
  }

  private var model: Model { outcome.model }

  func figure() -> Figure {
    let heading = Heading(model: model, view: view, labels: labels)
    let counts = hidden > 0 ? labels.more(hidden) : nil
    var figure = Figure(
      title: labels.people, lines: heading.lines(scenario: outcome, counts: counts),
      identity: heading.identity(about: outcome)
    ) { room in
      guard !roles.isEmpty else {
        var drawing = Drawing(title: labels.people)
        drawing.addText("✓ " + labels.nobodyAskedOtherwise, left: 0, top: 6, size: 15)
        return Figure.Body(drawing: drawing)
      }
      let width = room.map { max($0.width - Self.left - Self.endWidth - 14, 320) }
      return body(StepAxis(showing: roles, left: Self.left, width: width ?? Self.plotWidth))
    }
    guard !roles.isEmpty else { return figure }
    let entries = [
      Legend.Entry(words: labels.askedLine, line: .asked, lineHasArrow: false),
      Legend.Entry(shape: .box, look: .present, words: labels.presentArea),
      Legend.Entry(shape: .box, look: .missing, words: labels.missingArea),
    ]
    figure.legend = Legend(sections: [(labels.legend, entries)], notes: [labels.peopleNote])
    return figure
  }

  private func body(_ axis: StepAxis) -> Figure.Body {
    var drawing = Drawing(title: labels.people)
    var breaks: [Double] = []
    var top = 24.0
    for role in roles {
      breaks.append(top)
      draw(role, top: top, axis, in: &drawing)
      top += Self.rowHeight
    }
    for tick in axis.ticks {
      let x = axis.x(of: tick)
      drawing.frames.append(
        Frame(
          rectangle: Rectangle(left: x - 0.3, top: 16, width: 0.6, height: top - 16),
          look: Look(fill: "#B8C0C6", border: "#B8C0C6", width: 0.2)))
    }
    var head = Drawing(title: labels.people)
    for tick in axis.ticks {
      head.addText(
        labels.tick(tick), left: axis.x(of: tick) - 40, top: 0, size: 10.5, alignment: .center,
        width: 80)
    }
    drawing.add(head)
    return Figure.Body(drawing: drawing, rowBreaks: breaks, head: { _ in head })
  }

  // MARK: - A panel

  private func draw(
    _ role: PeopleAsked, top: Double, _ axis: StepAxis, in drawing: inout Drawing
  ) {
    let base = top + 26 + Self.plotHeight
    let most = max(1, role.stretches.map { max($0.asked, $0.present ?? 0) }.max() ?? 1)
    func y(_ heads: Int) -> Double { base - Self.plotHeight * Double(heads) / Double(most) }
    describe(role, top: top, in: &drawing)
    var line: [Point] = []
    for stretch in role.stretches where stretch.interval.from < axis.last {
      let (from, to) = (
        axis.x(of: stretch.interval.from), axis.x(of: min(stretch.interval.to ?? .max, axis.last))
      )
      if let present = stretch.present, present > 0 {
        area(from, y(present), to, base, .present, in: &drawing)
      }
      if stretch.missing > 0 {
        area(
          from, y(stretch.asked), to, y(stretch.present ?? 0), .missing, in: &drawing)
      }
      line += [Point(x: from, y: y(stretch.asked)), Point(x: to, y: y(stretch.asked))]
      number(stretch, from, to, y, in: &drawing)
    }
    drawing.addLine(
      [Point(x: axis.left, y: base), Point(x: axis.left + axis.width, y: base)],
      look: Look(border: "#33404D", width: 0.8))
    drawing.addLine(line, look: .asked)
  }

  /// The name, and what is to be done.
  private func describe(_ role: PeopleAsked, top: Double, in drawing: inout Drawing) {
    let asset = model.assets[role.role]
    let name = TextMeasure.wrap(
      asset.name, width: Self.nameWidth, size: 13, lines: 2, isBold: true)
    var y = drawing.addBlock(
      name, left: 0, top: top + 24, width: Self.nameWidth, size: 13, isBold: true)
    guard let first = role.shortage, let present = first.present else {
      drawing.addText(labels.enoughPeople, left: 0, top: y, size: 11, color: Look.faintText)
      return
    }
    let lines =
      [labels.short(asked: first.asked, present: present, at: first.interval.from)]
      + [labels.callBack(role.worst?.missing ?? first.missing, by: first.interval.from)]
    for (position, text) in lines.enumerated() {
      for line in TextMeasure.wrap(text, width: Self.nameWidth, size: 11, lines: 2) {
        drawing.addText(line, left: 0, top: y, size: 11, isBold: position == 1)
        y += 15
      }
    }
  }

  /// Areas stand behind the line, which would be drawn under marks.
  private func area(
    _ left: Double, _ top: Double, _ right: Double, _ bottom: Double, _ look: Look,
    in drawing: inout Drawing
  ) {
    guard right > left, bottom > top else { return }
    drawing.frames.append(
      Frame(
        rectangle: Rectangle(left: left, top: top, width: right - left, height: bottom - top),
        look: look))
  }

  /// The numbers of a stretch, where they have room: asked above its line, present at the foot of its end.
  private func number(
    _ stretch: PeopleAsked.Stretch, _ from: Double, _ to: Double, _ y: (Int) -> Double,
    in drawing: inout Drawing
  ) {
    let asked = labels.language.number(stretch.asked)
    let width = TextMeasure.width(of: asked, size: 11, isBold: true)
    guard to - from > width + 6 else { return }
    drawing.addText(asked, left: from + 3, top: y(stretch.asked) - 16, size: 11, isBold: true)
    guard let present = stretch.present else { return }
    let there = labels.language.number(present)
    let thereWidth = TextMeasure.width(of: there, size: 10)
    guard to - from > width + thereWidth + 20 else { return }
    drawing.addText(
      there, left: to - thereWidth - 6, top: y(0) - 15, size: 10, color: "#33404D",
      alignment: .right, width: thereWidth + 3)
  }
}

/// The axis of time under steps: until what is asked changes no more.
private struct StepAxis {
  let left: Double
  let width: Double
  let last: Int
  private let step: Int

  private static let steps = [
    5, 10, 15, 30, 60, 120, 180, 240, 360, 720, 1_440, 2_880, 7_200, 10_080, 20_160, 43_200, 86_400,
  ]

  init(showing roles: [PeopleAsked], left: Double, width: Double) {
    (self.left, self.width) = (left, width)
    var end = 60
    for role in roles {
      // Who is there may change with every shift; the axis ends where what is asked does not any more.
      for (one, next) in zip(role.stretches, role.stretches.dropFirst())
      where one.asked != next.asked {
        end = max(end, next.interval.from)
      }
      let first = role.stretches.prefix(12).map(\.interval.from).max() ?? 0
      end = max(end, first, role.shortage?.interval.from ?? 0)
    }
    end += max(30, end / 8)
    let most = min(11, max(1, Int(width / 68)))
    let last = end
    step = StepAxis.steps.first { last / $0 < most } ?? max(1, last / 6)
    self.last = last
  }

  var ticks: [Int] { Array(stride(from: 0, through: last, by: step)) }

  func x(of minute: Int) -> Double { left + width * Double(minute) / Double(max(last, 1)) }
}

extension Look {
  fileprivate static let asked = Look(border: "#000000", width: 2.4)
  fileprivate static let present = Look(fill: "#DDE3E8", border: "#DDE3E8", width: 0.3)
  fileprivate static let missing = Look(fill: "#7A2E00", border: "#7A2E00", width: 0.3)
}
