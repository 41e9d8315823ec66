// What stands in a box: its name, its place, how it fares, and the badges of the hubs it needs.

internal import Continuity
internal import DependencyGraph

/// The text and size of a box.
struct BoxContent {
  var lines: [TextLine]
  var badgeRows: [[Badge]]
  var height: Double
  var tooltip: String
  var id: String

  static let badgeHeight = 14.0

  init(of box: Box, in schema: Schema, places: Places, frame: Int?, labels: any Labels) {
    let model = schema.model
    let limit = box.kind.textLimit
    var lines: [TextLine] = []
    let assets = box.members.map { model.assets[$0] }
    let symbol = box.fate.map { $0.symbol + " " } ?? ""
    if box.isFolded {
      let scopes = Set(assets.map(\.scope))
      let scope = scopes.count == 1 ? scopes.first ?? nil : nil
      let title = symbol + labels.folded(box.members.count, box.kind, scope)
      for line in TextMeasure.wrap(title, limit: limit - 1, lines: 3) {
        lines.append(TextLine(text: line, size: 13, isBold: true))
      }
      if let establishment = box.establishment, schema.hasMany {
        let name = model.establishments[establishment].name
        lines.append(
          TextLine(text: TextMeasure.wrap(name, limit: limit, lines: 1)[0], size: 11, isBold: true))
      }
      let most = box.kind == .process ? 4 : 2
      let count = assets.count <= most + 1 ? assets.count : most
      for asset in box.examples.prefix(count) {
        let name = TextMeasure.wrap(model.assets[asset].name, limit: limit + 2, lines: 1)[0]
        lines.append(TextLine(text: name, size: 10.5))
      }
      if assets.count > count {
        lines.append(TextLine(text: labels.more(assets.count - count), size: 10.5))
      }
      if schema.isMixed(box) {
        let count = Set(assets.compactMap(\.establishment)).count
        if count > 1 {
          lines.append(TextLine(text: labels.establishments(count), size: 10, isBold: true))
        }
      }
    } else {
      let name = assets[0].name.isEmpty ? assets[0].id : assets[0].name
      let counted = model.named(box.members[0], symbol + name, in: labels.language)
      for line in TextMeasure.wrap(counted, limit: limit - 1) {
        lines.append(TextLine(text: line, size: 13))
      }
    }
    if let outcome = schema.outcome, let text = BoxContent.times(of: box, outcome, labels) {
      for line in TextMeasure.wrap(text, limit: limit + 2, lines: 2) {
        lines.append(TextLine(text: line, size: 11, isBold: true))
      }
    } else if let text = BoxContent.place(of: box, model, places, frame, labels) {
      lines.append(TextLine(text: text, size: 10))
    }
    self.lines = lines

    badgeRows = BoxContent.rows(of: box.badges, labels: labels)
    let room = box.kind.headroom
    height =
      lines.reduce(0) { $0 + $1.size * 1.28 } + room.above + room.below
      + Double(badgeRows.count) * (BoxContent.badgeHeight + 2)
    id = "node-" + assets[0].id.visible(limit: 80) + (box.isFolded ? "+\(assets.count - 1)" : "")
    tooltip = Tooltip(schema: schema, labels: labels).text(for: box)
  }

  /// When it stops and is back; of several, from the first stop to the last return.
  private static func times(of box: Box, _ outcome: Outcome, _ labels: any Labels) -> String? {
    guard let fate = box.fate, fate == .failed || fate == .stopped else { return nil }
    var stop = Int.max
    var ending: (rank: Int, value: Int, ending: Return)?
    var isLowerBound = false
    for asset in box.members {
      let node = outcome.model.node(of: asset)
      guard let first = outcome.timeline.outages(of: node).first,
        let last = outcome.timeline.return(of: node)
      else { continue }
      stop = min(stop, first.from)
      isLowerBound = isLowerBound || outcome.answer(for: asset).isLowerBound
      let rank: (Int, Int) =
        switch last {
        case .at(let minute): (0, minute)
        case .unknown(let after): (1, after)
        case .afterHorizon: (2, 0)
        case .unstable: (3, 0)
        case .never: (4, 0)
        }
      if ending.map({ ($0.rank, $0.value) < rank }) ?? true { ending = (rank.0, rank.1, last) }
    }
    guard let ending, stop != .max else { return nil }
    return labels.stops(
      at: stop,
      returns: labels.ending(ending.ending, isLowerBound: isLowerBound, horizon: outcome.horizon))
  }

  private static func place(
    of box: Box, _ model: Model, _ places: Places, _ frame: Int?, _ labels: any Labels
  ) -> String? {
    let found = Set(box.members.compactMap { places.place(of: $0) })
    guard let place = found.first else { return nil }
    if found.count > 1 { return "⌂ " + labels.places(found.count) }
    if place == frame { return nil }
    return "⌂ " + TextMeasure.wrap(model.assets[place].name, limit: 24, lines: 1)[0]
  }

  static func text(of badge: Badge, labels: any Labels) -> String {
    if badge.tolerance.shortest == 0 || badge.tolerance.isUnlimited { return badge.code }
    return badge.code + " " + labels.tolerance(badge.tolerance)
  }

  static func width(of badge: Badge, labels: any Labels) -> Double {
    TextMeasure.width(of: text(of: badge, labels: labels), size: 9.5, isBold: true) + 9
  }

  /// Badges side by side, as many in a row as fit.
  private static func rows(of badges: [Badge], labels: any Labels) -> [[Badge]] {
    var rows: [[Badge]] = []
    var width = 0.0
    for badge in badges {
      let needed = BoxContent.width(of: badge, labels: labels) + 3
      if rows.isEmpty || width + needed > Grid.itemWidth - 22 {
        rows.append([])
        width = 0
      }
      rows[rows.count - 1].append(badge)
      width += needed
    }
    return rows
  }
}
