// A question about nodes in place of their names: every server tagged windows, all that one supplier hosts.

internal import DependencyGraph

/// Which nodes are meant, by what the model says of them: every condition must hold.
public struct Selection: Hashable, Sendable {
  /// A key of nodes that can be asked about.
  public enum Key: String, CaseIterable, Sendable {
    case kind
    case tag
    case establishment
    case scope
    case zone
    case owner
    /// Whoever names a supplier, in whichever relation.
    case supplier
    /// In a place, however many places lie between.
    case isIn = "in"
    case needs
    case runsOn = "runs-on"
    case storedOn = "stored-on"
    case hostedBy = "hosted-by"
    case signsInWith = "signs-in-with"
    case staffedBy = "staffed-by"
    case maintainedBy = "maintained-by"
    case restoredWith = "restored-with"
    case administeredFrom = "administered-from"
    case writableFrom = "writable-from"

    /// The relations in which a node is named; `nil` where it is a word that the node says of itself.
    var relations: [Relation]? {
      switch self {
      case .kind, .tag, .establishment, .scope, .zone, .owner: nil
      case .supplier: Relation.allCases.filter { $0 != .isIn }
      default: Relation.allCases.filter { $0.key == rawValue }
      }
    }
  }

  /// What a key may say.
  public enum Value: Hashable, Sendable {
    /// A word, such as a tag or the identifier of an establishment.
    case word(String)
    /// A node, as a position in ``Model/assets``.
    case asset(Index<Asset>)
  }

  /// One key, which must have one of some values.
  public struct Condition: Hashable, Sendable {
    /// The key.
    public let key: Key
    /// Any of these will do.
    public let values: [Value]

    /// A condition on a key.
    public init(_ key: Key, _ values: [Value]) { (self.key, self.values) = (key, values) }
  }

  /// The conditions, in the order of their keys.
  public let conditions: [Condition]

  /// A question of some conditions.
  public init(_ conditions: [Condition]) {
    let order = Key.allCases
    self.conditions = order.flatMap { key in conditions.filter { $0.key == key } }
  }
}

extension Selection {
  /// The key and its values as files and the command line write them: `kind: server, tag: windows`.
  package func text(naming id: (Index<Asset>) -> String) -> String {
    conditions.map { condition in
      "\(condition.key.rawValue): "
        + condition.values.map { $0.text(naming: id) }.joined(separator: " | ")
    }.joined(separator: ", ")
  }
}

extension Selection.Value {
  /// The word, or the identifier of the node.
  package func text(naming id: (Index<Asset>) -> String) -> String {
    switch self {
    case .word(let word): word
    case .asset(let asset): id(asset)
    }
  }
}

/// What nodes say that can be asked about: of a model, or of one that is being read.
struct SelectionFacts {
  /// The nodes there are.
  let assets: Range<Index<Asset>>
  let isGone: (Index<Asset>) -> Bool
  /// What a node says under a key of words.
  let words: (Index<Asset>, Selection.Key) -> [String]
  /// Who names whom in some relations, to run or to be controlled.
  let links: ([Relation]) -> [Link]

  typealias Link = (owner: Index<Asset>, member: Index<Asset>)

  /// The nodes for which every condition holds, ascending; those that are gone are nobody's.
  ///
  /// - Complexity: O(conditions · (nodes + links)), for places once more for each level
  func matches(_ selection: Selection) -> [Index<Asset>] {
    let tests = selection.conditions.map(test)
    return assets.filter { asset in
      !isGone(asset) && tests.allSatisfy { $0(asset) }
    }
  }

  private func test(_ condition: Selection.Condition) -> (Index<Asset>) -> Bool {
    guard let relations = condition.key.relations else {
      let wanted = Set(condition.values.map { folded($0.text { _ in "" }) })
      return { asset in words(asset, condition.key).contains { wanted.contains(folded($0)) } }
    }
    let named = condition.values.compactMap { value in
      if case .asset(let asset) = value { asset } else { nil }
    }
    let owners = owners(naming: named, in: links(relations), atAnyDepth: condition.key == .isIn)
    return { owners.contains($0) }
  }

  private func owners(naming named: [Index<Asset>], in links: [Link], atAnyDepth: Bool) -> Set<
    Index<Asset>
  > {
    let byMember = Grouping(
      of: ContiguousArray(links.map { UInt32($0.member.position) }), keys: assets.count)
    var owners: Set<Index<Asset>> = []
    var queue = named
    while let member = queue.popLast() {
      for place in byMember.range(of: member.position) {
        let owner = links[Int(byMember.item(at: place))].owner
        if owners.insert(owner).inserted && atAnyDepth { queue.append(owner) }
      }
    }
    return owners
  }

  /// Whether any node says a word under a key.
  func isSaid(_ word: String, under key: Selection.Key) -> Bool {
    let wanted = folded(word)
    return assets.contains { words($0, key).contains { folded($0) == wanted } }
  }

  /// Every word that nodes say under a key, each once, ascending.
  func allWords(under key: Selection.Key) -> [String] {
    Set(assets.flatMap { words($0, key) }).sorted { $0.utf8Order < $1.utf8Order }
  }
}
