// What stands over the matrix of one process: its objectives, its people, its degraded mode, what has no spare.

internal import Continuity
internal import DependencyGraph

/// Cells side by side over a matrix.
enum ProcessFacts {
  struct Cell {
    var heading: String
    var lines: [String]
    /// How wide it is beside the others.
    var share = 1.0
  }

  private static let size = 8.2
  private static let padding = 6.0
  private static let most = 6

  static func height(of cells: [Cell], width: Double) -> Double {
    guard !cells.isEmpty else { return 0 }
    let lines = wrapped(cells, width: width).map(\.count).max() ?? 0
    return Double(lines + 1) * size * 1.32 + 2 * padding + 6
  }

  private static func widths(of cells: [Cell], width: Double) -> [Double] {
    let all = cells.reduce(0) { $0 + $1.share }
    return cells.map { width * $0.share / max(all, 0.1) }
  }

  private static func wrapped(_ cells: [Cell], width: Double) -> [[String]] {
    zip(cells, widths(of: cells, width: width)).map { cell, width in
      let lines = cell.lines.flatMap {
        TextMeasure.wrap($0, width: width - 2 * padding - 2, size: size, lines: 5)
      }
      guard lines.count > most else { return lines }
      return lines.prefix(most - 1) + ["…"]
    }
  }

  static func draw(_ cells: [Cell], width: Double) -> Drawing {
    var drawing = Drawing(title: "")
    guard !cells.isEmpty else { return drawing }
    let height = height(of: cells, width: width) - 6
    var left = 0.0
    for (position, (cell, share)) in zip(cells, widths(of: cells, width: width)).enumerated() {
      drawing.frames.append(
        Frame(
          rectangle: Rectangle(left: left, top: 0, width: share, height: height),
          look: Look(fill: "#FFFFFF", border: "#5A6570", width: 0.7)))
      drawing.addText(
        TextMeasure.fitted(cell.heading, width: share - 2 * padding, size: size, isBold: true),
        left: left + padding, top: padding - 2, size: size, isBold: true,
        width: share - 2 * padding)
      drawing.addBlock(
        wrapped(cells, width: width)[position], left: left + padding,
        top: padding - 2 + size * 1.32, width: share - 2 * padding, size: size)
      left += share
    }
    return drawing
  }
}
