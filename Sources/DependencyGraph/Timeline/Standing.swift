// How a node stands, minute by minute, read from the finished run: what it lacks, and what holds it up.

/// How a node stands from a minute on, until the next of its list.
public struct Standing: Hashable, Sendable {
  /// The first minute.
  public let from: Int
  /// Whether it is up.
  public let isUp: Bool
  /// Its operate requirements that are unmet, ascending; of a node that is down, none are told.
  public let unmet: [Requirement]
  /// Where it is on its degraded mode: the minute from which the mode's clock runs.
  public let modeBegan: Int?
  /// Where it lives on a tolerance and is not on its degraded mode: the minute at which the first ends.
  public let reserveEnds: Int?
  /// The requirements whose tolerance ends at ``reserveEnds``, ascending.
  public let reserve: [Requirement]

  /// Whether it is up, with an operate requirement unmet, and not on its degraded mode.
  public var isHindered: Bool { isUp && !unmet.isEmpty && modeBegan == nil }

  /// Whether it is the same but for the minute.
  func isSame(as other: Standing) -> Bool {
    isUp == other.isUp && unmet == other.unmet && modeBegan == other.modeBegan
      && reserveEnds == other.reserveEnds && reserve == other.reserve
  }
}

/// A finished run, read beyond any horizon.
///
/// The run itself counts only what its rules need; what else is told of a minute is worked out here, for
/// the nodes that somebody asks about. A class, though it never changes: a graph is many tables, and
/// counting all of them for each question took longer than many an answer.
public final class Course: Sendable {
  let graph: Graph
  let run: Run

  init(graph: Graph, run: Run) { (self.graph, self.run) = (graph, run) }

  /// When `node` is down, touching outages as one; without an end where it does not return.
  ///
  /// - Complexity: O(its outages)
  public func outages(of node: Node) -> [Interval] {
    var found: [Interval] = []
    run.forEachJoined(node, upTo: .max) { found.append(Interval(from: $0.from, to: $0.to)) }
    return found
  }

  /// Whether `node` is ever up with an operate requirement unmet.
  ///
  /// - Complexity: O(1)
  public func isImpaired(_ node: Node) -> Bool { run.isDegraded(node) }

  /// How `node` stands, in time, from minute 0 on. What lasts no minute is not told.
  ///
  /// - Complexity: O(e log e) for e outages of what it needs
  public func standings(of node: Node) -> [Standing] {
    var replay = Replay(of: node, in: self)
    return replay.standings()
  }

  /// How many of `nodes` are up, in time, from minute 0 on.
  ///
  /// - Complexity: O(e log e) for e outages of theirs
  public func countsUp(of nodes: [Node]) -> [(from: Int, count: Int)] {
    var found = [(from: 0, count: nodes.count)]
    for moment in turns(of: nodes) {
      let count = found[found.count - 1].count + (moment.isLoss ? -1 : 1)
      if found[found.count - 1].from == moment.minute { found.removeLast() }
      found.append((moment.minute, count))
    }
    return found
  }

  /// Calls `body` with the outages of `node`, by the places within a minute at which they begin and end.
  @inline(__always)
  func forEachStretch(of node: Node, _ body: (Stretch) -> Void) {
    var last: Moment?
    // Touching outages stay apart: between them the clocks of others begin anew.
    for outage in run.outages(of: node) {
      let from = Moment(outage.from, isLoss: true, after: last)
      let to = outage.isOpen ? nil : Moment(outage.to, isLoss: false, after: from)
      last = to ?? from
      body(Stretch(from: from, to: to))
    }
  }

  /// Every loss and return of a node of these, in time.
  private func turns(of nodes: some Sequence<Node>) -> [Moment] {
    var turns: [Moment] = []
    for node in nodes {
      forEachStretch(of: node) { stretch in
        turns.append(stretch.from)
        if let to = stretch.to { turns.append(to) }
      }
    }
    return turns.sorted()
  }

  /// Calls `body` with the times in which `requirement` is unmet; those between which it was met for no
  /// minutes stay apart.
  func forEachUnmet(_ requirement: Requirement, _ body: (Stretch) -> Void) {
    let members = graph.members(of: requirement)
    if members.count == 1, let member = members.first {
      return forEachStretch(of: member, body)
    }
    var spare = members.count - graph.needed(by: requirement)
    var began: Moment?
    for moment in turns(of: members) {
      spare += moment.isLoss ? -1 : 1
      if moment.isLoss, spare == -1 {
        began = moment
      } else if !moment.isLoss, spare == 0, let from = began {
        body(Stretch(from: from, to: moment))
        began = nil
      }
    }
    if let began { body(Stretch(from: began, to: nil)) }
  }
}

extension Course {
  /// The part of a time in which a requirement is unmet that comes before people saw its owner do without.
  func unwaived(_ stretch: Stretch, of requirement: Requirement) -> Stretch? {
    guard !run.waivers.isEmpty,
      let waiver = run.waivers.first(where: {
        $0.requirement == requirement && $0.from >= stretch.from.minute
          && (stretch.to.map { $0.minute } ?? .max) >= $0.from
      })
    else { return stretch }
    guard waiver.from > stretch.from.minute else { return nil }
    return Stretch(from: stretch.from, to: Moment(waiver.from, isLoss: false))
  }
}

extension Timeline {
  /// The run that is told: causes of unknown length never end.
  public var course: Course { Course(graph: graph, run: known) }

  /// The run in which they end at the horizon; `nil` without such causes.
  public var hopedCourse: Course? { hoped.map { Course(graph: graph, run: $0) } }
}

/// A place within a minute: gains and losses alternate, gains first.
struct Moment: Comparable {
  let minute: Int
  /// Even among gains, odd among losses.
  let round: Int

  var isLoss: Bool { round % 2 == 1 }

  /// The first place of its kind in this minute, after what happened to the same node before.
  init(_ minute: Int, isLoss: Bool, after last: Moment? = nil) {
    self.minute = minute
    round = last.flatMap { $0.minute == minute ? $0.round + 1 : nil } ?? (isLoss ? 1 : 0)
  }

  static func < (a: Moment, b: Moment) -> Bool {
    (a.minute, a.round) < (b.minute, b.round)
  }
}

/// A time from one place within a minute to another, or without end.
struct Stretch {
  let from: Moment
  let to: Moment?
}
