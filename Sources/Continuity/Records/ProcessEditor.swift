// Changing what a YAML file of a model says of a process, where it says it: all else stays as people wrote it.

import DependencyGraph
package import Formats

/// What is to be changed of a process, in the words of the model's files.
package struct ProcessChanges: Sendable {
  /// A need of the process.
  package struct Needed: Sendable {
    /// The identifiers of what it names.
    package var members: [String]
    /// How long it may be missing; `nil` where nobody needs it any more.
    package var tolerance: String?
    /// Whether the process names it already.
    package var isKnown: Bool

    package init(members: [String], tolerance: String?, isKnown: Bool) {
      (self.members, self.tolerance, self.isKnown) = (members, tolerance, isKnown)
    }
  }

  /// A key and what the file is to say of it.
  package struct Value: Sendable {
    package var key: String
    /// The whole of it; `nil` takes the key away.
    package var text: String?
    /// Where it is a mapping of elapsed times, those of them that change; `nil` takes one away.
    package var times: [(after: Int, text: String?)]

    package init(_ key: String, _ text: String?, times: [(after: Int, text: String?)] = []) {
      (self.key, self.text, self.times) = (key, text, times)
    }
  }

  package var values: [Value] = []
  /// The same of its degraded mode.
  package var modeValues: [Value] = []
  /// How many people of roles it needs, by the roles' identifiers; `nil` takes the role away.
  package var staff: [(role: String, count: String?)] = []
  /// The same of its degraded mode.
  package var modeStaff: [(role: String, count: String?)] = []
  package var needs: [Needed] = []
  /// Whether it has no degraded mode any more.
  package var dropsMode = false

  package init() {}
}

