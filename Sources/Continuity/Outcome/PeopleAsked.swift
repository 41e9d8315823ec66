// Heads asked at once, minute by minute, read from the finished run; nothing stops for it.

package import DependencyGraph

/// What processes that are up ask of one role at once, over a scenario.
package struct PeopleAsked: Sendable {
  /// A time in which as many are asked for, and as many there.
  package struct Stretch: Hashable, Sendable {
    /// The time; the last has no end.
    package let interval: Interval
    /// How many heads processes that are up ask for.
    package let asked: Int
    /// How many are there; `nil` where nobody says.
    package let present: Int?

    /// How many are asked for beyond those there.
    package var missing: Int { present.map { max(0, asked - $0) } ?? 0 }
  }

  /// The role, as a position in ``Model/assets``.
  package let role: Index<Asset>
  /// From minute 0 to the horizon without a gap; neighbors differ.
  package let stretches: [Stretch]
  /// Whether their hours are left out, since nobody said when minute 0 is.
  package let lacksStart: Bool
  /// Whether the scenario says who is there: some are absent or called in, or all are gone.
  let isTouched: Bool

  /// Whether it is worth telling: what is asked for changes, or who is there by more than shifts, or it falls
  /// short.
  var isTold: Bool {
    let asked = Set(stretches.map(\.asked)).count
    return shortage != nil || asked > 1 || (isTouched && stretches.count > 1)
  }

  /// When it first falls short.
  package var shortage: Stretch? { stretches.first { $0.missing > 0 } }

  /// When most are missing, for the first time.
  package var worst: Stretch? {
    stretches.reduce(nil as Stretch?) { $1.missing > $0?.missing ?? 0 ? $1 : $0 }
  }

  /// When most are asked for, for the first time.
  package var peak: Stretch? {
    stretches.reduce(nil as Stretch?) { $1.asked > $0?.asked ?? -1 ? $1 : $0 }
  }
}

/// Who asks for people in a scenario, when.
struct Staffings: Sendable {
  /// So many of one role, asked for by one process.
  struct Demand {
    let people: StaffingDemand
    /// When.
    let intervals: [Interval]
  }

  /// By process, what it asks for; in the order of the model's demands.
  private(set) var demands: [Index<Asset>: [Demand]] = [:]
  /// By role that processes ask for, what is asked for and who is there.
  private(set) var roles: [Index<Asset>: PeopleAsked] = [:]

  /// - Complexity: O(demands of processes, and their intervals), and where a process is on its degraded mode as
  ///   ``DependencyGraph/Course/standings(of:)``
  init(of scenario: Scenario, in model: Model, _ timeline: Timeline) {
    let asked = Dictionary(grouping: model.staffingDemands.filter(\.isOfProcess), by: \.asset)
    for (process, asks) in asked {
      let node = model.node(of: process)
      let outages = timeline.outages(of: node)
      // A mode that names nobody is run by those of an ordinary day.
      let modeNamesPeople = asks.contains(where: \.isFallback)
      let onMode =
        modeNamesPeople && !timeline.degradations(of: node).isEmpty
        ? timeline.course.standings(of: node).onMode(until: timeline.horizon) : []
      let ordinary = subtract(outages + onMode, from: [Interval(from: 0, to: nil)])
      demands[process] = asks.map {
        Demand(people: $0, intervals: $0.isFallback ? onMode : ordinary)
      }
    }
    let byRole = Dictionary(grouping: demands.values.joined(), by: \.people.role)
    for (role, asks) in byRole {
      let attendance = HeadsPresent(of: role, in: scenario, model, timeline)
      roles[role] = PeopleAsked(
        role: role, stretches: Self.stretches(asks, attendance, until: timeline.horizon),
        lacksStart: attendance.lacksStart, isTouched: attendance.isTouched)
    }
  }

