// What may fail: the failures that a sweep tries and that cut sets are made of.

/// The failures to try, each of one node or of several that fail together.
///
/// Most things are one node. A staff role is one node for each number of people that somebody asks for,
/// and its failure fails them all. Ties go to the lower position, so whoever makes candidates gives them in the order of their identifiers.
public struct Candidates: Sendable {
  private var rows: ContiguousArray<UInt32> = [0]
  private var nodes: ContiguousArray<UInt32> = []

  /// No candidate yet.
  public init() {}

  /// The failure of all of `nodes` at once comes next.
  ///
  /// - Complexity: amortized O(`nodes`)
  public mutating func append(_ nodes: some Sequence<Node>) {
    for node in nodes { self.nodes.append(node.rawValue) }
    rows.append(UInt32(self.nodes.count))
  }

  /// How many candidates there are.
  ///
  /// - Complexity: O(1)
  public var count: Int { rows.count - 1 }

  /// The nodes that fail with a candidate, as given.
  ///
  /// - Complexity: O(1)
  public func nodes(of candidate: Int) -> some RandomAccessCollection<Node> {
    nodes[Int(rows[candidate])..<Int(rows[candidate + 1])].lazy.map { Node(rawValue: $0) }
  }
}
