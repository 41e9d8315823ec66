// The words of the documents on backups that are signed: policy, plans, access, supervision, tests.

package import Continuity

/// The words of one language. Names come already safe to show.
package protocol BackupPaperPhrases: Wording {
  func title(_ paper: BackupPaper) -> String
  func heading(_ part: BackupPart) -> String
  /// What stands below the heading, where the part needs explaining.
  func rule(_ part: BackupPart) -> String?
  /// The headings of the part's table; empty where it has none.
  func headings(_ part: BackupPart) -> [String]
  /// What is missing, as a gap tells it.
  func missing(_ missing: BackupMissing) -> String

  /// A validated document: its title, and what the register dates.
  func document(
    _ title: String, validated: String?, by: String?, reviewed: String?, due: String?
  ) -> String
  func perimeter(critical: Int, holding: Int, unsaid: Int) -> String
  func hosted(_ count: Int) -> String
  func every(_ minutes: Int) -> String
  func protection(offline: Bool, immutable: Immutability?) -> String
  var notSaid: String { get }
  var offNetwork: String { get }
  func key(_ name: String, needs: [String]) -> String
  func either(_ names: [String]) -> String
  func replay(_ minutes: Int) -> String
  func truth(_ value: Bool) -> String
  func account(_ account: BackupAccess.Account) -> String
  func secondFactor(_ factor: BackupAccess.SecondFactor) -> String
  func result(_ result: RestoreTest.Result) -> String
  func target(_ target: RestoreTest.Target) -> String
  func state(_ state: BackupPlan.State) -> String
  func clause(_ state: Hosting.State) -> String
  /// The day of a test, its result and how long it took.
  func lastTest(_ day: String, result: String?, took: String?) -> String
  var gapsHeading: String { get }
  var noGap: String { get }
  var referents: String { get }
  var approval: Signature { get }
}

extension Language {
  package var backupPapers: any BackupPaperPhrases {
    switch self {
    case .english: EnglishBackupPaperPhrases()
    case .french: FrenchBackupPaperPhrases()
    }
  }
}
