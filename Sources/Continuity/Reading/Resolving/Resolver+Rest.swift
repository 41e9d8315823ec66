// Resolving copies, control links and scenarios, and the checks that need the whole model.

internal import DependencyGraph

extension Resolver {
  mutating func resolveCopies() -> [Index<Asset>: [Copy]] {
    var copies: [Index<Asset>: [Copy]] = [:]
    for record in records.copies {
      let node = resolve(record.node, in: nil)
      let establishment = node.map { establishmentSymbols[$0] }
      let holder = resolve(record.holder, in: establishment)
      let site = record.site.flatMap { resolve($0, in: establishment) }
      if let holder { isNeeded[holder] = true }
      if let site { isNeeded[site] = true }
      guard let node, let holder else { continue }
      if node == holder {
        records.problems.report(.holderIsItself(id(of: node)), at: record.holder.location)
        continue
      }
      checkTimes(of: record, node: id(of: node))
      copies[node, default: []].append(
        Copy(
          holder: holder, every: record.every.value, lag: record.lag.value,
          retention: record.retention.value, restore: record.restore.value,
          medium: record.medium, site: site, isOffline: record.isOffline,
          immutable: record.immutable))
    }
    return copies
  }

  /// A copy that is gone before the next one, and a lock that outlives what it locks.
  private mutating func checkTimes(of copy: CopyRecord, node: String) {
    guard let retention = copy.retention.value else { return }
    if let every = copy.every.value, retention < every {
      records.problems.report(
        .retentionBelowInterval(node, retention: retention, every: every), at: copy.location)
    }
    if let lock = copy.immutable?.minutes, lock > retention {
      records.problems.report(
        .lockAboveRetention(node, lock: lock, retention: retention), at: copy.location)
    }
  }

  /// The links that the relations of the model and controls.csv declare, and those that an item says
  /// are none (`control: false`).
  mutating func resolveControls(
    _ resolved: ResolvedNeeds
  ) -> (
    declared: [ControlLinks.Link], refused: [ControlLinks.Link]
  ) {
    var links: [ControlLinks.Link] = []
    var refused: [ControlLinks.Link] = []
    for need in resolved.needs where need.relation.isControl {
      if need.relation == .signsInWith || need.relation == .administeredFrom {
        saysControl[need.owner] = true
      }
      for position in need.memberRange {
        let link: ControlLinks.Link = (resolved.members[position], need.owner, need.relation)
        if need.control { links.append(link) } else { refused.append(link) }
      }
    }
    for record in records.controls {
      let controller = resolve(record.controller, in: nil)
      let controlled = resolve(record.controlled, in: nil)
      guard let controller, let controlled else { continue }
      isNeeded[controller] = true
      if controller == controlled {
        records.problems.report(.needsItself(id(of: controller)), at: record.controlled.location)
      } else {
        links.append((controller, controlled, nil))
      }
    }
    return (links, refused)
  }

  mutating func resolveScenarios(
    _ needs: ResolvedNeeds, _ limits: CrewLimits
  ) -> List<Scenario> {
    var scenarios: List<Scenario> = []
    let sorted = records.scenarios.sorted {
      ($0.id.canonicalOrder, $0.location) < ($1.id.canonicalOrder, $1.location)
    }
    var last: ScenarioRecord?
    for record in sorted {
      if let last, isSameName(last.id, record.id) {
        records.problems.report(
          .doubleID(record.id, first: shown(last.location)), at: record.location)
        continue
      }
      last = record
      scenarios.append(resolve(record, Questions(home: nil, needs: needs, limits: limits)))
    }
    return scenarios
  }

  private mutating func resolve(_ record: ScenarioRecord, _ questions: Questions) -> Scenario {
    var scenario = Scenario(id: record.id)
    scenario.name = record.name
    scenario.category = record.category
    scenario.likelihood = record.likelihood.flatMap { likelihood($0) }
    scenario.location = record.location
    var home: UInt32?
    if let reference = record.establishment {
      home = reference.symbol
      scenario.establishment = establishmentOf[reference.symbol]
      if scenario.establishment == nil {
        let name = records.name(of: reference.symbol)
        let suggestion = records.problems.suggestion(for: name, in: establishments.map(\.id))
        records.problems.report(
          .unknownEstablishment(name, suggestion: suggestion), at: reference.location)
      }
    }
    var questions = questions
    questions.home = home
    scenario.failures = record.failures.flatMap { items($0, .fail, questions, &scenario) }
    scenario.destructions = record.destructions.flatMap {
      items($0, .destroy, questions, &scenario)
    }
    for item in record.compromised.flatMap({ items($0, .compromise, questions, &scenario) }) {
      // Named twice, it is held from the first of the two minutes.
      let known = scenario.compromised.contains(item.asset)
      let at = known ? min(scenario.compromisedAt[item.asset] ?? 0, item.at) : item.at
      scenario.compromisedAt[item.asset] = at > 0 ? at : nil
      if item.recoveryStartsAfter > 0 {
        scenario.compromisedHeld[item.asset] = max(
          scenario.compromisedHeld[item.asset] ?? 0, item.recoveryStartsAfter)
      }
      if !known { scenario.compromised.append(item.asset) }
    }
    scenario.absences = record.absences.compactMap { resolve($0, in: home) }
    scenario.lasts = record.lasts.limit
    scenario.starts = record.starts
    scenario.reinforcements = record.reinforcements.compactMap { resolve($0, in: home) }
    scenario.dwell = record.dwell.value
    scenario.recoveryStartsAfter = record.recoveryStartsAfter.value ?? 0
    return scenario
  }

