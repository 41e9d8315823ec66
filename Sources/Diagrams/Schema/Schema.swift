// What an architecture schema shows, before anything has a place: boxes, links, hubs.

internal import Continuity
internal import DependencyGraph

/// How a thing fares in a scenario.
enum Fate: Int, Hashable, Sendable, CaseIterable {
  /// It is what fails or is destroyed.
  case failed
  /// It stops because something else did.
  case stopped
  /// It stays up, with something it needs missing.
  case degraded
  /// It is not touched, but has no spare left: the next failure stops it.
  case spareless
  /// It is not touched.
  case holds

  var symbol: String {
    switch self {
    case .failed: "✖"
    case .stopped: "✗"
    case .degraded: "~"
    case .spareless: "!"
    case .holds: "✓"
    }
  }

  var isAffected: Bool { self != .holds && self != .spareless }
}

/// One box: a thing, or several alike folded into one.
struct Box: Hashable, Sendable {
  /// Positions in the model's assets, ascending.
  var members: [Int]
  var kind: Kind
  var establishment: Int?
  /// How it fares; `nil` where there is no scenario.
  var fate: Fate?
  /// What it needs of the hubs.
  var badges: [Badge] = []
  /// The sign by which others name it, where it is a hub.
  var code: String?
  /// Its members, those that most others need first: whom a folded box names.
  var examples: [Int] = []

  /// The row of what a scenario leaves alone, below everything.
  static let background = 9

  /// Its row, from the top.
  var layer: Int { fate == .holds && isFolded ? Box.background : kind.layer }

  var isFolded: Bool { members.count > 1 }
}

/// "Needs this hub", as a sign on a box.
struct Badge: Hashable, Sendable {
  var code: String
  var tolerance: Span
}

/// A line from a box to what it needs: one other box, or a group of which so many must be up.
struct Connection: Hashable, Sendable {
  /// Positions in the schema's boxes.
  var owner: Int
  var members: [Int]
  /// "2 / 3", where not all are needed and every need drawn by this line agrees.
  var redundancy: Redundant?
  var tolerance: Span
  /// Whether the loss of it stops the owner in this scenario.
  var isBroken = false
}

/// So many of so many.
struct Redundant: Hashable, Comparable, Sendable {
  var needed: Int
  var count: Int

  static func < (a: Redundant, b: Redundant) -> Bool {
    (a.needed, a.count) < (b.needed, b.count)
  }
}

/// From the shortest to the longest tolerance among the needs that a line stands for, in minutes;
/// `Int.max` is unlimited.
struct Span: Hashable, Sendable {
  var shortest: Int
  var longest: Int

  init(_ limit: Limit) {
    switch limit {
    case .minutes(let minutes): (shortest, longest) = (minutes, minutes)
    case .unlimited: (shortest, longest) = (.max, .max)
    }
  }

  mutating func include(_ other: Span) {
    shortest = min(shortest, other.shortest)
    longest = max(longest, other.longest)
  }

  /// Useful, not vital, for all of them.
  var isUnlimited: Bool { shortest == .max }
}

/// What is shown.
struct Schema: Sendable {
  let model: Model
  var boxes: [Box] = []
  var connections: [Connection] = []
  /// Boxes that are hubs, with the number of things that need each.
  var hubs: [(box: Int, users: Int)] = []
  /// How many assets are shown, in boxes of one or folded.
  var shown: [Int]
  /// The scenario, where there is one.
  let outcome: Outcome?
  /// What the view is narrowed to.
  var focus: Int?

  /// Whether a box or a frame names a place.
  var showsPlaces: Bool {
    shown.contains { asset in model.needs(of: asset).contains { $0.relation == .isIn } }
  }

  /// How many establishments can stand side by side on a page.
  static let mostColumns = 6

  /// The establishments that have boxes.
  var establishments: [Int] { Set(boxes.compactMap(\.establishment)).sorted() }

  /// Whether each establishment has a column of the page, with what belongs to it.
  var isGroup: Bool { (2...Schema.mostColumns).contains(establishments.count) }

  /// Whether they are too many to stand side by side: boxes say whose they are.
  var hasMany: Bool { establishments.count > Schema.mostColumns }

  /// Whether a box holds things of several establishments.
  func isMixed(_ box: Box) -> Bool {
    box.establishment == nil && box.members.contains { model.assets[$0].establishment != nil }
  }

  /// How many assets stand in folded boxes.
  var foldedCount: Int { boxes.reduce(0) { $0 + ($1.isFolded ? $1.members.count : 0) } }
}
