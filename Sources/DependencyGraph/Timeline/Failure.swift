// What goes wrong, as the engine is told it.

/// How long a cause lasts.
public enum CauseLength: Hashable, Sendable {
  /// So many minutes from the failure.
  case minutes(Int)
  /// Nobody knows: it does not end, and what waits for it returns *so long after it ends*.
  case unknown
  /// It never ends.
  case unlimited
}

/// A node goes down by itself.
///
/// Where several failures of a node overlap, the longest work counts; one that is written as steps
/// counts before any that is not.
public struct Failure: Hashable, Sendable {
  /// A part of the work, finished before the next begins.
  public struct Step: Hashable, Sendable {
    /// How long it takes.
    public var minutes: Int
    /// Who does it, where a ``Project`` is played; a ``Timeline`` does not ask.
    public var crew: Crew

    /// A step; nobody is occupied by it unless said otherwise.
    public init(minutes: Int, crew: Crew = .nobody) {
      self.minutes = minutes
      self.crew = crew
    }
  }

  /// The node that fails.
  public var node: Node
  /// When, in minutes from the start of the scenario.
  public var at: Int
  /// How long the cause lasts, from `at`.
  public var cause: CauseLength
  /// The work to bring the node back once its cause is cleared, in minutes; not read where it is
  /// written as steps.
  public var work: Int
  /// Whether the node is destroyed: its restore requirements count too.
  public var isDestruction: Bool
  /// The minute before which the node is not worked on, whatever becomes of its cause.
  public var heldUntil: Int
  /// Who does the work, where it is not written as steps and a ``Project`` is played.
  public var crew: Crew
  /// The work, step by step; a finished step stays done until the node is up or fails anew. Empty: one
  /// step of ``work`` minutes.
  public var steps: [Step]

  /// A failure of `node`, at minute 0 unless said otherwise.
  public init(
    of node: Node, at: Int = 0, cause: CauseLength, work: Int, isDestruction: Bool = false,
    heldUntil: Int = 0, crew: Crew = .own, steps: [Step] = []
  ) {
    self.node = node
    self.at = at
    self.cause = cause
    self.work = work
    self.isDestruction = isDestruction
    self.heldUntil = heldUntil
    self.crew = crew
    self.steps = steps
  }

  /// The number of its steps, at least one.
  var stepCount: Int { max(1, steps.count) }

  /// A step of its work, from 0.
  func step(_ index: Int) -> Step {
    steps.isEmpty ? Step(minutes: work, crew: crew) : steps[index]
  }

  /// Whether its work counts rather than that of another failure of the node.
  func outweighs(_ other: Failure) -> Bool {
    guard steps.isEmpty == other.steps.isEmpty else { return !steps.isEmpty }
    return total > other.total
  }

  private var total: Int { steps.isEmpty ? work : steps.reduce(0) { $0 + $1.minutes } }
}
