// Sheets and CSV files as tables: the first row names the columns, as the database does.

package import SystemPackage

/// Excel workbooks and CSV files that hold one table in each sheet.
package struct SheetTables {
  private let workbook: Workbook

  package init(_ path: FilePath) throws(FormatFailure) { workbook = try Workbook(files: [path]) }

  /// Reads the sheets that are asked for.
  ///
  /// - Parameter check: throws where a sheet with certain headings is not to be read.
  package func read<Failure: ReaderFailure>(
    into tables: inout Tables, checking check: ([String], Place) throws(Failure) -> Void
  ) throws(Failure) {
    for index in workbook.sheets.indices {
      let sheet = workbook.sheets[index]
      let stem = FilePath(sheet.file).stem ?? sheet.name
      let name =
        tables.canonical(file: sheet.name) != nil
        ? sheet.name : tables.name(ofFile: stem)
      let file = tables.add(
        file: sheet.file, as: workbook.sheets.count == 1 ? .single : .workbook)
      let canonical = tables.canonical(file: name)
      let shape = canonical.map { tables[$0].shape }
      var header: TableHeader<Int>?
      var rows: [Tables.ReadRow] = []
      try workbook.forEachRow(of: index) { (row) throws(Failure) in
        guard let header else {
          let headings = row.cells.map(\.text)
          try check(headings, workbook.place(of: index, line: row.line))
          header = TableHeader(headings) { shape?.slot(of: $0) }
          return
        }
        guard let shape else { return }
        var values = [String?](repeating: nil, count: shape.columns.count)
        for (position, slot) in header.columns.enumerated() {
          guard let slot else { continue }
          let text = row[position].form == .error ? "" : row[position].text
          values[slot] = text.isEmpty || text == "NULL" || text == "\\N" ? nil : text
        }
        rows.append((row.line, values))
      }
      guard let canonical, let header else {
        tables.note(unused: sheet.name, file: file)
        continue
      }
      tables.open(canonical, shown: sheet.name, slots: header.columns)
      try Failure.reading(tables.append(rows, of: file, to: canonical))
    }
  }
}
