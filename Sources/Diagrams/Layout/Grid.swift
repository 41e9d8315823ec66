// Where boxes go: rows by layer, columns by establishment and site, in the proportions of a page.

/// One thing to place.
struct GridItem: Sendable {
  /// The layer, from the top.
  var layer: Int
  /// The column of the page: the side of the roles, an establishment, the side of the suppliers.
  var column: Int
  /// The part of the column it is kept to, in layers that are split by site; −1 for none.
  var site: Int
  /// How tall it is.
  var height: Double
  /// Whether it stands at the side, from the top downwards, whatever its layer.
  var isBeside = false
  /// Whether it stands below everything, across the whole page.
  var isBackground = false
}

/// The places of all items.
struct Grid: Sendable {
  static let itemWidth = 154.0
  static let gutter = 24.0
  static let columnGap = 44.0
  static let frameMargin = 12.0
  static var pitch: Double { itemWidth + gutter }

  /// One row of boxes.
  struct Row: Sendable {
    var layer: Int
    var top = 0.0
    var height = 0.0
    /// Items from left to right.
    var items: [Int] = []
    var bottom: Double { top + height }
  }

  private(set) var rows: [Row] = []
  private(set) var rowOf: [Int]
  private(set) var frames: [Rectangle]
  private(set) var width = 0.0
  private(set) var height = 0.0

  private let items: [GridItem]
  private let links: [[Int]]
  /// Room between rows, by position of the row above.
  private let rowGap: Double

  /// Places items for a number of boxes side by side.
  ///
  /// - Parameter links: neighbors of each item, which it should stand near.
  init(_ items: [GridItem], links: [[Int]], across capacity: Int, rowGap: Double) {
    self.items = items
    self.links = links
    self.rowGap = rowGap
    rowOf = [Int](repeating: 0, count: items.count)
    frames = items.map {
      Rectangle(left: 0, top: 0, width: Grid.itemWidth, height: $0.height)
    }
    place(across: capacity)
  }

  /// The grid whose proportions suit a page best.
  static func best(
    for items: [GridItem], links: [[Int]], rowGap: Double, aspect: Double = 1.95
  ) -> Grid {
    var best: (grid: Grid, error: Double)?
    let most = max(3, min(16, items.count))
    for capacity in 3...most {
      let grid = Grid(items, links: links, across: capacity, rowGap: rowGap)
      let ratio = grid.width / max(grid.height, 1)
      let error = ratio > aspect ? ratio / aspect : aspect / ratio
      if error < best?.error ?? .infinity { best = (grid, error) }
    }
    return best?.grid ?? Grid(items, links: links, across: 3, rowGap: rowGap)
  }

  /// The lowest grid within a width; the narrowest, where none is.
  static func fitting(
    _ width: Double, for items: [GridItem], links: [[Int]], rowGap: Double
  ) -> Grid {
    var best: Grid?
    for capacity in 1...max(1, min(24, items.count)) {
      let grid = Grid(items, links: links, across: capacity, rowGap: rowGap)
      guard let other = best else {
        best = grid
        continue
      }
      let isBetter =
        grid.width <= width
        ? other.width > width || grid.height < other.height
        : other.width > width && grid.width < other.width
      if isBetter { best = grid }
      // Wider ones will not come back.
      if grid.width > 1.5 * width, other.width <= width { break }
    }
    return best ?? Grid(items, links: links, across: 1, rowGap: rowGap)
  }

  /// A part of a column whose boxes are kept together.
  private struct Region {
    var column: Int
    var site: Int
    /// Items by layer, left to right, then top to bottom.
    var layers: [Int: [Int]] = [:]
    var across = 1
    var left = 0.0
    var widest: Int { layers.values.map(\.count).max() ?? 0 }
    /// Boxes side by side in its fullest row.
    var used: Int {
      layers.values.map { content in
        let depth = (content.count + across - 1) / across
        return (content.count + depth - 1) / max(depth, 1)
      }.max() ?? 1
    }
    var width: Double { Double(used) * Grid.pitch - Grid.gutter }
  }

