// One simulation, slow and obvious: in each minute every condition is read off the whole graph.

import DependencyGraph

/// A run without crews. All that it knows is the state below; there is no queue and no counter.
struct SlowRun {
  /// One time that a node went down, until it came up.
  struct Part {
    let from: Int
    var to: Int?
    /// Whether it failed, or was destroyed, in the losses in which it went down.
    var failedAtOnce = false
    var destroyedAtOnce = false
    /// Its requirements that were broken at the end of those losses.
    var broken: Set<Requirement> = []
    /// When it failed first, if it did; when its causes are cleared; its work; was it destroyed?
    var firstFailure: Int?
    var cleared: Int?
    /// The minute before which nobody works on it.
    var heldUntil = 0
    var failures: [Failure] = []
    var isDestroyed = false
    /// When the node became ready for the work that goes on or that brought it back.
    var workBegan: Int?
    /// The step that is under way or comes next, whether it is under way, and the minutes done of it.
    var step = 0
    var isUnderWay = false
    var done = 0
    /// Its work in ``SlowRun/works``, if it was begun.
    var work: Int?
    var wasReadyNormally = false
    var wasReadyInMode = false
    /// The members, of requirements that counted, that came up in the minute when work began.
    var candidates: Set<Node> = []
  }

  /// Later than everything.
  static let never = Int.max / 4
  /// How often a node may go down; the last time it stays down.
  static let patience = 16

  let graph: Graph
  let failures: [Failure]
  let recoveryBegins: Int
  /// When unknown causes end, at the earliest.
  let unknownEnd: Int
  /// Who works, where people are played.
  let people: SlowPeople?
  /// What the graph says, in a form quicker to scan.
  let nodes: [Node]
  let requirements: [Requirement]
  let members: [[Node]]
  let owned: [[Phase: [Requirement]]]
  let vital: [[Requirement]]

  var minute = -1
  /// Whether the losses of this minute have begun: what runs out now has then run out.
  var lossesBegan = false
  var isUp: [Node: Bool] = [:]
  var timesDown: [Node: Int] = [:]
  var cameUp: [Node: Int] = [:]
  var firstBreak: [Node: Int] = [:]
  var unmetSince: [Requirement: Int] = [:]
  var parts: [Node: [Part]] = [:]
  var degraded: [Node: [Span]] = [:]
  var standings: [Node: [SlowStanding]] = [:]
  var works: [SlowWork] = []

  /// Runs until nothing is left to happen, or to the end of the minute `until`.
  init(
    of graph: Graph, failures: [Failure], recoveryBegins: Int, unknownEnd: Int = never,
    until: Int = never - 1, people: SlowPeople? = nil, everyMinute: Bool = false
  ) {
    self.graph = graph
    self.failures = failures
    self.recoveryBegins = recoveryBegins
    self.unknownEnd = unknownEnd
    self.people = people
    nodes = Array(graph.nodes)
    requirements = Array(graph.requirements)
    members = graph.requirements.map { Array(graph.members(of: $0)) }
    owned = graph.nodes.map {
      Dictionary(grouping: graph.requirements(of: $0), by: graph.phase(of:))
    }
    vital = owned.map { phases in
      phases[.operate, default: []].filter { graph.tolerance(of: $0) != .unlimited }
    }
    for node in nodes { isUp[node] = true }
    while let soonest = interestingMinutes.filter({ $0 > minute }).min(), soonest <= until {
      let next = everyMinute ? minute + 1 : soonest
      for node in nodes {
        guard var part = current(node), part.isUnderWay else { continue }
        part.done += next - minute
        replaceLast(node, with: part)
      }
      minute = next
      lossesBegan = false
      var rounds = 0
      repeat {
        gain()
        lossesBegan = true
        rounds += 1
      } while lose(failing: rounds == 1)
      noteDegraded()
      noteStandings()
    }
  }

