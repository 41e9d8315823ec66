// Everything a person reads in an answer, as one type per language: a phrase that one language lacks
// does not compile.

package import Continuity
package import SystemPackage
package import DependencyGraph

/// How a sentence names what must be back first, where nobody knows how long it is gone.
package enum CauseName: Sendable {
  /// Several things, or any: the outage.
  case outage
  /// One thing that was just named, or that the table's legend names.
  case it
  /// One thing by its name, in quotes.
  case named(String)
}

/// The words of the answers in one language. Names come already quoted and safe to show.
package protocol Phrases: DiagramPhrases {
  /// When minute 0 is; its days and hours then stand beside every instant.
  var start: StartTime? { get set }

  // Errors
  var error: String { get }
  var noModelHere: String { get }
  var asset: String { get }
  var scenario: String { get }
  var establishment: String { get }
  func unknown(_ name: String, what: String, suggestion: String?) -> String
  func isScenario(_ name: String) -> String
  func ambiguous(_ name: String, what: String, candidates: [String]) -> String
  func count(errors: Int, warnings: Int) -> String
  func warningsInModel(_ count: Int) -> String
  func folderExists(_ folder: String) -> String
  func cannotWrite(_ path: String, reason: String) -> String
  func notUTF8(_ name: String) -> String
  func cannotAnswer(reason: String) -> String
  /// That Ctrl-C ended what would have been written.
  var nothingWritten: String { get }
  func unknownList(_ name: String, known: [String]) -> String
  func notADate(_ text: String) -> String
  func notAStart(_ text: String) -> String

  // Titles
  func question(_ names: [String], isSeveral: Bool, lasting: String?) -> String
  func title(scenario: String) -> String
  var unknownLength: String { get }
  var withoutEnd: String { get }

  // Headlines
  /// What lies after the horizon, each name with its minute, and that it is not played.
  func afterHorizon(_ names: [String], horizon: Int) -> String
  /// In a cell: what happens lies after the horizon.
  func notPlayed(_ horizon: Int) -> String
  /// - Parameter kinds: how many nodes of each kind miss one, processes first.
  func missed(_ kinds: [(kind: Kind, count: Int)]) -> String
  func more(_ count: Int, of kind: Kind) -> String
  func never(_ names: [String]) -> String
  /// - Parameter causes: what must be back, each in quotes.
  func deadlines(of causes: [String]) -> String
  func deadline(by: Int) -> String
  func toKeep(process: String, _ objective: Objective, limit: Int) -> String
  func more(_ count: Int) -> String
  func moreDeadlines(_ count: Int) -> String
  func compromised(_ count: Int) -> String
  func destroyed(_ count: Int) -> String

  // The table of processes
  var processHeadings: [String] { get }
  func name(of objective: Objective) -> String
  /// A whole verdict: `MTPD 4 h: missed by 1 h 30`.
  func verdict(_ verdict: Verdict, cause: CauseName) -> String
  /// A verdict under the heading of its objective: `4 h, missed by 1 h 30`.
  func shortVerdict(_ verdict: Verdict, cause: CauseName) -> String
  var kept: String { get }
  func ending(_ ending: Return, isLowerBound: Bool, horizon: Int, cause: CauseName) -> String
  /// In a table: of what `it` is the return.
  func causeLegend(_ cause: String) -> String
  func runs(_ count: Int) -> String
  var lowerBoundLegend: String { get }

  // Pictures
  var timelineCaption: String { get }
  /// - Parameter stopped: how many processes stop.
  func timelineAlternative(stopped: Int) -> String
  func chainCaption(_ name: String) -> String
  func chainAlternative(_ name: String) -> String

  // The others
  var othersHeading: String { get }
  func heading(kind: String, count: Int, establishment: String?) -> String
  func down(from: Int, until: String) -> String
  var hinderedOnly: String { get }
  var degradedOnly: String { get }
  /// Of roles some of whose people are missing.
  var understaffed: String { get }

  // Chains and causes
  func chainHeading(_ name: String) -> String
  func longestChainHeading(_ name: String) -> String
  func step(_ kind: Step.Kind, of subject: Kind) -> String
  /// The work on what was destroyed: how long it takes to rebuild, then to restore; `nil` is not known.
  func restoring(rebuild: Int?, restore: Int?) -> String
  var untilCauseEnds: String { get }
  func afterCause(_ minutes: Int) -> String
  var backAtOnce: String { get }
  var workUnknown: String { get }
  /// - Parameter units: how many the members are, each unit counted.
  func because(
    _ cause: StopCause, of subject: Kind, members: [String], units: Int, down: [String]
  ) -> String
  func neverBecause(loop: [String]) -> String
  func neverBecause(cause: String) -> String
  func neverBecause(unstable: String) -> String

  // Why
  func stops(_ name: String, at: Int) -> String
  func keepsRunning(_ name: String) -> String
  func onlyDegraded(_ name: String) -> String
  var outagesHeading: String { get }
  func interval(from: Int, to: Int?) -> String
  var verdictsHeading: String { get }
  var causesHeading: String { get }
  func normalAgain(_ minute: Int) -> String

  // Beside
  func neededByNothing(_ names: [String], count: Int) -> String
  var withoutSpareHeading: String { get }
  /// - Parameter number: how many are left, each unit counted.
  func withoutSpare(_ name: String, left: [String], number: Int, of count: Int) -> String
  func nextFailure(_ name: String, stops: [String], processes: Int) -> String

  // People
  var staffingHeading: String { get }
  func staffed(_ name: String, role: String, asked: Int, headcount: Int) -> String
  func modeUnstaffed(_ name: String, role: String, asked: Int, headcount: Int) -> String

  // What is unknown
  var unknownHeading: String { get }
  func missing(_ name: String, key: String) -> String
  var nothingUnknown: String { get }

  // Every scenario
  var surveyHeading: String { get }
  var scenarioSummaryHeadings: [String] { get }
  func surveyTooLong(_ count: Int) -> String
  var surveyHeadings: [String] { get }
  func missed(_ count: Int, undecided: Int) -> String
  var lossHeadings: [String] { get }
  var worstHeading: String { get }
  var worstHeadings: [String] { get }
  var detailsTitle: String { get }

  // Lists and checks
  var checkTitle: String { get }
  var overviewTitle: String { get }
  var modelIsSound: String { get }
  func listHeadings(objectives: Bool) -> [String]
  var scenarioHeadings: [String] { get }
  var establishmentHeadings: [String] { get }
  var overviewHeadings: [String] { get }
  var scenariosWord: String { get }
  var establishmentsWord: String { get }
  func name(of category: Category) -> String
  func created(_ folder: String) -> String
}

