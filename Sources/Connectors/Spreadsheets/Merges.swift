// Merged cells: what the top left one says, all of them say.

/// A range of merged cells, rows from 1 and columns from 0.
struct Merge: Hashable, Sendable {
  var rows: ClosedRange<Int>
  var columns: ClosedRange<Int>

  /// The range that `A1:C3` names.
  init?(_ reference: some StringProtocol) {
    let ends = reference.split(separator: ":").map { CellReference($0) }
    guard ends.count == 2, let first = ends[0], let last = ends[1], first.row <= last.row,
      first.column <= last.column
    else { return nil }
    rows = first.row...last.row
    columns = first.column...min(last.column, first.column + 511)
  }
}

/// The place of a cell, such as `C12`.
struct CellReference {
  /// From 1.
  var row: Int
  /// From 0.
  var column: Int

  init?(_ text: some StringProtocol) { self.init(Array(text.utf8).span) }

  init?(_ text: Span<UInt8>) {
    var column = 0
    var row = 0
    var hasLetters = false
    for index in text.indices {
      let byte = text[index]
      if byte == UInt8(ascii: "$") { continue }
      if row == 0, byte | 0x20 >= UInt8(ascii: "a"), byte | 0x20 <= UInt8(ascii: "z") {
        column = column * 26 + Int(byte | 0x20) - 0x60
        hasLetters = true
        guard column <= Workbook.maximumColumns else { return nil }
      } else if byte &- 0x30 < 10 {
        row = row * 10 + Int(byte &- 0x30)
        guard row <= 10_000_000 else { return nil }
      } else {
        return nil
      }
    }
    guard hasLetters, row > 0 else { return nil }
    self.row = row
    self.column = column - 1
  }

  /// The letters of a column, from 0.
  static func letters(_ column: Int) -> String {
    var letters = ""
    var rest = column + 1
    while rest > 0 {
      letters = String(Unicode.Scalar(UInt8(0x41 + (rest - 1) % 26))) + letters
      rest = (rest - 1) / 26
    }
    return letters
  }
}

/// Finds the merged ranges of a sheet in its bytes, before its rows are read.
struct MergeScan {
  private static let limit = 100_000
  private static let mark = Array("mergeCells".utf8)
  private(set) var merges: [Merge] = []
  private var isFound = false
  /// The end of the last piece, in which a word may have begun; then everything behind the mark.
  private var kept: [UInt8] = []

  /// Looks through a whole sheet, of which only the end is of interest where its rows end in the usual way.
  mutating func add(behindRowsOf sheet: [UInt8]) {
    let end = Array("</sheetData>".utf8)
    var place = sheet.count - end.count
    while place >= 0, sheet[place] != end[0] || !sheet[place..<place + end.count].elementsEqual(end)
    {
      place -= 1
    }
    add(sheet[max(0, place)...])
  }

  mutating func add(_ piece: ArraySlice<UInt8>) {
    if isFound {
      if kept.count < 1 << 24 { kept += piece }
      return
    }
    kept += piece
    if let place = Self.find(in: kept) {
      isFound = true
      kept.removeFirst(place)
    } else {
      kept.removeFirst(max(0, kept.count - Self.mark.count))
    }
  }

  /// The ranges, by their first row.
  mutating func finish() -> [Merge] {
    guard isFound else { return [] }
    for tag in kept.split(separator: UInt8(ascii: "<")) {
      let text = String(decoding: tag.prefix(200), as: UTF8.self)
      guard text.contains("mergeCell"), let place = text.firstRange(of: "ref=") else { continue }
      let rest = text[place.upperBound...]
      guard let quote = rest.first, let end = rest.dropFirst().firstIndex(of: quote) else {
        continue
      }
      if let merge = Merge(rest[rest.index(after: rest.startIndex)..<end]),
        merges.count < Self.limit
      {
        merges.append(merge)
      }
    }
    return merges.sorted {
      ($0.rows.lowerBound, $0.columns.lowerBound) < ($1.rows.lowerBound, $1.columns.lowerBound)
    }
  }

  private static func find(in kept: [UInt8]) -> Int? {
    let bytes = kept.span
    let (rare, behind) = (mark[5], mark.count - 6)
    var end = mark.count - 1
    while end < bytes.count {
      // The sixth letter is rare enough to tell by.
      if bytes[end - behind] == rare {
        let start = end - mark.count + 1
        if kept[start...end].elementsEqual(mark) { return start }
      }
      end += 1
    }
    return nil
  }
}

/// Fills merged cells with what the first of them says.
struct Spreading {
  private var waiting: ArraySlice<Merge>
  private var open: [(merge: Merge, cell: Cell)] = []

  init(_ merges: [Merge]) { waiting = merges[...] }

  mutating func spread(_ row: Row) -> Row {
    guard !waiting.isEmpty || !open.isEmpty else { return row }
    var row = row
    open.removeAll { $0.merge.rows.upperBound < row.line }
    while let merge = waiting.first, merge.rows.lowerBound <= row.line {
      waiting.removeFirst()
      // A range whose first row is empty says nothing.
      if merge.rows.lowerBound == row.line { open.append((merge, row[merge.columns.lowerBound])) }
    }
    for (merge, cell) in open where !cell.isEmpty {
      while row.cells.count <= merge.columns.upperBound {
        row.cells.append(Cell(text: "", form: .text))
      }
      for column in merge.columns { row.cells[column] = cell }
    }
    return row
  }
}
