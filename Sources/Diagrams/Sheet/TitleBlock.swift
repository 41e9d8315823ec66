// The title block: who, what, when and with what, in cells under the picture.

internal import Continuity
import Formats

/// Cells side by side, each a small label over its value.
struct TitleBlock {
  private struct Cell {
    var label: String
    var lines: [String]
    var width: Double
  }

  private let rows: [[Cell]]
  private let width: Double

  private static let labelSize = 9.5
  private static let valueSize = 11.5
  private static let padding = 7.0

  /// - Parameter page: which of how many, where there are several.
  init(_ identity: Identity, page: (number: Int, count: Int)? = nil, width: Double) {
    self.width = width
    let words = PaperWords(identity.language)
    var entries = identity.lines
    if let marking = identity.marking { entries.append((words.marking, marking)) }
    if let page { entries.append((words.page, "\(page.number)/\(page.count)")) }
    var rows: [[Cell]] = []
    var used = Double.infinity
    for entry in entries {
      let cell = TitleBlock.cell(entry.label, entry.value.visible(limit: 300), most: width * 0.5)
      if used + cell.width > width {
        rows.append([])
        used = 0
      }
      rows[rows.count - 1].append(cell)
      used += cell.width
    }
    self.rows = rows
  }

  private static func cell(_ label: String, _ value: String, most: Double) -> Cell {
    let room = most - 2 * padding
    let lines = TextMeasure.wrap(value, width: room, size: valueSize, lines: 3)
    let widest = max(
      TextMeasure.width(of: label, size: labelSize),
      lines.map { TextMeasure.width(of: $0, size: valueSize) }.max() ?? 0)
    return Cell(label: label, lines: lines, width: widest * 1.04 + 2 * padding + 4)
  }

  private static func height(of row: [Cell]) -> Double {
    let lines = row.map(\.lines.count).max() ?? 1
    return 8 + labelSize * 1.3 + Double(lines) * valueSize * 1.3
  }

  var height: Double { rows.reduce(0) { $0 + TitleBlock.height(of: $1) } }

  /// The block with its upper left corner at the origin.
  func draw() -> Drawing {
    var drawing = Drawing(title: "")
    var top = 0.0
    for row in rows {
      let height = TitleBlock.height(of: row)
      // What is left is shared out: the block is as wide as its picture.
      let spare = (width - row.reduce(0) { $0 + $1.width }) / Double(row.count)
      var left = 0.0
      for cell in row {
        let rectangle = Rectangle(
          left: left, top: top, width: cell.width + spare, height: height)
        drawing.frames.append(
          Frame(rectangle: rectangle, look: Look(fill: "#FFFFFF", border: "#5A6570", width: 0.8)))
        drawing.addText(
          cell.label, left: left + TitleBlock.padding, top: top + 4, size: TitleBlock.labelSize,
          color: Look.faintText)
        drawing.addBlock(
          cell.lines, left: left + TitleBlock.padding, top: top + 4 + TitleBlock.labelSize * 1.3,
          width: rectangle.width - 2 * TitleBlock.padding, size: TitleBlock.valueSize)
        left += rectangle.width
      }
      top += height
    }
    return drawing
  }
}
