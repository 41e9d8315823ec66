// Failures that are enough by themselves, found by following each one.

extension FailureNetwork {
  /// The variables that alone make the root true.
  ///
  /// Each is followed through the network until it reaches the root or goes no further. What cannot be
  /// done within the budget is left out: those sets are found with all the others, only later.
  ///
  /// - Parameter budget: how many inputs may be counted down.
  /// - Returns: the variables found, ascending, and whether all were tried.
  func singles(budget: Int) -> (found: [UInt32], isComplete: Bool) {
    guard let root else { return ([], true) }
    if FailureNetwork.isVariable(root) { return ([root & ~FailureNetwork.variableBit], true) }
    let parents = Parents(of: self)
    var left = needs
    var touched: [Int] = []
    var found: [UInt32] = []
    var spent = 0
    for variable in 0..<variableCount where !parents.range(variable).isEmpty {
      if spent > budget { return (found, false) }
      var queue = [variable]
      var isFound = false
      while let cell = queue.popLast(), !isFound {
        for place in parents.range(cell) {
          let gate = Int(parents.gates[place])
          spent += 1
          if left[gate] == 0 { continue }
          if left[gate] == needs[gate] { touched.append(gate) }
          left[gate] -= 1
          if left[gate] == 0 {
            if gate == Int(root) { isFound = true }
            queue.append(variableCount + gate)
          }
        }
      }
      if isFound { found.append(UInt32(variable)) }
      for gate in touched { left[gate] = needs[gate] }
      touched.removeAll(keepingCapacity: true)
    }
    return (found, true)
  }

  /// The same function with variables that always go together made inputs of one gate of their own.
  ///
  /// Variables that are inputs of the very same "or" gates, and of nothing else, only matter as a whole:
  /// their "or" is a module. The same holds for "and". (The extraction of common factors in Platz and
  /// Olsen, *FAUNET: a program package for evaluation of fault trees and networks*, Risø 348, 1976.)
  ///
  /// - Complexity: O(gates + inputs × log)
  func groupingTwins() -> FailureNetwork {
    guard let root, !FailureNetwork.isVariable(root) else { return self }
    let parents = Parents(of: self)
    func kind(_ variable: Int) -> UInt32 {
      let range = parents.range(variable)
      guard let first = range.first else { return 0 }
      let isOr = isOr(Int(parents.gates[first]))
      for place in range {
        let gate = Int(parents.gates[place])
        if isOr ? !self.isOr(gate) : !isAnd(gate) { return 0 }
      }
      return isOr ? 1 : 2
    }
    let kinds = (0..<variableCount).map(kind)
    func precedes(_ a: Int, _ b: Int) -> Bool {
      let (first, second) = (parents.range(a), parents.range(b))
      if kinds[a] != kinds[b] { return kinds[a] < kinds[b] }
      if first.count != second.count { return first.count < second.count }
      for (place, other) in zip(first, second) where parents.gates[place] != parents.gates[other] {
        return parents.gates[place] < parents.gates[other]
      }
      return a < b
    }
    func areTwins(_ a: Int, _ b: Int) -> Bool {
      kinds[a] == kinds[b] && parents.gates[parents.range(a)] == parents.gates[parents.range(b)]
    }
    let sorted = (0..<variableCount).filter { kinds[$0] != 0 }.sorted(by: precedes)
    var result = self
    var group = [UInt32](repeating: .max, count: variableCount)
    var start = 0
    while start < sorted.count {
      var end = start + 1
      while end < sorted.count, areTwins(sorted[start], sorted[end]) { end += 1 }
      let twins = sorted[start..<end]
      // A gate of nothing else would only be doubled.
      let isWhole = parents.range(sorted[start]).allSatisfy {
        inputs[Int(parents.gates[$0])].count == twins.count
      }
      if twins.count > 1, !isWhole {
        let gate = UInt32(result.inputs.count)
        for twin in twins { group[twin] = gate }
        result.inputs.append(twins.map { FailureNetwork.variableBit | UInt32($0) })
        result.needs.append(kinds[sorted[start]] == 1 ? 1 : UInt32(twins.count))
      }
      start = end
    }
    for gate in inputs.indices {
      let isAll = isAnd(gate) && !isOr(gate)
      var row: [Reference] = []
      for input in inputs[gate] {
        guard FailureNetwork.isVariable(input), group[cell(input)] != .max else {
          row.append(input)
          continue
        }
        let twins = group[cell(input)]
        // The group takes the place of its first variable.
        let firstTwin = result.inputs[Int(twins)][0]
        if firstTwin == input { row.append(twins) }
      }
      if isAll { result.needs[gate] = UInt32(row.count) }
      result.inputs[gate] = row
    }
    return result
  }
}
