// Room for a parser that calls itself once per level of nesting.

import Foundation
import Synchronization

/// Runs a function on a thread with 64 MB of stack, and waits for it.
///
/// The stack is reserved, not used: what is not touched costs nothing.
func onDeepStack<Result: Sendable>(_ body: @escaping @Sendable () -> Result) -> Result {
  let finished = DispatchSemaphore(value: 0)
  let box = ResultBox<Result>()
  let thread = Thread {
    let result = body()
    box.result.withLock { $0 = result }
    finished.signal()
  }
  thread.stackSize = 64 << 20
  thread.start()
  finished.wait()
  // Always there once the semaphore was signaled; otherwise a small stack is better than none.
  return box.result.withLock(\.self) ?? body()
}

private final class ResultBox<Result: Sendable>: Sendable {
  let result = Mutex<Result?>(nil)
}
