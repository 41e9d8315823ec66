// The minutes of a chain: as text where a cause has no known length, and as a bar to scale.

internal import Continuity
internal import DependencyGraph

/// How the minutes of a chain are told. Where a cause has no known length, the run that tells it lets
/// the cause end at the horizon: what comes after is told from there.
struct ChainClock {
  let horizon: Int
  let isUnknown: Bool
  let labels: any Labels

  init(outcome: Outcome, asset: Index<Asset>, labels: any Labels) {
    horizon = outcome.horizon
    if case .unknown = outcome.timeline.return(of: outcome.model.node(of: asset)) {
      isUnknown = true
    } else {
      isUnknown = false
    }
    self.labels = labels
  }

  func moment(_ minute: Int) -> String {
    guard isUnknown, minute >= horizon else { return labels.instant(minute) }
    return minute == horizon ? labels.endOfCause : labels.afterCause(minute - horizon)
  }

  func length(of step: Step) -> String {
    guard let to = step.to, !isOpen(step) else { return labels.unknownDuration }
    return labels.duration(to - step.from)
  }

  /// Whether nobody knows how long it lasts.
  func isOpen(_ step: Step) -> Bool {
    guard let to = step.to else { return true }
    return isUnknown && step.from < horizon && to >= horizon
  }
}

/// All steps of a chain end to end, as long as they last.
struct ChainBar {
  /// A step with its place.
  private struct Piece {
    let step: Step
    /// The link it belongs to, by position.
    let link: Int
    let left: Double
    let width: Double
    let isOpen: Bool
  }

  private let pieces: [Piece]
  private let links: [ChainLink]
  private let clock: ChainClock
  private let labels: any Labels
  private let scenario: Scenario
  let width: Double

  /// How high it is with the names below.
  static let height = 62.0

  init(
    _ links: [ChainLink], clock: ChainClock, labels: any Labels, scenario: Scenario, width: Double
  ) {
    (self.links, self.clock, self.labels) = (links, clock, labels)
    (self.scenario, self.width) = (scenario, width)
    let steps = links.enumerated().flatMap { position, link in
      link.steps.map { (step: $0, link: position) }
    }
    let known = steps.reduce(0) {
      $0 + (clock.isOpen($1.step) ? 0 : ($1.step.to ?? 0) - $1.step.from)
    }
    let open = steps.count { clock.isOpen($0.step) }
    // Without a known length the time before its end is wide enough to hold what happens in it.
    let openWidth = open == 0 ? 0 : max(120, width * (known == 0 ? 1 : 0.42) / Double(open))
    // Every step can be seen, however short.
    let least = min(10.0, width / Double(max(steps.count, 1)) / 2)
    let room = max(width - openWidth * Double(open) - least * Double(steps.count - open), 0)
    var left = 0.0
    pieces = steps.map { step, link in
      let isOpen = clock.isOpen(step)
      let length = isOpen ? 0 : Double((step.to ?? 0) - step.from)
      let width = isOpen ? openWidth : least + room * length / Double(max(known, 1))
      defer { left += width }
      return Piece(step: step, link: link, left: left, width: width, isOpen: isOpen)
    }
  }

  var isEmpty: Bool { pieces.isEmpty }
  var right: Double { pieces.last.map { $0.left + $0.width } ?? 0 }

  /// Where a minute stands; what happens before a cause of unknown length ends is set apart evenly.
  ///
  /// - Parameter minutes: all that have a place, ascending.
  func x(of minute: Int, among minutes: [Int]) -> Double {
    guard let piece = pieces.last(where: { $0.step.from <= minute }) ?? pieces.first else {
      return 0
    }
    guard minute > piece.step.from else { return piece.left }
    if piece.isOpen {
      let end = piece.step.to ?? .max
      if minute >= end { return piece.left + piece.width }
      let inside = minutes.filter { $0 > piece.step.from && $0 < end }
      let place = (inside.firstIndex(of: minute) ?? 0) + 1
      return piece.left + piece.width * Double(place) / Double(inside.count + 1)
    }
    guard let to = piece.step.to, to > piece.step.from else { return piece.left + piece.width }
    let share = Double(min(minute, to) - piece.step.from) / Double(to - piece.step.from)
    return piece.left + piece.width * share
  }

  func draw(names: [String], top: Double, in drawing: inout Drawing) {
    for (position, piece) in pieces.enumerated() {
      let name = names[piece.link]
      let what = labels.step(piece.step, of: links[piece.link].asset, in: scenario)
      let fill = position.isMultiple(of: 2) ? "#F4B28A" : "#CBD9E6"
      let look = Look(
        fill: piece.isOpen ? "#FFFFFF" : fill, border: "#33404D", width: 1,
        stroke: piece.isOpen ? .dashed : .solid)
      let text = clock.length(of: piece.step)
      let fits = TextMeasure.width(of: text, size: 11, isBold: true) + 6 < piece.width
      drawing.marks.append(
        Mark(
          rectangle: Rectangle(left: piece.left, top: top, width: piece.width, height: 30),
          look: look, text: fits ? [TextLine(text: text, size: 11, isBold: true)] : [],
          tooltip: "\(name)\n\(what)\n\(text)"))
      guard TextMeasure.width(of: name, size: 10) < piece.width - 4 else { continue }
      for (text, size, y) in [(name, 10.0, 33.0), (what, 9.0, 46.0)] {
        drawing.addText(
          TextMeasure.wrap(text, width: piece.width - 4, size: size, lines: 1)[0],
          left: piece.left, top: top + y, size: size, color: size < 10 ? Look.faintText : nil,
          alignment: .center, width: piece.width)
      }
    }
  }
}
