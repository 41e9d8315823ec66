// Media that lie on no network, such as tapes in a safe: no zone is missing there, and nothing to cut.

internal import DependencyGraph

extension Model {
  /// Holders of nothing but offline copies that nothing ties to a network: they say no zone, no flow ends at
  /// them, they need no machine or software, and nothing controls them; ascending.
  ///
  /// A tape robot that runs on a server is on that server's network, whatever becomes of its tapes.
  package var offNetworkHolders: [Index<Asset>] {
    var offline: Set<Index<Asset>> = []
    var online: Set<Index<Asset>> = []
    for copies in copies.values {
      for copy in copies where copy.isOffline { offline.insert(copy.holder) }
      for copy in copies where !copy.isOffline { online.insert(copy.holder) }
    }
    let ends = Set(
      partition.flows.flatMap { flow in
        [flow.from, flow.to].compactMap { place in
          if case .asset(let asset) = place { asset } else { nil }
        }
      })
    return offline.subtracting(online).sorted().filter { holder in
      partition.zone(of: holder) == nil && !ends.contains(holder)
        && controllers(of: holder).isEmpty
        && !needs(of: holder).contains { need in
          need.phase == .operate && need.members.contains { assets[$0].kind.isTechnical }
        }
    }
  }
}
