// One sheet of a matrix drawn: names on steps over the columns, so that every word lies flat.

internal import Continuity
import Formats

extension MatrixLayout {
  /// One part of the matrix with its upper left corner at the origin, in its own points.
  ///
  /// - Parameters:
  ///   - page: the page on which a subject is told, if it is.
  ///   - continued: what a heading says that goes on from another sheet.
  func draw(
    part: (columns: Int, lines: Int), page: (Index<Asset>) -> String?, continued: (String) -> String
  ) -> Drawing {
    var sheet = MatrixSheet(layout: self, columns: columns[part.columns])
    sheet.hasNotes = part.columns == columns.count - 1
    let lines = lines[part.lines]
    sheet.addHeads(page: page)
    if let first = lines.first, !first.isHeading {
      sheet.addHeading(continued(matrix.sections[first.section].heading))
    }
    for line in lines {
      let section = matrix.sections[line.section]
      switch line.content {
      case .heading: sheet.addHeading(section.heading)
      case .row(let row): sheet.add(section.rows[row], page: page)
      case .words(let words): sheet.add(part.columns == 0 ? words : "")
      }
    }
    sheet.addRails(to: sheet.top)
    return sheet.drawing
  }
}

/// A sheet of a matrix as it grows downwards.
private struct MatrixSheet {
  static let band = "#EEF1F4"
  let layout: MatrixLayout
  let columns: Range<Int>
  var hasNotes = false
  var drawing = Drawing(title: "")
  private(set) var top: Double
  private var isEven = false
  /// From where rails go on.
  private var railTop: Double

  init(layout: MatrixLayout, columns: Range<Int>) {
    self.layout = layout
    self.columns = columns
    top = MatrixLayout.height(ofHead: columns.count)
    railTop = top
  }

  private var body: Double { MatrixLayout.height(ofHead: columns.count) }
  private var right: Double { left(of: columns.upperBound) }
  private var notes: [(note: Matrix.Note, width: Double)] {
    hasNotes ? Array(zip(layout.matrix.notes, layout.noteWidths)) : []
  }
  private var width: Double { right + notes.reduce(0) { $0 + $1.width } }

  private func left(of column: Int) -> Double {
    layout.nameWidth + Double(column - columns.lowerBound) * layout.columnWidth
  }

  /// Goes on with the lines of the columns down to a height; headings and words interrupt them.
  mutating func addRails(to bottom: Double) {
    guard bottom > railTop + 1 else { return }
    for (step, column) in columns.enumerated() {
      let x = left(of: column) + layout.columnWidth / 2
      drawing.addLine(
        [Point(x: x, y: railTop), Point(x: x, y: bottom)], look: MatrixSheet.rail(step))
    }
  }

  private static func rail(_ step: Int) -> Look {
    (step + 1).isMultiple(of: 5) ? .fifthRail : .rail
  }

  /// The first name stands lowest: those of later columns pass above it.
  private func level(of step: Int) -> Double {
    MatrixLayout.headTop
      + (Double(columns.count - 1 - step) + 0.5) * MatrixLayout.headHeight
  }

  mutating func addHeads(page: (Index<Asset>) -> String?) {
    for (step, column) in columns.enumerated() {
      let head = layout.matrix.columns[column]
      let end = left(of: column) + layout.columnWidth / 2 - 9
      let note = head.subject.flatMap(page) ?? ""
      let room = end - TextMeasure.width(of: note, size: MatrixLayout.nameSize) - 6
      let name = TextMeasure.fitted(head.name, width: room, size: MatrixLayout.nameSize)
      let text = note.isEmpty ? name : "\(name)\u{A0}\u{A0}\(note)"
      let width = TextMeasure.width(of: text, size: MatrixLayout.nameSize) + 4
      drawing.addText(
        text, left: max(end - width, 0), top: level(of: step) - MatrixLayout.nameSize * 0.7,
        size: MatrixLayout.nameSize, alignment: .right, width: min(width, end))
      let (x, y) = (left(of: column) + layout.columnWidth / 2, level(of: step))
      drawing.addLine(
        [Point(x: x - 7, y: y), Point(x: x, y: y), Point(x: x, y: body)],
        look: MatrixSheet.rail(step))
    }
    var x = right
    for (note, width) in notes {
      drawing.addText(
        TextMeasure.fitted(
          note.heading, width: width - 6, size: MatrixLayout.nameSize, isBold: true),
        left: x + 4, top: body - 11, size: MatrixLayout.nameSize, isBold: true, width: width - 5)
      x += width
    }
  }

