// A schema drawn: boxes in their layers, frames around them, lines between them.

internal import Continuity
internal import DependencyGraph

/// Draws a schema.
struct SchemaPicture {
  let schema: Schema
  let labels: any Labels
  private let places: Places
  let items: [GridItem]
  let sites: [Int?]
  private let contents: [BoxContent]
  let columns: [Column]
  let grid: Grid
  /// Whether several establishments stand side by side, each with its own roles and suppliers.
  let isGroup: Bool
  /// The row of boxes that each layer shares.
  let bands: [Int: Int]

  /// A column of the page.
  enum Column: Hashable {
    case establishment(Int?)
    case beside
  }

  private static let unplaced = 1_000_000

  /// - Parameter room: what it is drawn in; as large as suits it where absent.
  init(of schema: Schema, labels: any Labels, room: Figure.Room? = nil) {
    self.schema = schema
    self.labels = labels
    let model = schema.model
    let places = Places(of: schema.shown, in: model)
    self.places = places

    let isGroup = schema.isGroup
    self.isGroup = isGroup
    let isOne = model.establishments.count <= 1 || schema.hasMany
    func column(_ box: Box) -> Column {
      switch box.kind {
      case .role where !isGroup, .supplier where !isGroup: .beside
      default: .establishment(isOne ? nil : box.establishment)
      }
    }
    let used = Set(schema.boxes.filter { $0.layer != Box.background }.map(column))
    var columns = model.establishments.indices.map { Column.establishment($0) }.filter(
      used.contains)
    if used.contains(.establishment(nil)) { columns.append(.establishment(nil)) }
    if used.contains(.beside) { columns.append(.beside) }
    self.columns = columns

    let sites = schema.boxes.map { box -> Int? in
      guard box.kind.isPhysical, box.layer != Box.background else { return nil }
      let found = Set(box.members.map { places.site(of: $0) })
      return found.count == 1 ? found.first ?? nil : nil
    }
    // A frame around one box says nothing that its place does not say.
    var counts: [Int: Int] = [:]
    for case let site? in sites { counts[site, default: 0] += 1 }
    let framed = sites.map { site in site.flatMap { (counts[$0] ?? 0) > 1 ? $0 : nil } }
    self.sites = framed

    let contents = zip(schema.boxes, framed).map { box, frame in
      BoxContent(of: box, in: schema, places: places, frame: frame, labels: labels)
    }
    self.contents = contents
    let isBeside = !isGroup && schema.boxes.contains { $0.layer != 8 }
    let bands = SchemaPicture.bands(
      of: schema.boxes, through: isGroup ? 8 : 7, most: isGroup ? 2 * columns.count + 2 : 8)
    self.bands = bands
    items = zip(schema.boxes.indices, contents).map { index, content in
      let box = schema.boxes[index]
      return GridItem(
        layer: bands[box.layer] ?? box.layer, column: columns.firstIndex(of: column(box)) ?? 0,
        site: SchemaPicture.isBelow(box, isGroup) ? framed[index] ?? SchemaPicture.unplaced : -1,
        height: content.height, isBeside: isBeside && box.layer == 8,
        isBackground: box.layer == Box.background)
    }
    var links = [[Int]](repeating: [], count: schema.boxes.count)
    for connection in schema.connections {
      for member in connection.members {
        links[connection.owner].append(member)
        links[member].append(connection.owner)
      }
    }
    let density = schema.connections.isEmpty || isGroup ? 48.0 : 62.0
    if let room {
      // Frames and codes stand out on both sides.
      grid = Grid.fitting(room.width - 54, for: items, links: links, rowGap: density)
    } else {
      grid = Grid.best(for: items, links: links, rowGap: density)
    }
  }

  /// Whether a box stands below the services, where sites part a column.
  private static func isBelow(_ box: Box, _ isGroup: Bool) -> Bool {
    switch box.kind {
    case .role, .supplier: isGroup
    default: box.layer < 8 && box.kind.isPhysical
    }
  }

  /// Layers below the services that hold few boxes share a row with the one above: a page is not so
  /// tall. They keep their order.
  private static func bands(of boxes: [Box], through last: Int, most: Int) -> [Int: Int] {
    var bands: [Int: Int] = [:]
    var counts: [Int: Int] = [:]
    for box in boxes { counts[box.layer, default: 0] += 1 }
    let most = max(most, Int((Double(boxes.count) * 1.6).squareRoot()))
    var current: (layer: Int, count: Int)?
    for layer in 3...last {
      guard let count = counts[layer] else { continue }
      if let shared = current, shared.count + count <= most {
        bands[layer] = shared.layer
        current = (shared.layer, shared.count + count)
      } else {
        current = (layer, count)
      }
    }
    return bands
  }

