// What is backed up by whom under which contract, and whether it was ever restored: D2.O2.A, O2.B, O4.

internal import DependencyGraph

extension Inquiry {
  /// D2.O2.A
  func backupPolicy(from first: CalendarDate?) -> [ObjectiveFinding] {
    documents(on: .backup, from: first) + clauses
  }

  /// A clause for each supplier that hosts something.
  private var clauses: [ObjectiveFinding] {
    var hosted: [Index<Asset>: Set<Index<Asset>>] = [:]
    for asset in model.assets.indices where shows(asset) {
      for need in model.needs(of: asset) where need.relation == .hostedBy {
        for supplier in need.members { hosted[supplier, default: []].insert(asset) }
      }
    }
    guard !hosted.isEmpty else {
      // Of a model without applications that would be a comfort that nothing gives.
      let hasSome = model.assets.indices.contains {
        model.assets[$0].kind == .application && shows($0)
      }
      return hasSome ? [ObjectiveFinding(.noHosting, .fact)] : []
    }
    let suppliers = hosted.keys.sorted()
    guard !registers.clauses.isEmpty else {
      return [ObjectiveFinding(.clausesUnsaid, .unknown, assets: suppliers)]
    }
    var findings: [ObjectiveFinding] = []
    var missing: [Index<Asset>] = []
    for supplier in suppliers {
      let said = registers.clauses.filter {
        $0.supplier == supplier && ($0.subject == .backup || $0.subject == .restore)
      }
      let running = said.filter { clause in
        clause.clause != nil
          && (day.map { today in clause.expires.map { today <= $0 } ?? true } ?? true)
      }
      if !(hosted[supplier] ?? []).subtracting(running.flatMap(\.hosts)).isEmpty {
        if let ended = said.filter({ $0.clause != nil }).compactMap(\.expires).max(), let day,
          ended < day
        {
          findings.append(
            ObjectiveFinding(.clauseExpired, .notMet, assets: [supplier], days: [ended]))
        } else {
          missing.append(supplier)
        }
      } else {
        findings.append(
          ObjectiveFinding(
            .clauseThere, .met, assets: [supplier], texts: running.compactMap(\.clause)))
      }
    }
    if !missing.isEmpty {
      findings.append(ObjectiveFinding(.clauseMissing, .notMet, assets: missing))
    }
    return findings
  }

  /// D2.O2.B
  var backupPlans: [ObjectiveFinding] {
    let systems = bia.systems.filter(shows)
    guard !systems.isEmpty else { return [ObjectiveFinding(.noCriticalSystem, .unknown)] }
    let documents = registers.policies.filter {
      $0.subject == .backupPlan && concerns($0.establishments)
    }
    let documented = Set(documents.flatMap(\.covers))
    var (bare, silent, vague): ([Index<Asset>], [Index<Asset>], [Index<Asset>]) = ([], [], [])
    for system in systems where !documented.contains(system) {
      if !model.assets[system].declaresCopies {
        silent.append(system)
      } else if let copies = model.copies[system], !copies.isEmpty {
        if copies.contains(where: { $0.every == nil || $0.retention == nil }) {
          vague.append(system)
        }
      } else {
        bare.append(system)
      }
    }
    let sound = systems.count - bare.count - silent.count - vague.count
    var findings = [
      ObjectiveFinding(
        .systemsPlanned, sound == systems.count ? .met : .fact, numbers: [sound, systems.count])
    ]
    if !bare.isEmpty {
      findings.append(ObjectiveFinding(.systemsWithoutCopy, .notMet, assets: bare))
    }
    if !silent.isEmpty { findings.append(ObjectiveFinding(.dataUnsaid, .unknown, assets: silent)) }
    if !vague.isEmpty {
      findings.append(ObjectiveFinding(.plansIncomplete, .unknown, assets: vague))
    }
    let kept = registers.policies.filter {
      ($0.subject == .backupPlan || $0.subject == .backup) && concerns($0.establishments)
        && ($0.due != nil || $0.reviewed != nil)
    }
    findings.append(
      kept.isEmpty
        ? ObjectiveFinding(.upkeepUnsaid, .unknown)
        : ObjectiveFinding(.upkeepSaid, .met, texts: kept.map(\.title)))
    for policy in documents {
      if let day, let due = policy.openDue, due < day {
        findings.append(
          ObjectiveFinding(.documentOverdue, .notMet, texts: [policy.title], days: [due]))
      }
    }
    return findings
  }

