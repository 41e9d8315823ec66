// A tree before it is drawn: boxes that hang on one another, each by an arrow of its own.

internal import Continuity

/// Boxes in columns. Each hangs on one other, so no two arrows cross and none passes a box.
struct Tree {
  struct Box {
    var id = ""
    var text: [TextLine]
    var look: Look
    var shape = Shape.box
    /// What stands on the arrow that leads to it.
    var label = ""
    var arrow = Look.line
    /// Positions in ``Tree/boxes``.
    var children: [Int] = []
    var tooltip = ""
  }

  /// A box comes after the one that it hangs on.
  var boxes: [Box] = []
  /// What hangs on nothing.
  var roots: [Int] = []
  /// Whether it grows to the left: its arrows then lead back to what boxes hang on.
  var isMirrored = false

  /// How wide its boxes and the ways between them are.
  var measure = Measure()

  struct Measure {
    var boxWidth = 196.0
    var gap = 112.0

    /// How wide words in a box may be.
    var textWidth: Double { boxWidth - 14 }

    init() {}

    /// For so many columns side by side; no narrower than words need.
    init(columns: Int, in room: Figure.Room?) {
      guard let room else { return }
      // Rather narrow boxes than ways cut by the edge of a page.
      let count = Double(max(columns, 1))
      for (gap, least) in [(112.0, 150.0), (98, 150), (86, 150), (78, 140), (70, 112)] {
        (self.gap, boxWidth) = (gap, min(210, (room.width - 4 - (count - 1) * gap) / count))
        if boxWidth >= least { return }
      }
      boxWidth = 112
    }
  }

  /// How far under its upper edge an arrow meets a box.
  static let port = 15.0
  static let rowGap = 9.0
  static let labelSize = 8.2

  /// The height of a box.
  static func height(of box: Box) -> Double {
    max(2 * port, box.text.reduce(0) { $0 + $1.size * 1.28 } + 10)
  }

  /// The row and the column of each box; a box stands in the row of its first child.
  private var places: (rows: [Int], columns: [Int], count: Int) {
    var rows = [Int](repeating: 0, count: boxes.count)
    var columns = rows
    var next = 0
    var stack = Array(roots.reversed())
    while let box = stack.popLast() {
      rows[box] = next
      if boxes[box].children.isEmpty { next += 1 }
      for child in boxes[box].children.reversed() {
        columns[child] = columns[box] + 1
        stack.append(child)
      }
    }
    return (rows, columns, next)
  }

  /// How many columns it has.
  var columnCount: Int { 1 + (places.columns.max() ?? 0) }

  /// The picture with the upper left corner of its first root at the origin, and where a page may end.
  func draw(title: String) -> (drawing: Drawing, breaks: [Double]) {
    var drawing = Drawing(title: title)
    let (rows, columns, count) = places
    var heights = [Double](repeating: 0, count: count)
    for box in boxes.indices {
      heights[rows[box]] = max(heights[rows[box]], Tree.height(of: boxes[box]))
    }
    var tops: [Double] = []
    var top = 0.0
    for height in heights {
      tops.append(top)
      top += height + Tree.rowGap
    }
    let marks = boxes.indices.map { index -> Int in
      let box = boxes[index]
      let column = Double(columns[index]) * (measure.boxWidth + measure.gap)
      drawing.marks.append(
        Mark(
          id: box.id,
          rectangle: Rectangle(
            left: isMirrored ? -column : column, top: tops[rows[index]], width: measure.boxWidth,
            height: Tree.height(of: box)),
          shape: box.shape, look: box.look, text: box.text, tooltip: box.tooltip))
      return drawing.marks.count - 1
    }
    for (index, box) in boxes.enumerated() {
      for child in box.children {
        connect(marks[index], marks[child], boxes[child], in: &drawing)
      }
    }
    return (drawing, tops.dropFirst().map { $0 - Tree.rowGap / 2 })
  }

  private func connect(_ from: Int, _ to: Int, _ box: Box, in drawing: inout Drawing) {
    let (parent, child) = (drawing.marks[from].rectangle, drawing.marks[to].rectangle)
    let start = Point(
      x: isMirrored ? parent.left : parent.right, y: parent.top + Tree.port)
    let end = Point(x: isMirrored ? child.right : child.left, y: child.top + Tree.port)
    let trunk = isMirrored ? start.x - 14 : start.x + 14
    var points =
      abs(start.y - end.y) < 0.5
      ? [start, end] : [start, Point(x: trunk, y: start.y), Point(x: trunk, y: end.y), end]
    if isMirrored { points.reverse() }
    drawing.addLine(points, look: box.arrow, hasArrow: true)
    guard !box.label.isEmpty else { return }
    let room = measure.gap - 24
    let label = TextMeasure.fitted(box.label, width: room, size: Tree.labelSize)
    let width = TextMeasure.width(of: label, size: Tree.labelSize) + 4
    let center = (trunk + end.x) / 2 + (isMirrored ? 2 : -3)
    drawing.marks.append(
      Mark(
        rectangle: Rectangle(left: center - width / 2, top: end.y - 6, width: width, height: 12),
        look: .lineLabel, text: [TextLine(text: label, size: Tree.labelSize)]))
  }
}
