// The impact kernel: losses pushed through counters, one counter per requirement.

/// Working memory to compute impacts over one graph, scenario after scenario.
///
/// When a node stops, each requirement that names it counts one loss more; a requirement that loses
/// more members than it can spare stops its owner. This is the unit propagation of Horn clauses with
/// counters (Dowling and Gallier 1984, doi:10.1016/0743-1066(84)90014-1), generalized to k of n. The
/// memory is wiped only where an impact touched it, so a small impact costs little in a large graph.
///
/// ```swift
/// var propagation = Propagation(over: graph)
/// let impact = propagation.impact(of: [ad])
/// ```
public struct Propagation: ~Copyable {
  private let graph: Graph
  /// Members lost, by requirement.
  private var lost: ContiguousArray<Int32>
  /// ``Mark`` bits, by node.
  private var marks: ContiguousArray<UInt8>
  /// The first requirement of finite tolerance that broke, or ``failedCode``; by node, where marked.
  private var causes: ContiguousArray<UInt32>
  /// The stopped nodes: a queue read by one cursor and filled by another, and the answer.
  private var queue: ContiguousArray<UInt32> = []
  /// Nodes that had an operate requirement unmet, each once.
  private var troubled: ContiguousArray<UInt32> = []

  /// What a node went through.
  private enum Mark {
    static let stopped: UInt8 = 1
    /// An operate requirement is unmet, whatever its tolerance.
    static let troubled: UInt8 = 2
    /// An operate requirement of finite tolerance is unmet.
    static let broken: UInt8 = 4
    /// A fallback requirement is unmet.
    static let stranded: UInt8 = 8
  }

  private static let failedCode = UInt32.max

  /// Memory for impacts over `graph`.
  ///
  /// - Complexity: O(nodes + requirements)
  public init(over graph: Graph) {
    self.graph = graph
    lost = ContiguousArray(repeating: 0, count: graph.requirementCount)
    marks = ContiguousArray(repeating: 0, count: graph.nodeCount)
    causes = ContiguousArray(repeating: 0, count: graph.nodeCount)
  }

  /// What stops in the end when `failed` fail.
  ///
  /// - Complexity: O(entries of what stops): for each stopped node, the requirements that name it.
  public mutating func impact(of failed: some Sequence<Node>) -> Impact {
    for node in failed where marks[node.index] & Mark.stopped == 0 {
      precondition(node.index < graph.nodeCount, "A failed node is a node of this graph")
      marks[node.index] |= Mark.stopped
      causes[node.index] = Propagation.failedCode
      queue.append(node.rawValue)
    }
    Propagation.push(
      over: graph, lost: &lost, marks: &marks, causes: &causes, queue: &queue, troubled: &troubled)
    defer { wipe() }
    return Impact(
      stopped: queue.map { Node(rawValue: $0) },
      degraded: troubled.filter { marks[Int($0)] & Mark.stopped == 0 }.sorted()
        .map { Node(rawValue: $0) },
      causes: queue.map {
        let code = causes[Int($0)]
        return code == Propagation.failedCode ? .failed : .requirement(Requirement(rawValue: code))
      })
  }

  /// Pushes the losses of the queue until nothing more stops.
  private static func push(
    over graph: Graph,
    lost lostTable: inout ContiguousArray<Int32>, marks markTable: inout ContiguousArray<UInt8>,
    causes causeTable: inout ContiguousArray<UInt32>, queue: inout ContiguousArray<UInt32>,
    troubled: inout ContiguousArray<UInt32>
  ) {
    var lost = lostTable.mutableSpan
    var marks = markTable.mutableSpan
    var causes = causeTable.mutableSpan
    let rows = graph.namingRows.span
    let naming = graph.naming.span
    let slacks = graph.slacks.span
    let owners = graph.owners.span
    let phases = graph.phases.span
    let tolerances = graph.tolerances.span
    let modes = graph.modes.span

    var head = 0
    while head < queue.count {
      let node = Int(queue[head])
      head += 1
      for position in Int(rows[node])..<Int(rows[node + 1]) {
        let requirement = Int(naming[position])
        lost[requirement] &+= 1
        // Only the loss that makes the requirement unmet has consequences.
        guard lost[requirement] == slacks[requirement] &+ 1 else { continue }
        let owner = Int(owners[requirement])
        var mark = marks[owner]
        switch phases[requirement] {
        case .operate:
          if mark & Mark.troubled == 0 {
            mark |= Mark.troubled
            troubled.append(UInt32(truncatingIfNeeded: owner))
          }
          if tolerances[requirement] != Limit.unlimitedCode {
            if mark & (Mark.broken | Mark.stopped) == 0 {
              causes[owner] = UInt32(truncatingIfNeeded: requirement)
            }
            mark |= Mark.broken
          }
        case .fallback: mark |= Mark.stranded
        case .repair, .restore: continue
        }
        let isHeld = modes[owner] == Limit.unlimitedCode && mark & Mark.stranded == 0
        if mark & (Mark.broken | Mark.stopped) == Mark.broken && !isHeld {
          mark |= Mark.stopped
          queue.append(UInt32(truncatingIfNeeded: owner))
        }
        marks[owner] = mark
      }
    }
  }

  /// Undoes what the last impact wrote: where it touched little, entry by entry; else all at once.
  private mutating func wipe() {
    if queue.count > graph.nodeCount / 8 {
      for requirement in lost.indices { lost[requirement] = 0 }
      for node in marks.indices { marks[node] = 0 }
    } else {
      for node in queue {
        marks[Int(node)] = 0
        for position in graph.namingRange(Int(node)) {
          let requirement = Int(graph.naming[position])
          lost[requirement] = 0
          marks[Int(graph.owners[requirement])] = 0
        }
      }
    }
    queue.removeAll(keepingCapacity: true)
    troubled.removeAll(keepingCapacity: true)
  }
}
