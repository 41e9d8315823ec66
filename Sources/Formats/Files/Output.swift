// Bytes on their way out, in pieces: to a file descriptor, or kept.

package import SystemPackage

/// A buffer in front of a file descriptor, or of nothing: then what is written is kept.
package struct Output: ~Copyable {
  private let descriptor: FileDescriptor?
  private let failing: (any Error) -> Void
  private var buffer: [UInt8] = []

  /// - Parameter failing: told why the system takes no more; what is written afterwards may be lost, so it does
  ///   not return where that would pass for an answer.
  package init(to descriptor: FileDescriptor, failing: @escaping (any Error) -> Void) {
    self.descriptor = descriptor
    self.failing = failing
  }

  /// Keeps what is written, for ``collected()``.
  package init(collecting capacity: Int = 0) {
    descriptor = nil
    failing = { _ in }
    buffer.reserveCapacity(capacity)
  }

  /// What was written.
  package consuming func collected() -> [UInt8] { buffer }

  package mutating func write(_ text: String) {
    buffer += text.utf8
    if buffer.count > 1 << 16 { flush() }
  }

  package mutating func write(_ bytes: some Collection<UInt8>) {
    buffer += bytes
    if buffer.count >= 1 << 16 { flush() }
  }

  /// Writes as it is, without keeping it first.
  package mutating func write(_ bytes: Span<UInt8>) {
    guard descriptor != nil else {
      unsafe bytes.withUnsafeBufferPointer { piece in unsafe buffer.append(contentsOf: piece) }
      return
    }
    flush()
    unsafe bytes.withUnsafeBufferPointer { piece in unsafe writeNow(piece) }
  }

  /// Writes what is left. A reader that went away ends the program, as the shell expects.
  package mutating func flush() {
    guard descriptor != nil else { return }
    writeNow(buffer)
    buffer.removeAll(keepingCapacity: true)
  }

  private func writeNow(_ bytes: some Sequence<UInt8>) {
    do { _ = try descriptor?.writeAll(bytes) } catch { failing(error) }
  }
}
