// Failures tried from a state, or within a time: what each of them stops, and when.

public import DependencyGraph

extension FailureSweep {
  /// When the nodes stop that the failure of an asset stops within the time of the question, beyond those
  /// that had stopped before; by minute, then by node. Nothing is repaired.
  ///
  /// What failed before has failed long ago: its tolerances and degraded modes have run out.
  ///
  /// - Complexity: O(nodes + requirements + e log e) for e entries of what stops
  public func stops(with asset: Int) -> [StopTimes.Stop] {
    var times = StopTimes(over: model.graph)
    return stops(with: asset, using: &times)
  }

  private func stops(with asset: Int, using times: inout StopTimes) -> [StopTimes.Stop] {
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

  /// The process that bears a failure least, of those that stop with it: the node asked about, else by
  /// MTPD, then by identifier; and the minute at which it stops. `nil` where none stops but what failed.
  ///
  /// - Complexity: that of ``stops(with:)``
  public func worst(of asset: Int) -> (process: Int, at: Int)? {
    var worst: (process: Int, at: Int)?
    for stop in stops(with: asset) {
      let position = model.asset(of: stop.node)
      guard position != asset, model.node(of: position) == stop.node else { continue }
      if let target = question.target {
        if position == target { return (position, stop.at) }
        continue
      }
      guard model.assets[position].kind == .process else { continue }
      func key(_ process: Int) -> (Int, Int) { (model.assets[process].mtpd ?? .max, process) }
      if worst.map({ key(position) < key($0.process) }) ?? true { worst = (position, stop.at) }
    }
    return worst
  }
}

extension Model {
  /// What stops in the end once some assets have failed, ascending.
  func stopped(after assets: [Int]) -> [Node] {
    guard !assets.isEmpty else { return [] }
    var failed: [Node] = []
    for asset in assets { staffing.forEachNode(of: asset) { node, _ in failed.append(node) } }
    var propagation = Propagation(over: graph)
    return propagation.impact(of: failed).stopped.sorted()
  }
}
