// How much of its activity a node does: what the files say of levels, minimum levels and volumes.

internal import DependencyGraph

/// What a requirement says of the level of its owner.
public enum NeedLevel: Hashable, Sendable {
  /// So many hundredths while it is unmet.
  case percent(Int)
  /// The share of its members that are up, met or not.
  case share
  /// The level of its members, met or not.
  case follow

  /// As the files write it.
  public var text: String {
    switch self {
    case .percent(let percent): "\(percent)%"
    case .share: "share"
    case .follow: "follow"
    }
  }
}

/// The level of a degraded mode from some age of its clock on.
public struct ModeLevel: Hashable, Sendable {
  /// The age, in minutes.
  public let after: Int
  /// The level, in percent.
  public let level: Int
}

extension [ModeLevel] {
  /// The level at an age; `nil` where none is said.
  func level(atAge age: Int) -> Int? { last { $0.after <= age }?.level }

  /// As a cell writes it: `40%`, or `0m: 80%, 1440m: 60%`.
  public var text: String {
    if count == 1, let only = first, only.after == 0 { return "\(only.level)%" }
    return map { "\($0.after)m: \($0.level)%" }.joined(separator: ", ")
  }
}

/// How much a process does when it does all: 120 a day, 120 visits a day.
public struct Volume: Hashable, Sendable {
  /// How many.
  public let amount: Int
  /// Of what, as written: `passages`; `nil` where nobody says.
  public let unit: String?
  /// In so many minutes.
  public let per: Int

  /// The units by the letter that stands for them after the stroke.
  private static let times: [(minutes: Int, names: [String])] = [
    (60, ["h", "hour", "heure"]), (1_440, ["d", "j", "day", "jour"]),
    (10_080, ["w", "week", "sem", "semaine"]),
  ]

  /// Reads `120/d`, `5/h` or `800 meals/w`; in French `120/j`, `800 repas/sem`.
  init?(written text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2 else { return nil }
    // What counts begins where the number ends.
    let number = parts[0].prefix { $0.isASCII && $0.isNumber || $0.isWhitespace }
    let word = parts[0].dropFirst(number.count).trimmed
    guard let amount = Int(number.filter { !$0.isWhitespace }),
      (1...1_000_000_000).contains(amount),
      word.count <= 40, word.isEmpty || word.first?.isLetter == true
    else { return nil }
    let time = folded(parts[1].trimmed)
    guard let known = Volume.times.first(where: { $0.names.contains(time) }) else { return nil }
    (self.amount, per) = (amount, known.minutes)
    unit = word.isEmpty ? nil : word
  }

  /// As the files write it.
  public var text: String {
    let time = Volume.times.first { $0.minutes == per }?.names.first ?? "h"
    return "\(amount)\(unit.map { " \($0)" } ?? "")/\(time)"
  }

  /// Whether both count the same things, so that they may be added up.
  public func counts(as other: Volume) -> Bool {
    unit.map { folded($0) } == other.unit.map { folded($0) }
  }

  /// How many in so many minutes, rounded down.
  public func amount(in minutes: Int) -> Int {
    let (product, isTooMuch) = amount.multipliedReportingOverflow(by: minutes)
    return isTooMuch ? .max : product / per
  }

  /// What `hundredths` of a minute without activity come to, rounded up.
  func lost(hundredths: Int) -> Int {
    let (product, isTooMuch) = hundredths.multipliedReportingOverflow(by: amount)
    return isTooMuch ? .max : (product + 100 * per - 1) / (100 * per)
  }
}

/// The time to enter again what was written on paper, as a share of the time without the system.
public struct CatchUpShare: Hashable, Sendable {
  /// In percent.
  public let percent: Int

  /// The minutes it takes after so many, rounded up.
  func minutes(after minutes: Int) -> Int { (minutes * percent + 99) / 100 }
}

/// What cells write of levels and volumes, for whoever writes such cells.
package enum LevelText {
  /// Whether a text is a percentage.
  package static func isLevel(_ text: String) -> Bool { percentage(text) != nil }

  /// Whether a text is the level of a degraded mode: a percentage, or one by elapsed time.
  package static func isModeLevel(_ text: String) -> Bool {
    guard text.contains(":") else { return isLevel(text) }
    var times: Set<Limit> = []
    let entries = CriticalityText.entries(of: text)
    return !entries.isEmpty
      && entries.allSatisfy { after, level in
        guard let limit = Limit(written: after), limit != .unlimited else { return false }
        return isLevel(level) && times.insert(limit).inserted
      }
  }

  /// Whether a text is a volume.
  package static func isVolume(_ text: String) -> Bool { Volume(written: text) != nil }
}

/// The whole number of hundredths that `40%` or `40 %` writes, up to `most`; `nil` for anything else.
func percentage(_ text: String, upTo most: Int = 100) -> Int? {
  let body = text.filter { !$0.isWhitespace }
  guard body.last == "%", body.count > 1, body.count < 8,
    body.dropLast().utf8.allSatisfy({ $0 &- 0x30 < 10 }), let percent = Int(body.dropLast()),
    percent <= most
  else { return nil }
  return percent
}

extension Substring {
  /// Without blanks at its ends.
  fileprivate var trimmed: String {
    String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }
}
