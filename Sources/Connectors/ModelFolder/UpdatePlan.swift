// What an import does with the one before it: which rows are the same, what is missing, what people took out.

import Continuity
import Formats
import SystemPackage

/// How an inventory follows on what the last import of its origin left in a folder.
struct UpdatePlan {
  /// Sheets that have another name now, by their old name.
  private(set) var renamedSheets: [String: String] = [:]
  /// Sources that rows of the last import have another name for now.
  private(set) var renamedSources: [String: String] = [:]
  /// The identifiers of the nodes of the last import, by the sources that they have now.
  private(set) var identifiers: [String: String] = [:]
  /// Identifiers of nodes that people took out.
  private(set) var removedNodes: Set<String> = []
  /// What stays although the export does not say it.
  private(set) var kept: KeptTables
  /// What the next export is to be compared with; `nil` where nobody says what this one had.
  private(set) var record: ReadRecord?

  /// - Throws: ``ImportFailure``: the export is another hospital's, or lacks what the last one had.
  init(
    of inventory: Inventory, after previous: PreviousImport, _ options: ImportOptions,
    in folder: FilePath
  ) throws(ImportFailure) {
    kept = KeptTables(origin: inventory.origin)
    let place = Place(file: folder.string)
    if !previous.isThere, let other = inventory.sameUnderAnotherName(in: folder) {
      throw ImportFailure(.anotherName(origin: inventory.origin, known: other), at: place)
    }
    let before = try previous.table(.nodes)
    var nodes = PreviousImport.nodes(of: before)
    renameSources(of: inventory, &nodes)
    identifiers = nodes.mapValues(\.id)
    removedNodes = before.removedNodes
    let last = previous.record
    func checkOrigin() throws(ImportFailure) {
      if previous.isThere, !options.isSameOrigin,
        inventory.isOfAnother(
          than: nodes,
          in: last?.establishments ?? nodes.values.map(\.establishment).filter { !$0.isEmpty })
      {
        throw ImportFailure(.otherSource(inventory.other(than: last, in: folder)), at: place)
      }
    }
    if !inventory.isTable { try checkOrigin() }
    guard !inventory.tables.isEmpty || last != nil else { return }
    let tables: [ReadTable]
    if let last { tables = last.tables } else { tables = try previous.tables(of: inventory) }
    let missing = MissingTables(
      since: inventory.tables.isEmpty ? [] : tables, in: inventory.tables,
      renamed: Set(renamedSheets.keys))
    try missing.check(
      options, keepable: try options.kept.isEmpty ? [] : previous.keepable(inventory.origin),
      at: place)
    // Of sheets that go by any name, what is missing says more.
    if inventory.isTable { try checkOrigin() }
    for one in missing.kept(by: options) {
      if one.column == nil {
        kept.tables.formUnion([one.table, one.sort])
      } else {
        kept.partly.formUnion([one.table, one.sort])
      }
    }
    let names = missing.kept(by: options).map(\.name)
    for one in missing.missing where one.column != nil && !names.contains(one.name) {
      kept.letGo.formUnion([one.table, one.sort])
    }
    // An earlier version of ricochet did not note what it read: what nothing speaks of stays once more.
    kept.keepsCells = !names.isEmpty || (previous.isThere && last == nil)
    if !kept.isEmpty { kept.listen(to: inventory, besides: nodes) }
    record = ReadRecord()
    record?.tables = missing.record(inventory.tables, since: tables, options)
    record?.establishments = inventory.establishments.map(\.name)
  }

  /// Finds the rows that go by another source now, and calls them by it.
  private mutating func renameSources(
    of inventory: Inventory, _ nodes: inout [String: PreviousImport.Node]
  ) {
    renamedSources = inventory.renamedSources(since: nodes)
    func rename(_ sources: [String: String]) {
      if sources.isEmpty { return }
      var now: [String: PreviousImport.Node] = [:]
      for (source, node) in nodes { now[sources[source] ?? source] = node }
      nodes = now
    }
    rename(renamedSources)
    renamedSheets = inventory.renamedSheets(since: nodes)
    if renamedSheets.isEmpty { return }
    let moved = inventory.sources(of: nodes, renaming: renamedSheets)
    rename(moved)
    for (old, now) in renamedSources { renamedSources[old] = moved[now] ?? now }
    renamedSources.merge(moved) { first, _ in first }
  }
}

