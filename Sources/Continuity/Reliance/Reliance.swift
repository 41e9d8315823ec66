// How much one thing relies on another: the signs of the architecture schema.

internal import DependencyGraph

/// How a node relies on a thing that it needs, directly or not.
public struct Reliance: Hashable, Sendable {
  /// What the loss of the thing, alone and for ever, can do.
  public enum Grade: UInt8, CaseIterable, Comparable, Sendable {
    /// It stops the node in the end, when tolerances and degraded modes have run out.
    case vital
    /// Something else takes over: other members of a requirement, or a degraded mode without limit.
    case spare
    /// Only a degraded mode needs it.
    case fallback
    /// It is useful, never vital.
    case useful

    /// What harms more comes first.
    public static func < (a: Grade, b: Grade) -> Bool { a.rawValue < b.rawValue }
  }

  /// The grade of its own account: while every other process keeps going. `nil` where the node needs
  /// the thing only for what another process does.
  public let grade: Grade?
  /// Of what is vital: how many minutes after the loss the node stops.
  public let stopsAfter: Int?
  /// How many minutes after the loss the node stops because another process does; `nil` where it does
  /// not, or has stopped of its own account by then.
  public let stopsThroughProcess: Int?
}

/// What some nodes rely on, and how.
public struct Reliances: Sendable {
  /// Who relies, as positions in ``Model/assets``.
  public let owners: [Index<Asset>]
  /// All that any of them needs of its own account, directly or not, ascending; other processes too,
  /// but not what those need.
  public let things: [Index<Asset>]
  private let found: [Index<Asset>: [Index<Asset>: Reliance]]

  /// How an owner relies on a thing; `nil` where it does not.
  public subscript(owner: Index<Asset>, thing: Index<Asset>) -> Reliance? { found[owner]?[thing] }

  /// Finds what `owners` rely on in a model.
  ///
  /// What counts is what a node needs to run, and for its degraded mode; neither its repair nor its
  /// restoration.
  ///
  /// - Complexity: O(nodes + members) for each owner, and that of ``StopTimes`` for each thing, twice
  public init(of owners: [Index<Asset>], in model: Model) {
    self.owners = owners
    let grades = owners.map { Closure(of: $0, in: model).grades }
    things = Set(grades.flatMap(\.keys)).sorted()
    var alone = StopTimes(over: model.graph.withProcessesUp(in: model))
    var together = StopTimes(over: model.graph)
    var found: [Index<Asset>: [Index<Asset>: Reliance]] = [:]
    for thing in things {
      var failed: [Node] = []
      model.staffing.forEachNode(of: thing) { node, _ in failed.append(node) }
      let all = model.minutes(of: together.stops(of: failed))
      let isProcess = model.assets[thing].kind == .process
      let own = isProcess ? all : model.minutes(of: alone.stops(of: failed))
      for (owner, grades) in zip(owners, grades) where owner != thing {
        let stop = grades[thing] == nil ? nil : own[owner]
        let through = all[owner].flatMap { minute in
          stop.map { minute < $0 } ?? true ? minute : nil
        }
        guard let grade = stop == nil ? grades[thing] : .vital else {
          if let through {
            found[owner, default: [:]][thing] = Reliance(
              grade: nil, stopsAfter: nil, stopsThroughProcess: through)
          }
          continue
        }
        found[owner, default: [:]][thing] = Reliance(
          grade: grade, stopsAfter: stop, stopsThroughProcess: through)
      }
    }
    self.found = found
  }
}
