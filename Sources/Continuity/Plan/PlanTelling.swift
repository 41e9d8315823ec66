// From a plan of the engine to works, teams and holds in the words of the field.

internal import DependencyGraph

/// What a plan of the engine says, told of assets.
struct PlanTelling {
  private(set) var works: List<PlannedWork> = []
  private(set) var order: [Index<Asset>] = []
  private(set) var turns: [(asset: Index<Asset>, unit: Int?)] = []
  private(set) var holds: [PlannedHold] = []
  private(set) var teams: [PlannedTeam] = []
  /// What waits for ever for people who are never there together, and for whom.
  private(set) var forEver: [(asset: Index<Asset>, teams: [Team])] = []

  init(
    _ plan: Plan, of stage: PlanStage, failures: Failures, in model: Model, horizon: Int
  ) {
    let resources = stage.resources
    let acts = PlannedActs(of: plan.timeline, failures, in: model)
    let places = Dictionary(
      plan.works.enumerated().map { ($1, Index<PlannedWork>($0)) },
      uniquingKeysWith: { first, _ in first })
    works = List(
      plan.works.map { work in
        PlannedWork(
          act: acts.act(on: work.node, step: work.step, readySince: work.readySince),
          crew: resources.members(of: work.crew),
          minutes: work.minutes, readySince: work.readySince, spans: work.spans,
          isLost: work.isLost,
          waits: plan.holdups(of: work).compactMap { holdup -> PlannedWork.Wait? in
            switch holdup {
            case .work(let other): places[other].map { .busy($0) }
            case .heads(let resource): .absent(resources.teams[resource.index])
            case .hold: .held
            }
          })
      })
    let ranks = plan.schedule.order.enumerated().map { ($1, $0) }
    let rank = Dictionary(ranks, uniquingKeysWith: { first, _ in first })
    let worked = Set(plan.works.map(\.node))
    var seen: Set<Index<Asset>> = []
    turns = worked.sorted { (rank[$0] ?? .max, $0) < (rank[$1] ?? .max, $1) }
      .map { node in
        let asset = model.asset(of: node)
        return (asset, model.unit(of: node, asset))
      }
    order = turns.map(\.asset).filter { seen.insert($0).inserted }
    let place = Dictionary(uniqueKeysWithValues: zip(order, order.indices))
    holds = plan.schedule.holds.filter { worked.contains($0.node) }.map { hold in
      let asset = model.asset(of: hold.node)
      let crew = works.first { $0.asset == asset && $0.step == hold.step }?.crew.map(\.team) ?? []
      let kept = works.first { work in
        work.begins >= hold.until - 1 && (place[work.asset] ?? .max) < (place[asset] ?? .max)
          && work.crew.contains { crew.contains($0.team) }
      }
      return PlannedHold(
        asset: asset, unit: model.unit(of: hold.node, asset), step: hold.step, until: hold.until,
        keptFor: kept?.asset)
    }
    var told: Set<Index<Asset>> = []
    for node in plan.timeline.affected {
      guard let crew = plan.crewAwaitedForEver(by: node),
        told.insert(model.asset(of: node)).inserted
      else { continue }
      forEver.append((model.asset(of: node), resources.members(of: crew).map(\.team)))
    }
    teams = resources.teams.enumerated().map { index, team in
      self.team(team, resources.heads(of: index, until: horizon), until: horizon)
    }.sorted {
      (model.assets[$0.team.asset].id.utf8Order, $0.isStreams ? 1 : 0)
        < (model.assets[$1.team.asset].id.utf8Order, $1.isStreams ? 1 : 0)
    }
  }

  private func team(
    _ team: Team, _ heads: [(from: Int, heads: Int?)], until horizon: Int
  ) -> PlannedTeam {
    let end = works.map { $0.ends ?? horizon }.max() ?? 0
    var (busy, waits) = (0, 0)
    var own: [Index<PlannedWork>] = []
    for (index, work) in zip(works.indices, works) {
      guard let member = work.crew.first(where: { $0.team == team }) else { continue }
      own.append(index)
      busy += member.heads * work.spans.reduce(0) { $0 + ($1.to ?? horizon) - $1.from }
      waits += max(0, work.begins - work.readySince)
    }
    var present: Int? = 0
    for (index, stretch) in heads.enumerated() where stretch.from < end {
      let next = index + 1 < heads.count ? min(heads[index + 1].from, end) : end
      present = present.flatMap { sum in stretch.heads.map { sum + $0 * (next - stretch.from) } }
    }
    return PlannedTeam(
      team: team, busy: busy, idle: present.map { max(0, $0 - busy) }, waits: waits, heads: heads,
      works: own)
  }
}

extension PlannedTeam {
  /// Whether it is the restores of a holder.
  package var isStreams: Bool { team.isStreams }
}
