// A ruled table: columns of set widths, cells that wrap, rows as high as they must be.

/// A table of words.
struct SheetTable {
  struct Column {
    var heading: String
    var width: Double
    var lines = 2
    var isBold = false
  }

  let columns: [Column]
  var rows: [[String]] = []
  /// Which rows begin with a disc instead of a word.
  var numbers: [Int?] = []

  static let size = 7.3
  private static let padding = 3.5

  var width: Double { columns.reduce(0) { $0 + $1.width } }

  /// The height of all rows under the heading.
  var height: Double { rows.reduce(15) { $0 + height(of: lines(of: $1)) } }

  private func lines(of row: [String]) -> [[String]] {
    zip(columns, row).map { column, cell in
      TextMeasure.wrap(
        cell, width: column.width - 2 * SheetTable.padding - 2, size: SheetTable.size,
        lines: column.lines, isBold: column.isBold)
    }
  }

  private func height(of lines: [[String]]) -> Double {
    Double(lines.map(\.count).max() ?? 1) * SheetTable.size * 1.3 + 2 * SheetTable.padding
  }

  /// Draws as many rows as there is room for.
  ///
  /// - Parameter more: what is said of those that remain.
  /// - Returns: the lower edge.
  func draw(
    left: Double, top: Double, room: Double, in drawing: inout Drawing, more: (Int) -> String
  ) -> Double {
    var y = top
    addBand(left: left, top: y, height: 15, fill: "#33404D", in: &drawing)
    var x = left
    for column in columns {
      drawing.addBlock(
        [column.heading], left: x + SheetTable.padding, top: y + 2.2,
        width: column.width - SheetTable.padding, size: SheetTable.size, isBold: true,
        color: "#FFFFFF")
      x += column.width
    }
    y += 15
    for (index, row) in rows.enumerated() {
      let lines = lines(of: row)
      let height = height(of: lines)
      let needed = height + (index + 1 < rows.count ? 13 : 0)
      if y + needed > top + room {
        drawing.addBlock(
          [more(rows.count - index)], left: left + SheetTable.padding, top: y + 2, width: width,
          size: SheetTable.size, color: Look.faintText)
        return y + 13
      }
      addBand(
        left: left, top: y, height: height, fill: index.isMultiple(of: 2) ? "#FFFFFF" : "#F4F6F8",
        in: &drawing)
      var x = left
      for (position, cell) in lines.enumerated() {
        let column = columns[position]
        if position == 0, numbers.indices.contains(index), let number = numbers[index] {
          drawing.addDisc(number, center: Point(x: x + column.width / 2, y: y + height / 2))
        } else {
          let free = height - Double(cell.count) * SheetTable.size * 1.3
          drawing.addBlock(
            cell, left: x + SheetTable.padding, top: y + free / 2,
            width: column.width - 2 * SheetTable.padding, size: SheetTable.size,
            isBold: column.isBold)
        }
        x += column.width
      }
      y += height
    }
    return y
  }

  private func addBand(
    left: Double, top: Double, height: Double, fill: String, in drawing: inout Drawing
  ) {
    drawing.frames.append(
      Frame(
        rectangle: Rectangle(left: left, top: top, width: width, height: height),
        look: Look(fill: fill, border: "#8A949C", width: 0.5)))
  }
}
