// One row of a table of a model: its cells stand beside those of the other rows, in one piece of memory.

import Continuity
import Formats
import Foundation

extension ModelTable {
  /// The cells of many rows, one after the other: a text of its own for each of a million cells would take
  /// four times the room, and be counted whenever rows are moved.
  struct Cells {
    private var bytes: [UInt8] = []
    /// Where each cell ends.
    private var ends: [UInt32] = []
    private let width: Int

    /// - Parameters:
    ///   - width: how many cells a row has.
    ///   - rows: how many rows to make room for.
    ///   - bytes: how many bytes all cells take, at the most.
    init(width: Int, rows: Int = 0, bytes: Int = 0) {
      self.width = width
      ends.reserveCapacity(rows * width)
      self.bytes.reserveCapacity(bytes)
    }

    /// The cell after the last one.
    mutating func add(_ cell: String) {
      bytes += cell.utf8
      ends.append(UInt32(bytes.count))
    }

    mutating func add(_ cell: Span<UInt8>) {
      for index in cell.indices { bytes.append(cell[index]) }
      ends.append(UInt32(bytes.count))
    }

    /// The rows of all cells.
    func rows() -> [Row] {
      let page = page
      return stride(from: 0, to: ends.count, by: max(1, width)).map { Row(page, first: $0) }
    }

    fileprivate var page: Page { Page(bytes: bytes, ends: ends, width: width) }
  }

  /// What the rows of one file have in common.
  fileprivate final class Page: Sendable {
    let bytes: [UInt8]
    let ends: [UInt32]
    let width: Int

    init(bytes: [UInt8], ends: [UInt32], width: Int) {
      (self.bytes, self.ends, self.width) = (bytes, ends, width)
    }
  }

  /// A cell for each column; texts are equal as strings are, however their letters are composed.
  struct Row: Sendable {
    private let page: Page
    private let first: Int

    fileprivate init(_ page: Page, first: Int) {
      (self.page, self.first) = (page, first)
    }

    init(_ texts: [String]) {
      var cells = Cells(width: texts.count)
      for text in texts { cells.add(text) }
      self.init(cells.page, first: 0)
    }

    /// Its columns.
    var indices: Range<Int> { 0..<page.width }

    subscript(column: Int) -> String {
      get { String(decoding: page.bytes[range(of: column)], as: UTF8.self) }
      set { self = Row(indices.map { $0 == column ? newValue : self[$0] }) }
    }

    private func range(of column: Int) -> Range<Int> {
      let cell = first + column
      return (cell == 0 ? 0 : Int(page.ends[cell - 1]))..<Int(page.ends[cell])
    }

    /// The bytes of a cell.
    func with<Answer>(_ column: Int, _ body: (Span<UInt8>) -> Answer) -> Answer {
      let bytes = page.bytes
      return body(bytes.span.extracting(range(of: column)))
    }

    func isEmpty(_ column: Int) -> Bool { with(column) { $0.isEmpty } }

    /// Whether it says the same as another row in one column.
    func says(_ column: Int, as other: Row) -> Bool {
      with(column) { cell in
        other.with(column) { $0.isSame(as: cell) }
          || !(cell.isASCII && other.with(column) { $0.isASCII }) && self[column] == other[column]
      }
    }

    /// Whether it says the same as another row of the same columns.
    func saysAll(as other: Row) -> Bool {
      (page === other.page && first == other.first) || indices.allSatisfy { says($0, as: other) }
    }

    /// Equal texts have one hash, however their letters are composed.
    func hash(_ column: Int, into hasher: inout Hasher) {
      let isASCII = with(column) { cell in
        guard cell.isASCII else { return false }
        hasher.combine(ByteHash.hash(of: cell))
        return true
      }
      if !isASCII {
        let composed = Array(self[column].precomposedStringWithCanonicalMapping.utf8)
        hasher.combine(ByteHash.hash(of: composed.span))
      }
    }

    /// Whether it stands before another row of the same columns, by the bytes of some of them.
    func precedes(_ other: Row, by columns: [Int]) -> Bool {
      for column in columns {
        let order = with(column) { one in other.with(column) { one.order(beside: $0) } }
        if order != 0 { return order < 0 }
      }
      return false
    }
  }
}

extension Span<UInt8> {
  fileprivate var isASCII: Bool {
    for index in indices where self[index] >= 0x80 { return false }
    return true
  }

  fileprivate func isSame(as other: Span<UInt8>) -> Bool {
    count == other.count && order(beside: other) == 0
  }

  /// Below zero where it comes first, above where it comes last.
  fileprivate func order(beside other: Span<UInt8>) -> Int {
    for index in 0..<Swift.min(count, other.count) where self[index] != other[index] {
      return Int(self[index]) - Int(other[index])
    }
    return count - other.count
  }
}
