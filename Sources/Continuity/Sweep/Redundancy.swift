// Which added redundancy helps most: tried one by one over the worst single points of failure.

public import DependencyGraph

/// One redundancy that could be added, and what it would bring.
public struct AddedRedundancy: Hashable, Sendable {
  /// The single point of failure, as a position in ``Model/assets``.
  public let asset: Int
  /// Who gets a second member; `nil` for everybody who needs ``asset``.
  public let owner: Int?
  /// How the owner needs it; `nil` for everybody.
  public let relation: Relation?
  /// How many requirements get one more member.
  public let requirements: Int
  /// How many stops of processes it removes: over all failures tried alone, each process that would no
  /// longer stop counts once for each. In a sweep for one node, how many failures would no longer stop it.
  public let processStops: Int
  /// Those of critical processes among them; 0 in a sweep for one node.
  public let criticalStops: Int
}

/// The redundancies that were found.
public struct AddedRedundancies: Sendable {
  /// Those for everybody who needs a node, the best first.
  public internal(set) var everywhere: [AddedRedundancy] = []
  /// Those for one owner, the best first.
  public internal(set) var single: [AddedRedundancy] = []
  /// How many were tried.
  public internal(set) var tried = 0
  /// How many there are to try; where all were, there is none better than those found.
  public internal(set) var total = 0
}

extension FailureSweep {
  /// The redundancies that remove most stops of processes, tried for the worst single points of failure.
  ///
  /// Each is one more member, which never fails, for one requirement that a failure breaks by itself, or
  /// for all the requirements that name the node: a second one for everybody. All failures that reach it
  /// are tried again. One requirement cannot bring more than all of them together: what can bring less
  /// than the best found is not tried, so that the best are found all the same. Owners whose own failure
  /// stops most come first: in a large model there is no time for all.
  ///
  /// - Parameters:
  ///   - failures: the failures of this sweep.
  ///   - chosen: the failures that matter to who asks, worst first; all unless said.
  ///   - worst: for how many single points of failure.
  ///   - limit: how many redundancies to tell, for one owner and for everybody apart.
  ///   - steps: how much work to do at most, in nodes and members looked at: some seconds unless said.
  /// - Returns: those for everybody and those for one owner, each by processes, critical ones, node and
  ///   owner. None that brings nothing.
  /// - Complexity: O(nodes + members) and some passes for each that is tried
  public func redundancies(
    after failures: SweptFailures, considering chosen: [Int]? = nil, forWorst worst: Int = 10,
    keeping limit: Int = 5,
    within steps: Int = 300_000_000, telling progress: SearchProgress = SearchProgress()
  ) -> AddedRedundancies {
    let trials = RedundancyTrials(sweep: self, failures: failures)
    var left = steps
    var found = AddedRedundancies()
    let points = (chosen ?? failures.ranked.map(\.asset)).prefix(worst)
    found.total = points.count
    var untried: [RedundancyTrials.Trial] = []
    progress.begin(found.total)
    for asset in points where !progress.isCancelled {
      let candidates = trials.candidates(under: asset)
      left -= trials.steps(for: candidates.count)
      guard left >= 0 else { break }
      let requirements = trials.requirements(brokenBy: asset)
      let gain = trials.gain(of: Set(requirements), for: candidates)
      found.tried += 1
      progress.advance()
      guard gain.processes > 0 else { continue }
      found.everywhere.append(
        AddedRedundancy(
          asset: asset, owner: nil, relation: nil, requirements: requirements.count,
          processStops: gain.processes, criticalStops: gain.critical))
      untried += trials.trials(of: asset, requirements, within: gain)
    }
    found.everywhere = Array(found.everywhere.sorted(by: AddedRedundancy.comesFirst).prefix(limit))
    found.total += untried.count
    untried.sort { ($1.estimate, $0.requirement) < ($0.estimate, $1.requirement) }
    progress.begin(untried.count)
    for trial in untried where !progress.isCancelled {
      progress.advance()
      if found.single.count == limit, trial.gain.processes <= found.single[limit - 1].processStops {
        found.tried += 1
        continue
      }
      left -= trials.steps(for: trial.gain.changed.count)
      guard left >= 0 else { break }
      let gain = trials.gain(of: [trial.requirement], for: trial.gain.changed)
      found.tried += 1
      guard gain.processes > 0 else { continue }
      found.single.append(
        AddedRedundancy(
          asset: trial.asset, owner: model.asset(of: model.graph.owner(of: trial.requirement)),
          relation: model.relations[trial.requirement.index], requirements: 1,
          processStops: gain.processes, criticalStops: gain.critical))
      found.single = Array(found.single.sorted(by: AddedRedundancy.comesFirst).prefix(limit))
    }
    return found
  }
}

