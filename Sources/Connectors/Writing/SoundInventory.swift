// What of an inventory a model can hold: the rest becomes findings, so that what is written always reads.

import Continuity
import DependencyGraph

extension Inventory {
  /// The inventory without what no model could hold: identities that stand twice, links to nothing, values
  /// that are none, places in themselves. Each is a finding.
  ///
  /// What is sound stays where it is: an inventory may be large, and mostly all of it is.
  ///
  /// - Parameter known: nodes of the model besides those of this import.
  /// - Complexity: O(n) for n rows
  consuming func sound(beside known: [KnownNames.Node]) -> Inventory {
    var sound = self
    var kinds = NodeKinds()
    for node in known { kinds.add(node.id, node.kind) }
    sound.checkItems(adding: &kinds)
    sound.checkEstablishments()
    sound.checkLinks(kinds)
    sound.dropPlacesInThemselves()
    sound.checkCopies(kinds)
    sound.checkControls(kinds)
    return sound
  }

  /// The kinds of nodes, a number for each, and which item it is, if it is one.
  private struct NodeKinds {
    struct Node {
      var number: UInt32
      var kind: Kind
      var item: Int32 = -1
    }

    private var nodes: [String: Node] = [:]
    private var next: UInt32 = 0

    mutating func add(_ id: String, _ kind: Kind, item: Int = -1) {
      nodes[id] = Node(number: next, kind: kind, item: Int32(truncatingIfNeeded: item))
      next += 1
    }

    /// The position of the item of this identifier.
    func item(_ id: String) -> Int? {
      nodes[id].flatMap { $0.item < 0 ? nil : Int($0.item) }
    }

    mutating func reserveCapacity(_ count: Int) { nodes.reserveCapacity(nodes.count + count) }

    subscript(id: String) -> Node? { nodes[id] }

    func holds(_ id: String) -> Bool { nodes[id] != nil }
  }

  /// A source as a cell holds it; never empty, since a row without one is people's own.
  private func origin(of source: String, node: String) -> String {
    let text = source.asCell
    return text.isEmpty ? "\(origin):\(node)" : text
  }

  private mutating func checkItems(adding kinds: inout NodeKinds) {
    var bySource: [String: Int] = [:]
    bySource.reserveCapacity(items.count)
    kinds.reserveCapacity(items.count)
    var kept = 0
    for index in items.indices {
      let id = items[index].id.asCell
      let source = items[index].source.asCell
      guard !id.isEmpty, !source.isEmpty else {
        find(.noIdentity, at: items[index].place)
        continue
      }
      if let first = bySource[source] ?? kinds.item(id) {
        find(.duplicateIdentity(id, first: items[first].place), at: items[index].place)
        continue
      }
      bySource[source] = kept
      kinds.add(id, items[index].kind, item: kept)
      items[index].id = id
      items[index].source = source
      items[index].name = items[index].name.asCell
      check(item: index)
      if kept < index { items.swapAt(kept, index) }
      kept += 1
    }
    items.removeSubrange(kept...)
  }

  /// Takes values away that are not what their column holds.
  private mutating func check(item index: Int) {
    for (field, value) in items[index].fields.pairs {
      let text = value.asCell
      if text != value { items[index].fields[field] = text.isEmpty ? nil : text }
      guard !field.form.holds(text) else { continue }
      items[index].fields[field] = nil
      if !text.isEmpty {
        find(.unreadableValue(text), at: items[index].place.at(column: field.rawValue))
      }
    }
    if let rto = items[index].fields[.rto], let mtpd = items[index].fields[.mtpd],
      case .minutes(let first)? = Limit(written: rto),
      case .minutes(let second)? = Limit(written: mtpd), first > second
    {
      items[index].fields[.rto] = nil
      find(.rtoAboveMTPD(rto: rto, mtpd: mtpd), at: items[index].place)
    }
  }

  /// The establishments declared, and those that items name all the same.
  private mutating func checkEstablishments() {
    var seen: Set<String> = []
    var all: [Establishment] = []
    for establishment in establishments where seen.insert(establishment.id).inserted {
      all.append(establishment)
    }
    for item in items {
      if let id = item.establishment, !seen.contains(id) {
        seen.insert(id)
        all.append(Establishment(id: id, name: id))
      }
    }
    establishments = all.sorted { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }
  }

