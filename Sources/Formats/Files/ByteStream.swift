// The bytes of a file of any size, a piece at a time, with the line they stand on.

import SystemPackage

/// A file read from front to end through one buffer.
struct ByteStream: ~Copyable {
  private let file: ExportFile
  private var buffer: [UInt8]
  private var index = 0
  private var end = 0
  private var isAtEnd = false
  /// The line of the next byte, from 1.
  private(set) var line = 1

  /// Opens a regular file.
  init(_ path: FilePath) throws(FormatFailure) {
    file = try ExportFile(path)
    buffer = [UInt8](repeating: 0, count: 1 << 20)
  }

  /// Reads on; what was not used yet moves to the front.
  private mutating func fill() throws(FormatFailure) {
    guard !isAtEnd else { return }
    if index > 0 {
      for position in index..<end { buffer[position - index] = buffer[position] }
      end -= index
      index = 0
    }
    let count = try file.read(into: &buffer, from: end)
    if count == 0 { isAtEnd = true }
    end += count
  }

  /// The next byte, which stays; `nil` at the end.
  mutating func peek() throws(FormatFailure) -> UInt8? {
    if index < end { return buffer[index] }
    try fill()
    return index < end ? buffer[index] : nil
  }

  /// The byte after the next one; `nil` at the end.
  mutating func peekSecond() throws(FormatFailure) -> UInt8? {
    while index + 1 >= end, !isAtEnd { try fill() }
    return index + 1 < end ? buffer[index + 1] : nil
  }

  /// The first bytes of what is left, at most `count`, which stay.
  mutating func beginning(_ count: Int) throws(FormatFailure) -> [UInt8] {
    while end - index < count, !isAtEnd { try fill() }
    return Array(buffer[index..<min(end, index + count)])
  }

  /// Passes over the next byte.
  mutating func skip() {
    guard index < end else { return }
    if buffer[index] == 0x0A { line += 1 }
    index += 1
  }

  /// The next byte, which is used up; `nil` at the end.
  mutating func next() throws(FormatFailure) -> UInt8? {
    let byte = try peek()
    skip()
    return byte
  }

  /// Where the first of two bytes is in the buffer, or its end, and how many lines end before it.
  private func find(_ first: UInt8, or second: UInt8) -> (position: Int, lines: Int) {
    let span = buffer.span
    var position = index
    var lines = 0
    while position < end {
      let byte = span[position]
      if byte == first || byte == second { break }
      if byte == 0x0A { lines += 1 }
      position += 1
    }
    return (position, lines)
  }

  /// Passes over everything before the first of two bytes, or to the end.
  mutating func skip(to first: UInt8, or second: UInt8) throws(FormatFailure) {
    while try peek() != nil {
      let (position, lines) = find(first, or: second)
      line += lines
      index = position
      if position < end { return }
    }
  }

  /// Takes everything before the first of two bytes, or to the end.
  mutating func take(
    to first: UInt8, or second: UInt8, into bytes: inout [UInt8]
  ) throws(FormatFailure) {
    while try peek() != nil {
      let (position, lines) = find(first, or: second)
      bytes.append(contentsOf: buffer[index..<position])
      line += lines
      index = position
      if position < end || bytes.count > Tables.maximumValueLength { return }
    }
  }
}
