// Places in a YAML text, counted as the parser counts them.

internal import Yams

/// A text in UTF-8, to find places in.
///
/// To the parser a line also ends at U+0085, U+2028 and U+2029.
struct YAMLText {
  private let bytes: [UInt8]
  /// Where the lines begin.
  private let starts: [Int]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var starts = [0]
    var offset = 0
    while offset < bytes.count {
      let end = Self.lineEnd(at: offset, in: bytes)
      offset += max(end, 1)
      if end > 0 { starts.append(offset) }
    }
    self.starts = starts
  }

  private func lineEnd(at offset: Int) -> Int { Self.lineEnd(at: offset, in: bytes) }

  /// How many bytes the line end at `offset` has; 0 if there is none.
  private static func lineEnd(at offset: Int, in bytes: [UInt8]) -> Int {
    func next(_ distance: Int) -> UInt8 {
      offset + distance < bytes.count ? bytes[offset + distance] : 0
    }
    switch bytes[offset] {
    case 0x0A: return 1
    case 0x0D: return next(1) == 0x0A ? 2 : 1
    case 0xC2: return next(1) == 0x85 ? 2 : 0
    case 0xE2: return next(1) == 0x80 && (next(2) == 0xA8 || next(2) == 0xA9) ? 3 : 0
    default: return 0
    }
  }

  private func sizeOfCharacter(at offset: Int) -> Int {
    switch bytes[offset] {
    case ..<0xC0: 1
    case ..<0xE0: 2
    case ..<0xF0: 3
    default: 4
    }
  }

  /// The offset at which a line, counted from 1, begins.
  func offset(ofLine line: Int) -> Int {
    starts.indices.contains(line - 1) ? starts[line - 1] : line < 1 ? 0 : bytes.count
  }

  func offset(of mark: Mark) -> Int { offset(ofLine: mark.line, column: mark.column) }

  func offset(of location: Location) -> Int {
    offset(ofLine: Int(location.line), column: Int(location.column))
  }

  private func offset(ofLine line: Int, column: Int) -> Int {
    var offset = offset(ofLine: line)
    var current = 1
    while current < column, offset < bytes.count {
      offset += sizeOfCharacter(at: offset)
      current += 1
    }
    return min(offset, bytes.count)
  }

  func location(of target: Int, file: UInt32) -> Location {
    var location = Location(file: file, line: 1, column: 1)
    var offset = 0
    while offset < target {
      let end = lineEnd(at: offset)
      if end > 0 {
        location.line += 1
        location.column = 1
        offset += end
      } else {
        location.column += 1
        offset += sizeOfCharacter(at: offset)
      }
    }
    return location
  }

  /// Up to so many characters from a place on, not beyond its line.
  func following(_ offset: Int, upTo count: Int) -> String {
    var end = offset
    for _ in 0..<count where end < bytes.count && lineEnd(at: end) == 0 {
      end += sizeOfCharacter(at: end)
    }
    return String(decoding: bytes[offset..<min(end, bytes.count)], as: UTF8.self)
  }

  /// Whether only blanks and dashes stand before a place on its line.
  func isFirstOnLine(_ offset: Int) -> Bool {
    var before = offset
    while before > 0 {
      before -= 1
      switch bytes[before] {
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"): return true
      case UInt8(ascii: " "), UInt8(ascii: "-"): continue
      default: return false
      }
    }
    return true
  }

  /// The first character that YAML does not allow, and its offset.
  func firstControlCharacter() -> (offset: Int, character: UInt32)? {
    var offset = 0
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      switch scalar.value {
      case 0x09, 0x0A, 0x0D, 0x20...0x7E, 0x85, 0xA0...0xD7FF, 0xE000...0xFEFE, 0xFF00...0xFFFD,
        0x10000...:
        offset += UTF8.width(scalar)
      default: return (offset, scalar.value)
      }
    }
    return nil
  }
}
