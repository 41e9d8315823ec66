// Identifiers stay what they once were, whatever the source calls things now.

import Continuity

extension Inventory {
  /// The sources of the last import that this one writes otherwise, with what they are now.
  ///
  /// What an earlier version of ricochet called a row is that row only in the establishment it had then: the
  /// same code may be another hospital's.
  ///
  /// - Complexity: O(n) for n items
  func renamedSources(since before: [String: PreviousImport.Node]) -> [String: String] {
    let kept = Set(items.lazy.map(\.source).filter { before[$0] != nil })
    var renamed: [String: String] = [:]
    // Of a row that had no establishment, the one that says the same now; of several nobody knows which.
    var claims: [String: [String]] = [:]
    for item in items where !kept.contains(item.source) {
      for former in item.former where !kept.contains(former) {
        guard let known = before[former] else { continue }
        if known.establishment == item.establishment ?? "" {
          renamed[former] = item.source
        } else if known.establishment.isEmpty {
          claims[former, default: []].append(item.source)
        }
      }
    }
    for (former, sources) in claims where sources.count == 1 && renamed[former] == nil {
      renamed[former] = sources[0]
    }
    if isTable, !items.contains(where: { $0.establishment != nil }) {
      renamed.merge(sourcesWithoutEstablishment(since: before, but: kept)) { first, _ in first }
    }
    return renamed
  }

  /// The sources of rows that had an establishment, where this time no row has any: the option that gave it
  /// was left out. Of a code of two establishments nobody knows which is meant.
  private func sourcesWithoutEstablishment(
    since before: [String: PreviousImport.Node], but kept: Set<String>
  ) -> [String: String] {
    var homonyms: [String: [String]] = [:]
    for (source, node) in before where !node.establishment.isEmpty {
      guard let table = Self.table(ofSource: source, origin: origin),
        let code = Self.code(ofSource: source, origin: origin, establishment: node.establishment)
      else { continue }
      let now = "\(origin):\(table)/" + Self.identity(of: String(code), in: nil)
      if !kept.contains(now) { homonyms[now, default: []].append(source) }
    }
    var renamed: [String: String] = [:]
    for item in items {
      if let known = homonyms[item.source], known.count == 1 { renamed[known[0]] = item.source }
    }
    return renamed
  }

  /// Gives nodes the identifiers that they were first given.
  ///
  /// - Parameters:
  ///   - before: the identifiers that the files have, by source.
  ///   - others: identifiers that nodes of other files have, and are not to be given again.
  mutating func keepIdentifiers(of before: [String: String], beside others: [String]) {
    var rest = before
    let known = items.map { rest.removeValue(forKey: $0.source) }
    var held = Set(rest.values).union(others)
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
