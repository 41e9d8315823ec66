// Where everything stands in a technical panel: production to the left, backups to the right, a row for
// each lane between them. Both panels share it, so that an eye may compare them.

internal import Continuity
import Formats

/// Places relative to the upper left corner of a panel.
struct PanelLayout {
  /// The frames of places, their boxes, and for each box its rectangle.
  private(set) var frames: [Rectangle]
  private(set) var boxes: [[(box: ZoneBox, rectangle: Rectangle)]]
  /// For each lane that crosses from one side to the other, the height of its row and that of its end at
  /// the right side.
  private(set) var rows: [Int: (row: Double, end: Double)] = [:]
  /// For each lane between two places of one side, the room it has between them.
  private(set) var steps: [Int: Rectangle] = [:]
  private(set) var height = 0.0

  /// From the right edge of the left places to the left edge of the right ones.
  let gap: ClosedRange<Double>
  /// The words and devices of each lane.
  private(set) var signs: [LaneSigns] = []
  /// The room in which lanes bend on their way, where there are several places to the right.
  let bend: Double

  private static let spacing = 8.0

  private let scene: IsolationScene
  /// The name of each place and how far it is trusted.
  let headings: [[TextLine]]

  /// - Parameter least: a height to fill, where that is more than is needed.
  init(
    of scene: IsolationScene, plan: IsolationPlan, width: Double, least: Double,
    labels: any Labels
  ) {
    self.scene = scene
    let (leftWidth, rightWidth) = (width * 0.255, width * 0.335)
    gap = leftWidth...(width - rightWidth)
    let sides = scene.places.map(\.isBackup)
    bend = sides.count(where: \.self) > 1 ? 34 : 0
    frames = sides.map { isBackup in
      Rectangle(
        left: isBackup ? width - rightWidth : 0, top: 0,
        width: isBackup ? rightWidth : leftWidth, height: 0)
    }
    headings = zip(scene.places, frames).map { place, frame in
      PanelLayout.heading(of: place, in: scene.model.partition, width: frame.width - 12, labels)
    }
    boxes = zip(scene.places, frames).map { place, frame in
      let width = frame.width - 16
      var boxes = place.shown.map {
        ZoneBox(of: $0, in: scene, width: width, labels: labels)
      }
      if place.others > 0 || boxes.isEmpty {
        boxes.append(ZoneBox(others: place.others, among: boxes.count, labels: labels))
      }
      return boxes.map {
        ($0, Rectangle(left: frame.left + 8, top: 0, width: width, height: $0.height))
      }
    }
    signs = scene.lanes.indices.map { index in
      let lane = scene.lanes[index]
      let isRow = sides[lane.from] != sides[lane.to]
      // Lanes beside one another below a place share its width.
      let below = stepsBelow(min(lane.from, lane.to)).count
      let room =
        isRow
        ? gap.upperBound - gap.lowerBound - bend
        : frames[lane.from].width / Double(max(below, 1)) - 18
      return LaneSigns(of: lane, in: scene, plan: plan, width: room, labels: labels)
    }
    stack(least: least)
  }

  private static func heading(
    of place: IsolationScene.Place, in partition: Partition, width: Double, _ labels: any Labels
  ) -> [TextLine] {
    let zone = place.zones.count == 1 ? partition.zones[place.zones[0]] : nil
    let title = place.zones.isEmpty ? labels.noZone : labels.zones(place.zones.count)
    let name = TextMeasure.wrap(
      zone?.name ?? title, width: width, size: 8.6, lines: 2, isBold: true)
    let names = place.zones.prefix(4).map { partition.zones[$0].name.visible(limit: 40) }
    let several = names.joined(separator: ", ") + (place.zones.count > 4 ? "…" : "")
    let trust =
      place.zones.count > 1
      ? several
      : zone.map { labels.zone(isBackup: place.isBackup, trust: $0.trust?.visible(limit: 30)) }
        ?? ""
    let rest =
      trust.isEmpty
      ? [] : TextMeasure.wrap(trust, width: width, size: 7.2, lines: zone == nil ? 4 : 1)
    return name.map { TextLine(text: $0, size: 8.6, isBold: true) }
      + rest.map { TextLine(text: $0, size: 7.2, color: Look.faintText) }
  }