  /// What is drawn, with the places between rows and between columns.
  func body(title: String) -> Figure.Body {
    var body = Figure.Body(drawing: draw(title: title))
    for (above, row) in zip(grid.rows, grid.rows.dropFirst()) {
      // A band begins with its heading; within one, signs stand under the boxes.
      body.rowBreaks.append(row.layer == above.layer ? row.top - 13 : row.top - 39)
    }
    let frames = columnFrames.map(\.rectangle)
    for (left, right) in zip(frames, frames.dropFirst()) {
      body.columnBreaks.append((left.right + right.left) / 2)
    }
    if columns.count > 1 {
      body.head = { rows in
        var head = Drawing(title: title)
        for column in columnFrames
        where column.rectangle.top < rows.upperBound && column.rectangle.bottom > rows.lowerBound {
          add(column.name, of: column.rectangle, top: 4, to: &head)
        }
        // As high for each part as for one that has them all.
        head.frames.append(
          Frame(
            rectangle: Rectangle(left: 0, top: 0, width: 1, height: 32),
            look: Look(fill: "#FFFFFF", border: "#FFFFFF", width: 0)))
        return head
      }
    }
    return body
  }

  /// The boxes, frames and lines.
  private func draw(title: String) -> Drawing {
    var drawing = Drawing(title: title)
    addBands(to: &drawing)
    addFrames(to: &drawing)
    for index in schema.boxes.indices { addBox(index, to: &drawing) }
    let wires = Wires(schema: schema, grid: grid, labels: labels)
    wires.add(to: &drawing)
    for index in schema.boxes.indices { addBadges(index, to: &drawing) }
    return drawing
  }

  private func addBox(_ index: Int, to drawing: inout Drawing) {
    let box = schema.boxes[index]
    var look = box.fate?.look ?? box.kind.look
    // A folded box is several: its border says so even without a color.
    if box.isFolded { look.width += 0.8 }
    if let focus = schema.focus, box.members == [focus] { look.width += 2.5 }
    drawing.marks.append(
      Mark(
        id: contents[index].id, rectangle: grid.frames[index], shape: box.kind.shape, look: look,
        text: padded(contents[index], box), tooltip: contents[index].tooltip))
  }

  /// Graphviz centers a text in its outline: blank lines leave the room that badges take.
  private func padded(_ content: BoxContent, _ box: Box) -> [TextLine] {
    let room = box.kind.headroom
    let below =
      Double(content.badgeRows.count) * (BoxContent.badgeHeight + 2) + room.below - room.above
    guard abs(below) > 2 else { return content.lines }
    let blank = TextLine(text: "\u{A0}", size: abs(below) / 1.2)
    return below > 0 ? content.lines + [blank] : [blank] + content.lines
  }

  private func addBadges(_ index: Int, to drawing: inout Drawing) {
    let box = schema.boxes[index]
    let frame = grid.frames[index]
    let rows = contents[index].badgeRows
    let pitch = BoxContent.badgeHeight + 2
    var top = frame.bottom - box.kind.headroom.below - Double(rows.count) * pitch + 4
    for row in rows {
      let widths = row.map { BoxContent.width(of: $0, labels: labels) }
      var left = frame.center.x - (widths.reduce(0, +) + 3 * Double(row.count - 1)) / 2
      for (badge, width) in zip(row, widths) {
        drawing.addPill(
          BoxContent.text(of: badge, labels: labels),
          in: Rectangle(left: left, top: top, width: width, height: BoxContent.badgeHeight),
          look: badge.tolerance.isUnlimited ? .usefulPill : .pill)
        left += width + 3
      }
      top += pitch
    }
    if let code = box.code {
      let width = TextMeasure.width(of: code, size: 10, isBold: true) + 12
      drawing.addPill(
        code, in: Rectangle(left: frame.left - 6, top: frame.top - 8, width: width, height: 17),
        look: .pill, size: 10)
    }
  }
}

extension Drawing {
  mutating func addPill(_ text: String, in rectangle: Rectangle, look: Look, size: Double = 9.5) {
    marks.append(
      Mark(
        rectangle: rectangle, shape: .rounded, look: look,
        text: [TextLine(text: text, size: size, isBold: true)]))
  }
}
