// Rows and objects on their way from the thread that reads them to the one that makes something of them: reading
// a large file is as much work as understanding it.

import Continuity
import Foundation
import Synchronization

/// A short queue of what a file holds, some at a time.
final class ReadAhead<Element: Sendable>: Sendable {
  /// Passes elements on, some at a time.
  typealias Put = (_ elements: [Element]) throws(ImportFailure) -> Void

  private struct State {
    var elements: [[Element]] = []
    var failure: ImportFailure?
    /// Whether nobody wants more.
    var isCancelled = false
  }

  private let state = Mutex(State())
  /// How many more may wait. A semaphore must not end below the value it began with.
  private let room = DispatchSemaphore(value: 0)
  /// How many wait; one more at the end.
  private let waiting = DispatchSemaphore(value: 0)

  private init() {
    for _ in 0..<8 { room.signal() }
  }

  /// Calls `body` with each element that `read` gives, in their order; `read` runs ahead on a thread of its own.
  ///
  /// - Throws: what `body` throws, which ends the reading; else what `read` throws, once all elements before
  ///   that were passed.
  static func pass(
    _ read: @escaping @Sendable (_ put: Put) throws(ImportFailure) -> Void,
    to body: (Element) throws(ImportFailure) -> Void
  ) throws(ImportFailure) {
    let queue = ReadAhead()
    let (result, _) = atOnce {
      Result { () throws(ImportFailure) in
        do throws(ImportFailure) {
          while let elements = try queue.take() {
            for element in elements { try body(element) }
          }
        } catch {
          queue.cancel()
          throw error
        }
      }
    } _: {
      do throws(ImportFailure) {
        try read { (elements) throws(ImportFailure) in
          // Nobody sees this failure: whoever wanted no more has one already.
          if !queue.put(elements) { throw ImportFailure([]) }
        }
        queue.finish(nil)
      } catch {
        queue.finish(error)
      }
    }
    try result.get()
  }

  /// Adds elements when there is room; whether more are wanted.
  private func put(_ elements: [Element]) -> Bool {
    room.wait()
    let isWanted = state.withLock { state in
      if !state.isCancelled { state.elements.append(elements) }
      return !state.isCancelled
    }
    // Room that is not needed is for whoever comes next, who is not wanted either.
    if isWanted { waiting.signal() } else { room.signal() }
    return isWanted
  }

  private func finish(_ failure: ImportFailure?) {
    state.withLock { $0.failure = failure }
    waiting.signal()
  }

  private func cancel() {
    state.withLock { $0.isCancelled = true }
    room.signal()
  }

  /// The next elements; `nil` at the end.
  private func take() throws(ImportFailure) -> [Element]? {
    waiting.wait()
    let (elements, failure) = state.withLock { state in
      state.elements.isEmpty ? (nil, state.failure) : (state.elements.removeFirst(), nil)
    }
    if let failure { throw failure }
    if elements != nil { room.signal() }
    return elements
  }
}
