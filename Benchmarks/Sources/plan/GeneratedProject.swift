// A generated project of any size: layers of nodes, most destroyed, and teams that are too small.

import DependencyGraph

/// What a large outage asks of a search: how long it takes.
enum GeneratedProject {
  /// So many nodes; the last ones are what the goals ask about.
  static func make(nodes count: Int, seed: UInt64) -> (project: Project, goals: Goals) {
    var random = seed
    func below(_ end: Int) -> Int {
      random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(random >> 33) % max(1, end)
    }
    var builder = Graph.Builder()
    let nodes = (0..<count).map { _ in builder.addNode(restart: 5 + below(30)) }
    for index in nodes.indices.dropFirst() {
      for _ in 0...below(3) {
        let member = nodes[below(max(1, index * 2 / 3))]
        builder.require(
          .all, of: [member], for: nodes[index],
          tolerance: .minutes(below(6) == 0 ? 60 * below(24) : 0))
      }
      if index > count * 9 / 10 && below(2) == 0 {
        builder.setDegradedMode(of: nodes[index], lasting: .minutes(1_440 * (1 + below(3))))
      }
    }
    var resources = Resources()
    // Days of ten hours, teams of some heads: about three weeks of work for each.
    let teams = (0..<max(2, count / 100)).map { team in
      var heads: [(from: Int, heads: Int)] = [(from: 0, heads: 1)]
      for day in 0..<180 {
        heads.append((from: day * 1_440 + 480, heads: 3 + team % 4))
        heads.append((from: day * 1_440 + 1_080, heads: 1))
      }
      return resources.add(heads)
    }
    func crew() -> Crew {
      var members = [(resource: teams[below(teams.count)], heads: 1 + below(2))]
      if below(4) == 0 { members.append((resource: teams[below(teams.count)], heads: 1)) }
      return resources.crew(of: members)
    }
    for node in nodes { resources.setRestartCrew(crew(), of: node) }
    let failures = nodes.filter { _ in below(10) < 7 }.map { node in
      let steps = (0...below(3)).map { _ in
        Failure.Step(minutes: 30 + below(180), crew: below(5) == 0 ? .nobody : crew())
      }
      return Failure(
        of: node, cause: .minutes(0), work: 0, isDestruction: true, steps: steps)
    }
    let goals = nodes.suffix(max(1, count / 20)).map {
      Goal($0, limit: 1_440 * (1 + below(10)), target: 720 * (1 + below(4)), weight: 1 + below(4))
    }
    return (
      Project(of: builder.build(), failures: failures, resources: resources),
      Goals(goals)
    )
  }
}
