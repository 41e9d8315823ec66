// What stands in a box that an attacker holds.

internal import Continuity
import Formats

/// The text, look and height of a box.
struct AttackBox {
  let box: AttackTree.Box
  private(set) var lines: [TextLine] = []
  private let look: Look
  private let id: String
  private let tooltip: String

  var height: Double {
    let room = box.kind.headroom
    return lines.reduce(0) { $0 + $1.size * 1.3 } + room.above + room.below
  }

  private var shape: Shape { box.wave == 0 ? .rounded : box.kind.shape }

  init(
    of box: AttackTree.Box, in outcome: Outcome, notable: Notable, labels: any Labels
  ) {
    self.box = box
    let model = outcome.model
    let assets = box.members.map { model.assets[$0] }
    let limit = box.kind.textLimit + 2
    var look = box.kind.look
    if box.isNotable { (look.border, look.width) = ("#000000", 3.2) }
    if box.wave == 0 { look = .seed }
    self.look = look
    if let sign = AttackBox.sign(of: box, notable, labels) {
      lines.append(TextLine(text: sign, size: 8.5, isBold: true))
    }
    if assets.count > 1 {
      for line in TextMeasure.wrap(
        labels.folded(assets.count, box.kind, nil), limit: limit, lines: 2)
      {
        lines.append(TextLine(text: line, size: 11.5, isBold: true))
      }
      for asset in assets.prefix(2) {
        lines.append(
          TextLine(text: TextMeasure.wrap(asset.name, limit: limit + 4, lines: 1)[0], size: 9.5))
      }
      if assets.count > 2 {
        lines.append(TextLine(text: labels.more(assets.count - 2), size: 9.5))
      }
    } else {
      for line in TextMeasure.wrap(assets[0].name, limit: limit) {
        lines.append(TextLine(text: line, size: 11.5, isBold: box.wave == 0 || box.isNotable))
      }
    }
    if model.establishments.count > 1, let name = AttackBox.establishment(of: assets, in: model) {
      for line in TextMeasure.wrap(name, limit: limit + 2, lines: 2) {
        lines.append(TextLine(text: line, size: 9))
      }
    }
    if assets.count == 1, let text = Survival(of: box.members[0], in: outcome).text(labels) {
      for line in TextMeasure.wrap(text, limit: limit + 2, lines: 2) {
        lines.append(TextLine(text: line, size: 9.5, isBold: true))
      }
    }
    id =
      "held-" + assets[0].id.visible(limit: 80) + (assets.count > 1 ? "+\(assets.count - 1)" : "")
    tooltip = AttackBox.tooltip(of: box, in: outcome, labels)
  }

  func mark(in rectangle: Rectangle) -> Mark {
    Mark(id: id, rectangle: rectangle, shape: shape, look: look, text: lines, tooltip: tooltip)
  }

  private static func sign(
    of box: AttackTree.Box, _ notable: Notable, _ labels: any Labels
  ) -> String? {
    var signs: [String] = box.wave == 0 ? ["★ " + labels.seed] : []
    if box.isNotable {
      signs.append(notable.isBackup(box.members[0]) ? labels.holdsCopies : labels.directory)
    }
    return signs.isEmpty ? nil : signs.joined(separator: " · ")
  }

  /// Whose they are, where they all are somebody's.
  private static func establishment(of assets: [Asset], in model: Model) -> String? {
    let found = Set(assets.map(\.establishment))
    guard found.count == 1, let only = found.first, let only else { return nil }
    return model.establishments[only].name
  }

  /// One line for each member with the way that led to it, up to forty.
  private static func tooltip(
    of box: AttackTree.Box, in outcome: Outcome, _ labels: any Labels
  ) -> String {
    let model = outcome.model
    let limit = 40
    var lines = box.members.prefix(limit).map { asset in
      let asset = model.assets[asset]
      return "\(asset.name.visible(limit: 120)) (\(asset.id.visible(limit: 80)))"
    }
    if box.members.count > limit { lines.append(labels.more(box.members.count - limit)) }
    if let first = box.members.first {
      let path = outcome.compromisePath(to: first).map { model.assets[$0].name.visible(limit: 60) }
      if path.count > 1 { lines.append(path.joined(separator: " → ")) }
    }
    return lines.joined(separator: "\n")
  }
}

/// How many of the copies that a holder has survive.
struct Survival {
  private var surviving = 0
  private var total = 0

  init(of holder: Index<Asset>, in outcome: Outcome) {
    for asset in outcome.affected {
      for fate in outcome.copies(of: asset) where fate.copy.holder == holder {
        total += 1
        if fate.survives { surviving += 1 }
      }
    }
  }

  func text(_ labels: any Labels) -> String? {
    total == 0 ? nil : labels.copies(surviving: surviving, of: total)
  }
}
