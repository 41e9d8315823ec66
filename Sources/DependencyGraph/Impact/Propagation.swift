// The impact kernel: losses counted down in cells, one after the other, until nothing more stops.

/// Working memory to compute impacts over one graph, scenario after scenario.
///
/// When a node stops, each requirement that names it counts one loss more; a requirement that loses
/// more members than it can spare stops its owner. This is the unit propagation of Horn clauses with
/// counters (Dowling and Gallier 1984, doi:10.1016/0743-1066(84)90014-1), generalized to k of n. What
/// counts a loss is prepared in ``LossEffects``. The memory is wiped only where an impact touched it,
/// so a small impact costs little in a large graph.
///
/// ```swift
/// var propagation = Propagation(over: graph)
/// let impact = propagation.impact(of: [ad])
/// ```
public struct Propagation: ~Copyable {
  private let graph: Graph
  /// What may still be lost, by cell; below zero, it has stopped (a node) or opened (a gate).
  private var spare: ContiguousArray<Int32>
  /// The cells that went below zero: read by one cursor, filled by another, and the answer. One place
  /// longer than the cells, to write what is not kept.
  private var queue: ContiguousArray<Fall>
  private var count = 0
  /// ``Mark`` bits, by node that a gate held, useful or fallback belongs to.
  private var marks: ContiguousArray<UInt8>
  /// The entry of the first requirement that broke, by node whose mark says so.
  private var firstBroken: ContiguousArray<UInt32>
  /// The nodes with marks.
  private var marked: ContiguousArray<UInt32> = []

  /// A cell that went below zero.
  private struct Fall {
    let cell: UInt32
    /// The position in ``Graph/naming`` of the loss that was one too many.
    let entry: UInt32

    /// The entry of a node that failed.
    static let failed = UInt32.max
  }

  /// What a node that may stay up in spite of a loss went through, in bits.
  private enum Mark {
    /// An operate requirement is unmet, whatever its tolerance.
    static let troubled: UInt8 = 1
    /// An operate requirement of finite tolerance is unmet.
    static let broken: UInt8 = 2
    /// A fallback requirement is unmet.
    static let stranded: UInt8 = 4
    /// Both of these: its degraded mode does not hold it up.
    static let unheld = broken | stranded
  }

  /// Memory for impacts over `graph`.
  ///
  /// - Complexity: O(nodes + requirements)
  public init(over graph: Graph) {
    self.graph = graph
    spare = graph.effects.spare
    queue = ContiguousArray(repeating: Fall(cell: 0, entry: 0), count: spare.count + 1)
    marks = ContiguousArray(repeating: 0, count: graph.nodeCount)
    firstBroken = ContiguousArray(repeating: 0, count: graph.nodeCount)
  }

  /// What stops in the end when `failed` fail.
  ///
  /// - Complexity: O(entries of what stops): for each stopped node, the requirements that name it.
  public mutating func impact(of failed: some Sequence<Node>) -> Impact {
    for node in failed {
      precondition(node.index < graph.nodeCount, "A failed node is a node of this graph")
      guard spare[node.index] >= 0 else { continue }
      spare[node.index] = -1
      queue[count] = Fall(cell: node.rawValue, entry: Fall.failed)
      count += 1
    }
    count = Propagation.push(
      over: graph, from: count, queue: &queue, spare: &spare, marks: &marks,
      firstBroken: &firstBroken, marked: &marked)
    defer { wipe() }
    return answer
  }

  /// Pushes the losses of the queue until nothing more stops; the new length of the queue.
  ///
  /// The tables come one by one because two spans of one value cannot be held at once.
  private static func push(
    over graph: Graph, from failed: Int, queue queueTable: inout ContiguousArray<Fall>,
    spare spareTable: inout ContiguousArray<Int32>, marks: inout ContiguousArray<UInt8>,
    firstBroken: inout ContiguousArray<UInt32>, marked: inout ContiguousArray<UInt32>
  ) -> Int {
    var queue = queueTable.mutableSpan
    var spare = spareTable.mutableSpan
    let rows = graph.namingRows.span
    let cells = graph.effects.cells.span
    let nodes = graph.nodeCount

    var head = 0
    var tail = failed
    while head < tail {
      let fall = queue[head]
      head &+= 1
      let node = Int(fall.cell)
      if node < nodes {
        let first = rows[node]
        let row = cells.extracting(Int(first)..<Int(rows[node &+ 1]))
        for index in row.indices {
          let cell = row[index]
          let left = spare[Int(cell)]
          spare[Int(cell)] = left &- 1
          // Written whether it falls or not, and kept if it does: if nothing was left, which is the
          // borrow of 0 - 1. Spelled as a comparison it compiles to a branch, and costs a third more.
          queue[tail] = Fall(cell: cell, entry: first &+ UInt32(truncatingIfNeeded: index))
          tail &+= Int((UInt64(UInt32(bitPattern: left)) &- 1) >> 63)
        }
        continue
      }

      let gate = graph.effects.gates[node &- nodes]
      let owner = Int(gate.owner)
      guard spare[owner] >= 0 else { continue }
      var entry = fall.entry
      if gate.role != .vital {
        let before = marks[owner]
        var mark = before
        switch gate.role {
        case .vital, .useful: mark |= Mark.troubled
        case .held: mark |= Mark.troubled | Mark.broken
        case .fallback: mark |= Mark.stranded
        }
        if before == 0 { marked.append(gate.owner) }
        if mark & ~before & Mark.broken != 0 { firstBroken[owner] = entry }
        marks[owner] = mark
        guard mark & Mark.unheld == Mark.unheld else { continue }
        entry = firstBroken[owner]
      }
      spare[owner] = -1
      queue[tail] = Fall(cell: gate.owner, entry: entry)
      tail &+= 1
    }
    return tail
  }

  /// What the queue says, without the gates.
  private var answer: Impact {
    var stopped: [Node] = []
    var causes: [Cause] = []
    stopped.reserveCapacity(min(count, graph.nodeCount))
    causes.reserveCapacity(min(count, graph.nodeCount))
    let nodes = UInt32(truncatingIfNeeded: graph.nodeCount)
    let (queue, naming) = (queue.span, graph.naming.span)
    for position in 0..<count {
      let fall = queue[position]
      guard fall.cell < nodes else { continue }
      stopped.append(Node(rawValue: fall.cell))
      causes.append(
        fall.entry == Fall.failed
          ? .failed : .requirement(Requirement(rawValue: naming[Int(fall.entry)])))
    }
    let troubled = marked.filter { spare[Int($0)] >= 0 && marks[Int($0)] & Mark.troubled != 0 }
      .sorted()
    func held(_ isBroken: Bool) -> [Node] {
      troubled.filter { (marks[Int($0)] & Mark.broken != 0) == isBroken }
        .map { Node(rawValue: $0) }
    }
    return Impact(stopped: stopped, degraded: held(true), hindered: held(false), causes: causes)
  }

  /// Undoes what the last impact wrote: where it touched little, entry by entry; else all at once.
  private mutating func wipe() {
    if count > graph.nodeCount / 8 {
      for cell in spare.indices { spare[cell] = graph.effects.spare[cell] }
    } else {
      for fall in queue[..<count] where fall.cell < graph.nodeCount {
        spare[Int(fall.cell)] = 0
        for position in graph.namingRange(Int(fall.cell)) {
          let cell = Int(graph.effects.cells[position])
          spare[cell] = graph.effects.spare[cell]
        }
      }
    }
    for node in marked { marks[Int(node)] = 0 }
    marked.removeAll(keepingCapacity: true)
    count = 0
  }
}
