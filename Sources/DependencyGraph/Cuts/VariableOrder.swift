// Orders of the variables of a module: the size of a diagram hangs on them, and no rule is always good.

/// A module made ready for a diagram: gates in the order to compute them, variables numbered from 0.
struct ModuleNetwork {
  /// What a local variable stands for: a variable of the whole, or a module with ``Modules/bit`` set.
  private(set) var labels: [UInt32] = []
  /// The local gates: local variables have ``FailureNetwork/variableBit`` set.
  private(set) var inputs: [[UInt32]] = []
  private(set) var needs: [UInt32] = []
  /// Local gates by loop, each group after those it depends on.
  private(set) var groups: [Range<Int>] = []
  private(set) var root = 0

  init(
    _ module: Modules.Module, of network: FailureNetwork, _ modules: Modules, scratch: inout Scratch
  ) {
    for group in module.groups {
      let start = needs.count
      for gate in group {
        scratch.local[network.variableCount + Int(gate)] = UInt32(needs.count)
        if gate == module.root { root = needs.count }
        needs.append(network.needs[Int(gate)])
      }
      groups.append(start..<needs.count)
    }
    for group in module.groups {
      for gate in group {
        var row: [UInt32] = []
        row.reserveCapacity(network.inputs[Int(gate)].count)
        for input in network.inputs[Int(gate)] {
          let cell = network.cell(input)
          let isVariable = FailureNetwork.isVariable(input)
          let inner = isVariable ? UInt32.max : modules.moduleOf[Int(input)]
          if isVariable || (inner != .max && input != module.root) {
            if scratch.local[cell] == .max {
              scratch.local[cell] = UInt32(labels.count)
              scratch.used.append(cell)
              labels.append(isVariable ? UInt32(cell) : inner | Modules.bit)
            }
            row.append(scratch.local[cell] | FailureNetwork.variableBit)
          } else {
            row.append(scratch.local[cell])
          }
        }
        inputs.append(row)
      }
    }
    for cell in scratch.used { scratch.local[cell] = .max }
    scratch.used.removeAll(keepingCapacity: true)
    for group in module.groups {
      for gate in group { scratch.local[network.variableCount + Int(gate)] = .max }
    }
  }

  /// Local numbers by cell of the whole network, wiped after use.
  struct Scratch {
    var local: [UInt32]
    var used: [Int] = []

    init(of network: FailureNetwork) {
      local = Array(repeating: .max, count: network.cellCount)
    }
  }
}

/// A rule for the order of variables. All but the last are depth-first walks, which differ in what they
/// take first (Bouissou, Bruyère and Rauzy, *BDD based fault-tree processing: a comparison of variable
/// ordering heuristics*, ESREL 1997).
enum OrderRule: CaseIterable {
  /// Inputs as written.
  case written
  /// The smallest gates first.
  case smallFirst
  /// The largest gates first.
  case largeFirst
  /// Gates before variables, those used most first.
  case sharedFirst
  /// From the walk as written, every variable moved between what it meets, again and again (Aloul, Markov
  /// and Sakallah, *FORCE: a fast and easy-to-implement variable-ordering heuristic*, 2003,
  /// doi:10.1145/764808.764839).
  case force
  /// The same from the walk with the smallest gates first.
  case forceSmall
}

extension ModuleNetwork {
  /// Local variables in the order of their levels.
  ///
  /// - Complexity: O((gates + inputs) × log)
  func order(_ rule: OrderRule) -> [UInt32] {
    switch rule {
    case .written: walk { _, _ in false }
    case .smallFirst: bySize { $0 < $1 }
    case .largeFirst: bySize { $0 > $1 }
    case .sharedFirst: bySharing()
    case .force: forced(walk { _, _ in false })
    case .forceSmall: forced(bySize { $0 < $1 })
    }
  }

  private func bySize(_ isFirst: (UInt64, UInt64) -> Bool) -> [UInt32] {
    var sizes = [UInt64](repeating: 1, count: inputs.count)
    for gate in inputs.indices {
      var size: UInt64 = 1
      for input in inputs[gate] {
        size += FailureNetwork.isVariable(input) ? 1 : sizes[Int(input)]
      }
      sizes[gate] = min(size, 1 << 40)
    }
    func size(_ input: UInt32) -> UInt64 {
      FailureNetwork.isVariable(input) ? 1 : sizes[Int(input)]
    }
    return walk { isFirst(size($0), size($1)) }
  }

