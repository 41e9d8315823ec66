// Good schedules of the plain project: a population of orders, crossed, changed and improved.

/// A genetic search over orders of activities, each improved forwards and backwards (Valls, Ballestín and
/// Quintanilla, *A hybrid genetic algorithm for the resource-constrained project scheduling problem*, 2008,
/// doi:10.1016/j.ejor.2006.12.033; the crossing of two lists at two points: Hartmann 1998).
struct PlainSearch {
  struct Individual {
    var order: ContiguousArray<Int32>
    var starts: ContiguousArray<Int>
    var score: Score
  }

  private let project: PlainProject
  private var generation: Generation
  private var dice: Dice
  private var people: [Individual] = []

  /// The number of tries spent: schedules generated.
  var tries: Int { generation.count }

  init(of project: PlainProject, seed: UInt64) {
    self.project = project
    generation = Generation(project)
    dice = Dice(seed: seed)
  }

  /// The best schedule found in so many tries, from these orders and random ones on; `ideal` is a score that
  /// none can beat.
  mutating func run(
    tries: Int, from orders: [ContiguousArray<Int32>], ideal: Score
  ) -> Individual? {
    guard !project.activities.isEmpty else { return nil }
    let size = min(40, max(6, tries / 60))
    for order in orders where generation.count < tries { admit(order) }
    let latest = project.latestStarts
    while people.count < size, generation.count < tries {
      admit(randomOrder(by: latest, noise: people.count))
    }
    people.sort { $0.score < $1.score }
    while generation.count < tries, let best = people.first, best.score > ideal {
      var children: [Individual] = []
      for _ in 0..<(size / 2) where generation.count < tries {
        let (mother, father) = (parent(), parent())
        for (a, b) in [(mother, father), (father, mother)] {
          var order = cross(people[a].order, people[b].order)
          change(&order)
          children.append(individual(order))
        }
      }
      people += children
      people.sort { $0.score < $1.score }
      var kept: [Individual] = []
      for candidate in people where kept.count < size {
        // Two of a kind teach nothing.
        if kept.suffix(8).contains(where: {
          $0.score == candidate.score && $0.starts == candidate.starts
        }) {
          continue
        }
        kept.append(candidate)
      }
      people = kept
      while people.count < max(2, size / 2), generation.count < tries {
        admit(randomOrder(by: latest, noise: size))
      }
    }
    return people.min { $0.score < $1.score }
  }

  private mutating func admit(_ order: ContiguousArray<Int32>) { people.append(individual(order)) }

  private mutating func individual(_ order: ContiguousArray<Int32>) -> Individual {
    generation.forward(order)
    var found = Individual(
      order: generation.ordered(), starts: generation.starts,
      score: project.score(ends: generation.ends))
    let improved = generation.improve()
    let score = project.score(ends: generation.ends)
    if score <= found.score {
      found = Individual(order: improved, starts: generation.starts, score: score)
    }
    return found
  }

  private mutating func parent() -> Int {
    let (a, b) = (dice.below(people.count), dice.below(people.count))
    return min(a, b)
  }

  /// The first list up to a point, the second's order of what is left up to another, then the first's.
  private mutating func cross(_ a: ContiguousArray<Int32>, _ b: ContiguousArray<Int32>)
    -> ContiguousArray<Int32>
  {
    let count = a.count
    let (x, y) = (dice.below(count + 1), dice.below(count + 1))
    let (low, high) = (min(x, y), max(x, y))
    var isTaken = ContiguousArray(repeating: false, count: count)
    var child: ContiguousArray<Int32> = []
    child.reserveCapacity(count)
    for item in a[..<low] {
      child.append(item)
      isTaken[Int(item)] = true
    }
    for item in b where child.count < high && !isTaken[Int(item)] {
      child.append(item)
      isTaken[Int(item)] = true
    }
    for item in a where !isTaken[Int(item)] { child.append(item) }
    return child
  }

  /// Swaps neighbours here and there where neither must come before the other.
  private mutating func change(_ order: inout ContiguousArray<Int32>) {
    for place in order.indices.dropLast() where dice.below(20) == 0 {
      let (one, next) = (Int(order[place]), Int(order[place + 1]))
      let isBound = project.before.range(next).contains { project.before.item($0) == one }
      if !isBound { order.swapAt(place, place + 1) }
    }
  }

  /// An order by latest starts, the more blurred the more noise; predecessors first.
  private mutating func randomOrder(by latest: ContiguousArray<Int>, noise: Int)
    -> ContiguousArray<Int32>
  {
    let span = max(1, (latest.max() ?? 1) - (latest.min() ?? 0))
    var keys = latest
    for index in keys.indices { keys[index] += dice.below(span * noise / 60 + 1) }
    return project.order(by: keys)
  }
}

extension PlainProject {
  /// The activities by key where predecessors allow.
  ///
  /// - Complexity: O(n log n + predecessors)
  func order(by keys: ContiguousArray<Int>) -> ContiguousArray<Int32> {
    // A key no smaller than those of what must come before makes the order a sort.
    var keys = keys
    for index in activities.indices.reversed() {
      for place in after.range(index) { keys[index] = min(keys[index], keys[after.item(place)]) }
    }
    return ContiguousArray(
      activities.indices.map { Int32($0) }.sorted { a, b in
        (keys[Int(a)], a) < (keys[Int(b)], b)
      })
  }
}
