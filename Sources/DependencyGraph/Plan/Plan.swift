// What a schedule comes to: the course of every node, and every work, to the minute.

/// One attempt at a step of the work on a node that occupies somebody.
public struct Work: Hashable, Sendable {
  /// The node worked on.
  public let node: Node
  /// The step, from 0.
  public let step: Int
  /// Who does it.
  public let crew: Crew
  /// How long it takes.
  public let minutes: Int
  /// When the step could have begun, but for people and holds.
  public let readySince: Int
  /// When it is worked on, in time: those that touch are one, the last without an end where it lasts
  /// beyond the horizon.
  public let spans: [Interval]
  /// Whether it was lost with something the node needs, and begins again.
  public let isLost: Bool

  /// The minute it was done or lost; `nil` beyond the horizon.
  public var end: Int? { spans.last?.to }
}

/// A schedule, played.
public struct Plan: Sendable {
  /// The order and the holds.
  public let schedule: Schedule
  /// The course of every node, with people in it: its steps and chains tell where a node waited for a
  /// crew.
  public let timeline: Timeline
  /// Every work that occupies somebody and begins up to the horizon, by its first minute, then in the
  /// order; works that were begun and left without a minute worked are not told.
  public let works: [Work]
  /// Who could work.
  public let resources: Resources

  init(schedule: Schedule, timeline: Timeline, resources: Resources) {
    self.schedule = schedule
    self.timeline = timeline
    self.resources = resources
    let ranks = schedule.ranks(of: timeline.graph.nodeCount)
    let horizon = timeline.horizon
    works = timeline.known.works(upTo: horizon).sorted { a, b in
      (a.spans[0].from, ranks[a.node.index], a.step, a.readySince)
        < (b.spans[0].from, ranks[b.node.index], b.step, b.readySince)
    }
  }
}

extension Run {
  /// The works that occupy somebody, what begins or ends after `horizon` left out.
  func works(upTo horizon: Int) -> [Work] {
    guard let attempts else { return [] }
    return attempts.attempts.compactMap { attempt in
      guard attempt.crew >= 0 else { return nil }
      let spans = attempts.spans(of: attempt).filter { $0.from <= horizon }
        .map { Interval(from: $0.from, to: $0.to.flatMap { $0 <= horizon ? $0 : nil }) }
      guard !spans.isEmpty else { return nil }
      // What is lost after the horizon is still under way at it.
      return Work(
        node: Node(rawValue: attempt.node), step: Int(attempt.step),
        crew: Crew(rawValue: attempt.crew), minutes: attempt.minutes,
        readySince: attempt.readySince, spans: spans,
        isLost: attempt.isLost && attempt.endedAt <= horizon)
    }
  }
}
