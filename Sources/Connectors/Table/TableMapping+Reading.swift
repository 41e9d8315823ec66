// Reading a mapping file: YAML with English or French keys, every mistake at once.

import Continuity
import DependencyGraph
import Formats
public import SystemPackage

extension TableMapping {
  /// Reads a mapping file.
  ///
  /// - Throws: ``ImportFailure`` with every mistake in it.
  public init(contentsOf path: FilePath) throws(ImportFailure) {
    place = Place(file: path.string)
    let bytes: [UInt8]
    do throws(UnreadableFile) {
      bytes = try SourceFile.bytes(of: path)
    } catch {
      throw ImportFailure(.unreadable(error), at: place)
    }
    var defects: [LocatedDefect] = []
    guard let file = SourceFile(bytes, shownAs: path.string, file: 0, defects: &defects) else {
      throw ImportFailure(.format(.notText), at: place)
    }
    let documents = YAMLReader.read(file.bytes, file: 0, defects: &defects)
    var reader = MappingReader(place: place)
    for located in defects {
      reader.report(.unreadable(UnreadableFile(defect: located.defect)), at: located.location)
    }
    if reader.obstacles.isEmpty { reader.read(documents.first, into: &self) }
    guard reader.obstacles.isEmpty else { throw ImportFailure(reader.obstacles) }
  }
}

/// A walk through the values of a mapping file.
struct MappingReader {
  let place: Place
  var obstacles: [ImportFailure.Obstacle] = []

  static let top = [
    "name": ["nom"], "establishment": ["etablissement"],
    "separators": ["separateurs"], "sheets": ["feuilles"],
  ]
  static let sheet = [
    "sheet": ["feuille"], "header": ["en-tete", "entete"], "kind": ["type"],
    "id": ["identifiant"], "name": ["nom"], "establishment": ["etablissement"],
    "columns": ["colonnes"], "relations": ["liens"], "copies": ["sauvegardes"],
    "links": ["liaisons"], "skip": ["ignorer", "exclure"],
  ]
  static let reference = [
    "column": ["colonne", "columns", "colonnes"], "kind": ["type"], "create": ["creer"],
    "tolerance": ["tolere"], "count": ["nombre"], "reverse": ["inverse"], "split": ["separer"],
    "node": ["noeud", "element"], "if": ["si"],
  ]
  static let choice = ["column": ["colonne"], "values": ["valeurs"]]
  static let value = ["column": ["colonne"], "value": ["valeur"], "unit": ["unite"]]

  mutating func report(_ defect: MappingDefect, at location: Location) {
    report(.mapping(defect), at: location)
  }

  mutating func report(_ reason: ImportFailure.Reason, at location: Location) {
    obstacles.append(ImportFailure.Obstacle(reason, at: place.at(line: Int(location.line))))
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
        (mapping.separators, mapping.conjunctions) = separators(entry.value)
      default:
        for value in list(entry.value) {
          hasSheets = true
          if let sheet = readSheet(value) { mapping.sheets.append(sheet) }
        }
      }
    }
    if !hasSheets { report(.noSheets, at: document.location) }
  }

  mutating func readSheet(_ value: YAMLValue) -> SheetMapping? {
    guard case .mapping = value.content else {
      report(.wrongShape("sheets"), at: value.location)
      return nil
    }
    var sheet = SheetMapping(sheet: "", place: place.at(line: Int(value.location.line)))
    var seen: Set<String> = []
    for (key, entry) in entries(value, keys: Self.sheet) {
      seen.insert(key)
      switch key {
      case "sheet": sheet.sheet = text(entry) ?? ""
      case "header":
        let lines = texts(entry.value).compactMap { Int($0) }.filter { $0 > 0 }
        guard lines.count == list(entry.value).count, let last = lines.last,
          lines.count == 1 || (lines.count == 2 && lines[0] < last)
        else {
          report(.wrongShape("header"), at: entry.value.location)
          continue
        }
        sheet.header = last
        sheet.headerTop = lines.count == 2 ? lines[0] : nil
      case "kind": sheet.kind = kindRule(entry.value)
      case "id": sheet.id = text(entry)
      case "name": sheet.name = text(entry)
      case "establishment":
        if case .mapping = entry.value.content {
          let column = valueColumn(entry.value)
          (sheet.establishment, sheet.home) = (column?.column, column?.value)
        } else {
          sheet.establishment = text(entry)
        }
      case "columns":
        for entry in mapping(entry) {
          guard let field = Synonyms.find(entry.key, among: NodeKey.ofImports) else {
            let known = NodeKey.ofImports.map(\.rawValue)
            report(
              .unknownField(entry.key, suggestion: nearest(to: entry.key, in: known)),
              at: entry.keyLocation)
            continue
          }
          if let column = valueColumn(entry.value, of: field) {
            sheet.columns.append((field, column))
          }
        }
      case "relations":
        for entry in mapping(entry) {
          let isReversed = Self.reversed.contains(folded(entry.key))
          guard let relation = isReversed ? .needs : Synonyms.relation(entry.key) else {
            let known = Relation.allCases.map(\.key) + ["needed-by"]
            report(
              .unknownRelation(entry.key, suggestion: nearest(to: entry.key, in: known)),
              at: entry.keyLocation)
            continue
          }
          if relation == .staffedBy, heads(entry.value, into: &sheet) { continue }
          // A list says that several columns each stand for themselves.
          let isList =
            if case .sequence(let values) = entry.value.content {
              values.contains { if case .mapping = $0.content { true } else { false } }
            } else { false }
          for value in isList ? list(entry.value) : [entry.value] {
            sheet.relations.append(relationMapping(relation, isReversed, value))
          }
        }
      case "copies": sheet.copies = copyMapping(entry.value)
      case "links": sheet.links = linkMapping(entry.value)
      default: sheet.skip = skip(entry.value)
      }
    }
    if seen.contains("links") {
      // Its rows are no nodes.
      for key in ["kind", "id", "name", "columns", "relations", "copies"] where seen.contains(key) {
        report(.notWithLinks(key), at: value.location)
      }
      if !seen.contains("sheet") { report(.missingKey("sheet"), at: value.location) }
      return sheet
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

  mutating func kindRule(_ value: YAMLValue) -> SheetMapping.KindRule? {
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

  mutating func kind(_ name: String, at location: Location) -> Kind? {
    if let kind = Kind(named: name) { return kind }
    let known = Kind.allCases.map(\.singular)
    report(
      .unknownKind(
        name, suggestion: nearest(to: name, in: Synonyms.kinds.keys.sorted()) ?? known.first),
      at: location)
    return nil
  }
}
