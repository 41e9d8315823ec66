// 512 failures at once: one pass over the blocks of a graph, a bit for each failure.

/// One bit for each of 512 failures tried at once.
typealias Lanes = SIMD8<UInt64>

/// Working memory to follow 512 failures at a time, for one task.
///
/// Each node has a word of 512 bits: which of the failures stop it. A pass looks at the nodes in an order
/// in which members come before owners, and makes the word of a node of those of its members: the union
/// for what nothing makes up for, a count in each lane for k of n. Loops are looked at again until
/// nothing changes, which is their least solution, since words only grow. Then et al. 2014, *The more
/// the merrier: efficient multi-source graph traversal*, doi:10.14778/2735496.2735507, with counters.
///
/// Memory: 64 bytes per node.
struct LanePass: ~Copyable {
  let rules: StopRules
  let order: SweepOrder
  /// Which failures stop each node; then, those in which each added member of a requirement is lost.
  private(set) var words: ContiguousArray<Lanes>
  /// The blocks looked at since the last ``wipe()``.
  private(set) var looked: ContiguousArray<UInt32> = []
  /// The blocks to look at in this pass, a bit each.
  private var pending: ContiguousArray<UInt64>

  /// How many failures a pass follows.
  static let width = 512

  init(rules: StopRules, order: SweepOrder) {
    self.rules = rules
    self.order = order
    words = ContiguousArray(repeating: .zero, count: rules.nodeCount + rules.extraCount)
    pending = ContiguousArray(repeating: 0, count: (order.blockCount + 63) / 64)
  }

  /// Fails a candidate in one lane of the next pass.
  ///
  /// - Complexity: O(nodes of the candidate)
  mutating func fail(_ candidate: UInt32, of candidates: Candidates, inLane lane: Int) {
    for position in candidates.range(of: Int(candidate)) {
      let node = Int(candidates.failing[position])
      words[node][lane / 64] |= 1 << UInt64(lane % 64)
      let block = Int(order.blockOf[node])
      pending[block / 64] |= 1 << UInt64(block % 64)
    }
  }

  /// Loses an added member of a requirement in every lane, or in one lane no longer. Passes and wiping
  /// leave it as it is; at first it is up.
  mutating func loseExtra(_ extra: Int) { words[rules.nodeCount + extra] = ~Lanes.zero }
  mutating func keepExtra(_ extra: Int, inLane lane: Int) {
    words[rules.nodeCount + extra][lane / 64] &= ~(1 << UInt64(lane % 64))
  }

  /// Follows the failures to their end.
  ///
  /// - Complexity: O(members of the blocks that something reaches), times the rounds in which their
  ///   loops settle
  mutating func run() {
    LanePass.follow(
      rules: rules, order: order, words: &words, pending: &pending, looked: &looked)
  }

  /// How many words the passes since the last ``wipe()`` read, once over for each node looked at.
  var wordsRead: Int {
    var words = 0
    for block in looked {
      for position in Int(order.starts[Int(block)])..<Int(order.starts[Int(block) + 1]) {
        let node = Int(order.nodes[position])
        words += 1 + Int(rules.inputRows[node + 1] - rules.inputRows[node])
        for gate in Int(rules.gateRows[node])..<Int(rules.gateRows[node + 1]) {
          words += Int(rules.gates[gate].count)
        }
      }
    }
    return words
  }

  /// Makes ready for the next pass.
  ///
  /// - Complexity: O(nodes of the blocks looked at)
  mutating func wipe() {
    LanePass.wipe(order: order, words: &words, looked: looked)
    looked.removeAll(keepingCapacity: true)
  }

  /// Adds what stopped in another pass.
  ///
  /// - Complexity: O(nodes of the blocks looked at by `other`)
  mutating func formUnion(_ other: borrowing LanePass) {
    LanePass.combine(order: order, words: &words, with: other.words, in: other.looked) { $0 | $1 }
    looked.append(contentsOf: other.looked)
  }

  /// Keeps what stopped in another pass and not in this one.
  ///
  /// - Complexity: O(nodes of the blocks looked at by `other`)
  mutating func formRest(of other: borrowing LanePass) {
    LanePass.combine(order: order, words: &words, with: other.words, in: other.looked) { $1 & ~$0 }
    looked.append(contentsOf: other.looked)
  }

