// Reading into bytes: the one place where the system wants a raw buffer.

package import SystemPackage

extension FileDescriptor {
  /// Reads on into `bytes` from the position `start` on, which is at most their number.
  ///
  /// - Returns: how many bytes were read; 0 at the end of the file, or where there is no room.
  package func read(into bytes: inout [UInt8], from start: Int) throws -> Int {
    try unsafe bytes.withUnsafeMutableBytes {
      try unsafe read(into: UnsafeMutableRawBufferPointer(rebasing: $0[start...]))
    }
  }
}
