// The sets one by one, by size and then by positions, without holding them.

extension CutSets: Sequence {
  /// The sets by size, then by the positions of their candidates; each one ascending.
  ///
  /// - Complexity: O(diagram nodes × size) for a set, at worst
  public func makeIterator() -> CutSetIterator { CutSetIterator(self) }

  /// 0: the sets are counted exactly by ``count``, which may be more than an `Int` holds.
  public var underestimatedCount: Int { 0 }
}

/// Goes through minimal cut sets by size, then by the positions of their candidates.
///
/// The order of the variables in the diagrams is another one than that of the positions. So the sets of
/// one size come from a search: what may come next is found by two passes over the diagrams, one that
/// finds which sizes are left below each node, and one that finds which are asked for. Every choice leads
/// to a set, so nothing is tried in vain, and each choice makes the diagrams smaller.
public struct CutSetIterator: IteratorProtocol {
  /// A set begun: what may complete it.
  private struct Prefix {
    /// The sets that have what is chosen, without it; `nil` where it was let go to save room.
    var family: Family?
    /// The variables that may come next, ascending.
    var choices: [UInt32]
    var next = 0
    /// How many more there must be.
    var left: Int
  }

  private let sets: CutSets
  private let chart: SizeChart
  private var orders: ArraySlice<Int>
  private var path: [Prefix] = []
  private var chosen: [UInt32] = []
  /// The nodes of the diagrams that the path holds, and how many it may: 50 MB.
  private var heldNodes = 0
  private static let mostNodes = 1 << 22

  init(_ sets: CutSets) {
    self.sets = sets
    chart = SizeChart(of: sets.families)
    orders = sets.byOrder.map(\.order)[...]
  }

  /// The next set, as positions of candidates, ascending; `nil` after the last one.
  public mutating func next() -> [Int]? {
    while true {
      guard let last = path.indices.last else {
        guard let order = orders.popFirst() else { return nil }
        let family = sets.families.last ?? Family()
        var choices = chart.choices(in: family, size: order, above: nil)
        if order == 1 {
          choices += sets.singles
          choices.sort()
        }
        path.append(Prefix(family: family, choices: choices, left: order))
        heldNodes = family.count
        continue
      }
      let (place, left, count) = (path[last].next, path[last].left, path[last].choices.count)
      if place == count {
        if last > 0 { heldNodes -= path[last].family?.count ?? 0 }
        path.removeLast()
        _ = chosen.popLast()
        continue
      }
      // As many as are missing: that is one set. This keeps one set of many candidates from being a walk
      // as deep as it is long.
      if left > 1 && left == count {
        path[last].next = count
        return positions(chosen + path[last].choices)
      }
      let variable = path[last].choices[place]
      path[last].next += 1
      if left == 1 { return positions(chosen + [variable]) }
      let family = chart.having(variable, in: family(at: last))
      let choices = chart.choices(in: family, size: left - 1, above: variable)
      chosen.append(variable)
      path.append(Prefix(family: family, choices: choices, left: left - 1))
      heldNodes += family.count
      letGo()
    }
  }

  /// The sets that have the first so many of the chosen, from the deepest prefix that is still held.
  private func family(at depth: Int) -> Family {
    var held = depth
    while held > 0, path[held].family == nil { held -= 1 }
    var family = path[held].family ?? Family()
    for variable in chosen[held..<depth] { family = chart.having(variable, in: family) }
    return family
  }

  /// Lets go of the diagrams in the middle of a long path: those nearest the end are needed soonest.
  private mutating func letGo() {
    var depth = 1
    while heldNodes > CutSetIterator.mostNodes, depth < path.count - 1 {
      heldNodes -= path[depth].family?.count ?? 0
      path[depth].family = nil
      depth += 1
    }
  }

  private func positions(_ variables: [UInt32]) -> [Int] {
    variables.map { Int(sets.candidates[Int($0)]) }
  }
}
