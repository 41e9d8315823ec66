// Where the time of the work on a node went, stretch by stretch: a step of it, or waiting, and for whom.

/// What keeps a work back for a while.
public enum Obstacle: Hashable, Sendable {
  /// A hold of the schedule.
  case hold
  /// So few heads of a resource are there, fewer than its crew has.
  case absent(Resource, present: Int)
  /// Heads are there, and busy with these works: when the last of them gives its people back, there are enough.
  case busy(Resource, with: [Work])
}

/// A stretch of the work that brings a node back.
public struct WorkStretch: Hashable, Sendable {
  /// The step it belongs to, from 0.
  public let step: Int
  /// Who does that step.
  public let crew: Crew
  /// When the step could have begun, but for people and holds.
  public let readySince: Int
  /// Its minutes.
  public let interval: Interval
  /// Whether it is worked on; else it waits.
  public let isWork: Bool
  /// What it waits for, all of it at once: a hold first, then by resource.
  public let obstacles: [Obstacle]
}

extension Plan {
  /// The stretches of what is worked on in each link of a chain, in time and without gaps: they take the place
  /// of its steps of kind ``Step/Kind-swift.enum/crew`` and ``Step/Kind-swift.enum/work``.
  ///
  /// - Parameter links: a chain of ``timeline``.
  /// - Complexity: O(works · links), and for a work that waits O(w²) for w works of its people meanwhile
  public func stretches(of links: [Link]) -> [[WorkStretch]] {
    var run = timeline.known
    if let last = links.last, case .unknown = timeline.return(of: last.node) {
      run = timeline.hoped ?? run
    }
    let ledger = Ledger(of: run, schedule: schedule, resources: resources)
    return links.map { link in
      let steps = link.steps.filter { $0.kind == .crew || $0.kind == .work }
      guard let from = steps.first?.from, let to = steps.last?.to else { return [] }
      return ledger.stretches(of: link.node, from: from, to: to)
    }
  }
}

/// Who was at what, and who was there, in a run.
private struct Ledger {
  /// So many heads taken by a work, for a while.
  private struct Entry {
    let work: Int
    let from: Int
    let to: Int
    let heads: Int
  }

  private let run: Run
  private let resources: Resources
  private let holds: [Hold]
  private let works: [Work]
  /// By resource.
  private var taken: [[Entry]]
  private var heads: [[(from: Int, heads: Int)]]

  init(of run: Run, schedule: Schedule, resources: Resources) {
    (self.run, self.resources, holds) = (run, resources, schedule.holds)
    works = run.works(upTo: .max)
    taken = Array(repeating: [], count: resources.count)
    for (index, work) in works.enumerated() {
      for share in resources.members(of: work.crew) {
        taken[share.resource.index] += work.spans.map {
          Entry(work: index, from: $0.from, to: $0.to ?? .max, heads: share.heads)
        }
      }
    }
    heads = resources.initialHeads.map { [(0, $0)] }
    for change in run.attempts?.heads ?? [] {
      heads[Int(change.resource)].append((change.from, change.heads))
    }
  }

  func stretches(of node: Node, from: Int, to: Int) -> [WorkStretch] {
    var found: [WorkStretch] = []
    var cursor = from
    for attempt in run.attempts(of: node, from: from, to: to) {
      func add(until minute: Int, isWork: Bool, _ obstacles: [Obstacle] = []) {
        guard minute > cursor else { return }
        found.append(
          WorkStretch(
            step: Int(attempt.step), crew: Crew(rawValue: attempt.crew),
            readySince: attempt.readySince, interval: Interval(from: cursor, to: minute),
            isWork: isWork, obstacles: obstacles))
        cursor = minute
      }
      for (position, span) in attempt.spans.enumerated() {
        for wait in waits(of: node, attempt, from: cursor, to: span.from, isFirst: position == 0) {
          add(until: wait.until, isWork: false, wait.obstacles)
        }
        add(until: span.to ?? to, isWork: true)
      }
    }
    return found
  }

  /// What a step waits for between two minutes, one wait after the other.
  private func waits(
    of node: Node, _ attempt: Run.Attempt, from: Int, to: Int, isFirst: Bool
  ) -> [(until: Int, obstacles: [Obstacle])] {
    guard from < to else { return [] }
    let shares = resources.members(of: Crew(rawValue: attempt.crew))
    let hold =
      isFirst
      ? holds.filter { $0.node == node && $0.step == Int(attempt.step) }.map(\.until).max() : nil
    var minutes: Set<Int> = [from, to]
    if let hold { minutes.insert(hold) }
    var entries: [[Entry]] = []
    for share in shares {
      let meanwhile = taken[share.resource.index].filter { $0.from < to && $0.to > from }
      entries.append(meanwhile)
      minutes.formUnion(meanwhile.flatMap { [$0.from, $0.to] })
      minutes.formUnion(heads[share.resource.index].map(\.from))
    }
    let ordered = minutes.filter { (from...to).contains($0) }.sorted()
    var waits: [(until: Int, obstacles: [Obstacle])] = []
    for (minute, next) in zip(ordered, ordered.dropFirst()) {
      var obstacles: [Obstacle] = (hold ?? 0) > minute ? [.hold] : []
      for (share, entries) in zip(shares, entries) {
        if let obstacle = self.obstacle(to: share, at: minute, among: entries) {
          obstacles.append(obstacle)
        }
      }
      if let last = waits.last, obstacles.goOn(from: last.obstacles) {
        waits[waits.count - 1].until = next
      } else {
        waits.append((next, obstacles))
      }
    }
    return waits
  }

  private func obstacle(
    to share: Resources.Share, at minute: Int, among entries: [Entry]
  ) -> Obstacle? {
    let present = heads[share.resource.index].last { $0.from <= minute }?.heads ?? 0
    if present < share.heads { return .absent(share.resource, present: present) }
    let busy = entries.filter { $0.from <= minute && minute < $0.to }
      .sorted { ($0.to, $0.work) < ($1.to, $1.work) }
    var free = present - busy.reduce(0) { $0 + $1.heads }
    var awaited: [Work] = []
    for entry in busy where free < share.heads {
      free += entry.heads
      awaited.append(works[entry.work])
    }
    return awaited.isEmpty ? nil : .busy(share.resource, with: awaited)
  }
}

extension [Obstacle] {
  /// Whether these are what is left of others: the same, but that some works are over.
  fileprivate func goOn(from others: [Obstacle]) -> Bool {
    count == others.count
      && zip(self, others).allSatisfy { now, before in
        if case .busy(let resource, let works) = now, case .busy(resource, let all) = before {
          return works.allSatisfy(all.contains)
        }
        return now == before
      }
  }
}

extension Run {
  /// A step that was begun, and when it was worked on.
  struct Attempt {
    let step: Int32
    let crew: Int32
    let readySince: Int
    let spans: [Interval]
  }

  /// The attempts at the steps of a node that became ready between two minutes and were not lost, in time.
  func attempts(of node: Node, from: Int, to: Int) -> [Attempt] {
    guard let attempts, let attemptOrder else { return [] }
    return attemptOrder[node.index].compactMap { index in
      let attempt = attempts.attempts[Int(index)]
      guard attempt.readySince >= from, attempt.readySince < to, !attempt.isLost else {
        return nil
      }
      return Attempt(
        step: attempt.step, crew: attempt.crew, readySince: attempt.readySince,
        spans: attempts.spans(of: attempt))
    }
  }
}
