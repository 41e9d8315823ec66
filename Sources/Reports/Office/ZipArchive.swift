// The one door to libzip for writing: parts into an archive, the same bytes every time.

internal import CZip
import Foundation

enum ZipArchive {
  /// 1 January 1980, where the dates of archives begin, in seconds of Unix.
  static let firstDate = 315_532_800

  /// An archive of some parts, in their order.
  static func bytes(of parts: [(name: String, bytes: [UInt8])]) throws(RenderingFailure) -> [UInt8]
  {
    let file = try TemporaryFile([], ending: ".zip")
    var code: Int32 = 0
    guard let archive = unsafe zip_open(file.path, ZIP_CREATE | ZIP_TRUNCATE, &code) else {
      throw .system(file.path)
    }
    for part in parts {
      let bytes = part.bytes
      // The library frees a copy of its own once the archive is written.
      guard let copy = unsafe malloc(max(bytes.count, 1)) else {
        unsafe zip_discard(archive)
        throw .system(part.name)
      }
      unsafe bytes.withUnsafeBytes {
        if let base = $0.baseAddress { unsafe copy.copyMemory(from: base, byteCount: $0.count) }
      }
      guard let source = unsafe zip_source_buffer(archive, copy, UInt64(bytes.count), 1) else {
        unsafe free(copy)
        unsafe zip_discard(archive)
        throw .system(part.name)
      }
      let index = unsafe zip_file_add(archive, part.name, source, ZIP_FL_ENC_UTF_8)
      guard index >= 0 else {
        unsafe zip_source_free(source)
        unsafe zip_discard(archive)
        throw .system(part.name)
      }
      unsafe zip_file_set_mtime(archive, UInt64(index), time_t(firstDate), 0)
    }
    guard unsafe zip_close(archive) == 0 else {
      unsafe zip_discard(archive)
      throw .system(file.path)
    }
    guard let data = FileManager.default.contents(atPath: file.path) else {
      throw .system(file.path)
    }
    return Array(data)
  }
}
