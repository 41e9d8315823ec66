// Everything a person reads in a picture, as one type per language: a phrase that one language lacks
// does not compile.

internal import Continuity
internal import DependencyGraph

/// The words of the pictures in one language.
protocol Labels:
  AttackLabels, FindingLabels, GovernanceLabels, IsolationLabels, LevelLabels, PeopleLabels,
  PlanLabels, SweepLabels, TrajectoryLabels
{
  var language: Language { get }

  // Titles
  var architecture: String { get }
  var impact: String { get }
  func chain(to name: String) -> String
  var timeline: String { get }
  func scenario(_ name: String) -> String
  func failure(of names: [String], lasting: String?) -> String
  var unknownLength: String { get }
  /// The state on a day, and the milestones done by then.
  func planned(for day: String, done: [String]) -> String
  func narrowed(to names: [String]) -> String

  // Frames
  func folded(_ count: Int, _ kind: Kind, _ scope: Scope?) -> String

  // Legend
  var legend: String { get }
  var fatesHeading: String { get }

  // Beside
  func neededByNothing(_ names: [String]) -> String
  /// What the next failure of what it has left would stop.
  func withoutSpare(_ names: [String]) -> String
  func nextFailure(_ name: String, stops: [String]) -> String

  // Answers
  func more(_ count: Int) -> String
  func stops(at minute: Int, returns: String) -> String
  func ending(_ ending: Return, isLowerBound: Bool, horizon: Int) -> String
  /// What goes on with something missing; a role lacks people.
  func degradedOnly(_ kind: Kind) -> String
  /// - Parameter units: how many the members are, each unit counted.
  func because(_ cause: StopCause, members: [String], units: Int) -> String

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
