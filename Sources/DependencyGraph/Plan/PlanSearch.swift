// A good schedule found: proposals from the plain project and from what waits, judged by replays.

extension Project {
  /// How many tries a search has unless said otherwise: the more works, the dearer each.
  ///
  /// - Complexity: O(failures)
  public var defaultTries: Int {
    let works = failures.reduce(0) { $0 + $1.stepCount }
    return max(400, min(6_000, 1_200_000 / max(1, works)))
  }

  /// Looks for the schedule that serves `goals` best.
  ///
  /// It begins with the latest starts, backwards from the goals. Then, again and again: a search of the
  /// *plain project* behind the best replay (see ``PlainProject``), its starts turned into an order and
  /// holds; works moved before those that held their people; works held back for what came shortly after.
  /// All these are proposals: only the minutes of a replay count. Where there are few nodes to order, every
  /// order is tried. Deterministic.
  ///
  /// - Parameters:
  ///   - goals: what counts.
  ///   - tries: how many schedules are generated or played, ``defaultTries`` unless said otherwise.
  ///   - schedule: a schedule to start from: the answer is no worse.
  /// - Complexity: O(tries · ``play(_:)``)
  public func search(
    for goals: Goals = Goals(), tries: Int? = nil, from schedule: Schedule? = nil
  ) -> Plan {
    var search = PlanSearch(self, goals: goals, tries: tries ?? defaultTries)
    search.run(from: schedule)
    return play(search.best.schedule)
  }
}

/// One search.
struct PlanSearch {
  private let project: Project
  private let goals: Goals
  private let tries: Int
  /// How good it would be if people shared themselves with nobody.
  private let ideal: Score
  private let unshared: Plan
  private(set) var spent = 0
  private(set) var best: Plan
  private(set) var score: Score
  private var seen: Set<Schedule> = []

  init(_ project: Project, goals: Goals, tries: Int) {
    self.project = project
    self.goals = goals
    self.tries = tries
    unshared = project.playUnshared()
    ideal = unshared.score(for: goals)
    best = project.play(Schedule(), hoping: false)
    score = best.score(for: goals)
  }

  private var isDone: Bool { spent >= tries || score <= ideal }

  /// Plays a schedule and keeps it if it is better; whether it was.
  @discardableResult
  private mutating func propose(_ schedule: Schedule) -> Bool {
    guard seen.insert(schedule).inserted else { return false }
    spent += 1
    let plan = project.play(schedule, hoping: false)
    let score = plan.score(for: goals)
    let isBetter =
      score < self.score
      || (score == self.score && schedule.holds.count < best.schedule.holds.count)
    if isBetter { (best, self.score) = (plan, score) }
    return isBetter
  }

  mutating func run(from schedule: Schedule?) {
    if let schedule { propose(schedule) }
    guard !isDone, !best.works.isEmpty else { return }
    let first = PlainProject(behind: unshared, goals: goals)
    propose(Schedule(order: first.nodes(first.order(by: first.latestStarts))))
    tryAllOrders()
    var seed: UInt64 = 1
    while !isDone {
      let before = score
      searchPlainProject(seed: seed)
      moveWaiting()
      seed += 1
      // Twice without success, and from two seeds: it is likely to stay so.
      if score == before && seed > 3 { break }
    }
    dropHolds()
  }

  // MARK: The plain project

  private mutating func searchPlainProject(seed: UInt64) {
    guard !isDone else { return }
    let plain = PlainProject(behind: best, goals: goals)
    var generation = Generation(plain)
    generation.forward(plain.replayed)
    var search = PlainSearch(of: plain, seed: seed)
    let share = max(20, (tries - spent) * 3 / 5)
    let replayed = plain.score(ends: plain.replayedEnds)
    let found = search.run(
      tries: share, from: [generation.ordered(), plain.order(by: plain.latestStarts)],
      ideal: ideal)
    spent += search.tries
    // Compared with the replay as the plain project sees it: what never returns is not in it.
    guard let found, found.score < replayed else { return }
    propose(Schedule(order: plain.nodes(found.order)))
    // Every work held until its start in the plain project: there it begins then, whoever is free.
    var holds = plain.holds(at: found.starts)
    let order = plain.nodes(found.order)
    let held = project.play(Schedule(order: order, holds: holds), hoping: false)
    spent += 1
    guard held.score(for: goals) < score else { return }
    let binding = held.bindingHolds
    holds = holds.filter { binding.contains($0) }
    propose(Schedule(order: order, holds: holds))
  }

