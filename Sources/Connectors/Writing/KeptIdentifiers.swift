// Identifiers stay what they once were, whatever the source calls things now.

extension Inventory {
  /// The inventory with the identifiers that its nodes were first given.
  ///
  /// - Parameters:
  ///   - known: by item, the identifier that the files have for its source; nothing, where none has any.
  ///   - taken: identifiers that other nodes have, and are not to be given again.
  mutating func keepIdentifiers(_ known: [String?], taken: [String]) {
    // A first import has nothing to keep, and no two of its identifiers are the same.
    if known.isEmpty, taken.isEmpty { return }
    // Only what is new may be in the way of what is there.
    let isAllKnown = known.count == items.count && !known.contains(nil)
    var held = TextNumbers(minimumCapacity: isAllKnown ? 0 : items.count)
    if !isAllKnown { for id in taken { held.set(id, to: 0) } }
    var renamed: [String: String] = [:]
    for (index, old) in known.enumerated() {
      guard let old else { continue }
      if !isAllKnown { held.set(old, to: 0) }
      if old != items[index].id {
        renamed[items[index].id] = old
        items[index].id = old
      }
    }
    for index in items.indices where known.isEmpty || known[index] == nil {
      let wanted = items[index].id
      if held.claim(wanted, for: 0) == nil { continue }
      var number = 2
      while held.holds("\(wanted)-\(number)") { number += 1 }
      items[index].id = "\(wanted)-\(number)"
      held.set(items[index].id, to: 0)
      renamed[wanted] = items[index].id
      find(.sharedIdentity(wanted, becomes: items[index].id), at: items[index].place)
    }
    guard !renamed.isEmpty else { return }
    func now(_ id: String) -> String { renamed[id] ?? id }
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
