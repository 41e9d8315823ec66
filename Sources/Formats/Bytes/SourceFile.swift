// One file of the model, read whole and in UTF-8, whatever it was written in.

package import SystemPackage

/// The content of one file.
package struct SourceFile: Sendable {
  package enum Encoding: Sendable { case utf8, windows1252 }

  /// The path to show, relative to the model's folder.
  package let path: String
  /// The content in UTF-8, without byte-order mark, and without NUL.
  package let bytes: [UInt8]
  /// What the file is written in; anything but UTF-8 deserves a warning.
  package let encoding: Encoding

  /// Cells keep 32-bit offsets, into a text that may triple when it is converted to UTF-8.
  private static let maximumSize: Int64 = 1 << 30

  /// Reads a file; nil, with a defect, if it cannot be read or is not text.
  ///
  /// Only regular files are opened: a pipe would keep us waiting, a device has no end.
  package static func read(
    _ path: FilePath, shownAs shown: String, file: UInt32, defects: inout [LocatedDefect]
  ) -> SourceFile? {
    let raw: [UInt8]
    do throws(ReadingFailure) {
      raw = try content(of: path)
    } catch {
      defects.append(LocatedDefect(error.defect, at: .whole(file: file)))
      return nil
    }
    return SourceFile(raw, shownAs: shown, file: file, defects: &defects)
  }

  /// The bytes of a regular file, whatever they are.
  package static func bytes(of path: FilePath) throws(UnreadableFile) -> [UInt8] {
    do throws(ReadingFailure) {
      return try content(of: path)
    } catch {
      throw UnreadableFile(defect: error.defect)
    }
  }

  /// Makes a file of bytes as they are on disk.
  package init?(_ raw: [UInt8], shownAs shown: String, file: UInt32, defects: inout [LocatedDefect])
  {
    path = shown
    if let defect = Self.nulDefect(in: raw, file: file) {
      defects.append(defect)
      return nil
    }
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let text = raw.starts(with: mark) ? Array(raw.dropFirst(3)) : raw
    if Self.isUTF8(text.span) {
      (bytes, encoding) = (text, .utf8)
    } else {
      (bytes, encoding) = (Windows1252.utf8(of: text), .windows1252)
    }
  }

  private struct ReadingFailure: Error {
    var defect: ReadingDefect
  }

  private static func content(of path: FilePath) throws(ReadingFailure) -> [UInt8] {
    do {
      // Asked before opening, since opening a device may already do something, and again after.
      try check(path.stat())
      let descriptor = try FileDescriptor.open(
        path, .readOnly, options: [.nonBlocking, .closeOnExec])
      return try descriptor.closeAfter {
        let status = try descriptor.stat()
        try check(status)
        return try readAll(of: descriptor, expecting: Int(status.size))
      }
    } catch let failure as ReadingFailure {
      throw failure
    } catch {
      throw ReadingFailure(defect: ReadingDefect(error))
    }
  }

  private static func check(_ status: Stat) throws(ReadingFailure) {
    guard status.type == .regular else { throw ReadingFailure(defect: .notARegularFile) }
    guard status.size <= maximumSize else {
      throw ReadingFailure(defect: .fileTooLarge(bytes: status.size, limit: maximumSize))
    }
  }

  /// Reads to the end, which may lie elsewhere than announced while somebody writes the file.
  private static func readAll(
    of descriptor: FileDescriptor, expecting size: Int
  ) throws -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: size + 1)
    var count = 0
    while true {
      let read = try descriptor.read(into: &bytes, from: count)
      count += read
      if read == 0 { break }
      if count == bytes.count {
        guard count <= maximumSize else {
          throw ReadingFailure(defect: .fileTooLarge(bytes: Int64(count), limit: maximumSize))
        }
        bytes.append(contentsOf: repeatElement(0, count: count))
      }
    }
    bytes.removeLast(bytes.count - count)
    return bytes
  }

  private static func isUTF8(_ bytes: Span<UInt8>) -> Bool {
    do {
      _ = try UTF8Span(validating: bytes)
      return true
    } catch {
      return false
    }
  }

  /// The first NUL. One in every second place, more or less, is what UTF-16 looks like to us.
  private static func nulDefect(in bytes: [UInt8], file: UInt32) -> LocatedDefect? {
    let beginning = bytes.prefix(2)
    let hasMark = beginning.elementsEqual([0xFF, 0xFE]) || beginning.elementsEqual([0xFE, 0xFF])
    var walk = ByteSearch.Walk(at: 0)
    let first = ByteSearch(0, 0, 0).next(in: bytes.span, &walk)
    guard first < bytes.count else { return nil }
    let sample = bytes.prefix(1024)
    if hasMark || 3 * sample.count(where: { $0 == 0 }) >= sample.count {
      return LocatedDefect(.looksLikeUTF16, at: .whole(file: file))
    }
    let before = bytes[..<first]
    let line = before.count { $0 == Byte.lineFeed } + 1
    var columns = ColumnCounter()
    let column = columns.column(at: first, in: bytes.span)
    return LocatedDefect(
      .nulByte, at: Location(file: file, line: UInt32(truncatingIfNeeded: line), column: column))
  }
}

/// A file that cannot be read at all.
package struct UnreadableFile: Error {
  /// Why.
  package let defect: ReadingDefect

  package init(defect: ReadingDefect) { self.defect = defect }
}

extension ReadingDefect {
  /// What the system says about an error of its own.
  package init(_ error: any Error) {
    let errno = Errno(of: error)
    self = .unreadable(errno: errno.rawValue, text: errno.description)
  }
}
