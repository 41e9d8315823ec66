// A picture before it is set: its title, what it is about, what is drawn, its legend. It is set as large as
// it is, or on sheets of paper.

internal import Continuity

/// A picture of a model, or of what a scenario does to it.
public struct Figure {
  let title: String
  /// What it is about, under the title.
  var lines: [String]
  /// What it serves, beside the title where there is room.
  var asides: [String] = []
  var legend = Legend()
  let identity: Identity
  /// The sheet it is made for where nobody asks for one.
  public internal(set) var usualPaper: Paper?
  /// Which way its sheets lie; `nil` where that is a matter of room.
  var isLandscape: Bool?
  /// Draws it for a room, or as large as suits it.
  let body: (Room?) -> Body

  /// Width and height to draw in, in points of the drawing.
  struct Room {
    var width: Double
    /// What the only sheet holds, beside its legend.
    var height: Double
    /// What the first of several sheets holds, and each other with the head of the body; the last also has the
    /// legend.
    var several = (first: 0.0, rest: 0.0)
    var legend = 0.0
  }

  /// What is drawn, and where it may be parted.
  struct Body {
    var drawing: Drawing
    /// What it takes of a page: all that is drawn, unless it says so itself.
    var area: Rectangle
    /// Heights at which a page may end.
    var rowBreaks: [Double] = []
    /// Heights at which it must.
    var pageBreaks: [Double] = []
    /// Places at which a page may end to the right.
    var columnBreaks: [Double] = []
    /// What stands above a part, from one height to another, that follows on another page: an axis, the
    /// names of columns. It is as high for each.
    var head: ((ClosedRange<Double>) -> Drawing)?

    init(
      drawing: Drawing, area: Rectangle? = nil, rowBreaks: [Double] = [],
      pageBreaks: [Double] = [], columnBreaks: [Double] = [],
      head: ((ClosedRange<Double>) -> Drawing)? = nil
    ) {
      self.drawing = drawing
      self.area = area ?? drawing.extent
      self.rowBreaks = rowBreaks
      self.pageBreaks = pageBreaks
      self.columnBreaks = columnBreaks
      self.head = head
    }
  }

  /// The picture as large as it is, on no sheet; or its first page, where it is made for one.
  public func drawing() -> Drawing {
    usualPaper.map { pages(on: $0)[0] } ?? unbounded()
  }

  /// The picture on sheets of a paper, with no text under ``Paper/leastText`` points.
  ///
  /// - Complexity: O(what is drawn), for some twenty ways to set it
  public func pages(on paper: Paper) -> [Drawing] { PageSetter(self, on: paper).pages() }

  /// The drawings that it takes: one, or a page each.
  ///
  /// - Parameter paper: the sheets to set it on; else those it is made for, if any.
  public func drawings(on paper: Paper?) -> [Drawing] {
    (paper ?? usualPaper).map { pages(on: $0) } ?? [unbounded()]
  }

  private func unbounded() -> Drawing {
    var drawing = body(nil).drawing
    let area = drawing.bounds
    let width = max(area.width, 860)
    let header = Header(title: title, lines: lines, marking: identity.marking)
    let (head, height) = header.draw(across: width)
    drawing.add(head, at: Point(x: area.left, y: area.top - 26 - height))
    var bottom = area.bottom + 22
    if !legend.isEmpty {
      let box = legend.draw(width: width)
      drawing.add(box, at: Point(x: area.left, y: bottom))
      bottom += box.bounds.height + 12
    }
    drawing.add(
      TitleBlock(identity, width: width).draw(), at: Point(x: area.left, y: bottom))
    drawing.title = title
    drawing.identity = identity
    return drawing
  }
}
