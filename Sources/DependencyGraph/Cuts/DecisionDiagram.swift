// Decision diagrams in flat tables: nodes made once, results of operations kept, room that ends.

/// One node of a diagram: a decision on the variable of a level.
struct DiagramNode {
  /// The place of its variable in the order; the two ends have ``end``.
  var level: UInt32
  /// Where the variable is true, or in the set.
  var high: UInt32
  /// Where it is not.
  var low: UInt32

  static let end = UInt32.max
}

/// The nodes of decision diagrams over one order of variables.
///
/// A node is a number; 0 and 1 are the ends. Read as a function (Bryant 1986,
/// doi:10.1109/TC.1986.1676819), 0 is false and 1 true, and a node whose branches are equal is left out.
/// Read as a family of sets (Minato 1993, doi:10.1145/157485.164890), 0 has no set and 1 the empty one, and
/// a node whose high branch is 0 is left out. Both kinds share the tables, since the same three numbers
/// always are the same node; which one is meant is known where a node is used.
///
/// The kernels have no recursion: their stack is a table of as many frames as there are levels, since
/// every call is about deeper levels than its caller's. A branch is always made before the node that has
/// it, so numbers grow from the ends up.
struct DecisionDiagram: ~Copyable {
  /// Why an operation ended without a result.
  enum Stop {
    /// The tables may not grow any more.
    case outOfRoom
    /// The caller said so.
    case interrupted
  }

  var nodes: ContiguousArray<DiagramNode>
  var used = 2
  /// Nodes by their hash, in open addressing; 0 where there is none.
  var table: ContiguousArray<UInt32>
  var cache: ContiguousArray<Kept>
  var frames: ContiguousArray<Frame>
  /// What the cheapest and the dearest set of a family weigh, by node; empty where nobody asks.
  var least: ContiguousArray<UInt32> = []
  var most: ContiguousArray<UInt32> = []
  /// What a variable weighs in a set, by level.
  let weights: ContiguousArray<UInt32>
  let memoryLimit: Int
  let nodeLimit: Int
  /// Steps that may still be done, over all operations.
  var budget: Int
  private(set) var stop: Stop?
  /// The largest number of nodes so far, and of bytes.
  private(set) var peakBytes = 0

  /// A result of an operation, kept until another one needs its place.
  struct Kept {
    var f: UInt32 = 0
    var g: UInt32 = 0
    /// The operation and its limit; 0 where nothing is kept.
    var operation: UInt32 = 0
    var result: UInt32 = 0
  }

  /// An operation that waits for its parts.
  struct Frame {
    var f: UInt32 = 0
    var g: UInt32 = 0
    var operation: UInt32 = 0
    var level: UInt32 = 0
    var stage: UInt32 = 0
    var x: UInt32 = 0
    var y: UInt32 = 0
  }

  /// Where a kernel is: about to look at (`f`, `g`), or returning `result` to the last frame.
  struct Position {
    var operation: UInt32
    var f: UInt32
    var g: UInt32
    var depth = 0
    var result: UInt32 = 0
    var isReturning = false
  }

  /// How a kernel ended.
  enum Pause {
    case done
    /// There may be no room for one more node.
    case full
    /// The steps it was given are used up.
    case tired
  }

  static let stepsPerTurn = 1 << 17

  /// - Parameters:
  ///   - weights: what a variable weighs in a set, by level.
  ///   - weighs: whether families keep what their sets weigh, which limits need.
  init(
    weights: ContiguousArray<UInt32>, weighs: Bool, memoryLimit: Int, nodeLimit: Int, budget: Int
  ) {
    self.weights = weights
    self.memoryLimit = memoryLimit
    self.nodeLimit = nodeLimit
    self.budget = budget
    let capacity = 1 << 10
    nodes = ContiguousArray(
      repeating: DiagramNode(level: DiagramNode.end, high: 0, low: 0), count: capacity)
    table = ContiguousArray(repeating: 0, count: capacity * 2)
    cache = ContiguousArray(repeating: Kept(), count: capacity)
    frames = ContiguousArray(repeating: Frame(), count: weights.count + 2)
    if weighs {
      least = ContiguousArray(repeating: 0, count: capacity)
      most = ContiguousArray(repeating: 0, count: capacity)
      least[0] = .max
    }
    peakBytes = bytes(capacity: capacity)
    if peakBytes > memoryLimit { stop = .outOfRoom }
  }

  /// What the tables take with room for so many nodes.
  private func bytes(capacity: Int) -> Int {
    var size = 16
    while size < capacity { size *= 2 }
    // The node itself, its weights, and a place in the tables that go over all nodes once.
    let perNode = 12 + (least.isEmpty ? 0 : 8) + 8
    return capacity * perNode + size * 2 * 4 + size * 16 + frames.count * 28
  }

  /// The node of these three, made if it is not there; there must be room for it.
  @inline(__always)
  static func make(
    _ level: UInt32, _ high: UInt32, _ low: UInt32, nodes: inout MutableSpan<DiagramNode>,
    table: inout MutableSpan<UInt32>, used: inout Int
  ) -> UInt32 {
    let mask = table.count &- 1
    var slot = hash(level, high, low) & mask
    while true {
      let known = table[slot]
      if known == 0 { break }
      let node = nodes[Int(known)]
      if node.high == high && node.low == low && node.level == level { return known }
      slot = (slot &+ 1) & mask
    }
    let made = UInt32(truncatingIfNeeded: used)
    nodes[used] = DiagramNode(level: level, high: high, low: low)
    table[slot] = made
    used &+= 1
    return made
  }

