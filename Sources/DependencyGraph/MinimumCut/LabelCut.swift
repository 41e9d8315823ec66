// The fewest labels that cut every path from some places to others, where one label cuts many arcs.

/// Places, and arcs between them that carry labels: acting on any label of an arc removes the arc.
public struct LabelNetwork: Sendable {
  /// A way from one place to another.
  public struct Arc: Hashable, Sendable {
    /// Where it begins, from 0.
    public let from: Int
    /// Where it ends, from 0.
    public let to: Int
    /// The labels of which any one removes it, ascending; none: nothing removes it.
    public let labels: [Int]

    /// Makes an arc.
    public init(from: Int, to: Int, labels: some Sequence<Int>) {
      self.from = from
      self.to = to
      self.labels = Set(labels).sorted()
    }
  }

  /// How many places there are.
  public let placeCount: Int
  /// The arcs, each known by its position.
  public let arcs: [Arc]
  /// What acting on each label costs, by label; `nil` is unknown, and dearer than any known cost.
  public let costs: [Int?]
  /// The arcs that begin at each place.
  private let leaving: Grouping

  /// Makes a network.
  ///
  /// - Complexity: O(places + arcs)
  public init(places: Int, arcs: [Arc], costs: [Int?]) {
    placeCount = places
    self.arcs = arcs
    self.costs = costs
    leaving = Grouping(of: ContiguousArray(arcs.map { UInt32($0.from) }), keys: places)
  }

  /// A path of fewest arcs from a source to a target along arcs that no label of `cut` removes, as
  /// positions in ``arcs``; empty where a source is itself a target, `nil` where there is none.
  ///
  /// - Complexity: O(places + arcs and their labels)
  public func path(from sources: [Int], to targets: [Int], cutting cut: Set<Int> = []) -> [Int]? {
    var isCut = ContiguousArray(repeating: false, count: costs.count)
    for label in cut { isCut[label] = true }
    return path(from: sources, to: targets, isCut: isCut)
  }

  func path(from sources: [Int], to targets: [Int], isCut: ContiguousArray<Bool>) -> [Int]? {
    var isTarget = ContiguousArray(repeating: false, count: placeCount)
    for target in targets { isTarget[target] = true }
    /// The arc that reached each place: −1 not reached, −2 a source.
    var reachedBy = ContiguousArray(repeating: -1, count: placeCount)
    var queue: [Int] = []
    for source in sources where reachedBy[source] == -1 {
      if isTarget[source] { return [] }
      reachedBy[source] = -2
      queue.append(source)
    }
    var head = 0
    while head < queue.count {
      let place = queue[head]
      head += 1
      for position in leaving.range(of: place) {
        let arc = Int(leaving.item(at: position))
        let end = arcs[arc].to
        guard reachedBy[end] == -1, !arcs[arc].labels.contains(where: { isCut[$0] }) else {
          continue
        }
        reachedBy[end] = arc
        if isTarget[end] {
          var path = [arc]
          var place = arcs[arc].from
          while reachedBy[place] >= 0 {
            path.append(reachedBy[place])
            place = arcs[reachedBy[place]].from
          }
          return path.reversed()
        }
        queue.append(end)
      }
    }
    return nil
  }
}

/// What is to be kept apart: no path may lead from any of the sources to any of the targets.
public struct Separation: Sendable {
  /// Where paths begin.
  public let sources: [Int]
  /// Where they end.
  public let targets: [Int]

  /// Makes a separation.
  public init(from sources: [Int], to targets: [Int]) {
    self.sources = sources
    self.targets = targets
  }
}

/// The minimum label cut: the fewest labels that remove every path of every separation.
///
/// Among cuts of as many labels the one of least cost is taken, where an unknown cost is dearer than all
/// known ones together, and among those the first by the ascending list of its labels.
///
/// Every path must be hit by one of the labels on it. Of those hitting sets the smallest for the paths
/// known so far is found by branch and bound; a path that it leaves is a new set to hit, until it leaves
/// none (*implicit hitting sets*: Moreno-Centeno and Karp, *The implicit hitting set approach to solve
/// combinatorial optimization problems*, 2013, doi:10.1287/opre.1120.1139). The problem is NP-hard
/// (Zhang, Cai, Tang and Zhao, *Approximation and hardness results for label cut and related problems*,
/// 2011, doi:10.1007/s10878-009-9222-0), so the search has a budget, counted in steps and not in time.
///
/// ```swift
/// let cut = LabelCut(of: network, keeping: [Separation(from: [0], to: [3])])
/// cut.labels  // [2, 5]
/// ```
public struct LabelCut: Sendable {
  /// The labels to act on, ascending; where nothing can cut every path, none.
  public let labels: [Int]
  /// Whether no cut of fewer labels, nor one of as many at less cost, is possible. Where the budget ran
  /// out this is false, and the cut is the best one found.
  public let isProven: Bool
  /// A path that no label cuts, as positions in the network's arcs; `nil` where there is none.
  public let uncuttablePath: [Int]?

