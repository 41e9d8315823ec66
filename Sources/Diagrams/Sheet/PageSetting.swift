// One way to set a picture on paper, and its pages.

internal import Continuity

/// A figure on sheets that lie one way, drawn at one scale.
struct PageSetting {
  let figure: Figure
  let sheet: SheetOfPaper
  let scale: Double
  let body: Figure.Body
  let bounds: Rectangle
  let rows: [ClosedRange<Double>]
  let columns: [ClosedRange<Double>]
  /// The parts that hold something, in reading order: positions in rows and columns.
  let tiles: [Tile]
  /// Whether the legend has a page of its own after all others.
  private let legendIsApart: Bool

  /// How large titles, legends and blocks are drawn, beside what they are elsewhere.
  static let furniture = 0.76
  static let gap = 7.0
  /// Room for the words at a cut.
  static let cutHeight = 14.0
  static let mapSize = (width: 96.0, height: 46.0)

  init(_ figure: Figure, on sheet: SheetOfPaper, scale: Double) {
    self.figure = figure
    self.sheet = sheet
    self.scale = scale
    let inner = sheet.inner
    let small = PageSetting.furniture
    let width = inner.width / small
    let block = TitleBlock(figure.identity, page: (88, 88), width: width).height * small
    func room(isFirst: Bool, isSeveral: Bool) -> Double {
      let header = PageSetting.header(
        of: figure, isFirst: isFirst, isSeveral: isSeveral, width: width)
      return inner.height - header.draw(across: width).height * small - block
        - 3 * PageSetting.gap
    }
    let legend =
      figure.legend.isEmpty
      ? 0 : figure.legend.draw(width: width).bounds.height * small + PageSetting.gap
    let single = room(isFirst: true, isSeveral: false)
    let cuts = 2 * PageSetting.cutHeight
    let first = room(isFirst: true, isSeveral: true) - cuts
    let others = room(isFirst: false, isSeveral: true) - cuts
    body = figure.body(
      Figure.Room(
        width: inner.width / scale, height: (single - legend) / scale,
        several: (first / scale, others / scale), legend: legend / scale))
    bounds = body.area
    let fits = bounds.width * scale <= inner.width + 0.5 && body.pageBreaks.isEmpty
    if fits, bounds.height * scale + legend <= single + 0.5 {
      rows = [bounds.top...bounds.bottom]
      columns = [bounds.left...bounds.right]
      tiles = [Tile(row: 0, column: 0)]
      legendIsApart = false
      return
    }
    let head = (body.head?(bounds.top...bounds.bottom).bounds.height ?? 0) * scale
    let rest = others - head
    let marks = body.drawing.marks
    let vertical = Cuts(
      span: bounds.top...bounds.bottom, preferred: body.rowBreaks, forced: body.pageBreaks,
      obstacles: marks.map { $0.rectangle.top...$0.rectangle.bottom })
    func needsPage(_ rows: [ClosedRange<Double>]) -> Bool {
      let used = rows.last.map { ($0.upperBound - $0.lowerBound) * scale } ?? 0
      return used + legend > (rows.count == 1 ? first : rest) + PageSetting.cutHeight
    }
    var rows = vertical.pieces(first: first / scale, rest: rest / scale)
    // Long pieces leave a short last one, which may have room for the legend.
    if needsPage(rows) {
      let long = vertical.pieces(first: first / scale, rest: rest / scale, isEven: false)
      if !needsPage(long) { rows = long }
    }
    legendIsApart = needsPage(rows)
    let horizontal = Cuts(
      span: bounds.left...bounds.right, preferred: body.columnBreaks,
      obstacles: marks.map { $0.rectangle.left...$0.rectangle.right })
    let across = inner.width / scale
    var columns = horizontal.pieces(first: across, rest: across)
    var overlap = 0.0
    for _ in 0..<3 {
      let needed = columns.map { PageSetting.overlap(of: $0, in: marks) }
        .reduce(0) { max($0, $1.left, $1.right) }
      if needed <= overlap { break }
      overlap = needed
      let narrower = max(across - 2 * overlap, across * 0.3)
      columns = horizontal.pieces(first: narrower, rest: narrower)
    }
    self.rows = rows
    self.columns = columns
    let centers = marks.filter { $0.look.stroke != .none || !$0.text.isEmpty }
      .map(\.anchor)
    let all = rows.indices.flatMap { row in columns.indices.map { Tile(row: row, column: $0) } }
    tiles = all.filter { tile in
      centers.contains { rows[tile.row].contains($0.y) && columns[tile.column].contains($0.x) }
    }
  }

  struct Tile: Hashable {
    let row: Int
    let column: Int
  }

  var count: Int { tiles.count + (legendIsApart ? 1 : 0) }

  /// The number of the page that shows a part, if one does.
  func page(row: Int, column: Int) -> Int? {
    tiles.firstIndex(of: Tile(row: row, column: column)).map { $0 + 1 }
  }

  /// Fewer pages; else larger.
  func isBetter(than other: PageSetting) -> Bool {
    (count, -scale) < (other.count, -other.scale)
  }

  static func header(
    of figure: Figure, isFirst: Bool, isSeveral: Bool, width: Double
  ) -> Header {
    // What follows is known by its title and what it is about.
    let lines = figure.lines + (isSeveral ? figure.asides : [])
    return Header(
      title: figure.title, lines: isFirst ? lines : Array(lines.prefix(1)),
      asides: isSeveral ? [] : figure.asides, marking: figure.identity.marking, width: width,
      aside: isSeveral ? mapSize.width / furniture + 12 : 0)
  }

  /// How far what a cut parts goes on to either side: both pages show it whole.
  static func overlap(
    of piece: ClosedRange<Double>, in marks: [Mark]
  ) -> (left: Double, right: Double) {
    var overlap = (left: 0.0, right: 0.0)
    for mark in marks where mark.alignment != .left && !mark.text.isEmpty {
      let (left, right) = (mark.rectangle.left, mark.rectangle.right)
      if left < piece.lowerBound, right > piece.lowerBound {
        overlap.left = max(overlap.left, piece.lowerBound - left + 3)
      }
      if left < piece.upperBound, right > piece.upperBound {
        overlap.right = max(overlap.right, right - piece.upperBound + 3)
      }
    }
    return overlap
  }
}