  private func bySharing() -> [UInt32] {
    var gateUses = [Int](repeating: 0, count: inputs.count)
    var variableUses = [Int](repeating: 0, count: labels.count)
    for row in inputs {
      for input in row {
        if FailureNetwork.isVariable(input) {
          variableUses[Int(input & ~FailureNetwork.variableBit)] += 1
        } else {
          gateUses[Int(input)] += 1
        }
      }
    }
    func uses(_ input: UInt32) -> Int {
      FailureNetwork.isVariable(input)
        ? variableUses[Int(input & ~FailureNetwork.variableBit)] : gateUses[Int(input)]
    }
    return walk { uses($0) > uses($1) }
  }

  /// Variables as a depth-first walk from the root meets them.
  private func walk(_ isFirst: (UInt32, UInt32) -> Bool) -> [UInt32] {
    var order: [UInt32] = []
    var isMet = [Bool](repeating: false, count: labels.count)
    var isSeen = [Bool](repeating: false, count: inputs.count)
    var stack = [UInt32(root)]
    while let reference = stack.popLast() {
      if FailureNetwork.isVariable(reference) {
        let variable = reference & ~FailureNetwork.variableBit
        if !isMet[Int(variable)] {
          isMet[Int(variable)] = true
          order.append(variable)
        }
        continue
      }
      if isSeen[Int(reference)] { continue }
      isSeen[Int(reference)] = true
      let row = inputs[Int(reference)].enumerated().sorted {
        if isFirst($0.element, $1.element) { return true }
        if isFirst($1.element, $0.element) { return false }
        return $0.offset < $1.offset
      }
      for (_, input) in row.reversed() { stack.append(input) }
    }
    return order
  }

  /// Pulls what meets in a gate together: gates and variables go to the middle of their gates.
  private func forced(_ start: [UInt32]) -> [UInt32] {
    let variables = labels.count
    func cell(_ input: UInt32) -> Int {
      FailureNetwork.isVariable(input)
        ? Int(input & ~FailureNetwork.variableBit) : variables + Int(input)
    }
    var place = [Double](repeating: 0, count: variables + inputs.count)
    for (position, variable) in start.enumerated() { place[Int(variable)] = Double(position) }
    for gate in inputs.indices {
      let sum = inputs[gate].reduce(0) { $0 + place[cell($1)] }
      place[variables + gate] = sum / Double(inputs[gate].count)
    }
    var best = start
    var bestSpan = span(of: place)
    var order = Array(0..<(variables + inputs.count))
    for _ in 0..<60 {
      var sums = [Double](repeating: 0, count: place.count)
      var counts = sums
      for gate in inputs.indices {
        let cells = inputs[gate].map(cell) + [variables + gate]
        let middle = cells.reduce(0) { $0 + place[$1] } / Double(cells.count)
        for cell in cells {
          sums[cell] += middle
          counts[cell] += 1
        }
      }
      for cell in place.indices where counts[cell] > 0 { place[cell] = sums[cell] / counts[cell] }
      order.sort { place[$0] != place[$1] ? place[$0] < place[$1] : $0 < $1 }
      for (position, cell) in order.enumerated() { place[cell] = Double(position) }
      let span = span(of: place)
      if span < bestSpan {
        bestSpan = span
        best = order.filter { $0 < variables }.map { UInt32($0) }
      }
    }
    return best
  }

  /// How far apart the inputs of the gates are.
  private func span(of place: [Double]) -> Double {
    var total = 0.0
    for gate in inputs.indices {
      var (low, high) = (place[labels.count + gate], place[labels.count + gate])
      for input in inputs[gate] {
        let other =
          FailureNetwork.isVariable(input)
          ? place[Int(input & ~FailureNetwork.variableBit)] : place[labels.count + Int(input)]
        low = min(low, other)
        high = max(high, other)
      }
      total += high - low
    }
    return total
  }
}
