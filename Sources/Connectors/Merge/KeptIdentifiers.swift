// Identifiers stay what they once were, whatever the source calls things now.

extension Inventory {
  /// Gives nodes the identifiers that they were first given.
  ///
  /// - Parameters:
  ///   - before: the identifiers that the files have, by source.
  ///   - others: identifiers that nodes of other files have, and are not to be given again.
  /// - Returns: the identifiers of the nodes that the source no longer has.
  mutating func keepIdentifiers(of before: [String: String], beside others: [String]) -> Set<String>
  {
    var rest = before
    let known = items.map { rest.removeValue(forKey: $0.source) }
    let gone = Set(rest.values)
    var held = gone.union(others)
    var renamed: [String: String] = [:]
    for (index, old) in known.enumerated() {
      guard let old else { continue }
      held.insert(old)
      if old != items[index].id {
        renamed[items[index].id] = old
        items[index].id = old
      }
    }
    // Only what is new may be in the way of what is there.
    for index in items.indices where known[index] == nil {
      let wanted = items[index].id
      if held.insert(wanted).inserted { continue }
      var number = 2
      while held.contains("\(wanted)-\(number)") { number += 1 }
      items[index].id = "\(wanted)-\(number)"
      held.insert(items[index].id)
      renamed[wanted] = items[index].id
      find(.sharedIdentity(wanted, becomes: items[index].id), at: items[index].place)
    }
    if !renamed.isEmpty { rename { renamed[$0] ?? $0 } }
    return gone
  }

  /// Gives the ends of links, copies and controls other identifiers.
  private mutating func rename(_ now: (String) -> String) {
    for index in links.indices {
      links[index].node = now(links[index].node)
      links[index].member = now(links[index].member)
    }
    for index in copies.indices {
      copies[index].node = now(copies[index].node)
      copies[index].holder = now(copies[index].holder)
      copies[index].values[.site] = copies[index].values[.site].map(now)
    }
    for index in controls.indices {
      controls[index].controller = now(controls[index].controller)
      controls[index].controlled = now(controls[index].controlled)
    }
  }
}
