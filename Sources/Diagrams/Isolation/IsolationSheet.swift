// The schema to hand in, on one page: two technical panels, what is backed up, who acts, a legend, and
// room for signatures.

internal import Continuity

/// Composes the page, in points of the paper.
struct IsolationSheet {
  let plan: IsolationPlan
  let view: View
  let labels: any Labels

  private var model: Model { plan.isolation.model }

  private static let margin = 14.0

  func draw(on paper: Paper) -> Drawing {
    var drawing = Drawing(title: labels.isolation)
    let scene = IsolationScene(of: model, plan: plan)
    let full = Paper.a3.inner
    let left = IsolationSheet.margin
    let inner = full.width - 2 * left
    let panelWidth = (inner - 18) / 2
    let footHeight = 84.0

    let panelTop = addTitle(left: left, width: inner, in: &drawing)
    let frame = 26.0 + 11 + captionHeight(scene, width: panelWidth)
    let free = full.height - panelTop - footHeight - 25 - frame
    func layout(least: Double) -> PanelLayout {
      PanelLayout(of: scene, plan: plan, width: panelWidth - 16, least: least, labels: labels)
    }
    // The tables take what the panels can spare; the panels have the rest.
    let spare = free - layout(least: 0).height
    var tables = IsolationTables(plan: plan, labels: labels, width: inner, most: 12)
    for most in [9, 7, 5] where tables.height > spare {
      tables = IsolationTables(plan: plan, labels: labels, width: inner, most: most)
    }
    let layout = layout(least: min(free - max(tables.height, tables.leastHeight), 470))
    var bottom = panelTop
    for isIsolated in [false, true] {
      let panel = Rectangle(
        left: left + (isIsolated ? panelWidth + 18 : 0), top: panelTop, width: panelWidth,
        height: layout.height + frame)
      addPanel(isIsolated, scene, layout, in: panel, &drawing)
      bottom = panel.bottom
    }
    // A page with too much in it grows, and is shrunk to its paper.
    let tablesTop = bottom + 9
    let room = max(full.height - tablesTop - footHeight - 8, tables.leastHeight)
    tables.draw(left: left, top: tablesTop, room: room, in: &drawing)
    let footTop = tablesTop + room + 8
    IsolationFoot(labels: labels, scene: scene, hasDoubts: !plan.doubtful.isEmpty).draw(
      left: left, top: footTop, width: inner, height: footHeight - 14, in: &drawing)
    addPage(full, height: footTop + footHeight, in: &drawing)
    drawing.paper = paper
    return drawing
  }

  /// - Returns: the lower edge.
  private func addTitle(left: Double, width: Double, in drawing: inout Drawing) -> Double {
    drawing.addText(labels.isolation, left: left, top: 9, size: 17, isBold: true)
    let heading = Heading(model: model, view: view, labels: labels)
    let lines = heading.lines(of: plan.isolation.scenario)
    // A long line, as a group of hospitals has it, goes under the objectives.
    let longest = lines.map { TextMeasure.width(of: $0, size: 9.5) }.max() ?? 0
    var y = longest > width - 480 ? 46.0 : 34.0
    for (position, line) in lines.enumerated() {
      drawing.addText(
        line, left: left, top: y, size: 9.5, color: position == 0 ? "#111111" : Look.faintText)
      y += 13.5
    }
    let right = left + width - 470
    drawing.addBlock(
      labels.objectives, left: right, top: 11, width: 470, size: 8, color: "#111111",
      alignment: .right)
    return max(y + 5, 58)
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

  /// The frame of the whole page; a page that grew keeps the shape of its paper.
  private func addPage(
    _ full: (width: Double, height: Double), height: Double, in drawing: inout Drawing
  ) {
    let scale = max(1, height / full.height)
    let width = full.width * scale
    drawing.frames.insert(
      Frame(
        rectangle: Rectangle(
          left: -(width - full.width) / 2, top: 0, width: width, height: full.height * scale),
        look: Look(fill: "#FFFFFF", border: "#33404D", width: 0.8)), at: 0)
  }
}
