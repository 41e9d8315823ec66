// Reading a mapping file: YAML with English or French keys, every mistake at once.

import Continuity
import DependencyGraph
public import SystemPackage

extension TableMapping {
  /// Reads a mapping file.
  ///
  /// - Throws: ``ImportFailure`` with every mistake in it.
  public init(contentsOf path: FilePath) throws(ImportFailure) {
    var place = Place(file: path.string)
    let bytes: [UInt8]
    do throws(UnreadableFile) {
      bytes = try SourceFile.bytes(of: path)
    } catch {
      throw ImportFailure(
        .particular(
          english: error.message(in: .english), french: error.message(in: .french)), at: place)
    }
    var defects: [LocatedDefect] = []
    guard let file = SourceFile(bytes, shownAs: path.string, file: 0, defects: &defects) else {
      throw ImportFailure(.notText, at: place)
    }
    let documents = YAMLReader.read(file.bytes, file: 0, defects: &defects)
    var reader = MappingReader(place: place)
    for located in defects {
      place.line = Int(located.location.line)
      let unreadable = UnreadableFile(defect: located.defect)
      reader.obstacles.append(
        ImportFailure.Obstacle(
          .particular(
            english: unreadable.message(in: .english), french: unreadable.message(in: .french)),
          at: place))
    }
    self.init()
    self.place = Place(file: path.string)
    if reader.obstacles.isEmpty { reader.read(documents.first, into: &self) }
    guard reader.obstacles.isEmpty else { throw ImportFailure(reader.obstacles) }
  }
}

/// A walk through the values of a mapping file.
private struct MappingReader {
  let place: Place
  var obstacles: [ImportFailure.Obstacle] = []

  private static let top = [
    "name": ["nom"], "establishment": ["etablissement"],
    "separators": ["separateurs"], "sheets": ["feuilles"],
  ]
  private static let sheet = [
    "sheet": ["feuille"], "header": ["en-tete", "entete"], "kind": ["type"],
    "id": ["identifiant"], "name": ["nom"], "establishment": ["etablissement"],
    "columns": ["colonnes"], "relations": ["liens"], "copies": ["sauvegardes"],
    "skip": ["ignorer", "exclure"],
  ]
  private static let reference = [
    "column": ["colonne", "columns", "colonnes"], "kind": ["type"], "create": ["creer"],
    "tolerance": ["tolere"], "count": ["nombre"],
  ]
  private static let choice = ["column": ["colonne"], "values": ["valeurs"]]
  private static let value = ["column": ["colonne"], "value": ["valeur"], "unit": ["unite"]]

  private mutating func report(_ defect: MappingDefect, at location: Location) {
    var place = place
    place.line = Int(location.line)
    obstacles.append(ImportFailure.Obstacle(.mapping(defect), at: place))
  }

  mutating func read(_ document: YAMLValue?, into mapping: inout TableMapping) {
    guard let document, case .mapping = document.content else {
      report(.notAMapping, at: document?.location ?? .whole(file: 0))
      return
    }
    var hasSheets = false
    for (key, entry) in entries(document, keys: Self.top) {
      switch key {
      case "name": mapping.name = text(entry)
      case "establishment": mapping.establishment = text(entry)
      case "separators":
        mapping.separators = list(entry.value).compactMap { value in
          guard case .scalar(let text, _) = value.content, let sign = text.first,
            text.count == 1, !sign.isLetter, !sign.isNumber
          else {
            report(.badSeparator(shown(value)), at: value.location)
            return nil
          }
          return sign
        }
      default:
        for value in list(entry.value) {
          hasSheets = true
          if let sheet = readSheet(value) { mapping.sheets.append(sheet) }
        }
      }
    }
    if !hasSheets { report(.noSheets, at: document.location) }
  }

