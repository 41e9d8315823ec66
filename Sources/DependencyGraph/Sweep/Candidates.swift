// What may fail: the failures that a sweep tries, and that cut sets are made of.

/// The failures to try, each of one node or of several that fail together.
///
/// Most things are one node. A staff role is one node for each number of people that somebody asks
/// for, and its failure fails them all. Candidates are told apart by their position, from 0; ties go to
/// the lower one, so whoever makes them gives them in the order of their identifiers.
public struct Candidates: Sendable {
  private(set) var rows: ContiguousArray<UInt32> = [0]
  private(set) var failing: ContiguousArray<UInt32> = []

  /// No candidate.
  public init() {}

  /// Each node of `graph` by itself.
  ///
  /// - Complexity: O(nodes)
  public init(eachNodeOf graph: Graph) {
    rows.reserveCapacity(graph.nodeCount + 1)
    failing.reserveCapacity(graph.nodeCount)
    for node in graph.nodes { append(CollectionOfOne(node)) }
  }

  /// The failure of all of `nodes` at once comes next.
  ///
  /// - Complexity: amortized O(`nodes`)
  public mutating func append(_ nodes: some Sequence<Node>) {
    for node in nodes { failing.append(node.rawValue) }
    rows.append(UInt32(failing.count))
  }

  /// The same for a list, which other modules call without the price of a generic call.
  public mutating func append(_ nodes: [Node]) {
    for node in nodes { failing.append(node.rawValue) }
    rows.append(UInt32(failing.count))
  }

  /// Makes room for so many candidates, most of them of one node.
  public mutating func reserveCapacity(_ count: Int) {
    rows.reserveCapacity(count + 1)
    failing.reserveCapacity(count + count / 16)
  }

  /// How many there are.
  ///
  /// - Complexity: O(1)
  public var count: Int { rows.count - 1 }

  /// The nodes that fail with a candidate, as given.
  ///
  /// - Complexity: O(1)
  public func nodes(of candidate: Int) -> some RandomAccessCollection<Node> {
    failing[range(of: candidate)].lazy.map { Node(rawValue: $0) }
  }

  func range(of candidate: Int) -> Range<Int> {
    Int(rows[candidate])..<Int(rows[candidate + 1])
  }
}
