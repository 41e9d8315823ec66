// The pages of a picture: on each its head, its part of what is drawn, where it goes on, its title block.

internal import Continuity

extension PageSetting {
  func pages() -> [Drawing] { (0..<count).map(page) }

  private func page(_ index: Int) -> Drawing {
    let inner = sheet.inner
    let small = PageSetting.furniture
    let width = inner.width / small
    let isSeveral = count > 1
    let isBody = index < tiles.count
    var page = Drawing(title: figure.title)
    page.identity = figure.identity
    page.sheet = sheet
    let header = PageSetting.header(
      of: figure, isFirst: index == 0, isSeveral: isSeveral, width: width
    ).draw(across: width)
    page.add(header.drawing, scale: small, at: Point(x: inner.left, y: inner.top))
    let block = TitleBlock(
      figure.identity, page: isSeveral ? (index + 1, count) : nil, width: width)
    let blockTop = inner.bottom - block.height * small
    page.add(block.draw(), scale: small, at: Point(x: inner.left, y: blockTop))

    var top = inner.top + header.height * small + PageSetting.gap
    if isBody {
      addBody(index, top: top, to: &page)
      if tiles.count > 1 {
        let marking = figure.identity.marking == nil ? 0.0 : 26
        addMap(index, top: inner.top + marking, to: &page)
      }
    }
    if index == count - 1, !figure.legend.isEmpty {
      let legend = figure.legend.draw(width: width)
      if isBody { top = blockTop - PageSetting.gap - legend.bounds.height * small }
      page.add(legend, scale: small, at: Point(x: inner.left, y: top))
    }
    return page
  }

  private func addBody(_ index: Int, top: Double, to page: inout Drawing) {
    let inner = sheet.inner
    let (row, column) = (tiles[index].row, tiles[index].column)
    let core = Rectangle(
      left: columns[column].lowerBound, top: rows[row].lowerBound,
      right: columns[column].upperBound, bottom: rows[row].upperBound)
    let overlap = PageSetting.overlap(of: columns[column], in: body.drawing.marks)
    let region = Rectangle(
      left: core.left - overlap.left, top: core.top, right: core.right + overlap.right,
      bottom: core.bottom)
    // Alone it stands in the middle; parted, each part begins at the left.
    let spare = columns.count == 1 ? inner.width - region.width * scale : 0
    var origin = Point(x: inner.left + max(spare, 0) / 2 - region.left * scale, y: top)
    if row > 0 {
      if let above = self.page(row: row - 1, column: column) {
        let middle = origin.x + core.center.x * scale
        addCut(
          at: top, middle: middle, words: language.continued(from: above), isAbove: true, to: &page)
      }
      origin.y += PageSetting.cutHeight
      if let head = body.head {
        var part = head(bounds.top...bounds.bottom).bounds
        (part.left, part.width) = (region.left, region.width)
        page.add(
          head(rows[row]).clipped(to: part, core: part), scale: scale,
          at: Point(x: origin.x, y: origin.y - part.top * scale))
        origin.y += part.height * scale
      }
    }
    let bottom = origin.y + region.height * scale
    origin.y -= region.top * scale
    // Lines that bend out at the sides of the whole are not cut.
    var room = region
    if column == 0 { (room.left, room.width) = (room.left - 10, room.width + 10) }
    if column + 1 == columns.count { room.width += 10 }
    let part = tiles.count == 1 ? body.drawing : body.drawing.clipped(to: room, core: core)
    page.add(part, scale: scale, at: origin)
    if let below = self.page(row: row + 1, column: column) {
      addCut(
        at: bottom, middle: origin.x + core.center.x * scale, words: language.continued(on: below),
        isAbove: false, to: &page)
    }
    for (other, x) in [(column - 1, core.left), (column + 1, core.right)] {
      guard let number = self.page(row: row, column: other) else { continue }
      let x = min(max(origin.x + x * scale, inner.left), inner.right)
      let isLeft = other < column
      page.addLine([Point(x: x, y: top), Point(x: x, y: bottom)], look: .cut)
      // What is too narrow for both words has free paper beside it.
      let isInside = !isLeft && core.width * scale > 240
      page.addText(
        isLeft ? language.continued(from: number) : language.continued(on: number),
        left: isInside ? x - 120 : x, top: isLeft || isInside ? bottom + 4.5 : bottom - 14,
        size: 7.6, isBold: true, alignment: isInside ? .right : .left, width: 120)
    }
  }

  private var language: Language { figure.identity.language }

  /// A line where the picture goes on, and where, in the middle of what is cut.
  private func addCut(
    at y: Double, middle: Double, words: String, isAbove: Bool, to page: inout Drawing
  ) {
    let inner = sheet.inner
    let line = isAbove ? y + PageSetting.cutHeight - 2 : y + 2
    page.addLine([Point(x: inner.left, y: line), Point(x: inner.right, y: line)], look: .cut)
    page.addText(
      words, left: max(middle - 60, inner.left), top: isAbove ? y - 1.5 : y + 4.5, size: 7.6,
      isBold: true, alignment: .center, width: 120)
  }

  /// All pages as small as a stamp, this one dark.
  private func addMap(_ index: Int, top: Double, to page: inout Drawing) {
    let most = PageSetting.mapSize
    let scale = min(most.width / bounds.width, most.height / bounds.height)
    let left = sheet.inner.right - bounds.width * scale
    for (position, row) in rows.enumerated() {
      for (side, column) in columns.enumerated() {
        let isHere = tiles[index] == Tile(row: position, column: side)
        guard isHere || self.page(row: position, column: side) != nil else { continue }
        page.frames.append(
          Frame(
            rectangle: Rectangle(
              left: left + (column.lowerBound - bounds.left) * scale,
              top: top + (row.lowerBound - bounds.top) * scale,
              width: (column.upperBound - column.lowerBound) * scale,
              height: (row.upperBound - row.lowerBound) * scale),
            look: Look(fill: isHere ? "#33404D" : "#FFFFFF", border: "#33404D", width: 0.7)))
      }
    }
  }
}

extension Look {
  fileprivate static let cut = Look(border: "#33404D", width: 0.7, stroke: .dashed)
}
