// What a YAML file says of one relation: an item or a list of items, each a requirement.

internal import DependencyGraph
import Formats

extension Records {
  /// Reads the items of a relation; a list means all of them.
  mutating func readRelation(
    _ relation: Relation, of owner: Reference, phase: Phase?, from value: YAMLValue
  ) {
    let values: [YAMLValue]
    if case .sequence(let items) = value.content { values = items } else { values = [value] }
    for item in values {
      switch item.content {
      case .null: continue
      case .scalar(let text, _):
        let need = add(NeedRecord(owner, relation, phase, at: item.location))
        addMember(text, to: need, at: item.location)
      case .mapping(let entries):
        if relation == .staffedBy, !entries.contains(where: { isItemKey($0.key) }) {
          for entry in entries { readHeads(entry, of: owner, phase: phase) }
        } else {
          readItem(entries, at: item.location, relation: relation, of: owner, phase: phase)
        }
      case .sequence:
        problems.report(.wrongShape(key: relation.key, expected: .item), at: item.location)
      }
    }
  }

  private func isItemKey(_ key: String) -> Bool { Synonyms.find(key, as: ItemKey.self) != nil }

  /// `ide-urgences: 3`: so many of a role.
  private mutating func readHeads(_ entry: YAMLEntry, of owner: Reference, phase: Phase?) {
    var record = NeedRecord(owner, .staffedBy, phase, at: entry.keyLocation)
    record.countLocation = entry.value.location
    switch entry.value.content {
    case .null: record.count = .atLeast(1)
    case .scalar(let text, _):
      guard let number = number(text, key: "staffed-by", at: entry.value.location) else { return }
      guard number > 0 else {
        problems.report(.nothingNeeded, at: entry.value.location)
        return
      }
      record.count = .atLeast(Int32(clamping: number))
    default:
      problems.report(.wrongShape(key: entry.key, expected: .count), at: entry.value.location)
      return
    }
    addMember(entry.key, to: add(record), at: entry.keyLocation)
  }

  /// `{ node: dpi, tolerance: 8h }`, `{ any: [a, b] }`, `{ at-least: 2, of: [a, b, c] }`.
  private mutating func readItem(
    _ entries: [YAMLEntry], at place: Location, relation: Relation, of owner: Reference,
    phase: Phase?
  ) {
    var record = NeedRecord(owner, relation, phase, at: place)
    var members: [(text: String, location: Location)] = []
    var named: [ItemKey] = []
    let errorsBefore = problems.errorCount
    var seen: Set<String> = []
    for entry in entries {
      guard let key = key(entry.key, as: ItemKey.self, at: entry.keyLocation),
        isFirst(key.rawValue, in: &seen, at: entry.keyLocation)
      else { continue }
      let location = entry.value.location
      switch key {
      case .node:
        named.append(key)
        if let text = text(entry.value, key: "node") { members.append((text, location)) }
      case .any, .all, .of:
        named.append(key)
        if key == .any { record.count = .any }
        record.countLocation = entry.keyLocation
        for value in list(entry.value, key: key.rawValue) {
          if let text = text(value, key: key.rawValue) { members.append((text, value.location)) }
        }
      case .atLeast:
        if let text = text(entry.value, key: key.rawValue),
          let count = count(text, at: location)
        {
          record.count = count
        }
        record.countLocation = location
      case .tolerance:
        record.tolerance = duration(entry.value, key: "tolerance", allowsUnlimited: true).minutes
      case .level:
        record.level = text(entry.value, key: "level").flatMap { needLevel($0, at: location) }
      case .control: record.control = truth(entry.value, key: "control")
      case .data: record.data = truth(entry.value, key: "data")
      }
    }
    guard named.count < 2 else {
      problems.report(.mixedItem(keys: named.map(\.rawValue)), at: place)
      return
    }
    // One way to name members: a node, or one group; `of` goes with `at-least`, which a node may have too.
    let saysCount = seen.contains("at-least")
    guard named.count == 1, saysCount ? [.of, .node].contains(named[0]) : named[0] != .of else {
      problems.report(.wrongShape(key: relation.key, expected: .item), at: place)
      return
    }
    guard !members.isEmpty else {
      if problems.errorCount == errorsBefore { problems.report(.emptyGroup, at: place) }
      return
    }
    let need = add(record)
    for member in members { addMember(member.text, to: need, at: member.location) }
  }

  private mutating func truth(_ value: YAMLValue, key: String) -> Bool? {
    text(value, key: key).flatMap { truth($0, key: key, at: value.location) }
  }

  /// Adds a requirement without members; the answer is its position.
  mutating func add(_ record: NeedRecord) -> Int {
    needs.append(record)
    return needs.count - 1
  }

  mutating func addMember(_ text: String, to need: Int, at location: Location) {
    members.append(
      MemberRecord(need: UInt32(need), reference: reference(text, at: location)))
  }
}

extension NeedRecord {
  init(_ owner: Reference, _ relation: Relation, _ phase: Phase?, at location: Location) {
    self.init(
      owner: owner, relation: relation, phase: phase, location: location, countLocation: location)
  }
}
