// The rows of one Excel sheet, streamed.

import Formats
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

  /// Reads the rows.
  func read(_ body: (Row) throws(ImportFailure) -> Void) throws(ImportFailure) {
    let archive = try ZipArchive(book.path)
    // A sheet says behind its rows which cells are merged, and its header needs to know: it is unpacked twice.
    var spreading = Spreading(try merges(in: archive))
    let rows = XLSXRows(book)
    let stream = XMLStream(rows, at: place)
    func pass() throws(ImportFailure) {
      for row in rows.takeRows() {
        let row = spreading.spread(row)
        if row.cells.contains(where: { !$0.isEmpty }) { try body(row) }
      }
    }
    try archive.unpack(part) { (piece) throws(ImportFailure) in
      try stream.feed(piece.span)
      try pass()
    }
    try stream.finish()
    try pass()
  }

  /// The merged ranges.
  private func merges(in archive: ZipArchive) throws(ImportFailure) -> [Merge] {
    let merges = XLSXMerges()
    let stream = XMLStream(merges, at: place)
    var isWellFormed = true
    try archive.unpack(part) { (piece) throws(ImportFailure) in
      // What is wrong is said by whoever reads the rows, once those above it are read.
      guard isWellFormed else { return }
      do throws(ImportFailure) { try stream.feed(piece.span) } catch { isWellFormed = false }
    }
    return merges.sorted
  }
}
