// The level of an asset as it is told, the activity lost, and when it counts as down.

public import DependencyGraph

/// A time in which an asset does not do all of its activity.
public struct Level: Hashable, Sendable {
  /// The time.
  public let interval: Interval
  /// How much it does, in percent; `nil` where nobody said.
  public let percent: Int?
}

/// The activity that an asset does not do, from minute 0 to the horizon.
public struct Lost: Hashable, Sendable {
  /// In whole minutes of full activity, rounded up.
  public let minutes: Int
  /// In what its volume counts, rounded up; `nil` where it says none.
  public let volume: Int?
  /// Whether it is a lower bound: a level or a time is not known, or may be worse.
  public let isAtLeast: Bool
}

extension Outcome {
  /// The times in which an asset is below its full level, and what is lost.
  ///
  /// - Parameter standings: how its node stands; see ``standings(of:)``.
  func levels(
    of asset: Index<Asset>, standing standings: [Standing]?, isLowerBound: Bool
  ) -> (levels: [Level], lost: Lost) {
    let steps = activity.steps(of: model.node(of: asset), standing: standings)
    var levels: [Level] = []
    var hundredths = 0
    var isAtLeast = isLowerBound
    for (position, step) in steps.enumerated() where step.from <= horizon {
      let next = position + 1 < steps.count ? steps[position + 1].from : Int.max
      let length = min(next, horizon) - step.from
      let percent = step.low == step.high ? step.high : nil
      if length > 0 {
        hundredths += length * (100 - (percent ?? 100))
        if percent == nil || step.isUpperBound { isAtLeast = true }
      }
      guard percent != 100 else { continue }
      let interval = Interval(from: step.from, to: next > horizon ? nil : next)
      if let last = levels.last, last.interval.to == step.from, last.percent == percent {
        levels[levels.count - 1] = Level(
          interval: Interval(from: last.interval.from, to: interval.to), percent: percent)
      } else {
        levels.append(Level(interval: interval, percent: percent))
      }
    }
    return (levels, lost(of: asset, hundredths: hundredths, isAtLeast: isAtLeast))
  }

  /// - Parameter hundredths: minutes of full activity, times a hundred.
  func lost(of asset: Index<Asset>, hundredths: Int, isAtLeast: Bool) -> Lost {
    Lost(
      minutes: (hundredths + 99) / 100,
      volume: model.details[asset]?.volume?.lost(hundredths: hundredths), isAtLeast: isAtLeast)
  }
}

/// When an asset counts as down for its objectives, in one run, beyond any horizon.
struct Downtime {
  let intervals: [Interval]

  /// The times it is down, and those in which its level is below a minimum.
  ///
  /// - Parameter fearing: whether a level that is not known counts as too low.
  init(of node: Node, below minimum: Int, in course: Course, _ activity: Activity, fearing: Bool) {
    let steps = activity.steps(of: node)
    var low: [Interval] = []
    for (position, step) in steps.enumerated() {
      let next = position + 1 < steps.count ? steps[position + 1].from : nil
      if (fearing ? step.low : step.high) < minimum {
        low.join(Interval(from: step.from, to: next))
      }
    }
    // An outage of no minutes is one too.
    intervals = joined(course.outages(of: node) + low)
  }

  /// Those that begin up to a horizon, as they are told at it.
  func told(at horizon: Int) -> [Interval] {
    intervals.filter { $0.from <= horizon }.map { interval in
      Interval(from: interval.from, to: interval.to.flatMap { $0 <= horizon ? $0 : nil })
    }
  }
}
