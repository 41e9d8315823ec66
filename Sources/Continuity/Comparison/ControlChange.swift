// Who controls whom now and did not before, or no more.

internal import DependencyGraph

/// In which way one node controls another.
package enum ControlWay: String, CaseIterable, Sendable {
  /// As the directory it signs in with.
  case directory
  /// As what it is administered from.
  case administration
  /// As what it runs on, or who hosts it.
  case host
  /// As what may write to it.
  case writing
  /// In a way nobody said.
  case other
  /// It does not: the model says so (`control: false`).
  case refused

  fileprivate var bit: UInt8 { 1 << UInt8(ControlWay.allCases.firstIndex(of: self) ?? 0) }

  fileprivate static func ways(_ bits: UInt8) -> [ControlWay] {
    allCases.filter { bits & $0.bit != 0 }
  }
}

/// A control link that was added, is gone, or is of another way.
///
/// A link that comes or goes with a requirement that says it is told there, and not here.
package struct ControlChange: Hashable, Sendable {
  /// Who controls, as a position in ``ModelComparison/nodes``.
  package let controller: Index<MatchedNode>
  /// Who is controlled, as a position in ``ModelComparison/nodes``.
  package let controlled: Index<MatchedNode>
  /// In which ways it did, in the order of ``ControlWay``.
  package let old: [ControlWay]
  /// In which ways it does.
  package let new: [ControlWay]

  /// What became of it.
  package var nature: Nature { Nature(isInOld: !old.isEmpty, isInNew: !new.isEmpty) }
}

/// The control links of one model, between matched nodes.
struct ControlFacts {
  /// A link by who is controlled and who controls.
  struct Pair: Hashable, Comparable {
    let controlled: Index<MatchedNode>
    let controller: Index<MatchedNode>

    static func < (a: Pair, b: Pair) -> Bool {
      (a.controlled, a.controller) < (b.controlled, b.controller)
    }
  }

  /// The ways of each link, in bits.
  private(set) var links: [Pair: UInt8] = [:]
  /// The ways that requirements of the graph say, refused ones included.
  private(set) var said: [Pair: UInt8] = [:]
  /// By asset, whether it names who it signs in with or is administered from.
  private(set) var names: Indexed<Asset, Bool>

  /// - Complexity: O(links + requirements and their members)
  init(of model: Model, places: MatchedNodes.Places) {
    names = Indexed(repeating: false, count: model.assets.count)
    func pair(_ controller: Index<Asset>, _ controlled: Index<Asset>) -> Pair {
      Pair(controlled: places[controlled], controller: places[controller])
    }
    for controller in model.assets.indices {
      for (controlled, ways) in model.controls.links(from: controller) {
        var bits: UInt8 = 0
        for (way, other) in ControlFacts.ways where ways.contains(other) { bits |= way.bit }
        links[pair(controller, controlled), default: 0] |= bits
        if !ways.isDisjoint(with: [.directory, .administration]) { names[controlled] = true }
      }
    }
    for link in model.controls.refused {
      links[pair(link.controller, link.controlled), default: 0] |= ControlWay.refused.bit
      if link.relation == .signsInWith || link.relation == .administeredFrom {
        names[link.controlled] = true
      }
    }
    for asset in model.assets.indices {
      for requirement in model.requirements(of: asset) {
        let relation = model.relations[requirement.index]
        guard relation.isControl else { continue }
        var bits = ControlWay.refused.bit
        for (way, other) in ControlFacts.ways where ControlLinks.Ways(relation) == other {
          bits |= way.bit
        }
        for member in model.members(of: requirement) {
          said[pair(member, asset), default: 0] |= bits
        }
      }
    }
  }

  private static let ways: [(ControlWay, ControlLinks.Ways)] = [
    (.directory, .directory), (.administration, .administration), (.host, .host),
    (.writing, .writing), (.other, .other),
  ]

  /// What differs, ascending by who is controlled, then by who controls.
  ///
  /// - Complexity: O(links), and O(d log d) for the d that differ
  static func changes(_ old: ControlFacts, _ new: ControlFacts) -> [ControlChange] {
    var pairs = old.links.filter { new.links[$0.key] != $0.value }.map(\.key)
    pairs += new.links.filter { old.links[$0.key] == nil }.map(\.key)
    return pairs.sorted().compactMap { pair in
      let (before, after) = (old.links[pair] ?? 0, new.links[pair] ?? 0)
      let (saidBefore, saidAfter) = (old.said[pair] ?? 0, new.said[pair] ?? 0)
      let added = after & ~before & ~(saidAfter & ~saidBefore)
      let gone = before & ~after & ~(saidBefore & ~saidAfter)
      guard added | gone != 0 else { return nil }
      return ControlChange(
        controller: pair.controller, controlled: pair.controlled, old: ControlWay.ways(before),
        new: ControlWay.ways(after))
    }
  }
}
