// Rows on their way from the thread that reads them to the one that makes something of them: reading a large
// sheet is as much work as understanding it.

import Continuity
import Foundation
import Synchronization

/// A short queue of rows, some at a time.
final class RowQueue: Sendable {
  private struct State {
    var rows: [[Row]] = []
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

  /// Calls `body` with each row that `read` gives, in their order; `read` runs ahead on a thread of its own.
  ///
  /// - Throws: what `body` throws, which ends the reading; else what `read` throws, once all rows before that
  ///   were passed.
  static func pass(
    _ read:
      @escaping @Sendable (_ put: ([Row]) throws(ImportFailure) -> Void) throws(ImportFailure) ->
      Void,
    to body: (Row) throws(ImportFailure) -> Void
  ) throws(ImportFailure) {
    let queue = RowQueue()
    let (result, _) = atOnce {
      Result { () throws(ImportFailure) in
        do throws(ImportFailure) {
          while let rows = try queue.take() {
            for row in rows { try body(row) }
          }
        } catch {
          queue.cancel()
          throw error
        }
      }
    } _: {
      do throws(ImportFailure) {
        try read { (rows) throws(ImportFailure) in
          // Nobody sees this failure: whoever wanted no more has one already.
          if !queue.put(rows) { throw ImportFailure([]) }
        }
        queue.finish(nil)
      } catch {
        queue.finish(error)
      }
    }
    try result.get()
  }

  /// Adds rows when there is room; whether more are wanted.
  private func put(_ rows: [Row]) -> Bool {
    room.wait()
    let isWanted = state.withLock { state in
      if !state.isCancelled { state.rows.append(rows) }
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

  /// The next rows; `nil` at the end.
  private func take() throws(ImportFailure) -> [Row]? {
    waiting.wait()
    let (rows, failure) = state.withLock { state in
      state.rows.isEmpty ? (nil, state.failure) : (state.rows.removeFirst(), nil)
    }
    if let failure { throw failure }
    if rows != nil { room.signal() }
    return rows
  }
}
