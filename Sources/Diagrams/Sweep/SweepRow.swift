// What a row of the ranking shows: parts of what stops, each counted once, on a scale.

internal import Continuity

/// The parts of what a failure stops.
enum SweepPart: String, CaseIterable {
  case critical
  case process
  case other

  /// Dark, middle and light: a black-and-white printer keeps them apart.
  var look: Look {
    switch self {
    case .critical: Look(fill: "#8C2D04", border: "#5C1D02", text: "#FFFFFF", width: 0.8)
    case .process: Look(fill: "#F4B28A", border: "#A33F00", width: 0.8)
    case .other: Look(fill: "#CBD9E6", border: "#5A6B7A", width: 0.8)
    }
  }
}

/// One failure of the ranking.
struct SweepRow {
  let rank: Int
  let failure: SweptFailure
  /// The process that bears it least and when that stops, where time counts.
  var worst: (process: Index<Asset>, at: Int)?

  var asset: Index<Asset> { failure.asset }
  var processes: Int { failure.stopped.processes }
  /// What stops and is no process; what failed is counted with it, unless it is one.
  var others: Int { failure.stopped.nodes - failure.stopped.processes }

  func count(of part: SweepPart) -> Int {
    switch part {
    case .critical: failure.stopped.critical
    case .process: processes - failure.stopped.critical
    case .other: others
    }
  }
}

/// Lengths in proportion to counts, from zero on: two bars compare as their numbers do.
struct SweepScale {
  let left: Double
  let width: Double
  let most: Int

  var right: Double { left + width }

  func x(of count: Int) -> Double { left + width * Double(count) / Double(max(most, 1)) }
}

/// How wide the columns of the ranking are.
struct SweepColumns {
  var name = 440.0
  var processes = 560.0
  var others = 300.0

  /// - Parameter width: that of all, and of what stands between; as wide as suits them where absent.
  init(width: Double?) {
    guard let width else { return }
    let free = max(width - 220, 480)
    (name, processes, others) = (free * 0.36, free * 0.4, free * 0.24)
  }
}
