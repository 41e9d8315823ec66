// How much of its activity each node does, minute by minute: read from the finished timeline.

internal import DependencyGraph

/// What is known of a level from a minute on, until the next of its list.
struct LevelStep: Hashable {
  let from: Int
  /// The least and the most it can be, in percent; the same where it is known.
  var low: Int
  var high: Int
  /// The least that ``high`` may be in truth, where something useful is unmet that says nothing of levels.
  var least: Int

  init(from: Int, low: Int, high: Int, least: Int? = nil) {
    (self.from, self.low, self.high, self.least) = (from, low, high, least ?? high)
  }

  /// Whether it may be less than ``high``.
  var isUpperBound: Bool { least < high }

  static let full = LevelStep(from: 0, low: 100, high: 100)

  func hasSame(as other: LevelStep) -> Bool {
    low == other.low && high == other.high && least == other.least
  }
}

/// The levels of the nodes of one run, beyond any horizon.
///
/// A node that follows others is worked out after them; those that follow one another, at each minute
/// together, from the greatest levels down.
struct Activity: Sendable {
  /// The run, which answers ask too: asked of the timeline anew, it would be copied for each of them.
  let course: Course
  private let graph: Graph
  private let model: Model
  /// The levels of the nodes that follow others.
  private var following: [Node: [LevelStep]] = [:]

  /// - Complexity: O(1) where no node follows others
  init(of course: Course, on graph: Graph, in model: Model) {
    self.course = course
    self.graph = graph
    self.model = model
    if !model.followers.isEmpty { follow() }
  }

  /// The level of a node, in time, from minute 0 on.
  ///
  /// - Parameter standings: how it stands, where that is known already.
  func steps(of node: Node, standing standings: [Standing]? = nil) -> [LevelStep] {
    if model.staffing.isWhole(node) {
      let units = model.staffing.units(of: model.asset(of: node))
      // Alike in what they went through, but for what they follow.
      let terms =
        units.contains { following[$0] != nil }
        ? units.map { (steps: following[$0] ?? ownSteps(of: $0), count: 1) }
        : course.alike(units).map { (steps: ownSteps(of: $0.node), count: $0.count) }
      return Activity.mean(of: terms)
    }
    return following[node] ?? ownSteps(of: node, standings)
  }

  /// The assets that are below full level though all they need may be met, ascending.
  func below(by horizon: Int) -> [Index<Asset>] {
    model.proportional.filter { asset in
      steps(of: model.node(of: asset)).contains { $0.from <= horizon && $0.low < 100 }
    }
  }

  // MARK: - What a node says by itself

  /// The level of a node without what it follows.
  private func ownSteps(of node: Node, _ standings: [Standing]? = nil) -> [LevelStep] {
    let steps = standingSteps(of: node, standings)
    guard model.hasLevels else { return steps }
    var terms = [steps]
    for requirement in operate(node) where model.level(of: requirement) == .share {
      terms.append(shareSteps(of: requirement))
    }
    return Activity.least(of: terms)
  }

  private func operate(_ node: Node) -> [Requirement] {
    graph.requirements(of: node).filter { graph.phase(of: $0) == .operate }
  }

  private func standingSteps(of node: Node, _ standings: [Standing]?) -> [LevelStep] {
    guard course.isImpaired(node) else { return outageSteps(of: node) }
    var steps: [LevelStep] = []
    let standings = standings ?? course.standings(of: node)
    steps.reserveCapacity(standings.count)
    let levels = model.details[model.asset(of: node)]?.modeLevels ?? []
    for (position, standing) in standings.enumerated() {
      let end = position + 1 < standings.count ? standings[position + 1].from : Int.max
      guard standing.isUp else {
        steps.append(LevelStep(from: standing.from, low: 0, high: 0))
        continue
      }
      var step = LevelStep(from: standing.from, low: 100, high: 100)
      var isUnsaid = false
      for requirement in standing.unmet {
        switch model.level(of: requirement) {
        case .percent(let percent): step.high = min(step.high, percent)
        case nil where graph.tolerance(of: requirement) == .unlimited: isUnsaid = true
        default: break
        }
      }
      step.low = step.high
      step.least = isUnsaid ? 0 : step.high
      guard let began = standing.modeBegan else {
        steps.append(step)
        continue
      }
      // The level of the mode at every age that makes a difference.
      let turns = levels.map { began + $0.after }.filter { $0 > standing.from && $0 < end }
      for minute in [standing.from] + turns {
        let level = levels.level(atAge: minute - began)
        let high = min(step.high, level ?? 100)
        steps.append(
          LevelStep(
            from: minute, low: level == nil ? 0 : high, high: high, least: min(step.least, high)))
      }
    }
    return steps
  }

