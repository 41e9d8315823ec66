// Writing to standard output and standard error, in pieces, without losing any.

import Foundation
import SystemPackage

/// A buffer in front of a file descriptor, or of nothing: then it is kept.
struct Output: ~Copyable {
  private let descriptor: FileDescriptor?
  private var buffer: [UInt8] = []

  init(to descriptor: FileDescriptor = .standardOutput) { self.descriptor = descriptor }

  /// Keeps what is written, for ``collected()``.
  init(collecting capacity: Int) {
    descriptor = nil
    buffer.reserveCapacity(capacity)
  }

  /// What was written.
  consuming func collected() -> [UInt8] { buffer }

  mutating func write(_ text: String) {
    buffer += text.utf8
    if buffer.count > 1 << 16 { flush() }
  }

  mutating func write(_ bytes: some Collection<UInt8>) {
    buffer += bytes
    if buffer.count >= 1 << 16 { flush() }
  }

  /// Writes as it is, without keeping it first.
  mutating func write(_ bytes: Span<UInt8>) {
    guard descriptor != nil else {
      bytes.withUnsafeBufferPointer { piece in buffer.append(contentsOf: piece) }
      return
    }
    flush()
    bytes.withUnsafeBufferPointer { piece in writeNow(piece) }
  }

  /// Writes what is left. A reader that went away ends the program, as the shell expects.
  mutating func flush() {
    guard descriptor != nil else { return }
    writeNow(buffer)
    buffer.removeAll(keepingCapacity: true)
  }

  private func writeNow(_ bytes: some Sequence<UInt8>) {
    do {
      _ = try descriptor?.writeAll(bytes)
    } catch {
      // Nobody is left to tell but the exit status: a full disk must not look like an answer.
      exit(74)
    }
  }

  static func print(_ text: String) {
    var output = Output()
    output.write(text)
    output.flush()
  }

  static func error(_ text: String) {
    var output = Output(to: .standardError)
    output.write(text)
    output.flush()
  }
}
