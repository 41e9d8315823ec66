// The plain project behind a replay: works with fixed predecessors, and heads over time.

/// What classical scheduling calls a project: every k-of-n requirement of the graph replaced by the k members
/// that came back first in one replay, the shifts and outages of people as heads over time.
///
/// It proves nothing where there are tolerances, degraded modes, lost works or alternatives: what is found
/// in it is a proposal, which only a replay judges.
struct PlainProject: Sendable {
  struct Activity: Sendable {
    let node: UInt32
    let step: Int32
    /// An index of a crew, or −1.
    let crew: Int32
    let minutes: Int
    /// The minute before which it cannot begin, whatever comes before it.
    let release: Int
  }

  /// An activity that ends something a goal asks about.
  struct Due: Sendable {
    let activity: Int32
    let from: Int
    let limit: Int?
    let target: Int?
    let weight: Int
    /// Its place among the nodes that come first, or −1.
    let first: Int
  }

  /// In an order in which predecessors come first.
  let activities: ContiguousArray<Activity>
  let before: Rows
  let after: Rows
  let crews: [[Resources.Share]]
  let heads: ContiguousArray<HeadProfile>
  private let dues: [Due]
  /// When the activities ended in the replay.
  let replayedEnds: ContiguousArray<Int>
  private let horizon: Int
  private let firstCount: Int

  /// Lists of activities, by activity.
  struct Rows: Sendable {
    private var rows: ContiguousArray<Int32> = [0]
    private var items: ContiguousArray<Int32> = []

    init(_ lists: [[Int32]]) {
      for list in lists {
        items.append(contentsOf: list)
        rows.append(Int32(items.count))
      }
    }

    func range(_ index: Int) -> Range<Int> { Int(rows[index])..<Int(rows[index + 1]) }
    func item(_ place: Int) -> Int { Int(items[place]) }
  }

  /// - Complexity: O(works + requirements and members of what was down · their outages)
  init(behind plan: Plan, goals: Goals) {
    let timeline = plan.timeline
    let (run, graph) = (timeline.known, timeline.graph)
    horizon = timeline.horizon
    crews = plan.resources.crews
    firstCount = goals.first.count
    var heads = ContiguousArray(plan.resources.initialHeads.map { HeadProfile(heads: $0) })
    let log = run.attempts ?? AttemptLog()
    for change in log.heads {
      heads[Int(change.resource)].change(at: change.from, to: change.heads)
    }

    self.heads = heads

    var activities: ContiguousArray<Activity> = []
    var dues: [Due] = []
    var replayedEnds: ContiguousArray<Int> = []
    // The activity that ended each outage, by outage.
    var ending = ContiguousArray<Int32>(repeating: -1, count: run.log.count)
    var lists: [[Int32]] = []
    var outageOf = ContiguousArray<Int32>(repeating: -1, count: graph.nodeCount)
    var lastOf = ContiguousArray<Int32>(repeating: -1, count: graph.nodeCount)
    for attempt in log.attempts where !attempt.isLost {
      guard let outage = run.outageIndex(of: Int(attempt.node), at: attempt.readySince) else {
        continue
      }
      let node = Int(attempt.node)
      let part = run.log[outage]
      var preceding: [Int32] = lastOf[node] >= 0 ? [lastOf[node]] : []
      var release = 0
      if outageOf[node] != Int32(outage) {
        outageOf[node] = Int32(outage)
        release = max(part.from, part.isIntoMode ? 0 : timeline.recoveryBegins)
        if part.failedAt >= 0 { release = max(release, part.clearsAt) }
        preceding += PlainProject.members(
          of: Node(node), neededFrom: part, at: attempt.readySince, in: run, graph: graph
        )
        .compactMap { ending[$0] >= 0 ? ending[$0] : nil }
      }
      let index = Int32(activities.count)
      activities.append(
        Activity(
          node: attempt.node, step: attempt.step, crew: attempt.crew, minutes: attempt.minutes,
          release: release))
      lists.append(preceding)
      replayedEnds.append(log.spans(of: attempt).last?.to ?? timeline.horizon)
      lastOf[node] = index
      ending[outage] = index
    }
    func add(_ preceding: [Int32], release: Int) -> Int32 {
      activities.append(
        Activity(node: .max, step: 0, crew: -1, minutes: 0, release: release))
      lists.append(preceding)
      replayedEnds.append(preceding.map { replayedEnds[Int($0)] }.max() ?? 0)
      return Int32(activities.count - 1)
    }
    for goal in goals.goals {
      if let longest = timeline.longestOutage(of: goal.node), longest.to != nil,
        let outage = run.outageIndex(of: goal.node.index, endingAt: longest.to ?? 0),
        ending[outage] >= 0
      {
        dues.append(
          Due(
            activity: ending[outage], from: longest.from, limit: goal.limit, target: goal.target,
            weight: 0, first: -1))
      }
      let spells = Score.impairments(of: goal.node, in: timeline)
      guard goal.weight > 0, let start = spells.first?.from, let end = spells.last?.to else {
        continue
      }
      let whole = add(
        PlainProject.ends(of: goal.node, at: end, run, graph).compactMap {
          ending[$0] >= 0 ? ending[$0] : nil
        }, release: 0)
      dues.append(
        Due(
          activity: whole, from: start, limit: nil, target: nil, weight: goal.weight, first: -1))
    }
    for (place, node) in goals.first.enumerated() {
      guard let end = Score.impairments(of: node, in: timeline).last?.to else { continue }
      let whole = add(
        PlainProject.ends(of: node, at: end, run, graph).compactMap {
          ending[$0] >= 0 ? ending[$0] : nil
        }, release: 0)
      dues.append(
        Due(activity: whole, from: 0, limit: nil, target: nil, weight: 0, first: place))
    }
    self.activities = activities
    self.dues = dues
    self.replayedEnds = replayedEnds
    before = Rows(lists)
    var reversed = [[Int32]](repeating: [], count: activities.count)
    for (activity, list) in lists.enumerated() {
      for other in list { reversed[Int(other)].append(Int32(activity)) }
    }
    after = Rows(reversed)
  }

