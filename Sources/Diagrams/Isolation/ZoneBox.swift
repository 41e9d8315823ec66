// What stands in a box inside a zone: who it is, who rules it, which copies it holds.

internal import Continuity
import Formats

/// The text and look of a box.
struct ZoneBox {
  private(set) var lines: [TextLine] = []
  private let kind: Kind?
  private let id: String
  private let look: Look

  static let nameSize = 8.2
  static let size = 7.3

  var height: Double {
    let room = kind?.headroom ?? (above: 5, below: 5)
    return lines.reduce(0) { $0 + $1.size * 1.28 } + (room.above + room.below) * 0.62 + 3
  }

  /// A node that matters to the backups.
  init(of asset: Index<Asset>, in scene: IsolationScene, width: Double, labels: any Labels) {
    let model = scene.model
    let surroundings = scene.surroundings
    let subject = model.assets[asset]
    kind = subject.kind
    id = subject.id.visible(limit: 80)
    var look = subject.kind.look
    let role = surroundings.role(of: asset)
    if role == .holder { look.width = 2 }
    self.look = look
    let inner = width - (subject.kind.isWaisted ? 34 : 14)
    func add(
      _ text: String, size: Double = ZoneBox.size, isBold: Bool = false, lines count: Int = 2
    ) {
      let wrapped = TextMeasure.wrap(text, width: inner, size: size, lines: count, isBold: isBold)
      lines += wrapped.map { TextLine(text: $0, size: size, isBold: isBold) }
    }
    add(subject.name, size: ZoneBox.nameSize, isBold: true, lines: 3)
    switch role {
    case .holder:
      for line in ZoneBox.rulers(of: asset, in: model, labels) { add(line) }
      for line in CopySummary(of: surroundings.copies[asset] ?? [], labels: labels).lines {
        add("• " + line, lines: 3)
      }
    case .carrier, .directory, .station:
      add(labels.role(role))
      if role != .carrier { break }
      for line in ZoneBox.rulers(of: asset, in: model, labels, isBrief: true) { add(line) }
    case .other: break
    }
  }

  /// So many nodes that are not shown.
  init(others count: Int, among shown: Int, labels: any Labels) {
    kind = nil
    id = ""
    look = Look(fill: "#FFFFFF", border: "#6B747C", width: 0.8, stroke: .dashed, isRounded: true)
    lines = [
      TextLine(text: labels.others(count, besides: shown > 0), size: ZoneBox.nameSize)
    ]
  }

  func mark(in rectangle: Rectangle, prefix: String) -> Mark {
    Mark(
      id: id.isEmpty ? "" : prefix + id, rectangle: rectangle, shape: kind?.shape ?? .rounded,
      look: look, text: lines, tooltip: lines.map(\.text).joined(separator: " "))
  }

  /// Whom it signs in with and from where it is administered.
  private static func rulers(
    of asset: Index<Asset>, in model: Model, _ labels: any Labels, isBrief: Bool = false
  ) -> [String] {
    var directories: [String] = []
    var stations: [String] = []
    for controller in model.controllers(of: asset) {
      let name = model.assets[controller].name.visible(limit: 60)
      switch model.controlRelation(of: controller, over: asset) {
      case .signsInWith: directories.append(name)
      case .administeredFrom, .writableFrom: stations.append(name)
      default: break
      }
    }
    var lines: [String] = []
    if !directories.isEmpty || !isBrief { lines.append(labels.signsIn(with: directories)) }
    if !stations.isEmpty { lines.append(labels.administered(from: stations)) }
    return lines
  }
}

extension Kind {
  /// Whether its outline leaves less room at the sides.
  fileprivate var isWaisted: Bool {
    switch self {
    case .service, .network, .utility, .role: true
    default: false
    }
  }
}

/// The copies on one holder, in a few lines: how many, on what, and how they are protected.
struct CopySummary {
  private(set) var lines: [String] = []

  private struct Key: Hashable {
    var medium: String?
    var isOffline: Bool
    var immutable: Immutability?
    var site: Index<Asset>?
  }

  init(of copies: [(asset: Index<Asset>, copy: Copy)], labels: any Labels) {
    var counts: [Key: Int] = [:]
    var order: [Key] = []
    for (_, copy) in copies {
      let key = Key(
        medium: copy.medium, isOffline: copy.isOffline, immutable: copy.immutable, site: copy.site)
      if counts[key] == nil { order.append(key) }
      counts[key, default: 0] += 1
    }
    let sorted = order.enumerated().sorted {
      (-(counts[$0.element] ?? 0), $0.offset) < (-(counts[$1.element] ?? 0), $1.offset)
    }
    for (_, key) in sorted.prefix(4) {
      var parts = [labels.copies(counts[key] ?? 0)]
      if let medium = key.medium { parts.append(labels.medium(medium.visible(limit: 30))) }
      parts += CopySummary.protection(key.isOffline, key.immutable, labels)
      lines.append(parts.joined(separator: ", "))
    }
    if sorted.count > 4 { lines.append(labels.more(sorted.count - 4)) }
  }

  /// How a copy is kept from an attacker.
  static func protection(
    _ isOffline: Bool, _ immutable: Immutability?, _ labels: any Labels
  ) -> [String] {
    var parts: [String] = []
    if isOffline { parts.append(labels.offline) }
    if let immutable {
      parts.append(
        labels.immutable(
          for: immutable.minutes, by: immutable.technology?.visible(limit: 40)))
    }
    return parts
  }
}
