// What a sheet looks like: where its header is, what its columns are for, what stands in them.

import Continuity
import Formats

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
    /// Why it is not used, where its heading means something.
    var unused: Unused?

    /// Whether all of a few values are degrees, numbers of people, crosses or a no.
    var isGraded: Bool {
      !samples.isEmpty
        && samples.allSatisfy {
          if case .value = TypedValue(degree: Cell(text: $0, form: .text)) { true } else { false }
        }
    }
  }

  /// Why a column is not used whose heading means something.
  enum Unused: Equatable {
    /// Another column already says it.
    case second(String)
    /// Yes and no: whether, not which.
    case truths
    /// Names of products, which are no databases of their own.
    case products
    /// Mostly empty, or the same for many rows: nothing to know rows by.
    case noIdentity
    /// The name of the sheet says what its rows are.
    case kindKnown
    /// Its values stand for no kind.
    case noKinds
    /// None of its values says that a row is out of use.
    case noRetired
    /// No column says what the copies sit on.
    case noHolder
  }

  /// What stands in a column.
  struct Values {
    /// The distinct ones, up to a limit.
    var samples: [String] = []
    /// How many cells have something in them.
    var filled = 0

    /// Whether rows may be known by it.
    func identifies(amongRows rows: Int) -> Bool {
      2 * filled >= rows && !(filled > 3 && 2 * samples.count <= min(filled, maximumValues))
    }
  }

  struct Sheet: Sendable {
    var name: String
    var headerLine: Int?
    /// The upper row of a header of two.
    var headerTop: Int?
    /// Whether an import finds the header by the columns wanted: then one more title above it next month
    /// does no harm.
    var findsHeader = true
    /// What stands above the header, row by row.
    var above: [String] = []
    var kind: Kind?
    /// The heading that the kind was told from, where the name of the sheet does not tell it.
    var kindHeading: String?
    var columns: [Column] = []
    /// The distinct values of the column of kinds, and of that of states.
    var kinds: [String] = []
    var states: [String] = []
    /// The column that may say of which type a link is, and its distinct values.
    var linkType: (heading: String, values: [String])?

    /// Names the columns by what they are for.
    mutating func name(columns header: HeaderRow, values: [Int: Values], rows: Int) {
      var taken: Set<String> = []
      (columns, kinds, states, linkType) = ([], [], [], nil)
      let kindColumn = kindColumn(header, values)
      var firsts: [ColumnGuess: String] = [:]
      for (position, heading) in header.headings.enumerated()
      where !heading.isEmpty && taken.insert(heading.foldedName).inserted {
        let found = values[position] ?? Values()
        let samples = found.samples
        var guess = InventoryHeadings.guess(heading, kind: kind)
        var unused: Unused?
        func drop(_ reason: Unused) { (guess, unused) = (nil, reason) }
        if guess == .id, !found.identifies(amongRows: rows) { drop(.noIdentity) }
        switch guess {
        // "Oui" and "non" say whether, not who.
        case nil, .relation?, .neededBy?, .copyHolder?:
          if Self.areTruths(samples) { drop(.truths) }
        default: break
        }
        if case .relation(.storedOn, _, _)? = guess, InventoryHeadings.areProducts(samples) {
          drop(.products)
        }
        if guess == .kind, position != kindColumn {
          drop(kind == nil ? .noKinds : .kindKnown)
        }
        if linkType == nil, InventoryHeadings.isTypeOfLinks(heading) {
          linkType = (heading, samples)
        }
        let isTag =
          guess == .field(.criticality) && !samples.isEmpty
          && !samples.contains { ValueForm.degrees.holds($0) }
        if isTag { guess = .field(.tags) }
        // One column each for what a node has once.
        if let once = guess, once.standsOnce {
          if let first = firsts[once] { drop(.second(first)) } else { firsts[once] = heading }
        }
        if guess == .kind { kinds = samples }
        if guess == .status { states = samples }
        columns.append(
          Column(
            heading: heading, guess: guess, samples: Array(samples.prefix(3)),
            hasNumbers: samples.contains { Double($0.replacing(",", with: ".")) != nil },
            isTag: isTag && guess != nil, unused: unused))
      }
      let hasID = columns.contains { $0.guess == .id }
      if !columns.contains(where: { $0.guess == .name }),
        let position = InventoryHeadings.lesserNames.lazy.compactMap({ [columns, kind] name in
          columns.firstIndex {
            // Beside a code, only what the rows of the sheet are.
            $0.guess == nil && $0.heading.foldedName == name
              && (!hasID || (kind == .process && InventoryHeadings.kind(name) == .process))
          }
        }).first
      {
        columns[position].guess = .name
        columns[position].unused = nil
      }
    }

    /// The column most of whose values stand for kinds: of a model and a role, the role does.
    private func kindColumn(_ header: HeaderRow, _ values: [Int: Values]) -> Int? {
      var best: (column: Int, share: Double)?
      for (position, heading) in header.headings.enumerated()
      where InventoryHeadings.guess(heading, kind: kind) == .kind {
        // What a machine does says nothing new where the sheet says that it is one.
        if kind != nil, InventoryHeadings.isRole(heading) { continue }
        let samples = values[position]?.samples ?? []
        let known = samples.count { InventoryHeadings.kind($0) != nil }
        let share = Double(known) / Double(max(samples.count, 1))
        if share > best?.share ?? 0 { best = (position, share) }
      }
      return best?.column
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
    var values: [Int: Values] = [:]
    var rows = 0
    var header: HeaderRow?
    func note(_ row: Row) {
      rows += 1
      for (column, cell) in row.cells.enumerated() where !cell.isEmpty && cell.form != .error {
        values[column, default: Values()].filled += 1
        let text = cell.text.asCell
        if values[column, default: Values()].samples.count < maximumValues,
          !values[column, default: Values()].samples.contains(text)
        {
          values[column]?.samples.append(text)
        }
      }
    }
    func settle() {
      var choice = HeaderChoice(among: waiting, kind: sheet.kind)
      let found = choice.best()
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
    sheet.above = waiting.filter { $0.line < header.line && $0.line != header.top }.map { row in
      row.cells.filter { !$0.isEmpty }.map(\.text.asCell).joined(separator: " | ")
    }
    sheet.name(columns: header, values: values, rows: rows)
    if sheet.kind == nil, !sheet.kinds.contains(where: { InventoryHeadings.kind($0) != nil }),
      let (heading, kind) = InventoryHeadings.subject(of: header.headings)
    {
      sheet.kind = kind
      sheet.kindHeading = heading
      sheet.name(columns: header, values: values, rows: rows)
    }
    let wanted = sheet.columns.filter { $0.guess != nil }.map(\.heading)
    sheet.findsHeader = HeaderRow.find(wanted, among: waiting)?.line == header.line
    return sheet
  }
}
