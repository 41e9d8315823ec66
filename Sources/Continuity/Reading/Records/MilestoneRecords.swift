// What a YAML file says of one milestone: kept as written, to be read when the milestone is done.

import Formats

/// A milestone whose changes are not read yet: what they say may rest on earlier milestones.
struct MilestoneRecord: Sendable {
  var id = ""
  var date: CalendarDate?
  var name: String?
  var objective: String?
  var owner: String?
  var cost: Amount?
  var changes: [ChangeRecord] = []
  /// Nodes to add.
  var nodes: [(kind: Kind, value: YAMLValue)] = []
  var zones: [YAMLValue] = []
  var devices: [YAMLValue] = []
  var flows: [YAMLValue] = []
  var removedFlows: [Written] = []
  var location: Location
}

/// What a milestone says anew of one node.
struct ChangeRecord: Sendable {
  var node: Reference
  var entries: [YAMLEntry]
}

extension Records {
  mutating func readMilestone(_ value: YAMLValue) {
    guard let entries = mapping(value, key: "milestones") else { return }
    var record = MilestoneRecord(location: value.location)
    let errorsBefore = problems.errorCount
    var hasDate = false
    var seen: Set<String> = []
    for entry in entries {
      if let kind = Kind(named: entry.key) {
        record.nodes += list(entry.value, key: entry.key).map { (kind, $0) }
        continue
      }
      guard
        let key = key(
          entry.key, as: MilestoneKey.self, alsoKnown: Kind.allCases.map(\.plural),
          at: entry.keyLocation),
        isFirst(key.rawValue, in: &seen, at: entry.keyLocation)
      else { continue }
      let place = entry.value.location
      switch key {
      case .id:
        record.id = text(entry.value, key: "id") ?? ""
        record.location = place
      case .on:
        guard let text = text(entry.value, key: "on") else { continue }
        hasDate = true
        record.date = date(text, key: "on", at: place).flatMap { CalendarDate($0) }
      case .name: record.name = text(entry.value, key: "name")
      case .objective:
        record.objective = text(entry.value, key: "objective").map(Milestone.objective)
      case .changes:
        record.changes = list(entry.value, key: "changes").compactMap { readChange($0) }
      case .zones: record.zones = list(entry.value, key: "zones")
      case .devices: record.devices = list(entry.value, key: "devices")
      case .flows: record.flows = list(entry.value, key: "flows")
      case .removeFlows:
        record.removedFlows = written(entry.value, key: key.rawValue, isList: true)
      case .owner: record.owner = text(entry.value, key: "owner")
      case .cost:
        guard let text = text(entry.value, key: "cost") else { continue }
        record.cost = AmountText.hundredths(text).map { Amount(cents: $0) }
        if record.cost == nil {
          problems.report(.register(.badAmount(text, key: "cost")), at: place)
        }
      case .note: _ = text(entry.value, key: "note")
      }
    }
    if problems.errorCount == errorsBefore {
      if record.id.isEmpty { problems.report(.missing(key: "id"), at: value.location) }
      if !hasDate { problems.report(.missing(key: "on"), at: record.location) }
    }
    guard !record.id.isEmpty, record.date != nil else { return }
    milestones.append(record)
  }

  private mutating func readChange(_ value: YAMLValue) -> ChangeRecord? {
    guard let entries = mapping(value, key: "changes") else { return nil }
    func isNode(_ entry: YAMLEntry) -> Bool {
      Synonyms.find(entry.key, as: FailureKey.self) == .node
    }
    guard let entry = entries.first(where: isNode), let id = text(entry.value, key: "node") else {
      problems.report(.missing(key: "node"), at: value.location)
      return nil
    }
    for other in entries.filter(isNode).dropFirst() {
      problems.report(.doubleKey(other.key), at: other.keyLocation)
    }
    return ChangeRecord(
      node: reference(id, at: entry.value.location), entries: entries.filter { !isNode($0) })
  }
}

extension YAMLEntry {
  /// The one name of the key of a node that this is, whatever its synonym; `nil` where it is none.
  var keyOfNode: String? {
    Synonyms.relation(key)?.key ?? Synonyms.find(key, as: NodeKey.self)?.rawValue
  }
}

extension YAMLValue {
  /// Whether it says the same as another value, wherever they stand.
  func says(sameAs other: YAMLValue) -> Bool {
    switch (content, other.content) {
    case (.null, .null): true
    case (.scalar(let text, _), .scalar(let other, _)): text == other
    case (.sequence(let values), .sequence(let others)):
      values.count == others.count && zip(values, others).allSatisfy { $0.says(sameAs: $1) }
    case (.mapping(let entries), .mapping(let others)):
      entries.count == others.count
        && entries.allSatisfy { entry in
          others.contains { $0.key == entry.key && $0.value.says(sameAs: entry.value) }
        }
    default: false
    }
  }

  /// The text under a key of a mapping.
  func text(under key: String) -> String? {
    guard case .mapping(let entries) = content,
      let entry = entries.first(where: { Synonyms.find($0.key, as: NodeKey.self)?.rawValue == key }
      ),
      case .scalar(let text, _) = entry.value.content
    else { return nil }
    return text
  }
}
