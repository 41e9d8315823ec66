// Everything a head of department reads in the form of a BIA, as one type per language.

package import Connectors
package import Continuity

/// The words of the form in one language. Names come already safe to show.
package protocol BIAFormPhrases: Wording {
  /// The name of the sheet that says how to fill it in, and what stands there.
  var guideName: String { get }
  var guideTitle: String { get }
  func guide(processes: Int) -> [String]
  var progressHint: String { get }
  /// The headings of the three columns.
  var headings: [String] { get }
  /// What stands above the questions of each process.
  var instruction: String { get }
  /// A part of the form, by the question that begins it.
  func part(beginningWith question: BIAQuestion) -> String?
  /// The question, as it is asked.
  func question(_ question: BIAQuestion) -> String
  /// The question in two words, for a list of those without answer.
  func name(of question: BIAQuestion) -> String
  /// How to answer it.
  func help(_ question: BIAQuestion) -> String
  /// What stands above the answers of a question that has several.
  func answers(_ question: BIAQuestion) -> String
  func after(_ duration: String) -> String
  func level(from duration: String) -> String
  var material: String { get }
  var otherMaterial: String { get }
  var chooseAbove: String { get }
  func group(_ names: [String], needed: Int) -> String
  func truth(_ value: Bool) -> String
  func scope(_ scope: Scope) -> String
  var noLimit: String { get }
  var vital: String { get }
  var noOwner: String { get }
  func head(owner: String, establishment: String?) -> String
  /// The name of the workbook of processes that nobody answers for.
  var noOwnerFile: String { get }

  // How far it is
  var progressTitle: String { get }
  var progressHeadings: [String] { get }
  func state(_ state: BIAProgress.State) -> String
  func counted(back: Int, sent: Int, missing: Int) -> String
  var notSent: String { get }

  // What an import of it did
  func importTitle(written: Int, isDryRun: Bool) -> String
  /// In a group, proposals are for one hospital at a time.
  func whoseProposals(_ establishments: [String]) -> String
  var changesTitle: String { get }
  var changesHeadings: [String] { get }
  var conflictsTitle: String { get }
  var conflictsRule: String { get }
  var unusedTitle: String { get }
  var nothingWritten: String { get }
  func outcome(_ outcome: BIAChange.Outcome) -> String

  // What may be proposed
  /// Why a form is not written over.
  func hasAnswers(_ file: String) -> String
  var proposalsTitle: String { get }
  var proposalsHeadings: [String] { get }
  var proposalsNote: String { get }
}

extension Language {
  package var biaForm: any BIAFormPhrases {
    switch self {
    case .french: FrenchBIAFormPhrases()
    case .english: EnglishBIAFormPhrases()
    }
  }
}
