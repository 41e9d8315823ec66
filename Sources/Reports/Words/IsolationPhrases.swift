// Everything a person reads about the isolation of the backups, as one type per language.

package import Continuity

/// The words of the isolation in one language. Names come already safe to show.
package protocol IsolationPhrases: Sendable {
  var language: Language { get }

  // The head
  var title: String { get }
  func on(_ day: String, done: [String]) -> String
  func scenario(_ name: String) -> String
  func met(cuts: Int, zones: [String], time: String) -> String
  func nothingToCut(zones: [String]) -> String
  func notMet(_ reasons: [String]) -> String
  func unknown(_ reasons: [String]) -> String
  func offNetwork(_ names: [String]) -> String
  func cannotRestore(_ count: Int, of total: Int) -> String
  func time(_ minutes: Int, untimed: Int, of count: Int) -> String

  // Why not
  var noZones: String { get }
  var noFlows: String { get }
  var noBackups: String { get }
  var noBackupZone: String { get }
  var noCrossingFlow: String { get }
  func unzoned(_ names: [String]) -> String
  func exposed(_ names: [String]) -> String
  func intruders(_ names: [String]) -> String
  func remaining(_ flows: [String], inWindow: Bool) -> String

  // What to do
  var actionsHeading: String { get }
  var partialHeading: String { get }
  var actionLabels: (who: String, how: String, procedure: String, cuts: String) { get }
  var notSaid: String { get }
  func measured(on day: String?) -> String
  func total(_ time: String) -> String
  func minimal(isProven: Bool, count: Int) -> String
  func flow(_ name: String, from: String, to: String, isTwoWay: Bool, port: String?) -> String
  var windowHeading: String { get }
  var windowSame: String { get }
  /// - Parameter flows: what no cut that can be counted on stops then.
  func windowOpen(_ flows: [String]) -> String
  func windowActions(_ names: [String], time: String) -> String

  // The proof
  var proofHeading: String { get }
  var proofInWindow: String { get }
  func inward(_ way: String?) -> String
  func outward(_ way: String?) -> String
  func uncut(_ flow: String, devices: [String]) -> String
  func usually(_ count: Int) -> String

  // Devices not to count on
  var doubtsHeading: String { get }
  func compromised(_ device: String) -> String
  func administered(_ device: String, from stations: [String]) -> String

  // Restoring
  var restoresHeading: String { get }
  func restoresAlone(_ name: String) -> String
  func restoresNot(_ name: String) -> String
  func restoreCompromised(_ name: String) -> String
  func zone(_ name: String) -> String
  var held: String { get }

  // The picture
  var pictureCaption: String { get }
  /// - Parameter verdict: what the answer says at its head.
  func pictureAlternative(_ verdict: String) -> String

  // What is unknown
  var unknownHeading: String { get }
  func timeUnknown(_ device: String) -> String
  func actorUnknown(_ device: String) -> String
  func procedureUnknown(_ device: String) -> String
  func zoneless(_ count: Int) -> String
  var nothingUnknown: String { get }
}

extension Language {
  /// The words of the isolation.
  package var isolationPhrases: any IsolationPhrases {
    switch self {
    case .french: FrenchIsolationPhrases()
    case .english: EnglishIsolationPhrases()
    }
  }
}
