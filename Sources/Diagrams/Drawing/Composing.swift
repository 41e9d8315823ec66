// Drawings put together: one set into another, smaller and elsewhere, and the part that lies within a
// rectangle.

extension Drawing {
  /// Draws `other` over what is there.
  ///
  /// - Parameters:
  ///   - scale: how large it is drawn; its texts too.
  ///   - offset: where its origin goes.
  mutating func add(_ other: Drawing, scale: Double = 1, at offset: Point = Point(x: 0, y: 0)) {
    let first = marks.count
    frames += other.frames.map { frame in
      var frame = frame
      frame.rectangle = frame.rectangle.scaled(by: scale, to: offset)
      frame.look.width *= scale
      return frame
    }
    marks += other.marks.map { mark in
      var mark = mark
      mark.rectangle = mark.rectangle.scaled(by: scale, to: offset)
      mark.look.width *= scale
      for line in mark.text.indices { mark.text[line].size *= scale }
      // Blank lines that only made room: Graphviz lays out no text so small, and complains.
      mark.text.removeAll { $0.size < 3 }
      return mark
    }
    lines += other.lines.map { line in
      var line = line
      (line.from, line.to) = (line.from + first, line.to + first)
      line.points = line.points.map { $0.scaled(by: scale, to: offset) }
      line.look.width *= scale
      return line
    }
  }

  /// The part within a rectangle: frames are cut, lines too; a mark is there whole or not at all.
  ///
  /// - Parameters:
  ///   - region: what is shown.
  ///   - core: a mark whose anchor lies in it is shown even where it sticks out of the region.
  func clipped(to region: Rectangle, core: Rectangle) -> Drawing {
    var part = Drawing(title: title)
    part.frames = frames.compactMap { frame in
      var frame = frame
      guard let rectangle = frame.rectangle.intersection(region) else { return nil }
      // What goes on elsewhere has no round corners here.
      if rectangle != frame.rectangle { frame.look.isRounded = false }
      frame.rectangle = rectangle
      return frame
    }
    var places = [Int?](repeating: nil, count: marks.count)
    for (index, mark) in marks.enumerated()
    where core.contains(mark.anchor) || region.contains(mark.rectangle) {
      places[index] = part.marks.count
      part.marks.append(mark.shortened(to: region))
    }
    for line in lines {
      if let from = places[line.from], let to = places[line.to],
        line.points.allSatisfy(region.contains)
      {
        var whole = line
        (whole.from, whole.to) = (from, to)
        part.lines.append(whole)
        continue
      }
      for piece in line.pieces(within: region) { part.add(piece) }
    }
    return part
  }

  /// Adds a line that hangs on no mark of its own: Graphviz knows lines only between marks.
  private mutating func add(_ line: Line) {
    guard let first = line.points.first, let last = line.points.last else { return }
    var line = line
    (line.from, line.to) = (marks.count, marks.count + 1)
    for point in [first, last] {
      marks.append(
        Mark(
          rectangle: Rectangle(left: point.x, top: point.y, width: 0.5, height: 0.5),
          shape: .plain, look: .text))
    }
    lines.append(line)
  }
}

extension Mark {
  /// The point that decides where it belongs: its center, or where its words begin.
  var anchor: Point {
    let center = rectangle.center
    return alignment == .left ? Point(x: min(rectangle.left + 1, center.x), y: center.y) : center
  }

  /// The same with words that end where the region does.
  fileprivate func shortened(to region: Rectangle) -> Mark {
    guard alignment == .left, rectangle.right > region.right else { return self }
    var mark = self
    mark.rectangle.width = max(region.right - rectangle.left, 1)
    for (index, line) in text.enumerated() {
      mark.text[index].text =
        TextMeasure.wrap(
          line.text, width: mark.rectangle.width, size: line.size, lines: 1, isBold: line.isBold)[0]
    }
    return mark
  }
}

extension Line {
  /// The parts of its curves that lie within a rectangle; only the end of the last has the head.
  fileprivate func pieces(within region: Rectangle) -> [Line] {
    var pieces: [Line] = []
    var points: [Point] = []
    func finish(isEnd: Bool) {
      if points.count >= 4 {
        var piece = self
        piece.points = points
        piece.hasArrow = hasArrow && isEnd
        pieces.append(piece)
      }
      points = []
    }
    for start in stride(from: 0, to: self.points.count - 3, by: 3) {
      for curve in Curve(self.points[start..<(start + 4)]).split(at: region) {
        if !curve.isInside(region) {
          finish(isEnd: false)
        } else if points.isEmpty {
          points = curve.points
        } else {
          points += curve.points.dropFirst()
        }
      }
    }
    finish(isEnd: true)
    return pieces
  }
}

/// A cubic curve.
private struct Curve {
  let points: [Point]

  init(_ points: some Collection<Point>) { self.points = Array(points) }

  func isInside(_ region: Rectangle) -> Bool { region.contains(middle) }

  private var middle: Point { halves.0.points[3] }

  /// Pieces that each lie on one side of the edges, to a fraction of a point.
  func split(at region: Rectangle, depth: Int = 9) -> [Curve] {
    if depth == 0 || points.allSatisfy(region.contains) { return [self] }
    let bounds = Rectangle(
      left: points.map(\.x).min() ?? 0, top: points.map(\.y).min() ?? 0,
      right: points.map(\.x).max() ?? 0, bottom: points.map(\.y).max() ?? 0)
    if bounds.right < region.left || bounds.left > region.right || bounds.bottom < region.top
      || bounds.top > region.bottom
    {
      return [self]
    }
    let (first, second) = halves
    return first.split(at: region, depth: depth - 1) + second.split(at: region, depth: depth - 1)
  }

  /// Both halves (de Casteljau).
  private var halves: (Curve, Curve) {
    func mean(_ a: Point, _ b: Point) -> Point { Point(x: (a.x + b.x) / 2, y: (a.y + b.y) / 2) }
    let (a, b, c) = (
      mean(points[0], points[1]), mean(points[1], points[2]), mean(points[2], points[3])
    )
    let (d, e) = (mean(a, b), mean(b, c))
    let center = mean(d, e)
    return (Curve([points[0], a, d, center]), Curve([center, e, c, points[3]]))
  }
}

extension Point {
  fileprivate func scaled(by scale: Double, to offset: Point) -> Point {
    Point(x: x * scale + offset.x, y: y * scale + offset.y)
  }
}

extension Rectangle {
  fileprivate func scaled(by scale: Double, to offset: Point) -> Rectangle {
    Rectangle(
      left: left * scale + offset.x, top: top * scale + offset.y, width: width * scale,
      height: height * scale)
  }

  init(left: Double, top: Double, right: Double, bottom: Double) {
    self.init(left: left, top: top, width: right - left, height: bottom - top)
  }

  func contains(_ point: Point) -> Bool {
    (left...right).contains(point.x) && (top...bottom).contains(point.y)
  }

  func contains(_ other: Rectangle) -> Bool {
    left <= other.left && other.right <= right && top <= other.top && other.bottom <= bottom
  }

  func intersection(_ other: Rectangle) -> Rectangle? {
    let (left, top) = (max(self.left, other.left), max(self.top, other.top))
    let (right, bottom) = (min(self.right, other.right), min(self.bottom, other.bottom))
    guard right > left, bottom > top else { return nil }
    return Rectangle(left: left, top: top, right: right, bottom: bottom)
  }
}