  private mutating func checkLinks(_ kinds: NodeKinds) {
    struct Key: Hashable {
      var ends: UInt64
      var group: UInt32
      var relation: Relation
    }
    var seen: Set<Key> = []
    seen.reserveCapacity(links.count)
    var groups: [String: UInt32] = [:]
    var kept = 0
    for index in links.indices {
      let node = links[index].node.asCell
      let member = links[index].member.asCell
      let place = links[index].place
      guard let owner = kinds[node] else {
        find(.danglingLink(to: node), at: place)
        continue
      }
      guard let named = kinds[member] else {
        find(.danglingLink(to: member), at: place)
        continue
      }
      guard node != member else {
        find(.linkToItself, at: place)
        continue
      }
      let relation = links[index].relation
      if relation == .staffedBy, named.kind != .role {
        find(.notARole(member), at: place)
        continue
      }
      let group = links[index].group.asCell
      var groupNumber: UInt32 = 0
      if !group.isEmpty {
        groupNumber = groups[group] ?? UInt32(truncatingIfNeeded: groups.count + 1)
        groups[group] = groupNumber
      }
      let ends = UInt64(owner.number) << 32 | UInt64(named.number)
      guard seen.insert(Key(ends: ends, group: groupNumber, relation: relation)).inserted else {
        find(.duplicateLink, at: place)
        continue
      }
      links[index].node = node
      links[index].member = member
      links[index].group = group
      links[index].source = origin(of: links[index].source, node: node)
      if let tolerance = links[index].tolerance {
        if !relation.isOperate {
          links[index].tolerance = nil
          find(.toleranceNotAllowed(relation), at: place)
        } else if Limit(written: tolerance) == nil {
          links[index].tolerance = nil
          find(.unreadableValue(tolerance), at: place)
        }
      }
      if kept < index { links.swapAt(kept, index) }
      kept += 1
    }
    links.removeSubrange(kept...)
    agreeOnCounts(kinds)
  }

  /// Makes the links of a group say the same, and no more than it has members.
  private mutating func agreeOnCounts(_ kinds: NodeKinds) {
    struct Key: Hashable {
      var node, group: String
      var relation: Relation
    }
    var groups: [Key: [Int]] = [:]
    var order: [Key] = []
    for (index, link) in links.enumerated() {
      if link.group.isEmpty {
        if case .atLeast(let count) = link.count {
          let isRole = kinds[link.member]?.kind == .role
          guard count != 1 || isRole else { continue }
          if isRole, count > 0 { continue }
          links[index].count = .all
          find(.moreNeededThanNamed(needed: count, named: 1), at: link.place)
        }
        continue
      }
      let key = Key(node: link.node, group: link.group, relation: link.relation)
      if groups[key] == nil { order.append(key) }
      groups[key, default: []].append(index)
    }
    var names: Set<[String]> = []
    for key in order {
      guard let members = groups[key], let first = members.first else { continue }
      // A group is known by its node and name alone: one that two relations share becomes two.
      let isShared = !names.insert([key.node, key.group]).inserted
      var count = links[first].count
      if case .atLeast(let needed) = count {
        if needed > members.count || needed < 1 {
          find(
            .moreNeededThanNamed(needed: needed, named: members.count), at: links[first].place)
          count = .all
        } else if needed == members.count {
          count = .all
        }
      }
      for index in members {
        if isShared { links[index].group += "-" + key.relation.key }
        links[index].count = count
        links[index].tolerance = links[first].tolerance
        links[index].control = links[first].control
      }
    }
  }

  /// Drops the links that would close a loop of places.
  private mutating func dropPlacesInThemselves() {
    let all = links.indices.filter { links[$0].relation == .isIn }
    // A loop is among places only: most of what is in a place is none.
    let places = Set(all.map { links[$0].member })
    let among = all.filter { places.contains(links[$0].node) }
    guard !loops(among).isEmpty else { return }
    var dropped: Set<Int> = []
    for (link, loop) in loops(all) {
      dropped.insert(link)
      find(.placeInItself(loop), at: links[link].place)
    }
    links = links.enumerated().filter { !dropped.contains($0.offset) }.map(\.element)
  }

