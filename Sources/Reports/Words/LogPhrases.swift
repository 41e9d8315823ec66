// Everything a person reads in a situation report, as one type per language.

package import Continuity

/// The words of the log and of the situation it makes, in one language. Names come already safe to show.
package protocol LogPhrases: Wording {
  var title: String { get }

  // The head
  /// - Parameter now: the minute, as told.
  func stands(now: String, down: Int, paper: Int) -> String
  func read(_ count: Int, later: Int) -> String
  func replanned(_ isNew: Bool) -> String

  // The situation
  var situationHeading: String { get }
  var situationHeadings: [String] { get }
  func stand(_ stand: Stand) -> String
  var noReturn: String { get }

  // Against the forecast
  var differsHeading: String { get }
  var nothingDiffers: String { get }
  func differs(
    _ name: String, now: Stand, forecast: Stand, returns: (now: String?, was: String?),
    stops: (now: String?, was: String?)
  ) -> String

  // What comes
  func nextHeading(from: Int, to: Int) -> String
  var nothingComes: String { get }
  func coming(_ event: Situation.Coming.Event, _ name: String, at instant: String) -> String

  // What is asked
  var decisionsHeading: String { get }
  var noDecision: String { get }
  func passes(_ name: String, at instant: String, isPast: Bool) -> String
  func endCause(_ name: String, by instant: String) -> String

  // The plan
  var worksHeading: String { get }
  func work(_ name: String, step: String?, crew: [String], from: String, to: String?) -> String

  // What does not hold
  var looseHeading: String { get }
  func loose(_ name: String, without members: [String], from: String, to: String?) -> String
  func unseen(_ name: String) -> String

  // A log that cannot be read
  func problem(_ issue: LogProblem.Issue) -> String
  func problems(_ count: Int) -> String
}

extension Language {
  /// What to say a situation with.
  package var log: any LogPhrases {
    switch self {
    case .french: FrenchLogPhrases()
    case .english: EnglishLogPhrases()
    }
  }
}
