// One model asked for an objective: which query gives which findings.

/// What the findings of objectives are drawn from: a model on its day, or one establishment of it.
///
/// A register that nobody keeps says nothing: unknown. One that is kept and lacks a thing says that the thing
/// is missing: not met.
final class Inquiry {
  let model: Model
  /// The only establishment that is asked about.
  let establishment: Index<Establishment>?
  /// The day that the model tells of; `nil` where it says none.
  let day: CalendarDate?
  /// The BIA, which not every query rests on.
  private(set) lazy var bia = Analysis(of: model, establishment: establishment)

  init(of model: Model, establishment: Index<Establishment>? = nil) {
    self.model = model
    self.establishment = establishment
    day = model.ownDay
  }

  var registers: Registers { model.registers }

  /// What is found for an objective.
  func findings(for objective: Regime.Objective) -> [ObjectiveFinding] {
    guard !objective.queries.isEmpty else { return [ObjectiveFinding(.noAnswer, .unknown)] }
    return objective.queries.flatMap { findings(for: $0, objective) }
  }

  private func findings(for query: Query, _ objective: Regime.Objective) -> [ObjectiveFinding] {
    switch query {
    case .securityPolicy: securityPolicy(from: objective.from)
    case .projectOrganisation: projectOrganisation
    case .governance: governance
    case .crisisProcedures: crisisProcedures
    case .biaAndPlans: biaAndPlans(share: objective.share)
    case .exercises: exercises(from: objective.from, share: objective.share)
    case .backupPolicy: backupPolicy(from: objective.from)
    case .backupPlans: backupPlans
    case .backupSignIn: backupSignIn
    case .backupIsolation: backupIsolation
    case .backupCopies: backupCopies
    case .backupSupervision: backupSupervision
    case .restoreTests: restoreTests(from: objective.from)
    case .copiesFitNeed: copiesFitNeed
    case .dependencyMap: dependencyMap
    case .recoveryOrder: recoveryOrder
    case .redundancy: redundancy
    case .plansAgree: plansAgree
    case .crisisDirectory: crisisDirectory
    case .afterAction: afterAction
    }
  }

  /// Whether an answer is about a node.
  func shows(_ asset: Index<Asset>) -> Bool {
    establishment == nil || model.assets[asset].establishment == establishment
  }

  /// Whether something that is for these establishments, all where there are none, is shown.
  func concerns(_ establishments: [Index<Establishment>]) -> Bool {
    establishment.map { establishments.isEmpty || establishments.contains($0) } ?? true
  }

  /// Whether a day has come.
  func hasCome(_ date: CalendarDate) -> Bool { day.map { date <= $0 } ?? true }

  /// Whether an exercise has been held.
  func isDone(_ exercise: Exercise) -> Bool { exercise.done.map(hasCome) ?? false }

  func name(of actor: Device.Actor) -> String {
    switch actor {
    case .asset(let asset): model.assets[asset].name
    case .other(let text): text
    }
  }

  func name(of entity: CountedEntity) -> String {
    entity.legalEntity
      ?? entity.establishments.first.map { model.establishments[$0].name } ?? ""
  }
}

/// The BIA as objectives need it, without its worst scenarios.
struct Analysis {
  let entries: [BIAEntry]
  let coverage: BIACoverage
  /// The entities that are judged: that of the establishment where one is asked about.
  let judged: [BIACoverage.Share]
  /// The processes that make the minimum perimeter, ascending.
  let perimeter: [Index<Asset>]
  /// Everything below them that is vital.
  let below: Set<Index<Asset>>
  /// Of each of these, the shortest time and the least data loss that it is allowed, by itself or by those processes.
  let needs: [Index<Asset>: (time: Int?, data: Int?)]
  /// Of each of these, the processes of the perimeter that cannot do without it, ascending.
  let served: [Index<Asset>: [Index<Asset>]]
  /// What holds data of that, ascending.
  let systems: [Index<Asset>]

  init(of model: Model, establishment: Index<Establishment>?) {
    entries = model.assets.indices.filter { model.assets[$0].kind == .process }
      .map { BIAEntry(of: $0, in: model) }
    coverage = BIACoverage(of: entries, in: model)
    judged = coverage.shares.filter { share in
      establishment.map(share.entity.establishments.contains) ?? true
    }
    let parts =
      judged.isEmpty && establishment == nil
      ? BIAPerimeter(of: entries, in: model).parts : judged.flatMap(\.perimeter.parts)
    let serving = Set(parts.flatMap(\.serving)).sorted()
    perimeter = serving
    func least(_ one: Int?, _ other: Int?) -> Int? { [one, other].compactMap { $0 }.min() }
    var needs: [Index<Asset>: (time: Int?, data: Int?)] = [:]
    var served: [Index<Asset>: [Index<Asset>]] = [:]
    for process in serving {
      let asked = model.assets[process].asked
      for support in model.supports(of: process) where support.isVital {
        let known = needs[support.asset] ?? model.assets[support.asset].asked
        needs[support.asset] = (least(known.time, asked.time), least(known.data, asked.data))
        served[support.asset, default: []].append(process)
      }
    }
    self.needs = needs
    self.served = served
    let below = Set(needs.keys)
    self.below = below
    systems = below.sorted().filter {
      model.assets[$0].declaresCopies || model.saysNothingOfData(of: $0)
    }
  }
}

extension Inquiry {
  /// The state of what one query answers by itself.
  func state(of query: Query) -> Compliance {
    findings(
      for: Regime.Objective(
        id: "", title: Regime.Bilingual(), asks: Regime.Bilingual(), mark: .secondHand,
        queries: [query], asksForTrajectory: false, from: nil, note: Regime.Bilingual(), share: nil)
    ).state
  }
}

extension Asset {
  /// The time in which it must be back, and the data it may lose.
  var asked: (time: Int?, data: Int?) { (rto ?? mtpd, rpo) }
}

extension Model {
  /// The day that the model tells of; `nil` where it says none.
  package var ownDay: CalendarDate? { day ?? date.flatMap { CalendarDate($0) } }
}
