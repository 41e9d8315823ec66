// The rows of one Excel sheet, streamed.

import SystemPackage

/// One sheet of a workbook.
struct XLSXSheet {
  private let book: XLSXBook
  private let part: String
  private let place: Place

  init(_ book: XLSXBook, part: String, sheet: String) {
    self.book = book
    self.part = part
    place = Place(file: book.path.string, sheet: sheet)
  }

  /// Reads the rows: unpacking and parsing on a thread of their own, `body` here.
  func read(_ body: (Row) throws(ImportFailure) -> Void) throws(ImportFailure) {
    try ReadAhead<Row>.pass({ (put) throws(ImportFailure) in try rows(put) }, to: body)
  }

  /// The most bytes of a sheet that are kept from one pass to the next.
  private static let keptBytes = 1 << 26

  private func rows(_ put: ([Row]) throws(ImportFailure) -> Void) throws(ImportFailure) {
    let archive = try ZipArchive(book.path)
    // A sheet says behind its rows which cells are merged, and its header needs to know: a large one is
    // unpacked twice.
    var scan = MergeScan()
    var kept: [UInt8] = []
    var isKept = true
    try archive.unpack(part) { (piece) throws(ImportFailure) in
      if isKept, kept.count + piece.count <= Self.keptBytes {
        return kept.append(contentsOf: piece)
      }
      if isKept {
        scan.add(kept[...])
        kept = []
        isKept = false
      }
      scan.add(piece)
    }
    if isKept { scan.add(behindRowsOf: kept) }
    var spreading = Spreading(scan.finish())
    func pass(_ rows: [Row]) throws(ImportFailure) {
      let rows = rows.map { spreading.spread($0) }.filter { $0.cells.contains { !$0.isEmpty } }
      if !rows.isEmpty { try put(rows) }
    }
    var part = PlainPart(PlainRows(book), of: XLSXRows(book), at: place)
    func feed(_ piece: ArraySlice<UInt8>) throws(ImportFailure) {
      try part.feed(piece)
      try pass(part.elements.takeRows())
    }
    if isKept {
      for start in stride(from: 0, to: kept.count, by: 1 << 16) {
        try feed(kept[start..<min(start + 1 << 16, kept.count)])
      }
    } else {
      try archive.unpack(self.part, feed)
    }
    try part.finish()
    try pass(part.elements.takeRows())
  }
}
