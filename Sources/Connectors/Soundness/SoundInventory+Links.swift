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
  /// What a link says, besides how many of a group.
  private struct Said: Hashable {
    var node: String
    var relation: Relation
    var member: String
    var group: String
  }

  mutating func checkLinks(_ kinds: NodeKinds) {
    var seen: Set<Said> = []
    seen.reserveCapacity(links.count)
    var kept = 0
    for index in links.indices {
      links[index].makeCells()
      let said = Said(
        node: links[index].node, relation: links[index].relation, member: links[index].member,
        group: links[index].group)
      var reason = Self.reasonToLeaveOut(said.node, said.member, kinds)
      if reason == nil, said.relation == .staffedBy, kinds[said.member]?.kind != .role {
        reason = .notARole(said.member)
      }
      if let reason = reason ?? (seen.insert(said).inserted ? nil : .duplicateLink) {
        find(reason, at: links[index].place)
        continue
      }
      Self.makeSource(&links[index].source, origin: origin, node: said.node)
      if let tolerance = links[index].tolerance {
        if said.relation.phase != .operate {
          links[index].tolerance = nil
          find(.toleranceNotAllowed(said.relation), at: links[index].place)
        } else if Limit(written: tolerance) == nil {
          links[index].tolerance = nil
          find(.unreadableValue(tolerance), at: links[index].place)
        }
      }
      links.swapAt(kept, index)
      kept += 1
    }
    links.removeSubrange(kept...)
    agreeOnCounts(kinds)
  }

  /// Why nothing can tie two nodes, if so.
  static func reasonToLeaveOut(
    _ node: String, _ other: String, _ kinds: NodeKinds
  ) -> Finding.Reason? {
    for end in [node, other] where kinds[end] == nil { return .danglingLink(to: end) }
    return node == other ? .linkToItself : nil
  }

  /// A group is known by its node and name alone: one that two relations share becomes two.
  private struct GroupName: Hashable {
    var node: String
    var name: String
  }

  private struct GroupKey: Hashable {
    var name: GroupName
    var relation: Relation
  }

  /// Links of one node, relation and group name.
  private struct Group {
    var key: GroupKey
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
    var places: [GroupKey: Int] = [:]
    var groups: [Group] = []
    // By link, its group; of one that stands alone, none.
    var groupOf: [Int?] = []
    for index in links.indices {
      if links[index].group.isEmpty {
        groupOf.append(nil)
        checkCount(ofLoneLink: index, kinds)
        continue
      }
      let key = GroupKey(
        name: GroupName(node: links[index].node, name: links[index].group),
        relation: links[index].relation)
      if let place = places[key] {
        groups[place].members += 1
        groupOf.append(place)
      } else {
        places[key] = groups.count
        groupOf.append(groups.count)
        groups.append(Group(key: key, first: index))
      }
    }
    var names: Set<GroupName> = []
    for place in groups.indices {
      groups[place].isShared = !names.insert(groups[place].key.name).inserted
      let (first, members) = (groups[place].first, groups[place].members)
      groups[place].count = links[first].count
      guard case .atLeast(let needed) = links[first].count else { continue }
      if needed > members || needed < 1 {
        find(.moreNeededThanNamed(needed: needed, named: members), at: links[first].place)
      }
      if needed >= members || needed < 1 { groups[place].count = .all }
    }
    for (index, place) in groupOf.enumerated() {
      guard let group = place.map({ groups[$0] }) else { continue }
      if group.isShared { links[index].group += "-" + group.key.relation.key }
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
    var dropped: Set<Int> = []
    for (link, loop) in loops(all) {
      dropped.insert(link)
      find(.placeInItself(loop), at: links[link].place)
    }
    if dropped.isEmpty { return }
    links = links.indices.filter { !dropped.contains($0) }.map { links[$0] }
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
