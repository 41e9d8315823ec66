// The words of the dossier: cover sheets, the index, the register of evidence, exercises, the trajectory.

package import Continuity

/// The words of one language. Names come already safe to show.
package protocol DossierPhrases: Wording {
  var title: String { get }
  /// The title of a cover sheet, for an objective in a few words.
  func cover(_ objective: String) -> String
  func whom(_ name: String) -> String
  var documents: String { get }
  var noDocument: String { get }
  func state(_ state: Evidence.State) -> String
  func more(_ count: Int) -> String
  var coverApproval: Signature { get }

  // The index
  var indexHeading: String { get }
  var indexHeadings: [String] { get }
  var registerTitle: String { get }
  var registerHeadings: [String] { get }
  func evidenceSummary(_ count: Int, wrong: Int) -> String
  var noEvidence: String { get }
  /// How anybody can check that no file was changed.
  func check(_ file: String) -> String

  // Exercises
  var exercisesTitle: String { get }
  var exercisesHeading: String { get }
  var exerciseHeadings: [String] { get }
  func form(_ form: Exercise.Form) -> String
  var plansHeading: String { get }
  var planHeadings: [String] { get }
  var exercise: String { get }
  var plan: String { get }

  // The trajectory
  var trajectoryTitle: String { get }

  // What the command says
  func written(_ folder: String, objectives: Int, files: Int, evidence: Int) -> String
  func stage(_ number: Int, of count: Int) -> String
  /// Why an earlier dossier is left as it is.
  func notOurs(_ folder: String, file: String) -> String
  /// A path that ends in no name, such as `.`: what is there cannot be replaced.
  func nameless(_ folder: String) -> String
}

extension Language {
  package var dossier: any DossierPhrases {
    switch self {
    case .english: EnglishDossierPhrases()
    case .french: FrenchDossierPhrases()
    }
  }
}
