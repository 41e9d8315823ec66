// The typed handles of the engine: a node and a requirement are 32-bit numbers that cannot be mixed up.

/// One thing that can stop, in one ``Graph``.
///
/// Handles are given in the order in which nodes are added. Ties between nodes go to the lower
/// handle, so whoever builds a graph adds its nodes in the order of their identifiers.
@frozen
public struct Node: Hashable, Comparable, Sendable {
  /// The position of the node in its graph, from 0.
  public let rawValue: UInt32

  /// The handle at a position, from 0, of some graph.
  @inlinable
  public init(rawValue: UInt32) { self.rawValue = rawValue }

  @inlinable
  init(_ index: Int) { rawValue = UInt32(truncatingIfNeeded: index) }

  /// The position of the node in its graph, from 0, to index the caller's own tables with.
  @inlinable
  public var index: Int { Int(rawValue) }

  /// Handles compare as their positions do.
  @inlinable
  public static func < (a: Node, b: Node) -> Bool { a.rawValue < b.rawValue }
}

/// "The owner needs *k* of these *n* members": one requirement of one ``Graph``.
///
/// Handles are given in the order in which requirements are added.
@frozen
public struct Requirement: Hashable, Comparable, Sendable {
  /// The position of the requirement in its graph, from 0.
  public let rawValue: UInt32

  /// The handle at a position, from 0, of some graph.
  @inlinable
  public init(rawValue: UInt32) { self.rawValue = rawValue }

  @inlinable
  init(_ index: Int) { rawValue = UInt32(truncatingIfNeeded: index) }

  /// The position of the requirement in its graph, from 0, to index the caller's own tables with.
  @inlinable
  public var index: Int { Int(rawValue) }

  /// Handles compare as their positions do.
  @inlinable
  public static func < (a: Requirement, b: Requirement) -> Bool { a.rawValue < b.rawValue }
}
