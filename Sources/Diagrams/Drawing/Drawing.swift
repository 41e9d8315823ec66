// A picture in which everything has its place: what DOT text is written from.

/// A picture ready to be written as DOT, SVG, PDF or PNG.
///
/// A plain value: nothing in it is computed any more, and the same value gives the same bytes.
public struct Drawing: Hashable, Sendable {
  /// What it shows, for people who cannot see it and for the title of a window.
  public internal(set) var title: String
  /// How wide and high it is, in points.
  package var size: (width: Double, height: Double) { (bounds.width, bounds.height) }

  /// The rectangles behind everything: layers, establishments, sites.
  var frames: [Frame] = []
  /// Boxes, texts, bars and marks, in the order in which they are drawn.
  var marks: [Mark] = []
  /// Lines between marks, drawn under them.
  var lines: [Line] = []

  /// The sheet that it fills; `nil` where it is as large as it is.
  var sheet: SheetOfPaper?
  /// What its title block says, for the properties of a file.
  var identity: Identity?

  init(title: String) { self.title = title }

  /// The rectangle that holds everything.
  var bounds: Rectangle {
    let all = frames.map(\.rectangle) + marks.map(\.rectangle)
    guard var bounds = all.first else { return Rectangle(left: 0, top: 0, width: 1, height: 1) }
    for rectangle in all.dropFirst() { bounds = bounds.union(rectangle) }
    return bounds
  }
}

extension Drawing {
  /// The rectangle that holds everything, and in its height the lines that bend out of it too: what bends
  /// out at the sides has the margin.
  var extent: Rectangle {
    let bounds = bounds
    return lines.lazy.flatMap(\.points).reduce(bounds) {
      $0.union(Rectangle(left: bounds.left, top: $1.y, width: 0, height: 0))
    }
  }
}

/// A rectangle behind the marks, with a heading.
struct Frame: Hashable, Sendable {
  var rectangle: Rectangle
  var label = ""
  var look: Look
  var fontSize = 12.0
}

/// Something with an outline and a text in it.
struct Mark: Hashable, Sendable {
  /// Where the lines of its text stand.
  enum Alignment: Hashable, Sendable {
    case left
    case center
    case right
  }

  /// An identifier for SVG; empty for what nobody asks about.
  var id = ""
  var rectangle: Rectangle
  var shape = Shape.box
  var look: Look
  var text: [TextLine] = []
  var alignment = Alignment.center
  /// What a pointer resting on it is told.
  var tooltip = ""
}

/// One line of text.
struct TextLine: Hashable, Sendable {
  var text: String
  var size = 11.0
  var isBold = false
  var color: String?
}

/// A line from one mark to another.
struct Line: Hashable, Sendable {
  /// Positions in ``Drawing/marks``.
  var from: Int
  var to: Int
  /// The points of joined cubic curves: one, then three for each curve.
  var points: [Point]
  var look = Look.line
  var hasArrow = true
}

/// The outlines of Graphviz that pictures use.
enum Shape: String, Hashable, Sendable {
  case box
  case box3d
  case cds
  case circle
  case component
  case cylinder
  case diamond
  case ellipse
  case folder
  case hexagon
  case house
  case note
  case octagon
  case plain = "none"
  case rarrow
  case rounded
}

/// How something is painted.
struct Look: Hashable, Sendable {
  enum Stroke: String, Hashable, Sendable {
    case solid
    case dashed
    case dotted
    case none = "invis"
  }

  var fill: String?
  var border = "#444444"
  var text = "#111111"
  var width = 1.0
  var stroke = Stroke.solid
  var isRounded = false

  static let line = Look(border: "#5A6570", width: 1)
  static let text = Look(stroke: .none)
}
