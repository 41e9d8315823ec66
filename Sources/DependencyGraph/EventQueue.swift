// What is due when: a binary heap of events, each a minute, a kind and a subject.

/// Something that is due at a minute.
struct Event {
  /// What is due. Gains come before losses, as they do within one minute.
  enum Kind: UInt8 {
    case recoveryBegins
    case causeClears
    case workEnds
    case nodeFails
    case toleranceEnds
    case modeEnds

    var isGain: Bool { rawValue <= Kind.workEnds.rawValue }
  }

  let minute: Int
  /// The kind in the high half, the subject (a node, requirement or failure) in the low half.
  private let code: UInt64

  init(_ kind: Kind, of subject: Int, at minute: Int) {
    self.minute = minute
    code = UInt64(kind.rawValue) << 32 | UInt64(UInt32(truncatingIfNeeded: subject))
  }

  var kind: Kind { Kind(rawValue: UInt8(truncatingIfNeeded: code >> 32)) ?? .modeEnds }
  var subject: Int { Int(UInt32(truncatingIfNeeded: code)) }

  func precedes(_ other: Event) -> Bool {
    minute != other.minute ? minute < other.minute : code < other.code
  }
}

/// A priority queue of events: by minute, then kind, then subject.
struct EventQueue {
  private var heap: ContiguousArray<Event> = []

  var first: Event? { heap.first }

  /// - Complexity: O(log count)
  mutating func push(_ event: Event) {
    var hole = heap.count
    heap.append(event)
    while hole > 0 {
      let parent = (hole - 1) / 2
      guard event.precedes(heap[parent]) else { break }
      heap[hole] = heap[parent]
      hole = parent
    }
    heap[hole] = event
  }

  /// - Complexity: O(log count)
  mutating func pop() -> Event? {
    guard let first = heap.first, let last = heap.popLast() else { return nil }
    if heap.isEmpty { return first }
    var hole = 0
    while true {
      var child = 2 * hole + 1
      guard child < heap.count else { break }
      if child + 1 < heap.count, heap[child + 1].precedes(heap[child]) { child += 1 }
      guard heap[child].precedes(last) else { break }
      heap[hole] = heap[child]
      hole = child
    }
    heap[hole] = last
    return first
  }
}
