// Who can work on what: what the model says of people, beside what needs them to run.

/// What a model says of the people who bring things back, and of their work.
package struct Workforce: Sendable {
  /// When people are there, by role or supplier.
  package internal(set) var presence: [Index<Asset>: Presence] = [:]
  /// The days that count as Sundays.
  package internal(set) var closedDays: Set<CalendarDate> = []
  /// Who is occupied by the restart of a node.
  package internal(set) var restartCrews: [Index<Asset>: [CrewMember]] = [:]
  /// Who is occupied by the work on a destroyed node.
  package internal(set) var rebuildCrews: [Index<Asset>: [CrewMember]] = [:]
  /// The steps of the work on a destroyed node.
  package internal(set) var steps: [Index<Asset>: [RecoveryStep]] = [:]
  /// What nodes that say nothing themselves have, in the order written.
  package internal(set) var defaults: [Default] = []

  /// Whether anybody is named who works on something.
  package var namesCrews: Bool {
    !restartCrews.isEmpty || !rebuildCrews.isEmpty
      || steps.values.contains { steps in
        steps.contains { !$0.crew.isEmpty }
      }
  }
}
