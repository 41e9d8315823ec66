// A program that a test starts: bounded in time, and all that it says is kept. Not with Foundation's Process, which
// crashed the tests where several were started and ended at once.

package import Foundation
import Subprocess
import SystemPackage

/// What a program that has ended left behind.
package struct Child: Sendable {
  package let status: Int32
  package let output: Data
  package let error: Data

  /// It did not end by itself.
  package struct Failure: Error, CustomStringConvertible {
    package let description: String
  }

  /// So many at once: each is a whole program that wants a core of its own.
  private static let gate = Gate(
    places: min(max(ProcessInfo.processInfo.activeProcessorCount, 2), 4))

  /// Runs the program at `path` with nothing on its standard input.
  ///
  /// - Parameters:
  ///   - environment: all of its environment; that of the tests unless said.
  ///   - patience: longer than any run may take: who takes longer hangs, and is killed with all that it started.
  /// - Throws: ``Failure`` where it crashed or hung.
  package static func run(
    _ path: String, _ arguments: [String], environment: [String: String]? = nil,
    folder: String? = nil, patience: Duration = .seconds(180)
  ) async throws -> Child {
    try await gate.pass {
      // Into files and not through pipes: what it started may outlive it, and hold a pipe open.
      let place = FileManager.default.temporaryDirectory.appending(path: "child-\(UUID())")
      try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
      defer { try? FileManager.default.removeItem(at: place) }
      let output = place.appending(path: "output")
      let error = place.appending(path: "error")
      let ending = try await withThrowingTaskGroup(of: TerminationStatus?.self) { group in
        group.addTask {
          try await end(
            of: path, arguments, environment: environment, folder: folder, output: output,
            error: error)
        }
        group.addTask {
          try await Task.sleep(for: patience)
          return nil
        }
        defer { group.cancelAll() }
        return try await group.next() ?? nil
      }
      switch ending {
      case .exited(let status):
        return Child(
          status: status, output: try Data(contentsOf: output), error: try Data(contentsOf: error))
      case .signaled(let signal):
        throw Failure(description: "crashed with signal \(signal): \(path) \(arguments)")
      case nil:
        throw Failure(description: "did not end in \(patience): \(path) \(arguments)")
      }
    }
  }

  private static func end(
    of path: String, _ arguments: [String], environment: [String: String]?, folder: String?,
    output: URL, error: URL
  ) async throws -> TerminationStatus {
    // A group of its own, so that what it started is killed with it.
    var options = PlatformOptions()
    options.processGroupID = 0
    options.teardownSequence = [
      .send(signal: .kill, toProcessGroup: true, allowedDurationToNextStep: .zero)
    ]
    var variables: [Environment.Key: String]?
    if let environment {
      variables = [:]
      for (name, value) in environment { variables?[Environment.Key(stringLiteral: name)] = value }
    }
    return try await Subprocess.run(
      .path(FilePath(path)), arguments: Arguments(arguments),
      environment: variables.map { .custom($0) } ?? .inherit,
      workingDirectory: folder.map { FilePath($0) }, platformOptions: options,
      output: .fileDescriptor(try opened(output), closeAfterSpawningProcess: true),
      error: .fileDescriptor(try opened(error), closeAfterSpawningProcess: true)
    ).terminationStatus
  }

  private static func opened(_ file: URL) throws -> FileDescriptor {
    try FileDescriptor.open(
      FilePath(file.path), .writeOnly, options: [.create, .closeOnExec],
      permissions: [.ownerReadWrite])
  }
}
