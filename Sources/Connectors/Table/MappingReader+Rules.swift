// What a mapping says of columns, relations, copies and rows to leave out.

import Continuity
import DependencyGraph
import Formats

extension MappingReader {
  /// - Parameter field: what the values are of: some may be spread over several columns.
  mutating func valueColumn(_ value: YAMLValue, of field: NodeKey? = nil) -> ValueColumn? {
    if case .scalar(let text, _) = value.content { return ValueColumn(column: text) }
    if let field, let parts = parts(value, of: field) { return parts }
    var column = ValueColumn()
    for (key, entry) in entries(value, keys: Self.value) {
      guard let text = text(entry) else { continue }
      switch key {
      case "column": column.column = text
      case "value": column.value = text
      default:
        guard case .minutes(let minutes)? = Limit(written: "1" + text) else {
          report(.badDuration("1" + text), at: entry.value.location)
          continue
        }
        column.unit = minutes
      }
    }
    guard column.column != nil || column.value != nil else {
      report(.missingKey("column"), at: value.location)
      return nil
    }
    return column
  }

  mutating func relationMapping(
    _ relation: Relation, _ isReversed: Bool, _ value: YAMLValue
  ) -> RelationMapping {
    var mapping = RelationMapping(relation: relation, reference: ReferenceColumn())
    mapping.isReversed = isReversed
    mapping.reference = reference(value) { reader, key, entry in
      guard let text = reader.text(entry) else { return }
      if key == "reverse" {
        mapping.isReversed = reader.truth(text, of: key, entry) ?? isReversed
      } else if key == "tolerance" {
        // 0 is what a relation tolerates anyhow.
        guard Limit(written: text) != nil else {
          return reader.report(.badDuration(text), at: entry.value.location)
        }
        mapping.tolerance = Limit(written: text) == .minutes(0) ? nil : text
      } else {
        switch folded(text) {
        case "all", "tous", "toutes": mapping.count = .all
        case "any", "un", "au-moins-un": mapping.count = .any
        default:
          guard let count = Int(text), count > 0 else {
            return reader.report(.badCount(text), at: entry.value.location)
          }
          mapping.count = .atLeast(count)
        }
      }
    }
    if mapping.isReversed, mapping.count != .all {
      // Each of those named needs the row by itself.
      report(.wrongShape("count"), at: value.location)
    }
    return mapping
  }

  mutating func reference(
    _ value: YAMLValue,
    other: (inout MappingReader, String, YAMLEntry) -> Void = { _, _, _ in }
  ) -> ReferenceColumn {
    var found = ReferenceColumn()
    var hasIf = false
    if case .mapping = value.content {
      for (key, entry) in entries(value, keys: Self.reference) {
        switch key {
        case "column": found.columns = texts(entry.value)
        case "kind":
          if let text = text(entry) { found.kind = kind(text, at: entry.value.location) }
        case "create":
          guard let text = text(entry) else { continue }
          found.isCreating = truth(text, of: key, entry) ?? false
        case "split":
          guard let text = text(entry) else { continue }
          found.splits = truth(text, of: key, entry)
        case "node": found.node = text(entry)
        case "if":
          found.ifs = texts(entry.value).map(\.foldedName)
          hasIf = true
        default: other(&self, key, entry)
        }
      }
    } else {
      found.columns = texts(value)
    }
    if found.columns.isEmpty { report(.missingKey("column"), at: value.location) }
    if hasIf, found.node == nil { report(.missingKey("node"), at: value.location) }
    if found.isCreating, found.kind == nil { report(.missingKey("kind"), at: value.location) }
    return found
  }

  mutating func truth(_ text: String, of key: String, _ entry: YAMLEntry) -> Bool? {
    let truth = Synonyms.truths[folded(text)]
    if truth == nil { report(.wrongShape(key), at: entry.value.location) }
    return truth
  }

  mutating func copyMapping(_ value: YAMLValue) -> CopyMapping? {
    guard case .mapping(let entries) = value.content else {
      report(.wrongShape("copies"), at: value.location)
      return nil
    }
    var node: ReferenceColumn?
    var holder: ReferenceColumn?
    var copy = CopyMapping(holder: ReferenceColumn())
    for entry in entries {
      switch Synonyms.find(entry.key, as: CopyColumn.self) {
      case .node: node = reference(entry.value)
      case .holder: holder = reference(entry.value)
      case nil:
        guard let field = Synonyms.find(entry.key, among: CopyKey.ofImports) else {
          let known = ["node", "holder"] + CopyKey.ofImports.map(\.rawValue)
          report(
            .unknownField(entry.key, suggestion: nearest(to: entry.key, in: known)),
            at: entry.keyLocation)
          continue
        }
        if field == .site {
          copy.site = reference(entry.value)
        } else if let column = valueColumn(entry.value) {
          copy.values.append((field, column))
        }
      }
    }
    guard let holder else {
      report(.missingKey("holder"), at: value.location)
      return nil
    }
    copy.node = node
    copy.holder = holder
    return copy
  }

  mutating func skip(_ value: YAMLValue) -> (column: String, values: Set<String>)? {
    var column: String?
    var values: Set<String> = []
    for (key, entry) in entries(value, keys: Self.choice) {
      if key == "column" {
        column = text(entry)
      } else {
        values = Set(texts(entry.value).map { folded($0) })
      }
    }
    guard let column else {
      report(.missingKey("column"), at: value.location)
      return nil
    }
    return (column, values)
  }
}

/// The columns of a copy that name nodes.
private enum CopyColumn: String {
  case node, holder
}
