// The minutes of a chain: as text where a cause has no known length, and as a bar to scale.

internal import Continuity
internal import DependencyGraph

/// How the minutes of a chain are told. Where a cause has no known length, the run that tells it lets
/// the cause end at the horizon: what comes after is told from there.
struct ChainClock {
  let horizon: Int
  let isUnknown: Bool
  let labels: any Labels

  init(outcome: Outcome, asset: Int, labels: any Labels) {
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
  let clock: ChainClock
  let labels: any Labels
  let scenario: Scenario

  func draw(
    _ links: [ChainLink], names: [String], top: Double, width: Double, in drawing: inout Drawing
  ) {
    let pieces = zip(links, names).flatMap { link, name in
      link.steps.map { ($0, name, labels.step($0, of: link.asset, in: scenario)) }
    }
    let known = pieces.reduce(0) { $0 + (clock.isOpen($1.0) ? 0 : ($1.0.to ?? 0) - $1.0.from) }
    let open = pieces.count { clock.isOpen($0.0) }
    guard known > 0 || open > 0, pieces.count > 1 else { return }
    let openWidth = open == 0 ? 0 : max(120, width * 0.2)
    // Every step can be seen, however short.
    let least = min(10.0, width / Double(pieces.count) / 2)
    let room = width - openWidth * Double(open) - least * Double(pieces.count)
    var left = 0.0
    for (position, (step, name, what)) in pieces.enumerated() {
      let isOpen = clock.isOpen(step)
      let length = isOpen ? 0 : Double((step.to ?? 0) - step.from)
      let piece = isOpen ? openWidth : least + max(room, 0) * length / Double(max(known, 1))
      let fill = position.isMultiple(of: 2) ? "#F4B28A" : "#CBD9E6"
      let look = Look(
        fill: isOpen ? "#FFFFFF" : fill, border: "#33404D", width: 1,
        stroke: isOpen ? .dashed : .solid)
      let text = clock.length(of: step)
      let fits = TextMeasure.width(of: text, size: 11, isBold: true) + 6 < piece
      drawing.marks.append(
        Mark(
          rectangle: Rectangle(left: left, top: top, width: piece, height: 30), look: look,
          text: fits ? [TextLine(text: text, size: 11, isBold: true)] : [],
          tooltip: "\(name)\n\(what)\n\(text)"))
      if TextMeasure.width(of: name, size: 10) < piece + 4 {
        drawing.marks.append(
          Mark(
            rectangle: Rectangle(left: left, top: top + 33, width: piece, height: 14),
            shape: .plain, look: .text, text: [TextLine(text: name, size: 10)]))
        drawing.marks.append(
          Mark(
            rectangle: Rectangle(left: left, top: top + 46, width: piece, height: 14),
            shape: .plain, look: .text,
            text: [
              TextLine(
                text: TextMeasure.wrap(
                  what, limit: max(4, Int(piece / 6)), lines: 1)[0], size: 9,
                color: Look.faintText)
            ]))
      }
      left += piece
    }
  }
}
