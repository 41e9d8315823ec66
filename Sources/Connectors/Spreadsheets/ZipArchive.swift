// The one door to libzip: the parts of an archive, unpacked as a stream, under limits that count what
// really comes out rather than what the archive declares.

internal import CZip
import Formats
import SystemPackage

/// An archive open for reading.
final class ZipArchive {
  /// What an archive may be.
  struct Limits: Sendable {
    /// Bytes that may come out of all its parts together.
    var total = 1 << 30
    /// How many parts it may have.
    var entries = 10_000
    /// How many times its size a part may unpack to, once it is larger than ``ratioFrom``. A sheet of
    /// like rows reaches a hundred; deflate cannot go beyond about a thousand.
    var ratio = 400
    /// The size in bytes from which the ratio matters.
    var ratioFrom = 1 << 24
  }

  private let handle: OpaquePointer
  private let limits: Limits
  private let path: FilePath
  private var unpacked = 0

  init(_ path: FilePath, limits: Limits = Limits()) throws(ImportFailure) {
    var code: Int32 = 0
    guard let handle = zip_open(path.string, ZIP_RDONLY, &code) else {
      var error = zip_error_t()
      zip_error_init_with_code(&error, code)
      let text = String(cString: zip_error_strerror(&error))
      zip_error_fini(&error)
      throw ImportFailure(.damagedArchive(text), at: Place(file: path.string))
    }
    self.handle = handle
    self.limits = limits
    self.path = path
    guard zip_get_num_entries(handle, 0) <= limits.entries else {
      throw ImportFailure(.tooManyEntries(limit: limits.entries), at: Place(file: path.string))
    }
  }

  deinit { zip_discard(handle) }

  /// Whether there is a part of this name; case does not matter.
  func holds(_ name: String) -> Bool { index(of: name) != nil }

  /// The bytes of a part, at most `limit` of them.
  func bytes(of name: String, limit: Int = 1 << 28) throws(ImportFailure) -> [UInt8] {
    var bytes: [UInt8] = []
    try unpack(name) { (piece) throws(ImportFailure) in
      bytes.append(contentsOf: piece)
      if bytes.count > limit {
        throw ImportFailure(.archiveTooBig(limit: limit), at: Place(file: self.path.string))
      }
    }
    return bytes
  }

  /// Unpacks a part, piece by piece.
  func unpack(
    _ name: String, _ body: (_ piece: ArraySlice<UInt8>) throws(ImportFailure) -> Void
  ) throws(ImportFailure) {
    let place = Place(file: path.string)
    guard let index = index(of: name) else { throw ImportFailure(.missingPart(name), at: place) }
    var status = zip_stat_t()
    zip_stat_init(&status)
    _ = zip_stat_index(handle, index, 0, &status)
    if status.valid & UInt64(ZIP_STAT_ENCRYPTION_METHOD) != 0,
      Int32(status.encryption_method) != ZIP_EM_NONE
    {
      throw ImportFailure(.encrypted, at: place)
    }
    let packed =
      status.valid & UInt64(ZIP_STAT_COMP_SIZE) != 0 ? Int(clamping: status.comp_size) : 0
    guard let part = zip_fopen_index(handle, index, 0) else {
      throw ImportFailure(.damagedArchive(String(cString: zip_strerror(handle))), at: place)
    }
    defer { zip_fclose(part) }
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    var count = 0
    while true {
      let read = buffer.withUnsafeMutableBytes { zip_fread(part, $0.baseAddress, UInt64($0.count)) }
      guard read >= 0 else {
        let text = String(cString: zip_file_strerror(part))
        throw ImportFailure(.damagedArchive(text), at: place)
      }
      if read == 0 { return }
      count += Int(read)
      unpacked += Int(read)
      guard unpacked <= limits.total else {
        throw ImportFailure(.archiveTooBig(limit: limits.total), at: place)
      }
      if count > limits.ratioFrom, count / limits.ratio > packed {
        throw ImportFailure(.suspiciousRatio(limits.ratio), at: place)
      }
      try body(buffer[..<Int(read)])
    }
  }

  private func index(of name: String) -> UInt64? {
    let index = zip_name_locate(handle, name, UInt32(ZIP_FL_NOCASE))
    return index < 0 ? nil : UInt64(index)
  }
}
