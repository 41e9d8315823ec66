// Who of a team can work when, and what they work on: the part of a plan's picture that is one team's.

internal import Continuity
internal import DependencyGraph

/// One team of a plan.
struct PlanBand {
  /// So many heads for a time.
  struct Stretch: Hashable {
    let from: Int
    var to: Int
    /// `nil` where there are as many as are asked for.
    let heads: Int?
  }

  let team: PlannedTeam
  /// Who is there from minute 0 to the end of the picture; two that follow one another differ.
  let presence: [Stretch]
  /// The works in the order of the team's list, those on alike units in one, so many as are legible.
  let rows: [PlannedBatch]
  /// How many more works there are.
  let hidden: Int

  /// So many rows fill some pages; who has more does not read them on a wall.
  static let mostRows = 160

  /// - Parameter end: the last minute of the picture.
  init(of team: PlannedTeam, in plan: RecoveryPlan, until end: Int) {
    self.team = team
    rows = Array(plan.batches(of: team).prefix(PlanBand.mostRows))
    hidden = team.works.count - (rows.last?.numbers.upperBound ?? 0)
    var down: [Interval] = []
    if case .people(let people) = team.team { down = plan.outcome.answer(for: people).outages }
    presence = PlanBand.presence(team.heads, down: down, until: end)
  }

  /// Who is given, but for the times in which they are down themselves.
  static func presence(
    _ heads: [(from: Int, heads: Int?)], down: [Interval], until end: Int
  ) -> [Stretch] {
    let changes = heads.map(\.from) + down.flatMap { [$0.from, $0.to ?? end] }
    let minutes = Set(changes + [0]).filter { (0..<end).contains($0) }.sorted()
    var found: [Stretch] = []
    for (index, minute) in minutes.enumerated() {
      let to = index + 1 < minutes.count ? minutes[index + 1] : end
      let isDown = down.contains { $0.from <= minute && minute < $0.to ?? .max }
      let there = isDown ? 0 : heads.last { $0.from <= minute }?.heads ?? nil
      if let last = found.last, last.heads == there {
        found[found.count - 1].to = to
      } else {
        found.append(Stretch(from: minute, to: to, heads: there))
      }
    }
    return found
  }

  /// The most heads there are at once; `nil` where there are as many as are asked for.
  var most: Int? { presence.compactMap(\.heads).max() }

  /// The ground of a stretch: the fewer are there, the darker.
  func shade(of stretch: Stretch) -> Look? {
    switch stretch.heads {
    case 0: .nobodyThere
    case let heads? where heads < most ?? 0: .fewerThere
    default: nil
    }
  }
}

extension Look {
  static let nobodyThere = Look(fill: "#B9C1C8", border: "#B9C1C8", width: 0.1)
  static let fewerThere = Look(fill: "#E9ECEF", border: "#E9ECEF", width: 0.1)
}
