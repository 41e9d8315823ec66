// The oracle's people asked for: minute by minute, what processes that are up ask of each role, and who is there.

/// What is asked of a role over time.
struct ToldPeople: Equatable, Decodable {
  struct Stretch: Equatable, Decodable {
    var from: Int
    var to: Int?
    var asked: Int
    var present: Int?
  }
  struct Short: Equatable, Decodable {
    var at: Int
    var asked: Int
    var present: Int?
    var callBack: Int
  }
  var id: String
  var asked: [Stretch]
  var short: Short?
}

extension Prediction {
  /// The heads that a process asks of a role in a minute.
  private func asked(of role: String, by process: Int, at minute: Int) -> Int {
    let standing = told.minutes[minute][process]
    guard standing.isUp else { return 0 }
    let written = hospital.nodes[process].written
    func heads(_ needs: [WrittenNeed]) -> [WrittenNeed] {
      needs.filter { $0.members.count == 1 && hospital.model.kind(of: $0.members[0]) == "role" }
    }
    // A mode that names nobody is run by those of an ordinary day.
    let ofMode = heads(written.mode?.needs ?? [])
    let repairs = ["maintained-by", "restored-with", "administered-from", "writable-from"]
    let ofDay = heads(written.needs.filter { !repairs.contains($0.relation) })
    let asking = standing.isOnMode && !ofMode.isEmpty ? ofMode : ofDay
    return asking.filter { $0.members == [role] }.reduce(0) { $0 + ($1.people ?? 1) }
  }

  /// Who of a role is there; `nil` where as many are as anybody asks for.
  private func present(_ role: Int, at minute: Int) -> Int? {
    if !told.minutes[minute][role].isUp { return 0 }
    let written = hospital.nodes[role].written
    let scenario = hospital.model.scenario
    var more = 0
    if let item = scenario.reinforce, item.who == written.id, item.from <= minute,
      item.length.map({ minute < item.from + $0 }) ?? true
    {
      more = item.by
    }
    var heads: [Int] = []
    if let headcount = written.headcount {
      var missing = 0
      for item in scenario.absent where item.role == written.id {
        let lasts = (scenario.lasts ?? written.repair)?.length ?? .max
        if minute < lasts {
          missing = item.people ?? (headcount * (item.percent ?? 0) + 99) / 100
        }
      }
      heads.append(headcount - missing + more)
    }
    if let there = scenario.present(of: written, at: minute) {
      heads.append(there.map { $0 + more } ?? 0)
    }
    return heads.min()
  }

  /// Every role that processes ask for, minute by minute, whether it is told or not.
  private func stretches(of role: Int) -> [ToldPeople.Stretch] {
    let id = hospital.nodes[role].written.id
    let processes = hospital.nodes.indices.filter { hospital.nodes[$0].written.kind == "process" }
    var stretches: [ToldPeople.Stretch] = []
    for minute in 0...horizon {
      let all = processes.reduce(0) { $0 + asked(of: id, by: $1, at: minute) }
      let there = present(role, at: minute)
      if let last = stretches.last, last.asked == all, last.present == there { continue }
      if !stretches.isEmpty { stretches[stretches.count - 1].to = minute }
      stretches.append(ToldPeople.Stretch(from: minute, asked: all, present: there))
    }
    return stretches
  }

  /// Whether any process may ask for a role.
  private func isAskedFor(_ role: Int) -> Bool {
    let id = hospital.nodes[role].written.id
    let repairs = ["maintained-by", "restored-with", "administered-from", "writable-from"]
    return hospital.nodes.contains { node in
      node.written.kind == "process"
        && (node.written.needs.filter { !repairs.contains($0.relation) }
          + (node.written.mode?.needs ?? [])).contains { $0.members == [id] }
    }
  }

  /// The roles that are told: too few are there, or what is asked for changes, or the scenario changes who is there.
  func people() -> [ToldPeople] {
    hospital.nodes.indices.compactMap { role in
      guard hospital.nodes[role].written.kind == "role", isAskedFor(role) else { return nil }
      let id = hospital.nodes[role].written.id
      let stretches = stretches(of: role)
      let first = stretches.first { $0.asked > $0.present ?? .max }
      let scenario = hospital.model.scenario
      let isTouched =
        !told.toldOutages(of: role).isEmpty || scenario.absent.contains { $0.role == id }
        || scenario.reinforce?.who == id
      guard
        first != nil || Set(stretches.map(\.asked)).count > 1 || (isTouched && stretches.count > 1)
      else { return nil }
      return ToldPeople(
        id: id, asked: stretches,
        short: first.map {
          ToldPeople.Short(
            at: $0.from, asked: $0.asked, present: $0.present,
            callBack: $0.asked - ($0.present ?? 0))
        })
    }
  }

  /// The roles that a process asks for in a minute in which too few of them are there.
  func rolesShort(of process: Int) -> [String] {
    guard hospital.nodes[process].written.kind == "process" else { return [] }
    return hospital.nodes.indices.filter { role in
      let written = hospital.nodes[role].written
      return written.kind == "role" && isAskedFor(role)
        && stretches(of: role).contains { stretch in
          stretch.asked > stretch.present ?? .max
            && (stretch.from..<(stretch.to ?? horizon + 1)).contains {
              asked(of: written.id, by: process, at: $0) > 0
            }
        }
    }.map { hospital.nodes[$0].written.id }
  }
}

extension WrittenScenario {
  /// Who of a role its presence says is there, where minute 0 is known or it is always the same; `nil` where nobody
  /// says, and nobody inside where no line matches.
  func present(of role: WrittenNode, at minute: Int) -> Int?? {
    guard !role.presence.isEmpty else { return nil }
    // Lines of the random hospitals that are always the same are one line for all of the day.
    if role.presence.count == 1, let only = role.presence.first, only.from == nil, !only.isWeek {
      return .some(only.count)
    }
    guard let starts else { return nil }
    let clock = starts.minute + minute
    let line = role.presence.first { line in
      guard let from = line.from, let to = line.to else {
        return !line.isWeek || isWorkday(starts.day + clock / 1_440)
      }
      // The day on which a line that runs past midnight begins is the one before.
      for back in 0...1 {
        let day = clock / 1_440 - back
        let end = day * 1_440 + (to > from ? to : to + 1_440)
        if day * 1_440 + from <= clock, clock < end {
          return !line.isWeek || isWorkday(starts.day + day)
        }
      }
      return false
    }
    return .some(line?.count)
  }

  /// Whether a day of November 2026 is one of Monday to Friday and not closed; the 1st was a Sunday.
  private func isWorkday(_ day: Int) -> Bool {
    if day == closed { return false }
    let weekday = (day - 1) % 7
    return (1...5).contains(weekday)
  }
}
