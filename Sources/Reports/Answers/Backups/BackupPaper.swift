// The documents on backups that are signed and handed in: which there are, for which objective, and their parts.

import Continuity

/// One document on the backups.
package enum BackupPaper: String, CaseIterable, Sendable {
  case policy
  case plans
  case access
  case supervision
  case tests

  /// The objective that it is for.
  package var objective: String {
    switch self {
    case .policy: "D2.O2.A"
    case .plans: "D2.O2.B"
    case .access: "D2.O3.A"
    case .supervision: "D2.O3.D"
    case .tests: "D2.O4"
    }
  }

  /// What is worked out for it.
  var queries: [Query] { Regime.careD2.objective(objective)?.queries ?? [] }

  /// Its parts, in order.
  var parts: [BackupPart] {
    switch self {
    case .policy:
      [
        .perimeter, .rules, .places, .restoring, .keys, .exchanges, .suppliers, .access, .watching,
        .upkeep,
      ]
    case .plans: [.plans, .upkeep]
    case .access: [.access, .control]
    case .supervision: [.watching]
    case .tests: [.restoring, .referents]
    }
  }
}

/// A part of these documents, under a heading of its own.
package enum BackupPart: String, CaseIterable, Sendable {
  case perimeter
  case rules
  case places
  case restoring
  case keys
  case exchanges
  case suppliers
  case access
  case control
  case watching
  case plans
  case upkeep
  case referents
}

/// What these documents have to say and a model may not.
package enum BackupMissing: String, CaseIterable, Sendable {
  case document
  case kindsOfData = "kinds-of-data"
  case copies
  case rule
  case holdsData = "holds-data"
  case frequency
  case retention
  case restoreTime = "restore-time"
  case site
  case test
  case keys
  case exchanged
  case replay
  case hosting
  case clause
  case role
  case rights
  case account
  case secondFactor = "second-factor"
  case watcher
  case check
  case onFailure = "on-failure"
  case plan
  case upkeep
  case referent
}
