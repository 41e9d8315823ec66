// What the oracle says of each node: intervals, levels, what is lost, the return.

/// A time told; `to` is `nil` where it still lasts at the horizon.
struct Told: Equatable, Decodable {
  var from: Int
  var to: Int?
}

struct ToldLevel: Equatable, Decodable {
  var from: Int
  var to: Int?
  var level: Int?
}

struct ToldUnits: Equatable, Decodable {
  var from: Int
  var to: Int?
  var up: Int
}

struct ToldReserve: Equatable, Decodable {
  var from: Int
  var to: Int?
  var until: Int
  var of: [String]
}

/// Everything that the oracle says of a scenario.
struct Prediction {
  let hospital: Hospital
  let horizon: Int
  /// The run that answers, to the horizon and on until nothing happens.
  let told: History
  /// The run in which causes of unknown length end at the horizon.
  let hoped: History
  /// What each node loses of data, and what it may lose where nobody said.
  let losses: [String: Int]
  let feared: [String: Int]

  init(of model: WrittenModel, horizon: Int) {
    self.horizon = horizon
    hospital = Hospital(of: model, until: horizon)
    losses = hospital.destroyed.losses()
    feared = hospital.destroyed.losses(fearing: true)
    told = History(of: hospital, unknownsEnd: nil)
    hoped = History(of: hospital, unknownsEnd: horizon)
  }

  enum Ending: Equatable {
    case at(Int?)
    case horizon
    case unknown(Int)
    case never
    case unstable
  }

  /// How the last outage of a node ends.
  func ending(of node: Int) -> Ending {
    guard let last = told.outages(of: node).last(where: { $0.from <= horizon }) else {
      return .at(nil)
    }
    if let to = last.to, to <= horizon { return .at(to) }
    if told.isUnstable(node) { return .unstable }
    if last.to != nil { return .horizon }
    // The outage that is open at the horizon, where the causes end there.
    guard
      let same = hoped.outages(of: node).last(where: { $0.from <= horizon && $0.from >= last.from })
    else { return .never }
    if let to = same.to { return .unknown(to - horizon) }
    return hoped.isUnstable(node) ? .unstable : .never
  }

  /// The minute at which the causes of unknown length that a node waits for have all begun, and recovery too.
  func soonestEnd(for node: Int) -> Int {
    var soonest = hospital.model.scenario.recoveryStartsAfter ?? 0
    var seen: Set<Int> = [node]
    var queue = [node]
    while let index = queue.popLast() {
      let own = hospital.failures.filter { $0.node == index && $0.cause == nil }
      soonest = own.reduce(soonest) { max($0, $1.at, $1.heldUntil) }
      let node = hospital.nodes[index]
      var requirements = node.operate.filter { $0.tolerance != nil }
      if hospital.failures.contains(where: { $0.node == index }) { requirements += node.repair }
      if hospital.destroyed.minutes[node.written.id] != nil { requirements += node.restore }
      for member in requirements.flatMap(\.members) where !seen.contains(member) {
        guard case .unknown = ending(of: member) else { continue }
        seen.insert(member)
        queue.append(member)
      }
    }
    return soonest
  }
}

/// One whole run, minute by minute.
struct History {
  let horizon: Int
  private let run: MinuteRun
  /// How each node fares in each minute up to the horizon, or later where something still happens.
  let minutes: [[Standing]]

  init(of hospital: Hospital, unknownsEnd: Int?) {
    horizon = hospital.horizon
    var run = MinuteRun(of: hospital, unknownsEnd: unknownsEnd)
    var minutes: [[Standing]] = []
    repeat {
      run.playMinute()
      minutes.append(run.standings())
    } while run.minute < max(horizon, unknownsEnd ?? 0) || !run.isOver && run.minute < 50_000
    self.run = run
    self.minutes = minutes
  }

  func outages(of node: Int) -> [MinuteRun.Outage] { run.outages[node] }

  func isUnstable(_ node: Int) -> Bool {
    run.hospital.nodes[node].units.contains { run.units[$0].isUnstable }
  }

  /// The times, within the horizon, in which something holds of a node.
  func times(of node: Int, where holds: (Standing) -> Bool) -> [Told] {
    var times: [Told] = []
    for minute in 0...horizon where holds(minutes[minute][node]) {
      if let last = times.last, last.to == minute {
        times[times.count - 1].to = minute + 1
      } else {
        times.append(Told(from: minute, to: minute + 1))
      }
    }
    if let last = times.last, last.to == horizon + 1 { times[times.count - 1].to = nil }
    return times
  }

  /// The outages that begin within the horizon, as they are told at it.
  func toldOutages(of node: Int) -> [Told] {
    outages(of: node).filter { $0.from <= horizon }
      .map { Told(from: $0.from, to: $0.to.flatMap { $0 <= horizon ? $0 : nil }) }
  }

  func levels(of node: Int) -> [ToldLevel] {
    var levels: [ToldLevel] = []
    for minute in 0...horizon {
      let level = minutes[minute][node].level
      guard level != 100 else { continue }
      if let last = levels.last, last.to == minute, last.level == level {
        levels[levels.count - 1].to = minute + 1
      } else {
        levels.append(ToldLevel(from: minute, to: minute + 1, level: level))
      }
    }
    if let last = levels.last, last.to == horizon + 1 { levels[levels.count - 1].to = nil }
    return levels
  }

  func reserves(of node: Int) -> [ToldReserve] {
    var reserves: [ToldReserve] = []
    for minute in 0...horizon {
      let standing = minutes[minute][node]
      guard let until = standing.reserveUntil else { continue }
      if let last = reserves.last, last.to == minute, last.until == until,
        last.of == standing.reserveOf
      {
        reserves[reserves.count - 1].to = minute + 1
      } else {
        reserves.append(
          ToldReserve(from: minute, to: minute + 1, until: until, of: standing.reserveOf))
      }
    }
    if let last = reserves.last, last.to == horizon + 1 { reserves[reserves.count - 1].to = nil }
    return reserves
  }

  /// When some of the units of a node are missing, and how many are up then.
  func unitsUp(of node: Int, _ count: Int) -> [ToldUnits] {
    var told: [ToldUnits] = []
    for minute in 0...horizon {
      let up = minutes[minute][node].unitsUp
      guard up < count else { continue }
      if let last = told.last, last.to == minute, last.up == up {
        told[told.count - 1].to = minute + 1
      } else {
        told.append(ToldUnits(from: minute, to: minute + 1, up: up))
      }
    }
    if let last = told.last, last.to == horizon + 1 { told[told.count - 1].to = nil }
    return told
  }

  /// The activity that a node does not do up to the horizon, in hundredths of minutes, and whether it may be more.
  func lost(of node: Int) -> (hundredths: Int, isAtLeast: Bool) {
    let standings = minutes[0..<horizon].map { $0[node] }
    return (
      standings.reduce(0) { $0 + 100 - ($1.level ?? 100) },
      standings.contains { $0.level == nil || $0.isUpperBound }
    )
  }
}
