// How each critical system is backed up: what, where, how often, how it comes back; and what nobody said (D2.O2.B).

/// What a model says of the backups of one system below a process of D2.O1.C.
package struct BackupPlan: Sendable {
  /// Whether it has a plan.
  package enum State: String, CaseIterable, Sendable {
    /// A document of the register is about it, or each of its copies says how often it is made and how long it is kept.
    case planned
    /// Some copy does not say so.
    case incomplete
    /// It has no copy.
    case noCopy = "no-copy"
    /// Nobody said whether it holds data.
    case unsaid
  }

  /// The system, as a position in ``Model/assets``.
  package let system: Index<Asset>
  /// The processes of the minimum perimeter that cannot do without it, ascending.
  package let serves: [Index<Asset>]
  /// The shortest time and the least data loss that it is allowed, by itself or by those processes, in minutes.
  package let need: (time: Int?, data: Int?)
  /// Its copies, in the order written.
  package let copies: [Copy]
  /// The documents about it, as positions in ``Registers/policies``.
  package let documents: [Int]
  /// Its restore tests until the day of the model, as positions in ``Registers/restoreTests``, the last first.
  package let tests: [Int]
  /// Whether it has a plan.
  package let state: State
}

/// The backup plans of the critical systems, and how they are kept up to date.
package struct BackupPlans: Sendable {
  /// The model.
  package let model: Model
  /// A plan for each system, ascending.
  package let plans: [BackupPlan]
  /// The documents on how systems are backed up, as positions in ``Registers/policies``.
  package let documents: [Int]
  /// The documents on backups whose review is dated, as positions in ``Registers/policies``.
  package let upkeep: [Int]

  /// The systems of a model; those of one establishment where it is given.
  ///
  /// - Complexity: O(what the processes need)
  package init(of model: Model, establishment: Index<Establishment>? = nil) {
    self.init(Inquiry(of: model, establishment: establishment))
  }

  init(_ inquiry: Inquiry) {
    model = inquiry.model
    let registers = inquiry.registers
    let documents = registers.policies.indices.filter {
      let policy = registers.policies[$0]
      return policy.subject == .backupPlan && inquiry.concerns(policy.establishments)
    }
    self.documents = documents
    let tests = registers.restoreTests.indices.filter {
      inquiry.hasCome(registers.restoreTests[$0].day)
    }
    let bia = inquiry.bia
    plans = bia.systems.filter(inquiry.shows).map { system in
      let asset = inquiry.model.assets[system]
      let copies = inquiry.model.copies[system] ?? []
      let about = documents.filter { registers.policies[$0].covers.contains(system) }
      let state: BackupPlan.State =
        if !about.isEmpty {
          .planned
        } else if !asset.declaresCopies {
          .unsaid
        } else if copies.isEmpty {
          .noCopy
        } else {
          copies.contains { $0.every == nil || $0.retention == nil } ? .incomplete : .planned
        }
      return BackupPlan(
        system: system, serves: bia.served[system] ?? [],
        need: bia.needs[system] ?? asset.asked, copies: copies, documents: about,
        tests: tests.filter { registers.restoreTests[$0].node == system }.sorted {
          registers.restoreTests[$0].day > registers.restoreTests[$1].day
        }, state: state)
    }
    upkeep = registers.policies.indices.filter {
      let policy = registers.policies[$0]
      return [.backup, .backupPlan].contains(policy.subject)
        && inquiry.concerns(policy.establishments)
        && (policy.due != nil || policy.reviewed != nil)
    }
  }

  /// The systems in a state, as positions in ``Model/assets``.
  package func systems(_ state: BackupPlan.State) -> [Index<Asset>] {
    plans.filter { $0.state == state }.map(\.system)
  }
}
