// The right edge of an attack: what stayed clean, and what nobody said anything of.

internal import Continuity
import Formats

/// Draws a wall and, behind it, what the attacker did not reach.
struct AttackEdge {
  let outcome: Outcome
  let notable: Notable
  let labels: any Labels

  private static let width = 240.0
  private static let most = 10

  func draw(left: Double, top: Double, bottom: Double, in drawing: inout Drawing) {
    let band = Rectangle(left: left + 18, top: top - 36, width: AttackEdge.width, height: 24)
    drawing.marks.append(
      Mark(
        rectangle: band, look: Look(fill: "#FFFFFF", border: "#00664B", width: 2),
        text: [TextLine(text: labels.stayedClean, size: 11.5, isBold: true)]))
    var y = top
    let refused = refusedLines()
    if !refused.isEmpty {
      y = addSection(labels.refusedHeading, refused, left: left + 18, top: y, in: &drawing)
    }
    let safe = safeLines()
    if !safe.isEmpty {
      y = addSection(labels.safeHolders, safe, left: left + 18, top: y, in: &drawing)
    }
    let unlinked = outcome.model.assetsWithoutControlLink.count
    if unlinked > 0 {
      let text = TextMeasure.wrap(labels.unlinked(unlinked), limit: 38, lines: 5)
      let height = Double(text.count) * 14 + 14
      drawing.marks.append(
        Mark(
          rectangle: Rectangle(
            left: left + 18, top: y + 6, width: AttackEdge.width, height: height),
          look: Look(
            fill: "#FFFFFF", border: "#444444", width: 1.2, stroke: .dashed, isRounded: true),
          text: text.map { TextLine(text: $0, size: 10.5) }))
      y += height + 6
    }
    // The wall: what is left of it fell.
    drawing.frames.append(
      Frame(
        rectangle: Rectangle(
          left: left, top: top - 36, width: 5, height: max(bottom, y) - top + 36),
        look: Look(fill: "#00664B", border: "#00664B", width: 0.5)))
  }

  /// A clean thing, and beneath it why.
  private struct Entry {
    var name: String
    var reason: String
    var id: String
    var isNotable: Bool
  }

  private func refusedLines() -> [Entry] {
    var held: [Index<Asset>: [Index<Asset>]] = [:]
    var order: [Index<Asset>] = []
    for edge in outcome.cleanEdges {
      if held[edge.clean] == nil { order.append(edge.clean) }
      held[edge.clean, default: []].append(edge.held)
    }
    // Backups and directories first: they decide how the hospital comes back.
    order.sort { (notable.contains($0) ? 0 : 1, $0) < (notable.contains($1) ? 0 : 1, $1) }
    return order.map { clean in
      let names = (held[clean] ?? []).map { name($0, limit: 34) }
      return entry(clean, labels.notControlled(by: some(names)))
    }
  }

  /// Holders of copies that no link leads to, with what survives on them.
  private func safeLines() -> [Entry] {
    let held = Set(outcome.compromised.map(\.asset))
    let clean = Set(outcome.cleanEdges.map(\.clean))
    return notable.allBackups.filter { !held.contains($0) && !clean.contains($0) }.map {
      entry($0, labels.noLinkReaches)
    }
  }

  private func entry(_ asset: Index<Asset>, _ reason: String) -> Entry {
    let survival =
      notable.isBackup(asset) ? Survival(of: asset, in: outcome).text(labels) : nil
    return Entry(
      name: name(asset, limit: 80),
      reason: ([reason] + [survival].compactMap(\.self)).joined(
        separator: " · "), id: outcome.model.assets[asset].id.visible(limit: 80),
      isNotable: notable.contains(asset))
  }

  private func name(_ asset: Index<Asset>, limit: Int) -> String {
    outcome.model.assets[asset].name.visible(limit: limit)
  }

  private func some(_ names: [String]) -> String {
    names.count <= 2
      ? labels.language.list(of: names) : names[0] + " " + labels.more(names.count - 1)
  }

  /// - Returns: the lower edge.
  private func addSection(
    _ heading: String, _ entries: [Entry], left: Double, top: Double, in drawing: inout Drawing
  ) -> Double {
    var y = top
    for line in TextMeasure.wrap(heading, limit: 40, lines: 2) {
      drawing.addText(line, left: left, top: y, size: 10.5, isBold: true, color: "#00513B")
      y += 15
    }
    y += 3
    let shown = entries.count <= AttackEdge.most + 1 ? entries.count : AttackEdge.most
    for entry in entries.prefix(shown) {
      var text = TextMeasure.wrap("✓ " + entry.name, limit: 32, lines: 2).map {
        TextLine(text: $0, size: 11.5, isBold: true)
      }
      text += TextMeasure.wrap(entry.reason, limit: 40, lines: 3).map {
        TextLine(text: $0, size: 9.5)
      }
      let height = text.reduce(12) { $0 + $1.size * 1.3 }
      var look = Look.clean
      if entry.isNotable { look.width = 3.2 }
      drawing.marks.append(
        Mark(
          id: "clean-" + entry.id,
          rectangle: Rectangle(left: left, top: y, width: AttackEdge.width, height: height),
          look: look, text: text, tooltip: entry.name + "\n" + entry.reason))
      y += height + 8
    }
    if entries.count > shown {
      drawing.addText(labels.more(entries.count - shown), left: left, top: y, size: 10.5)
      y += 18
    }
    return y + 8
  }
}
