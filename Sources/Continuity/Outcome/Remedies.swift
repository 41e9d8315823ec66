// What would break a circle: single changes, each played again, and the copies that would have done.

internal import DependencyGraph

/// One change of the model that a circle could be broken with.
package enum Change: Hashable, Sendable {
  /// `owner` no longer needs `member` in this way, and `member` no longer controls it through it.
  case independence(owner: Index<Asset>, member: Index<Asset>, Relation)
  /// `controller` no longer controls `controlled`: `control: false`.
  case noControl(controller: Index<Asset>, controlled: Index<Asset>)
}

/// A change after which everything that a circle holds down comes back.
package struct Remedy: Hashable, Sendable {
  /// The change.
  package let change: Change
  /// The last return of what never returned without it, in minutes; a lower bound where figures are
  /// missing.
  package let lastReturn: Int
}

/// The single changes that break the circles of an outcome.
package struct Remedies: Sendable {
  /// Those that were found to do it, the soonest return first.
  package let found: [Remedy]
  /// How many other changes there was no time to try.
  package let untried: Int
}

/// Another copy to come back from, where the freshest one is held by what does not return, or returns
/// too late.
package struct OtherCopy: Sendable {
  /// The asset.
  package let asset: Index<Asset>
  /// The copy, and what becomes of it.
  package let copy: CopyFate
  /// When the asset is back if it comes back from that copy, in minutes.
  package let returns: Int
  /// Whether everything that never returned comes back then; `false` where nothing was so.
  package let freesAll: Bool
  /// Whether any RPO has to do with it: something that has one loses data then.
  package let concernsRPO: Bool
  /// The assets that keep their RPO without it and do not with it.
  package let missingRPO: [Index<Asset>]
}

extension Outcome {
  /// How many changes are tried, at most: each is a whole run, so the fewer the larger the model.
  private var mostChangesTried: Int {
    min(48, max(4, 4_000_000 / (graph.nodeCount + graph.memberCount + 1)))
  }

  /// The single changes that let everything come back which a circle holds down, those that bring it
  /// back soonest first. Empty where nothing is held by a circle, or no single change is enough.
  ///
  /// Tried, not guessed: the scenario is played again with each requirement of the circles made
  /// independent, and with each control link by which an attacker reached the circles cut.
  ///
  /// - Complexity: as many runs as changes are tried
  package func remedies() -> Remedies {
    let held = heldByCircles
    guard !held.assets.isEmpty else { return Remedies(found: [], untried: 0) }
    var remedies: [Remedy] = []
    let changes = changes(for: held.loops)
    for change in changes.prefix(mostChangesTried) {
      if let last = lastReturn(of: held.assets, after: change) {
        remedies.append(Remedy(change: change, lastReturn: last))
      }
    }
    // Stable: of changes as good as one another, the one found first.
    let sorted = remedies.enumerated()
      .sorted { ($0.element.lastReturn, $0.offset) < ($1.element.lastReturn, $1.offset) }
      .map(\.element)
    return Remedies(found: sorted, untried: max(0, changes.count - mostChangesTried))
  }

  /// For assets whose copy is held by what does not return, or only when an MTPD is past, the other
  /// surviving copies from which they do return, and sooner; the soonest return first.
  ///
  /// - Complexity: as many runs as there are such copies
  package func otherCopies() -> [OtherCopy] {
    guard !failures.chosen.isEmpty else { return [] }
    let held = heldByCircles
    let gone = affected.filter { isNever($0) }
    var found: [OtherCopy] = []
    for asset in waitingForHolders(besides: held).prefix(mostChangesTried) {
      guard let chosen = failures.chosen[asset], let fates = failures.copies[asset] else {
        continue
      }
      for index in fates.indices where index != chosen && fates[index].survives {
        let other = Failures(
          of: scenario.within(horizon), in: model, choices: [asset: index])
        let run = play(other, on: other.graph(of: model))
        guard case .at(let minute) = run.return(of: model.node(of: asset)) else { continue }
        if case .at(let now) = timeline.return(of: model.node(of: asset)), now <= minute {
          continue
        }
        let losses = DataLosses(after: other, in: model)
        let bearers = affected.filter {
          model.assets[$0].rpo != nil && losses.loss(of: $0, in: model).chain > .minutes(0)
        }
        found.append(
          OtherCopy(
            asset: asset, copy: fates[index], returns: minute,
            freesAll: !gone.isEmpty && gone.allSatisfy { !isNever($0, in: run) },
            concernsRPO: !bearers.isEmpty,
            missingRPO: bearers.filter {
              keepsRPO($0, losing: self.losses) && !keepsRPO($0, losing: losses)
            }))
      }
    }
    return found.sorted {
      ($0.freesAll ? 0 : 1, $0.returns, $0.asset) < ($1.freesAll ? 0 : 1, $1.returns, $1.asset)
    }
  }