  private mutating func readSheet(_ value: YAMLValue) -> SheetMapping? {
    guard case .mapping = value.content else {
      report(.wrongShape("sheets"), at: value.location)
      return nil
    }
    var place = place
    place.line = Int(value.location.line)
    var sheet = SheetMapping(sheet: "", place: place)
    var seen: Set<String> = []
    for (key, entry) in entries(value, keys: Self.sheet) {
      seen.insert(key)
      switch key {
      case "sheet": sheet.sheet = text(entry) ?? ""
      case "header":
        guard let text = text(entry) else { continue }
        guard let line = Int(text), line > 0 else {
          report(.wrongShape("header"), at: entry.value.location)
          continue
        }
        sheet.header = line
      case "kind": sheet.kind = kindRule(entry.value)
      case "id": sheet.id = text(entry)
      case "name": sheet.name = text(entry)
      case "establishment": sheet.establishment = text(entry)
      case "columns":
        for entry in mapping(entry) {
          guard let field = Synonyms.find(entry.key, as: ItemField.self) else {
            let known = ItemField.allCases.map(\.rawValue)
            report(
              .unknownField(entry.key, suggestion: nearest(to: entry.key, in: known)),
              at: entry.keyLocation)
            continue
          }
          if let column = valueColumn(entry.value) { sheet.columns.append((field, column)) }
        }
      case "relations":
        for entry in mapping(entry) {
          guard let relation = Synonyms.relation(entry.key) else {
            let known = Relation.allCases.map(\.key)
            report(
              .unknownRelation(entry.key, suggestion: nearest(to: entry.key, in: known)),
              at: entry.keyLocation)
            continue
          }
          // A list says that several columns each stand for themselves.
          let isList =
            if case .sequence(let values) = entry.value.content {
              values.contains { if case .mapping = $0.content { true } else { false } }
            } else { false }
          for value in isList ? list(entry.value) : [entry.value] {
            sheet.relations.append(relationMapping(relation, value))
          }
        }
      case "copies": sheet.copies = copyMapping(entry.value)
      default: sheet.skip = skip(entry.value)
      }
    }
    if !seen.contains("sheet") { report(.missingKey("sheet"), at: value.location) }
    if !seen.contains("kind"), sheet.copies?.node == nil {
      report(.missingKey("kind"), at: value.location)
    }
    if seen.isDisjoint(with: ["id", "name"]), sheet.copies?.node == nil {
      report(.missingKey("id"), at: value.location)
    }
    return sheet
  }

  private mutating func kindRule(_ value: YAMLValue) -> SheetMapping.KindRule? {
    if case .scalar(let text, _) = value.content {
      return kind(text, at: value.location).map { .fixed($0) }
    }
    var column: String?
    var values: [String: Kind] = [:]
    for (key, entry) in entries(value, keys: Self.choice) {
      if key == "column" {
        column = text(entry)
      } else {
        for entry in mapping(entry) {
          if let name = text(entry) {
            values[folded(entry.key)] = kind(name, at: entry.value.location)
          }
        }
      }
    }
    guard let column else {
      report(.missingKey("column"), at: value.location)
      return nil
    }
    return .column(column, values: values)
  }

  private mutating func kind(_ name: String, at location: Location) -> Kind? {
    if let kind = Kind(named: name) { return kind }
    let known = Kind.allCases.map(\.singular)
    report(
      .unknownKind(
        name, suggestion: nearest(to: name, in: Synonyms.kinds.keys.sorted()) ?? known.first),
      at: location)
    return nil
  }

  private mutating func valueColumn(_ value: YAMLValue) -> ValueColumn? {
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

  private mutating func relationMapping(
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

  private mutating func reference(
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

  private mutating func copyMapping(_ value: YAMLValue) -> CopyMapping? {
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

  private mutating func skip(_ value: YAMLValue) -> (column: String, values: Set<String>)? {
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

  // MARK: - Shapes

  /// The entries of a mapping under the English names of their keys; others are reported.
  private mutating func entries(
    _ value: YAMLValue, keys: [String: [String]]
  ) -> [(String, YAMLEntry)] {
    guard case .mapping(let entries) = value.content else {
      if case .null = value.content { return [] }
      report(.wrongShape(shown(value)), at: value.location)
      return []
    }
    return entries.compactMap { entry in
      let name = folded(entry.key)
      if let key = keys.first(where: { $0.key == name || $0.value.contains(name) })?.key {
        return (key, entry)
      }
      let known = keys.flatMap { [$0.key] + $0.value }.sorted()
      report(
        .unknownKey(entry.key, suggestion: nearest(to: entry.key, in: known)),
        at: entry.keyLocation)
      return nil
    }
  }

  private mutating func mapping(_ entry: YAMLEntry) -> [YAMLEntry] {
    switch entry.value.content {
    case .mapping(let entries): return entries
    case .null: return []
    default:
      report(.wrongShape(entry.key), at: entry.value.location)
      return []
    }
  }

  private func list(_ value: YAMLValue) -> [YAMLValue] {
    switch value.content {
    case .sequence(let values): values
    case .null: []
    default: [value]
    }
  }

  private mutating func texts(_ value: YAMLValue) -> [String] {
    list(value).compactMap { value in
      if case .scalar(let text, _) = value.content { return text }
      report(.wrongShape("column"), at: value.location)
      return nil
    }
  }

  /// The text of an entry; `nil`, with a report, where it has none.
  private mutating func text(_ entry: YAMLEntry) -> String? {
    switch entry.value.content {
    case .scalar(let text, _) where !text.isEmpty: return text
    case .null, .scalar: report(.missingKey(entry.key), at: entry.keyLocation)
    default: report(.wrongShape(entry.key), at: entry.value.location)
    }
    return nil
  }

  private func shown(_ value: YAMLValue) -> String {
    if case .scalar(let text, _) = value.content { text } else { "" }
  }
}

/// The columns of a copy that name nodes.
private enum CopyColumn: String {
  case node, holder
}
