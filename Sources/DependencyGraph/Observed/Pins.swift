// What was seen of each node, as a run keeps it.

/// The facts of a run, and what they hold back.
struct Pins: Sendable {
  /// What was seen of one node.
  struct Sighted: Sendable {
    var sights: [Observation] = []
    /// The first that is still to come.
    var next = 0
    /// Failures that befell it while it was seen up.
    var due: [Int] = []
    /// Its work is done, and it waits for what it needs or for somebody to see it up.
    var isSpent = false
    /// A step of its work is ready and was seen to begin later.
    var isHeldBack = false
    /// The work under way was seen: what it lacked when it began does not stop it.
    var isTold = false

    /// The minute at which somebody sees a step begin next.
    func begins(_ step: Int) -> Int? { sights[next...].first { $0.sight == .begun(step) }?.at }

    /// The minute at which somebody sees a step end next.
    func ends(_ step: Int) -> Int? { sights[next...].first { $0.sight == .done(step) }?.at }
  }

  let now: Int
  var nodes: [Int: Sighted] = [:]
  /// The nodes seen in the minute that is played, in their order.
  var current: [Int] = []
  /// The nodes that the rules brought back before `now`, and that nobody saw up.
  var overdue: Set<Int> = []

  /// When each node was seen on its degraded mode: to the next that was seen of it, or to now.
  var papers: [Int: [Interval]] {
    var found: [Int: [Interval]] = [:]
    for (node, sighted) in nodes {
      for (place, sight) in zip(sighted.sights.indices, sighted.sights) where sight.sight == .mode {
        let next = place + 1 < sighted.sights.count ? sighted.sights[place + 1].at : now
        if next > sight.at { found[node, default: []].append(Interval(from: sight.at, to: next)) }
      }
    }
    return found
  }

  init(_ observations: Observations) {
    now = observations.now
    for observation in observations.list {
      nodes[observation.node.index, default: Sighted()].sights.append(observation)
    }
  }
}
