// What the user got wrong, said in the user's language, with exit status 2.

import ArgumentParser

/// Ends the command with a message and status 2.
///
/// The message is printed at once: argument-parser would print it in English surroundings.
struct UserError: Error, CustomStringConvertible {
  let description = ""

  init(phrases: any Phrases, _ message: (any Phrases) -> String) {
    Output.error("ricochet: \(phrases.error): \(message(phrases))\n")
  }
}

extension ParsableCommand {
  /// Runs `body`; a user's error becomes exit status 2.
  func reportingErrors(_ body: () throws -> Void) throws {
    do {
      try body()
    } catch is UserError {
      throw ExitCode(2)
    }
  }
}
