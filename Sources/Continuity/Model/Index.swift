// The typed ids of a model: where an asset, a zone, a scenario stands in the list of its kind, and such lists.

/// Where an element stands in the list of its kind, in one ``Model``: an asset among the assets, a zone among
/// the zones. One of a kind is not taken for one of another.
@frozen
public struct Index<Of>: Hashable, Comparable, Strideable, Sendable {
  @usableFromInline let rawValue: UInt32

  /// The element at a position, from 0.
  @inlinable
  public init(_ position: Int) { rawValue = UInt32(truncatingIfNeeded: position) }

  /// The position, from 0.
  @inlinable
  public var position: Int { Int(rawValue) }

  /// Ids compare as their positions do.
  @inlinable
  public static func < (a: Index, b: Index) -> Bool { a.rawValue < b.rawValue }

  /// How far it is to another.
  @inlinable
  public func distance(to other: Index) -> Int { other.position - position }

  /// The one so far behind it.
  @inlinable
  public func advanced(by count: Int) -> Index { Index(position + count) }
}

/// One value for each element of a kind, by its ``Index``.
@frozen
public struct Indexed<Of, Value> {
  @usableFromInline var values: [Value]

  /// The values, in the order of the elements they belong to.
  @inlinable
  public init(_ values: [Value]) { self.values = values }

  /// The same value for each of so many elements.
  @inlinable
  public init(repeating value: Value, count: Int) {
    values = Array(repeating: value, count: count)
  }

  /// Puts a value behind the others.
  @inlinable
  public mutating func append(_ value: Value) { values.append(value) }

  /// Makes room for so many values.
  @inlinable
  public mutating func reserveCapacity(_ count: Int) { values.reserveCapacity(count) }
}

/// The elements of a kind, by their ``Index``.
public typealias List<Element> = Indexed<Element, Element>

extension Indexed: Sendable where Value: Sendable {}

extension Indexed: Equatable where Value: Equatable {}

extension Indexed: ExpressibleByArrayLiteral {
  /// The values, in the order of the elements they belong to.
  @inlinable
  public init(arrayLiteral values: Value...) { self.values = values }
}

extension Indexed: RandomAccessCollection, MutableCollection {
  /// Where the value of an element is found: the element's own.
  public typealias Index = Continuity.Index<Of>

  /// The first element.
  @inlinable
  public var startIndex: Index { Index(0) }

  /// Behind the last element.
  @inlinable
  public var endIndex: Index { Index(values.count) }

  /// How many there are.
  @inlinable
  public var count: Int { values.count }

  /// The value of an element.
  @inlinable
  public subscript(index: Index) -> Value {
    get { values[index.position] }
    set { values[index.position] = newValue }
    _modify { yield &values[index.position] }
  }

  /// Goes through the values as through those of an array.
  @inlinable
  public func makeIterator() -> IndexingIterator<[Value]> { values.makeIterator() }
}
