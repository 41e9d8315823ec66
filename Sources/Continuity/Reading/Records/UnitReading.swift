// What the files write of nodes that stand for several like units: how many, and how many of them fail.

import Formats

extension Records {
  /// How many units one node can stand for.
  static let unitLimit = 10_000

  /// How many like units a node stands for, or a problem and `nil`.
  mutating func unitCount(_ text: String, at place: Location) -> Int? {
    guard let count = Int(text), (1...Records.unitLimit).contains(count),
      text.utf8.allSatisfy({ $0 &- 0x30 < 10 })
    else {
      problems.report(.units(.badCount(text)), at: place)
      return nil
    }
    saysUnits = true
    return count
  }

  /// How many of its units fail: `40%` or a whole number, from 1 on; or a problem and `nil`.
  mutating func unitShare(_ text: String, at place: Location) -> AbsenceRecord.Share? {
    if let percent = percentage(text), percent > 0 { return .percent(percent) }
    if let units = Int(text), (1...Records.unitLimit).contains(units) { return .people(units) }
    problems.report(.units(.badShare(text)), at: place)
    return nil
  }
}
