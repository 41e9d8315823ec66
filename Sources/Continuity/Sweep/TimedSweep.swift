// Failures tried from a state, or within a time: what each of them stops, and when.

package import DependencyGraph

extension FailureSweep {
  /// When the nodes stop that the failure of an asset stops within the time of the question, beyond those
  /// that had stopped before; by minute, then by node. Nothing is repaired.
  ///
  /// What failed before has failed long ago: its tolerances and degraded modes have run out.
  ///
  /// - Complexity: O(nodes + requirements + e log e) for e entries of what stops
  package func stops(with asset: Index<Asset>) -> [StopTimes.Stop] {
    var times = StopTimes(over: model.graph)
    return stops(with: asset, using: &times)
  }

  private func stops(with asset: Index<Asset>, using times: inout StopTimes) -> [StopTimes.Stop] {
    var failed = before
    model.staffing.forEachNode(of: asset) { node, _ in failed.append(node) }
    let gone = Set(before)
    return times.stops(of: failed, within: question.within ?? .max - 1)
      .filter { !gone.contains($0.node) }
  }

  /// Each failure by itself, from the state and within the time of the question. Within a time, only what
  /// stops a process other than itself.
  func timedFailures(telling progress: SearchProgress) -> SweptFailures {
    var times = StopTimes(over: model.graph)
    var ranked: [SweptFailure] = []
    var tried = 0
    progress.begin(assets.count)
    for asset in assets where !progress.isCancelled {
      var counts = (nodes: 0, processes: 0, critical: 0, target: 0)
      for stop in stops(with: asset, using: &times) {
        let found = classes[stop.node.index]
        if found & Class.node > 0 { counts.nodes += 1 }
        if found & Class.process > 0 { counts.processes += 1 }
        if found & Class.critical > 0 { counts.critical += 1 }
        if found & Class.target > 0 { counts.target += 1 }
      }
      tried += 1
      progress.advance()
      let own = model.assets[asset].kind == .process ? 1 : 0
      let matters =
        question.target != nil
        ? counts.target > 0 : question.within == nil || counts.processes > own
      guard matters else { continue }
      ranked.append(
        SweptFailure(
          asset: asset,
          stopped: Stopped(
            nodes: counts.nodes, processes: counts.processes, critical: counts.critical)))
    }
    rank(&ranked)
    return SweptFailures(ranked: ranked, tried: tried, total: assets.count)
  }

  /// Of each of some failures the process that bears it least, of those that stop with it: the node asked
  /// about, else by MTPD, then by identifier; and the minute at which it stops. `nil` where none stops but
  /// what failed.
  ///
  /// - Complexity: O(f / 512) passes over what f failures reach, and for each the way to that process; that
  ///   of ``stops(with:)`` for each from a state or within a time
  package func worst(of failures: [Index<Asset>]) -> [(process: Index<Asset>, at: Int)?] {
    let targets = question.target.map { [$0] } ?? model.processesByMTPD
    var times = StopTimes(over: model.graph)
    guard question.isTimed else { return worst(of: failures, among: targets, using: &times) }
    let nodes = targets.map { model.node(of: $0) }
    return failures.map { failed in
      let stops = Dictionary(
        uniqueKeysWithValues: stops(with: failed, using: &times).map { ($0.node, $0.at) })
      for (target, node) in zip(targets, nodes) where target != failed {
        if let minute = stops[node] { return (target, minute) }
      }
      return nil
    }
  }

  /// The same in the end, with nothing stopped before.
  private func worst(
    of failures: [Index<Asset>], among targets: [Index<Asset>], using times: inout StopTimes
  ) -> [(process: Index<Asset>, at: Int)?] {
    let candidates = model.candidates(failures)
    let first = sweep.first(of: targets.map { model.node(of: $0) }, stoppedBy: candidates)
    var worst: [(process: Index<Asset>, at: Int)?] = failures.map { _ in nil }
    // Side by side those with the same process.
    for place in first.indices.sorted(by: { (first[$0] ?? -1, $0) < (first[$1] ?? -1, $1) }) {
      guard let process = first[place].map({ targets[$0] }) else { continue }
      worst[place] = times.minute(
        of: model.node(of: process), failing: candidates.nodes(of: place)
      ).map { (process, $0) }
    }
    return worst
  }
}

extension Model {
  /// The processes, those that bear an outage least first: by MTPD, then by identifier.
  fileprivate var processesByMTPD: [Index<Asset>] {
    assets.indices.filter { assets[$0].kind == .process }
      .sorted { (assets[$0].mtpd ?? .max, $0) < (assets[$1].mtpd ?? .max, $1) }
  }

  /// What stops in the end once some assets have failed, ascending.
  func stopped(after assets: [Index<Asset>]) -> [Node] {
    guard !assets.isEmpty else { return [] }
    var failed: [Node] = []
    for asset in assets { staffing.forEachNode(of: asset) { node, _ in failed.append(node) } }
    var propagation = Propagation(over: graph)
    return propagation.impact(of: failed).stopped.sorted()
  }
}
