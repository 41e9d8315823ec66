// What a YAML file says at its top: the model's title, establishments, lists of nodes, scenarios.

import Formats

extension Records {
  /// Reads one document.
  mutating func read(document: YAMLValue) {
    guard let entries = mapping(document, key: "") else { return }
    var seen: Set<String> = []
    for entry in entries {
      if let kind = Kind(named: entry.key) {
        // A list under two names of one kind says twice as much, not the same twice.
        for value in list(entry.value, key: entry.key) { readAsset(value, kind: kind) }
        continue
      }
      if let register = Synonyms.find(entry.key, as: Register.self) {
        if isFirst(register.rawValue, in: &seen, at: entry.keyLocation) {
          read(register, entry.value)
        }
        continue
      }
      let known = Kind.allCases.map(\.plural) + Register.allCases.map(\.rawValue)
      guard
        let key = key(entry.key, as: TopKey.self, alsoKnown: known, at: entry.keyLocation)
      else { continue }
      guard isFirst(key.rawValue, in: &seen, at: entry.keyLocation) else { continue }
      switch key {
      case .language: readLanguage(entry.value)
      case .name:
        if let name = text(entry.value, key: "name") {
          set(\.name, to: name, key: "name", at: entry.value.location) { $0 }
        }
      case .date:
        if let text = text(entry.value, key: "date"),
          let date = date(text, key: "date", at: entry.value.location)
        {
          set(\.date, to: date, key: "date", at: entry.value.location) { $0 }
        }
      case .establishments:
        for value in list(entry.value, key: entry.key) { readEstablishment(value) }
      case .scenarios: for value in list(entry.value, key: entry.key) { readScenario(value) }
      case .zones: for value in list(entry.value, key: entry.key) { readZone(value) }
      case .devices: for value in list(entry.value, key: entry.key) { readDevice(value) }
      case .flows: for value in list(entry.value, key: entry.key) { readFlow(value) }
      case .closed: readClosed(entry.value)
      case .defaults: readDefaults(entry.value)
      case .likelihoods: readLikelihoods(entry.value)
      case .milestones: for value in list(entry.value, key: entry.key) { readMilestone(value) }
      }
    }
  }

  private mutating func readLanguage(_ value: YAMLValue) {
    guard let text = text(value, key: "language") else { return }
    let names = Dictionary(uniqueKeysWithValues: Language.allCases.map { ($0.rawValue, $0) })
    guard
      let language = choice(
        text, key: "language", among: names, shown: Language.allCases.map(\.rawValue),
        at: value.location)
    else { return }
    set(\.language, to: language, key: "language", at: value.location, shown: \.rawValue)
  }

  /// Sets something that the whole model has once, or reports that two files disagree.
  private mutating func set<Value: Equatable>(
    _ path: WritableKeyPath<Title, (value: Value, location: Location)?>, to value: Value,
    key: String, at location: Location, shown: (Value) -> String
  ) {
    if let other = title[keyPath: path] {
      guard other.value != value else { return }
      problems.report(
        .conflict(key: key, value: shown(value), other: shown(other.value)), at: location)
    } else {
      title[keyPath: path] = (value, location)
    }
  }
}

// MARK: - Shapes

extension Records {
  /// The entries of a mapping; none for a value left empty; a problem and `nil` for anything else.
  mutating func mapping(_ value: YAMLValue, key: String) -> [YAMLEntry]? {
    switch value.content {
    case .mapping(let entries): return entries
    case .null: return []
    default:
      problems.report(.wrongShape(key: key, expected: .mapping), at: value.location)
      return nil
    }
  }

  /// The values of a list; none for a value left empty; a problem and none for anything else.
  mutating func list(_ value: YAMLValue, key: String) -> [YAMLValue] {
    switch value.content {
    case .sequence(let values): return values
    case .null: return []
    default:
      problems.report(.wrongShape(key: key, expected: .list), at: value.location)
      return []
    }
  }

  /// A text; `nil` for a value left empty; a problem and `nil` for anything else.
  mutating func text(_ value: YAMLValue, key: String) -> String? {
    switch value.content {
    case .scalar(let text, _): return text
    case .null: return nil
    default:
      problems.report(.wrongShape(key: key, expected: .text), at: value.location)
      return nil
    }
  }

  /// A list of texts, or one text.
  mutating func texts(_ value: YAMLValue, key: String) -> [String] {
    if case .sequence(let values) = value.content {
      return values.compactMap { text($0, key: key) }
    }
    return text(value, key: key).map { [$0] } ?? []
  }

  /// Whether a key stands for the first time, under this or another name of it.
  mutating func isFirst(_ key: String, in seen: inout Set<String>, at location: Location) -> Bool {
    if seen.insert(key).inserted { return true }
    problems.report(.doubleKey(key), at: location)
    return false
  }
}
