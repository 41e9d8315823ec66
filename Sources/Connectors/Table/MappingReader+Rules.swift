// What a mapping says of columns, relations, copies and rows to leave out.

import Continuity
import DependencyGraph

extension MappingReader {
  mutating func valueColumn(_ value: YAMLValue) -> ValueColumn? {
    if case .scalar(let text, _) = value.content { return ValueColumn(column: text) }
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
    _ relation: Relation, _ value: YAMLValue
  ) -> RelationMapping {
    var mapping = RelationMapping(relation: relation, reference: ReferenceColumn())
    mapping.reference = reference(value) { reader, key, entry in
      guard let text = reader.text(entry) else { return }
      if key == "tolerance" {
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
    return mapping
  }

  mutating func reference(
    _ value: YAMLValue,
    other: (inout MappingReader, String, YAMLEntry) -> Void = { _, _, _ in }
  ) -> ReferenceColumn {
    var found = ReferenceColumn()
    if case .mapping = value.content {
      for (key, entry) in entries(value, keys: Self.reference) {
        switch key {
        case "column": found.columns = texts(entry.value)
        case "kind":
          if let text = text(entry) { found.kind = kind(text, at: entry.value.location) }
        case "create":
          guard let text = text(entry) else { continue }
          guard let truth = Synonyms.truths[folded(text)] else {
            report(.wrongShape("create"), at: entry.value.location)
            continue
          }
          found.isCreating = truth
        default: other(&self, key, entry)
        }
      }
    } else {
      found.columns = texts(value)
    }
    if found.columns.isEmpty { report(.missingKey("column"), at: value.location) }
    if found.isCreating, found.kind == nil { report(.missingKey("kind"), at: value.location) }
    return found
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
        guard let field = Synonyms.find(entry.key, as: CopyField.self) else {
          let known = ["node", "holder"] + CopyField.allCases.map(\.rawValue)
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
