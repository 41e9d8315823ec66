// People and restore streams as the engine's resources, for one scenario and one start.

internal import DependencyGraph

/// Who or what a work may have to wait for.
package enum Team: Hashable, Sendable {
  /// A role or supplier, as a position in ``Model/assets``.
  case people(Index<Asset>)
  /// The restores at once of a holder of copies, as a position in ``Model/assets``.
  case streams(Index<Asset>)

  /// The role, supplier or holder.
  package var asset: Index<Asset> {
    switch self {
    case .people(let asset), .streams(let asset): asset
    }
  }

  /// Whether it is the restores of a holder.
  package var isStreams: Bool {
    if case .streams = self { return true }
    return false
  }
}

/// The resources that the works of a scenario need, made as they are asked for.
struct PlanResources {
  private let model: Model
  private let scenario: Scenario
  private let clock: PlanClock
  private let horizon: Int
  private(set) var resources = Resources()
  /// What each resource stands for, in the order of their handles.
  private(set) var teams: [Team] = []
  private var known: [Team: Resource] = [:]
  /// When people can work, by role or supplier.
  private(set) var attendances: [Index<Asset>: Attendance] = [:]

  init(of model: Model, in scenario: Scenario, clock: PlanClock, horizon: Int) {
    (self.model, self.scenario, self.clock, self.horizon) = (model, scenario, clock, horizon)
    for (asset, crew) in model.workforce.restartCrews.sorted(by: { $0.key < $1.key }) {
      let crew = self.crew(crew)
      for node in model.workedNodes(of: asset) { resources.setRestartCrew(crew, of: node) }
    }
  }

  /// The people of a crew and, where a copy is restored, a stream of its holder.
  mutating func crew(_ members: [CrewMember], restoringFrom holder: Index<Asset>? = nil) -> Crew {
    var crew = members.map { (resource: resource(of: .people($0.people)), heads: $0.heads) }
    if let holder { crew.append((resource(of: .streams(holder)), 1)) }
    return crew.isEmpty ? .nobody : resources.crew(of: crew)
  }

  /// What a crew of the engine stands for.
  func members(of crew: Crew) -> [(team: Team, heads: Int)] {
    resources.members(of: crew).map { (teams[$0.resource.index], $0.heads) }
  }

  private mutating func resource(of team: Team) -> Resource {
    if let resource = known[team] { return resource }
    let resource: Resource
    switch team {
    case .people(let people):
      let attendance = Attendance(
        of: people, in: scenario, of: model, clock: clock, until: horizon)
      attendances[people] = attendance
      resource = resources.add(
        attendance.forEngine(until: horizon),
        whileUp: model.node(of: people))
    case .streams(let holder):
      resource = resources.add([(0, streams(of: holder) ?? Resources.unlimited)])
    }
    known[team] = resource
    teams.append(team)
    return resource
  }

  /// Whether the presence of anybody asked for changes with the hour.
  var asksForHours: Bool {
    known.keys.contains { team in
      if case .people(let people) = team, let presence = model.presence(of: people) {
        return presence.constant == nil
      }
      return false
    }
  }

  /// Whether anybody is asked for.
  var asksForPeople: Bool { !teams.isEmpty }
}

extension Model {
  /// The nodes of the graph that are worked on when an asset is: of a role, that of its first head, so that
  /// nobody brings the same people back twice.
  func workedNodes(of asset: Index<Asset>) -> [Node] {
    if assets[asset].kind == .role { return [node(of: asset)] }
    var nodes: [Node] = []
    staffing.forEachNode(of: asset) { node, _ in nodes.append(node) }
    return nodes
  }

  /// Which unit of an asset a node is, from 1; `nil` where the asset is one.
  func unit(of node: Node, _ asset: Index<Asset>) -> Int? {
    // The units of one asset stand side by side.
    staffing.unitCount(of: asset) > 1
      ? staffing.units(of: asset).first.map { node.index - $0.index + 1 } : nil
  }

  /// Who works on an asset that was destroyed, where that is one work: as it says, or one head of each role and
  /// supplier that an item of its `restored-with` names by itself.
  package func rebuildCrew(of asset: Index<Asset>) -> [CrewMember] {
    if let crew = workforce.rebuildCrews[asset] { return crew }
    var crew: [CrewMember] = []
    for need in needs(of: asset) where need.relation == .restoredWith && need.phase == .restore {
      guard need.members.count == 1, let people = need.members.first,
        assets[people].kind.isPeople, !crew.contains(where: { $0.people == people })
      else { continue }
      crew.append(CrewMember(people: people, heads: 1))
    }
    return crew
  }

  /// Whether people are among alternatives in `restored-with`, who are then not occupied.
  func hasAlternativePeople(_ asset: Index<Asset>) -> Bool {
    guard workforce.rebuildCrews[asset] == nil, workforce.steps[asset] == nil else { return false }
    return needs(of: asset).contains { need in
      need.relation == .restoredWith && need.members.count > 1
        && need.members.contains { assets[$0].kind.isPeople }
    }
  }
}

extension PlanResources {
  /// The heads of a resource from each minute on; `nil` where there are as many as are asked for.
  func heads(of index: Int, until horizon: Int) -> [(from: Int, heads: Int?)] {
    switch teams[index] {
    case .people(let people):
      attendances[people]?.stretches.map { ($0.from, $0.heads) } ?? [(0, nil)]
    case .streams(let holder): [(0, streams(of: holder))]
    }
  }

  /// How many restores at once a holder can do; `nil` where nobody said.
  func streams(of holder: Index<Asset>) -> Int? {
    model.details[holder]?.streams.map { $0 + (scenario.moreStreams[holder] ?? 0) }
  }
}
