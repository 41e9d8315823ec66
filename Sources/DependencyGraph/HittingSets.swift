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
  var place: [Int]

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

  /// What any answer weighs at least.
  private mutating func lowerBound(of sets: [[Int]]) -> Weight {
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

  private mutating func mostUsed(in sets: [[Int]]) -> Int {
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
  private mutating func greedy(_ sets: [[Int]]) -> Found {
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
