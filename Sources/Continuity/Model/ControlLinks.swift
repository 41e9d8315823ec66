// Who controls whom: the links an attacker follows, apart from the graph of needs.

/// The control links of a model, in compressed rows.
struct ControlLinks: Sendable {
  private var rows: ContiguousArray<UInt32>
  private var targets: ContiguousArray<UInt32> = []
  /// Whether an asset stands at either end of a link.
  private(set) var isLinked: ContiguousArray<Bool>

  /// Gathers links between `count` assets; the same link twice counts once.
  init(assets count: Int, links: consuming [(controller: Int, controlled: Int)]) {
    links.sort { ($0.controller, $0.controlled) < ($1.controller, $1.controlled) }
    rows = ContiguousArray(repeating: 0, count: count + 1)
    isLinked = ContiguousArray(repeating: false, count: count)
    var last: (controller: Int, controlled: Int)?
    for link in links {
      if let last, last == link { continue }
      last = link
      rows[link.controller + 1] += 1
      targets.append(UInt32(link.controlled))
      isLinked[link.controller] = true
      isLinked[link.controlled] = true
    }
    for asset in 0..<count { rows[asset + 1] += rows[asset] }
  }

  /// The assets that `asset` controls, ascending.
  func controlled(by asset: Int) -> ArraySlice<UInt32> {
    ArraySlice(targets[Int(rows[asset])..<Int(rows[asset + 1])])
  }
}
