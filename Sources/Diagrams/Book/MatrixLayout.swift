// Where a matrix is parted: which columns and rows stand on which sheet, and how large.

internal import Continuity

/// One way to set a matrix on sheets.
struct MatrixLayout {
  let matrix: Matrix
  let sheet: SheetOfPaper
  /// How large it is drawn; its smallest text is ``Paper/leastText`` at 1.
  let scale: Double
  let room: Rectangle
  let nameWidth: Double
  let columnWidth: Double
  /// How wide the notes behind the last columns are.
  let noteWidths: [Double]
  let columns: [Range<Int>]
  let lines: [ArraySlice<Matrix.Line>]

  static let leastColumnWidth = 19.5
  private static let mostColumnWidth = 25.0
  static let lineHeight = 8.9
  static let headHeight = 9.0
  static let nameSize = Paper.leastText
  /// Room above the uppermost name.
  static let headTop = 4.0

  /// How many sheets it takes.
  var count: Int { columns.count * lines.count }

  /// The best of some ways: fewest sheets, then largest.
  ///
  /// - Parameter room: what a sheet leaves for a matrix.
  init(of matrix: Matrix, on paper: Paper, room: (SheetOfPaper) -> Rectangle) {
    let widest = MatrixLayout.widest(of: matrix)
    var best: MatrixLayout?
    for isLandscape in [true, false] {
      let sheet = SheetOfPaper(paper: paper, isLandscape: isLandscape)
      let room = room(sheet)
      func layout(_ step: Int) -> MatrixLayout? {
        MatrixLayout(
          of: matrix, on: sheet, in: room, scale: 1 + 0.05 * Double(step), widest: widest)
      }
      // Larger takes as many sheets or more: the largest that takes no more than the smallest.
      guard var chosen = layout(0) else { continue }
      let count = chosen.count
      var (fits, fails) = (0, 12)
      while fails - fits > 1 {
        let step = (fits + fails) / 2
        if let larger = layout(step), larger.count <= count {
          (fits, chosen) = (step, larger)
        } else {
          fails = step
        }
      }
      if best.map({ (chosen.count, -chosen.scale) < ($0.count, -$0.scale) }) ?? true {
        best = chosen
      }
    }
    let first = SheetOfPaper(paper: paper, isLandscape: true)
    self = best ?? MatrixLayout(crowded: matrix, on: first, in: room(first))
  }

  /// As few parts side by side as its width allows; `nil` where a part would hold next to nothing.
  private init?(
    of matrix: Matrix, on sheet: SheetOfPaper, in room: Rectangle, scale: Double, widest: Double
  ) {
    let width = room.width / scale
    let notes = matrix.notes.reduce(0) { $0 + $1.least }
    func taken(_ columns: [Range<Int>]) -> [Double] {
      columns.enumerated().map { position, part in
        Double(part.count) * MatrixLayout.leastColumnWidth
          + (position == columns.count - 1 ? notes : 0)
      }
    }
    var columns: [Range<Int>] = []
    var free = -1.0
    for parts in 1...max(1, min(matrix.columns.count, 60)) {
      columns = MatrixLayout.even(matrix.columns.count, in: parts)
      free = width - (taken(columns).max() ?? 0)
      if free >= MatrixLayout.leastNameWidth { break }
    }
    guard free >= MatrixLayout.leastNameWidth else { return nil }
    let head = MatrixLayout.height(ofHead: columns.map(\.count).max() ?? 0)
    let fit = Int((room.height / scale - head) / MatrixLayout.lineHeight)
    let nameWidth = min(free, widest)
    let lines = matrix.lines(width: nameWidth + (taken(columns).first ?? 0) - 8)
    guard fit >= 12 || fit >= lines.count else { return nil }
    self.init(
      matrix: matrix, sheet: sheet, scale: scale, room: room, nameWidth: nameWidth,
      columns: columns, lines: MatrixLayout.cut(lines, fit: fit))
  }

