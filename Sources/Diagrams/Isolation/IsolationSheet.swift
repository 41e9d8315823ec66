// The schema to hand in: two technical panels, what is backed up, who acts, a legend, and room for
// signatures; on one page of A3, or on two of A4: both states in one panel, then the tables.

internal import Continuity
import Formats

/// Composes the sheet, in points of the paper.
struct IsolationSheet {
  let plan: IsolationPlan
  let view: View
  let labels: any Labels

  private var model: Model { plan.isolation.model }

  /// What a sheet must hold to have both panels side by side.
  private static let leastWidth = 1_000.0
  /// What a sheet must hold to have a panel for each state at all.
  private static let leastArea = 550_000.0
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
      // A sheet of A4 has no room for two panels: one tells both.
      if room.width * room.height < IsolationSheet.leastArea {
        return apart(scene, [.both], in: room)
      }
      let pages = { apart(scene, [.nominal, .isolated], in: room) }
      guard room.width >= IsolationSheet.leastWidth else { return pages() }
      let body = beside(scene, in: room)
      return body.area.height <= room.height + 0.5 ? body : pages()
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
    let frame =
      26.0 + 11
      + max(
        captionHeight(.nominal, scene, width: panelWidth),
        captionHeight(.isolated, scene, width: panelWidth))
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
    for state in [IsolationPanel.State.nominal, .isolated] {
      let panel = Rectangle(
        left: state == .isolated ? panelWidth + 18 : 0, top: 0, width: panelWidth, height: height)
      addPanel(state, scene, layout, in: panel, &drawing)
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

  /// A page for both states in one panel, or for each; then the tables and the foot.
  private func apart(
    _ scene: IsolationScene, _ states: [IsolationPanel.State], in room: Figure.Room
  ) -> Figure.Body {
    var drawing = Drawing(title: labels.isolation)
    // Heads and words at the cuts of several pages take their part.
    let most = room.height - 50
    let frame =
      26.0 + 11 + (states.map { captionHeight($0, scene, width: room.width) }.max() ?? 0)
    let layout = PanelLayout(
      of: scene, plan: plan, width: room.width - 16, least: min(most - frame, 470), labels: labels)
    var breaks: [Double] = []
    var top = 0.0
    for state in states {
      let panel = Rectangle(
        left: 0, top: top, width: room.width, height: layout.height + frame)
      addPanel(state, scene, layout, in: panel, &drawing)
      top = panel.bottom + IsolationSheet.gap
      breaks.append(top - IsolationSheet.gap / 2)
    }
    let foot = foot(scene)
    let footHeight = foot.height(width: room.width)
    func tables(_ rows: Int) -> IsolationTables {
      IsolationTables(plan: plan, labels: labels, width: room.width, most: rows, isStacked: true)
    }
    func isTogether(_ tables: IsolationTables) -> Bool {
      tables.height + footHeight + IsolationSheet.gap <= most
    }
    // Alike copies share rows before a page more is taken.
    let tables = [12, 9, 7].lazy.map(tables).first(where: isTogether) ?? tables(12)
    tables.drawBackups(left: 0, top: top, room: most, in: &drawing)
    top += min(tables.backupsHeight, most) + 14
    if !isTogether(tables) { breaks.append(top - 7) }
    let rest = most - footHeight - IsolationSheet.gap
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
    _ state: IsolationPanel.State, _ scene: IsolationScene, _ layout: PanelLayout,
    in panel: Rectangle, _ drawing: inout Drawing
  ) {
    drawing.frames.append(
      Frame(rectangle: panel, look: Look(fill: "#FFFFFF", border: "#33404D", width: 1.2)))
    let title =
      switch state {
      case .nominal: labels.nominal
      case .isolated: labels.isolated(plan.devices.count)
      case .both: labels.nominalAndIsolated
      }
    drawing.marks.append(
      Mark(
        rectangle: Rectangle(left: panel.left, top: panel.top, width: panel.width, height: 18),
        look: Look(fill: "#33404D", border: "#33404D", text: "#FFFFFF"),
        text: [TextLine(text: title, size: 10.5, isBold: true)]))
    IsolationPanel(scene: scene, plan: plan, layout: layout, labels: labels, state: state)
      .draw(left: panel.left + 8, top: panel.top + 26, in: &drawing)
    var y = panel.top + 26 + layout.height + 6
    for line in captions(state, scene, width: panel.width) {
      drawing.addText(
        line.text, left: panel.left + 8, top: y, size: line.size, isBold: line.isBold,
        color: line.color, width: panel.width - 16)
      y += line.size * 1.3
    }
  }

  /// What is said under a panel.
  private func captions(
    _ state: IsolationPanel.State, _ scene: IsolationScene, width: Double
  ) -> [TextLine] {
    func wrap(_ text: String, size: Double, isBold: Bool, color: String?) -> [TextLine] {
      TextMeasure.wrap(text, width: width - 18, size: size, lines: 3, isBold: isBold).map {
        TextLine(text: $0, size: size, isBold: isBold, color: color)
      }
    }
    let findings = plan.findings.enumerated().flatMap {
      wrap($0.element, size: 8.2, isBold: $0.offset == 0, color: nil)
    }
    if state == .isolated { return findings }
    let count = scene.lanes.flatMap(\.flows).count
    var lines = wrap(labels.touching(count), size: 8.2, isBold: true, color: nil)
    if !scene.elsewhere.isEmpty {
      let names = scene.elsewhere.map { model.partition.zones[$0].name.visible(limit: 40) }
      lines += wrap(labels.elsewhere(names), size: 7.4, isBold: false, color: Look.faintText)
    }
    return state == .both ? lines + findings : lines
  }

  private func captionHeight(
    _ state: IsolationPanel.State, _ scene: IsolationScene, width: Double
  ) -> Double {
    captions(state, scene, width: width).reduce(0) { $0 + $1.size * 1.3 }
  }
}

extension ObjectiveD2O3 {
  /// The one that the schema answers first.
  fileprivate static let sorted: [ObjectiveD2O3] = [.b, .a, .c]
}
