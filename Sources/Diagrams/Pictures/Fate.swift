// How a thing fares in a scenario, told apart by a sign and an outline as well as by color.

internal import Continuity

/// How a thing fares in a scenario, the worst first.
enum Fate: Int, Hashable, Comparable, Sendable, CaseIterable {
  /// It is what fails or is destroyed.
  case failed
  /// It stops because something else did.
  case stopped
  /// It is on its degraded mode for a time.
  case degraded
  /// It lives on a tolerance that runs.
  case reserve
  /// It is up, with something it needs missing, or does less.
  case hindered
  /// It is not touched.
  case holds

  static func < (a: Fate, b: Fate) -> Bool { a.rawValue < b.rawValue }

  /// The worst that happens to what is touched.
  init(_ answer: Answer) {
    switch answer.cause {
    case .failed where !answer.outages.isEmpty: self = .failed
    case .destroyed: self = .failed
    default:
      if !answer.outages.isEmpty {
        self = .stopped
      } else if !answer.degraded.isEmpty {
        self = .degraded
      } else if !answer.reserves.isEmpty {
        self = .reserve
      } else {
        self = .hindered
      }
    }
  }

  var symbol: String {
    switch self {
    case .failed: "✖"
    case .stopped: "✗"
    case .degraded: "▤"
    case .reserve: "◔"
    case .hindered: "~"
    case .holds: "✓"
    }
  }

  /// Darker and thicker the worse it is, each with a line of its own: a black-and-white printer keeps them
  /// apart.
  var look: Look {
    switch self {
    case .failed: Look(fill: "#000000", border: "#000000", text: "#FFFFFF", width: 3)
    case .stopped: Look(fill: "#F6C7A8", border: "#7A2E00", width: 3)
    case .degraded: Look(fill: "#FFF6C9", border: "#4A4000", width: 1.8, stroke: .dashed)
    case .reserve: Look(fill: "#FFFFFF", border: "#222222", width: 1.6, stroke: .dotted)
    case .hindered: Look(fill: "#FFFFFF", border: "#444444", width: 0.8)
    case .holds: Look(fill: "#FFFFFF", border: "#8A949C", text: "#3A444C", width: 0.8)
    }
  }
}
