// One technical panel: zones as frames, what stands in them, the flows between them, and the cuts.

internal import Continuity

/// Draws the nominal or the isolated state, or both in one.
struct IsolationPanel {
  let scene: IsolationScene
  let plan: IsolationPlan
  let layout: PanelLayout
  let labels: any Labels
  let state: State

  /// Which state is drawn.
  enum State {
    case nominal
    /// The cuts are made.
    case isolated
    /// The nominal one, with a cross where it is cut and a sign where it stays open.
    case both
  }

  private var isIsolated: Bool { state == .isolated }
  private var partition: Partition { scene.model.partition }
  private var prefix: String { isIsolated ? "isolated-" : "nominal-" }

  func draw(left: Double, top: Double, in drawing: inout Drawing) {
    for place in scene.places.indices { drawPlace(place, left, top, &drawing) }
    for lane in scene.lanes.indices { drawLane(lane, left, top, &drawing) }
  }

  private func drawPlace(_ place: Int, _ left: Double, _ top: Double, _ drawing: inout Drawing) {
    let frame = layout.frames[place].moved(by: left, top)
    let isBackup = scene.places[place].isBackup
    let fill = isBackup ? "#EEF6F2" : "#F6F7F8"
    drawing.frames.append(
      Frame(
        rectangle: frame,
        look: Look(
          fill: fill, border: isBackup ? "#00664B" : "#5A6570", width: isBackup ? 2.2 : 1)))
    var y = frame.top + 3
    for line in layout.headings[place] {
      drawing.addText(
        line.text, left: frame.left + 6, top: y, size: line.size, isBold: line.isBold,
        color: line.color, width: frame.width - 12)
      y += line.size * 1.25
    }
    for (box, rectangle) in layout.boxes[place] {
      drawing.marks.append(box.mark(in: rectangle.moved(by: left, top), prefix: prefix))
    }
  }

  /// How a lane stands once the cuts are made.
  fileprivate enum LaneState {
    case open
    /// Open, though it leads to the backups: nothing sure cuts it.
    case remains
    case closed
    case cut
  }

  private func state(of lane: Lane) -> LaneState {
    let isClosed = partition.flows[lane.flows[0]].isNormallyClosed
    if isIsolated, plan.cuts(partition.flows[lane.flows[0]]) { return .cut }
    if isClosed { return .closed }
    return state != .nominal && !plan.remaining.isDisjoint(with: lane.flows) ? .remains : .open
  }

  private func look(_ state: LaneState) -> Look {
    switch state {
    case .open: Look(border: "#1D2A35", width: 1.7)
    case .remains: Look(border: "#8C2D04", width: 3.4)
    case .closed: Look(border: "#1D2A35", width: 1.4, stroke: .dashed)
    case .cut: Look(border: "#8A949C", width: 0.9, stroke: .dotted)
    }
  }

  private func drawLane(_ index: Int, _ left: Double, _ top: Double, _ drawing: inout Drawing) {
    if let row = layout.rows[index] {
      let span = (left + layout.gap.lowerBound)...(left + layout.gap.upperBound)
      drawRow(index, row: top + row.row, end: top + row.end, span: span, in: &drawing)
    } else if let step = layout.steps[index] {
      drawStep(index, in: step.moved(by: left, top), &drawing)
    }
  }

  /// A lane from the one side to the other, its words above it and its devices on it.
  private func drawRow(
    _ index: Int, row y: Double, end: Double, span: ClosedRange<Double>,
    in drawing: inout Drawing
  ) {
    let lane = scene.lanes[index]
    let state = state(of: lane)
    let bend = layout.bend
    let flat = span.lowerBound...(span.upperBound - bend)
    let signs = layout.signs[index]
    let left = Point(x: span.lowerBound, y: y)
    let right = Point(x: span.upperBound, y: end)
    let corner = Point(x: flat.upperBound, y: y)
    let isForward = scene.places[lane.to].isBackup
    let isTwoWay = partition.flows[lane.flows[0]].isTwoWay
    let hasHead = state != .cut
    // In two: each has its own head, and they meet where the devices begin.
    let begin = signs.chips.first.map { flat.lowerBound + $0.left }
    let middle = Point(x: begin ?? (flat.lowerBound + flat.upperBound) / 2, y: y)
    drawing.addLine(
      [middle, left], look: look(state), hasArrow: hasHead && (isTwoWay || !isForward))
    let hasRightHead = hasHead && (isTwoWay || isForward)
    if bend == 0 {
      drawing.addLine([middle, right], look: look(state), hasArrow: hasRightHead)
    } else {
      drawing.addLine([middle, corner], look: look(state))
      drawing.addLine(
        [corner, Point(x: right.x - 8, y: end)], look: look(state), isCurved: true)
      drawing.addLine(
        [Point(x: right.x - 8, y: end), right], look: look(state), hasArrow: hasRightHead)
    }
    addWords(
      signs.words, state, left: flat.lowerBound + 5, bottom: y - signs.chipHeight / 2 - 2,
      width: flat.upperBound - flat.lowerBound - 10, in: &drawing)
    for chip in signs.chips { add(chip, left: flat.lowerBound, y: y, in: &drawing) }
  }