  @inline(__always)
  static func hash(_ a: UInt32, _ b: UInt32, _ c: UInt32) -> Int {
    var mixed = (UInt64(a) << 32 | UInt64(b)) &* 0x9E37_79B9_7F4A_7C15
    mixed = (mixed ^ (mixed >> 32) ^ UInt64(c)) &* 0xBF58_476D_1CE4_E5B9
    return Int(truncatingIfNeeded: (mixed ^ (mixed >> 29)) >> 1)
  }

  /// The node of a variable: the function that is the variable, and the family of the set of it alone.
  mutating func variable(_ level: Int) -> UInt32? { node(UInt32(level), 1, 0) }

  /// The node of these three, made if it is not there.
  mutating func node(_ level: UInt32, _ high: UInt32, _ low: UInt32) -> UInt32? {
    guard used + 1 < nodes.count || grow() else { return nil }
    let before = used
    let made = DecisionDiagram.insert(level, high, low, nodes: &nodes, table: &table, used: &used)
    if used > before && !least.isEmpty { weigh(Int(made)) }
    return made
  }

  /// ``make(_:_:_:nodes:table:used:)`` for tables that are not looked at through spans yet.
  private static func insert(
    _ level: UInt32, _ high: UInt32, _ low: UInt32, nodes: inout ContiguousArray<DiagramNode>,
    table: inout ContiguousArray<UInt32>, used: inout Int
  ) -> UInt32 {
    var nodeSpan = nodes.mutableSpan
    var tableSpan = table.mutableSpan
    return make(level, high, low, nodes: &nodeSpan, table: &tableSpan, used: &used)
  }

  private mutating func weigh(_ node: Int) {
    let (high, low) = (Int(nodes[node].high), Int(nodes[node].low))
    let weight = weights[Int(nodes[node].level)]
    least[node] = min(DecisionDiagram.sum(least[high], weight), least[low])
    most[node] = max(DecisionDiagram.sum(most[high], weight), most[low])
  }

  /// Weights add up to ``heaviest`` at most, which stands for all above.
  @inline(__always)
  static func sum(_ a: UInt32, _ b: UInt32) -> UInt32 {
    let (sum, overflow) = a.addingReportingOverflow(b)
    return overflow ? .max : sum
  }

  /// After a kernel paused: makes room or asks the caller, and says whether to go on.
  mutating func goesOn(after pause: Pause, _ isInterrupted: () -> Bool) -> Bool {
    switch pause {
    case .done: return true
    case .full: return grow()
    case .tired:
      budget -= DecisionDiagram.stepsPerTurn
      if budget < 0 { stop = .outOfRoom }
      if isInterrupted() { stop = .interrupted }
      return stop == nil
    }
  }

  /// Twice the room, or the most that there may be.
  private mutating func grow() -> Bool {
    guard stop == nil else { return false }
    var capacity = nodes.count * 2
    while capacity > nodes.count, bytes(capacity: capacity) > memoryLimit {
      capacity = capacity == nodes.count * 2 ? nodes.count / 4 * 5 : nodes.count
    }
    guard capacity > nodes.count, used < nodeLimit else {
      stop = .outOfRoom
      return false
    }
    table = []
    cache = []
    let blank = DiagramNode(level: DiagramNode.end, high: 0, low: 0)
    nodes.reserveCapacity(capacity)
    nodes.append(contentsOf: repeatElement(blank, count: capacity - nodes.count))
    if !least.isEmpty {
      least.append(contentsOf: repeatElement(0, count: capacity - least.count))
      most.append(contentsOf: repeatElement(0, count: capacity - most.count))
    }
    peakBytes = max(peakBytes, bytes(capacity: capacity))
    index()
    return true
  }

  /// Builds the table of nodes anew; what was kept of operations goes.
  private mutating func index() {
    var size = 16
    while size < nodes.count { size *= 2 }
    // In place where the size is the same: two of each at once would be more than was asked for.
    if table.count == size * 2 {
      for slot in table.indices { table[slot] = 0 }
    } else {
      table = ContiguousArray(repeating: 0, count: size * 2)
    }
    if cache.count == size {
      for slot in cache.indices { cache[slot] = Kept() }
    } else {
      cache = ContiguousArray(repeating: Kept(), count: size)
    }
    let mask = table.count - 1
    for node in 2..<max(used, 2) {
      let value = nodes[node]
      var slot = DecisionDiagram.hash(value.level, value.high, value.low) & mask
      while table[slot] != 0 { slot = (slot + 1) & mask }
      table[slot] = UInt32(node)
    }
  }

  /// Forgets every node that none of these needs, and gives the others the numbers that come first.
  mutating func keepOnly(_ roots: inout [UInt32]) {
    var place = ContiguousArray<UInt32>(repeating: 0, count: used)
    for root in roots { place[Int(root)] = 1 }
    for node in stride(from: used - 1, to: 1, by: -1) where place[node] != 0 {
      place[Int(nodes[node].high)] = 1
      place[Int(nodes[node].low)] = 1
    }
    place[0] = 0
    place[1] = 1
    var next = 2
    for node in 2..<max(used, 2) where place[node] != 0 {
      place[node] = UInt32(next)
      var value = nodes[node]
      value.high = place[Int(value.high)]
      value.low = place[Int(value.low)]
      nodes[next] = value
      if !least.isEmpty {
        least[next] = least[node]
        most[next] = most[node]
      }
      next += 1
    }
    used = next
    for index in roots.indices { roots[index] = place[Int(roots[index])] }
    index()
  }
}
