// The words of the review of the backups.

package import Continuity

/// The words of one language. Names come already safe to show.
package protocol BackupPhrases: Sendable {
  var title: String { get }
  func objective(_ objective: ObjectiveD2O3, _ compliance: Compliance) -> String
  func date(_ date: String) -> String

  // D2.O3.A
  func infrastructure(_ names: [String]) -> String
  func path(_ names: [String]) -> String
  var noPath: String { get }
  func unsaidControl(_ names: [String]) -> String
  func directory(_ name: String, level: Int?) -> String
  var noInfrastructure: String { get }

  // D2.O3.C
  var rule: String { get }
  var countsTitle: String { get }
  var headings: [String] { get }
  func medium(_ name: String) -> String
  func totals(met: Int, of total: Int, held: Int) -> String
  func unsaidData(_ names: [String]) -> String
  func promise(_ names: [String]) -> String
  var restoreTests: String { get }
  var nothing: String { get }

  // Circles and milestones
  var circlesHeading: String { get }
  var circlesMeaning: String { get }
  func circle(_ names: [String]) -> String
  var noCircle: String { get }
  var milestonesHeading: String { get }
  func milestone(_ date: String, _ name: String, objective: String?, isDone: Bool) -> String
  var noMilestones: String { get }
}

extension Language {
  package var backups: any BackupPhrases {
    switch self {
    case .english: EnglishBackupPhrases()
    case .french: FrenchBackupPhrases()
    }
  }
}