  /// What the questions of a scenario are asked of.
  private struct Questions {
    /// The establishment that the scenario is written for.
    var home: UInt32?
    let needs: ResolvedNeeds
    /// How many heads of a role or supplier there can ever be.
    let limits: CrewLimits
  }

  /// What a record says of one node, or of each that its question comes to.
  private mutating func items(
    _ record: FailureRecord, _ act: Scenario.Question.Act, _ questions: Questions,
    _ scenario: inout Scenario
  ) -> [Scenario.Item] {
    let decidedBy = record.decidedBy.map { actor($0, in: questions.home) }
    var assets: [Index<Asset>] = []
    var question: Index<Scenario.Question>?
    if let selection = record.selection {
      guard let found = resolve(selection, in: questions.home, questions.needs) else { return [] }
      assets = found.assets
      question = scenario.questions.endIndex
      scenario.questions.append(Scenario.Question(act, found.selection, assets: assets))
    } else if let node = record.node.flatMap({ resolve($0, in: questions.home) }) {
      assets = [node]
    }
    // With several nodes, a role among them may well be worked on by others of it.
    let crew = record.crew.map {
      resolve(
        $0, of: assets.count == 1 ? assets[0] : nil, in: questions.home, limits: questions.limits)
    }
    return assets.map { asset in
      var item = Scenario.Item(
        asset: asset, repair: record.repair.limit, restart: record.restart.value,
        at: record.at.value ?? 0, decidedBy: decidedBy)
      item.recoveryStartsAfter = record.recoveryStartsAfter.value ?? 0
      item.question = question
      item.units = failing(record, of: asset)
      (item.work, item.crew) = (record.work.value, crew)
      return item
    }
  }

  private mutating func resolve(_ record: AbsenceRecord, in home: UInt32?) -> Scenario.Absence? {
    guard let role = resolve(record.role, in: home) else { return nil }
    let name = id(of: role)
    guard kind(of: role) == .role else {
      records.problems.report(.notARole(name), at: record.role.location)
      return nil
    }
    let headcount = Int(self.record(of: role).headcount)
    guard headcount >= 0 else {
      // A headcount that is no number has its own message.
      if headcount == -1 {
        records.problems.report(.absenceWithoutHeadcount(name), at: record.role.location)
      }
      return nil
    }
    let people: Int
    switch record.share {
    case .people(let count): people = count
    // Rounded up: 40 % of 7 is 3 people.
    case .percent(let percent): people = (headcount * percent + 99) / 100
    }
    guard people <= headcount else {
      records.problems.report(
        .moreAbsentThanPresent(role: name, absent: people, headcount: headcount),
        at: record.role.location)
      return nil
    }
    return Scenario.Absence(role: role, people: people)
  }

  // MARK: - Checks

  /// A place cannot be in itself, however many places lie between.
  mutating func checkPlaces(_ resolved: ResolvedNeeds) {
    var owners: ContiguousArray<UInt32> = []
    var upper: ContiguousArray<Index<Asset>> = []
    for need in resolved.needs where need.relation == .isIn {
      for position in need.memberRange {
        owners.append(UInt32(need.owner.position))
        upper.append(resolved.members[position])
      }
    }
    let grouping = Grouping(of: owners, keys: assetCount)
    func above(_ asset: Index<Asset>) -> Range<Int> { grouping.range(of: asset.position) }
    var isDone = Indexed<Asset, Bool>(repeating: false, count: assetCount)
    // Where on the path each of its places stands: paths may be as long as the model.
    var position = Indexed<Asset, Int>(repeating: -1, count: assetCount)
    for start in assets where !isDone[start] && !above(start).isEmpty {
      // A depth-first walk without recursion: the path, and the next step from each place on it.
      var path = [start]
      var next = [above(start).lowerBound]
      position[start] = 0
      while let place = path.last {
        guard next[next.count - 1] < above(place).upperBound else {
          isDone[place] = true
          position[place] = -1
          path.removeLast()
          next.removeLast()
          continue
        }
        let step = upper[Int(grouping.item(at: next[next.count - 1]))]
        next[next.count - 1] += 1
        if position[step] >= 0 {
          records.problems.report(
            .placeInItself((path[position[step]...] + [step]).map { id(of: $0) }),
            at: record(of: step).location)
        } else if !isDone[step] {
          position[step] = path.count
          path.append(step)
          next.append(above(step).lowerBound)
        }
      }
    }
  }

  /// The shortest loop of assets in each group of nodes that need one another.
  func loops(of graph: Graph, _ staffing: Staffing) -> [[Index<Asset>]] {
    graph.loops().map { group in
      graph.shortestLoop(within: group).map { staffing.asset(of: $0) }
    }
  }

  /// Loops are allowed, but whoever starts a hospital from black should know of them.
  mutating func checkLoops(_ loops: [[Index<Asset>]]) {
    for assets in loops {
      guard let first = assets.first else { continue }
      records.problems.report(
        .loop((assets + assets.prefix(1)).map { id(of: $0) }),
        at: record(of: first).location)
    }
  }

  /// What is not wrong, but leaves questions without answer.
  mutating func checkSense() {
    records.reportGone()
    let saysPresence = Set(records.presence.map(\.people.symbol))
    for asset in assets {
      let position = order[asset]
      let place = records.assets[position].location
      if kind(of: asset) == .process {
        if records.assets[position].mtpd == .absent {
          records.problems.report(.processWithoutMTPD(id(of: asset)), at: place)
        }
      } else {
        if !isNeeded[asset] {
          records.problems.report(.neededByNothing(id(of: asset)), at: place)
        }
        if kind(of: asset) == .role, records.assets[position].headcount == -1,
          !saysPresence.contains(records.assets[position].id)
        {
          records.problems.report(.roleWithoutHeadcount(id(of: asset)), at: place)
        }
      }
    }
  }
}
