// Everything a person reads in a recovery plan, as one type per language.

package import Continuity
import DependencyGraph

/// The words of the plan in one language. Names come already safe to show.
package protocol PlanPhrases: Wording {
  /// After the scenario's title.
  var title: String { get }

  // The head
  /// - Parameter last: the last return of a process, as told; `nil` where one never returns.
  func headline(stopped: Int, back: Int, last: String?) -> String
  var nothingStops: String { get }
  func onPaper(_ count: Int, until last: String?) -> String
  func missed(mtpd: Int, rto: Int, rpo: Int) -> String
  var nobodyAsked: String { get }
  func isPlan(unlimited: String?) -> String
  /// In the head: works that occupy nobody are counted as if they took their time at once.
  func withoutPeople(_ count: Int) -> String
  func later(_ name: String, plan: String, unlimited: String) -> String
  func proved(_ count: Int, of total: Int) -> String
  /// - Parameters:
  ///   - hour: an hour of the week, from Monday 00:00.
  ///   - best: the hour at which it goes best; the same where none is better.
  func noStart(worst hour: Int, best: Int) -> String
  func reinforced(_ heads: Int, _ name: String, from: String, until: String?) -> String

  /// - Parameter teams: whom it waits for, who are never there, or never together.
  func forEver(_ name: String, _ teams: [String]) -> String

  // Processes
  var processesHeading: String { get }
  /// Process, stops, paper, bound, back, MTPD, RTO.
  var processHeadings: [String] { get }
  var isProved: String { get }
  var noBound: String { get }
  var boundLegend: String { get }

  // Teams
  func teamHeading(_ name: String) -> String
  func streamsHeading(_ name: String) -> String
  /// Number, when, what, where, with, unlocks, done when, done at.
  var workHeadings: [String] { get }
  /// How a team is reached.
  func contact(_ texts: [String]) -> String
  var blank: String { get }
  var restart: String { get }
  var rebuild: String { get }
  var restore: String { get }
  func copy(of holder: String) -> String
  func kind(_ kind: RecoveryStep.Kind) -> String
  var lost: String { get }
  /// Works that are not shown.
  func moreWorks(_ count: Int) -> String
  func notShared(_ heads: Int) -> String
  /// A stretch of work, without its day where that is the day before it.
  func planned(from: Int, to: Int?, start: StartTime?) -> String
  func reissued(_ day: String?) -> String

  // Waves
  var wavesHeading: String { get }
  func wave(_ number: Int, _ names: [String]) -> String

  // Bottlenecks
  var loadHeading: String { get }
  func load(_ name: String, busy: Int, waits: Int, idle: Int?) -> String
  /// - Parameters:
  ///   - share: hundredths of the heads there are; `nil` where as many are there as are asked for.
  ///   - perHead: minutes of work by one head, where that is more than twelve hours.
  func day(_ day: String, share: Int?, busy: Int, perHead: Int?) -> String
  func dayNumber(_ number: Int) -> String
  var waitsHeading: String { get }
  func waits(_ name: String, by: Int, for team: String, busyWith: String?, until: String) -> String
  func held(_ name: String, until: String, for other: String?) -> String
  func moreWaits(_ count: Int) -> String

  // The chain of a return
  /// - Parameters:
  ///   - unlimited: when it would be back with unlimited hands, where that is not the same.
  func chainOfPlan(unlimited: String?) -> String
  /// - Parameter team: whose work the bound is; `nil` where it is the chain.
  func bound(_ minute: String, team: String?) -> String
  /// - Parameter minutes: its length, unless the act says it.
  func worked(_ act: String, for minutes: Int?, by people: [String]) -> String
  /// - Parameter step: the step that waits, where the work is in steps.
  func waiting(_ waits: [String], for minutes: Int, before step: String?) -> String
  func isHeld(until: String, for other: String?) -> String
  func lacks(_ team: String, present: Int, needed: Int, until: String) -> String
  func isBusy(_ team: String, with works: [String], until: String) -> String
  func stream(of holder: String) -> String

  // Systems
  /// Above what is back before it is checked and accepted.
  var systemHeading: String { get }

  // What is missing
  var limitsHeading: String { get }
  func unstaffed(_ names: [String], count: Int) -> String
  func alternatives(_ names: [String]) -> String
  func streamless(_ names: [String]) -> String
  func restoredInOne(_ count: Int) -> String
  /// - Parameter keys: what nodes have by `defaults`, as the files write it.
  func defaults(_ keys: [String], nodes: Int) -> String
  func boundless(_ people: [String]) -> String
  var limits: String { get }
  func systemBack(_ name: String, system: String, service: String) -> String

  // Advice
  var adviceHeading: String { get }
  func moreHeads(_ count: Int, of name: String, from: String) -> String
  func roundTheClock(_ name: String) -> String
  func oneMoreStream(_ name: String) -> String
  func advice(_ means: String, spared: [(name: String, minutes: Int)], mtpd: Int, rto: Int)
    -> String
  var noAdvice: String { get }

  // Elsewhere
  func notAReinforcement(_ text: String) -> String
  /// In `what-if`: its times suppose unlimited hands.
  func unlimitedHands(_ command: String) -> String
}

extension Language {
  /// What to say plans with.
  package var planPhrases: any PlanPhrases {
    switch self {
    case .french: FrenchPlanPhrases()
    case .english: EnglishPlanPhrases()
    }
  }
}
