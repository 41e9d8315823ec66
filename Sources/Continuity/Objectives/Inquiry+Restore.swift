// What is backed up by whom under which contract, and whether it was ever restored: D2.O2.A, O2.B, O4.

extension Inquiry {
  /// D2.O2.A
  func backupPolicy(from first: CalendarDate?) -> [ObjectiveFinding] {
    documents(on: .backup, from: first) + clauses
  }

  /// A clause for each supplier that hosts something.
  private var clauses: [ObjectiveFinding] {
    let hostings = Hosting.all(self)
    guard !hostings.isEmpty else {
      // Of a model without applications that would be a comfort that nothing gives.
      let hasSome = model.assets.indices.contains {
        model.assets[$0].kind == .application && shows($0)
      }
      return hasSome ? [ObjectiveFinding(.noHosting, .fact)] : []
    }
    guard !registers.clauses.isEmpty else {
      return [ObjectiveFinding(.clausesUnsaid, .unknown, assets: hostings.map(\.supplier))]
    }
    var findings: [ObjectiveFinding] = []
    var missing: [Index<Asset>] = []
    for hosting in hostings {
      switch hosting.state {
      case .covered:
        findings.append(
          ObjectiveFinding(
            .clauseThere, .met, assets: [hosting.supplier],
            texts: hosting.running.compactMap { registers.clauses[$0].clause }))
      case .expired(let day):
        findings.append(
          ObjectiveFinding(.clauseExpired, .notMet, assets: [hosting.supplier], days: [day]))
      case .missing, .unsaid: missing.append(hosting.supplier)
      }
    }
    if !missing.isEmpty {
      findings.append(ObjectiveFinding(.clauseMissing, .notMet, assets: missing))
    }
    return findings
  }

  /// D2.O2.B
  var backupPlans: [ObjectiveFinding] {
    let review = BackupPlans(self)
    guard !review.plans.isEmpty else { return [ObjectiveFinding(.noCriticalSystem, .unknown)] }
    let count = review.plans.count
    let sound = review.systems(.planned).count
    var findings = [
      ObjectiveFinding(
        .systemsPlanned, sound == count ? .met : .fact, numbers: [sound, count])
    ]
    for (state, matter, sense) in [
      (BackupPlan.State.noCopy, Matter.systemsWithoutCopy, ObjectiveFinding.Sense.notMet),
      (.unsaid, .dataUnsaid, .unknown), (.incomplete, .plansIncomplete, .unknown),
    ] {
      let systems = review.systems(state)
      if !systems.isEmpty { findings.append(ObjectiveFinding(matter, sense, assets: systems)) }
    }
    findings.append(
      review.upkeep.isEmpty
        ? ObjectiveFinding(.upkeepUnsaid, .unknown)
        : ObjectiveFinding(
          .upkeepSaid, .met, texts: review.upkeep.map { registers.policies[$0].title }))
    for policy in registers.policies
    where policy.subject == .backupPlan && concerns(policy.establishments) {
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
