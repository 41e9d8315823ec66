// From sheets and a mapping to an inventory: first the nodes of all sheets, then what their cells name.

import Continuity
public import Formats
public import SystemPackage

/// Makes an inventory of any Excel workbook or CSV files.
///
/// ```swift
/// let mapping = try TableMapping(contentsOf: "correspondance.yaml")
/// let workbook = try Workbook(files: ["inventaire.xlsx"])
/// let inventory = try TableConnector(workbook, mapping: mapping).inventory()
/// ```
public struct TableConnector: Sendable {
  let workbook: Workbook
  let mapping: TableMapping

  /// Prepares the reading of a workbook.
  public init(_ workbook: Workbook, mapping: TableMapping) {
    self.workbook = workbook
    self.mapping = mapping
  }

  /// What the inventory goes by: as the mapping says, else as the first file is called.
  public var origin: String {
    let first = workbook.sheets.first.flatMap { FilePath($0.file).stem } ?? "table"
    return Inventory.originName(from: mapping.name ?? first)
  }

  /// Reads all sheets that the mapping names.
  ///
  /// - Parameters:
  ///   - establishment: the establishment of rows that say none, before what the mapping says.
  ///   - folder: the model that the inventory goes into; its nodes can be named in cells.
  /// - Throws: ``ImportFailure``: a sheet or column that is not there, a file that cannot be read.
  /// - Complexity: O(cells)
  public func inventory(
    establishment: String? = nil, beside folder: FilePath? = nil
  ) throws(ImportFailure) -> Inventory {
    let origin = origin
    var reading = TableReading(
      origin: origin, establishment: establishment ?? mapping.establishment,
      separators: mapping.separators, conjunctions: mapping.conjunctions)
    if let folder {
      let own = Set(TableKind.allCases.map { $0.fileName(of: origin) })
      for node in KnownNames(in: folder, without: own).nodes {
        reading.index.add(
          id: node.id, local: node.id.split(separator: "/").last.map(String.init) ?? node.id,
          name: node.name, kind: node.kind, establishment: node.establishment, isOwn: false)
      }
    }
    var obstacles: [ImportFailure.Obstacle] = []
    var used: Set<Int> = []
    for sheet in mapping.sheets {
      let wanted = sheet.sheet.foldedName
      guard let index = workbook.sheets.firstIndex(where: { $0.name.foldedName == wanted })
      else {
        let suggestion = HeaderRow.likely(sheet.sheet, in: workbook.sheets.map(\.name))
        obstacles.append(
          ImportFailure.Obstacle(
            .mapping(
              .unknownSheet(
                sheet.sheet,
                suggestion: suggestion
                  ?? (workbook.sheets.count == 1 ? workbook.sheets[0].name : nil))),
            at: sheet.place))
        continue
      }
      used.insert(index)
      do throws(ImportFailure) {
        try read(index, as: sheet, into: &reading)
      } catch {
        obstacles += error.obstacles
      }
    }
    guard obstacles.isEmpty else { throw ImportFailure(obstacles) }
    for index in workbook.sheets.indices where !used.contains(index) {
      var rows = 0
      try workbook.forEachRow(of: index) { (_) throws(ImportFailure) in rows += 1 }
      if rows > 0 {
        reading.inventory.find(
          .unusedSheet(workbook.sheets[index].name, rows: rows),
          at: workbook.place(of: index, line: 0))
      }
    }
    reading.resolve()
    reading.inventory.isTable = true
    reading.inventory.isNamedAfterFile = mapping.name == nil
    return reading.inventory
  }

  /// Reads the rows of one sheet.
  private func read(
    _ index: Int, as sheet: SheetMapping, into reading: inout TableReading
  ) throws(ImportFailure) {
    if workbook.sheets[index].isHidden {
      reading.inventory.find(
        .hiddenSheet(workbook.sheets[index].name), at: workbook.place(of: index, line: 0))
    }
    var waiting: [Row] = []
    var rows: SheetRows?
    var count = 0
    var failure: ImportFailure?
    let sheetPlace = workbook.place(of: index, line: 0)
    func begin(_ rowsSoFar: [Row]) throws(ImportFailure) -> SheetRows {
      try SheetRows(
        sheet, name: workbook.sheets[index].name, place: sheetPlace, among: rowsSoFar,
        reading: &reading)
    }
    try workbook.forEachRow(of: index) { (row) throws(ImportFailure) in
      if let isUsed = rows?.read(row, into: &reading) {
        count += isUsed ? 1 : 0
        return
      }
      guard failure == nil else { return }
      waiting.append(row)
      let isEnough =
        sheet.header.map { row.line >= $0 } ?? (waiting.count == HeaderRow.searchDepth)
      guard isEnough else { return }
      do throws(ImportFailure) {
        let found = try begin(waiting)
        for row in waiting where row.line > found.headerLine {
          count += found.read(row, into: &reading) ? 1 : 0
        }
        rows = found
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
    if rows == nil {
      let found = try begin(waiting)
      for row in waiting where row.line > found.headerLine {
        count += found.read(row, into: &reading) ? 1 : 0
      }
    }
    reading.inventory.rowsRead.append((sheetPlace, count))
    reading.inventory.tables.append(
      ReadTable(name: workbook.sheets[index].name, rows: count, columns: sheet.meanings))
  }
}
