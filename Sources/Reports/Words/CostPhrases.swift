// The words of the review of the costs.

package import Continuity

/// The words of one language. Names come already safe to show.
package protocol CostPhrases: Wording {
  var title: String { get }
  var nothing: String { get }
  var unofficial: String { get }

  var summaryHeading: String { get }
  var summaryHeadings: [String] { get }
  var noEntity: String { get }
  func support(_ entity: String, _ support: String, counted: String, capped: Bool) -> String
  func possible(_ entity: String, _ support: String) -> String
  func unassigned(_ sum: String) -> String
  func all(_ support: String) -> String

  var expenseHeadings: [String] { get }
  func nature(_ nature: Cost.Nature) -> String
  var unknown: String { get }
  func remark(_ remark: CostReview.Remark) -> String

  var refusedHeading: String { get }
  var noneRefused: String { get }
  var waitingHeading: String { get }
  var checkHeading: String { get }
  func told(_ item: String, _ amount: String, _ remarks: [String]) -> String

  var milestonesHeading: String { get }
  func milestone(_ name: String, on day: String, _ cost: String, expenses: Int) -> String
  func milestone(_ name: String, on day: String, declared: String, but sum: String) -> String
  func unpriced(_ name: String, on day: String) -> String

  var rulesHeading: String { get }
  func rule(_ text: String, mark: String) -> String
}

extension Language {
  package var costs: any CostPhrases {
    switch self {
    case .english: EnglishCostPhrases()
    case .french: FrenchCostPhrases()
    }
  }
}
