// A finished family of sets: a small diagram that is only read.

/// The minimal cut sets of one module, as a diagram whose nodes come after their branches.
///
/// Node 0 has no set and node 1 the empty one. The label of a node is a variable, or a module with
/// ``Modules/bit`` set, which stands for any one of the sets of that module.
struct Family: Sendable {
  var labels: ContiguousArray<UInt32> = [0, 0]
  var highs: ContiguousArray<UInt32> = [0, 1]
  var lows: ContiguousArray<UInt32> = [0, 1]
  var root: UInt32 = 0

  static let bytesPerNode = 12

  var count: Int { labels.count }

  /// No set.
  init() {}

  /// The part of a diagram below a node, with what the levels stand for.
  init(_ diagram: borrowing DecisionDiagram, root top: UInt32, labels labelOfLevel: [UInt32]) {
    var place = ContiguousArray<UInt32>(repeating: 0, count: Int(top) + 1)
    place[Int(top)] = 1
    for node in stride(from: Int(top), to: 1, by: -1) where place[node] != 0 {
      place[Int(diagram.nodes[node].high)] = 1
      place[Int(diagram.nodes[node].low)] = 1
    }
    if top > 0 {
      place[0] = 0
      place[1] = 1
    }
    if top > 1 {
      for node in 2...Int(top) where place[node] != 0 {
        place[node] = UInt32(labels.count)
        let value = diagram.nodes[node]
        labels.append(labelOfLevel[Int(value.level)])
        highs.append(place[Int(value.high)])
        lows.append(place[Int(value.low)])
      }
    }
    root = top > 1 ? place[Int(top)] : top
  }

  /// The sets that have `label`, without it.
  ///
  /// - Complexity: O(nodes)
  func having(_ label: UInt32) -> Family {
    // Diagrams with an order meet a label at most once on each path; what is reached by a branch that
    // never meets it is not in the result.
    var place = ContiguousArray<UInt32>(repeating: 0, count: count)
    // Which nodes are below the label, and to be kept as they are.
    var isBelow = [Bool](repeating: false, count: count)
    for node in stride(from: count - 1, to: 1, by: -1) {
      if labels[node] == label { isBelow[Int(highs[node])] = true }
      if isBelow[node] {
        isBelow[Int(highs[node])] = true
        isBelow[Int(lows[node])] = true
      }
    }
    var result = Family()
    // Above the label, a node may also be reached below it: the two readings are kept apart.
    var above = ContiguousArray<UInt32>(repeating: 0, count: count)
    place[1] = 1
    for node in 2..<max(count, 2) {
      if isBelow[node] {
        place[node] = result.append(labels[node], place[Int(highs[node])], place[Int(lows[node])])
      }
      if labels[node] == label {
        above[node] = place[Int(highs[node])]
        continue
      }
      let (high, low) = (above[Int(highs[node])], above[Int(lows[node])])
      if high == 0 {
        above[node] = low
      } else {
        above[node] = result.append(labels[node], high, low)
      }
    }
    result.root = above[Int(root)]
    return result.reachable()
  }

  /// The unions of a set of this family and a set of another one, which has no variable in common with it.
  ///
  /// - Complexity: O(nodes)
  func product(_ other: Family) -> Family {
    if root == 0 || other.root == 0 { return Family() }
    if root == 1 { return other }
    var result = other
    let offset = UInt32(other.count) - 2
    func moved(_ node: UInt32) -> UInt32 {
      node == 0 ? 0 : node == 1 ? other.root : node + offset
    }
    for node in 2..<count {
      _ = result.append(labels[node], moved(highs[node]), moved(lows[node]))
    }
    result.root = moved(root)
    return result
  }

  private mutating func append(_ label: UInt32, _ high: UInt32, _ low: UInt32) -> UInt32 {
    labels.append(label)
    highs.append(high)
    lows.append(low)
    return UInt32(labels.count - 1)
  }

  /// Without nodes that the root does not reach.
  private func reachable() -> Family {
    var result = Family()
    guard root > 1 else {
      result.root = root
      return result
    }
    var place = ContiguousArray<UInt32>(repeating: 0, count: count)
    place[Int(root)] = 1
    for node in stride(from: Int(root), to: 1, by: -1) where place[node] != 0 {
      place[Int(highs[node])] = 1
      place[Int(lows[node])] = 1
    }
    (place[0], place[1]) = (0, 1)
    for node in 2...Int(root) where place[node] != 0 {
      place[node] = result.append(labels[node], place[Int(highs[node])], place[Int(lows[node])])
    }
    result.root = place[Int(root)]
    return result
  }
}
