// A first mapping from the headers of a workbook: commented YAML that works as it is and is to be corrected.

public import Continuity

/// What a workbook looks like, sheet by sheet.
public struct MappingSuggestion: Sendable {
  private struct Column: Sendable {
    var heading: String
    var guess: ColumnGuess?
    /// A few of the values, to recognize it by.
    var samples: [String]
    /// Whether some of the values are numbers alone.
    var hasNumbers = false
    /// Whether it holds degrees of criticality in words, which a model can only keep as tags.
    var isTag = false
  }

  private struct Sheet: Sendable {
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
      where !heading.isEmpty && taken.insert(heading.quicklyFolded).inserted {
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
          columns.firstIndex { $0.guess == nil && $0.heading.quicklyFolded == name }
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
      let key = name.quicklyFolded
      return InventoryHeadings.kind(name) == nil && name.contains(where: \.isLetter)
        && !["feuil", "sheet", "tableau", "export"].contains { key.hasPrefix($0) }
        && !columns.contains { $0.guess == .establishment }
    }
  }

  private var sheets: [Sheet] = []
  private let name: String

  /// How many distinct values of a column are remembered.
  private static let maximumValues = 40

  /// Reads the headers of a workbook, and the values of its columns of types and states.
  ///
  /// - Complexity: O(cells)
  public init(for workbook: Workbook) throws(ImportFailure) {
    name = Inventory.originName(
      from: workbook.sheets.first.map { MappingSuggestion.stem($0.file) } ?? "")
    for index in workbook.sheets.indices {
      try sheets.append(MappingSuggestion.look(at: index, of: workbook))
    }
  }

