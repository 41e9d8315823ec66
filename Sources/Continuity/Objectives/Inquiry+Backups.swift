// The backup infrastructure: sign-in, isolation, copies, supervision (D2.O3.A to D).

internal import DependencyGraph

extension Inquiry {
  /// D2.O3.A
  var backupSignIn: [ObjectiveFinding] {
    let control = BackupControl(of: model)
    guard !control.assets.isEmpty else { return [ObjectiveFinding(.noBackups, .unknown)] }
    var findings = control.paths.map { ObjectiveFinding(.controlPath, .notMet, assets: $0) }
    if control.paths.isEmpty { findings.append(ObjectiveFinding(.noControlPath, .met)) }
    if !control.unsaid.isEmpty {
      findings.append(ObjectiveFinding(.signInUnsaid, .unknown, assets: control.unsaid))
    }
    let least = ObjectiveD2O3.leastADSLevel
    for (directory, level) in control.directories {
      if let level {
        findings.append(
          ObjectiveFinding(
            .directoryLevel, level < least ? .notMet : .met, assets: [directory],
            numbers: [level, least]))
      } else {
        findings.append(
          ObjectiveFinding(.directoryLevelUnsaid, .unknown, assets: [directory], numbers: [least]))
      }
    }
    return findings + access
  }

  /// Roles, rights and second factors, which are facts to declare: what is said may fall short, what is not
  /// said does not decide.
  private var access: [ObjectiveFinding] {
    let all = registers.backupAccess
    guard !all.isEmpty else { return [ObjectiveFinding(.accessUnsaid, .advice)] }
    var findings: [ObjectiveFinding] = []
    var sound = 0
    for entry in all {
      let before = findings.count
      func add(_ matter: Matter, _ sense: ObjectiveFinding.Sense) {
        findings.append(ObjectiveFinding(matter, sense, assets: [entry.node], texts: [entry.role]))
      }
      if entry.account == .productionDirectory { add(.accessByProduction, .notMet) }
      switch entry.isLeast {
      case false?: add(.rightsTooWide, .notMet)
      case nil: add(.rightsUnsaid, .advice)
      case true?: break
      }
      switch entry.secondFactor {
      case .no?: add(.noSecondFactor, .notMet)
      case nil: add(.secondFactorUnsaid, .advice)
      case .yes?, .impossible?: break
      }
      if findings.count == before { sound += 1 }
    }
    return findings + [ObjectiveFinding(.accessSound, .fact, numbers: [sound, all.count])]
  }

  /// D2.O3.B
  var backupIsolation: [ObjectiveFinding] {
    let isolation = Isolation(of: model)
    let partition = model.partition
    var findings = isolation.findings.map { found in
      let sense = ObjectiveFinding.Sense(found.compliance)
      func names(_ flows: [Index<Flow>]) -> [String] { flows.map { partition.flows[$0].id } }
      return switch found {
      case .noZones: ObjectiveFinding(.noZones, sense)
      case .noFlows: ObjectiveFinding(.noFlows, sense)
      case .noBackups: ObjectiveFinding(.noBackups, sense)
      case .noBackupZone: ObjectiveFinding(.noBackupZone, sense)
      case .noCrossingFlow: ObjectiveFinding(.noCrossingFlow, sense)
      case .unzoned(let assets): ObjectiveFinding(.unzoned, sense, assets: assets)
      case .exposed(let assets): ObjectiveFinding(.exposed, sense, assets: assets)
      case .intruders(let assets): ObjectiveFinding(.intruders, sense, assets: assets)
      case .remaining(let flows): ObjectiveFinding(.remaining, sense, texts: names(flows))
      case .remainingInWindow(let flows):
        ObjectiveFinding(.remainingInWindow, sense, texts: names(flows))
      }
    }
    if isolation.compliance == .met {
      let cut = isolation.usual
      findings.append(
        ObjectiveFinding(
          .isolated, .met, texts: isolation.infrastructure.zones.map { partition.zones[$0].name },
          numbers: [cut.actions.count, cut.minutes, cut.untimed]))
    }
    let stuck = isolation.restores.filter { !$0.isPossible }.map(\.asset)
    if !stuck.isEmpty { findings.append(ObjectiveFinding(.cannotRestore, .advice, assets: stuck)) }
    return findings
  }

