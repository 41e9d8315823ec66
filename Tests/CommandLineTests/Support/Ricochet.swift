// Running the command as people do: arguments, environment, folder; status, output, error.

import TestSupport
import Foundation
import Testing

/// What one run of the command left behind.
struct Run: Sendable {
  let status: Int32
  let rawOutput: Data
  let rawError: Data

  /// Standard output as text; what is not UTF-8 shows as U+FFFD.
  var output: String { String(decoding: rawOutput, as: UTF8.self) }
  var error: String { String(decoding: rawError, as: UTF8.self) }

  /// The lines of standard output, without the last line's end.
  var lines: [String] {
    output.split(separator: "\n", omittingEmptySubsequences: false).map(String.init).dropLast()
  }
}

/// The command that is tested: the one that `RICOCHET_COMMAND` names, as CI does with the optimised one that people
/// run; else the one that was built next to these tests.
enum Ricochet {
  struct NotBuilt: Error {}

  /// The executable stands in the same folder as the test bundle, or some folders above.
  static let executable: URL? = {
    if let named = ProcessInfo.processInfo.environment["RICOCHET_COMMAND"] {
      // Never another in its place: who named it wants that one tested.
      return FileManager.default.isExecutableFile(atPath: named)
        ? URL(fileURLWithPath: named) : nil
    }
    let starts: [String?] = [
      Bundle.main.executablePath, CommandLine.arguments.first, Bundle.main.bundlePath,
    ]
    for start in starts.compactMap({ $0 }) {
      var folder = URL(fileURLWithPath: start).resolvingSymlinksInPath()
      while folder.pathComponents.count > 1 {
        folder.deleteLastPathComponent()
        let candidate = folder.appendingPathComponent("ricochet")
        var isFolder: ObjCBool = false
        if FileManager.default.fileExists(atPath: candidate.path, isDirectory: &isFolder),
          !isFolder.boolValue, FileManager.default.isExecutableFile(atPath: candidate.path)
        {
          return candidate
        }
      }
    }
    return nil
  }()

  /// The folder of the shipped models.
  static let models = repository.appending(path: "Models")

  /// Runs `ricochet` with nothing in its environment but what is given.
  ///
  /// - Parameters:
  ///   - folder: the current folder; an empty one of its own unless said otherwise.
  ///   - script: a shell script that runs the command, as `"$0" "$@"`, in circumstances of its own.
  static func run(
    _ arguments: [String], environment: [String: String] = [:], folder: URL? = nil,
    through script: String? = nil
  ) async throws -> Run {
    guard let executable else { throw NotBuilt() }
    let empty = try TemporaryFolder()
    let child = try await Child.run(
      script == nil ? executable.path : "/bin/sh",
      script.map { ["-c", $0, executable.path] + arguments } ?? arguments,
      environment: environment, folder: folder?.path ?? empty.path)
    return Run(status: child.status, rawOutput: child.output, rawError: child.error)
  }

  /// Runs `ricochet` on a shipped model.
  static func run(_ arguments: String, on model: String) async throws -> Run {
    let words = arguments.split(separator: " ").map(String.init)
    return try await run(words + ["--model", models.appending(path: model).path])
  }
}

extension TemporaryFolder {
  /// Runs `ricochet` on the model in this folder.
  func run(_ arguments: String..., environment: [String: String] = [:]) async throws -> Run {
    try await Ricochet.run(arguments + ["--model", path], environment: environment)
  }
}
