// What a sheet looks like: where its header is, what its columns are for, what stands in them.

import Continuity

extension MappingSuggestion {
  struct Column: Sendable {
    var heading: String
    var guess: ColumnGuess?
    /// A few of the values, to recognize it by.
    var samples: [String]
    /// Whether some of the values are numbers alone.
    var hasNumbers = false
    /// Whether it holds degrees of criticality in words, which a model can only keep as tags.
    var isTag = false
  }

  struct Sheet: Sendable {
    var name: String
    var headerLine: Int?
    /// The upper row of a header of two.
    var headerTop: Int?
    /// Whether an import finds the header by the columns wanted: then one more title above it next month
    /// does no harm.
    var findsHeader = true
    var kind: Kind?
    /// The heading that the kind was told from, where the name of the sheet does not tell it.
    var kindHeading: String?
    var columns: [Column] = []
    /// The distinct values of the column of kinds, and of that of states.
    var kinds: [String] = []
    var states: [String] = []

    /// Names the columns by what they are for.
    mutating func name(columns header: HeaderRow, values: [Int: [String]]) {
      var taken: Set<String> = []
      (columns, kinds, states) = ([], [], [])
      for (position, heading) in header.headings.enumerated()
      where !heading.isEmpty && taken.insert(heading.foldedName).inserted {
        let samples = values[position] ?? []
        var guess = InventoryHeadings.guess(heading, kind: kind)
        // One column each for what a node has once.
        if let once = guess,
          [.id, .name, .establishment, .kind, .status, .copyHolder].contains(once),
          columns.contains(where: { $0.guess == once })
        {
          guess = nil
        }
        // "Oui" and "non" say whether, not who.
        if case .relation? = guess, Self.areTruths(samples) { guess = nil }
        if guess == .copyHolder, Self.areTruths(samples) { guess = nil }
        let isTag =
          guess == .field(.criticality) && !samples.isEmpty
          && !samples.contains { ItemField.Form.degrees.holds($0) }
        if isTag { guess = .field(.tags) }
        if case .field(let field)? = guess,
          columns.contains(where: { $0.guess == .field(field) })
        {
          guess = nil
        }
        if guess == .kind { kinds = samples }
        if guess == .status { states = samples }
        columns.append(
          Column(
            heading: heading, guess: guess, samples: Array(samples.prefix(3)),
            hasNumbers: samples.contains { Double($0.replacing(",", with: ".")) != nil },
            isTag: isTag && guess != nil))
      }
      if !columns.contains(where: { $0.guess == .name || $0.guess == .id }),
        let position = InventoryHeadings.lesserNames.lazy.compactMap({ [columns] name in
          columns.firstIndex { $0.guess == nil && $0.heading.foldedName == name }
        }).first
      {
        columns[position].guess = .name
      }
    }

    private static func areTruths(_ samples: [String]) -> Bool {
      samples.contains { TypedValue.truth($0) != nil }
        && samples.allSatisfy { TypedValue.truth($0) != nil || TypedValue.saysUnknown($0) }
    }

    /// Whether its name may be that of an establishment: it says nothing of what it holds, and is not
    /// what Excel calls a sheet.
    var mayNameEstablishment: Bool {
      let key = name.foldedName
      return InventoryHeadings.kind(name) == nil && name.contains(where: \.isLetter)
        && !["feuil", "sheet", "tableau", "export"].contains { key.hasPrefix($0) }
        && !columns.contains { $0.guess == .establishment }
    }
  }

  static func look(
    at index: Int, of workbook: Workbook
  ) throws(ImportFailure) -> Sheet {
    var sheet = Sheet(name: workbook.sheets[index].name)
    sheet.kind = InventoryHeadings.kind(sheet.name)
    var waiting: [Row] = []
    var values: [Int: [String]] = [:]
    var header: HeaderRow?
    func note(_ row: Row) {
      for (column, cell) in row.cells.enumerated() where !cell.isEmpty && cell.form != .error {
        let text = cell.text.asCell
        if values[column, default: []].count < maximumValues,
          !values[column, default: []].contains(text)
        {
          values[column, default: []].append(text)
        }
      }
    }
    func settle() {
      let found = bestHeader(waiting, kind: sheet.kind)
      header = found
      for row in waiting where row.line > (found?.line ?? 0) { note(row) }
    }
    try workbook.forEachRow(of: index) { (row) throws(ImportFailure) in
      if header != nil { return note(row) }
      waiting.append(row)
      if waiting.count == HeaderRow.searchDepth { settle() }
    }
    if header == nil, !waiting.isEmpty { settle() }
    guard let header else { return sheet }
    sheet.headerLine = header.line
    sheet.headerTop = header.top
    sheet.name(columns: header, values: values)
    if sheet.kind == nil, !sheet.kinds.contains(where: { InventoryHeadings.kind($0) != nil }),
      let (heading, kind) = InventoryHeadings.subject(of: header.headings)
    {
      sheet.kind = kind
      sheet.kindHeading = heading
      sheet.name(columns: header, values: values)
    }
    let wanted = sheet.columns.filter { $0.guess != nil }.map(\.heading)
    sheet.findsHeader = HeaderRow.find(wanted, among: waiting)?.line == header.line
    return sheet
  }

  /// The row of the first ones in which most cells are headings that we know; else the first with two
  /// texts that differ.
  private static func bestHeader(_ rows: [Row], kind: Kind?) -> HeaderRow? {
    var best: (header: HeaderRow, count: Int)?
    func known(_ header: HeaderRow) -> Int {
      Set(header.headings).count {
        !$0.isEmpty && InventoryHeadings.guess($0, kind: kind) != nil
      }
    }
    for row in rows {
      let header = HeaderRow(row)
      let known = known(header)
      if known > (best?.count ?? 0) { best = (header, known) }
    }
    // Two rows together only where each says something that the other does not.
    for (upper, lower) in zip(rows, rows.dropFirst())
    where lower.line == upper.line + 1 && known(HeaderRow(upper)) > 0 && known(HeaderRow(lower)) > 0
    {
      let header = HeaderRow(lower, under: upper)
      let known = known(header)
      if known > (best?.count ?? 0) { best = (header, known) }
    }
    if let best { return best.header }
    return rows.first { Set($0.cells.map(\.text).filter { !$0.isEmpty }).count > 1 }
      .map { HeaderRow($0) }
  }
}