  private mutating func place(across capacity: Int) {
    var regions = makeRegions()
    share(capacity, among: &regions)
    makeRows(regions)
    let order = setColumns(&regions)
    for _ in 0..<order { settle(&regions) }
    finish()
  }

  private func makeRegions() -> [Region] {
    var regions: [Region] = []
    var positions: [[Int]: Int] = [:]
    for (index, item) in items.enumerated() where !item.isBeside && !item.isBackground {
      let key = [item.column, item.site]
      let position = positions[key] ?? regions.count
      if position == regions.count {
        positions[key] = position
        regions.append(Region(column: item.column, site: item.site))
      }
      regions[position].layers[item.layer, default: []].append(index)
    }
    return regions.sorted { ($0.column, $0.site) < ($1.column, $1.site) }
  }

  /// Shares the boxes side by side among columns, and within each among its sites.
  private func share(_ capacity: Int, among regions: inout [Region]) {
    let columns = Set(regions.map(\.column)).sorted()
    func weight(_ indices: [Int]) -> Double {
      Double(indices.map { regions[$0].widest }.max() ?? 1).squareRoot()
    }
    let total = columns.reduce(0.0) { sum, column in
      sum + weight(regions.indices.filter { regions[$0].column == column })
    }
    for column in columns {
      let mine = regions.indices.filter { regions[$0].column == column }
      let part = max(1, Int((Double(capacity) * weight(mine) / max(total, 1)).rounded()))
      // Above, everything shares the width; below, sites stand side by side.
      let below = mine.filter { regions[$0].site >= 0 }
      for region in mine where regions[region].site < 0 {
        regions[region].across = min(part, max(1, regions[region].widest))
      }
      let sum = below.reduce(0.0) { $0 + Double(regions[$1].widest).squareRoot() }
      for region in below {
        let share = Double(part) * Double(regions[region].widest).squareRoot() / max(sum, 1)
        regions[region].across = min(max(1, Int(share.rounded())), max(1, regions[region].widest))
      }
    }
  }

  private mutating func makeRows(_ regions: [Region]) {
    let layers = Set(items.filter { !$0.isBeside && !$0.isBackground }.map(\.layer)).sorted()
    for layer in layers {
      let count =
        regions.map { region in
          let count = region.layers[layer]?.count ?? 0
          return (count + region.across - 1) / region.across
        }.max() ?? 1
      for _ in 0..<max(1, count) { rows.append(Row(layer: layer)) }
    }
    if rows.isEmpty { rows = [Row(layer: 0)] }
  }

  /// Gives each region its left edge; how often to sort what is in them.
  private mutating func setColumns(_ regions: inout [Region]) -> Int {
    var left = 0.0
    let besides = items.indices.filter { items[$0].isBeside }
    let columns = Set(items.filter { !$0.isBackground }.map(\.column)).sorted()
    for column in columns {
      let beside = besides.filter { items[$0].column == column }
      if !beside.isEmpty {
        let across = (beside.count + rows.count - 1) / rows.count
        for (position, item) in beside.enumerated() {
          rowOf[item] = position / across
          rows[position / across].items.append(item)
          frames[item].left = left + Double(position % across) * Grid.pitch
        }
        left += Double(across) * Grid.pitch - Grid.gutter + Grid.columnGap
        continue
      }
      let mine = regions.indices.filter { regions[$0].column == column }
      let above = mine.filter { regions[$0].site < 0 }
      let below = mine.filter { regions[$0].site >= 0 }
      let aboveWidth = above.map { regions[$0].width }.max() ?? 0
      var belowWidth = below.reduce(0.0) { $0 + regions[$1].width + Grid.columnGap }
      if !below.isEmpty { belowWidth -= Grid.columnGap }
      let width = max(aboveWidth, belowWidth)
      for region in above { regions[region].left = left + (width - regions[region].width) / 2 }
      var next = left + (width - belowWidth) / 2
      for region in below {
        regions[region].left = next
        next += regions[region].width + Grid.columnGap
      }
      left += width + Grid.columnGap * 1.3
    }
    width = max(left - Grid.columnGap, Grid.itemWidth)
    for (row, content) in rows.enumerated() {
      for item in content.items { rowOf[item] = row }
    }
    spread(regions)
    return 8
  }

