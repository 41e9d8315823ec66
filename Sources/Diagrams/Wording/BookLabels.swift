// What a person reads in the architecture schema, in each language.

internal import Continuity

/// The words of the book.
protocol BookLabels: Sendable {
  var language: Language { get }

  // Titles
  var sharedTitle: String { get }
  var sharedRestTitle: String { get }
  func sharedCounts(processes: Int, things: Int) -> String
  var groupTitle: String { get }
  func groupCounts(establishments: Int, things: Int) -> String
  func processCounts(things: Int, vital: Int) -> String
  var nobodys: String { get }
  var establishment: String { get }
  /// Over the names of establishments, where it is not the one of the page.
  var elsewhere: String { get }
  func first(_ count: Int) -> String
  func heading(of kind: Kind) -> String
  func goesOn(_ heading: String) -> String
  func page(_ number: Int) -> String

  // Signs
  var signs: String { get }
  var vitalSign: String { get }
  var vitalLater: String { get }
  var vitalFor: String { get }
  var spareSign: String { get }
  var fallbackSign: String { get }
  var usefulSign: String { get }
  var throughSign: String { get }
  /// Before the names of what has no row of its own.
  var spareRest: String { get }
  var usefulRest: String { get }
  var matrixNote: String { get }
  var processNote: String { get }
  /// A length of time in four or five letters, rounded down; nothing for none.
  func brief(_ minutes: Int) -> String

  // The page of a process
  func itself(_ name: String) -> String
  var directNeed: String { get }
  var place: String { get }
  var repairedBy: String { get }
  var alsoFor: String { get }
  func others(_ count: Int) -> String
  var onPaper: String { get }
  func people(_ count: Int) -> String
  func enough(_ needed: Int, of count: Int) -> String
  var usefulOnly: String { get }
  var atOnce: String { get }
  func holds(_ minutes: Int) -> String
  var withoutLimit: String { get }
  var goals: String { get }
  var mtpd: String { get }
  var rto: String { get }
  var rpo: String { get }
  var answersFor: String { get }
  var people: String { get }
  var degradedMode: String { get }
  var noMode: String { get }
  var needed: String { get }
  var noSpare: String { get }
  var nothingVital: String { get }
  func stopsAfter(_ minutes: Int, _ names: [String]) -> String
  func more(_ count: Int) -> String
}

extension BookLabels {
  func duration(_ minutes: Int) -> String { language.duration(minutes) }
}

/// The words of the book in a language.
func bookWording(in language: Language) -> any BookLabels {
  language == .french ? FrenchBookLabels() : EnglishBookLabels()
}
