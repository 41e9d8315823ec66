// What one key of a node says is kept, whichever format says it, and forgotten where a milestone says it anew.

internal import DependencyGraph
import Formats

/// A node while its keys are read.
struct NodeReading {
  /// What says it: the node, and where.
  private(set) var owner: Reference
  var asset: AssetRecord
  var details = AssetDetails.Content()
  /// Whether ``details`` say anything.
  var hasDetails = false

  init(_ asset: AssetRecord) {
    (owner, self.asset) = (Reference(symbol: asset.id, location: asset.location), asset)
  }

  init(of owner: Reference, _ asset: AssetRecord, _ details: AssetDetails.Content) {
    (self.owner, self.asset, self.details, hasDetails) = (owner, asset, details, true)
  }

  /// Turns to the next node; the details of none are not made anew for each row of an inventory.
  mutating func begin(_ asset: AssetRecord) {
    (owner, self.asset) = (Reference(symbol: asset.id, location: asset.location), asset)
    if hasDetails { (details, hasDetails) = (AssetDetails.Content(), false) }
  }

  /// Keeps one of the details.
  mutating func say<Value>(
    _ path: WritableKeyPath<AssetDetails.Content, Value>, _ value: Value
  ) {
    details[keyPath: path] = value
    hasDetails = true
  }
}

/// What a file says under a key: a value of YAML, or a cell, in which lists and the like are one text.
struct Said {
  let value: YAMLValue
  let keyLocation: Location
  let isCell: Bool

  init(_ entry: YAMLEntry) {
    (value, keyLocation, isCell) = (entry.value, entry.keyLocation, false)
  }

  init(cell text: String, at place: Location) {
    value = YAMLValue(content: .scalar(text, isPlain: false), location: place)
    (keyLocation, isCell) = (place, true)
  }
}

extension Records {
  /// Keeps what is said of a node under one of its keys, or reports what is wrong with it.
  mutating func set(_ key: NodeKey, to said: Said, of node: inout NodeReading) {
    let (name, value, place, facts) = (key.rawValue, said.value, said.value.location, key.facts)
    if case .scalar = value.content, !mayHave(key, facts.bearers, node.asset, at: place) { return }
    switch facts.form {
    case .limit where key == .degradedMode && !said.isCell:
      readDegradedMode(value, at: said.keyLocation, of: &node)
    case .duration(let set, _): set(&node.asset, minutes(value, key: name, of: &node))
    case .limit(let set, _):
      set(&node.asset, minutes(value, key: name, of: &node, allowsUnlimited: true))
    case .text(let path): node.say(path, filled(text(value, key: name)))
    case .decider(let path): node.say(path, decider(filled(text(value, key: name))))
    case .list(let path):
      let texts = texts(value, key: name).compactMap(filled)
      node.say(path, said.isCell ? texts.flatMap { list($0) } : texts)
    case .number(let path, let least):
      node.say(
        path, text(value, key: name).flatMap { number($0, key: name, from: least, at: place) })
    case .units(let path):
      node.say(path, text(value, key: name).flatMap { unitCount($0, at: place) })
    case .level(let path):
      node.say(path, text(value, key: name).flatMap { level($0, key: name, at: place) })
    case .levels(let path): node.say(path, modeLevels(value))
    case .volume(let path):
      node.say(path, text(value, key: name).flatMap { volume($0, at: place) })
    case .degrees(let path): node.say(path, criticality(value, isCell: said.isCell))
    case .own: setOwn(key, to: said, of: &node)
    }
  }

  /// Blanks say nothing and name nobody.
  private func filled(_ text: String?) -> String? {
    text.flatMap { $0.allSatisfy(\.isWhitespace) ? nil : $0 }
  }

  /// Keeps what is no plain value of a node, or has a table of its own.
  private mutating func setOwn(_ key: NodeKey, to said: Said, of node: inout NodeReading) {
    let (name, value, place) = (key.rawValue, said.value, said.value.location)
    switch key {
    case .presence: readPresence(value, of: node.owner)
    case .recovery: readRecovery(value, of: node.owner)
    case .clause: readClauses(value, of: node.owner)
    case .contact: node.say(\.contact, contact(value))
    case .restartedBy, .rebuiltBy:
      let members = crew(value, key: name)
      crews.append(CrewRecord(owner: node.owner, key: key, members: members, location: place))
    case .copies where !said.isCell:
      node.asset.declaresCopies = true
      for value in list(value, key: name) { readCopy(value, of: node.owner) }
    case .catchUp:
      if case .scalar(let text, _) = value.content, let share = catchUpShare(text) {
        node.say(\.catchUpShare, share)
      } else {
        node.asset.catchUp = minutes(value, key: name, of: &node)
      }
    default:
      if let text = text(value, key: name) { setOwn(key, to: text, at: place, of: &node) }
    }
  }

