// The words by which programs read what differs, in JSON and CSV.

import Continuity
import DependencyGraph

extension AnswerAspect {
  /// What differs, as programs read it.
  var word: String {
    switch self {
    case .verdict(let objective, _, _): objective.rawValue
    case .stops: "stops"
    case .stopsNoMore: "stops-no-more"
    case .stopsAt: "stops-at"
    case .recovery: "recovery"
    case .degraded: "degraded"
    case .hindered: "hindered"
    case .paperAt: "paper-at"
    case .reserve: "reserve"
    case .level: "level"
    case .lost: "lost"
    case .dataLoss: "data-loss"
    }
  }
}

extension Recovery {
  /// As `return` is in the other answers.
  var word: String {
    switch self {
    case .none, .minutes: "at"
    case .afterCause: "unknown"
    case .afterHorizon: "horizon"
    case .never: "never"
    case .unstable: "unstable"
    }
  }

  /// Minutes down, or from the end of the cause to the return.
  var minutes: Int? {
    switch self {
    case .minutes(let minutes), .afterCause(let minutes): minutes
    case .none: 0
    case .afterHorizon, .never, .unstable: nil
    }
  }
}

extension Phase {
  var word: String {
    switch self {
    case .operate: "operate"
    case .repair: "repair"
    case .restore: "restore"
    case .fallback: "fallback"
    }
  }
}