  /// The level of a node that lacks nothing while it is up.
  private func outageSteps(of node: Node) -> [LevelStep] {
    var steps: [LevelStep] = []
    steps.reserveCapacity(4)
    steps.append(.full)
    for outage in course.outages(of: node) where outage.to != outage.from {
      if outage.from == 0 { steps.removeLast() }
      steps.append(LevelStep(from: outage.from, low: 0, high: 0))
      if let to = outage.to { steps.append(LevelStep(from: to, low: 100, high: 100)) }
    }
    return steps
  }

  /// The share of members, or of the people asked for, that are there.
  private func shareSteps(of requirement: Requirement) -> [LevelStep] {
    let members = graph.members(of: requirement)
    if members.count == 1, let member = members.first, let asked = model.people(member), asked > 1 {
      var nodes: [Node] = []
      var heads: [Int] = []
      model.staffing.forEachNode(of: model.asset(of: member)) { node, count in
        guard count <= asked else { return }
        nodes.append(node)
        heads.append(count)
      }
      return course.countsUp(of: nodes).map { turn in
        let people = turn.count == 0 ? 0 : heads[turn.count - 1]
        let share = min(100, people * 100 / asked)
        return LevelStep(from: turn.from, low: share, high: share)
      }
    }
    return course.countsUp(of: Array(members)).map { turn in
      let share = turn.count * 100 / members.count
      return LevelStep(from: turn.from, low: share, high: share)
    }
  }

  /// The least of several levels at each minute.
  private static func least(of terms: [[LevelStep]]) -> [LevelStep] {
    guard terms.count > 1 else { return terms.first ?? [.full] }
    var places = terms.map { _ in 0 }
    return minutes(of: terms).reduce(into: []) { steps, minute in
      var step = LevelStep(from: minute, low: 100, high: 100)
      for (position, term) in terms.enumerated() {
        advance(&places[position], in: term, to: minute)
        step.take(term[places[position]])
      }
      steps.appendChange(step)
    }
  }

  /// The mean of several levels at each minute, rounded down; each of them counts so many times.
  private static func mean(of terms: [(steps: [LevelStep], count: Int)]) -> [LevelStep] {
    let total = terms.reduce(0) { $0 + $1.count }
    var places = terms.map { _ in 0 }
    return minutes(of: terms.map(\.steps)).reduce(into: []) { found, minute in
      var sum = LevelStep(from: minute, low: 0, high: 0)
      for (position, term) in terms.enumerated() {
        advance(&places[position], in: term.steps, to: minute)
        let step = term.steps[places[position]]
        sum.low += step.low * term.count
        sum.high += step.high * term.count
        sum.least += step.least * term.count
      }
      (sum.low, sum.high, sum.least) = (sum.low / total, sum.high / total, sum.least / total)
      found.appendChange(sum)
    }
  }

  /// Every minute at which one of several levels changes, ascending.
  private static func minutes(of terms: [[LevelStep]]) -> [Int] {
    Set(terms.joined().map(\.from)).union([0]).sorted()
  }

  private static func advance(_ place: inout Int, in steps: [LevelStep], to minute: Int) {
    while place + 1 < steps.count, steps[place + 1].from <= minute { place += 1 }
  }

