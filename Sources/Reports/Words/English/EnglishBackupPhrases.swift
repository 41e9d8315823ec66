// The review of the backups, in English.

import Continuity

struct EnglishBackupPhrases: BackupPhrases {
  var language: Language { .english }

  var title: String { "review of the backups (CaRE D2.O3)" }

  func objective(_ objective: ObjectiveD2O3, _ compliance: Compliance) -> String {
    let word =
      switch compliance {
      case .met: "✓ state met"
      case .notMet: "✗ state not met"
      case .unknown: "? state unknown"
      }
    return "\(objective.rawValue)  \(word): \(objective.wording(in: .english))"
  }

  func date(_ date: String) -> String { "The model as of \(date), with its milestones." }

  // MARK: D2.O3.A

  func infrastructure(_ names: [String]) -> String {
    "Backup infrastructure: \(names.joined(separator: ", "))."
  }

  func path(_ names: [String]) -> String {
    "Path of control from production: " + names.joined(separator: " → ")
  }

  var noPath: String {
    """
    No declared path of control leads from a directory or an administration of production to the \
    backup infrastructure.
    """
  }

  func unsaidControl(_ names: [String]) -> String {
    """
    Nothing is said of how \(language.list(of: names)) \(names.count == 1 ? "is" : "are") signed in \
    to (signs-in-with, administered-from; an empty list means local accounts).
    """
  }

  func directory(_ name: String, level: Int?) -> String {
    let least = ObjectiveD2O3.leastADSLevel
    guard let level else {
      return "Dedicated directory \(name): no ADS level (ads-level); it must be \(least) or more."
    }
    return level < least
      ? "Dedicated directory \(name): ADS level \(level); it must be \(least) or more."
      : "Dedicated directory \(name): ADS level \(level)."
  }

  var noInfrastructure: String { "The model describes no backups." }

  // MARK: D2.O3.C

  var rule: String {
    """
    How it is counted: production counts as one copy, on disk; a copy is off site if it is at no site \
    of production; an immutable copy counts if its technology and its time are given, else its immutability is \
    not shown. D2.O3.C asks for 3-2-1 and a copy that is immutable or offline, by a transcription of the \
    annex, to be checked.
    """
  }

  var countsTitle: String { "Copies by node" }
  var headings: [String] {
    ["Data of", "Copies", "Media", "Off site", "Offline or immutable", "3-2-1"]
  }

  func medium(_ name: String) -> String { name }

  func totals(met: Int, of total: Int, held: Int) -> String {
    "\(number(met)) of \(number(total)) \(met == 1 ? "keeps" : "keep") 3-2-1; \(number(held)) \(held == 1 ? "has" : "have") an offline or immutable copy."
  }

  func unsaidData(_ names: [String]) -> String {
    """
    Nobody said whether \(language.list(of: names)) \(names.count == 1 ? "holds" : "hold") data \
    (copies: [] means data, and no copy).
    """
  }

  func promise(_ names: [String]) -> String {
    "Immutability not shown, without a technology or a time: \(language.list(of: names))."
  }

  var restoreTests: String {
    "3-2-1-1-0: the zero (no restore errors) is unknown, the model says nothing of tests."
  }

  var nothing: String { "No node of the model says that it holds data (copies)." }

  // MARK: Circles and milestones

  var circlesHeading: String { "Restore circles" }
  var circlesMeaning: String {
    "If everything that holds data and every holder were lost, the copies being safe:"
  }
  func circle(_ names: [String]) -> String {
    "circular dependency: " + (names + names.prefix(1)).joined(separator: " → ")
  }
  var noCircle: String { "everything can be restored, there is no circular dependency." }

  var milestonesHeading: String { "Milestones" }
  func milestone(_ date: String, _ name: String, objective: String?, isDone: Bool) -> String {
    "\(date)  \(isDone ? "✓" : "·") \(name)" + (objective.map { " (\($0))" } ?? "")
  }
  var noMilestones: String { "No dated milestone: no trajectory is described." }
}
