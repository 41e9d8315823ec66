// Nodes that fared alike: read once, however many they are.

extension Course {
  /// Of nodes that need the same, one for each way in which they fared, in their order, with how many did.
  ///
  /// What went down, came back and was impaired at the same minutes stands alike at every minute.
  ///
  /// - Complexity: O(their outages)
  public func alike(_ nodes: [Node]) -> [(node: Node, count: Int)] {
    var places: [[Int]: Int] = [:]
    var found: [(node: Node, count: Int)] = []
    for node in nodes {
      var key: [Int] = []
      for outage in run.outages(of: node) { key += [outage.from, outage.isOpen ? -1 : outage.to] }
      key.append(-2)
      for spell in run.degradations(of: node) { key += [spell.from, spell.to ?? -1] }
      if let place = places[key] {
        found[place].count += 1
      } else {
        places[key] = found.count
        found.append((node, 1))
      }
    }
    return found
  }
}
