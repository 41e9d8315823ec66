// What a YAML file says of one node: its scalar keys, its degraded mode, its copies.

internal import DependencyGraph
import Formats

extension Records {
  mutating func readAsset(_ value: YAMLValue, kind: Kind) {
    guard let entries = mapping(value, key: kind.plural) else { return }
    let idEntry = entries.first { Synonyms.find($0.key, as: Key.self) == .id }
    let errorsBefore = problems.errorCount
    guard let idEntry, let id = text(idEntry.value, key: "id"), !id.isEmpty else {
      if problems.errorCount == errorsBefore {
        problems.report(.missing(key: "id"), at: idEntry?.value.location ?? value.location)
      }
      return
    }
    var asset = AssetRecord(kind: kind, id: definedSymbol(id), location: idEntry.value.location)
    let owner = Reference(symbol: asset.id, location: asset.location)
    var details = AssetDetails()
    let others = entries.filter { Synonyms.find($0.key, as: Key.self) != .id }
    let hasDetails = readKeys(others, of: owner, into: &asset, details: &details)
    if hasDetails || !details.sources.isEmpty { self.details[Index(assets.count)] = details }
    assets.append(asset)
  }

  /// Reads what is said of a node, besides its identifier; whether any of it is a detail.
  mutating func readKeys(
    _ entries: [YAMLEntry], of owner: Reference, into asset: inout AssetRecord,
    details: inout AssetDetails
  ) -> Bool {
    var hasDetails = false
    var seen: Set<String> = []
    var objectivesAt = owner.location
    for entry in entries {
      let place = entry.value.location
      if let relation = Synonyms.relation(entry.key) {
        guard isFirst(relation.key, in: &seen, at: entry.keyLocation) else { continue }
        readRelation(relation, of: owner, phase: relation.phase, from: entry.value)
        if relation == .signsInWith || relation == .administeredFrom {
          asset.declaresControl = true
        }
        continue
      }
      guard
        let key = key(
          entry.key, as: Key.self, alsoKnown: Relation.allCases.map(\.key), at: entry.keyLocation),
        isFirst(key.rawValue, in: &seen, at: entry.keyLocation)
      else { continue }
      switch key {
      case .id: continue
      case .name: asset.name = text(entry.value, key: "name") ?? ""
      case .establishment:
        if let text = text(entry.value, key: "establishment") {
          asset.establishment = symbol(text)
          establishmentReferences.append(Reference(symbol: asset.establishment, location: place))
        }
      case .restart: asset.restart = duration(entry.value, key: key.rawValue, into: &details)
      case .repair:
        asset.repair = duration(
          entry.value, key: key.rawValue, into: &details, allowsUnlimited: true)
      case .rebuild: asset.rebuild = duration(entry.value, key: key.rawValue, into: &details)
      case .mtpd: asset.mtpd = duration(entry.value, key: key.rawValue, into: &details)
      case .rto:
        asset.rto = duration(entry.value, key: key.rawValue, into: &details)
        objectivesAt = place
      case .rpo: asset.rpo = duration(entry.value, key: key.rawValue, into: &details)
      case .scope:
        asset.scope = text(entry.value, key: "scope").flatMap {
          choice(
            $0, key: "scope", among: Synonyms.scopes, shown: Scope.allCases.map(\.name), at: place)
        }
      case .headcount:
        if let text = text(entry.value, key: "headcount") {
          asset.headcount = number(text, key: "headcount", at: place).map { Int32($0) } ?? -2
        }
      case .count:
        if let text = text(entry.value, key: key.rawValue) {
          details.count = unitCount(text, of: asset, at: place)
        }
      case .criticality:
        details.criticality = criticality(entry.value)
      case .impacts: details.impacts = texts(entry.value, key: "impacts")
      case .materials: details.materials = texts(entry.value, key: "materials")
      case .owner: details.owner = text(entry.value, key: "owner")
      case .tags: details.tags = texts(entry.value, key: "tags")
      case .adsLevel:
        if let text = text(entry.value, key: "ads-level") {
          details.adsLevel = number(text, key: "ads-level", at: place)
        }
      case .note: details.note = text(entry.value, key: "note")
      case .sign: details.sign = text(entry.value, key: "sign")
      case .mostCritical:
        if let text = text(entry.value, key: key.rawValue),
          truth(text, key: key.rawValue, at: place) == true
        {
          details.mostCritical = place
        }
      case .mbco, .volume:
        if let text = text(entry.value, key: key.rawValue) {
          var content = AssetDetails.Content()
          set(key, to: text, of: asset, at: place, in: &content)
          if key == .mbco {
            details.minimumLevel = content.minimumLevel
          } else {
            details.volume = content.volume
          }
        }
      case .source: _ = text(entry.value, key: "source")
      case .gone:
        if let text = text(entry.value, key: "gone"), let mark = mark(owner, text, at: place) {
          (details.isGone, details.goneSince) = (true, mark.date)
          hasDetails = true
        }
      case .degradedMode:
        readDegradedMode(
          entry.value, at: entry.keyLocation, of: owner, into: &asset, details: &details)
      case .copies:
        asset.declaresCopies = true
        for value in list(entry.value, key: "copies") { readCopy(value, of: owner) }
      case .zone:
        if let text = text(entry.value, key: "zone") {
          memberships.append(MembershipRecord(node: owner, zone: reference(text, at: place)))
        }
      case .presence: readPresence(entry.value, of: owner)
      case .contact: details.contact = contact(entry.value)
      case .goAhead: details.goAhead = decider(text(entry.value, key: key.rawValue))
      case .restartedBy, .rebuiltBy:
        let members = crew(entry.value, key: key.rawValue)
        crews.append(CrewRecord(owner: owner, key: key, members: members, location: place))
      case .recovery: readRecovery(entry.value, of: owner)
      case .streams:
        if let text = text(entry.value, key: "streams") {
          details.streams = number(text, key: "streams", from: 1, at: place)
        }
      case .clause: readClauses(entry.value, of: owner)
      case .kind, .lasts, .catchUp, .procedure, .level, .decidedBy, .trigger, .endedBy:
        problems.report(.unknownKey(entry.key, suggestion: nil), at: entry.keyLocation)
        continue
      }
      switch key {
      case .criticality, .impacts, .materials, .owner, .tags, .note, .degradedMode, .adsLevel,
        .mostCritical, .mbco, .volume, .sign, .count, .contact, .goAhead, .streams:
        hasDetails = true
      default: break
      }
    }
    checkObjectives(of: asset, at: objectivesAt)
    return hasDetails
  }