  /// Puts the items of each region into its rows, in their order.
  private mutating func spread(_ regions: [Region]) {
    for row in rows.indices { rows[row].items.removeAll { !items[$0].isBeside } }
    for region in regions {
      for (layer, content) in region.layers.sorted(by: { $0.key < $1.key }) {
        guard let first = rows.firstIndex(where: { $0.layer == layer }) else { continue }
        let depth = (content.count + region.across - 1) / region.across
        let columns = (content.count + depth - 1) / depth
        // Few boxes in a wide region breathe, but stay a group.
        let step = min(
          Grid.pitch * 1.06,
          columns > 1 ? (region.width - Grid.itemWidth) / Double(columns - 1) : Grid.pitch)
        let start = region.left + (region.width - Grid.itemWidth - step * Double(columns - 1)) / 2
        for (position, item) in content.enumerated() {
          let row = first + position % depth
          rowOf[item] = row
          rows[row].items.append(item)
          frames[item].left = start + step * Double(position / depth)
        }
      }
    }
  }

  /// Sorts the items of each region by the mean place of their neighbors.
  private mutating func settle(_ regions: inout [Region]) {
    for region in regions.indices {
      for layer in regions[region].layers.keys.sorted() {
        let content = regions[region].layers[layer] ?? []
        let keyed = content.enumerated().map { position, item -> (Double, Int, Int) in
          let near = links[item]
          let here = frames[item].center.x
          guard !near.isEmpty else { return (here, position, item) }
          let mean = near.reduce(0.0) { $0 + frames[$1].center.x } / Double(near.count)
          // Half of where it stood: sorting settles instead of swinging.
          return (mean * 0.7 + here * 0.3, position, item)
        }
        regions[region].layers[layer] = keyed.sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map(\.2)
      }
      spread(regions)
    }
  }

  /// Rows across the whole page for what stands below everything.
  private mutating func addBackground() {
    let background = items.indices.filter { items[$0].isBackground }
    guard !background.isEmpty else { return }
    // Alone, it makes the page as wide as suits it.
    let isAlone = background.count == items.count
    if isAlone { rows = [] }
    let fitting = Int((width + Grid.gutter) / Grid.pitch)
    let most = max(isAlone ? 6 : 1, fitting)
    let count = (background.count + most - 1) / most
    let across = (background.count + count - 1) / count
    width = max(width, Double(across) * Grid.pitch - Grid.gutter)
    let left = (width - Double(across) * Grid.pitch + Grid.gutter) / 2
    for (position, item) in background.enumerated() {
      if position.isMultiple(of: across) { rows.append(Row(layer: items[item].layer)) }
      rowOf[item] = rows.count - 1
      rows[rows.count - 1].items.append(item)
      frames[item].left = left + Double(position % across) * Grid.pitch
    }
  }

  private mutating func finish() {
    addBackground()
    var top = 0.0
    for row in rows.indices {
      rows[row].items.sort { (frames[$0].left, $0) < (frames[$1].left, $1) }
      rows[row].top = top
      rows[row].height = rows[row].items.map { items[$0].height }.max() ?? 30
      for item in rows[row].items {
        frames[item].top = top + (rows[row].height - items[item].height) / 2
      }
      let isLast = row + 1 == rows.count
      let isSameLayer = !isLast && rows[row + 1].layer == rows[row].layer
      top += rows[row].height + (isLast ? 0 : isSameLayer ? rowGap * 0.8 : rowGap)
    }
    height = top
  }
}
