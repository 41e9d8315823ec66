// A model as somebody writes it: nothing resolved, nothing computed. The oracle plays these, ricochet their text.

/// A length that may be without end.
enum Span: Hashable {
  case minutes(Int)
  case unlimited

  /// The minutes, or the largest number.
  var length: Int {
    switch self {
    case .minutes(let minutes): minutes
    case .unlimited: .max
    }
  }
}

/// What an item says of its owner's level.
enum WrittenLevel: Hashable {
  case percent(Int)
  case share
  case follow
}

/// An item of a relation: one node, so many people of a role, or a group.
struct WrittenNeed {
  var relation: String
  var members: [String]
  /// How many members must be up.
  var needed: Int
  /// Of a single role, or a single node of several units: how many of its people or units.
  var people: Int?
  /// Of what names nodes of several units: what share of all that are named, in percent.
  var percent: Int?
  var tolerance: Span = .minutes(0)
  var level: WrittenLevel?
  var control: Bool?
  var data: Bool?
}

struct WrittenCopy {
  var holder: String
  var every: Int
  var lag: Int?
  var retention: Int?
  var restore: Int
  var site: String?
  var offline = false
  /// Locked: without end of which anybody knows, or for so long.
  var immutable: Span?
}

struct WrittenMode {
  var lasts: Span
  /// By the time since its clock began; empty where nothing is said.
  var levels: [(age: Int, percent: Int)] = []
  var needs: [WrittenNeed] = []
  var catchUp: Int?
  var catchUpPercent: Int?
}

struct WrittenNode {
  var id: String
  var kind: String
  var restart: Int?
  var repair: Span?
  var rebuild: Int?
  var mtpd: Int?
  var rto: Int?
  var rpo: Int?
  var mbco: Int?
  /// So many in a day.
  var volume: Int?
  var headcount: Int?
  /// Of a role: who is there when.
  var presence: [WrittenPresence] = []
  /// How many like units it stands for.
  var count: Int?
  var needs: [WrittenNeed] = []
  var mode: WrittenMode?
  /// `nil` where nothing is said of data.
  var copies: [WrittenCopy]?
  /// The steps of the work once it is destroyed, in minutes; `nil` for the restoring of a copy. Empty where none are
  /// written.
  var recovery: [Int?] = []
}

/// So many people, always or at some hours, on all days or from Monday to Friday.
struct WrittenPresence {
  var isWeek = false
  /// Minutes of the day; past midnight where `to` is not after `from`.
  var from: Int?
  var to: Int?
  var count: Int
}

struct WrittenScenario {
  /// More people, from a minute on and for so long.
  struct Reinforcement {
    var who: String
    var by: Int
    var from: Int
    var length: Int?
  }

  struct Item {
    var node: String
    var at = 0
    var repair: Span?
    var restart: Int?
    /// Hands-on work in place of the restart.
    var work: Int?
    var heldUntil: Int?
    /// How many of its units, or what share of them in percent.
    var units: Int?
    var percent: Int?
  }
  var fail: [Item] = []
  var destroy: [Item] = []
  var compromise: [Item] = []
  /// By role: a share in percent, or a number of people.
  var absent: [(role: String, percent: Int?, people: Int?)] = []
  var lasts: Span?
  var dwell: Int?
  var recoveryStartsAfter: Int?
  var reinforce: Reinforcement?
  /// When minute 0 is: a day of November 2026, and a minute of it.
  var starts: (day: Int, minute: Int)?
  /// A day of that month that counts as a Sunday.
  var closed: Int?
}

struct WrittenModel {
  var nodes: [WrittenNode]
  var scenario: WrittenScenario

  func kind(of id: String) -> String { nodes.first { $0.id == id }?.kind ?? "" }

  func count(of id: String) -> Int? { nodes.first { $0.id == id }?.count }

  /// How many of the units that an item names must be up, where a role in a group is one.
  func needed(by need: WrittenNeed) -> Int {
    let total = need.members.reduce(0) { $0 + (count(of: $1) ?? 1) }
    if let percent = need.percent { return (total * percent + 99) / 100 }
    if need.members.count == 1 { return need.people ?? total }
    // All of them are all of their units.
    return need.needed == need.members.count ? total : need.needed
  }
}
