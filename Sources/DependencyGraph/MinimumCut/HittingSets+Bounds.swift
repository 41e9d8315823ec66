// What a hitting set weighs at least, and a good one that is quickly found.

extension HittingSets {
  /// What any answer weighs at least.
  mutating func lowerBound(of sets: [[Int]]) -> Weight {
    let (labels, uses) = uses(of: sets)
    var degree: [Int: Int] = [:]
    for (index, label) in labels.enumerated() { degree[label] = uses[index].count }
    // Sets without a label in common each take one of their own.
    func crowd(_ set: [Int]) -> Int { set.reduce(0) { $0 + (degree[$1] ?? 0) } }
    var taken: Set<Int> = []
    var disjoint = Weight()
    let order = sets.map { (crowd: crowd($0), set: $0) }.sorted { $0.crowd < $1.crowd }
    for (_, set) in order where !set.contains(where: { taken.contains($0) }) {
      taken.formUnion(set)
      disjoint = disjoint + (set.map { weights[$0] }.min() ?? Weight())
    }
    // Each set asks for a share that no label has to give more than once.
    let unit = 1 << 20
    var shares = 0
    for set in sets { shares += unit / (set.lazy.map { degree[$0] ?? 1 }.max() ?? 1) }
    let count = (shares + unit - 1) / unit
    guard count > disjoint.count else { return disjoint }
    return labels.map { weights[$0] }.sorted().prefix(count).reduce(Weight(), +)
  }

  mutating func mostUsed(in sets: [[Int]]) -> Int {
    let (labels, uses) = uses(of: sets)
    var best = 0
    for index in labels.indices {
      let (one, other) = (uses[index].count, uses[best].count)
      if one > other || (one == other && isBetter(labels[index], than: labels[best])) {
        best = index
      }
    }
    return labels[best]
  }

  /// A good answer, quickly: the label in most sets, again and again, then without those not needed.
  mutating func greedy(_ sets: [[Int]]) -> Found {
    var left = sets
    var labels: [Int] = []
    while !left.isEmpty {
      let label = mostUsed(in: left)
      labels.append(label)
      spend(left.count)
      left.removeAll { $0.contains(label) }
    }
    var hits = sets.map { set in set.count { labels.contains($0) } }
    for label in labels.sorted(by: { isBetter($1, than: $0) }) {
      let hit = sets.indices.filter { sets[$0].contains(label) }
      guard hit.allSatisfy({ hits[$0] > 1 }) else { continue }
      for set in hit { hits[set] -= 1 }
      labels.removeAll { $0 == label }
    }
    return Found(labels: labels.sorted(), weight: weight(of: labels))
  }
}
