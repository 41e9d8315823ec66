// How the states of a node are drawn over time: each with a shape and a word of its own, so that a printer
// without colors keeps them apart.

internal import Continuity

/// What a bar stands for.
enum BarState: CaseIterable {
  case down
  case mode
  case reserve
  case hindered
  /// Some of its people, or of its units, are missing.
  case short
  case reduced

  /// The state of a spell; `nil` where all is as on any day.
  init?(_ spell: Spell, of kind: Kind) {
    switch spell.state {
    case .nominal: return nil
    case .down: self = .down
    case .mode: self = .mode
    case .reserve: self = .reserve
    case .hindered: self = kind == .role ? .short : .hindered
    case .reduced: self = .reduced
    case .short: self = .short
    case .below:
      self = spell.isOnMode ? .mode : spell.reserve != nil ? .reserve : .reduced
    }
  }

  /// How much of the height of a bar it takes.
  fileprivate var share: Double {
    switch self {
    case .down, .mode, .reserve: 1
    case .hindered, .short, .reduced: 0.43
    }
  }

  var look: Look {
    switch self {
    case .down: Look(fill: "#8C2D04", border: "#3D1200", text: "#FFFFFF", width: 1)
    case .mode: Look(fill: "#FFF6C9", border: "#4A4000", width: 1.1)
    case .reserve: Look(fill: "#FFFFFF", border: "#33404D", width: 1.1, stroke: .dotted)
    case .hindered: Look(fill: "#FFFFFF", border: "#33404D", width: 1, stroke: .dashed)
    case .short: Look(fill: "#FFFFFF", border: "#33404D", width: 1)
    case .reduced: Look(fill: "#CBD9E6", border: "#33404D", width: 1)
    }
  }
}

/// Draws bars of states.
struct StateBar {
  static let height = 14.0

  private static let size = 10.0

  /// Adds a bar of which `rectangle` is the whole room.
  ///
  /// - Parameters:
  ///   - word: said in it where there is room.
  ///   - marked: where something stands across it, which no word may lie under.
  static func add(
    _ state: BarState, in rectangle: Rectangle, word: String, avoiding marked: [Double] = [],
    isOpen: Bool = false, tooltip: String = "", id: String = "", to drawing: inout Drawing
  ) {
    var box = rectangle
    box.height *= state.share
    box.top = rectangle.center.y - box.height / 2
    // An outage of no minutes is still an outage.
    box.width = max(box.width, 2)
    drawing.marks.append(
      Mark(
        id: id, rectangle: box, shape: isOpen && box.width > 24 ? .cds : .box, look: state.look,
        tooltip: tooltip))
    for line in rules(of: state, in: box) ?? [] {
      let fill = state == .reserve ? "#A4AEB6" : "#33404D"
      drawing.marks.append(
        Mark(rectangle: line, look: Look(fill: fill, border: fill, width: 0.1)))
    }
    guard state.share == 1, let place = place(for: word, in: box, avoiding: marked) else { return }
    // Over its lines, on its own ground.
    var ground = state.look
    (ground.border, ground.width, ground.stroke) = (ground.fill ?? "#FFFFFF", 0.1, .solid)
    drawing.marks.append(
      Mark(
        rectangle: place, look: ground, text: [TextLine(text: word, size: size, isBold: true)],
        tooltip: tooltip))
  }

  /// Where a word has room in a bar: in its middle, at its beginning or at its end.
  private static func place(
    for word: String, in box: Rectangle, avoiding marked: [Double]
  ) -> Rectangle? {
    let width = TextMeasure.width(of: word, size: size, isBold: true) + 6
    guard !word.isEmpty, width + 4 < box.width else { return nil }
    let lefts = [box.center.x - width / 2, box.left + 2, box.right - width - 2]
    let left = lefts.first { left in
      !marked.contains { left - 3 < $0 && $0 < left + width + 3 }
    }
    return left.map {
      Rectangle(left: $0, top: box.top + 1, width: width, height: box.height - 2)
    }
  }

  /// The lines of ruled paper; the charge of a battery.
  private static func rules(of state: BarState, in box: Rectangle) -> [Rectangle]? {
    guard box.width > 4 else { return nil }
    switch state {
    case .mode:
      return [0.36, 0.68].map {
        Rectangle(
          left: box.left + 1, top: box.top + box.height * $0 - 0.3, width: box.width - 2,
          height: 0.6)
      }
    case .reserve:
      return [
        Rectangle(
          left: box.left + 1.5, top: box.top + box.height * 0.6, width: box.width - 3,
          height: box.height * 0.4 - 1.5)
      ]
    case .short:
      return [
        Rectangle(
          left: box.left + 1, top: box.center.y - 0.6, width: box.width - 2, height: 1.2)
      ]
    default: return nil
    }
  }
}