  private static func stretches(
    _ demands: [Demand], _ attendance: HeadsPresent, until horizon: Int
  ) -> [PeopleAsked.Stretch] {
    var changes: [Int: Int] = [0: 0]
    for demand in demands {
      for interval in demand.intervals {
        changes[interval.from, default: 0] += demand.people.people
        if let to = interval.to { changes[to, default: 0] -= demand.people.people }
      }
    }
    for minute in attendance.changes { changes[minute, default: 0] += 0 }
    var asked = 0
    var levels: [(from: Int, asked: Int, present: Int?)] = []
    for (minute, change) in changes.sorted(by: { $0.key < $1.key }) where minute <= horizon {
      asked += change
      let present = attendance.present(at: minute)
      if let last = levels.last, last.asked == asked, last.present == present { continue }
      levels.append((minute, asked, present))
    }
    return levels.indices.map { index in
      let next = index + 1 < levels.count ? levels[index + 1].from : nil
      let level = levels[index]
      return PeopleAsked.Stretch(
        interval: Interval(from: level.from, to: next), asked: level.asked,
        present: level.present)
    }
  }
}

/// How many of a role are there in a scenario: as its attendance says, and nobody while it is down.
private struct HeadsPresent {
  private let attendance: Attendance
  private let outages: [Interval]
  /// Whether the scenario changes it.
  let isTouched: Bool

  init(of role: Index<Asset>, in scenario: Scenario, _ model: Model, _ timeline: Timeline) {
    attendance = Attendance(of: role, in: scenario, of: model, until: timeline.horizon)
    outages = timeline.outages(of: model.node(of: role))
    isTouched =
      !outages.isEmpty || scenario.absences.contains { $0.role == role }
      || scenario.reinforcements.contains { $0.people == role }
  }

  var lacksStart: Bool { attendance.lacksStart }

  /// Minutes between which the number does not change.
  var changes: [Int] {
    attendance.stretches.map(\.from)
      + outages.flatMap { [$0.from, $0.to].compactMap(\.self) }
  }

  /// How many are there at a minute; `nil` where as many are as anybody asks for.
  func present(at minute: Int) -> Int? {
    let isDown = outages.contains { $0.from <= minute && minute < $0.to ?? .max }
    return isDown ? 0 : attendance.heads(at: minute)
  }
}

extension Outcome {
  /// The roles whose demand or presence the scenario changes, or that fall short in it; ascending.
  package var peopleAsked: [PeopleAsked] {
    staffings.roles.sorted { $0.key < $1.key }.map(\.value).filter(\.isTold)
  }

  /// The roles of whom too few are there, of those to be shown: the soonest first, then those who lack most.
  package func peopleShort(where isShown: (Index<Asset>) -> Bool) -> [PeopleAsked] {
    func key(_ role: PeopleAsked) -> (Int, Int, Index<Asset>) {
      (role.shortage?.interval.from ?? .max, -(role.worst?.missing ?? 0), role.role)
    }
    return peopleAsked.filter { $0.shortage != nil && isShown($0.role) }
      .sorted { key($0) < key($1) }
  }

  /// The roles that a process asks for while too few of them are there, ascending.
  func shortRoles(of asset: Index<Asset>) -> [Index<Asset>] {
    let demands = staffings.demands[asset] ?? []
    let short = demands.filter { demand in
      staffings.roles[demand.people.role]?.stretches.contains { stretch in
        stretch.missing > 0 && demand.intervals.contains { $0.overlaps(stretch.interval) }
      } ?? false
    }
    return Set(short.map(\.people.role)).sorted()
  }

  /// The people that the degraded mode of an asset takes, and how many of them are missing.
  func modePeople(of asset: Index<Asset>) -> [ModeUse.People] {
    let demands = staffings.demands[asset] ?? []
    return demands.filter(\.people.isFallback).map { demand in
      let stretches = staffings.roles[demand.people.role]?.stretches ?? []
      let short = stretches.first { stretch in
        stretch.missing > 0 && demand.intervals.contains { $0.overlaps(stretch.interval) }
      }
      return ModeUse.People(
        role: demand.people.role, count: demand.people.people, missing: short?.missing ?? 0,
        isShared: short?.asked ?? 0 > demand.people.people)
    }
  }
}

extension Interval {
  /// Whether they share a minute.
  fileprivate func overlaps(_ other: Interval) -> Bool {
    from < other.to ?? .max && other.from < to ?? .max
  }
}
