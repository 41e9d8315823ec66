// A project and its schedule in a few lines of text, beside the graph and the failures.

import DependencyGraph

/// What a ``TextGraph`` says, and people:
///
///     sys has 2                        two heads
///     sys has 2 0@480 2@960 while ad   none from 480 to 960, and none while ad is down
///     ad by sys:1+sec:1                the crew that restarts ad
///     ad destroyed step 60/sys:1 step 30
///     ad fails work 30 by sys:2        hands-on work
///     hold ad 1 until 110
struct TextPlan {
  let text: TextGraph
  let failures: [Failure]
  let project: Project
  let schedule: Schedule
  let people: SlowPeople

  init(
    _ lines: [String], people: [String], failures: [String], order: String = "",
    recoveryBegins: Int = 0, horizon: Int = 129_600, unknownCausesEnd: Int? = nil
  ) throws {
    let text = try TextGraph(lines)
    var resources = Resources()
    var handles: [Substring: Resource] = [:]
    var heads: [[(from: Int, heads: Int)]] = []
    var ties: [Node?] = []
    var restartCrews: [Node: Crew] = [:]
    var holds: [Hold] = []
    func crew(_ word: Substring) throws -> Crew {
      let members = try word.split(separator: "+").map { member in
        let parts = member.split(separator: ":")
        guard parts.count == 2, let resource = handles[parts[0]] else {
          throw TextError("no crew \(word)")
        }
        return (resource: resource, heads: try minutes(parts[1]))
      }
      return resources.crew(of: members)
    }
    for line in people {
      let words = line.split(separator: " ")
      if words[0] == "hold" {
        holds.append(
          Hold(try text.node(words[1]), step: try minutes(words[2]), until: try minutes(words[4])))
      } else if words[1] == "has" {
        let isTied = words.dropLast().last == "while"
        let node = isTied ? try text.node(words[words.count - 1]) : nil
        let steps = try words.dropFirst(2).dropLast(isTied ? 2 : 0).map { word in
          let parts = word.split(separator: "@")
          return (
            from: parts.count == 1 ? 0 : try minutes(parts[1]),
            heads: parts[0] == "any" ? Resources.unlimited : try minutes(parts[0])
          )
        }
        heads.append(steps)
        ties.append(node)
        handles[words[0]] = resources.add(steps, whileUp: node)
      } else {
        let made = try crew(words[2])
        restartCrews[try text.node(words[0])] = made
        resources.setRestartCrew(made, of: try text.node(words[0]))
      }
    }
    self.failures = try failures.map { line in
      var failure = try text.failure(line)
      let words = line.split(separator: " ")
      var step = 0
      for (word, value) in zip(words, words.dropFirst()) {
        if word == "by" { failure.crew = try crew(value) }
        guard word == "step" else { continue }
        if let who = value.split(separator: "/").dropFirst().first {
          failure.steps[step].crew = try crew(who)
        }
        step += 1
      }
      return failure
    }
    self.text = text
    let named = try order.split(separator: " ").map { try text.node($0) }
    schedule = Schedule(order: named, holds: holds)
    project = Project(
      of: text.graph, failures: self.failures, resources: resources,
      recoveryBegins: recoveryBegins, horizon: horizon, unknownCausesEnd: unknownCausesEnd)
    self.people = SlowPeople(
      resources: resources, heads: heads, ties: ties, restartCrews: restartCrews,
      order: named + text.graph.nodes.filter { !named.contains($0) }, holds: holds)
  }

  /// The outages of each node that goes down, as `ad 0–300, dpi 0–330`.
  func outages(in plan: Plan) -> String {
    text.graph.nodes.compactMap { node in
      let spans = plan.timeline.outages(of: node).map { Span($0).description }
      return spans.isEmpty ? nil : "\(text.name(of: node)) \(spans.joined(separator: " "))"
    }.joined(separator: ", ")
  }

  /// The works, as `ad.0 0–60, ad.1 60–90 lost`.
  func works(in plan: Plan) -> String {
    plan.works.map { work in
      let spans = work.spans.map { Span($0).description }.joined(separator: " ")
      return "\(text.name(of: work.node)).\(work.step) \(spans)\(work.isLost ? " lost" : "")"
    }.joined(separator: ", ")
  }
}
