// What farms and application solutions need of their members: all, at least so many, or a share.

import Continuity
import Formats

extension ITopEdges {
  mutating func addFarm(_ index: Int, _ node: ITopObject, _ members: [Member]) {
    guard !members.isEmpty else { return }
    let redundancy = redundancy(of: node)
    if redundancy == nil, members.count > 1 {
      find(
        .clusterWithoutNeed(node[.name] ?? node.key, members: members.count), at: node.place)
    }
    append(
      index, .runsOn, members, count: count(redundancy ?? .disabled, members.count))
  }

  mutating func addSolution(_ index: Int, _ node: ITopObject, _ members: [Member]) {
    let relations = members.map { relation(to: $0.node) }
    switch redundancy(of: node) ?? .disabled {
    case .disabled:
      for (member, relation) in zip(members, relations) {
        append(index, relation, member.node, source: member.source, at: member.place)
      }
    case let redundancy:
      // One group has one relation: what its members have in common.
      let common = Set(relations).count == 1 ? relations[0] : .needs
      append(index, common, members, count: count(redundancy, members.count))
    }
  }

  func count(_ redundancy: ITopRedundancy, _ members: Int) -> Inventory.Link.Count {
    redundancy == .disabled ? .all : .atLeast(redundancy.count(of: members))
  }

  mutating func append(
    _ index: Int, _ relation: Relation, _ members: [Member], count: Inventory.Link.Count
  ) {
    let isGroup = members.count > 1
    for member in members {
      append(
        index, relation, member.node, group: isGroup ? "redundancy" : "",
        count: isGroup ? count : .all, source: member.source, at: member.place)
      if !isGroup, case .atLeast(let needed) = count, needed > 1 {
        find(.moreNeededThanNamed(needed: needed, named: 1), at: reading.nodes[index].place)
      }
    }
  }

  /// What an object says of redundancy; `nil` where that is nothing readable.
  mutating func redundancy(of node: ITopObject) -> ITopRedundancy? {
    guard let text = node[.redundancy] else { return nil }
    if let redundancy = ITopRedundancy(text) { return redundancy }
    find(.unreadableValue(text), at: node.place.at(column: ITopField.redundancy.rawValue))
    return nil
  }

  /// How an application solution needs a thing.
  func relation(to member: Int) -> Relation {
    switch reading.kind(of: reading.nodes[member].className) {
    case .server: .runsOn
    case .store: .storedOn
    case .building: .isIn
    default: .needs
    }
  }
}
