// The same failure function by a smaller network: what is never true goes, what is the same becomes one.

extension FailureNetwork {
  /// The gates that become true when all variables but `dropped` are.
  private func possible(without dropped: [Bool]) -> [Bool] {
    let parents = Parents(of: self)
    var left = needs
    var isPossible = [Bool](repeating: false, count: inputs.count)
    var queue = (0..<variableCount).filter { !dropped[$0] }
    var head = 0
    while head < queue.count {
      let cell = queue[head]
      head += 1
      for place in parents.range(cell) {
        let gate = Int(parents.gates[place])
        if left[gate] == 0 { continue }
        left[gate] -= 1
        if left[gate] == 0 {
          isPossible[gate] = true
          queue.append(variableCount + gate)
        }
      }
    }
    return isPossible
  }

  /// The variables that by "or" gates alone make the root true.
  ///
  /// - Complexity: O(gates + inputs)
  func directSingles() -> [UInt32] {
    guard let root else { return [] }
    if FailureNetwork.isVariable(root) { return [root & ~FailureNetwork.variableBit] }
    var singles: [UInt32] = []
    var isSeen = [Bool](repeating: false, count: cellCount)
    var queue = [root]
    isSeen[cell(root)] = true
    while let reference = queue.popLast() {
      if FailureNetwork.isVariable(reference) {
        singles.append(reference & ~FailureNetwork.variableBit)
        continue
      }
      guard isOr(Int(reference)) else { continue }
      for input in inputs[Int(reference)] where !isSeen[cell(input)] {
        isSeen[cell(input)] = true
        queue.append(input)
      }
    }
    return singles
  }

  /// The network with these variables never true, rewritten until that makes it no smaller.
  ///
  /// - Complexity: O(gates + inputs) a round, 12 rounds at most
  func simpler(without dropped: [Bool]) -> FailureNetwork {
    var network = simplerOnce(without: dropped)
    var size = network.entryCount
    for _ in 0..<12 where network.root != nil {
      let next = network.simplerOnce(without: dropped)
      let nextSize = next.entryCount
      network = next
      if nextSize >= size { break }
      size = nextSize
    }
    return network
  }

  private func simplerOnce(without dropped: [Bool]) -> FailureNetwork {
    var result = FailureNetwork()
    result.variableCount = variableCount
    guard let root else { return result }
    if FailureNetwork.isVariable(root) {
      if !dropped[cell(root)] { result.root = root }
      return result
    }
    let isPossible = possible(without: dropped)
    guard isPossible[Int(root)] else { return result }

    // What cannot be true goes.
    var kept = self
    for gate in kept.inputs.indices {
      if isPossible[gate] {
        kept.inputs[gate].removeAll {
          FailureNetwork.isVariable($0) ? dropped[cell($0)] : !isPossible[Int($0)]
        }
      } else {
        kept.inputs[gate] = []
      }
    }
    let alias = kept.mergeEqual()
    return kept.rebuilt(from: alias[Int(root)], aliases: alias)
  }

  /// Makes one gate of the "or" gates that make one another true, and finds what stands for each gate:
  /// itself, another, or its only input.
  private mutating func mergeEqual() -> [Reference] {
    let circles = GateGroups(
      of: self, from: inputs.indices.filter { isOr($0) && !inputs[$0].isEmpty },
      follows: { needs[$0] == 1 })
    var alias = inputs.indices.map { Reference($0) }
    for members in circles.members where members.count > 1 {
      guard let first = members.min() else { continue }
      var union: [Reference] = []
      for member in members {
        alias[Int(member)] = first
        union += inputs[Int(member)]
        inputs[Int(member)] = []
      }
      let group = circles.group[Int(first)]
      inputs[Int(first)] = union.filter {
        FailureNetwork.isVariable($0) || circles.group[Int($0)] != group
      }
    }
    // A gate that needs all of its inputs, and has only one, is that input. No loop can be made of such
    // gates alone: it would never become true.
    for gate in inputs.indices where alias[gate] == Reference(gate) {
      if let input = inputs[gate].first, isOr(gate) || isAnd(gate),
        inputs[gate].allSatisfy({ $0 == input })
      {
        alias[gate] = input
      }
    }
    for gate in alias.indices {
      var target = alias[gate]
      var steps = 0
      while !FailureNetwork.isVariable(target), alias[Int(target)] != target, steps < alias.count {
        target = alias[Int(target)]
        steps += 1
      }
      // The path is shortened as it is walked, so long chains cost no more than short ones.
      var other = Reference(gate)
      while other != target, !FailureNetwork.isVariable(other) {
        let next = alias[Int(other)]
        alias[Int(other)] = target
        other = next
      }
    }
    return alias
  }

