// A good schedule found: proposals from the plain project and from what waits, judged by replays.

extension Project {
  /// How many tries a search has unless said otherwise: the more works, the dearer each.
  ///
  /// - Complexity: O(failures)
  public var defaultTries: Int {
    let works = failures.reduce(0) { $0 + $1.stepCount }
    return max(400, min(5_000, 1_000_000 / max(1, works)))
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

  /// Where more works than these occupy somebody, the starts of a plain project are not held to.
  private static let mostHolds = 200

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
    let score = Score(of: plan.timeline, for: goals, against: self.score)
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
    let share = max(20, (tries - spent) * 3 / 4)
    let replayed = plain.score(ends: plain.replayedEnds)
    let found = search.run(
      tries: share, from: [generation.ordered(), plain.order(by: plain.latestStarts)],
      ideal: ideal)
    spent += search.tries
    // Compared with the replay as the plain project sees it: what never returns is not in it.
    guard let found, found.score < replayed else { return }
    propose(Schedule(order: plain.nodes(found.order)))
    // Every work held until its start in the plain project: there it begins then, whoever is free. Nobody
    // reads a plan with hundreds of holds.
    var holds = plain.holds(at: found.starts)
    guard holds.count <= PlanSearch.mostHolds else { return }
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
      for move in best.moves(for: goals) where !isDone {
        if propose(best.schedule.applying(move, to: best.busyNodes)) {
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