  /// D2.O4
  func restoreTests(from first: CalendarDate?) -> [ObjectiveFinding] {
    let tests = registers.restoreTests.filter { shows($0.node) && hasCome($0.day) }
    var findings: [ObjectiveFinding] = []
    // Where no day is asked for, a test counts for a year.
    let yearAgo = day.map { CalendarDate(daysSince1970: $0.daysSince1970 - 365) }
    let first = first ?? yearAgo
    if registers.restoreTests.isEmpty {
      findings.append(ObjectiveFinding(.testsUnsaid, .unknown))
    } else {
      let judged = tests.map { judge($0, from: first) }
      findings += judged.flatMap { $0 }
      if !judged.contains(where: { $0.contains { $0.matter == .testDone } }),
        !findings.contains(where: { $0.sense == .unknown })
      {
        findings.append(ObjectiveFinding(.noTestCounts, .notMet, days: first.map { [$0] } ?? []))
      }
      // One test that counts is enough: the others are told.
      if findings.contains(where: { $0.matter == .testDone }) {
        findings = findings.map { $0.sense == .unknown ? $0.told : $0 }
      }
    }
    return findings + referents
  }

  private func judge(_ test: RestoreTest, from first: CalendarDate?) -> [ObjectiveFinding] {
    func found(
      _ matter: Matter, _ sense: ObjectiveFinding.Sense, days: [CalendarDate] = [],
      numbers: [Int] = []
    ) -> ObjectiveFinding {
      ObjectiveFinding(matter, sense, assets: [test.node], numbers: numbers, days: days)
    }
    if let first, test.day < first {
      return [found(.testTooOld, .advice, days: [test.day, first])]
    }
    switch test.result {
    case .failure?, .partial?: return [found(.testFailed, .advice, days: [test.day])]
    case nil: return [found(.testResultUnsaid, .unknown, days: [test.day])]
    case .success?: break
    }
    guard bia.below.contains(test.node) else { return [found(.testElsewhere, .advice)] }
    switch test.target {
    case .sandbox?: return [found(.testNotInProduction, .advice)]
    case nil: return [found(.testTargetUnsaid, .unknown)]
    case .production?: break
    }
    var findings = [
      found(.testDone, .met, days: [test.day], numbers: test.dmard.map { [$0] } ?? [])
    ]
    // Measured against what the system itself is asked, or what the most urgent process above it is.
    let need = bia.needs[test.node]
    if let dmard = test.dmard, let limit = need?.time, dmard > limit {
      findings.append(found(.restoreTooSlow, .advice, numbers: [dmard, limit]))
    }
    if let age = test.dataAge, let limit = need?.data, age > limit {
      findings.append(found(.dataTooOld, .advice, numbers: [age, limit]))
    }
    return findings
  }

  /// One business referent at least for the critical applications.
  private var referents: [ObjectiveFinding] {
    let applications = bia.systems.filter { shows($0) && model.assets[$0].kind == .application }
    let duties = registers.governance.filter { $0.role == .referent && concerns($0.establishments) }
    let critical = Set(applications)
    let testers = registers.restoreTests.filter { critical.contains($0.node) }
    let own = applications.compactMap { application in
      model.details[application]?.referent.map { (application: application, who: $0) }
    }
    guard
      !registers.governance.isEmpty || !own.isEmpty
        || testers.contains(where: { $0.referent != nil })
    else {
      return [ObjectiveFinding(.referentUnsaid, .unknown)]
    }
    let forAll = duties.contains { $0.covers.isEmpty }
    var named = Set(duties.flatMap(\.covers))
    named.formUnion(own.map(\.application))
    for test in testers where test.referent != nil { named.insert(test.node) }
    let served = forAll ? applications : applications.filter(named.contains)
    let names =
      duties.filter { $0.covers.isEmpty || $0.covers.contains(where: critical.contains) }
      .map { name(of: $0.who) } + own.map { name(of: $0.who) }
      + testers.compactMap { $0.referent.map { name(of: $0) } }
    guard !names.isEmpty, !served.isEmpty else {
      return [ObjectiveFinding(.referentMissing, .notMet)]
    }
    var seen: Set<String> = []
    var findings = [
      ObjectiveFinding(
        .referentNamed, .met, assets: served, texts: names.filter { seen.insert($0).inserted })
    ]
    let rest = forAll ? [] : applications.filter { !named.contains($0) }
    if !rest.isEmpty {
      findings.append(ObjectiveFinding(.applicationsWithoutReferent, .advice, assets: rest))
    }
    return findings
  }
}

extension ObjectiveFinding {
  /// The same, deciding nothing.
  fileprivate var told: ObjectiveFinding {
    ObjectiveFinding(
      matter, .advice, assets: assets, texts: texts, numbers: numbers, days: days, scopes: scopes)
  }
}
