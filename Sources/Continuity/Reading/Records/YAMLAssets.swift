// What a YAML file says of one node: its scalar keys, its degraded mode, its copies.

internal import DependencyGraph
import Formats

extension Records {
  mutating func readAsset(_ value: YAMLValue, kind: Kind) {
    guard let entries = mapping(value, key: kind.plural) else { return }
    let idEntry = entries.first { Synonyms.find($0.key, as: NodeKey.self) == .id }
    let errorsBefore = problems.errorCount
    guard let idEntry, let id = text(idEntry.value, key: "id"), !id.isEmpty else {
      if problems.errorCount == errorsBefore {
        problems.report(.missing(key: "id"), at: idEntry?.value.location ?? value.location)
      }
      return
    }
    var node = NodeReading(
      AssetRecord(kind: kind, id: definedSymbol(id), location: idEntry.value.location))
    readKeys(entries.filter { Synonyms.find($0.key, as: NodeKey.self) != .id }, of: &node)
    add(node)
  }

  /// Reads what is said of a node, besides its identifier.
  mutating func readKeys(_ entries: [YAMLEntry], of node: inout NodeReading) {
    var seen: Set<String> = []
    var objectivesAt = node.owner.location
    for entry in entries {
      if let relation = Synonyms.relation(entry.key) {
        guard isFirst(relation.key, in: &seen, at: entry.keyLocation) else { continue }
        readRelation(relation, of: node.owner, phase: relation.phase, from: entry.value)
        if relation == .signsInWith || relation == .administeredFrom {
          node.asset.declaresControl = true
        }
        continue
      }
      guard
        let key = key(
          entry.key, as: NodeKey.self, alsoKnown: Relation.allCases.map(\.key),
          at: entry.keyLocation),
        isFirst(key.rawValue, in: &seen, at: entry.keyLocation), key != .id
      else { continue }
      if key == .kind || NodeKey.ofMode.contains(key) {
        problems.report(.unknownKey(entry.key, suggestion: nil), at: entry.keyLocation)
        continue
      }
      if key == .rto { objectivesAt = entry.value.location }
      set(key, to: Said(entry), of: &node)
    }
    checkObjectives(of: node.asset, at: objectivesAt)
  }

  /// A duration, or `{ value: 4h, source: measured, on: 2026-03-12 }`.
  mutating func duration(
    _ value: YAMLValue, key: String, allowsUnlimited: Bool = false
  ) -> (minutes: Minutes, source: DurationSource?) {
    guard case .mapping(let entries) = value.content else {
      guard let text = text(value, key: key) else { return (.absent, nil) }
      let minutes = duration(
        Array(text.utf8), key: key, at: value.location, allowsUnlimited: allowsUnlimited)
      return (minutes ?? .wrong, nil)
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
    return (minutes, DurationSource(key: key, origin: origin, on: day))
  }

  /// Degrees by elapsed time; a cell writes them in one text.
  mutating func criticality(
    _ value: YAMLValue, isCell: Bool
  ) -> [(after: Int, degree: Int)] {
    if isCell, case .scalar(let text, _) = value.content {
      return criticality(text, at: value.location)
    }
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

  mutating func readDegradedMode(
    _ value: YAMLValue, at place: Location, of node: inout NodeReading
  ) {
    guard let entries = mapping(value, key: "degraded-mode") else { return }
    var seen: Set<String> = []
    for entry in entries {
      if let relation = Synonyms.relation(entry.key), [.needs, .staffedBy].contains(relation) {
        guard isFirst(relation.key, in: &seen, at: entry.keyLocation) else { continue }
        readRelation(relation, of: node.owner, phase: .fallback, from: entry.value)
        continue
      }
      guard
        let key = key(
          entry.key, among: NodeKey.ofMode, alsoKnown: ["needs", "staffed-by"],
          at: entry.keyLocation),
        isFirst(key.rawValue, in: &seen, at: entry.keyLocation)
      else { continue }
      // A key without a value says no more than no key.
      if key == .lasts, case .null = entry.value.content {
        problems.report(.modeWithoutLasts, at: place)
      }
      set(key, to: Said(entry), of: &node)
    }
    if !seen.contains("lasts") { problems.report(.modeWithoutLasts, at: place) }
    // A value that was wrong has its own message: do not call its requirements orphans as well.
    if node.asset.mode.isAbsent { node.asset.mode = .unlimited }
  }

  /// Who decides, as written: a node only when all names are known.
  mutating func decider(_ text: String?) -> Device.Actor? {
    guard let text, !text.isEmpty else { return nil }
    namesDeciders = true
    return .other(text)
  }

  mutating func readCopy(_ value: YAMLValue, of node: Reference) {
    guard let entries = mapping(value, key: "copies") else { return }
    var copy = CopyRecord(
      node: node, holder: Reference(symbol: .max, location: value.location),
      location: value.location)
    var seen: Set<String> = []
    for entry in entries {
      guard let key = key(entry.key, as: CopyKey.self, at: entry.keyLocation), key != .node,
        isFirst(key.rawValue, in: &seen, at: entry.keyLocation)
      else { continue }
      switch (key.kept, entry.value.content) {
      // These may be more than one word: an immutability, a duration with its source.
      case (.own(.immutability), .mapping): copy.immutable = immutability(entry.value)
      case (.duration(let set), .mapping):
        set(&copy, duration(entry.value, key: key.rawValue).minutes)
      default:
        if let text = text(entry.value, key: key.rawValue) {
          set(key, to: text, at: entry.value.location, in: &copy)
        }
      }
    }
    add(copy)
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
