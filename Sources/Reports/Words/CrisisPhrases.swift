// The words of the crisis procedures: cell, alert, declarations, systems, other plans.

package import Continuity

/// What of crisis procedures is missing.
package enum CrisisMatter: Hashable, Sendable {
  case subject(CrisisProcedure.Subject)
  case owner(String), dates(String), within(String), declaration(String), planBlanc
  case contacts([String])

  /// As programs read it.
  var key: String {
    switch self {
    case .subject(let subject): "procedure-\(subject.rawValue)"
    case .owner: "owner"
    case .dates: "written"
    case .within: "within"
    case .declaration: "declaration"
    case .planBlanc: "plan-blanc"
    case .contacts: "contact"
    }
  }
}

/// The words of one language. Names come already safe to show.
package protocol CrisisPhrases: Wording {
  var title: String { get }
  func count(_ procedures: Int) -> String
  func heading(_ subject: CrisisProcedure.Subject) -> String
  var headings: [String] { get }
  var declarationHeadings: [String] { get }
  func gap(_ matter: CrisisMatter) -> String
  func within(_ minutes: Int?) -> String
  var register: String { get }
  func usual(_ mark: SourceMark) -> String
  var declarationNote: String { get }
  var linkHeadings: [String] { get }
  func document(_ name: String, validated: String?, reviewed: String?) -> String
  var plansHeading: String { get }
  var planHeadings: [String] { get }
  var allScenarios: String { get }
  var approval: Signature { get }
}

extension Language {
  /// The words of the crisis procedures.
  package var crisis: any CrisisPhrases {
    switch self {
    case .english: EnglishCrisisPhrases()
    case .french: FrenchCrisisPhrases()
    }
  }
}
