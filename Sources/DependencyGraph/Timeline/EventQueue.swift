// What is due when: a wheel of minutes for what is near, and a heap for what is far.

/// What is due. Gains come before losses, as they do within one minute: ``Event/isGain``.
enum EventKind: UInt8 {
  case recoveryBegins
  case causeClears
  case workEnds
  case headsChange
  case holdEnds
  case seen
  case nodeFails
  case toleranceEnds
  case modeEnds
}

/// Something that is due: by kind, then subject.
struct Event: Comparable {
  /// The kind in the high half, the subject (a node, requirement or failure) in the low half.
  private let code: UInt64

  init(_ kind: EventKind, of subject: Int) {
    code = UInt64(kind.rawValue) << 32 | UInt64(UInt32(truncatingIfNeeded: subject))
  }

  var kind: EventKind { EventKind(rawValue: UInt8(truncatingIfNeeded: code >> 32)) ?? .modeEnds }
  var subject: Int { Int(UInt32(truncatingIfNeeded: code)) }
  var isGain: Bool { code < UInt64(EventKind.nodeFails.rawValue) << 32 }

  static func < (a: Event, b: Event) -> Bool { a.code < b.code }
}

/// A priority queue of events, by minute. Time only goes on: nothing is pushed before the minute last
/// taken.
///
/// Most events lie within a few days, and many in one minute. Those of a minute are one list, so that
/// pushing costs no comparison; a binary heap of them all took a fifth of a run.
struct EventQueue: Sendable {
  /// One event in its list, or a place that is free.
  private struct Entry {
    var event: Event
    var next: Int32
  }

  /// No minute that holds an event in the wheel lies before this one.
  private var minute = 0
  /// The last entry of each minute's list, or −1: of the minutes from `minute` on, by their low bits.
  private var lists = ContiguousArray<Int32>(repeating: -1, count: EventQueue.span)
  private var entries: ContiguousArray<Entry> = []
  /// The first entry that is free, in a list of its own, or −1.
  private var free: Int32 = -1
  /// How many events the wheel holds.
  private var near = 0
  private var far = FarQueue()

  /// How many minutes the wheel goes round: nearly three days.
  private static let span = 4_096

  /// The minute of the first event.
  ///
  /// - Complexity: O(1), and the minutes in which nothing happens
  var firstMinute: Int? {
    guard near > 0 else { return far.first }
    var candidate = minute
    while lists[candidate & (EventQueue.span - 1)] < 0 { candidate += 1 }
    return candidate
  }

  /// - Complexity: amortized O(1), and O(log count) for what is far
  mutating func push(_ event: Event, at due: Int) {
    precondition(due >= minute, "Time only goes on")
    guard due < minute + EventQueue.span else { return far.push(event, at: due) }
    let list = due & (EventQueue.span - 1)
    let entry = Entry(event: event, next: lists[list])
    if free >= 0 {
      lists[list] = free
      free = entries[Int(free)].next
      entries[Int(lists[list])] = entry
    } else {
      lists[list] = Int32(truncatingIfNeeded: entries.count)
      entries.append(entry)
    }
    near += 1
  }

  /// Moves the events of ``firstMinute`` to the ends of `gains` and `losses`; the losses sorted, since
  /// the first of several that break a node is its cause.
  ///
  /// - Complexity: O(gains + losses · log losses), amortized
  mutating func take(
    gains: inout ContiguousArray<Event>, losses: inout ContiguousArray<Event>
  ) {
    guard let first = firstMinute else { return }
    minute = first
    while let due = far.first, due < minute + EventQueue.span, let event = far.pop() {
      push(event, at: due)
    }
    let list = minute & (EventQueue.span - 1)
    var entry = lists[list]
    while entry >= 0 {
      let place = Int(entry)
      let event = entries[place].event
      if event.isGain { gains.append(event) } else { losses.append(event) }
      entry = entries[place].next
      entries[place].next = free
      free = Int32(truncatingIfNeeded: place)
      near -= 1
    }
    lists[list] = -1
    losses.sort()
  }
}

/// The events that the wheel does not reach yet: a binary heap by minute, in no order within one.
private struct FarQueue: Sendable {
  private var heap: ContiguousArray<(minute: Int, event: Event)> = []

  /// The minute of the first event.
  var first: Int? { heap.first?.minute }

  /// - Complexity: O(log count)
  mutating func push(_ event: Event, at minute: Int) {
    var hole = heap.count
    heap.append((minute, event))
    while hole > 0, heap[(hole - 1) / 2].minute > minute {
      heap[hole] = heap[(hole - 1) / 2]
      hole = (hole - 1) / 2
    }
    heap[hole] = (minute, event)
  }

  /// - Complexity: O(log count)
  mutating func pop() -> Event? {
    guard let first = heap.first, let last = heap.popLast() else { return nil }
    if heap.isEmpty { return first.event }
    var hole = 0
    while true {
      var child = 2 * hole + 1
      guard child < heap.count else { break }
      if child + 1 < heap.count, heap[child + 1].minute < heap[child].minute { child += 1 }
      guard heap[child].minute < last.minute else { break }
      heap[hole] = heap[child]
      hole = child
    }
    heap[hole] = last
    return first.event
  }
}
