// The schema to hand in: two technical panels, what is backed up, who acts, a legend, and room for
// signatures; on one page of A3, or on two of A4 with a panel on each.

internal import Continuity

/// Composes the sheet, in points of the paper.
struct IsolationSheet {
  let plan: IsolationPlan
  let view: View
  let labels: any Labels

  private var model: Model { plan.isolation.model }

  /// What a sheet must hold to have both panels side by side.
  private static let leastWidth = 1_000.0
  private static let gap = 9.0

  func figure() -> Figure {
    let heading = Heading(model: model, view: view, labels: labels)
    var identity = view.identity
    let scenario = plan.isolation.scenario
    identity.scenario =
      identity.scenario ?? scenario.flatMap { $0.name ?? $0.id }?.visible(limit: 90)
    let scene = IsolationScene(of: model, plan: plan)
    var figure = Figure(
      title: labels.isolation, lines: heading.lines(of: scenario),
      identity: identity
    ) { room in
      guard let room else { return beside(scene, in: Figure.Room(width: 1_133, height: 640)) }
      guard room.width >= IsolationSheet.leastWidth else { return apart(scene, in: room) }
      let body = beside(scene, in: room)
      return body.area.height <= room.height + 0.5 ? body : apart(scene, in: room)
    }
    figure.asides = ObjectiveD2O3.sorted.map {
      labels.objective($0, plan.isolation.compliance(with: $0))
    }
    figure.usualPaper = .a3
    return figure
  }

  /// Both panels side by side, the tables and the foot under them.
  private func beside(_ scene: IsolationScene, in full: Figure.Room) -> Figure.Body {
    var drawing = Drawing(title: labels.isolation)
    let panelWidth = (full.width - 18) / 2
    let frame = 26.0 + 11 + captionHeight(scene, width: panelWidth)
    let foot = foot(scene)
    let footHeight = foot.height(width: full.width)
    let free = full.height - footHeight - 2 * IsolationSheet.gap - frame
    func layout(least: Double) -> PanelLayout {
      PanelLayout(of: scene, plan: plan, width: panelWidth - 16, least: least, labels: labels)
    }
    // The tables take what the panels can spare; the panels have the rest.
    let spare = free - layout(least: 0).height
    var tables = IsolationTables(plan: plan, labels: labels, width: full.width, most: 12)
    for most in [9, 7, 5] where tables.height > spare {
      tables = IsolationTables(plan: plan, labels: labels, width: full.width, most: most)
    }
    let layout = layout(least: min(free - max(tables.height, tables.leastHeight), 470))
    let height = layout.height + frame
    for isIsolated in [false, true] {
      let panel = Rectangle(
        left: isIsolated ? panelWidth + 18 : 0, top: 0, width: panelWidth, height: height)
      addPanel(isIsolated, scene, layout, in: panel, &drawing)
    }
    let top = height + IsolationSheet.gap
    let room = max(
      full.height - top - footHeight - IsolationSheet.gap, tables.leastHeight)
    tables.draw(left: 0, top: top, room: room, in: &drawing)
    let footTop = top + room + IsolationSheet.gap
    foot.draw(left: 0, top: footTop, width: full.width, in: &drawing)
    return Figure.Body(
      drawing: drawing,
      area: Rectangle(
        left: 0, top: 0, width: full.width, height: footTop + footHeight))
  }

