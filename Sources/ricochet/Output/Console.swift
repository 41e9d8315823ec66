// Standard output and standard error: what is written there arrives, or the command ends.

import Continuity
import Formats
import Foundation
import Reports
import Synchronization
import SystemPackage

/// The two ways out of the command, and what is said where one of them is blocked.
enum Console {
  /// A way to standard output or standard error. A full disk must not look like an answer: it ends the command.
  static func output(to descriptor: FileDescriptor = .standardOutput) -> Output {
    Output(to: descriptor) { error in
      // Where nothing can be told either, the status is left.
      if descriptor != .standardError {
        let phrases = Console.language.withLock { $0 ?? .ofEnvironment }.phrases
        let reason = phrases.reason(Errno(of: error))
        Console.error("ricochet: \(phrases.error): \(phrases.cannotAnswer(reason: reason))\n")
      }
      exit(Console.cannotWrite)
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
    var output = output()
    output.write(text)
    output.flush()
  }

  /// Tells an answer on standard output.
  static func tell(_ report: some Report, as format: Format) {
    switch format {
    case .text: print(report.text(for: .current))
    case .json:
      var writer = JSONWriter(to: output())
      report.write(to: &writer)
      writer.finish()
    case .csv:
      var writer = CSVWriter(to: output())
      report.write(to: &writer)
      writer.finish()
    }
  }

  static func error(_ text: String) {
    var output = output(to: .standardError)
    output.write(text)
    output.flush()
  }
}

extension Terminal {
  /// The terminal behind standard output; where it is a file, 100 columns and no color.
  static var current: Terminal {
    let environment = ProcessInfo.processInfo.environment
    let isTerminal = isatty(STDOUT_FILENO) == 1
    var size = winsize()
    var width = 0
    if isTerminal, unsafe ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0 {
      width = Int(size.ws_col)
    }
    if width == 0 { width = environment["COLUMNS"].flatMap { Int($0) } ?? 100 }
    let refusesColor = environment["NO_COLOR"].map { !$0.isEmpty } ?? false
    return Terminal(
      width: min(max(width, 60), 200),
      hasColor: isTerminal && !refusesColor && environment["TERM"] != "dumb")
  }
}
