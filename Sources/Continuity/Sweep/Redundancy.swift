// Which added redundancy helps most: tried one by one over the worst single points of failure.

package import DependencyGraph

/// One redundancy that could be added, and what it would bring.
package struct AddedRedundancy: Hashable, Sendable {
  /// The single point of failure, as a position in ``Model/assets``.
  package let asset: Index<Asset>
  /// Who gets a second member; `nil` for everybody who needs ``asset``.
  package let owner: Index<Asset>?
  /// How the owner needs it; `nil` for everybody.
  package let relation: Relation?
  /// How many requirements get a second one beside ``asset``.
  package let requirements: Int
  /// How many stops of processes it removes: over all failures tried alone, each process that would no
  /// longer stop counts once for each. In a sweep for one node, how many failures would no longer stop it.
  package let processStops: Int
  /// Those of critical processes among them; 0 in a sweep for one node.
  package let criticalStops: Int
}

/// The redundancies that were found.
package struct AddedRedundancies: Sendable {
  /// Those for everybody who needs a node, the best first.
  package internal(set) var everywhere: [AddedRedundancy] = []
  /// Those for one owner, the best first.
  package internal(set) var single: [AddedRedundancy] = []
  /// How many were tried.
  package internal(set) var tried = 0
  /// How many there are to try; where all were, there is none better than those found.
  package internal(set) var total = 0
}

extension FailureSweep {
  /// The redundancies that remove most stops of processes, tried for the worst single points of failure.
  ///
  /// Each is a second one, which never fails, beside the node: for one owner whose requirement the failure
  /// breaks by itself, or for everybody. It stands for that node and for no other of a group. All failures
  /// that reach it are tried again, but where nothing can change: see
  /// ``Sweep/worthDoubling(_:whenFailing:with:)``. Owners
  /// whose own failure stops most come first, should there be no time for all.
  ///
  /// - Parameters:
  ///   - failures: the failures of this sweep.
  ///   - chosen: the failures that matter to who asks, worst first; all unless said.
  ///   - worst: for how many single points of failure.
  ///   - limit: how many redundancies to tell, for one owner and for everybody apart.
  ///   - steps: how much work to do at most, in nodes and members looked at: a second or two unless said.
  /// - Returns: those for everybody and those for one owner, each by processes, critical ones, node and
  ///   owner. None that brings nothing.
  /// - Complexity: O(nodes + members) for each node, and one pass for 512 failures tried again
  package func redundancies(
    after failures: SweptFailures, considering chosen: [Index<Asset>]? = nil,
    forWorst worst: Int = 10,
    keeping limit: Int = 5, within steps: Int = 150_000_000,
    telling progress: SearchProgress = SearchProgress()
  ) -> AddedRedundancies {
    let trials = RedundancyTrials(sweep: self, failures: failures)
    var left = steps
    var found = AddedRedundancies()
    let points = (chosen ?? failures.ranked.map(\.asset)).prefix(worst)
    found.total = points.count
    var additions: [RedundancyTrials.Addition] = []
    progress.begin(found.total)
    for asset in points where !progress.isCancelled {
      let candidates = trials.candidates(under: asset)
      left -= trials.steps(for: candidates.count)
      guard left >= 0 else { break }
      let doublings = trials.doublings(of: asset)
      let gain = trials.gain(of: doublings, for: candidates)
      found.tried += 1
      progress.advance()
      found.total += doublings.count
      guard gain.processes > 0 else {
        // One of them cannot bring what all do not.
        found.tried += doublings.count
        continue
      }
      found.everywhere.append(
        AddedRedundancy(
          asset: asset, owner: nil, relation: nil, requirements: trials.count(of: doublings),
          processStops: gain.processes, criticalStops: gain.critical))
      let worth = trials.additions(for: asset, doublings, changing: gain.changed)
      found.tried += doublings.count - worth.count
      additions += worth
    }
    additions.sort { ($1.estimate, $0.doubling) < ($0.estimate, $1.doubling) }
    progress.begin(additions.count)
    var next = additions.startIndex
    while next < additions.endIndex, !progress.isCancelled {
      var end = next
      var count = 0
      while end < additions.endIndex, count < RedundancyTrials.together {
        count += additions[end].candidates.count
        end += 1
      }
      left -= trials.steps(for: count)
      guard left >= 0 else { break }
      found.single += trials.gains(of: additions[next..<end])
      found.tried += end - next
      progress.advance(by: end - next)
      next = end
    }
    found.everywhere = Array(found.everywhere.sorted(by: AddedRedundancy.comesFirst).prefix(limit))
    found.single = Array(found.single.sorted(by: AddedRedundancy.comesFirst).prefix(limit))
    return found
  }
}

