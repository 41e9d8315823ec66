// A CSV file as Excel writes it: any of its encodings, any of its delimiters, titles above the header.

import SystemPackage

/// One CSV file, read from its first row to its last.
final class CSVSheet {
  private let file: Place
  private let saysDelimiter: Bool
  private var reader: CSVReader
  private var row = CSVRow()

  init(_ path: FilePath) throws(FormatFailure) {
    file = Place(file: path.string)
    let bytes = try Self.text(of: path)
    let said = Self.saidDelimiter(of: bytes)
    saysDelimiter = said != nil
    // The reader alone holds the bytes from here on.
    reader = CSVReader(rowsOf: bytes, delimiter: said ?? Self.delimiter(of: bytes))
  }

  /// The next row with anything in it; `nil` at the end.
  func next() throws(FormatFailure) -> Row? {
    while reader.nextRow(into: &row) {
      if row.line == 1, saysDelimiter { continue }
      if !row.holdsNothing { return try cells() }
    }
    for located in reader.defects {
      if case .unclosedQuote = located.defect {
        throw FormatFailure(.unclosedQuote, at: file.at(line: Int(located.location.line)))
      }
    }
    return nil
  }

  private func cells() throws(FormatFailure) -> Row {
    guard row.count <= Workbook.maximumColumns else {
      throw FormatFailure(
        .tooManyColumns(limit: Workbook.maximumColumns), at: file.at(line: Int(row.line)))
    }
    var cells: [Cell] = []
    for column in 0..<row.count {
      let cell = row[column]
      // Bytes first: a cell of a hundred megabytes is not worth counting letter by letter.
      guard cell.range.count <= 4 * Workbook.maximumCellLength else {
        throw FormatFailure(
          .cellTooLong(limit: Workbook.maximumCellLength), at: file.at(line: Int(row.line)))
      }
      cells.append(Cell(shown: reader.string(cell)))
    }
    return Row(line: Int(row.line), cells: cells)
  }

  /// The file in UTF-8.
  private static func text(of path: FilePath) throws(FormatFailure) -> [UInt8] {
    let place = Place(file: path.string)
    let raw = try ExportFile.bytes(of: path)
    if raw.starts(with: [0xFF, 0xFE]) { return fromUTF16(raw.dropFirst(2), low: 0) }
    if raw.starts(with: [0xFE, 0xFF]) { return fromUTF16(raw.dropFirst(2), low: 1) }
    var defects: [LocatedDefect] = []
    guard let file = SourceFile(raw, shownAs: path.string, file: 0, defects: &defects) else {
      throw FormatFailure(.notText, at: place)
    }
    return file.bytes
  }

  /// UTF-16 as UTF-8.
  ///
  /// - Parameter low: which of the two bytes of a unit is the low one.
  private static func fromUTF16(_ bytes: ArraySlice<UInt8>, low: Int) -> [UInt8] {
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    var index = bytes.startIndex
    while index + 1 < bytes.endIndex {
      units.append(UInt16(bytes[index + low]) | UInt16(bytes[index + 1 - low]) << 8)
      index += 2
    }
    return Array(String(decoding: units, as: UTF16.self).utf8)
  }

  /// The delimiter that a first line `sep=;`, for Excel, names.
  private static func saidDelimiter(of bytes: [UInt8]) -> UInt8? {
    var line = bytes.prefix(16).prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }[...]
    if line.first == UInt8(ascii: "\"") { line = line.dropFirst() }
    guard line.count >= 5, line.count < 16,
      String(decoding: line.prefix(4), as: UTF8.self).lowercased() == "sep="
    else { return nil }
    // Nothing behind it but the quote and delimiters that Excel adds.
    let sign = line[line.startIndex + 4]
    return line.dropFirst(5).allSatisfy { $0 == sign || $0 == UInt8(ascii: "\"") } ? sign : nil
  }

  /// The delimiter that cuts the first lines most evenly: the first line alone may be a title, and the
  /// commas of French decimals are many.
  static func delimiter(of bytes: [UInt8]) -> UInt8? {
    let candidates = [UInt8(ascii: ";"), UInt8(ascii: ","), UInt8(ascii: "\t")]
    var lines: [[Int]] = []
    var counts = [0, 0, 0]
    var isQuoted = false
    var isBlank = true
    for byte in bytes.prefix(1 << 18) {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if isQuoted { continue }
      if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") {
        if !isBlank { lines.append(counts) }
        counts = [0, 0, 0]
        isBlank = true
        if lines.count == 100 { break }
      } else {
        isBlank = false
        if let candidate = candidates.firstIndex(of: byte) { counts[candidate] += 1 }
      }
    }
    if !isBlank { lines.append(counts) }
    var best: (score: Int, count: Int, delimiter: UInt8)?
    for (position, candidate) in candidates.enumerated() {
      let found = lines.map { $0[position] }.filter { $0 > 0 }
      let frequencies = Dictionary(found.map { ($0, 1) }, uniquingKeysWith: +)
      guard let most = frequencies.max(by: { ($0.value, $0.key) < ($1.value, $1.key) }) else {
        continue
      }
      if best == nil || (most.value, most.key) > (best?.score ?? 0, best?.count ?? 0) {
        best = (most.value, most.key, candidate)
      }
    }
    return best?.delimiter
  }
}
