// What makes a hitting set problem smaller before it is split: reductions, and parts solved apart.

extension HittingSets {
  /// The labels that must be in the answer, and the sets that are left; `nil` where one cannot be hit.
  mutating func reduced(_ sets: [[Int]]) -> (forced: [Int], rest: [[Int]])? {
    var forced: [Int] = []
    var rest = sets
    while true {
      if rest.contains(where: \.isEmpty) { return nil }
      let single = Set(rest.lazy.filter { $0.count == 1 }.map { $0[0] })
      if !single.isEmpty {
        forced += single
        rest.removeAll { $0.contains { single.contains($0) } }
        continue
      }
      let before = (rest.count, rest.reduce(0) { $0 + $1.count })
      rest = withoutSupersets(rest)
      rest = withoutWorseLabels(rest)
      if before == (rest.count, rest.reduce(0) { $0 + $1.count }) { return (forced, rest) }
      if isExhausted { return (forced, rest) }
    }
  }

  /// The sets each label is in, labels ascending.
  mutating func uses(of sets: [[Int]]) -> (labels: [Int], sets: [[Int]]) {
    var labels: [Int] = []
    var uses: [[Int]] = []
    for (index, set) in sets.enumerated() {
      for label in set {
        if place[label] < 0 {
          place[label] = labels.count
          labels.append(label)
          uses.append([])
        }
        uses[place[label]].append(index)
      }
    }
    for label in labels { place[label] = -1 }
    spend(uses.reduce(sets.count) { $0 + $1.count })
    let order = labels.indices.sorted { labels[$0] < labels[$1] }
    return (order.map { labels[$0] }, order.map { uses[$0] })
  }

  /// Without sets that hold another one.
  mutating func withoutSupersets(_ sets: [[Int]]) -> [[Int]] {
    let sorted = sets.sorted {
      $0.count != $1.count ? $0.count < $1.count : $0.lexicographicallyPrecedes($1)
    }
    var kept: [[Int]] = []
    var keptWith: [Int: [Int]] = [:]
    var shared: [Int] = []
    var steps = 0
    for set in sorted {
      var touched: [Int] = []
      var isSuperset = false
      for label in set {
        for other in keptWith[label] ?? [] {
          steps += 1
          if shared[other] == 0 { touched.append(other) }
          shared[other] += 1
          if shared[other] == kept[other].count { isSuperset = true }
        }
      }
      for other in touched { shared[other] = 0 }
      if isSuperset { continue }
      for label in set { keptWith[label, default: []].append(kept.count) }
      kept.append(set)
      shared.append(0)
    }
    spend(steps + sets.count)
    return kept
  }

  /// Without labels whose sets a better label hits as well.
  mutating func withoutWorseLabels(_ sets: [[Int]]) -> [[Int]] {
    let (labels, uses) = uses(of: sets)
    var count = [Int](repeating: 0, count: labels.count)
    for (index, label) in labels.enumerated() { place[label] = index }
    var isWorse = [Bool](repeating: false, count: labels.count)
    var steps = 0
    for (index, label) in labels.enumerated() {
      var touched: [Int] = []
      for set in uses[index] {
        for other in sets[set] {
          steps += 1
          let otherIndex = place[other]
          if count[otherIndex] == 0 { touched.append(otherIndex) }
          count[otherIndex] += 1
          if count[otherIndex] == uses[index].count, isBetter(other, than: label) {
            isWorse[index] = true
          }
        }
      }
      for other in touched { count[other] = 0 }
    }
    let kept = sets.map { set in set.filter { !isWorse[place[$0]] } }
    for label in labels { place[label] = -1 }
    spend(steps + sets.count)
    return kept
  }

  /// The sets by what hangs together through labels, in the order of their first sets.
  mutating func components(of sets: [[Int]]) -> [[[Int]]] {
    let (labels, uses) = uses(of: sets)
    for (index, label) in labels.enumerated() { place[label] = index }
    defer { for label in labels { place[label] = -1 } }
    var isSeen = [Bool](repeating: false, count: sets.count)
    var parts: [[[Int]]] = []
    for start in sets.indices where !isSeen[start] {
      isSeen[start] = true
      var members = [start]
      var head = 0
      while head < members.count {
        for label in sets[members[head]] {
          for other in uses[place[label]] where !isSeen[other] {
            isSeen[other] = true
            members.append(other)
          }
        }
        head += 1
      }
      parts.append(members.sorted().map { sets[$0] })
    }
    return parts
  }

  // MARK: - Bounds
}
