// What a person reads in the schema of isolation.

internal import Continuity

/// The words of the schema of isolation.
protocol IsolationLabels: Sendable {
  var isolation: String { get }
  /// An objective of CaRE D2 that it serves, and its state.
  func objective(_ objective: ObjectiveD2O3, _ compliance: Compliance) -> String

  // Panels
  var nominal: String { get }
  var nominalAndIsolated: String { get }
  /// On the way of a flow, where there is no room for a box each.
  func passing(_ names: [String]) -> String
  func isolated(_ count: Int) -> String
  func touching(_ count: Int) -> String
  func elsewhere(_ names: [String]) -> String
  var noZone: String { get }
  func zones(_ count: Int) -> String
  func devices(_ count: Int) -> String
  func zone(isBackup: Bool, trust: String?) -> String
  func others(_ count: Int, besides: Bool) -> String
  func role(_ role: BackupSurroundings.Role) -> String
  /// - Parameter directories: none: no directory is declared.
  func signsIn(with directories: [String]) -> String
  func administered(from stations: [String]) -> String
  func copies(_ count: Int) -> String
  func medium(_ name: String) -> String
  var offline: String { get }
  func immutable(for minutes: Int?, by technology: String?) -> String
  func flows(_ count: Int) -> String
  var normallyClosed: String { get }
  var remainsOpen: String { get }
  func from(_ name: String) -> String
  func to(_ name: String) -> String

  // Tables
  var backedUp: String { get }
  var backupHeadings: [String] { get }
  func nodes(_ count: Int, _ names: String) -> String
  func at(_ site: String) -> String
  func every(_ minutes: Int) -> String
  func range(_ shortest: String, _ longest: String) -> String
  var notKnown: String { get }
  var partlyKnown: String { get }
  var unprotected: String { get }
  var variousLocks: String { get }
  var noCopiesSaid: String { get }
  func moreRows(_ count: Int) -> String
  var whoActs: String { get }
  var actionHeadings: [String] { get }
  func procedure(_ name: String) -> String
  var nothingToCut: String { get }

  // Foot
  var openFlow: String { get }
  var closedFlow: String { get }
  var cutFlow: String { get }
  var deviceSign: String { get }
  var cutSign: String { get }
  var doubtfulSign: String { get }
  var backupZoneSign: String { get }
  var isolationNote: String { get }
  var signatures: [String] { get }
  var nameAndDate: String { get }
}
