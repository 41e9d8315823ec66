// The rows of one Excel sheet, streamed.

import SystemPackage

/// One sheet of a workbook, read from its first row to its last.
final class XLSXSheet {
  private let rows: XLSXRows
  private let stream: XMLStream
  private let part: ZipArchive.Part
  private var spreading: Spreading
  /// The rows complete and not taken yet.
  private var waiting: ArraySlice<Row> = []
  private var isAtEnd = false

  init(_ book: XLSXBook, part: String, sheet: String) throws(FormatFailure) {
    let place = Place(file: book.path.string, sheet: sheet)
    let archive = try ZipArchive(book.path)
    // A sheet says behind its rows which cells are merged, and its header needs to know: it is unpacked twice.
    spreading = Spreading(try XLSXSheet.merges(of: part, in: archive, at: place))
    rows = XLSXRows(book)
    stream = XMLStream(rows, at: place)
    self.part = try archive.part(part)
  }

  /// The next row; `nil` at the end.
  func next() throws(FormatFailure) -> Row? {
    while true {
      if let row = waiting.popFirst() {
        let row = spreading.spread(row)
        if row.cells.contains(where: { !$0.isEmpty }) { return row }
      } else if isAtEnd {
        return nil
      } else {
        if let piece = try part.next() {
          try stream.feed(piece.span)
        } else {
          isAtEnd = true
          try stream.finish()
        }
        waiting = rows.takeRows()[...]
      }
    }
  }

  /// The merged ranges.
  static func merges(
    of part: String, in archive: ZipArchive, at place: Place
  ) throws(FormatFailure) -> [Merge] {
    let merges = XLSXMerges()
    let stream = XMLStream(merges, at: place)
    let part = try archive.part(part)
    var isWellFormed = true
    while let piece = try part.next() {
      // What is wrong is said by whoever reads the rows, once those above it are read.
      guard isWellFormed else { continue }
      do throws(FormatFailure) { try stream.feed(piece.span) } catch { isWellFormed = false }
    }
    return merges.sorted
  }
}
