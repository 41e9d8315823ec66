// Every work that was begun in a run, and when somebody was at it.

/// What ``Dispatch`` leaves behind.
struct AttemptLog: Sendable {
  /// One step of the work on a node, from its beginning until it was done or lost.
  struct Attempt: Sendable {
    let node: UInt32
    let step: Int32
    /// An index of a crew, or −1 where it occupied nobody.
    let crew: Int32
    let minutes: Int
    let readySince: Int
    var isLost = false
    /// The minute it was done or lost, or −1.
    var endedAt = -1
    /// Its last span, an index in ``spans``, or −1.
    var lastSpan: Int32 = -1
  }

  /// A stretch in which it was worked on; those of one attempt are linked backwards.
  struct Span: Sendable {
    let from: Int
    /// Its end, or −1 while it lasts.
    var to: Int
    let previous: Int32
  }

  /// A resource has so many heads from a minute on, its node's outages counted.
  struct Heads: Sendable {
    let resource: Int32
    let from: Int
    let heads: Int
  }

  var attempts: ContiguousArray<Attempt> = []
  var heads: ContiguousArray<Heads> = []
  /// The holds that kept a step back while its crew was free, or may have.
  var binding: Set<Hold.Place> = []
  /// The crews that nodes wait for when the run is over, by node.
  var waiting: [UInt32: Int32] = [:]
  private var spans: ContiguousArray<Span> = []

  /// The attempt is worked on from `minute`; what touches its last span goes on with that.
  mutating func open(_ attempt: Int, at minute: Int) {
    let last = attempts[attempt].lastSpan
    if last >= 0, spans[Int(last)].to == minute {
      spans[Int(last)].to = -1
    } else {
      attempts[attempt].lastSpan = Int32(spans.count)
      spans.append(Span(from: minute, to: -1, previous: last))
    }
  }

  mutating func close(_ attempt: Int, at minute: Int) {
    spans[Int(attempts[attempt].lastSpan)].to = minute
  }

  /// The spans of an attempt in time. One of no minutes counts only where the work has none.
  func spans(of attempt: Attempt) -> [Interval] {
    var found: [Interval] = []
    var next = attempt.lastSpan
    while next >= 0 {
      let span = spans[Int(next)]
      if span.from != span.to || attempt.minutes == 0 {
        found.append(Interval(from: span.from, to: span.to < 0 ? nil : span.to))
      }
      next = span.previous
    }
    return found.reversed()
  }
}
