// Where the boxes of an attack stand: a column for each wave, clusters level with whom they were
// reached from, so that no two lines cross.

internal import Continuity

/// The places of boxes and clusters.
struct AttackLayout {
  /// From left to right, one for each wave.
  private(set) var columns: [ClosedRange<Double>] = []
  private(set) var boxes: [Rectangle]
  private(set) var clusters: [Rectangle]

  static let gap = 78.0
  private static let boxWidth = 158.0
  private static let spacing = 10.0

  private let tree: AttackTree

  private let isCompact: Bool

  /// - Parameter isCompact: every column begins at the top, which makes it as low as can be.
  init(of tree: AttackTree, heights: [Double], isCompact: Bool = false) {
    self.tree = tree
    self.isCompact = isCompact
    let nothing = Rectangle(left: 0, top: 0, width: 0, height: 0)
    boxes = heights.map { Rectangle(left: 0, top: 0, width: AttackLayout.boxWidth, height: $0) }
    clusters = Array(repeating: nothing, count: tree.clusters.count)
    let waves = (tree.clusters.map(\.wave).max() ?? -1) + 1
    var left = 0.0
    var order = [Int](repeating: 0, count: tree.boxes.count)
    for wave in 0..<waves {
      var mine = tree.clusters.indices.filter { tree.clusters[$0].wave == wave }
      // In the order, from the top, of the boxes they were reached from.
      mine.sort {
        (tree.clusters[$0].by.map { order[$0] } ?? 0, $0)
          < (tree.clusters[$1].by.map { order[$0] } ?? 0, $1)
      }
      var width = AttackLayout.boxWidth
      for cluster in mine {
        fill(cluster, left: left)
        width = max(width, clusters[cluster].width)
      }
      stack(mine)
      columns.append(left...(left + width))
      left += width + AttackLayout.gap
      let shown = mine.flatMap { tree.clusters[$0].boxes }
      let sorted = shown.sorted { (boxes[$0].center.y, $0) < (boxes[$1].center.y, $1) }
      for (position, box) in sorted.enumerated() { order[box] = position }
    }
  }

  var right: Double { columns.last?.upperBound ?? 0 }
  var top: Double { clusters.map(\.top).min() ?? 0 }
  var bottom: Double { clusters.map(\.bottom).max() ?? 0 }

  /// Sets the boxes of a cluster in a few columns: whoever leads on, half-way down the last one.
  private mutating func fill(_ cluster: Int, left: Double) {
    let members = tree.clusters[cluster].boxes
    let isFramed = tree.clusters[cluster].by != nil
    let leading = members.filter { tree.boxes[$0].leads }
    let ends = members.filter { !tree.boxes[$0].leads }.sorted {
      (tree.boxes[$0].isNotable ? 0 : 1, tree.boxes[$0].kind.rawValue, $0)
        < (tree.boxes[$1].isNotable ? 0 : 1, tree.boxes[$1].kind.rawValue, $1)
    }
    let across = members.count <= 5 ? 1 : members.count <= 14 ? 2 : 3
    let rows = max((members.count + across - 1) / across, leading.count)
    let around = Array(ends.suffix(rows - leading.count))
    var columns = [around.prefix(around.count / 2) + leading + around.dropFirst(around.count / 2)]
    var rest = ends.dropLast(around.count)
    while !rest.isEmpty {
      columns.insert(rest.suffix(rows), at: 0)
      rest = rest.dropLast(rows)
    }
    let inset = isFramed ? AttackLayout.spacing : 0
    // The heading of a narrow cluster takes two lines.
    let start = !isFramed ? 0 : columns.count == 1 ? 36.0 : 22
    var height = 0.0
    for (position, column) in columns.enumerated() {
      var y = start
      for box in column {
        boxes[box].left =
          left + inset + Double(position) * (AttackLayout.boxWidth + AttackLayout.spacing)
        boxes[box].top = y
        y += boxes[box].height + AttackLayout.spacing
      }
      height = max(height, y)
    }
    let count = Double(columns.count)
    clusters[cluster] = Rectangle(
      left: left, top: 0,
      width: count * AttackLayout.boxWidth + (count - 1) * AttackLayout.spacing + 2 * inset,
      height: height)
  }

  /// Sets clusters one below the other, as near as can be to the height they were reached from.
  private mutating func stack(_ order: [Int]) {
    var wanted: [Double] = []
    var tops: [Double] = []
    var free = -Double.infinity
    for cluster in order {
      let height = clusters[cluster].height
      let goal =
        isCompact
        ? 0 : (tree.clusters[cluster].by.map { boxes[$0].center.y } ?? 0) - height / 2
      wanted.append(goal)
      tops.append(max(free, goal))
      free = tops[tops.count - 1] + height + 16
    }
    let drift =
      isCompact
      ? 0
      : zip(wanted, tops).reduce(0) { $0 + $1.0 - $1.1 } / Double(max(order.count, 1))
    for (cluster, top) in zip(order, tops) {
      clusters[cluster].top = top + drift
      for box in tree.clusters[cluster].boxes { boxes[box].top += top + drift }
    }
  }
}
