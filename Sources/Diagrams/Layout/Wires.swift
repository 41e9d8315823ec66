// The lines of a schema: where they leave a box, the signs they carry, where they arrive.

internal import DependencyGraph

/// Draws the connections of a schema.
struct Wires {
  let schema: Schema
  let grid: Grid
  let labels: any Labels

  /// The end of a connection at its owner.
  private struct Port {
    var connection: Int
    var goal: Double
    var isUp: Bool
    var text: String
    var width: Double
    var place = Point(x: 0, y: 0)
  }

  /// Adds the lines and their signs; the marks of the boxes must come first, in their order.
  func add(to drawing: inout Drawing) {
    let firstBox = drawing.marks.count - schema.boxes.count
    var routes: [Route] = []
    var routesOf: [[Int]] = []
    for connection in schema.connections {
      var mine: [Int] = []
      for member in connection.members {
        mine.append(routes.count)
        routes.append(Route(from: connection.owner, to: member))
      }
      routesOf.append(mine)
    }
    let router = Router(grid: grid)
    router.choosePasses(for: &routes)
    let ports = self.ports(routes: routes, routesOf: routesOf, router: router)
    setEnds(of: &routes, routesOf: routesOf, ports: ports, router: router)

    for (index, connection) in schema.connections.enumerated() {
      let port = ports[index]
      var from = firstBox + connection.owner
      let look: Look =
        connection.isBroken && schema.outcome != nil
        ? .broken : connection.tolerance.isUnlimited ? .useful : .line
      if !port.text.isEmpty {
        let isGroup = connection.members.count > 1
        let sign = Rectangle(
          left: port.place.x - port.width / 2, top: port.place.y - 6.5, width: port.width,
          height: 13)
        drawing.marks.append(
          Mark(
            rectangle: sign, shape: .rounded, look: isGroup ? .junction : .lineLabel,
            text: [TextLine(text: port.text, size: 9.5)]))
        let mark = drawing.marks.count - 1
        let edge = grid.frames[connection.owner]
        let start = Point(x: port.place.x, y: foot(of: connection.owner, edge, isUp: port.isUp))
        let end = Point(x: port.place.x, y: port.isUp ? sign.bottom : sign.top)
        let middle = Point(x: start.x, y: (start.y + end.y) / 2)
        drawing.lines.append(
          Line(
            from: from, to: mark, points: [start, middle, middle, end], look: look,
            hasArrow: false))
        from = mark
      }
      for route in routesOf[index] {
        drawing.lines.append(
          Line(
            from: from, to: firstBox + routes[route].to, points: routes[route].points, look: look))
      }
    }
  }

  /// Where a line leaves a box: behind it, where its outline is not flat. Boxes cover lines.
  private func foot(of owner: Int, _ frame: Rectangle, isUp: Bool) -> Double {
    let flatness = schema.boxes[owner].kind.flatness
    let depth = (isUp ? flatness.top : flatness.bottom) < 0.7 ? frame.height * 0.4 : 0
    return isUp ? frame.top + depth : frame.bottom - depth
  }

  /// The sign on a line: how many are needed, how long it may be missing.
  private func text(of connection: Connection) -> String {
    var parts: [String] = []
    if let redundancy = connection.redundancy {
      parts.append("\(redundancy.needed)\u{A0}/\u{A0}\(redundancy.count)")
    }
    // A dashed line says already that it is not vital.
    if connection.tolerance.shortest > 0, !connection.tolerance.isUnlimited {
      parts.append(labels.tolerance(connection.tolerance))
    }
    return parts.joined(separator: " · ")
  }

  private func ports(routes: [Route], routesOf: [[Int]], router: Router) -> [Port] {
    var ports = schema.connections.enumerated().map { index, connection in
      let text = text(of: connection)
      let goals = routesOf[index].map { router.nextX(routes[$0]) }
      let rows = connection.members.map { grid.rowOf[$0] }
      let own = grid.rowOf[connection.owner]
      return Port(
        connection: index, goal: goals.reduce(0, +) / Double(max(goals.count, 1)),
        isUp: (rows.max() ?? own) < own, text: text,
        width: text.isEmpty ? 5 : TextMeasure.width(of: text, size: 9.5) + 7)
    }
    var byOwner: [[Int]: [Int]] = [:]
    for (index, port) in ports.enumerated() {
      byOwner[[schema.connections[index].owner, port.isUp ? 1 : 0], default: []].append(index)
    }
    for (key, indices) in byOwner {
      let frame = grid.frames[key[0]]
      let sorted = indices.sorted { (ports[$0].goal, $0) < (ports[$1].goal, $1) }
      let total = sorted.reduce(0.0) { $0 + ports[$1].width + 4 }
      let room = Grid.itemWidth * 0.86
      // Signs that do not fit side by side stand on two or three levels.
      let levels = min(4, max(1, Int((total / (room + 20)).rounded(.up))))
      let step = sorted.count > 1 ? room / Double(sorted.count - 1) : 0
      for (position, index) in sorted.enumerated() {
        let x =
          sorted.count == 1
          ? min(max(ports[index].goal, frame.center.x - room / 2), frame.center.x + room / 2)
          : frame.center.x - room / 2 + step * Double(position)
        let level = Double(position % levels)
        let y = key[1] == 1 ? frame.top - 12 - level * 13 : frame.bottom + 12 + level * 13
        ports[index].place = Point(x: x, y: y)
      }
    }
    return ports
  }

  private func setEnds(
    of routes: inout [Route], routesOf: [[Int]], ports: [Port], router: Router
  ) {
    for (index, mine) in routesOf.enumerated() {
      let port = ports[index]
      let frame = grid.frames[schema.connections[index].owner]
      for route in mine {
        let y: Double =
          port.text.isEmpty
          ? foot(of: schema.connections[index].owner, frame, isUp: port.isUp)
          : port.place.y + (port.isUp ? -6.5 : 6.5)
        routes[route].start = Point(x: port.place.x, y: y)
      }
    }
    var arrivals: [[Int]: [Int]] = [:]
    for (index, route) in routes.enumerated() {
      let isAbove = grid.rowOf[route.from] < grid.rowOf[route.to]
      arrivals[[route.to, isAbove ? 1 : 0], default: []].append(index)
    }
    for (key, indices) in arrivals {
      let frame = grid.frames[key[0]]
      let sorted = indices.sorted {
        (router.lastX(routes[$0]), $0) < (router.lastX(routes[$1]), $1)
      }
      let flatness = schema.boxes[key[0]].kind.flatness
      let room = Grid.itemWidth * (key[1] == 1 ? flatness.top : flatness.bottom)
      let step = min(14, sorted.count > 1 ? room / Double(sorted.count - 1) : 0)
      let start = frame.center.x - step * Double(sorted.count - 1) / 2
      for (position, route) in sorted.enumerated() {
        routes[route].end = Point(
          x: start + step * Double(position), y: key[1] == 1 ? frame.top : frame.bottom)
      }
    }
    for index in routes.indices { router.draw(&routes[index]) }
  }
}
