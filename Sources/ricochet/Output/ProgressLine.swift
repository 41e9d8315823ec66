// One line on a terminal that tells how far something is, rewritten in place, gone at the end.

import DependencyGraph
import Foundation
import Reports
import Synchronization

/// Tells on standard error, from the second second on, how much is done, of how much, and how long the
/// rest will take.
final class ProgressLine: Sendable {
  private let phrases: any ProgressPhrases
  private let state: Mutex<State>

  private struct State {
    let begin: ContinuousClock.Instant
    var stage = ""
    var stageBegin: ContinuousClock.Instant
    var total = 0
    var done = 0
    var lastShown: ContinuousClock.Instant?
  }

  init(phrases: any ProgressPhrases) {
    self.phrases = phrases
    let now = ContinuousClock.now
    state = Mutex(State(begin: now, stageBegin: now))
  }

  /// A stage begins.
  func begin(_ stage: String) {
    state.withLock {
      $0.stage = stage
      ($0.total, $0.done) = (0, 0)
      $0.stageBegin = .now
    }
  }

  /// Tells how far it is, if it is time to tell.
  func look(at progress: SearchProgress) {
    let (done, total, isCancelled) = (progress.done, progress.total, progress.isCancelled)
    let text = state.withLock { state -> String? in
      let now = ContinuousClock.now
      // A search may begin anew, for its second half: what is left is reckoned from there.
      if total != state.total || done < state.done { state.stageBegin = now }
      (state.total, state.done) = (total, done)
      guard now - state.begin >= .seconds(1) else { return nil }
      if let last = state.lastShown, now - last < .milliseconds(250) { return nil }
      state.lastShown = now
      if isCancelled { return phrases.ending }
      return phrases.progress(
        of: state.stage, done: min(done, total), total: total,
        secondsLeft: ProgressLine.secondsLeft(done, total, since: now - state.stageBegin))
    }
    if let text { write(text) }
  }

  /// What the rest takes if it goes on like this; `nil` as long as that says nothing.
  static func secondsLeft(_ done: Int, _ total: Int, since elapsed: Duration) -> Int? {
    guard done > 0, total > done, elapsed >= .milliseconds(500) else { return nil }
    let seconds = Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) / 1e18
    return Int((seconds * Double(total - done) / Double(done)).rounded(.up))
  }

  /// Takes the line away, if there is one.
  func erase() {
    let isShown = state.withLock { $0.lastShown != nil }
    if isShown { Console.error("\r\u{1B}[K") }
  }

  /// Writes over what stands there. A line longer than the terminal is wide could not be taken away.
  private func write(_ text: String) {
    var size = winsize()
    let isKnown = unsafe ioctl(STDERR_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0
    let width = isKnown ? Int(size.ws_col) : 80
    Console.error("\r" + String(text.prefix(max(width - 1, 1))) + "\u{1B}[K")
  }
}
