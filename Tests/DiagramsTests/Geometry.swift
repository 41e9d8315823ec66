// What no picture may do: texts over one another or outside the page, or too small; lines through them or
// through boxes that they do not belong to.

@testable import Diagrams

/// Looks at where things are in a drawing.
struct Geometry {
  let drawing: Drawing

  /// A line of text as it stands on the page.
  struct Ink {
    var mark: Int
    var text: String
    var rectangle: Rectangle
    var size: Double
  }

  var inks: [Ink] {
    drawing.marks.enumerated().flatMap { index, mark -> [Ink] in
      let heights = mark.text.map { $0.size * 1.2 }
      var top = mark.rectangle.center.y - heights.reduce(0, +) / 2
      return zip(mark.text, heights).compactMap { line, height in
        defer { top += height }
        guard line.text.contains(where: { !$0.isWhitespace }) else { return nil }
        // DejaVu Sans is a little narrower than it is reckoned.
        let width =
          TextMeasure.width(of: line.text, size: line.size, isBold: line.isBold) * 0.93
        let left =
          switch mark.alignment {
          case .left: mark.rectangle.left
          case .center: mark.rectangle.center.x - width / 2
          case .right: mark.rectangle.right - width
          }
        return Ink(
          mark: index, text: line.text,
          rectangle: Rectangle(
            left: left, top: top + height * 0.2, width: width, height: height * 0.6),
          size: line.size)
      }
    }
  }

  /// What is wrong, in words; at most some of it.
  func problems(onPaper: Bool = true) -> [String] {
    let inks = inks.sorted { $0.rectangle.top < $1.rectangle.top }
    var problems: [String] = []
    if onPaper, let sheet = drawing.sheet {
      let page = Rectangle(left: 0, top: 0, width: sheet.width, height: sheet.height)
        .grown(by: -16)
      for ink in inks where !page.contains(ink.rectangle) {
        problems.append("outside the page: \(ink.text)")
      }
      for ink in inks where ink.size < Paper.leastText - 0.001 {
        problems.append("under seven points: \(ink.text) at \(ink.size)")
      }
    }
    for (position, ink) in inks.enumerated() {
      for other in inks[(position + 1)...] {
        if other.rectangle.top >= ink.rectangle.bottom { break }
        if ink.mark != other.mark, ink.rectangle.intersects(other.rectangle, by: 1) {
          problems.append("one over the other: \(ink.text) and \(other.text)")
        }
      }
    }
    for line in drawing.lines { problems += self.problems(of: line, among: inks) }
    return Array(problems.prefix(12))
  }

  /// What a line goes through that it should not.
  private func problems(of line: Line, among inks: [Ink]) -> [String] {
    let own = [line.from, line.to]
    let points = line.samples
    guard let first = points.first else { return [] }
    let bounds = points.reduce(Rectangle(left: first.x, top: first.y, width: 0, height: 0)) {
      $0.union(Rectangle(left: $1.x, top: $1.y, width: 0, height: 0))
    }.grown(by: 1)
    let near = drawing.marks.indices.filter { index in
      let mark = drawing.marks[index]
      return !own.contains(index) && mark.look.stroke != .none
        && mark.rectangle.intersects(bounds, by: 0)
    }
    var problems: [String] = []
    for index in near {
      let mark = drawing.marks[index]
      // What stands in the middle of a line is said of it.
      let center = mark.rectangle.center
      let isOnIt = points.contains { abs($0.x - center.x) < 2.2 && abs($0.y - center.y) < 2.2 }
      if isOnIt || mark.rectangle.width < 14 || mark.look.width == 0 { continue }
      // A sign without words, filled: it stands on the line of its row or column, and hides it.
      if mark.text.isEmpty, mark.look.fill != nil { continue }
      if points.contains(where: mark.rectangle.grown(by: -2).contains) {
        problems.append("a line through a box: \(mark.text.map(\.text).joined(separator: " "))")
      }
    }
    // Marks are drawn over lines, and hide them where they are filled.
    let covers = near.map { drawing.marks[$0] }.filter { $0.look.fill != nil }.map(\.rectangle)
    let seen = points.filter { point in !covers.contains { $0.contains(point) } }
    for ink in inks where !own.contains(ink.mark) && ink.rectangle.intersects(bounds, by: 0) {
      if seen.contains(where: ink.rectangle.grown(by: -0.6).contains) {
        problems.append("a line through words: \(ink.text)")
      }
    }
    return problems
  }
}

extension Line {
  /// Points on it, close to one another.
  var samples: [Point] {
    var found: [Point] = []
    for start in stride(from: 0, to: points.count - 3, by: 3) {
      let (a, b, c, d) = (points[start], points[start + 1], points[start + 2], points[start + 3])
      let length = abs(d.x - a.x) + abs(d.y - a.y)
      let steps = max(4, min(400, Int(length / 3)))
      for step in 0...steps {
        let t = Double(step) / Double(steps)
        let u = 1 - t
        let (p, q, r, s) = (u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t)
        found.append(
          Point(
            x: p * a.x + q * b.x + r * c.x + s * d.x, y: p * a.y + q * b.y + r * c.y + s * d.y))
      }
    }
    return found
  }
}

extension Rectangle {
  /// Whether two overlap by more than so much either way.
  func intersects(_ other: Rectangle, by margin: Double) -> Bool {
    min(right, other.right) - max(left, other.left) > margin
      && min(bottom, other.bottom) - max(top, other.top) > margin
  }
}
