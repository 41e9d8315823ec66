// Everything a person reads in a BIA, as one type per language.

package import Continuity

/// The words of the BIA in one language. Names come already safe to show.
package protocol BIAPhrases: Wording {
  // The head
  var title: String { get }
  func asks(_ wording: String, items: [String]) -> String
  var inSubstance: String { get }
  func count(processes: Int, complete: Int) -> String
  func onlyEstablishment(_ name: String) -> String
  var byToolsRule: String { get }
  func word(_ compliance: Compliance) -> String

  // The minimum perimeter
  var perimeterHeading: String { get }
  func perimeterHeading(met: Int, of count: Int) -> String
  var declaredAbsent: String { get }
  var declaredEmpty: String { get }
  /// That the most critical process is the tool's choice.
  var proposal: String { get }
  var perimeterRule: String { get }
  func part(_ scope: Scope) -> String
  func some(_ names: [String], more: Int) -> String
  func notServed(nearest: String, lacking: [BIAGap]) -> String
  func noProcess(_ scope: Scope) -> String
  var platformUnknown: String { get }
  func unranked(_ names: [String]) -> String
  var perimeterNote: String { get }

  // The share of the activity
  var coverageHeading: String { get }
  func coverageRule(ofLegalEntities: Bool) -> String
  func share(covered: Int, total: Int, threshold: Int) -> String
  func activityUnknown(covered: Int, total: Int) -> String
  var noEstablishment: String { get }
  var noActivity: String { get }
  func activity(_ activity: Int?) -> String
  /// - Parameter isSure: whether nothing of what covers it is to be confirmed.
  func lacking(_ scopes: [Scope], isSure: Bool) -> String
  func homeless(_ count: Int) -> String

  // People
  var ordinaryDayHeading: String { get }
  func short(_ role: String, asked: Int, headcount: Int, by processes: [String]) -> String

  // The table and the sheets
  var overviewHeading: String { get }
  var processHeading: String { get }
  func objectiveHeadings() -> [String]
  var bucketsNote: String { get }
  var overviewNote: String { get }
  var noScope: String { get }
  var establishmentLabel: String { get }
  var ownerLabel: String { get }
  var criticalityLabel: String { get }
  var impactsLabel: String { get }
  var longestLabel: String { get }
  func longest(mtpd: String, rto: String, rpo: String) -> String
  var worstLabel: String { get }
  var worstLossLabel: String { get }
  func worst(_ achieved: String, scenario: String) -> String
  var neverStops: String { get }
  var noScenario: String { get }
  /// That it never stops, but does less than its least level.
  var doesTooLittle: String { get }
  func paper(at instant: String) -> String
  func returns(afterCause minutes: String, isAtLeast: Bool) -> String
  func down(_ length: String, isAtLeast: Bool) -> String
  var semicolon: String { get }
  func beyondHorizon(_ length: String) -> String
  var never: String { get }
  var materialsLabel: String { get }
  var staffLabel: String { get }
  var modeLabel: String { get }
  func mode(lasts: String, level: String?, procedure: String?, catchUp: String?) -> String
  /// Levels of a mode by its age, each already worded.
  func level(_ level: String, from age: String) -> String
  var volumeLabel: String { get }
  func volume(_ volume: Volume) -> String
  var minimumLabel: String { get }
  var minimumNotSaid: String { get }
  func modeNeeds(_ needs: [String]) -> String
  var withoutLimit: String { get }
  var vitalLabel: String { get }
  var tolerableLabel: String { get }
  var usefulLabel: String { get }
  var restsOnLabel: String { get }
  func rests(_ kind: String, _ count: Int, _ names: [String], more: Int) -> String
  var missingLabel: String { get }
  var nothingMissing: String { get }
  var beyondLabel: String { get }
  var notGiven: String { get }
  func name(of gap: BIAGap) -> String
  func name(of scope: Scope) -> String
  func impact(_ impact: String) -> String
  func proposed(buckets: [String]) -> String
  func people(_ count: Int, _ role: String) -> String
  func some(_ needed: Int, of names: [String]) -> String
  var fullListNote: String { get }
  /// Who answers for the BIA.
  var approval: Signature { get }
}

extension Language {
  /// The words of the BIA.
  package var biaPhrases: any BIAPhrases {
    switch self {
    case .french: FrenchBIAPhrases()
    case .english: EnglishBIAPhrases()
    }
  }
}