  private func headingHeight(of place: Int) -> Double {
    headings[place].reduce(6) { $0 + $1.size * 1.25 }
  }

  /// The rows that stand beside a place.
  private func homeRows(of place: Int) -> [Int] {
    scene.lanes.indices.filter {
      let lane = scene.lanes[$0]
      return scene.places[lane.from].isBackup != scene.places[lane.to].isBackup
        && scene.home(of: lane) == place
    }
  }

  /// Lanes from one place to another of the same side, by the upper one.
  private func stepsBelow(_ place: Int) -> [Int] {
    scene.lanes.indices.filter {
      let lane = scene.lanes[$0]
      return lane.from != lane.to && min(lane.from, lane.to) == place
        && scene.places[lane.from].isBackup == scene.places[lane.to].isBackup
    }
  }

  private func contentHeight(of place: Int) -> Double {
    boxes[place].reduce(headingHeight(of: place) + 4) {
      $0 + $1.rectangle.height + PanelLayout.spacing
    }
  }

  private mutating func stack(least: Double) {
    let sides = [false, true].map { isBackup in
      scene.places.indices.filter { scene.places[$0].isBackup == isBackup }
    }
    var heights = scene.places.indices.map { place in
      max(contentHeight(of: place), homeRows(of: place).reduce(8) { $0 + signs[$1].height })
    }
    func total(_ side: [Int]) -> Double {
      let steps = side.dropLast().reduce(0) { $0 + distance(below: $1) }
      return side.reduce(steps) { $0 + heights[$1] }
    }
    height = max(least, sides.map(total).max() ?? 0)
    for side in sides where !side.isEmpty {
      // What one side has more is shared out on the other.
      let extra = (height - total(side)) / Double(side.count)
      for place in side { heights[place] += extra }
      var y = 0.0
      for place in side {
        frames[place].top = y
        frames[place].height = heights[place]
        setBoxes(of: place)
        setSteps(below: place, top: y + heights[place])
        y += heights[place] + distance(below: place)
      }
    }
    setRows()
  }

  private func distance(below place: Int) -> Double {
    stepsBelow(place).map { signs[$0].height + 4 }.max() ?? 8
  }

  private mutating func setBoxes(of place: Int) {
    let frame = frames[place]
    // Half-way down what is left under the heading.
    var y =
      frame.top + headingHeight(of: place) + max(0, frame.height - contentHeight(of: place)) / 2
    for index in boxes[place].indices {
      boxes[place][index].rectangle.top = y
      y += boxes[place][index].rectangle.height + PanelLayout.spacing
    }
  }

  private mutating func setSteps(below place: Int, top: Double) {
    let lanes = stepsBelow(place)
    let width = frames[place].width / Double(max(lanes.count, 1))
    for (position, lane) in lanes.enumerated() {
      steps[lane] = Rectangle(
        left: frames[place].left + Double(position) * width, top: top, width: width,
        height: distance(below: place))
    }
  }

  private mutating func setRows() {
    for place in scene.places.indices where !scene.places[place].isBackup {
      let lanes = homeRows(of: place)
      let needed = lanes.reduce(0) { $0 + signs[$1].height }
      let slack = (frames[place].height - needed) / Double(lanes.count + 1)
      var y = frames[place].top + slack
      for lane in lanes {
        // A row's words stand above its line.
        let line = y + signs[lane].wordsHeight + 4 + signs[lane].chipHeight / 2
        rows[lane] = (line, line)
        y += signs[lane].height + slack
      }
    }
    guard bend > 0 else { return }
    for place in scene.places.indices where scene.places[place].isBackup {
      let mine = rows.keys.filter {
        scene.lanes[$0].from == place || scene.lanes[$0].to == place
      }
      .sorted { (rows[$0]?.row ?? 0) < (rows[$1]?.row ?? 0) }
      let pitch = frames[place].height / Double(max(mine.count, 1))
      for (position, lane) in mine.enumerated() {
        rows[lane]?.end = frames[place].top + (Double(position) + 0.5) * pitch
      }
    }
  }
}
