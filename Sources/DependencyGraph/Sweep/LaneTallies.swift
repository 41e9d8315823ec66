// What stopped in each of 512 lanes, counted by class.

/// Counts of what stops, lane by lane, for one task.
struct LaneTallies: ~Copyable {
  private let classes: ContiguousArray<UInt8>
  private let order: SweepOrder
  /// The counts of each lane.
  private(set) var tallies: ContiguousArray<Sweep.Tally>

  /// - Parameter classes: the classes of each node, a bit each.
  init(order: SweepOrder, classes: ContiguousArray<UInt8>) {
    self.order = order
    self.classes = classes
    tallies = ContiguousArray(repeating: Sweep.Tally(), count: LanePass.width)
  }

  /// Counts the nodes of some classes, with the bits that `words` hold for them.
  ///
  /// - Parameter blocks: where the nodes are that have any bit.
  /// - Complexity: O(`counted` · nodes of `blocks`)
  mutating func count(
    _ counted: Range<Int>, in words: ContiguousArray<Lanes>, of blocks: ContiguousArray<UInt32>
  ) {
    for lane in tallies.indices { tallies[lane] = Sweep.Tally() }
    for number in counted {
      LaneTallies.count(
        class: UInt8(number), order: order, classTable: classes, blocks: blocks, wordTable: words,
        tallies: &tallies)
    }
  }

  private static func count(
    class number: UInt8, order: SweepOrder, classTable: ContiguousArray<UInt8>,
    blocks: ContiguousArray<UInt32>, wordTable: ContiguousArray<Lanes>,
    tallies: inout ContiguousArray<Sweep.Tally>
  ) {
    let words = wordTable.span
    let nodes = order.nodes.span
    let starts = order.starts.span
    let classes = classTable.span
    var counts = LaneCounts()
    for block in blocks {
      for position in Int(starts[Int(block)])..<Int(starts[Int(block) &+ 1]) {
        let node = Int(nodes[position])
        if classes[node] >> number & 1 == 1 { counts.add(words[node]) }
      }
    }
    counts.forEachPlane { plane, value in
      for index in 0..<8 {
        var word = plane[index]
        while word != 0 {
          tallies[index * 64 + word.trailingZeroBitCount].counts[Int(number)] += value
          word &= word - 1
        }
      }
    }
  }
}
