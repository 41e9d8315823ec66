// What a run leaves behind: every stretch down or degraded, with what the answers need to explain it.

/// One stretch during which a node was down.
struct Outage: Sendable {
  let node: UInt32
  /// The requirement that broke, or one of the codes below.
  var cause: UInt32
  let from: Int
  /// Minute of the return, or −1 while down.
  var to = -1
  /// Minute of its first own failure during the outage, or −1 where it merely stopped.
  var failedAt = -1
  /// Minute at which its cause was cleared, or −1 where it has no end.
  var clearsAt = -1
  /// Minute at which the work that brought it back began, or −1.
  var workBegan = -1
  /// The outage whose end it waited for last: an index in the log, or −1.
  var awaited: Int32 = -1
  /// It returned into its degraded mode, which does not wait for recovery to begin.
  var isIntoMode = false

  static let failedCode = UInt32.max
  static let destroyedCode = UInt32.max - 1

  var isOpen: Bool { to < 0 }

  mutating func beginWork(at minute: Int, intoMode isIntoMode: Bool, awaiting awaited: Int32) {
    workBegan = minute
    self.isIntoMode = isIntoMode
    self.awaited = awaited
  }

  /// The work is lost, and with it what made it possible.
  mutating func forgetWork() {
    workBegan = -1
    awaited = -1
    isIntoMode = false
  }
}

/// One stretch during which a node was up with an operate requirement unmet.
struct Degradation: Sendable {
  let node: UInt32
  let from: Int
  /// Minute of its end, or −1 while it lasts.
  let to: Int
}

/// Everything that happened in a run, in the order in which it began (outages) or ended.
struct Log: Sendable {
  var outages: ContiguousArray<Outage> = []
  var degradations: ContiguousArray<Degradation> = []
  /// The requirements taken for met though they are not, with the minute they are met again, or −1.
  var waivers: ContiguousArray<(requirement: UInt32, from: Int, to: Int)> = []
}
