// Why: the RTO chain of an asset, link by link, and why it never returns where it does not.

public import DependencyGraph

/// One link of an RTO chain: an asset, and the time it adds.
public struct ChainLink: Hashable, Sendable {
  /// The asset, as a position in ``Model/assets``.
  public let asset: Index<Asset>
  /// Where its time goes; empty where it returns at once.
  public let steps: [Step]
}

/// Why an asset never returns.
public enum NeverBecause: Hashable, Sendable {
  /// The assets of `loop` wait for one another; `path` leads from the asset asked about to them.
  case loop(path: [Index<Asset>], loop: [Index<Asset>])
  /// The last asset of `path` has a cause that never ends.
  case cause(path: [Index<Asset>])
  /// The last asset of `path` went down and came back too often.
  case unstable(path: [Index<Asset>])
}

extension Outcome {
  /// The RTO chain: from minute 0 to the end of the last outage of `asset`, each link awaited by the
  /// next. Empty if it never stops or never returns. Where a cause has no known length, it is taken to
  /// end at the horizon.
  ///
  /// - Complexity: O(length of the chain)
  public func chain(to asset: Index<Asset>) -> [ChainLink] {
    joined(timeline.chain(to: model.node(of: asset)))
  }

  /// The chain of the longest outage, which the verdicts judge, where it is not the last.
  ///
  /// - Complexity: O(length of the chain)
  public func chainOfLongest(to asset: Index<Asset>) -> [ChainLink]? {
    longestBeforeLast(of: asset).map {
      joined(timeline.chain(to: model.node(of: asset), outageFrom: $0.from))
    }
  }

  /// The longest outage of an asset, where it is not its last.
  func longestBeforeLast(of asset: Index<Asset>) -> Interval? {
    let node = model.node(of: asset)
    guard let longest = timeline.longestOutage(of: node), longest.to != nil,
      longest != timeline.outages(of: node).last
    else { return nil }
    return longest
  }

  /// Why `asset` never returns; `nil` if it does, or never stops.
  ///
  /// - Complexity: O(entries of the assets followed)
  public func whyNever(_ asset: Index<Asset>) -> NeverBecause? {
    guard let deadlock = timeline.deadlock(of: model.node(of: asset)) else { return nil }
    func assets(_ nodes: [Node]) -> [Index<Asset>] {
      var found: [Index<Asset>] = []
      for asset in nodes.map({ model.asset(of: $0) }) where asset != found.last {
        found.append(asset)
      }
      return found
    }
    switch deadlock {
    case .loop(let path, let nodes):
      // One unit may lead to a loop of which another one is part.
      let loop = assets(nodes)
      return .loop(path: assets(path).filter { !loop.contains($0) }, loop: loop)
    case .cause(let path): return .cause(path: assets(path))
    case .unstable(let path): return .unstable(path: assets(path))
    }
  }

  /// Links of one asset side by side (two counts of a role, a unit and its whole) are one.
  private func joined(_ links: [Link]) -> [ChainLink] {
    var found: [ChainLink] = []
    for link in links {
      let asset = model.asset(of: link.node)
      if let last = found.last, last.asset == asset {
        found[found.count - 1] = ChainLink(asset: asset, steps: last.steps + link.steps)
      } else {
        found.append(ChainLink(asset: asset, steps: link.steps))
      }
    }
    return found
  }
}
