// Two pieces of work at once, for what takes long in large models and needs nothing of the other.

import Foundation
import Synchronization

/// Does both pieces of work, the second on a thread of its own, and waits for both.
///
/// What either answers must not depend on the other: the answers are the same as one after the other.
/// Neither should count references to what the other uses in its inner loops, since two processors that
/// count the same references are slower than one.
package func atOnce<First, Second: Sendable>(
  _ first: () -> First, _ second: @escaping @Sendable () -> Second
) -> (First, Second) {
  let finished = DispatchSemaphore(value: 0)
  let box = Box<Second>()
  let thread = Thread {
    let result = second()
    box.result.withLock { $0 = result }
    finished.signal()
  }
  thread.stackSize = 8 << 20
  thread.start()
  let result = first()
  finished.wait()
  // Taken out, so that what is made of it next is its only owner, and need not copy it.
  let other = box.result.withLock { $0.take() }
  // Always there once the semaphore was signaled.
  return (result, other ?? second())
}

private final class Box<Result: Sendable>: Sendable {
  let result = Mutex<Result?>(nil)
}