  /// The links, of those at these positions, that close a loop, each with the loop.
  private func loops(_ positions: [Int]) -> [(link: Int, loop: [String])] {
    var upper: [String: [(link: Int, place: String)]] = [:]
    for index in positions {
      upper[links[index].node, default: []].append((index, links[index].member))
    }
    var isDone: Set<String> = []
    var found: [(link: Int, loop: [String])] = []
    for position in positions where !isDone.contains(links[position].node) {
      let start = links[position].node
      var path = [start]
      var onPath: Set<String> = [start]
      var next = [0]
      while let place = path.last {
        let step = next[next.count - 1]
        let above = upper[place] ?? []
        guard step < above.count else {
          isDone.insert(place)
          onPath.remove(place)
          path.removeLast()
          next.removeLast()
          continue
        }
        next[next.count - 1] += 1
        let (link, target) = above[step]
        if onPath.contains(target) {
          found.append((link, path[(path.firstIndex(of: target) ?? 0)...] + [target]))
        } else if !isDone.contains(target) {
          path.append(target)
          onPath.insert(target)
          next.append(0)
        }
      }
    }
    return found
  }

  private mutating func checkCopies(_ kinds: NodeKinds) {
    struct Key: Hashable { var node, holder, source: String }
    var seen: Set<Key> = []
    seen.reserveCapacity(copies.count)
    var kept = 0
    for index in copies.indices {
      let node = copies[index].node.asCell
      let holder = copies[index].holder.asCell
      let source = origin(of: copies[index].source, node: node)
      let place = copies[index].place
      let missing = [node, holder].first { !kinds.holds($0) }
      if let missing {
        find(.danglingLink(to: missing), at: place)
        continue
      }
      guard node != holder else {
        find(.linkToItself, at: place)
        continue
      }
      guard seen.insert(Key(node: node, holder: holder, source: source)).inserted else {
        find(.duplicateLink, at: place)
        continue
      }
      copies[index].node = node
      copies[index].holder = holder
      copies[index].source = source
      for field in CopyField.allCases {
        guard let value = copies[index].values[field] else { continue }
        let text = value.asCell
        let isGood = field == .site ? kinds.holds(text) : field.form.holds(text)
        // Rows share their values until one of them differs.
        if !isGood || text != value { copies[index].values[field] = isGood ? text : nil }
        if !isGood, !text.isEmpty {
          find(.unreadableValue(text), at: place.at(column: field.rawValue))
        }
      }
      if kept < index { copies.swapAt(kept, index) }
      kept += 1
    }
    copies.removeSubrange(kept...)
  }

  private mutating func checkControls(_ kinds: NodeKinds) {
    var seen: Set<[String]> = []
    var kept: [Control] = []
    for var control in controls {
      control.controller = control.controller.asCell
      control.controlled = control.controlled.asCell
      control.source = origin(of: control.source, node: control.controlled)
      let missing = [control.controller, control.controlled].first { !kinds.holds($0) }
      if let missing {
        find(.danglingLink(to: missing), at: control.place)
      } else if control.controller == control.controlled {
        find(.linkToItself, at: control.place)
      } else if !seen.insert([control.controller, control.controlled]).inserted {
        find(.duplicateLink, at: control.place)
      } else {
        kept.append(control)
      }
    }
    controls = kept
  }
}

extension Relation {
  /// Whether it counts while its owner runs: only then may it be missing for a while.
  var isOperate: Bool {
    switch self {
    case .needs, .runsOn, .storedOn, .hostedBy, .signsInWith, .staffedBy, .isIn: true
    case .maintainedBy, .restoredWith, .administeredFrom, .writableFrom: false
    }
  }
}

extension ItemField.Form {
  /// Whether a text is a value of this form.
  func holds(_ text: String) -> Bool {
    guard !text.isEmpty else { return false }
    switch self {
    case .text, .list, .reference: return true
    case .duration: return Limit(written: text).map { $0 != .unlimited } ?? false
    case .limit: return Limit(written: text) != nil
    case .number:
      return text.utf8.allSatisfy { $0 &- 0x30 < 10 } && (Int(text) ?? .max) <= 1_000_000_000
    case .truth: return Synonyms.truths[folded(text)] != nil
    case .degrees: return CriticalityText.holds(text)
    case .scope: return Synonyms.scopes[folded(text)] != nil
    case .immutability:
      return Synonyms.truths[folded(text)] != nil
        || Limit(written: text).map { $0 != .unlimited } ?? false
    }
  }
}