  @inline(__always)
  private static func combine(
    order: SweepOrder, words wordTable: inout ContiguousArray<Lanes>,
    with otherTable: ContiguousArray<Lanes>, in blocks: ContiguousArray<UInt32>,
    _ combined: (_ mine: Lanes, _ other: Lanes) -> Lanes
  ) {
    var words = wordTable.mutableSpan
    let others = otherTable.span
    let nodes = order.nodes.span
    let starts = order.starts.span
    for block in blocks {
      for position in Int(starts[Int(block)])..<Int(starts[Int(block) &+ 1]) {
        let node = Int(nodes[position])
        words[node] = combined(words[node], others[node])
      }
    }
  }

  private static func wipe(
    order: SweepOrder, words wordTable: inout ContiguousArray<Lanes>,
    looked: ContiguousArray<UInt32>
  ) {
    var words = wordTable.mutableSpan
    let nodes = order.nodes.span
    let starts = order.starts.span
    for block in looked {
      for position in Int(starts[Int(block)])..<Int(starts[Int(block) &+ 1]) {
        words[Int(nodes[position])] = .zero
      }
    }
  }

  private static func follow(
    rules: StopRules, order: SweepOrder, words wordTable: inout ContiguousArray<Lanes>,
    pending pendingTable: inout ContiguousArray<UInt64>, looked: inout ContiguousArray<UInt32>
  ) {
    var words = wordTable.mutableSpan
    var pending = pendingTable.mutableSpan
    let nodes = order.nodes.span
    let starts = order.starts.span
    let loops = order.isLooping.span
    let inputRows = rules.inputRows.span
    let inputs = rules.inputs.span
    let gateRows = rules.gateRows.span
    let gates = rules.gates.span
    let gateInputs = rules.gateInputs.span
    let successorRows = order.successorRows.span
    let successors = order.successors.span
    for index in pending.indices {
      while pending[index] != 0 {
        // Blocks that become pending come later, so the lowest one is next.
        let block = index &* 64 &+ pending[index].trailingZeroBitCount
        pending[index] &= pending[index] &- 1
        let range = Int(starts[block])..<Int(starts[block &+ 1])
        let isLooping = loops[block]
        var any = Lanes.zero
        var changed: Lanes
        repeat {
          changed = .zero
          for position in range {
            let node = Int(nodes[position])
            var word = words[node]
            let before = word
            for input in Int(inputRows[node])..<Int(inputRows[node &+ 1]) {
              word |= words[Int(inputs[input])]
            }
            let owned = Int(gateRows[node])..<Int(gateRows[node &+ 1])
            if !owned.isEmpty {
              var broken = Lanes.zero
              var stranded = Lanes.zero
              for position in owned {
                let gate = gates[position]
                let members = gateInputs.extracting(Int(gate.first)..<Int(gate.first &+ gate.count))
                let open = opening(of: members, sparing: gate.spare, words: words)
                switch gate.role {
                case .vital: word |= open
                case .held: broken |= open
                case .fallback: stranded |= open
                }
              }
              word |= broken & stranded
            }
            words[node] = word
            any |= word
            changed |= word ^ before
          }
        } while isLooping && changed != .zero
        looked.append(UInt32(truncatingIfNeeded: block))
        guard any != .zero else { continue }
        for position in Int(successorRows[block])..<Int(successorRows[block &+ 1]) {
          let next = Int(successors[position])
          pending[next >> 6] |= 1 << UInt64(next & 63)
        }
      }
    }
  }

  /// In which lanes more members are down than can be spared.
  @inline(__always)
  private static func opening(
    of members: Span<UInt32>, sparing spare: UInt32, words: borrowing MutableSpan<Lanes>
  ) -> Lanes {
    var open = Lanes.zero
    switch spare {
    case 0:
      for index in members.indices { open |= words[Int(members[index])] }
    case 1:
      var one = Lanes.zero
      for index in members.indices {
        let word = words[Int(members[index])]
        open |= one & word
        one |= word
      }
    default:
      // Counters that begin so high that the loss of one too many carries out of the top.
      let height = UInt32.bitWidth - spare.leadingZeroBitCount
      let start = (1 << UInt32(height)) &- 1 &- spare
      var planes = InlineArray<32, Lanes>(repeating: .zero)
      for plane in 0..<height where start >> UInt32(plane) & 1 == 1 { planes[plane] = ~Lanes.zero }
      for index in members.indices {
        var carry = words[Int(members[index])]
        for plane in 0..<height {
          let sum = planes[plane]
          planes[plane] = sum ^ carry
          carry &= sum
        }
        open |= carry
      }
    }
    return open
  }
}
