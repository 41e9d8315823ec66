// The one door to libzip for reading: the parts of an archive, unpacked as a stream, under limits that count what
// really comes out rather than what the archive declares.

internal import CZip
package import SystemPackage

/// An archive open for reading.
@safe package final class ZipArchive {
  /// What an archive may be.
  package struct Limits: Sendable {
    /// Bytes that may come out of all its parts together.
    var total = 1 << 30
    /// How many parts it may have.
    var entries = 10_000
    /// How many times its size a part may unpack to, once it is larger than ``ratioFrom``. A sheet of
    /// like rows reaches a hundred; deflate cannot go beyond about a thousand.
    var ratio = 400
    /// The size in bytes from which the ratio matters.
    var ratioFrom = 1 << 24

    package init() {}
  }

  private let handle: OpaquePointer
  private let limits: Limits
  private let path: FilePath
  private var unpacked = 0

  package init(_ path: FilePath, limits: Limits = Limits()) throws(FormatFailure) {
    var code: Int32 = 0
    guard let handle = unsafe zip_open(path.string, ZIP_RDONLY, &code) else {
      var error = unsafe zip_error_t()
      unsafe zip_error_init_with_code(&error, code)
      let text = unsafe String(cString: zip_error_strerror(&error))
      unsafe zip_error_fini(&error)
      throw FormatFailure(.damagedArchive(text), at: Place(file: path.string))
    }
    unsafe self.handle = handle
    self.limits = limits
    self.path = path
    guard unsafe zip_get_num_entries(handle, 0) <= limits.entries else {
      throw FormatFailure(.tooManyEntries(limit: limits.entries), at: Place(file: path.string))
    }
  }

  deinit { unsafe zip_discard(handle) }

  /// The names of its parts, in their order.
  package var names: [String] {
    unsafe (0..<max(zip_get_num_entries(handle, 0), 0)).compactMap { position in
      unsafe zip_get_name(handle, UInt64(position), 0).map { unsafe String(cString: $0) }
    }
  }

  /// Whether there is a part of this name; case does not matter.
  func holds(_ name: String) -> Bool { index(of: name) != nil }

  /// The bytes of a part, at most `limit` of them.
  package func bytes(of name: String, limit: Int = 1 << 28) throws(FormatFailure) -> [UInt8] {
    var bytes: [UInt8] = []
    let part = try part(name)
    while let piece = try part.next() {
      bytes.append(contentsOf: piece)
      if bytes.count > limit { throw failure(.archiveTooBig(limit: limit)) }
    }
    return bytes
  }

  /// Opens a part, to be unpacked piece by piece.
  func part(_ name: String) throws(FormatFailure) -> Part { try Part(name, of: self) }

  private func failure(_ defect: FormatDefect) -> FormatFailure {
    FormatFailure(defect, at: Place(file: path.string))
  }

  private func index(of name: String) -> UInt64? {
    let index = unsafe zip_name_locate(handle, name, UInt32(ZIP_FL_NOCASE))
    return index < 0 ? nil : UInt64(index)
  }

  /// A part on its way out.
  @safe final class Part {
    private let archive: ZipArchive
    private let handle: OpaquePointer
    private let packed: Int
    private var count = 0
    private var buffer = [UInt8](repeating: 0, count: 1 << 16)

    fileprivate init(_ name: String, of archive: ZipArchive) throws(FormatFailure) {
      guard let index = archive.index(of: name) else { throw archive.failure(.missingPart(name)) }
      var status = unsafe zip_stat_t()
      unsafe zip_stat_init(&status)
      _ = unsafe zip_stat_index(archive.handle, index, 0, &status)
      if unsafe status.valid & UInt64(ZIP_STAT_ENCRYPTION_METHOD) != 0,
        unsafe Int32(status.encryption_method) != ZIP_EM_NONE
      {
        throw archive.failure(.encrypted)
      }
      guard let handle = unsafe zip_fopen_index(archive.handle, index, 0) else {
        throw unsafe archive.failure(.damagedArchive(String(cString: zip_strerror(archive.handle))))
      }
      self.archive = archive
      unsafe self.handle = handle
      packed =
        unsafe status.valid & UInt64(ZIP_STAT_COMP_SIZE) != 0 ? Int(clamping: status.comp_size) : 0
    }

    deinit { unsafe zip_fclose(handle) }

    /// The next bytes; `nil` at the end.
    func next() throws(FormatFailure) -> ArraySlice<UInt8>? {
      let read = unsafe buffer.withUnsafeMutableBytes {
        unsafe zip_fread(handle, $0.baseAddress, UInt64($0.count))
      }
      guard read >= 0 else {
        throw unsafe archive.failure(.damagedArchive(String(cString: zip_file_strerror(handle))))
      }
      if read == 0 { return nil }
      count += Int(read)
      archive.unpacked += Int(read)
      let limits = archive.limits
      guard archive.unpacked <= limits.total else {
        throw archive.failure(.archiveTooBig(limit: limits.total))
      }
      if count > limits.ratioFrom, count / limits.ratio > packed {
        throw archive.failure(.suspiciousRatio(limits.ratio))
      }
      return buffer[..<Int(read)]
    }
  }
}