  /// A lane between two places of one side: an arrow down or up, its words and devices beside it.
  private func drawStep(
    _ index: Int, in room: Rectangle, _ drawing: inout Drawing
  ) {
    let lane = scene.lanes[index]
    let signs = layout.signs[index]
    let state = state(of: lane)
    let x = room.left + 10
    let ends = [Point(x: x, y: room.top), Point(x: x, y: room.bottom)]
    let isDown = lane.from < lane.to
    let isTwoWay = partition.flows[lane.flows[0]].isTwoWay
    let middle = Point(x: x, y: room.center.y)
    drawing.addLine(
      [middle, ends[1]], look: look(state), hasArrow: state != .cut && (isDown || isTwoWay))
    drawing.addLine(
      [middle, ends[0]], look: look(state), hasArrow: state != .cut && (!isDown || isTwoWay))
    let y = room.bottom - signs.chipHeight / 2 - 4
    addWords(
      signs.words, state, left: x + 8, bottom: y - signs.chipHeight / 2 - 2,
      width: room.width - 20, in: &drawing)
    for chip in signs.chips { add(chip, left: x + 8, y: y, in: &drawing) }
  }

  private func addWords(
    _ words: [TextLine], _ state: LaneState, left: Double, bottom: Double, width: Double,
    in drawing: inout Drawing
  ) {
    var y = bottom - Double(words.count) * LaneSigns.size * 1.3
    for line in words {
      drawing.addText(
        line.text, left: left, top: y, size: line.size, isBold: line.isBold && state != .cut,
        color: state == .cut ? Look.faintText : "#111111", width: width)
      y += line.size * 1.3
    }
    guard state == .remains else { return }
    drawing.marks.append(
      Mark(
        rectangle: Rectangle(left: left + width / 2 - 48, top: bottom + 2, width: 96, height: 15),
        look: Look(fill: "#8C2D04", border: "#3D1200", text: "#FFFFFF", width: 1.5),
        text: [TextLine(text: labels.remainsOpen, size: LaneSigns.chipSize, isBold: true)]))
  }

  private func add(_ chip: LaneSigns.Chip, left: Double, y: Double, in drawing: inout Drawing) {
    var look = Look(fill: "#F3D8E7", border: "#9A3F76", width: 1)
    if chip.number != nil { look = Look(fill: "#FFFFFF", border: "#000000", width: 1.8) }
    if isIsolated, chip.number == nil {
      look = Look(fill: "#FFFFFF", border: "#8A949C", text: Look.faintText, width: 0.7)
    }
    if chip.isDoubtful { look.stroke = .dashed }
    let place = Rectangle(
      left: left + chip.left, top: y - chip.height / 2, width: chip.width, height: chip.height)
    drawing.marks.append(Mark(rectangle: place, look: look))
    // The text stands clear of the disc.
    let inset = chip.number == nil ? 0.0 : chip.last == nil ? 8 : 18
    drawing.marks.append(
      Mark(
        rectangle: Rectangle(
          left: place.left + inset, top: place.top, width: place.width - inset,
          height: place.height), shape: .plain, look: Look(text: look.text),
        text: chip.lines.map {
          TextLine(text: $0, size: LaneSigns.chipSize, isBold: chip.number != nil)
        }))
    guard let number = chip.number else { return }
    drawing.addDisc(number, to: chip.last, center: Point(x: place.left, y: y), size: 13)
    if state != .nominal {
      // The way on is struck through.
      for (top, bottom) in [(-5.0, 5.0), (5, -5)] {
        drawing.addLine(
          [
            Point(x: place.right + 5, y: y + top), Point(x: place.right + 15, y: y + bottom),
          ], look: Look(border: "#000000", width: 2.4))
      }
    }
  }
}

extension Rectangle {
  func moved(by x: Double, _ y: Double) -> Rectangle {
    Rectangle(left: left + x, top: top + y, width: width, height: height)
  }
}
