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
  let box = Handover<Second>()
  let thread = Thread {
    let result = second()
    box.put(result)
    finished.signal()
  }
  thread.stackSize = 8 << 20
  thread.start()
  let result = first()
  finished.wait()
  // Taken out, so that what is made of it next is its only owner, and need not copy it.
  let other = box.take()
  // Always there once the semaphore was signaled.
  return (result, other ?? second())
}

/// Something that one thread hands over to another, which is then its only owner.
package final class Handover<Value: Sendable>: Sendable {
  private let value: Mutex<Value?>

  /// Holds a value, or nothing yet.
  package init(_ value: Value? = nil) { self.value = Mutex(value) }

  /// Takes the value, which is then here no more.
  package func take() -> Value? { value.withLock { $0.take() } }

  fileprivate func put(_ new: Value) { value.withLock { $0 = new } }
}