  mutating func addHeading(_ words: String) {
    addRails(to: top)
    let height = MatrixLayout.lineHeight
    drawing.frames.append(
      Frame(
        rectangle: Rectangle(left: 0, top: top, width: width, height: height),
        look: Look(fill: "#D5DBE0", border: "#D5DBE0", width: 0)))
    drawing.addText(
      TextMeasure.fitted(
        words.uppercased(), width: width - 6, size: 7, isBold: true),
      left: 3, top: top + 0.3, size: 7, isBold: true, width: width - 5)
    top += height
    railTop = top
    isEven = false
  }

  /// A line of words in place of rails.
  mutating func add(_ words: String) {
    let height = MatrixLayout.lineHeight
    addRails(to: top)
    drawing.addText(
      words, left: 3, top: top - 0.4, size: MatrixLayout.nameSize, width: width - 5)
    top += height
    railTop = top
  }

  mutating func add(_ row: Matrix.Row, page: (Index<Asset>) -> String?) {
    let height = MatrixLayout.lineHeight
    if isEven {
      drawing.frames.append(
        Frame(
          rectangle: Rectangle(left: 0, top: top, width: width, height: height),
          look: Look(fill: MatrixSheet.band, border: MatrixSheet.band, width: 0)))
    }
    isEven.toggle()
    let size = MatrixLayout.nameSize
    drawing.addText(
      TextMeasure.fitted(row.name, width: layout.nameWidth - 6, size: size, isBold: row.isBold),
      left: 3, top: top + (row.isBold ? 0.3 : -0.4), size: size, isBold: row.isBold,
      width: layout.nameWidth - 5)
    if !row.tooltip.isEmpty, !drawing.marks.isEmpty {
      drawing.marks[drawing.marks.count - 1].tooltip = row.tooltip
    }
    for column in columns {
      guard let sign = row.signs[column] else { continue }
      drawing.add(
        sign,
        in: Rectangle(
          left: left(of: column) + 0.8, top: top + 0.5, width: layout.columnWidth - 1.6,
          height: height - 1), over: isEven ? "#FFFFFF" : MatrixSheet.band)
    }
    var x = right
    for (position, (_, width)) in notes.enumerated() where position < row.notes.count {
      var words = row.notes[position]
      if position == notes.count - 1, !row.subjects.isEmpty {
        let pages = row.subjects.compactMap(page)
        let all = ([words] + pages).filter { !$0.isEmpty }.joined(separator: "\u{A0}\u{A0}")
        if TextMeasure.width(of: all, size: size) <= width - 6 { words = all }
      }
      drawing.addText(
        TextMeasure.fitted(words, width: width - 6, size: size), left: x + 4, top: top - 0.4,
        size: size, width: width - 5)
      x += width
    }
    top += height
  }
}

extension Drawing {
  /// Adds the sign of a matrix: what is vital is black, the rest is white with a figure of its own.
  mutating func add(_ sign: MatrixSign, in cell: Rectangle, over fill: String) {
    switch sign {
    case .vital(let figure):
      marks.append(
        Mark(
          rectangle: cell,
          look: Look(fill: "#000000", border: "#000000", text: "#FFFFFF", width: 0.4)))
      addText(
        figure, left: cell.left, top: cell.top - 0.6, size: 7, color: "#FFFFFF",
        alignment: .center, width: cell.width)
    case .same:
      marks.append(
        Mark(rectangle: cell, look: Look(fill: "#D5DBE0", border: "#D5DBE0", width: 0)))
    case .spare, .fallback, .useful, .through:
      let side = min(cell.width, 10)
      marks.append(
        Mark(
          rectangle: Rectangle(
            left: cell.center.x - side / 2, top: cell.top, width: side, height: cell.height),
          look: Look(fill: fill, border: fill, width: 0),
          text: [TextLine(text: sign.symbol, size: 8)]))
    }
  }
}

extension TextMeasure {
  /// A text on one line, shortened where it is wider than the room.
  static func fitted(
    _ text: String, width room: Double, size: Double, isBold: Bool = false
  ) -> String {
    var shown = text.visible(limit: 240)
    if width(of: shown, size: size, isBold: isBold) <= room { return shown }
    while !shown.isEmpty, width(of: shown + "…", size: size, isBold: isBold) > room {
      shown.removeLast()
    }
    while shown.hasSuffix(" ") || shown.hasSuffix("\u{A0}") { shown.removeLast() }
    return shown + "…"
  }
}

extension Look {
  fileprivate static let rail = Look(border: "#C3CAD0", width: 0.5)
  fileprivate static let fifthRail = Look(border: "#7C8790", width: 0.6)
}
