// Writing to standard output and standard error, in pieces, without losing any.

import Continuity
import Foundation
import Synchronization
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
      // A full disk must not look like an answer. Where nothing can be told either, the status is left.
      if descriptor != .standardError {
        let phrases = Output.language.withLock { $0 ?? .ofEnvironment }.phrases
        let reason = phrases.reason(Errno(of: error))
        Output.error("ricochet: \(phrases.error): \(phrases.cannotAnswer(reason: reason))\n")
      }
      exit(Output.cannotWrite)
    }
  }

  /// The exit status where a disk is full or fails.
  static let cannotWrite: Int32 = 74

  /// The exit status where something cannot be written.
  static func status(of errno: Errno) -> Int32 { errno.isOfDisk ? cannotWrite : 2 }

  private static let language = Mutex<Language?>(nil)

  /// From here on it is told in this language that nothing more can be written.
  static func speak(_ speaking: Language) { language.withLock { $0 = speaking } }

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
