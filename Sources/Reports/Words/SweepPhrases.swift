// Everything a person reads about failures tried by the thousands, as one type per language.

package import Continuity

/// The words of a sweep in one language. Names come already safe to show.
package protocol SweepPhrases: Wording {
  // What was typed
  var kind: String { get }
  func unknownKind(_ name: String, known: [String]) -> String

  // Stages, for the line of progress
  var trying: String { get }
  var playing: String { get }
  var adding: String { get }
  var pairing: String { get }

  // The head
  var title: String { get }
  func title(for target: String) -> String
  /// A title with the time and the state that the failures are tried in.
  func title(_ title: String, within minutes: Int?, after names: [String]) -> String
  var pairsTitle: String { get }
  func pairsTitle(for target: String) -> String
  /// - Parameter tried: `nil` where nobody counted.
  func partial(tried: Int?, of total: Int?) -> String
  func tried(_ count: Int, among kinds: [String]) -> String
  func tried(_ count: Int, inPairsAmong kinds: [String]) -> String
  var nothingToTry: String { get }
  func stopping(processes: Int, critical: Int) -> String
  func stopping(_ target: String, count: Int) -> String
  func pairs(_ count: Int, isComplete: Bool) -> String
  func pairs(_ count: Int, stopping target: String, isComplete: Bool) -> String
  func critical(within: String, count: Int, of total: Int) -> String
  func withoutMTPD(_ count: Int) -> String
  func onlyEstablishment(_ name: String) -> String
  /// What is counted, in the end or within so many minutes.
  func meaning(within minutes: Int?) -> String
  /// That these had failed before.
  func after(_ names: [String]) -> String
  var ownFailure: String { get }

  // The table
  var ranking: String { get }
  var pairRanking: String { get }
  var headings: [String] { get }
  var pairHeadings: [String] { get }
  var pairLegend: String { get }
  /// A way from what stops back to what failed, with the instant at which it stops.
  func stops(at instant: String, _ way: String) -> String
  func withoutSpare(_ count: Int) -> String
  var stopsNothingElse: String { get }
  func besides(_ name: String) -> String
  func shown(_ count: Int, of total: Int) -> String

  // The picture of the first so many
  func pictureCaption(_ count: Int) -> String
  func pictureAlternative(_ count: Int) -> String

  // Verdicts
  /// - Parameter names: the first of those that miss one.
  func objectives(missed: Int, names: [String], unknown: Int, kept: Int) -> String
  var noObjectives: String { get }
  func mustEnd(_ deadline: String, _ purpose: String) -> String
  var notPlayed: String { get }

  // Redundancies
  var redundancyHeading: String { get }
  func forEverybody(_ name: String, requirements: Int) -> String
  func forOwner(_ name: String, owner: String) -> String
  func gain(processStops: Int, critical: Int) -> String
  func gain(points: Int, of total: Int) -> String
  func brings(_ redundancy: String, gain: String) -> String
  func redundancyNote(worst: Int) -> String
  func redundancies(tried: Int, of total: Int) -> String
  var noRedundancy: String { get }
  var redundanciesNotTried: String { get }
}

extension Language {
  /// The words of sweeps.
  package var sweepPhrases: any SweepPhrases {
    switch self {
    case .french: FrenchSweepPhrases()
    case .english: EnglishSweepPhrases()
    }
  }
}