extension PreviousImport {
  /// Why an import that is not to update this one is refused.
  func refusal(of inventory: Inventory) throws(ImportFailure) -> ImportFailure {
    let place = Place(file: folder.string)
    let places = record?.establishments
    var nodes = Self.nodes(of: try table(.nodes))
    for (old, now) in inventory.renamedSources(since: nodes) {
      nodes[now] = nodes.removeValue(forKey: old)
    }
    if inventory.isOfAnother(
      than: nodes, in: places ?? nodes.values.map(\.establishment).filter { !$0.isEmpty })
    {
      return ImportFailure(.otherSource(inventory.other(than: record, in: folder)), at: place)
    }
    return ImportFailure(.needsUpdate(origin: inventory.origin), at: place)
  }

  /// The tables of which the files still have rows.
  func keepable(_ origin: String) throws(ImportFailure) -> Set<String> {
    var names: Set<String> = []
    for kind in TableKind.allCases {
      let table = try table(kind)
      guard let base = table.base, let source = base.index(of: "source") else { continue }
      for row in base.rows {
        if let name = Inventory.table(
          ofSource: row[source], origin: origin, isNode: kind == .nodes)
        {
          names.insert(name)
        }
      }
    }
    if origin == CISOAssistantConnector.origin { names.formUnion(["assessments", "thresholds"]) }
    return names
  }

  /// The tables of an export that an earlier version of ricochet read, as far as its rows tell: those of which
  /// this one says nothing are missing.
  func tables(of inventory: Inventory) throws(ImportFailure) -> [ReadTable] {
    guard isThere else { return [] }
    let origin = inventory.origin
    var spoken = Set(inventory.tables.flatMap { [$0.name, $0.sort] })
    for item in inventory.items {
      if let name = Inventory.table(ofSource: item.source, origin: origin, isNode: true) {
        spoken.insert(name)
      }
    }
    for source in inventory.links.map(\.source) + inventory.copies.map(\.source) {
      if let name = Inventory.table(ofSource: source, origin: origin) { spoken.insert(name) }
    }
    let made = Set(Kind.allCases.map(\.singular))
    let isCISO = origin == CISOAssistantConnector.origin
    let nodeSources = isCISO ? Set(Self.nodes(of: try table(.nodes)).keys) : []
    var counts: [String: Int] = [:]
    for kind in TableKind.allCases {
      let table = try table(kind)
      guard let base = table.base, let source = base.index(of: "source"),
        let gone = base.index(of: "gone")
      else { continue }
      let criticality = base.index(of: NodeKey.criticality.rawValue)
      for row in base.rows where row[gone].isEmpty {
        if isCISO, kind == .nodes, let criticality, !row[criticality].isEmpty {
          counts["thresholds", default: 0] += 1
        }
        var name = Inventory.table(ofSource: row[source], origin: origin, isNode: kind == .nodes)
        if isCISO, kind != .nodes {
          name = nodeSources.contains(row[source]) ? "assets" : "assessments"
        }
        guard let name, !(inventory.isTable && made.contains(name)) else { continue }
        counts[name, default: 0] += 1
      }
    }
    return counts.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
      .filter { !spoken.contains($0.key) }.map { ReadTable(name: $0.key, rows: $0.value) }
  }
}

extension PreviousImport.Table {
  /// The nodes that an import wrote and people have taken out of its file since.
  var removedNodes: Set<String> {
    guard !isUntouched, let base, let mine, let id = base.index(of: "id"),
      let source = base.index(of: "source"), let mineID = mine.index(of: "id"),
      let mineSource = mine.index(of: "source")
    else { return [] }
    let sources = Set(mine.rows.map { $0[mineSource] })
    var removed = Set(base.rows.filter { !sources.contains($0[source]) }.map { $0[id] })
    for row in mine.rows { removed.remove(row[mineID]) }
    return removed
  }
}

extension Inventory {
  /// Whose this is, and where it could go.
  fileprivate func other(than last: ReadRecord?, in folder: FilePath) -> OtherSource {
    let name = establishments.first?.name
    return OtherSource(
      origin: origin, known: Array((last?.establishments ?? []).prefix(3)),
      establishment: name,
      folder: folder.appending(name.map { Inventory.slug($0) } ?? "\(origin)-2").string)
  }
}

/// An export of a tool that another export of the same tool is already in the way of.
public struct OtherSource: Sendable {
  var origin: String
  /// The establishments of the one that is there.
  var known: [String]
  /// The first establishment of this one.
  var establishment: String?
  /// A folder that this one could have to itself.
  var folder: String
}
