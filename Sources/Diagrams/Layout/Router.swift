// How lines run: down from a box, through the gaps between boxes, bundled like cables, never across one.

/// A line to be drawn between two things that have their places.
struct Route: Sendable {
  /// Positions in the grid.
  var from: Int
  var to: Int
  /// Where it starts and ends; set from the sides of the boxes.
  var start = Point(x: 0, y: 0)
  var end = Point(x: 0, y: 0)
  /// One place to pass for each row between, from the row nearest the start.
  var passes: [(row: Int, x: Double)] = []
  var points: [Point] = []
}

/// Finds the ways of lines through a grid.
struct Router {
  let grid: Grid

  /// The free stretches of a row, from left to right.
  private func gaps(in row: Int) -> [ClosedRange<Double>] {
    let margin = 7.0
    var gaps: [ClosedRange<Double>] = []
    var from = -30.0
    for item in grid.rows[row].items {
      let frame = grid.frames[item]
      if frame.left - margin > from { gaps.append(from...(frame.left - margin)) }
      from = max(from, frame.right + margin)
    }
    gaps.append(from...max(from + 1, grid.width + 30))
    return gaps
  }

  /// Chooses a gap in every row between the ends of each route, then spreads the routes of a gap.
  func choosePasses(for routes: inout [Route]) {
    let gaps = grid.rows.indices.map { self.gaps(in: $0) }
    var users: [[Int]: [(route: Int, pass: Int, wish: Double)]] = [:]
    for index in routes.indices {
      let (first, last) = (grid.rowOf[routes[index].from], grid.rowOf[routes[index].to])
      guard abs(first - last) > 1 else { continue }
      let step = first < last ? 1 : -1
      let goal = grid.frames[routes[index].to].center.x
      var x = grid.frames[routes[index].from].center.x
      var left = abs(first - last)
      for row in stride(from: first + step, to: last, by: step) {
        // Towards the goal, a little more with each row.
        let wish = x + (goal - x) / Double(left)
        left -= 1
        let gap = gaps[row].indices.min { a, b in
          distance(wish, goal, gaps[row][a]) < distance(wish, goal, gaps[row][b])
        }
        guard let gap else { continue }
        x = min(max(wish, gaps[row][gap].lowerBound), gaps[row][gap].upperBound)
        users[[row, gap], default: []].append((index, routes[index].passes.count, x))
        routes[index].passes.append((row, x))
      }
    }
    for (key, sharing) in users {
      let gap = gaps[key[0]][key[1]]
      let sorted = sharing.sorted { a, b in
        let (goalA, goalB) = (
          grid.frames[routes[a.route].to].center.x, grid.frames[routes[b.route].to].center.x
        )
        return (a.wish, goalA, a.route) < (b.wish, goalB, b.route)
      }
      // Side by side, four points apart where there is room.
      let width = gap.upperBound - gap.lowerBound
      let step = min(4.5, width / Double(max(sorted.count, 1)))
      let middle = sorted.reduce(0.0) { $0 + $1.wish } / Double(sorted.count)
      let half = step * Double(sorted.count - 1) / 2
      let center = min(max(middle, gap.lowerBound + half), gap.upperBound - half)
      if sorted.count > 1, width < 60 {
        for (position, user) in sorted.enumerated() {
          routes[user.route].passes[user.pass].x = center - half + step * Double(position)
        }
      }
    }
  }

  private func distance(_ wish: Double, _ goal: Double, _ gap: ClosedRange<Double>) -> Double {
    let x = min(max(wish, gap.lowerBound), gap.upperBound)
    return abs(x - wish) + 0.25 * abs(x - goal)
  }

  /// The x towards which a route leaves, or from which it arrives.
  func nextX(_ route: Route) -> Double { route.passes.first?.x ?? grid.frames[route.to].center.x }
  func lastX(_ route: Route) -> Double { route.passes.last?.x ?? grid.frames[route.from].center.x }

  /// Draws the route through its passes.
  func draw(_ route: inout Route) {
    let (first, last) = (grid.rowOf[route.from], grid.rowOf[route.to])
    var points = [route.start]
    func curve(to end: Point) {
      guard let from = points.last else { return }
      let bend = (end.y - from.y) / 2
      points += [Point(x: from.x, y: from.y + bend), Point(x: end.x, y: end.y - bend), end]
    }
    if first == last {
      // A bow under both.
      let low = max(grid.rows[first].bottom, route.start.y, route.end.y)
      let depth = low + 16 + min(22, abs(route.end.x - route.start.x) / 40)
      points += [
        Point(x: route.start.x, y: depth), Point(x: route.end.x, y: depth), route.end,
      ]
    } else {
      let isDown = first < last
      for pass in route.passes {
        let row = grid.rows[pass.row]
        curve(to: Point(x: pass.x, y: isDown ? row.top - 4 : row.bottom + 4))
        curve(to: Point(x: pass.x, y: isDown ? row.bottom + 4 : row.top - 4))
      }
      curve(to: route.end)
    }
    route.points = points
  }
}
