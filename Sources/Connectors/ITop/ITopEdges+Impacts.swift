// What impacts say that no field does: of `core/get_related`, *source impacts target*.

import Continuity
import Formats

extension ITopEdges {
  struct Impact {
    var node, member: Int
    var place: Place
  }

  /// Sorts impacts: those that fill a group of which no field says the members, and the others.
  mutating func takeImpacts(
    farms: inout [Int: [Member]], solutions: inout [Int: [Member]]
  ) -> [Impact] {
    var waiting: [Impact] = []
    let described = Set(solutions.keys)
    for impact in reading.impacts {
      guard let member = node(impact.source, at: impact.place),
        let index = node(impact.impacted, at: impact.place),
        pairs.insert(TiedPair(node: index, member: member)).inserted
      else { continue }
      let one = Member(
        node: member, source: "itop:impacts/" + impact.source, place: impact.place)
      let names = (reading.nodes[index].className, reading.nodes[member].className)
      if names == ("Farm", "Hypervisor") || names == ("ContainerCluster", "ContainerHost") {
        farms[index, default: []].append(one)
      } else if names.0 == "ApplicationSolution", !described.contains(index) {
        solutions[index, default: []].append(one)
      } else {
        waiting.append(Impact(node: index, member: member, place: impact.place))
      }
    }
    return waiting
  }

  mutating func addImpact(_ impact: Impact) {
    append(
      impact.node, .needs, impact.member,
      source: "itop:impacts/" + reading.nodes[impact.member].key, at: impact.place)
  }

  mutating func node(_ key: String, at place: Place) -> Int? {
    if let index = reading.node(key), reading.isUsed[index] { return index }
    let name = String(key.prefix { $0 != "#" })
    // What no model has a counterpart for is told as a class.
    if case .unused = ITopClasses.use(of: name) { return nil }
    find(.danglingLink(to: key), at: place)
    return nil
  }
}
