// CSV and Excel exports of iTop: one class in each file or sheet, named after it.

import Continuity
import Formats

/// Reads the sheets of a workbook as objects.
struct ITopTables {
  private let workbook: Workbook

  init(_ workbook: Workbook) { self.workbook = workbook }

  /// Reads all sheets.
  ///
  /// - Throws: ``ImportFailure`` where a sheet of a class has no column `id`.
  func read(into reading: inout ITopReading) throws(ImportFailure) {
    var obstacles: [ImportFailure.Obstacle] = []
    for index in workbook.sheets.indices {
      do throws(ImportFailure) {
        try read(index, into: &reading)
      } catch {
        obstacles += error.obstacles
      }
    }
    guard obstacles.isEmpty else { throw ImportFailure(obstacles) }
  }

  private func read(_ index: Int, into reading: inout ITopReading) throws(ImportFailure) {
    let sheet = workbook.sheets[index]
    let className = ITopClasses.named(sheet.name)
    var header: Header?
    var count = 0
    var objects: [ITopObject] = []
    try workbook.forEachRow(of: index) { (row) throws(ImportFailure) in
      guard let header else {
        header = Header(row, className: className)
        return
      }
      count += 1
      var place = workbook.place(of: index, line: row.line)
      objects.append(header.object(row, named: className ?? sheet.name, at: &place))
    }
    let place = workbook.place(of: index, line: 0)
    guard let header else { return }
    guard header.id != nil else {
      guard let className else {
        reading.inventory.find(.unusedSheet(sheet.name, rows: count + 1), at: place)
        return
      }
      throw ImportFailure(
        .particular(
          english: """
            no column 'id' for the class \(className): export it with the field 'id', and with codes \
            instead of labels (no_localize=1)
            """,
          french: """
            pas de colonne «\u{A0}id\u{A0}» pour la classe \(className)\u{A0}: exportez-la avec le \
            champ «\u{A0}id\u{A0}», et avec les codes plutôt que les libellés (no_localize=1)
            """), at: place)
    }
    if sheet.isHidden { reading.inventory.find(.hiddenSheet(sheet.name), at: place) }
    for column in header.unused {
      reading.inventory.find(.unusedColumn(column), at: place)
    }
    reading.inventory.rowsRead.append((place, count))
    reading.note(className ?? sheet.name, rows: 0, fields: header.fields.map { ($0.column, "") })
    for object in objects { reading.take(object) }
  }

  /// The columns of a sheet: the first row that is not empty.
  private struct Header {
    var id: Int?
    let fields: [(column: ITopField, position: Int)]
    /// Keys that nobody follows.
    var unused: [String] = []

    init(_ row: Row, className: String?) {
      let header = TableHeader(row.cells.map(\.text)) { ITopField(heading: $0) }
      fields = header.found
      for (position, heading) in header.names.enumerated() where header.columns[position] == nil {
        let name = heading.split(separator: ".").last.map { $0.lowercased() } ?? ""
        if ITopLabels.isNumber(name) {
          if id == nil { id = position }
        } else if name.hasSuffix("_id"), !ITopField.ignored.contains(name),
          let className, case .node = ITopClasses.use(of: className)
        {
          unused.append(heading)
        }
      }
    }

    func object(_ row: Row, named className: String, at place: inout Place) -> ITopObject {
      var object = ITopObject(
        className: className, id: id.map { row[$0].text.asCell } ?? "", place: place)
      if let id, TypedValue.looksConverted(row[id]) { object.id = "" }
      for (field, position) in fields {
        let text = row[position].form == .error ? "" : row[position].text.asCell
        if !text.isEmpty { object.fields.append((field, text)) }
      }
      return object
    }
  }
}
