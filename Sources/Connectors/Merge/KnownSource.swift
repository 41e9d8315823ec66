// Whether an export is of the source that the last one was of: its rows tell, whatever files and sheets are called.

import Continuity
import Foundation
import SystemPackage

extension Inventory {
  /// A row of a table of people's own, as far as it is the same under another name of its sheet or file.
  private struct Code: Hashable {
    var establishment: String
    var code: String
    var kind: String
  }

  /// The rows of each sheet, by what stays the same.
  private static func codes(
    _ nodes: some Sequence<(source: String, node: PreviousImport.Node)>, origin: String
  ) -> [String: [Code: String]] {
    var tables: [String: [Code: String]] = [:]
    for (source, node) in nodes {
      guard let table = table(ofSource: source, origin: origin),
        let code = code(ofSource: source, origin: origin, establishment: node.establishment)
      else { continue }
      let key = Code(
        establishment: node.establishment, code: String(code).foldedName, kind: node.kind)
      tables[table, default: [:]][key] = source
    }
    return tables
  }

  private var codes: [String: [Code: String]] {
    Self.codes(items.map { ($0.source, PreviousImport.Node($0)) }, origin: origin)
  }

  /// The share of the smaller that both have, as far as it is half of it or more.
  private static func overlap(_ one: [Code: String], _ other: [Code: String]) -> Int? {
    let common = one.keys.count { other[$0] != nil }
    return common > 0 && common * 2 >= min(one.count, other.count) ? common : nil
  }

  /// Sheets that have another name than last time, by their old name: at least half of their codes are
  /// those of one that is not there any more.
  func renamedSheets(since before: [String: PreviousImport.Node]) -> [String: String] {
    guard isTable else { return [:] }
    let tables = Set(items.lazy.compactMap { Self.table(ofSource: $0.source, origin: origin) })
    let known = Set(before.keys.lazy.compactMap { Self.table(ofSource: $0, origin: origin) })
    if tables.isSubset(of: known) || known.isSubset(of: tables) { return [:] }
    let (then, now) = (
      Self.codes(before.lazy.map { ($0.key, $0.value) }, origin: origin), codes
    )
    var renamed: [String: String] = [:]
    for name in now.keys.sorted() where then[name] == nil {
      var best: (old: String, common: Int)?
      for old in then.keys.sorted() where now[old] == nil && renamed[old] == nil {
        guard let common = Self.overlap(now[name] ?? [:], then[old] ?? [:]) else { continue }
        if common > best?.common ?? 0 { best = (old, common) }
      }
      if let best { renamed[best.old] = name }
    }
    return renamed
  }

  /// The sources of nodes of sheets that have another name now.
  func sources(
    of before: [String: PreviousImport.Node], renaming sheets: [String: String]
  ) -> [String: String] {
    var renamed: [String: String] = [:]
    for (source, node) in before {
      guard let old = Self.table(ofSource: source, origin: origin), let name = sheets[old],
        let code = Self.code(
          ofSource: source, origin: origin, establishment: node.establishment)
      else { continue }
      renamed[source] =
        "\(origin):\(name)/"
        + Self.identity(of: String(code), in: node.establishment)
    }
    return renamed
  }

  /// The import of a folder that has the rows of this one under another name, if there is one.
  func sameUnderAnotherName(in folder: FilePath) -> String? {
    guard isTable, isNamedAfterFile else { return nil }
    let now = codes.values.reduce(into: [Code: String]()) { $0.merge($1) { first, _ in first } }
    for other in PreviousImport.origins(in: folder) where other != origin {
      guard let previous = PreviousImport.nodes(of: other, in: folder) else { continue }
      let tables = Self.codes(previous.lazy.map { ($0.key, $0.value) }, origin: other)
      let then = tables.values.reduce(into: [Code: String]()) { $0.merge($1) { first, _ in first } }
      if Self.overlap(now, then) != nil { return other }
    }
    return nil
  }

  /// Whether this is another hospital's: other establishments, or other names under the same numbers.
  ///
  /// - Parameters:
  ///   - before: the nodes of the last import, by the sources that they have now.
  ///   - places: the names of its establishments.
  func isOfAnother(than before: [String: PreviousImport.Node], in places: [String]) -> Bool {
    let count = before.values.count { !$0.isGone }
    guard count > 0, !items.isEmpty else { return false }
    var (common, named, same) = (0, 0, 0)
    for item in items {
      guard let known = before[item.source], !known.isGone else { continue }
      common += 1
      if item.name.isEmpty || known.name.isEmpty { continue }
      named += 1
      if item.name == known.name || item.name.foldedName == known.name.foldedName { same += 1 }
    }
    let now = Set(establishments.map(\.name.foldedName))
    let then = Set(places.map(\.foldedName))
    if !now.isEmpty, !then.isEmpty, now.isDisjoint(with: then) {
      // Establishments change their names: then nearly everything in them keeps its own.
      return common == 0 || (named > 0 && same * 5 < named * 4)
    }
    if named >= 4 { return same * 2 < named }
    if named >= 2 { return same == 0 }
    return common == 0 && count >= 4 && items.count >= 4
  }
}
