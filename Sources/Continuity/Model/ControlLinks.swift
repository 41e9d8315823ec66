// Who controls whom: the links an attacker follows, apart from the graph of needs.

/// The control links of a model, in compressed rows.
struct ControlLinks: Sendable {
  private var rows: ContiguousArray<UInt32>
  private var targets: ContiguousArray<UInt32> = []
  /// Whether an asset stands at either end of a link.
  private(set) var isLinked: ContiguousArray<Bool>

  /// The links that the model says are none, ascending by the one that would control.
  let refused: [Link]

  /// Who controls whom.
  typealias Link = (controller: Int, controlled: Int)

  /// Gathers links between `count` assets; the same link twice counts once, and what one item refuses
  /// another may declare.
  init(assets count: Int, links: consuming [Link], refused: [Link] = []) {
    links.sort { ($0.controller, $0.controlled) < ($1.controller, $1.controlled) }
    rows = ContiguousArray(repeating: 0, count: count + 1)
    isLinked = ContiguousArray(repeating: false, count: count)
    var last: Link?
    for link in links {
      if let last, last == link { continue }
      last = link
      rows[link.controller + 1] += 1
      targets.append(UInt32(link.controlled))
      isLinked[link.controller] = true
      isLinked[link.controlled] = true
    }
    for asset in 0..<count { rows[asset + 1] += rows[asset] }
    self.refused = refused.sorted {
      ($0.controller, $0.controlled) < ($1.controller, $1.controlled)
    }
  }

  /// The same links without one of them.
  func without(_ link: Link) -> ControlLinks {
    let count = rows.count - 1
    var links: [Link] = []
    for controller in 0..<count {
      for controlled in controlled(by: controller)
      where (controller, Int(controlled)) != (link.controller, link.controlled) {
        links.append((controller, Int(controlled)))
      }
    }
    return ControlLinks(assets: count, links: links, refused: refused)
  }

  /// The assets that `asset` controls, ascending.
  func controlled(by asset: Int) -> ArraySlice<UInt32> {
    ArraySlice(targets[Int(rows[asset])..<Int(rows[asset + 1])])
  }
}