  /// Two pages, each a panel with a table under it; where these are too high, the tables follow on pages
  /// of their own.
  private func apart(_ scene: IsolationScene, in room: Figure.Room) -> Figure.Body {
    // Heads and words at the cuts of several pages take their part.
    let most = room.height - 50
    let frame = 26.0 + 11 + captionHeight(scene, width: room.width)
    func layout(least: Double) -> PanelLayout {
      PanelLayout(of: scene, plan: plan, width: room.width - 16, least: least, labels: labels)
    }
    let foot = foot(scene)
    let footHeight = foot.height(width: room.width)
    func tables(_ rows: Int) -> IsolationTables {
      IsolationTables(plan: plan, labels: labels, width: room.width, most: rows, isStacked: true)
    }
    func under(_ tables: IsolationTables) -> Double {
      max(tables.backupsHeight, tables.actionsHeight + IsolationSheet.gap + footHeight)
        + IsolationSheet.gap
    }
    let free = most - frame - layout(least: 0).height
    let fitting = [12, 9, 7, 5].lazy.map(tables).first { under($0) <= free }
    let tables = fitting ?? tables(12)
    let height = fitting.map { most - frame - under($0) } ?? (most - frame)
    let layout = layout(least: min(height, 470))
    var drawing = Drawing(title: labels.isolation)
    var breaks: [Double] = []
    var top = 0.0
    for isIsolated in [false, true] {
      let panel = Rectangle(
        left: 0, top: top, width: room.width, height: layout.height + frame)
      addPanel(isIsolated, scene, layout, in: panel, &drawing)
      top = panel.bottom + IsolationSheet.gap
      guard !isIsolated else { break }
      if fitting != nil {
        tables.drawBackups(left: 0, top: top, room: tables.backupsHeight, in: &drawing)
        top += tables.backupsHeight + IsolationSheet.gap
      }
      breaks.append(top - IsolationSheet.gap / 2)
    }
    if fitting == nil {
      breaks.append(top - IsolationSheet.gap / 2)
      tables.drawBackups(left: 0, top: top, room: most, in: &drawing)
      let together = tables.height + footHeight + IsolationSheet.gap
      top += min(tables.backupsHeight, most) + 14
      if together > most { breaks.append(top - 7) }
    }
    let rest = fitting == nil ? most - footHeight - IsolationSheet.gap : tables.actionsHeight
    tables.drawActions(left: 0, top: top, room: rest, in: &drawing)
    top += min(tables.actionsHeight, rest) + IsolationSheet.gap
    foot.draw(left: 0, top: top, width: room.width, in: &drawing)
    return Figure.Body(
      drawing: drawing,
      area: Rectangle(
        left: 0, top: 0, width: room.width, height: top + footHeight),
      pageBreaks: breaks)
  }

  private func foot(_ scene: IsolationScene) -> IsolationFoot {
    IsolationFoot(labels: labels, scene: scene, hasDoubts: !plan.doubtful.isEmpty)
  }

  private func addPanel(
    _ isIsolated: Bool, _ scene: IsolationScene, _ layout: PanelLayout, in panel: Rectangle,
    _ drawing: inout Drawing
  ) {
    drawing.frames.append(
      Frame(rectangle: panel, look: Look(fill: "#FFFFFF", border: "#33404D", width: 1.2)))
    drawing.marks.append(
      Mark(
        rectangle: Rectangle(left: panel.left, top: panel.top, width: panel.width, height: 18),
        look: Look(fill: "#33404D", border: "#33404D", text: "#FFFFFF"),
        text: [
          TextLine(
            text: isIsolated ? labels.isolated(plan.devices.count) : labels.nominal, size: 10.5,
            isBold: true)
        ]))
    IsolationPanel(
      scene: scene, plan: plan, layout: layout, labels: labels, isIsolated: isIsolated
    ).draw(left: panel.left + 8, top: panel.top + 26, in: &drawing)
    var y = panel.top + 26 + layout.height + 6
    for line in captions(isIsolated, scene, width: panel.width) {
      drawing.addText(
        line.text, left: panel.left + 8, top: y, size: line.size, isBold: line.isBold,
        color: line.color, width: panel.width - 16)
      y += line.size * 1.3
    }
  }

  /// What is said under a panel.
  private func captions(
    _ isIsolated: Bool, _ scene: IsolationScene, width: Double
  ) -> [TextLine] {
    func wrap(_ text: String, size: Double, isBold: Bool, color: String?) -> [TextLine] {
      TextMeasure.wrap(text, width: width - 18, size: size, lines: 3, isBold: isBold).map {
        TextLine(text: $0, size: size, isBold: isBold, color: color)
      }
    }
    if isIsolated {
      return plan.findings.enumerated().flatMap {
        wrap($0.element, size: 8.2, isBold: $0.offset == 0, color: nil)
      }
    }
    let count = scene.lanes.flatMap(\.flows).count
    var lines = wrap(labels.touching(count), size: 8.2, isBold: true, color: nil)
    if !scene.elsewhere.isEmpty {
      let names = scene.elsewhere.map { model.partition.zones[$0].name.visible(limit: 40) }
      lines += wrap(labels.elsewhere(names), size: 7.4, isBold: false, color: Look.faintText)
    }
    return lines
  }

  private func captionHeight(_ scene: IsolationScene, width: Double) -> Double {
    [false, true].map { isIsolated in
      captions(isIsolated, scene, width: width).reduce(0) { $0 + $1.size * 1.3 }
    }.max() ?? 0
  }
}

extension ObjectiveD2O3 {
  /// The one that the schema answers first.
  fileprivate static let sorted: [ObjectiveD2O3] = [.b, .a, .c]
}
