// Who controls whom: the links an attacker follows, apart from the graph of needs.

/// The control links of a model, in compressed rows.
struct ControlLinks: Sendable {
  private var rows: ContiguousArray<UInt32>
  private var targets: ContiguousArray<Index<Asset>> = []
  /// The ways in which each link controls.
  private var ways: ContiguousArray<Ways> = []
  /// Whether an asset stands at either end of a link.
  private(set) var isLinked: Indexed<Asset, Bool>

  /// The links that the model says are none, ascending by the one that would control.
  let refused: [Link]

  /// Who controls whom, and how; `nil` for a link of controls.csv, which does not say.
  typealias Link = (controller: Index<Asset>, controlled: Index<Asset>, relation: Relation?)

  /// The ways in which one node controls another.
  struct Ways: OptionSet, Sendable {
    let rawValue: UInt8
    /// As the directory it signs in with.
    static let directory = Ways(rawValue: 1)
    /// As what it is administered from.
    static let administration = Ways(rawValue: 2)
    /// As what it runs on, or who hosts it.
    static let host = Ways(rawValue: 4)
    /// In a way nobody said.
    static let other = Ways(rawValue: 8)
    /// As what may write to it.
    static let writing = Ways(rawValue: 16)

    init(rawValue: UInt8) { self.rawValue = rawValue }

    init(_ relation: Relation?) {
      switch relation {
      case .signsInWith: self = .directory
      case .administeredFrom: self = .administration
      case .writableFrom: self = .writing
      case .runsOn, .hostedBy: self = .host
      default: self = .other
      }
    }
  }

  /// Gathers links between `count` assets; the same link twice counts once, and what one item refuses
  /// another may declare.
  init(assets count: Int, links: consuming [Link], refused: [Link] = []) {
    links.sort { ($0.controller, $0.controlled) < ($1.controller, $1.controlled) }
    rows = ContiguousArray(repeating: 0, count: count + 1)
    isLinked = Indexed(repeating: false, count: count)
    var last: Link?
    for link in links {
      if let last, (last.controller, last.controlled) == (link.controller, link.controlled) {
        ways[ways.count - 1].formUnion(Ways(link.relation))
        continue
      }
      last = link
      rows[link.controller.position + 1] += 1
      targets.append(link.controlled)
      ways.append(Ways(link.relation))
      isLinked[link.controller] = true
      isLinked[link.controlled] = true
    }
    for asset in 0..<count { rows[asset + 1] += rows[asset] }
    self.refused = refused.sorted {
      ($0.controller, $0.controlled) < ($1.controller, $1.controlled)
    }
  }

  /// The same links without one of them.
  func without(controller: Index<Asset>, controlled: Index<Asset>) -> ControlLinks {
    guard let place = range(of: controller).first(where: { targets[$0] == controlled }) else {
      return self
    }
    var copy = self
    copy.targets.remove(at: place)
    copy.ways.remove(at: place)
    for row in (controller.position + 1)..<rows.count { copy.rows[row] -= 1 }
    return copy
  }

  private func range(of asset: Index<Asset>) -> Range<Int> {
    Int(rows[asset.position])..<Int(rows[asset.position + 1])
  }

  /// The ways in which one asset controls another; empty where it does not.
  func ways(from controller: Index<Asset>, to controlled: Index<Asset>) -> Ways {
    links(from: controller).first { $0.controlled == controlled }?.ways ?? []
  }

  /// The assets that `asset` controls, ascending, and in which ways.
  func links(from asset: Index<Asset>) -> some Sequence<(controlled: Index<Asset>, ways: Ways)> {
    range(of: asset).lazy.map { (self.targets[$0], self.ways[$0]) }
  }

  /// The assets that `asset` controls, ascending.
  func controlled(by asset: Index<Asset>) -> ArraySlice<Index<Asset>> {
    ArraySlice(targets[range(of: asset)])
  }
}