extension Phrases {
  /// The same words, with the day and hour beside every instant.
  package func starting(at start: StartTime?) -> any Phrases {
    var phrases = self
    phrases.start = start
    return phrases
  }

  func verdict(_ verdict: Verdict) -> String { self.verdict(verdict, cause: .outage) }
  func shortVerdict(_ verdict: Verdict) -> String { shortVerdict(verdict, cause: .outage) }
  func ending(_ ending: Return, isLowerBound: Bool, horizon: Int) -> String {
    self.ending(ending, isLowerBound: isLowerBound, horizon: horizon, cause: .outage)
  }

  /// A minute after the start, as people read it. Never a length: that is ``duration(_:)``.
  package func instant(_ minute: Int) -> String { language.instant(minute, from: start) }

  /// A demand for more people than there are.
  func beyondHeadcount(_ demand: StaffingDemand, in model: Model, _ names: Names) -> String {
    let (name, role) = (names.quoted(demand.asset), names.quoted(demand.role))
    let headcount = model.assets[demand.role].headcount ?? 0
    return demand.isFallback
      ? modeUnstaffed(name, role: role, asked: demand.people, headcount: headcount)
      : staffed(name, role: role, asked: demand.people, headcount: headcount)
  }
}

extension Phrases {
  /// Why something could not be written.
  package func reason(_ error: Errno) -> String { language.reason(error) }
}