  /// A duration, or `{ value: 4h, source: measured, on: 2026-03-12 }`.
  mutating func duration(
    _ value: YAMLValue, key: String, into details: inout AssetDetails,
    allowsUnlimited: Bool = false
  ) -> Minutes {
    guard case .mapping(let entries) = value.content else {
      return text(value, key: key).flatMap {
        duration(Array($0.utf8), key: key, at: value.location, allowsUnlimited: allowsUnlimited)
          ?? .wrong
      } ?? .absent
    }
    var minutes = Minutes.absent
    var origin = DurationSource.Origin.declared
    var day: String?
    var hasValue = false
    for entry in entries {
      guard let part = self.key(entry.key, as: DurationKey.self, at: entry.keyLocation),
        let text = text(entry.value, key: part.rawValue)
      else { continue }
      let place = entry.value.location
      switch part {
      case .value:
        hasValue = true
        minutes =
          duration(Array(text.utf8), key: key, at: place, allowsUnlimited: allowsUnlimited)
          ?? .wrong
      case .source:
        origin =
          choice(
            text, key: "source", among: DurationSource.origins,
            shown: DurationSource.Origin.allCases.map(\.rawValue), at: place) ?? origin
      case .on: day = date(text, key: "on", at: place)
      }
    }
    if !hasValue { problems.report(.missing(key: "value"), at: value.location) }
    details.sources.append(DurationSource(key: key, origin: origin, on: day))
    return minutes
  }

  private mutating func criticality(_ value: YAMLValue) -> [(after: Int, degree: Int)] {
    var found: [(after: Int, degree: Int)] = []
    for entry in mapping(value, key: "criticality") ?? [] {
      guard
        let after = duration(Array(entry.key.utf8), key: "criticality", at: entry.keyLocation),
        let minutes = after.value, let text = text(entry.value, key: "criticality"),
        let degree = number(text, key: "criticality", at: entry.value.location)
      else { continue }
      append(degree, after: minutes, to: &found, at: entry.keyLocation)
    }
    return found.sorted { $0.after < $1.after }
  }

