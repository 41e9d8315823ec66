// Crews in flat tables, by crew and by resource, and the queue of those who wait for one.

/// The members of every crew, and the crews that name each resource.
struct CrewTable: Sendable {
  private var rows: ContiguousArray<Int32> = [0]
  private var shares: ContiguousArray<Int32> = []
  private var wanted: ContiguousArray<Int32> = []
  private let byResource: Grouping
  private var crewOf: ContiguousArray<Int32> = []

  /// - Complexity: O(crews and their members)
  init(_ crews: [[Resources.Share]], resources: Int) {
    for (crew, members) in crews.enumerated() {
      for share in members {
        shares.append(Int32(share.resource.index))
        wanted.append(Int32(share.heads))
        crewOf.append(Int32(crew))
      }
      rows.append(Int32(shares.count))
    }
    byResource = Grouping(
      of: ContiguousArray(shares.lazy.map { UInt32($0) }), keys: resources)
  }

  var count: Int { rows.count - 1 }

  /// The places of a crew's members, for ``share(at:)``.
  func members(of crew: Int32) -> Range<Int> {
    Int(rows[Int(crew)])..<Int(rows[Int(crew) + 1])
  }

  func share(at place: Int) -> (resource: Int, heads: Int) {
    (Int(shares[place]), Int(wanted[place]))
  }

  /// The places, for ``crew(at:)``, of the crews that name a resource.
  func naming(_ resource: Int) -> Range<Int> { byResource.range(of: resource) }

  func crew(at place: Int) -> Int32 { crewOf[Int(byResource.item(at: place))] }
}

/// Nodes that wait for one crew, the first in the order first: a binary heap.
struct CrewQueue: Sendable {
  private var heap: ContiguousArray<UInt64> = []

  var first: UInt64? { heap.first }

  mutating func push(_ key: UInt64) {
    var hole = heap.count
    heap.append(key)
    while hole > 0, heap[(hole - 1) / 2] > key {
      heap[hole] = heap[(hole - 1) / 2]
      hole = (hole - 1) / 2
    }
    heap[hole] = key
  }

  mutating func pop() {
    guard let last = heap.popLast(), !heap.isEmpty else { return }
    var hole = 0
    while true {
      var child = 2 * hole + 1
      guard child < heap.count else { break }
      if child + 1 < heap.count, heap[child + 1] < heap[child] { child += 1 }
      guard heap[child] < last else { break }
      heap[hole] = heap[child]
      hole = child
    }
    heap[hole] = last
  }
}