  private func keepsRPO(_ asset: Index<Asset>, losing losses: DataLosses?) -> Bool {
    guard let rpo = model.assets[asset].rpo, let loss = losses?.loss(of: asset, in: model) else {
      return true
    }
    return loss.chain <= .minutes(rpo) && !loss.isLowerBound
  }

  /// The assets whose copy is held by what never returns, those of circles first; then those whose holder
  /// returns nobody knows when, after the horizon, or too late for something that misses its MTPD.
  private func waitingForHolders(besides held: (assets: [Index<Asset>], loops: [[Index<Asset>]]))
    -> [Index<Asset>]
  {
    func holder(of asset: Index<Asset>) -> Index<Asset>? { failures.copy(of: asset)?.copy.holder }
    let inCircles = Set(held.loops.joined()).sorted().filter {
      holder(of: $0).map { isNever($0) } ?? false
    }
    let byCircle = Set(held.assets)
    var late: Set<Index<Asset>> = []
    for asset in affected {
      let node = model.node(of: asset)
      guard case .at = timeline.return(of: node), let mtpd = model.assets[asset].mtpd,
        let outage = timeline.longestOutage(of: node), let to = outage.to, to - outage.from > mtpd
      else { continue }
      for link in chain(to: asset) {
        if let holder = holder(of: link.asset),
          case .at(let minute) = timeline.return(of: model.node(of: holder)),
          minute - outage.from > mtpd
        {
          late.insert(link.asset)
        }
      }
    }
    let others = failures.chosen.keys.sorted().filter { asset in
      guard !byCircle.contains(asset), let holder = holder(of: asset) else { return false }
      switch timeline.return(of: model.node(of: holder)) {
      case nil: return false
      case .at: return late.contains(asset)
      case .never, .unstable, .unknown, .afterHorizon: return true
      }
    }
    return inCircles + others
  }

  /// The groups of assets that wait for one another for ever, each once, as ``whyNever(_:)`` tells them.
  ///
  /// - Complexity: O(entries of what never returns)
  package var circles: [[Index<Asset>]] { heldByCircles.loops }

  /// What never returns because of a circle, and the circles, each once.
  private var heldByCircles: (assets: [Index<Asset>], loops: [[Index<Asset>]]) {
    var assets: [Index<Asset>] = []
    var loops: [[Index<Asset>]] = []
    var known: Set<[Index<Asset>]> = []
    for asset in affected where isNever(asset) {
      guard case .loop(_, let loop) = whyNever(asset) else { continue }
      assets.append(asset)
      if known.insert(loop).inserted { loops.append(loop) }
    }
    return (assets, loops)
  }

  private func isNever(_ asset: Index<Asset>, in run: Timeline? = nil) -> Bool {
    (run ?? timeline).return(of: model.node(of: asset)) == .never
  }

  /// What could be changed about circles: each need that closes one, and each link by which an attacker
  /// reached it.
  private func changes(for loops: [[Index<Asset>]]) -> [Change] {
    var changes: [Change] = []
    var known: Set<Change> = []
    func add(_ change: Change) { if known.insert(change).inserted { changes.append(change) } }
    var by: [Index<Asset>: Index<Asset>] = [:]
    for held in compromised { by[held.asset] = held.by }
    for loop in loops {
      for (owner, member) in zip(loop, loop.dropFirst() + loop.prefix(1)) {
        for requirement in model.requirements(of: owner)
        where model.graph.phase(of: requirement) != .fallback
          && model.members(of: requirement).contains(member)
        {
          add(.independence(owner: owner, member: member, model.relations[requirement.index]))
        }
      }
      for asset in loop {
        var controlled = asset
        while let controller = by[controlled] {
          add(.noControl(controller: controller, controlled: controlled))
          controlled = controller
        }
      }
    }
    return changes
  }

  /// When the last of `assets` is back after a change; `nil` if one of them is not.
  private func lastReturn(of assets: [Index<Asset>], after change: Change) -> Int? {
    var removed: Set<Requirement> = []
    var controls = model.controls
    switch change {
    case .noControl(let controller, let controlled):
      controls = controls.without(controller: controller, controlled: controlled)
    case .independence(let owner, let member, let relation):
      removed = Set(
        model.nodes(of: owner).flatMap { model.graph.requirements(of: $0) }.filter {
          model.relations[$0.index] == relation && model.members(of: $0).contains(member)
        })
      if relation.isControl { controls = controls.without(controller: member, controlled: owner) }
    }
    let failures = Failures(of: scenario.within(horizon), in: model, controls: controls)
    let graph = failures.graph(of: model)
    let run = play(failures, on: removed.isEmpty ? graph : graph.removing(removed))
    var last = 0
    for asset in assets {
      switch run.return(of: model.node(of: asset)) {
      case .at(let minute): last = max(last, minute)
      case nil: continue
      default: return nil
      }
    }
    return last
  }

  private func play(_ failures: Failures, on graph: Graph) -> Timeline {
    Timeline(
      of: graph, failures: failures.list, recoveryBegins: scenario.recoveryStartsAfter,
      horizon: horizon)
  }
}