  /// The outages of the members that `node` waited for in an outage: of each requirement that counts, of those
  /// that were up when it became ready the k that came back first.
  private static func members(
    of node: Node, neededFrom outage: Outage, at ready: Int, in run: Run, graph: Graph
  ) -> [Int] {
    var found: [Int] = []
    let intoMode = outage.isIntoMode
    for position in graph.ownedRange(node.index) {
      let requirement = Int(graph.owned[position])
      let counts =
        switch graph.phases[requirement] {
        case .operate: !intoMode && graph.tolerances[requirement] != Limit.unlimitedCode
        case .repair: !intoMode && outage.failedAt >= 0
        case .restore: !intoMode && outage.failedAt >= 0
        case .fallback: intoMode
        }
      if counts { found += firstBack(requirement, by: ready, in: run, graph: graph) }
    }
    return found
  }

  /// The outages of the k members of a requirement that came back first for good, up to `minute`.
  private static func firstBack(_ requirement: Int, by minute: Int, in run: Run, graph: Graph)
    -> [Int]
  {
    let range = graph.memberRange(requirement)
    var returns: [(end: Int, outage: Int)] = []
    for member in graph.members[range] {
      guard let last = run.lastOutage(of: Int(member), from: minute) else {
        returns.append((-1, -1))
        continue
      }
      let outage = run.log[last]
      if !outage.isOpen, outage.to <= minute { returns.append((outage.to, last)) }
    }
    returns.sort { ($0.end, $0.outage) < ($1.end, $1.outage) }
    let needed = range.count - Int(graph.slacks[requirement])
    return returns.prefix(needed).compactMap { $0.outage >= 0 ? $0.outage : nil }
  }

  /// The outages whose ends made `node` whole at `minute`: its own last, and those of what it needs.
  private static func ends(of node: Node, at minute: Int, _ run: Run, _ graph: Graph) -> [Int] {
    var found: [Int] = []
    if let own = run.lastOutage(of: node.index, from: minute), run.log[own].to >= 0 {
      found.append(own)
    }
    for position in graph.ownedRange(node.index) {
      let requirement = Int(graph.owned[position])
      guard graph.phases[requirement] == .operate,
        graph.tolerances[requirement] != Limit.unlimitedCode
      else { continue }
      found += firstBack(requirement, by: minute, in: run, graph: graph)
    }
    return found
  }

  /// How good it is when activities end so.
  func score(ends: ContiguousArray<Int>) -> Score {
    var score = Score()
    score.first = Array(repeating: 0, count: firstCount)
    for due in dues {
      let end = min(ends[Int(due.activity)], horizon)
      if due.first >= 0 {
        score.first[due.first] = end
      } else {
        score.late += Score.lateness(of: end - due.from, limit: due.limit)
        score.lateForTarget += Score.lateness(of: end - due.from, limit: due.target)
        score.weighted += due.weight * max(0, end - due.from)
      }
    }
    for index in activities.indices where activities[index].node != .max {
      if ends[index] > horizon {
        score.stillDown += 1
      } else {
        score.lastReturn = max(score.lastReturn, ends[index])
      }
    }
    return score
  }

  /// The latest minute at which each activity may begin for every goal to be met, and where none asks for
  /// it, for the end of all; without a thought for people.
  var latestStarts: ContiguousArray<Int> {
    var ends = ContiguousArray(repeating: 0, count: activities.count)
    for index in activities.indices {
      var start = activities[index].release
      for place in before.range(index) { start = max(start, ends[before.item(place)]) }
      ends[index] = start + activities[index].minutes
    }
    // Without a limit or a target, as soon as may be: a goal of more weight the sooner.
    let last = ends.max() ?? 0
    var latest = ContiguousArray(repeating: last + horizon, count: activities.count)
    if dues.isEmpty { latest = ContiguousArray(repeating: last, count: activities.count) }
    for due in dues {
      let index = Int(due.activity)
      let limit = due.limit ?? due.target
      let wanted = due.first >= 0 ? ends[index] : limit.map { due.from + $0 } ?? horizon
      latest[index] = min(latest[index], wanted)
    }
    for index in activities.indices.reversed() {
      for place in after.range(index) {
        let next = after.item(place)
        latest[index] = min(latest[index], latest[next] - activities[next].minutes)
      }
    }
    for index in activities.indices { latest[index] -= activities[index].minutes }
    return latest
  }
}

extension Run {
  /// The outage of `node` that lasts at `minute`, or begins or ends then; the last of several.
  func outageIndex(of node: Int, at minute: Int) -> Int? {
    var found: Int?
    for place in outagePlaces(of: node) {
      let index = outage(at: place)
      let outage = log[index]
      if outage.from <= minute && (outage.isOpen || outage.to >= minute) { found = index }
    }
    return found
  }

  /// The outage of `node` that ends at `minute`; the last of several.
  func outageIndex(of node: Int, endingAt minute: Int) -> Int? {
    var found: Int?
    for place in outagePlaces(of: node) where log[outage(at: place)].to == minute {
      found = outage(at: place)
    }
    return found
  }

  /// The last outage of `node` that begins no later than `minute`.
  func lastOutage(of node: Int, from minute: Int) -> Int? {
    var found: Int?
    for place in outagePlaces(of: node) where log[outage(at: place)].from <= minute {
      found = outage(at: place)
    }
    return found
  }
}
