// What decides who works on what: an order of nodes, and works held back in it.

/// A step that does not begin before a minute, even if its crew is free.
///
/// A work that goes on after a pause is not held, and a hold on a step that occupies nobody does nothing.
public struct Hold: Hashable, Comparable, Sendable {
  /// The node worked on.
  public var node: Node
  /// The step of its work, from 0.
  public var step: Int
  /// The first minute at which it may begin.
  public var until: Int

  /// A hold of a step, the first unless said otherwise.
  public init(_ node: Node, step: Int = 0, until minute: Int) {
    self.node = node
    self.step = step
    until = minute
  }

  /// By node, then step.
  public static func < (a: Hold, b: Hold) -> Bool {
    (a.node, a.step, a.until) < (b.node, b.step, b.until)
  }
}

/// An order of nodes and holds: with them a ``Project`` has one course, to the minute.
public struct Schedule: Hashable, Sendable {
  /// Whose work comes first where people are short; nodes not named come after, by handle.
  public var order: [Node]
  /// The works held back.
  public var holds: [Hold]

  /// The order of the handles without holds, unless said otherwise.
  public init(order: [Node] = [], holds: [Hold] = []) {
    self.order = order
    self.holds = holds
  }

  /// The place of each node in the order.
  func ranks(of count: Int) -> ContiguousArray<UInt32> {
    var ranks = ContiguousArray(repeating: UInt32.max, count: count)
    var next: UInt32 = 0
    for node in order where ranks[node.index] == .max {
      ranks[node.index] = next
      next += 1
    }
    for node in ranks.indices where ranks[node] == .max {
      ranks[node] = next
      next += 1
    }
    return ranks
  }
}
