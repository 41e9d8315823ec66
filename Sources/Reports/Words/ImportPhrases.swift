// The words of an import's report, as one type per language.

package import Connectors
package import Continuity

/// The words of one language. Names come already quoted and safe to show.
package protocol ImportPhrases: Wording {
  func title(origin: String, folder: String) -> String
  var readHeading: String { get }
  func rows(_ count: Int, of place: String) -> String
  var usedHeading: String { get }
  func used(links: Int, copies: Int, controls: Int) -> String
  func heading(_ effect: Finding.Effect, count: Int) -> String
  var nothingLost: String { get }
  func more(_ count: Int) -> String
  var allInCSV: String { get }
  var changesHeading: String { get }
  var noChanges: String { get }
  func added(_ count: Int) -> String
  func changed(_ count: Int) -> String
  func keptByHand(_ count: Int) -> String
  func conflicts(_ count: Int) -> String
  func removedByHand(_ count: Int) -> String
  func gone(_ count: Int) -> String
  func back(_ count: Int) -> String
  var empty: String { get }
  func cell(_ row: String, column: String, old: String, new: String) -> String
  func conflict(_ row: String, column: String, mine: String, theirs: String) -> String
  var filesHeading: String { get }
  var noFiles: String { get }
  func purged(_ count: Int) -> String
  var nothingPurged: String { get }
  var adopted: String { get }
  var nothingAdopted: String { get }
  var missingHeading: String { get }
  var nothingMissing: String { get }
  func name(of gap: Completeness.Gap, count: Int) -> String
  func notAType(_ text: String) -> String
}

extension Language {
  /// The words of an import's report.
  package var importPhrases: any ImportPhrases {
    switch self {
    case .french: FrenchImportPhrases()
    case .english: EnglishImportPhrases()
    }
  }
}