  /// Every minute at which something may happen as things are now.
  var interestingMinutes: [Int] {
    var minutes = failures.map(\.at) + [recoveryBegins]
    for node in nodes {
      if let part = current(node) {
        minutes += [part.cleared ?? 0, part.heldUntil]
        if part.isUnderWay {
          minutes.append(minute + job(of: node, in: part)[part.step].minutes - part.done)
        }
      }
      if let broke = firstBreak[node], case .minutes(let length)? = graph.degradedMode(of: node) {
        minutes.append(broke + length)
      }
    }
    for requirement in requirements {
      if let since = unmetSince[requirement],
        case .minutes(let tolerance) = graph.tolerance(of: requirement)
      {
        minutes.append(since + tolerance)
      }
    }
    return (minutes + (people?.interestingMinutes ?? [])).filter { $0 < SlowRun.never }
  }

  // MARK: Conditions

  func current(_ node: Node) -> Part? {
    guard let last = parts[node]?.last, last.to == nil else { return nil }
    return last
  }

  func isMet(_ requirement: Requirement) -> Bool {
    let up = members[requirement.index].count { isUp[$0] == true }
    return up >= graph.needed(by: requirement)
  }

  func owned(by node: Node, _ phase: Phase) -> [Requirement] {
    owned[node.index][phase, default: []]
  }

  /// Operate requirements of finite tolerance.
  func vital(to node: Node) -> [Requirement] { vital[node.index] }

  func hasPassed(_ end: Int) -> Bool { lossesBegan ? minute >= end : minute > end }

  func isBroken(_ requirement: Requirement) -> Bool {
    guard let since = unmetSince[requirement],
      case .minutes(let tolerance) = graph.tolerance(of: requirement)
    else { return false }
    return hasPassed(since + tolerance)
  }

  /// Whether `node` has a degraded mode whose clock was set and has not run out.
  func modeIsOpen(of node: Node) -> Bool {
    guard let mode = graph.degradedMode(of: node), let broke = firstBreak[node] else {
      return false
    }
    if case .minutes(let length) = mode { return !hasPassed(broke + length) }
    return true
  }

  func modeHolds(_ node: Node) -> Bool {
    modeIsOpen(of: node) && owned(by: node, .fallback).allSatisfy(isMet)
  }

  /// The steps of the work on `node`: those of the failure with the longest work, where it failed.
  func job(of node: Node, in part: Part) -> [Failure.Step] {
    func steps(_ failure: Failure) -> [Failure.Step] {
      failure.steps.isEmpty
        ? [.init(minutes: failure.work, crew: failure.crew)] : failure.steps
    }
    let written = part.failures.filter { !$0.steps.isEmpty }
    let candidates = (written.isEmpty ? part.failures : written).map(steps)
    func length(_ steps: [Failure.Step]) -> Int { steps.map(\.minutes).reduce(0, +) }
    let longest = candidates.map(length).max()
    let job =
      candidates.first { length($0) == longest }
      ?? [.init(minutes: graph.restart(of: node), crew: .own)]
    return job.map { step in
      let crew = step.crew == .own ? people?.restartCrews[node] ?? .nobody : step.crew
      return .init(minutes: step.minutes, crew: people == nil ? .nobody : crew)
    }
  }

  /// The requirements that count for a normal return of `node`.
  func counting(for node: Node, in part: Part) -> [Requirement] {
    vital(to: node) + (part.cleared != nil ? owned(by: node, .repair) : [])
      + (part.isDestroyed ? owned(by: node, .restore) : [])
  }

  func isReadyNormally(_ node: Node, _ part: Part) -> Bool {
    minute >= part.cleared ?? 0 && minute >= max(recoveryBegins, part.heldUntil)
      && counting(for: node, in: part).allSatisfy(isMet)
  }

  func isReadyInMode(_ node: Node, _ part: Part) -> Bool {
    part.cleared == nil && modeHolds(node)
  }

  func isUnstable(_ node: Node) -> Bool { timesDown[node, default: 0] >= SlowRun.patience }
}

/// From one minute to another, or without end.
struct Span: Hashable, CustomStringConvertible {
  let from: Int
  let to: Int?

  init(_ from: Int, _ to: Int?) {
    self.from = from
    self.to = to
  }

  var description: String { "\(from)–\(to.map(String.init) ?? "")" }
}
