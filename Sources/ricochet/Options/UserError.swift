// What the user got wrong, said in the user's language, with exit status 2 unless it is the disk's fault.

import ArgumentParser
import Reports

/// Ends the command with a message and a status.
///
/// The message is printed at once: argument-parser would print it in English surroundings.
struct UserError: Error, CustomStringConvertible {
  let description = ""
  let status: Int32

  init(phrases: any Phrases, status: Int32 = 2, _ message: (any Phrases) -> String) {
    self.status = status
    Console.error("ricochet: \(phrases.error): \(message(phrases))\n")
  }
}

extension AsyncParsableCommand {
  /// Runs `body`; a user's error becomes its exit status.
  func reportingErrors(_ body: () async throws -> Void) async throws {
    do {
      try await body()
    } catch let error as UserError {
      throw ExitCode(error.status)
    }
  }
}

extension ParsableCommand {
  /// Runs `body`; a user's error becomes its exit status.
  func reportingErrors(_ body: () throws -> Void) throws {
    do {
      try body()
    } catch let error as UserError {
      throw ExitCode(error.status)
    }
  }

  /// The same for what waits for other programs.
  func reportingErrors(_ body: () async throws -> Void) async throws {
    do {
      try await body()
    } catch let error as UserError {
      throw ExitCode(error.status)
    }
  }
}
