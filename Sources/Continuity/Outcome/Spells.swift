// How an asset fares from beginning to end, told as times that follow one another: its state and its level.

public import DependencyGraph

/// A time in which an asset fares alike.
public struct Spell: Hashable, Sendable {
  /// How it fares.
  public enum State: String, CaseIterable, Sendable {
    /// As on any day.
    case nominal
    /// Up, with something missing that a tolerance bears for a while.
    case reserve
    /// Up, with something missing; of a role, with some of its people missing.
    case hindered
    /// Up, with some of its units missing.
    case short
    /// Up, with all it needs, but doing less: fewer units of something, or what it follows does less.
    case reduced
    /// On its degraded mode.
    case mode
    /// Up, and surely below the least level at which it counts as rendered.
    case below
    /// Down.
    case down
  }

  /// The time; without an end where it goes on beyond the horizon.
  public let interval: Interval
  /// How it fares.
  public let state: State
  /// Whether it is on its degraded mode; also while that is below its least level.
  public let isOnMode: Bool
  /// What it lives on, where it is on a reserve.
  public let reserve: Reserve?
  /// The least it can do, in percent.
  public let least: Int
  /// The most it can do; the same where that is known.
  public let most: Int
  /// Whether it may do less than that: something useful is missing that says nothing of levels.
  public let isAtMost: Bool

  /// How much it does, in percent, where that is known.
  public var level: Int? { least == most ? most : nil }
}

extension Outcome {
  /// How an asset fares from minute 0 to the horizon, without a gap.
  ///
  /// - Complexity: that of ``answer(for:)``, and O(s · log s) for s states and levels of it
  public func spells(of asset: Index<Asset>) -> [Spell] {
    let outages = timeline.outages(of: model.node(of: asset))
    let standings = standings(of: asset)
    let states = states(of: asset, standing: standings)
    let steps = activity.steps(of: model.node(of: asset), standing: standings)
      .filter { $0.from <= horizon }
    let reserves = states.reserves
    let short = units(of: asset).map(\.interval)
    let intervals = outages + states.degraded + states.hindered + short + reserves.map(\.interval)
    var turns = Set([0] + steps.map(\.from))
    for interval in intervals {
      turns.insert(interval.from)
      if let to = interval.to { turns.insert(to) }
    }
    let minutes = turns.filter { $0 <= horizon }.sorted()
    var spells: [Spell] = []
    var readers = (
      down: IntervalReader(outages), mode: IntervalReader(states.degraded),
      hindered: IntervalReader(states.hindered), short: IntervalReader(short),
      reserve: IntervalReader(reserves.map(\.interval))
    )
    var place = 0
    for (position, minute) in minutes.enumerated() {
      while place + 1 < steps.count, steps[place + 1].from <= minute { place += 1 }
      let step = place < steps.count ? steps[place] : .full
      let isOnMode = readers.mode.position(at: minute) != nil
      let reserve = readers.reserve.position(at: minute).map { reserves[$0] }
      let isHindered = readers.hindered.position(at: minute) != nil
      let isShort = readers.short.position(at: minute) != nil
      let isDown = readers.down.position(at: minute) != nil
      let isLow = model.minimumLevel(of: asset).map { step.high < $0 } ?? false
      let state: Spell.State =
        if isDown {
          .down
        } else if isLow {
          .below
        } else if isOnMode {
          .mode
        } else if reserve != nil {
          .reserve
        } else {
          isHindered ? .hindered : isShort ? .short : step.low < 100 ? .reduced : .nominal
        }
      let next = position + 1 < minutes.count ? minutes[position + 1] : nil
      spells.join(
        Spell(
          interval: Interval(from: minute, to: next), state: state, isOnMode: isOnMode && !isDown,
          reserve: isDown || isOnMode ? nil : reserve, least: isDown ? 0 : step.low,
          most: isDown ? 0 : step.high, isAtMost: !isDown && step.isUpperBound && step.high > 0))
    }
    return spells
  }

  /// The activity that an asset does not do up to a minute.
  ///
  /// - Parameter spells: ``spells(of:)`` of it.
  public func lost(of asset: Index<Asset>, in spells: [Spell], upTo minute: Int) -> Lost {
    var hundredths = 0
    var isAtLeast = isLowerBound(asset)
    for spell in spells where spell.interval.from < minute {
      let length = min(spell.interval.to ?? .max, minute) - spell.interval.from
      hundredths += length * (100 - (spell.level ?? 100))
      if spell.level == nil || spell.isAtMost { isAtLeast = true }
    }
    return lost(of: asset, hundredths: hundredths, isAtLeast: isAtLeast)
  }
}

/// Reads intervals in time at minutes that only grow.
private struct IntervalReader {
  let intervals: [Interval]
  var place = 0

  init(_ intervals: [Interval]) { self.intervals = intervals }

  /// The interval that holds a minute.
  mutating func position(at minute: Int) -> Int? {
    while place < intervals.count, (intervals[place].to ?? .max) <= minute { place += 1 }
    return place < intervals.count && intervals[place].from <= minute ? place : nil
  }
}

extension [Spell] {
  /// Adds a spell that begins where the last ends; alike ones are one.
  fileprivate mutating func join(_ spell: Spell) {
    guard let last, last.isAlike(spell) else { return append(spell) }
    self[count - 1] = last.ending(at: spell.interval.to)
  }

  /// The minute from which it fares as on any day, to the horizon; `nil` where it does not.
  public var settles: Int? {
    guard let last else { return 0 }
    return last.state == .nominal ? last.interval.from : nil
  }

  /// The same with those that follow one another and are alike in level as one, whatever the state.
  public var joinedByLevel: [Spell] {
    reduce(into: []) { levels, spell in
      guard let last = levels.last, last.least == spell.least, last.most == spell.most,
        last.isAtMost == spell.isAtMost
      else { return levels.append(spell) }
      levels[levels.count - 1] = last.ending(at: spell.interval.to)
    }
  }

  /// Whether it fares as on any day all along.
  public var isQuiet: Bool { settles == 0 }
}

extension Spell {
  fileprivate func isAlike(_ other: Spell) -> Bool {
    state == other.state && isOnMode == other.isOnMode && least == other.least
      && most == other.most && isAtMost == other.isAtMost && reserve?.until == other.reserve?.until
      && reserve?.of == other.reserve?.of
  }

  fileprivate func ending(at minute: Int?) -> Spell {
    Spell(
      interval: Interval(from: interval.from, to: minute), state: state, isOnMode: isOnMode,
      reserve: reserve, least: least, most: most, isAtMost: isAtMost)
  }
}
