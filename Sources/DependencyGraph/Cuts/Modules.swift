// The modules of a network: gates whose inputs nothing else uses, to be solved one by one.

/// A part of a failure network that meets the rest in one gate only, so that it can be solved by itself
/// and stand for one variable elsewhere.
///
/// Found in linear time by the dates of a depth-first walk: Dutuit and Rauzy, *A linear-time algorithm to
/// find modules of fault trees*, IEEE Transactions on Reliability 45(3), 1996, doi:10.1109/24.537011.
/// Here the walk goes over the strongly connected components, so loops are allowed: a loop is a module
/// only as a whole.
struct Modules {
  /// Marks a module among the inputs of another one.
  static let bit: UInt32 = 1 << 31

  struct Module {
    /// The gate that stands for it.
    var root: UInt32
    /// Its gates, a group of a loop together, each group after those it depends on.
    var groups: [[UInt32]] = []
  }

  /// The modules, each after those inside it; the last one is the whole.
  private(set) var modules: [Module] = []
  /// The module whose root a gate is, or `UInt32.max`.
  private(set) var moduleOf: [UInt32]

  /// - Complexity: O(gates + inputs)
  init(of network: FailureNetwork, root: Int) {
    let components = GateGroups(of: network, from: [root], follows: { _ in true })
    let groups = components.members
    let count = network.variableCount + groups.count
    func vertex(_ input: FailureNetwork.Reference) -> Int {
      FailureNetwork.isVariable(input)
        ? network.cell(input) : network.variableCount + Int(components.group[Int(input)])
    }

    // The dates of the walk: when a vertex is first met, when it is first left, when it is last met.
    var first = [UInt32](repeating: 0, count: count)
    var left = first
    var last = first
    var clock: UInt32 = 0
    var path: [(vertex: Int, member: Int, next: Int)] = []
    let top = vertex(FailureNetwork.Reference(root))
    clock += 1
    first[top] = clock
    last[top] = clock
    path.append((top, 0, 0))
    while let (current, member, next) = path.last {
      let group = groups[current - network.variableCount]
      if member == group.count {
        clock += 1
        left[current] = clock
        last[current] = max(last[current], clock)
        path.removeLast()
        continue
      }
      let row = network.inputs[Int(group[member])]
      if next == row.count {
        path[path.count - 1].member += 1
        path[path.count - 1].next = 0
        continue
      }
      path[path.count - 1].next += 1
      let child = vertex(row[next])
      if child == current { continue }
      clock += 1
      last[child] = clock
      if first[child] == 0 {
        first[child] = clock
        if child >= network.variableCount {
          path.append((child, 0, 0))
        } else {
          left[child] = clock
        }
      }
    }

    // The earliest and latest date of anything below each vertex; groups come inputs first.
    var earliest = [UInt32](repeating: .max, count: groups.count)
    var latest = [UInt32](repeating: 0, count: groups.count)
    var outer = [UInt32](repeating: .max, count: groups.count)
    var isModule = [Bool](repeating: false, count: groups.count)
    for (index, group) in groups.enumerated() {
      let own = network.variableCount + index
      for member in group {
        for input in network.inputs[Int(member)] {
          let child = vertex(input)
          if child == own { continue }
          earliest[index] = min(earliest[index], first[child])
          latest[index] = max(latest[index], last[child])
          if child >= network.variableCount {
            let below = child - network.variableCount
            earliest[index] = min(earliest[index], earliest[below])
            latest[index] = max(latest[index], latest[below])
            // The gate by which a loop is entered; a loop entered by two is no module.
            if outer[below] == .max || outer[below] == input {
              outer[below] = input
            } else {
              outer[below] = .max - 1
            }
          }
        }
      }
    }
    let rootGroup = Int(components.group[root])
    for index in groups.indices {
      let own = network.variableCount + index
      isModule[index] =
        index == rootGroup
        || (outer[index] < .max - 1 && earliest[index] > first[own] && latest[index] < left[own])
    }

    moduleOf = Array(repeating: .max, count: network.inputs.count)
    // Each module gathers the groups below it down to the next modules.
    var isGathered = [Bool](repeating: false, count: groups.count)
    for index in groups.indices where isModule[index] {
      let gate = index == rootGroup ? UInt32(root) : outer[index]
      var gathered: [Int] = [index]
      isGathered[index] = true
      var head = 0
      while head < gathered.count {
        for member in groups[gathered[head]] {
          for input in network.inputs[Int(member)] where !FailureNetwork.isVariable(input) {
            let below = Int(components.group[Int(input)])
            if isGathered[below] || isModule[below] { continue }
            isGathered[below] = true
            gathered.append(below)
          }
        }
        head += 1
      }
      moduleOf[Int(gate)] = UInt32(modules.count)
      modules.append(Module(root: gate, groups: gathered.sorted().map { groups[$0] }))
    }
  }
}
