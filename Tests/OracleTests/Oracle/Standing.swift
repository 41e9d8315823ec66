// How each node fares in one minute of the oracle's run: down, on its degraded mode, hindered, on reserve.

/// One node in one minute.
struct Standing: Equatable {
  var isUp = true
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
    standing.isUp = isUp(index)
    guard standing.isUp else { return standing }
    guard node.units.count == 1 else {
      // Of a role: some of its people are missing.
      standing.isHindered = node.units.contains { !units[$0].isUp }
      return standing
    }
    let unit = units[node.units[0]]
    standing.isOnMode = unit.isBroken.contains(true)
    standing.isHindered = !standing.isOnMode && !node.operate.allSatisfy(isMet)
    guard standing.isHindered else { return standing }
    var ends: [(until: Int, members: [Int])] = []
    for (requirement, since) in zip(node.operate, unit.unmetSince) {
      guard let tolerance = requirement.tolerance, let since else { continue }
      let missing = requirement.members.filter { member in
        requirement.people == nil ? !isUp(member) : true
      }
      ends.append((since + tolerance, missing))
    }
    standing.reserveUntil = ends.map(\.until).min()
    let missing = ends.filter { $0.until == standing.reserveUntil }.flatMap(\.members)
    standing.reserveOf = Set(missing).sorted().map { hospital.nodes[$0].written.id }
    return standing
  }

  /// The greatest levels that agree, where a mode that says none does `unknown`, and what lacks something useful
  /// that says no level does at most `unsaid`.
  private func levels(unknown: Int, unsaid: Int) -> [Int] {
    var levels = hospital.nodes.indices.map { isUp($0) ? 100 : 0 }
    var hasChanged = true
    while hasChanged {
      hasChanged = false
      for index in hospital.nodes.indices where levels[index] > 0 {
        let level = levelNow(of: index, levels, unknown: unknown, unsaid: unsaid)
        if level < levels[index] {
          levels[index] = level
          hasChanged = true
        }
      }
    }
    return levels
  }

  private func levelNow(of index: Int, _ levels: [Int], unknown: Int, unsaid: Int) -> Int {
    let node = hospital.nodes[index]
    var level = levels[index]
    for requirement in node.operate {
      switch requirement.need.level {
      case .percent(let percent): if !isMet(requirement) { level = min(level, percent) }
      case .share: level = min(level, share(of: requirement))
      case .follow where requirement.people != nil:
        // People are there, or not.
        level = isMet(requirement) ? level : 0
      case .follow:
        let others = requirement.members.map { levels[$0] }.sorted(by: >)
        level = min(level, others[requirement.needed - 1])
      case nil:
        if requirement.tolerance == nil && !isMet(requirement) { level = min(level, unsaid) }
      }
    }
    let unit = units[node.units[0]]
    if unit.isUp, unit.isBroken.contains(true), let began = unit.firstBreak {
      let said = node.written.mode?.levels.last { $0.age <= minute - began }
      level = min(level, said?.percent ?? unknown)
    }
    return level
  }

  /// In hundredths: the members up; of a role, the people there of those asked for.
  private func share(of requirement: Hospital.Requirement) -> Int {
    guard requirement.people != nil else {
      return requirement.members.count { isUp($0) } * 100 / requirement.members.count
    }
    // Who asks for more than there are on an ordinary day is played with what there is.
    let heads = hospital.nodes[requirement.members[0]].units
    let asked = min(requirement.need.people ?? 1, heads.count)
    return min(100, heads.count { units[$0].isUp } * 100 / asked)
  }
}