  /// Leaves out every hold without which the plan is as good.
  private mutating func dropHolds() {
    var size = best.schedule.holds.count
    while size > 0 {
      var place = 0
      while place < best.schedule.holds.count {
        var schedule = best.schedule
        schedule.holds.removeSubrange(place..<min(place + size, schedule.holds.count))
        if !propose(schedule) { place += size }
        if spent > tries + 400 { return }
      }
      size /= 2
    }
  }

  // MARK: What waits

  /// Moves works along the chains of what is late before those that had their people, and holds those back
  /// that took them shortly before.
  private mutating func moveWaiting() {
    var goesOn = true
    while goesOn && !isDone {
      goesOn = false
      for proposal in best.proposals(for: goals) where !isDone {
        if propose(proposal) {
          goesOn = true
          break
        }
      }
    }
  }

  // MARK: Few nodes

  /// Where the orders of the nodes that occupy somebody are few, plays them all.
  private mutating func tryAllOrders() {
    let nodes = Set(best.works.map(\.node)).union(unshared.works.map(\.node)).sorted()
    var orders = 1
    for factor in stride(from: nodes.count, to: 1, by: -1) {
      orders *= factor
      guard orders <= min(800, tries / 2) else { return }
    }
    var order = nodes
    var counters = Array(repeating: 0, count: nodes.count)
    // Heap's permutations.
    propose(Schedule(order: order))
    var place = 1
    while place < nodes.count, !isDone {
      if counters[place] < place {
        order.swapAt(place.isMultiple(of: 2) ? 0 : counters[place], place)
        propose(Schedule(order: order))
        counters[place] += 1
        place = 1
      } else {
        counters[place] = 0
        place += 1
      }
    }
  }
}

extension PlainProject {
  /// The activities as the replay had them.
  var replayed: ContiguousArray<Int32> { ContiguousArray(activities.indices.map { Int32($0) }) }

  /// The nodes that occupy somebody, by their first activity in an order.
  func nodes(_ order: ContiguousArray<Int32>) -> [Node] {
    var seen: Set<UInt32> = []
    return order.compactMap { item in
      let activity = activities[Int(item)]
      guard activity.crew >= 0, seen.insert(activity.node).inserted else { return nil }
      return Node(rawValue: activity.node)
    }
  }

  /// A hold for every activity that occupies somebody, until its start.
  func holds(at starts: ContiguousArray<Int>) -> [Hold] {
    activities.indices.compactMap { index in
      let activity = activities[index]
      guard activity.crew >= 0, starts[index] > 0 else { return nil }
      return Hold(Node(rawValue: activity.node), step: Int(activity.step), until: starts[index])
    }.sorted()
  }
}

extension Plan {
  /// The holds that kept a work from beginning while its crew was free; the others change nothing.
  var bindingHolds: Set<Hold> {
    var until: [Hold.Place: Int] = [:]
    for hold in schedule.holds {
      until[Hold.Place(node: hold.node.rawValue, step: Int32(hold.step))] = hold.until
    }
    var found: Set<Hold> = []
    for place in timeline.known.attempts?.binding ?? [] {
      guard let minute = until[place] else { continue }
      found.insert(Hold(Node(rawValue: place.node), step: Int(place.step), until: minute))
    }
    return found
  }

