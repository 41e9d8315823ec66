// The frames of a schema: bands for layers, outlines for establishments and for sites.

internal import Continuity

extension SchemaPicture {
  func addBands(to drawing: inout Drawing) {
    let placed = items.indices.filter { !items[$0].isBeside }
    guard let first = placed.first else { return }
    var area = grid.frames[first]
    for index in placed { area = area.union(grid.frames[index]) }
    var row = 0
    var isEven = false
    while row < grid.rows.count {
      let layer = grid.rows[row].layer
      var last = row
      while last + 1 < grid.rows.count, grid.rows[last + 1].layer == layer { last += 1 }
      let kinds = Set(
        schema.boxes.filter { (bands[$0.layer] ?? $0.layer) == layer }.map(\.kind))
      if layer != 8 || isGroup, !kinds.isEmpty {
        let top = grid.rows[row].top - 38
        let band = Rectangle(
          left: area.left - 19, top: top, width: area.width + 38,
          height: grid.rows[last].bottom + 12 - top)
        let fill = isEven ? "#F4F6F8" : "#FAFBFC"
        drawing.frames.append(Frame(rectangle: band, look: Look(fill: fill, border: fill)))
        let names = kinds.sorted { $0.rawValue < $1.rawValue }.map {
          labels.language.heading(of: $0)
        }
        let heading =
          layer == Box.background ? labels.background : names.joined(separator: " · ")
        drawing.addHeading(
          heading.uppercased(), left: band.left + 6, top: top + 2, size: 9, over: fill)
      }
      isEven.toggle()
      row = last + 1
    }
  }

  func addFrames(to drawing: inout Drawing) {
    for column in columnFrames {
      drawing.frames.append(
        Frame(
          rectangle: column.rectangle,
          look: Look(border: "#5A6570", width: 1.4, isRounded: true)))
      add(column.name, of: column.rectangle, top: column.rectangle.top + 4, to: &drawing)
    }
    addSites(to: &drawing)
  }

  /// The name of a column, where its frame begins.
  func add(_ name: String, of frame: Rectangle, top: Double, to drawing: inout Drawing) {
    // A long name over a narrow column takes two lines.
    let room = frame.width - 24
    let isLong = TextMeasure.width(of: name, size: 13, isBold: true) > room
    let size = isLong ? 10.5 : 13
    let lines = TextMeasure.wrap(
      name, width: room, size: size, lines: isLong ? 2 : 1, isBold: true)
    for (position, line) in lines.enumerated() {
      drawing.addHeading(
        line, left: frame.left + 10, top: top + (isLong ? Double(position) * 12 - 3 : 0),
        size: size,
        color: "#111111", over: "#FFFFFF")
    }
  }

  /// The frames around the columns of the page, with their names, from left to right.
  var columnFrames: [(name: String, rectangle: Rectangle)] {
    columns.enumerated().compactMap { position, column in
      let mine = items.indices.filter { items[$0].column == position && !items[$0].isBackground }
      guard let first = mine.first else { return nil }
      var area = grid.frames[first]
      for index in mine {
        // Whole rows, so that frames side by side are flush.
        let row = grid.rows[grid.rowOf[index]]
        var frame = grid.frames[index]
        (frame.top, frame.height) = (row.top, row.height)
        area = area.union(frame)
      }
      var rectangle = area.grown(by: 20)
      rectangle.top -= 42
      rectangle.height += 42
      return (name(of: column, holding: mine), rectangle)
    }
  }

  private func name(of column: Column, holding boxes: [Int]) -> String {
    switch column {
    case .beside:
      let kinds = Set(boxes.map { schema.boxes[$0].kind }).sorted { $0.rawValue < $1.rawValue }
      return kinds.map { labels.language.heading(of: $0) }.joined(separator: " · ")
    case .establishment(nil):
      guard isGroup || columns.contains(where: { $0 != .establishment(nil) && $0 != .beside })
      else {
        let establishments = schema.model.establishments
        return establishments.count == 1 ? establishments[0].name : schema.model.name
      }
      return boxes.contains { schema.isMixed(schema.boxes[$0]) } ? labels.mixed : labels.shared
    case .establishment(let establishment?):
      return schema.model.establishments[establishment].name
    }
  }

  private func addSites(to drawing: inout Drawing) {
    var areas: [[Int]: Rectangle] = [:]
    for index in items.indices {
      guard let site = sites[index] else { continue }
      let key = [items[index].column, site]
      areas[key] = areas[key].map { $0.union(grid.frames[index]) } ?? grid.frames[index]
    }
    for (key, area) in areas.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
      var rectangle = area.grown(by: 9)
      rectangle.top -= 13
      rectangle.height += 13
      drawing.frames.append(
        Frame(
          rectangle: rectangle, look: Look(border: "#8A7B66", width: 1, stroke: .dashed)))
      let limit = min(40, Int(rectangle.width / 6.8))
      let name = TextMeasure.wrap(
        "⌂ " + schema.model.assets[key[1]].name, limit: limit, lines: 1)[0]
      drawing.addText(
        name, left: rectangle.left + 6, top: rectangle.top + 1, size: 10, isBold: true,
        color: "#6B5B4B")
    }
  }
}