  private mutating func readDegradedMode(
    _ value: YAMLValue, at place: Location, of owner: Reference, into asset: inout AssetRecord,
    details: inout AssetDetails
  ) {
    guard let entries = mapping(value, key: "degraded-mode") else { return }
    var seen: Set<String> = []
    for entry in entries {
      if let relation = Synonyms.relation(entry.key), [.needs, .staffedBy].contains(relation) {
        guard isFirst(relation.key, in: &seen, at: entry.keyLocation) else { continue }
        readRelation(relation, of: owner, phase: .fallback, from: entry.value)
        continue
      }
      guard
        let key = key(
          entry.key, as: ModeKey.self, alsoKnown: ["needs", "staffed-by"], at: entry.keyLocation),
        isFirst(key.rawValue, in: &seen, at: entry.keyLocation)
      else { continue }
      switch key {
      case .lasts:
        // A key without a value says no more than no key.
        if case .null = entry.value.content { problems.report(.modeWithoutLasts, at: place) }
        asset.mode = duration(
          entry.value, key: "lasts", into: &details, allowsUnlimited: true)
      case .catchUp:
        if case .scalar(let text, _) = entry.value.content, let share = catchUpShare(text) {
          details.catchUpShare = share
        } else {
          asset.catchUp = duration(entry.value, key: "catch-up", into: &details)
        }
      case .level: details.modeLevels = modeLevels(entry.value)
      case .procedure: details.procedure = text(entry.value, key: "procedure")
      case .decidedBy: details.decidedBy = decider(text(entry.value, key: key.rawValue))
      case .trigger: details.trigger = text(entry.value, key: key.rawValue)
      case .endedBy: details.endedBy = decider(text(entry.value, key: key.rawValue))
      }
    }
    if !seen.contains("lasts") { problems.report(.modeWithoutLasts, at: place) }
    // A value that was wrong has its own message: do not call its requirements orphans as well.
    if asset.mode.isAbsent { asset.mode = .unlimited }
  }

  /// Who decides, as written: a node only when all names are known.
  mutating func decider(_ text: String?) -> Device.Actor? {
    guard let text, !text.isEmpty else { return nil }
    namesDeciders = true
    return .other(text)
  }

  private mutating func readCopy(_ value: YAMLValue, of node: Reference) {
    guard let entries = mapping(value, key: "copies") else { return }
    var copy = CopyRecord(
      node: node, holder: Reference(symbol: .max, location: value.location),
      location: value.location)
    var seen: Set<String> = []
    for entry in entries {
      guard let key = key(entry.key, as: CopyKey.self, at: entry.keyLocation), key != .node,
        isFirst(key.rawValue, in: &seen, at: entry.keyLocation)
      else { continue }
      if case .mapping = entry.value.content {
        readMapping(entry.value, as: key, into: &copy)
      } else if let text = text(entry.value, key: key.rawValue) {
        set(key, to: Array(text.utf8)[...], at: entry.value.location, in: &copy)
      }
    }
    add(copy)
  }

  /// The keys of a copy that may be more than one word: an immutability, a duration with its source.
  private mutating func readMapping(
    _ value: YAMLValue, as key: CopyKey, into copy: inout CopyRecord
  ) {
    var details = AssetDetails()
    func minutes(_ records: inout Records) -> Minutes {
      records.duration(value, key: key.rawValue, into: &details)
    }
    switch key {
    case .immutable: copy.immutable = immutability(value)
    case .every: copy.every = minutes(&self)
    case .lag: copy.lag = minutes(&self)
    case .retention: copy.retention = minutes(&self)
    case .restore: copy.restore = minutes(&self)
    default: problems.report(.wrongShape(key: key.rawValue, expected: .text), at: value.location)
    }
  }

  private mutating func immutability(_ value: YAMLValue) -> Immutability {
    var found = Immutability()
    for entry in mapping(value, key: "immutable") ?? [] {
      guard let key = key(entry.key, as: LockKey.self, at: entry.keyLocation),
        let text = text(entry.value, key: key.rawValue)
      else { continue }
      switch key {
      case .lasts:
        found.minutes =
          duration(Array(text.utf8), key: "immutable", at: entry.value.location)?.value
      case .by: found.technology = text
      }
    }
    return found
  }
}

/// A key of a duration that says where it comes from.
private enum DurationKey: String, CaseIterable {
  case value
  case source
  case on
}

/// A key of a degraded mode, besides its relations.
private enum ModeKey: String, CaseIterable {
  case lasts
  case catchUp = "catch-up"
  case procedure
  case level
  case decidedBy = "decided-by"
  case trigger
  case endedBy = "ended-by"
}

/// A key of an immutability.
private enum LockKey: String, CaseIterable {
  case lasts = "for"
  case by
}

extension DurationSource {
  static let origins: [String: Origin] = [
    "declared": .declared, "declare": .declared, "supplier": .supplier, "fournisseur": .supplier,
    "measured": .measured, "mesure": .measured,
  ]
}
