// What a hospital keeps beside its map: tests, decisions, documents, costs, each a register of its own.

/// One of the registers, by the name of its list in YAML and of its table in CSV (`costs.csv`).
package enum Register: String, CaseIterable, Sendable {
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
package struct Registers: Sendable {
  /// What was asked back from a copy, and what came of it.
  package internal(set) var restoreTests: [RestoreTest] = []
  /// Who decides, signs, leads.
  package internal(set) var governance: [GovernanceDuty] = []
  /// What is done in a crisis: cell, alert, declarations.
  package internal(set) var crisisProcedures: [CrisisProcedure] = []
  /// Who was trained in what.
  package internal(set) var training: [Training] = []
  /// Documents that were validated: security policy, backup policy, governance scheme, backup plans.
  package internal(set) var policies: [Policy] = []
  /// Continuity and recovery plans, of one establishment or several.
  package internal(set) var continuityPlans: List<ContinuityPlan> = []
  /// Files that prove something.
  package internal(set) var evidence: List<Evidence> = []
  /// What is assumed, and what nobody knows yet.
  package internal(set) var assumptions: [Assumption] = []
  /// Exercises, planned and done.
  package internal(set) var exercises: [Exercise] = []
  /// Who watches that the backups ran.
  package internal(set) var supervision: [BackupSupervision] = []
  /// Who may do what on the backup infrastructure, and how they sign in.
  package internal(set) var backupAccess: [BackupAccess] = []
  /// What contracts say.
  package internal(set) var clauses: [SupplierClause] = []
  /// What is spent.
  package internal(set) var costs: [Cost] = []

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
  package init() {}

  /// How many entries a register has.
  package func count(of register: Register) -> Int {
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
  package var isEmpty: Bool { Register.allCases.allSatisfy { count(of: $0) == 0 } }
}
