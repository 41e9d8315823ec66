// The words that tell minimal cut sets, as one type per language.

package import Continuity
package import DependencyGraph

/// The words of one language. Names come already quoted and safe to show.
package protocol CutPhrases: Wording {
  /// What is being done, on the line of progress.
  var searching: String { get }
  func headline(_ name: String, _ cuts: MinimalCuts) -> String
  /// What a minimal combination is.
  func meaning(within minutes: Int?) -> String
  /// What is not known, where the search did not end by itself.
  func incomplete(_ cuts: MinimalCuts) -> String?
  func line(order: Int, _ count: Natural) -> String
  var setsTitle: String { get }
  var headings: [String] { get }
  func more(than shown: Int, of count: Natural) -> String
  var rankingHeading: String { get }
  var rankingHeadings: [String] { get }

  // Errors
  func outOfMemory(_ cuts: MinimalCuts, memory: Int) -> String
  func cancelled(_ cuts: MinimalCuts) -> String
}

extension CutPhrases {
  /// A number of any size, its digits in groups of three.
  func number(_ number: Natural) -> String {
    let digits = number.description
    let separator: Character = language == .french ? "\u{A0}" : ","
    var text = ""
    for (position, digit) in digits.enumerated() {
      if position > 0, (digits.count - position).isMultiple(of: 3) { text.append(separator) }
      text.append(digit)
    }
    return text
  }
}

extension Language {
  /// The words that tell minimal cut sets.
  package var cutPhrases: any CutPhrases {
    switch self {
    case .french: FrenchCutPhrases()
    case .english: EnglishCutPhrases()
    }
  }
}
