// What people saw of a node: facts that a run does not contradict.

/// What somebody saw of one node at one minute.
public struct Observation: Hashable, Sendable {
  /// What was seen.
  public enum Sight: Hashable, Sendable {
    /// It is down.
    case down
    /// It is up.
    case up
    /// It is up, on its degraded mode.
    case mode
    /// A step of its work begins, counted from 0; those before are done.
    case begun(Int)
    /// A step of its work is done, counted from 0, and those before.
    case done(Int)
    /// So many minutes are left of the step under way.
    case left(Int)
  }

  /// The node.
  public var node: Node
  /// When, in minutes from the start of the scenario.
  public var at: Int
  /// What was seen.
  public var sight: Sight

  /// `sight` of `node` at a minute.
  public init(_ sight: Sight, of node: Node, at minute: Int) {
    (self.node, at, self.sight) = (node, minute, sight)
  }
}

/// All that was seen up to a minute.
///
/// Passed to a ``Timeline`` or a ``Project``, it is stronger than their rules: from minute 0 (or its first
/// observation, where that is neither `down` nor `mode`) to its last one, the state of a node is what was
/// seen, and a node last seen down does not come up before ``now``.
public struct Observations: Sendable {
  /// What was seen, in time; of one minute in the order given.
  public let list: [Observation]
  /// The minute up to which people looked.
  public let now: Int

  /// What was seen up to `now`; what is later does not count.
  public init(_ list: [Observation], now: Int) {
    precondition(list.allSatisfy { $0.at >= 0 }, "Nothing is seen before minute 0")
    let seen = list.enumerated().filter { $0.element.at <= now }
    self.list = seen.sorted { ($0.element.at, $0.offset) < ($1.element.at, $1.offset) }
      .map(\.element)
    self.now = now
  }
}

/// A requirement that was seen not to hold as written: its owner ran, or worked, without it.
public struct Waiver: Hashable, Sendable {
  /// The requirement.
  public let requirement: Requirement
  /// The minute from which it is taken for met.
  public let from: Int
  /// The minute at which it is met again, or `nil`.
  public let to: Int?
}

extension Observation.Sight {
  /// Whether the node is down.
  var isDown: Bool {
    switch self {
    case .up, .mode: false
    case .down, .begun, .done, .left: true
    }
  }

  /// Whether what was seen later in the same minute says more of the steps.
  func isOvertaken(by others: some Sequence<Observation.Sight>) -> Bool {
    switch self {
    case .begun(let step):
      others.contains { other in
        switch other {
        case .begun(let later): later > step
        case .done(let later): later >= step
        case .down, .up, .mode, .left: false
        }
      }
    case .done(let step):
      others.contains { other in
        switch other {
        case .begun(let later): later <= step
        case .done(let later): later > step
        case .down, .up, .mode, .left: false
        }
      }
    case .down, .up, .mode, .left: false
    }
  }
}