  /// The part that `root` depends on, with aliases resolved, gates used once by a gate of their own kind
  /// taken into it, and equal gates made one.
  private func rebuilt(from root: Reference, aliases: [Reference]) -> FailureNetwork {
    var result = FailureNetwork()
    result.variableCount = variableCount
    if FailureNetwork.isVariable(root) {
      result.root = root
      return result
    }
    func resolved(_ reference: Reference) -> Reference {
      FailureNetwork.isVariable(reference) ? reference : aliases[Int(reference)]
    }
    // Rows with aliases resolved and, where they may not count twice, no input twice.
    var rows = [[Reference]](repeating: [], count: inputs.count)
    var needed = needs
    var uses = [UInt32](repeating: 0, count: inputs.count)
    var stamp = [UInt32](repeating: 0, count: cellCount)
    var time: UInt32 = 0
    var isReached = [Bool](repeating: false, count: inputs.count)
    isReached[Int(root)] = true
    var queue = [Int(root)]
    var head = 0
    while head < queue.count {
      let gate = queue[head]
      head += 1
      time += 1
      let mayRepeat = !isOr(gate) && !isAnd(gate)
      let isAll = isAnd(gate)
      for input in inputs[gate] {
        let reference = resolved(input)
        let cell = cell(reference)
        if !mayRepeat && stamp[cell] == time { continue }
        stamp[cell] = time
        rows[gate].append(reference)
        if FailureNetwork.isVariable(reference) { continue }
        uses[Int(reference)] += 1
        if !isReached[Int(reference)] {
          isReached[Int(reference)] = true
          queue.append(Int(reference))
        }
      }
      if isAll && !isOr(gate) { needed[gate] = UInt32(rows[gate].count) }
    }

    func kind(_ gate: Int) -> Int {
      needed[gate] == 1 ? 1 : Int(needed[gate]) == rows[gate].count ? 2 : 0
    }
    // Inputs first, so that equal gates are found from the bottom up.
    var flat = self
    flat.inputs = rows
    flat.needs = needed
    let order = GateGroups(of: flat, from: [Int(root)], follows: { _ in true })
    var newGate = [UInt32](repeating: .max, count: inputs.count)
    var isTaken = [Bool](repeating: false, count: inputs.count)
    for members in order.members where members.count == 1 {
      let gate = Int(members[0])
      for input in rows[gate] where !FailureNetwork.isVariable(input) {
        let child = Int(input)
        if uses[child] == 1, kind(gate) != 0, kind(child) == kind(gate),
          order.members[Int(order.group[child])].count == 1
        {
          isTaken[child] = true
        }
      }
    }
    for members in order.members {
      for member in members where !isTaken[Int(member)] {
        newGate[Int(member)] = UInt32(result.inputs.count)
        result.inputs.append([])
        result.needs.append(needed[Int(member)])
      }
    }
    var index = GateIndex(capacity: result.inputs.count)
    var equal = [UInt32](repeating: .max, count: result.inputs.count)
    for members in order.members {
      for member in members where !isTaken[Int(member)] {
        let gate = Int(newGate[Int(member)])
        let isAll = kind(Int(member)) == 2 && needed[Int(member)] > 1
        let mayRepeat = kind(Int(member)) == 0
        time += 1
        var row: [Reference] = []
        var stack = Array(rows[Int(member)].reversed())
        while let input = stack.popLast() {
          if FailureNetwork.isVariable(input) {
            if !mayRepeat && stamp[cell(input)] == time { continue }
            stamp[cell(input)] = time
            row.append(input)
          } else if isTaken[Int(input)] {
            stack += rows[Int(input)].reversed()
          } else {
            let other = newGate[Int(input)]
            let known = equal[Int(other)] == .max ? other : equal[Int(other)]
            row.append(known)
          }
        }
        if isAll { result.needs[gate] = UInt32(row.count) }
        result.inputs[gate] = row
        equal[gate] =
          members.count == 1
          ? index.first(equalTo: UInt32(gate), in: result) : UInt32(gate)
      }
    }
    let newRoot = newGate[Int(root)]
    result.root = equal[Int(newRoot)] == .max ? newRoot : equal[Int(newRoot)]
    return result
  }
}
