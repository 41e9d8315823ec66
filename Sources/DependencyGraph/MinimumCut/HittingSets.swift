// The smallest set of labels that hits each of some sets: branch and bound, with reductions.

/// Finds smallest hitting sets until its budget is used up.
///
/// A set inside another makes that one superfluous; a label whose sets another, better label hits as
/// well is never needed; a set of one label forces it; sets without a label in common are solved apart.
/// What is left is bounded from below by disjoint sets and by a fractional packing (the dual of the
/// linear relaxation), and split on the label in most sets: with it, or without it.
struct HittingSets {
  /// What a list of labels costs; the order is the one to minimize by.
  struct Weight: Comparable {
    var count = 0
    var unknown = 0
    var cost = 0

    static func < (a: Weight, b: Weight) -> Bool {
      (a.count, a.unknown, a.cost) < (b.count, b.unknown, b.cost)
    }

    static func + (a: Weight, b: Weight) -> Weight {
      Weight(count: a.count + b.count, unknown: a.unknown + b.unknown, cost: a.cost + b.cost)
    }

    static func - (a: Weight, b: Weight) -> Weight {
      Weight(count: a.count - b.count, unknown: a.unknown - b.unknown, cost: a.cost - b.cost)
    }
  }

  struct Found {
    var labels: [Int]
    var weight: Weight
  }

  let weights: [Weight]
  private var budget: Int
  /// Whether ties are told apart: the first list by labels, not just any of least weight.
  private var findsFirst = false
  /// Whether the budget ran out, so that answers may not be the smallest.
  private(set) var isExhausted = false
  /// Room by label and by set, cleared after each use.
  private var place: [Int]

  init(costs: [Int?], budget: Int) {
    weights = costs.map { cost in
      Weight(count: 1, unknown: cost == nil ? 1 : 0, cost: cost ?? 0)
    }
    self.budget = budget
    place = Array(repeating: -1, count: costs.count)
  }

  func weight(of labels: [Int]) -> Weight { labels.reduce(Weight()) { $0 + weights[$1] } }

  /// Whether one label is to be preferred where it hits what the other does.
  func isBetter(_ a: Int, than b: Int) -> Bool {
    weights[a] != weights[b] ? weights[a] < weights[b] : a < b
  }

  /// The smallest list of labels, ascending, that hits every set; where the budget runs out the best
  /// found, or `nil`.
  ///
  /// - Parameters:
  ///   - limit: a weight that some answer is known to have.
  ///   - first: the first list by labels among those of least weight; else any of these.
  mutating func smallest(
    hitting sets: [[Int]], within limit: Weight?, first: Bool
  ) -> [Int]? {
    findsFirst = first
    let greedy = self.greedy(sets)
    let found =
      limit == nil
      ? best(sets, below: greedy.weight, orEqual: first)
      : best(sets, below: min(limit ?? greedy.weight, greedy.weight), orEqual: true)
    if let found { return found.labels }
    return limit == nil || !isExhausted ? greedy.labels : nil
  }

  // MARK: - Branch and bound

  /// The best answer below a weight, or as light where `orEqual`; `nil` where there is none.
  private mutating func best(_ sets: [[Int]], below limit: Weight, orEqual: Bool) -> Found? {
    func isWithin(_ weight: Weight) -> Bool { orEqual ? weight <= limit : weight < limit }
    guard var (forced, rest) = reduced(sets) else { return nil }
    let base = weight(of: forced)
    guard !rest.isEmpty else {
      return isWithin(base) ? Found(labels: forced.sorted(), weight: base) : nil
    }
    guard !isExhausted, isWithin(base) else { return nil }
    let parts = components(of: rest)
    var bounds = parts.map { lowerBound(of: $0) }
    var total = bounds.reduce(base, +)
    guard isWithin(total) else { return nil }
    rest = []
    for (index, part) in parts.enumerated() {
      // What the other parts weigh at least is not left for this one.
      let left = limit - (total - bounds[index])
      guard let found = split(part, below: left, orEqual: orEqual) else { return nil }
      total = total - bounds[index] + found.weight
      bounds[index] = found.weight
      forced += found.labels
    }
    return Found(labels: forced.sorted(), weight: total)
  }

  /// Splits connected sets on the label in most of them.
  private mutating func split(_ sets: [[Int]], below limit: Weight, orEqual: Bool) -> Found? {
    var found: Found?
    let greedy = self.greedy(sets)
    if greedy.weight < limit || (orEqual && greedy.weight == limit) { found = greedy }
    let label = mostUsed(in: sets)
    func bound() -> (Weight, Bool) {
      found.map { ($0.weight, findsFirst) } ?? (limit, orEqual)
    }
    func keep(_ other: Found?) {
      guard let other else { return }
      guard let current = found else { return found = other }
      let isBetter =
        other.weight != current.weight
        ? other.weight < current.weight : other.labels.lexicographicallyPrecedes(current.labels)
      if isBetter { found = other }
    }
    var (weight, isEqualAllowed) = bound()
    let with = best(
      sets.filter { !$0.contains(label) }, below: weight - weights[label],
      orEqual: isEqualAllowed)
    keep(
      with.map {
        Found(labels: ($0.labels + [label]).sorted(), weight: $0.weight + weights[label])
      })
    (weight, isEqualAllowed) = bound()
    keep(
      best(
        sets.map { $0.filter { $0 != label } }, below: weight, orEqual: isEqualAllowed))
    return found
  }

  /// Counts work done; beyond the budget nothing more is split.
  mutating func spend(_ steps: Int) {
    budget -= steps
    if budget < 0 { isExhausted = true }
  }

  // MARK: - Reductions

  /// The labels that must be in the answer, and the sets that are left; `nil` where one cannot be hit.
  private mutating func reduced(_ sets: [[Int]]) -> (forced: [Int], rest: [[Int]])? {
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
  private mutating func withoutSupersets(_ sets: [[Int]]) -> [[Int]] {
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
  private mutating func withoutWorseLabels(_ sets: [[Int]]) -> [[Int]] {
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
  private mutating func components(of sets: [[Int]]) -> [[[Int]]] {
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
}
