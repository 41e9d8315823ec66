// The words for what an attacker holds, what becomes of copies and data, and what breaks a circle.

package import Continuity

/// The words of one language. Names come already quoted and safe to show.
package protocol RecoveryPhrases: Wording {
  // Headlines
  func everythingLost(_ names: [String]) -> String
  func noCopySurvives(_ count: Int) -> String

  // The attacker
  var attackHeading: String { get }
  /// - Parameter at: the minute from which the attacker holds them.
  func wave(_ wave: Int, at instant: String?, count: Int, names: [String]) -> String
  func stopped(clean: String, held: String) -> String
  func reached(path: [String]) -> String
  func withoutLink(_ count: Int, names: [String]) -> String

  // Copies and data
  var copiesHeading: String { get }
  func copies(of holder: String, surviving: Int, of total: Int) -> String
  func reason(_ reason: CopyFate.Reason) -> String
  var dataHeading: String { get }
  var dataHeadings: [String] { get }
  func loss(_ loss: Loss, isLowerBound: Bool) -> String
  func age(_ minutes: Int, isKnown: Bool) -> String
  func chain(_ names: [String]) -> String
  var ownCopiesHeading: String { get }
  var copyHeadings: [String] { get }
  /// A restore time that a test measured.
  func measured(_ duration: String, on day: String) -> String
  func survives(_ survives: Bool) -> String
  var noCopies: String { get }
  func chosen(_ holder: String) -> String

  // Circles
  var remedyHeading: String { get }
  func change(_ change: Change, _ owner: String, _ member: String) -> String
  func after(_ change: String, backBy instant: String) -> String
  var otherCopyHeading: String { get }
  func otherCopy(
    _ name: String, from holder: String, at instant: String, loss: String, freesAll: Bool
  )
    -> String
  /// What the other copy does to the RPOs: those that it makes missed, or none.
  func otherCopy(missingRPO names: [String]) -> String
  var noRemedy: String { get }
  func untried(_ count: Int) -> String
}

extension Language {
  package var recovery: any RecoveryPhrases {
    switch self {
    case .english: EnglishRecoveryPhrases()
    case .french: FrenchRecoveryPhrases()
    }
  }
}
