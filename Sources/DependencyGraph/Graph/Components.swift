// Strongly connected components, by Tarjan's algorithm without recursion.

/// The strongly connected components of a directed graph in compressed rows.
///
/// Tarjan, *Depth-first search and linear graph algorithms*, 1972, doi:10.1137/0201010. A component comes
/// after all those that can be reached from it. Within a component nodes come in the order in which the
/// search leaves them: most edges lead back in that order, so that whatever flows against the edges
/// settles in few rounds (Hecht and Ullman 1975, doi:10.1137/0204044).
struct Components {
  /// The nodes, component by component.
  private(set) var nodes: ContiguousArray<UInt32> = []
  /// Where each component begins in ``nodes``, and at last where the last one ends.
  private(set) var starts: ContiguousArray<UInt32> = [0]

  /// Finds the components of the graph whose edges lead from node `v` to
  /// `targets[rows[v]..<rows[v + 1]]`.
  ///
  /// - Parameter roots: where searches begin, in this order; what cannot be reached from there is in no
  ///   component. `nil` for all nodes, ascending.
  /// - Complexity: O(nodes + edges)
  init(
    rows: ContiguousArray<UInt32>, targets: ContiguousArray<UInt32>, from roots: [Int]? = nil
  ) {
    let count = rows.count - 1
    nodes.reserveCapacity(count)
    starts.reserveCapacity(count + 1)
    var left = ContiguousArray<UInt32>()
    left.reserveCapacity(count)
    Components.search(
      from: roots ?? Array(0..<count), rows: rows, targets: targets, nodes: &nodes, starts: &starts,
      leaving: &left)
  }

  /// What the search keeps of a node: 0 before it is met, then the earliest of the nodes still open
  /// that are known to be reachable, by the order of discovery from 1.
  private enum Low {
    static let unmet: UInt32 = 0
    /// Its component is closed.
    static let closed = UInt32.max
  }

  private static func search(
    from roots: [Int], rows rowTable: ContiguousArray<UInt32>,
    targets targetTable: ContiguousArray<UInt32>,
    nodes: inout ContiguousArray<UInt32>, starts: inout ContiguousArray<UInt32>,
    leaving left: inout ContiguousArray<UInt32>
  ) {
    let rows = rowTable.span
    let targets = targetTable.span
    let count = rowTable.count - 1
    var lowTable = ContiguousArray<UInt32>(repeating: Low.unmet, count: count)
    var lows = lowTable.mutableSpan
    // The path of the search: nodes, their own discovery, and the next of their edges to look at.
    var path: ContiguousArray<(node: UInt32, order: UInt32, edge: UInt32)> = []
    var clock: UInt32 = 0
    for root in roots where lows[root] == Low.unmet {
      clock += 1
      lows[root] = clock
      path.append((UInt32(root), clock, rows[root]))
      while let (raw, order, next) = path.last {
        let node = Int(raw)
        let end = rows[node + 1]
        var edge = next
        var low = lows[node]
        var child = UInt32.max
        while edge < end {
          let target = targets[Int(edge)]
          edge &+= 1
          let other = lows[Int(target)]
          if other == Low.unmet {
            child = target
            break
          }
          // A closed one has the greatest value there is.
          low = min(low, other)
        }
        lows[node] = low
        if child != .max {
          path[path.count - 1].edge = edge
          clock += 1
          lows[Int(child)] = clock
          path.append((child, clock, rows[Int(child)]))
          continue
        }
        path.removeLast()
        if let parent = path.last.map({ Int($0.node) }) { lows[parent] = min(lows[parent], low) }
        guard low == order else {
          left.append(raw)
          continue
        }
        // The nodes of the component were left after all that was left open before the search met it.
        var first = left.count
        while first > 0, lows[Int(left[first - 1])] >= order { first -= 1 }
        for position in first..<left.count {
          lows[Int(left[position])] = Low.closed
          nodes.append(left[position])
        }
        left.removeSubrange(first...)
        lows[node] = Low.closed
        nodes.append(raw)
        starts.append(UInt32(nodes.count))
      }
    }
  }
}
