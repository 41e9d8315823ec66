// Ctrl-C as a question that can be asked: was it pressed? The only file that speaks of signals.

import Foundation
import Synchronization

/// Catches the first Ctrl-C while something long is under way; the next one ends the program at once.
enum Interrupt {
  private static let hasHappened = Atomic<Bool>(false)

  /// Whether Ctrl-C was pressed since it is caught.
  static var isPressed: Bool { hasHappened.load(ordering: .relaxed) }

  /// Catches the first Ctrl-C while `body` runs. Whoever started the program so that it does not hear
  /// Ctrl-C, such as `nohup`, is obeyed.
  static func caught<Answer>(during body: () throws -> Answer) rethrows -> Answer {
    let before = catching()
    defer { if !isPressed { signal(SIGINT, before) } }
    return try body()
  }

  /// The same for a body that waits for other programs.
  static func caught<Answer>(during body: () async throws -> Answer) async rethrows -> Answer {
    let before = catching()
    defer { if !isPressed { signal(SIGINT, before) } }
    return try await body()
  }

  /// - Returns: what was done at Ctrl-C before.
  private static func catching() -> (@convention(c) (Int32) -> Void)? {
    // Also makes the flag exist: a handler may not make anything.
    hasHappened.store(false, ordering: .relaxed)
    let before = signal(SIGINT) { _ in
      Interrupt.hasHappened.store(true, ordering: .relaxed)
      signal(SIGINT, SIG_DFL)
    }
    if isIgnoring(before) { signal(SIGINT, SIG_IGN) }
    return before
  }

  /// Handlers of C are compared by where they are.
  private static func isIgnoring(_ handler: (@convention(c) (Int32) -> Void)?) -> Bool {
    unsafe unsafeBitCast(handler, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
  }
}
