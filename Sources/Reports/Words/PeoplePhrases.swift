// What is said of people asked for, and of the degraded modes that ask for them.

package import Continuity

/// Names come already safe to show, instants already written.
package protocol PeoplePhrases: Wording {
  // What is short
  /// `H+8: 28 nurses asked for, 20 present: call back 8`
  ///
  /// - Parameters:
  ///   - worst: where more are missing later, how many and when.
  ///   - isOrdinary: whether there are too few on an ordinary day already.
  func shortage(
    of role: String, at instant: String, asked: Int, present: Int,
    worst: (missing: Int, at: String)?, isOrdinary: Bool
  ) -> String
  func moreShort(_ count: Int) -> String
  /// Above the first shortage of each scenario.
  var firstShortHeading: String { get }
  /// `nurses: 8 to call back at H+8`
  ///
  /// - Parameter others: how many other roles fall short.
  func firstShort(_ role: String, missing: Int, at instant: String, others: Int) -> String
  var peopleHeading: String { get }
  var peopleHeadings: [String] { get }
  /// Of the table, the roles that are not shown.
  func others(_ count: Int) -> String
  func peak(_ asked: Int, at instant: String) -> String
  func enough(_ present: Int?) -> String
  /// What « if called back » means in the table of processes.
  var calledBackLegend: String { get }
  /// That hours of presence are not counted, since nobody said when it begins.
  func hoursLeftOut(of roles: [String]) -> String
  var peopleCaption: String { get }
  /// - Parameter short: how many roles are.
  func peopleAlternative(short: Int) -> String

  // The degraded mode
  func holds(until instant: String?) -> String
  /// `6 nurses: 2 to call back`
  ///
  /// - Parameter isShared: whether they are missing to several processes together.
  func people(_ count: Int, _ role: String, missing: Int, isShared: Bool) -> String
  func decides(_ name: String) -> String
  func trigger(_ text: String) -> String
  func ends(_ name: String) -> String
  func materials(_ names: [String]) -> String
}

extension Language {
  package var people: any PeoplePhrases {
    switch self {
    case .english: EnglishPeoplePhrases()
    case .french: FrenchPeoplePhrases()
    }
  }
}