  private static func stem(_ path: String) -> String {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return name }
    return String(name[..<dot])
  }

  private static func look(
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

  // MARK: - YAML

  /// The mapping as YAML, with comments in a language.
  public func text(in language: Language) -> String {
    let words = language.suggestionWords
    var text = words.head
    text += "name: \(name)\n"
    text += "#establishment: ch-exemple   \(words.establishment)\n"
    text += "separators: [\",\", \";\", \"/\", \"+\", \"et\", \"\\n\"]   \(words.separators)\n"
    text += "sheets:\n"
    var hasSheet = false
    for sheet in sheets {
      let yaml = self.yaml(sheet, words)
      hasSheet = hasSheet || !yaml.hasPrefix("#")
      text += yaml
    }
    if !hasSheet { text += words.nothingKnown }
    return text
  }

  private func yaml(_ sheet: Sheet, _ words: any SuggestionWording) -> String {
    func first(_ guess: ColumnGuess) -> Column? { sheet.columns.first { $0.guess == guess } }
    let (id, title) = (first(.id), first(.name))
    let byType = first(.kind).flatMap { column in
      sheet.kinds.contains { InventoryHeadings.kind($0) != nil } ? column : nil
    }
    guard id != nil || title != nil, sheet.kind != nil || byType != nil else {
      var text = "# \(words.notUnderstood) \(Self.quoted(sheet.name)): "
      text += sheet.columns.map { Self.quoted($0.heading) }.joined(separator: ", ") + "\n"
      return text
    }
    var text = "  - sheet: \(Self.quoted(sheet.name))\n"
    if let line = sheet.headerLine {
      if let top = sheet.headerTop {
        text += "    header: [\(top), \(line)]\n"
      } else if !sheet.findsHeader {
        text += "    header: \(line)\n"
      }
    }
    // A sheet whose name says what it holds needs no column for it, unless its types say otherwise.
    let distinct = Set(sheet.kinds.compactMap { InventoryHeadings.kind($0) })
    if let byType, sheet.kind == nil || distinct.count > 1 {
      text += "    kind:\n      column: \(Self.quoted(byType.heading))\n      values:\n"
      for value in sheet.kinds {
        if let kind = InventoryHeadings.kind(value) {
          text += "        \(Self.quoted(value)): \(kind.singular)\n"
        } else {
          text += "        #\(Self.quoted(value)): …   \(words.chooseKind)\n"
        }
      }
    } else {
      text += "    kind: \(sheet.kind?.singular ?? "")"
      if let heading = sheet.kindHeading { text += "   \(words.kindFrom(heading.visible()))" }
      text += "\n"
    }
    if let id {
      text += "    id: \(Self.quoted(id.heading))\n"
    } else {
      text += "    \(words.noID)\n"
    }
    if let title { text += "    name: \(Self.quoted(title.heading))\n" }
    if let column = first(.establishment) {
      text += "    establishment: \(Self.quoted(column.heading))\n"
    } else if isOneOfSeveral(sheet) {
      text += "    establishment: { value: \(Self.quoted(sheet.name)) }   \(words.fromSheet)\n"
    }
    let fields = sheet.columns.compactMap { column in
      if case .field(let field)? = column.guess { (field, column) } else { nil }
    }
    if !fields.isEmpty {
      text += "    columns:\n"
      for (field, column) in fields {
        let isNumber =
          [.duration, .limit].contains(field.form)
          && column.hasNumbers
          && TypedValue.unit(inHeading: column.heading) == nil
        text += "      \(field.rawValue): "
        text +=
          isNumber
          ? "{ column: \(Self.quoted(column.heading)), unit: h }   \(words.unit)"
          : Self.quoted(column.heading)
        if column.isTag { text += "   \(words.criticalityInWords)" }
        text += "\n"
      }
    }
    text += relations(sheet, words)
    text += copies(sheet)
    if let status = first(.status) {
      let retired = sheet.states.filter { InventoryHeadings.isRetired($0) }
      if !retired.isEmpty {
        text += "    skip: { column: \(Self.quoted(status.heading)), values: ["
        text += retired.map(Self.quoted).joined(separator: ", ") + "] }\n"
      }
    }
    for column in sheet.columns where column.guess == nil {
      text += "    # \(words.unused) \(Self.quoted(column.heading))"
      if !column.samples.isEmpty {
        text += " (\(column.samples.map { $0.visible(limit: 24) }.joined(separator: " | ")))"
      }
      text += "\n"
    }
    return text
  }

  /// Whether another sheet has the same headings: then each mostly is that of one establishment.
  private func isOneOfSeveral(_ sheet: Sheet) -> Bool {
    let headings = Set(sheet.columns.map(\.heading))
    return sheet.mayNameEstablishment
      && sheets.contains {
        $0.name != sheet.name && $0.mayNameEstablishment
          && Set($0.columns.map(\.heading)) == headings
      }
  }

  private func relations(_ sheet: Sheet, _ words: any SuggestionWording) -> String {
    var order: [Relation] = []
    var lines: [Relation: [String]] = [:]
    for column in sheet.columns {
      guard case .relation(let relation, let kind, let creates)? = column.guess else { continue }
      var item = "{ column: \(Self.quoted(column.heading))"
      // What has a sheet of its own is looked for there, whatever its kind; the rest is made.
      let isSheet = kind.map { kind in sheets.contains { $0.kind == kind } } ?? true
      // A kind would only hide what another sheet calls otherwise; what is made needs one.
      if let kind, creates || !isSheet { item += ", kind: \(kind.singular), create: true" }
      item += " }"
      if lines[relation] == nil { order.append(relation) }
      lines[relation, default: []].append(item)
    }
    guard !order.isEmpty else { return "" }
    var text = "    relations:   \(words.create)\n"
    for relation in order {
      let items = lines[relation] ?? []
      if items.count == 1 {
        text += "      \(relation.key): \(items[0])\n"
      } else {
        text += "      \(relation.key):\n"
        for item in items { text += "        - \(item)\n" }
      }
    }
    return text
  }

  private func copies(_ sheet: Sheet) -> String {
    guard let holder = sheet.columns.first(where: { $0.guess == .copyHolder }) else { return "" }
    var text = "    copies:\n"
    text += "      holder: { column: \(Self.quoted(holder.heading)), kind: backup, create: true }\n"
    var seen: Set<CopyField> = []
    for column in sheet.columns {
      if case .copy(let field)? = column.guess, seen.insert(field).inserted {
        text += "      \(field.rawValue): \(Self.quoted(column.heading))\n"
      }
    }
    return text
  }

  private static func quoted(_ text: String) -> String {
    let plain = text.asCell.visible()
    return "\"" + plain.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }
}
