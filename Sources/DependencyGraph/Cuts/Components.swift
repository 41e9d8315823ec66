// The strongly connected components of a network of gates, by Tarjan's algorithm without recursion.

/// The gates that depend on one another, grouped; each group comes after those it depends on.
///
/// Tarjan, *Depth-first search and linear graph algorithms*, 1972, doi:10.1137/0201010.
struct Components {
  /// The group of each gate, `UInt32.max` where it was not reached.
  private(set) var group: [UInt32]
  /// The gates of each group, in the order in which the search left them.
  private(set) var members: [[UInt32]] = []

  /// The groups of the gates that `starts` depend on, along the inputs of gates that `follows` admits.
  ///
  /// - Complexity: O(gates + inputs)
  init(
    of network: FailureNetwork, from starts: some Sequence<Int>, follows: (Int) -> Bool
  ) {
    let inputs = network.inputs
    group = Array(repeating: .max, count: inputs.count)
    var order = [UInt32](repeating: 0, count: inputs.count)
    var low = order
    var clock: UInt32 = 0
    var open: [UInt32] = []
    var path: [(gate: Int, next: Int)] = []
    for start in starts where order[start] == 0 {
      var entered: Int? = start
      while true {
        if let gate = entered {
          entered = nil
          clock += 1
          order[gate] = clock
          low[gate] = clock
          open.append(UInt32(gate))
          path.append((gate, 0))
        }
        guard let (gate, next) = path.last else { break }
        if next < inputs[gate].count, follows(gate) {
          path[path.count - 1].next += 1
          let input = inputs[gate][next]
          if FailureNetwork.isVariable(input) { continue }
          let child = Int(input)
          if order[child] == 0 {
            entered = child
          } else if group[child] == .max {
            low[gate] = min(low[gate], order[child])
          }
          continue
        }
        path.removeLast()
        if let parent = path.last?.gate { low[parent] = min(low[parent], low[gate]) }
        guard low[gate] == order[gate] else { continue }
        var component: [UInt32] = []
        while let last = open.popLast() {
          group[Int(last)] = UInt32(members.count)
          component.append(last)
          if Int(last) == gate { break }
        }
        component.reverse()
        members.append(component)
      }
    }
  }
}
