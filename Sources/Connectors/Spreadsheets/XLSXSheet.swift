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

  private func rows(_ put: ([Row]) throws(ImportFailure) -> Void) throws(ImportFailure) {
    let archive = try ZipArchive(book.path)
    var scan = MergeScan()
    try archive.unpack(part) { (piece) throws(ImportFailure) in scan.add(piece) }
    var spreading = Spreading(scan.finish())
    func pass(_ rows: [Row]) throws(ImportFailure) {
      let rows = rows.map { spreading.spread($0) }.filter { $0.cells.contains { !$0.isEmpty } }
      if !rows.isEmpty { try put(rows) }
    }
    var part = PlainPart(PlainRows(book), of: XLSXRows(book), at: place)
    try archive.unpack(self.part) { (piece) throws(ImportFailure) in
      try part.feed(piece)
      try pass(part.elements.takeRows())
    }
    try part.finish()
    try pass(part.elements.takeRows())
  }
}
