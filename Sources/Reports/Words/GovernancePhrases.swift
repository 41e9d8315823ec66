// The words of the governance scheme.

package import Continuity

/// The words of one language. Names come already safe to show.
package protocol GovernancePhrases: Wording {
  var title: String { get }
  /// Where the register of governance is empty.
  var nobody: String { get }
  var pictureAlternative: String { get }
  var pictureCaption: String { get }
  var dutiesHeading: String { get }
  var dutyHeadings: [String] { get }
  func role(_ role: GovernanceDuty.Role) -> String
  var all: String { get }
  var documentsHeading: String { get }
  var documentHeadings: [String] { get }
  var plansHeading: String { get }
  /// Who did something, when, of what is known.
  func done(on day: String?, by name: String?) -> String
  var approval: Signature { get }
}

extension Language {
  package var governance: any GovernancePhrases {
    switch self {
    case .english: EnglishGovernancePhrases()
    case .french: FrenchGovernancePhrases()
    }
  }
}
