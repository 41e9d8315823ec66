// Something long, watched: a line that tells how far it is, and Ctrl-C that ends it with what there is.

import Continuity
import DependencyGraph
import Foundation
import Reports

/// Long work, in one stage or several.
///
/// ```swift
/// let (sets, isInterrupted) = Undertaking.run(in: .french) { undertaking in
///   undertaking.stage("Balayage") { progress in sweep.failures(telling: progress) }
/// }
/// if isInterrupted { throw ExitCode(Undertaking.interrupted) }
/// ```
///
/// Where standard error is a terminal, what takes more than a second is told there on one line, which is
/// gone at the end. Ctrl-C cancels the progress that the stages are given: they end as soon as they can,
/// and so do those that follow. A second Ctrl-C ends the program at once.
final class Undertaking: StagedWork, Sendable {
  /// What every stage tells, and by which it is told to end.
  let progress = SearchProgress()
  /// The language in which its stages are named.
  let language: Language
  private let line: ProgressLine?

  /// The exit status of what Ctrl-C ended: 128 and the number of the signal, as shells have it.
  static let interrupted: Int32 = 130

  private init(language: Language) {
    self.language = language
    line = isatty(STDERR_FILENO) == 1 ? ProgressLine(phrases: language.progressPhrases) : nil
  }

  /// Runs `body`, watched.
  ///
  /// - Returns: what it returns, and whether Ctrl-C was pressed meanwhile.
  static func run<Answer>(
    in language: Language, _ body: (Undertaking) throws -> Answer
  ) rethrows -> (answer: Answer, isInterrupted: Bool) {
    let undertaking = Undertaking(language: language)
    return try Interrupt.caught {
      let watch = Watch(of: undertaking)
      watch.start()
      defer { watch.stop() }
      let answer = try body(undertaking)
      return (answer, Interrupt.isPressed)
    }
  }

  /// The same for work that waits for other programs.
  static func run<Answer>(
    in language: Language, _ body: (Undertaking) async throws -> Answer
  ) async rethrows -> (answer: Answer, isInterrupted: Bool) {
    let undertaking = Undertaking(language: language)
    return try await Interrupt.caught {
      let watch = Watch(of: undertaking)
      watch.start()
      defer { watch.stop() }
      let answer = try await body(undertaking)
      return (answer, Interrupt.isPressed)
    }
  }

  /// Whether somebody asked for the end.
  var isInterrupted: Bool { Interrupt.isPressed }

  /// One stage.
  ///
  /// - Parameter name: what it does, in the language of who waits.
  func stage<Answer>(
    _ name: String, _ work: (SearchProgress) throws -> Answer
  ) rethrows -> Answer {
    line?.begin(name)
    return try work(progress)
  }

  fileprivate func look() {
    if Interrupt.isPressed { progress.cancel() }
    line?.look(at: progress)
  }

  fileprivate func finish() { line?.erase() }
}

/// A thread of its own beside the work, which fills all processors: it looks at Ctrl-C and at the
/// progress some twenty times a second.
private final class Watch: Sendable {
  private let undertaking: Undertaking
  private let isOver = DispatchSemaphore(value: 0)
  private let hasStopped = DispatchSemaphore(value: 0)

  init(of undertaking: Undertaking) { self.undertaking = undertaking }

  func start() {
    let (undertaking, isOver, hasStopped) = (undertaking, isOver, hasStopped)
    Thread.detachNewThread {
      while isOver.wait(timeout: .now() + .milliseconds(50)) == .timedOut { undertaking.look() }
      undertaking.finish()
      hasStopped.signal()
    }
  }

  /// Returns when nothing more is written.
  func stop() {
    isOver.signal()
    hasStopped.wait()
  }
}
