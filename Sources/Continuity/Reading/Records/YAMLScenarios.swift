// What a YAML file says of one scenario: what fails, what is destroyed, who is missing, for how long.

internal import DependencyGraph
import Formats

extension Records {
  mutating func readScenario(_ value: YAMLValue) {
    guard let entries = mapping(value, key: "scenarios") else { return }
    var record = ScenarioRecord(location: value.location)
    let errorsBefore = problems.errorCount
    var seen: Set<String> = []
    for entry in entries {
      guard let key = key(entry.key, as: ScenarioKey.self, at: entry.keyLocation),
        isFirst(key.rawValue, in: &seen, at: entry.keyLocation)
      else { continue }
      let place = entry.value.location
      switch key {
      case .id:
        record.id = text(entry.value, key: "id") ?? ""
        record.location = place
      case .name: record.name = text(entry.value, key: "name")
      case .category:
        record.category = text(entry.value, key: "category").flatMap {
          choice(
            $0, key: "category", among: Synonyms.categories,
            shown: Category.allCases.map(\.name), at: place)
        }
      case .establishment:
        if let text = text(entry.value, key: "establishment") {
          record.establishment = reference(text, at: place)
        }
      case .fail: record.failures += failures(entry.value, key: "fail", keys: FailureKey.allCases)
      case .destroy:
        record.destructions += failures(
          entry.value, key: "destroy",
          keys: [.node, .selection, .repair, .share, .at, .recoveryStartsAfter])
      case .compromise:
        record.compromised += failures(
          entry.value, key: "compromise", keys: [.node, .selection, .at, .recoveryStartsAfter])
      case .absent: record.absences = absences(entry.value)
      case .lasts:
        record.lasts = minutes(entry.value, key: "for", allowsUnlimited: true)
      case .starts:
        if let text = text(entry.value, key: "starts") {
          record.starts = StartTime(text)
          if record.starts == nil { problems.report(.badStart(text), at: place) }
        }
      case .reinforce: record.reinforcements = reinforcements(entry.value)
      case .dwell: record.dwell = minutes(entry.value, key: "dwell")
      case .recoveryStartsAfter:
        record.recoveryStartsAfter = minutes(entry.value, key: key.rawValue)
      case .likelihood:
        record.likelihood = text(entry.value, key: key.rawValue).map {
          Written(text: $0, location: place)
        }
      case .note: _ = text(entry.value, key: "note")
      }
    }
    guard !record.id.isEmpty else {
      problems.report(.missing(key: "id"), at: value.location)
      return
    }
    if record.failures.isEmpty && record.destructions.isEmpty && record.compromised.isEmpty
      && record.absences.isEmpty && problems.errorCount == errorsBefore
    {
      problems.report(.emptyScenario, at: record.location)
    }
    scenarios.append(record)
  }

  /// One item or a list: an id, `{ node: dns, repair: 2h, at: 30m }`, or a question in place of the node.
  ///
  /// - Parameter keys: those that mean something there.
  private mutating func failures(
    _ value: YAMLValue, key: String, keys: [FailureKey]
  ) -> [FailureRecord] {
    let values: [YAMLValue]
    if case .sequence(let items) = value.content { values = items } else { values = [value] }
    return values.compactMap { failure($0, key: key, keys: keys) }
  }