extension AddedRedundancy {
  /// None comes before any.
  private var ownerOrder: Int { owner?.position ?? -1 }

  fileprivate static func comesFirst(_ a: AddedRedundancy, _ b: AddedRedundancy) -> Bool {
    (b.processStops, b.criticalStops, a.asset, a.ownerOrder)
      < (a.processStops, a.criticalStops, b.asset, b.ownerOrder)
  }
}

/// What redundancies can be tried, and what they bring.
private struct RedundancyTrials {
  let sweep: FailureSweep
  /// The processes that each candidate stops now, or whether it stops the one asked about, by its
  /// position; `nil` where it was not tried or stops nothing of interest.
  private var stopped: [(processes: Int, critical: Int)?]

  /// The place of each asset among the candidates, -1 for what may not fail.
  private let positions: Indexed<Asset, Int>

  /// One requirement that could get a second one beside a member.
  struct Addition {
    let asset: Index<Asset>
    let doubling: Doubling
    /// The candidates for which that may change something, by their positions.
    var candidates: [Int]
    /// How many processes its owner stops alone: what it is likely to bring for each of them.
    let estimate: Int
  }

  /// How many failures are tried again at once, at least where there are so many.
  static let together = 16_384

  init(sweep: FailureSweep, failures: SweptFailures) {
    self.sweep = sweep
    var positions = Indexed<Asset, Int>(repeating: -1, count: sweep.model.assets.count)
    for (candidate, asset) in sweep.assets.enumerated() { positions[asset] = candidate }
    self.positions = positions
    stopped = Array(repeating: nil, count: sweep.assets.count)
    for failure in failures.ranked {
      stopped[positions[failure.asset]] =
        sweep.question.target == nil
        ? (failure.stopped.processes, failure.stopped.critical) : (1, 0)
    }
  }

  /// The candidates that could stop `asset`, directly or not: what lies under its requirements, and it.
  func candidates(under asset: Index<Asset>) -> [Int] {
    let graph = sweep.model.graph
    var isReached = Indexed<Asset, Bool>(repeating: false, count: sweep.model.assets.count)
    isReached[asset] = true
    var queue = [asset]
    while let next = queue.popLast() {
      sweep.model.staffing.forEachOwner(of: next) { node in
        for requirement in graph.requirements(of: node) where graph.canStop(requirement) {
          for member in graph.members(of: requirement) {
            let under = sweep.model.asset(of: member)
            if !isReached[under] {
              isReached[under] = true
              queue.append(under)
            }
          }
        }
      }
    }
    return sweep.assets.indices.filter { isReached[sweep.assets[$0]] && stopped[$0] != nil }
  }

  /// A second one of `asset` in each requirement that its failure breaks by itself. Several units that all
  /// fail are not replaced by one: nothing is tried for them.
  func doublings(of asset: Index<Asset>) -> [Doubling] {
    let graph = sweep.model.graph
    var found: [Doubling] = []
    guard sweep.model.unitCount(of: asset) == 1 else { return [] }
    sweep.model.staffing.forEachNode(of: asset) { node, _ in
      for requirement in graph.requirements(naming: node) where graph.canStop(requirement) {
        if graph.needed(by: requirement) == graph.members(of: requirement).count {
          found.append(Doubling(node, in: requirement))
        }
      }
    }
    return found
  }