extension AddedRedundancy {
  fileprivate static func comesFirst(_ a: AddedRedundancy, _ b: AddedRedundancy) -> Bool {
    (b.processStops, b.criticalStops, a.asset, a.owner ?? -1)
      < (a.processStops, a.criticalStops, b.asset, b.owner ?? -1)
  }
}

/// What redundancies can be tried, and what they bring.
private struct RedundancyTrials {
  let sweep: FailureSweep
  /// The processes that each candidate stops now, or whether it stops the one asked about, by its
  /// position; `nil` where it was not tried or stops nothing of interest.
  private var stopped: [(processes: Int, critical: Int)?]

  /// The place of each asset among the candidates, -1 for what may not fail.
  private let positions: [Int]

  /// One requirement that could get one more member.
  struct Trial {
    let asset: Int
    let requirement: Requirement
    /// What all requirements that name the asset bring together: more than this it cannot bring.
    let gain: Gain
    /// How many processes its owner stops alone: what it is likely to bring for each failure.
    let estimate: Int
  }

  init(sweep: FailureSweep, failures: SweptFailures) {
    self.sweep = sweep
    var positions = [Int](repeating: -1, count: sweep.model.assets.count)
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
  func candidates(under asset: Int) -> [Int] {
    let graph = sweep.model.graph
    var isReached = [Bool](repeating: false, count: sweep.model.assets.count)
    isReached[asset] = true
    var queue = [asset]
    while let next = queue.popLast() {
      sweep.model.staffing.forEachNode(of: next) { node, _ in
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

  /// The requirements that the failure of `asset` breaks by itself.
  func requirements(brokenBy asset: Int) -> [Requirement] {
    let graph = sweep.model.graph
    var found: [Requirement] = []
    sweep.model.staffing.forEachNode(of: asset) { node, _ in
      for requirement in graph.requirements(naming: node) where graph.canStop(requirement) {
        if graph.needed(by: requirement) == graph.members(of: requirement).count {
          found.append(requirement)
        }
      }
    }
    return found
  }

  /// Each of the requirements by itself, given what they bring together.
  func trials(of asset: Int, _ requirements: [Requirement], within gain: Gain) -> [Trial] {
    requirements.map { requirement in
      let owner = sweep.model.asset(of: sweep.model.graph.owner(of: requirement))
      return Trial(
        asset: asset, requirement: requirement, gain: gain,
        estimate: positions[owner] < 0 ? 0 : stopped[positions[owner]]?.processes ?? 0)
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

  /// How many stops are removed by one more member in some requirements.
  func gain(of requirements: Set<Requirement>, for candidates: [Int]) -> Gain {
    var gain = Gain()
    guard !requirements.isEmpty else { return gain }
    let tallies = sweep.sweep.tallies(of: candidates, sparingOneMoreIn: requirements)
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

extension Graph {
  /// Whether the loss of a requirement's members can stop its owner.
  fileprivate func canStop(_ requirement: Requirement) -> Bool {
    switch phase(of: requirement) {
    case .operate: tolerance(of: requirement) != .unlimited
    case .fallback: true
    case .repair, .restore: false
    }
  }
}
