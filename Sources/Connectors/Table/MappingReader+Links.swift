// What a mapping says of rows that are links, and of values and heads spread over columns.

import Continuity
import DependencyGraph
import Formats

extension MappingReader {
  private static let link = [
    "from": ["de", "depuis", "origine"], "to": ["vers", "cible"], "relation": ["lien"],
    "by-type": ["par-type"], "direction": ["sens"],
  ]
  private static let end = ["column": ["colonne"], "kind": ["type"]]
  private static let meaning = ["relation": ["lien"], "direction": ["sens"]]

  /// Relations under which a column names who needs the row.
  static let reversed: Set<String> = [
    "needed-by", "used-by", "necessaire-a", "utilise-par", "requis-par", "sert-a",
  ]

  mutating func linkMapping(_ value: YAMLValue) -> LinkMapping {
    var links = LinkMapping()
    var seen: Set<String> = []
    for (key, entry) in entries(value, keys: Self.link) {
      seen.insert(key)
      switch key {
      case "from": links.from = linkEnd(entry.value)
      case "to": links.to = linkEnd(entry.value)
      case "relation": links.relation = relation(entry)
      case "direction": links.isReversed = direction(entry) ?? false
      default: byType(entry.value, into: &links)
      }
    }
    for key in ["from", "to"] where !seen.contains(key) {
      report(.missingKey(key), at: value.location)
    }
    // One of the two, or nobody knows which counts.
    if seen.contains("relation") == seen.contains("by-type") {
      report(
        seen.contains("relation") ? .wrongShape("by-type") : .missingKey("relation"),
        at: value.location)
    }
    return links
  }

  private mutating func linkEnd(_ value: YAMLValue) -> ReferenceColumn {
    var found = ReferenceColumn(splits: false)
    if case .mapping = value.content {
      for (key, entry) in entries(value, keys: Self.end) {
        if key == "column" {
          found.columns = texts(entry.value)
        } else if let text = text(entry) {
          found.kind = kind(text, at: entry.value.location)
        }
      }
    } else {
      found.columns = texts(value)
    }
    if found.columns.isEmpty { report(.missingKey("column"), at: value.location) }
    return found
  }

  private mutating func byType(_ value: YAMLValue, into links: inout LinkMapping) {
    for (key, entry) in entries(value, keys: Self.choice) {
      if key == "column" {
        links.type = text(entry)
        continue
      }
      for entry in mapping(entry) {
        let type = entry.key.foldedName
        if case .mapping = entry.value.content {
          var meaning = LinkMapping.Meaning()
          for (key, entry) in entries(entry.value, keys: Self.meaning) {
            if key == "relation" {
              meaning.relation = relation(entry)
            } else {
              meaning.isReversed = direction(entry)
            }
          }
          links.types[type] = meaning
        } else if let text = text(entry), ["ignore", "ignorer"].contains(folded(text)) {
          links.types[type] = LinkMapping.Meaning()
        } else {
          links.types[type] = LinkMapping.Meaning(relation: relation(entry))
        }
      }
    }
    if links.type == nil { report(.missingKey("column"), at: value.location) }
  }

  private mutating func relation(_ entry: YAMLEntry) -> Relation? {
    guard let text = text(entry) else { return nil }
    if let relation = Synonyms.relation(text) { return relation }
    report(
      .unknownRelation(text, suggestion: nearest(to: text, in: Relation.allCases.map(\.key))),
      at: entry.value.location)
    return nil
  }

  /// Whether the end under `to` needs the other.
  private mutating func direction(_ entry: YAMLEntry) -> Bool? {
    guard let text = text(entry) else { return nil }
    switch folded(text) {
    case "from-needs-to", "direct": return false
    case "to-needs-from", "inverse": return true
    default:
      report(.badDirection(text), at: entry.value.location)
      return nil
    }
  }

  /// A value spread over columns: `{ 1h: "1 h", 4h: "4 h" }`, or by type of impact; `nil` where it is not.
  mutating func parts(_ value: YAMLValue, of field: NodeKey) -> ValueColumn? {
    guard case .mapping(let entries) = value.content, [.degrees, .list].contains(field.form),
      !entries.contains(where: { entry in
        Self.value.contains {
          $0.key == folded(entry.key) || $0.value.contains(folded(entry.key))
        }
      })
    else { return nil }
    var column = ValueColumn()
    for entry in entries {
      if field.form == .degrees, !CriticalityText.holds(entry.key + ":0") {
        report(.badDuration(entry.key), at: entry.keyLocation)
      } else if let text = text(entry) {
        column.parts.append((entry.key, text))
      }
    }
    return column
  }

  /// How many people of each role columns say, under `staffed-by: { roles: { … } }`; whether that is what
  /// stands there.
  mutating func heads(_ value: YAMLValue, into sheet: inout SheetMapping) -> Bool {
    guard case .mapping(let all) = value.content,
      all.contains(where: { ["roles", "effectifs"].contains(folded($0.key)) })
    else { return false }
    for (key, entry) in entries(value, keys: ["roles": ["effectifs"], "create": ["creer"]]) {
      if key == "create" {
        if let text = text(entry) { sheet.isCreatingRoles = truth(text, of: key, entry) ?? false }
        continue
      }
      for entry in mapping(entry) {
        if let text = text(entry) { sheet.heads.append((entry.key, text)) }
      }
    }
    return true
  }
}
