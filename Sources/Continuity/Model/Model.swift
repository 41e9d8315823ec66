// The model: everything the files of a folder say together, checked, with its graph.

public import DependencyGraph
import Formats

/// A hospital's model: what there is, what each thing needs, and what may go wrong.
///
/// ```swift
/// let model = try Model(contentsOf: "Models/ch-littoral")
/// model.assets.count
/// ```
public struct Model: Sendable {
  /// The name it gives itself, or that of its folder.
  public let name: String
  /// The language it is written in, where it says so.
  public let language: Language?
  /// The date it gives itself, year-month-day.
  public let date: String?
  /// The scale of likelihoods of its scenarios, the least likely first; empty where it declares none.
  public let likelihoods: [String]
  /// The establishments, ascending by identifier.
  public let establishments: List<Establishment>
  /// The nodes, ascending by the UTF-8 bytes of their identifiers.
  public let assets: List<Asset>
  /// What few nodes say and only reports show, by position in ``assets``.
  public let details: DetailsByPosition<Asset>
  /// The scenarios, ascending by identifier.
  public let scenarios: List<Scenario>
  /// What the engine plays scenarios on.
  public let graph: Graph
  /// What deserves a look, sorted by place; a model with errors is not made.
  public let warnings: [Problem]

  /// Why each requirement of the graph exists.
  let relations: ContiguousArray<Relation>
  /// Whether the loss of data climbs through each requirement of the graph.
  let carriesLoss: ContiguousArray<Bool>
  /// What few requirements say of levels.
  let levels: [Requirement: NeedLevel]
  /// The requirements whose owner's level follows that of their members, ascending.
  let followers: [Requirement]
  /// The assets whose level may be below full though all they need is met, ascending.
  let proportional: [Index<Asset>]
  let staffing: Staffing
  /// Copies of the data of a node, as they were written, by position in ``assets``.
  let copies: [Index<Asset>: [Copy]]
  /// Whom each node controls, ascending.
  let controls: ControlLinks
  /// The zones, what flows between them, and what can cut it.
  public let partition: Partition
  /// What is planned, ascending by date, then identifier.
  public let milestones: List<Milestone>
  /// The day it was read for, with the milestones done by then; `nil` for today's state.
  public let day: CalendarDate?
  /// What nodes ask of roles, to run and for their degraded modes, ascending by who asks.
  package let staffingDemands: [StaffingDemand]
  /// Whether any of them asks for more people than there are.
  let asksBeyondHeadcount: Bool
  /// Who can work on what.
  package let workforce: Workforce
  /// What the hospital keeps beside its map: tests, decisions, documents, costs.
  package let registers: Registers

  init(
    title: Title, fallbackName: String, establishments: List<Establishment>, assets: List<Asset>,
    details: DetailsByPosition<Asset>, scenarios: List<Scenario>, layout: Resolver.Layout,
    warnings: [Problem], copies: [Index<Asset>: [Copy]], controls: ControlLinks,
    partition: Partition,
    milestones: List<Milestone>, staffingDemands: [StaffingDemand], workforce: Workforce,
    registers: Registers, day: CalendarDate?
  ) {
    name = title.name?.value ?? fallbackName
    language = title.language?.value
    date = title.date?.value
    likelihoods = title.likelihoods.map(\.text)
    self.establishments = establishments
    self.assets = assets
    self.details = details
    self.scenarios = scenarios
    graph = layout.graph
    relations = layout.relations
    carriesLoss = layout.carriesLoss
    levels = layout.levels
    followers = layout.levels.filter { $0.value == .follow }.keys.sorted()
    staffing = layout.staffing
    proportional = Set(
      layout.levels.compactMap { requirement, level in
        if case .percent = level { return nil }
        return layout.staffing.asset(of: layout.graph.owner(of: requirement))
      }
    ).sorted()
    self.warnings = warnings
    self.copies = copies
    self.controls = controls
    self.partition = partition
    self.milestones = milestones
    self.staffingDemands = staffingDemands
    self.workforce = workforce
    self.registers = registers
    self.day = day
    asksBeyondHeadcount = staffingDemands.contains { demand in
      assets[demand.role].headcount.map { demand.people > $0 } ?? false
    }
  }

  /// The least level at which an asset counts as rendered, in percent.
  func minimumLevel(of asset: Index<Asset>) -> Int? { details[asset]?.minimumLevel }

  /// Whether any requirement says a level.
  var hasLevels: Bool { !levels.isEmpty }

  /// What a requirement says of the level of its owner.
  func level(of requirement: Requirement) -> NeedLevel? {
    levels.isEmpty ? nil : levels[requirement]
  }

  /// The node of the graph that stands for an asset; for a role, "at least one is present".
  public func node(of asset: Index<Asset>) -> Node { staffing.node(of: asset, heads: 1) }

  /// The asset that a node of the graph stands for.
  public func asset(of node: Node) -> Index<Asset> { staffing.asset(of: node) }

  /// The scenario with this identifier.
  public func scenario(_ id: String) -> Scenario? {
    scenarios.first { isSameName($0.id ?? "", id) }
  }
}
