// What a hospital keeps beside its map: tests, decisions, documents, costs, each a register of its own.

/// One of the registers, by the name of its list in YAML and of its table in CSV (`costs.csv`).
public enum Register: String, CaseIterable, Sendable {
  case restoreTests = "restore-tests"
  case governance
  case crisisProcedures = "crisis-procedures"
  case training
  case policies
  case continuityPlans = "continuity-plans"
  case evidence
  case assumptions
  case exercises
  case supervision
  case backupAccess = "backup-access"
  case clauses
  case costs
}

/// Every register of a model, each ascending by its columns; all empty in a model that keeps none.
///
/// They change no answer about what stops and when, but for restore times that were measured: they are what
/// a hospital shows, and what the answers are held against.
public struct Registers: Sendable {
  /// What was asked back from a copy, and what came of it.
  public internal(set) var restoreTests: [RestoreTest] = []
  /// Who decides, signs, leads.
  public internal(set) var governance: [GovernanceDuty] = []
  /// What is done in a crisis: cell, alert, declarations.
  public internal(set) var crisisProcedures: [CrisisProcedure] = []
  /// Who was trained in what.
  public internal(set) var training: [Training] = []
  /// Documents that were validated: security policy, backup policy, governance scheme, backup plans.
  public internal(set) var policies: [Policy] = []
  /// Continuity and recovery plans, of one establishment or several.
  public internal(set) var continuityPlans: List<ContinuityPlan> = []
  /// Files that prove something.
  public internal(set) var evidence: List<Evidence> = []
  /// What is assumed, and what nobody knows yet.
  public internal(set) var assumptions: [Assumption] = []
  /// Exercises, planned and done.
  public internal(set) var exercises: [Exercise] = []
  /// Who watches that the backups ran.
  public internal(set) var supervision: [BackupSupervision] = []
  /// Who may do what on the backup infrastructure, and how they sign in.
  public internal(set) var backupAccess: [BackupAccess] = []
  /// What contracts say.
  public internal(set) var clauses: [SupplierClause] = []
  /// What is spent.
  public internal(set) var costs: [Cost] = []

  /// What the files say, row by row, of each register that says anything.
  var rows: [Register: [Row]] = [:]

  /// One row as the files write it: what tells whether it says something else.
  struct Row: Hashable, Sendable {
    /// What the columns say that every row fills in.
    var label: String
    /// What each column says.
    var cells: [String]
  }

  /// No registers.
  public init() {}

  /// How many entries a register has.
  public func count(of register: Register) -> Int {
    switch register {
    case .restoreTests: restoreTests.count
    case .governance: governance.count
    case .crisisProcedures: crisisProcedures.count
    case .training: training.count
    case .policies: policies.count
    case .continuityPlans: continuityPlans.count
    case .evidence: evidence.count
    case .assumptions: assumptions.count
    case .exercises: exercises.count
    case .supervision: supervision.count
    case .backupAccess: backupAccess.count
    case .clauses: clauses.count
    case .costs: costs.count
    }
  }

  /// Whether nothing stands in any of them.
  public var isEmpty: Bool { Register.allCases.allSatisfy { count(of: $0) == 0 } }
}
