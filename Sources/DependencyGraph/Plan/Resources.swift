// Who can work, and when: resources with so many heads over time, and the crews made of them.

/// Heads of one kind that works occupy: people, a supplier, the restores that a store can do at once.
@frozen
public struct Resource: Hashable, Comparable, Sendable {
  /// The position of the resource in its ``Resources``, from 0.
  public let rawValue: UInt32

  /// The handle at a position, from 0.
  @inlinable
  public init(rawValue: UInt32) { self.rawValue = rawValue }

  /// The position of the resource, to index the caller's own tables with.
  @inlinable
  public var index: Int { Int(rawValue) }

  /// Handles compare as their positions do.
  @inlinable
  public static func < (a: Resource, b: Resource) -> Bool { a.rawValue < b.rawValue }
}

/// Who does one work together: so many heads of some resources, from its beginning to its end.
@frozen
public struct Crew: Hashable, Sendable {
  let rawValue: Int32

  init(rawValue: Int32) { self.rawValue = rawValue }

  /// The work occupies nobody.
  public static let nobody = Crew(rawValue: -1)
  /// The crew that restarts the node: see ``Resources/setRestartCrew(_:of:)``.
  public static let own = Crew(rawValue: -2)

  var index: Int { Int(rawValue) }
}

/// The resources of a ``Project`` and the crews made of them.
///
/// ```swift
/// var resources = Resources()
/// let team = resources.add([(from: 0, heads: 2), (from: 600, heads: 0)])
/// let pair = resources.crew(of: [(team, heads: 2)])
/// resources.setRestartCrew(pair, of: server)
/// ```
public struct Resources: Sendable {
  /// So many heads of a resource.
  public struct Share: Hashable, Sendable {
    /// The resource.
    public let resource: Resource
    /// How many of its heads.
    public let heads: Int
  }

  /// From a minute on, so many heads of a resource.
  struct Change: Sendable {
    let minute: Int
    let resource: Resource
    let heads: Int
  }

  /// As many heads as are asked for.
  public static let unlimited = Int(Int32.max)

  /// Heads from minute 0 on, by resource.
  private(set) var initialHeads: [Int] = []
  /// The node without which nobody of a resource works, by resource.
  private(set) var nodes: [Node?] = []
  /// Every later change of heads, by minute once ``Project`` has sorted them.
  private(set) var changes: [Change] = []
  private(set) var crews: [[Share]] = []
  private var handles: [[Share]: Crew] = [:]
  private(set) var restartCrews: [Node: Crew] = [:]
  /// The crews in flat tables, once ``Project`` has made them.
  private(set) var table = CrewTable([], resources: 0)

  /// No resources.
  public init() {}

  /// The number of resources.
  public var count: Int { initialHeads.count }

  /// Adds a resource.
  ///
  /// - Parameters:
  ///   - heads: how many heads there are, from which minute on; by minute, the first from minute 0. The
  ///     last holds for ever.
  ///   - node: where given, there are none while that node is down.
  /// - Complexity: amortized O(`heads.count`)
  public mutating func add(_ heads: [(from: Int, heads: Int)], whileUp node: Node? = nil)
    -> Resource
  {
    precondition(heads.first?.from == 0, "Heads are given from minute 0 on")
    let resource = Resource(rawValue: UInt32(count))
    initialHeads.append(min(heads[0].heads, Resources.unlimited))
    nodes.append(node)
    for (previous, next) in zip(heads, heads.dropFirst()) {
      precondition(previous.from < next.from, "Heads are given by minute")
      guard previous.heads != next.heads else { continue }
      changes.append(
        Change(
          minute: next.from, resource: resource, heads: min(next.heads, Resources.unlimited)))
    }
    precondition(heads.allSatisfy { $0.heads >= 0 }, "There are no fewer than 0 heads")
    return resource
  }

  /// The crew of these heads; the same for the same heads. A resource named twice is added up, and
  /// nobody at all is ``Crew/nobody``.
  ///
  /// - Complexity: O(m log m) for m members
  public mutating func crew(of members: [(resource: Resource, heads: Int)]) -> Crew {
    var heads: [Resource: Int] = [:]
    for member in members where member.heads > 0 {
      precondition(member.resource.index < count, "A crew is made of these resources")
      heads[member.resource, default: 0] += min(member.heads, Resources.unlimited)
    }
    let shares = heads.map { Share(resource: $0.key, heads: $0.value) }
      .sorted { $0.resource < $1.resource }
    if shares.isEmpty { return .nobody }
    if let known = handles[shares] { return known }
    let crew = Crew(rawValue: Int32(crews.count))
    crews.append(shares)
    handles[shares] = crew
    return crew
  }

  /// Says who restarts `node`, where it stopped or failed; also into its degraded mode. Nobody is
  /// occupied by it unless said.
  ///
  /// - Complexity: O(1)
  public mutating func setRestartCrew(_ crew: Crew, of node: Node) {
    precondition(crew != .own, "A crew that restarts a node is said by its members")
    restartCrews[node] = crew
  }

  /// Who is in a crew, by resource.
  ///
  /// - Complexity: O(1)
  public func members(of crew: Crew) -> [Share] { crew.index < 0 ? [] : crews[crew.index] }

  /// How many heads of `resource` there are at `minute`, were its node up.
  ///
  /// - Complexity: O(changes of heads)
  public func heads(of resource: Resource, at minute: Int) -> Int {
    var heads = initialHeads[resource.index]
    var last = -1
    for change in changes
    where change.resource == resource && change.minute <= minute && change.minute > last {
      (heads, last) = (change.heads, change.minute)
    }
    return heads
  }

  /// The same resources, ready to be played: their changes of heads by minute, their crews in tables.
  func prepared() -> Resources {
    var copy = self
    copy.table = CrewTable(crews, resources: count)
    copy.changes.sort { ($0.minute, $0.resource) < ($1.minute, $1.resource) }
    return copy
  }
}
