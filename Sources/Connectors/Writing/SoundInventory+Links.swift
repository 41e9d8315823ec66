// Links that a model can hold: both ends known, said once, in groups that agree, and no place in itself.

import Continuity
import DependencyGraph

extension Inventory.Link {
  fileprivate mutating func makeCells() {
    node.makeCell()
    member.makeCell()
    group.makeCell()
  }
}

extension Inventory {
  mutating func checkLinks(_ kinds: NodeKinds) {
    var seen = PairNumbers(minimumCapacity: links.count)
    var groups: [String: UInt32] = [:]
    // The links of a node mostly follow each other.
    var last: (node: String, found: NodeKinds.Node)?
    var kept = 0
    for index in links.indices {
      links[index].makeCells()
      let (node, member) = (links[index].node, links[index].member)
      guard let owner = last?.node == node ? last?.found : kinds[node] else {
        find(.danglingLink(to: node), at: links[index].place)
        continue
      }
      last = (node, owner)
      guard let named = kinds[member] else {
        find(.danglingLink(to: member), at: links[index].place)
        continue
      }
      guard node != member else {
        find(.linkToItself, at: links[index].place)
        continue
      }
      let relation = links[index].relation
      if relation == .staffedBy, named.kind != .role {
        find(.notARole(member), at: links[index].place)
        continue
      }
      let group = links[index].group
      var groupNumber: UInt32 = 0
      if !group.isEmpty {
        groupNumber = groups[group] ?? UInt32(truncatingIfNeeded: groups.count + 1)
        groups[group] = groupNumber
      }
      let ends = UInt64(owner.number) << 32 | UInt64(named.number)
      let said = UInt64(groupNumber) << 8 | UInt64(relation.rawValue)
      guard seen.insert(ends, said) else {
        find(.duplicateLink, at: links[index].place)
        continue
      }
      Self.makeSource(&links[index].source, origin: origin, node: node)
      if let tolerance = links[index].tolerance {
        if !relation.isOperate {
          links[index].tolerance = nil
          find(.toleranceNotAllowed(relation), at: links[index].place)
        } else if Limit(written: tolerance) == nil {
          links[index].tolerance = nil
          find(.unreadableValue(tolerance), at: links[index].place)
        }
      }
      if kept < index { links.swapAt(kept, index) }
      kept += 1
    }
    links.removeSubrange(kept...)
    agreeOnCounts(kinds)
  }

  /// Links of one node, relation and group name.
  private struct Group {
    var node: UInt64
    var name: UInt64
    var relation: Relation
    /// The position of its first link.
    var first: Int
    var members = 1
    /// What its first link says, as far as that makes sense.
    var count = Link.Count.all
    /// Whether another relation of the node has a group of this name.
    var isShared = false
  }

  /// Makes the links of a group say the same, and no more than it has members.
  mutating func agreeOnCounts(_ kinds: NodeKinds) {
    var groupNumbers = TextNumbers()
    var places = PairNumbers()
    var groups: [Group] = []
    // By link, its group; of one that stands alone, negative.
    var groupOf = ContiguousArray<Int32>(repeating: -1, count: links.count)
    for index in links.indices {
      if links[index].group.isEmpty {
        checkCount(ofLoneLink: index, kinds)
        continue
      }
      let relation = links[index].relation
      let node = UInt64(kinds[links[index].node]?.number ?? .max)
      let new = groupNumbers.count
      let name = UInt64(groupNumbers.claim(links[index].group, for: new) ?? new)
      if let place = places.claim(node, name << 8 | UInt64(relation.rawValue), for: groups.count) {
        groups[place].members += 1
        groupOf[index] = Int32(truncatingIfNeeded: place)
      } else {
        groupOf[index] = Int32(truncatingIfNeeded: groups.count)
        groups.append(Group(node: node, name: name, relation: relation, first: index))
      }
    }
    var names = PairNumbers(minimumCapacity: groups.count)
    for place in groups.indices {
      // A group is known by its node and name alone: one that two relations share becomes two.
      groups[place].isShared = !names.insert(groups[place].node, groups[place].name)
      let (first, members) = (groups[place].first, groups[place].members)
      groups[place].count = links[first].count
      guard case .atLeast(let needed) = links[first].count else { continue }
      if needed > members || needed < 1 {
        find(.moreNeededThanNamed(needed: needed, named: members), at: links[first].place)
      }
      if needed >= members || needed < 1 { groups[place].count = .all }
    }
    for index in links.indices where groupOf[index] >= 0 {
      let group = groups[Int(groupOf[index])]
      if group.isShared { links[index].group += "-" + group.relation.key }
      links[index].count = group.count
      links[index].tolerance = links[group.first].tolerance
      links[index].control = links[group.first].control
    }
  }

  /// A link alone needs one thing, or some people of a role.
  private mutating func checkCount(ofLoneLink index: Int, _ kinds: NodeKinds) {
    guard case .atLeast(let count) = links[index].count else { return }
    let isRole = kinds[links[index].member]?.kind == .role
    guard count != 1 || isRole else { return }
    if isRole, count > 0 { return }
    links[index].count = .all
    find(.moreNeededThanNamed(needed: count, named: 1), at: links[index].place)
  }

  /// Drops the links that would close a loop of places.
  mutating func dropPlacesInThemselves() {
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
  func loops(_ positions: [Int]) -> [(link: Int, loop: [String])] {
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
}