/// A YAML file of a model in which processes are changed.
package struct ProcessEditor {
  private var editor: YAMLEditor

  /// `nil` where the file cannot be changed in place.
  package init?(_ bytes: [UInt8]) {
    guard let editor = YAMLEditor(bytes) else { return nil }
    self.editor = editor
  }

  /// The file with all changes; `nil` where two of them are in each other's way.
  package var bytes: [UInt8]? { editor.bytes }

  /// Changes the process whose identifier stands at a place.
  ///
  /// - Returns: whether all of it could be done.
  package mutating func change(_ changes: ProcessChanges, at place: Location) -> Bool {
    guard let process = process(at: place) else { return false }
    let isDone =
      changeMode(changes, of: process) && set(changes.needs, in: process)
      && set(changes.staff, in: process)
    guard isDone else { return false }
    for value in changes.values where !set(value, in: process) { return false }
    return true
  }

  private mutating func changeMode(_ changes: ProcessChanges, of process: YAMLValue) -> Bool {
    let mode = entry("degraded-mode", of: process)
    if changes.dropsMode {
      return mode.map { editor.remove($0, from: process) } ?? true
    }
    guard !changes.modeValues.isEmpty || !changes.modeStaff.isEmpty else { return true }
    guard let mode, case .mapping = mode.value.content else {
      var parts = changes.modeValues.compactMap { value in
        value.text.map { "\(value.key): \($0)" }
      }
      if !changes.modeStaff.isEmpty { parts.append("staffed-by: " + Self.heads(changes.modeStaff)) }
      return add("degraded-mode", "{ " + parts.joined(separator: ", ") + " }", to: process, mode)
    }
    guard set(changes.modeStaff, in: mode.value) else { return false }
    for value in changes.modeValues where !set(value, in: mode.value) { return false }
    return true
  }

  // MARK: - Finding

  private func process(at place: Location) -> YAMLValue? {
    for document in editor.documents {
      guard case .mapping(let lists) = document.content else { continue }
      for list in lists {
        guard case .sequence(let nodes) = list.value.content else { continue }
        for node in nodes {
          guard case .mapping(let entries) = node.content else { continue }
          let isIt = entries.contains { entry in
            let location = entry.value.location
            return (location.line, location.column) == (place.line, place.column)
              && Synonyms.find(entry.key, as: Identity.self) != nil
          }
          if isIt { return node }
        }
      }
    }
    return nil
  }

  private func entry(_ key: String, of mapping: YAMLValue) -> YAMLEntry? {
    guard case .mapping(let entries) = mapping.content else { return nil }
    return entries.first { entry in
      if let relation = Synonyms.relation(entry.key) { return relation.key == key }
      return Synonyms.find(entry.key, as: Term.self)?.rawValue == key
    }
  }

  private enum Identity: String { case id }

  /// The keys that are changed.
  private enum Term: String {
    case scope, volume, mtpd, rto, rpo, criticality, impacts, materials, mbco, note
    case degradedMode = "degraded-mode"
    case lasts, procedure, level
    case catchUp = "catch-up"
  }

  private enum ItemTerm: String { case node, any, all, of, tolerance }

  // MARK: - Changing

  private mutating func set(_ value: ProcessChanges.Value, in mapping: YAMLValue) -> Bool {
    let entry = entry(value.key, of: mapping)
    guard let text = value.text else {
      return entry.map { editor.remove($0, from: mapping) } ?? true
    }
    if let entry, !value.times.isEmpty, case .mapping(let known) = entry.value.content {
      for (after, text) in value.times {
        let old = known.first { Limit(written: $0.key) == .minutes(after) }
        let isDone =
          switch (old, text) {
          case (let old?, let text?): editor.set(old, to: text)
          case (let old?, nil): editor.remove(old, from: entry.value)
          case (nil, let text?):
            editor.add(BIAAnswerForm.duration(after), text, to: entry.value)
          case (nil, nil): true
          }
        guard isDone else { return false }
      }
      return true
    }
    return add(value.key, text, to: mapping, entry)
  }

  /// Says a key, whether it is there or not.
  private mutating func add(
    _ key: String, _ value: String, to mapping: YAMLValue, _ entry: YAMLEntry?
  ) -> Bool {
    guard let entry else { return editor.add(key, value, to: mapping) }
    // Where a duration comes from was said of the old one.
    return editor.set(entry, to: value)
  }

  private static func heads(_ staff: [(role: String, count: String?)]) -> String {
    let parts = staff.compactMap { role, count in
      count.map { "\(YAMLEditor.written(role)): \($0)" }
    }
    return "{ " + parts.joined(separator: ", ") + " }"
  }

  private mutating func set(
    _ staff: [(role: String, count: String?)], in mapping: YAMLValue
  ) -> Bool {
    guard !staff.isEmpty else { return true }
    guard let entry = entry("staffed-by", of: mapping), !entry.value.isNull else {
      return add(
        "staffed-by", Self.heads(staff), to: mapping, self.entry("staffed-by", of: mapping))
    }
    var isDone = true
    for (role, count) in staff { isDone = set(role, to: count, in: entry) && isDone }
    return isDone
  }

  /// Says how many of a role, in whatever way the file does.
  private mutating func set(_ role: String, to count: String?, in entry: YAMLEntry) -> Bool {
    let new = count.map { "{ \(YAMLEditor.written(role)): \($0) }" }
    switch entry.value.content {
    case .mapping(let heads):
      if let known = heads.first(where: { Self.names($0.key, role) }) {
        guard let count else { return editor.remove(known, from: entry.value) }
        return editor.set(known, to: count)
      }
      guard let count else { return true }
      return editor.add(YAMLEditor.written(role), count, to: entry.value)
    case .sequence(let items):
      for item in items {
        switch item.content {
        case .mapping(let heads):
          guard let known = heads.first(where: { Self.names($0.key, role) }) else { continue }
          if let count { return editor.set(known, to: count) }
          return heads.count == 1
            ? editor.remove(item, from: entry.value) : editor.remove(known, from: item)
        case .scalar(let text, _) where Self.names(text, role):
          return new.map { editor.set(item, to: $0) } ?? editor.remove(item, from: entry.value)
        default: continue
        }
      }
      return new.map { editor.append($0, to: entry.value) } ?? true
    case .scalar(let text, _):
      if Self.names(text, role) { return editor.set(entry, to: new ?? "[]") }
      return new.map { editor.set(entry, to: "[\(YAMLEditor.written(text)), \($0)]") } ?? true
    case .null: return false
    }
  }

  private mutating func set(_ needs: [ProcessChanges.Needed], in process: YAMLValue) -> Bool {
    guard !needs.isEmpty else { return true }
    guard let entry = entry("needs", of: process), !entry.value.isNull else {
      let items = needs.compactMap { Self.item($0.members[0], $0.tolerance) }
      return needs.allSatisfy { !$0.isKnown }
        && add(
          "needs", "[" + items.joined(separator: ", ") + "]", to: process,
          self.entry("needs", of: process))
    }
    guard case .sequence(let items) = entry.value.content else {
      return setOnly(needs, in: entry)
    }
    var isDone = true
    for need in needs {
      if !need.isKnown {
        isDone =
          (Self.item(need.members[0], need.tolerance).map { editor.append($0, to: entry.value) }
            ?? true) && isDone
      } else if let item = items.first(where: { Self.isNeed($0, need.members) }) {
        isDone = set(need, in: item, of: entry.value) && isDone
      } else {
        // It stands in a table.
        isDone = false
      }
    }
    return isDone
  }

  /// Changes the needs of a process that names a single one, without a list.
  private mutating func setOnly(
    _ needs: [ProcessChanges.Needed], in entry: YAMLEntry
  ) -> Bool {
    guard case .scalar(let text, _) = entry.value.content else { return false }
    var items = [YAMLEditor.written(text)]
    for need in needs {
      if need.isKnown {
        guard Self.isNeed(entry.value, need.members) else { return false }
        items[0] = Self.item(text, need.tolerance) ?? ""
      } else if let item = Self.item(need.members[0], need.tolerance) {
        items.append(item)
      }
    }
    return editor.set(
      entry, to: "[" + items.filter { !$0.isEmpty }.joined(separator: ", ") + "]")
  }

  private mutating func set(
    _ need: ProcessChanges.Needed, in item: YAMLValue, of list: YAMLValue
  ) -> Bool {
    guard let tolerance = need.tolerance else { return editor.remove(item, from: list) }
    switch item.content {
    case .scalar(let text, _):
      return editor.set(item, to: "{ node: \(YAMLEditor.written(text)), tolerance: \(tolerance) }")
    case .mapping(let entries):
      let known = entries.first {
        Synonyms.find($0.key, as: ItemTerm.self) == .tolerance
      }
      if let known { return editor.set(known, to: tolerance) }
      return editor.add("tolerance", tolerance, to: item)
    default: return false
    }
  }

  /// A need as an item of a list; `nil` for one that is needed no more.
  private static func item(_ id: String, _ tolerance: String?) -> String? {
    tolerance.map { tolerance in
      tolerance == "0m"
        ? YAMLEditor.written(id) : "{ node: \(YAMLEditor.written(id)), tolerance: \(tolerance) }"
    }
  }

  /// Whether an item names these nodes, and no others.
  private static func isNeed(_ item: YAMLValue, _ members: [String]) -> Bool {
    var texts: [String] = []
    switch item.content {
    case .scalar(let text, _): texts = [text]
    case .mapping(let entries):
      for entry in entries {
        switch Synonyms.find(entry.key, as: ItemTerm.self) {
        case .node, .any, .all, .of:
          if case .scalar(let text, _) = entry.value.content { texts.append(text) }
          if case .sequence(let values) = entry.value.content {
            texts += values.compactMap { value in
              if case .scalar(let text, _) = value.content { text } else { nil }
            }
          }
        default: continue
        }
      }
    default: return false
    }
    return texts.count == members.count
      && texts.allSatisfy { text in members.contains { names(text, $0) } }
  }

  /// Whether a text of a file may mean a node: by its identifier, or by what follows its establishment.
  private static func names(_ text: String, _ id: String) -> Bool {
    let (text, id) = (canonicalName(text), canonicalName(id))
    return id == text || id.hasSuffix("/" + text)
  }
}

extension YAMLValue {
  fileprivate var isNull: Bool {
    if case .null = content { true } else { false }
  }
}
