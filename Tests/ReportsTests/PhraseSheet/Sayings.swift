// What one language says of one topic, a phrase at a time, and the samples that it says it with.

import TestSupport
@testable import Continuity

/// The phrases of one topic in one language, each with sample values.
struct Sayings {
  private(set) var all: [(member: String, text: String)] = []
  /// How often each member was asked: once for each of its overloads at least.
  private(set) var asked: [String: Int] = [:]

  mutating func callAsFunction(_ member: String, _ texts: String?...) {
    callAsFunction(member, texts.compactMap(\.self))
  }

  mutating func callAsFunction(_ member: String, _ texts: [String]) {
    asked[member, default: 0] += 1
    all += texts.map { (member, $0) }
  }
}

/// No thing, one, several and so many that their digits are grouped.
private let counts = [0, 1, 2, 12_345]

/// A phrase about so many things, from none.
func every(_ say: (Int) -> String) -> [String] { counts.map(say) }

/// A phrase about so many things, from one, where nobody says it of none.
func some(_ say: (Int) -> String) -> [String] { counts.dropFirst().map(say) }

/// A phrase with something that is or is not so.
func both(_ say: (Bool) -> String) -> [String] { [say(false), say(true)] }

/// A phrase for each case.
func each<Case: CaseIterable>(_ type: Case.Type, _ say: (Case) -> String) -> [String] {
  type.allCases.map(say)
}

/// A name that would break a sentence, a terminal or a page, and one that is too long.
let oddNames = ["l'eau :  \u{1B}[2J<b>=1+1", String(repeating: "Très long nom ", count: 12)]

extension Language {
  /// A name in quotes, as most phrases take it.
  var name: String { quoted("AD") }
  /// One name, two, three.
  var names: [[String]] {
    (1...3).map { ["AD", "Sterilisation", "ch-littoral/imagerie"].prefix($0).map { quoted($0) } }
  }
  /// A day as people write it.
  var day: String { CalendarDate("2027-03-31").map { day($0) } ?? "" }
  /// Names that nobody made safe yet: a plain one, a hostile and a long one.
  var typed: [String] { ["AD"] + oddNames }
}

extension Verdict {
  /// One of each objective and result, with all that may be known.
  static var samples: [Verdict] {
    [Objective.mtpd, .rto, .rpo].flatMap { objective in
      [
        sample(objective, .kept), short(of: objective), sample(objective, .missed),
        sample(objective, .missed, by: 90),
        sample(objective, .missed, by: 90, isAtLeast: true), sample(objective, .unknown),
      ] + (objective == .rpo ? [] : [0, 1_020].map { sample(objective, .unknown, end: $0) })
    }
  }

  /// One that rests on people who are not there.
  private static func short(of objective: Objective) -> Verdict {
    var verdict = sample(objective, .kept)
    verdict.shortOf = [0]
    return verdict
  }

  static func sample(
    _ objective: Objective, _ result: Result, by: Int? = nil, isAtLeast: Bool = false,
    end: Int? = nil
  ) -> Verdict {
    Verdict(
      objective: objective, limit: 240, value: nil, result: result, by: by, isAtLeast: isAtLeast,
      causeMustEndBy: end)
  }
}