  /// D2.O3.C
  var backupCopies: [ObjectiveFinding] {
    let survey = CopySurvey(of: model, establishment: establishment)
    var findings: [ObjectiveFinding] = []
    func add(_ matter: Matter, _ sense: ObjectiveFinding.Sense, _ assets: [Index<Asset>]) {
      if !assets.isEmpty { findings.append(ObjectiveFinding(matter, sense, assets: assets)) }
    }
    let counts = survey.counts
    if counts.isEmpty {
      findings.append(ObjectiveFinding(.noData, .unknown))
    } else {
      let isMet = survey.compliance == .met
      findings.append(
        ObjectiveFinding(
          .copies, isMet ? .met : .fact,
          numbers: [
            counts.count { $0.is321 == .met }, counts.count, counts.count { $0.hasOneHeld == .met },
          ]))
    }
    add(.not321, .notMet, counts.filter { $0.is321 == .notMet }.map(\.asset))
    add(.uncertain321, .unknown, counts.filter { $0.is321 == .unknown }.map(\.asset))
    add(.notHeld, .notMet, counts.filter { $0.hasOneHeld == .notMet }.map(\.asset))
    add(.promised, .unknown, counts.filter { $0.hasOneHeld == .unknown }.map(\.asset))
    add(.dataUnsaid, .unknown, survey.unsaid)
    return findings
  }

  /// D2.O3.D
  var backupSupervision: [ObjectiveFinding] {
    var holders: Set<Index<Asset>> = []
    for (asset, copies) in model.copies where shows(asset) {
      holders.formUnion(copies.map(\.holder))
    }
    holders.subtract(model.offNetworkHolders)
    guard !holders.isEmpty else { return [ObjectiveFinding(.noBackups, .unknown)] }
    guard !registers.supervision.isEmpty else {
      return [ObjectiveFinding(.supervisionUnsaid, .unknown, assets: holders.sorted())]
    }
    let isGroup = bia.coverage.countsLegalEntities
    var found: [Matter: Set<Index<Asset>>] = [:]
    for holder in holders {
      let entries = registers.supervision.filter { $0.holder == holder }
      if entries.isEmpty {
        found[.unsupervised, default: []].insert(holder)
        continue
      }
      func note(_ matter: Matter, where isSo: (BackupSupervision) -> Bool) {
        if entries.allSatisfy(isSo) { found[matter, default: []].insert(holder) }
      }
      note(.watcherUnsaid) { $0.who == nil }
      note(.checkUnsaid) { $0.how == nil && $0.every == nil }
      note(.failureUnsaid) { $0.onFailure == nil }
      guard isGroup else { continue }
      note(.alertsNotCentral) { $0.isCentral == false }
      note(.alertsUnsaid) { $0.isCentral == nil }
      note(.securityCannotCheck) { $0.canSecurityCheck == false }
      note(.securityCheckUnsaid) { $0.canSecurityCheck == nil }
      note(.escalationUnsaid) { $0.escalation == nil }
    }
    let sound = holders.filter { holder in !found.values.contains { $0.contains(holder) } }
    var findings: [ObjectiveFinding] = []
    if !sound.isEmpty {
      findings.append(ObjectiveFinding(.supervised, .met, assets: sound.sorted()))
    }
    let short: Set<Matter> = [.unsupervised, .alertsNotCentral, .securityCannotCheck]
    for matter in Matter.allCases {
      guard let holders = found[matter] else { continue }
      findings.append(
        ObjectiveFinding(
          matter, short.contains(matter) ? .notMet : .unknown, assets: holders.sorted()))
    }
    return findings
  }
}