  // MARK: - What a node follows

  /// One requirement that is followed.
  private struct Followed {
    let members: [Node]
    let needed: Int
  }

  private mutating func follow() {
    var followed: [Node: [Followed]] = [:]
    for requirement in model.followers {
      followed[graph.owner(of: requirement), default: []].append(
        Followed(
          members: Array(graph.members(of: requirement)), needed: graph.needed(by: requirement)))
    }
    // Those that follow nobody else first; what is left then follows in a ring.
    var waiting: [Node: Int] = [:]
    var readers: [Node: [Node]] = [:]
    for (node, requirements) in followed {
      let members = Set(requirements.flatMap(\.members)).filter { followed[$0] != nil }
      waiting[node] = members.count
      for member in members { readers[member, default: []].append(node) }
    }
    var ready = waiting.filter { $0.value == 0 }.keys.sorted()
    while let node = ready.popLast() {
      solve([node], followed)
      waiting[node] = nil
      for reader in readers[node] ?? [] {
        waiting[reader, default: 0] -= 1
        if waiting[reader] == 0 { ready.append(reader) }
      }
    }
    let ring = waiting.keys.sorted()
    if !ring.isEmpty { solve(ring, followed) }
  }

  /// The levels of nodes that follow one another, or of one that follows only what is known.
  private mutating func solve(_ nodes: [Node], _ followed: [Node: [Followed]]) {
    let inside = Set(nodes)
    let own = nodes.map { ownSteps(of: $0) }
    let outside = Set(nodes.flatMap { followed[$0] ?? [] }.flatMap(\.members))
      .subtracting(inside).sorted()
    let known = outside.map { steps(of: $0) }
    var ownPlaces = own.map { _ in 0 }
    var knownPlaces = known.map { _ in 0 }
    var found = nodes.map { _ in [LevelStep]() }
    for minute in Activity.minutes(of: own + known) {
      var now: [Node: LevelStep] = [:]
      for (position, node) in outside.enumerated() {
        Activity.advance(&knownPlaces[position], in: known[position], to: minute)
        now[node] = known[position][knownPlaces[position]]
      }
      for (position, node) in nodes.enumerated() {
        Activity.advance(&ownPlaces[position], in: own[position], to: minute)
        now[node] = own[position][ownPlaces[position]]
      }
      // Down from what each could do by itself: the greatest levels that agree.
      var hasChanged = true
      while hasChanged {
        hasChanged = false
        for node in nodes {
          guard let before = now[node], before.high > 0 else { continue }
          var step = before
          for requirement in followed[node] ?? [] {
            step.take(Activity.level(of: requirement, now))
          }
          if !step.hasSame(as: before) {
            now[node] = step
            hasChanged = true
          }
        }
      }
      for (position, node) in nodes.enumerated() {
        guard let step = now[node] else { continue }
        found[position].appendChange(
          LevelStep(from: minute, low: step.low, high: step.high, least: step.least))
      }
    }
    for (position, node) in nodes.enumerated() { following[node] = found[position] }
  }

  /// The k-th largest level of the members.
  private static func level(of requirement: Followed, _ now: [Node: LevelStep]) -> LevelStep {
    let steps = requirement.members.compactMap { now[$0] }
    guard steps.count >= requirement.needed, requirement.needed > 0 else { return .full }
    func largest(_ levels: [Int]) -> Int { levels.sorted(by: >)[requirement.needed - 1] }
    return LevelStep(
      from: 0, low: largest(steps.map(\.low)), high: largest(steps.map(\.high)),
      least: largest(steps.map(\.least)))
  }
}

extension LevelStep {
  /// The least of both.
  fileprivate mutating func take(_ other: LevelStep) {
    low = min(low, other.low)
    high = min(high, other.high)
    least = min(least, other.least)
  }
}

extension [LevelStep] {
  fileprivate mutating func appendChange(_ step: LevelStep) {
    if let last, last.hasSame(as: step) { return }
    append(step)
  }
}
