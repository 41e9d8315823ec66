// Minimal cut sets: how many there are, of which orders, and all of them as a sequence.

/// The minimal cut sets of a node, or those up to an order.
///
/// The sets are not held one by one: 10¹¹ of them may take a few kilobytes. As a sequence they come by
/// size, then by the positions of their candidates, one after another.
///
/// ```swift
/// let sets = graph.cutSets(of: urgences, among: candidates, memory: 512 << 20).sets
/// print(sets.count)
/// for set in sets.prefix(1_000) { … }
/// ```
public struct CutSets: Sendable {
  /// Up to which order these are all the minimal cut sets, or `nil` where there are no others at all.
  public let completeTo: Int?
  /// How many sets there are.
  public let count: Natural
  /// How many sets of each order there are, ascending; orders without a set are left out.
  public let byOrder: [(order: Int, count: Natural)]

  let candidateCount: Int
  /// The candidate of each variable.
  let candidates: ContiguousArray<UInt32>
  /// The variables that are sets by themselves, and are in no family.
  let singles: [UInt32]
  /// The families of the modules, each after those it names; the last one is the whole.
  let families: [Family]
  /// Whether the counts could be had within the memory.
  let isCounted: Bool

  /// No set.
  init(candidateCount: Int, completeTo: Int?) {
    self.init(
      candidateCount: candidateCount, completeTo: completeTo, singles: [], candidates: [],
      families: [], memory: 0)
  }

  init(
    candidateCount: Int, completeTo: Int?, singles: [UInt32], candidates: ContiguousArray<UInt32>,
    families: [Family], memory: Int
  ) {
    self.candidateCount = candidateCount
    self.completeTo = completeTo
    self.singles = singles
    self.candidates = candidates
    self.families = families
    let counted = CutCount(of: families, upTo: completeTo).byOrder(memory: memory)
    isCounted = counted != nil
    var orders = counted ?? []
    if !singles.isEmpty {
      let more = orders.first?.order == 1 ? orders.removeFirst().count : 0
      orders.insert((1, Natural(singles.count) + more), at: 0)
    }
    byOrder = orders
    count = orders.reduce(0) { $0 + $1.count }
  }

  private init(_ all: CutSets, upTo order: Int) {
    completeTo = order
    byOrder = all.byOrder.filter { $0.order <= order }
    count = byOrder.reduce(0) { $0 + $1.count }
    candidateCount = all.candidateCount
    candidates = all.candidates
    singles = all.singles
    families = all.families
    isCounted = all.isCounted
  }

  /// The sets of at most so many candidates; all of them for `nil`.
  ///
  /// - Complexity: O(orders)
  public func limited(to order: Int?) -> CutSets {
    guard let order, order < completeTo ?? .max else { return self }
    return CutSets(self, upTo: order)
  }

  /// In how many of these sets each candidate is, by candidate.
  ///
  /// - Complexity: O(diagram nodes × orders), with an order to stop at; O(diagram nodes) without
  public func participation() -> [Natural] {
    var result = [Natural](repeating: 0, count: candidateCount)
    // Without sets too large to count, orders need not be told apart.
    let inVariables = CutCount(of: families, upTo: completeTo).participation(
      variables: candidates.count)
    for (variable, count) in inVariables.enumerated() { result[Int(candidates[variable])] = count }
    for variable in singles { result[Int(candidates[Int(variable)])] += 1 }
    return result
  }
}
