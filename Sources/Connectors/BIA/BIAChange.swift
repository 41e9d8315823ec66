// What an import of forms did, as data to tell.

public import Continuity
public import Formats

/// One answer, and what became of it.
public struct BIAChange: Sendable {
  /// What became of it.
  public enum Outcome: String, CaseIterable, Sendable {
    /// The model says so now.
    case written
    /// It does not apply: the model says nothing of it any more.
    case removed
    /// The model says so already, or rightly nothing.
    case known
    /// The model says something else meanwhile, which stays.
    case conflict
  }

  /// The identifier of the process.
  public let process: String
  /// What was asked.
  package let question: BIAQuestion
  /// Of what: an elapsed time, a kind of impact, identifiers; empty where there is one answer.
  public let subject: String
  /// What the model said, as its files write it.
  public let before: String?
  /// The answer; `nil` for one that says that it does not apply.
  public let after: String?
  /// What became of it.
  public let outcome: Outcome
  /// Where it stands.
  public let place: Place
}

/// What an import of forms did.
public struct BIAImportReport: Sendable {
  /// The workbooks read.
  public let workbooks: [String]
  /// Every answer that differs from what was sent, by process, in the order of the questions.
  public let changes: [BIAChange]
  /// What was not taken, and what deserves a look.
  public let findings: [Finding]
  /// The files written, relative to the folder, ascending; those that would be, where nothing was to be written.
  public let files: [String]
  /// Whether nothing was to be written.
  public let isDryRun: Bool
  /// The model as it reads with the answers.
  public let model: Model
}