  /// Finds the cut.
  ///
  /// - Parameter budget: how many entries of sets the search may look at.
  /// - Complexity: exponential in the number of labels at worst, within `budget`; else O(paths · arcs)
  public init(
    of network: LabelNetwork, keeping separations: [Separation], budget: Int = 15_000_000
  ) {
    var search = LabelCutSearch(network: network, separations: separations, budget: budget)
    search.run()
    labels = search.uncuttablePath == nil ? search.best : []
    isProven = search.isProven
    uncuttablePath = search.uncuttablePath
  }
}

/// The search for a cut: the paths known so far, and the best cut of all paths.
private struct LabelCutSearch {
  let network: LabelNetwork
  let separations: [Separation]
  var solver: HittingSets
  /// The labels of each known path, each list once.
  private var sets: [[Int]] = []
  private var known: Set<[Int]> = []
  private(set) var best: [Int] = []
  private(set) var isProven = true
  private(set) var uncuttablePath: [Int]?

  init(network: LabelNetwork, separations: [Separation], budget: Int) {
    self.network = network
    self.separations = separations
    solver = HittingSets(costs: network.costs, budget: budget)
  }

  mutating func run() {
    addSingleArcs()
    _ = addPaths(leftBy: [])
    // The fewest labels at the least cost, then the first list of these.
    var limit: HittingSets.Weight?
    for isLast in [false, true] {
      while uncuttablePath == nil {
        guard let found = solver.smallest(hitting: sets, within: limit, first: isLast) else {
          // The budget ran out before any: what is known to cut stays.
          if best.isEmpty { best = completed([]) }
          if !isLast { isProven = false }
          return
        }
        if !addPaths(leftBy: found) {
          best = found
          break
        }
        if solver.isExhausted {
          if !isLast {
            best = completed(found)
            isProven = false
          }
          return
        }
      }
      if solver.isExhausted {
        if !isLast { isProven = false }
        return
      }
      limit = solver.weight(of: best)
    }
  }

  /// Arcs that lead straight from a source to a target are paths that are known at once.
  private mutating func addSingleArcs() {
    for separation in separations {
      let (sources, targets) = (Set(separation.sources), Set(separation.targets))
      for arc in network.arcs where sources.contains(arc.from) && targets.contains(arc.to) {
        if !arc.labels.isEmpty { add(arc.labels) }
      }
    }
  }

  private mutating func add(_ labels: [Int]) {
    if known.insert(labels).inserted { sets.append(labels) }
  }

  /// Adds paths that a cut leaves, no two with a label in common; whether there are any.
  private mutating func addPaths(leftBy cut: [Int]) -> Bool {
    var isCut = ContiguousArray(repeating: false, count: network.costs.count)
    for label in cut { isCut[label] = true }
    var isAny = false
    for separation in separations {
      while let path = network.path(
        from: separation.sources, to: separation.targets, isCut: isCut)
      {
        isAny = true
        solver.spend(network.arcs.count)
        let labels = Set(path.flatMap { network.arcs[$0].labels }).sorted()
        guard !labels.isEmpty else {
          uncuttablePath = path
          return true
        }
        add(labels)
        for label in labels { isCut[label] = true }
      }
    }
    return isAny
  }

  /// A cut of all paths that begins with these labels, without labels it does not need.
  private func completed(_ labels: [Int]) -> [Int] {
    var isCut = ContiguousArray(repeating: false, count: network.costs.count)
    for label in labels { isCut[label] = true }
    var uses = ContiguousArray(repeating: 0, count: network.costs.count)
    for arc in network.arcs { for label in arc.labels { uses[label] += 1 } }
    while let path = remainingPath(isCut) {
      let candidates = Set(path.flatMap { network.arcs[$0].labels })
      guard let label = candidates.max(by: { (uses[$0], $1) < (uses[$1], $0) }) else { break }
      isCut[label] = true
    }
    for label in isCut.indices.filter({ isCut[$0] }).sorted(by: { solver.isBetter($1, than: $0) }) {
      isCut[label] = false
      if remainingPath(isCut) != nil { isCut[label] = true }
    }
    return isCut.indices.filter { isCut[$0] }
  }

  private func remainingPath(_ isCut: ContiguousArray<Bool>) -> [Int]? {
    for separation in separations {
      if let path = network.path(
        from: separation.sources, to: separation.targets, isCut: isCut)
      {
        return path
      }
    }
    return nil
  }
}