  /// What cannot be well: as many lines as there are, however few fit.
  private init(crowded matrix: Matrix, on sheet: SheetOfPaper, in room: Rectangle) {
    let columns = MatrixLayout.even(matrix.columns.count, in: (matrix.columns.count + 9) / 10)
    let head = MatrixLayout.height(ofHead: columns.map(\.count).max() ?? 0)
    let fit = max(4, Int((room.height - head) / MatrixLayout.lineHeight))
    let lines = matrix.lines(width: MatrixLayout.leastNameWidth)
    self.init(
      matrix: matrix, sheet: sheet, scale: 1, room: room,
      nameWidth: MatrixLayout.leastNameWidth, columns: columns,
      lines: MatrixLayout.cut(lines, fit: fit))
  }

  /// All of it in one part, as large as it is.
  init(whole matrix: Matrix) {
    let nameWidth = min(MatrixLayout.widest(of: matrix), 320)
    let notes = matrix.notes.reduce(0) { $0 + $1.least + 50 }
    let columns = Double(matrix.columns.count) * MatrixLayout.mostColumnWidth
    self.init(
      matrix: matrix, sheet: SheetOfPaper(paper: .a3, isLandscape: true), scale: 1,
      room: Rectangle(left: 0, top: 0, width: nameWidth + columns + notes, height: .infinity),
      nameWidth: nameWidth, columns: [0..<matrix.columns.count],
      lines: [matrix.lines(width: nameWidth + columns + notes - 8)[...]])
  }

  private init(
    matrix: Matrix, sheet: SheetOfPaper, scale: Double, room: Rectangle, nameWidth: Double,
    columns: [Range<Int>], lines: [ArraySlice<Matrix.Line>]
  ) {
    self.matrix = matrix
    self.sheet = sheet
    self.scale = scale
    self.room = room
    self.nameWidth = nameWidth
    self.columns = columns
    self.lines = lines
    // What is left over goes to the notes where there are any, else to the columns.
    let notes = matrix.notes.reduce(0) { $0 + $1.least }
    let free = room.width / scale - nameWidth
    let most = Double(columns.map(\.count).max() ?? 1)
    columnWidth =
      matrix.notes.isEmpty
      ? min(
        max(free / max(most, 1), MatrixLayout.leastColumnWidth), MatrixLayout.mostColumnWidth)
      : MatrixLayout.leastColumnWidth
    let spare = free - Double(columns.last?.count ?? 0) * columnWidth - notes
    let shares = matrix.notes.reduce(0) { $0 + $1.share }
    noteWidths = matrix.notes.map {
      min($0.least + max(spare, 0) * $0.share / max(shares, 0.1), $0.least + 90)
    }
  }

  private static let leastNameWidth = 140.0

  static func height(ofHead columns: Int) -> Double {
    headTop + Double(columns) * headHeight + 6
  }

  /// How wide the names want to be.
  private static func widest(of matrix: Matrix) -> Double {
    let names = matrix.sections.flatMap(\.rows).map {
      TextMeasure.width(of: $0.name, size: nameSize, isBold: $0.isBold) + 8
    }
    let heads = matrix.columns.enumerated().map {
      TextMeasure.width(of: $1.name, size: nameSize) + 34 - Double($0) * leastColumnWidth
    }
    return max(leastNameWidth, (names + heads).max() ?? 0)
  }

  /// So many in so many parts, as even as can be.
  private static func even(_ count: Int, in parts: Int) -> [Range<Int>] {
    let parts = max(1, parts)
    return (0..<parts).map { (count * $0 / parts)..<(count * ($0 + 1) / parts) }
  }

  /// Lines in parts of at most so many; no heading ends a part, and one that goes on has its heading again.
  private static func cut(_ lines: [Matrix.Line], fit: Int) -> [ArraySlice<Matrix.Line>] {
    var parts: [ArraySlice<Matrix.Line>] = []
    var first = 0
    while first < lines.count {
      let again = lines[first].isHeading ? 0 : 1
      var end = min(lines.count, first + max(2, fit - again))
      while end < lines.count, end > first + 2, lines[end - 1].isHeading { end -= 1 }
      parts.append(lines[first..<end])
      first = end
    }
    return parts.isEmpty ? [[]] : parts
  }
}
