// How each node fares in one minute of the oracle's run: down, on its degraded mode, hindered, on reserve.

/// One node in one minute.
struct Standing: Equatable {
  var isUp = true
  /// How many of its units are up.
  var unitsUp = 1
  var isOnMode = false
  var isHindered = false
  /// The minute at which the first of the tolerances that run ends, and whom they lack.
  var reserveUntil: Int?
  var reserveOf: [String] = []
  /// Its level: the most it can be, and the least; alike where it is known.
  var high = 100
  var low = 100
  /// Whether it may do less than ``high``, because something useful is unmet that says no level.
  var isUpperBound = false

  var level: Int? { low == high ? high : nil }
}

extension MinuteRun {
  /// How every node fares now.
  func standings() -> [Standing] {
    var standings = hospital.nodes.indices.map(standing)
    let high = levels(unknown: 100, unsaid: 100)
    let low = levels(unknown: 0, unsaid: 100)
    let least = levels(unknown: 100, unsaid: 0)
    for index in standings.indices {
      standings[index].high = high[index]
      standings[index].low = low[index]
      standings[index].isUpperBound = least[index] < high[index]
    }
    return standings
  }

  private func standing(of index: Int) -> Standing {
    let node = hospital.nodes[index]
    var standing = Standing()
    let up = node.units.filter { units[$0].isUp }
    standing.unitsUp = up.count
    standing.isUp = !up.isEmpty
    guard standing.isUp else { return standing }
    standing.isOnMode = up.contains { units[$0].isBroken.contains(true) }
    // Of a role: some of its people are missing.
    let isShort = node.written.kind == "role" && up.count < node.units.count
    standing.isHindered = !standing.isOnMode && (isShort || !node.operate.allSatisfy(isMet))
    // The people of a role need nothing; units live on what ends first for any of them.
    guard standing.isHindered, node.written.kind != "role" else { return standing }
    var ends: [(until: Int, members: [Int])] = []
    for unit in up {
      ends += reserves(of: unit, in: node)
    }
    standing.reserveUntil = ends.map(\.until).min()
    let missing = ends.filter { $0.until == standing.reserveUntil }.flatMap(\.members)
    standing.reserveOf = Set(missing).sorted().map { hospital.nodes[$0].written.id }
    return standing
  }

  /// The tolerances that run for a unit: when each ends, and whom it lacks.
  private func reserves(
    of unit: Int, in node: Hospital.Node
  ) -> [(until: Int, members: [Int])] {
    var ends: [(until: Int, members: [Int])] = []
    for (requirement, since) in zip(node.operate, units[unit].unmetSince) {
      guard let tolerance = requirement.tolerance, let since else { continue }
      let missing =
        requirement.isOfPeople
        ? requirement.members
        : requirement.members.filter { member in
          requirement.counted.contains { counted in
            hospital.owners[counted[0]] == member && !counted.contains { units[$0].isUp }
          }
        }
      ends.append((since + tolerance, missing))
    }
    return ends
  }

  /// The greatest levels of nodes that agree, where a mode that says none does `unknown`, and what lacks something
  /// useful that says no level does at most `unsaid`. That of several units is their mean, that of a role full while
  /// anybody is there.
  private func levels(unknown: Int, unsaid: Int) -> [Int] {
    var levels = units.map { $0.isUp ? 100 : 0 }
    var hasChanged = true
    while hasChanged {
      hasChanged = false
      for unit in units.indices where levels[unit] > 0 {
        let level = levelNow(of: unit, levels, unknown: unknown, unsaid: unsaid)
        if level < levels[unit] {
          levels[unit] = level
          hasChanged = true
        }
      }
    }
    return hospital.nodes.map { node in
      let all = node.units.map { levels[$0] }
      return node.written.kind == "role" ? all.max() ?? 0 : all.reduce(0, +) / all.count
    }
  }

  private func levelNow(of index: Int, _ levels: [Int], unknown: Int, unsaid: Int) -> Int {
    let node = hospital.nodes[hospital.owners[index]]
    var level = levels[index]
    for requirement in node.operate {
      switch requirement.need.level {
      case .percent(let percent): if !isMet(requirement) { level = min(level, percent) }
      case .share: level = min(level, share(of: requirement))
      case .follow:
        let others = requirement.counted.map { $0.map { levels[$0] }.max() ?? 0 }.sorted(by: >)
        level = min(level, others[requirement.needed - 1])
      case nil:
        if requirement.tolerance == nil && !isMet(requirement) { level = min(level, unsaid) }
      }
    }
    let unit = units[index]
    if unit.isUp, unit.isBroken.contains(true), let began = unit.firstBreak {
      let said = node.written.mode?.levels.last { $0.age <= minute - began }
      level = min(level, said?.percent ?? unknown)
    }
    return level
  }

  /// In hundredths: what is up of what is named; of a role, the people there of those asked for, or of all there are
  /// where more are asked for than that on an ordinary day.
  private func share(of requirement: Hospital.Requirement) -> Int {
    let all = requirement.isOfPeople ? requirement.needed : requirement.counted.count
    return min(100, countUp(of: requirement) * 100 / all)
  }
}