  /// Schedules that may be better: see ``PlanSearch/moveWaiting()``.
  func proposals(for goals: Goals) -> [Schedule] {
    let order = schedule.ranks(of: timeline.graph.nodeCount)
    let ranked = timeline.graph.nodes.sorted { order[$0.index] < order[$1.index] }
    let busy = Set(works.map(\.node))
    let nodes = ranked.filter { busy.contains($0) }
    var found: [Schedule] = []
    for (waiter, holders) in waits(for: goals) {
      for holder in holders where holder.node != waiter.node {
        if order[holder.node.index] < order[waiter.node.index] {
          var moved = nodes.filter { $0 != waiter.node }
          if let place = moved.firstIndex(of: holder.node) {
            moved.insert(waiter.node, at: place)
            found.append(Schedule(order: moved, holds: schedule.holds))
          }
          var swapped = nodes
          if let a = nodes.firstIndex(of: waiter.node), let b = nodes.firstIndex(of: holder.node) {
            swapped.swapAt(a, b)
            found.append(Schedule(order: swapped, holds: schedule.holds))
          }
        }
        if holder.spans[0].from < waiter.readySince {
          // It took people shortly before: held until the other is ready, it comes after it.
          var moved = nodes.filter { $0 != waiter.node }
          if let place = moved.firstIndex(of: holder.node) {
            moved.insert(waiter.node, at: place)
          }
          var holds = schedule.holds.filter {
            $0.node != holder.node || $0.step != holder.step
          }
          holds.append(Hold(holder.node, step: holder.step, until: waiter.readySince))
          found.append(
            Schedule(
              order: order[holder.node.index] < order[waiter.node.index] ? moved : nodes,
              holds: holds.sorted()))
        }
      }
    }
    return found
  }

  /// The works that waited for people along the chains of what is late, and who had them.
  private func waits(for goals: Goals) -> [(waiter: Work, holders: [Work])] {
    var nodes = goals.first
    let scored = goals.goals.map { goal in
      let single = Score(of: timeline, for: Goals([goal]))
      return (single, goal.node)
    }
    nodes += scored.sorted { $1.0 < $0.0 }.prefix(12).map(\.1)
    if let last = works.filter({ !$0.isLost }).max(by: { ($0.end ?? .max) < ($1.end ?? .max) }) {
      nodes.append(last.node)
    }
    var byNode: [Node: [Work]] = [:]
    var byResource: [Resource: [Work]] = [:]
    for work in works {
      byNode[work.node, default: []].append(work)
      for share in resources.members(of: work.crew) {
        byResource[share.resource, default: []].append(work)
      }
    }
    var found: [(waiter: Work, holders: [Work])] = []
    var seen: Set<Work> = []
    var queue: [Node] = []
    var reached: Set<Node> = []
    func follow(_ node: Node) {
      for link in timeline.chain(to: node) where reached.insert(link.node).inserted {
        queue.append(link.node)
      }
      for member in timeline.wholeAfter(node) {
        for link in timeline.chain(to: member) where reached.insert(link.node).inserted {
          queue.append(link.node)
        }
      }
    }
    for node in nodes { follow(node) }
    var head = 0
    while head < queue.count, found.count < 60 {
      let node = queue[head]
      head += 1
      for work in byNode[node] ?? [] where work.readySince < work.spans[0].from {
        guard seen.insert(work).inserted else { continue }
        var holders: [Work] = []
        for share in resources.members(of: work.crew) {
          for other in byResource[share.resource] ?? []
          where other.node != work.node && other.spans[0].from < work.spans[0].from
            && (other.end ?? .max) > work.readySince && !holders.contains(other)
          {
            holders.append(other)
          }
        }
        holders.sort { ($0.end ?? .max, $0.node) > ($1.end ?? .max, $1.node) }
        found.append((work, Array(holders.prefix(8))))
        // What held them may itself have waited.
        for holder in holders.prefix(2) { follow(holder.node) }
      }
    }
    return found
  }
}

extension Timeline {
  /// What a node on its degraded mode waits for: the members, down, of its operate requirements.
  fileprivate func wholeAfter(_ node: Node) -> [Node] {
    guard graph.degradedMode(of: node) != nil else { return [] }
    return graph.requirements(of: node).flatMap { requirement -> [Node] in
      guard graph.phase(of: requirement) == .operate,
        graph.tolerance(of: requirement) != .unlimited
      else { return [] }
      return graph.members(of: requirement).filter { !outages(of: $0).isEmpty }
    }
  }
}
