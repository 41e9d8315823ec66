// The review of a model's backups: who reaches them, how many copies there are, in which order they help.

internal import DependencyGraph

/// What objective D2.O3 asks of the backups of a model, and what is missing.
///
/// ```swift
/// let review = BackupReview(of: model)
/// review.control.paths  // from the production directory to the backup server
/// ```
public struct BackupReview: Sendable {
  /// The model.
  public let model: Model
  /// The backup infrastructure, and who reaches it by control.
  package let control: BackupControl
  /// How it can be isolated.
  public let isolation: Isolation
  /// A line for each asset that says it holds data, ascending.
  package let counts: [CopyCount]
  /// Applications and stores of which nobody said whether they hold data, ascending.
  public let unsaid: [Index<Asset>]
  /// Everything with data lost at once, with its holders, and every copy spared: what the order of
  /// restoring allows.
  public let totalLoss: Outcome
  /// Where the milestones lead, for the objectives that ask for it; empty where nobody read the model for
  /// its later days.
  package let trajectories: [ObjectiveD2O3: Trajectory]

  /// Reviews the backups of `model`; those of one establishment where it is given.
  ///
  /// - Parameter later: the model on its later days, see ``Model/later(in:)``; `nil` where nobody read it.
  /// - Complexity: O(n + control links) for each day, and one run of everything with data
  public init(
    of model: Model, establishment: Index<Establishment>? = nil, later: [LaterModel]? = nil
  ) {
    self.model = model
    control = BackupControl(of: model)
    isolation = later.map { Isolation(of: model, later: $0) } ?? Isolation(of: model)
    let survey = CopySurvey(of: model, establishment: establishment)
    counts = survey.counts
    unsaid = survey.unsaid
    totalLoss = Outcome(of: .totalLoss(in: model), in: model)
    var trajectories: [ObjectiveD2O3: Trajectory] = [:]
    if let later {
      trajectories[.b] = isolation.trajectory
      let states = later.map {
        ($0.day, CopySurvey(of: $0.model, establishment: establishment).compliance)
      }
      trajectories[.c] = Trajectory(from: survey.compliance, later: states, in: model)
    }
    self.trajectories = trajectories
  }

  /// Whether an objective is met, as far as the model tells: its state.
  package func compliance(with objective: ObjectiveD2O3) -> Compliance {
    switch objective {
    case .a: Inquiry(of: model).state(of: .backupSignIn)
    case .b: isolation.compliance
    case .c: CopySurvey(counts: counts, unsaid: unsaid).compliance
    }
  }

  /// The circles of restoring: groups that wait for one another once everything is lost, each once.
  public var circles: [[Index<Asset>]] { totalLoss.circles }
}

/// The copies of everything that says it holds data.
struct CopySurvey {
  let counts: [CopyCount]
  let unsaid: [Index<Asset>]

  init(counts: [CopyCount], unsaid: [Index<Asset>]) {
    self.counts = counts
    self.unsaid = unsaid
  }

  /// Those of one establishment where it is given.
  init(of model: Model, establishment: Index<Establishment>?) {
    let shown = model.assets.indices.filter {
      establishment == nil || model.assets[$0].establishment == establishment
    }
    counts = shown.filter { model.assets[$0].declaresCopies }.map { CopyCount(of: $0, in: model) }
    unsaid = shown.filter { model.saysNothingOfData(of: $0) }
  }

  /// Whether everything that holds data has its 3-2-1, with a copy that is offline or immutable.
  var compliance: Compliance {
    guard !counts.isEmpty else { return .unknown }
    let worst = counts.reduce(Compliance.met) {
      $0.combined(with: $1.is321).combined(with: $1.hasOneHeld)
    }
    return unsaid.isEmpty ? worst : worst.combined(with: .unknown)
  }
}

extension Scenario {
  /// Everything that holds data and every holder is destroyed, and every copy survives.
  static func totalLoss(in model: Model) -> Scenario {
    var lost = Set(model.copies.keys)
    for copies in model.copies.values { lost.formUnion(copies.map(\.holder)) }
    var scenario = Scenario()
    scenario.destructions = lost.sorted().map { Scenario.Item(asset: $0) }
    scenario.sparesCopies = true
    return scenario
  }
}

extension BackupReview {
  /// The copies of everything that says it holds data, without the rest of a review.
  package static func counts(of model: Model, establishment: Index<Establishment>? = nil)
    -> [CopyCount]
  {
    CopySurvey(of: model, establishment: establishment).counts
  }
}
