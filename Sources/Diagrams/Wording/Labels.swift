// Everything a person reads in a picture, as one type per language: a phrase that one language lacks
// does not compile.

internal import Continuity
internal import DependencyGraph

/// The words of the pictures in one language.
protocol Labels: AttackLabels, IsolationLabels, FindingLabels, LevelLabels, SweepLabels {
  var language: Language { get }

  // Titles
  var architecture: String { get }
  var impact: String { get }
  func chain(to name: String) -> String
  var timeline: String { get }
  func scenario(_ name: String) -> String
  func failure(of names: [String], lasting: String?) -> String
  var unknownLength: String { get }
  func counts(shown: Int, boxes: Int) -> String
  /// The state on a day, and the milestones done by then.
  func planned(for day: String, done: [String]) -> String
  func narrowed(to names: [String]) -> String

  // Frames
  var shared: String { get }
  var background: String { get }
  func folded(_ count: Int, _ kind: Kind, _ scope: Scope?) -> String
  /// A few letters that stand for a kind on a badge.
  func sign(of kind: Kind) -> String
  func places(_ count: Int) -> String
  func establishments(_ count: Int) -> String
  /// The frame of folded boxes that hold things of several establishments.
  var mixed: String { get }

  // Legend
  var legend: String { get }
  var needsArrow: String { get }
  var usefulArrow: String { get }
  var brokenArrow: String { get }
  var toleranceSign: String { get }
  var redundancySign: String { get }
  var placeSign: String { get }
  func hub(_ code: String, _ name: String, users: Int) -> String
  var hubsHeading: String { get }
  /// - Parameter closer: options that show a part of it unfolded.
  func foldedNote(folded: Int, boxes: Int, closer: [String]) -> String
  var notDrawn: String { get }
  var fatesHeading: String { get }
  func fate(_ fate: Fate) -> String

  // Beside
  func neededByNothing(_ names: [String]) -> String
  func nextFailure(_ name: String, stops: [String]) -> String

  // Answers
  func more(_ count: Int) -> String
  func tolerance(_ span: Span) -> String
  func stops(at minute: Int, returns: String) -> String
  func ending(_ ending: Return, isLowerBound: Bool, horizon: Int) -> String
  var neverStops: String { get }
  /// What goes on with something missing; a role lacks people.
  func degradedOnly(_ kind: Kind) -> String
  func because(_ cause: StopCause, members: [String]) -> String

  // Chain
  func step(_ kind: Step.Kind) -> String
  var backAtOnce: String { get }
  var workUnknown: String { get }
  func from(_ from: String, to: String) -> String
  var endOfCause: String { get }
  func afterCause(_ minutes: Int) -> String
  var unknownDuration: String { get }
  func returnsAt(_ text: String) -> String
  func isNotTouched(_ name: String) -> String
  var waitsFor: String { get }
  var loopHeading: String { get }
  func endlessCause(_ name: String) -> String
  func unstable(_ name: String) -> String
  func verdict(_ verdict: Verdict) -> String

  // Timeline
  var limitMark: String { get }
  var rtoMark: String { get }
  var openEnd: String { get }
  var alikeRows: String { get }
  func part(_ count: Int, of all: Int) -> String
  func untouched(_ count: Int) -> String
  var nothingStops: String { get }
  func afterHorizon(_ names: [String], horizon: Int) -> String
}

extension Labels {
  func duration(_ minutes: Int) -> String { language.duration(minutes) }
  /// A minute after the start; never an hour of the day.
  func instant(_ minute: Int) -> String { language.instant(minute) }
  /// An instant on an axis, where there is no room for its days beside: `H+12`, `3 j`.
  func tick(_ minute: Int) -> String {
    minute < 2_880 ? language.instant(minute) : "+\u{A0}\(duration(minute))"
  }

  /// A phrase that stands alone.
  func sentence(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() + "." }
}

/// The words of a language.
func wording(in language: Language) -> any Labels {
  language == .french ? FrenchLabels() : EnglishLabels()
}
