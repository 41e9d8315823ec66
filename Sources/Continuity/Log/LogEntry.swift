// One row of a log: what somebody saw, of what, and when.

internal import DependencyGraph
package import Formats

/// What somebody saw, as a log tells it.
package struct LogEntry: Sendable {
  /// What was seen of the node.
  package enum Sight: Hashable, Sendable {
    case down
    case up
    case paper
    /// A step of its work, from 0.
    case begun(Int)
    case done(Int)
    /// Minutes left of the step under way.
    case left(Int)
    case note

    /// Whether it says that the node is down; `nil` for a note.
    package var isDown: Bool? {
      switch self {
      case .down, .begun, .done, .left: true
      case .up, .paper: false
      case .note: nil
      }
    }
  }

  /// Minutes from the start of the scenario.
  package let minute: Int
  /// The node; `nil` for a note about nothing in particular.
  package let asset: Index<Asset>?
  /// What was seen.
  package let sight: Sight
  /// Who saw it.
  package let who: String?
  /// A remark.
  package let note: String?
  /// Where it is written.
  package let location: Location
}

/// Something in a log that cannot be read.
package struct LogProblem: Sendable {
  /// What is wrong.
  package enum Issue: Hashable, Sendable {
    case file(ReadingDefect)
    case missingColumn(String)
    case unknownColumn(String, suggestion: String?)
    case columnTwice(String)
    case blank(String)
    case badTime(String)
    case timeWithoutStart(String)
    case beforeStart(String)
    case tooLate(String)
    case unknownNode(String, suggestion: String?)
    case ambiguousNode(String, [String])
    case unknownSight(String, suggestion: String?)
    case noPaper(String)
    case badStep(String, node: String, steps: [String])
    case badDuration(String)
    case twoStates(node: String, line: UInt32)
  }

  /// Where.
  package let location: Location
  /// What is wrong.
  package let issue: Issue
}

/// A log as it was read.
package struct SituationLog: Sendable {
  /// The minute up to which it was read.
  package let now: Int
  /// The entries up to then, in time; of one minute in the order written.
  package let entries: [LogEntry]
  /// How many entries are later.
  package let later: Int
}

extension SituationLog {
  /// What the engine is told.
  func observations(in model: Model) -> Observations {
    // Of one minute the state it leaves comes last.
    let ordered = entries.enumerated().sorted { a, b in
      let (up, other) = (a.element.sight.isDown == false, b.element.sight.isDown == false)
      return (a.element.minute, up ? 1 : 0, a.offset)
        < (b.element.minute, other ? 1 : 0, b.offset)
    }.map(\.element)
    let list = ordered.flatMap { entry -> [Observation] in
      guard let asset = entry.asset else { return [] }
      let sight: Observation.Sight? =
        switch entry.sight {
        case .down: .down
        case .up: .up
        case .paper: .mode
        case .begun(let step): .begun(step)
        case .done(let step): .done(step)
        case .left(let minutes): .left(minutes)
        case .note: nil
        }
      guard let sight else { return [] }
      return model.nodes(of: asset).map { Observation(sight, of: $0, at: entry.minute) }
    }
    return Observations(list, now: now)
  }
}