  /// How many requirements as they are written some doublings are in.
  func count(of doublings: [Doubling]) -> Int {
    let (graph, staffing) = (sweep.model.graph, sweep.model.staffing)
    guard staffing.hasUnits else { return doublings.count }
    return doublings.count { doubling in
      let owner = graph.owner(of: doubling.requirement)
      let asset = staffing.asset(of: owner)
      return staffing.unitCount(of: asset) == 1 || staffing.writtenNode(of: asset) == owner
    }
  }

  /// Each of the requirements by itself, where a second one may change something for a candidate.
  func additions(
    for asset: Index<Asset>, _ doublings: [Doubling], changing changed: [Int]
  ) -> [Addition] {
    var places: [Doubling: Int] = [:]
    var additions: [Addition] = []
    var propagation = Propagation(over: sweep.model.graph)
    for candidate in changed {
      let worth = sweep.sweep.worthDoubling(
        doublings, whenFailing: candidate, with: &propagation)
      for doubling in worth {
        // One of several units that has a second one is not worth telling: they are tried together.
        let owner = sweep.model.asset(of: sweep.model.graph.owner(of: doubling.requirement))
        guard sweep.model.unitCount(of: owner) == 1 else { continue }
        if let place = places[doubling] {
          additions[place].candidates.append(candidate)
          continue
        }
        places[doubling] = additions.count
        additions.append(
          Addition(
            asset: asset, doubling: doubling, candidates: [candidate],
            estimate: positions[owner] < 0 ? 0 : stopped[positions[owner]]?.processes ?? 0))
      }
    }
    return additions
  }

  /// What each of some additions brings, those left out that bring nothing.
  func gains(of additions: ArraySlice<Addition>) -> [AddedRedundancy] {
    let trials = additions.flatMap { addition in
      addition.candidates.map {
        Sweep.Trial(failing: $0, doubling: addition.doubling)
      }
    }
    var tallies = sweep.sweep.tallies(of: trials)[...]
    return additions.compactMap { addition in
      let gain = gain(for: addition.candidates, after: tallies.prefix(addition.candidates.count))
      tallies = tallies.dropFirst(addition.candidates.count)
      guard gain.processes > 0 else { return nil }
      return AddedRedundancy(
        asset: addition.asset,
        owner: sweep.model.asset(of: sweep.model.graph.owner(of: addition.doubling.requirement)),
        relation: sweep.model.relations[addition.doubling.requirement.index], requirements: 1,
        processStops: gain.processes, criticalStops: gain.critical)
    }
  }

  /// The work of trying something for so many candidates, in nodes and members looked at, at most.
  func steps(for candidates: Int) -> Int {
    let graph = sweep.model.graph
    return graph.memberCount + graph.nodeCount * (1 + candidates / 512)
  }

  private func measured(_ tally: Sweep.Tally) -> (processes: Int, critical: Int) {
    guard sweep.question.target == nil else {
      return (Int(tally.counts[FailureSweep.Class.targetCount]), 0)
    }
    let stopped = Stopped(tally)
    return (stopped.processes, stopped.critical)
  }

  /// What redundancy brings.
  struct Gain {
    var processes = 0
    var critical = 0
    /// The candidates that stop fewer processes, by their positions.
    var changed: [Int] = []
  }

  /// How many stops are removed by a second one in each of some requirements.
  func gain(of doublings: [Doubling], for candidates: [Int]) -> Gain {
    guard !doublings.isEmpty else { return Gain() }
    let tallies = sweep.sweep.tallies(of: candidates, doubling: doublings)
    return gain(for: candidates, after: tallies[...])
  }

  private func gain(for candidates: [Int], after tallies: ArraySlice<Sweep.Tally>) -> Gain {
    var gain = Gain()
    for (candidate, tally) in zip(candidates, tallies) {
      guard let before = stopped[candidate] else { continue }
      let after = measured(tally)
      guard after.processes < before.processes else { continue }
      gain.processes += before.processes - after.processes
      gain.critical += before.critical - after.critical
      gain.changed.append(candidate)
    }
    return gain
  }
}