  private mutating func setOwn(
    _ key: NodeKey, to text: String, at place: Location, of node: inout NodeReading
  ) {
    let name = key.rawValue
    switch key {
    case .name: node.asset.name = text
    case .establishment:
      node.asset.establishment = symbol(text)
      establishmentReferences.append(
        Reference(symbol: node.asset.establishment, location: place))
    case .scope:
      node.asset.scope = choice(
        text, key: name, among: Synonyms.scopes, shown: Scope.allCases.map(\.name), at: place)
    case .headcount:
      node.asset.headcount = number(text, key: name, at: place).map { Int32($0) } ?? -2
    case .zone:
      memberships.append(MembershipRecord(node: node.owner, zone: reference(text, at: place)))
    // Of a cell: it has data, and copies.csv or nothing says where they are.
    case .copies: node.asset.declaresCopies = truth(text, key: name, at: place) ?? false
    case .mostCritical:
      if truth(text, key: name, at: place) == true { node.say(\.mostCritical, place) }
    case .gone:
      if let mark = mark(node.owner, text, at: place) {
        node.say(\.isGone, true)
        node.say(\.goneSince, mark.date)
      }
    // Where a row comes from is for who brings it up to date.
    default: break
    }
  }

  /// Whether a node may have a key, or a problem.
  private mutating func mayHave(
    _ key: NodeKey, _ bearers: NodeKeyFacts.Bearers, _ asset: AssetRecord, at place: Location
  ) -> Bool {
    if bearers.include(asset.kind) { return true }
    let id = id(of: asset.id)
    problems.report(
      bearers == .counted
        ? .units(.notCounted(id, asset.kind)) : .onlyOfProcesses(id, key: key.rawValue), at: place)
    return false
  }

  /// A duration of a node, whose source is kept.
  private mutating func minutes(
    _ value: YAMLValue, key: String, of node: inout NodeReading, allowsUnlimited: Bool = false
  ) -> Minutes {
    let (minutes, source) = duration(value, key: key, allowsUnlimited: allowsUnlimited)
    if let source { node.say(\.sources, node.details.sources + [source]) }
    return minutes
  }

  /// Keeps a node that is read.
  mutating func add(_ node: NodeReading) {
    if node.hasDetails { details[Index(assets.count)] = AssetDetails(node.details) }
    assets.append(node.asset)
  }
}

extension NodeReading {
  /// Forgets what was said under a key, as if it had not been written; but for what lies in tables of its own.
  mutating func forget(_ key: NodeKey) {
    details.sources.removeAll { $0.key == key.rawValue }
    switch key.facts.form {
    case .duration(let set, _): set(&asset, .absent)
    case .limit(let set, _): set(&asset, .absent)
    case .text(let path): details[keyPath: path] = nil
    case .decider(let path): details[keyPath: path] = nil
    case .list(let path): details[keyPath: path] = []
    case .number(let path, _), .units(let path), .level(let path): details[keyPath: path] = nil
    case .levels(let path): details[keyPath: path] = []
    case .volume(let path): details[keyPath: path] = nil
    case .degrees(let path): details[keyPath: path] = []
    case .own: forgetOwn(key)
    }
    if key == .degradedMode { for key in NodeKey.ofMode { forget(key) } }
  }

  private mutating func forgetOwn(_ key: NodeKey) {
    switch key {
    case .name: asset.name = ""
    case .establishment: asset.establishment = AssetRecord.none
    case .scope: asset.scope = nil
    case .headcount: asset.headcount = -1
    case .catchUp: (asset.catchUp, details.catchUpShare) = (.absent, nil)
    case .copies: asset.declaresCopies = false
    case .mostCritical: details.mostCritical = nil
    case .contact: details.contact = nil
    default: break
    }
  }
}
