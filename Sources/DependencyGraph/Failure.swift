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
public struct Failure: Hashable, Sendable {
  /// The node that fails.
  public var node: Node
  /// When, in minutes from the start of the scenario.
  public var at: Int
  /// How long the cause lasts, from `at`.
  public var cause: CauseLength
  /// The work to bring the node back once its cause is cleared, in minutes.
  public var work: Int
  /// Whether the node is destroyed: its restore requirements count too.
  public var isDestruction: Bool
  /// The minute before which the node is not worked on, whatever becomes of its cause.
  public var heldUntil: Int

  /// A failure of `node`, at minute 0 unless said otherwise.
  public init(
    of node: Node, at: Int = 0, cause: CauseLength, work: Int, isDestruction: Bool = false,
    heldUntil: Int = 0
  ) {
    self.node = node
    self.at = at
    self.cause = cause
    self.work = work
    self.isDestruction = isDestruction
    self.heldUntil = heldUntil
  }
}
