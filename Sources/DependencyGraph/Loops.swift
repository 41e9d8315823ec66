// The loops of a graph: its strongly connected components, by Tarjan's algorithm without recursion.

extension Graph {
  /// The groups of nodes that need one another, directly or not, to operate: each ascending, the
  /// groups by their first node. Groups of one node are left out.
  ///
  /// Requirements of unlimited tolerance hold nobody up or down, so they close no loop.
  ///
  /// Tarjan, *Depth-first search and linear graph algorithms*, 1972, doi:10.1137/0201010.
  ///
  /// - Complexity: O(nodes + members)
  public func loops() -> [[Node]] {
    var search = LoopSearch(graph: self)
    for node in 0..<nodeCount where !search.isVisited(node) { search.visit(from: node) }
    return search.loops.sorted { $0[0] < $1[0] }
  }
}

extension Graph {
  /// A shortest loop of needs within one of the groups that ``loops()`` finds, from its first node on:
  /// each node needs the next one to operate, and the last one needs the first.
  ///
  /// - Complexity: O(requirements and members of the group)
  public func shortestLoop(within group: [Node]) -> [Node] {
    guard let node = group.first else { return [] }
    let allowed = Set(group)
    var cameFrom: [Node: Node] = [:]
    var queue = [node]
    var head = 0
    while head < queue.count {
      let current = queue[head]
      head += 1
      for requirement in requirements(of: current)
      where phase(of: requirement) == .operate && tolerance(of: requirement) != .unlimited {
        for member in members(of: requirement) {
          if member == node {
            var loop = [current]
            while let previous = cameFrom[loop[loop.count - 1]] { loop.append(previous) }
            return loop.reversed()
          }
          if allowed.contains(member), cameFrom[member] == nil {
            cameFrom[member] = current
            queue.append(member)
          }
        }
      }
    }
    return []
  }
}

/// The state of one search. Edges go from a member to the owners of what names it.
private struct LoopSearch {
  let graph: Graph
  var loops: [[Node]] = []

  /// Order of discovery from 1, 0 where not visited yet; by node.
  private var order: ContiguousArray<UInt32>
  /// The earliest node still open that is reachable; by node.
  private var low: ContiguousArray<UInt32>
  private var isOpen: ContiguousArray<Bool>
  /// The nodes of components not closed yet.
  private var open: ContiguousArray<UInt32> = []
  /// The path of the search: a node and the next of its edges to look at.
  private var path: ContiguousArray<(node: UInt32, edge: UInt32)> = []
  private var clock: UInt32 = 0

  init(graph: Graph) {
    self.graph = graph
    order = ContiguousArray(repeating: 0, count: graph.nodeCount)
    low = order
    isOpen = ContiguousArray(repeating: false, count: graph.nodeCount)
  }

  func isVisited(_ node: Int) -> Bool { order[node] != 0 }

  mutating func visit(from root: Int) {
    enter(root)
    while let (raw, edge) = path.last {
      let node = Int(raw)
      if edge == graph.namingRows[node + 1] {
        path.removeLast()
        leave(node)
        continue
      }
      path[path.count - 1].edge += 1
      let requirement = Int(graph.naming[Int(edge)])
      guard graph.phases[requirement] == .operate,
        graph.tolerances[requirement] != Limit.unlimitedCode
      else { continue }
      let next = Int(graph.owners[requirement])
      if order[next] == 0 {
        enter(next)
      } else if isOpen[next] {
        low[node] = min(low[node], order[next])
      }
    }
  }

  private mutating func enter(_ node: Int) {
    clock += 1
    order[node] = clock
    low[node] = clock
    isOpen[node] = true
    open.append(UInt32(node))
    path.append((UInt32(node), graph.namingRows[node]))
  }

  private mutating func leave(_ node: Int) {
    if let parent = path.last.map({ Int($0.node) }) { low[parent] = min(low[parent], low[node]) }
    guard low[node] == order[node] else { return }
    var component: [Node] = []
    while let last = open.popLast() {
      isOpen[Int(last)] = false
      component.append(Node(rawValue: last))
      if Int(last) == node { break }
    }
    if component.count > 1 { loops.append(component.sorted()) }
  }
}