  private mutating func failure(
    _ value: YAMLValue, key: String, keys: [FailureKey]
  ) -> FailureRecord? {
    switch value.content {
    case .null: return nil
    case .scalar(let text, _):
      return FailureRecord(node: reference(text, at: value.location))
    case .sequence:
      problems.report(.wrongShape(key: key, expected: .item), at: value.location)
      return nil
    case .mapping(let entries):
      var record = FailureRecord()
      let errorsBefore = problems.errorCount
      var seen: Set<String> = []
      for entry in entries {
        guard let part = self.key(entry.key, as: FailureKey.self, at: entry.keyLocation),
          isFirst(part.rawValue, in: &seen, at: entry.keyLocation)
        else { continue }
        guard keys.contains(part) else {
          problems.report(.unknownKey(entry.key, suggestion: nil), at: entry.keyLocation)
          continue
        }
        switch part {
        case .node:
          if let text = text(entry.value, key: "node") {
            record.node = reference(text, at: entry.value.location)
          }
        case .selection: record.selection = selection(entry.value)
        case .repair: record.repair = minutes(entry.value, key: "repair", allowsUnlimited: true)
        case .restart: record.restart = minutes(entry.value, key: "restart")
        case .share:
          record.share = text(entry.value, key: "share").flatMap {
            unitShare($0, at: entry.value.location)
          }.map { ($0, entry.value.location) }
        case .work: record.work = minutes(entry.value, key: "work")
        case .crew: record.crew = crew(entry.value, key: "crew")
        case .at: record.at = minutes(entry.value, key: "at")
        case .recoveryStartsAfter:
          record.recoveryStartsAfter = minutes(entry.value, key: part.rawValue)
        case .decidedBy:
          if let text = text(entry.value, key: part.rawValue) {
            record.decidedBy = reference(text, at: entry.value.location)
          }
        }
      }
      if seen.isSuperset(of: [FailureKey.work.rawValue, FailureKey.restart.rawValue]) {
        problems.report(.doubleKey("work"), at: value.location)
      }
      if seen.isSuperset(of: [FailureKey.node.rawValue, FailureKey.selection.rawValue]) {
        problems.report(.mixedItem(keys: ["node", "where"]), at: value.location)
        return nil
      }
      guard record.node != nil || record.selection != nil else {
        // What is wrong with a question has been told.
        if !seen.contains(FailureKey.selection.rawValue) || problems.errorCount == errorsBefore {
          problems.report(.missing(key: "node"), at: value.location)
        }
        return nil
      }
      return record
    }
  }

  /// `{ kind: server, tag: [windows, linux] }`. A condition that nobody knows is an error: without it the
  /// question would mean more nodes, not fewer.
  private mutating func selection(_ value: YAMLValue) -> SelectionRecord? {
    guard case .mapping(let entries) = value.content, !entries.isEmpty else {
      problems.report(.wrongShape(key: "where", expected: .mapping), at: value.location)
      return nil
    }
    var record = SelectionRecord(location: value.location)
    var seen: Set<String> = []
    let errorsBefore = problems.errorCount
    for entry in entries {
      if let condition = condition(entry, seen: &seen) { record.conditions.append(condition) }
    }
    return problems.errorCount == errorsBefore ? record : nil
  }

  /// One key of a question with its values; `nil` with a problem where it is none.
  mutating func condition(
    _ entry: YAMLEntry, alsoKnown others: [String] = [], seen: inout Set<String>
  ) -> (key: Selection.Key, values: [Written])? {
    guard let key = Synonyms.find(entry.key, as: Selection.Key.self) else {
      problems.report(.condition(unknown: entry.key, alsoKnown: others), at: entry.keyLocation)
      return nil
    }
    guard isFirst(key.rawValue, in: &seen, at: entry.keyLocation) else { return nil }
    let errorsBefore = problems.errorCount
    var values = [entry.value]
    if case .sequence(let items) = entry.value.content { values = items }
    let words = values.compactMap { value in
      text(value, key: key.rawValue).map { Written(text: $0, location: value.location) }
    }
    if words.isEmpty && problems.errorCount == errorsBefore {
      problems.report(.missing(key: key.rawValue), at: entry.keyLocation)
    }
    return (key, words)
  }

  /// `{ ide-urgences: 40% }`.
  private mutating func absences(_ value: YAMLValue) -> [AbsenceRecord] {
    (mapping(value, key: "absent") ?? []).compactMap { entry in
      guard let text = text(entry.value, key: "absent"),
        let share = share(text, at: entry.value.location)
      else { return nil }
      return AbsenceRecord(role: reference(entry.key, at: entry.keyLocation), share: share)
    }
  }

  private mutating func minutes(
    _ value: YAMLValue, key: String, allowsUnlimited: Bool = false
  ) -> Minutes {
    text(value, key: key).flatMap {
      duration(
        Array($0.utf8), key: key, at: value.location, allowsUnlimited: allowsUnlimited)
    } ?? .absent
  }
}
